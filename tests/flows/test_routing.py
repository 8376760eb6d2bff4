"""Routing in the real window: acts under an older answer, a chosen task, a pin, and a model that fails."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ice_desk.domain.branches import Place
from ice_desk.ui.chat.conversation import Entry, EntryKind
from tests.flows.window_house import Stage, open_window, simulator

FIRST, SECOND = "What is EBITDA?", "Why did freight rates fall?"


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with simulator("--profile", "mac_m3_max", "--speed", "200") as address:
        yield address


def answers(stage: Stage) -> list[Entry]:
    return [entry for entry in stage.entries if entry.kind is EntryKind.ANSWER]


def prompts(stage: Stage) -> list[str]:
    return [entry.text for entry in stage.entries if entry.kind is EntryKind.PROMPT]


async def ask(stage: Stage, prompt: str) -> None:
    before = len(answers(stage))
    await stage.ask(prompt)
    await stage.until(lambda: len(answers(stage)) > before and not stage.answering)


async def explain(stage: Stage, answer: Entry) -> None:
    stage.session.panes.chat.transcript.acted.emit(answer, "why")
    await stage.until(lambda: stage.session.panes.chat.subject.answer is answer)


async def make_room(stage: Stage) -> None:
    """A model that was loaded just now is not unloaded by itself for half a minute."""
    stage.desk.fleet.free_all()
    await stage.until(lambda: not any(card.resident for card in stage.desk.fleet.board.value.cards))


@pytest.mark.timeout(60)
async def test_acts_under_an_older_answer_are_about_its_own_prompt(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        why = stage.session.panes.inspector.why
        await ask(stage, FIRST)
        await ask(stage, SECOND)
        older = answers(stage)[0]
        await explain(stage, older)
        why.second.click()
        await stage.until(lambda: len(answers(stage)) == 3 and not stage.answering)
        quoted = prompts(stage)[-1]
        assert FIRST in quoted
        assert older.text in quoted
        assert SECOND not in quoted
        assert answers(stage)[-1].facts.task == "contrarian_analysis"
        assert answers(stage)[-1].facts.model != older.facts.model
        await make_room(stage)
        await explain(stage, older)
        why.stronger.click()
        await stage.until(lambda: len(answers(stage)) == 1 and not stage.answering)
        stronger = answers(stage)[0]
        assert (prompts(stage), stronger.place) == ([FIRST], Place(2, 2))
        stage.session.panes.chat.switching.step(stronger, -1)
        assert answers(stage)[0] is older
        await explain(stage, answers(stage)[1])
        why.task_chosen.emit(why._route, "synthesis")
        await stage.until(lambda: len(answers(stage)) == 2 and not stage.answering)
        assert (prompts(stage)[-1], answers(stage)[-1].facts.task) == (SECOND, "synthesis")
        assert answers(stage)[-1].place == Place(2, 2)


@pytest.mark.timeout(60)
async def test_an_answer_asked_about_stays_in_view_until_something_is_typed(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        chat, why = stage.session.panes.chat, stage.session.panes.inspector.why
        await ask(stage, FIRST)
        await ask(stage, SECOND)
        await stage.until(lambda: chat.subject.answer is answers(stage)[1])
        await explain(stage, answers(stage)[0])
        stage.desk.fleet.board.publish(stage.desk.fleet.board.value)
        chat.preview()
        assert chat.subject.answer is answers(stage)[0]
        qtbot.keyClicks(stage.editor, "Compare AMD")
        await stage.until(lambda: chat.subject.answer is None)
        assert not why.second.isVisible()


@pytest.mark.timeout(60)
async def test_a_stronger_model_for_what_is_written_sends_it(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        why = stage.session.panes.inspector.why
        qtbot.keyClicks(stage.editor, FIRST)
        await stage.until(lambda: why.stronger.isVisible())
        why.stronger.click()
        await stage.until(lambda: answers(stage) and not stage.answering)
        assert prompts(stage) == [FIRST]
        assert answers(stage)[-1].route.chosen_by == "you"
        assert stage.session.panes.chat.composer.text == ""


@pytest.mark.timeout(60)
async def test_a_pin_made_under_an_answer_holds_for_the_next(qtbot: QtBot, tmp_path, engine):
    async with open_window(qtbot, tmp_path, engine) as stage:
        why = stage.session.panes.inspector.why
        await ask(stage, FIRST)
        await stage.until(lambda: why.pin.isVisible())
        why.pin.click()
        pinned = answers(stage)[0].facts
        assert stage.desk.settings.values.value.model_routing == {pinned.task: pinned.model}
        stage.session.panes.chat.open(None)
        await stage.until(lambda: not stage.entries)
        await ask(stage, FIRST)
        assert answers(stage)[0].route.chosen_by == "pin"
