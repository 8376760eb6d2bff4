"""The check for updates: asked only with leave, believed only when signed, and it downloads nothing."""

import base64
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from ice_desk.domain.errors import DataFault, EngineUnreachable, Refused
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.release import Release, checked_release
from ice_desk.engines.update_feed import SIZE_LIMIT, fetch_feed
from ice_desk.services.updates import Updates, feed_place, signed_release
from tests.engines.replay import Loopback

PAIR = SigningKey(bytes(range(32)))
KEY = bytes(PAIR.verify_key)
FEED = "https://updates.example.com/updates.json"
GOOD = {"product": "ice-desk", "version": "0.2.0", "page": "https://example.com/get", "published": "2026-12-01"}


def feed(inner=GOOD, *, pair=PAIR, text=None):
    signed = json.dumps(inner) if text is None else text
    signature = base64.b64encode(pair.sign(signed.encode()).signature).decode()
    return json.dumps({"signed": signed, "signature": signature}).encode()


class Network:
    def __init__(self, answer):
        self.asked, self._answer = [], answer

    async def __call__(self, address):
        self.asked.append(address)
        return self._answer


def updates(tmp_path, network, *, allowed=True, policy=NO_POLICY, place=True):
    file = tmp_path / "updates.json"
    if place:
        file.write_text(json.dumps({"feed": FEED, "key": base64.b64encode(KEY).decode()}))
    return Updates(file, network, allowed=lambda: allowed, policy=lambda: policy)


async def test_a_signed_feed_is_believed(tmp_path):
    network = Network(feed())
    release = await updates(tmp_path, network).newest()
    assert release == Release("0.2.0", "https://example.com/get", date(2026, 12, 1))
    assert network.asked == [FEED]
    assert release.newer_than("0.1.9")
    assert not release.newer_than("0.2.0")
    assert not release.newer_than("0.10.0")


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"allowed": False}, "updates.example.com"),
        ({"policy": Policy(source="p", update_check=False)}, "set by your organisation"),
        ({"place": False}, "without the address of a feed"),
    ],
)
async def test_nothing_is_asked_without_leave(tmp_path, how, words):
    network = Network(feed())
    with pytest.raises(Refused, match=words):
        await updates(tmp_path, network, **how).newest()
    assert network.asked == []


OTHER = SigningKey(bytes(32))


@pytest.mark.parametrize(
    "answer",
    [
        feed(pair=OTHER),
        feed().replace(b"0.2.0", b"9.9.9"),
        feed(GOOD | {"product": "another"}),
        feed(GOOD | {"page": "http://example.com/get"}),
        feed(GOOD | {"page": "https://you@example.com/get"}),
        feed(GOOD | {"page": "javascript:alert(1)"}),
        feed(GOOD | {"version": "0.2.0\n<b>"}),
        feed(GOOD | {"published": "soon"}),
        feed({}),
        feed(text="[]"),
        feed(text="null"),
        b"",
        b"<html>",
        b'{"signed": "x"}',
        b'{"signed": "x", "signature": "?"}',
        b'{"signed": "x", "signature": "AAAA"}',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_not(answer):
    with pytest.raises(DataFault, match="not believed"):
        signed_release(answer, KEY)


@given(st.integers(0, len(feed()) - 1), st.integers(1, 255))
def test_no_changed_byte_passes(place, change):
    changed = bytearray(feed())
    changed[place] ^= change
    try:
        found = signed_release(bytes(changed), KEY)
    except DataFault:
        return
    assert found == checked_release(GOOD["version"], GOOD["page"], GOOD["published"])


@pytest.mark.parametrize(
    "text", ["", "{}", '{"feed": "http://a", "key": "AAAA"}', '{"feed": "https://a", "key": "AA=="}']
)
def test_a_damaged_place_of_the_feed_is_told(tmp_path, text):
    (tmp_path / "updates.json").write_text(text)
    with pytest.raises(DataFault, match="Install ICE Desk again"):
        feed_place(tmp_path / "updates.json")


def answering(*heads, body=b""):
    asked = []

    async def serve(caller):
        reader, writer = caller.reader, caller.writer
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        head = heads[min(len(asked), len(heads)) - 1]
        writer.write(f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        await writer.drain()

    return asked, serve


async def test_one_request_without_a_word_about_the_user(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    asked, serve = answering("200 OK", body=b"the feed")
    async with Loopback(serve) as server:
        assert await fetch_feed(f"{server.address}/updates.json") == b"the feed"
    (request,) = asked
    lines = request.lower().splitlines()
    assert lines[0] == "get /updates.json http/1.1"
    assert {line.partition(":")[0] for line in lines[1:] if line} <= {
        "host", "accept", "accept-encoding", "connection", "user-agent",
    }  # fmt: skip
    assert "user-agent: ice-desk" in lines


@pytest.mark.parametrize(
    ("head", "body", "kind", "words"),
    [
        ("404 Not Found", b"", EngineUnreachable, "answered with 404"),
        ("200 OK", b"x" * (SIZE_LIMIT + 1), DataFault, "too large"),
        ("302 Found\r\nLocation: http://elsewhere.example/updates.json", b"", DataFault, "without encryption"),
    ],
)
async def test_what_is_no_feed_is_told_in_words(head, body, kind, words):
    _, serve = answering(head, body=body)
    async with Loopback(serve) as server:
        with pytest.raises(kind, match=words):
            await fetch_feed(server.address)


async def test_nobody_there():
    with pytest.raises(EngineUnreachable, match="did not tell"):
        await fetch_feed("http://127.0.0.1:9/")


async def test_only_the_proxy_of_the_settings_is_asked():
    asked, serve = answering("407 Proxy Authentication Required")
    async with Loopback(serve) as proxy:
        with pytest.raises(EngineUnreachable, match="did not tell"):
            await fetch_feed(FEED, proxy.address)
    assert asked[0].startswith("CONNECT updates.example.com:443 ")
