"""Conversations: order, bin, drafts, titles, and answers while they are written."""

import asyncio
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.chats import AnswerFacts, MessageState, Role, Waiting
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.services.history import ENDED, TITLE_LENGTH, storable, title_of
from ice_desk.services.journal import Journal
from ice_desk.services.store import StoreFault
from tests.services.desk_parts import Clock, Told, eventually, open_history

FACTS = AnswerFacts(model="phi3", task="quick_question", why="fast", complexity=0.2)
HARD_TEXT = "NUL \0 ESC \x1b bidi \u202e noncharacter \ufdd0 object \ufffc emoji 👩‍🔬 line\r\nend\u2029"


async def test_a_conversation_from_prompt_to_answer(tmp_path):
    clock = Clock()
    async with open_history(tmp_path / "a.db", clock) as history:
        chat = await history.create("", Tier.EDGE)
        prompt = await history.add_prompt(chat.id, "  Compare\n\n the two  filings ", Tier.PROFESSIONAL)
        clock.at += 5
        answer = await history.begin_answer(chat.id, FACTS)
        assert answer.state is MessageState.STREAMING
        history.append(answer.id, "The ", "hm")
        history.append(answer.id, "first")
        assert (await history.messages(chat.id))[-1].text == "The first"
        done = AnswerFacts(model="phi3", completion_tokens=2, tokens_per_second=40.0)
        await history.finish(answer.id, MessageState.COMPLETE, "", done)

        [row] = history.conversations.value
        assert (row.title, row.tier, row.messages) == ("Compare the two filings", Tier.PROFESSIONAL, 2)
        assert row.updated_at == clock.at
    async with open_history(tmp_path / "a.db", clock) as history:
        first, second = await history.messages(chat.id)
        assert first == prompt
        assert (first.role, first.text) == (Role.USER, "  Compare\n\n the two  filings ")
        assert (second.text, second.thinking, second.state, second.facts) == (
            "The first",
            "hm",
            MessageState.COMPLETE,
            done,
        )


async def test_the_newest_conversation_is_first_and_the_bin_gives_back(tmp_path):
    clock = Clock()
    async with open_history(tmp_path / "a.db", clock) as history:
        seen = []
        history.conversations.subscribe(lambda rows: seen.append([row.title for row in rows]))
        one, two = await history.create("one", Tier.EDGE), await history.create("two", Tier.EDGE)
        clock.at += 60
        await history.add_prompt(one.id, "again")
        await history.delete(one.id)
        await history.restore(one.id)
        await history.rename(two.id, " second ")
        assert seen == [["one"], ["two", "one"], ["one", "two"], ["two"], ["one", "two"], ["one", "second"]]


async def test_what_is_in_the_bin_cannot_be_asked_and_goes_after_a_month(tmp_path):
    clock = Clock()
    async with open_history(tmp_path / "a.db", clock) as history:
        chat = await history.create("old", Tier.EDGE)
        await history.add_prompt(chat.id, "secret")
        await history.delete(chat.id)
        with pytest.raises(UsageFault, match="no longer here"):
            await history.add_prompt(chat.id, "more")
        with pytest.raises(UsageFault, match="no longer here"):
            await history.add_prompt(999, "more")
    for days, left in ((29, 1), (31, 0)):
        clock.at = Clock().at + days * 86_400
        async with open_history(tmp_path / "a.db", clock) as history:
            assert len(await history.messages(chat.id)) == left


