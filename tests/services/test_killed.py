"""The desk is killed at any moment: what it said is kept is there, and nothing is there by halves."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from ice_desk.domain.routing import Tier
from ice_desk.services.migrations import MIGRATIONS
from tests.services.desk_parts import open_history, open_store
from tests.services.killed_child import OF_ONE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes with SIGKILL")


def started(what: str, path: Path, *more: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.services.killed_child", what, str(path), *more],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
    )


def killed(what: str, path: Path, after: int) -> int:
    """Kill it somewhere behind its line number `after`. Returns the last number that it said is kept."""
    process = started(what, path)
    assert process.stdout is not None
    for _ in range(after):
        assert process.stdout.readline().strip()
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=30)
    whole = [line for line in rest.split("\n")[:-1] if line]
    return int(whole[-1]) if whole else after - 1


@pytest.mark.parametrize("seed", range(2))
async def test_no_prompt_that_was_taken_is_lost(tmp_path, seed):
    last = killed("prompts", tmp_path / "a.db", random.Random(seed).randint(1, 60))
    async with open_history(tmp_path / "a.db") as history:
        [chat] = history.conversations.value
        texts = [message.text for message in await history.messages(chat.id)]
    assert texts == [f"question {number}" for number in range(len(texts))]
    assert len(texts) > last


@pytest.mark.parametrize("seed", range(2))
async def test_an_import_is_there_whole_or_not_at_all(tmp_path, seed):
    last = killed("imports", tmp_path / "a.db", random.Random(seed).randint(1, 20))
    async with open_history(tmp_path / "a.db") as history:
        chats = history.conversations.value
        assert {chat.messages for chat in chats} == {OF_ONE}
    times = Counter(chat.title for chat in chats)
    assert set(times.values()) == {2}, "both chats of one file, or none"
    assert len(times) > last


@pytest.mark.parametrize("seed", range(2))
async def test_a_document_is_there_with_all_its_passages_or_not_at_all(tmp_path, seed):
    last = killed("documents", tmp_path / "a.db", random.Random(seed).randint(1, 20))
    async with open_store(tmp_path / "a.db") as store:
        count = "SELECT count(p.id) FROM documents d LEFT JOIN passages p ON p.document_id = d.id GROUP BY d.id"
        counts = await store.run(lambda db: [row[0] for row in db.execute(count)])
    assert set(counts) == {OF_ONE}
    assert len(counts) > last


@pytest.mark.parametrize("seed", range(3))
def test_a_file_that_is_written_is_the_old_or_the_new_one(tmp_path, seed):
    path = tmp_path / "chats.json"
    last = killed("exports", path, random.Random(seed).randint(1, 40))
    content = path.read_text("ascii")
    assert len(content) == 300_000
    assert set(content) in ({f"{last % 10}"}, {f"{(last + 1) % 10}"})


def test_a_file_whose_writing_is_cut_off_leaves_the_old_one(tmp_path):
    process = started("dies_writing", tmp_path / "chats.json")
    out, _ = process.communicate(timeout=30)
    assert (out.split(), process.returncode) == (["0"], -signal.SIGXFSZ)
    assert (tmp_path / "chats.json").read_bytes() == b"old"


async def test_a_migration_is_done_or_not_begun_wherever_it_is_killed(tmp_path):
    """The file of an old desk, killed at statements all over the way up, each time from the start; then opened."""
    whole = started("migrates", tmp_path / "whole.db", "1000000")
    out, _ = whole.communicate(timeout=30)
    statements = int(out)
    assert statements > 30
    versions = set()
    for number, at in enumerate(range(2, statements, max(1, statements // 5))):
        path = tmp_path / f"{number}.db"
        async with open_store(path, MIGRATIONS[:1]) as store:
            await store.write(_add_old_chat)
        process = started("migrates", path, str(at))
        process.communicate(timeout=30)
        async with open_store(path, MIGRATIONS[:1]) as store:
            version = await store.run(lambda db: db.execute("PRAGMA user_version").fetchone()[0])
        versions.add(version)
        async with open_history(path) as history:
            assert [chat.title for chat in history.conversations.value] == ["an old chat"]
            assert history.store.notices == ()
    assert versions <= {1, MIGRATIONS[-1].number}, "old or new, never half"
    assert 1 in versions


def _add_old_chat(db):
    db.execute(
        "INSERT INTO conversations (title, tier, created_at, updated_at) VALUES ('an old chat', ?, 1, 1)",
        (Tier.EDGE.value,),
    )
