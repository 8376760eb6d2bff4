"""Tags on a real database: put on, taken off, renamed, deleted, brought back, taken out and in with chats."""

import json
from contextlib import asynccontextmanager

import pytest

from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import MOST_OF_ONE, Hue, Tag
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.migrations_tags import TAGS
from ice_desk.services.store import Store
from ice_desk.services.tags import Tags
from ice_desk.services.transfer.chats_file import chats_of, json_of
from tests.services.desk_parts import open_history


@asynccontextmanager
async def open_tags(tmp_path, name="desk.db"):
    async with open_history(tmp_path / name) as history:
        tags = Tags(history.store, history)
        await tags.start()
        tags.history, tags.library = history, Library(history.store, history, tags.refresh)
        yield tags


def shown(tags) -> dict[str, list[str]]:
    return {one.title: [tag.name for tag in one.tags] for one in tags.history.conversations.value}


async def chats(tags, *titles) -> list[int]:
    return [(await tags.history.create(title, Tier.EDGE)).id for title in titles]


async def test_a_tag_is_made_once_and_goes_on_and_off(tmp_path):
    async with open_tags(tmp_path) as tags:
        first, second = await chats(tags, "first", "second")
        energy = await tags.put("Energy", [first])
        assert await tags.put(" ENERGY\n", [first, second, 99]) == energy
        await tags.put("credit", [second])
        assert shown(tags) == {"second": ["credit", "Energy"], "first": ["Energy"]}
        assert [tag.name for tag in tags.all.value] == ["credit", "Energy"]
        assert len({tag.hue for tag in tags.all.value}) == 2
        assert await tags.take(energy.id, [first, 99]) == (first,)
        assert shown(tags)["first"] == []
        with pytest.raises(UsageFault, match="no name"):
            await tags.put("\u200b", [first])


async def test_renaming_holds_everywhere_and_never_makes_two_of_one_name(tmp_path):
    async with open_tags(tmp_path) as tags:
        [chat] = await chats(tags, "a")
        oil = await tags.put("Oil", [chat])
        await tags.put("Gas", [])
        with pytest.raises(UsageFault, match="There is a tag “Gas” already"):
            await tags.rename(oil.id, "GAS")
        await tags.rename(oil.id, "OIL")
        await tags.paint(oil.id, Hue.VIOLET)
        assert tags.history.conversations.value[0].tags == (Tag(oil.id, "OIL", Hue.VIOLET),)
        assert tags.named("oil").id == oil.id
        with pytest.raises(UsageFault, match="no tag coal"):
            tags.named("coal")


async def test_a_deleted_tag_comes_back_to_every_chat_that_is_still_there(tmp_path):
    async with open_tags(tmp_path) as tags:
        keys = await chats(tags, "a", "b", "c")
        oil = await tags.put("Oil", keys)
        removed = await tags.delete(oil.id)
        assert shown(tags) == {"a": [], "b": [], "c": []}
        assert await tags.delete(oil.id) is None
        await tags.history.store.write(
            lambda db: db.execute("DELETE FROM conversations WHERE id = ?", keys[:1]) and None
        )
        again = await tags.put("OIL", [])
        await tags.restore(removed)
        assert shown(tags) == {"b": ["OIL"], "c": ["OIL"]}
        assert [tag.id for tag in tags.all.value] == [again.id]


async def test_what_lies_in_the_bin_keeps_its_tags_and_what_is_gone_leaves_none(tmp_path):
    async with open_tags(tmp_path) as tags:
        [chat] = await chats(tags, "a")
        await tags.put("Oil", [chat])
        await tags.history.delete(chat)
        await tags.history.restore(chat)
        assert shown(tags) == {"a": ["Oil"]}
        await tags.history.store.write(lambda db: db.execute("DELETE FROM conversations") and None)
        rows = await tags.history.store.run(lambda db: db.execute("SELECT count(*) FROM conversation_tags").fetchone())
        assert rows == (0,)


async def test_a_chat_bears_only_so_many(tmp_path):
    async with open_tags(tmp_path) as tags:
        [chat] = await chats(tags, "a")
        for number in range(MOST_OF_ONE):
            await tags.put(f"tag {number}", [chat])
        with pytest.raises(UsageFault, match="too many tags"):
            await tags.put("one more", [chat])
        assert len(shown(tags)["a"]) == MOST_OF_ONE
        assert len(tags.all.value) == MOST_OF_ONE


async def test_a_search_stays_among_chats_that_have_all_the_tags(tmp_path):
    async with open_tags(tmp_path) as tags:
        said = (Message(0, Role.USER, "the margin fell", MessageState.COMPLETE, 1.0),)
        await tags.library.put([WholeChat(name, Tier.EDGE, said) for name in ("one", "two", "margin")])
        numbers = {one.title: one.id for one in tags.history.conversations.value}
        oil = await tags.put("Oil", [numbers["one"], numbers["two"]])
        gas = await tags.put("Gas", [numbers["two"]])

        async def found(*asked) -> set[str]:
            return {one.title for one in await tags.library.search("margin", asked)}

        assert await found() == {"one", "two", "margin"}
        assert await found(oil.id) == {"one", "two"}
        assert await found(oil.id, gas.id) == {"two"}
        assert {one.title for one in await tags.library.search("ma", (gas.id,))} == {"two"}
        assert await tags.library.search("one", (gas.id,)) == ()


async def test_tags_travel_in_the_file_and_meet_those_that_are_here(tmp_path):
    path = tmp_path / "chats.json"
    async with open_tags(tmp_path) as tags:
        [chat] = await chats(tags, "a")
        await tags.put("Oil & Gas", [chat])
        path.write_text(json_of(await tags.library.take()), "utf-8")
    assert json.loads(path.read_text("utf-8"))["chats"][0]["tags"] == [{"name": "Oil & Gas", "hue": "blue"}]
    async with open_tags(tmp_path, "other.db") as tags:
        known = await tags.put("oil & gas", [])
        await tags.paint(known.id, Hue.RED)
        await tags.library.put(chats_of(path))
        assert tags.history.conversations.value[0].tags == (Tag(known.id, "oil & gas", Hue.RED),)
        path.write_text(path.read_text("utf-8").replace("Oil & Gas", "New").replace("blue", "mauve"), "utf-8")
        await tags.library.put(chats_of(path))
        assert [tag.hue for tag in tags.all.value if tag.name == "New"] == [Hue.GREY]


async def test_a_file_from_before_there_were_tags_is_opened(tmp_path):
    before = MIGRATIONS[: TAGS.number - 1]
    store = Store(tmp_path / "desk.db", before)
    await store.start()
    await store.write(
        lambda db: (
            db.execute("INSERT INTO conversations (title, tier, created_at, updated_at) VALUES ('a','edge',1,1)")
            and None
        )
    )
    await store.close()
    async with open_tags(tmp_path) as tags:
        await tags.put("Oil", [1])
        assert shown(tags) == {"a": ["Oil"]}
