"""Is another tier worth it, from the log of a real desk."""

import time
from dataclasses import replace

import pytest

from ice_desk.app import open_desk
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.options import DeskOptions, caps_of
from ice_desk.services import comparison as service

ANSWER = Inference(
    at=0.0, model="mistral:7b-instruct-q4_0", tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis",
    prompt_tokens=900, completion_tokens=400, complexity=0.7,
)  # fmt: skip
DAY = 86_400.0


async def compared(desk):
    await desk.cloud.refresh()
    return await desk.comparison.compare(caps_of(desk.settings.values.value).tiers)


@pytest.fixture
async def desk(tmp_path):
    async with open_desk(DeskOptions(data_dir=tmp_path, simulate=True, speed=100.0)) as desk:
        yield desk


async def test_before_anything_was_asked_nothing_is_compared(desk):
    assert (await compared(desk)).tiers == ()


async def test_the_last_thirty_days_are_replayed_and_no_more(desk):
    now = time.time()
    for days, changes in ((40, {}), (20, {}), (10, {}), (5, {"outcome": Outcome.FAILED}), (4, {"complexity": None})):
        await desk.inferences.log(replace(ANSWER, at=now - days * DAY, **changes))
    await desk.inferences.log(replace(ANSWER, at=now - DAY, task="a task of an older catalogue"))
    found = await compared(desk)
    assert [worth.tier for worth in found.tiers] == list(Tier)
    assert (found.replayed, found.asked, round(found.days)) == (2, 3, 20)
    assert all(0 < worth.quality <= 1 for worth in found.tiers)


async def test_many_answers_are_sampled_evenly(desk, monkeypatch):
    monkeypatch.setattr(service, "MOST_QUESTIONS", 10)
    now = time.time()
    for place in range(35):
        await desk.inferences.log(replace(ANSWER, at=now - 20 * DAY + place * DAY / 2))
    found = await compared(desk)
    assert (found.asked, found.replayed) == (35, 8)
