"""A form that adds an endpoint: a name, what it speaks, its address."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.endpoints import WireFormat
from ice_desk.services.cloud.endpoints import crosses_unencrypted, made_endpoint
from ice_desk.texts import tr
from ice_desk.ui.settings.form import FIELD_HEIGHT, Choice
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel

WIRES = {
    WireFormat.OPENAI: tr("OpenAI chat completions"),
    WireFormat.RESPONSES: tr("OpenAI responses"),
    WireFormat.ANTHROPIC: tr("Anthropic messages"),
}
_HINT = tr(
    "For vLLM, LiteLLM, LM Studio, llama.cpp and others. After adding, it is asked once for its models, at no cost."
)
_OPEN = tr("At this address prompts and key would cross the network unencrypted. Add it again if that is meant.")


class AddEndpoint(QWidget):
    """`added(name, wire, address)` asks; `refuse` says why not, `clear` that it was done."""

    added = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Name"))
        self.name.setAccessibleName(tr("Name of the new endpoint"))
        self.name.setMaxLength(40)
        self.name.setFixedWidth(150)
        self.wire = Choice()
        self.wire.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.wire.setAccessibleName(tr("What the new endpoint speaks"))
        self.wire.setFixedSize(210, FIELD_HEIGHT)
        for wire, words in WIRES.items():
            self.wire.addItem(words, wire.value)
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://host:port/v1")
        self.address.setAccessibleName(tr("Address of the new endpoint"))
        self.address.setMaxLength(300)
        self.button = Button(tr("Add"))
        self.button.setAccessibleName(tr("Add the endpoint"))
        self.note = PlainLabel(_HINT, tone="muted", px=SMALL_PX, wrap=True)
        self._warned = ""
        self.button.clicked.connect(self._add)
        self.address.returnPressed.connect(self._add)
        self._lay_out()

    def refuse(self, why: str) -> None:
        self.note.set_tone("bad")
        self.note.setText(why)

    def clear(self) -> None:
        self.name.clear()
        self.address.clear()
        self.note.set_tone("muted")
        self.note.setText(_HINT)

    def _add(self) -> None:
        name, wire, address = self.name.text().strip(), str(self.wire.currentData()), self.address.text().strip()
        if crosses_unencrypted(made_endpoint(name, WireFormat(wire), address)) and self._warned != address:
            self._warned = address
            self.note.set_tone("warm")
            self.note.setText(_OPEN)
            return
        self.added.emit(name, wire, address)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name)
        line.addWidget(self.wire)
        line.addWidget(self.address, 1)
        line.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 2)
        box.setSpacing(5)
        box.addWidget(PlainLabel(tr("Add a server of your own"), bold=True))
        box.addLayout(line)
        box.addWidget(self.note)
