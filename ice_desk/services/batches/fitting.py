"""Makes the text of a file fit: whole where a model holds it, else its best passages, as with a chat's documents."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ice_desk.domain.batch import Order
from ice_desk.domain.batch_template import Template
from ice_desk.domain.documents import Material, Passage, budget_ladder, tokens_in, unpacked
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.services.batches.sources import FILE, TEXT, material_of
from ice_desk.services.questions import Question


class Router(Protocol):
    """The part of the dispatcher that tells where a question would go."""

    def preview(self, question: Question) -> Route | Refused: ...

    def holds(self, question: Question, route: Route) -> bool:
        """Whether the route's model takes the question whole, and would run here so."""


class BestPassages(Protocol):
    async def best(self, name: str, passages: Sequence[Passage], prompt: str, budget: int) -> Material:
        """The passages nearest to a prompt that fit into `budget` tokens, as material for it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a row asks. With `budget` its text is too long: so many tokens of `passages` go in, here the first ones."""

    question: Question
    cells: tuple[str, ...]
    passages: tuple[Passage, ...] = ()
    budget: int = 0


class Fitting:
    """`stays` says whether documents stay on this machine."""

    def __init__(self, router: Router, best: BestPassages | None, stays: Callable[[], bool]) -> None:
        self._router = router
        self._best = best
        self._stays = stays

    def whole(self, order: Order, template: Template, cells: tuple[str, ...]) -> Question:
        """The row as it is, whatever takes it."""
        return question_of(order, template, cells, stays=self._stays())

    async def sized(self, order: Order, template: Template, cells: tuple[str, ...]) -> Asked:
        """The row as it can be asked now, where need be with the beginning of its text, for its size alone."""
        whole = self.whole(order, template, cells)
        if self._best is None or not order.files or TEXT not in template.fields or self._fits(whole):
            return Asked(whole, cells)
        passages = await asyncio.to_thread(unpacked, cells[order.columns.index(TEXT)])
        for budget in budget_ladder(await asyncio.to_thread(tokens_in, passages))[1:]:
            text = await asyncio.to_thread(material_of, _name(order, cells), passages, budget)
            question = self.whole(order, template, _with_text(order, cells, text))
            if self._fits(question):
                return Asked(question, cells, passages, budget)
        return Asked(whole, cells)

    async def route(self, order: Order, template: Template, cells: tuple[str, ...]) -> Route | Refused:
        """Where a row would go as it can be asked now."""
        return self._router.preview((await self.sized(order, template, cells)).question)

    async def chosen(self, order: Order, template: Template, asked: Asked) -> tuple[Question, str]:
        """The row with the best passages of its text, and a sentence that says so; "" where it goes whole."""
        if not asked.budget or self._best is None:
            return asked.question, ""
        cells = asked.cells
        name = _name(order, cells)
        prompt = template.fill(dict(zip(order.columns, _with_text(order, cells, name), strict=False)))
        material = await self._best.best(name, asked.passages, prompt, asked.budget)
        return self.whole(order, template, _with_text(order, cells, material.text)), material.sentence

    def _fits(self, question: Question) -> bool:
        route = self._router.preview(question)
        return isinstance(route, Route) and not route.would_cut and self._router.holds(question, route)


def question_of(order: Order, template: Template, cells: tuple[str, ...], *, stays: bool) -> Question:
    """What one row asks. `stays`: documents stay on this machine."""
    return Question(
        prompt=template.fill(dict(zip(order.columns, cells, strict=False))),
        tier=order.tier,
        task=order.task,
        model=order.model,
        keep_local=order.keep_local or (order.files and stays),
        background=True,
    )


def _with_text(order: Order, cells: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(text if column == TEXT else cell for column, cell in zip(order.columns, cells, strict=False))


def _name(order: Order, cells: tuple[str, ...]) -> str:
    return cells[order.columns.index(FILE)] if FILE in order.columns else ""
