"""Each mishap that can befall an answer, against the real client: nothing hangs, nothing broken looks whole, and the
next question works once the mishap is over.
"""

import asyncio
import time
from dataclasses import replace

import pytest

from ice_desk.domain.chats import MessageState
from ice_desk.domain.errors import (
    DeskError,
    EngineBusy,
    EngineTimeout,
    EngineUnreachable,
    LoadFailed,
    NotAnEngine,
    OutOfMemory,
)
from ice_desk.domain.slots import Lane, Link
from ice_desk.domain.stream import Outcome
from tests.services.ask_house import QUESTION, SHORT, ask_house
from tests.services.fleet_house import MISTRAL, TINY
from tests.services.hazard_house import converged, plain, strike, tries, works

CUTS = {
    "oom-expire-all": "memory",
    "eof-without-done": "engine closed",
    "error-midstream": "stopped working",
    "stall": "Nothing came",
    "cut-line": "connection",
    "reset": "connection",
}


@tries(*CUTS)
@pytest.mark.parametrize("fault", CUTS)
async def test_a_broken_answer_is_cut_keeps_its_text_and_can_be_asked_again(tmp_path, fault):
    async with ask_house(tmp_path) as desk:
        strike(desk, fault)
        asked = await desk.ask(model=MISTRAL)
        assert asked.settled is not None
        assert asked.settled.outcome is Outcome.CUT
        assert CUTS[fault] in asked.settled.reason
        assert plain(asked.settled.reason)
        kept = await desk.answer()
        assert (kept.state, kept.text, kept.reason) == (MessageState.CUT, asked.text, asked.settled.reason)
        assert await desk.logged() == [(MISTRAL, "cut")]

        strike(desk)
        await converged(desk)
        again = await desk.ask(model=MISTRAL, retry=True)
        assert again.settled is not None
        assert again.settled.outcome is Outcome.COMPLETE
        assert again.text.startswith(asked.text)
        assert len(again.text) > len(asked.text) > 0
        await works(desk)


FAILURES: dict[str, tuple[type[DeskError], str]] = {
    "oom-at-load": (OutOfMemory, "not enough memory"),
    "busy-503": (EngineBusy, "too busy"),
    "wedged": (EngineTimeout, "did not answer in time"),
    "html-200": (NotAnEngine, "does not answer as Ollama does"),
    "redirect": (NotAnEngine, "nothing was sent there"),
    "gzip": (NotAnEngine, "packed as gzip"),
}


@tries(*FAILURES)
@pytest.mark.parametrize("fault", FAILURES)
async def test_a_failure_is_told_keeps_the_prompt_and_leaves_no_answer(tmp_path, fault):
    kind, words = FAILURES[fault]
    async with ask_house(tmp_path) as desk:
        strike(desk, fault)
        asked = await desk.ask(model=MISTRAL)
        # A look at the engine a moment before may have found out already.
        assert type(asked.error) in (kind, EngineUnreachable)
        assert words in str(asked.error)
        assert plain(asked.error)
        assert (asked.text, asked.settled) == ("", None)
        prompt, answer = await desk.messages()
        assert (prompt.text, prompt.state) == (QUESTION, MessageState.COMPLETE)
        assert (answer.text, answer.state, answer.reason) == ("", MessageState.FAILED, str(asked.error))
        assert desk.card(MISTRAL).leases == 0
        strike(desk)
        await desk.until(lambda: desk.fleet.board.value.host.link is Link.UP)
        await works(desk)
        await converged(desk)


@pytest.mark.parametrize("fault", ["html-200", "redirect", "gzip"])
async def test_what_no_longer_answers_as_an_engine_is_shown_as_down_with_its_cause(tmp_path, fault):
    async with ask_house(tmp_path) as desk:
        strike(desk, fault)
        await desk.until(lambda: desk.fleet.board.value.host.link is Link.DOWN)
        host = desk.fleet.board.value.host
        assert FAILURES[fault][1] in host.problem
        assert plain(host.problem)
        assert not desk.fleet.plan(MISTRAL, Lane.HOT).allowed
        strike(desk)
        await desk.until(lambda: desk.fleet.board.value.host.link is Link.UP)
        assert desk.fleet.board.value.host.problem == ""
        await works(desk)


async def test_a_load_that_fails_again_and_again_is_no_longer_tried_by_itself(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "oom-at-load")
        errors = [(await desk.ask(model=MISTRAL)).error for _ in range(4)]
        assert [type(error) for error in errors] == [OutOfMemory, OutOfMemory, OutOfMemory, LoadFailed]
        assert "failed to load 3 times" in str(errors[-1])
        strike(desk)
        await desk.fleet.move(MISTRAL, Lane.WARM)
        await works(desk)


@tries("bad-json")
async def test_a_line_that_could_not_be_read_is_said_so(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "bad-json")
        asked = await desk.ask(model=MISTRAL)
        assert asked.settled is not None
        assert asked.settled.outcome is Outcome.COMPLETE
        assert asked.settled.reason == "1 line of the stream could not be read"
        assert (await desk.answer()).reason == asked.settled.reason
        await works(desk)
        assert (await desk.answer()).reason == ""


@tries("token-flood")
async def test_a_flood_stops_at_the_limit_is_no_whole_answer_and_leaves_the_loop_free(tmp_path):
    async with ask_house(tmp_path) as desk:
        strike(desk, "token-flood")
        longest, stop = 0.0, asyncio.Event()

        async def pulse() -> None:
            nonlocal longest
            while not stop.is_set():
                began = time.perf_counter()
                await asyncio.sleep(0)
                longest = max(longest, time.perf_counter() - began)

        beat = desk.jobs.spawn(pulse(), "pulse")
        asked = await desk.ask(model=MISTRAL)
        stop.set()
        await beat
        assert asked.settled is not None
        assert (asked.settled.outcome, asked.settled.reason) == (Outcome.LENGTH, "it reached its length limit")
        assert (await desk.answer()).text == asked.text
        assert len(asked.text) > 50_000
        assert longest < 0.25
        await works(desk)


@tries("slow-headers")
async def test_slow_headers_are_waited_for_up_to_the_deadline(tmp_path):
    async with ask_house(tmp_path, speed=20.0) as desk:
        strike(desk, "slow-headers")
        asked = await desk.ask("Short?", model=TINY)
        assert asked.settled is not None
        assert asked.settled.outcome is Outcome.COMPLETE
    hasty = replace(SHORT, first_byte=0.1)
    async with ask_house(tmp_path, speed=10.0, deadlines=hasty) as desk:
        await desk.fleet.move(TINY, Lane.WARM)
        strike(desk, "slow-headers")
        asked = await desk.ask("Short?", model=TINY)
        assert type(asked.error) is EngineTimeout
        await works(desk, TINY)
