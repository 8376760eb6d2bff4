"""What disks and other programs do to the file: nothing is thrown away, nothing is silent."""

import os
import sqlite3

import pytest

from ice_desk.services import store_files
from ice_desk.services.store import StoreFault
from tests.services.desk_parts import Clock, open_store
from tests.services.test_store import ONE, TWO, add, names


def damage(path, offset=100, size=3000):
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(os.urandom(size))


async def filled(path, rows=200, migrations=(ONE,), now=None):
    async with open_store(path, list(migrations), now) as store:
        await store.write(
            lambda db: db.executemany("INSERT INTO things (name) VALUES (?)", [("x" * 50,)] * rows) and None
        )


@pytest.mark.parametrize(
    "content",
    [
        b"this is a text file, not a database\n" * 100,
        b"SQLite format 3\0" + b"\xff" * 90,
        b"SQLite format 3\0" + b"\xff" * 9000,
    ],
)
async def test_a_file_that_is_no_database_is_set_aside_and_told(tmp_path, content):
    path = tmp_path / "a.db"
    path.write_bytes(content)
    (tmp_path / "a.db-wal").write_bytes(b"the log beside it")
    async with open_store(path, [ONE]) as store:
        assert "starts empty" in store.notices[0]
        assert await store.run(names) == []
        await store.write(add("x"))
    kept = [item for item in tmp_path.iterdir() if ".corrupt-" in item.name]
    assert [item.read_bytes() for item in kept if item.name.endswith("-wal")] == [b"the log beside it"]
    assert content in [item.read_bytes() for item in kept]
    assert any(item.name in store.notices[0] for item in kept)


async def test_damage_restores_the_newest_sound_backup(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    await filled(path, now=clock)
    async with open_store(path, [ONE, TWO], clock) as store:
        await store.write(lambda db: db.execute("DELETE FROM things") and None)
    damage(path)
    async with open_store(path, [ONE, TWO], clock) as store:
        assert "backup of 2026-" in store.notices[0]
        assert len(await store.run(names)) == 200
        assert await store.run(store_files.user_version) == 2


async def test_a_damaged_backup_is_passed_over(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    await filled(path, rows=100, now=clock)
    for day in (1, 10):
        clock.at = Clock().at + day * 86_400
        async with open_store(path, [ONE], clock):
            pass
    newest, oldest = store_files.backups(path)
    damage(newest)
    damage(path)
    async with open_store(path, [ONE], clock) as store:
        assert len(await store.run(names)) == 100
    assert newest.exists()
    assert oldest.exists()


async def test_a_file_that_was_emptied_is_restored(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    await filled(path, now=clock)
    async with open_store(path, [ONE], clock):
        pass
    path.write_bytes(b"")
    async with open_store(path, [ONE], clock) as store:
        assert len(await store.run(names)) == 200
        assert store.notices


async def test_a_cut_log_opens_with_a_prefix_of_the_commits(tmp_path):
    path, copy = tmp_path / "a.db", tmp_path / "copy" / "a.db"
    copy.parent.mkdir()
    async with open_store(path, [ONE]) as store:
        for number in range(50):
            await store.write(add(f"{number:02}"))
        wal = (tmp_path / "a.db-wal").read_bytes()
        for share in (0.3, 0.6, 0.95):
            copy.write_bytes(path.read_bytes())
            (copy.parent / "a.db-wal").write_bytes(wal[: int(len(wal) * share)])
            async with open_store(copy, [ONE]) as other:
                found = await other.run(names)
                assert found == [f"{number:02}" for number in range(len(found))]
                assert not other.in_memory


async def test_a_folder_in_the_files_place_is_set_aside(tmp_path):
    path = tmp_path / "a.db"
    path.mkdir()
    (path / "something").write_text("of somebody")
    async with open_store(path, [ONE]) as store:
        assert "damaged" in store.notices[0]
        await store.write(add("x"))
    [kept] = [item for item in tmp_path.iterdir() if ".corrupt-" in item.name]
    assert (kept / "something").read_text() == "of somebody"


async def test_where_no_file_can_be_made_the_desk_goes_on_in_memory(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.store: the database")
    (tmp_path / "home").write_text("a file where a folder should be")
    async with open_store(tmp_path / "home" / "a.db", [ONE]) as store:
        assert store.in_memory
        assert "lost when ICE Desk ends" in store.notices[0]
        await store.write(add("x"), durable=True)
        assert await store.run(names) == ["x"]


async def test_a_file_that_cannot_be_written_is_copied_into_memory(tmp_path, monkeypatch, expect_log):
    expect_log("WARNING ice_desk.services.store: the database")
    path = tmp_path / "a.db"
    await filled(path, rows=3)

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store_files, "make_private", refuse)  # root may write anywhere, so the refusal is made
    async with open_store(path, [ONE, TWO]) as store:
        assert store.in_memory
        await store.write(add("new"))
        assert len(await store.run(names)) == 4


async def test_a_full_disk_keeps_what_was_there_and_is_named(tmp_path):
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        await store.write(add("x"))
        pages = await store.run(lambda db: db.execute("PRAGMA page_count").fetchone()[0])
        await store.run(lambda db: db.execute(f"PRAGMA max_page_count={pages}").fetchone())
        with pytest.raises(StoreFault, match="The disk is full") as fault:
            await store.write(add("y" * 100_000))
        assert fault.value.remedy
        assert await store.run(names) == ["x"]
        await store.run(lambda db: db.execute("PRAGMA max_page_count=100000").fetchone())
        await store.write(add("z"))
        assert await store.run(names) == ["x", "z"]


async def test_another_program_holding_the_file_is_named(tmp_path):
    path = tmp_path / "a.db"
    async with open_store(path, [ONE]) as store:
        await store.run(lambda db: db.execute("PRAGMA busy_timeout=10").fetchone())
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreFault, match="Another program is holding the file"):
            await store.write(add("x"))
        other.execute("ROLLBACK")
        other.close()
        await store.write(add("x"))


async def test_a_call_that_takes_too_long_is_stopped(tmp_path):
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    async with open_store(tmp_path / "a.db", [ONE]) as store:
        with pytest.raises(StoreFault, match="did not answer in time"):
            await store.run(lambda db: db.execute(endless).fetchone(), deadline=0.05)
        assert await store.run(names, deadline=5.0) == []


async def test_two_desks_on_one_file_agree(tmp_path):
    path = tmp_path / "a.db"

    def spend(db):
        if db.execute("SELECT count(*) FROM things").fetchone()[0] < 20:
            add("cent")(db)

    async with open_store(path, [ONE]) as first, open_store(path, [ONE]) as second:
        for _ in range(15):
            await first.write(spend)
            await second.write(spend)
        assert len(await first.run(names)) == 20
