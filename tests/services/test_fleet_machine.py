"""Random histories of the fleet, and each race of the design as a history of its own."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ice_desk.services.fleet.remote import RemoteMemory
from tests.benchmarks.fleet import run
from tests.services.fleet_history import FAULTS, MODELS, PROFILES, SMALL, TWIN, play, random_history
from tests.services.fleet_house import CATALOGUE, EMBED, MISTRAL, PHI, TINY

models = st.sampled_from(MODELS)
contexts = st.sampled_from((500, 4000, 9000, 20000))
OURS = (
    st.tuples(st.just("ask"), models, contexts, st.sampled_from((0.0, 0.5, 5.0, 30.0)), st.booleans()),
    st.tuples(st.just("move"), models, st.sampled_from(("hot", "warm", "cold")), st.booleans()),
    st.tuples(st.just("pass"), st.sampled_from((0.03, 0.2, 1.0, 4.0, 40.0))),
    st.tuples(st.just("cancel"), st.integers(0, 7)),
    st.tuples(st.just("policy"), st.sampled_from((4096, 8192, 16384)), st.integers(1, 3)),
    st.tuples(st.just("free")),
    st.tuples(st.just("expect"), models),
    st.tuples(st.just("pull"), st.sampled_from((TINY, SMALL, EMBED))),
)
THEIRS = (
    st.tuples(st.just("other_load"), models, st.sampled_from((2048, 8192)), st.sampled_from((-1, 5, 300))),
    st.tuples(st.just("other_unload"), models),
    st.tuples(st.just("other_delete"), models),
    st.tuples(st.just("fault"), st.sampled_from((None, *FAULTS))),
    st.tuples(st.just("restart")),
)
quick = settings(
    max_examples=30, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@quick
@given(history=st.lists(st.one_of(OURS), max_size=12), profile=st.sampled_from(PROFILES))
def test_alone_with_an_engine_every_promise_holds_at_every_step(history, profile):
    assert play(history, profile).problems == []


@quick
@given(history=st.lists(st.one_of(OURS + THEIRS), max_size=12), profile=st.sampled_from(PROFILES))
def test_among_mishaps_and_other_programs_the_board_comes_back_to_the_truth(history, profile):
    assert play(history, profile).problems == []


@quick
@given(history=st.lists(st.one_of(OURS), max_size=12), profile=st.sampled_from(PROFILES))
def test_on_another_machine_with_the_total_entered_the_engine_never_chooses_what_leaves(history, profile):
    assert play(history, profile, RemoteMemory(CATALOGUE.profiles[profile].gpu_total)).problems == []


@quick
@given(history=st.lists(st.one_of(OURS), max_size=12), profile=st.sampled_from(PROFILES))
def test_on_another_machine_of_unknown_memory_the_engine_never_chooses_what_leaves(history, profile):
    assert play(history, profile, RemoteMemory()).problems == []


@pytest.mark.parametrize("seed", [1094, 1190])
def test_what_another_machines_driver_frees_late_makes_the_engine_choose_nobody(seed):
    history, profile = random_history(seed)
    assert play(history, profile, RemoteMemory(CATALOGUE.profiles[profile].gpu_total)).problems == []


def test_the_same_history_gives_the_same_evictions_and_outcomes():
    history, profile = random_history(42)
    first, second = play(history, profile), play(history, profile)
    assert first.evicted
    assert (first.evicted, first.outcomes) == (second.evicted, second.outcomes)


def test_a_fleet_that_cannot_converge_is_found_out(monkeypatch):
    """The suite itself: with the watch's eye on missing models shut, it must complain."""
    monkeypatch.setattr("ice_desk.services.fleet.watch.Watch._is_missing", lambda *_a, **_k: None)
    assert any("I11" in problem for problem in play([("other_load", PHI, 2048, 5), ("pass", 9.0)]).problems)


