"""How long models stay, how they leave, and which options load them anew."""

import asyncio
from typing import Any

import pytest

from tests.engines.simulator_wire import MISTRAL, PHI, TINY, expiry, simulated

SECOND_NS = 1_000_000_000


def reloaded(answer: Any) -> bool:
    """Whether the answer waited for a load: at least the quarter of a second every load takes."""
    return answer.lines[-1]["load_duration"] > 0.25 * SECOND_NS


async def test_unload_of_a_busy_model_waits_for_its_answer() -> None:
    async with simulated() as client:
        call = await client.busy(MISTRAL)
        assert (await client.load(MISTRAL, keep_alive=0)).json["done_reason"] == "unload"
        (row,) = await client.ps()
        assert expiry(row) <= 0
        call.leave()
        await client.until(set())


async def test_a_chat_without_keep_alive_leaves_a_wished_unload_standing() -> None:
    async with simulated() as client:
        call = await client.busy(MISTRAL)
        await client.load(MISTRAL, keep_alive=0)
        queued = await client.start_chat(MISTRAL, "hello")
        await asyncio.sleep(0.01)
        call.leave()
        assert (await queued.all()).lines[-1]["done"]
        await client.until(set())


async def test_a_chat_with_keep_alive_undoes_a_wished_unload() -> None:
    async with simulated() as client:
        call = await client.busy(MISTRAL)
        await client.load(MISTRAL, keep_alive=0)
        queued = await client.start_chat(MISTRAL, "hello", keep_alive="5m")
        await asyncio.sleep(0.01)
        call.leave()
        assert (await queued.all()).lines[-1]["done"]
        (row,) = await client.ps()
        assert 290 < expiry(row) <= 300


async def test_unload_of_what_is_not_loaded_says_the_same() -> None:
    async with simulated() as client:
        assert (await client.load(TINY, keep_alive=0)).json["done_reason"] == "unload"
        assert await client.loaded() == set()


async def test_keep_alive_stays_with_the_runner_until_somebody_writes_it() -> None:
    async with simulated() as client:
        await client.load(PHI, keep_alive=-1)
        await client.chat(PHI)
        (row,) = await client.ps()
        assert expiry(row) > 290 * 365 * 86400
        await client.chat(PHI, keep_alive="30s")
        await client.load(PHI, keep_alive=None)
        (row,) = await client.ps()
        assert 25 < expiry(row) <= 30


@pytest.mark.parametrize("keep_alive", [0.05, "40ms", 1e12])
async def test_models_leave_by_themselves(keep_alive: object) -> None:
    async with simulated() as client:
        assert (await client.load(TINY, keep_alive=keep_alive)).json["done_reason"] == "load"
        await client.until(set())


async def test_a_busy_model_shows_an_expiry_in_the_past_and_stays() -> None:
    async with simulated() as client:
        await client.load(TINY, keep_alive=0.02)
        call = await client.busy(TINY)
        await asyncio.sleep(0.05)
        (row,) = await client.ps()
        assert expiry(row) < 0
        call.leave()
        await client.until(set())


@pytest.mark.parametrize(
    ("change", "reloads"),
    [
        ({"options": {"num_ctx": 2048}}, True), ({"options": {"num_ctx": 4096}}, False),
        ({"options": {"num_batch": 256}}, True), ({"options": {"num_thread": 2}}, True),
        ({"options": {"use_mmap": False}}, True), ({"options": {"num_gpu": 0}}, True),
        ({"options": {"num_gpu": -1}}, False), ({"shift": False}, True),
        ({"options": {"temperature": 0, "seed": 3, "num_predict": 2, "num_keep": 1, "stop": ["x"]}}, False),
    ],
)  # fmt: skip
async def test_which_options_reload(change: dict[str, object], reloads: bool) -> None:
    async with simulated() as client:
        await client.load(MISTRAL)
        assert reloaded(await client.chat(MISTRAL, "hi", **change)) is reloads


async def test_after_a_reload_the_pin_is_gone() -> None:
    async with simulated() as client:
        await client.load(MISTRAL, keep_alive=-1)
        await client.chat(MISTRAL, "hi", options={"num_ctx": 1024})
        (row,) = await client.ps()
        assert row["context_length"] == 1024
        assert expiry(row) <= 300
