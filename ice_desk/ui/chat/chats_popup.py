"""The list of conversations under "☰ Chats": open, begin, find in all, rename, tag, pin, archive, export, delete."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ice_desk.domain.chat_search import Found
from ice_desk.domain.chats import Conversation
from ice_desk.services.chat_meaning import ByMeaning
from ice_desk.texts import tr
from ice_desk.ui.chat.chat_rows import ID, MESSAGE, TITLE, ChatRow, item_of, lines_of
from ice_desk.ui.chat.chats_menu import ARCHIVE, ARCHIVED, EXPORT, EXPORT_ALL, IMPORT, PIN, TAGS, options_for
from ice_desk.ui.chat.meaning_line import MeaningLine, progress_words
from ice_desk.ui.chat.tag_filter import TagFilter
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.theme import Theme
from ice_desk.ui.timers import single_shot
from ice_desk.ui.widgets import Button, PlainLabel

_SIZE = (400, 424)
_LIST_PX = 200
# A pause in typing after which all messages are searched; titles are looked through with every letter.
SEARCH_MS = 150
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ChatsPopup(QFrame):
    """Newest first. Every act is asked for, never done here: the list follows the history's own state.

    `searched(words)` asks for `show_found` and `show_near`; `found_opened` carries conversation, message and words,
    none where it was found by meaning; `delete_asked` and `tags_asked` conversations, `export_asked` also None for all.
    With Ctrl or Shift several are chosen.
    """

    opened = Signal(int)
    found_opened = Signal(int, int, str)
    searched = Signal(str)
    pinned = Signal(int, bool)
    archived = Signal(int, bool)
    export_asked = Signal(object)
    import_asked = Signal()
    new_asked = Signal()
    renamed = Signal(int, str)
    delete_asked = Signal(object)
    tags_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName(tr("Chats"))
        self.setFixedSize(*_SIZE)  # what comes and goes under the list takes its room from it
        self._conversations: tuple[Conversation, ...] = ()
        self._found: tuple[Found, ...] = ()
        self._near: tuple[Found, ...] = ()
        self._with_archived = False
        self._looking = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in all chats"))
        self.search.setAccessibleName(tr("Find in all chats"))
        self.tags = TagFilter(theme)
        self._search_timer = single_shot(self, SEARCH_MS, lambda: self.searched.emit(self.search.text()))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Chats, newest first"))
        self.list.setProperty("kind", "commands")
        self.list.setItemDelegate(ChatRow(theme, self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMinimumHeight(_LIST_PX)
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._none.setMinimumHeight(_LIST_PX)
        self.meaning = MeaningLine()
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.new = Button(tr("New chat"))
        self.rename = Button(tr("Rename"))
        self.delete = Button(tr("Delete"))
        self.more = MenuButton(tr("More"))
        self._lay_out()
        self._connect()

    def show_list(self, conversations: Sequence[Conversation], current: int | None) -> None:
        """Follow the history; `current` is the conversation now open."""
        self._conversations = tuple(conversations)
        self._fill(self._chosen_ids() if self.isVisible() else () if current is None else (current,))

    def show_found(self, words: str, found: tuple[Found, ...], *, more: bool = False) -> None:
        """What a search for `words` came back with; of no more use where something else is looked for by now.

        `more`: what is found by meaning is still to come.
        """
        if words == self.search.text():
            self._found, self._looking = found, more
            self._fill(self._chosen_ids())

    def show_near(self, words: str, result: ByMeaning | None) -> None:
        """What lies near `words` in meaning, None where nothing can be said of that; likewise."""
        if words == self.search.text():
            self._near, self._looking = result.found if result is not None else (), False
            self.meaning.show_progress(progress_words(result.known, result.messages) if result is not None else "")
            self._fill(self._chosen_ids())

    def popup(self, at: QPoint) -> None:
        self.search.clear()
        self.tags.clear()
        self._with_archived = False
        self.move(at)
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.search.hasFocus():
            self.list.setFocus()
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 10)
        box.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.tags)
        box.addLayout(top)
        box.addWidget(self.list)
        box.addWidget(self._none)
        box.addWidget(self.meaning)
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addStretch(1)
        row.addWidget(self.rename)
        row.addWidget(self.delete)
        row.addWidget(self.more)
        box.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look)
        self.tags.changed.connect(lambda: self._look(self.search.text()))
        self.tags.edit_asked.connect(lambda: self._ask_tags(()))
        self.more.chosen.connect(self._more)
        self.list.itemClicked.connect(lambda _item: self._open_current())
        self.list.itemActivated.connect(lambda _item: self._open_current())
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDelegate().commitData.connect(self._renamed)
        self.list.itemDelegate().closeEditor.connect(self._edit_ended)
        self.new.clicked.connect(self._new)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self._enable()

    def _look(self, words: str) -> None:
        """Titles at once; what was said in the chats after a pause."""
        self._found = self._near = ()
        self._looking = bool(words.strip())
        self.meaning.set_searching(self._looking)
        if self._looking:
            self._search_timer.start()
        else:
            self._search_timer.stop()
        self._fill(self._chosen_ids())

    def _fill(self, chosen: Collection[int]) -> None:
        if self.list.state() == QListWidget.State.EditingState:
            return
        words = self.search.text()
        within = [one for one in self._conversations if self.tags.holds(one)]
        lines = lines_of(within, words, self._found, self._near, archived=self._with_archived)
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = item_of(line)
            self.list.addItem(item)
            if line.conversation in chosen:
                if self.list.currentRow() < 0:
                    self.list.setCurrentItem(item)
                item.setSelected(True)
        if words.strip() and lines and self.list.currentRow() < 0:
            self.list.setCurrentRow(1 if lines[0].heading else 0)
        self.list.blockSignals(False)
        self._none.setText(self._lacking())
        # The one goes before the other comes: with both the popup would grow.
        going, coming = (self._none, self.list) if lines else (self.list, self._none)
        going.hide()
        coming.show()
        self._enable()

    def _lacking(self) -> str:
        if self._looking:
            return tr("Looking …")
        tagged = bool(self.tags.tags)
        if self.search.text().strip():
            return tr("Nothing found in chats with this tag.") if tagged else tr("Nothing found.")
        return tr("No chat has this tag.") if tagged else tr("No chats yet.")

    def _enable(self) -> None:
        chosen = self._chosen()
        self.rename.setEnabled(len(chosen) == 1)
        self.delete.setEnabled(bool(chosen))
        self.more.set_options(options_for(chosen, with_archived=self._with_archived))

    def _more(self, what: str) -> None:
        chosen = self._chosen()
        keys = tuple(one.id for one in chosen)
        if what == ARCHIVED:
            self._with_archived = not self._with_archived
            self._fill(keys)
        elif what == IMPORT:
            self.hide()
            self.import_asked.emit()
        elif what in (EXPORT, EXPORT_ALL):
            self.hide()
            self.export_asked.emit(keys if what == EXPORT else None)
        elif what == TAGS:
            self._ask_tags(keys)
        elif what == PIN:
            pinned = all(one.pinned for one in chosen)
            for key in keys:
                self.pinned.emit(key, not pinned)
        elif what == ARCHIVE:
            archived = all(one.archived for one in chosen)
            for key in keys:
                self.archived.emit(key, not archived)

    def _ask_tags(self, conversations: tuple[int, ...]) -> None:
        self.hide()
        self.tags_asked.emit(conversations)

    def _chosen(self) -> list[Conversation]:
        chosen = self._chosen_ids()
        return [one for one in self._conversations if one.id in chosen]

    def _chosen_ids(self) -> set[int]:
        return {int(item.data(ID)) for item in self.list.selectedItems()}

    def _open_current(self) -> None:
        item = self.list.currentItem()
        if item is None or self.list.state() == QListWidget.State.EditingState:
            return
        if QApplication.keyboardModifiers() & _SEVERAL:
            return  # this click is for choosing several
        chosen, message = int(item.data(ID)), item.data(MESSAGE)
        by_meaning = any(one.message == message for one in self._near)
        words = "" if by_meaning else self.search.text()
        self.hide()
        if message is None:
            self.opened.emit(chosen)
        else:
            self.found_opened.emit(chosen, int(message), words)

    def _new(self) -> None:
        self.hide()
        self.new_asked.emit()

    def _rename(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.setFocus()
            self.list.editItem(item)

    def _renamed(self, editor: QWidget) -> None:
        item = self.list.currentItem()
        if item is None or not isinstance(editor, QLineEdit):
            return
        title = " ".join(editor.text().split())
        if title and title != item.data(TITLE):
            self.renamed.emit(int(item.data(ID)), title)
        else:
            item.setText(str(item.data(TITLE)))

    def _edit_ended(self, _editor: QWidget, _hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.list.setFocus()

    def _delete(self) -> None:
        chosen = tuple(one.id for one in self._chosen())
        if chosen:
            self.delete_asked.emit(chosen)
