"""Routing over several machines: ties, chats that stay, pins, and a machine that is gone."""

import pytest

from ice_desk.domain.errors import Refused
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, other_than, stronger_than
from ice_desk.domain.world import ModelOption, World, seats_without_keys
from tests.services.fleet_house import CATALOGUE

PROMPT = "Name the companies: Nvidia buys memory from Micron."
MODEL = "mistral:7b-instruct"
BASE = CATALOGUE.family_of(MODEL)


def option(model: str = MODEL, **facts: object) -> ModelOption:
    usual = {"quality": 0.8, "tokens_per_second": 50.0, "resident": True, "base": CATALOGUE.family_of(model)}
    return ModelOption(model, **usual | {"here": "@" not in model} | facts)


def world(*options: ModelOption, pins: dict[str, str] | None = None) -> World:
    return World(CATALOGUE, options, seats_without_keys(CATALOGUE), pins or {})


def asked(*options: ModelOption, pins: dict[str, str] | None = None, **how: object):
    return route(RouteRequest(PROMPT, **how), world(*options, pins=pins))


THERE = option(f"{MODEL}@rtx-box")


@pytest.mark.parametrize("options", [(option(), THERE), (THERE, option())])
def test_between_equals_the_first_machine_answers_whatever_their_order(options):
    assert asked(*options).model == MODEL


@pytest.mark.parametrize("facts", [{"resident": False, "size": 5, "available": 10}, {"tokens_per_second": 10.0}])
def test_the_better_of_two_machines_answers_by_the_same_score(facts):
    found = asked(option(**facts), THERE)
    assert found.model == THERE.model
    assert found.reason.endswith("The question goes to rtx-box.")
    assert {one.model for one in found.candidates if one.engine == "local"} == {MODEL, THERE.model}


def test_a_machine_that_is_gone_says_so_and_is_passed_over():
    found = asked(option(tokens_per_second=1.0), option(f"{MODEL}@rtx-box", gone="rtx-box does not answer"))
    assert found.model == MODEL
    (lost,) = (one.lost for one in found.candidates if one.model == THERE.model)
    assert "rtx-box does not answer" in lost


def test_a_chat_that_stays_here_passes_over_every_other_machine_and_says_why():
    found = asked(option(tokens_per_second=1.0), THERE, keep_local=True)
    assert found.model == MODEL
    (lost,) = (one.lost for one in found.candidates if one.model == THERE.model)
    assert lost == "this chat stays on this machine"
    with pytest.raises(Refused, match="stays on this machine"):
        asked(THERE, keep_local=True)
    with pytest.raises(Refused, match="stays on this machine"):
        asked(option(), THERE, keep_local=True, model=THERE.model)


def test_here_means_this_computer_even_for_the_machine_asked_first():
    """An engine that was set to another computer's address goes by bare names, and is elsewhere all the same."""
    with pytest.raises(Refused, match="stays on this machine"):
        asked(option(here=False), keep_local=True)
    assert asked(option(here=False)).model == MODEL


def test_a_pin_without_a_machine_takes_the_best_one_and_with_a_machine_that_one():
    task = asked(option()).task
    slow = option(tokens_per_second=1.0)
    assert asked(slow, THERE, pins={task: MODEL}).model == THERE.model
    assert asked(option(), THERE, pins={task: THERE.model}).model == THERE.model
    gone = option(THERE.model, gone="rtx-box does not answer")
    found = asked(slow, gone, pins={task: THERE.model})
    assert found.model == MODEL
    assert "rtx-box does not answer" in found.reason


def test_a_model_that_is_only_elsewhere_is_found_by_its_bare_name():
    assert asked(THERE, model=MODEL).model == THERE.model
    with pytest.raises(Refused, match="not installed"):
        asked(option(), model=f"{MODEL}@attic")


def test_a_second_opinion_is_not_asked_of_the_same_model_elsewhere():
    found = asked(option(), THERE)
    assert other_than(found) is None
    assert stronger_than(found) is None
    with_another = asked(option(), THERE, option("phi3:mini-4k", quality=0.5))
    assert other_than(with_another) == "phi3:mini-4k"


def test_a_sibling_here_counts_beside_the_exact_one_elsewhere():
    """The tag of the tier is on the other machine, a loaded quantization of it here: the better score answers."""
    sibling = "mistral:7b-instruct-q6_K"
    assert CATALOGUE.family_of(sibling) == BASE
    found = asked(option(sibling), option(f"{MODEL}@rtx-box", tokens_per_second=1.0))
    assert found.model == sibling
