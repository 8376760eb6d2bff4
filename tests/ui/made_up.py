"""A desk in mid-work, made up: snapshots for the window and its pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ice_desk.domain.budget import Budget, Comparison, LedgerRow, TaskSpend, TierWorth
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.measured import Choices, DayPoint, Filters, Group, Measured, Spread
from ice_desk.domain.memory import Footprint, Plan, Victim
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Card, Host, Lane, Link, State
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notices
from ice_desk.ui.budget.page import BudgetPage
from ice_desk.ui.firstrun import FirstRunFacts, FirstRunPage
from ice_desk.ui.health.page import HealthPage
from ice_desk.ui.palette import Command
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.statusbar import StatusFacts
from ice_desk.ui.theme import Theme
from ice_desk.ui.window import MainWindow
from ice_desk.ui.window_parts import WindowParts

GB = 10**9
DOLLAR = 10**6
NOW = 1_790_000_000.0


def card(model: str, lane: Lane, size: float, shade: int = 0, *, state: State = State.READY, leases: int = 0) -> Card:
    whole = round(size * GB)
    return Card(model, lane, state, size=whole, vram=whole, shade=shade, leases=leases, tokens_per_second=78.0)


def board(link: Link = Link.UP, cards: Iterable[Card] | None = None) -> Board:
    host = Host(address="http://127.0.0.1:11434", engine="Ollama", version="0.33.0", link=link)
    if cards is None:
        cards = (
            card("mistral:7b-instruct", Lane.HOT, 4.9),
            card("phi3:3.8b-mini-4k", Lane.HOT, 4.2, 1, leases=1),
            card("yi:34b-200k", Lane.WARM, 20.6, state=State.COLD),
        )
    return Board(host, tuple(cards))


def sample(used: float = 18.1, *, at: float = 0.0, gpu: float | None = 9.9, unified: bool = True) -> Sample:
    gpus = None if gpu is None else (Gpu(0, "Made-up GPU", Memory(24 * GB, round(gpu * GB)), unified),)
    return Sample(at, Memory(32 * GB, round(used * GB)), gpus, profile="mac_m3_max")


def plan(need: float = 9.6, victim: str = "phi3:3.8b-mini-4k", freed: float = 4.2, pool: str = "unified") -> Plan:
    before, after = round(9.9 * GB), round((9.9 - freed + need) * GB)
    return Plan(
        "qwen2.5:14b",
        Lane.HOT,
        8192,
        True,
        Footprint(weights={pool: round(need * GB)}),
        (Victim(victim, round(freed * GB), 4.0),) if victim else (),
        before={pool: before},
        after={pool: after},
    )


COMPARISON = Comparison(
    (
        TierWorth(Tier.EDGE, 58 * DOLLAR, 0.85, 17.0, 0.94, (("medium", 0.94), ("cloud", 0.06))),
        TierWorth(Tier.ENTERPRISE, 410 * DOLLAR, 0.95, 6.3, 0.9, (("large", 0.9), ("cloud", 0.1))),
    ),
    replayed=1_000,
    asked=1_308,
    days=30.0,
)


def budget() -> Budget:
    return Budget(
        "2026-11",
        30,
        Tier.EDGE,
        cap=300 * DOLLAR,
        spent=41_200_000,
        held=140_000,
        forecast=58 * DOLLAR,
        forecast_low=49 * DOLLAR,
        forecast_high=71 * DOLLAR,
        kept_local=0.94,
        saved=212 * DOLLAR,
        daily=((1, (("gpt-4", 2 * DOLLAR), ("claude-sonnet", 3 * DOLLAR))), (2, (("claude-sonnet", 12 * DOLLAR),))),
        tasks=(TaskSpend("contrarian_analysis", 61, 0.31, 18_900_000),),
        ledger=(
            LedgerRow(NOW, "claude-sonnet", "synthesis", 8120, 0, 173_000, None, "released"),
            LedgerRow(NOW, "gpt-4", "report_writing", 1840, 1204, 216_000, 127_400, "settled"),
            LedgerRow(NOW, "gpt-4", "report_writing", 10, 0, 140_000, None, "held"),
        ),
        comparison=COMPARISON,
        cloud_ready=True,
    )


CHECKS = (
    Check("Engine", Verdict.HEALTHY, "Ollama 0.33.0 answers in 3 ms"),
    Check("Memory", Verdict.DEGRADED, "82 % in use", "Move a model to Cold.", "Free memory"),
)
TODAY = int(NOW // 86_400)
MEASURED = Measured(
    Filters(),
    Choices(("mistral:7b-instruct", "phi3:3.8b-mini-4k"), ("synthesis", "quick_question"), ("edge",), ("http://a:1",)),
    (
        Group(
            "mistral:7b-instruct", asked=412, first_token=Spread(400, 0.5, 0.9, 1.8),
            speed=Spread(400, 31.0, 46.0, 50.0),
            whole=Spread(400, 3.0, 9.0, 22.0), rated=10, liked=8, disliked=1, trend=0.12,
        ),
        Group(
            "phi3:3.8b-mini-4k", asked=97, failed=12, first_token=Spread(85, 0.2, 0.4, 0.7),
            speed=Spread(85, 60.0, 78.0, 90.0), whole=Spread(85, 1.0, 4.0, 9.0), trend=-0.3,
        ),
        Group("nomic-embed-text", asked=30, trend=0.01),
    ),
    tuple(
        DayPoint(
            "mistral:7b-instruct", TODAY - back, 20, Spread(20, 0.5, 0.9, 1.8), Spread(20, 31.0, 46.0 + back, 50.0)
        )
        for back in (2, 1, 0)
    ),
    (TODAY - 2, TODAY),
)  # fmt: skip


@dataclass
class Desk:
    """A whole window over feeds that a test publishes to."""

    theme: Theme
    board: Feed[Board] = field(default_factory=lambda: Feed(board()))
    samples: Feed[Sample] = field(default_factory=lambda: Feed(sample()))
    trail: Feed[tuple[Sample, ...]] = field(default_factory=lambda: Feed((sample(at=0.0), sample(at=2.0))))
    budget: Feed[Budget] = field(default_factory=lambda: Feed(budget()))
    checks: Feed[tuple[Check, ...]] = field(default_factory=lambda: Feed(CHECKS))
    status: Feed[StatusFacts] = field(default_factory=lambda: Feed(StatusFacts("OS keychain, unlocked", NOW - 4)))
    facts: Feed[FirstRunFacts] = field(
        default_factory=lambda: Feed(FirstRunFacts("Found in Applications.", suits="This machine suits the Edge tier"))
    )
    notices: Notices = field(default_factory=Notices)
    done: list[str] = field(default_factory=list)

    def window(self, **changes: object) -> MainWindow:
        self.first_run = FirstRunPage(self.board, self.facts)
        self.prompt = QLineEdit()
        self.prompt.setAccessibleName("Prompt")
        centre = QWidget()
        self.prompt.setParent(centre)
        centre.setFocusProxy(self.prompt)
        parts: dict[str, object] = {
            "theme": self.theme,
            "board": self.board,
            "samples": self.samples,
            "budget": self.budget,
            "checks": self.checks,
            "notices": self.notices.feed,
            "dismiss": self.notices.dismiss,
            "status": self.status,
            "left": QWidget(),
            "centre": centre,
            "right": QWidget(),
            "first_run": self.first_run,
            "clock": lambda: NOW,
            "pages": {
                "Budget": lambda: BudgetPage(self.budget, self.theme),
                "Performance": lambda: PerformancePage(Feed(MEASURED), Feed(()), self.trail, self.theme),
                "Health": lambda: HealthPage(self.checks, self.theme),
            },
            "commands": (Command("New chat", "Ctrl+N", lambda: self.done.append("new"), "File", "Ctrl+N"),),
        }
        geometry = str(changes.pop("geometry", ""))
        return MainWindow(WindowParts(**(parts | changes)), geometry)  # type: ignore[arg-type]


def desk(app: QApplication, scheme: str = "dark") -> Desk:
    theme = Theme(app, scheme)
    theme.apply()
    return Desk(theme)


def shown(window: MainWindow, qtbot: QtBot, width: int = 1440, height: int = 900) -> MainWindow:
    qtbot.addWidget(window, before_close_func=lambda _window: window.finish())
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
    return window
