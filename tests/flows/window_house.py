"""The real window on a simulator that runs as a process of its own, with a second client to ask the engine."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ice_desk import paths
from ice_desk.app import Desk
from ice_desk.domain.models import RunningModel
from ice_desk.domain.slots import Card, Lane, Link, State
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.services.jobs import Jobs
from ice_desk.services.notices import Notices
from ice_desk.shell.opening import Opening
from ice_desk.shell.options import ShellOptions
from ice_desk.shell.start import Session
from ice_desk.ui.chat.conversation import Entry
from tests.ui.fleet_fakes import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
NOBODY = "http://127.0.0.1:9"
OPEN_SECONDS = 60.0


@contextmanager
def simulator(*options: str) -> Iterator[str]:
    """`ice-desk simulate` as a process; its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ice_desk", "simulate", *options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[3]
    finally:
        process.terminate()
        process.communicate(timeout=10)


@dataclass
class Stage:
    """The open window, what stands behind it, and a second client of its engine."""

    session: Session
    desk: Desk
    qtbot: QtBot
    other: OllamaEngine
    told: list[BaseException]

    @property
    def window(self) -> QWidget:
        return self.session.window

    @property
    def editor(self) -> QWidget:
        return self.session.panes.chat.composer.editor

    @property
    def goes_to(self) -> str:
        """The line under the prompt."""
        return self.session.panes.chat.composer.route_text

    @property
    def notices(self) -> list[str]:
        return [notice.text for notice in self.desk.notices.feed.value]

    @property
    def entries(self) -> list[Entry]:
        current = self.session.panes.chat.session.current
        return current.entries if current is not None else []

    @property
    def answering(self) -> bool:
        return any(entry.streaming for entry in self.entries)

    def foot(self) -> list[str]:
        """The words under the newest message, as they are painted."""
        rows = [row for _top, row in self.session.panes.chat.transcript.column.rows()]
        return [zone.text for zone in rows[-1].parts.notes] if rows else []

    def card(self, model: str) -> Card:
        card = self.desk.fleet.board.value.card(model)
        assert card is not None, f"{model} is not on the board"
        return card

    def lane(self, model: str) -> Lane | None:
        """In which lane the window shows the card."""
        for lane, box in self.session.panes.fleet.boxes.items():
            if box.view.cards.index_of(model).isValid():
                return lane
        return None

    async def until(self, holds: Callable[[], object], seconds: float = 20.0) -> None:
        """Wait until `holds`; a failure tells what the window says meanwhile."""
        try:
            async with asyncio.timeout(seconds):
                while not holds():  # noqa: ASYNC110  a window tells nobody of what it shows
                    await asyncio.sleep(0.02)
        except TimeoutError:
            cards = [(card.model, card.state.value, card.lane.value) for card in self.desk.fleet.board.value.cards]
            raise AssertionError(f"it never came; notices {self.notices}, cards {cards}") from None

    async def settled(self) -> None:
        """Wait until the engine was looked for and the lanes have stood still for a moment."""
        await self.until(lambda: self.desk.fleet.board.value.host.link is not Link.CONNECTING)
        places: list[object] = []
        while len(places) < 6 or any(place != places[-1] for place in places[-6:]):
            boxes = self.session.panes.fleet.boxes.values()
            places.append([(box.mapToGlobal(QPoint()), box.size()) for box in boxes])
            await asyncio.sleep(0.02)

    async def loaded(self, model: str) -> RunningModel | None:
        """What the engine itself says."""
        return next((row for row in await self.other.running() if row.name == model), None)

    async def is_ready(self, model: str) -> RunningModel:
        await self.until(lambda: self.card(model).state is State.READY)
        row = await self.loaded(model)
        assert row is not None
        return row

    async def is_gone(self, model: str) -> None:
        await self.until(lambda: self.card(model).state is State.COLD)
        assert await self.loaded(model) is None

    async def ask(self, prompt: str) -> None:
        """Type a question and send it with Ctrl+Enter."""
        self.qtbot.keyClicks(self.editor, prompt)
        self.qtbot.keyClick(self.editor, Qt.Key.Key_Return, CTRL)
        await self.until(lambda: self.entries and self.entries[-1].question is not None)

    def pick(self, model: str) -> QWidget:
        """The list with the card, the card being its current one and in sight, and the focus on it."""
        lane = self.lane(model)
        assert lane is not None
        view = self.session.panes.fleet.boxes[lane].view
        view.setFocus()
        view.select(model)
        return view

    def hold(self, model: str) -> Hand:
        """Press on the card and move a little, as a drag begins."""
        view = self.pick(model)
        middle = view.visualRect(view.cards.index_of(model)).center() - QPoint(0, 4)
        return Hand(view.viewport(), middle).press().by(30, 0)

    def over(self, lane: Lane) -> QPoint:
        """A point of the screen within the head of `lane`, brought into sight."""
        box = self.session.panes.fleet.boxes[lane]
        return box.mapToGlobal(QPoint(120, 14))


@asynccontextmanager
async def open_window(
    qtbot: QtBot,
    folder: Path,
    address: str,
    *,
    remember: Callable[[str], None] = lambda _key: None,
    early: Callable[[Session], object] = lambda _session: None,
    **given: object,
) -> AsyncIterator[Stage]:
    """The program's own composition, closed by its window's close button, leaving no task and no socket.

    `early` acts on the window when there is only a box to write in.
    """
    told: list[BaseException] = []
    jobs = Jobs(told.append)
    options = ShellOptions({"data_dir": folder, "host": address, **given}, theme="dark")
    opening = Opening("dark")
    opening.app.setQuitOnLastWindowClosed(False)  # as loop.run has it
    session = Session(opening, options, Notices(), paths.places(folder), remember)
    early(session)
    other = OllamaEngine(address)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    desks: asyncio.Queue[Desk] = asyncio.Queue()

    async def script(session: Session, desk: Desk) -> None:
        closing = asyncio.Event()
        session.window.close_requested.connect(closing.set)
        desks.put_nowait(desk)
        await closing.wait()

    living = jobs.spawn(session.live(script), "the window")
    try:
        async with asyncio.timeout(OPEN_SECONDS):
            desk = await desks.get()
        session.window.resize(1440, 1400)  # every lane in sight, so that no drag has to scroll
        stage = Stage(session, desk, qtbot, other, told)
        await stage.settled()
        yield stage
    finally:
        session.window.close()
        await asyncio.wait({living}, timeout=OPEN_SECONDS)
        await other.close()
        await jobs.close()
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert told == []
    assert sockets_to(address) == 0


def sockets_to(address: str) -> int:
    """Connections of this process to `address` that are still open."""
    port = int(address.rpartition(":")[2])
    open_ones = psutil.Process().net_connections(kind="tcp")
    return sum(
        one.status == psutil.CONN_ESTABLISHED and bool(one.raddr) and one.raddr.port == port for one in open_ones
    )
