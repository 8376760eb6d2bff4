"""Extras to the task classifier, from models that are in memory anyway. Nothing is ever loaded for them.

A loaded model for embeddings shows which of the user's own examples a prompt lies near; a loaded model that answers
nobody may name the task when it is still unclear at Send. Both have a deadline and leave no trace when they miss it:
the classifier stands alone.
"""

import asyncio
import json
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import aclosing

import numpy as np

from ice_desk.domain.errors import DeskError
from ice_desk.domain.examples import Vector, decided
from ice_desk.domain.opinion import UNSURE_BELOW, Opinion, best_task
from ice_desk.domain.prompt_text import read_prompt
from ice_desk.domain.route_basis import EXAMPLES, MODEL, Refinement
from ice_desk.domain.slots import Card, State
from ice_desk.domain.stream import Delta
from ice_desk.domain.tasks import TASKS
from ice_desk.engines.base import ChatMessage, ChatRequest
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.jobs import Jobs
from ice_desk.services.task_examples import ACCEPTED, CORRECTED, TaskExamples

ON_THE_WAY = 0.030
WHILE_TYPING = 1.0
ASKED_MODEL = 0.5
# nomic-embed-text wants to be told what its vectors are for.
PREFIX = "classification: "
_MOST_CHARACTERS = 1200
_REMEMBERED = 32
_AT_ONCE = 16
_LABELS: Mapping[str, str] = {
    "pattern_recognition": "regularities, anomalies or sentiment in data or news",
    "entity_extraction": "names, figures or dates pulled out of a text",
    "causal_reasoning": "why something happened or what it leads to",
    "hypothesis_generation": "possible explanations, scenarios or ideas",
    "relationship_inference": "who or what is connected with whom",
    "report_writing": "a text to be written or reworded",
    "synthesis": "several sources or a long one brought together",
    "financial_analysis": "valuation, ratios or credit worked out",
    "contrarian_analysis": "the case against a view",
    "quick_question": "a short fact or definition",
}
_SYSTEM = "Name the one kind of work that is asked for.\n" + "\n".join(f"{k}: {v}" for k, v in _LABELS.items())
_SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {"task": {"type": "string", "enum": list(TASKS)}},
    "required": ["task"],
}
_MOST_TOKENS = 24
log = logging.getLogger(__name__)


