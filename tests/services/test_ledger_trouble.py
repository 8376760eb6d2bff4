"""Ends of processes, damaged and foreign files, full disks: the ledger refuses rather than forgets."""

import asyncio
import os
import sqlite3
import subprocess
import sys

import pytest

from ice_desk.domain.ledger import BudgetRefused, Caps, Why
from ice_desk.domain.routing import Tier
from ice_desk.services.ledger import LedgerFault
from ice_desk.services.processes import process_alive, this_process
from tests.services.ledger_house import CENT, DOLLAR, ledger_on, sent, wanted

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows neither renames open files nor has modes")
REFUSES = "WARNING ice_desk.services.ledger: the budget ledger: "


async def counters(ledger):
    await ledger.refresh()
    edge = ledger.state.value.tiers[Tier.EDGE]
    return edge.spent, edge.held, edge.unconfirmed


def edit(path, *statements):
    """What a hand with a database tool does, triggers and all."""
    with sqlite3.connect(path) as db:
        for name in ("entries_stay", "entries_last"):
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
    db.close()


async def spend_a_little(path):
    async with ledger_on(path) as ledger:
        for amount in (5, 7, 9):
            await ledger.settle(await sent(ledger, DOLLAR), amount * CENT)


def dead(owner):
    return not owner.startswith("dead")


async def test_after_a_crash_unsent_money_is_free_and_sent_money_counts(tmp_path):
    path = tmp_path / "ledger.db"
    async with ledger_on(path, owner="living:1") as living, ledger_on(path, owner="dead:2") as crashed:
        await crashed.reserve(wanted(DOLLAR))
        await sent(crashed, 2 * DOLLAR)
        await sent(living, 4 * DOLLAR)
        async with ledger_on(path, owner="new:3", alive=dead) as ledger:
            assert await counters(ledger) == (0, 4 * DOLLAR, 2 * DOLLAR)
            assert [row.state for row in ledger.state.value.rows] == ["held", "unconfirmed", "released"]


async def test_closing_is_no_worse_than_a_crash(tmp_path):
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        await ledger.reserve(wanted(DOLLAR))
        await sent(ledger, 2 * DOLLAR)
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        assert await counters(ledger) == (0, 0, 2 * DOLLAR)


async def test_what_a_dead_window_holds_never_stands_in_the_way(tmp_path):
    gone = set()
    async with (
        ledger_on(tmp_path / "ledger.db", owner="one") as one,
        ledger_on(tmp_path / "ledger.db", owner="two", alive=lambda owner: owner not in gone) as two,
    ):
        await one.reserve(wanted(50 * DOLLAR, tier=Tier.STARTER))
        with pytest.raises(BudgetRefused) as refused:
            await two.reserve(wanted(1, tier=Tier.STARTER))
        assert refused.value.kind is Why.HELD
        gone.add("one")
        await two.reserve(wanted(1, tier=Tier.STARTER))


async def test_a_process_taken_for_dead_can_send_nothing(tmp_path):
    async with ledger_on(tmp_path / "ledger.db", owner="dead:1") as slow:
        reserved, running = await slow.reserve(wanted(DOLLAR)), await sent(slow, DOLLAR)
        async with ledger_on(tmp_path / "ledger.db", owner="new:2", alive=dead) as ledger:
            with pytest.raises(BudgetRefused, match="no longer set aside"):
                await slow.sent(reserved)
            assert await slow.settle(running, CENT) == CENT
            assert await counters(ledger) == (CENT, 0, 0)


def test_processes_are_told_apart_by_number_and_start():
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        number, start, _ = this_process().split(":")
        assert process_alive(this_process())
        assert not process_alive(f"{number}:{float(start) - 3600}:x"), "the number is used again"
        assert not process_alive("not a process")
        assert process_alive(f"{os.getppid()}:{_start_of(os.getppid())}:x")
        child_owner = f"{child.pid}:{_start_of(child.pid)}:x"
        assert process_alive(child_owner)
    finally:
        child.kill()
        child.communicate()
    assert not process_alive(child_owner)


def _start_of(pid):
    import psutil

    return psutil.Process(pid).create_time()


TAMPERED = [
    "UPDATE entries SET amount = 1 WHERE seq = 3",
    "UPDATE entries SET at = at + 1 WHERE seq = 2",
    "UPDATE entries SET state = 'nonsense' WHERE seq = 9",
    "DELETE FROM entries WHERE seq = 4",
    "DELETE FROM entries WHERE seq >= 7",
    "DELETE FROM entries",
    "UPDATE periods SET spent = 0",
    "DELETE FROM periods WHERE scope = 'global'",
    "UPDATE meta SET value = 'x' WHERE name = 'head'",
    "DELETE FROM meta WHERE name = 'head'",
]


@pytest.mark.parametrize("statement", TAMPERED)
async def test_an_edited_ledger_sends_nothing(tmp_path, expect_log, statement):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    await spend_a_little(path)
    edit(path, statement)
    async with ledger_on(path) as ledger:
        assert "cannot be trusted" in ledger.problem
        assert ledger.state.value.problem == ledger.problem
        with pytest.raises(BudgetRefused) as refused:
            await ledger.reserve(wanted(1))
        assert refused.value.kind is Why.LEDGER
        assert "Local models still answer" in refused.value.remedy
        assert await ledger.left(Tier.EDGE) == 0


async def test_an_edit_of_the_newest_row_shows_while_running(tmp_path, expect_log):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    async with ledger_on(path) as ledger:
        await ledger.settle(await sent(ledger), CENT)
        edit(path, "UPDATE entries SET amount = 1 WHERE seq = 3")
        with pytest.raises(BudgetRefused, match="row 3 was changed"):
            await ledger.reserve(wanted(1))


