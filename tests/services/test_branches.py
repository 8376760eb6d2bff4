"""Branches in a real database: migrated, kept, sent, found, taken out and put in."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.domain import branches
from ice_desk.domain.branches import Tree
from ice_desk.domain.chats import AnswerFacts, MessageState, Role, Waiting, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.services import branch_rows
from ice_desk.services import history_rows as rows
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.migrations_branches import BRANCHES
from ice_desk.services.store_files import apply, connect
from ice_desk.services.transfer import form_for, written
from ice_desk.services.transfer.chats_file import chats_of, json_of
from tests.services.ask_house import QUESTION, ask_house
from tests.services.desk_parts import open_history
from tests.services.fleet_house import MISTRAL


async def exchange(history, chat, prompt, answer, **where):
    asked = await history.add_prompt(chat, prompt, **where)
    kept = await history.begin_answer(chat, AnswerFacts(model="m"), asked.id)
    history.append(kept.id, answer)
    await history.finish(kept.id, MessageState.COMPLETE, "", AnswerFacts(model="m"))
    return asked.id, kept.id


async def texts(history, chat):
    return [message.text for message in await history.messages(chat)]


def test_an_old_chat_becomes_one_line_and_other_chats_stay_apart(tmp_path):
    path = tmp_path / "a.db"
    db = connect(str(path))
    apply(db, [step for step in MIGRATIONS if step.number < BRANCHES.number])
    db.executemany(
        "INSERT INTO conversations (title, tier, created_at, updated_at) VALUES (?, 'edge', 0, 0)", [("a",), ("b",)]
    )
    db.executemany(
        "INSERT INTO messages (conversation_id, role, state, at, text) VALUES (?, 'user', 'complete', 0, 'x')",
        [(chat,) for chat in (1, 2, 1, 2, 1)],
    )
    apply(db, [BRANCHES])
    rows = db.execute("SELECT id, conversation_id, parent FROM messages ORDER BY id").fetchall()
    db.close()
    assert rows == [(1, 1, None), (2, 2, None), (3, 1, 1), (4, 2, 2), (5, 1, 3)]


ACTS = st.lists(st.tuples(st.sampled_from(["ask", "edit", "again", "show", "behind"]), st.integers(0, 20)), max_size=14)


@settings(max_examples=40)
@given(ACTS)
def test_the_database_shows_the_line_that_the_rules_say(acts):
    db = connect(":memory:")
    apply(db, MIGRATIONS)
    chat = rows.add_conversation(db, "a", Tier.EDGE, 0.0).id
    known = Tree()

    def add(role, parent):
        nonlocal known
        made = rows.add_message(db, chat, role, "x", MessageState.COMPLETE, AnswerFacts(), 0.0, parent).id
        known = branches.grown(known, made, parent)
        return made

    for act, which in acts:
        node = list(known.parents)[which % len(known.parents)] if known.parents else None
        if act == "show" and node is not None:
            branch_rows.show(db, chat, node)
            known = branches.shown(known, node)
        elif act == "again" and node is not None:
            add(Role.ASSISTANT, known.parents[node])
        else:
            after, version = (node if act == "behind" else None), (node if act == "edit" else None)
            carried = branches.carried(known, after=after, version_of=version)
            parent = branch_rows.place_of(db, chat, after, version)
            assert parent == (carried[-1] if carried else None)
            add(Role.ASSISTANT, add(Role.USER, parent))
        stored = branch_rows.thread(db, chat)
        assert [one.id for one in stored.line] == list(branches.line(known))
        assert stored.tree.parents == known.parents
    db.close()


async def test_a_changed_prompt_stands_beside_the_old_one_and_both_lines_stay(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = (await history.create("", Tier.EDGE)).id
        first, _ = await exchange(history, chat, "one", "answer one")
        second, _ = await exchange(history, chat, "two", "answer two")
        await exchange(history, chat, "two, changed", "answer changed", version_of=second)
        assert await texts(history, chat) == ["one", "answer one", "two, changed", "answer changed"]
        await history.show(chat, second)
        assert await texts(history, chat) == ["one", "answer one", "two", "answer two"]
        await exchange(history, chat, "one, changed", "another", version_of=first)
        assert await texts(history, chat) == ["one, changed", "another"]
        await history.show(chat, first)
    async with open_history(tmp_path / "a.db") as history:
        assert await texts(history, chat) == ["one", "answer one", "two", "answer two"]
        assert len((await history.thread(chat)).messages) == 8


async def test_what_goes_on_in_a_hidden_line_leaves_the_shown_one(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = (await history.create("", Tier.EDGE)).id
        first, answer = await exchange(history, chat, "one", "answer one")
        await exchange(history, chat, "changed", "answer changed", version_of=first)
        await exchange(history, chat, "behind", "answer behind", after=answer)
        assert await texts(history, chat) == ["changed", "answer changed"]
        await history.show(chat, first)
        assert await texts(history, chat) == ["one", "answer one", "behind", "answer behind"]
        with pytest.raises(UsageFault, match="no longer here"):
            await history.add_prompt(chat, "x", version_of=999)


async def test_a_prompt_that_waits_remembers_its_place(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = (await history.create("", Tier.EDGE)).id
        waiting = Waiting("k", "later", Tier.EDGE, after=3, version_of=4)
        await history.keep_waiting(chat, waiting)
        assert await history.waiting(chat) == (waiting,)


async def test_a_prompt_is_sent_with_its_own_line_alone(tmp_path):
    async with ask_house(tmp_path) as desk:
        first = (await desk.ask("First?", model=MISTRAL)).text
        await desk.ask("Second?", model=MISTRAL)
        prompts = [one for one in await desk.messages() if one.role is Role.USER]
        changed = await desk.ask("Changed?", model=MISTRAL, version_of=prompts[1].id)
        sent = [message.content for message in desk.engine.requests[-1].messages]
        assert sent == ["First?", first, "Changed?"]
        again = await desk.ask("First?", model=MISTRAL, retry=True, version_of=prompts[0].id)
        assert [message.content for message in desk.engine.requests[-1].messages] == ["First?"]
        assert [one.text for one in await desk.messages()] == ["First?", again.text]
        behind = await desk.ask("And then?", model=MISTRAL, after=prompts[1].id)
        sent = [message.content for message in desk.engine.requests[-1].messages]
        assert sent[:3] == ["First?", first, "Second?"]
        assert behind.error is None
        assert changed.text in [one.text for one in (await desk.history.thread(desk.chat)).messages]
        assert [one.text for one in await desk.messages()] == ["First?", again.text]


async def test_every_version_is_found_and_told_by_its_own_message(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = (await history.create("", Tier.EDGE)).id
        first, answer = await exchange(history, chat, "one", "gross margin")
        await exchange(history, chat, "changed", "net debt", version_of=first)
        [found] = await Library(history.store, history).search("gross margin")
        assert (found.conversation, found.message) == (chat, answer)


async def whole(tmp_path):
    """A chat with three lines, the middle one shown."""
    async with open_history(tmp_path / "whole.db") as history:
        chat = (await history.create("Acme", Tier.EDGE)).id
        first, _ = await exchange(history, chat, "one", "answer one")
        second, _ = await exchange(history, chat, "two", "answer two")
        await exchange(history, chat, "two, changed", "answer changed", version_of=second)
        await exchange(history, chat, "one, changed", "another", version_of=first)
        await history.show(chat, second)
        [taken] = await Library(history.store, history).take([chat])
        return taken


async def test_a_chat_with_branches_goes_out_as_json_and_comes_back_whole(tmp_path):
    taken = await whole(tmp_path)
    path = tmp_path / "chats.json"
    await asyncio.to_thread(path.write_text, json_of([taken]), "utf-8")
    [read] = await asyncio.to_thread(chats_of, path)
    async with open_history(tmp_path / "b.db") as history:
        library = Library(history.store, history)
        await library.put([replace(read, title="other"), read])
        _, again = await library.take()
        chat = history.conversations.value[0].id
        assert [one.text for one in again.line] == await texts(history, chat)
    assert [one.text for one in again.line] == ["one", "answer one", "two", "answer two"]
    assert [one.text for one in again.messages] == [one.text for one in taken.messages]
    assert json_of([again]) == json_of([taken])


async def test_the_other_forms_write_the_shown_line_and_tell_of_the_rest(tmp_path):
    taken = await whole(tmp_path)
    for name in ("a.md", "a.html"):
        text = written(form_for(Path(name)), [taken], lambda page: page.encode()).decode()
        assert "answer two" in text
        assert "answer changed" not in text
        assert "4 messages of other versions are not in this file" in text
    plain = replace(taken, messages=taken.line, tree=None)
    assert "other versions" not in written(form_for(Path("a.md")), [plain], str.encode).decode()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"parent": 1,', '"parent": 7,', "does not stand before it"),
        ('"number": 2,', '"number": 1,', "a number of its own"),
        ('"number": 2,', "", "a number of its own"),
    ],
)
async def test_a_file_whose_messages_make_no_tree_is_told(tmp_path, old, new, why):
    text = json_of([await whole(tmp_path)])
    path = tmp_path / "bad.json"
    await asyncio.to_thread(path.write_text, text.replace(old, new, 1), "utf-8")
    with pytest.raises(UsageFault, match=why):
        await asyncio.to_thread(chats_of, path)


def test_a_chat_without_branches_is_written_as_older_desks_read_it():
    assert '"version": 1' in json_of([WholeChat("a", Tier.EDGE, ())])
    assert '"number"' not in json_of([WholeChat("a", Tier.EDGE, ())])
    tree = Tree({1: None}, {})
    assert branches.line(tree) == (1,)


async def test_a_task_is_learned_from_the_prompt_of_the_answers_own_line(tmp_path):
    async with ask_house(tmp_path, refines=True) as desk:
        await desk.ask(QUESTION, model=MISTRAL)
        answer = await desk.answer()
        prompt = (await desk.messages())[0].id
        await desk.ask("Something else?", model=MISTRAL, version_of=prompt)
        await desk.history.rate(answer.id, 1)
        await desk.settled_jobs()
        rows = await desk.store.run(lambda db: db.execute("SELECT prompt FROM task_examples").fetchall())
        assert rows == [(prompt,)]
