"""What passages mean, as the embedding model sees it: worked out in the background, used to find the best ones."""

import asyncio
import logging
from collections.abc import Callable, Sequence

import numpy as np

from ice_desk.domain.errors import DeskError
from ice_desk.services.documents.shelf import Shelf
from ice_desk.services.fleet import AnyFleet

CONTEXT = 2_048
AT_ONCE = 16
QUERY_SECONDS = 10.0
TEXTS_SECONDS = 180.0
# How nomic-embed-text was taught to tell a question from what answers it; other embedders take no harm.
TEXT, QUERY = "search_document: ", "search_query: "
log = logging.getLogger(__name__)


class Meaning:
    """`learned` hears of a document and how many more of its passages are known."""

    def __init__(self, fleet: AnyFleet, shelf: Shelf, learned: Callable[[int, int], None]) -> None:
        self._fleet = fleet
        self._shelf = shelf
        self._learned = learned

    @property
    def embedder(self) -> str | None:
        """The embedding model that would be used: one in memory rather than one on disk, by name."""
        cards = [card for card in self._fleet.board.value.cards if card.embedder and card.installed]
        best = min(cards, key=lambda card: (not card.resident, card.model), default=None)
        return best.model if best is not None else None

    async def learn(self, document: int) -> None:
        """Work out all passages of a document, some at a time, so that questions get between. Ends where it cannot."""
        model = self.embedder
        while model is not None and (rows := await self._shelf.unknown(document, AT_ONCE)):
            try:
                vectors = await self._vectors(model, [f"{TEXT}{text}" for _, text in rows])
            except DeskError as error:
                log.info("passages are found by their words alone: %s", error)
                return
            await self._shelf.learn({key: vector for (key, _), vector in zip(rows, vectors, strict=True)}, model)
            self._learned(document, len(vectors))

    async def ranked(self, documents: Sequence[int], prompt: str) -> list[int]:
        """Numbers of the passages nearest in meaning first; none where that cannot be said within seconds."""
        model = self.embedder
        if model is None:
            return []
        numbers, stored = await self._shelf.vectors(documents, model)
        if not numbers:
            return []
        try:
            async with asyncio.timeout(QUERY_SECONDS):
                [query] = await self._vectors(model, [f"{QUERY}{prompt}"])
        except (DeskError, TimeoutError) as error:
            log.info("passages are found by their words alone: %s", error)
            return []
        return await asyncio.to_thread(_nearest, numbers, stored, query)

    async def among(self, texts: Sequence[str], prompt: str) -> list[int]:
        """Places of `texts`, kept nowhere, by nearness to a prompt; none where that takes too long or cannot be said.

        No other model leaves memory for it.
        """
        model = self.embedder
        if model is None or not self._at_hand(model):
            return []
        try:
            async with asyncio.timeout(TEXTS_SECONDS):
                stored: list[bytes] = []
                for first in range(0, len(texts), AT_ONCE):
                    stored += await self._vectors(model, [f"{TEXT}{text}" for text in texts[first : first + AT_ONCE]])
                [query] = await self._vectors(model, [f"{QUERY}{prompt}"])
        except (DeskError, TimeoutError) as error:
            log.info("passages are found by their words alone: %s", error)
            return []
        return await asyncio.to_thread(_nearest, range(len(texts)), stored, query)

    def _at_hand(self, model: str) -> bool:
        plan = self._fleet.plan_question(model, CONTEXT)
        return plan is not None and plan.fits and not plan.victims

    async def _vectors(self, model: str, texts: Sequence[str]) -> list[bytes]:
        async with self._fleet.lease(model, CONTEXT) as lease:
            found = await lease.engine.embed(lease.model, texts, lease.options)
        return [_packed(vector) for vector in found]


def _packed(vector: Sequence[float]) -> bytes:
    """A unit vector in half precision."""
    array = np.asarray(vector, np.float32)
    length = float(np.linalg.norm(array))
    return (array / length if length > 0 else array).astype(np.float16).tobytes()


def _nearest(numbers: Sequence[int], stored: Sequence[bytes], query: bytes) -> list[int]:
    wanted = np.frombuffer(query, np.float16).astype(np.float32)
    same = [index for index, vector in enumerate(stored) if len(vector) == len(query)]
    if not same:
        return []
    table = np.frombuffer(b"".join(stored[index] for index in same), np.float16).reshape(len(same), -1)
    order = np.argsort(-(table.astype(np.float32) @ wanted), kind="stable")
    return [numbers[same[int(place)]] for place in order]
