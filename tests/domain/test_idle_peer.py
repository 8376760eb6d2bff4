"""Which model takes over when the chosen one has answers to give first."""

import pytest

from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from tests.domain.routing_house import MISTRAL, PHI, TINY, option, world

SIBLING = "mistral:7b-instruct-v0.3-q6_K"
QUICK, PATTERN, REPORT = "quick_question", "pattern_recognition", "report_writing"


def chosen(catalogue, task, *options, sticky=None, model=None):
    request = RouteRequest(prompt="What is a put option?", tier=Tier.EDGE, task=task, sticky=sticky, model=model)
    return route(request, world(catalogue, *options))


def mistral(queue=0, **more):
    return option(MISTRAL, 0.8, resident=True, queue=queue, **more)


@pytest.mark.parametrize(("queue", "model"), [(0, MISTRAL), (1, TINY)])
def test_a_quick_question_does_not_queue_where_a_model_named_first_for_it_is_idle(catalogue, queue, model):
    found = chosen(catalogue, QUICK, mistral(queue), option(TINY, 0.6, resident=True))
    assert found.model == model
    assert ("1 answer to give first" in found.reason) is bool(queue)


@pytest.mark.parametrize(("quality", "model"), [(0.65, PHI), (0.64, MISTRAL)])
def test_a_model_named_later_takes_over_only_where_little_less_is_expected(catalogue, quality, model):
    assert (
        chosen(
            catalogue, PATTERN, mistral(2, base=catalogue.model(MISTRAL).base), option(PHI, quality, resident=True)
        ).model
        == model
    )


def test_a_model_that_the_task_does_not_name_never_takes_over(catalogue):
    assert chosen(catalogue, REPORT, mistral(3), option(TINY, 0.8, resident=True)).model == MISTRAL


def test_another_quantization_of_the_same_model_takes_over(catalogue):
    base = catalogue.model(MISTRAL).base
    idle = option(SIBLING, 0.8, resident=True, base=base)
    assert chosen(catalogue, REPORT, mistral(1, base=base), idle).model == SIBLING


@pytest.mark.parametrize(
    "more",
    [
        {"resident": True, "queue": 1},
        {"load_seconds": 1.0, "evicts": True},
        {"load_seconds": 20.0},
        {"load_seconds": None},
        {"resident": True, "fits": False, "fit_reason": "too large"},
    ],
)
def test_what_cannot_begin_at_once_does_not_take_over(catalogue, more):
    assert chosen(catalogue, QUICK, mistral(1), option(TINY, 0.6, **more)).model == MISTRAL


def test_what_is_loaded_in_a_moment_takes_over(catalogue):
    assert chosen(catalogue, QUICK, mistral(1), option(TINY, 0.6, load_seconds=1.0)).model == TINY


def test_a_chat_stays_with_its_model_and_a_chosen_model_is_asked(catalogue):
    idle = option(TINY, 0.6, resident=True)
    assert chosen(catalogue, QUICK, mistral(1), idle, sticky=MISTRAL).model == MISTRAL
    assert chosen(catalogue, QUICK, mistral(1), idle, model=MISTRAL).model == MISTRAL
