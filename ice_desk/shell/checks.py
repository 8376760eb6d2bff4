"""What the Health page asks for: all checks again, and the acts behind their buttons."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from ice_desk.app import Desk
from ice_desk.app.mending import mend
from ice_desk.domain.bundle import Document
from ice_desk.domain.health import Check
from ice_desk.services.diagnostics import gather, pack
from ice_desk.texts import tr
from ice_desk.ui.dialogs import ask
from ice_desk.ui.health.bundle import BundleDialog
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.window import MainWindow


class CheckActs:
    """Joins the Health page to the checks. Whoever opens it reads figures of now, not of minutes ago."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk = desk
        self._window = window
        window.page_changed.connect(lambda page: self.run() if page == "Health" else None)

    def join(self, page: HealthPage) -> None:
        page.run_clicked.connect(self.run)
        page.bundle_clicked.connect(self.bundle)
        page.action_clicked.connect(self._mend)

    def run(self) -> None:
        self._desk.jobs.spawn(self._desk.health.run_once(wanted=True), "health", slot="check")

    def _mend(self, check: Check) -> None:
        self._desk.jobs.spawn(mend(self._desk, check), "health", slot="check")

    def bundle(self) -> None:
        """Gather the diagnostics and show them; nothing is written before the user has seen them."""
        self._desk.jobs.spawn(self._review(), "diagnostics", slot="diagnostics")

    async def _review(self) -> None:
        desk = self._desk
        now = (desk.settings.values.value, desk.health.checks.value, desk.fleet.board.value, desk.fleet.journal.value)
        documents = await asyncio.to_thread(gather, *now, desk.places.logs)
        dialog = BundleDialog(documents, self._window)
        if await ask(dialog):
            self._save(dialog.chosen)

    def _save(self, documents: tuple[Document, ...]) -> None:
        dialog = QFileDialog(self._window, tr("Save the diagnostics"), "", tr("ZIP (*.zip)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile("ice-desk-diagnostics.zip")
        dialog.fileSelected.connect(
            lambda name: self._desk.jobs.spawn(self.write(Path(name), documents), "diagnostics", slot="diagnostics")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def write(self, path: Path, documents: tuple[Document, ...]) -> None:
        """Write the bundle in a thread and say so. Raises DeskError."""
        await asyncio.to_thread(pack, path, documents)
        self._desk.notices.post(tr("Saved as {name}. Nothing was sent anywhere.", name=path.name), key="export")
