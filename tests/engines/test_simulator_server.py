"""A simulator starts, stops and leaves nothing behind."""

import asyncio

import pytest

from ice_desk.engines.simulator.server import Simulator, SimulatorThread
from tests.engines.simulator_wire import CATALOGUE, MISTRAL, TINY, YI, Client, simulated


async def test_closing_ends_waiting_loading_and_streaming_clients() -> None:
    simulator = Simulator(CATALOGUE, speed=1.0)
    client = Client(await simulator.start(), simulator)
    loading = await client.start("POST", "/api/generate", {"model": YI})
    waiting = await client.start("POST", "/api/generate", {"model": MISTRAL})
    idle = await client.start("GET", "/api/version")
    await idle.all()
    await asyncio.wait_for(simulator.close(), 2)
    for call in (loading, waiting, idle):
        assert await asyncio.wait_for(call.reader.read(), 2) == b""
    await client.close()
    await simulator.close()


async def test_a_taken_port_is_told() -> None:
    async with simulated() as client:
        port = int(client.address.rsplit(":", 1)[1])
        with pytest.raises(OSError, match="address already in use"):
            await Simulator(CATALOGUE, port=port).start()
        with pytest.raises(OSError, match="address already in use"):
            SimulatorThread(CATALOGUE, port=port).start()


def test_a_thread_of_its_own_starts_and_stops() -> None:
    thread = SimulatorThread(CATALOGUE, profile="laptop_16gb", speed=1000.0)
    address = thread.start()

    async def ask() -> str:
        client = Client(address, None)  # type: ignore[arg-type]
        state = await client.state()
        await client.chat(TINY)
        await client.close()
        return str(state["profile"])

    assert asyncio.run(ask()) == "laptop_16gb"
    thread.faults = frozenset({"stall"})
    assert thread.faults == {"stall"}
    thread.stop()
    thread.stop()
