"""The store: one thread, transactions, migrations, backups."""

import asyncio
import sqlite3
import stat
import sys
import threading

import pytest

from ice_desk.services import store_files
from ice_desk.services.store import Migration, Store, StoreFault
from tests.services.desk_parts import Clock, open_store

ONE = Migration(1, "things", ("CREATE TABLE things (name TEXT NOT NULL) STRICT",))
TWO = Migration(2, "sizes", ("ALTER TABLE things ADD COLUMN size INTEGER", "UPDATE things SET size = 7"))
PICKY = Migration(
    2,
    "its second half fails on doubles",
    ("ALTER TABLE things ADD COLUMN size INTEGER", "CREATE UNIQUE INDEX one ON things (name)"),
)


def names(db):
    return [row[0] for row in db.execute("SELECT name FROM things ORDER BY rowid")]


def add(name):
    return lambda db: db.execute("INSERT INTO things (name) VALUES (?)", (name,)) and None


async def test_what_was_written_is_there_after_a_restart(tmp_path):
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        await store.write(add("x"))
        await store.write(add("y"), durable=True)
        assert store.last_write == Clock().at
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        assert await store.run(names) == ["x", "y"]
        assert store.notices == ()


async def test_everything_runs_on_the_stores_thread(tmp_path):
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        places = await asyncio.gather(
            store.run(lambda db: threading.get_ident()), store.write(lambda db: threading.get_ident())
        )
    assert len(set(places)) == 1
    assert places[0] != threading.get_ident()


async def test_a_failed_transaction_leaves_nothing(tmp_path):
    def work(db):
        add("x")(db)
        raise KeyError("boom")

    async with open_store(tmp_path / "a.db", [ONE]) as store:
        with pytest.raises(KeyError):
            await store.write(work)
        await store.write(add("y"))
        assert await store.run(names) == ["y"]


async def test_many_writers_at_once_lose_nothing(tmp_path):
    def work(db):
        count = db.execute("SELECT count(*) FROM things").fetchone()[0]
        add(f"{count:03}")(db)

    async with open_store(tmp_path / "a.db", [ONE]) as store:
        await asyncio.gather(*(store.write(work, durable=number % 10 == 0) for number in range(200)))
        assert await store.run(names) == [f"{number:03}" for number in range(200)]


async def test_durable_writes_and_only_they_wait_for_the_disk(tmp_path):
    level = {"write": None, "durable": None}

    def read(key):
        return lambda db: level.update({key: db.execute("PRAGMA synchronous").fetchone()[0]})

    async with open_store(tmp_path / "a.db", [ONE]) as store:
        await store.write(read("durable"), durable=True)
        await store.write(read("write"))
        settings = await store.run(
            lambda db: {
                name: db.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "foreign_keys", "fullfsync", "checkpoint_fullfsync", "busy_timeout")
            }
        )

    assert level == {"write": 1, "durable": 2}  # NORMAL and FULL
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "busy_timeout": 5000,
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
async def test_files_are_their_owners_alone(tmp_path):
    path = tmp_path / "deep" / "a.db"
    async with open_store(path, [ONE]) as store:
        await store.write(add("x"))
        modes = {item.name: stat.S_IMODE(item.stat().st_mode) for item in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}
        assert "a.db-wal" in modes
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    async with open_store(path, [ONE, TWO]):
        [backup] = store_files.backups(path)
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600


async def test_closing_folds_the_log_into_the_file(tmp_path):
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        await store.write(add("x"))
    assert [item.name for item in tmp_path.iterdir()] == ["a.db"]


async def test_a_migration_keeps_a_backup_of_what_was(tmp_path):
    path = tmp_path / "a.db"
    async with open_store(path, [ONE]) as store:
        await store.write(add("x"))
    async with open_store(path, [ONE, TWO]) as store:
        assert await store.run(lambda db: db.execute("SELECT name, size FROM things").fetchall()) == [("x", 7)]
    [backup] = store_files.backups(path)
    with sqlite3.connect(backup) as old:
        assert old.execute("SELECT * FROM things").fetchall() == [("x",)]
    old.close()


async def test_a_migration_that_fails_half_way_leaves_the_file_and_goes_on_in_memory(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.store: the database .* cannot be used")
    path = tmp_path / "a.db"
    async with open_store(path, [ONE]) as store:
        await store.write(add("x"))
        await store.write(add("x"))
    async with open_store(path, [ONE, PICKY]) as store:
        assert store.in_memory
        assert "cannot be saved" in store.notices[0]
        assert await store.run(names) == []
    async with open_store(path, [ONE]) as store:
        assert await store.run(names) == ["x", "x"]


async def test_three_backups_are_kept(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    steps = [ONE]
    for number in range(2, 7):
        async with open_store(path, steps, clock) as store:
            await store.write(add(f"{number}"))
        steps.append(Migration(number, "another", (f"CREATE TABLE more_{number} (x TEXT)",)))
        clock.at += 3600
    async with open_store(path, steps, clock):
        kept = store_files.backups(path)
    assert len(kept) == 3
    assert [store_files.backup_time(one) for one in kept] == sorted(
        (store_files.backup_time(one) for one in kept), reverse=True
    )
    assert "-v5" in kept[0].name


async def test_a_backup_is_made_once_a_week(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    for days, expected in ((0, 0), (1, 1), (2, 1), (9, 2)):
        clock.at = Clock().at + days * 86_400
        async with open_store(path, [ONE], clock):
            pass
        assert len(store_files.backups(path)) == expected, days


async def test_a_newer_schema_is_read_and_never_changed(tmp_path):
    path = tmp_path / "a.db"
    async with open_store(path, [ONE, TWO]) as store:
        await store.write(add("x"))
    before = path.read_bytes()
    async with open_store(path, [ONE]) as store:
        assert store.read_only
        assert "newer ICE Desk" in store.notices[0]
        assert await store.run(names) == ["x"]
        with pytest.raises(StoreFault, match="newer ICE Desk"):
            await store.write(add("y"))
        with pytest.raises(StoreFault):
            await store.run(add("y"))
    assert path.read_bytes() == before


async def test_before_start_and_after_close_it_says_so(tmp_path):
    store = Store(tmp_path / "a.db", [ONE])
    with pytest.raises(StoreFault, match="closed"):
        await store.run(names)
    await store.start()
    await store.close()
    with pytest.raises(StoreFault, match="closed"):
        await store.write(add("x"))
    await store.close()
