"""Lets a model judge the answers of a benchmark: a local one on the fleet, a cloud one by the road of every question.

A local judge is asked at temperature 0 and bound to the form of a reply. A cloud judge takes its provider's own, for
many refuse another; what it may cost is said before, held and settled by the ledger, and never exceeded.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import Protocol

from ice_desk.domain.bench import BenchTask
from ice_desk.domain.bench_judge import (
    MOST_BYTES,
    MOST_TOKENS,
    SYSTEM,
    Judgement,
    prompt_of,
    read_grades,
    same_model,
    schema_of,
)
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import DeskError, EngineError, Refused, UsageFault
from ice_desk.domain.money import dollars
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.slots import Board, Card, State
from ice_desk.domain.stream import Delta, Event, Outcome, Reserved, Settled, Waiting
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.questions import Question

JUDGE_SECONDS = 300.0
# What a prompt holds at most beside question and rubric: each byte of it may be a token.
_LONGEST = "\N{MATHEMATICAL BOLD CAPITAL A}" * (MOST_BYTES // 4)


class Asker(Protocol):
    """The part of the dispatcher that a cloud judge needs."""

    def preview(self, question: Question) -> Route | Refused: ...

    def ask(self, question: Question) -> AsyncGenerator[Event, None]: ...


class Judge:
    """`tier` is the tier whose cap a cloud judge counts under; `now` seconds since 1970."""

    def __init__(
        self,
        fleet: AnyFleet,
        board: Feed[Board],
        asker: Asker,
        *,
        tier: Callable[[], Tier],
        now: Callable[[], float] = time.time,
    ) -> None:
        self._fleet = fleet
        self._board = board
        self._asker = asker
        self._tier = tier
        self._now = now

    def choices(self) -> tuple[str, ...]:
        """Who can judge now: installed models that answer, those in memory first, then cloud models."""
        cards = [card for card in self._board.value.cards if not card.embedder]
        local = [card for card in cards if card.installed and card.state is not State.CLOUD]
        cloud = [card for card in cards if card.state is State.CLOUD and self._may_be_asked(card)]
        ordered = sorted(local, key=lambda card: (not card.resident, card.size, card.model))
        return tuple(dict.fromkeys(card.model for card in (*ordered, *cloud)))

    def in_cloud(self, judge: str) -> bool:
        card = self._board.value.card(judge)
        return card is not None and card.state is State.CLOUD

    def bound(self, judge: str, tasks: Sequence[BenchTask], models: int) -> int:
        """What judging the answers of so many models costs at most, in micro-dollars.

        Raises UsageFault for a judge that is not there, Refused for one that may not be asked.
        """
        card = self._board.value.card(judge)
        if card is None or card.embedder or not (card.installed or card.state is State.CLOUD):
            raise UsageFault(f"{judge} cannot judge", why="It is not installed, or answers nothing.")
        if card.state is not State.CLOUD:
            return 0
        most = 0
        for task in (one for one in tasks if one.rubric):
            route = self._asker.preview(self._question(judge, task, _LONGEST))
            if isinstance(route, Refused):
                why = card.reason[:1].upper() + card.reason[1:] if card.reason else str(route)
                raise Refused(f"{judge} cannot judge", why=why, remedy="Choose a local model.")
            most = max(most, route.micro_dollars_bound)
        return most * models * sum(bool(task.rubric) for task in tasks)

    def words(self, judge: str, tasks: Sequence[BenchTask], models: Sequence[str]) -> str:
        """What a run with this judge is told to be before it begins. Raises as `bound` does."""
        bound = self.bound(judge, tasks, len(models))
        number = len(models) * sum(bool(task.rubric) for task in tasks)
        cost = f", for at most {dollars(bound)} in all" if self.in_cloud(judge) else ", on this fleet, for nothing"
        words = f"{judge} then judges up to {number} answers{cost}."
        if any(same_model(judge, model) for model in models):
            words += " Its own among them: that is marked, and counts for nothing in routing."
        return words

    async def judge(self, judge: str, model: str, task: BenchTask, answer: str, most: int) -> Judgement:
        """Have one answer judged; what goes wrong is told in its place. A cloud judge may cost `most` micro-dollars."""
        spent = [0]
        try:
            async with asyncio.timeout(JUDGE_SECONDS):
                if self.in_cloud(judge):
                    reply = await self._in_cloud(judge, task, answer, most, spent)
                else:
                    reply = await self._here(judge, task, answer)
            grades = read_grades(reply, task.rubric)
        except TimeoutError:
            return self._none(judge, model, task, "the judge gave no whole reply in 5 min", spent)
        except ValueError as error:
            return self._none(judge, model, task, f"no valid grades came: {error}"[:200], spent)
        except DeskError as error:
            if isinstance(error, EngineError) and error.nothing_billed:
                spent[0] = 0
            return self._none(judge, model, task, str(error), spent)
        return Judgement(model, task.name, judge, self._now(), grades, micro_dollars=spent[0])

    async def _here(self, judge: str, task: BenchTask, answer: str) -> str:
        prompt = prompt_of(task.prompt, task.rubric, answer)
        need = tokens_of(SYSTEM) + tokens_of(prompt) + MOST_TOKENS
        reply: list[str] = []
        async with self._fleet.lease(judge, need) as lease:
            request = ChatRequest(
                lease.model,
                (ChatMessage("system", SYSTEM), ChatMessage("user", prompt)),
                lease.options,
                temperature=0.0,
                max_tokens=MOST_TOKENS,
                form=schema_of(task.rubric),
            )
            async with aclosing(lease.engine.chat(request)) as events:
                async for event in events:
                    lease.heard()
                    if isinstance(event, ChatDone):
                        break
                    if isinstance(event, Delta):
                        reply.append(event.text)
        return "".join(reply)

    async def _in_cloud(self, judge: str, task: BenchTask, answer: str, most: int, spent: list[int]) -> str:
        """`spent` counts what is held until the true cost is known."""
        reply: list[str] = []
        async with aclosing(self._asker.ask(self._question(judge, task, answer))) as events:
            async for event in events:
                match event:
                    case Reserved(micro_dollars):
                        if micro_dollars > most:
                            raise Refused(
                                "The answer was not judged",
                                why=f"It might cost {dollars(micro_dollars)}, more than what was said before leaves",
                            )
                        spent[0] = micro_dollars
                    case Waiting():
                        spent[0] = 0
                    case Delta(text):
                        reply.append(text)
                    case Settled(outcome, reason, micro_dollars):
                        spent[0] = micro_dollars
                        if outcome is not Outcome.COMPLETE:
                            raise ValueError(reason or "the reply was cut")
        return "".join(reply)

    def _question(self, judge: str, task: BenchTask, answer: str) -> Question:
        prompt = prompt_of(task.prompt, task.rubric, answer)
        return Question(prompt, tier=self._tier(), task=task.kind, model=judge, system=SYSTEM, background=True)

    def _may_be_asked(self, card: Card) -> bool:
        question = Question("", tier=self._tier(), task="quick_question", model=card.model)
        return not isinstance(self._asker.preview(question), Refused)

    def _none(self, judge: str, model: str, task: BenchTask, problem: str, spent: list[int]) -> Judgement:
        return Judgement(model, task.name, judge, self._now(), problem=problem, micro_dollars=spent[0])
