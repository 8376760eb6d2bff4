"""Each fault of the simulator can be seen from outside, and goes away when it is taken back."""

import asyncio
import gzip
import json
from datetime import UTC, datetime

import pytest

from ice_desk.domain.errors import UsageFault
from ice_desk.engines.simulator.faults import FAULTS, check_faults
from ice_desk.engines.simulator.server import Simulator
from tests.engines.simulator_wire import CATALOGUE, EMBEDDER, PHI, TINY, Call, simulated


async def silent(call: Call) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(call.reader.readexactly(1), 0.05)


async def to_the_end(call: Call) -> None:
    while True:
        await call.line()


async def test_lost_unload() -> None:
    async with simulated("lost-unload") as client:
        await client.load(TINY)
        assert (await client.load(TINY, keep_alive=0)).json["done_reason"] == "unload"
        assert await client.loaded() == {TINY}
        await client.load(TINY, keep_alive=0)
        assert await client.loaded() == set()


async def test_keepalive_order() -> None:
    async with simulated("keepalive-order") as client:
        await client.load(TINY, keep_alive=-1)
        await client.load(PHI, keep_alive="5m")
        await client.post("/api/embed", model=EMBEDDER)
        assert await client.loaded() == {TINY, EMBEDDER}


async def test_revive_deadlock() -> None:
    async with simulated("revive-deadlock", max_loaded=1) as client:
        await client.load(TINY)
        call = await client.start("POST", "/api/generate", {"model": PHI})
        await silent(call)
        await client.load(TINY, keep_alive=0)
        assert (await call.all()).status == 200


async def test_vram_lag() -> None:
    async with simulated("vram-lag", speed=20) as client:
        empty = await client.state()
        await client.load(TINY)
        await client.load(TINY, keep_alive=0)
        assert await client.loaded() == set()
        assert (await client.state())["ram"]["used"] > empty["ram"]["used"]
        await asyncio.sleep(0.16)
        assert (await client.state())["ram"] == empty["ram"]


async def test_oom_expire_all() -> None:
    async with simulated() as client:
        await client.load(TINY, keep_alive=-1)
        await client.load(PHI, keep_alive=-1)
        client.simulator.faults = frozenset({"oom-expire-all"})
        lines = (await client.chat(PHI)).lines
        assert "out of memory" in lines[-1]["error"]
        assert len(lines) == 6
        await client.until(set())


async def test_oom_at_load() -> None:
    async with simulated("oom-at-load") as client:
        answer = await client.load(TINY)
        assert answer.status == 500
        assert "insufficient memory" in answer.json["error"]
        assert await client.loaded() == set()


async def test_eof_without_done() -> None:
    async with simulated("eof-without-done") as client:
        answer = await client.chat(TINY)
        assert answer.complete
        assert not any(line["done"] for line in answer.lines)
        whole = (await client.chat(TINY, stream=False)).json
        assert whole["done"] is False
        assert "done_reason" not in whole
        assert "eval_count" not in whole


async def test_error_midstream() -> None:
    async with simulated("error-midstream") as client:
        lines = (await client.chat(TINY)).lines
        assert lines[-1] == {"error": "an error was encountered while running the model: unexpected EOF"}
        assert await client.loaded() == {TINY}, "a dead runner stays in ps"
        client.simulator.faults = frozenset()
        assert (await client.chat(TINY)).lines[-1]["load_duration"] > 250_000_000, "and is loaded again"


async def test_a_short_answer_is_struck_as_well() -> None:
    async with simulated("error-midstream") as client:
        assert "error" in (await client.chat(TINY, options={"num_predict": 2})).lines[-1]


async def test_busy_503() -> None:
    async with simulated() as client:
        await client.load(TINY)
        client.simulator.faults = frozenset({"busy-503"})
        assert (await client.load(PHI)).status == 503
        assert (await client.chat(TINY)).status == 200


async def test_stale_expiry() -> None:
    async with simulated("stale-expiry") as client:
        await client.load(TINY, keep_alive=-1)
        (row,) = await client.ps()
        assert datetime.fromisoformat(row["expires_at"]) < datetime.now(UTC)


async def test_wedged() -> None:
    async with simulated("wedged") as client:
        await client.load(TINY)
        call = await client.start_chat(TINY)
        await silent(call)
        assert await client.loaded() == {TINY}


async def test_wedged_runner() -> None:
    async with simulated("wedged-runner") as client:
        await client.load(TINY)
        call = await client.start_chat(TINY)
        await silent(call)
        call.leave()
        await client.load(TINY, keep_alive=0)
        await client.until(set())
        assert (await client.chat(TINY)).lines[-1]["done"], "loaded again, it answers"


async def test_slow_answers() -> None:
    async with simulated() as client:
        quick = (await client.chat(TINY)).lines[-1]["eval_duration"]
        client.simulator.faults = frozenset({"slow-answers"})
        slow = (await client.chat(TINY)).lines[-1]["eval_duration"]
        assert slow == pytest.approx(20 * quick, rel=0.3)


async def test_slow_headers() -> None:
    async with simulated("slow-headers", speed=20) as client:
        call = await client.start("GET", "/api/version")
        first = await asyncio.wait_for(call.reader.read(4096), 1)
        assert b"\r\n\r\n" not in first
        assert b"0.33.0-sim" in await asyncio.wait_for(call.reader.readuntil(b"}"), 2)


