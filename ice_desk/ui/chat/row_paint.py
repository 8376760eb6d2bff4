"""How a message is drawn. Everything foreign goes through a document or a plain elided line."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)

from ice_desk.domain.chats import MessageState
from ice_desk.texts import tr
from ice_desk.ui.chat import words
from ice_desk.ui.chat.attached import OPEN
from ice_desk.ui.chat.blocks import Block, Kind
from ice_desk.ui.chat.body import NOTE_HEIGHT, Body, inset, pads
from ice_desk.ui.chat.conversation import EntryKind
from ice_desk.ui.chat.formulas import ink_marked
from ice_desk.ui.chat.marks import marked, marks_of
from ice_desk.ui.chat.row import Row, Zone
from ice_desk.ui.chat.selection import Selection
from ice_desk.ui.chat.thumbs import ACTION as IMAGE
from ice_desk.ui.chat.thumbs import paint_thumb
from ice_desk.ui.text import elide, plain
from ice_desk.ui.theme import Palette

COPIED = tr("Copied")
_LINE = 24
_RADIUS = 10.0
_CHIP = 18
_STRONG = frozenset({"retry", "swap", "continue", "send", "remove"})


@dataclass(frozen=True, slots=True)
class Look:
    """What is being drawn besides the row itself. `top` and `bottom` bound it, in the row's own pixels.

    `hover` is the act under the pointer, `focus` the one that Enter does, `copied` the one that has just been done.
    `needle` is marked wherever it stands, strongly in the block `found`, given as (entry's key, block).
    """

    top: int
    bottom: int
    now: float
    selection: Selection | None = None
    hover: str = ""
    focus: str = ""
    copied: str = ""
    current: bool = False
    needle: str = ""
    found: tuple[int, int] = (0, -1)

    def shows(self, y: int, height: int = _LINE) -> bool:
        """Whether anything of a line that begins at `y` is being drawn; an antialiased frame reaches one pixel out."""
        return self.top - height - 1 <= y <= self.bottom + 1


def paint_row(painter: QPainter, row: Row, look: Look) -> None:
    """Draw `row` with the painter's origin at its top left."""
    palette = row.style.palette
    if look.current:
        painter.setPen(QPen(palette.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(-10, -4, row.width + 20, row.height - 6), _RADIUS, _RADIUS)
    if row.entry.kind is EntryKind.ANSWER:
        if look.shows(0):
            _paint_head(painter, row, look)
    else:
        _paint_bubble(painter, row)
    _paint_body(painter, row, row.body, QPoint(row.inset, row.parts.body), look, look.selection)
    if row.parts.thoughts >= 0:
        _paint_body(painter, row, row.thoughts, QPoint(14, row.parts.thoughts), look, None)
        painter.fillRect(QRect(2, row.parts.thoughts, 2, row.thoughts.height), palette.line)
    _paint_block_words(painter, row, look)
    _paint_words(painter, row, look)


def _paint_head(painter: QPainter, row: Row, look: Look) -> None:
    palette, style = row.style.palette, row.style
    name = plain(row.entry.facts.model) or tr("Choosing a model")
    name = elide(style.bold_metrics, name, row.width // 2)
    x = _word(painter, 0, 0, name, style.bold, palette.text) + 8
    painter.setFont(style.tiny)
    for text in words.chips(row.entry):
        width = style.tiny_metrics.horizontalAdvance(text) + 13
        if x + width > row.parts.room:
            return
        frame = QRectF(x + 0.5, (_LINE - _CHIP) / 2 + 0.5, width, _CHIP - 1)
        painter.setPen(QPen(palette.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 5, 5)
        painter.setPen(palette.muted)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
        x += width + 8
    speed = words.speed(row.entry, look.now)
    if speed and x + style.small_metrics.horizontalAdvance(speed) < row.parts.room:
        _word(painter, x + 1, 0, speed, style.small, palette.muted)


def _paint_bubble(painter: QPainter, row: Row) -> None:
    palette = row.style.palette
    frame = QRectF(0, 0, row.width, row.bubble_height)
    painter.setPen(Qt.PenStyle.NoPen)
    if row.entry.kind is EntryKind.PROMPT:
        painter.setBrush(palette.raised)
        if palette.contrast:
            painter.setPen(QPen(palette.line, 1))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        return
    failed = row.entry.kind is EntryKind.FAILURE
    painter.setBrush(palette.surface if failed else Qt.BrushStyle.NoBrush)
    edge = Qt.PenStyle.SolidLine if failed else Qt.PenStyle.DashLine
    painter.setPen(QPen(palette.bad if failed else palette.line, 1, edge))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _paint_body(
    painter: QPainter, row: Row, body: Body, origin: QPoint, look: Look, selection: Selection | None
) -> None:
    for index in body.seen(look.top - origin.y(), look.bottom - origin.y()):
        if not body.measured(index):
            continue
        block = body.blocks[index]
        frame = QRect(origin.x(), origin.y() + body.top(index), body.width, body.block_height(index))
        _paint_behind(painter, row, block, frame)
        top, _ = pads(block)
        document = body.document(index)
        clip = QRectF(0, look.top - frame.y() - top - 4, body.width, look.bottom - look.top + 8)
        span = selection.span(index, document) if selection is not None else None
        marks = marks_of(document, look.needle, row.style.palette, strong=look.found == (row.entry.key, index))
        if span is not None:
            marks.append(marked(document, span, row.style.palette.accent, row.style.palette.accent_ink))
        painter.save()
        painter.translate(frame.x() + inset(block), frame.y() + top)
        _draw(painter, document, row.style.palette, clip, marks)
        if span is not None:
            ink_marked(painter, document, span, row.style.palette.accent_ink)
        painter.restore()


def _paint_behind(painter: QPainter, row: Row, block: Block, frame: QRect) -> None:
    palette = row.style.palette
    if block.note:
        note = QRect(frame.x(), frame.y(), frame.width(), NOTE_HEIGHT)
        painter.setFont(row.style.tiny)
        painter.setPen(palette.muted)
        painter.drawText(note, Qt.AlignmentFlag.AlignVCenter, block.note)
    if block.kind is Kind.CODE:
        painter.save()
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(palette.line, 1))
        painter.setBrush(palette.surface)
        reach = QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5)
        reach.adjust(0, 0 if block.first else -20, 0, 0 if block.last else 20)
        painter.drawRoundedRect(reach, 8, 8)
        painter.restore()
    elif block.kind is Kind.PROSE and block.text.lstrip().startswith(">"):
        painter.fillRect(QRect(frame.x(), frame.y(), 3, frame.height()), palette.line)


def _draw(
    painter: QPainter,
    document: QTextDocument,
    palette: Palette,
    clip: QRectF,
    marks: list[QAbstractTextDocumentLayout.Selection],
) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Text, palette.text)
    context.palette = colours
    context.clip = clip
    context.selections = marks
    document.documentLayout().draw(painter, context)


def _paint_words(painter: QPainter, row: Row, look: Look) -> None:
    palette, style = row.style.palette, row.style
    if row.parts.status >= 0 and look.shows(row.parts.status):
        text = elide(style.small_metrics, row.parts.status_text, row.width)
        _word(painter, 0, row.parts.status, text, style.small, palette.muted)
    for note in row.parts.notes:
        if not look.shows(note.rect.y(), note.rect.height()):
            continue
        colour = _ending_colour(row, palette) if note.action == "ending" else palette.muted
        text = elide(style.small_metrics, note.text, note.rect.width())
        _word(painter, note.rect.x(), note.rect.y(), text, style.small, colour)
    for zone in row.parts.zones:
        if not look.shows(zone.rect.y(), zone.rect.height()):
            continue
        if zone.action.startswith(IMAGE):
            _paint_image(painter, row, zone, look)
            continue
        if zone.action.startswith(OPEN):
            _paint_chip(painter, row, zone, look)
            continue
        rated = {"up": 1, "down": -1}.get(zone.action, 0)
        strong = zone.action in _STRONG or (rated != 0 and rated == row.entry.rating)
        colour = palette.accent if strong or zone.action == look.hover else palette.text
        if zone.action == "thinking" and zone.action != look.hover:
            colour = palette.muted
        pad = 0 if zone.action == "thinking" else 4
        if zone.name:
            pad = (zone.rect.width() - style.small_metrics.horizontalAdvance(zone.text)) // 2
        text = COPIED if zone.action == look.copied else zone.text
        _word(painter, zone.rect.x() + pad, zone.rect.y(), text, style.small, colour)
        _paint_focus(painter, zone, look, palette)


def _paint_image(painter: QPainter, row: Row, zone: Zone, look: Look) -> None:
    image = next(one for one in row.entry.images if zone.action == f"{IMAGE}{one.id}")
    paint_thumb(painter, image, zone.rect, row.style.palette, hover=zone.action in (look.hover, look.focus))


def _paint_block_words(painter: QPainter, row: Row, look: Look) -> None:
    """The language and the words over code and tables."""
    palette = row.style.palette
    painter.setFont(row.style.tiny)
    side = Qt.AlignmentFlag.AlignVCenter
    for zone in row.block_zones(look.top, look.bottom):
        if zone.line is not None and zone.label:
            painter.setPen(palette.muted)
            painter.drawText(zone.line, side, zone.label)
        copied = zone.action == look.copied
        painter.setPen(palette.ok if copied else palette.accent if zone.action == look.hover else palette.muted)
        painter.drawText(zone.rect, Qt.AlignmentFlag.AlignCenter, COPIED if copied else zone.text)
        _paint_focus(painter, zone, look, palette)


def _paint_focus(painter: QPainter, zone: Zone, look: Look, palette: Palette) -> None:
    if zone.action == look.focus:
        painter.setPen(QPen(palette.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(zone.rect).adjusted(-1, 1, 1, -1), 4, 4)


def _paint_chip(painter: QPainter, row: Row, zone: Zone, look: Look) -> None:
    """Something that went with a prompt."""
    palette, style = row.style.palette, row.style
    hover = zone.action == look.hover
    painter.setFont(style.tiny)
    painter.setBrush(palette.surface if hover else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.accent if hover else palette.line, 1))
    painter.drawRoundedRect(QRectF(zone.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(palette.accent if hover else palette.muted)
    text = elide(style.tiny_metrics, zone.text, zone.rect.width() - 8)
    painter.drawText(zone.rect, Qt.AlignmentFlag.AlignCenter, text)
    _paint_focus(painter, zone, look, palette)


def _ending_colour(row: Row, palette: Palette) -> QColor:
    return palette.bad if row.entry.state in (MessageState.CUT, MessageState.FAILED) else palette.warm


def _word(painter: QPainter, x: int, y: int, text: str, font: QFont, colour: QColor) -> int:
    """Draw one word on a line that begins at `y`. Returns where it ends."""
    painter.setFont(font)
    painter.setPen(colour)
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRect(x, y, width + 2, _LINE), Qt.AlignmentFlag.AlignVCenter, text)
    return x + width
