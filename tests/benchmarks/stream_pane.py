"""The chat pane while four answers stream into it, and while one sends 16,000 tokens at once."""

import asyncio
import contextlib
import tempfile
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from ice_desk import paths
from ice_desk.domain.chats import AnswerFacts, MessageState
from ice_desk.domain.errors import Refused
from ice_desk.domain.router import route
from ice_desk.domain.routing import Route, RouteRequest, Tier
from ice_desk.domain.slots import Board
from ice_desk.domain.stream import Delta, Event, Outcome, Routed, Settled
from ice_desk.domain.world import ModelOption, World
from ice_desk.engines.base import ChatDone
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.dispatcher import Question
from ice_desk.services.feed import Feed
from ice_desk.services.history import History
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.migrations import MIGRATIONS
from ice_desk.services.settings import Settings
from ice_desk.services.store import Store
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.benchmarks.clients import own, request_of
from tests.benchmarks.token_server import STAMP

GB = 10**9
BEAT_MS = 5
KEY_SECONDS = 0.1


class Asker:
    """Engine and history as the dispatcher joins them: each token is in the journal before it is shown."""

    def __init__(self, engine: OllamaEngine, history: History, count: int, rate: int) -> None:
        self._engine, self._history = engine, history
        self._request = request_of(count, rate)
        catalogue = load_catalogue(paths.resources() / "catalogue")
        options = tuple(ModelOption(tag, 0.8, 30.0, 5 * GB, available=20 * GB) for tag in catalogue.models)
        self._world = World(catalogue, options)
        self.route = self.preview(Question("Why did margins fall?"))

    async def foresee(self, question: Question) -> None:
        """No loaded model knows more of the task."""

    def preview(self, question: Question) -> Route | Refused:
        return route(RouteRequest(question.prompt, Tier.EDGE), self._world)

    async def ask(self, question: Question) -> AsyncIterator[Event]:
        assert question.conversation is not None
        await self._history.add_prompt(question.conversation, question.prompt, question.tier)
        facts = AnswerFacts(model="tokens")
        answer = await self._history.begin_answer(question.conversation, facts)
        yield Routed(self.route)
        async with contextlib.aclosing(self._engine.chat(self._request)) as events:
            async for event in events:
                if isinstance(event, Delta):
                    self._history.append(answer.id, event.text)
                if not isinstance(event, ChatDone):
                    yield event
        await self._history.finish(answer.id, MessageState.COMPLETE, "", facts)
        yield Settled(Outcome.COMPLETE)


class Pulse(QObject):
    """How long the window's thread was busy between two waits, and how late a timer of 5 ms came. Seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.busy: list[float] = []
        self.gaps: list[float] = []
        self._woke = self._beat_at = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._blocks)
        self._timer.start(BEAT_MS)

    def stop(self) -> None:
        self._timer.stop()
        QAbstractEventDispatcher.instance().disconnect(self)

    def _awake(self) -> None:
        self._woke = time.perf_counter()

    def _blocks(self) -> None:
        self.busy.append(time.perf_counter() - self._woke)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(max(0.0, now - self._beat_at - BEAT_MS / 1000))
        self._beat_at = now


class Screen(QObject):
    """How old each stamped token of the answer in sight is when a frame that contains it is painted. Seconds."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self.ages: list[float] = []
        self.tokens = 0
        self._transcript = transcript
        self._seen = 0
        transcript.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            now = time.monotonic()
            for _, row in self._transcript.column.rows():
                if row.entry.tokens and row.revision == row.entry.revision:
                    text = row.entry.text
                    self.ages += [now - int(stamp) / 1e6 for stamp in STAMP.findall(text, self._seen)]
                    self._seen = text.rfind(" ") + 1
                    self.tokens = row.entry.tokens
        return False


class Typist(QObject):
    """Presses a key every tenth of a second, by a clock of its own, and sees how long it takes to appear. Seconds."""

    key = Signal(float)

    def __init__(self, editor: QObject) -> None:
        super().__init__()
        self.latencies: list[float] = []
        self._editor = editor
        self._pending: list[float] = []
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._type, daemon=True)
        self.key.connect(self._press)
        editor.viewport().installEventFilter(self)
        self._thread.start()

    def stop(self) -> None:
        self._end.set()
        self._thread.join()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._pending:
            now = time.monotonic()
            self.latencies += [now - pressed for pressed in self._pending]
            self._pending.clear()
        return False

    def _type(self) -> None:
        while not self._end.wait(KEY_SECONDS):
            self.key.emit(time.monotonic())

    def _press(self, at: float) -> None:
        self._pending.append(at)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(self._editor, press)


