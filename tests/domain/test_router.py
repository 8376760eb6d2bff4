"""Routing: the specification's thresholds, the gates, and the same answer every time."""

from dataclasses import replace

import pytest

from ice_desk.domain.errors import Refused
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.tier_rules import Case, choose_pool
from ice_desk.domain.world import Acceptance, CloudSeat, ModelOption, fifth, percentile
from tests.domain.routing_house import MISTRAL, PHI, QWEN, TINY, option, seats, world


def case(catalogue, tier, level, *models, cloud=None, prompt_tokens=100, task="financial_analysis"):
    options = tuple(item if isinstance(item, ModelOption) else option(item) for item in models)
    return Case(
        prompt_tokens=prompt_tokens,
        task=catalogue.task(task),
        unsure=False,
        complexity=level,
        options=options,
        scores={item.model: item.quality for item in options},
        eligible=frozenset(item.model for item in options),
        tier=catalogue.tier(tier),
        cloud=seats("cloud_fast", "cloud_reasoning") if cloud is None else cloud,
        catalogue=catalogue,
    )


@pytest.mark.parametrize(("level", "model"), [(0.299, TINY), (0.300, "cloud_fast"), (0.900, "cloud_fast")])
def test_starter_threshold_is_strict(catalogue, level, model):
    assert choose_pool(case(catalogue, Tier.STARTER, level, TINY, PHI)).model == model


def test_starter_takes_phi_for_long_prompts_or_without_tinyllama(catalogue):
    assert choose_pool(case(catalogue, Tier.STARTER, 0.1, TINY, PHI, prompt_tokens=2049)).model == PHI
    assert choose_pool(case(catalogue, Tier.STARTER, 0.1, TINY, PHI, prompt_tokens=2048)).model == TINY
    assert choose_pool(case(catalogue, Tier.STARTER, 0.1, PHI)).model == PHI


def test_starter_without_budget_stays_local(catalogue):
    choice = choose_pool(case(catalogue, Tier.STARTER, 0.5, TINY, cloud=seats("cloud_fast", blocked="add a key")))
    assert choice.model == TINY
    assert "add a key" in choice.reason


@pytest.mark.parametrize(
    ("level", "quality", "model"),
    [
        (0.599, 0.70, MISTRAL),
        (0.600, 0.70, "cloud_reasoning"),
        (0.600, 0.774, "cloud_reasoning"),
        (0.600, 0.776, MISTRAL),
        (0.950, 0.850, "cloud_reasoning"),
    ],
)
def test_edge_thresholds(catalogue, level, quality, model):
    assert choose_pool(case(catalogue, Tier.EDGE, level, option(MISTRAL, quality))).model == model


def test_edge_without_cloud_falls_to_its_primary_literally(catalogue):
    better = option(QWEN, 0.75)
    choice = choose_pool(case(catalogue, Tier.EDGE, 0.9, option(MISTRAL, 0.7), better, cloud={}))
    assert choice.model == MISTRAL


def test_professional_shares_follow_difficulty(catalogue):
    workhorse, specialist = option("mistral:7b-instruct", 0.85, 34.0), option("qwen2.5:14b-instruct", 0.9, 18.0)

    def pick(level):
        cloud = seats("cloud_reasoning", "cloud_research")
        return choose_pool(case(catalogue, Tier.PROFESSIONAL, level, workhorse, specialist, cloud=cloud)).model

    assert pick(0.30) == "mistral:7b-instruct"
    assert pick(0.80) == "qwen2.5:14b-instruct"
    assert ":" not in pick(0.95)


def test_professional_with_nothing_above_the_bar_takes_the_best_and_says_so(catalogue):
    choice = choose_pool(case(catalogue, Tier.PROFESSIONAL, 0.99, option("mistral:7b-instruct", 0.5), cloud={}))
    assert choice.model == "mistral:7b-instruct"
    assert "0.85" in choice.reason


@pytest.mark.parametrize(
    ("level", "model"),
    [(0.39, "mistral:7b-instruct"), (0.69, "qwen2.5:14b-instruct"), (0.89, "yi:34b-chat"), (0.95, "cloud_research")],
)
def test_enterprise_bands(catalogue, level, model):
    models = ("mistral:7b-instruct", "qwen2.5:14b-instruct", "yi:34b-chat")
    cloud = seats("cloud_research", "cloud_validation")
    assert choose_pool(case(catalogue, Tier.ENTERPRISE, level, *models, cloud=cloud)).model == model


def test_other_installed_models_answer_when_the_tiers_are_missing(catalogue):
    found = route(RouteRequest("What is EBITDA?", Tier.STARTER), world(catalogue, "gemma3:4b"))
    assert found.model == "gemma3:4b"
    assert "None of the Starter models" in found.reason


def test_nothing_installed_says_what_to_pull(catalogue):
    with pytest.raises(Refused, match="ice-desk pull tinyllama"):
        route(RouteRequest("hello", Tier.STARTER), world(catalogue))


def test_what_does_not_fit_is_never_chosen_and_says_why(catalogue):
    big = option(MISTRAL, 0.99, fits=False, fit_reason="needs 22 GB, 9 free")
    found = route(RouteRequest("Analyse the margins of ASML.", Tier.EDGE), world(catalogue, big, option(QWEN)))
    assert found.model == QWEN
    loser = next(item for item in found.candidates if item.model == MISTRAL)
    assert not loser.eligible
    assert loser.note == "needs 22 GB, 9 free"


