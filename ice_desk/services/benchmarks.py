"""Runs benchmarks on installed models, one question at a time; a run survives the end of the program."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from ice_desk.services.bench_judging import Judge
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
    person pinned; what does not fit is told in its place. Answers are checked by rule. For a judge they are kept until
    it has judged them, after the last question, so that no model has to leave for it in between.
    """

    def __init__(
        self,
        fleet: AnyFleet,
        board: Feed[Board],
        store: Store,
        jobs: Jobs,
        tasks: Callable[[bool], Sequence[BenchTask]],
        judge: Judge | None = None,
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
        self._judge = judge
        self._now = now
        self._clock = clock
        self._go = asyncio.Event()
        self._until = float("inf")

    async def start(self) -> None:
        """Show what was measured before, and a run that was interrupted as one that is paused."""
        found = await self._store.run(bench_store.unfinished)
        if found is not None:
            done = await self._store.run(lambda db: bench_store.results(db, found.id))
            waiting = await self._store.run(lambda db: bench_store.to_judge(db, found.id))
            left = _left(found.models, self._tasks(found.quick), done)
            run = BenchRun(found.id, found.quick, BenchState.PAUSED, found.models, done, left)
            self.run.publish(replace(run, judge=found.judge, most=found.most, to_judge=waiting))
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

    def judges(self) -> tuple[str, ...]:
        """Who can judge the answers now; nobody has to."""
        return self._judge.choices() if self._judge is not None else ()

    def judge_words(self, judge: str, models: Sequence[str], *, quick: bool) -> str:
        """What judging comes to, cost and all, before it begins. Raises UsageFault, Refused."""
        return self._judge.words(judge, self._tasks(quick), models) if self._judge is not None else ""

    async def begin(self, models: Iterable[str], *, quick: bool, judge: str = "") -> None:
        """Start a run. Raises UsageFault where one is under way, for no model, or for a judge that is not there.

        Raises Refused where a cloud judge may not be asked.
        """
        if self.run.value.active and self._jobs.running("benchmark"):
            raise UsageFault("A benchmark is running already", remedy="Wait for its end, or cancel it first.")
        order = {model: place for place, model in enumerate(self.models())}
        chosen = tuple(sorted(dict.fromkeys(models), key=lambda model: order.get(model, len(order))))
        if not chosen:
            raise UsageFault("No model was chosen", remedy="Choose at least one that is installed.")
        tasks = self._tasks(quick)
        most = self._judge.bound(judge, tasks, len(chosen)) if judge and self._judge is not None else 0
        number = await self._store.write(
            lambda db: bench_store.add_run(db, self._now(), chosen, quick=quick, judge=judge, most=most)
        )
        run = BenchRun(number, quick, BenchState.RUNNING, chosen, (), _left(chosen, tasks, ()))
        self.run.publish(replace(run, judge=judge, most=most))
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
            result, answer = await self._measure(model, tasks[name])
            run = self.run.value
            judged = run.judge if tasks[name].rubric and result.score is not None and answer.strip() else ""
            await self._store.write(
                partial(_add, run=run.id, result=result, judge=judged, answer=answer if judged else "")
            )
            waiting = (*run.to_judge, (model, name)) if judged else run.to_judge
            self.run.publish(
                replace(self.run.value, results=(*run.results, result), left=run.left[1:], to_judge=waiting, now="")
            )
            await self._score()
        while self.run.value.to_judge and self._judge is not None:
            await self._go.wait()
            await self._judge_next(self._judge, tasks)
        await self._end(BenchState.DONE)

    async def _judge_next(self, judge: Judge, tasks: Mapping[str, BenchTask]) -> None:
        run = self.run.value
        model, name = run.to_judge[0]
        self.run.publish(replace(run, now=f"{run.judge} judges {model}: {tasks[name].title}", seconds_left=None))
        answer = await self._store.run(lambda db: bench_store.answer_of(db, run.id, model, name))
        said = await judge.judge(run.judge, model, tasks[name], answer, run.most - run.judge_spent)
        await self._store.write(lambda db: bench_store.set_judgement(db, run.id, said))
        results = tuple(
            replace(one, judged=said) if (one.model, one.task) == (model, name) else one for one in run.results
        )
        self.run.publish(replace(self.run.value, results=results, to_judge=run.to_judge[1:], now=""))
        await self._score()

    async def _end(self, state: BenchState) -> None:
        run = self.run.value
        await self._store.write(lambda db: bench_store.set_state(db, run.id, state))
        self.run.publish(replace(run, state=state, now="", seconds_left=None, to_judge=()))

    async def _measure(self, model: str, task: BenchTask) -> tuple[BenchResult, str]:
        """Ask one question: result and answer. What goes wrong is a result; only a cancellation ends the run."""
        result = BenchResult(model, task.name, task.kind, self._now())
        left = min(self._until - self._clock(), ANSWER_SECONDS)
        if left <= 0:
            return replace(result, problem=TOO_LATE), ""
        prompt = padded(task, round(task.context * WORDS_PER_TOKEN)) if task.context else task.prompt
        need = tokens_of(prompt) + task.max_tokens
        trained = self._fleet.trained_context(model)
        if trained is not None and trained < need:
            return replace(result, problem=f"holds {trained:,} tokens, {need:,} are needed"), ""
        try:
            async with asyncio.timeout(left):
                return await self._ask(model, task, prompt, need, result)
        except TimeoutError:
            return replace(result, problem=TOO_LATE if self.run.value.quick else "gave no whole answer in 15 min"), ""
        except DeskError as error:
            return replace(result, problem=str(error)), ""

    async def _ask(
        self, model: str, task: BenchTask, prompt: str, need: int, result: BenchResult
    ) -> tuple[BenchResult, str]:
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
        whole = "".join(answer)
        score, missing = task.score(whole)
        tokens = done.completion_tokens if done is not None else 0
        speed = tokens / done.eval_seconds if done is not None and done.eval_seconds > 0 else None
        if speed is not None:
            self._fleet.learn_speed(model, speed)
        measured = replace(
            result,
            score=score,
            missing=missing,
            seconds=self._clock() - began,
            first_token=first,
            tokens_per_second=speed,
            tokens=tokens,
        )
        return measured, whole

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


def _add(db: sqlite3.Connection, *, run: int, result: BenchResult, judge: str, answer: str) -> None:
    bench_store.add_result(db, run, result, judge=judge, answer=answer)


def _left(
    models: Sequence[str], tasks: Sequence[BenchTask], done: Sequence[BenchResult]
) -> tuple[tuple[str, str], ...]:
    """What is still to be asked, model by model, so that each is loaded once."""
    known = {(one.model, one.task) for one in done}
    return tuple((model, task.name) for model in models for task in tasks if (model, task.name) not in known)
