"""The memory panel above the lanes: RAM with its last two minutes, each GPU, and further machines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.gauge_bands import (
    bands,
    ghost,
    leaving_of,
    memory_of,
    pools_of,
    runner_cache,
    with_victims_last,
)
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Board
from ice_desk.domain.telemetry import Sample
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.gauges.bar import FULL, MemoryBar, Reading
from ice_desk.ui.gauges.machines import MachineGauges
from ice_desk.ui.gauges.sparkline import Sparkline
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, PlainLabel, SectionHead


class CacheRow(QWidget):
    """What the runners keep of earlier prompts, with the way to be rid of it; there only where it is much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel("", tone="muted", px=SMALL_PX)
        self.button = Button(tr("Reload to release"), "link", px=SMALL_PX)
        self.button.setToolTip(
            tr("Idle models are loaded again, one after the other. Those that answer stay as they are.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def show_bytes(self, size: int) -> None:
        self.label.setText(tr("Prompt caches hold {size}", size=text.gb(size)))
        self.setVisible(size > 0)


class MemoryPanel(QWidget):
    """Shows what is measured, and with `show_ghost` what a plan would make of it."""

    release_wanted = Signal()

    def __init__(
        self,
        samples: Feed[Sample],
        trail: Feed[tuple[Sample, ...]],
        board: Feed[Board],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._samples = samples
        self._trail = trail
        self._board = board
        self._plan: Plan | None = None
        self._head = SectionHead(tr("Memory"))
        self._bars: dict[str, MemoryBar] = {"ram": MemoryBar(theme)}
        self._unread_gpu = MemoryBar(theme)
        self._spark = Sparkline(tr("RAM lately"), FULL, theme)
        self._gpus = QVBoxLayout()
        self._gpus.setSpacing(14)
        self._gpus.addWidget(self._unread_gpu)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 11, 14, 12)
        box.setSpacing(0)
        self.cache = CacheRow()
        self.cache.button.clicked.connect(self.release_wanted)
        for widget, space in ((self._head, 10), (self._bars["ram"], 5), (self.cache, 0), (self._spark, 13)):
            box.addWidget(widget)
            box.addSpacing(space)
        box.addLayout(self._gpus)
        self.machines = MachineGauges(theme)
        box.addWidget(self.machines)
        watch(samples, self, self._refresh)
        watch(board, self, self._refresh)
        watch(trail, self, self._show_trail)

    def show_ghost(self, plan: Plan | None) -> None:
        """Draw what `plan` would take, hatched, and what it frees, faded; None takes it away."""
        self._plan = plan
        self._refresh()

    def bar(self, pool: str) -> MemoryBar | None:
        """The gauge of a pool ("ram", "vram", "unified"), where the machine has it."""
        return self._bars.get(pool)

    @property
    def note(self) -> str:
        """ "mac_m3_max · 2 s": the hardware profile and how far apart the readings are."""
        sample, trail = self._samples.value, self._trail.value
        parts = [text.plain(sample.profile, 40)] if sample.profile else []
        if sample.simulated:
            parts.append(tr("simulated"))
        if len(trail) > 1:
            parts.append(text.seconds(max(1.0, float(round(trail[-1].at - trail[-2].at)))))
        return " · ".join(parts)

    def _show_trail(self, trail: tuple[Sample, ...]) -> None:
        self._spark.show_shares([None if sample.ram is None else sample.ram.share for sample in trail])
        self._head.set_note(self.note)

    def _refresh(self, _changed: object = None) -> None:
        sample = self._samples.value
        pools = pools_of(sample)
        self._match_bars(pools)
        for pool in pools:
            self._bars[pool].show_reading(self._reading(sample, pool))
        self.cache.show_bytes(runner_cache(sample, self._board.value))
        self._unread_gpu.setVisible(sample.gpus is None)
        self._unread_gpu.show_reading(Reading("GPU", None))
        self.machines.show_board(self._board.value, self._plan)
        self._head.set_note(self.note)

    def _match_bars(self, pools: tuple[str, ...]) -> None:
        for gone in [pool for pool in self._bars if pool not in pools]:
            self._bars.pop(gone).deleteLater()
        for pool in pools:
            if pool not in self._bars:
                self._bars[pool] = MemoryBar(self._theme)
                self._gpus.addWidget(self._bars[pool])

    def _reading(self, sample: Sample, pool: str) -> Reading:
        parts = bands(sample, self._board.value, pool)
        title = _title(sample, pool)
        if self._plan is None or not self._board.value.host.here:
            return Reading(title, memory_of(sample, pool), parts)
        return Reading(
            title,
            memory_of(sample, pool),
            with_victims_last(parts, self._plan),
            ghost(sample, self._plan, pool),
            leaving_of(self._plan),
        )


def _title(sample: Sample, pool: str) -> str:
    if pool == "ram":
        return "RAM"
    if pool == "unified":
        return tr("GPU (unified)")
    index = int(pool.removeprefix("vram") or 0)
    name = next((gpu.name for gpu in sample.gpus or () if gpu.index == index), "")
    return text.plain(name, 60) or f"GPU {index}"
