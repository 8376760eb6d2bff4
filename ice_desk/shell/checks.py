"""What the Health page asks for: all checks again, and the acts behind their buttons."""

from ice_desk.app import Desk
from ice_desk.services import health_checks
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
        self._desk.jobs.spawn(self._desk.health.run_once(), "health", slot="check")

    def _mend(self, action: str) -> None:
        self._desk.jobs.spawn(self._carry_out(action), "health", slot="check")

    async def _carry_out(self, action: str) -> None:
        """Do what the button of a check says, then look whether it helped."""
        if action == health_checks.CONNECT:
            await self._desk.fleet.reconnect()
        await self._desk.health.run_once()
