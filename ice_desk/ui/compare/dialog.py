"""The window of a comparison: which models, the question, the answers side by side, the vote."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr, trn
from ice_desk.ui.chat.outlines import Outlines
from ice_desk.ui.chat.ports import Archive, Asker
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.compare.comparison import FEWEST, MOST, Column, Comparison
from ice_desk.ui.text import money, plain
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button, PlainLabel, PrimaryButton

_SIZE = (1180, 720)
_PROMPT_PX = 92
WORDS = tr("Choose two to four models. They answer one after the other; your vote counts in routing like a rating.")


class CompareDialog(QDialog):
    """`question(prompt)` gives the question as the chat would ask it now."""

    def __init__(
        self,
        models: Sequence[str],
        question: Callable[[str], Question],
        dispatcher: Asker,
        history: Archive,
        jobs: Jobs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.outlines: Outlines | None = None
        self.setWindowTitle(tr("Compare models"))
        self.resize(*_SIZE)
        self._question = question
        self._theme = theme
        self.comparison = Comparison(dispatcher, history, jobs, self._follow)
        self.prompt = QPlainTextEdit()
        self.prompt.setProperty("kind", "field")
        self.prompt.setAccessibleName(tr("Question to all"))
        self.prompt.setPlaceholderText(tr("One question for all of them"))
        self.prompt.setFixedHeight(_PROMPT_PX)
        self.prompt.setTabChangesFocus(True)
        self.choice = Button("")
        self.choice.clicked.connect(self._open_choice)
        self._menu = QMenu(self.choice)
        self._menu.setAccessibleName(tr("Models to compare"))
        self.models = [self._offer(model) for model in models]
        self.blind = CheckBox(tr("Hide the names until I have voted"))
        self.blind.setChecked(True)
        self.ask = PrimaryButton(tr("Ask all"))
        self.words = PlainLabel(WORDS, tone="muted", wrap=True)
        self.none = Button(tr("No difference"))
        self._columns = QHBoxLayout()
        self.transcripts: list[Transcript] = []
        self.votes: list[Button] = []
        self._lay_out()
        self.ask.clicked.connect(self._press)
        self.none.clicked.connect(lambda: self.comparison.vote(None))
        self.prompt.textChanged.connect(self._weigh)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._press)
        self._weigh()

    @property
    def chosen(self) -> list[str]:
        return [str(box.property("model")) for box in self.models if box.isChecked()]

    def choose(self, models: Sequence[str]) -> None:
        for box in self.models:
            box.setChecked(box.property("model") in models)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.comparison.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self.comparison.stop()
        super().reject()

    def _offer(self, model: str) -> CheckBox:
        """A line of the menu that stays open while several are chosen."""
        box = CheckBox(plain(model, 60).replace("&", "&&"))
        box.setProperty("model", model)
        box.setContentsMargins(10, 4, 10, 4)
        box.toggled.connect(lambda _on: self._weigh())
        line = QWidgetAction(self._menu)
        line.setDefaultWidget(box)
        self._menu.addAction(line)
        return box

    def _open_choice(self) -> None:
        self._menu.popup(self.choice.mapToGlobal(self.choice.rect().bottomLeft()))

    def _weigh(self) -> None:
        """Say what it would cost at most, and who would not answer, before anything is asked."""
        chosen, prompt = self.chosen, self.prompt.toPlainText().strip()
        self.choice.setText(
            f"{trn('{number} model', '{number} models', len(chosen))} ▾" if chosen else tr("Choose models ▾")
        )
        self.choice.setAccessibleName(
            tr("Models: {chosen}", chosen=", ".join(chosen)) if chosen else tr("Choose models")
        )
        if self.comparison.running:
            return
        self.ask.setEnabled(bool(prompt) and FEWEST <= len(chosen) <= MOST)
        self.words.set_tone("muted")
        if len(chosen) > MOST:
            self.words.setText(tr("{chosen} models are chosen; {most} are the most.", chosen=len(chosen), most=MOST))
        elif prompt and len(chosen) >= FEWEST:
            bound, refused = self.comparison.bound(self._question(prompt), chosen)
            self.words.setText(
                " ".join([tr("At most {bound} in all.", bound=money(bound)), *(plain(one) for one in refused)])
            )
            self.words.set_tone("warm" if refused else "muted")
        elif not self.comparison.columns:
            self.words.setText(WORDS)

    def _press(self) -> None:
        if self.comparison.running:
            self.comparison.stop()
        elif self.ask.isEnabled():
            prompt = self.prompt.toPlainText().strip()
            self.comparison.start(self._question(prompt), self.chosen, blind=self.blind.isChecked())
            self._build()
            self._follow()

    def _build(self) -> None:
        while (item := self._columns.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.transcripts, self.votes = [], []
        for column in self.comparison.columns:
            self._columns.addWidget(self._column(column), 1)

    def _column(self, column: Column) -> QWidget:
        transcript = Transcript(self._theme)
        transcript.setAccessibleName(column.label)
        if self.outlines is not None:
            transcript.draw_formulas(self.outlines)
        transcript.show_model(column.chat)
        vote = Button(tr("{label} is best", label=column.label))
        vote.clicked.connect(partial(self.comparison.vote, column))
        self.transcripts.append(transcript)
        self.votes.append(vote)
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(transcript, 1)
        box.addWidget(vote)
        return whole

    def _follow(self) -> None:
        comparison = self.comparison
        running = comparison.running
        self.ask.setText(tr("Stop") if running else tr("Ask all"))
        for widget in (self.choice, self.blind, self.prompt):
            widget.setEnabled(not running)
        for vote, column in zip(self.votes, comparison.columns, strict=False):
            vote.setEnabled(comparison.can_vote and column.answer is not None)
            if comparison.voted or not comparison.blind:
                vote.setText(tr("{model} is best", model=plain(column.model, 40)))
        self.none.setEnabled(comparison.can_vote)
        self.none.setVisible(bool(comparison.columns))
        if running:
            self.ask.setEnabled(True)
            answered = sum(column.done for column in comparison.columns)
            self.words.setText(
                tr("{answered} of {columns} have answered.", answered=answered, columns=len(comparison.columns))
            )
        elif comparison.voted:
            self.words.setText(tr("Your vote is kept. The answers are among the archived chats."))
        elif comparison.can_vote:
            self.words.setText(tr("Which answer is best?"))
        else:
            self._weigh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.choice, self.blind):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.ask)
        foot = QHBoxLayout()
        foot.addWidget(self.words, 1)
        foot.addWidget(self.none)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addWidget(self.prompt)
        box.addLayout(top)
        box.addLayout(foot)
        box.addLayout(self._columns, 1)
        self.none.hide()
