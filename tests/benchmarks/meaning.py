"""What a search by meaning costs beside the search by words; the floor is one product of matrices in memory.

The embedder answers at once here: how long it takes for a question is its own affair, 10 to 50 ms on a laptop.
"""

import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Card, Lane, State
from ice_desk.services import meaning_rows
from ice_desk.services.chat_meaning import ChatMeaning
from ice_desk.services.feed import Feed
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store
from ice_desk.services.vectors import packed
from tests.benchmarks.figures import Figure, median

DIMENSIONS = 768
BOTH_MS = 100.0
_PROSE = "The gross margin of the data centre business fell while guidance for the second half was raised. " * 8


class Embedder:
    """A loaded model in place of the fleet: a text's vector is the one of the message with its number."""

    def __init__(self, table: np.ndarray) -> None:
        self.board = Feed(Board(cards=(Card("nomic-embed-text", Lane.HOT, State.READY, embedder=True),)))
        self._table = table

    @asynccontextmanager
    async def borrow(self, model: str, *, foreign: bool) -> AsyncIterator[SimpleNamespace]:
        yield SimpleNamespace(model=model, digest="d", options=None, engine=self)

    async def embed(self, _model: str, texts: list[str], _options: object) -> list[list[float]]:
        return [self._table[int(text.split()[-1])].tolist() for text in texts]


async def meaning_figures(messages: int) -> list[Figure]:
    table = made_up(messages)
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "meaning.db", MIGRATIONS)
        await store.start()
        jobs = Jobs(lambda _error: None)
        history = History(store, jobs, Inferences(store))
        library, meaning = Library(store, history), ChatMeaning(Embedder(table), store)  # type: ignore[arg-type]
        await fill(library, store, table)
        near, both, nearest = [], [], []
        for number in range(0, messages, messages // 15):
            began = time.perf_counter()
            await library.search(f"margin {number}")
            words = time.perf_counter()
            result = await meaning.search(f"margin {number}")
            both.append(time.perf_counter() - began)
            near.append(time.perf_counter() - words)
            assert result is not None
            nearest.append(bool(result.found) and result.found[0].message == number + 1)
        size = (Path(folder) / "meaning.db").stat().st_size
        await jobs.close()
        await store.close()
    return [
        Figure("search by words and meaning", median(both) * 1e3, "ms", target=BOTH_MS),
        Figure("of it by meaning; floor: bare product", median(near) * 1e3, "ms", bare(table) * 1e3),
        Figure("nearest message found", sum(nearest) / len(nearest), "", target=1.0),
        Figure("history with all vectors, per message", size / messages / 1e3, "KB"),
    ]


def made_up(messages: int) -> np.ndarray:
    """Unit vectors as an embedder makes them: all of them share a direction, and are told apart by the rest."""
    random = np.random.default_rng(7)
    table = random.standard_normal((messages, DIMENSIONS)).astype(np.float32) + 1.0
    return table / np.linalg.norm(table, axis=1, keepdims=True)


async def fill(library: Library, store: Store, table: np.ndarray) -> None:
    said = [Message(0, Role.ASSISTANT, f"{_PROSE} {at}", MessageState.COMPLETE, float(at)) for at in range(len(table))]
    size = max(1, len(table) // 50)
    await library.put(
        [WholeChat(f"Chat {at}", Tier.EDGE, tuple(said[at : at + size])) for at in range(0, len(table), size)]
    )
    made = {at + 1: (said[at].text, [packed(vector)]) for at, vector in enumerate(table.tolist())}
    await store.write(lambda db: meaning_rows.learn(db, "d", made))


def bare(table: np.ndarray) -> float:
    """Median seconds to compare one vector with all, in floats that lie in memory."""
    times = []
    for number in range(15):
        began = time.perf_counter()
        np.argpartition(-(table @ table[number]), 8)
        times.append(time.perf_counter() - began)
    return median(times)
