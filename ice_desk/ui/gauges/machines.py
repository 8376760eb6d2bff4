"""The gauges of further machines: a bar where the total is known, else a line that says what is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.domain.gauge_bands import host_bands, host_ghost, leaving_of, with_victims_last
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Board, Host, Link
from ice_desk.ui import text
from ice_desk.ui.gauges.bar import MemoryBar, Reading
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import PlainLabel

_SPACE = 14


class MachineGauge(QWidget):
    """One machine. What its engine does not report, or nobody entered, is said to be unknown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MemoryBar(theme)
        self.name = PlainLabel("", bold=True)
        self.line = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.bar, self.name, self.line):
            column.addWidget(widget)

    def show_host(self, host: Host, board: Board, plan: Plan | None) -> None:
        memory = host.reading
        if memory is not None:
            self.bar.show_reading(_reading(host, board, plan))
        else:
            self.name.setText(text.plain(host.name, 40))
            self.line.setText(told(host))
        self.bar.setVisible(memory is not None)
        self.name.setVisible(memory is None)
        self.line.setVisible(memory is None)


class MachineGauges(QWidget):
    """All further machines, below each other; nothing at all with one machine."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.gauges: dict[str, MachineGauge] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _SPACE, 0, 0)
        self._column.setSpacing(_SPACE)
        self.hide()

    def show_board(self, board: Board, plan: Plan | None) -> None:
        """Show each machine of `board`, and on its own machine what `plan` would take."""
        names = {host.name for host in board.hosts}
        for gone in [name for name in self.gauges if name not in names]:
            gauge = self.gauges.pop(gone)
            self._column.removeWidget(gauge)
            gauge.hide()
            gauge.deleteLater()
        for host in board.hosts:
            if host.name not in self.gauges:
                self.gauges[host.name] = MachineGauge(self._theme)
                self._column.addWidget(self.gauges[host.name])
            self.gauges[host.name].show_host(host, board, plan)
        self.setVisible(bool(board.hosts))


def told(host: Host) -> str:
    """What is known of a machine's memory, in words."""
    if host.link is Link.CONNECTING:
        return "Looking for its engine."
    if host.link is Link.DOWN:
        return "Does not answer, so what its memory holds is not known."
    used = text.gb(host.used) if host.used is not None else text.NOT_READABLE
    return f"Models take {used}; its total is not known. Enter it in the settings."


def _reading(host: Host, board: Board, plan: Plan | None) -> Reading:
    parts, title = host_bands(board, host), text.plain(host.name, 40)
    ghost = host_ghost(plan, host) if plan is not None else None
    if plan is None:
        return Reading(title, host.reading, parts)
    return Reading(title, host.reading, with_victims_last(parts, plan), ghost, leaving_of(plan))
