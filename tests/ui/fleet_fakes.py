"""A small fleet for the lanes' tests: real feeds, jobs and notices, and a service that writes down what it is asked."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ice_desk.domain.errors import DeskError
from ice_desk.domain.memory import Footprint, Offer, Plan, Victim
from ice_desk.domain.slots import Board, Card, Host, Lane, Link, SizeSource, State
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.notices import Notices
from ice_desk.ui.fleet.pane import FleetPane
from ice_desk.ui.theme import Theme

NOW = 1_800_000_000.0
GB = 10**9

MISTRAL = Card(
    "mistral:7b", Lane.HOT, State.READY, "q6_K", "extraction", 5 * GB, 5 * GB, SizeSource.MEASURED, expires_at=math.inf
)
PHI = Card("phi3:mini", Lane.HOT, State.READY, "q8_0", "", 4 * GB, 4 * GB, SizeSource.MEASURED, leases=1, waiting=2)
YI = Card("yi:34b", Lane.WARM, State.COLD, "q4_K_M", "", 20 * GB, load_seconds=30)
LLAMA = Card("llama3:70b", Lane.COLD, State.COLD, "q3_K_S", "", 31 * GB, load_seconds=60)
QWEN = Card("qwen2.5:14b", Lane.COLD, State.COLD, "q4_K_M", "", 9 * GB, load_seconds=18)
NEW = Card("gemma:9b", Lane.COLD, State.ABSENT, size=6 * GB, installed=False)
CLOUD = Card("claude-sonnet", Lane.COLD, State.CLOUD, note="cloud", price_label="$0.15 per query")
CARDS = (MISTRAL, PHI, YI, LLAMA, QWEN, NEW, CLOUD)
UP = Host(link=Link.UP)
SAMPLE = Sample(0.0, Memory(32 * GB, 18 * GB), (Gpu(0, "M3", Memory(24 * GB, 10 * GB), True),))


def refused(model: str, lane: Lane, title: str, sentence: str) -> Plan:
    return Plan(model, lane, 0, False, Footprint(), title=title, sentence=sentence, allowed=False)


@dataclass
class WritingFleet:
    """Plans by rule; each move and pull is written down, and waits for `gate` where one is given."""

    board: Feed[Board]
    planned: list[tuple[str, Lane]] = field(default_factory=list)
    moves: list[tuple[str, Lane, Plan | None, bool]] = field(default_factory=list)
    pulls: list[tuple[str, Lane | None]] = field(default_factory=list)
    steered: list[tuple[str, str]] = field(default_factory=list)
    gate: asyncio.Event | None = None
    cancelled: int = 0
    fault: DeskError | None = None

    def plan(self, model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan:
        self.planned.append((model, lane))
        card = self.board.value.card(model)
        if card is None or card.state is State.CLOUD:
            return refused(model, lane, "Runs in the cloud", "It takes no memory here.")
        if card.state is State.ABSENT:
            return refused(model, lane, "Not installed", "Pull it first.")
        if lane is Lane.COLD:
            return Plan(model, lane, 0, True, Footprint(), title="Unload", sentence="Frees 5.0 GB.")
        if model == LLAMA.model and context is None:
            offer = Offer("context", "At 4k context it would fit", "4096")
            return Plan(
                *(model, lane, 8192, False, Footprint()),
                title="Does not fit",
                sentence="3.0 GB short.",
                offers=(offer,),
                deficit=3 * GB,
            )
        victims = (Victim(PHI.model, 4 * GB, 12.0, True),) if model == QWEN.model else ()
        return Plan(
            *(model, lane, context or 8192, True, Footprint({"unified": 9 * GB}), victims),
            title=f"Load into {lane}",
            sentence="Needs 9.0 GB.",
            before={"unified": 18 * GB},
            after={"unified": 23 * GB},
            load_seconds=18.0,
        )

    async def move(self, model: str, lane: Lane, *, plan: Plan | None = None, brief: bool = False) -> None:
        self.moves.append((model, lane, plan, brief))
        try:
            if self.gate is not None:
                await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.fault is not None:
            raise self.fault
        self.change(model, lane=lane, state=State.COLD if lane is Lane.COLD else State.READY)

    async def pull(
        self, model: str, lane: Lane | None = None, *, plan: Plan | None = None, brief: bool = False
    ) -> None:
        self.pulls.append((model, lane))
        self.change(model, state=State.PULLING, progress=0.1, lane=lane or Lane.COLD)
        if self.gate is not None:
            await self.gate.wait()
        self.change(model, state=State.COLD if lane in (None, Lane.COLD) else State.READY, installed=True)

    async def stop_load(self, model: str, lane: Lane | None = None) -> None:
        self.steered.append(("stop", model))
        self.change(model, state=State.COLD, lane=lane or self.board.value.card(model).lane)

    def pause_pull(self, model: str) -> None:
        self.steered.append(("pause", model))
        self.change(model, state=State.PAUSED)

    def resume_pull(self, model: str) -> None:
        self.steered.append(("resume", model))
        self.change(model, state=State.PULLING)

    def aim_pull(self, model: str, lane: Lane) -> None:
        self.steered.append((f"aim {lane}", model))
        self.change(model, lane=lane)

    def plan_whole(self, model: str) -> Plan:
        title = "Load again, wholly on the GPU"
        return Plan(model, Lane.HOT, 8192, True, Footprint({"vram": 5 * GB}), title=title, sentence="Needs 5.0 GB.")

    async def make_whole(self, model: str, plan: Plan) -> None:
        self.steered.append(("whole", model))
        card = self.board.value.card(model)
        self.change(model, vram=card.size if card else 0)

    def change(self, model: str, **facts: object) -> None:
        """Publish a board on which the card of `model` has these facts."""
        card = self.board.value.card(model)
        assert card is not None
        self.board.publish(self.board.value.with_card(replace(card, **facts)))  # type: ignore[arg-type]

    def remove(self, model: str) -> None:
        cards = tuple(card for card in self.board.value.cards if card.model != model)
        self.board.publish(replace(self.board.value, cards=cards))


@dataclass
class Lab:
    """A pane in a window of 900 x 800, with everything it speaks to."""

    window: QWidget
    pane: FleetPane
    fleet: WritingFleet
    jobs: Jobs
    notices: Notices
    board: Feed[Board]
    ghosts: list[Plan | None]
    clock: list[float]

    def lane_of(self, model: str) -> Lane | None:
        for lane, box in self.pane.boxes.items():
            if box.view.cards.index_of(model).isValid():
                return lane
        return None

    def names(self, lane: Lane) -> list[str]:
        return [row.model for row in self.pane.boxes[lane].view.cards.rows]

    def middle(self, model: str) -> tuple[QWidget, QPoint]:
        """The list that holds the card of `model`, and the card's middle in it."""
        lane = self.lane_of(model)
        assert lane is not None
        view = self.pane.boxes[lane].view
        return view.viewport(), view.visualRect(view.cards.index_of(model)).center() - QPoint(0, 4)

    def over(self, lane: Lane) -> QPoint:
        """A point of the screen within the head of `lane`."""
        return self.pane.boxes[lane].mapToGlobal(QPoint(120, 14))


