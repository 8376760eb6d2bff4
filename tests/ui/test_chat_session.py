"""Sending, stopping, queueing and failing, without a widget."""

from collections.abc import AsyncIterator

import pytest

from ice_desk.domain.chats import Conversation, MessageState, Waiting
from ice_desk.domain.errors import DataFault, EngineUnreachable
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Reserved, Routed
from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import StoreFault
from ice_desk.ui.chat.conversation import ConversationModel, EntryKind
from ice_desk.ui.chat.session import ChatSession
from tests.ui.chat_fakes import ROUTE, FakeDispatcher, FakeHistory, answer, prompt, until


class Desk:
    def __init__(self) -> None:
        self.reported: list[BaseException] = []
        self.jobs = Jobs(self.reported.append)
        self.dispatcher = FakeDispatcher()
        self.history = FakeHistory({1: [prompt(1, "a"), answer(2, "b")], 2: []})
        self.opened: list[tuple[ConversationModel | None, str | None]] = []
        self.session = ChatSession(
            self.dispatcher,
            self.history,
            self.jobs,
            clock=lambda: 5.0,
            opened=lambda model, draft: self.opened.append((model, draft)),
            changed=lambda: None,
        )

    async def open(self, conversation: int | None) -> ConversationModel | None:
        before = len(self.opened)
        self.session.open(conversation)
        await until(lambda: len(self.opened) > before)
        return self.opened[-1][0]

    def ask(self, text: str) -> None:
        self.session.send(Question(text, Tier.EDGE))

    async def asked(self, number: int) -> None:
        await until(lambda: len(self.dispatcher.scripts) == number)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    yield desk
    assert await desk.jobs.close() == ()


def kinds(model: ConversationModel | None) -> list[EntryKind]:
    assert model is not None
    return [entry.kind for entry in model.entries]


async def test_a_first_question_makes_the_conversation(desk: Desk) -> None:
    desk.ask("Hello")
    await desk.asked(1)
    model = desk.session.current
    assert model is not None
    assert desk.dispatcher.asked[0].conversation == model.id
    desk.dispatcher.scripts[0].end("Hi.")
    await until(lambda: not desk.session.running(model))
    assert [entry.text for entry in model.entries] == ["Hello", "Hi."]


async def test_a_second_prompt_while_the_conversation_is_made_waits_its_turn(desk: Desk) -> None:
    desk.ask("one")
    desk.ask("two")
    await desk.asked(1)
    assert kinds(desk.session.current)[-1] is EntryKind.QUEUED
    desk.dispatcher.scripts[0].end()
    await desk.asked(2)
    assert [question.prompt for question in desk.dispatcher.asked] == ["one", "two"]


async def test_a_conversation_that_cannot_be_made_gives_the_prompt_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_title: str, _tier: Tier) -> Conversation:
        raise DataFault("The history cannot be written")

    monkeypatch.setattr(desk.history, "create", refuse)
    desk.ask("precious words")
    await until(lambda: bool(desk.reported))
    assert desk.opened[-1] == (None, "precious words")


async def test_an_answer_goes_on_in_the_background(desk: Desk) -> None:
    first = await desk.open(1)
    desk.ask("Long one")
    await desk.asked(1)
    await desk.open(2)
    desk.dispatcher.scripts[0].say(Routed(ROUTE), Delta("live "))
    await until(lambda: first is not None and first.entries[-1].text == "live ")
    assert await desk.open(1) is first
    desk.dispatcher.scripts[0].end("text")
    await until(lambda: not desk.session.running(first))
    assert first is not None
    assert first.entries[-1].text == "live text"


async def test_prompts_wait_for_the_answer_and_then_go_in_order(desk: Desk) -> None:
    model = await desk.open(1)
    for text in ("one", "two", "three"):
        desk.ask(text)
    await desk.asked(1)
    assert kinds(model)[-2:] == [EntryKind.QUEUED, EntryKind.QUEUED]
    for number in (1, 2, 3):
        await desk.asked(number)
        desk.dispatcher.scripts[number - 1].end()
    await until(lambda: not desk.session.running(model))
    assert [question.prompt for question in desk.dispatcher.asked] == ["one", "two", "three"]
    assert EntryKind.QUEUED not in kinds(model)


async def test_stop_keeps_what_came_and_sends_the_next(desk: Desk) -> None:
    model = await desk.open(1)
    desk.ask("one")
    await desk.asked(1)
    desk.dispatcher.scripts[0].say(Delta("half"))
    await until(lambda: model is not None and model.entries[-1].text == "half")
    desk.ask("two")
    for _ in range(20):
        desk.session.stop()
    await desk.asked(2)
    assert model is not None
    stopped = next(entry for entry in model.entries if entry.text == "half")
    assert stopped.state is MessageState.STOPPED
    assert desk.reported == []


async def test_a_failure_is_told_in_the_transcript_and_holds_the_queue(desk: Desk) -> None:
    model = await desk.open(2)
    desk.ask("one")
    desk.ask("two")
    await desk.asked(1)
    desk.dispatcher.scripts[0].say(EngineUnreachable("Ollama does not answer"))
    await until(lambda: not desk.session.running(model))
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.FAILURE, EntryKind.QUEUED]
    assert model is not None
    assert model.entries[-1].held
    assert desk.reported == []
    assert model is not None
    desk.session.retry(model.entries[1], Question("", Tier.STARTER))
    await desk.asked(2)
    assert (desk.dispatcher.asked[1].prompt, desk.dispatcher.asked[1].retry) == ("one", True)
    assert desk.dispatcher.asked[1].tier is Tier.STARTER
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.QUEUED]
    desk.dispatcher.scripts[1].end()
    await desk.asked(3)


