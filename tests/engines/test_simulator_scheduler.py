"""The hazards of Ollama's scheduler, each shown to exist in the simulator."""

import asyncio

from tests.engines.simulator_wire import EMBEDDER, MISTRAL, PHI, THINKER, TINY, YI, Call, Client, expiry, simulated


async def quiet(call: Call, seconds: float = 0.05) -> bool:
    """Whether not one byte comes."""
    try:
        await asyncio.wait_for(call.reader.readexactly(1), seconds)
    except TimeoutError:
        return True
    return False


async def test_a_loading_model_is_in_no_list_and_sends_no_byte() -> None:
    async with simulated("slow-load", speed=50) as client:
        call = await client.start("POST", "/api/generate", {"model": TINY})
        assert await quiet(call, 0.03)
        assert await client.loaded() == set()
        assert (await call.all()).json["done_reason"] == "load"
        assert await client.loaded() == {TINY}


async def test_an_unload_during_a_load_is_acknowledged_and_lost() -> None:
    async with simulated("slow-load", speed=50) as client:
        call = await client.start("POST", "/api/generate", {"model": TINY})
        await asyncio.sleep(0.01)
        assert (await client.load(TINY, keep_alive=0)).json["done_reason"] == "unload"
        await call.all()
        assert await client.loaded() == {TINY}


async def test_leaving_during_a_load_kills_it_and_the_next_load_runs() -> None:
    async with simulated("slow-load", speed=1) as client:
        before = (await client.state())["ram"]["used"]
        call = await client.start("POST", "/api/generate", {"model": YI})
        await asyncio.sleep(0.02)
        assert (await client.state())["ram"]["used"] > before + 10**10
        client.simulator.faults = frozenset()
        waiting = await client.start("POST", "/api/generate", {"model": TINY})
        call.leave()
        assert (await asyncio.wait_for(waiting.all(), 2)).status == 200
        assert await client.loaded() == {TINY}


async def test_a_killed_load_does_not_end_the_next_one_early() -> None:
    async with simulated("slow-load", speed=50) as client:
        call = await client.start("POST", "/api/generate", {"model": TINY})
        await asyncio.sleep(0.02)
        call.leave()
        longer = await client.start("POST", "/api/generate", {"model": MISTRAL})
        assert await quiet(longer, 0.3), "the first would have taken 0.23 s, this one takes 0.57 s"
        longer.leave()


async def test_the_first_of_two_callers_takes_the_load_with_it() -> None:
    async with simulated("slow-load", speed=20) as client:
        first = await client.start("POST", "/api/generate", {"model": TINY})
        second = await client.start("POST", "/api/generate", {"model": TINY})
        await asyncio.sleep(0.01)
        first.leave()
        assert (await second.all()).status == 200
        assert await client.loaded() == {TINY}


async def test_loads_run_one_after_the_other_in_order_of_arrival() -> None:
    async with simulated("slow-load", speed=100) as client:
        calls = []
        for model in (MISTRAL, TINY):
            calls.append(await client.start("POST", "/api/generate", {"model": model}))
            await asyncio.sleep(0.005)
        await calls[0].all()
        assert await client.loaded() == {MISTRAL}
        await calls[1].all()
        assert await client.loaded() == {MISTRAL, TINY}


async def test_a_loaded_model_answers_while_another_loads() -> None:
    async with simulated() as client:
        await client.load(TINY)
        client.simulator.faults = frozenset({"slow-load"})
        loading = await client.start("POST", "/api/generate", {"model": YI})
        assert (await client.chat(TINY)).lines[-1]["done"]
        assert await client.loaded() == {TINY}
        await loading.all()


async def test_a_reload_waits_for_the_answer_and_blocks_all_loads_behind_it() -> None:
    async with simulated() as client:
        call = await client.busy(MISTRAL)
        other = await client.start_chat(MISTRAL, "hi", options={"num_ctx": 1024})
        await asyncio.sleep(0.01)
        third = await client.start_chat(TINY, "hi")
        assert await quiet(third)
        call.leave()
        assert (await other.all()).lines[-1]["done"]
        assert (await third.all()).lines[-1]["done"]


async def test_the_victim_is_the_idle_one_with_the_shortest_keep_alive() -> None:
    async with simulated() as client:
        await client.load(TINY, keep_alive="10m")
        await client.load(PHI, keep_alive="1m")
        await client.load(THINKER, keep_alive="5m")
        await client.post("/api/embed", model=EMBEDDER)
        assert await client.loaded() == {TINY, THINKER, EMBEDDER}


async def test_even_a_pinned_model_is_evicted_when_nothing_else_is_left() -> None:
    async with simulated(max_loaded=1) as client:
        await client.load(TINY, keep_alive=-1)
        await client.load(PHI)
        assert await client.loaded() == {PHI}


