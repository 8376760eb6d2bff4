"""The batch dialog and what its buttons do."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from ice_desk.app import Desk
from ice_desk.domain.batch import Batch, BatchState
from ice_desk.domain.batch_template import parse_template
from ice_desk.domain.errors import DeskError
from ice_desk.services.batches.desk import INTERRUPTED
from ice_desk.services.batches.export import export
from ice_desk.services.batches.sources import PATTERNS, rows_from
from ice_desk.texts import retold, tr, trn
from ice_desk.ui.batch.dialog import BatchDialog
from ice_desk.ui.batch.words import progress_words, survey_words, title_of
from ice_desk.ui.dialogs import ConfirmDialog, ask
from ice_desk.ui.text import money
from ice_desk.ui.theme import Theme

_TABLES = tr("Tables (*.csv *.tsv *.xlsx *.xlsm *.xls *.ods)")
_KINDS = (tr("Excel (*.xlsx)"), tr("CSV (*.csv)"))


class BatchActs:
    """`models` gives what a batch can be asked of; `parent` is the window over which dialogs open."""

    def __init__(self, desk: Desk, theme: Theme, models: Callable[[], Sequence[str]], parent: QWidget) -> None:
        self._desk = desk
        self._theme = theme
        self._models = models
        self._parent = parent
        self.dialog: BatchDialog | None = None
        self._told: set[int] = set()
        self._running: set[int] = set()
        desk.batches.all.subscribe(self._tell_interrupted)
        desk.batches.all.subscribe(self._tell_ended)

    def open(self, number: int = 0) -> None:
        """Open the dialog at a batch, else at the one that is under way, else at one that is not finished."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        desk = self._desk
        tasks = [(task.name, retold(task.title)) for task in desk.catalogue.tasks.values()]
        batches = desk.batches
        self.dialog = dialog = BatchDialog(batches.all, batches.rows, tasks, self._models(), self._theme, self._parent)
        dialog.batch_opened.connect(lambda number: self._spawn(batches.open(number), "open"))
        dialog.act_wanted.connect(self._act)
        dialog.view.row_chosen.connect(lambda row: self._spawn(self._show_answer(dialog.number, row), "answer"))
        dialog.new.table_wanted.connect(lambda: self._choose(tr("Choose a table"), _TABLES, many=False))
        dialog.new.files_wanted.connect(
            lambda: self._choose(tr("Choose files"), tr("Documents ({patterns})", patterns=PATTERNS), many=True)
        )
        dialog.new.changed.connect(lambda: self._spawn(self._look(), "look"))
        dialog.new.start_wanted.connect(lambda: self._spawn(self._start(), "start"))
        dialog.finished.connect(self._closed)
        open_ones = [one for one in batches.all.value if one.state is not BatchState.DONE]
        running = next((one.id for one in sorted(open_ones, key=lambda one: one.state is not BatchState.RUNNING)), 0)
        known = any(one.id == number for one in batches.all.value)
        dialog.show_batch(number if known else running)
        self._spawn(batches.refresh(), "refresh")
        dialog.open()

    def read(self, paths: Sequence[Path]) -> None:
        """Read what a new batch is to be asked about."""
        self._spawn(self._read(paths), "read")

    def _tell_interrupted(self, batches: Sequence[Batch]) -> None:
        """Nothing goes on by itself after a restart, for it may cost; but it is said, once."""
        for batch in batches:
            if batch.reason == INTERRUPTED and batch.waiting and batch.id not in self._told:
                self._told.add(batch.id)
                words = tr(
                    "Batch {title} was interrupted; {rows} not asked yet.",
                    title=title_of(batch),
                    rows=trn("{number} row", "{number} rows", batch.waiting),
                )
                self._desk.notices.post(
                    words, key="batch", seconds=None, action=tr("Show"), act=partial(self.open, batch.id)
                )

    def _tell_ended(self, batches: Sequence[Batch]) -> None:
        """A batch that ends or pauses while nobody looks at it says so."""
        ended = [one for one in batches if one.id in self._running and one.state is not BatchState.RUNNING]
        self._running = {one.id for one in batches if one.state is BatchState.RUNNING}
        for batch in ended if self.dialog is None else ():
            words = tr(
                "Batch {title}: {progress}. {reason}",
                title=title_of(batch),
                progress=progress_words(batch),
                reason=retold(batch.reason),
            ).rstrip()
            level = "warning" if batch.reason or batch.failed else "info"
            self._desk.notices.post(
                words, key="batch", level=level, action=tr("Show"), act=partial(self.open, batch.id)
            )

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        for slot in ("read", "look"):
            self._desk.jobs.cancel(f"batch:{slot}")

    def _spawn(self, work: Coroutine[Any, Any, None], slot: str) -> None:
        self._desk.jobs.spawn(work, f"batch: {slot}", slot=f"batch:{slot}")

    def _choose(self, title: str, kinds: str, *, many: bool) -> None:
        picker = QFileDialog(self.dialog, title, "", kinds)
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
        picker.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    async def _read(self, paths: Sequence[Path]) -> None:
        def told(done: int, of: int) -> None:
            if self.dialog is not None:
                self.dialog.new.show_reading(
                    tr("Read {done} of {files} …", done=f"{done:,}", files=trn("{number} file", "{number} files", of))
                )

        if self.dialog is None:
            return
        self.dialog.new.show_reading(tr("Reading …"))
        try:
            table = await rows_from(paths, told)
        except DeskError as error:
            if self.dialog is not None:
                self.dialog.new.show_reading(error.shown, bad=True)
            return
        if self.dialog is not None:
            self.dialog.new.show_table(table, stays=self._desk.settings.values.value.documents_stay)

    async def _look(self) -> None:
        """Show the prompt of a row at once, then what all rows come to."""
        dialog, desk = self.dialog, self._desk
        if dialog is None or dialog.new.table is None:
            return
        new, table = dialog.new, dialog.new.table
        if not new.template.toPlainText().strip():
            new.show_fault(None)
            new.show_preview("", None, None)
            return
        try:
            order = new.order(desk.tier)
            row = table.rows[new.place]
            prompt = parse_template(order.template, table.columns).fill(dict(zip(table.columns, row, strict=True)))
            question = desk.batches.question(order, row)
            new.show_fault(None)
            new.show_preview(prompt, desk.dispatcher.preview(question), None)
            survey = await desk.batches.look(order, table)
        except DeskError as error:
            new.show_fault(error)
            return
        if self.dialog is dialog:
            new.show_preview(prompt, desk.dispatcher.preview(question), survey)

    async def _start(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.new.table is None:
            return
        try:
            number = await self._desk.batches.add(dialog.new.order(self._desk.tier), dialog.new.table)
            await self._desk.batches.resume(number)
        except DeskError as error:
            dialog.new.show_fault(error)
            return
        if self.dialog is dialog:
            dialog.show_batch(number)

    async def _show_answer(self, number: int, row: int) -> None:
        words = await self._desk.batches.answer(number, row)
        if self.dialog is not None and self.dialog.number == number:
            self.dialog.view.show_answer(words)

    def _act(self, act: str, number: int) -> None:
        batches = self._desk.batches
        if act == "export":
            self._ask_where(number)
            return
        acts = {
            "pause": lambda: batches.pause(number),
            "stop": lambda: batches.stop(number),
            "resume": lambda: self._again(number, failed=False),
            "retry": lambda: self._again(number, failed=True),
            "delete": lambda: self._delete(number),
        }
        self._spawn(acts[act](), act)

    async def _again(self, number: int, *, failed: bool) -> None:
        """Go on; what may cost more than was said before is said and asked first."""
        batches = self._desk.batches
        batch, survey = batches.batch(number), await batches.left(number, failed=failed)
        limit = batch.spent + survey.bound
        if limit > batch.order.limit:
            words = tr(
                "{survey}. With {spent} so far the batch may then cost {limit} in all; it was "
                "begun with at most {before}.",
                survey=survey_words(survey),
                spent=money(batch.spent),
                limit=money(limit),
                before=money(batch.order.limit),
            )
            if not await ask(ConfirmDialog(tr("Let the batch cost more?"), words, tr("Go on"), self.dialog)):
                return
        act = batches.retry if failed else batches.resume
        await act(number, limit=max(limit, batch.order.limit))

    async def _delete(self, number: int) -> None:
        batch = self._desk.batches.batch(number)
        words = tr(
            "The batch and its {answers} are deleted for good. Export them first to keep them.",
            answers=trn("{number} answer", "{number} answers", batch.done),
        )
        if await ask(ConfirmDialog(tr("Delete this batch?"), words, tr("Delete"), self.dialog)):
            await self._desk.batches.delete(number)

    def _ask_where(self, number: int) -> None:
        picker = QFileDialog(self.dialog, tr("Export results"), "", ";;".join(_KINDS))
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("xlsx")
        picker.filterSelected.connect(lambda kind: picker.setDefaultSuffix("csv" if "csv" in kind else "xlsx"))
        picker.selectFile(f"batch-{number}")
        picker.fileSelected.connect(lambda name: self.write(number, Path(name)))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def write(self, number: int, path: Path) -> None:
        """Write the results of a batch, in a thread, and say so."""
        self._spawn(self._write(number, path), "export")

    async def _write(self, number: int, path: Path) -> None:
        batch, results = self._desk.batches.batch(number), await self._desk.batches.results(number)
        await asyncio.to_thread(export, path, batch, results)
        self._desk.notices.post(
            tr("{rows} written to {name}.", rows=trn("{number} row", "{number} rows", len(results)), name=path.name),
            key="batch file",
        )
