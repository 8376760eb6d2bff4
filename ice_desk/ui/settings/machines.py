"""Further machines of the fleet: one row each, and one to add another."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.slots import Board, Host, Link
from ice_desk.services.feed import Feed
from ice_desk.services.machine_list import crosses_network
from ice_desk.services.settings_values import SettingsValues
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.settings.form import Decimal
from ice_desk.ui.text import gb, plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel, hairline

NOTE = tr(
    "Other computers of yours that run Ollama: one fleet with this one. Their models' names end with the "
    "machine's, as in mistral:7b@rtx-box, and a question that one of them answers goes to that machine."
)
MEMORY_NOTE = tr(
    "Memory: what its models may take, for only the machine itself can tell. A graphics card sold as 24 "
    "GB has 25.8 GB; of a Mac's memory about two thirds count. Not known: one model at a time is loaded "
    "there."
)
_MEMORY_PX = 130
_MOST_GB = 100_000.0
_FIELD_HEIGHT = 30


class MemoryField(Decimal):
    """GB, or "not known" at 0."""

    def __init__(self, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0.0, _MOST_GB)
        self.setDecimals(1)
        self.setSuffix(" GB")
        self.setSpecialValueText(tr("not known"))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_MEMORY_PX, _FIELD_HEIGHT)
        self.lineEdit().setTextMargins(9, 0, 9, 0)
        self.setAccessibleName(tr("Memory of {machine}", machine=of))
        self._shown: float | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ready to be typed over: "not known" is no number that could be edited."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    @property
    def amount(self) -> float | None:
        return self.value() or None

    def show_amount(self, amount: float | None) -> None:
        """Show what holds now. The same again changes nothing, so that what is being typed stays."""
        if amount == self._shown and amount == self.amount:
            return
        self._shown = amount
        self.blockSignals(True)
        self.setValue(amount or 0.0)
        self.blockSignals(False)


class MachineRow(QWidget):
    """`tested()`, `removed()` and `memory_given(GB or None)` ask."""

    tested = Signal()
    removed = Signal()
    memory_given = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(plain(name, 40), bold=True)
        self.status = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.memory = MemoryField(name)
        self.test = Button(tr("Test"))
        self.remove = Button(tr("Remove"))
        for button in (self.test, self.remove):
            button.setAccessibleName(f"{button.text()} {plain(name, 40)}")
        self.remove.setAccessibleDescription(tr("Its answers end first; what it has loaded stays loaded."))
        self.test.clicked.connect(self.tested)
        self.remove.clicked.connect(self.removed)
        self.memory.valueChanged.connect(lambda _value: self.memory_given.emit(self.memory.amount))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        for widget in (self.memory, self.test, self.remove):
            line.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self.status)
        box.addWidget(hairline())

    def show_host(
        self, address: str, host: Host | None, result: tuple[str, bool] | None, *, rests: bool = False
    ) -> None:
        """Show what the last test said, else how the machine is."""
        words, tone = state_words(address, host, rests=rests)
        if result is not None:
            words, tone = result[0], "ok" if result[1] else "bad"
        self.status.set_tone(tone)
        self.status.setText(plain(words, 300))


class AddMachine(QWidget):
    """Name, address and memory of a machine to be added. `added(name, address, GB or None)`, `tested(address)`."""

    added = Signal(str, str, object)
    tested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.address = QLineEdit(), QLineEdit()
        for field, words, hint in (
            (self.name, tr("Name of the new machine"), tr("Name, such as rtx-box")),
            (self.address, tr("Address of the new machine"), tr("Address, such as 192.168.1.20:11434")),
        ):
            field.setAccessibleName(words)
            field.setPlaceholderText(hint)
            field.setFixedHeight(_FIELD_HEIGHT)
            field.setMaxLength(300)
            field.returnPressed.connect(self._add)
        self.memory = MemoryField(tr("the new machine"))
        self.test, self.add = Button(tr("Test")), Button(tr("Add"))
        self.test.setAccessibleName(tr("Test the new machine's address"))
        self.add.setAccessibleName(tr("Add the machine"))
        self.test.clicked.connect(lambda: self.tested.emit(self.address.text()))
        self.add.clicked.connect(self._add)
        self.message = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 2)
        line.addWidget(self.address, 3)
        for widget in (self.memory, self.test, self.add):
            line.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(5)
        box.addLayout(line)
        box.addWidget(self.message)
        self.message.hide()

    def say(self, words: str, tone: str) -> None:
        self.message.setText(plain(words, 400))
        self.message.set_tone(tone)
        self.message.setVisible(bool(words))

    def clear(self) -> None:
        """Ready for another one, after one was added."""
        self.name.clear()
        self.address.clear()
        self.memory.show_amount(None)

    def _add(self) -> None:
        self.added.emit(self.name.text(), self.address.text(), self.memory.amount)


class MachinesSection(Section):
    """`tested(name)` has an empty name for the address that is being added; what came of it goes to `tell`."""

    added = Signal(str, str, object)
    tested = Signal(str, str)
    removed = Signal(str)
    memory_given = Signal(str, object)

    def __init__(self, values: Feed[SettingsValues], board: Feed[Board], parent: QWidget | None = None) -> None:
        super().__init__(tr("Machines"), parent=parent)
        self._values = values
        self._board = board
        self._results: dict[str, tuple[str, bool]] = {}
        self._addresses: dict[str, str] = {}
        self.rows: dict[str, MachineRow] = {}
        self.add_note(NOTE)
        self._list = QWidget()
        self._list.hide()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self.new = AddMachine()
        self.add(self._list)
        self.add(self.new)
        self.add_note(MEMORY_NOTE)
        self.new.added.connect(self.added)
        self.new.tested.connect(lambda address: self.tested.emit("", address))
        watch(values, self, self._show)
        watch(board, self, self._show)

    def tell(self, name: str, words: str, *, good: bool) -> None:
        """Show what came of an act on the machine `name`, or on the one being added."""
        if name in self.rows:
            self._results[name] = (words, good)
            self._show()
        else:
            self.new.say(words, "ok" if good else "bad")

    def _show(self, _changed: object = None) -> None:
        values, board = self._values.value, self._board.value
        # The first machine is listed where it is another one: only its user can tell how much memory it has.
        first = {} if board.host.here else {board.host.name: board.host.address}
        machines = self._addresses = {**first, **values.hosts}
        for gone in [name for name in self.rows if name not in machines]:
            row = self.rows.pop(gone)
            self._results.pop(gone, None)
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        for name, address in machines.items():
            if name not in self.rows:
                self._add_row(name)
            host = next((host for host in board.machines if host.name == name), None)
            self.rows[name].remove.setVisible(name in values.hosts)
            self.rows[name].show_host(address, host, self._results.get(name), rests=board.host.simulated)
            known = values.host_memory_gb.get(name)
            self.rows[name].memory.show_amount(float(known) if known else None)

        self._list.setVisible(bool(self.rows))

    def _add_row(self, name: str) -> None:
        row = self.rows[name] = MachineRow(name)
        row.tested.connect(lambda: self.tested.emit(name, self._addresses[name]))
        row.removed.connect(partial(self.removed.emit, name))
        row.memory_given.connect(lambda amount: self.memory_given.emit(name, amount))
        self._lines.addWidget(row)


def state_words(address: str, host: Host | None, *, rests: bool = False) -> tuple[str, str]:
    """How a machine is, and the tone to say it in. `rests`: the fleet is simulated, and leaves real ones alone."""
    where = tr("{address}, unencrypted", address=address) if crosses_network(address) else address
    if host is None:
        rest = tr("not asked while the fleet is simulated") if rests else tr("may not be used here")
        return f"{where} · {rest}", "muted"
    if host.link is Link.UP:
        used = tr(" · models take {used}", used=gb(host.used)) if host.used is not None else ""
        return f"{where} · {host.engine} {host.version}{used}", "muted"
    if host.link is Link.CONNECTING:
        return tr("{where} · looking for its engine", where=where), "muted"
    return f"{where} · {retold(host.problem) or tr('does not answer')}", "warm"
