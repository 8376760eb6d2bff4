"""A question that breaks off, wherever it does: what is left is final, told, and given back."""

import asyncio
from collections.abc import Coroutine, Generator
from dataclasses import replace

import pytest

from ice_desk.domain.chats import MessageState, Role
from ice_desk.domain.errors import StreamCut
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Link
from ice_desk.domain.stream import Delta, Outcome, Settled, Thinking
from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import CLOSING
from ice_desk.services.store import StoreFault
from tests.services.ask_house import DONE, Desk, ask_house
from tests.services.fleet_house import MISTRAL, TINY


class CancelAt:
    """Runs a coroutine and cancels the task at its suspension number `at`, counted from 0."""

    def __init__(self, work: Coroutine, at: int) -> None:
        self._work = work
        self._at = at
        self.suspended = 0

    def __await__(self) -> Generator:
        inner = self._work.__await__()
        resume = lambda: inner.send(None)  # noqa: E731
        while True:
            try:
                waits_for = resume()
            except StopIteration as end:
                return end.value
            if self.suspended == self._at:
                asyncio.current_task().cancel()
            self.suspended += 1
            try:
                yield waits_for
            except BaseException as error:  # noqa: BLE001  it goes into the coroutine
                resume = lambda error=error: inner.throw(error)  # noqa: E731
            else:
                resume = lambda: inner.send(None)  # noqa: E731


@pytest.mark.parametrize("write", range(4))
async def test_a_write_that_fails_is_told_and_leaves_nothing_half_done(tmp_path, monkeypatch, write):
    """0 is the prompt, 1 the empty answer, 2 its end, 3 the record of what it took."""
    async with ask_house(tmp_path) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        count, real = 0, desk.store.write

        async def failing(work, **how):
            nonlocal count
            count += 1
            if count == write + 1:
                raise StoreFault("The history could not be read or saved", why="The disk is full")
            return await real(work, **how)

        desk.engine.plays = [Delta("All"), Delta(" of it."), DONE]
        monkeypatch.setattr(desk.history, "append", lambda *_: None)
        monkeypatch.setattr(desk.store, "write", failing)
        asked = await desk.ask(model=MISTRAL)
        monkeypatch.undo()
        assert isinstance(asked.error, StoreFault)
        assert (desk.engine.requests == []) is (write < 2)
        assert desk.card(MISTRAL).leases == 0
        desk.engine.plays = None
        again = await desk.ask("Again?", model=MISTRAL)
        assert again.error is None
        assert desk.told == []


async def test_cancelled_at_every_await_the_answer_is_stopped_or_never_began(tmp_path):
    async with ask_house(tmp_path) as desk:
        await desk.fleet.move(MISTRAL, "warm")
        finished = False
        at = 0
        while not finished:
            assert at < 400, "it never ends"
            chat = (await desk.history.create("", Tier.EDGE)).id
            finished = await cancelled_at(desk, chat, at)
            at += 1
        assert at > 10
        assert desk.told == []


async def cancelled_at(desk: Desk, chat: int, at: int) -> bool:
    """Ask in `chat`, cancelled at suspension `at`, and check what is left. True when it ended before that."""
    seen: list[str] = []
    before = len(await desk.logged())

    async def ask() -> bool:
        async for event in desk.dispatcher.ask(Question("One two three?", model=MISTRAL, conversation=chat)):
            if isinstance(event, Delta):
                seen.append(event.text)
        return True

    async def run() -> bool:
        return await CancelAt(ask(), at)

    task = desk.jobs.spawn(run(), "ask")
    await asyncio.wait({task})
    finished = not task.cancelled() and task.result()
    messages = await desk.history.messages(chat)
    answers = [one for one in messages if one.role is Role.ASSISTANT]
    assert len(answers) <= 1
    for answer in answers:
        assert answer.state in (MessageState.STOPPED, MessageState.COMPLETE), f"cancelled at {at}"
        assert answer.state is MessageState.STOPPED or answer.facts.completion_tokens, f"cancelled at {at}"
        assert answer.text.startswith("".join(seen))
    assert len(await desk.logged()) - before == len(answers), f"cancelled at {at}"
    assert desk.card(MISTRAL).leases == 0
    return finished


async def answering(desk):
    """A job in the middle of a long answer."""
    first = asyncio.Event()

    async def ask() -> None:
        async for event in desk.dispatcher.ask(Question("long please", model=TINY, conversation=desk.chat)):
            if isinstance(event, Delta):
                first.set()

    task = desk.jobs.spawn(ask(), "ask")
    await first.wait()
    return task


async def test_stop_twenty_times_is_one_stop(tmp_path):
    async with ask_house(tmp_path, speed=20.0) as desk:
        task = await answering(desk)
        for _ in range(20):
            task.cancel()
            await asyncio.sleep(0)
        await asyncio.wait({task})
        assert task.cancelled()
        kept = await desk.answer()
        assert (kept.state, kept.reason) == (MessageState.STOPPED, "stopped by you")
        assert kept.text
        assert await desk.logged() == [(TINY, "stopped")]
        assert desk.card(TINY).leases == 0


async def test_closing_the_desk_is_no_stop_by_the_user(tmp_path):
    async with ask_house(tmp_path, speed=20.0) as desk:
        await answering(desk)
        assert await desk.jobs.close() == ()
        kept = await desk.answer()
        assert (kept.state, kept.reason) == (MessageState.CUT, CLOSING)
        assert kept.text


async def test_a_cut_keeps_the_text_and_is_never_complete(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [Delta("Half of"), StreamCut("The answer was cut off", why="The cable went")]
        asked = await desk.ask(model=MISTRAL)
        assert asked.error is None
        assert asked.settled == Settled(Outcome.CUT, "The answer was cut off. The cable went.")
        kept = await desk.answer()
        assert (kept.text, kept.state) == ("Half of", MessageState.CUT)
        assert await desk.logged() == [(MISTRAL, "cut")]


async def test_a_cut_before_the_first_word_is_a_failure(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [StreamCut("The answer was cut off", why="The cable went")]
        asked = await desk.ask(model=MISTRAL)
        assert isinstance(asked.error, StreamCut)
        assert (await desk.answer()).state is MessageState.FAILED
        assert await desk.logged() == [(MISTRAL, "failed")]


async def test_an_answer_without_a_word_is_a_failure(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [DONE]
        asked = await desk.ask(model=MISTRAL)
        assert isinstance(asked.error, StreamCut)
        assert "empty answer" in str(asked.error)
        assert asked.settled is None
        assert (await desk.answer()).state is MessageState.FAILED
        assert await desk.logged() == [(MISTRAL, "failed")]


async def test_thoughts_without_an_answer_are_kept_and_not_complete(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.engine.plays = [Thinking("Hm."), DONE]
        asked = await desk.ask(model=MISTRAL)
        assert asked.settled is not None
        assert asked.settled.outcome is Outcome.CUT
        kept = await desk.answer()
        assert (kept.text, kept.thinking, kept.state) == ("", "Hm.", MessageState.CUT)


async def test_a_question_asked_while_the_engine_is_looked_for_waits_for_it(tmp_path):
    async with ask_house(tmp_path) as desk:
        desk.core.host = replace(desk.core.host, link=Link.CONNECTING)  # until the next poll finds the engine
        desk.core.publish()
        asked = await desk.ask(model=MISTRAL)
        assert asked.error is None
        assert asked.of(Settled)[-1].outcome is Outcome.COMPLETE
