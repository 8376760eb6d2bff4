"""Batches: a new one, and those that were begun."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ice_desk.domain.batch import Batch, BatchRow
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui.batch.new import NewBatch
from ice_desk.ui.batch.view import BatchView
from ice_desk.ui.batch.words import HEADS, title_of
from ice_desk.ui.bridge import watch
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button

SIZE = QSize(1080, 740)
_AROUND_PX = 40
NEW = "new"


class BatchDialog(QDialog):
    """`batch_opened` carries the number of the batch that is shown, 0 for a new one; `act_wanted` an act and a batch.

    Closing it ends nothing: batches go on while the desk is open.
    """

    batch_opened = Signal(int)
    act_wanted = Signal(str, int)

    def __init__(
        self,
        batches: Feed[tuple[Batch, ...]],
        rows: Feed[tuple[int, tuple[BatchRow, ...]]],
        tasks: Sequence[tuple[str, str]],
        models: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Batch"))
        room = parent.size() - QSize(_AROUND_PX, _AROUND_PX) if parent is not None else SIZE
        self.resize(SIZE.boundedTo(room))
        self.number = 0
        self._batches = batches
        self._offered: list[tuple[str, str]] | None = None
        self.which = MenuButton(tr("Batch"))
        self.which.chosen.connect(lambda key: self.show_batch(0 if key == NEW else int(key)))
        self.new = NewBatch(tasks, models)
        self.view = BatchView(theme)
        self.view.act_wanted.connect(lambda act: self.act_wanted.emit(act, self.number))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.new)
        self._pages.addWidget(self.view)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(self.which)
        head.addStretch(1)
        head.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self._pages, 1)
        watch(batches, self, self._show_all)
        watch(rows, self, lambda shown: self._show_rows(*shown))

    def show_batch(self, number: int) -> None:
        """Show a batch that was begun, or the page for a new one."""
        self.number = number
        self._pages.setCurrentWidget(self.view if number else self.new)
        self._show_all(self._batches.value)
        self.batch_opened.emit(number)

    def _show_all(self, batches: tuple[Batch, ...]) -> None:
        options = [(str(one.id), f"{title_of(one)} ({HEADS[one.state].lower()})") for one in batches]
        if options != self._offered:  # an open menu is not made anew with every answer
            self._offered = options
            self.which.set_options([(NEW, tr("New batch")), *([("", "")] if options else []), *options])
        present = next((one for one in batches if one.id == self.number), None)
        self.which.set_value(title_of(present) if present is not None else tr("New batch"))
        self.which.mark(str(self.number) if present is not None else NEW)
        if present is not None:
            self.view.show_batch(present)
        elif self.number:
            self.show_batch(0)

    def _show_rows(self, number: int, rows: tuple[BatchRow, ...]) -> None:
        if number == self.number:
            self.view.show_rows(number, rows)
