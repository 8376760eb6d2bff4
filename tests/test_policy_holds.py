"""A policy that forbids the cloud and caps at $5 stands against settings file, environment, command line and programs.

The window is tried in tests/flows/test_policy_window.py. Behind it stands a provider that would answer and bill: what
counts is that it is never asked.
"""

import asyncio
import json
from contextlib import aclosing

import pytest

from ice_desk import Orchestra
from ice_desk.app import open_desk
from ice_desk.domain.errors import Refused
from ice_desk.domain.ledger import Caps
from ice_desk.domain.money import Price, Rates
from ice_desk.domain.routing import Tier
from ice_desk.options import DeskOptions
from ice_desk.services.dispatcher import Question
from tests.cli_house import in_here
from tests.engines.fake_provider import FakeProvider
from tests.policy_house import Organisation
from tests.services.ledger_house import DOLLAR

KEY = "sk-test-0123456789abcdef-canary"
ROLE = "cloud_reasoning"
HARD = "Argue against our long case, name the weakest assumption and what would prove us wrong."
LAX = {"cloud": True, "caps": {"total": 300}}
REFUSED, USAGE = 4, 2


@pytest.fixture
def organisation(tmp_path):
    return Organisation(tmp_path).sets(contact="it@example.com", cloud=False, caps={"total": 5})


@pytest.fixture
async def provider():
    async with FakeProvider("normal", key=KEY, models=("house-model",)) as made:
        yield made
        assert made.requests == [], "something went to the cloud"


def settings_for(folder, provider, **more):
    """A settings file of somebody who wants the cloud, and much of it."""
    folder.mkdir(parents=True, exist_ok=True)
    wished = {
        "openai_base_url": provider.base_url,
        "environment_keys": True,
        "tier": "enterprise",
        **{f"cap_{name}": 300.0 for name in ("starter", "edge", "professional", "enterprise", "total", "day")},
        **more,
    }
    (folder / "settings.toml").write_text("\n".join(f"{name} = {json.dumps(value)}" for name, value in wished.items()))
    return folder


def caps_in(out):
    parts = (line.partition(" = ") for line in out.splitlines() if line.startswith("cap_"))
    return {name: float(value.split()[0]) for name, _, value in parts}


async def run(organisation, folder, *words, **how):
    """On a thread: the provider has to be able to answer meanwhile."""
    extra = ("--simulate", "--speed", "200", "--data-dir", str(folder)) if folder else ("--simulate", "--speed", "200")
    return await asyncio.to_thread(organisation.run, *words, *extra, **how)


async def test_not_by_the_settings_file(organisation, provider, tmp_path):
    folder = settings_for(tmp_path / "mine", provider)
    code, out, err = await run(organisation, folder, "setting")
    assert (code, err) == (0, "")
    a_month = {name: cap for name, cap in caps_in(out).items() if name not in ("cap_day", "cap_chat")}
    assert len(a_month) == 5
    assert set(a_month.values()) == {5.0}
    code, _, err = await run(organisation, folder, "ask", "--model", ROLE, HARD, OPENAI_API_KEY=KEY)
    assert code == REFUSED
    assert "organisation allows no cloud models" in err


@pytest.mark.parametrize("name", ["ICE_DESK_POLICY", "HOME", "ICE_DESK_HOME", "XDG_CONFIG_DIRS", "ProgramData"])
async def test_not_by_the_environment(organisation, provider, tmp_path, name):
    folder = settings_for(tmp_path / "mine" / ".config" / "ice-desk", provider)
    lax = tmp_path / "lax.json"
    lax.write_text(json.dumps(LAX))
    tried = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": provider.base_url}
    tried[name] = {"ICE_DESK_POLICY": str(lax), "HOME": str(tmp_path / "mine")}.get(name, str(folder))
    code, out, err = await run(organisation, None, "policy", "--json", **tried)
    assert (code, err) == (0, "")
    policy = json.loads(out)
    assert (policy["cloud"], policy["ceilings_micro_dollars"]) == (False, {"global": 5 * DOLLAR})
    code, out, err = await run(organisation, None, "budget", "--json", "--tier", "enterprise", **tried)
    assert (code, json.loads(out)["cap"]) == (0, 5 * DOLLAR), err
    code, _, err = await run(organisation, None, "ask", "--model", ROLE, HARD, **tried)
    assert code == REFUSED, err


@pytest.mark.parametrize(
    "words",
    [
        ("setting", "cap_total", "300"),
        ("setting", "cap_edge", "5.01"),
        ("setting", "environment_keys", "true"),
        ("setting", "openai_base_url", "http://127.0.0.1:1"),
        ("budget", "set-cap", "enterprise", "300"),
        ("cloud", "use", ROLE, "house-model"),
        ("cloud", "models", "openai"),
        ("key", "set", "openai"),
        ("key", "test", "openai"),
        ("ask", "--model", ROLE, HARD),
        ("ask", "--tier", "enterprise", "--model", "cloud_research", HARD),
    ],
    ids=" ".join,
)
async def test_not_by_the_command_line(organisation, provider, tmp_path, monkeypatch, words):
    folder = settings_for(tmp_path / "mine", provider)
    organisation.here(monkeypatch)
    words = (*words, "--simulate", "--speed", "200", "--data-dir", str(folder))
    ran = await asyncio.to_thread(in_here, *words, typed=KEY, environment={"OPENAI_API_KEY": KEY})
    assert ran.code == REFUSED, (ran.out, ran.err)
    assert "organisation" in ran.err
    assert "it@example.com" in ran.err or "organisation allows no cloud" in ran.err
    assert "Traceback" not in ran.err
    kept = (folder / "settings.toml").read_text()
    assert "keyed_endpoints" not in kept


