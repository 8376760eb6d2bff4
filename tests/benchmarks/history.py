"""What keeping an answer costs: taking a token, writing the journal, settling for good; the floor is bare SQLite."""

import asyncio
import sqlite3
import tempfile
import time
from pathlib import Path

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, WholeChat
from ice_desk.domain.routing import Tier
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.store import Store
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.meaning import meaning_figures

TOKENS = 50
APPEND_US = 5.0
COMMIT_RATIO = 1.5
MESSAGES = 10_000
SEARCH_MS = 100.0


def run(quick: bool) -> list[Figure]:
    rounds = 5 if quick else 60
    with tempfile.TemporaryDirectory() as folder:
        plain = bare(Path(folder) / "bare.db", rounds, "NORMAL")
        full = bare(Path(folder) / "full.db", rounds, "FULL")
        append, flush, finish = asyncio.run(ours(Path(folder) / "history.db", rounds))
        common, rare = asyncio.run(search(Path(folder) / "search.db", 1_000 if quick else MESSAGES))
    return [
        Figure("take one token", append * 1e6, "us", target=APPEND_US),
        Figure("write the journal and read back", flush * 1e3, "ms", plain * 1e3),
        Figure("settle an answer durably", finish * 1e3, "ms", full * 1e3, COMMIT_RATIO, "ratio"),
        Figure("search all messages, a word of each", common * 1e3, "ms", target=SEARCH_MS),
        Figure("search all messages, a word of few", rare * 1e3, "ms", target=SEARCH_MS),
        *asyncio.run(meaning_figures(1_000 if quick else MESSAGES)),
    ]


def bare(path: Path, rounds: int, level: str) -> float:
    """Median seconds of one commit of `TOKENS` tokens' text in write-ahead mode."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {level}")
    connection.execute("CREATE TABLE chunks (message INTEGER, number INTEGER, text TEXT)")
    times = []
    for number in range(rounds):
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO chunks VALUES (1, ?, ?)", (number, "token " * TOKENS))
        connection.execute("COMMIT")
        times.append(time.perf_counter() - began)
    connection.close()
    return median(times)


async def ours(path: Path, rounds: int) -> tuple[float, float, float]:
    """Median seconds of taking one token, of writing the journal, of settling."""
    failures: list[BaseException] = []
    jobs = Jobs(failures.append)
    store = Store(path, MIGRATIONS)
    await store.start()
    inferences = Inferences(store)
    await inferences.start()
    history = History(store, jobs, inferences)
    await history.start()
    append, flush, finish = [], [], []
    for _ in range(rounds):
        # A conversation of its own each time: one that grows would measure its length.
        chat = await history.create("benchmark", Tier.EDGE)
        answer = await history.begin_answer(chat.id, AnswerFacts(model="m"))
        began = time.perf_counter()
        for _ in range(TOKENS):
            history.append(answer.id, "token ")
        append.append((time.perf_counter() - began) / TOKENS)
        began = time.perf_counter()
        await history.messages(chat.id)
        flush.append(time.perf_counter() - began)
        history.append(answer.id, "token " * TOKENS)
        began = time.perf_counter()
        await history.finish(answer.id, MessageState.COMPLETE, "", AnswerFacts(model="m", completion_tokens=TOKENS))
        finish.append(time.perf_counter() - began)
        await history.delete(chat.id)
    await jobs.close()
    await history.close()
    await store.close()
    if failures:
        raise failures[0]
    return median(append), median(flush), median(finish)


async def search(path: Path, messages: int) -> tuple[float, float]:
    """Median seconds to find a word that every message holds, and one that one in a hundred does."""
    store = Store(path, MIGRATIONS)
    await store.start()
    jobs = Jobs(lambda _error: None)
    history = History(store, jobs, Inferences(store))
    library = Library(store, history)
    prose = "The gross margin of the data centre business fell while guidance for the second half was raised. " * 8
    texts = [f"{prose} {'convexity' if number % 100 == 0 else ''} {number}" for number in range(messages)]
    rows = [Message(0, Role.ASSISTANT, text, MessageState.COMPLETE, float(at)) for at, text in enumerate(texts)]
    size = max(1, messages // 50)
    await library.put(
        [WholeChat(f"Chat {at}", Tier.EDGE, tuple(rows[at : at + size])) for at in range(0, messages, size)]
    )
    times: dict[str, list[float]] = {"margin": [], "convexity": []}
    for _ in range(9):
        for word, taken in times.items():
            began = time.perf_counter()
            found = await library.search(word)
            taken.append(time.perf_counter() - began)
            assert found
    await jobs.close()
    await store.close()
    return median(times["margin"]), median(times["convexity"])
