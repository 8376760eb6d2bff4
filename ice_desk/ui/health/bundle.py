"""Shows the diagnostics before they are saved: every text can be read, and left out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ice_desk.domain.bundle import Document
from ice_desk.texts import retold, tr
from ice_desk.ui import text
from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.theme import ANSWER_PX, code_font
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

SIZE = (900, 600)
_NAME_PX = 190
WORDS = tr(
    "Nothing is sent anywhere. Read what each file says, untick what should stay here, and save the rest as one ZIP "
    "file for whoever helps you. Keys are masked, and ICE Desk writes no question and no answer into any of them; what "
    "Ollama itself wrote is in ollama.log."
)


class BundleDialog(QDialog):
    """`chosen` are the documents that are ticked."""

    def __init__(self, documents: Sequence[Document], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = tuple(documents)
        self.setWindowTitle(tr("Diagnostics"))
        self.resize(*SIZE)
        self.ticks = [self._tick(one) for one in self._documents]
        self.names = [self._name(place, one) for place, one in enumerate(self._documents)]
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setFont(code_font())
        self.preview.setProperty("kind", "field")
        self.preview.setAccessibleName(tr("What the file says"))
        self.about = PlainLabel(tone="muted", wrap=True)
        self.save = PrimaryButton(tr("Save…"))
        self.back = Button(tr("Cancel"))
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self.show_document(0)

    @property
    def chosen(self) -> tuple[Document, ...]:
        return tuple(one for one, tick in zip(self._documents, self.ticks, strict=True) if tick.isChecked())

    def show_document(self, place: int) -> None:
        if 0 <= place < len(self._documents):
            self.names[place].setChecked(True)
            self.about.setText(retold(self._documents[place].about))
            self.preview.setPlainText(text.plain_block(self._documents[place].text, 500_000))

    def _tick(self, document: Document) -> CheckBox:
        tick = CheckBox()
        tick.setChecked(True)
        tick.setAccessibleName(tr("Save {name}", name=document.name))
        tick.toggled.connect(lambda _on: self.save.setEnabled(bool(self.chosen)))
        return tick

    def _name(self, place: int, document: Document) -> Button:
        name = Button(tr("{name} · {size} kB", name=document.name, size=f"{max(1, document.size // 1000):,}"), "tab")
        name.setCheckable(True)
        name.setAutoExclusive(True)
        name.clicked.connect(lambda _checked=False: self.show_document(place))
        return name

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.about)
        right.addWidget(self.preview, 1)
        left = QGridLayout()
        left.setColumnMinimumWidth(1, _NAME_PX)
        for row, (tick, name) in enumerate(zip(self.ticks, self.names, strict=True)):
            left.addWidget(tick, row, 0)
            left.addWidget(name, row, 1)
        left.setRowStretch(len(self._documents), 1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(PlainLabel(tr("Diagnostics"), px=ANSWER_PX, bold=True))
        box.addWidget(PlainLabel(WORDS, tone="muted", wrap=True))
        box.addLayout(middle, 1)
        box.addLayout(buttons)
