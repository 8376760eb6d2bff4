"""A key goes to its own origin, in a header, and nowhere else."""

import copy
import logging
import pickle
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ice_desk.domain.errors import EngineUnreachable, NotAnEngine, Refused, UsageFault
from ice_desk.domain.secret import Secret
from ice_desk.engines.cloud.anthropic_messages import ANTHROPIC_URL, AnthropicEngine
from ice_desk.engines.cloud.endpoint import origin_of, read_endpoint
from ice_desk.engines.cloud.openai import OPENAI_URL
from ice_desk.engines.cloud.openai_chat import OpenAIChatEngine
from ice_desk.engines.ollama_errors import Call
from tests.engines.cloud_kits import ENGINES, KEY, PATIENT, QUESTION, ask, at, engine_of
from tests.engines.fake_provider import FakeProvider
from tests.engines.replay import Caller, Loopback

kinds = pytest.mark.parametrize("kind", ENGINES)


def chain(failure: BaseException | None) -> Iterator[BaseException]:
    while failure is not None:
        yield failure
        failure = failure.__cause__ or failure.__context__


@kinds
async def test_the_key_shows_nowhere_but_in_its_header(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []
    scripts = ("normal", "echo", "401", "cut", "reset", "html", "gzip", "429:2", "error", "redirect:http://x.invalid")
    async with at(kind, *scripts) as (provider, engine):
        for _ in scripts:
            _, failure = await ask(engine)
            shown += [f"{one!r} {one} {one.__dict__}" for one in chain(failure)]
        shown += [repr(engine), str(engine), repr(vars(engine)), repr(vars(engine._transport)), repr(QUESTION)]
        assert len(provider.requests) == len(scripts)
        for request in provider.requests:
            assert sum(KEY in value for value in request.headers.values()) == 1
            assert KEY not in request.path + request.body.decode()
    told = "\n".join([*shown, caplog.text])
    assert "httpcore" in caplog.text
    assert KEY not in told
    assert "Bad header •••; again: •••" in told


async def test_what_only_looks_like_a_key_is_masked_too() -> None:
    async with Loopback(_refusing_with("sk-proj-abcdefgh12345678 is bad")) as server:
        engine = engine_of("openai", server.address)
        _, failure = await ask(engine)
        await engine.close()
    assert failure is not None
    assert failure.why == "••• is bad"


@kinds
async def test_the_key_goes_to_no_other_origin(kind: str) -> None:
    async with at(kind) as (_, engine), FakeProvider() as other:
        transport = engine._transport
        for place in (f"{other.base_url}/v1/models", other.base_url.removeprefix("http:") + "/v1/models"):
            with pytest.raises(Refused, match="belongs to http://127"):
                await transport.fetch(Call("list"), place, lambda value: value)
        assert other.connections == 0


@kinds
async def test_a_redirect_is_named_and_nothing_goes_there(kind: str) -> None:
    async with FakeProvider() as elsewhere, at(kind, f"redirect:{elsewhere.base_url}") as (provider, engine):
        _, failure = await ask(engine)
        assert (elsewhere.connections, provider.posts) == (0, 1)
    assert type(failure) is NotAnEngine
    assert failure.nothing_billed
    assert elsewhere.base_url in failure.why
    assert "secret" not in str(failure)


@kinds
def test_a_key_entered_for_another_address_is_not_handed_over(kind: str) -> None:
    engine_of(kind, "https://one.example/v1", key_origin="https://ONE.example:443")
    with pytest.raises(Refused, match="another address"):
        engine_of(kind, "https://two.example/v1", key_origin="https://one.example")
    with pytest.raises(Refused):
        engine_of(kind, "https://one.example/v1", key_origin="http://one.example")


@kinds
@pytest.mark.parametrize("key", ["a b", "abc\ndef", "abc\0", "schlüssel", "a\u200bb"])
async def test_a_key_that_fits_no_header_is_refused_without_being_shown(kind: str, key: str) -> None:
    async with FakeProvider() as provider:
        engine = ENGINES[kind](provider.base_url, lambda: Secret(key))
        _, failure = await ask(engine)
        await engine.close()
        assert type(failure) is Refused
        assert key not in str(failure)
        assert provider.connections == 0


@kinds
async def test_blanks_around_a_key_are_dropped(kind: str) -> None:
    async with FakeProvider(key=KEY) as provider:
        engine = ENGINES[kind](provider.base_url, lambda: Secret(f"  {KEY}\n"))
        assert (await ask(engine))[1] is None
        await engine.close()


@pytest.mark.parametrize(("engine_class", "url"), [(OpenAIChatEngine, OPENAI_URL), (AnthropicEngine, ANTHROPIC_URL)])
async def test_the_providers_themselves_are_not_called_without_a_key(
    engine_class: type[OpenAIChatEngine], url: str
) -> None:
    for key in (None, Secret(" ")):
        engine = engine_class(url, lambda key=key: key)
        _, failure = await ask(engine)
        await engine.close()
        assert type(failure) is Refused
        assert "no key" in failure.why


@kinds
async def test_a_compatible_endpoint_may_do_without_a_key(kind: str) -> None:
    async with FakeProvider() as provider:
        engine = ENGINES[kind](provider.base_url, lambda: None)
        assert (await ask(engine))[1] is None
        await engine.close()
        assert not {"authorization", "x-api-key"} & provider.requests[0].headers.keys()


@kinds
async def test_the_environment_steers_nothing(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeProvider() as elsewhere:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "OPENAI_BASE_URL", "ANTHROPIC_BASE_URL"):
            monkeypatch.setenv(name, elsewhere.base_url)
            monkeypatch.setenv(name.lower(), elsewhere.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-from-the-environment")
        async with at(kind) as (provider, engine):
            assert (await ask(engine))[1] is None
            assert "environment" not in str(provider.requests[0].headers)
        assert elsewhere.connections == 0


@kinds
async def test_a_proxy_of_ours_is_never_used_for_this_computer(kind: str) -> None:
    async with FakeProvider() as proxy, FakeProvider() as provider:
        engine = engine_of(kind, provider.base_url, proxy=proxy.base_url)
        assert (await ask(engine))[1] is None
        await engine.close()
        assert (proxy.connections, provider.posts) == (0, 1)


async def test_a_proxy_sees_a_tunnel_but_no_key() -> None:
    seen: list[str] = []

    async def proxy(caller: Caller) -> None:
        request = await caller.request()
        seen.append(str(request))
        await caller.send(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    async with Loopback(proxy) as server:
        engine = engine_of("openai", OPENAI_URL, proxy=server.address)
        _, failure = await ask(engine)
        await engine.close()
    assert len(seen) == 1
    assert "CONNECT" in seen[0]
    assert "api.openai.com:443" in seen[0]
    assert KEY not in seen[0]
    assert type(failure) is EngineUnreachable
    assert failure.nothing_billed
    assert "The proxy refused" in failure.why


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "socks5h://u:geheim@h:1", "127.0.0.1:8080", "http://", "x"])
def test_a_proxy_that_cannot_be_used_is_refused_without_being_repeated(proxy: str) -> None:
    with pytest.raises(UsageFault) as failure:
        engine_of("openai", OPENAI_URL, proxy=proxy)
    assert "geheim" not in str(failure.value)


def test_a_secret_cannot_be_copied_out() -> None:
    secret = Secret(KEY)
    for copying in (copy.copy, copy.deepcopy, pickle.dumps, vars):
        with pytest.raises(TypeError):
            copying(secret)
    assert KEY not in f"{secret} {secret!r} {secret:>40}"


@pytest.mark.parametrize(
    ("typed", "origin", "path"),
    [
        ("https://api.openai.com/v1/", "https://api.openai.com:443", "/v1"),
        (" api.openai.com ", "https://api.openai.com:443", "/v1"),
        ("https://API.OpenAI.com", "https://api.openai.com:443", "/v1"),
        ("https://openrouter.ai/api/v1", "https://openrouter.ai:443", "/api/v1"),
        ("http://localhost:1234", "http://127.0.0.1:1234", "/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000", "/v1"),
    ],
)
def test_what_a_person_types_as_an_address(typed: str, origin: str, path: str) -> None:
    endpoint = read_endpoint(typed)
    assert (endpoint.origin, endpoint.path) == (origin, path)


def test_anthropics_version_is_put_behind_a_path() -> None:
    assert read_endpoint("https://api.deepseek.com/anthropic", version=True).path == "/anthropic/v1"
    assert read_endpoint("https://api.anthropic.com/v1", version=True).path == "/v1"


@kinds
@pytest.mark.parametrize("base_url", ["http://provider.example", "http://192.168.1.4:8000/v1", "http://10.0.0.1"])
def test_plain_http_to_another_machine_must_be_allowed(kind: str, base_url: str) -> None:
    with pytest.raises(UsageFault, match="unencrypted"):
        engine_of(kind, base_url)
    assert engine_of(kind, base_url, allow_plain=True).address.startswith("http://")


@pytest.mark.parametrize(
    "base_url",
    ["https://u:geheim@host/v1", "https://host/v1?key=geheim", "https://host/v1#geheim", "ftp://host", "https://ho st"],
)
def test_an_address_with_a_secret_or_none_at_all_is_refused(base_url: str) -> None:
    with pytest.raises(UsageFault) as failure:
        engine_of("openai", base_url)
    assert "geheim" not in str(failure.value)


@pytest.mark.parametrize("address", ["", "no address", "https://", "https://h:99999", "mailto:x"])
def test_what_has_no_origin_equals_none(address: str) -> None:
    assert origin_of(address) == ""


async def test_tls_to_a_plain_port_is_named() -> None:
    async def script(caller: Caller) -> None:
        await caller.reader.read(1)
        await caller.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async with Loopback(script) as server:
        engine = engine_of("openai", server.address.replace("http:", "https:"), PATIENT)
        _, failure = await ask(engine)
        await engine.close()
    assert type(failure) is EngineUnreachable
    assert "TLS" in failure.why
    assert failure.nothing_billed


@kinds
async def test_half_a_character_is_sent_as_a_question_mark(kind: str) -> None:
    async with at(kind) as (provider, engine):
        half = replace(QUESTION.messages[1], content="a\ud83d b")
        assert (await ask(engine, replace(QUESTION, messages=(half,))))[1] is None
        assert "a? b" in provider.requests[0].body.decode()


def _refusing_with(text: str):
    async def script(caller: Caller) -> None:
        await caller.request()
        body = b'{"error":{"message":"%b"}}' % text.encode()
        head = b"HTTP/1.1 400 X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        await caller.send(head % len(body) + body)

    return script
