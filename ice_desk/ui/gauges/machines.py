"""The gauges of further machines: a bar where the total is known, else a line that says what is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.gauge_bands import host_bands, host_ghost, leaving_of, with_victims_last
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Board, Host, Link
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.gauges.bar import MemoryBar, Reading
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import ElidedLabel, PlainLabel

_SPACE = 14
_MOST_PX = 150


class MachineGauge(QWidget):
    """One machine. What its engine does not report, or nobody entered, is said to be unknown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MemoryBar(theme)
        self.name = PlainLabel("", bold=True)
        self.line = ElidedLabel(tone="muted", px=SMALL_PX)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.name)
        words.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(words)

    def show_host(self, host: Host, board: Board, plan: Plan | None) -> None:
        memory = host.reading
        if memory is not None:
            self.bar.show_reading(_reading(host, board, plan))
        else:
            self.name.setText(text.plain(host.name, 40))
            self.line.setText(told(host))
            unknown = host.link is Link.UP and host.memory is None
            self.setToolTip(tr("Enter its memory under Settings, Machines.") if unknown else "")
        self.bar.setVisible(memory is not None)
        self.name.setVisible(memory is None)
        self.line.setVisible(memory is None)


class MachineGauges(QWidget):
    """All machines but this computer, below each other, at most as high as three bars."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.gauges: dict[str, MachineGauge] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_SPACE)
        area = self._area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (area.viewport(), inside):
            widget.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, _SPACE, 0, 0)
        whole.addWidget(area)
        self.hide()

    def show_board(self, board: Board, plan: Plan | None) -> None:
        """Show each machine of `board`, and on its own machine what `plan` would take."""
        hosts = [host for host in board.machines if host is not board.host or not host.here]
        names = {host.name for host in hosts}
        for gone in [name for name in self.gauges if name not in names]:
            gauge = self.gauges.pop(gone)
            self._column.removeWidget(gauge)
            gauge.hide()
            gauge.deleteLater()
        for host in hosts:
            if host.name not in self.gauges:
                self.gauges[host.name] = MachineGauge(self._theme)
                self._column.addWidget(self.gauges[host.name])
            self.gauges[host.name].show_host(host, board, plan)
        self._area.setFixedHeight(min(_MOST_PX, self._column.sizeHint().height()))
        self.setVisible(bool(hosts))


def told(host: Host) -> str:
    """What is known of a machine's memory, in words."""
    if host.link is Link.CONNECTING:
        return tr("looking for its engine")
    if host.link is Link.DOWN:
        return tr("does not answer: not known")
    used = text.gb(host.used) if host.used is not None else text.NOT_READABLE
    return tr("{used} taken, total not known", used=used)


def _reading(host: Host, board: Board, plan: Plan | None) -> Reading:
    parts, title = host_bands(board, host), text.plain(host.name, 40)
    ghost = host_ghost(plan, board, host) if plan is not None else None
    if plan is None:
        return Reading(title, host.reading, parts)
    return Reading(title, host.reading, with_victims_last(parts, plan), ghost, leaving_of(plan))
