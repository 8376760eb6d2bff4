"""A decision is data: made again from its record alone it comes to the same model, for the same reasons."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.domain.errors import DataFault, Refused
from ice_desk.domain.opinion import Opinion
from ice_desk.domain.route_basis import EXAMPLES, Refinement
from ice_desk.domain.route_record import replayed, route_from_json, route_json, route_record
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.routing_rules import ruled
from ice_desk.domain.world import Acceptance, World
from tests.domain.routing_house import MISTRAL, PHI, QWEN, TINY, option, seats, world


@settings(max_examples=1000, deadline=None)
@given(
    st.text(max_size=200),
    st.sampled_from(tuple(Tier)),
    st.lists(
        st.tuples(
            st.sampled_from([MISTRAL, QWEN, TINY, PHI, "yi:34b-chat"]),
            st.floats(0, 1),
            st.floats(0, 99),
            st.booleans(),
            st.booleans(),
        ),
        min_size=1,
        max_size=5,
        unique_by=lambda item: item[0],
    ),
    st.sampled_from([None, MISTRAL, QWEN]),
    st.lists(st.floats(0, 1), max_size=30).map(lambda levels: tuple(sorted(levels))),
    st.integers(0, 40),
    st.sampled_from([{}, {"edge.complexity_below": 0.2, "professional.quality_above": 0.7}]),
    st.booleans(),
)
def test_a_thousand_decisions_replay_to_the_same_model(
    catalogue, prompt, tier, models, last, recent, accepted, rules, refined
):
    options = tuple(
        option(name, quality, tps, fits=fits, resident=resident) for name, quality, tps, fits, resident in models
    )
    seen = {("causal_reasoning", MISTRAL, place): Acceptance(accepted, 40) for place in range(5)}
    cloud = seats("cloud_fast", "cloud_reasoning", "cloud_research")
    here = World(ruled(catalogue, rules), options, cloud, acceptance=seen, recent=recent, pins={"synthesis": QWEN})
    learned = Refinement(EXAMPLES, "nomic-embed-text", {"causal_reasoning": 0.7, "synthesis": 0.3}, 3)
    request = RouteRequest(prompt, tier, sticky=last, refined=learned if refined else None)
    try:
        first = route(request, here)
    except Refused:
        with pytest.raises(Refused):
            route(request, here)
        return
    shuffled = replace(here, options=options[::-1])
    assert route(request, shuffled).model == first.model
    assert route_from_json(route_json(first)).model == first.model
    again = replayed(json.loads(route_json(first)), catalogue)
    assert (again.model, again.reason, again.candidates) == (first.model, first.reason, first.candidates)
    assert all(one.lost for one in first.candidates if one.model != first.model)
    assert all(gate.passed for one in first.candidates if one.model == first.model for gate in one.gates)


def test_a_record_keeps_no_word_of_the_question(catalogue):
    found = route(RouteRequest("Why did Zorblatt fall?"), world(catalogue, MISTRAL, QWEN))
    assert "Zorblatt" not in route_json(found)


@pytest.mark.parametrize("basis", [None, {}, {"request": {}}, {"request": {}, "judgement": {}, "world": 1}])
def test_a_record_without_its_basis_says_so(catalogue, basis):
    record = route_record(route(RouteRequest("x"), world(catalogue, MISTRAL)))
    with pytest.raises(DataFault, match="cannot be replayed"):
        replayed(record if basis is None else {**record, "basis": basis}, catalogue)


def test_a_question_on_the_very_edge_replays_to_its_own_side(catalogue):
    """Rounded to four places, 0.59999 would be 0.6 and go to the cloud."""
    here = World(catalogue, (option(MISTRAL, 0.7),), seats("cloud_reasoning"))
    edge = Opinion(lambda _prompt: {"synthesis": 1.0}, lambda *_given: (0.59999, {}))
    found = route(RouteRequest("x", Tier.EDGE), here, edge)
    assert found.engine == "local"
    assert replayed(json.loads(route_json(found)), catalogue).model == found.model
