"""Batches that go to a cloud: never past a cap, never past what the batch may cost, at most four together."""

from contextlib import asynccontextmanager

from ice_desk.domain.batch import BatchState
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import until
from tests.engines.fake_provider import FakeProvider
from tests.services.batch_house import answered, comes_to, order, table
from tests.services.test_cloud_desk import KEY, ROLE, desk_with

TEN = tuple(f"Company {number}" for number in range(10))


@asynccontextmanager
async def cloud(tmp_path, *scripts, cap=300.0):
    """A desk, its provider, and an order for its cloud model whose limit is what was said before."""
    async with FakeProvider(*scripts, key=KEY) as provider, desk_with(tmp_path, provider.base_url, cap=cap) as desk:
        meant = order(model=desk.catalogue.cloud[ROLE].model, tier=Tier.EDGE)
        survey = await desk.batches.look(meant, table(*TEN))
        assert survey.bound > 0
        yield desk, provider, meant, survey


async def started(desk, meant, limit) -> int:
    number = await desk.batches.add(meant, table(*TEN))
    await desk.batches.resume(number, limit=limit)
    return number


def counted(desk) -> int:
    """What the cap of the tier counts of it."""
    counters = desk.ledger.state.value.tiers[Tier.EDGE]
    return counters.spent + counters.held + counters.unconfirmed


async def test_it_costs_what_the_provider_bills_and_no_more_than_was_said(tmp_path):
    async with cloud(tmp_path, "normal") as (desk, provider, meant, survey):
        together = []
        desk.batches.all.subscribe(lambda batches: together.append(batches[0].running))
        number = await started(desk, meant, survey.bound)
        batch = await comes_to(desk.batches, number)
        assert (batch.done, batch.failed) == (10, 0)
        assert batch.spent == provider.micro_dollars == desk.ledger.state.value.tiers[Tier.EDGE].spent
        assert batch.spent <= survey.bound
        assert provider.posts == 10
        assert max(together) == 4


async def test_it_pauses_before_it_might_cost_more_than_it_may(tmp_path):
    async with cloud(tmp_path, "normal") as (desk, provider, meant, survey):
        limit = 3 * survey.bound // 10
        number = await started(desk, meant, limit)
        batch = await comes_to(desk.batches, number, BatchState.PAUSED)
        assert provider.micro_dollars <= limit
        assert batch.spent == provider.micro_dollars
        assert 0 < batch.done < 10
        assert batch.failed == 0
        assert "that is more than the" in batch.reason
        left = await desk.batches.left(number)
        await desk.batches.resume(number, limit=batch.spent + left.bound)
        whole = await comes_to(desk.batches, number)
        assert (whole.done, provider.posts) == (10, 10), "nothing is asked twice"
        assert [row.held for row in desk.ledger.state.value.rows if row.state == "held"] == []


async def test_a_cap_reached_in_the_middle_pauses_it_and_a_higher_one_lets_it_go_on(tmp_path):
    async with cloud(tmp_path, "normal") as (desk, provider, meant, survey):
        each = survey.bound / 10 / 1e6
        desk.settings.set("cap_edge", round(each * 1.5, 4))
        number = await started(desk, meant, survey.bound)
        await answered(desk.batches, number, 1)
        desk.settings.set("cap_edge", 0.0)
        batch = await comes_to(desk.batches, number, BatchState.PAUSED)
        assert batch.failed == 0
        assert "could not be asked" in batch.reason
        assert 0 < batch.done < 10
        desk.settings.set("cap_edge", 300.0)
        assert await until(desk.ledger.state, lambda state: state.tiers[Tier.EDGE].cap == 300_000_000, 20.0)
        await desk.batches.resume(number, limit=batch.spent + survey.bound)
        whole = await comes_to(desk.batches, number)
        assert (whole.done, provider.posts) == (10, 10)


async def test_an_answer_that_is_cut_counts_in_full_and_so_does_asking_again(tmp_path):
    async with cloud(tmp_path, "cut", "normal") as (desk, _provider, meant, survey):
        number = await desk.batches.add(meant, table("Nvidia"))
        await desk.batches.resume(number, limit=survey.bound)
        failed = await comes_to(desk.batches, number)
        assert failed.failed == 1
        assert failed.spent == counted(desk) > 0
        await desk.batches.retry(number, limit=survey.bound)
        again = await comes_to(desk.batches, number)
        assert again.done == 1
        assert again.spent == counted(desk) > failed.spent


async def test_rows_that_stay_here_go_to_no_cloud(tmp_path):
    async with cloud(tmp_path, "normal") as (desk, provider, meant, survey):
        number = await desk.batches.add(order(model=meant.model, keep_local=True), table(*TEN))
        await desk.batches.resume(number, limit=survey.bound)
        await comes_to(desk.batches, number, BatchState.PAUSED)
        assert provider.posts == 0


async def test_files_stay_here_as_long_as_the_setting_says_so(tmp_path):
    async with cloud(tmp_path, "normal") as (desk, provider, meant, survey):
        texts = table(*TEN[:3])
        files = type(texts)("3 files", texts.columns, texts.rows, files=True)
        number = await desk.batches.add(meant, files)
        await desk.batches.resume(number, limit=survey.bound)
        await comes_to(desk.batches, number, BatchState.PAUSED)
        assert provider.posts == 0
        desk.settings.set("documents_stay", False)
        await desk.batches.resume(number)
        await comes_to(desk.batches, number)
        assert provider.posts == 3
