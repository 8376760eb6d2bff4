"""The messages of a conversation on the screen: a scroll area that paints only what is in sight."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ice_desk.domain.documents import Places
from ice_desk.texts import tr
from ice_desk.ui.chat.column import Column
from ice_desk.ui.chat.composer import COLUMN
from ice_desk.ui.chat.conversation import ConversationModel, Entry
from ice_desk.ui.chat.marking import Marking
from ice_desk.ui.chat.outlines import Outlines
from ice_desk.ui.chat.row import row_style
from ice_desk.ui.chat.row_paint import paint_row
from ice_desk.ui.chat.still import Still, changed_region, still_of
from ice_desk.ui.chat.transcript_keys import STEP, act_on_key
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button

_MARGIN = 36
EMPTY = tr("Ask something below. The line under it says which model will answer, and why.")
# A token waits half of it on average, and the screen does not show more than sixty frames.
FRAME_MS = 25
BUDGET = 0.006
"""Seconds of measuring in one turn of the timer; what is left waits for the next one."""
_FIRST_BUDGET = 0.25


class Transcript(QAbstractScrollArea):
    """Shows a ConversationModel. `acted(entry, action)` names what was clicked: why, copy, retry, remove."""

    acted = Signal(object, str)
    link_clicked = Signal(str)

    def __init__(
        self, theme: Theme, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._model: ConversationModel | None = None
        self._column = Column(row_style(theme.palette), clock)
        self._dirty: set[Entry] = set()
        self._next_turn = 0.0
        self._complete = False
        self._moving = False
        self._needle, self._found = "", (0, -1)
        self._places: Places = frozenset()
        self.outlines: Outlines | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._turn)
        self._marking = Marking(self)
        self._jump = Button(tr("↓ Jump to the newest"), parent=self.viewport())
        self._jump.clicked.connect(self.jump_to_end)
        self._jump.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Transcript"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._restyle)

    @property
    def column(self) -> Column:
        return self._column

    @property
    def model(self) -> ConversationModel | None:
        return self._model

    @property
    def marking(self) -> Marking:
        return self._marking

    @property
    def busy(self) -> bool:
        """True while the frame timer runs."""
        return self._timer.isActive()

    def show_model(self, model: ConversationModel | None) -> None:
        """Show another conversation, at its end."""
        if self._model is not None:
            self._model.watch(None)
        self._model = model
        self._dirty.clear()
        self._marking.clear()
        self._column.show(model.entries if model is not None else ())
        if model is not None:
            model.watch(self._changed)
        self._settle(_FIRST_BUDGET)

    def know(self, places: Places) -> None:
        """Which passages of documents can be opened: their names in answers become links, all others stay words."""
        if places != self._places:
            self._places = places
            self._restyle()

    def draw_formulas(self, outlines: Outlines) -> None:
        """Draw the formulas of answers; before, and where there is no outline, they stand as they were written."""
        self.outlines = outlines
        outlines.arrived.connect(self._formulas_came)
        self._restyle()

    def jump_to_end(self) -> None:
        self._column.follow = True
        self._settle(_FIRST_BUDGET)

    def scroll_by(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def reveal(self, entry: Entry, line: int | None = None) -> None:
        """Scroll just so far that `entry` is in sight, or the line of it that begins at `line`."""
        self._column.reveal(entry, line)
        self._settle(_FIRST_BUDGET)

    def hold(self, entry: Entry, top: int) -> None:
        """Let `entry` begin where another version of it did, at `top` of what is in sight."""
        self._column.hold(entry, top)
        self._settle(_FIRST_BUDGET)
        self._column.scroll_to(self._column.offset)

    def show_place(self, words: str, entry: Entry | None, nth: int = 0) -> None:
        """Mark `words` wherever they stand, and bring their `nth` place in `entry` into sight."""
        self._needle, self._found = words.strip() and words, (0, -1)
        if entry is not None:
            self._found = entry.key, self._column.reveal_words(entry, words, nth)
        self._settle(_FIRST_BUDGET)

    def left(self) -> int:
        """Where the text column begins in the viewport."""
        return max(0, (self.width() - self._column.width) // 2)

    def _changed(self, entry: Entry | None) -> None:
        if entry is None and self._model is not None:
            self._column.update_entries(self._model.entries)
            self._settle(_FIRST_BUDGET)
        elif entry is not None:
            self._dirty.add(entry)
            if not self._timer.isActive():
                self._turn()
        if not self._timer.isActive() and self._model is not None and self._model.answer_shown is not None:
            self._timer.start()

    def _turn(self) -> None:
        """One frame: take in what came since the last, measure it, paint it."""
        began = time.perf_counter()
        answer = self._model.answer_shown if self._model is not None else None
        if began < self._next_turn and answer is not None:
            return
        still = still_of(self._column, answer) if answer is not None and self._complete else None
        dirty, self._dirty = self._dirty, set()
        for entry in dirty:
            self._column.changed(entry)
        complete = self._settle(BUDGET, still if dirty == {answer} else None)
        spent = time.perf_counter() - began
        # A block that is slow to lay out is drawn less often, so that it takes at most about an eighth of the time.
        self._next_turn = began + 8 * spent if spent > BUDGET else 0.0
        if answer is None and complete and not self._dirty:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _settle(self, budget: float, still: Still | None = None) -> bool:
        """Measure and paint what is in sight; with `still` only what changed around it."""
        complete = self._complete = self._column.settle(budget)
        self._move_bar()
        self._jump.setVisible(not self._column.follow and self._column.total > self._column.view)
        self._paint_again(still if complete else None)
        if not complete and not self._timer.isActive():
            self._timer.start()
        return complete

    def _paint_again(self, still: Still | None) -> None:
        port = self.viewport()
        answer = self._model.answer_shown if self._model is not None else None
        changed = None
        if still is not None and answer is not None and not self._jump.isVisible():
            changed = changed_region(self._column, answer, still, port.size())
        if changed is None:
            port.update()
            return
        moved, region = changed
        if moved:
            port.scroll(0, -moved, port.rect())
        port.update(region)

    def _move_bar(self) -> None:
        bar = self.verticalScrollBar()
        self._moving = True
        bar.setPageStep(max(1, self._column.view))
        bar.setSingleStep(STEP // 3)
        bar.setRange(0, self._column.end)
        bar.setValue(self._column.offset)
        self._moving = False

    def _scrolled(self, value: int) -> None:
        if self._moving:
            return
        self._column.scroll_to(value)
        self._settle(_FIRST_BUDGET)

    def _restyle(self) -> None:
        self._column.restyle(row_style(self._theme.palette, self._places, self.outlines))
        self._settle(_FIRST_BUDGET)

    def _formulas_came(self) -> None:
        if self.outlines is not None and self._column.remake(self.outlines):
            self._settle(BUDGET)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Everything is painted from the column's own offset: nothing is moved here."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        size = self.viewport().size()
        self._column.resize(max(200, min(COLUMN, self.width() - 2 * _MARGIN)), size.height())
        hint = self._jump.sizeHint()
        self._jump.setGeometry(
            QRect(QPoint((size.width() - hint.width()) // 2, size.height() - hint.height() - 10), hint)
        )
        self._settle(_FIRST_BUDGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.palette.bg)
        if self._model is None or not self._model.entries:
            painter.setPen(self._theme.palette.muted)
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, EMPTY)
        now = self._clock()
        left = self.left()
        for part in cast("Iterable[QRect]", event.region()):  # iterable, which its stub does not say
            painter.setClipRect(part)
            for top, row in self._column.rows():
                if top + row.height < part.top() or top > part.bottom():
                    continue
                painter.save()
                painter.translate(left, top)
                look = self._marking.look(row, part.top() - top, part.bottom() + 1 - top, now)
                paint_row(painter, row, replace(look, needle=self._needle, found=self._found))
                painter.restore()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._marking.leave()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._marking.press(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._marking.move(event.position().toPoint(), pressed=bool(event.buttons() & Qt.MouseButton.LeftButton))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._marking.release(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._marking.double_click(event.position().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        self._marking.open_menu(None if keyboard else event.pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not act_on_key(self, event):
            super().keyPressEvent(event)
