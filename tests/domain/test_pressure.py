"""Decisions under memory pressure, as tables."""

import pytest

from ice_desk.domain.planner import Resident, Snapshot
from ice_desk.domain.pressure import Act, Consumer, Stage, consumers, decide, evictable, hidden_cache, next_stage
from ice_desk.domain.telemetry import Memory, Sample

GB = 10**9
CALM, HIGH, CRITICAL = Stage.CALM, Stage.HIGH, Stage.CRITICAL


@pytest.mark.parametrize(
    ("stage", "shares", "expected"),
    [
        (CALM, [], CALM),
        (CALM, [0.95, 0.95], CALM),
        (CALM, [0.85, 0.79, 0.85], CALM),
        (CALM, [0.81, 0.82, 0.83], HIGH),
        (CALM, [0.5, 0.81, 0.82, 0.83], HIGH),
        (CALM, [0.95, 0.89, 0.95], HIGH),
        (CALM, [0.91, 0.95, 0.99], CRITICAL),
        (CALM, [0.80, 0.80, 0.80], CALM),
        (HIGH, [0.81, 0.79, 0.79], HIGH),
        (HIGH, [0.79, 0.79, 0.80], CALM),
        (HIGH, [0.91, 0.92, 0.93], CRITICAL),
        (CRITICAL, [0.91, 0.85], CRITICAL),
        (CRITICAL, [0.80], CRITICAL),
        (CRITICAL, [0.79], CALM),
        (CRITICAL, [], CRITICAL),
    ],
)
def test_stages_rise_with_three_readings_and_fall_with_hysteresis(stage, shares, expected):
    assert next_stage(stage, shares) is expected


def idle(model, gigabytes, used, **more):
    return Resident(model, {"unified": gigabytes * GB}, last_used=used, loaded_at=0.0, **more)


def snapshot(*residents, now=100.0):
    return Snapshot((), residents, now=now)


def sample(used, runners=None, total=32):
    return Sample(1.0, Memory(total * GB, int(used * GB)), runners=None if runners is None else int(runners * GB))


@pytest.mark.parametrize(
    ("residents", "expected"),
    [
        ((), None),
        ((idle("only", 5, 9.0),), None),
        ((idle("old", 5, 1.0), idle("new", 5, 9.0)), "old"),
        ((idle("oldest", 5, 0.5), idle("old", 5, 1.0), idle("new", 5, 9.0)), "oldest"),
        ((idle("old", 5, 1.0, pinned=True), idle("new", 5, 9.0)), None),
        ((idle("old", 5, 1.0, leases=1), idle("new", 5, 9.0)), None),
        ((idle("old", 5, 1.0, loading=True), idle("new", 5, 9.0)), None),
        ((Resident("young", {"unified": GB}, last_used=1.0, loaded_at=80.0), idle("new", 5, 9.0)), None),
        ((idle("b", 5, 1.0), idle("a", 4, 1.0), idle("new", 5, 9.0)), "a"),
        ((idle("new", 5, 9.0), idle("embed", 1, 1.0, embedder=True)), "embed"),
        ((Resident("gpu", {"vram": 5 * GB}, last_used=1.0), idle("new", 5, 9.0)), None),
    ],
)
def test_who_may_be_evicted(residents, expected):
    found = evictable(sample(30), snapshot(*residents))
    assert (found.model if found else None) == expected


def test_a_model_on_the_gpu_goes_when_its_runners_prompt_cache_fills_the_ram():
    loaded = snapshot(
        Resident("old", {"vram": 5 * GB}, last_used=1.0), Resident("new", {"vram": 5 * GB}, last_used=9.0)
    )
    assert evictable(sample(30, runners=9), loaded).model == "old"
    assert evictable(sample(30, runners=0.7), loaded) is None


def test_the_hidden_cache_is_what_runners_hold_beyond_their_models():
    loaded = snapshot(idle("a", 5, 1.0))
    assert hidden_cache(sample(20, runners=None), loaded) == 0
    assert hidden_cache(sample(20, runners=5.5), loaded) == 0
    assert hidden_cache(sample(20, runners=13), loaded) == pytest.approx(7.15 * GB, rel=0.01)


def test_consumers_add_up_and_the_largest_comes_first():
    found = consumers(sample(20, runners=13), snapshot(idle("a", 5, 1.0)))
    assert [(part.kind, part.name) for part in found] == [
        ("cache", "the prompt caches of loaded models"), ("other", "other programs"), ("model", "a")
    ]  # fmt: skip
    assert Consumer("other", "other programs", 7 * GB) in found
    assert consumers(Sample(1.0, None), snapshot()) == ()


TWO = (idle("old", 5, 1.0), idle("new", 5, 9.0))


@pytest.mark.parametrize(
    ("before", "stage", "residents", "cooled", "ease", "evict", "said"),
    [
        (CALM, CALM, TWO, True, False, "", None),
        (CALM, HIGH, TWO, True, True, "", "Memory is 94 % full. Most is held by other programs (20.0 GB)."),
        (HIGH, HIGH, TWO, True, False, "", None),
        (HIGH, CRITICAL, TWO, True, False, "old", "old is unloaded."),
        (CALM, CRITICAL, TWO, True, True, "old", "old is unloaded."),
        (CRITICAL, CRITICAL, TWO, True, False, "old", "old is unloaded."),
        (CRITICAL, CRITICAL, TWO, False, False, "", None),
        (HIGH, CRITICAL, TWO, False, False, "", "94 % full"),
        (HIGH, CRITICAL, TWO[:1], True, False, "", "No loaded model may be unloaded by itself."),
        (CRITICAL, CRITICAL, TWO[:1], True, False, "", None),
        (CRITICAL, CALM, TWO, True, False, "", "down to 94 % again"),
    ],
)
def test_what_is_done(before, stage, residents, cooled, ease, evict, said):
    act = decide(before, stage, sample(30, runners=10), snapshot(*residents), cooled=cooled)
    assert (act.ease, act.evict) == (ease, evict)
    assert (said in act.tell) if said else act.tell == ""


def test_memory_that_cannot_be_read_decides_nothing():
    assert decide(CALM, CRITICAL, Sample(1.0, None), snapshot(*TWO), cooled=True) == Act()