async def test_any_flipped_bit_of_a_row_shows(tmp_path, expect_log):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    await spend_a_little(path)
    whole = path.read_bytes()
    places = [at for at in range(len(whole)) if whole.startswith(b"market_analysis", at)]
    assert len(places) == 9
    for place in (places[0], places[4], places[8] + 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        async with ledger_on(path) as ledger:
            assert ledger.problem


@pytest.mark.parametrize("content", [b"not a database" * 100, b"x", b"SQLite format 3\0" + b"\0" * 2000])
async def test_a_file_that_is_no_ledger_sends_nothing_and_stays(tmp_path, expect_log, content):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    async with ledger_on(path) as ledger:
        with pytest.raises(BudgetRefused):
            await ledger.reserve(wanted(1))
    assert path.read_bytes() == content


async def test_a_folder_in_its_place_and_a_newer_schema_send_nothing(tmp_path, expect_log):
    expect_log(REFUSES)
    (tmp_path / "folder.db").mkdir()
    async with ledger_on(tmp_path / "folder.db") as ledger:
        assert "damaged" in ledger.problem
    await spend_a_little(tmp_path / "newer.db")
    with sqlite3.connect(tmp_path / "newer.db") as db:
        db.execute("PRAGMA user_version=99")
    db.close()
    async with ledger_on(tmp_path / "newer.db") as ledger:
        assert "a newer ICE Desk wrote it" in ledger.problem


@posix
async def test_a_file_taken_away_while_running_is_not_begun_anew(tmp_path, expect_log):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    async with ledger_on(path) as ledger:
        hold = await sent(ledger)
        path.rename(tmp_path / "elsewhere.db")
        with pytest.raises(BudgetRefused, match="replaced or removed"):
            await ledger.reserve(wanted(1))
        with pytest.raises(LedgerFault):
            await ledger.settle(hold, 1)
    assert not path.exists()


async def test_a_full_disk_refuses_and_recovers(tmp_path, expect_log):
    expect_log(REFUSES + "The disk is full")
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        hold = await sent(ledger)
        pages = await ledger._call(lambda: ledger._file._connection.execute("PRAGMA page_count").fetchone()[0])
        await ledger._call(lambda: ledger._file._connection.execute(f"PRAGMA max_page_count={pages}").fetchone())
        with pytest.raises(BudgetRefused, match="The disk is full"):
            await asyncio.gather(*(ledger.reserve(wanted(1)) for _ in range(200)))
        assert ledger.problem
        await ledger._call(lambda: ledger._file._connection.execute("PRAGMA max_page_count=100000").fetchone())
        assert await ledger.settle(hold, CENT) == CENT
        assert ledger.problem == ""
        spent, _, unconfirmed = await counters(ledger)
        assert (spent, unconfirmed) == (CENT, 0)
        assert ledger.state.value.problem == ""


async def test_a_held_up_disk_costs_a_refusal_not_the_window(tmp_path, expect_log, monkeypatch):
    expect_log(REFUSES)
    monkeypatch.setattr("ice_desk.services.ledger_file.BUSY_SECONDS", 0.05)
    async with ledger_on(tmp_path / "ledger.db") as ledger, ledger_on(tmp_path / "ledger.db") as other:
        assert other._file._lock.claim()
        with pytest.raises(BudgetRefused):
            await ledger.reserve(wanted(1))
        other._file._lock.release()
        await ledger.reserve(wanted(1))


@posix
async def test_the_file_is_private(tmp_path):
    await spend_a_little(tmp_path / "ledger.db")
    assert (tmp_path / "ledger.db").stat().st_mode & 0o777 == 0o600


async def test_admission_fails_loudly_if_it_ever_forgets_the_cap(tmp_path, monkeypatch, expect_log):
    expect_log(REFUSES)
    monkeypatch.setattr("ice_desk.services.ledger_work.LedgerWork._refusal", lambda *_: None)
    async with ledger_on(tmp_path / "ledger.db") as ledger:
        with pytest.raises(BudgetRefused):
            await ledger.reserve(wanted(301 * DOLLAR))


@posix
@pytest.mark.parametrize("harm", ["edited", "garbage", "removed"])
async def test_a_broken_ledger_is_set_aside_and_begun_with_what_the_user_says(tmp_path, expect_log, harm):
    expect_log(REFUSES)
    path = tmp_path / "ledger.db"
    await spend_a_little(path)
    if harm == "edited":
        edit(path, TAMPERED[0])
    elif harm == "garbage":
        path.write_bytes(b"not a database" * 100)
    async with ledger_on(path) as ledger:
        if harm == "removed":
            path.rename(tmp_path / "elsewhere.db")
        with pytest.raises(BudgetRefused):
            await ledger.reserve(wanted(1))
        aside = await ledger.begin_again({Tier.EDGE: 12 * DOLLAR, Tier.STARTER: 60 * DOLLAR})
        assert (aside is not None and aside.exists()) or harm == "removed"
        assert ledger.problem == ledger.state.value.problem == ""
        assert await counters(ledger) == (12 * DOLLAR, 0, 0)
        assert await ledger.left(Tier.STARTER) == 0, "above its cap"
        await ledger.set_caps(Caps({Tier.EDGE: 13 * DOLLAR}))
        await ledger.settle(await sent(ledger, DOLLAR), DOLLAR)
        with pytest.raises(LedgerFault):
            await ledger.begin_again({})
    async with ledger_on(path) as ledger:
        assert await counters(ledger) == (13 * DOLLAR, 0, 0)
