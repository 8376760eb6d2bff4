"""The benchmark on the Performance page: which models, start, pause and cancel, what came of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ice_desk.domain.bench import BenchRun, BenchScore, BenchState
from ice_desk.domain.errors import DeskError
from ice_desk.services.feed import Feed
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.bridge import watch
from ice_desk.ui.performance import judge
from ice_desk.ui.performance.judge import JudgeChoice
from ice_desk.ui.section import Section
from ice_desk.ui.table import Column, Row, Table
from ice_desk.ui.theme import SMALL_PX, Theme
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton, Segmented

TASKS = (
    ("earnings_analysis", tr("Earnings")),
    ("supply_chain_analysis", tr("Supply chain")),
    ("market_sentiment", tr("Sentiment")),
    ("investment_thesis", tr("Thesis")),
)
CONTEXTS = ("small_context", "medium_context", "large_context", "massive_context")
_JUDGED, _CONTEXT = 2, 7
NOTHING = tr(
    "Four questions of financial analysis whose answers are checked by rule: names, figures and "
    "headings. Quick takes at most a minute; Whole adds the lengths of context. What is measured "
    "replaces, in routing, what the specification says of a model's quality. A judge, where you choose one, "
    "grades each answer beside the rules and counts a quarter."
)
COLUMNS = (
    Column(tr("Model"), stretch=True),
    Column(tr("Quality of 10"), figure=True),
    Column(tr("Judged"), figure=True),
    *(Column(title, figure=True) for _name, title in TASKS),
    Column(tr("Context"), figure=True),
    Column(tr("First token"), figure=True),
    Column(tr("Speed"), figure=True),
    Column(tr("Answer"), figure=True),
)
HEAD = (
    "model", "task", "score", "missing", "seconds", "first_token_s", "tokens_per_second", "tokens", "problem", "at",
    *judge.HEAD,
)  # fmt: skip


class BenchSection(Section):
    """`begin_clicked(models, quick, judge)` asks for a run, the others steer it; `models` gives what can be chosen now.

    `judges` gives who can judge, `judge_words(judge, models, quick)` what that comes to; it may raise DeskError.
    """

    begin_clicked = Signal(object, bool, str)
    pause_clicked = Signal()
    go_on_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(
        self,
        run: Feed[BenchRun],
        scores: Feed[tuple[BenchScore, ...]],
        models: Callable[[], Sequence[str]],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        judges: Callable[[], Sequence[str]] = tuple,
        judge_words: Callable[[str, Sequence[str], bool], str] = lambda _judge, _models, _quick: "",
    ) -> None:
        super().__init__(tr("Benchmark"), parent=parent)
        self._judge_words = judge_words
        self._known = bool(scores.value)
        self._run = run
        self._models = models
        self._left_out: set[str] = set()
        self._plot: QWidget | None = None
        self.mode = Segmented(tr("Length"), (("quick", tr("Quick")), ("whole", tr("Whole"))))
        self.mode.set_value("quick")
        self.mode.chosen.connect(lambda _length: self._show_line())
        self.choose = Button(tr("All models ▾"))
        self.choose.setAccessibleName(tr("Models to measure"))
        self.choose.clicked.connect(self.open_menu)
        self.menu = QMenu(self)
        self.judge = JudgeChoice(judges)
        self.judge.chosen.connect(lambda _judge: self._show_line())
        self.begin = PrimaryButton(tr("Start"))
        self.begin.clicked.connect(self._begin)
        self.pause = Button(tr("Pause"))
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel = Button(tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_clicked)
        self.line = PlainLabel(tone="muted", px=SMALL_PX, wrap=True)
        self.add(self._buttons())
        self.table = Table(tr("Benchmark"), COLUMNS, theme, most_rows=12)
        self.add(self.table)
        watch(run, self, self._show_run)
        watch(scores, self, self._show_scores)

    def add_plot(self, plot: QWidget) -> None:
        """Take in the chart, which comes later than the page."""
        self._plot = plot
        self.add(plot)
        plot.setVisible(self.table.model().rowCount() > 0)

    def chosen(self) -> tuple[str, ...]:
        return tuple(model for model in self._models() if model not in self._left_out)

    def open_menu(self) -> None:
        """Every installed model with a tick."""
        self.menu.clear()
        for model in self._models():
            action = self.menu.addAction(text.plain(model, 80).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(model not in self._left_out)
            action.toggled.connect(lambda on, model=model: self._tick(model, on=on))
        self.menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + 4)))

    def _tick(self, model: str, *, on: bool) -> None:
        (self._left_out.discard if on else self._left_out.add)(model)
        self._name_choice()

    def _name_choice(self) -> None:
        number = len(self.chosen())
        words = tr("All models") if not self._left_out else trn("{number} model", "{number} models", number)
        self.choose.setText(f"{words} ▾")
        self._show_line()

    def _show_line(self) -> None:
        """How the run stands, and below it what judging the next one comes to, said before it can begin."""
        told = (progress_words(self._run.value), self._judge_said())
        self.line.setText("\n".join(filter(None, told)) or ("" if self._known else NOTHING))

    def _judge_said(self) -> str:
        """What the judge comes to; what cannot be judged cannot be begun."""
        models = self.chosen()
        self.begin.setEnabled(bool(models))
        if not self.judge.value or not models or self._run.value.active:
            return ""
        try:
            words = self._judge_words(self.judge.value, models, self.mode.value == "quick")
        except DeskError as error:
            words = error.shown
            self.begin.setEnabled(False)
        return text.said(words, 300)

    def _begin(self) -> None:
        self.begin_clicked.emit(self.chosen(), self.mode.value == "quick", self.judge.value)

    def _pause_or_go_on(self) -> None:
        (self.go_on_clicked if self._run.value.state is BenchState.PAUSED else self.pause_clicked).emit()

    def _buttons(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.mode, self.choose, self.judge, self.begin, self.pause, self.cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        row.addWidget(self.line, 1)
        holder = QWidget()
        holder.setLayout(row)
        return holder

    def _show_run(self, run: BenchRun) -> None:
        for widget in (self.mode, self.choose, self.judge, self.begin):
            widget.setVisible(not run.active)
        for widget in (self.pause, self.cancel):
            widget.setVisible(run.active)
        self.pause.setText(tr("Go on") if run.state is BenchState.PAUSED else tr("Pause"))
        self._show_line()

    def _show_scores(self, scores: tuple[BenchScore, ...]) -> None:
        self.table.show_rows([score_row(score) for score in scores])
        self.table.setVisible(bool(scores))
        self.table.setColumnHidden(_JUDGED, not any(score.judged_n for score in scores))
        self.table.setColumnHidden(_CONTEXT, not any(name in score.tasks for score in scores for name in CONTEXTS))
        if self._plot is not None:
            self._plot.setVisible(bool(scores))
        if self._known is not bool(scores):
            self._known = bool(scores)
            self._show_line()


def progress_words(run: BenchRun) -> str:
    """What is asked now, how far it is, and how long the rest may take."""
    done = tr("{results} of {total} questions", results=len(run.results), total=run.total) + judge.progress(run)
    if run.state is BenchState.RUNNING:
        left = (
            tr(" · about {seconds_left} left", seconds_left=text.seconds(run.seconds_left)) if run.seconds_left else ""
        )
        return f"{text.plain(run.now, 120) or tr('Beginning')} · {done}{left}"
    if run.state is BenchState.PAUSED:
        return tr("Paused · {done}", done=done)
    if run.state is BenchState.IDLE:
        return ""
    problems = [one for one in run.results if one.problem]
    told = (
        tr(
            "; {questions} without an answer: {problem}",
            questions=trn("{number} question", "{number} questions", len(problems)),
            problem=text.said(problems[0].problem),
        )
        if problems
        else ""
    )
    told += judge.silent_words(run.results)
    word = tr("Cancelled") if run.state is BenchState.CANCELLED else tr("Done")
    return f"{word} · {done}{text.plain(told, 160)}"


def score_row(score: BenchScore) -> Row:
    contexts = [score.tasks[name] for name in CONTEXTS if name in score.tasks]
    return Row(
        (
            score.model,
            tr("{mean} · n {number}", mean=f"{score.quality * 10:.1f}", number=score.number),
            judge.judged_words(score),
            *(_mark(score.tasks.get(name)) for name, _title in TASKS),
            tr("{mark} of {contexts}", mark=_mark(sum(contexts) / len(contexts)), contexts=len(contexts))
            if contexts
            else "–",
            "–" if score.first_token is None else text.seconds(score.first_token),
            text.rate(score.tokens_per_second) or "–",
            "–" if score.seconds is None else text.seconds(score.seconds),
        )
    )


def results_table(run: BenchRun) -> list[tuple[object, ...]]:
    """The last run as it goes into a CSV file."""
    return [
        (
            one.model, one.task, one.score, "; ".join(one.missing), one.seconds, one.first_token, one.tokens_per_second,
            one.tokens, one.problem, one.at, *judge.said_cells(one.judged),
        )
        for one in run.results
    ]  # fmt: skip


def _mark(score: float | None) -> str:
    return "–" if score is None else f"{score * 10:.1f}"