class TaskRefiner:
    """`wanted` says whether the user wants these extras; `clock` is monotonic, in seconds."""

    def __init__(
        self,
        fleet: AnyFleet,
        examples: TaskExamples,
        jobs: Jobs,
        opinion: Callable[[], Opinion],
        *,
        wanted: Callable[[], bool] = lambda: True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fleet = fleet
        self._examples = examples
        self._jobs = jobs
        self._opinion = opinion
        self._wanted = wanted
        self._clock = clock
        self._found: OrderedDict[str, Refinement] = OrderedDict()

    def known(self, prompt: str) -> Refinement | None:
        """What was found out while the prompt was written. Pure."""
        return self._found.get(prompt)

    async def foresee(self, prompt: str) -> Refinement | None:
        """Look for near examples while the user writes; None where nothing is new."""
        if prompt in self._found:
            return None
        return await self._by_examples(prompt, WHILE_TYPING)

    async def at_send(self, prompt: str) -> Refinement | None:
        """The best that can be said by now: near examples in 30 ms, else a model's word in 500 ms where unclear."""
        refined = self._found.get(prompt) or await self._by_examples(prompt, ON_THE_WAY)
        probabilities = self._opinion().classify(prompt) if refined is None else refined.probabilities
        if best_task(probabilities)[1] >= UNSURE_BELOW:
            return refined
        return await self._by_model(prompt, probabilities) or refined

    def rated(self, answer: int, rating: int) -> None:
        """An answer that was liked makes its prompt an example of its task; any other rating takes that back."""
        if rating > 0:
            self._jobs.spawn(self._learn(answer, None, ACCEPTED), "learn a task")
        elif answer:
            self._jobs.spawn(self._forget(answer), "forget a task")

    def corrected(self, answer: int, task: str) -> None:
        """The user said what the task of a question was, after an answer had been given for another one."""
        self._jobs.spawn(self._learn(answer, task, CORRECTED), "learn a task")

    async def _forget(self, answer: int) -> None:
        await self._examples.drop(answer)
        self._found.clear()

    async def _learn(self, answer: int, task: str | None, source: str) -> None:
        await self._examples.put(answer, task, source)
        self._found.clear()
        await self._fill()

    async def _fill(self) -> None:
        """Give examples their vectors, where a model that makes them is loaded."""
        card = self._embedder()
        if card is None:
            return
        try:
            async with asyncio.timeout(WHILE_TYPING * _AT_ONCE):
                async with self._fleet.borrow(card.model) as lease:
                    waiting = await self._examples.waiting(lease.digest, _AT_ONCE)
                    texts = [PREFIX + asking(text) for _, text in waiting]
                    vectors = await lease.engine.embed(lease.model, texts, lease.options)
                    made = {key: _unit(vector) for (key, _), vector in zip(waiting, vectors, strict=True)}
                    await self._examples.fill(lease.digest, made)
        except (DeskError, TimeoutError) as error:
            log.info("examples of tasks wait for their vectors: %s", error)

    async def _by_examples(self, prompt: str, within: float) -> Refinement | None:
        card = self._embedder()
        if card is None or not self._wanted() or not prompt.strip():
            return None
        began = self._clock()
        try:
            async with asyncio.timeout(within):
                async with self._fleet.borrow(card.model) as lease:
                    if not self._examples.any(lease.digest):
                        return None
                    (vector,) = await lease.engine.embed(lease.model, (PREFIX + asking(prompt),), lease.options)
                    digest = lease.digest
        except (DeskError, TimeoutError, ValueError) as error:
            log.info("no vector of the prompt in %.0f ms: %s", within * 1000, error)
            return None
        found = self._examples.vote(self._opinion().classify(prompt), _unit(vector), digest)
        if found is None:
            return None
        took = self._clock() - began
        return self._keep(prompt, Refinement(EXAMPLES, card.model, found.probabilities, found.examples, took))

    async def _by_model(self, prompt: str, probabilities: Mapping[str, float]) -> Refinement | None:
        card = self._idle()
        if card is None or not self._wanted():
            return None
        began = self._clock()
        try:
            async with asyncio.timeout(ASKED_MODEL):
                async with self._fleet.borrow(card.model) as lease:
                    messages = (ChatMessage("system", _SYSTEM), ChatMessage("user", asking(prompt)))
                    request = ChatRequest(lease.model, messages, lease.options, False, 0.0, _MOST_TOKENS, _SCHEMA)
                    said = ""
                    async with aclosing(lease.engine.chat(request)) as events:
                        async for event in events:
                            said += event.text if isinstance(event, Delta) else ""
        except (DeskError, TimeoutError) as error:
            log.info("%s did not name the task in time: %s", card.model, error)
            return None
        task = _named(said)
        if task not in probabilities:
            log.info("%s named no task: %.60r", card.model, said)
            return None
        refined = Refinement(MODEL, card.model, decided(probabilities, task), seconds=self._clock() - began)
        return self._keep(prompt, refined)

    def _keep(self, prompt: str, refined: Refinement) -> Refinement:
        self._found[prompt] = refined
        while len(self._found) > _REMEMBERED:
            self._found.popitem(last=False)
        return refined

    def _embedder(self) -> Card | None:
        return next((card for card in self._loaded() if card.embedder), None)

    def _idle(self) -> Card | None:
        """The smallest chat model in memory that answers nobody and is waited for by nobody."""
        idle = [card for card in self._loaded() if not card.embedder and not card.busy and not card.waiting]
        return min(idle, key=lambda card: (card.size, card.model), default=None)

    def _loaded(self) -> list[Card]:
        """Models in memory of this computer: no word of a prompt leaves it for a label."""
        board = self._fleet.board.value
        return [card for card in board.cards if card.state is State.READY and board.host_of(card.model).here]


def asking(prompt: str) -> str:
    """The asking without what was pasted, cut to what says enough."""
    return read_prompt(prompt).ask[:_MOST_CHARACTERS]


def _unit(vector: tuple[float, ...]) -> Vector:
    found = np.asarray(vector, np.float32)
    length = float(np.linalg.norm(found))
    return found / np.float32(length) if length > 0 else found


def _named(said: str) -> str:
    """The task in a model's answer; empty where it is not as the schema has it."""
    try:
        found = json.loads(said)
    except (ValueError, RecursionError):
        return ""
    task = found.get("task") if isinstance(found, dict) else None
    return task if isinstance(task, str) else ""
