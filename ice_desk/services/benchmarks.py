"""Runs benchmarks on installed models, one question at a time; a run survives the end of the program."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace
from functools import partial

from ice_desk.domain.bench import BenchResult, BenchRun, BenchScore, BenchState, BenchTask, padded, scores_of
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.domain.slots import Board, State
from ice_desk.domain.stream import Delta
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.services import bench_store
from ice_desk.services.feed import Feed, until
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

QUICK_SECONDS = 55.0
ANSWER_SECONDS = 900.0
WHOLE_SECONDS = 24 * 3600.0
TOO_LATE = "left out: the minute of a quick run was over"
# Until one answer has come, a guess at what one takes.
FIRST_GUESS = 20.0
WORDS_PER_TOKEN = 0.7


class Benchmarks:
    """`run` is the present or the last run, `scores` what all results come to.

    `tasks(quick)` gives the questions. A model is loaded for its questions as for any other, evicting nothing that a
    person pinned; what does not fit is told in its place. Answers are checked by rule and not kept.
    """

    def __init__(
        self,
        fleet: AnyFleet,
        board: Feed[Board],
        store: Store,
        jobs: Jobs,
        tasks: Callable[[bool], Sequence[BenchTask]],
        *,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.run: Feed[BenchRun] = Feed(BenchRun())
        self.scores: Feed[tuple[BenchScore, ...]] = Feed(())
        self._fleet = fleet
        self._board = board
        self._store = store
        self._jobs = jobs
        self._tasks = tasks
        self._now = now
        self._clock = clock
        self._go = asyncio.Event()
        self._until = float("inf")

    async def start(self) -> None:
        """Show what was measured before, and a run that was interrupted as one that is paused."""
        found = await self._store.run(bench_store.unfinished)
        if found is not None:
            number, quick, models = found
            done = await self._store.run(lambda db: bench_store.results(db, number))
            left = _left(models, self._tasks(quick), done)
            self.run.publish(BenchRun(number, quick, BenchState.PAUSED, models, done, left))
        await self._score()

    async def close(self) -> None:
        self._jobs.cancel("benchmark")

    def models(self) -> tuple[str, ...]:
        """What can be measured: installed models that answer, those in memory first, then the small ones."""
        cards = [
            card
            for card in self._board.value.cards
            if card.installed and not card.embedder and card.state is not State.CLOUD
        ]
        return tuple(card.model for card in sorted(cards, key=lambda card: (not card.resident, card.size, card.model)))

    async def begin(self, models: Iterable[str], *, quick: bool) -> None:
        """Start a run. Raises UsageFault where one is under way, or for no model."""
        if self.run.value.active and self._jobs.running("benchmark"):
            raise UsageFault("A benchmark is running already", remedy="Wait for its end, or cancel it first.")
        order = {model: place for place, model in enumerate(self.models())}
        chosen = tuple(sorted(dict.fromkeys(models), key=lambda model: order.get(model, len(order))))
        if not chosen:
            raise UsageFault("No model was chosen", remedy="Choose at least one that is installed.")
        number = await self._store.write(lambda db: bench_store.add_run(db, self._now(), chosen, quick=quick))
        left = _left(chosen, self._tasks(quick), ())
        self.run.publish(BenchRun(number, quick, BenchState.RUNNING, chosen, (), left))
        self._spawn()

    def pause(self) -> None:
        """Ask nothing more once the present answer is there."""
        if self.run.value.state is BenchState.RUNNING:
            self._go.clear()
            self.run.publish(replace(self.run.value, state=BenchState.PAUSED, seconds_left=None))

    def go_on(self) -> None:
        """Go on with a paused run, also with one of before the program's last end."""
        if self.run.value.state is not BenchState.PAUSED:
            return
        self.run.publish(replace(self.run.value, state=BenchState.RUNNING))
        if self._jobs.running("benchmark"):
            self._begin_minute()
            self._go.set()
        else:
            self._spawn()

    async def wait(self) -> None:
        """Return once nothing is asked any more: the run is done, paused or cancelled."""
        await until(self.run, lambda run: run.state is not BenchState.RUNNING, WHOLE_SECONDS)

    async def cancel(self) -> None:
        """Stop at once; what was measured stays."""
        if not self.run.value.active:
            return
        self._jobs.cancel("benchmark")
        await self._end(BenchState.CANCELLED)
        await self._score()

    def _spawn(self) -> None:
        self._begin_minute()
        self._go.set()
        self._jobs.spawn(self._drive(), "benchmark", slot="benchmark")

    def _begin_minute(self) -> None:
        self._until = self._clock() + QUICK_SECONDS if self.run.value.quick else float("inf")

    async def _drive(self) -> None:
        tasks = {task.name: task for task in self._tasks(self.run.value.quick)}
        while self.run.value.left:
            await self._go.wait()
            model, name = self.run.value.left[0]
            self._show(f"{model}: {tasks[name].title}")
            result = await self._measure(model, tasks[name])
            run = self.run.value
            await self._store.write(partial(_add, run=run.id, result=result))
            self.run.publish(replace(self.run.value, results=(*run.results, result), left=run.left[1:], now=""))
            await self._score()
        await self._end(BenchState.DONE)

    async def _end(self, state: BenchState) -> None:
        run = self.run.value
        await self._store.write(lambda db: bench_store.set_state(db, run.id, state))
        self.run.publish(replace(run, state=state, now="", seconds_left=None))

    async def _measure(self, model: str, task: BenchTask) -> BenchResult:
        """Ask one question. What goes wrong is the result; only a cancellation ends the run."""
        result = BenchResult(model, task.name, task.kind, self._now())
        left = min(self._until - self._clock(), ANSWER_SECONDS)
        if left <= 0:
            return replace(result, problem=TOO_LATE)
        prompt = padded(task, round(task.context * WORDS_PER_TOKEN)) if task.context else task.prompt
        need = tokens_of(prompt) + task.max_tokens
        trained = self._fleet.trained_context(model)
        if trained is not None and trained < need:
            return replace(result, problem=f"holds {trained:,} tokens, {need:,} are needed")
        try:
            async with asyncio.timeout(left):
                return await self._ask(model, task, prompt, need, result)
        except TimeoutError:
            return replace(result, problem=TOO_LATE if self.run.value.quick else "gave no whole answer in 15 min")
        except DeskError as error:
            return replace(result, problem=str(error))

    async def _ask(self, model: str, task: BenchTask, prompt: str, need: int, result: BenchResult) -> BenchResult:
        answer: list[str] = []
        async with self._fleet.lease(model, need) as lease:
            request = ChatRequest(
                lease.model, (ChatMessage("user", prompt),), lease.options, temperature=0.0, max_tokens=task.max_tokens
            )
            began = self._clock()
            first: float | None = None
            done: ChatDone | None = None
            async with aclosing(lease.engine.chat(request)) as events:
                async for event in events:
                    lease.heard()
                    if isinstance(event, ChatDone):
                        done = event
                        break
                    first = first if first is not None else self._clock() - began
                    if isinstance(event, Delta):
                        answer.append(event.text)
        score, missing = task.score("".join(answer))
        tokens = done.completion_tokens if done is not None else 0
        speed = tokens / done.eval_seconds if done is not None and done.eval_seconds > 0 else None
        if speed is not None:
            self._fleet.learn_speed(model, speed)
        return replace(
            result,
            score=score,
            missing=missing,
            seconds=self._clock() - began,
            first_token=first,
            tokens_per_second=speed,
            tokens=tokens,
        )

    def _show(self, now: str) -> None:
        """Say what is asked now and how long the rest may take, from what the answers so far have taken."""
        run = self.run.value
        took = [one.seconds for one in run.results if one.seconds is not None]
        left = len(run.left) * (sum(took) / len(took) if took else FIRST_GUESS)
        if run.quick:
            left = min(left, max(0.0, self._until - self._clock()))
        self.run.publish(replace(run, now=now, seconds_left=left))

    async def _score(self) -> None:
        self.scores.publish(scores_of(await self._store.run(bench_store.results)))


def _add(db: sqlite3.Connection, *, run: int, result: BenchResult) -> None:
    bench_store.add_result(db, run, result)


def _left(
    models: Sequence[str], tasks: Sequence[BenchTask], done: Sequence[BenchResult]
) -> tuple[tuple[str, str], ...]:
    """What is still to be asked, model by model, so that each is loaded once."""
    known = {(one.model, one.task) for one in done}
    return tuple((model, task.name) for model in models for task in tasks if (model, task.name) not in known)
