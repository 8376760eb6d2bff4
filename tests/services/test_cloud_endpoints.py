"""Endpoints of the user's own, and what sits in the cloud roles."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from ice_desk.app import open_desk
from ice_desk.domain.endpoints import CloudModel, EndpointState, KeySource, WireFormat
from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.options import DeskOptions
from ice_desk.services.cloud.endpoints import crosses_unencrypted, endpoints_of, made_endpoint, read_place
from ice_desk.services.dispatcher import Question
from ice_desk.services.settings_values import SettingsValues
from ice_desk.services.typed_price import typed_price
from tests.engines.fake_provider import FakeProvider

ROLE, KEY = "cloud_reasoning", "sk-own-0123456789abcdef"
HARD = "Argue against our long case and name the weakest assumption."


@asynccontextmanager
async def desk_at(tmp_path):
    async with open_desk(DeskOptions(data_dir=tmp_path, simulate=True, speed=500.0, tier=Tier.EDGE)) as desk:
        yield desk


async def price(desk, name, model="house-model", fresh="2", output="10"):
    await desk.prices.enter(typed_price(desk.keys.endpoint(name).price_list, model, fresh, output))
    await desk.cloud.refresh()


def role(desk, name=ROLE):
    return next(offer for offer in desk.cloud.roles.value if offer.role.role == name)


@pytest.mark.parametrize("wire", WireFormat)
@pytest.mark.parametrize("key", ["", KEY])
async def test_an_own_server_is_added_asked_priced_and_settled_with_or_without_a_key(tmp_path, wire, key):
    async with FakeProvider("normal", key=key, models=("house-model",)) as provider, desk_at(tmp_path) as desk:
        await desk.keys.add("Rack", wire, provider.base_url)
        if key:
            await desk.keys.save("Rack", key)
        desk.cloud.choose(ROLE, "Rack", "house-model")
        await desk.cloud.refresh()
        assert role(desk).lacks == "its price is not known"
        await price(desk, "Rack")
        assert role(desk).lacks == ""
        events = [event async for event in desk.dispatcher.ask(Question(HARD, Tier.EDGE, model="house-model"))]
        assert (events[-1].outcome, events[-1].micro_dollars) == (Outcome.COMPLETE, provider.micro_dollars)
        assert desk.ledger.state.value.tiers[Tier.EDGE].spent == provider.micro_dollars > 0


async def test_a_key_of_one_address_never_goes_to_another(tmp_path):
    async with FakeProvider(key=KEY) as first, FakeProvider(key=KEY) as second, desk_at(tmp_path) as desk:
        await desk.keys.add("Rack", WireFormat.OPENAI, first.base_url)
        await desk.keys.save("Rack", KEY)
        assert await desk.keys.test("Rack") == 2
        await desk.keys.add("Rack", WireFormat.OPENAI, second.base_url)
        with pytest.raises(DeskError):
            await desk.keys.test("Rack")
        assert second.requests
        assert not any(KEY in str(request.headers) for request in second.requests)


async def test_a_refusal_that_comes_late_says_nothing_of_the_key_entered_meanwhile(tmp_path, monkeypatch):
    async with FakeProvider(key=KEY) as provider, desk_at(tmp_path) as desk:
        await desk.keys.add("Rack", WireFormat.OPENAI, provider.base_url)
        make, answer = desk.keys._make_engine, asyncio.Event()

        def slow(*given):
            engine = make(*given)
            ask = engine.models

            async def models():
                try:
                    return await ask()
                finally:
                    await answer.wait()

            engine.models = models
            return engine

        monkeypatch.setattr(desk.keys, "_make_engine", slow)
        test = asyncio.gather(desk.keys.test("Rack"), return_exceptions=True)
        while not provider.requests:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        await desk.keys.save("Rack", KEY)
        said = desk.keys.states.value[-1]
        answer.set()
        assert isinstance((await test)[0], DeskError)
        assert desk.keys.states.value[-1] == said


async def test_models_are_listed_when_asked_for_and_the_day_one_goes_is_shown(tmp_path, monkeypatch):
    async with FakeProvider(models=("a", "b")) as provider, desk_at(tmp_path) as desk:
        await desk.keys.add("Rack", WireFormat.OPENAI, provider.base_url)
        desk.cloud.choose(ROLE, "Rack", "b")
        assert provider.requests == []
        await desk.keys.test("Rack")
        state = desk.keys.states.value[-1]
        assert state.models == (CloudModel("a"), CloudModel("b"))
        assert state.tested == "It answers without a key: 2 models on offer."
        leaving = EndpointState(state.endpoint, models=(CloudModel("b", "2027-03-01"),))
        desk.keys.states.publish((*desk.keys.states.value[:-1], leaving))
        assert role(desk).going == "2027-03-01"


async def test_a_model_that_is_gone_is_not_asked(tmp_path):
    async with desk_at(tmp_path) as desk:
        await desk.keys.save("openai", KEY)
        desk.cloud.choose(ROLE, "openai", "gpt-4")
        await desk.cloud.refresh()
        assert role(desk).gone
        assert "turned off" in desk.cloud.seats(Tier.EDGE, 100)[ROLE].blocked


async def test_removing_an_endpoint_takes_its_key_and_gives_its_roles_back(tmp_path):
    async with FakeProvider() as provider, desk_at(tmp_path) as desk:
        await desk.keys.add("Rack", WireFormat.OPENAI, provider.base_url)
        await desk.keys.save("Rack", KEY)
        desk.cloud.choose(ROLE, "Rack", "a")
        usual = desk.catalogue.cloud[ROLE]
        await desk.keys.remove("Rack")
        assert [state.endpoint.provider for state in desk.keys.states.value] == ["openai", "anthropic"]
        await desk.cloud.refresh()
        assert role(desk).endpoint == usual.provider
        assert desk.secrets.source(f"Rack@http:{provider.base_url.split('//')[1]}") == ""
        with pytest.raises(UsageFault, match="Only endpoints that were added"):
            await desk.keys.remove("openai")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("", "https://rack/v1"),
        ("OpenAI", "https://rack/v1"),
        ("a@b", "https://rack/v1"),
        ("x" * 41, "https://rack/v1"),
        ("rack", "ftp://rack"),
        ("rack", ""),
        ("rack", "https://u:secret@rack/v1"),
        ("rack", "https://rack/v1?key=secret"),
    ],
)
async def test_what_cannot_be_an_endpoint_is_not_added(tmp_path, name, address):
    async with desk_at(tmp_path) as desk:
        with pytest.raises(UsageFault) as refused:
            await desk.keys.add(name, WireFormat.OPENAI, address)
        assert "secret" not in str(refused.value)
        assert desk.settings.values.value.endpoints == {}


def test_a_vendors_own_address_has_the_vendors_prices_in_its_own_interface_only():
    assert made_endpoint("r", WireFormat.RESPONSES, "https://api.openai.com/v1").price_list == "openai"
    for wire, address in (
        (WireFormat.RESPONSES, "http://api.openai.com/v1"),
        (WireFormat.ANTHROPIC, "https://api.openai.com/v1"),
        (WireFormat.OPENAI, "https://api.openai.com.evil.example/v1"),
    ):
        made = made_endpoint("r", wire, address)
        assert (made.own, made.price_list) == (True, made.id)


def test_settings_edited_by_hand_cannot_break_the_list():
    values = SettingsValues(endpoints={"ok": "openai rack:8000/v1", "bad": "carrier-pigeon x", "openai": "openai x"})
    assert [endpoint.provider for endpoint in endpoints_of(values)] == ["openai", "anthropic", "ok"]
    assert read_place("ok", "openai") is None


@pytest.mark.parametrize(
    ("address", "open_"),
    [
        ("http://10.0.0.5:8000", True),
        ("http://127.0.0.1:8000", False),
        ("https://rack", False),
        ("http://[::1]:1", False),
    ],
)
def test_plain_http_to_another_machine_is_told(address, open_):
    assert crosses_unencrypted(made_endpoint("r", WireFormat.OPENAI, address)) is open_


async def test_unknown_roles_and_endpoints_are_refused_in_words(tmp_path):
    async with desk_at(tmp_path) as desk:
        with pytest.raises(UsageFault, match="no role called"):
            desk.cloud.choose("nope", "openai", "m")
        with pytest.raises(UsageFault, match="no endpoint called"):
            desk.cloud.choose(ROLE, "nope", "m")
        assert all(state.source is KeySource.NONE for state in desk.keys.states.value)


async def test_only_the_proxy_of_the_settings_is_used_and_never_for_this_computer(tmp_path, monkeypatch):
    async with FakeProvider() as provider, FakeProvider() as proxy, desk_at(tmp_path) as desk:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.base_url)
        await desk.keys.add("Near", WireFormat.OPENAI, provider.base_url)
        await desk.keys.add("Far", WireFormat.OPENAI, "http://rack.invalid:8000")
        assert await desk.keys.test("Near") == 2
        with pytest.raises(DeskError):
            await desk.keys.test("Far")
        assert proxy.connections == 0
        desk.settings.set("cloud_proxy", proxy.base_url)
        assert await desk.keys.test("Near") == 2
        assert proxy.connections == 0
        assert await desk.keys.test("Far") == 2  # the proxy of this test answers by itself
        assert proxy.connections == 1


@pytest.mark.parametrize(
    "wrong", ["proxy", "socks5://proxy:1080", "http://u:secret@proxy:1", "http://proxy", "http://p:1/x"]
)
async def test_a_proxy_that_cannot_be_used_is_refused(tmp_path, wrong):
    async with desk_at(tmp_path) as desk:
        with pytest.raises(DeskError) as refused:
            desk.settings.set("cloud_proxy", wrong)
        assert "secret" not in str(refused.value)
