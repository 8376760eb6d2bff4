"""One message of the transcript: where its parts stand. Painting is in `row_paint.py`."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextDocument

from ice_desk.domain.documents import Places
from ice_desk.ui.chat import words
from ice_desk.ui.chat.attached import CHIP_LINE, laid_out
from ice_desk.ui.chat.blocks import plain_pieces
from ice_desk.ui.chat.body import Body, DocumentCache, LiveBody, inset, pads
from ice_desk.ui.chat.conversation import Entry, EntryKind
from ice_desk.ui.chat.document import TextStyle, text_style
from ice_desk.ui.chat.heads import heads
from ice_desk.ui.chat.heights import guess_text
from ice_desk.ui.chat.outlines import Outlines
from ice_desk.ui.chat.thumbs import ACTION as IMAGE
from ice_desk.ui.chat.thumbs import GAP, height_of, placed
from ice_desk.ui.text import plain
from ice_desk.ui.theme import BASE_PX, HEAD_PX, SMALL_PX, Palette, ui_font

_HEAD = 24
_LINE = 24
_FOOT = 28
_BUBBLE_PAD = 10
_BUBBLE_INSET = 14
_AFTER = 20
_AFTER_BUBBLE = 14
_WORD_GAP = 14
_SIGN_GAP = 7
_LEAST_ENDING = 60
_BESIDE_ENDING = 220
_WORD_PAD = 6
_ARROW = 24
# What leaves a line that is too short, first to last. One can rate up exactly where one can rate down.
_SPARED = (("compare",), ("tokens",), ("first",), ("again",), ("stronger",), ("copy",), ("cost",), ("up", "down"))
Words = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RowStyle:
    """The fonts around a message's text and their metrics."""

    text: TextStyle
    bubble: TextStyle
    bold: QFont
    small: QFont
    tiny: QFont
    bold_metrics: QFontMetrics
    small_metrics: QFontMetrics
    tiny_metrics: QFontMetrics

    @property
    def palette(self) -> Palette:
        return self.text.palette


def row_style(palette: Palette, places: Places = frozenset(), outlines: Outlines | None = None) -> RowStyle:
    """`places` are the passages that can be opened from an answer, `outlines` its formulas."""
    bold, small, tiny = ui_font(BASE_PX, bold=True), ui_font(SMALL_PX), ui_font(HEAD_PX)
    metrics = QFontMetrics(bold), QFontMetrics(small), QFontMetrics(tiny)
    answer = text_style(palette, places=places, outlines=outlines)
    return RowStyle(answer, text_style(palette, BASE_PX), bold, small, tiny, *metrics)


@dataclass(frozen=True, slots=True)
class Zone:
    """A word that can be clicked, with a `name` of its own where it is a sign.

    What stands over a block has a `label` of its own at the other end of its `line`.
    """

    rect: QRect
    action: str
    text: str
    label: str = ""
    line: QRect | None = None
    name: str = ""

    @property
    def spoken(self) -> str:
        return self.name or (f"{self.text}, {self.label}" if self.label else self.text)


@dataclass(slots=True)
class Parts:
    """The lines of a row and their tops, from the row's own top left. `room` is how wide its head can be."""

    room: int = 0
    head: int = -1
    thinking: int = -1
    thoughts: int = -1
    status: int = -1
    body: int = 0
    foot: int = -1
    height: int = 0
    zones: list[Zone] = field(default_factory=list)
    notes: list[Zone] = field(default_factory=list)
    status_text: str = ""


