"""Search over messages by what they mean, with an embedding model that is in memory anyway. Nothing is loaded for it.

Vectors are made on this computer alone, whatever a chat may do otherwise: no word of a message leaves for them.
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ice_desk.domain.chat_search import Found
from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.nearness import FEW, Near, standing_out
from ice_desk.domain.slots import Board, Card, State
from ice_desk.services import meaning_rows as rows
from ice_desk.services.fleet import AnyFleet, Lease
from ice_desk.services.store import Store
from ice_desk.services.vectors import nearness, packed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How nomic-embed-text was taught to tell a question from what answers it; other embedders take no harm.
TEXT, QUERY = "search_document: ", "search_query: "
PREFERRED = "nomic-embed-text"
CONTEXT = 2_048
QUERY_SECONDS = 2.0
_RETRY_SECONDS = 0.05
_BLOCK = 4_096
"""Rows read and compared in one turn of the store's thread, about 10 ms: what is said meanwhile is written between."""
_LOOKED_AT = 200
MOST_FOUND = 8
COUNTED_SECONDS = 1.5
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ByMeaning:
    """What a search found. Of `messages` that could be, `known` were searched: the others are not worked out yet."""

    found: tuple[Found, ...]
    known: int
    messages: int


def embedder_of(board: Board) -> Card | None:
    """The embedding model of this computer that meanings are made with: one in memory, else one that is installed."""
    cards = [card for card in board.cards if card.embedder and board.host_of(card.model).here]
    return min(cards, key=_rank, default=None)


def _rank(card: Card) -> tuple[bool, bool, bool, str]:
    return card.state is not State.READY, not card.installed, not card.model.startswith(PREFERRED), card.model


def hot(board: Board) -> Card | None:
    """That model where it is in memory and ready, whoever loaded it."""
    card = embedder_of(board)
    return card if card is not None and card.state is State.READY else None


class ChatMeaning:
    """`making_room` is called before a search needs the model that the background may be using."""

    def __init__(self, fleet: AnyFleet, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._fleet = fleet
        self._store = store
        self._clock = clock
        self._counts = ("", float("-inf"), (0, 0))
        self.making_room: Callable[[], None] = lambda: None

    async def search(self, words: str, tags: Collection[int] = (), *, load: bool = False) -> ByMeaning | None:
        """Conversations with messages that lie near `words`, the nearest first; only those with all `tags`.

        None where no embedding model is in memory, or it was busy for longer than one waits for a list. With `load`,
        for whoever asked for that, one that is installed is brought into memory first; then None where there is none,
        and DeskError where it cannot be.
        """
        card = hot(self._fleet.board.value)
        if card is None and load:
            return await self._search_loaded(words, tags)
        if card is None or len(words.strip()) < rows.SHORTEST:
            return None
        self.making_room()
        try:
            async with asyncio.timeout(QUERY_SECONDS):
                vector, digest = await self._vector(card.model, words)
        except (DeskError, TimeoutError) as error:
            log.info("no search by meaning: %s", error)
            return None
        return await self._near(vector, digest, tags)

    async def _search_loaded(self, words: str, tags: Collection[int]) -> ByMeaning | None:
        card = embedder_of(self._fleet.board.value)
        if card is None or not card.installed or len(words.strip()) < rows.SHORTEST:
            return None
        async with self._fleet.lease(card.model, CONTEXT) as lease:
            [vector] = await vectors_of(lease, [f"{QUERY}{words}"])
            digest = lease.digest
        return await self._near(vector, digest, tags)

    async def _near(self, query: bytes, digest: str, tags: Collection[int]) -> ByMeaning:
        nearest = await self._nearest(query, digest, tags)
        found = await self._store.run(lambda db: rows.found(db, nearest, MOST_FOUND))
        return ByMeaning(found, *await self._counted(digest))

    async def _counted(self, digest: str) -> tuple[int, int]:
        """How many messages are known, of how many; counted anew now and then, for it takes as long as the search."""
        counted, at, counts = self._counts
        if counted != digest or self._clock() - at >= COUNTED_SECONDS:
            counts = await self._store.run(lambda db: rows.counts(db, digest))
            self._counts = digest, self._clock(), counts
        return counts

    async def _vector(self, model: str, words: str) -> tuple[bytes, str]:
        """The vector of `words`, and the digest of what made it, as soon as the model is idle: somebody waits."""
        while True:
            try:
                async with self._fleet.borrow(model, foreign=True) as lease:
                    [vector] = await vectors_of(lease, [f"{QUERY}{words}"])
                    return vector, lease.digest
            except Refused:
                await asyncio.sleep(_RETRY_SECONDS)

    async def _nearest(self, query: bytes, digest: str, tags: Collection[int]) -> tuple[Near, ...]:
        best: list[Near] = []
        every: list[NDArray[np.float32]] = []
        after = 0
        while True:
            last, scores, near = await self._store.run(partial(_compared, query, digest, after, tags))
            if last is None:
                break
            after = last
            every.append(scores)
            best = sorted((*best, *near), key=lambda one: (-one.score, -one.message))[:_LOOKED_AT]
        return _outstanding(best, every)


async def vectors_of(lease: Lease, texts: Sequence[str]) -> list[bytes]:
    """What texts mean to the model held. Raises EngineError."""
    found = await lease.engine.embed(lease.model, texts, lease.options)
    return [packed(vector) for vector in found]


def _compared(
    query: bytes, digest: str, after: int, tags: Collection[int], db: sqlite3.Connection
) -> "tuple[int | None, NDArray[np.float32], list[Near]]":
    """The last row of the next block, None after the last one, its scores, and the best of them."""
    found = rows.block(db, digest, after, _BLOCK, tags)
    scores = nearness(query, [row[3] for row in found])
    order = scores.argsort()[::-1][:_LOOKED_AT]
    near = [Near(found[place][1], found[place][2], float(scores[place])) for place in order]
    return (found[-1][0] if found else None), scores, near


def _outstanding(best: Sequence[Near], scores: "Sequence[NDArray[np.float32]]") -> tuple[Near, ...]:
    if not scores:
        return ()
    import numpy as np

    every = np.concatenate(scores)
    few = len(every) < FEW
    return standing_out(best, float(every.min() if few else np.median(every)), few=few)
