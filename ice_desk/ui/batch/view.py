"""One batch: how far it is, its rows, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.batch import Batch, BatchRow
from ice_desk.texts import tr
from ice_desk.ui.batch.rows_model import COLUMNS, BatchRowsModel
from ice_desk.ui.batch.words import cost_words, progress_words
from ice_desk.ui.table import PlainTable
from ice_desk.ui.text import plain, plain_block, said
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

_ANSWER_PX = 130
_LABEL_PX = 170
_MODEL_PX = 170
_STEPS = 1000


class BatchView(QWidget):
    """`act_wanted` carries "pause", "resume", "stop", "retry", "export" or "delete"; `row_chosen` a row's number."""

    act_wanted = Signal(str)
    row_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = PlainLabel(bold=True, wrap=True)
        self.cost = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.reason = PlainLabel(tone="warm", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Rows that are settled"))
        self.template = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.model = BatchRowsModel(theme)
        self.table = PlainTable(tr("Rows of the batch"), COLUMNS, self.model, theme)
        self.model.setParent(self.table)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        header = self.table.horizontalHeader()
        for column, width in ((1, _LABEL_PX), (4, _MODEL_PX)):
            header.setSectionResizeMode(column, header.ResizeMode.Interactive)
            self.table.setColumnWidth(column, width)
        header.setMinimumSectionSize(48)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        self.answer = QPlainTextEdit()
        self.answer.setReadOnly(True)
        self.answer.setProperty("kind", "field")
        self.answer.setAccessibleName(tr("Answer of the row"))
        self.answer.setPlaceholderText(tr("Choose a row to read its whole answer."))
        self.answer.setFixedHeight(_ANSWER_PX)
        self.remark = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.remark.hide()
        self.resume = PrimaryButton(tr("Resume"))
        self.pause = Button(tr("Pause"))
        self.stop = Button(tr("Stop"))
        self.retry = Button(tr("Retry failed rows"))
        self.export = Button(tr("Export…"))
        self.delete = Button(tr("Delete…"))
        self._lay_out()

    def show_batch(self, batch: Batch) -> None:
        self.progress.setText(progress_words(batch))
        self.cost.setText(cost_words(batch))
        self.reason.setText(said(batch.reason, 600))
        self.reason.setVisible(bool(batch.reason))
        self.bar.setValue(round(_STEPS * batch.share))
        self.bar.setAccessibleDescription(self.progress.text())
        self.template.setText(tr("Template: {template}", template=plain(batch.order.template, 300)))
        self.resume.setVisible(batch.can_resume)
        self.pause.setVisible(batch.can_pause)
        self.stop.setVisible(batch.can_pause or batch.running > 0)
        self.retry.setVisible(batch.can_retry and not batch.running)

    def show_rows(self, batch: int, rows: tuple[BatchRow, ...]) -> None:
        if batch != self.model.batch:
            self.answer.clear()
            self._remark("")
        self.model.show_rows(batch, rows)

    def show_answer(self, words: str) -> None:
        self.answer.setPlainText(plain_block(words))

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.model.rows):
            row = self.model.rows[place]
            self._remark(row.problem)
            self.row_chosen.emit(row.number)

    def _remark(self, words: str) -> None:
        """What is to be known of an answer: what failed, that it is cut, which passages it rests on."""
        self.remark.setText(said(words, 400))
        self.remark.setVisible(bool(words))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for name in ("resume", "pause", "stop", "retry", "export", "delete"):
            button: Button = getattr(self, name)
            button.clicked.connect(lambda _checked=False, name=name: self.act_wanted.emit(name))
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (self.progress, self.bar, self.cost, self.reason, self.template):
            box.addWidget(widget)
        box.addWidget(self.table, 1)
        box.addWidget(self.answer)
        box.addWidget(self.remark)
        box.addLayout(buttons)
