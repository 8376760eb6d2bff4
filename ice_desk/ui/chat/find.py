"""Finding words in the open conversation: which messages hold them, and the bar that steps through them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ice_desk.domain.chat_search import terms_of
from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import ConversationModel, Entry
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.widgets import Button, PlainLabel, hairline


@dataclass(frozen=True, slots=True)
class Hit:
    """The `nth` place, from 0, where the words stand in a message."""

    entry: Entry
    nth: int


def hits_of(entries: Sequence[Entry], words: str) -> tuple[Hit, ...]:
    """Every place in the texts, oldest first, small and capital letters alike. No words, no places."""
    needle = words.casefold()
    if not needle.strip():
        return ()
    return tuple(Hit(entry, nth) for entry in entries for nth in range(entry.text.casefold().count(needle)))


class FindBar(QWidget):
    """A field over the transcript. `asked(words)` for each change, `stepped(-1 or 1)` for an older or a newer place."""

    asked = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find in this chat"))
        self.field.setAccessibleName(tr("Find in this chat"))
        self.count = PlainLabel("", tone="muted")
        self.older = Button("↑")
        self.older.setAccessibleName(tr("Older place"))
        self.older.setToolTip(tr("Older (Enter)"))
        self.newer = Button("↓")
        self.newer.setAccessibleName(tr("Newer place"))
        self.newer.setToolTip(tr("Newer (Shift+Enter)"))
        self.close_button = Button(tr("Close"))
        row = QHBoxLayout()
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.older, self.newer, self.close_button):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(hairline())
        self.field.textChanged.connect(self.asked)
        self.older.clicked.connect(lambda: self.stepped.emit(-1))
        self.newer.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.end)
        self.hide()

    def begin(self, words: str = "") -> None:
        """Show the bar, looking for `words` where there are some."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()
        self.asked.emit(self.field.text())

    def end(self) -> None:
        self.hide()
        self.closed.emit()

    def tell(self, place: int, of: int) -> None:
        """Say which place is shown, from 1; none of none where nothing was found."""
        found = tr("{place} of {of}", place=place, of=of) if of else tr("Not found")
        self.count.setText(found if self.field.text().strip() else "")
        self.older.setEnabled(of > 1)
        self.newer.setEnabled(of > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else -1)
        else:
            super().keyPressEvent(event)


class Finder:
    """Joins the bar to a transcript. `left` is called once the search has ended."""

    def __init__(self, bar: FindBar, transcript: Transcript, left: Callable[[], None]) -> None:
        self._bar = bar
        self._transcript = transcript
        self._left = left
        self._hits: tuple[Hit, ...] = ()
        self._at = 0
        self._sought: tuple[int, int, str] | None = None
        bar.asked.connect(self.look)
        bar.stepped.connect(self.step)
        bar.closed.connect(self._end)

    @property
    def hit(self) -> Hit | None:
        return self._hits[self._at] if self._hits else None

    def look(self, words: str, message: int | None = None) -> None:
        """Look anew: the newest place, or the first one of a stored `message`."""
        model = self._transcript.model
        self._hits = hits_of(model.entries if model is not None else (), words)
        wanted = (index for index, hit in enumerate(self._hits) if message is not None and hit.entry.message == message)
        self._at = next(wanted, len(self._hits) - 1)
        self._show()

    def step(self, by: int) -> None:
        """The next place that way, round and round; what has come meanwhile is counted in."""
        if self._hits:
            place = self._at + by
            model = self._transcript.model
            self._hits = hits_of(model.entries if model is not None else (), self._bar.field.text())
            self._at = place % max(1, len(self._hits))
        self._show()

    def recount(self) -> None:
        """Another line of the chat is shown: count the places in it anew, and leave the view where it is."""
        model = self._transcript.model
        if model is not None and not self._bar.isHidden():
            shown = self.hit
            self._hits = hits_of(model.entries, self._bar.field.text())
            self._at = self._hits.index(shown) if shown in self._hits else max(0, len(self._hits) - 1)
            self._bar.tell(self._at + 1, len(self._hits))

    def seek(self, conversation: int, message: int, words: str) -> None:
        """Begin at a place that a search over all chats has found, once its conversation is shown.

        Without words, at the message itself: it was found by its meaning.
        """
        self._sought = (conversation, message, words)

    def shown(self, model: ConversationModel | None) -> bool:
        """Another conversation is shown: end, or begin at the place sought in it. True where the bar has the focus."""
        sought, self._sought = self._sought, None
        if sought is None or model is None or model.id != sought[0]:
            self._bar.hide()
            self._hits = ()
            self._transcript.show_place("", None)
            return False
        _, message, words = sought
        if not words.strip():
            self._bar.hide()
            self._hits = ()
            entry = next((one for one in model.entries if one.message == message), None)
            self._transcript.show_place("", entry)
            return False
        # A search over all chats asks for every word somewhere, this bar for one phrase.
        for phrase in (words.strip(), *terms_of(words)):
            self._bar.begin(phrase)
            self.look(phrase, message)
            if self.hit is not None:
                break
        return True

    def _show(self) -> None:
        self._bar.tell(self._at + 1, len(self._hits))
        hit = self.hit
        words = self._bar.field.text()
        self._transcript.show_place(words, hit.entry if hit is not None else None, hit.nth if hit is not None else 0)

    def _end(self) -> None:
        self._hits = ()
        self._transcript.show_place("", None)
        self._left()
