"""The Health page: one row per part of the desk, with its verdict, its figure and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.health import Check, Verdict, worst_of
from ice_desk.services.feed import Feed
from ice_desk.texts import mark, retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Page, Section
from ice_desk.ui.statusbar import Dot
from ice_desk.ui.text import clock, plain, said
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, ElidedLabel, PlainLabel, hairline

# The parts of the desk, as the checks name them.
_PARTS = (
    mark("Engine"), mark("Engine version"), mark("Memory"), mark("GPU"), mark("Disk"), mark("History"), mark("SQLite"),
    mark("Policy"), mark("Models"), mark("Who can connect"), mark("Disk for models"), mark("Answers"), mark("Loads"),
    mark("Speed"), mark("Keyring"), mark("Ledger"), mark("Clock"), mark("Cloud"),
)  # fmt: skip
_WORDS = {
    Verdict.HEALTHY: ("ok", tr("healthy")),
    Verdict.DEGRADED: ("warm", tr("needs a look")),
    Verdict.BROKEN: ("bad", tr("needs attention")),
}
_SUMMARIES = {
    Verdict.HEALTHY: tr("all parts healthy"),
    Verdict.DEGRADED: tr("something needs a look"),
    Verdict.BROKEN: tr("something needs attention"),
}
_NAME_PX = 200
_VERDICT_PX = 120


class CheckRow(QWidget):
    """One verdict: dot and word, name, figure; below them what to do, at the right the button that does it."""

    action_clicked = Signal(object)

    def __init__(self, check: Check, theme: Theme) -> None:
        super().__init__()
        self._check = check
        self._dot = Dot(theme)
        self._name = ElidedLabel(bold=True)
        self._name.setFixedWidth(_NAME_PX)
        self._verdict = PlainLabel(px=SMALL_PX)
        self._verdict.setFixedWidth(_VERDICT_PX)
        self._figure = PlainLabel(wrap=True)
        self._remedy = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self._since = PlainLabel(tone="muted", px=SMALL_PX)
        self.button = Button("")
        self.button.clicked.connect(lambda: self.action_clicked.emit(self._check))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._figure)
        words.addWidget(self._remedy)
        row = QHBoxLayout()
        row.setContentsMargins(10, 9, 10, 9)
        row.setSpacing(10)
        for widget in (self._dot, self._name, self._verdict):
            row.addWidget(widget)
        row.addLayout(words, 1)
        row.addWidget(self._since)
        row.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(hairline())
        self.show_check(check)

    def show_check(self, check: Check) -> None:
        self._check = check
        tone, word = _WORDS[check.verdict]
        self._dot.set_tone(tone)
        name = plain(retold(check.name), 80)
        self._name.setText(name)
        self._verdict.setText(word)
        self._verdict.set_tone(tone)
        self._figure.setText(said(check.figure, 300))
        self._remedy.setText(said(check.remedy, 400))
        self._remedy.setVisible(bool(check.remedy))
        self._since.setText("" if check.since is None else tr("since {since}", since=clock(check.since)))
        self.button.setText(said(check.action, 40).replace("&", "&&"))
        self.button.setVisible(bool(check.action))
        self.button.setAccessibleName(f"{said(check.action, 40)}: {name}")
        self.setAccessibleName(f"{name}: {word}")


class HealthPage(Page):
    """A pure view of the checks. `action_clicked(Check)` asks for its remedy, `run_clicked` for all checks again.

    `bundle_clicked` asks for what whoever helps needs to know.
    """

    action_clicked = Signal(object)
    bundle_clicked = Signal()
    run_clicked = Signal()

    def __init__(self, checks: Feed[tuple[Check, ...]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Health"), (1,), parent)
        self._theme = theme
        self._rows: dict[str, CheckRow] = {}
        self._section = Section(tr("Parts of the desk"))
        self.again = Button(tr("Check again"), "link", px=SMALL_PX, tone="muted")
        self.again.clicked.connect(self.run_clicked)
        self.bundle = Button(tr("Diagnostics…"), "link", px=SMALL_PX, tone="muted")
        self.bundle.clicked.connect(self.bundle_clicked)
        self._section.head.add(self.bundle)
        self._section.head.add(self.again)
        self._list = QFrame()
        self._row_box = QVBoxLayout(self._list)
        self._row_box.setContentsMargins(0, 0, 0, 0)
        self._row_box.setSpacing(0)
        self._section.add(self._list)
        self.add_section(self._section)
        watch(checks, self, self._show)

    @property
    def rows(self) -> dict[str, CheckRow]:
        return self._rows

    def _show(self, checks: tuple[Check, ...]) -> None:
        names = {check.name for check in checks}
        for gone in [name for name in self._rows if name not in names]:
            row = self._rows.pop(gone)
            self._row_box.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, check in enumerate(checks):
            if check.name in self._rows:
                self._rows[check.name].show_check(check)
            else:
                self._rows[check.name] = CheckRow(check, self._theme)
                self._rows[check.name].action_clicked.connect(self.action_clicked)
            self._row_box.insertWidget(place, self._rows[check.name])
        self._section.head.set_note(_SUMMARIES[worst_of(checks)] if checks else "")
        self._section.show_empty("" if checks else tr("Nothing has been checked yet."))
