"""Who judges the benchmark's answers: the choice beside Start, and what was said as the page and a file show it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from ice_desk.domain.bench import BenchResult, BenchRun, BenchScore
from ice_desk.domain.bench_judge import Judgement
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.widgets import Button

HEAD = ("judge", "judged", "judge_is_the_model", "grades", "judge_problem", "judge_micro_dollars")
_LONGEST = 28


class JudgeChoice(Button):
    """A button with a menu of `judges()`; `value` is the one chosen, "" for none."""

    chosen = Signal(str)

    def __init__(self, judges: Callable[[], Sequence[str]]) -> None:
        super().__init__("")
        self.value = ""
        self.menu_of_judges = QMenu(self)
        self._judges = judges
        self.setAccessibleName(tr("Judge of the answers"))
        self.clicked.connect(self.open)
        self.choose("")

    def open(self) -> None:
        """Nobody, and every model that can judge now."""
        menu = self.menu_of_judges
        menu.clear()
        for judge in ("", *self._judges()):
            action = menu.addAction(text.plain(judge, 80).replace("&", "&&") or tr("No judge"))
            action.setCheckable(True)
            action.setChecked(judge == self.value)
            action.triggered.connect(lambda _on, judge=judge: self.choose(judge))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def choose(self, judge: str) -> None:
        self.value = judge
        self.setText(f"{text.plain(judge, _LONGEST).replace('&', '&&') or tr('No judge')} ▾")
        self.chosen.emit(judge)


def judged_words(score: BenchScore) -> str:
    """The judges' mean beside the rules' own, with its n; what a model said of itself is called so."""
    if score.judged is None:
        return "–"
    mean = f"{score.judged * 10:.1f}"
    if score.by_itself:
        return tr("{mean} by itself · n {number}", mean=mean, number=score.judged_n)
    return tr("{mean} · n {number}", mean=mean, number=score.judged_n)


def progress(run: BenchRun) -> str:
    """How far the judge is; empty where there is none, or nothing to judge yet."""
    number = run.judged + len(run.to_judge)
    return tr(" · {judged} of {number} judged", judged=run.judged, number=number) if run.judge and number else ""


def silent_words(results: Sequence[BenchResult]) -> str:
    """How many answers stay without a judgement, and why the first of them does."""
    problems = [one.judged.problem for one in results if one.judged is not None and one.judged.problem]
    if not problems:
        return ""
    answers = trn("{number} answer", "{number} answers", len(problems))
    return tr("; {answers} without a judgement: {problem}", answers=answers, problem=text.said(problems[0]))


def said_cells(judged: Judgement | None) -> tuple[object, ...]:
    """What goes into a file below HEAD."""
    if judged is None:
        return ("",) * len(HEAD)
    grades = "; ".join(f"{name} {grade}" for name, grade in judged.grades.items())
    return judged.judge, judged.score, judged.by_itself, grades, judged.problem, judged.micro_dollars
