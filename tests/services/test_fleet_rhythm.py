"""Engines are looked at less often while the window is hidden and nothing goes on."""

import asyncio

import pytest

from ice_desk.services.fleet.rhythm import TIMES_LONGER, Rhythm

NEVER = 1e6


async def test_a_hidden_window_waits_longer_until_it_is_seen_again():
    rhythm = Rhythm()
    rhythm.pause(True)

    async def show() -> None:
        rhythm.pause(False)

    async with asyncio.timeout(10):
        await asyncio.gather(rhythm.wait(NEVER, busy=False), show())


@pytest.mark.parametrize(("hidden", "busy", "times"), [(False, False, 1), (True, True, 1), (True, False, TIMES_LONGER)])
async def test_only_a_hidden_and_idle_fleet_is_looked_at_less_often(hidden, busy, times):
    rhythm, loop = Rhythm(), asyncio.get_running_loop()
    rhythm.pause(hidden)
    began = loop.time()
    await rhythm.wait(0.05, busy=busy)
    # At least: how much later a busy machine comes to it says nothing.
    assert loop.time() - began >= 0.9 * 0.05 * times