async def test_drafts_per_conversation(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        await history.save_draft(None, "for later")
        await history.save_draft(chat.id, "half a sen")
        await history.save_draft(chat.id, "half a sentence")
        assert await history.draft(chat.id) == "half a sentence"
        assert await history.draft(None) == "for later"
        await history.save_draft(chat.id, "")
        assert await history.draft(chat.id) == ""


async def test_a_waiting_prompt_is_kept_until_it_is_asked_or_taken_away(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("", Tier.EDGE)
        waiting = [Waiting(key, f"prompt {key}", Tier.STARTER, "summary", None) for key in "abc"]
        for one in waiting:
            await history.keep_waiting(chat.id, one)
    async with open_history(tmp_path / "a.db") as history:
        assert list(await history.waiting(chat.id)) == waiting
        await history.add_prompt(chat.id, "prompt a", waiting="a")
        await history.forget_waiting("c")
        assert list(await history.waiting(chat.id)) == waiting[1:2]
        assert [message.text for message in await history.messages(chat.id)] == ["prompt a"]


async def test_a_prompt_that_cannot_be_asked_still_waits(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("", Tier.EDGE)
        await history.keep_waiting(chat.id, Waiting("a", "later", Tier.EDGE))
        await history.delete(chat.id)
        with pytest.raises(UsageFault):
            await history.add_prompt(chat.id, "later", waiting="a")
        assert [one.prompt for one in await history.waiting(chat.id)] == ["later"]


async def test_a_draft_ends_with_the_prompt_that_it_became(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        await history.save_draft(None, " the question \n")
        chat = await history.create("", Tier.EDGE)
        assert await history.draft(None) == " the question \n"
        await history.add_prompt(chat.id, "the question")
        assert await history.draft(None) == ""
        await history.save_draft(chat.id, "something else")
        await history.add_prompt(chat.id, "the question")
        assert await history.draft(chat.id) == "something else"
        await history.keep_waiting(chat.id, Waiting("a", "something else", Tier.EDGE))
        assert await history.draft(chat.id) == ""


async def test_tokens_reach_the_store_by_themselves(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        answer = await history.begin_answer(chat.id, FACTS)
        history.append(answer.id, "soon")
        assert history.jobs.names == ("history: write the journal",)
        await eventually(lambda: not history.jobs.names)
        chunks = await history.store.run(lambda db: db.execute("SELECT text FROM chunks").fetchall())
        assert chunks == [("soon",)]


async def test_an_answer_left_open_is_cut_at_the_next_start(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        answer = await history.begin_answer(chat.id, FACTS)
        history.append(answer.id, "as far as it", "I think")
    async with open_history(tmp_path / "a.db") as history:
        [message] = await history.messages(chat.id)
        assert (message.state, message.reason) == (MessageState.CUT, ENDED)
        assert (message.text, message.thinking, message.facts) == ("as far as it", "I think", FACTS)
        left = await history.store.run(lambda db: db.execute("SELECT count(*) FROM chunks").fetchone()[0])
        assert left == 0


async def test_an_answer_is_settled_once(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        answer = await history.begin_answer(chat.id, FACTS)
        history.append(answer.id, "text")
        await history.finish(answer.id, MessageState.STOPPED, "You stopped it", FACTS)
        history.append(answer.id, " too late")
        await history.finish(answer.id, MessageState.COMPLETE, "", FACTS)
        [message] = await history.messages(chat.id)
        assert (message.text, message.state, message.reason) == ("text", MessageState.STOPPED, "You stopped it")


async def test_two_answers_at_once_do_not_mix(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chats = [await history.create(str(number), Tier.EDGE) for number in range(2)]
        answers = [await history.begin_answer(chat.id, FACTS) for chat in chats]
        for number in range(100):
            for index, answer in enumerate(answers):
                history.append(answer.id, f"{index}:{number} ")
            if number % 20 == 0:
                await history.messages(chats[0].id)
        await asyncio.gather(*(history.finish(answer.id, MessageState.COMPLETE, "", FACTS) for answer in answers))
        for index, chat in enumerate(chats):
            [message] = await history.messages(chat.id)
            assert message.text == "".join(f"{index}:{number} " for number in range(100))


async def test_a_full_disk_keeps_tokens_in_memory_until_there_is_room(tmp_path):
    told = Told()
    async with open_history(tmp_path / "a.db", told=told) as history:
        chat = await history.create("one", Tier.EDGE)
        answer = await history.begin_answer(chat.id, FACTS)
        pages = await history.store.run(lambda db: db.execute("PRAGMA page_count").fetchone()[0])
        await history.store.run(lambda db: db.execute(f"PRAGMA max_page_count={pages}").fetchone())
        history.append(answer.id, "a" * 50_000)
        await eventually(lambda: told.errors)
        assert isinstance(told.errors[0], StoreFault)
        with pytest.raises(StoreFault, match="disk is full"):
            await history.finish(answer.id, MessageState.COMPLETE, "", FACTS)
        await history.store.run(lambda db: db.execute("PRAGMA max_page_count=100000").fetchone())
        history.append(answer.id, "b")
        await history.finish(answer.id, MessageState.COMPLETE, "", FACTS)
        [message] = await history.messages(chat.id)
        assert message.text == "a" * 50_000 + "b"


@pytest.mark.parametrize("text", [HARD_TEXT, "x" * 1_000_000])
async def test_text_comes_back_as_it_was(tmp_path, text):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        await history.add_prompt(chat.id, text)
        answer = await history.begin_answer(chat.id, FACTS)
        for start in range(0, len(text), 1 + len(text) // 7):
            history.append(answer.id, text[start : start + 1 + len(text) // 7])
            await history.messages(chat.id)
        await history.finish(answer.id, MessageState.COMPLETE, "", FACTS)
        assert [message.text for message in await history.messages(chat.id)] == [text, text]


async def test_half_a_surrogate_pair_costs_itself_and_nothing_else(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        await history.add_prompt(chat.id, "a \ud800 b")
        assert (await history.messages(chat.id))[0].text == "a \ufffd b"


async def test_facts_of_another_version_are_read(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        await history.begin_answer(chat.id, FACTS)

        def rewrite(db: sqlite3.Connection) -> None:
            db.execute("""UPDATE messages SET facts = '{"model": "m", "of_the_future": 1}'""")

        await history.store.write(rewrite)
        assert (await history.messages(chat.id))[0].facts == AnswerFacts(model="m")


async def test_a_history_of_a_newer_desk_can_be_read(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        await history.begin_answer(chat.id, FACTS)
        await history.store.run(lambda db: db.execute("PRAGMA user_version=99"))
    async with open_history(tmp_path / "a.db") as history:
        assert [row.title for row in history.conversations.value] == ["one"]
        assert (await history.messages(chat.id))[0].state is MessageState.STREAMING
        with pytest.raises(StoreFault, match="newer ICE Desk"):
            await history.add_prompt(chat.id, "more")


async def test_an_empty_title_is_refused(tmp_path):
    async with open_history(tmp_path / "a.db") as history:
        chat = await history.create("one", Tier.EDGE)
        with pytest.raises(UsageFault, match="empty"):
            await history.rename(chat.id, " \n ")


@given(st.text())
def test_titles_are_short_folded_and_storable(text):
    title = title_of(text)
    assert len(title) <= TITLE_LENGTH
    assert title == " ".join(title.split())
    title.encode()


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_only_what_utf8_cannot_hold_is_changed(text):
    kept = storable(text)
    kept.encode()
    if not any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        assert kept == text


@given(st.lists(st.tuples(st.sampled_from([1, 2]), st.text(min_size=1), st.booleans(), st.booleans())))
def test_a_journal_written_in_any_order_gives_each_answer_once(steps):
    """Each step appends; then it may write, and hear of the success or not."""
    journal, table = Journal(), {}
    expected = {1: "", 2: ""}
    for message, text, write, heard in steps:
        journal.append(message, text, "")
        expected[message] += text
        if write:
            chunks = journal.seal()
            for chunk in chunks:
                table.setdefault((chunk.message, chunk.number), chunk.text)
            if heard:
                journal.written(chunks)
    for message in expected:
        for chunk in journal.seal(message):
            table.setdefault((chunk.message, chunk.number), chunk.text)
        journal.forget(message)
        assert "".join(table[key] for key in sorted(table) if key[0] == message) == expected[message]
    assert journal.empty
