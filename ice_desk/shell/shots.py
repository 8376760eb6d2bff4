"""Pictures of the real window on a simulated machine, for documentation and review."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ice_desk import paths
from ice_desk.app import Desk
from ice_desk.domain.errors import DeskError, UsageFault
from ice_desk.domain.measured import Measured
from ice_desk.domain.slots import Lane, Link
from ice_desk.services.dispatcher import Question
from ice_desk.shell.batch_scenes import batch_empty, batch_new, batch_running
from ice_desk.shell.chat_scenes import chats_listed, with_versions
from ice_desk.shell.image_scenes import with_images
from ice_desk.shell.samples import (
    read_sample,
    sample_advice,
    sample_budget,
    sample_held,
    sample_measured,
    sample_scores,
    sample_speeds,
    seed_history,
)
from ice_desk.shell.start import Session
from ice_desk.ui.window import DESK

SETTLE_SECONDS = 0.4
LAYOUT_SECONDS = 0.05
HOT_SECONDS = PLOT_SECONDS = 30.0
ANOTHER = "rtx_4090"
DRAGGED = "mistral:7b-instruct-q4_0"
LONG_NAME = "hf.co/a-very-long-organisation-name/a-model-with-quite-an-endless-name-GGUF:Q4_K_M"


@dataclass(frozen=True)
class Scene:
    """One picture: which page, and what is done before it is taken. A `live` one moves: it is played per theme."""

    page: str
    prepare: "Callable[[Stage], Awaitable[None]]"
    engine: bool = True
    dialog: bool = False
    live: bool = False


class Stage:
    """The running window and desk that scenes are played on."""

    def __init__(self, session: Session, desk: Desk) -> None:
        self.session = session
        self.desk = desk
        self.window = session.window
        self.panes = session.panes
        self.sample = read_sample(paths.resources() / "samples")
        self.conversation = 0

    async def seed(self) -> None:
        """Hot models in, the sample conversation open, the sample month on the budget."""
        async with asyncio.timeout(HOT_SECONDS):
            while self.desk.jobs.running("fleet:preload"):
                await self.settle()
        self.conversation = await seed_history(self.desk, self.sample)
        self.panes.chat.open(self.conversation)
        await self.settle()

    def show_month(self) -> None:
        """The sample month; each answer would replace it by the real one."""
        feeds, month = self.session.frame.feeds, sample_budget(self.sample, self.session.frame.clock())
        feeds.budget.publish(month)
        feeds.month.publish(month)

    async def settle(self) -> None:
        """Let timers, layouts and paints catch up."""
        await asyncio.sleep(SETTLE_SECONDS)

    async def ask(self, prompt: str, model: str | None = None) -> None:
        """Ask in the background of the open conversation and leave it running."""
        question = Question(prompt, self.desk.tier, model=model)
        self.panes.chat.session.send(question)
        await self.settle()

    def show_card(self, model: str, lane: Lane) -> None:
        """Bring a card into sight, as Tab and the arrow keys do."""
        view = self.panes.fleet.boxes[lane].view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        view.select(model)

    async def drag(self, model: str, lane: Lane) -> None:
        """Pick a card up with the mouse and hold it over a lane."""
        view = self.panes.fleet.boxes[Lane.COLD].view
        view.select(model)
        start = view.visualRect(view.currentIndex()).center()
        viewport = view.viewport()
        over = self.panes.fleet.boxes[lane]
        target = viewport.mapFromGlobal(over.mapToGlobal(QPoint(250, 150)))
        _mouse(viewport, QEvent.Type.MouseButtonPress, start)
        for share in (0.2, 0.6, 1.0):
            _mouse(viewport, QEvent.Type.MouseMove, start + (target - start) * share)
        await self.settle()

    async def drop_nowhere(self) -> None:
        """Let the card go outside every lane."""
        viewport = self.panes.fleet.boxes[Lane.COLD].view.viewport()
        outside = viewport.mapFromGlobal(self.window.mapToGlobal(QPoint(900, 300)))
        _mouse(viewport, QEvent.Type.MouseMove, outside)
        _mouse(viewport, QEvent.Type.MouseButtonRelease, outside)
        self.panes.chat.focus_composer()
        await self.settle()


async def _plain(_stage: Stage) -> None:
    return None


async def _drag(stage: Stage) -> None:
    await stage.drag(DRAGGED, Lane.HOT)


async def _long_names(stage: Stage) -> None:
    stage.desk.fleet.suggest((LONG_NAME, *stage.desk.catalogue.tier(stage.desk.tier).local))
    await stage.settle()
    stage.show_card(LONG_NAME, Lane.COLD)
    await stage.settle()


async def _streaming(stage: Stage) -> None:
    stage.panes.chat.open(None)
    await stage.settle()
    await stage.ask("Write a long comparison with a table and code, please.")


async def _empty(stage: Stage) -> None:
    stage.panes.chat.open(None)
    await stage.settle()


async def _performance(stage: Stage) -> None:
    async with asyncio.timeout(PLOT_SECONDS):
        while not stage.session.frame.pages["Performance"].plots:  # type: ignore[attr-defined]
            await stage.settle()
    feeds, now = stage.session.frame.feeds, stage.session.frame.clock()
    stage.desk.benchmarks.scores.publish(sample_scores(stage.sample))
    await stage.settle()
    stage.desk.advisor.advice.publish(sample_advice())
    feeds.measured.publish(sample_measured(stage.sample, now))
    feeds.held.publish(sample_held(stage.desk.catalogue, stage.sample))
    feeds.speeds.publish(sample_speeds(stage.sample, now))
    await stage.settle()


async def _performance_empty(stage: Stage) -> None:
    await _performance(stage)
    feeds = stage.session.frame.feeds
    feeds.measured.publish(Measured())
    stage.session.frame.pages["Performance"].verticalScrollBar().setValue(0)  # type: ignore[attr-defined]
    await stage.settle()


async def _benchmark(stage: Stage) -> None:
    await _performance(stage)
    page = stage.session.frame.pages["Performance"]
    page.bench.judge.choose(DRAGGED)  # type: ignore[attr-defined]
    page.ensureWidgetVisible(page.bench, 0, 300)  # type: ignore[attr-defined]
    await stage.settle()


async def _advice(stage: Stage) -> None:
    await _performance(stage)
    page = stage.session.frame.pages["Performance"]
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())  # type: ignore[attr-defined]
    await stage.settle()


async def _diagnostics(stage: Stage) -> None:
    stage.panes.checks.bundle()
    await stage.settle()


async def _settings(stage: Stage) -> None:
    if stage.session.commands.open_settings is not None:
        stage.session.commands.open_settings()
    await stage.settle()


async def _machines(stage: Stage) -> None:
    """A second machine beside the first one, with a model loaded there and one dragged to it."""
    stage.desk.machines.simulate_another(ANOTHER)
    stage.desk.fleet.follow(stage.desk.machines.others())
    await stage.desk.fleet.found(HOT_SECONDS)
    name = stage.desk.fleet.board.value.hosts[0].name
    await stage.desk.fleet.move(f"mistral:7b-instruct-v0.3@{name}", Lane.HOT)
    await stage.drag(f"{DRAGGED}@{name}", Lane.HOT)


async def _journal(stage: Stage) -> None:
    if stage.session.commands.open_journal is not None:
        stage.session.commands.open_journal()
    await stage.settle()


async def _no_engine(stage: Stage) -> None:
    await stage.desk.fleet.reconnect("http://127.0.0.1:9")
    async with asyncio.timeout(5):
        while stage.desk.fleet.board.value.host.link is not Link.DOWN:
            await stage.settle()


SCENES: Mapping[str, Scene] = {
    "desk": Scene(DESK, _plain),
    "desk-drag": Scene(DESK, _drag),
    "desk-streaming": Scene(DESK, _streaming, live=True),
    "desk-empty": Scene(DESK, _empty),
    "desk-machines": Scene(DESK, _machines),
    "desk-versions": Scene(DESK, lambda stage: with_versions(stage.desk, stage.panes.chat)),
    "desk-long-names": Scene(DESK, _long_names),
    "budget": Scene("Budget", _plain),
    "performance": Scene("Performance", _performance),
    "performance-empty": Scene("Performance", _performance_empty),
    "performance-benchmark": Scene("Performance", _benchmark),
    "performance-advice": Scene("Performance", _advice),
    "health": Scene("Health", _plain),
    "health-diagnostics": Scene("Health", _diagnostics, dialog=True),
    "batch": Scene(DESK, lambda stage: batch_running(stage.desk, stage.panes.batches), dialog=True),
    "batch-new": Scene(DESK, lambda stage: batch_new(stage.desk, stage.panes.batches), dialog=True),
    "batch-empty": Scene(DESK, lambda stage: batch_empty(stage.desk, stage.panes.batches), dialog=True),
    "settings": Scene(DESK, _settings, dialog=True),
    "chats": Scene(DESK, lambda stage: chats_listed(stage.desk, stage.panes.chat), dialog=True),
    "journal": Scene(DESK, _journal, dialog=True),
    "desk-images": Scene(DESK, lambda stage: with_images(stage.desk, stage.panes.chat)),
    "first-run": Scene(DESK, _no_engine, engine=False),
}


def scenes_for(page: str, state: str | None) -> tuple[str, ...]:
    """The scenes to play. Raises UsageFault for a page or state that is not there."""
    name = f"{page}-{state}" if state else page
    if name == "all":
        return tuple(SCENES)
    if name not in SCENES:
        raise UsageFault(f"There is no picture called {name}", remedy=f"Choose all, or one of {', '.join(SCENES)}.")
    return (name,)


async def take(stage: Stage, names: tuple[str, ...], themes: tuple[str, ...], out: Path) -> list[Path]:
    """Play each scene in each theme and save it as `<scene>-<theme>.png`. Scenes without an engine come last."""
    made: list[Path] = []
    await stage.seed()
    for name in sorted(names, key=lambda item: not SCENES[item].engine):
        scene = SCENES[name]
        stage.window.show_page(scene.page)
        for theme in themes:
            stage.session.theme.set_override(theme)
            await stage.settle()
            if scene.live or theme == themes[0]:
                await scene.prepare(stage)
            if scene.engine:
                stage.show_month()
            await asyncio.sleep(LAYOUT_SECONDS)
            path = out / f"{name}-{theme}.png"
            shown = QApplication.activeModalWidget() or QApplication.activePopupWidget() if scene.dialog else None
            if not (shown or stage.window).grab().save(str(path)):
                raise DeskError(
                    f"{path.name} could not be saved", why="The folder cannot be written", remedy="Choose another --out"
                )
            made.append(path)
            if scene.live:
                stage.panes.chat.session.stop()
        await _after(stage, name)
    return made


async def _after(stage: Stage, name: str) -> None:
    """Put back what a scene changed."""
    if name in ("desk-drag", "desk-machines"):
        await stage.drop_nowhere()
    if name == "desk-machines":
        stage.desk.fleet.follow(())
    elif SCENES[name].dialog or name in ("settings", "health-diagnostics"):
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            dialog.close()
    elif name in ("desk-empty", "desk-streaming", "desk-versions"):
        stage.panes.chat.open(stage.conversation)
        await stage.settle()


def _mouse(widget: QWidget, kind: QEvent.Type, where: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, QPointF(where), QPointF(widget.mapToGlobal(where)), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)
