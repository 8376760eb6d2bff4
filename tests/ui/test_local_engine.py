"""The section for this computer's Ollama and the view of its log, on made-up snapshots."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ice_desk.domain.local_engine import LocalEngine, Whose, models_at_least, takes
from ice_desk.domain.slots import Board, Card, Lane, State
from ice_desk.services.feed import Feed
from ice_desk.ui.health.local_engine import LocalEngineSection
from ice_desk.ui.health.log_view import LogView
from tests.flows.window_house import LEFT

GB = 10**9
OURS = LocalEngine(Whose.OURS, "http://127.0.0.1:11434", 4711, "ann", "ollama serve", 1.0, "q8_0", installed=True)
CARDS = (
    Card("mistral:7b", Lane.HOT, State.READY, size=6 * GB, leases=1),
    Card("phi3:mini", Lane.WARM, State.READY, size=4 * GB),
    Card("yi:34b@rtx-box", Lane.WARM, State.READY, size=20 * GB, leases=3),
    Card("gpt-4", Lane.COLD, State.CLOUD),
    Card("tiny", Lane.COLD, State.COLD, size=GB),
)


def test_what_stopping_takes_is_of_this_machine_alone() -> None:
    taken = takes(CARDS)
    assert taken.sentence == (
        "2 models leave memory (10.0 GB): mistral:7b and phi3:mini; 1 answer is running: it is waited for."
    )
    assert takes(CARDS[3:]).nothing


@pytest.mark.parametrize(("wished", "at_once", "held"), [(6, 2, 6), (1, 2, 4), (6, 16, 18)])
def test_it_may_hold_enough_never_to_evict_by_count(wished: int, at_once: int, held: int) -> None:
    assert models_at_least(wished, at_once) == held


def test_while_it_waits_one_may_say_not_to(qtbot: QtBot) -> None:
    state: Feed[LocalEngine] = Feed(OURS)
    section = LocalEngineSection(state, Feed(Board(cards=CARDS)), Feed(()))
    qtbot.addWidget(section)
    section.show()
    assert section.stop.isVisible()
    assert not section.at_once.isVisible()
    assert "1 answer is running: it is waited for." in section.takes.text()
    state.publish(replace(OURS, doing="waiting for running answers before it stops"))
    assert not section.stop.isVisible()
    with qtbot.waitSignal(section.now_clicked):
        qtbot.mouseClick(section.at_once, LEFT)


def test_one_that_the_system_does_not_name_has_no_stop_button(qtbot: QtBot) -> None:
    nameless = LocalEngine(Whose.OTHER, "http://127.0.0.1:11434", installed=True)
    section = LocalEngineSection(Feed(nameless), Feed(Board()), Feed(()))
    qtbot.addWidget(section)
    section.show()
    assert not any(button.isVisible() for button in (section.start, section.stop, section.restart))
    assert "does not name" in section.sentence.text()


def test_the_log_is_text_only_and_is_followed_until_one_scrolls_up(qtbot: QtBot) -> None:
    view = LogView("Ollama's log", Path("/logs/ollama.log"))
    qtbot.addWidget(view)
    view.show()
    view.show_text("")
    assert not view.copy.isEnabled()
    lines = "\n".join(f"line {number}" for number in range(300))
    view.show_text(f"{lines}\n<b>\x1b[31m\u202egnp.exe")
    assert view.text.toPlainText().endswith("<b>\ufffd[31m\ufffdgnp.exe")
    bar = view.text.verticalScrollBar()
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    view.show_text(f"{lines}\nmore")
    assert bar.value() == 10
    bar.setValue(bar.maximum())
    view.show_text(f"{lines}\nmore\nand more")
    assert bar.value() == bar.maximum()
