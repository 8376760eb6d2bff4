"""Shows the diagnostics before they are saved: every text can be read, and left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from ice_desk.domain.bundle import Document
from ice_desk.ui import text
from ice_desk.ui.theme import ANSWER_PX, code_font
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

SIZE = (900, 600)
_LIST_PX = 250
WORDS = (
    "Nothing is sent anywhere. Read what each file says, untick what should stay here, and save the rest as one ZIP "
    "file for whoever helps you. Keys, questions and answers are in none of them."
)


class BundleDialog(QDialog):
    """`chosen` are the documents that are ticked."""

    def __init__(self, documents: Sequence[Document], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = tuple(documents)
        self.setWindowTitle("Diagnostics")
        self.resize(*SIZE)
        self.names = QListWidget()
        self.names.setAccessibleName("Files")
        self.names.setFixedWidth(_LIST_PX)
        self.names.setProperty("kind", "commands")
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setFont(code_font())
        self.preview.setProperty("kind", "field")
        self.preview.setAccessibleName("What the file says")
        self.about = PlainLabel(tone="muted", wrap=True)
        self.save = PrimaryButton("Save…")
        self.back = Button("Cancel")
        for one in self._documents:
            item = QListWidgetItem(f"{one.name} · {text.plural(one.size // 1000 or 1, 'kB', 'kB')}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.names.addItem(item)
        self.names.currentRowChanged.connect(self._show)
        self.names.itemChanged.connect(lambda _item: self.save.setEnabled(bool(self.chosen)))
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self._lay_out()
        self.names.setCurrentRow(0)

    @property
    def chosen(self) -> tuple[Document, ...]:
        ticked = Qt.CheckState.Checked
        return tuple(one for place, one in enumerate(self._documents) if self.names.item(place).checkState() == ticked)

    def _show(self, place: int) -> None:
        if 0 <= place < len(self._documents):
            self.about.setText(self._documents[place].about)
            self.preview.setPlainText(text.plain_block(self._documents[place].text, 500_000))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.about)
        right.addWidget(self.preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.names)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        box.addWidget(PlainLabel("Diagnostics", px=ANSWER_PX, bold=True))
        box.addWidget(PlainLabel(WORDS, tone="muted", wrap=True))
        box.addLayout(middle, 1)
        box.addLayout(buttons)
