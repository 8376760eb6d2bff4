"""Why this model: the sentence, the task and the complexity, each candidate, and what can be done about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.errors import Refused
from ice_desk.domain.route_basis import EXAMPLES, MODEL
from ice_desk.domain.routing import Route, other_than, stronger_than
from ice_desk.texts import inside, mark, retold, tr
from ice_desk.ui.inspector.candidates import CandidateBars
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import percent, plain, sentence_case
from ice_desk.ui.theme import SMALL_PX, Theme, ui_font
from ice_desk.ui.widgets import Button, PlainLabel, SectionHead

HINT = tr("Write a question to see which model answers it, and why.")
MORE, FEWER = tr("Show details"), tr("Show less")
# Names of the routing's own, as a route keeps them: parts of the complexity, and the seats of a tier.
_KEPT = (
    mark("task"), mark("asks"), mark("constraints"), mark("entities"), mark("numbers"), mark("documents"),
    mark("length"), mark("wording"), mark("history"), mark("calibration"), mark("pattern model"),
    mark("reasoning model"), mark("deep analysis model"), mark("research model"), mark("validation model"),
)  # fmt: skip
# A link has a frame, seen only with the focus: its words stand in line with those above.
_LINK_FRAME = 4
_LEAST_PART = 0.005
_LEAST_TASK = 0.03


class WhySection(QWidget):
    """The route of what is being written, or of an answer that was asked about.

    The acts are about the route shown: `task_chosen(route, task)`, `pin_asked(route)`, `stronger_asked(route)`,
    `second_asked(route)`. `tasks` are (name, title).
    """

    task_chosen = Signal(object, str)
    pin_asked = Signal(object)
    stronger_asked = Signal(object)
    second_asked = Signal(object)

    def __init__(self, theme: Theme, tasks: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._route: Route | None = None
        self._answered = False
        self._titles = dict(tasks)
        self.reason = PlainLabel(HINT, tone="muted", px=SMALL_PX, wrap=True)
        self.task = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.level = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.otherwise = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.bars = CandidateBars(theme)
        self.wrong_task = MenuButton(tr("Wrong task"))
        self.wrong_task.set_options(tasks)
        self.pin = Button(tr("Always this model"), "link", px=SMALL_PX, tone="accent")
        self.stronger = Button(tr("Ask a stronger model"), "link", px=SMALL_PX, tone="accent")
        self.more = Button(MORE, "link", px=SMALL_PX, tone="muted")
        self.second = Button(tr("Second opinion"), "link", px=SMALL_PX, tone="accent")
        self._acts = self._build_acts()
        words = QVBoxLayout()
        words.setContentsMargins(_LINK_FRAME, 0, 0, 0)
        words.setSpacing(11)
        for widget in (
            SectionHead(tr("Why this model")),
            self.reason,
            self.task,
            self.level,
            self.otherwise,
            self.bars,
        ):
            words.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(14 - _LINK_FRAME, 12, 14, 9)
        box.setSpacing(11)
        box.addLayout(words)
        box.addWidget(self._acts)
        self.show_route(None)

    def show_route(self, route: Route | Refused | None, *, answered: bool = False) -> None:
        """`answered` tells the route of an answer from that of what is being written."""
        self._route = route if isinstance(route, Route) else None
        self._answered = answered
        self._acts.setVisible(self._route is not None and bool(self._route.candidates))
        if isinstance(route, Route):
            self.reason.setText(retold(route.reason))
            self._show_acts(route)
        else:
            self.reason.setText(HINT if route is None else route.shown)
        self._show_details()

    def _build_acts(self) -> QWidget:
        acts = QWidget()
        rows = QVBoxLayout(acts)
        rows.setContentsMargins(0, 0, 0, 2)
        rows.setSpacing(4)
        for widgets in ((self.stronger, self.second), (self.pin, self.wrong_task), (self.more,)):
            row = QHBoxLayout()
            row.setSpacing(10)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            rows.addLayout(row)
        self.wrong_task.setFont(ui_font(SMALL_PX))
        self.wrong_task.chosen.connect(lambda task: self.task_chosen.emit(self._route, task))
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._show_details())
        self.pin.clicked.connect(lambda: self.pin_asked.emit(self._route))
        self.stronger.clicked.connect(lambda: self.stronger_asked.emit(self._route))
        self.second.clicked.connect(lambda: self.second_asked.emit(self._route))
        return acts

    def _show_acts(self, route: Route) -> None:
        """Each act names the model that it would ask, and what that would cost, before it is done."""
        stronger, other = stronger_than(route), other_than(route)
        self.stronger.setVisible(stronger is not None)
        self.second.setVisible(other is not None and self._answered)
        for button, model in ((self.stronger, stronger), (self.second, other)):
            words = _whom(route, model) if model is not None else ""
            button.setToolTip(words)
            button.setAccessibleDescription(words)
        title = self._titles.get(route.task, route.task.replace("_", " "))
        self.pin.setToolTip(plain(tr("{title} would always go to {model}", title=title, model=route.model), 200))

    def _show_details(self) -> None:
        """The task always; its rivals, the parts of the complexity and every candidate where details are asked for."""
        route, whole = self._route, self.more.isChecked()
        self.more.setText(FEWER if whole else MORE)
        known = route is not None and bool(route.task_probabilities)
        self.task.setText(self._task_words(route, whole=whole) if route is not None and known else "")
        self.level.setText(level_words(route) if route is not None and known and whole else "")
        self.otherwise.setText(retold(route.otherwise) if route is not None else "")
        for label in (self.task, self.level, self.otherwise):
            label.setVisible(bool(label.text()))
        found = route.candidates if route is not None else ()
        self.bars.show_candidates(found, route.score_most if route is not None else 1.0, whole=whole)

    def _task_words(self, route: Route, *, whole: bool) -> str:
        title = self._titles.get(route.task, sentence_case(route.task))
        if route.confidence == 1.0 and route.chosen_by == "task":
            return tr("{title}, as you said.", title=title)
        told = f"{title}, {percent(route.confidence)}{_told_by(route)}."
        rivals = self._rivals(route.task, route.task_probabilities) if whole else ""
        return f"{told} {rivals}".strip()

    def _rivals(self, task: str, probabilities: Mapping[str, float]) -> str:
        likely = [(name, chance) for name, chance in probabilities.items() if name != task and chance >= _LEAST_TASK]
        words = [
            f"{inside(self._titles.get(name, sentence_case(name)))} {percent(chance)}" for name, chance in likely[:3]
        ]
        return tr("Else {words}.", words=", ".join(words)) if words else ""


def level_words(route: Route) -> str:
    """The complexity as the sum of its parts, largest first; parts of less than half a hundredth are left out."""
    parts = [(name, value) for name, value in route.complexity_parts.items() if abs(value) >= _LEAST_PART]
    parts.sort(key=lambda part: -abs(part[1]))
    return tr(
        "Complexity {complexity}: {parts}.",
        complexity=f"{route.complexity:.2f}",
        parts=", ".join((f"{retold(name)} {value:+.2f}" for name, value in parts)),
    )


def _told_by(route: Route) -> str:
    refined = route.basis.judgement.refinement if route.basis is not None else None
    if route.told_by == EXAMPLES:
        near = tr(" ({examples} near)", examples=refined.examples) if refined is not None and refined.examples else ""
        return tr(" by your own earlier questions{near}", near=near)
    if route.told_by == MODEL:
        return (
            tr(" as {model} says", model=plain(refined.model, 60))
            if refined is not None
            else tr(" as a loaded model says")
        )
    return ""


def _whom(route: Route, model: str) -> str:
    candidate = next(one for one in route.candidates if one.model == model)
    return plain(
        tr("Asks {model}: {note}", model=model, note=retold(candidate.note))
        if candidate.note
        else tr("Asks {model}", model=model),
        200,
    )
