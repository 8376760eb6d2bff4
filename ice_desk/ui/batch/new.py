"""A new batch: rows, template, and what it comes to, seen before anything is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ice_desk.domain.batch import Order, Survey, Table
from ice_desk.domain.batch_template import field_for, parse_template
from ice_desk.domain.errors import DeskError, Refused, UsageFault
from ice_desk.domain.routing import Route, Tier
from ice_desk.texts import mark, tr, trn
from ice_desk.ui.batch.words import route_words, survey_words, table_words
from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import plain, plain_block, sentence_case
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

EMPTY = tr(
    "Ask the same of many: of each row of a table, such as a list of tickers, or of each file of a set, "
    "such as transcripts. Choose the rows, write the question once, and see what it comes to before it "
    "starts. Rows wait while you ask something yourself."
)
_TYPING_MS = 300
_COLUMNS_ACROSS = 6
_MOST_COLUMNS = 18
_TEMPLATE_PX = 96
AUTO = ""


class NewBatch(QWidget):
    """`table_wanted` and `files_wanted` ask for rows; `changed` means that the preview is out of date."""

    table_wanted = Signal()
    files_wanted = Signal()
    changed = Signal()
    start_wanted = Signal()

    def __init__(self, tasks: Sequence[tuple[str, str]], models: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: Table | None = None
        self.place = 0
        self._survey: Survey | None = None
        self._task = self._model = AUTO
        self.empty = PlainLabel(EMPTY, tone="muted", wrap=True)
        self.choose_table = Button(tr("Rows of a table…"))
        self.choose_files = Button(tr("Set of files…"))
        self.source = PlainLabel(wrap=True)
        self.columns = QWidget()
        self._grid = QGridLayout(self.columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.template = QPlainTextEdit()
        self.template.setProperty("kind", "field")
        self.template.setAccessibleName(tr("Template"))
        self.template.setPlaceholderText(tr("What to ask of each row, such as: Who leads {company}, and since when?"))
        self.template.setFixedHeight(_TEMPLATE_PX)
        self.complaint = PlainLabel(tone="bad", wrap=True)
        self.task, self.model = MenuButton(tr("Task")), MenuButton(tr("Model"))
        self.keep = CheckBox(tr("Keep on this machine"))
        self.back, self.forth = Button("◂", "link"), Button("▸", "link")
        self.back.setAccessibleName(tr("Row before"))
        self.forth.setAccessibleName(tr("Next row"))
        self.which = PlainLabel(tone="muted", px=SMALL_PX)
        self.prompt = QPlainTextEdit()
        self.prompt.setReadOnly(True)
        self.prompt.setProperty("kind", "field")
        self.prompt.setAccessibleName(tr("Prompt of the row"))
        self.route = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.cost = PlainLabel(bold=True, wrap=True)
        self.start = PrimaryButton(tr("Start"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._offer(tasks, models)
        self._lay_out()
        self._connect()
        self.show_table(None)

    def order(self, tier: Tier) -> Order:
        """What is meant now. Raises UsageFault where the template is wrong or there are no rows."""
        if self.table is None:
            raise UsageFault(mark("There are no rows"), remedy=mark("Choose a table or files first."))
        text = self.template.toPlainText()
        parse_template(text, self.table.columns)
        return Order(
            title=self.table.name,
            template=text,
            columns=self.table.columns,
            tier=tier,
            task=self._task or None,
            model=self._model or None,
            keep_local=self.keep.isChecked(),
            files=self.table.files,
            limit=self._survey.bound if self._survey is not None else 0,
        )

    def show_table(self, table: Table | None, *, stays: bool = True) -> None:
        """Rows were read. `stays` says that documents stay on this machine."""
        self.table, self.place = table, 0
        self.source.setText(table_words(table) if table is not None else "")
        self.source.set_tone("")
        for widget in (self.columns, self.template, self.task, self.model, self.keep, self.prompt, self.start):
            widget.setVisible(table is not None)
        self.empty.setVisible(table is None)
        self._bar.setVisible(table is not None)
        if table is not None:
            self.keep.setChecked(stays)
            self.keep.setEnabled(not (table.files and stays))
            self.keep.setToolTip(
                tr("Documents stay on this machine; Settings, Documents lets them leave.")
                if table.files and stays
                else ""
            )
            self._show_columns(table.columns)
            self.template.setFocus()
        self._edited()

    def show_reading(self, words: str, *, bad: bool = False) -> None:
        self.source.setText(words)
        self.source.set_tone("bad" if bad else "muted")

    def show_fault(self, error: DeskError | None) -> None:
        self.complaint.setText(error.shown if error is not None else "")
        self.complaint.setVisible(error is not None)
        if error is not None:
            self.show_preview("", None, None)

    def show_preview(self, prompt: str, route: Route | Refused | None, survey: Survey | None) -> None:
        """What one row asks, where it goes, and what all come to; None while that is not known."""
        self._survey = survey
        self.prompt.setPlainText(plain_block(prompt))
        self.route.setText(route_words(route) if route is not None else "")
        self.cost.setText(survey_words(survey) if survey is not None else "")
        ready = survey is not None and survey.refused < survey.rows
        self.start.setEnabled(ready)
        rows = len(self.table.rows) if self.table is not None else 0
        self.start.setText(
            trn("Ask {number} file", "Ask {number} files", rows)
            if self.table and self.table.files
            else trn("Ask {number} row", "Ask {number} rows", rows)
        )
        self.which.setText(
            tr("Prompt of row {place} of {rows}", place=f"{self.place + 1:,}", rows=f"{rows:,}") if rows else ""
        )

    def _offer(self, tasks: Sequence[tuple[str, str]], models: Sequence[str]) -> None:
        self.task.set_options([(AUTO, tr("Auto")), *tasks])
        self.model.set_options([(AUTO, tr("Auto")), *((model, plain(model, 60)) for model in models)])
        self.task.set_value(tr("Auto"))
        self.model.set_value(tr("Auto"))

    def _show_columns(self, columns: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, column in enumerate(columns[:_MOST_COLUMNS]):
            button = Button(plain(field_for(column), 24))
            button.setAccessibleName(tr("Insert column {column}", column=column))
            button.setToolTip(plain(field_for(column)))
            button.clicked.connect(lambda _checked=False, column=column: self._insert(column))
            self._grid.addWidget(button, place // _COLUMNS_ACROSS, place % _COLUMNS_ACROSS)
        self._grid.setColumnStretch(_COLUMNS_ACROSS, 1)

    def _insert(self, column: str) -> None:
        self.template.insertPlainText(field_for(column))
        self.template.setFocus()

    def _choose(self, kind: str, key: str) -> None:
        if kind == "task":
            self._task = key
            self.task.set_value(sentence_case(key) if key else tr("Auto"))
        else:
            self._model = key
            self.model.set_value(plain(key, 40) or tr("Auto"))
        self._edited()

    def _step(self, by: int) -> None:
        if self.table is not None:
            self.place = (self.place + by) % len(self.table.rows)
            self._edited()

    def _edited(self) -> None:
        """Nothing starts by figures of an earlier template."""
        self._survey = None
        self.start.setEnabled(False)
        self._typing.start()

    def _connect(self) -> None:
        self.choose_table.clicked.connect(self.table_wanted)
        self.choose_files.clicked.connect(self.files_wanted)
        self.template.textChanged.connect(self._edited)
        self.keep.toggled.connect(lambda _on: self._edited())
        self.task.chosen.connect(lambda key: self._choose("task", key))
        self.model.chosen.connect(lambda key: self._choose("model", key))
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        self.start.clicked.connect(self.start_wanted)
        self._typing.timeout.connect(self.changed)

    def _lay_out(self) -> None:
        source = QHBoxLayout()
        for button in (self.choose_table, self.choose_files):
            source.addWidget(button)
        source.addWidget(self.source, 1)
        choices = QHBoxLayout()
        for choice in (self.task, self.model, self.keep):
            choices.addWidget(choice)
        choices.addStretch(1)
        self._bar = QWidget()
        steps = QHBoxLayout(self._bar)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.addWidget(self.which)
        steps.addWidget(self.back)
        steps.addWidget(self.forth)
        steps.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.cost, 1)
        foot.addWidget(self.start)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(source)
        for widget in (self.empty, self.columns, self.template, self.complaint):
            box.addWidget(widget)
        box.addLayout(choices)
        box.addWidget(self._bar)
        box.addWidget(self.prompt, 1)
        box.addWidget(self.route)
        box.addLayout(foot)
        box.addStretch(0)
