"""What the tests of the command line share."""

import asyncio
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from ice_desk.cli import main
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


def in_here(*arguments: str, typed: str = "", environment: Mapping[str, str] | None = None) -> Ran:
    """The command in this process, which spares the second that a process takes to import it all.

    On a thread it may run beside a provider of the test's own loop; nothing else may print meanwhile.
    """
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.endswith("_API_KEY")]:
            patch.delenv(name)
        for name, value in (environment or {}).items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", io.StringIO(typed))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
    return Ran(code, out.getvalue(), err.getvalue())


def in_a_process(*arguments: str, **how: object) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "ice_desk", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
        **how,
    )


def to_its_end(*arguments: str) -> Ran:
    """The command in a process of its own, until it has ended."""
    process = in_a_process(*arguments)
    out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out, err)


def kept(folder: Path) -> list[Message]:
    """All messages of the one conversation, as the next start finds them."""

    async def read() -> list[Message]:
        async with open_history(folder / "desk.db", now=time.time) as history:
            (chat,) = history.conversations.value
            return list(await history.messages(chat.id))

    return asyncio.run(read())
