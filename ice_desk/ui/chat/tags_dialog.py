"""Tags of one chat or several: put on, taken off, made, renamed, coloured, deleted. Every act holds at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.chats import Conversation
from ice_desk.domain.errors import DeskError
from ice_desk.domain.tags import LONGEST, Hue, Tag, key_of, tag_name
from ice_desk.texts import tr, trn
from ice_desk.ui.chat.tag_chip import colour_of, dot_icon, shown
from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.dialogs import FieldDialog
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, ElidedLabel, PlainLabel, PrimaryButton

_SIZE = (440, 420)
_DOT = 10
RENAME, DELETE, HUE = "rename", "delete", "hue:"


class TagsDialog(QDialog):
    """`conversations` are the chats that boxes are ticked for; none: the tags alone are changed.

    `put(name)` and `taken(tag)` are for those chats, `renamed(tag, name)`, `painted(tag, hue)` and `deleted(tag)` for
    a tag everywhere. What holds comes back through `show_tags`.
    """

    put = Signal(str)
    taken = Signal(int)
    renamed = Signal(int, str)
    painted = Signal(int, str)
    deleted = Signal(int)

    def __init__(self, theme: Theme, conversations: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tags"))
        self.resize(*_SIZE)
        self.conversations = tuple(conversations)
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self.rows: dict[int, TagRow] = {}
        self._title = ElidedLabel(tr("Tags"), bold=True)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Find a tag, or name a new one"))
        self.field.setAccessibleName(tr("Find a tag, or name a new one"))
        self.add = Button(tr("Add"))
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._sift())
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.field.setFocus()
        self._sift()

    def show_tags(self, tags: Sequence[Tag], conversations: Sequence[Conversation]) -> None:
        """Follow what is kept. A row that stays keeps its place under the pointer and the focus."""
        self._tags = tuple(tags)
        mine = [one for one in conversations if one.id in self.conversations]
        self._name(mine)
        counts: dict[int, int] = {}
        for one in conversations:
            for tag in one.tags:
                counts[tag.id] = counts.get(tag.id, 0) + 1
        self._keep_rows()
        for tag in tags:
            here = sum(tag in one.tags for one in mine)
            self.rows[tag.id].show_tag(tag, counts.get(tag.id, 0), here, len(mine))
        self._sift()

    def _name(self, mine: Sequence[Conversation]) -> None:
        if len(mine) == 1:
            self._title.setText(tr("Tags of “{title}”", title=plain(mine[0].title, 80) or tr("New chat")))
        else:
            self._title.setText(
                tr("Tags of {chats}", chats=trn("{number} chat", "{number} chats", len(mine))) if mine else tr("Tags")
            )

    def _keep_rows(self) -> None:
        """One row for each tag, in their order."""
        for gone in self.rows.keys() - {tag.id for tag in self._tags}:
            row = self.rows.pop(gone)
            self._list.removeWidget(row)
            row.deleteLater()
        for place, tag in enumerate(self._tags):
            if tag.id not in self.rows:
                row = self.rows[tag.id] = TagRow(self._theme, bool(self.conversations))
                row.ticked.connect(lambda on, key=tag.id: self._tick(key, on))
                row.change.chosen.connect(lambda what, key=tag.id: self._change(key, what))
            if self._list.indexOf(self.rows[tag.id]) != place:
                self._list.insertWidget(place, self.rows[tag.id])

    def _sift(self) -> None:
        wanted = key_of(self.field.text())
        fitting = [tag for tag in self._tags if wanted in tag.key]
        for tag in self._tags:
            self.rows[tag.id].setVisible(tag in fitting)
        known = any(tag.key == wanted for tag in self._tags)
        self.add.setText(tr("Add") if known or not wanted else tr("New tag"))
        self.add.setEnabled(bool(wanted) and (bool(self.conversations) or not known))
        unknown = tr("No tag is called so. Enter makes “{text}”.", text=plain(self.field.text(), LONGEST))
        self._none.setText("" if fitting else unknown if wanted else tr("No tags yet. Name the first one above."))
        self._none.setVisible(not fitting)

    def _add(self) -> None:
        try:
            name = tag_name(self.field.text())
        except DeskError:
            return
        self.field.clear()
        self.put.emit(name)

    def _tick(self, key: int, on: bool) -> None:
        tag = self._tag(key)
        if tag is not None and on:
            self.put.emit(tag.name)
        elif tag is not None:
            self.taken.emit(tag.id)

    def _change(self, key: int, what: str) -> None:
        tag = self._tag(key)
        if tag is None:
            return
        if what == RENAME:
            self._rename(tag)
        elif what == DELETE:
            self.deleted.emit(tag.id)
        else:
            self.painted.emit(tag.id, what.removeprefix(HUE))

    def _rename(self, tag: Tag) -> None:
        ask = FieldDialog(
            tr("Rename the tag"), tr("It changes on every chat that has it."), tr("Rename"), self._problem(tag), self
        )
        ask.field.setMaxLength(LONGEST)
        ask.field.setAccessibleName(tr("Name of the tag"))
        ask.field.setText(tag.name)
        ask.field.selectAll()
        ask.accepted.connect(lambda: self.renamed.emit(tag.id, ask.given))
        ask.finished.connect(ask.deleteLater)
        ask.open()

    def _problem(self, tag: Tag) -> "NameCheck":
        return NameCheck({one.key: one.name for one in self._tags if one.id != tag.id})

    def _tag(self, key: int) -> Tag | None:
        return next((tag for tag in self._tags if tag.id == key), None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.add)
        inner = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 8, 0)
        box.addLayout(self._list)
        box.addWidget(self._none)
        box.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("Tags"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        done = PrimaryButton(tr("Done"))
        done.clicked.connect(self.accept)
        foot.addWidget(done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 16, 18, 14)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addLayout(top)
        whole.addWidget(area, 1)
        whole.addLayout(foot)


class NameCheck:
    """What is wrong with a new name, in words, or nothing. `others` are the names that are given, by key."""

    def __init__(self, others: Mapping[str, str]) -> None:
        self._others = others

    def __call__(self, name: str) -> str:
        try:
            key = key_of(tag_name(name))
        except DeskError as error:
            return error.shown
        return tr("There is a tag “{others}” already.", others=plain(self._others[key])) if key in self._others else ""


class TagRow(QWidget):
    """One tag: its box, how many chats have it, and what can be done with it. `ticked` is emitted by the user alone."""

    ticked = Signal(bool)

    def __init__(self, theme: Theme, ticks: bool) -> None:
        super().__init__()
        self._theme = theme
        self._dot = Dot(theme)
        self.box = CheckBox() if ticks else None
        self.name = ElidedLabel()
        self.count = PlainLabel("", tone="muted", px=SMALL_PX)
        self.change = MenuButton(tr("Change"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        if self.box is not None:
            self.box.clicked.connect(self.ticked)
            row.addWidget(self.box)
        row.addWidget(self.name, 1)
        row.addWidget(self.count)
        row.addWidget(self.change)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The name ticks the box as well."""
        if self.box is not None and event.button() == Qt.MouseButton.LeftButton:
            self.box.click()

    def show_tag(self, tag: Tag, everywhere: int, here: int, of: int) -> None:
        """`here` of the `of` chats in question have it, and `everywhere` of all."""
        name = shown(tag)
        self._dot.show_hue(tag.hue)
        self.name.setText(name)
        if self.box is not None:
            self.box.setAccessibleName(name)
            self.box.setChecked(of > 0 and here == of)
        part = tr("on {here} of {of} · ", here=here, of=of) if 0 < here < of else ""
        self.count.setText(f"{part}{trn('{number} chat', '{number} chats', everywhere)}")
        self.change.setAccessibleName(tr("Change {name}", name=name))
        hues = [(f"{HUE}{hue.value}", hue.value.capitalize()) for hue in Hue]
        self.change.set_options([(RENAME, tr("Rename…")), ("", ""), *hues, ("", ""), (DELETE, tr("Delete everywhere"))])
        self.change.mark(f"{HUE}{tag.hue.value}")
        for action in self.change.popup_menu.actions():
            if str(action.data()).startswith(HUE):
                action.setIcon(dot_icon(self._theme.palette, Hue(action.data().removeprefix(HUE))))


class Dot(QWidget):
    """A tag's colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hue = Hue.GREY
        theme.changed.connect(self.update)

    def show_hue(self, hue: Hue) -> None:
        self._hue = hue
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_DOT, _DOT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(self._theme.palette, self._hue))
        painter.drawEllipse(0, (self.height() - _DOT) // 2, _DOT, _DOT)
