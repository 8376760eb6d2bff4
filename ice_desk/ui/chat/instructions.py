"""What is said to the model before every question of a chat, and presets of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ice_desk.domain.chats import Preset
from ice_desk.texts import tr
from ice_desk.ui.dialogs import FieldDialog
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, ElidedLabel, PlainLabel, PrimaryButton

LONGEST = 20_000
_SIZE = (560, 420)
_WORDS = tr(
    "Said to the model before every question of this chat, such as who it is to be, how long answers "
    "are, and in which language. A preset also keeps the tier and the routing chosen now."
)


class InstructionsLine(QWidget):
    """One line over the box that says that there are instructions, and how they begin."""

    change_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel("", tone="muted", px=SMALL_PX)
        change = Button(tr("Change"))
        change.setAccessibleName(tr("Change the instructions for this chat"))
        change.clicked.connect(self.change_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(change)
        self.hide()

    def show_text(self, text: str) -> None:
        self.words.setText(tr("Instructions · {text}", text=plain(text, 200)))
        self.setVisible(bool(text))


class InstructionsDialog(QDialog):
    """`kept(text)` once it is accepted, `chosen(preset)` where one was taken, `saved(name, text)`, `deleted(name)`."""

    kept = Signal(str)
    chosen = Signal(object)
    saved = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, text: str, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Instructions for this chat"))
        self.resize(*_SIZE)
        self.text = QPlainTextEdit(text)
        self.text.setProperty("kind", "field")
        self.text.setAccessibleName(tr("Instructions"))
        self.text.setPlaceholderText(tr("You are a credit analyst. Answer in short bullet points, with figures first."))
        self.text.setTabChangesFocus(True)
        self.presets = MenuButton(tr("Preset"))
        self.save = Button(tr("Save as a preset…"))
        self.delete = Button(tr("Delete the preset"))
        self._chosen: Preset | None = None
        self._presets: tuple[Preset, ...] = ()
        self._complaint = PlainLabel("", tone="bad", wrap=True)
        self._complaint.hide()
        self._lay_out()
        self.presets.chosen.connect(self._choose)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self.text.textChanged.connect(self._complaint.hide)
        self.text.setFocus()
        self.show_presets(presets)

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Offer these; the one that was chosen stays so where it is still among them."""
        self._presets = tuple(presets)
        name = self._chosen.name if self._chosen is not None else ""
        self._chosen = next((one for one in presets if one.name == name), None)
        self.presets.set_options([(one.name, plain(one.name, 60)) for one in presets])
        self.presets.set_value(plain(self._chosen.name, 30) if self._chosen is not None else "")
        self.presets.setEnabled(bool(presets))
        self.delete.setEnabled(self._chosen is not None)

    def accept(self) -> None:
        text = self.text.toPlainText().strip()
        if len(text) > LONGEST:
            self._complaint.setText(
                tr("It has {text} characters; {longest} are the most.", text=f"{len(text):,}", longest=f"{LONGEST:,}")
            )
            self._complaint.show()
            return
        self.kept.emit(text)
        super().accept()

    def _choose(self, name: str) -> None:
        self._chosen = next((one for one in self._presets if one.name == name), None)
        if self._chosen is not None:
            self.text.setPlainText(self._chosen.instructions)
            self.show_presets(self._presets)
            self.chosen.emit(self._chosen)

    def _save(self) -> None:
        words = tr("A name for it. One that exists is replaced.")
        ask = FieldDialog(tr("Save as a preset"), words, tr("Save"), _name_problem, self)
        ask.field.setAccessibleName(tr("Name of the preset"))
        ask.field.setText(self._chosen.name if self._chosen is not None else "")
        ask.accepted.connect(lambda: self.saved.emit(ask.given, self.text.toPlainText().strip()))
        ask.finished.connect(ask.deleteLater)
        ask.open()

    def _delete(self) -> None:
        if self._chosen is not None:
            self.deleted.emit(self._chosen.name)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.presets, self.save, self.delete):
            top.addWidget(widget)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel, done = Button(tr("Cancel")), PrimaryButton(tr("Use for this chat"))
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self.accept)
        foot.addWidget(cancel)
        foot.addWidget(done)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addWidget(PlainLabel(_WORDS, tone="muted", wrap=True))
        box.addLayout(top)
        box.addWidget(self.text, 1)
        box.addWidget(self._complaint)
        box.addLayout(foot)


def _name_problem(name: str) -> str:
    return "" if name.strip() else tr("Give it a name.")