async def test_local_models_answer_as_before(organisation, provider, tmp_path):
    folder = settings_for(tmp_path / "mine", provider, tier="edge")
    code, out, err = await run(organisation, folder, "ask", "--json", "Name the companies: Nvidia and Micron.")
    assert code == 0, err
    assert json.loads(out.splitlines()[-1])["outcome"] == "complete"


async def test_not_by_a_policy_file_that_is_broken(organisation, provider, tmp_path):
    organisation.file.write_text('{\n "caps": {"total": 5},\n "cloud": true,,\n}')
    folder = settings_for(tmp_path / "mine", provider)
    code, _, err = await run(organisation, folder, "ask", "--model", ROLE, HARD, OPENAI_API_KEY=KEY)
    assert code == REFUSED
    assert f"{organisation.file}, line 3: it is not valid JSON" in err
    assert "ice-desk policy check" in err
    code, out, _ = await run(organisation, folder, "policy")
    assert code == 1
    assert "no cloud models" in out


async def test_not_by_a_program(organisation, provider, tmp_path, monkeypatch):
    organisation.sets(cloud=False, tiers=["starter"]).here(monkeypatch)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    folder = settings_for(tmp_path / "mine", provider)
    with pytest.raises(Refused, match="Allowed: Starter"):
        async with Orchestra(simulate=True, tier="enterprise", data_dir=folder):
            pass
    async with Orchestra(simulate=True, tier="starter", data_dir=folder) as orchestra:
        result = await orchestra.process_task("entity_extraction", "Name the companies: Nvidia and Micron.")
    assert result.route.engine == "local"


async def test_not_from_inside_past_every_surface(organisation, provider, tmp_path, monkeypatch):
    """What a fault in the window or the router would come to: the desk of the cloud itself says no."""
    organisation.here(monkeypatch)
    async with open_desk(DeskOptions(tmp_path / "mine", simulate=True, speed=500.0, tier=Tier.EDGE)) as desk:
        with pytest.raises(Refused, match=r"it@example\.com"):
            desk.keys.engine(desk.keys.endpoint("openai"))
        with pytest.raises(Refused):
            await desk.keys.save("openai", KEY)
        route = desk.dispatcher.preview(Question(HARD))
        async with aclosing(desk.cloud.stream(route, (), None)) as events:
            with pytest.raises(Refused, match="may not be used here"):
                await anext(events)


RATES = Rates(fresh=2_000_000, cache_read=2_000_000, cache_write=2_000_000, output=300_000_000)


async def spend_all(folder, provider):
    """Ask the cloud until the ledger says no; what was spent and the last word."""
    async with open_desk(DeskOptions(folder, simulate=True, speed=500.0, tier=Tier.EDGE)) as desk:
        desk.settings.set("openai_base_url", provider.base_url)
        endpoint, model = desk.keys.endpoint("openai"), desk.catalogue.cloud[ROLE].model
        await desk.prices.enter(Price(endpoint.id, model, RATES, max_output=4096, source="you"))
        await desk.keys.save("openai", KEY)
        await desk.cloud.refresh()
        await desk.ledger.set_caps(Caps(dict.fromkeys(Tier, 300 * DOLLAR), total=300 * DOLLAR))
        for _ in range(200):
            try:
                async with aclosing(desk.dispatcher.ask(Question(HARD, Tier.EDGE, model=model))) as events:
                    async for _ in events:
                        pass
            except Refused as refusal:
                await desk.ledger.refresh()
                return desk.ledger.state.value.total.used, str(refusal)
        raise AssertionError("it never ended")


async def test_a_cap_alone_is_counted_once_wherever_the_data_lies(tmp_path, monkeypatch):
    Organisation(tmp_path).sets(caps={"total": 0.5}).here(monkeypatch)
    async with FakeProvider("normal", key=KEY, answer="word " * 400, output_price=300_000_000) as provider:
        used, said = await spend_all(tmp_path / "mine", provider)
        assert 0 < used <= DOLLAR // 2
        assert "Budget: " in said
        asked = provider.posts
        assert asked > 0
        again, _ = await spend_all(tmp_path / "another", provider)
        assert (again, provider.posts) == (used, asked)


async def test_keys_lie_in_the_keyring_or_are_not_taken(tmp_path, monkeypatch):
    Organisation(tmp_path).sets(keyring_required=True).here(monkeypatch)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    async with open_desk(DeskOptions(tmp_path / "mine", simulate=True, speed=500.0)) as desk:
        with pytest.raises(Refused, match="organisation"):
            await desk.keys.save("openai", KEY)
        with pytest.raises(Refused, match="organisation"):
            desk.settings.set("environment_keys", True)
        await desk.keys.use_environment()
        assert not any(state.keyed for state in desk.keys.states.value)


async def test_other_engines_are_not_dialled(tmp_path, monkeypatch):
    Organisation(tmp_path).sets(hosts=["127.0.0.1:9"]).here(monkeypatch)
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:7")
    with pytest.raises(Refused, match=r"http://127\.0\.0\.1:8 may not be used"):
        async with open_desk(DeskOptions(tmp_path / "mine", host="http://127.0.0.1:8")):
            pass
    async with open_desk(DeskOptions(tmp_path / "mine")) as desk:
        assert desk.fleet.board.value.host.address == "http://127.0.0.1:9"
        with pytest.raises(Refused):
            await desk.fleet.reconnect("http://127.0.0.1:8")
        assert desk.fleet.board.value.host.address == "http://127.0.0.1:9"
        with pytest.raises(Refused):
            desk.settings.set("host", "http://127.0.0.1:8")