async def test_stall() -> None:
    async with simulated("stall") as client:
        call = await client.start_chat(TINY)
        for _ in range(5):
            await call.line()
        await silent(call)


async def test_cut_line() -> None:
    async with simulated("cut-line") as client:
        answer = await client.chat(TINY)
        assert not answer.complete
        with pytest.raises(json.JSONDecodeError):
            json.loads(answer.text.splitlines()[-1])


async def test_reset() -> None:
    async with simulated("reset") as client:
        call = await client.start_chat(TINY)
        with pytest.raises(ConnectionResetError):
            await to_the_end(call)


async def test_bad_json() -> None:
    async with simulated("bad-json") as client:
        rows = (await client.chat(TINY)).text.splitlines()
        assert rows[5] == '{"model": this is not JSON'
        assert json.loads(rows[-1])["done"]


async def test_html_200() -> None:
    async with simulated("html-200") as client:
        answer = await client.ask("GET", "/api/version")
        assert (answer.status, answer.header("Content-Type")) == (200, "text/html; charset=utf-8")


async def test_redirect() -> None:
    async with simulated("redirect") as client:
        answer = await client.ask("GET", "/api/tags")
        assert answer.status == 307
        assert answer.header("Location")


async def test_gzip() -> None:
    async with simulated("gzip") as client:
        tags = await client.ask("GET", "/api/tags")
        assert tags.header("Content-Encoding") == "gzip"
        assert json.loads(gzip.decompress(tags.body))["models"]
        lines = gzip.decompress((await client.chat(TINY)).body).decode().splitlines()
        assert json.loads(lines[-1])["done"]


async def test_slow_load() -> None:
    async with simulated("slow-load") as client:
        last = (await client.chat(TINY)).lines[-1]
        assert last["load_duration"] > 7e9, "0.38 s times 20"


async def test_partial_load() -> None:
    async with simulated("partial-load") as client:
        await client.load(TINY)
        (row,) = await client.ps()
        assert 0.2 < row["size_vram"] / row["size"] < 0.8


async def test_external_client() -> None:
    async with simulated("external-client") as client:
        await client.load(TINY, keep_alive=-1)
        rows = await client.ps()
        ends = [datetime.fromisoformat(row["expires_at"]) - datetime.now(UTC) for row in rows]
        assert all(end.total_seconds() <= 300 for end in ends)


async def test_token_flood() -> None:
    async with simulated("token-flood", speed=1) as client:
        await client.load(TINY, options={"num_ctx": 2048})
        call = await client.start_chat(TINY, options={"num_ctx": 2048})
        data = b""
        async with asyncio.timeout(20):
            while not data.endswith(b"\r\n0\r\n\r\n"):
                data += await call.reader.read(1 << 20)
        assert data.count(b'"done":false') == 16_000


async def test_pull_stall() -> None:
    async with simulated("pull-stall") as client:
        call = await client.start("POST", "/api/pull", {"model": "llama3:8b-instruct"})
        seen: list[int] = []
        async with asyncio.timeout(20):
            while len(seen) < 3 or len(set(seen[-3:])) > 1:
                seen.append((await call.line()).get("completed", -len(seen)))
        assert seen[-1] > 0


async def test_pull_error() -> None:
    async with simulated("pull-error") as client:
        assert "error" in (await client.post("/api/pull", model="llama3:8b-instruct")).lines[-1]


async def test_disk_full() -> None:
    async with simulated("disk-full") as client:
        assert client.simulator._host.disk_free() < 4 * 10**9


async def test_prompt_cache() -> None:
    async with simulated("prompt-cache") as client:
        before = client.simulator._host.machine.ram_used()
        for _ in range(2):
            await client.chat(TINY)
        held = client.simulator._host.scheduler.loaded[0].placement
        grown = client.simulator._host.machine.ram_used() - before
        assert grown - held.ram - held.gpu == 2 << 30


def test_every_fault_has_a_test() -> None:
    tested = {name.removeprefix("test_").replace("_", "-") for name in globals()}
    assert FAULTS.keys() <= tested


def test_an_unknown_fault_names_the_choices() -> None:
    with pytest.raises(UsageFault, match="cut-line") as caught:
        check_faults(["stall", "nonsense"])
    assert "nonsense" in caught.value.what


def test_unknown_machines_and_speeds_are_refused() -> None:
    with pytest.raises(UsageFault, match="rtx_4090"):
        Simulator(CATALOGUE, profile="abacus")
    with pytest.raises(UsageFault, match="above 0"):
        Simulator(CATALOGUE, speed=0)


async def test_faults_can_be_set_over_the_wire() -> None:
    async with simulated() as client:
        assert (await client.post("/api/simulator", faults=["html-200"])).json["faults"] == ["html-200"]
        assert (await client.ask("GET", "/api/version")).header("Content-Type") == "text/html; charset=utf-8"
        assert (await client.post("/api/simulator", faults=[])).json["faults"] == []
        refused = await client.post("/api/simulator", faults=["nonsense"])
        assert refused.status == 400
        assert "nonsense" in refused.json["error"]
