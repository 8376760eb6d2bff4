"""Whether models really answer: one token of a real answer, for the engine's lists stay well while its runners hang."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from ice_desk.domain.errors import DeskError, EngineTimeout
from ice_desk.domain.slots import Board, Card, Lane, Link, State
from ice_desk.engines.base import ChatDone, ChatMessage, ChatRequest
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.store import Store

# What a person would call dead, and far above what a loaded model of any size takes for its first token.
DEADLINE_SECONDS = 30.0
# An answer of a user's so long ago shows as much as one of our own.
FRESH_SECONDS = 600.0
QUESTION = "Say ok."
_NEWEST = """
    SELECT at, model, outcome, first_token_seconds FROM inferences
    WHERE engine = 'local' AND outcome <> 'stopped' ORDER BY id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """What is known of the engine's answers. `model` was asked at `at`, in seconds since 1970; None: nobody was.

    `seconds` to the first token, None for none; `silent` where it did not come in time, `problem` what was said
    instead. `by_user` for an answer in a chat, `foreign` where another program has loaded the model.
    """

    at: float | None = None
    model: str = ""
    seconds: float | None = None
    silent: bool = False
    problem: str = ""
    by_user: bool = False
    foreign: bool = False

    @property
    def well(self) -> bool:
        return not self.silent and not self.problem


class Answering:
    """Asks seldom: a hot model, which a question does not keep longer, or any that is loaded once something is amiss.

    A model that is busy is never asked, and none is ever loaded for it. Where a person waits for it and there is no
    other, one that another program has loaded is asked: a command finds those of the window so.
    """

    def __init__(
        self,
        fleet: AnyFleet,
        board: Feed[Board],
        store: Store,
        *,
        deadline: float = DEADLINE_SECONDS,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fleet = fleet
        self._board = board
        self._store = store
        self._deadline = deadline
        self._now = now
        self._clock = clock
        self._last = Answered()

    @property
    def last(self) -> Answered:
        return self._last

    async def look(self, *, ask: bool) -> Answered:
        """What is known now. `ask` where a person wants to know: then an idle model is asked in any case."""
        if self._board.value.host.link is not Link.UP:
            self._last = Answered()
            return self._last
        newest = await self._newest()
        amiss = not self._last.well or (newest is not None and not newest.well)
        fresh = newest is not None and newest.well and self._now() - (newest.at or 0.0) < FRESH_SECONDS
        if fresh and not ask and self._last.well and newest is not None:
            self._last = newest
            return newest
        card = self._whom(anyone=ask or amiss, foreign=ask)
        if card is not None:
            self._last = await self._ask(card)
        elif newest is not None and (newest.at or 0.0) > (self._last.at or 0.0):
            self._last = newest
        elif self._gone(self._last.model):
            self._last = Answered()
        return self._last

    def forget(self) -> None:
        """What was amiss has been mended: it has to show again."""
        self._last = Answered()

    def _whom(self, *, anyone: bool, foreign: bool) -> Card | None:
        """The model to ask: the one that was silent, else a hot one, else with `anyone` any that is idle.

        With `foreign` also one of another program's, after all others, and none of which a part lies in RAM: asked
        without its unknown options it would be loaded anew.
        """
        idle = [
            card
            for card in self._board.value.cards
            if card.state is State.READY
            and not (card.busy or card.embedder or card.host)
            and (not card.external or (foreign and card.vram in (0, card.size)))
        ]
        wanted = [card for card in idle if anyone or card.lane is Lane.HOT]
        order = sorted(wanted, key=self._order)
        return next(iter(order), None)

    def _order(self, card: Card) -> tuple[bool, bool, bool, int]:
        return card.external, card.model != self._last.model, card.lane is not Lane.HOT, card.size

    def _gone(self, model: str) -> bool:
        card = self._board.value.card(model)
        return card is None or not card.resident

    async def _ask(self, card: Card) -> Answered:
        model, foreign = card.model, card.external
        began = self._clock()
        try:
            async with asyncio.timeout(self._deadline), self._fleet.borrow(model, foreign=foreign) as lease:
                request = ChatRequest(lease.model, (ChatMessage("user", QUESTION),), lease.options, max_tokens=1)
                async with aclosing(lease.engine.chat(request)) as events:
                    async for event in events:
                        if not isinstance(event, ChatDone):
                            break
        except (TimeoutError, EngineTimeout):
            return Answered(self._now(), model, silent=True, foreign=foreign)
        except DeskError as error:
            return Answered(self._now(), model, problem=str(error))
        return Answered(self._now(), model, self._clock() - began)

    async def _newest(self) -> Answered | None:
        """The newest answer in a chat; one that failed says that something may be amiss."""

        def work(db: sqlite3.Connection) -> tuple[float, str, str, float | None] | None:
            found: tuple[float, str, str, float | None] | None = db.execute(_NEWEST).fetchone()
            return found

        try:
            row = await self._store.run(work)
        except DeskError:
            return None
        if row is None:
            return None
        at, model, outcome, first = row
        problem = "its last answer broke off" if outcome in ("cut", "failed") else ""
        return Answered(at, model, first, problem=problem, by_user=True)