async def test_retry_of_an_older_answer_makes_another_version_of_it(desk: Desk) -> None:
    model = await desk.open(1)
    assert model is not None
    desk.ask("later")
    await desk.asked(1)
    desk.dispatcher.scripts[0].end()
    await until(lambda: not desk.session.running(model))
    desk.session.retry(model.entries[1], Question("", Tier.EDGE))
    await desk.asked(2)
    asked = desk.dispatcher.asked[1]
    assert (asked.prompt, asked.retry, asked.version_of) == ("a", True, 1)
    desk.dispatcher.scripts[1].end("anew")
    await until(lambda: not desk.session.running(model))
    assert [entry.text for entry in model.entries] == ["a", "anew"]
    desk.session.switch(model.entries[1], -1)
    assert [entry.text for entry in model.entries] == ["a", "b", "later", "Done."]


async def test_retry_of_a_prompt_that_was_not_kept_keeps_it_this_time(desk: Desk) -> None:
    model = await desk.open(1)
    desk.ask("one")
    await desk.asked(1)
    desk.dispatcher.scripts[0].say(StoreFault("The history could not be written"))
    await until(lambda: not desk.session.running(model))
    assert model is not None
    desk.session.retry(model.entries[-1], Question("", Tier.EDGE))
    await desk.asked(2)
    assert not desk.dispatcher.asked[1].retry


async def test_an_answer_without_its_end_is_told_as_cut(desk: Desk) -> None:
    model = await desk.open(2)
    desk.ask("one")
    await desk.asked(1)
    script = desk.dispatcher.scripts[0]
    script.say(Delta("half"))
    script._queue.put_nowait(None)
    await until(lambda: not desk.session.running(model))
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.FAILURE]


async def test_a_defect_ends_the_answer_and_is_reported(desk: Desk) -> None:
    model = await desk.open(2)
    desk.ask("one")
    await desk.asked(1)
    desk.dispatcher.scripts[0].say(KeyError("x"))
    await until(lambda: not desk.session.running(model))
    assert kinds(model) == [EntryKind.PROMPT, EntryKind.FAILURE]
    await until(lambda: len(desk.reported) == 1)


async def test_delete_closes_the_conversation_and_restore_opens_it_again(desk: Desk) -> None:
    await desk.open(1)
    desk.session.delete(1)
    await until(lambda: desk.opened[-1][0] is None and 1 in desk.history.bin)
    desk.session.restore(1)
    await until(lambda: desk.opened[-1][0] is not None)
    assert desk.history.bin == {}


async def test_what_waits_is_kept_and_leaves_with_its_key(desk: Desk) -> None:
    model = await desk.open(1)
    desk.ask("one")
    await desk.asked(1)
    desk.ask("two")
    desk.ask("three")
    await until(lambda: len(desk.history.waits) == 2)
    assert model is not None
    desk.session.forget(model.queue[1])
    await until(lambda: len(desk.history.waits) == 1)
    [(key, (conversation, waiting))] = desk.history.waits.items()
    assert (conversation, waiting.prompt) == (1, "two")
    desk.dispatcher.scripts[0].end()
    await desk.asked(2)
    assert (desk.dispatcher.asked[1].prompt, desk.dispatcher.asked[1].waiting) == ("two", key)


async def test_what_an_earlier_run_left_waiting_is_there_and_sent_by_hand(desk: Desk) -> None:
    for key in "ab":
        await desk.history.keep_waiting(1, Waiting(key, f"left {key}", Tier.STARTER, "summary"))
    model = await desk.open(1)
    assert model is not None
    assert [(entry.text, entry.held) for entry in model.queue] == [("left a", True), ("left b", True)]
    assert desk.dispatcher.asked == []
    desk.session.send_waiting(model.queue[0])
    await desk.asked(1)
    asked = desk.dispatcher.asked[0]
    assert (asked.prompt, asked.tier, asked.task, asked.waiting) == ("left a", Tier.STARTER, "summary", "a")
    assert [entry.held for entry in model.queue] == [False]
    desk.dispatcher.scripts[0].end()
    await desk.asked(2)
    assert desk.dispatcher.asked[1].prompt == "left b"


async def test_closing_the_desk_starts_nothing_from_the_queue(desk: Desk) -> None:
    model = await desk.open(1)
    desk.ask("one")
    await desk.asked(1)
    desk.ask("two")
    assert await desk.jobs.close() == ()
    assert len(desk.dispatcher.asked) == 1
    assert not desk.session.running(model)


async def test_a_stopped_answer_shows_what_was_held_and_later_what_it_cost(desk: Desk) -> None:
    model = await desk.open(1)
    desk.ask("why")
    await desk.asked(1)
    desk.dispatcher.scripts[0].say(Routed(ROUTE, 7), Reserved(41_000), Delta("Because"))
    await until(lambda: model is not None and model.answer is not None and model.answer.text == "Because")
    desk.session.stop()
    await until(lambda: model is not None and model.answer is None)
    entry = next(entry for entry in model.entries if entry.message == 7)  # type: ignore[union-attr]
    assert (entry.state, entry.facts.micro_dollars) == (MessageState.STOPPED, 41_000)
    desk.history.costs.publish((7, 286))
    assert entry.facts.micro_dollars == 286
