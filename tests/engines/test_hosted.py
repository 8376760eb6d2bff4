"""An engine of one machine among several: its names, on the wire and off it, and the way to it."""

import pytest

from ice_desk.domain.errors import EngineUnreachable, ModelMissing
from ice_desk.domain.models import RunnerOptions
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest, Engine
from ice_desk.engines.hosted import HostedEngine
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.server import Simulator
from tests.engines.conftest import engine_at
from tests.engines.replay import Caller, Loopback
from tests.services.fleet_house import CATALOGUE, EMBED, TINY

OPTIONS = RunnerOptions(num_ctx=2048)
THERE = f"{TINY}@rtx-box"


@pytest.fixture
async def there():
    simulator = Simulator(CATALOGUE, speed=1000.0, installed=(TINY, EMBED))
    inner = OllamaEngine(await simulator.start())
    yield HostedEngine(inner, "rtx-box"), inner
    await inner.close()
    await simulator.close()


async def test_every_name_it_tells_of_has_its_machine_and_every_name_it_is_asked_for_loses_it(there):
    engine, inner = there
    asked: Engine = engine
    assert {row.name for row in await asked.installed()} == {THERE, f"{EMBED}@rtx-box"}
    assert (await asked.facts(THERE)).name == THERE
    await asked.load(THERE, OPTIONS, 60)
    assert [row.name for row in await asked.running()] == [THERE]
    assert [row.name for row in await inner.running()] == [TINY]
    events = [event async for event in asked.chat(ChatRequest(THERE, (ChatMessage("user", "Hello"),), OPTIONS))]
    assert isinstance(events[-1], ChatDone)
    assert len(await asked.embed(f"{EMBED}@rtx-box", ["text"], OPTIONS)) == 1
    await asked.unload(THERE)
    await asked.delete(THERE)
    assert THERE not in {row.name for row in await asked.installed()}
    steps = [step async for step in asked.pull(THERE)]
    assert steps
    assert THERE in {row.name for row in await asked.installed()}
    assert (asked.address, (await asked.info()).version) == (inner.address, (await inner.info()).version)


async def test_a_model_of_another_machine_is_not_found_there(there):
    engine, _ = there
    with pytest.raises(ModelMissing):
        await engine.facts("no-such-model:1b@rtx-box")


async def test_the_way_to_a_machine_on_the_network_leads_through_no_proxy_of_the_environment(monkeypatch):
    asked: list[str] = []

    async def proxy(caller: Caller) -> None:
        request = await caller.request()
        asked.append(request.path if request is not None else "")

    async with Loopback(proxy) as server:
        for name in ("HTTP_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
            monkeypatch.setenv(name, server.address)
        async with engine_at("http://rtx-box.invalid:11434") as engine:
            with pytest.raises(EngineUnreachable) as refused:
                await HostedEngine(engine, "rtx-box").info()
    assert asked == []
    assert refused.value.what == "No Ollama answers there"
