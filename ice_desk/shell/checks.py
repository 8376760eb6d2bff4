"""What the Health page asks for: all checks again, and the acts behind their buttons."""

from ice_desk.app import Desk
from ice_desk.app.mending import mend
from ice_desk.domain.health import Check
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.window import MainWindow


class CheckActs:
    """Joins the Health page to the checks. Whoever opens it reads figures of now, not of minutes ago."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        self._desk = desk
        window.page_changed.connect(lambda page: self.run() if page == "Health" else None)

    def join(self, page: HealthPage) -> None:
        page.run_clicked.connect(self.run)
        page.action_clicked.connect(self._mend)

    def run(self) -> None:
        self._desk.jobs.spawn(self._desk.health.run_once(wanted=True), "health", slot="check")

    def _mend(self, check: Check) -> None:
        self._desk.jobs.spawn(mend(self._desk, check), "health", slot="check")
