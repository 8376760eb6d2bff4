"""The search by meaning as it is seen: a section of its own, and one quiet line that says what it lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from ice_desk.domain.chat_search import Excerpt, Found
from ice_desk.domain.chats import Conversation
from ice_desk.domain.memory import Footprint, Plan, Victim
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.services.chat_meaning import ByMeaning
from ice_desk.ui.chat.chat_rows import HEADING, MESSAGE, lines_of
from ice_desk.ui.chat.meaning_line import MeaningLine, lack_of, progress_words
from tests.ui.chat_fakes import answer, prompt, until
from tests.ui.chat_house import House, make_house

__all__ = ["make_house"]

CHATS = tuple(Conversation(key, f"Chat {key}", Tier.EDGE, float(key)) for key in (4, 3, 2, 1))
NEAR = tuple(
    Found(key, f"Chat {key}", message=10 * key, excerpt=Excerpt("", "", "in other words"), by_meaning=True)
    for key in (2, 4, 9)
)
HIT = Found(4, "Chat 4", message=7, excerpt=Excerpt("the ", "margin", " fell"), hits=1)


def card(state: State, *, external: bool = False) -> Card:
    installed = state is not State.ABSENT
    return Card("nomic-embed-text:v1.5", Lane.COLD, state, embedder=True, installed=installed, external=external)


def plan(*, fits: bool = True, size: int = 10**9, victims: tuple[Victim, ...] = (), sentence: str = "") -> Plan:
    return Plan("nomic-embed-text:v1.5", Lane.WARM, 2048, fits, Footprint({"ram": size}), victims, sentence=sentence)


def test_what_is_near_stands_below_each_chat_once_and_only_where_it_is_kept() -> None:
    lines = lines_of(CHATS, "margin", (HIT,), NEAR, archived=False)
    assert [(line.conversation, line.heading, line.message) for line in lines] == [
        (4, False, 7),
        (0, True, None),
        (2, False, 20),
    ]
    assert not any(line.heading for line in lines_of(CHATS, "margin", (HIT,), (), archived=False))
    assert len(lines_of(CHATS, "", (), NEAR, archived=False)) == 4


@pytest.mark.parametrize(
    ("state", "given", "says", "action"),
    [
        (State.READY, plan(), "", ""),
        (State.COLD, plan(), "Search by meaning needs nomic-embed-text in memory.", "Load it"),
        (State.COLD, plan(victims=(Victim("a", 1, 2.0),), sentence="Unloads a."), "in memory. Unloads a.", "Load it"),
        (State.COLD, plan(fits=False, sentence="It is too large."), "in memory. It is too large.", ""),
        (State.LOADING, plan(), "Loading nomic-embed-text", ""),
        (State.PULLING, plan(), "waits for nomic-embed-text to be downloaded", ""),
        (State.ABSENT, plan(fits=False, size=0), "is not installed.", "Get it"),
    ],
)
def test_the_line_says_what_is_lacking_and_what_helps(state: State, given: Plan, says: str, action: str) -> None:
    lack = lack_of(card(state), given)
    assert says in lack.words
    assert bool(lack.words) == bool(says)
    assert (lack.action, bool(lack.model)) == (action, bool(action))
    assert "such as nomic-embed-text" in lack_of(None, None).words
    foreign = lack_of(card(State.READY, external=True), plan())
    assert (foreign.words, foreign.action) == ("", "Load it")
    assert "loaded by another program" in foreign.rest


def test_what_is_known_so_far_is_said_and_no_more() -> None:
    assert progress_words(9, 9) == ""
    assert "idle moments" in progress_words(0, 9)
    assert progress_words(1_240, 10_000) == "Search by meaning knows 1,240 of 10,000 messages so far."


def test_the_line_is_quiet_where_nothing_is_looked_for(qtbot) -> None:
    line = MeaningLine()
    qtbot.addWidget(line)
    asked: list[str] = []
    line.wanted.connect(asked.append)
    line.show_lack(lack_of(card(State.COLD), plan()))
    assert not line.isVisibleTo(line.parentWidget())
    line.set_searching(True)
    assert line.isVisible()
    line.act.click()
    assert asked == ["nomic-embed-text:v1.5"]
    line.show_lack(lack_of(card(State.READY), plan()))
    assert not line.isVisible()
    line.show_progress(progress_words(1, 2))
    assert line.isVisible()
    assert not line.act.isVisible()
    line.show_lack(lack_of(card(State.READY, external=True), plan()))
    assert line.act.isVisible()
    line.show_progress("")
    assert not line.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_message_found_by_meaning_is_opened_at_its_place_without_words(house: House) -> None:
    long = "word\n\n" * 120
    house.history.stored[2] = (prompt(6, long), answer(7, f"in other words {long}"), answer(8, long))
    popup = house.pane.popup
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    house.qtbot.keyClicks(popup.search, "profit")
    popup.show_found("profit", (), more=True)
    assert popup.list.count() == 0
    assert not popup.list.isVisible()
    near = Found(2, "Chat 2", message=7, excerpt=Excerpt("", "", "in other words"), by_meaning=True)
    popup.show_near("something else", ByMeaning((near,), 1, 2))
    assert popup.list.count() == 0
    popup.show_near("profit", ByMeaning((near,), 1, 2))
    heading: QListWidgetItem = popup.list.item(0)
    assert (heading.data(HEADING), heading.flags()) == (True, Qt.ItemFlag.NoItemFlags)
    assert popup.list.currentItem().data(MESSAGE) == 7
    assert popup.meaning.words.text() == "Search by meaning knows 1 of 2 messages so far."
    popup.grab()
    house.qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    await until(lambda: house.pane.session.current is not None and house.pane.session.current.id == 2)
    assert not house.pane.find_bar.isVisible()
    await until(lambda: not house.jobs.running("chat.open"))
    house.pane.grab()
    assert 7 in [row.entry.message for _, row in house.pane.transcript.column.rows()]
    assert not house.pane.transcript.column.follow
