"""The sums of days: whatever is logged, rated and deleted in whatever order, they say what the rows say."""

import sqlite3
from collections import defaultdict
from dataclasses import astuple, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.domain import sketch
from ice_desk.domain.performance import DAY_SECONDS, Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.services import rollups, store_files
from ice_desk.services.inferences import _INSERT, Inferences
from ice_desk.services.learned import read_learned
from ice_desk.services.migrations import MIGRATIONS
from tests.services.desk_parts import Clock, open_store

SECONDS = st.floats(0.0, 500.0)
RATINGS = st.sampled_from((None, -1, 0, 1))
ANSWERS = st.builds(
    Inference,
    at=st.integers(0, 3 * DAY_SECONDS).map(float),
    model=st.sampled_from(("phi3", "Phi3", "yi:34b")),
    tier=st.sampled_from((Tier.STARTER, Tier.EDGE)),
    outcome=st.sampled_from(Outcome),
    engine=st.sampled_from(("local", "cloud")),
    answer=st.one_of(st.none(), st.integers(1, 6)),
    task=st.sampled_from(("synthesis", "quick_question")),
    host=st.sampled_from(("", "http://127.0.0.1:11434")),
    queue_seconds=SECONDS,
    load_seconds=SECONDS,
    first_token_seconds=st.one_of(st.none(), SECONDS),
    prompt_tokens=st.integers(0, 9_000),
    completion_tokens=st.integers(0, 9_000),
    tokens_per_second=st.one_of(st.none(), st.floats(0.0, 400.0)),
    micro_dollars=st.integers(0, 10**9),
    rating=RATINGS,
    simulated=st.booleans(),
    complexity=st.one_of(st.none(), st.floats(0.0, 1.0)),
)
STEPS = st.lists(st.one_of(ANSWERS, st.tuples(st.integers(1, 6), RATINGS)), max_size=25)


def database() -> sqlite3.Connection:
    db = store_files.connect(":memory:")
    store_files.apply(db, MIGRATIONS)
    return db


def log(db: sqlite3.Connection, record: Inference) -> None:
    rollups.fold(db, db.execute(_INSERT, astuple(record)).lastrowid)


def key_of(one: Inference) -> tuple:
    return (int(one.at // DAY_SECONDS), one.model, one.task, one.tier, one.host, one.engine, int(one.simulated))


def expected(records: list[Inference]) -> dict[tuple, tuple]:
    """The sums, worked out row by row without SQL."""
    groups: dict[tuple, list[Inference]] = defaultdict(list)
    for one in records:
        groups[key_of(one)].append(one)
    return {key: sums_of(group) for key, group in groups.items()}


def sums_of(group: list[Inference]) -> tuple:
    well = [one for one in group if not one.failed]
    finished = [one for one in well if one.outcome is not Outcome.STOPPED]
    full = [one for one in finished if one.tokens_per_second and one.first_token_seconds is not None]
    return (
        len(group),
        sum(one.failed for one in group),
        sum(one.outcome is Outcome.STOPPED for one in group),
        sum(one.prompt_tokens for one in group),
        sum(one.completion_tokens for one in group),
        sum(one.micro_dollars for one in group),
        sum(one.load_seconds > 0 for one in group),
        sum(int(one.load_seconds * 1e6 + 0.5) for one in group),
        sum(int(one.queue_seconds * 1e6 + 0.5) for one in group),
        sum(one.rating is not None for one in group),
        sum((one.rating or 0) > 0 for one in group),
        sum((one.rating or 0) < 0 for one in group),
        sketch.of_values(one.first_token_seconds for one in well),
        sketch.of_values(one.tokens_per_second or None for one in well),
        sketch.of_values(one.first_token_seconds + one.completion_tokens / one.tokens_per_second for one in full),
    )


def stored(db: sqlite3.Connection) -> dict[tuple, tuple]:
    _, days = rollups.read_since(db, 0)
    return {row[:7]: row[7:] for rows in days.values() for row in rows}


def seconds_apart(found: dict[tuple, tuple], wanted: dict[tuple, tuple]) -> None:
    """Equal, save for halves of a microsecond, which two roundings may take up or down."""
    assert found.keys() == wanted.keys()
    for key, sums in wanted.items():
        assert found[key][:7] == sums[:7]
        assert all(abs(a - b) <= sums[0] for a, b in zip(found[key][7:9], sums[7:9], strict=True))
        assert found[key][9:] == sums[9:]


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_the_sums_are_what_the_rows_say(steps):
    db = database()
    kept: list[Inference] = []
    for step in steps:
        if isinstance(step, Inference):
            log(db, step)
            kept.append(step)
        else:
            answer, rating = step
            rollups.rate(db, answer, rating)
            kept = [replace(one, rating=rating) if one.answer == answer else one for one in kept]
    found = stored(db)
    seconds_apart(found, expected(kept))
    accepted = read_learned(db).acceptance
    rollups.fold_all(db)
    assert stored(db) == found
    assert read_learned(db).acceptance == accepted
    asked = sum(one.complexity is not None for one in kept)
    assert sum(one.asked for one in accepted.values()) == asked
    good = sum(one.complexity is not None and not one.failed and (one.rating or 0) >= 0 for one in kept)
    assert sum(one.accepted for one in accepted.values()) == good
    db.close()


@settings(max_examples=50, deadline=None)
@given(st.lists(ANSWERS, max_size=15), st.integers(0, 3 * DAY_SECONDS), st.integers(1, 3))
def test_deleting_single_answers_leaves_the_sums(records, before, most):
    db = database()
    for record in records:
        log(db, record)
    sums = stored(db)
    gone = 0
    while went := rollups.prune(db, float(before), most):
        assert went <= most
        gone += went
    assert gone == sum(one.at < before for one in records)
    assert stored(db) == sums
    rollups.rate(db, 1, 1)  # of an answer whose row may be gone
    db.close()


def test_only_days_that_changed_are_read_again():
    db = database()
    one = Inference(at=10.0, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, answer=1)
    log(db, one)
    log(db, replace(one, at=DAY_SECONDS + 1.0, answer=2))
    newest, days = rollups.read_since(db, 0)
    assert sorted(days) == [0, 1]
    assert rollups.read_since(db, newest) == (newest, {})
    rollups.rate(db, 1, 1)
    later, days = rollups.read_since(db, newest)
    assert sorted(days) == [0]
    assert later > newest
    db.close()


def test_answers_of_before_the_sums_are_summed_by_the_migration():
    db = store_files.connect(":memory:")
    store_files.apply(db, MIGRATIONS[:6])
    record = Inference(
        at=10.0, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, first_token_seconds=0.5, complexity=0.3
    )
    for _ in range(3):
        db.execute(_INSERT, astuple(record))
    store_files.apply(db, MIGRATIONS[6:])
    assert stored(db) == expected([record] * 3)
    assert len(read_learned(db).acceptance) == 1
    db.close()


async def test_pruning_goes_on_until_nothing_old_is_left(tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.services.inferences.PRUNED_AT_ONCE", 2)
    async with open_store(tmp_path / "a.db") as store:
        inferences = Inferences(store, Clock())
        for at in range(5):
            await inferences.log(Inference(at=float(at), model="m", tier=Tier.EDGE, outcome=Outcome.COMPLETE))
        assert await inferences.prune(4.0) == 4
        assert await inferences.prune(4.0) == 0
