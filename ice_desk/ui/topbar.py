"""The top line: name and menu, pages, host, command box, spend, health."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check, Verdict, worst_of
from ice_desk.domain.local_engine import LocalEngine, Takes
from ice_desk.domain.policy import BY_ORGANISATION, THIS_COMPUTER, Policy
from ice_desk.domain.slots import Board, Host, Link
from ice_desk.texts import retold, tr, trn
from ice_desk.ui import text
from ice_desk.ui.pill import GHOST, BarPart, Pill
from ice_desk.ui.theme import HEAD_PX, Theme, ui_font
from ice_desk.ui.widgets import Button, hairline
from ice_desk.ui.window import TOP_PX

_NARROW_PX = 1180
_WORDS_PX = 220
# Shares of a cap from which the pill warns: the second and third of the ledger's alerts.
NEARLY, ALMOST = 0.80, 0.95
PALETTE_KEY = "⌘K" if sys.platform == "darwin" else tr("Ctrl+K")
HOST_ACTIONS = (
    ("reconnect", tr("Connect again")),
    ("local", tr("Use this computer")),
    ("address", tr("Use another machine…")),
    ("machines", tr("Add a machine to the fleet…")),
    ("simulate", tr("Look around with a simulated fleet")),
    ("start", tr("Start Ollama")),
    ("restart", tr("Restart Ollama…")),
    ("stop", tr("Stop Ollama…")),
    ("log", tr("Ollama's log…")),
)
_VERDICTS = {
    Verdict.HEALTHY: ("ok", tr("Healthy")),
    Verdict.DEGRADED: ("warm", tr("Needs a look")),
    Verdict.BROKEN: ("bad", tr("Needs attention")),
}


class SearchBox(QPushButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Search or run a command"))
        self.setAccessibleDescription(PALETTE_KEY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self.setMaximumWidth(250)
        self.setMinimumWidth(120)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(250, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.accent, 2) if self.hasFocus() else QPen(palette.raised, 1))
        painter.setBrush(palette.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.setFont(ui_font(HEAD_PX))
        key_width = painter.fontMetrics().horizontalAdvance(PALETTE_KEY) + 10
        key = QRect(self.width() - key_width - 10, 6, key_width, 16)
        painter.setPen(palette.line)
        painter.setBrush(palette.surface)
        painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(palette.muted)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, PALETTE_KEY)
        painter.setFont(ui_font())
        words = QRect(11, 0, key.x() - 18, self.height())
        text.draw_text(painter, words, tr("Search or run a command") if self.width() > _WORDS_PX else tr("Search"))


class TopBar(QFrame):
    """Shows snapshots given to it; emits what a person chose."""

    page_chosen = Signal(str)
    host_action = Signal(str)
    search_clicked = Signal()

    def __init__(self, pages: Sequence[str], menu: QMenu, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self.setProperty("kind", "bar")
        self.setFixedHeight(TOP_PX)
        self.name = Button("ICE Desk", "link")
        self.name.setFont(ui_font(bold=True))
        self.name.setAccessibleName(tr("ICE Desk: main menu"))
        # Clicking the menu leaves the focus where it is: Edit > Copy must find it.
        self.name.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.name.clicked.connect(self.open_menu)
        self.host = Pill(tr("Host"), theme, shrinks=True)
        self._host_actions: dict[str, QAction] = {}
        self._host_menu = self._build_host_menu()
        self.host.clicked.connect(self.open_host_menu)
        self.search = SearchBox(theme)
        self.search.clicked.connect(self.search_clicked)
        self.spend = Pill(tr("Spend this month"), theme)
        self._budget, self._ghost = Budget(), 0
        self.spend.clicked.connect(lambda: self.page_chosen.emit("Budget"))
        self.health = Pill(tr("Health"), theme)
        self.health.clicked.connect(lambda: self.page_chosen.emit("Health"))
        self._tabs: dict[str, QPushButton] = {}
        self._lay_out(pages)

    def _lay_out(self, pages: Sequence[str]) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 14, 0)
        row.setSpacing(0)
        row.addStrut(TOP_PX - 1)
        row.addWidget(self.name)
        row.addSpacing(10)
        self._add_tabs(pages, row)
        row.addSpacing(12)
        row.addWidget(self.host)
        row.addSpacing(8)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addSpacing(8)
        row.addWidget(self.spend)
        row.addSpacing(14)
        row.addWidget(self.health)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row, 1)
        box.addWidget(hairline())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spend.set_compact(event.size().width() < _NARROW_PX)

    def show_page(self, page: str) -> None:
        for name, tab in self._tabs.items():
            tab.setChecked(name == page)

    def show_host(self, host: Host, others: Sequence[Host] = ()) -> None:
        if others:
            self._show_machines((host, *others))
            return
        dot = {Link.UP: "ok", Link.CONNECTING: "warm", Link.DOWN: "faint"}[host.link]
        self.host.show_parts(dot=dot, strong=text.said(host.name, 24), soft=engine_words(host), arrow=True)
        self.host.setToolTip(text.tip(text.said(host.problem or host.address)))

    def _show_machines(self, machines: Sequence[Host]) -> None:
        """How many of several machines answer; the tooltip says what each one is."""
        up = sum(host.link is Link.UP for host in machines)
        dot = "ok" if up == len(machines) else "warm" if up else "faint"
        count = tr("{count} machines", count=len(machines))
        if up < len(machines):
            count = tr("{up} of {count} machines", up=up, count=len(machines))
        state = tr("simulated") if all(host.simulated for host in machines) else trn("answers", "answer", up)
        self.host.show_parts(dot=dot, strong=count, soft=state, arrow=True)
        lines = (f"{text.plain(host.name, 40)}: {engine_words(host)}" for host in machines)
        self.host.setToolTip(text.tip("; ".join(lines)))

    def show_budget(self, budget: Budget) -> None:
        self._budget = budget
        self._show_spend()

    def show_ghost(self, micro_dollars: int) -> None:
        """What the message that is being written can cost at most; 0 for nothing."""
        if micro_dollars != self._ghost:
            self._ghost = micro_dollars
            self._show_spend()

    def _show_spend(self) -> None:
        budget, ghost = self._budget, self._ghost
        if budget.cap <= 0:
            self.spend.show_parts(strong=text.money(budget.spent))
        else:
            cap = tr("of {cap}", cap=text.money_cap(budget.cap))
            self.spend.show_parts(strong=text.money(budget.spent), soft=cap, bar=spend_parts(budget, ghost))
        words = spend_words(budget, ghost)
        self.spend.setToolTip(text.tip(words))
        self.spend.setAccessibleDescription(words)

    def show_health(self, board: Board, checks: tuple[Check, ...]) -> None:
        if board.link is Link.DOWN:
            tone, words = "bad", tr("Needs an engine")
        elif not checks:
            tone, words = "faint", tr("Looking")
        else:
            tone, words = _VERDICTS[worst_of(checks)]
        self.health.show_parts(dot=tone, soft=words)

    def set_policy(self, policy: Policy) -> None:
        """Close the ways to engines that the organisation does not allow."""
        allowed = {"local": policy.allows_host(THIS_COMPUTER[0]), "address": policy.hosts is None}
        for key, is_open in allowed.items():
            action = self._host_actions[key]
            action.setEnabled(is_open)
            action.setToolTip("" if is_open else f"{retold(BY_ORGANISATION.capitalize())}.")

    def set_engine(self, engine: LocalEngine, taken: Takes) -> None:
        """Which acts on this computer's Ollama are open now; what each takes stands in its tooltip."""
        words = text.tip(text.said(f"{engine.sentence} {taken.sentence if engine.can_stop else ''}", 400))
        for key, is_open in (("start", engine.can_start), ("stop", engine.can_stop), ("restart", engine.can_restart)):
            self._host_actions[key].setEnabled(is_open)
            self._host_actions[key].setToolTip(words)

    def open_menu(self) -> None:
        self._menu.popup(self._below(self.name))

    def open_host_menu(self) -> None:
        self._host_menu.popup(self._below(self.host))

    def _below(self, widget: QWidget) -> QPoint:
        return widget.mapToGlobal(QPoint(0, widget.height() + 4))

    def _build_host_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Host"))
        menu.setToolTipsVisible(True)
        for key, words in HOST_ACTIONS:
            if key == "start":
                menu.addSeparator()
            action = menu.addAction(words)
            self._host_actions[key] = action
            action.triggered.connect(lambda _checked=False, key=key: self.host_action.emit(key))
        return menu

    def _add_tabs(self, pages: Sequence[str], row: QHBoxLayout) -> None:
        group = QButtonGroup(self)
        for page in pages:
            tab = Button(tr(page), "tab")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _checked=False, page=page: self.page_chosen.emit(page))
            group.addButton(tab)
            self._tabs[page] = tab
            row.addWidget(tab)
            row.addSpacing(2)


