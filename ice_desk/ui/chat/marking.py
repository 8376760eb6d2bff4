"""Pointing, marking and copying in the transcript, and the message that keyboard acts are meant for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from ice_desk.texts import tr
from ice_desk.ui.chat import words
from ice_desk.ui.chat.attached import OPEN
from ice_desk.ui.chat.clean import clean
from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.chat.copying import act_data, marked_data
from ice_desk.ui.chat.heads import BLOCK_ACTS
from ice_desk.ui.chat.row import Row
from ice_desk.ui.chat.row_paint import COPIED, Look
from ice_desk.ui.chat.selection import Selection, whole, word
from ice_desk.ui.chat.switching import BY
from ice_desk.ui.timers import single_shot

if TYPE_CHECKING:
    from ice_desk.ui.chat.transcript import Transcript

COPIED_MS = 1_600
_MOST_IN_MENU = 24


class Marking:
    """What the mouse and the keyboard mean in a transcript. Copies are plain text, with clean HTML beside it."""

    def __init__(self, view: "Transcript") -> None:
        self._view = view
        self.selection: Selection | None = None
        self._pressed: QPoint | None = None
        self._hover = (0, "")
        self._focus = (0, "")
        self._copied = (0, "")
        self._copied_timer = single_shot(view, COPIED_MS, self._forget_copied)
        self._current: Entry | None = None

    @property
    def current(self) -> Entry | None:
        """The message keyboard acts are meant for: the one stepped to, else the newest."""
        model = self._view.model
        if model is None or not model.entries:
            return None
        return self._current if self._current in model.entries else model.entries[-1]

    def look(self, row: Row, top: int, bottom: int, now: float) -> Look:
        mine = self.selection is not None and self.selection.owner == row.entry.key
        now_meant = (self._hover, self._focus, self._copied)
        hover, focus, copied = (act if key == row.entry.key else "" for key, act in now_meant)
        current = self._view.hasFocus() and self._current is row.entry
        return Look(top, bottom, now, self.selection if mine else None, hover, focus, copied, current)

    def clear(self) -> None:
        self.selection = None
        self._current = None
        self._focus = (0, "")
        self._view.viewport().update()

    def leave(self) -> None:
        self._set_hover((0, ""))

    def press(self, point: QPoint) -> None:
        self._pressed = point
        found = self._locate(point)
        self.selection = None
        if found is not None and found[0].zone_at(found[1]) is None:
            row, local = found
            place = row.place_at(local)
            if place is not None:
                self.selection = Selection(row.entry.key, place, place)
        self._view.viewport().update()

    def move(self, point: QPoint, *, pressed: bool) -> None:
        if pressed:
            self._extend(point)
            return
        found = self._locate(point)
        zone = found[0].zone_at(found[1]) if found is not None else None
        link = found[0].link_at(found[1]) if found is not None and zone is None else ""
        self._set_hover((found[0].entry.key, zone.action) if found is not None and zone is not None else (0, ""))
        over_text = found is not None and zone is None and not link
        shape = Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor if zone or link else shape)

    def release(self, point: QPoint) -> None:
        started, self._pressed = self._pressed, None
        if self.selection is not None and self.selection.empty:
            self.selection = None
        if started is None or (point - started).manhattanLength() > 4:
            return
        found = self._locate(point)
        if found is None:
            return
        row, local = found
        zone = row.zone_at(local)
        if zone is not None:
            self.act(row.entry, zone.action)
        elif link := row.link_at(local):
            self._view.link_clicked.emit(link)

    def double_click(self, point: QPoint) -> None:
        found = self._locate(point)
        place = found[0].place_at(found[1]) if found is not None else None
        if found is not None and place is not None:
            self.selection = word(found[0].entry.key, place, found[0].body)
            self._view.viewport().update()

    def mark_all(self) -> None:
        """Mark the whole of the current message."""
        row = self._row_of(self.current)
        if row is not None:
            self.selection = whole(row.entry.key, row.body)
            self._view.viewport().update()

    def copy(self) -> None:
        """Copy what is marked; with nothing marked, the current message."""
        row = next(
            (row for _, row in self._view.column.rows() if self.selection and row.entry.key == self.selection.owner),
            None,
        )
        if self.selection is not None and row is not None and not self.selection.empty:
            QGuiApplication.clipboard().setMimeData(marked_data(self.selection, row.body))
        elif self.current is not None:
            self.act(self.current, "copy")

    def replace(self, old: Entry, new: Entry) -> None:
        """Another version stands where `old` did: what was meant there is meant in its place."""
        self._current = new
        self._focus = (new.key, self._focus[1]) if self._focus[0] == old.key else (0, "")
        told = words.version_words(new.place)
        self._view.setAccessibleDescription(f"{told}. {clean(new.text)[:500]}")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, told))
        self._view.viewport().update()

    def step(self, by: int) -> None:
        """Make the message above or below the current one."""
        model = self._view.model
        if model is None or not model.entries:
            return
        at = model.entries.index(self._current) + by if self._current in model.entries else len(model.entries) - 1
        self._current = model.entries[max(0, min(len(model.entries) - 1, at))]
        self._focus = (0, "")
        self._view.setAccessibleDescription(clean(self._current.text)[:500])
        self._view.reveal(self._current)

    def step_act(self, by: int) -> None:
        """Make the next or the last thing to do in the current message the one that `act_focused` does."""
        entry = self.current
        if entry is None:
            return
        self._current = entry
        row = self._view.column.row_of(entry)
        zones = row.all_zones()
        at = next((at for at, zone in enumerate(zones) if (entry.key, zone.action) == self._focus), None)
        if zones:
            zone = zones[(at + by) % len(zones) if at is not None else 0 if by > 0 else -1]
            self._focus = entry.key, zone.action
            self._view.setAccessibleDescription(words.spoken(zone.action, zone.spoken, entry.rating))
            self._view.reveal(entry, zone.rect.y())

    def act_focused(self) -> bool:
        """Do what was stepped to. False where nothing was."""
        entry = self.current
        if entry is None or entry.key != self._focus[0]:
            return False
        self.act(entry, self._focus[1])
        return True

    def act(self, entry: Entry, action: str) -> None:
        if action == "copy":
            QGuiApplication.clipboard().setText(clean(entry.text))
            self._tell_copied(entry, action)
        elif action == "rich":
            body = self._view.column.row_of(entry).body
            QGuiApplication.clipboard().setMimeData(marked_data(whole(entry.key, body), body))
            self._tell_copied(entry, "copy")
            return
        elif action.startswith(BLOCK_ACTS):
            body = self._view.column.row_of(entry).body
            QGuiApplication.clipboard().setMimeData(act_data(action, entry.text, body))
            self._tell_copied(entry, action)
            return
        elif action == "thinking":
            entry.expanded = not entry.expanded
            if self._view.model is not None:
                self._view.model.touch(entry)
        self._view.acted.emit(entry, action)

    def open_menu(self, point: QPoint | None) -> None:
        """The menu of the message at `point`, or of the current one."""
        found = self._locate(point) if point is not None else None
        entry = found[0].entry if found is not None else self.current
        if entry is None:
            return
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.selection is not None and not self.selection.empty:
            menu.addAction(tr("Copy selection")).triggered.connect(self.copy)
        for action, text in words.actions(entry):
            menu.addAction(words.spoken(action, text, entry.rating)).triggered.connect(
                lambda _checked=False, key=action: self.act(entry, key)
            )
            if action == "copy":
                menu.addAction(tr("Copy as rich text")).triggered.connect(lambda: self.act(entry, "rich"))
        for zone in self._view.column.row_of(entry).all_zones()[:_MOST_IN_MENU]:
            if zone.action.startswith((*BLOCK_ACTS, OPEN)) or zone.action in BY:
                opens = zone.action.startswith(OPEN)
                menu.addAction(tr("Open {name}", name=zone.text) if opens else zone.spoken).triggered.connect(
                    lambda _checked=False, key=zone.action: self.act(entry, key)
                )
        if entry.thinking:
            label = tr("Hide thoughts") if entry.expanded else tr("Show thoughts")
            menu.addAction(label).triggered.connect(lambda: self.act(entry, "thinking"))
        where = point if point is not None else QPoint(self._view.left(), 40)
        menu.popup(self._view.viewport().mapToGlobal(where))

    def _extend(self, point: QPoint) -> None:
        if self.selection is None:
            return
        for top, row in self._view.column.rows():
            if row.entry.key != self.selection.owner:
                continue
            y = max(row.parts.body, min(row.parts.body + row.body.height, point.y() - top))
            place = row.place_at(QPoint(point.x() - self._view.left(), y))
            if place is not None:
                self.selection = self.selection.moved(place)
                self._view.viewport().update()

    def _locate(self, point: QPoint) -> tuple[Row, QPoint] | None:
        found = self._view.column.row_at(point.y())
        if found is None:
            return None
        top, row = found
        return row, QPoint(point.x() - self._view.left(), point.y() - top)

    def _row_of(self, entry: Entry | None) -> Row | None:
        return next((row for _, row in self._view.column.rows() if row.entry is entry), None)

    def _tell_copied(self, entry: Entry, action: str) -> None:
        self._copied = entry.key, action
        self._copied_timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, COPIED))
        self._view.viewport().update()

    def _forget_copied(self) -> None:
        self._copied = (0, "")
        self._view.viewport().update()

    def _set_hover(self, hover: tuple[int, str]) -> None:
        if hover != self._hover:
            self._hover = hover
            self._view.viewport().update()
