"""The rows of the list of chats: a title, and under it the piece of text that a search found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ice_desk.domain.chat_search import Found, holds, terms_of
from ice_desk.domain.chats import Conversation
from ice_desk.domain.tags import Tag
from ice_desk.texts import tr, trn
from ice_desk.ui.chat.tag_chip import paint_chips, shown, width_of
from ice_desk.ui.text import plain
from ice_desk.ui.theme import BASE_PX, SMALL_PX, Theme, head_font, ui_font

UNTITLED = tr("New chat")
ID, TITLE, EXCERPT, MESSAGE, STATE, TAGS, HEADING = (Qt.ItemDataRole.UserRole + number for number in range(7))
ROW, ROW_WITH_EXCERPT, _HEADING_ROW = 30, 48, 28
_PAD = 8
_WIDEST_TAG = 84


@dataclass(frozen=True, slots=True)
class Line:
    """What one row shows. `message` is the one that was found, None where only the title was.

    A `heading` stands over the rows of a section, and cannot be chosen.
    """

    conversation: int
    title: str
    state: str = ""
    before: str = ""
    hit: str = ""
    after: str = ""
    message: int | None = None
    tags: tuple[Tag, ...] = ()
    heading: bool = False

    @property
    def with_excerpt(self) -> bool:
        return bool(self.hit or self.after)


def title_of(conversation: Conversation) -> str:
    return plain(conversation.title, 120) or UNTITLED


def deleted_words(titles: Sequence[str]) -> str:
    """Which chats were deleted: one by its title, several by their number."""
    one = f"“{titles[0].rstrip('.')}”" if len(titles) == 1 else ""
    return tr("Deleted {what}.", what=one or trn("{number} chat", "{number} chats", len(titles)))


def lines_of(
    conversations: Sequence[Conversation],
    words: str,
    found: Iterable[Found],
    by_meaning: Iterable[Found] = (),
    *,
    archived: bool,
) -> list[Line]:
    """The rows for what is being looked for: titles first, as they are known at once, then what was said.

    Below, under a heading, what lies near in meaning. Without words, all chats, those in the archive only where
    `archived` asks for them.
    """
    terms = terms_of(words)
    if not terms:
        return [_line(one) for one in conversations if archived or not one.archived]
    hits = {one.conversation: one for one in found}
    titles = [one for one in conversations if holds(one.title, terms) and one.id not in hits]
    said = [one for one in conversations if one.id in hits]
    lines = [_line(one) for one in titles] + [_line(one, hits[one.id]) for one in said]
    known = {one.id: one for one in conversations}
    shown = {line.conversation for line in lines}
    near = [one for one in by_meaning if one.conversation in known and one.conversation not in shown]
    heading = [Line(0, tr("By meaning"), heading=True)] if near else []
    return [*lines, *heading, *(_line(known[one.conversation], one) for one in near)]


def _line(conversation: Conversation, found: Found | None = None) -> Line:
    state = tr("archived") if conversation.archived else tr("pinned") if conversation.pinned else ""
    excerpt = found.excerpt if found is not None else None
    if found is None or excerpt is None:
        return Line(conversation.id, title_of(conversation), state, tags=conversation.tags)
    before, hit, after = (_piece(piece) for piece in (excerpt.before, excerpt.hit, excerpt.after))
    return Line(conversation.id, title_of(conversation), state, before, hit, after, found.message, conversation.tags)


def _piece(text: str) -> str:
    """Foreign text made harmless, with the blanks that set it apart from its neighbours."""
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    inner = plain(text, 200)
    return f"{before}{inner}{after}" if inner else before


def item_of(line: Line) -> QListWidgetItem:
    item = QListWidgetItem(line.title)
    item.setData(HEADING, line.heading)
    if line.heading:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, _HEADING_ROW))
        return item
    item.setSizeHint(QSize(0, ROW_WITH_EXCERPT if line.with_excerpt else ROW))
    item.setData(ID, line.conversation)
    item.setData(TITLE, line.title)
    item.setData(EXCERPT, (line.before, line.hit, line.after) if line.with_excerpt else None)
    item.setData(MESSAGE, line.message)
    item.setData(STATE, line.state)
    item.setData(TAGS, line.tags)
    tagged = tr("tagged {tags}", tags=", ".join(shown(tag) for tag in line.tags)) if line.tags else ""
    spoken = [line.title, line.state, tagged, f"{line.before}{line.hit}{line.after}"]
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    return item


class ChatRow(QStyledItemDelegate):
    """Draws the title at the top, tags and whether it is pinned at the right, the found text below, its words bold."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(HEADING):
            self._paint_heading(painter, QRect(option.rect), str(index.data()))
            return
        excerpt = index.data(EXCERPT)
        state = str(index.data(STATE) or "")
        tags = index.data(TAGS) or ()
        if excerpt is None and not state and not tags:
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        chosen = bool(own.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(own.palette.color(role))
        rect: QRect = own.rect
        rect = rect.adjusted(_PAD, 0, -_PAD, 0)
        title = QRect(rect.x(), rect.y(), rect.width(), ROW if excerpt is None else 27)
        small = ui_font(SMALL_PX)
        if state:
            painter.setOpacity(0.7)
            _draw(painter, title, state, small, Qt.AlignmentFlag.AlignRight)
            painter.setOpacity(1.0)
            title.setRight(title.right() - QFontMetrics(small).horizontalAdvance(state) - _PAD)
        if tags:
            width = width_of(tags, title.width() // 2, _WIDEST_TAG)
            chips = QRect(title.right() + 1 - width, title.y(), width, title.height())
            over = own.palette.color(role) if chosen else None
            paint_chips(painter, chips, tags, self._theme.palette, over=over, widest=_WIDEST_TAG)
            title.setRight(chips.x() - _PAD)
        _draw(painter, title, str(index.data(TITLE)), ui_font(BASE_PX))
        if excerpt is not None:
            _draw_excerpt(painter, QRect(rect.x(), rect.y() + 25, rect.width(), 18), excerpt)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.save()
        painter.setPen(self._theme.palette.muted)
        _draw(painter, rect.adjusted(_PAD, 6, -_PAD, 0), text.upper(), head_font())
        painter.restore()


def _draw(
    painter: QPainter, rect: QRect, text: str, font: QFont, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    painter.setFont(font)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _draw_excerpt(painter: QPainter, rect: QRect, excerpt: tuple[str, str, str]) -> None:
    """The words that were found stay in sight: what stands before them gives way."""
    plain_font, bold = ui_font(SMALL_PX), ui_font(SMALL_PX, bold=True)
    before, hit, after = excerpt
    metrics = QFontMetrics(plain_font)
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, rect.width() // 3)
    x = rect.x()
    for text, font in ((before, plain_font), (hit, bold), (after, plain_font)):
        room = QRect(x, rect.y(), rect.right() - x + 1, rect.height())
        if room.width() <= 0:
            return
        painter.setOpacity(1.0 if font is bold else 0.75)
        _draw(painter, room, text, font)
        x += QFontMetrics(font).horizontalAdvance(text)
    painter.setOpacity(1.0)