def engine_words(host: Host) -> str:
    """ "Ollama 0.33.0", "simulated · Ollama 0.33.0", "no engine", "connecting". The mark survives eliding."""
    if host.link is Link.DOWN:
        return tr("no engine")
    if host.link is Link.CONNECTING:
        return tr("connecting")
    name = f"{text.plain(host.engine, 20) or tr('engine')} {text.plain(host.version, 16)}".strip()
    return tr("simulated · {name}", name=name.removesuffix("-sim")) if host.simulated else name


def spend_parts(budget: Budget, ghost: int) -> tuple[BarPart, ...]:
    """The cap's shares: told and paid, not told and counted in full, held by running answers, perhaps asked next."""
    used = (budget.spent + budget.held) / budget.cap
    tone = "bad" if used >= ALMOST else "warm" if used >= NEARLY else "ok"
    amounts = (budget.spent - budget.unconfirmed, budget.unconfirmed, budget.held, ghost)
    tones = (tone, "warm", "muted", GHOST)
    return tuple((amount / budget.cap, name) for amount, name in zip(amounts, tones, strict=True))


def spend_words(budget: Budget, ghost: int) -> str:
    """What the bar shows, in words."""
    said = [tr("{spent} spent", spent=text.money(budget.spent))]
    if budget.unconfirmed:
        said.append(tr("{unconfirmed} of it unconfirmed", unconfirmed=text.money(budget.unconfirmed)))
    if budget.held:
        said.append(tr("{held} held for running answers", held=text.money(budget.held)))
    said.append(
        tr(
            "{left} left of {cap} in {tier}",
            left=text.money(budget.left),
            cap=text.money_cap(budget.cap),
            tier=budget.tier.capitalize(),
        )
    )
    if ghost:
        said.append(tr("this message costs at most {ghost}", ghost=text.money_exact(ghost)))
    return "; ".join(said)
