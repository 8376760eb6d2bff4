"""The list of conversations under "☰ Chats": open, begin, find, rename, delete."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ice_desk.domain.chats import Conversation
from ice_desk.ui.text import plain
from ice_desk.ui.widgets import Button, PlainLabel

_ID = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1
UNTITLED = "New chat"
_ROW = 30
_LIST_PX = 260


def title_of(conversation: Conversation) -> str:
    return plain(conversation.title, 120) or UNTITLED


class ChatsPopup(QFrame):
    """Newest first. Every act is asked for, never done here: the list follows the history's own state."""

    opened = Signal(int)
    new_asked = Signal()
    renamed = Signal(int, str)
    delete_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAccessibleName("Chats")
        self.setFixedWidth(340)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find a chat")
        self.search.setAccessibleName("Find a chat")
        self.list = QListWidget()
        self.list.setAccessibleName("Chats, newest first")
        self.list.setProperty("kind", "commands")
        self.list.setUniformItemSizes(True)
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
        self._lay_out()
        self._connect()

    def show_list(self, conversations: Sequence[Conversation], current: int | None) -> None:
        """Follow the history; `current` is the conversation now open."""
        editing = self.list.state() == QListWidget.State.EditingState
        if editing:
            return
        chosen = self._chosen_id() if self.isVisible() else current
        self.list.blockSignals(True)
        self.list.clear()
        for conversation in conversations:
            title = title_of(conversation)
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(_ID, conversation.id)
            item.setData(_TITLE, title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
            if conversation.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._filter(self.search.text())

    def popup(self, at: QPoint) -> None:
        self.search.clear()
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
        box.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.list.itemClicked.connect(lambda _item: self._open_current())
        self.list.itemActivated.connect(lambda _item: self._open_current())
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemDelegate().commitData.connect(self._renamed)
        self.list.itemDelegate().closeEditor.connect(self._edit_ended)
        self.new.clicked.connect(self._new)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self._enable()

    def _filter(self, words: str) -> None:
        needle = words.strip().casefold()
        for index in range(self.list.count()):
            item = self.list.item(index)
            item.setHidden(needle not in item.text().casefold())
        found = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        if needle and found and self._chosen_id() is None:
            self.list.setCurrentRow(found[0])
        self._none.setText("No chat has this name." if needle else "No chats yet.")
        # The one goes before the other comes: with both the popup would grow.
        going, coming = (self._none, self.list) if found else (self.list, self._none)
        going.hide()
        coming.show()
        self._enable()

    def _enable(self) -> None:
        known = self._chosen_id() is not None
        self.rename.setEnabled(known)
        self.delete.setEnabled(known)

    def _chosen_id(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else int(item.data(_ID))

    def _open_current(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None and self.list.state() != QListWidget.State.EditingState:
            self.hide()
            self.opened.emit(chosen)

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
        if title and title != item.data(_TITLE):
            self.renamed.emit(int(item.data(_ID)), title)
        else:
            item.setText(str(item.data(_TITLE)))

    def _edit_ended(self, _editor: QWidget, _hint: QAbstractItemDelegate.EndEditHint) -> None:
        self.list.setFocus()

    def _delete(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None:
            self.delete_asked.emit(chosen)