def test_a_context_too_short_is_a_gate(catalogue):
    short = option(MISTRAL, 0.99, context=2048)
    long_prompt = "Summarise: " + "word " * 4000
    found = route(RouteRequest(long_prompt, Tier.EDGE), world(catalogue, short, option(QWEN, context=32768)))
    assert found.model == QWEN


def test_when_no_model_holds_it_whole_it_is_flagged_not_refused(catalogue):
    found = route(RouteRequest("word " * 40000), world(catalogue, option(MISTRAL, context=32768)))
    assert found.would_cut
    assert "would be cut" in found.reason


def test_the_last_model_goes_on_where_the_rules_leave_it_open(catalogue):
    here = world(catalogue, option(MISTRAL, 0.8), option(QWEN, 0.9))
    assert route(RouteRequest("What is EBITDA?", Tier.EDGE), here).model == QWEN
    stays = route(RouteRequest("What is EBITDA?", Tier.EDGE, sticky=MISTRAL), here)
    assert stays.model == MISTRAL
    assert "goes on" in stays.reason


def test_a_model_that_has_just_failed_is_passed_over(catalogue):
    here = world(catalogue, option(MISTRAL, 0.8), option(QWEN, 0.9))
    second = route(RouteRequest("What is EBITDA?", Tier.EDGE, excluded=frozenset({QWEN})), here)
    assert second.model == MISTRAL
    assert "just failed" in next(c for c in second.candidates if c.model == QWEN).gates[-1].detail


def test_a_chat_kept_local_never_leaves(catalogue):
    here = world(catalogue, option(MISTRAL, 0.5), cloud=seats("cloud_reasoning"))
    hard = (
        "Given a 50 bp cut, compare NIM for JPM, BAC and WFC, reconcile with guidance, explain why. "
        "Be thorough, in depth."
    )
    free = route(RouteRequest(hard, Tier.EDGE, task="contrarian_analysis"), here)
    assert (free.engine, free.role, free.model) == ("cloud", "cloud_reasoning", "model-of-cloud_reasoning")
    kept = route(RouteRequest(hard, Tier.EDGE, task="contrarian_analysis", keep_local=True), here)
    assert kept.engine == "local"
    assert "stays on this machine" in kept.reason


def test_a_cloud_seat_without_a_price_is_not_routable(catalogue):
    here = world(
        catalogue, option(MISTRAL, 0.3), cloud={"cloud_reasoning": CloudSeat("cloud_reasoning", "x", "", None)}
    )
    found = route(RouteRequest("why? " * 30, Tier.EDGE, task="contrarian_analysis"), here)
    assert found.engine == "local"


def test_acceptance_moves_local_confidence(catalogue):
    seen = {("financial_analysis", MISTRAL, fifth(0.7)): Acceptance(0, 40)}
    trusted = case(catalogue, Tier.EDGE, 0.7, option(MISTRAL, 0.85))
    doubted = replace(trusted, acceptance=seen)
    assert trusted.confidence(MISTRAL) == pytest.approx(trusted.predicted(MISTRAL))
    assert doubted.confidence(MISTRAL) < 0.2


def test_percentiles_rank_against_recent_questions(catalogue):
    assert percentile(0.5, ()) == 0.5
    assert percentile(0.5, (0.1, 0.5, 0.5, 0.9)) == 0.5
    hard_day = replace(case(catalogue, Tier.ENTERPRISE, 0.5, "mistral:7b-instruct"), recent=(0.6, 0.7, 0.8, 0.9))
    assert choose_pool(hard_day).reason.startswith("Complexity 0.50 is harder than 0 % of recent")


def test_every_choice_says_what_would_change_it(catalogue):
    for tier in Tier:
        found = choose_pool(case(catalogue, tier, 0.2, TINY, PHI, MISTRAL, "qwen2.5:14b-instruct"))
        assert found.otherwise


def test_a_fixed_model_and_a_fixed_task_win(catalogue):
    here = world(catalogue, MISTRAL, QWEN)
    fixed = route(RouteRequest("hi", Tier.EDGE, model="Qwen2.5:7B-instruct"), here)
    assert (fixed.model, fixed.chosen_by) == (QWEN, "you")
    task = route(RouteRequest("hi", Tier.EDGE, task="report_writing"), here)
    assert (task.task, task.confidence, task.chosen_by) == ("report_writing", 1.0, "task")
    with pytest.raises(Refused, match="not installed"):
        route(RouteRequest("hi", Tier.EDGE, model="yi:34b"), here)


def test_an_embedder_is_never_asked(catalogue):
    here = world(catalogue, replace(option("nomic-embed-text:v1.5"), embedder=True), MISTRAL)
    assert [item.model for item in route(RouteRequest("hi"), here).candidates if item.engine == "local"] == [MISTRAL]


def test_a_decision_can_be_replayed(catalogue):
    here = world(catalogue, MISTRAL, QWEN, TINY)
    request = RouteRequest("Why did HBM prices rise in Q3, and who gains?", Tier.EDGE)
    assert route(request, here) == route(request, here)
    assert sum(route(request, here).candidates[0].parts.values()) == pytest.approx(
        route(request, here).candidates[0].score
    )
