"""One row per task: the model that it always goes to, or the rules."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ice_desk.texts import inside, tr
from ice_desk.ui.settings.form import FIELD_HEIGHT, FIELD_PX, LABEL_PX, Choice
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import PlainLabel

BY_RULES = tr("By the rules")
HELD = tr("Always this model, whatever the rules say.")
AWAY = tr("Not here now: the rules decide until it is.")


class Pins(QWidget):
    """`tasks` are (name, title); `models` can be chosen; `keep` takes all pins by task, without the unpinned ones."""

    def __init__(
        self,
        tasks: Sequence[tuple[str, str]],
        models: Sequence[str],
        keep: Callable[[dict[str, str]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._models = tuple(models)
        self._pins: dict[str, str] = {}
        self.choices: dict[str, Choice] = {}
        self.notes: dict[str, PlainLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, LABEL_PX)
        for row, (task, title) in enumerate(tasks):
            self._add(grid, row, task, title)

    def show_pins(self, pins: Mapping[str, str]) -> None:
        """Show what holds now, without keeping it again."""
        self._pins = dict(pins)
        for task, box in self.choices.items():
            model = pins.get(task, "")
            known = ("", *self._models)
            box.clear()
            for name in known if model in known else (*known, model):
                box.addItem(plain(name, 80) or BY_RULES, name)
            box.setCurrentIndex(box.findData(model))
            box.setToolTip(plain(model, 200))
            self.notes[task].setText("" if not model else HELD if model in known else AWAY)

    def _add(self, grid: QGridLayout, row: int, task: str, title: str) -> None:
        box = Choice()
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(tr("Model for {title}", title=inside(title)))
        box.setFixedSize(FIELD_PX, FIELD_HEIGHT)
        box.activated.connect(partial(self._chosen, task))
        label = PlainLabel(title)
        label.setBuddy(box)
        self.choices[task] = box
        self.notes[task] = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        for column, widget in enumerate((label, box, self.notes[task])):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)

    def _chosen(self, task: str, index: int) -> None:
        model = self.choices[task].itemData(index)
        others = {name: pinned for name, pinned in self._pins.items() if name != task}
        self._keep({**others, task: model} if model else others)
