"""What the tests of the command line share."""

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from ice_desk.domain.chats import Message
from tests.services.desk_parts import open_history


class Ran:
    """Exit code, standard output and standard error of one command."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def json(self) -> dict:
        (line,) = self.lines
        return line


def in_a_process(*arguments: str, **how: object) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "ice_desk", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
        **how,
    )


def kept(folder: Path) -> list[Message]:
    """All messages of the one conversation, as the next start finds them."""

    async def read() -> list[Message]:
        async with open_history(folder / "desk.db", now=time.time) as history:
            (chat,) = history.conversations.value
            return list(await history.messages(chat.id))

    return asyncio.run(read())
