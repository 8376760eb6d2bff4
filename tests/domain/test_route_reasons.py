"""Why a model was not chosen, what each gate says, and how high a score could be."""

import pytest

from ice_desk.domain.opinion import Opinion
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.world import CloudSeat, World
from tests.domain.routing_house import MISTRAL, PHI, QWEN, TINY, option, seats, world


def test_every_loser_says_why(catalogue):
    here = world(
        catalogue,
        option(MISTRAL, 0.8),
        option(QWEN, 0.9),
        option(PHI, 0.99, fits=False, fit_reason="needs 9 GB"),
        cloud=seats("cloud_reasoning", blocked="add a key"),
    )
    found = route(RouteRequest("What is EBITDA?", Tier.EDGE), here)
    reasons = {one.model: one.lost for one in found.candidates}
    assert reasons.pop(found.model) == ""
    assert reasons == {
        MISTRAL: reasons[MISTRAL],
        PHI: "needs 9 GB",
        "model-of-cloud_reasoning": "add a key",
    }
    assert reasons[MISTRAL] == f"scores {found.candidates[1].score:.2f}, 0.05 less"


def test_losers_name_what_beat_them(catalogue):
    """Not only a lower score: also a pin, a choice, a chat that goes on, a rule, or not being of the tier."""

    def lost(loser, **asked):
        models = (option(MISTRAL, 0.8), option(QWEN, 0.9), option(TINY, 0.5))
        here = World(catalogue, models, seats("cloud_reasoning"), pins=pins)
        found = route(RouteRequest("What is EBITDA?", Tier.EDGE, task="report_writing", **asked), here)
        return next(one for one in found.candidates if one.model == loser).lost

    pins = {}
    assert lost(TINY) == "not one of Edge's models"
    assert lost("model-of-cloud_reasoning").startswith("a local model suffices: complexity 0.")
    assert lost(QWEN, sticky=MISTRAL) == f"{MISTRAL} goes on in this chat"
    assert lost(QWEN, model=TINY) == lost("model-of-cloud_reasoning", model=TINY) == f"you chose {TINY}"
    pins = {"report_writing": MISTRAL}
    assert lost(QWEN) == f"you pinned report writing to {MISTRAL}"


def test_a_loser_to_the_cloud_names_the_figures(catalogue):
    here = World(catalogue, (option(MISTRAL, 0.3),), seats("cloud_reasoning"))
    hard = Opinion(lambda _prompt: {"synthesis": 1.0}, lambda *_given: (0.7, {}))
    found = route(RouteRequest("x", Tier.EDGE), here, hard)
    assert found.engine == "cloud"
    assert found.candidates[1].lost == (
        "Edge's rule asks the cloud: complexity 0.70 is not below Edge's 0.60 and local confidence 0.30 not above 0.80"
    )


def test_professional_losers_tell_their_expected_quality(catalogue):
    here = World(catalogue, (option("mistral:7b-instruct", 0.85), option("qwen2.5:14b-instruct", 0.9, 18.0)))
    hard = Opinion(lambda _prompt: {"synthesis": 1.0}, lambda *_given: (0.8, {}))
    found = route(RouteRequest("x", Tier.PROFESSIONAL), here, hard)
    lost = {one.model: one.lost for one in found.candidates}
    assert lost == {"qwen2.5:14b-instruct": "", "mistral:7b-instruct": "expected quality 0.82 is not above 0.85"}


def test_every_gate_of_a_cloud_seat_tells_its_figures(catalogue):
    seat = CloudSeat("cloud_reasoning", "sol", "", 21_000, 2048, left=4_000_000)
    here = World(catalogue, (option(MISTRAL),), {"cloud_reasoning": seat})
    asked = RouteRequest("word " * 4000, Tier.EDGE, keep_local=True, excluded=frozenset({"sol"}))
    gates = {gate.name: (gate.passed, gate.detail) for gate in route(asked, here).candidates[-1].gates}
    assert gates == {
        "local only": (False, "this chat stays on this machine"),
        "health": (False, "it has just failed"),
        "key": (True, "has a key"),
        "allowed": (True, "nothing forbids it"),
        "in service": (True, "not retired"),
        "price": (True, "its price is known"),
        "context": (False, "2k of context, 6k needed"),
        "budget": (True, "$0.03 at most, $4.00 left"),
    }


def test_a_retired_cloud_model_says_since_when(catalogue):
    seat = CloudSeat("cloud_reasoning", "gpt-4", "", None, retired="2026-10-23")
    found = route(RouteRequest("hi", Tier.EDGE), World(catalogue, (option(MISTRAL),), {"cloud_reasoning": seat}))
    assert found.candidates[-1].lost == "retired since 2026-10-23"


@pytest.mark.parametrize(
    ("quality", "speed", "task", "most"),
    [
        ("high", "medium", "synthesis", 0.9),
        ("low", "medium", "synthesis", 0.7),
        ("high", "high", "synthesis", 1.1),
        ("high", "medium", "quick_question", 1.1),
    ],
)
def test_a_score_comes_with_the_highest_there_could_be(catalogue, quality, speed, task, most):
    best = option(MISTRAL, 1.0, 200.0, resident=True, context=10**6)
    asked = RouteRequest("x", Tier.EDGE, task=task, quality_priority=quality, speed_priority=speed)
    found = route(asked, world(catalogue, best))
    assert found.score_most == pytest.approx(most)
    assert found.candidates[0].score == pytest.approx(most)


def test_a_pin_may_name_a_cloud_model(catalogue):
    here = World(
        catalogue, (option(MISTRAL),), seats("cloud_reasoning"), pins={"synthesis": "model-of-cloud_reasoning"}
    )
    found = route(RouteRequest("x", Tier.EDGE, task="synthesis"), here)
    assert (found.role, found.chosen_by) == ("cloud_reasoning", "pin")
    assert found.reason == "You pinned synthesis to model-of-cloud_reasoning."


@pytest.mark.parametrize(
    ("pin", "obstacle"),
    [
        (PHI, "needs 9 GB"),
        ("model-of-cloud_reasoning", "add a key"),
        ("yi:34b-chat", "it is not installed"),
    ],
)
def test_a_pin_that_cannot_hold_says_why(catalogue, pin, obstacle):
    models = (option(MISTRAL), option(PHI, fits=False, fit_reason="needs 9 GB"))
    here = World(catalogue, models, seats("cloud_reasoning", blocked="add a key"), pins={"synthesis": pin})
    found = route(RouteRequest("x", Tier.EDGE, task="synthesis"), here)
    assert found.model == MISTRAL
    assert found.reason.startswith(f"Pinned to {pin}, which cannot answer now ({obstacle}). ")
