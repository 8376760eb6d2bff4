"""The log of answers."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

from ice_desk.domain.chats import AnswerFacts, ModelRecord, Today
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Outcome
from ice_desk.services import rollups
from ice_desk.services.inferences import Inferences, day_start
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.month import month_bounds
from tests.services.desk_parts import Clock, open_history, open_store

NOON = datetime(2026, 11, 15, 12, tzinfo=UTC).timestamp()
ANSWER = Inference(
    at=NOON, model="phi3", tier=Tier.EDGE, outcome=Outcome.COMPLETE, task="synthesis", first_token_seconds=0.4,
    tokens_per_second=30.0, answer=1,
)  # fmt: skip


@asynccontextmanager
async def opened(path, clock):
    async with open_store(path, MIGRATIONS, clock) as store:
        inferences = Inferences(store, clock)
        await inferences.start()
        inferences.store = store
        yield inferences


async def test_today_is_recomputed_after_every_answer_and_ends_at_midnight(tmp_path):
    clock = Clock(NOON)
    async with opened(tmp_path / "a.db", clock) as log:
        await log.log(ANSWER)
        await log.log(replace(ANSWER, first_token_seconds=0.8, outcome=Outcome.STOPPED))
        await log.log(replace(ANSWER, engine="cloud", first_token_seconds=3.0))
        await log.log(replace(ANSWER, outcome=Outcome.FAILED, first_token_seconds=None))
        await log.log(replace(ANSWER, at=day_start(NOON) - 1))
        await log.count_swap("phi3")
        assert log.today.value == Today(local_answers=2, cloud_answers=1, median_first_token=0.8, swaps=1, errors=1)
        clock.at += 86_400
        await log.refresh()
        assert log.today.value == Today()


async def test_the_log_has_no_place_for_a_prompt(tmp_path):
    async with opened(tmp_path / "a.db", Clock(NOON)) as log:
        columns = await log.store.run(lambda db: [row[1] for row in db.execute("PRAGMA table_info(inferences)")])
    assert not {"prompt", "text", "answer_text", "messages"} & set(columns)


async def test_records_per_model(tmp_path):
    async with opened(tmp_path / "a.db", Clock(NOON)) as log:
        for speed in (10.0, 20.0, 90.0, None):
            await log.log(replace(ANSWER, tokens_per_second=speed, at=NOON + (speed or 0)))
        await log.log(replace(ANSWER, outcome=Outcome.CUT, at=NOON - 5, tokens_per_second=None))
        await log.log(replace(ANSWER, model="yi", first_token_seconds=None, tokens_per_second=None))
        assert await log.records() == (
            ModelRecord("phi3", 4, 1, 0.4, 20.0, NOON + 90.0),
            ModelRecord("yi", 1, 0, None, None, NOON),
        )


async def test_the_history_passes_the_log_on(tmp_path):
    async with open_history(tmp_path / "a.db", Clock(NOON)) as history:
        await history.log_inference(ANSWER)
        await history.count_swap("yi")
        assert (history.today.value.local_answers, history.today.value.swaps) == (1, 1)
        assert [record.model for record in await history.records()] == ["phi3"]


async def test_a_rating_is_kept_and_taken_back(tmp_path):
    async with opened(tmp_path / "a.db", Clock(NOON)) as log:
        await log.log(ANSWER)
        for rating in (1, None):
            await log.rate(1, rating)
            assert await log.store.run(lambda db: db.execute("SELECT rating FROM inferences").fetchone()[0]) == rating


async def test_a_rated_answer_is_read_back_with_its_rating(tmp_path):
    async with open_history(tmp_path / "a.db", Clock(NOON)) as history:
        chat = await history.create("", Tier.EDGE)
        await history.add_prompt(chat.id, "Why?")
        answer = await history.begin_answer(chat.id, AnswerFacts(model="phi3"))
        await history.log_inference(replace(ANSWER, answer=answer.id))
        for rating in (-1, 1, None):
            await history.rate(answer.id, rating)
            assert [message.rating for message in await history.messages(chat.id)] == [None, rating]
        assert history.ratings.value == 3


async def test_very_many_tiny_costs_sum_exactly(tmp_path):
    async with opened(tmp_path / "a.db", Clock(NOON)) as log:
        await log.log(replace(ANSWER, micro_dollars=3))
        await log.store.write(
            lambda db: (
                db.execute(
                    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 99999)"
                    " INSERT INTO inferences SELECT NULL, at, answer, model, digest, options, task, tier, host, engine,"
                    " queue_seconds, load_seconds, first_token_seconds, prompt_tokens, completion_tokens,"
                    " tokens_per_second, memory, micro_dollars, outcome, rating, simulated, complexity"
                    " FROM inferences, n"
                )
                and None
            )
        )
        await log.store.write(rollups.fold_all)
        [tally] = await log.month(*month_bounds(datetime.fromtimestamp(NOON, UTC)))
        assert tally.micro_dollars == 300_000
