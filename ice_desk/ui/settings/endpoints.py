"""Cloud endpoints: where models are asked, each with its key. A key is never shown again, only its last characters."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.endpoints import EndpointState, KeySource
from ice_desk.domain.keys import KeyringState
from ice_desk.services.cloud.endpoints import crosses_unencrypted
from ice_desk.services.feed import Feed
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.settings.add_endpoint import WIRES, AddEndpoint
from ice_desk.ui.settings.lines import stack_lines
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, ElidedLabel, PlainLabel

SOURCES = {
    KeySource.NONE: tr("no key"),
    KeySource.KEYRING: tr("key in the system's keyring"),
    KeySource.SESSION: tr("key for this session only"),
    KeySource.ENVIRONMENT: tr("key from the environment"),
}
KEYRINGS = {
    KeyringState.AVAILABLE: "",
    KeyringState.LOCKED: tr("The keyring is locked. A key that is entered now is used for this session only."),
    KeyringState.ABSENT: tr("There is no keyring on this computer, so a key is used for this session only."),
    KeyringState.STUCK: tr(
        "The keyring does not answer. Look for its question behind other windows, or use a key for this session only."
    ),
}
_NO_KEY_NEEDED = tr("no key; a server of your own may need none")


class KeyRow(QWidget):
    """Its signals ask, by the endpoint's id; what came of it arrives through `show_state`."""

    saved = Signal(str, str)
    tested = Signal(str)
    deleted = Signal(str)
    imported = Signal(str)
    removed = Signal(str)

    def __init__(self, state: EndpointState, *, added: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, title = state.endpoint.id, state.endpoint.title
        self.title = PlainLabel(plain(title, 60), bold=True)
        self.place = ElidedLabel("", tone="muted", px=SMALL_PX)
        self.status = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(tr("Paste a key"))
        self.field.setAccessibleName(tr("Key of {title}", title=title))
        self.save = Button(tr("Save"))
        self.test = Button(tr("Test"))
        self.test.setAccessibleDescription(tr("Asks for the list of models. It costs nothing."))
        self.delete = Button(tr("Delete key"))
        for button in (self.save, self.test, self.delete):
            button.setAccessibleName(f"{button.text()}: {title}")
        self.offer = Button("", "link", tone="accent")
        self.remove = Button(tr("Remove"), "link", tone="accent")
        self.remove.setAccessibleName(tr("Remove the endpoint {title}", title=title))
        self.remove.setVisible(added)
        self.save.clicked.connect(self._save)
        self.field.returnPressed.connect(self._save)
        for button, signal in (
            (self.test, self.tested), (self.delete, self.deleted), (self.offer, self.imported),
            (self.remove, self.removed),
        ):  # fmt: skip
            button.clicked.connect(partial(signal.emit, name))
        self._name = name
        self._lay_out()
        self.show_state(state)

    def show_state(self, state: EndpointState) -> None:
        """Show where the endpoint is, where its key lies, and what the last act said."""
        place = state.endpoint
        self.place.setText(plain(f"{WIRES[place.wire]} · {place.base_url}", 200))
        tail = tr(", ends in {tail}", tail=state.tail) if state.tail else ""
        lies = _NO_KEY_NEEDED if place.own and not state.keyed else f"{SOURCES[state.source]}{tail}"
        words = retold(state.problem or state.tested) or lies[:1].upper() + lies[1:]
        open_ = tr(" Prompts and key cross the network unencrypted.") if crosses_unencrypted(place) else ""
        self.status.set_tone("bad" if state.problem else "ok" if state.tested else "warm" if open_ else "muted")
        self.status.setText(plain(words.rstrip(".") + "." + open_, 400))
        self.test.setEnabled(state.ready)
        self.delete.setEnabled(state.keyed)
        self.offer.setVisible(bool(state.offer) and not state.keyed)
        self.offer.setText(tr("Use {offer} of the environment", offer=state.offer))

    def _save(self) -> None:
        key = self.field.text()
        self.field.clear()
        if key.strip():
            self.saved.emit(self._name, key)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.place, 1)
        head.addWidget(self.offer)
        head.addWidget(self.remove)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        for button in (self.save, self.test, self.delete):
            line.addWidget(button)
        stack_lines(self, head, line, self.status)


class EndpointsSection(Section):
    """All endpoints, as the feed of their states says, and a form that adds one."""

    saved = Signal(str, str)
    tested = Signal(str)
    deleted = Signal(str)
    imported = Signal(str)
    removed = Signal(str)
    unlock_clicked = Signal()

    def __init__(
        self,
        states: Feed[tuple[EndpointState, ...]],
        keyring: Feed[KeyringState],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Cloud endpoints and keys"), parent=parent)
        self.rows: dict[str, KeyRow] = {}
        self.form = AddEndpoint()
        self.add_note(
            tr(
                "Keys lie in the system's keyring only: never in a file, a log or an export. Each belongs to "
                "one address."
            )
        )
        self.add(self._keyring_line())
        self._shelf = QWidget()
        self._places = QVBoxLayout(self._shelf)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(4)
        self.add(self._shelf)
        self.add(self.form)
        watch(states, self, self._show)
        watch(keyring, self, self._show_keyring)

    def _keyring_line(self) -> QWidget:
        self.keyring = PlainLabel("", tone="warm", px=SMALL_PX, wrap=True)
        self.unlock = Button(tr("Unlock"))
        self.unlock.setAccessibleDescription(tr("The system may ask for the keyring's password."))
        self.unlock.clicked.connect(self.unlock_clicked)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.keyring, 1)
        line.addWidget(self.unlock)
        return self._line

    def _show_keyring(self, state: KeyringState) -> None:
        self.keyring.setText(KEYRINGS[state])
        self._line.setVisible(state is not KeyringState.AVAILABLE)
        self.unlock.setVisible(state in (KeyringState.LOCKED, KeyringState.STUCK))

    def _show(self, states: tuple[EndpointState, ...]) -> None:
        wanted = {state.endpoint.id for state in states}
        for name in [name for name in self.rows if name not in wanted]:
            self.rows.pop(name).deleteLater()
        for state in states:
            if state.endpoint.id not in self.rows:
                self._add_row(state)
            self.rows[state.endpoint.id].show_state(state)

    def _add_row(self, state: EndpointState) -> None:
        row = KeyRow(state, added=state.endpoint.provider == state.endpoint.title)
        row.saved.connect(self.saved)
        row.tested.connect(self.tested)
        row.deleted.connect(self.deleted)
        row.imported.connect(self.imported)
        row.removed.connect(self.removed)
        self.rows[state.endpoint.id] = row
        self._places.addWidget(row)