async def test_a_further_model_must_fit_in_eighty_percent_of_what_is_free_or_others_go() -> None:
    """12.5 GiB would fit into the 13.7 that mistral leaves, but not into 80 percent of them."""
    code = "codellama:7b-instruct"
    async with simulated(installed=[MISTRAL, code]) as client:
        for context, left in ((8192, {MISTRAL, code}), (16384, {code})):
            await client.load(code, keep_alive=0)
            await client.load(MISTRAL, keep_alive=-1, options={"num_ctx": 8192})
            await client.load(code, options={"num_ctx": context})
            assert await client.loaded() == left
            assert all(row["size"] == row["size_vram"] for row in await client.ps())


async def stuck(client: Client) -> tuple[Call, Call]:
    """A load that waits for a victim which a chat with keep_alive has revived, and one more load behind it."""
    call = await client.busy(YI, keep_alive="5m")
    load = await client.start("POST", "/api/generate", {"model": TINY})
    await asyncio.sleep(0.01)
    revival = await client.start_chat(YI, "hi", keep_alive=-1, options={"num_predict": 3})
    await asyncio.sleep(0.01)
    call.leave()
    await revival.all()
    return load, await client.start("POST", "/api/generate", {"model": PHI})


async def test_a_revived_victim_freezes_all_loading_until_it_is_unloaded() -> None:
    async with simulated(max_loaded=1) as client:
        load, behind = await stuck(client)
        assert await quiet(load)
        assert await quiet(behind)
        assert await client.loaded() == {YI}
        await client.load(YI, keep_alive=0)
        assert (await load.all()).status == 200
        assert (await behind.all()).status == 200


async def test_the_departure_of_the_waiting_client_does_not_end_the_freeze() -> None:
    async with simulated(max_loaded=1) as client:
        load, behind = await stuck(client)
        load.leave()
        assert await quiet(behind)
        await client.load(YI, keep_alive=0)
        assert (await behind.all()).status == 200
        assert await client.loaded() == {PHI}


async def test_nothing_is_loaded_for_a_client_that_left_the_queue() -> None:
    async with simulated(max_loaded=1, speed=50) as client:
        empty = (await client.state())["ram"]["used"]
        load, behind = await stuck(client)
        load.leave()
        client.simulator.faults = frozenset({"slow-load"})
        await client.load(YI, keep_alive=0)
        await asyncio.sleep(0.02)
        assert (await client.state())["ram"]["used"] - empty > 4 * 10**9, "phi is loading, not tinyllama"
        behind.leave()


async def test_answers_of_one_model_come_one_by_one_and_are_not_limited_by_the_queue() -> None:
    async with simulated(max_queue=1) as client:
        call = await client.busy(TINY)
        queued = [await client.start_chat(TINY, "hi") for _ in range(4)]
        assert await quiet(queued[0])
        queued.pop(1).leave()
        call.leave()
        for waiting in queued:
            assert (await waiting.all()).lines[-1]["done"]


async def test_a_full_queue_refuses_at_once() -> None:
    async with simulated(max_queue=1, max_loaded=1) as client:
        call = await client.busy(TINY)
        waiting = [await client.start("POST", "/api/generate", {"model": model}) for model in (PHI, MISTRAL)]
        await asyncio.sleep(0.01)
        refused = await client.load(YI)
        assert refused.status == 503
        assert refused.json["error"] == "server busy, please try again.  maximum pending requests exceeded"
        call.leave()
        assert [(await load.all()).status for load in waiting] == [200, 200]


async def test_two_names_of_one_blob_share_one_runner() -> None:
    async with simulated() as client:
        await client.post("/api/copy", source=PHI, destination="alias")
        await client.load(PHI)
        await client.load("alias")
        assert await client.loaded() == {PHI}
        await client.load("alias", keep_alive=0)
        assert await client.loaded() == set()


async def test_a_deleted_model_stays_loaded_and_cannot_be_unloaded_by_its_name() -> None:
    async with simulated() as client:
        await client.load(TINY)
        assert (await client.ask("DELETE", "/api/delete", {"model": TINY})).status == 200
        assert (await client.load(TINY, keep_alive=0)).status == 404
        assert await client.loaded() == {TINY}


async def test_leaving_a_stream_frees_the_model_for_the_next() -> None:
    async with simulated() as client:
        call = await client.busy(MISTRAL)
        waiting = await client.start_chat(MISTRAL, "hi")
        assert await quiet(waiting, 0.02)
        call.leave()
        assert (await waiting.all()).lines[-1]["done"]
        (row,) = await client.ps()
        assert expiry(row) > 290


async def test_leaving_a_whole_answer_frees_the_model_too() -> None:
    async with simulated("wedged") as client:
        call = await client.start_chat(MISTRAL, "hi", stream=False)
        await client.until({MISTRAL})
        client.simulator.faults = frozenset()
        call.leave()
        assert (await client.chat(MISTRAL)).lines[-1]["done"]