def make_lab(theme: Theme, add: Callable[[QWidget], None], cards: tuple[Card, ...] = CARDS, host: Host = UP) -> Lab:
    window = QWidget()
    add(window)
    window.resize(900, 800)
    board = Feed(Board(host, cards))
    fleet, notices, clock = WritingFleet(board), Notices(), [NOW]
    jobs = Jobs(notices.report)
    samples = Feed(SAMPLE)
    pane = FleetPane(
        *(board, fleet, jobs, notices, theme),
        samples=samples,
        limits={Lane.HOT: 10 * GB},
        now=lambda: clock[0],
        parent=window,
    )
    pane.setGeometry(0, 0, 352, 800)
    ghosts: list[Plan | None] = []
    pane.ghost_changed.connect(ghosts.append)
    window.show()
    QApplication.sendPostedEvents()
    return Lab(window, pane, fleet, jobs, notices, board, ghosts, clock)


class Hand:
    """A pointer that presses, moves and releases on one widget, as the window system would tell it."""

    def __init__(self, widget: QWidget, at: QPoint) -> None:
        self._widget = widget
        self._at = widget.mapToGlobal(at)

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton, alt: bool) -> None:
        keys = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        local = QPointF(self._widget.mapFromGlobal(self._at))
        event = QMouseEvent(kind, local, QPointF(self._at), button, held, keys)
        QApplication.sendEvent(self._widget, event)

    def press(self, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> "Hand":
        self._send(QEvent.Type.MouseButtonPress, button, button, alt=False)
        return self

    def move(self, to: QPoint, alt: bool = False) -> "Hand":
        self._at = to
        self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, alt)
        return self

    def by(self, x: int, y: int) -> "Hand":
        return self.move(self._at + QPoint(x, y))

    def release(self, alt: bool = False) -> "Hand":
        self._send(QEvent.Type.MouseButtonRelease, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, alt)
        return self


async def settled() -> None:
    """Let jobs that wait for nothing come to their end."""
    for _ in range(5):
        await asyncio.sleep(0)
