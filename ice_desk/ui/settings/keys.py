"""Cloud keys: one row per endpoint with a masked field. A key is never shown again, only its last four characters."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.endpoints import EndpointState, KeySource
from ice_desk.services.feed import Feed
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel

SOURCES = {
    KeySource.NONE: "no key",
    KeySource.KEYRING: "key in the system's keyring",
    KeySource.SESSION: "key for this session only",
    KeySource.ENVIRONMENT: "key from the environment",
}


class KeyRow(QWidget):
    """`saved(id, key)`, `tested(id)` and `deleted(id)` ask; what came of it arrives through `show_state`."""

    saved = Signal(str, str)
    tested = Signal(str)
    deleted = Signal(str)

    def __init__(self, state: EndpointState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = state.endpoint.id
        self.title = PlainLabel(state.endpoint.title, bold=True)
        self.status = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("Paste a key")
        self.field.setAccessibleName(f"Key of {state.endpoint.title}")
        self.save = Button("Save")
        self.test = Button("Test")
        self.test.setAccessibleDescription("Asks for the list of models. It costs nothing.")
        self.delete = Button("Delete")
        for button in (self.save, self.test, self.delete):
            button.setAccessibleName(f"{button.text()} the key of {state.endpoint.title}")
        self.save.clicked.connect(self._save)
        self.field.returnPressed.connect(self._save)
        self.test.clicked.connect(partial(self.tested.emit, name))
        self.delete.clicked.connect(partial(self.deleted.emit, name))
        self._name = name
        self._lay_out()
        self.show_state(state)

    def show_state(self, state: EndpointState) -> None:
        """Show where the key lies, and what the last act said."""
        tail = f", ends in {state.tail}" if state.tail else ""
        words = state.problem or state.tested or f"{SOURCES[state.source]}{tail} · {state.endpoint.base_url}"
        self.status.set_tone("bad" if state.problem else "ok" if state.tested else "muted")
        self.status.setText(plain(words, 300))
        self.test.setEnabled(state.keyed)
        self.delete.setEnabled(state.keyed)

    def _save(self) -> None:
        key = self.field.text()
        self.field.clear()
        if key.strip():
            self.saved.emit(self._name, key)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        for button in (self.save, self.test, self.delete):
            line.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 6)
        box.setSpacing(5)
        box.addWidget(self.title)
        box.addLayout(line)
        box.addWidget(self.status)


class KeysSection(Section):
    """All endpoints, as the feed of their states says."""

    saved = Signal(str, str)
    tested = Signal(str)
    deleted = Signal(str)

    def __init__(self, states: Feed[tuple[EndpointState, ...]], parent: QWidget | None = None) -> None:
        super().__init__("Cloud keys", parent=parent)
        self.rows: dict[str, KeyRow] = {}
        self.add_note(
            "Keys lie in the system's keyring only: never in a file, a log or an export. Each belongs to one address."
        )
        watch(states, self, self._show)

    def _show(self, states: tuple[EndpointState, ...]) -> None:
        for state in states:
            name = state.endpoint.id
            if name not in self.rows:
                row = KeyRow(state)
                row.saved.connect(self.saved)
                row.tested.connect(self.tested)
                row.deleted.connect(self.deleted)
                self.rows[name] = row
                self.add(row)
            self.rows[name].show_state(state)
