"""What is killed in test_killed.py: `python -m tests.services.killed_child WHAT PATH [NUMBER]` works until it dies.

A line on standard output says that something is kept: what was said must be there afterwards.
"""

import asyncio
import itertools
import os
import signal
import sqlite3
import sys
import time
from pathlib import Path

from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.documents import DocumentKind, Passage
from ice_desk.domain.routing import Tier
from ice_desk.services import store_files
from ice_desk.services.documents.shelf import Shelf
from ice_desk.services.library import Library
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.transfer.saving import save
from tests.services.desk_parts import open_history, open_store

OF_ONE = 40
"""Messages of a chat that is imported, passages of a document that is attached."""


def said(number: int) -> None:
    print(number, flush=True)


async def prompts(path: Path) -> None:
    async with open_history(path, now=time.time) as history:
        chat = await history.create("", Tier.EDGE)
        for number in itertools.count():
            await history.add_prompt(chat.id, f"question {number}")
            said(number)


async def imports(path: Path) -> None:
    async with open_history(path, now=time.time) as history:
        library = Library(history.store, history)
        for number in itertools.count():
            message = Message(0, Role.USER, f"{number}", MessageState.COMPLETE, 1.0)
            await library.put([WholeChat(f"chat {number}", Tier.EDGE, (message,) * OF_ONE)] * 2)
            said(number)


async def documents(path: Path) -> None:
    async with open_store(path) as store:
        shelf = Shelf(store)
        for number in itertools.count():
            passages = [Passage(f"p. {page}", f"{number}") for page in range(OF_ONE)]
            await shelf.add(0, f"{number}.pdf", DocumentKind.PDF, passages, OF_ONE, "40 pages")
            said(number)


async def exports(path: Path) -> None:
    for number in itertools.count():
        save(path, f"{number % 10}".encode() * 300_000)
        said(number)


async def dies_writing(path: Path) -> None:
    """Dies in the middle of the second file: the system ends what writes beyond its limit."""
    import resource  # only POSIX has it

    save(path, b"old")
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    said(0)
    save(path, b"new" * 100_000)
    said(1)


async def migrates(path: Path) -> None:
    """Dies at the statement of the number given, counted from the opening of the file."""
    left = int(sys.argv[3])
    connect = store_files.connect

    def counting(target: str) -> sqlite3.Connection:
        connection = connect(target)
        connection.set_trace_callback(count)
        return connection

    def count(_statement: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    store_files.connect = counting
    async with open_store(path, MIGRATIONS):
        said(int(sys.argv[3]) - left)


if __name__ == "__main__":
    asyncio.run(globals()[sys.argv[1]](Path(sys.argv[2])))