RACES = {
    "R1 two questions for one model": [("ask", PHI, 500, 5.0, False), ("ask", PHI, 500, 5.0, False)],
    "R2 two that fit alone but not together": [
        ("policy", 8192, 1), ("ask", MISTRAL, 500, 1.0, False), ("ask", PHI, 500, 1.0, False), ("pass", 40.0)
    ],
    "R3 an eviction while a lease is taken": [
        ("policy", 8192, 1), ("move", PHI, "warm", False), ("pass", 1.0), ("ask", PHI, 500, 5.0, False),
        ("move", MISTRAL, "warm", False), ("ask", PHI, 500, 1.0, False),
    ],
    "R4 the first of two callers leaves": [
        ("ask", MISTRAL, 500, 1.0, False), ("ask", MISTRAL, 500, 1.0, False), ("pass", 0.1), ("cancel", 0)
    ],
    "R5 a swap cancelled while its victim unloads": [
        ("policy", 8192, 1), ("ask", PHI, 500, 0.0, False), ("pass", 1.0), ("move", TINY, "warm", False), ("cancel", 0)
    ],
    "R6 to cold while loading": [("move", MISTRAL, "hot", False), ("pass", 0.1), ("move", MISTRAL, "cold", False)],
    "R7 to hot while unloading": [
        ("move", PHI, "warm", False), ("pass", 1.0), ("move", PHI, "cold", False), ("move", PHI, "hot", False)
    ],
    "R8 to cold while answering": [
        ("ask", PHI, 500, 5.0, False), ("pass", 1.0), ("move", PHI, "cold", False), ("pass", 1.0)
    ],
    "R9 a question for a model that drains": [
        ("ask", PHI, 500, 5.0, False), ("pass", 1.0), ("move", PHI, "cold", False), ("ask", PHI, 500, 1.0, False)
    ],
    "R11 memory that comes back late": [
        ("fault", "vram-lag"), ("policy", 8192, 1), ("move", PHI, "warm", False), ("pass", 4.0),
        ("move", MISTRAL, "warm", False), ("pass", 4.0),
    ],
    "R12 another program loads, unloads and keeps": [
        ("move", PHI, "hot", False), ("pass", 1.0), ("other_load", PHI, 4096, 5), ("other_load", TINY, 2048, 5),
        ("other_unload", PHI), ("pass", 4.0),
    ],
    "R13 a restarted engine": [
        ("move", PHI, "hot", False), ("move", EMBED, "warm", False), ("pass", 4.0), ("restart",), ("pass", 4.0)
    ],
    "R14 an engine that dies while it loads": [
        ("move", MISTRAL, "hot", False), ("ask", TINY, 500, 1.0, False), ("pass", 0.1), ("restart",)
    ],
    "R15 out of memory empties everything": [
        ("move", PHI, "hot", False), ("pass", 1.0), ("fault", "oom-at-load"), ("ask", MISTRAL, 500, 1.0, False)
    ],
    "R16 two names of one file": [
        ("move", PHI, "warm", False), ("pass", 1.0), ("ask", TWIN, 500, 5.0, False), ("move", TWIN, "hot", False),
        ("ask", PHI, 20000, 1.0, False),
    ],
    "R17 options changed while busy": [
        ("ask", MISTRAL, 500, 5.0, False), ("pass", 1.0), ("policy", 16384, 1), ("ask", MISTRAL, 9000, 1.0, False)
    ],
    "R18 a download of a model in use": [
        ("ask", TINY, 500, 5.0, False), ("pass", 1.0), ("pull", TINY), ("pass", 9.0), ("pull", TINY),
        ("ask", TINY, 500, 1.0, False), ("cancel", 0),
    ],
    "R18 a loaded model is deleted": [
        ("move", PHI, "hot", False), ("ask", MISTRAL, 500, 5.0, False), ("pass", 1.0), ("other_delete", MISTRAL),
        ("other_delete", PHI), ("pass", 40.0), ("move", PHI, "cold", False), ("ask", MISTRAL, 500, 1.0, False),
    ],
    "R19 the machine slept": [("move", PHI, "hot", False), ("pass", 1.0), ("pass", 400.0)],
    "R21 somebody fills the memory before our load": [
        ("other_load", MISTRAL, 8192, 5), ("move", SMALL, "warm", False), ("move", PHI, "warm", False), ("pass", 9.0)
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", RACES)
def test_race(name):
    for profile in PROFILES:
        assert play(RACES[name], profile).problems == []


def test_the_long_run_counts_histories_and_faults():
    figures = {figure.name: figure.value for figure in run(quick=True)}
    assert figures["histories that broke a promise"] == 0
    assert figures["histories"] > 0


def test_time_jumps_only_when_nothing_is_to_be_done():
    from tests.services.virtual_loop import VirtualLoop

    async def hour() -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        await asyncio.sleep(3600)
        return loop.time() - began

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        assert runner.run(hour()) == pytest.approx(3600)