class Row:
    """A message at one column width. `lay_out` after each change; then `parts` holds."""

    def __init__(self, entry: Entry, style: RowStyle, width: int, cache: DocumentCache) -> None:
        self.entry = entry
        self.style = style
        self.width = width
        self.inset = 0 if entry.kind is EntryKind.ANSWER else _BUBBLE_INSET
        text = style.text if entry.kind is EntryKind.ANSWER else style.bubble
        self.body = LiveBody(entry, text, width - 2 * self.inset, cache)
        self.thoughts = Body(-entry.key, style.bubble, width - _BUBBLE_INSET, cache, soft=True)
        self.revision = entry.revision
        self.parts = Parts()

    @property
    def height(self) -> int:
        return self.parts.height

    def sync(self) -> None:
        """Take in what changed in the entry."""
        self.body.sync()
        if self.entry.expanded:
            self.thoughts.set_blocks(plain_pieces(self.entry.thinking))
        self.revision = self.entry.revision

    def lay_out(self, now: float) -> None:
        self.parts = self._answer(now) if self.entry.kind is EntryKind.ANSWER else self._bubble()

    def measure(self, top: int, bottom: int, now: float, deadline: float) -> bool:
        """True heights for what lies between `top` and `bottom`. False where the time did not suffice."""
        self.lay_out(now)
        done = self.body.measure(top - self.parts.body, bottom - self.parts.body, deadline)
        if self.parts.thoughts >= 0:
            at = self.parts.thoughts
            done = self.thoughts.measure(top - at, bottom - at, deadline) and done
        self.lay_out(now)
        return done

    def firm_block(self, top: int, bottom: int) -> int | None:
        """The first block between `top` and `bottom` whose height is known for sure."""
        at = self.parts.body
        return next((index for index in self.body.seen(top - at, bottom - at) if self.body.measured(index)), None)

    def zone_at(self, point: QPoint) -> Zone | None:
        zones = (*self.parts.zones, *self.block_zones(point.y(), point.y() + 1))
        return next((zone for zone in zones if zone.rect.contains(point)), None)

    def block_zones(self, top: int, bottom: int) -> Iterator[Zone]:
        """The words over the code and the tables between `top` and `bottom`."""
        at = self.parts.body
        for head in heads(self.body, self.body.seen(top - at, bottom - at)):
            width = self.style.tiny_metrics.horizontalAdvance(head.words) + 2 * _WORD_PAD
            line = head.line.translated(self.inset, at)
            word = QRect(line.right() + 1 - width, line.y(), width, line.height())
            yield Zone(word, head.action, head.words, head.label, line)

    def all_zones(self) -> list[Zone]:
        """Every word of the row that can be clicked, from top to bottom."""
        blocks = self.block_zones(self.parts.body, self.parts.body + self.body.height)
        return sorted((*self.parts.zones, *blocks), key=lambda zone: (zone.rect.y(), zone.rect.x()))

    def place_at(self, point: QPoint) -> tuple[int, int] | None:
        """(block, position in its document) of the text nearest to `point`."""
        if not self.body.blocks:
            return None
        y = point.y() - self.parts.body
        index = self.body.at(y)
        document, local = self._local(index, point)
        if y >= self.body.top(index) + self.body.block_height(index):
            return index, document.characterCount() - 1
        place: int = document.documentLayout().hitTest(local, Qt.HitTestAccuracy.FuzzyHit)
        return index, max(0, place)

    def link_at(self, point: QPoint) -> str:
        """The address under `point`, as the message gives it; empty where there is none."""
        y = point.y() - self.parts.body
        if not self.body.blocks or not 0 <= y < self.body.height:
            return ""
        document, local = self._local(self.body.at(y), point)
        return document.documentLayout().anchorAt(local)

    def _local(self, index: int, point: QPoint) -> tuple[QTextDocument, QPointF]:
        block = self.body.blocks[index]
        document = self.body.document(index)
        left = self.inset + inset(block)
        top = self.parts.body + self.body.top(index) + pads(block)[0]
        return document, QPointF(point.x() - left, point.y() - top)

    def _answer(self, now: float) -> Parts:
        parts = Parts(head=0)
        parts.room = self._versions(parts, self.width, 0)
        y = _HEAD
        if line := words.thinking_line(self.entry):
            parts.thinking = y
            width = self.style.small_metrics.horizontalAdvance(line)
            parts.zones.append(Zone(QRect(0, y, width + 8, _LINE), "thinking", line))
            y += _LINE
            if self.entry.expanded:
                parts.thoughts = y
                y += self.thoughts.height + 8
        parts.status_text = words.status_line(self.entry, now)
        if parts.status_text:
            parts.status = y
            y += _LINE
        parts.body = y + 2
        y = parts.body + self.body.height
        if not self.entry.streaming:
            parts.foot = y + 4
            self._foot(parts, 0)
            y += _FOOT
        parts.height = y + _AFTER
        return parts

    def _bubble(self) -> Parts:
        parts = Parts(body=_BUBBLE_PAD)
        y = _BUBBLE_PAD + self.body.height
        if self.entry.attached:
            place = QRect(self.inset, y + 2, self.width - 2 * self.inset, CHIP_LINE)
            for chip, rect in laid_out(self.entry.attached, self.style.tiny_metrics, place):
                parts.zones.append(Zone(rect, chip.action, chip.words))
                y = rect.bottom() + 1
        room = self.width - 2 * self.inset
        for image, rect in placed(self.entry.images, QRect(self.inset, y + GAP, room, 0)):
            parts.zones.append(Zone(rect, f"{IMAGE}{image.id}", plain(image.name, 80)))
        y += height_of(self.entry.images, room)
        if self.entry.kind in (EntryKind.QUEUED, EntryKind.FAILURE):
            parts.foot = y + 2
            self._foot(parts, _BUBBLE_INSET)
        if parts.foot >= 0 or self.entry.place.of > 1:
            self._versions(parts, self.width - _BUBBLE_INSET, y + 2)
            y += _FOOT - 4
        parts.height = y + _BUBBLE_PAD + _AFTER_BUBBLE
        return parts

    @property
    def bubble_height(self) -> int:
        return self.parts.height - _AFTER_BUBBLE

    def _versions(self, parts: Parts, right: int, top: int) -> int:
        """Which version this is, between the ways to the others, ending at `right`. Returns where that begins."""
        place = self.entry.place
        if place.of == 1:
            return right
        there = {"older": place.number > 1, "newer": place.number < place.of}
        for action, text, name in reversed(words.versions(place)):
            drawn = self.style.small_metrics.horizontalAdvance(text)
            width = max(_ARROW, drawn)
            right -= width
            if there.get(action):
                parts.zones.append(Zone(QRect(right, top, width, _LINE), action, text, name=name))
            else:
                parts.notes.append(Zone(QRect(right + (width - drawn) // 2, top, drawn + 2, _LINE), "note", text))
        return right

    def _foot(self, parts: Parts, x: int) -> None:
        metrics = self.style.small_metrics
        notes, actions = self._fitting(self._foot_notes(), words.actions(self.entry), self.width - x)
        for kind, text in notes:
            width = self._note_width(kind, text)
            parts.notes.append(Zone(QRect(x, parts.foot, width + 2, _LINE), kind, text))
            x += width + _WORD_GAP
        for action, text in actions:
            width = metrics.horizontalAdvance(text)
            parts.zones.append(Zone(QRect(x - 4, parts.foot, width + 8, _LINE), action, text))
            x += width + (_WORD_GAP if action != "up" else _SIGN_GAP)

    def _fitting(self, notes: Words, actions: Words, room: int) -> tuple[Words, Words]:
        """What the line has room for; the menu has the rest. What can be done outlives what can only be read."""
        metrics = self.style.small_metrics
        for spare in _SPARED:
            taken = sum(self._note_width(*note) + _WORD_GAP for note in notes)
            taken += sum(metrics.horizontalAdvance(text) + _WORD_GAP for _, text in actions)
            if taken - _WORD_GAP <= room:
                break
            notes = [one for one in notes if one[0] not in spare]
            actions = [one for one in actions if one[0] not in spare]
        return notes, actions

    def _note_width(self, kind: str, text: str) -> int:
        width = self.style.small_metrics.horizontalAdvance(text)
        return min(width, max(_LEAST_ENDING, self.width - _BESIDE_ENDING)) if kind == "ending" else width

    def _foot_notes(self) -> Words:
        if self.entry.kind is EntryKind.QUEUED:
            return [("note", words.HELD if self.entry.held else words.QUEUED)]
        if self.entry.kind is EntryKind.FAILURE:
            return []
        ending = words.ending(self.entry)
        notes = [("ending", ending)] if ending else []
        return notes + words.figures(self.entry.facts)


def guess_height(entry: Entry, width: int, text: TextStyle) -> int:
    """A likely height of a message that was never seen."""
    body = guess_text(len(entry.text), entry.text.count("\n"), width, text.line, text.letter)
    around = _HEAD + _FOOT + _AFTER if entry.kind is EntryKind.ANSWER else 2 * _BUBBLE_PAD + _AFTER_BUBBLE
    return body + around + height_of(entry.images, width)