class House:
    """A chat pane over a real engine, history and settings in a folder."""

    def __init__(self, app: QApplication, address: str, folder: Path, count: int, rate: int) -> None:
        self.failures: list[BaseException] = []
        self.jobs = Jobs(self.failures.append)
        self.engine = OllamaEngine(address)
        self.store = Store(folder / "history.db", MIGRATIONS)
        self.inferences = Inferences(self.store)
        self.history = History(self.store, self.jobs, self.inferences)
        self.settings = Settings(folder / "settings.toml", self.jobs)
        self.theme = Theme(app, "dark")
        self.theme.apply()
        asker = Asker(self.engine, self.history, count, rate)
        self.pane = ChatPane(asker, self.history, self.settings, self.jobs, Feed(Board()), self.theme, [])

    async def __aenter__(self) -> "House":
        for service in (self.settings, self.store, self.inferences, self.history):
            await service.start()
        # The first call imports and builds the client, which is not what is measured.
        await own(self.engine)(1, 0)
        self.pane.resize(772, 830)
        self.pane.show()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.jobs.close()
        for service in (self.history, self.settings, self.store, self.engine):
            await service.close()
        self.pane.hide()
        self.pane.deleteLater()
        if self.failures:
            raise self.failures[0]

    async def start(self, answers: int) -> None:
        """Ask in as many conversations; the last one stays in sight."""
        for number in range(answers):
            self.pane.session.open(None)
            await self.quiet("chat.open")
            self.pane.session.send(Question(f"Question {number}", Tier.EDGE))
            await self.quiet("chat.start")

    async def quiet(self, slot: str) -> None:
        while self.jobs.running(slot):  # noqa: ASYNC110  a job has no event of its own
            await asyncio.sleep(0.002)

    async def finished(self) -> None:
        while any(self.jobs.running(f"chat:{number}") for number in range(1, 20)):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def steady(address: str, answers: int, rate: int, seconds: int) -> dict[str, list[float]]:
    """Figures of `answers` streams at once while somebody types. `cpu` in microseconds per token, else seconds."""
    app = QApplication.instance()
    with tempfile.TemporaryDirectory() as folder:
        async with House(app, address, Path(folder), rate * seconds, rate) as house:
            await house.start(answers)
            pulse, screen = Pulse(), Screen(house.pane.transcript)
            typist = Typist(house.pane.composer.editor)
            began, tokens = time.process_time(), shown(house)
            await asyncio.sleep(0.8 * seconds)
            cpu = (time.process_time() - began) / max(1, shown(house) - tokens) * 1e6
            pulse.stop()
            typist.stop()
            await house.finished()
            return {
                "cpu": [cpu],
                "busy": pulse.busy,
                "gaps": pulse.gaps,
                "ages": screen.ages,
                "keys": typist.latencies,
            }


def shown(house: House) -> int:
    """Tokens that have come in all conversations."""
    return sum(entry.tokens for model in house.pane.session._models.values() for entry in model.entries)


async def burst(address: str, count: int) -> dict[str, list[float]]:
    """One answer that arrives all at once: the busiest moments, and when its last token was on the screen."""
    app = QApplication.instance()
    with tempfile.TemporaryDirectory() as folder:
        async with House(app, address, Path(folder), count, 0) as house:
            screen, pulse = Screen(house.pane.transcript), Pulse()
            began = time.monotonic()
            await house.start(1)
            while screen.tokens < count and time.monotonic() - began < 30:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
            took = time.monotonic() - began
            pulse.stop()
            await house.finished()
            return {"busy": pulse.busy, "took": [took]}


async def reading(address: str, answers: int, rate: int, seconds: int) -> float:
    """Microseconds of processor time per token of reading the same streams on the same loop and drawing nothing."""
    engine = OllamaEngine(address)
    await own(engine)(1, 0)
    began = time.process_time()
    await asyncio.gather(*(own(engine)(rate * seconds, rate) for _ in range(answers)))
    spent = time.process_time() - began
    await engine.close()
    return spent / (answers * rate * seconds) * 1e6
