"""Advice on the Performance page: what to do, what speaks for it, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.recommend import Advice
from ice_desk.services.feed import Feed
from ice_desk.texts import tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.text import said
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel, hairline

NOTHING = tr("Nothing to recommend: what was measured in the last 7 days gives no reason to change anything.")


class AdviceRow(QWidget):
    def __init__(self, advice: Advice) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(said(advice.title, 200), bold=True, wrap=True))
        words.addWidget(PlainLabel(said(advice.evidence, 300), tone="muted", px=SMALL_PX, wrap=True))
        self.button = Button(said(advice.label, 40).replace("&", "&&"))
        self.button.setAccessibleName(f"{said(advice.label, 40)}: {said(advice.title, 120)}")
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(hairline())


class AdviceSection(Section):
    """`followed(Advice)` asks for what the button says."""

    followed = Signal(object)

    def __init__(self, advice: Feed[tuple[Advice, ...]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Advice"), tr("from the last 7 days"), parent)
        self.rows: list[AdviceRow] = []
        self._holder = QWidget()
        self._rows_box = QVBoxLayout(self._holder)
        self._rows_box.setContentsMargins(0, 0, 0, 0)
        self._rows_box.setSpacing(0)
        self.add(self._holder)
        watch(advice, self, self._show)

    def _show(self, found: tuple[Advice, ...]) -> None:
        for row in self.rows:
            self._rows_box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [AdviceRow(advice) for advice in found]
        for row, advice in zip(self.rows, found, strict=True):
            row.button.clicked.connect(lambda _checked=False, advice=advice: self.followed.emit(advice))
            self._rows_box.addWidget(row)
        self.show_empty("" if found else NOTHING)
