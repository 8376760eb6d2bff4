"""Several models on one question: asked in turn, nameless until the vote, kept whatever happens."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.domain.errors import EngineUnreachable, Refused
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Outcome, Routed, Settled
from ice_desk.services.dispatcher import Question
from ice_desk.services.jobs import Jobs
from ice_desk.ui.compare.comparison import Comparison
from ice_desk.ui.compare.dialog import CompareDialog
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import ROUTE, FakeDispatcher, FakeHistory, until

ASK = Question("Why did the margins fall?", Tier.EDGE)
MODELS = ["mistral", "phi3", "yi"]


class Bench:
    def __init__(self) -> None:
        self.reported: list[BaseException] = []
        self.jobs = Jobs(self.reported.append)
        self.dispatcher = FakeDispatcher()
        self.history = FakeHistory()
        self.changes = 0
        self.comparison = Comparison(
            self.dispatcher, self.history, self.jobs, self._changed, shuffle=lambda models: models.reverse()
        )

    def _changed(self) -> None:
        self.changes += 1

    async def answer(self, number: int, text: str) -> None:
        """Let the `number`th question, from 0, be answered."""
        await until(lambda: len(self.dispatcher.scripts) > number)
        model = self.dispatcher.asked[number].model
        script = self.dispatcher.scripts[number]
        script.say(Routed(replace(ROUTE, model=model), 100 + number), Delta(text), Settled(Outcome.COMPLETE))
        script._queue.put_nowait(None)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    bench = Bench()
    yield bench
    assert await bench.jobs.close() == ()
    assert bench.reported == []


async def test_models_answer_in_turn_and_stay_nameless_until_the_vote(bench: Bench) -> None:
    comparison = bench.comparison
    comparison.start(ASK, MODELS[:2], blind=True)
    await bench.answer(0, "one")
    assert not comparison.can_vote
    await bench.answer(1, "two")
    await until(lambda: comparison.can_vote)
    assert [one.model for one in bench.dispatcher.asked] == ["phi3", "mistral"]
    shown = [column.chat.latest.facts.model for column in comparison.columns]  # type: ignore[union-attr]
    assert shown == ["Answer A", "Answer B"]
    assert all(column.chat.latest.route.reason == "" for column in comparison.columns)  # type: ignore[union-attr]
    comparison.vote(comparison.columns[1])
    shown = [column.chat.latest.facts.model for column in comparison.columns]  # type: ignore[union-attr]
    assert shown == ["phi3", "mistral"]
    await until(lambda: bench.history.ratings == {100: 0, 101: 1})
    comparison.vote(comparison.columns[0])
    assert bench.history.ratings == {100: 0, 101: 1}, "one vote"


async def test_each_answer_is_kept_in_an_archived_chat(bench: Bench) -> None:
    bench.comparison.start(ASK, MODELS[:2], blind=False)
    await bench.answer(0, "one")
    await bench.answer(1, "two")
    await until(lambda: bench.comparison.can_vote)
    kept = bench.history.conversations.value
    assert sorted(one.title for one in kept) == [
        "mistral: Why did the margins fall?",
        "phi3: Why did the margins fall?",
    ]
    assert all(one.archived for one in kept)
    bench.comparison.vote(None)
    assert bench.history.ratings == {}


async def test_a_model_that_fails_does_not_keep_the_others_from_answering(bench: Bench) -> None:
    bench.comparison.start(ASK, MODELS, blind=False)
    await until(lambda: len(bench.dispatcher.scripts) == 1)
    bench.dispatcher.scripts[0].say(EngineUnreachable("Ollama does not answer"))
    await bench.answer(1, "two")
    await bench.answer(2, "three")
    await until(lambda: bench.comparison.can_vote)
    assert bench.comparison.columns[0].answer is None
    assert [column.done for column in bench.comparison.columns] == [True, True, True]


async def test_stop_keeps_what_came_and_reveals_nothing_more(bench: Bench) -> None:
    bench.comparison.start(ASK, MODELS[:2], blind=False)
    await until(lambda: len(bench.dispatcher.scripts) == 1)
    bench.dispatcher.scripts[0].say(Routed(ROUTE, 100), Delta("half"))
    await until(lambda: bench.comparison.columns[0].answer == 100)
    bench.comparison.stop()
    await until(lambda: not bench.comparison.running)
    latest = bench.comparison.columns[0].chat.latest
    assert latest is not None
    await until(lambda: latest.state is MessageState.STOPPED)
    assert not bench.comparison.can_vote


def test_the_cost_of_all_is_told_before_any_is_asked(bench: Bench) -> None:
    assert bench.comparison.bound(ASK, MODELS) == (3 * ROUTE.micro_dollars_bound, [])
    bench.dispatcher.route = Refused("phi3 is not installed here")
    assert bench.comparison.bound(ASK, MODELS[:1]) == (0, ["phi3 is not installed here."])


async def test_the_window_asks_shows_and_takes_the_vote(qtbot: QtBot, qapp: QApplication, bench: Bench) -> None:
    theme = Theme(qapp, "light")
    ports = bench.dispatcher, bench.history, bench.jobs
    dialog = CompareDialog(MODELS, lambda prompt: replace(ASK, prompt=prompt), *ports, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.ask.isEnabled()
    dialog.choose(MODELS[:2])
    qtbot.keyClicks(dialog.prompt, "Why?")
    assert dialog.ask.isEnabled()
    assert dialog.words.text() == "At most $0.28 in all."
    qtbot.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
    assert dialog.ask.text() == "Stop"
    await bench.answer(0, "one")
    await bench.answer(1, "two")
    await until(lambda: dialog.votes[0].isEnabled())
    assert [vote.text() for vote in dialog.votes] == ["Answer A is best", "Answer B is best"]
    assert dialog.words.text() == "Which answer is best?"
    qtbot.mouseClick(dialog.votes[0], Qt.MouseButton.LeftButton)
    assert sorted(vote.text() for vote in dialog.votes) == ["mistral is best", "phi3 is best"]
    assert not any(vote.isEnabled() for vote in dialog.votes)
    assert dialog.ask.isEnabled()
    dialog.choose([*MODELS, MODELS[0]])
    dialog.close()
    theme.deleteLater()
