"""The list of conversations under "☰ Chats": open, begin, find in all, rename, pin, archive, export, delete."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ice_desk.domain.chat_search import Found
from ice_desk.domain.chats import Conversation
from ice_desk.ui.chat.chat_rows import ID, MESSAGE, TITLE, ChatRow, item_of, lines_of
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.timers import single_shot
from ice_desk.ui.widgets import Button, PlainLabel

_LIST_PX = 320
# A pause in typing after which all messages are searched; titles are looked through with every letter.
SEARCH_MS = 150
PIN, ARCHIVE, EXPORT, EXPORT_ALL, IMPORT, ARCHIVED = "pin", "archive", "export", "export all", "import", "archived"


class ChatsPopup(QFrame):
    """Newest first. Every act is asked for, never done here: the list follows the history's own state.

    `searched(words)` asks for `show_found`; `found_opened` carries conversation, message and words; `export_asked` the
    conversation, None for all.
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
    delete_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName("Chats")
        self.setFixedWidth(400)
        self._conversations: tuple[Conversation, ...] = ()
        self._found: tuple[Found, ...] = ()
        self._with_archived = False
        self._looking = False
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in all chats")
        self.search.setAccessibleName("Find in all chats")
        self._search_timer = single_shot(self, SEARCH_MS, lambda: self.searched.emit(self.search.text()))
        self.list = QListWidget()
        self.list.setAccessibleName("Chats, newest first")
        self.list.setProperty("kind", "commands")
        self.list.setItemDelegate(ChatRow(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMinimumHeight(_LIST_PX)
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._none.setMinimumHeight(_LIST_PX)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.new = Button("New chat")
        self.rename = Button("Rename")
        self.delete = Button("Delete")
        self.more = MenuButton("More")
        self._lay_out()
        self._connect()

    def show_list(self, conversations: Sequence[Conversation], current: int | None) -> None:
        """Follow the history; `current` is the conversation now open."""
        self._conversations = tuple(conversations)
        self._fill(self._chosen_id() if self.isVisible() else current)

    def show_found(self, words: str, found: tuple[Found, ...]) -> None:
        """What a search for `words` came back with; of no more use where something else is looked for by now."""
        if words == self.search.text():
            self._found, self._looking = found, False
            self._fill(self._chosen_id())

    def popup(self, at: QPoint) -> None:
        self.search.clear()
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
        box.addWidget(self.search)
        box.addWidget(self.list)
        box.addWidget(self._none)
        row = QHBoxLayout()
        row.addWidget(self.new)
        row.addStretch(1)
        row.addWidget(self.rename)
        row.addWidget(self.delete)
        row.addWidget(self.more)
        box.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look)
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
        self._found = ()
        self._looking = bool(words.strip())
        if self._looking:
            self._search_timer.start()
        else:
            self._search_timer.stop()
        self._fill(self._chosen_id())

    def _fill(self, chosen: int | None) -> None:
        if self.list.state() == QListWidget.State.EditingState:
            return
        words = self.search.text()
        lines = lines_of(self._conversations, words, self._found, archived=self._with_archived)
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = item_of(line)
            self.list.addItem(item)
            if line.conversation == chosen:
                self.list.setCurrentItem(item)
        if words.strip() and lines and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._none.setText("Looking …" if self._looking else "Nothing found." if words.strip() else "No chats yet.")
        # The one goes before the other comes: with both the popup would grow.
        going, coming = (self._none, self.list) if lines else (self.list, self._none)
        going.hide()
        coming.show()
        self._enable()

    def _enable(self) -> None:
        chosen = self._chosen()
        self.rename.setEnabled(chosen is not None)
        self.delete.setEnabled(chosen is not None)
        self.more.set_options(self._options(chosen))

    def _options(self, chosen: Conversation | None) -> list[tuple[str, str]]:
        of_one = []
        if chosen is not None:
            of_one = [
                (PIN, "Unpin" if chosen.pinned else "Pin to the top"),
                (ARCHIVE, "Take out of the archive" if chosen.archived else "Archive"),
                (EXPORT, "Export this chat…"),
                ("", ""),
            ]
        shown = "Hide archived chats" if self._with_archived else "Show archived chats"
        return [*of_one, (EXPORT_ALL, "Export all chats…"), (IMPORT, "Import chats…"), ("", ""), (ARCHIVED, shown)]

    def _more(self, what: str) -> None:
        chosen = self._chosen()
        if what == ARCHIVED:
            self._with_archived = not self._with_archived
            self._fill(self._chosen_id())
        elif what == IMPORT:
            self.hide()
            self.import_asked.emit()
        elif what == EXPORT_ALL:
            self.hide()
            self.export_asked.emit(None)
        elif chosen is not None and what == EXPORT:
            self.hide()
            self.export_asked.emit(chosen.id)
        elif chosen is not None and what == PIN:
            self.pinned.emit(chosen.id, not chosen.pinned)
        elif chosen is not None:
            self.archived.emit(chosen.id, not chosen.archived)

    def _chosen(self) -> Conversation | None:
        chosen = self._chosen_id()
        return next((one for one in self._conversations if one.id == chosen), None)

    def _chosen_id(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None else int(item.data(ID))

    def _open_current(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None and self.list.state() != QListWidget.State.EditingState:
            message, words = self.list.currentItem().data(MESSAGE), self.search.text()
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
        chosen = self._chosen_id()
        if chosen is not None:
            self.delete_asked.emit(chosen)
