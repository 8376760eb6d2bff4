"""The watch over a stream."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from ice_desk.engines.deadlines import Deadlines, StreamLimits, StreamWatch


async def never() -> AsyncIterator[bytes]:
    await asyncio.Event().wait()
    yield b""


async def many() -> AsyncIterator[bytes]:
    while True:
        yield b"x"


async def test_silence_ends_the_wait_and_names_itself() -> None:
    with StreamWatch(StreamLimits(silence=0.03, total=9, size=9), tick=0.01) as watch:
        with pytest.raises(TimeoutError):
            await watch.read(never())
        assert "Nothing came for 0.03 s" in watch.expired
        with pytest.raises(TimeoutError):
            await watch.read(many())


async def test_a_cancel_from_outside_stays_a_cancel() -> None:
    async def read() -> None:
        with StreamWatch(StreamLimits(silence=9, total=9, size=9), tick=0.01) as watch:
            await watch.read(never())

    async with asyncio.TaskGroup() as group:
        task = group.create_task(read())
        await asyncio.sleep(0.02)
        task.cancel()
    assert task.cancelled()


async def test_a_timeout_leaves_the_task_uncancelled() -> None:
    task = asyncio.current_task()
    assert task is not None
    with StreamWatch(StreamLimits(silence=0.01, total=9, size=9), tick=0.005) as watch, pytest.raises(TimeoutError):
        await watch.read(never())
    await asyncio.sleep(0)
    assert task.cancelling() == 0


async def test_a_slow_reader_is_no_silence() -> None:
    with StreamWatch(StreamLimits(silence=0.02, total=9, size=9), tick=0.005) as watch:
        chunks = many()
        for _ in range(3):
            assert await watch.read(chunks) == b"x"
            await asyncio.sleep(0.04)
        assert watch.expired == ""


async def test_a_machine_that_slept_is_not_taken_for_silence() -> None:
    readings = iter([0.0, 3_600.0])
    with StreamWatch(
        StreamLimits(silence=1.0, total=9, size=9), tick=0.01, clock=lambda: next(readings, 3_600.0)
    ) as watch:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(watch.read(never()), 0.05)
        assert watch.expired == ""


async def test_chunks_that_are_there_already_leave_the_loop_its_turns() -> None:
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1
        loop.call_soon(turn) if turns < 1_000 else None

    loop = asyncio.get_running_loop()
    loop.call_soon(turn)
    with StreamWatch(StreamLimits(silence=9, total=9, size=9), tick=1) as watch:
        chunks, end = many(), loop.time() + 0.1
        while loop.time() < end:
            await watch.read(chunks)
    assert turns >= 5


def test_a_day_of_progress_is_no_flood() -> None:
    lines_a_second, line_bytes = 1 / 0.06, 200
    assert Deadlines().pull.size > Deadlines().pull.total * lines_a_second * line_bytes
