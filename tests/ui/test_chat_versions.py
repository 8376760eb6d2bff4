"""Versions of messages on the screen and in the session: what stays where it was, what goes on, what is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.branches import ONLY, Place, Tree
from ice_desk.domain.chats import MessageState, Waiting
from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Kept, Outcome, Routed, Settled
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.conversation import ConversationModel, Entry, EntryKind
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import ROUTE, answer, prompt, until
from tests.ui.chat_house import House, make_house

__all__ = ["make_house"]
LONG = "A paragraph of some length that wraps at least once in a column of this width, we hope so.\n\n" * 12
MESSAGES = [prompt(1, "one"), answer(2, LONG), prompt(3, "old"), answer(4, LONG), prompt(5, "new"), answer(6, LONG)]
TREE = Tree({1: None, 2: 1, 3: 2, 4: 3, 5: 2, 6: 5})


def texts(model: ConversationModel) -> list[str]:
    return [entry.text for entry in model.entries]


def branched() -> ConversationModel:
    """Two exchanges; the second one's prompt was changed."""
    return ConversationModel(1, MESSAGES, TREE)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Transcript]:
    monkeypatch.setattr("ice_desk.ui.chat.transcript.BUDGET", 10.0)
    monkeypatch.setattr("ice_desk.ui.chat.transcript._FIRST_BUDGET", 10.0)
    theme = Theme(qapp, "dark")
    view = Transcript(theme)
    qtbot.addWidget(view)
    view.resize(772, 300)
    view.show()
    yield view
    theme.deleteLater()


def top_of(view: Transcript, entry: Entry) -> int:
    return next(top for top, row in view.column.rows() if row.entry is entry)


def test_another_version_comes_where_the_old_one_stood(view: Transcript) -> None:
    model = branched()
    view.show_model(model)
    new = model.entries[2]
    view.reveal(new)
    view.scroll_by(-40)
    top = top_of(view, new)
    old = model.beside(new, -1)
    assert old is not None
    model.show(old)
    view.hold(old, top)
    assert top_of(view, old) == top
    assert not view.column.follow
    assert texts(model)[2] == "old"


def test_where_everything_fits_the_newest_is_followed_on(view: Transcript) -> None:
    model = ConversationModel(1, [prompt(1, "a"), answer(2, "b"), answer(3, "c")], Tree({1: None, 2: 1, 3: 1}))
    view.show_model(model)
    old = model.beside(model.entries[1], -1)
    assert old is not None
    model.show(old)
    view.hold(old, 50)
    assert view.column.follow


def test_what_comes_in_a_hidden_line_moves_and_paints_nothing(view: Transcript) -> None:
    model = branched()
    view.show_model(model)
    entry = model.begin(Question("", Tier.EDGE, retry=True, version_of=5), 0.0)
    model.show(model.entries[2])
    older = model.beside(model.entries[2], -1)
    assert older is not None
    model.show(older)
    assert (model.answer, model.answer_shown) == (entry, None)
    heard: list[Entry | None] = []
    model.watch(heard.append)
    model.apply(Routed(ROUTE, 7), 0.0)
    model.apply(Delta("hidden"), 1.0)
    model.apply(Settled(Outcome.COMPLETE), 2.0)
    assert heard == []
    model.show(entry)
    assert (texts(model)[-1], entry.state) == ("hidden", MessageState.COMPLETE)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_ways_to_other_versions_have_names_and_answer_keys(qtbot: QtBot, view: Transcript) -> None:
    acted: list[tuple[Entry, str]] = []
    view.acted.connect(lambda entry, action: acted.append((entry, action)))
    model = ConversationModel(
        1,
        [prompt(1, "a"), prompt(2, "b"), prompt(3, "c")],
        Tree({1: None, 2: None, 3: None}, {None: 2}),
    )
    view.show_model(model)
    [entry] = model.entries
    row = view.column.row_of(entry)
    assert [zone.spoken for zone in row.all_zones()] == ["Previous version", "Next version"]
    assert [note.text for note in row.parts.notes] == ["2 / 3"]
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert view.accessibleDescription() == "Previous version"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    zone = row.all_zones()[1]
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=zone.rect.center() + QPoint(view.left(), top_of(view, entry))
    )
    assert acted == [(entry, "older"), (entry, "newer")]
    view.marking.open_menu(None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert {"Previous version", "Next version"} <= {action.text() for action in menu.actions()}
    menu.close()


def test_a_failure_is_a_version_until_it_is_asked_again() -> None:
    model = ConversationModel(1, [prompt(1, "a"), answer(2, "good")])
    question = model.again(model.entries[1], Question("", Tier.EDGE))
    assert question is not None
    model.begin(question, 0.0)
    model.apply(Routed(ROUTE, 3), 0.0)
    model.fail(DoesNotFit("It does not fit"), question)
    failure = model.entries[-1]
    assert (failure.kind, failure.place, model.failed) == (EntryKind.FAILURE, Place(2, 2), True)
    good = model.beside(failure, -1)
    assert good is not None
    model.show(good)
    assert texts(model) == ["a", "good"]
    model.show(failure)
    again = model.again(failure, question)
    assert again is not None
    model.begin(again, 1.0)
    assert [entry.place for entry in model.entries] == [ONLY, Place(2, 2)]
    assert not model.failed


def test_a_waiting_prompt_is_seen_in_its_own_line_alone_and_goes_there() -> None:
    model = branched()
    newest = model.placed(Question("later", Tier.EDGE))
    assert newest.after == 6
    waiting = model.enqueue(newest)
    old = model.beside(model.entries[2], -1)
    assert old is not None
    model.show(old)
    assert waiting not in model.entries
    assert model.queue == [waiting]
    taken = model.take_queued()
    assert taken is not None
    model.begin(taken, 0.0)
    assert texts(model)[-2:] == ["old", LONG]
    assert model.latest is not None
    model.show(model.latest)
    assert texts(model)[2:] == ["new", LONG, "later", ""]


async def test_what_was_left_waiting_is_seen_in_every_line_and_sent_in_its_own(house: House) -> None:
    house.history.stored[1] = tuple(MESSAGES)
    house.history.trees[1] = TREE
    await house.history.keep_waiting(1, Waiting("k", "left", Tier.EDGE, after=4))
    await house.open(1)
    model = house.pane.session.current
    assert model is not None
    assert texts(model) == ["one", LONG, "new", LONG, "left"]
    house.pane.transcript.acted.emit(model.entries[-1], "send")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    assert house.dispatcher.asked[0].after == 4
    assert texts(model) == ["one", LONG, "old", LONG, "left", ""]
    await until(lambda: house.history.trees[1].chosen == {2: 3})
    house.dispatcher.scripts[0].end()
    await until(lambda: not house.pane.session.running(model))


async def test_the_places_found_are_those_of_the_line_that_is_shown(house: House) -> None:
    house.history.stored[1] = (prompt(1, "margin"), answer(2, "margin and margin"), prompt(3, "debt"))
    house.history.trees[1] = Tree({1: None, 2: 1, 3: None}, {None: 1})
    await house.open(1)
    model = house.pane.session.current
    assert model is not None
    bar = house.pane.find_bar
    bar.begin("margin")
    assert bar.count.text() == "3 of 3"
    house.pane.transcript.acted.emit(model.entries[0], "newer")
    assert bar.count.text() == "Not found"
    house.pane.transcript.acted.emit(model.entries[0], "older")
    assert bar.count.text() == "3 of 3"


async def test_a_version_chosen_before_the_new_one_is_kept_stays_chosen(house: House) -> None:
    await house.open(1)
    session = house.pane.session
    model = session.current
    assert model is not None
    house.pane.transcript.acted.emit(model.entries[0], "edit")
    house.pane.composer.set_text("changed")
    house.pane.composer.send_asked.emit("changed")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    assert house.dispatcher.asked[0].version_of == 1
    house.pane.transcript.acted.emit(model.entries[0], "older")
    assert texts(model)[0] == "a"
    await until(lambda: 1 in house.history.trees)
    house.history.trees.clear()
    house.dispatcher.scripts[0].say(Kept(9))
    await until(lambda: 1 in house.history.trees)
    changed = model.beside(model.entries[0], 1)
    assert changed is not None
    assert changed.message == 9
    house.dispatcher.scripts[0].end()
    await until(lambda: not session.running(model))
    assert texts(model)[0] == "a"


async def test_nothing_is_asked_again_while_an_answer_comes_in_another_line(house: House) -> None:
    await house.open(1)
    model = house.pane.session.current
    assert model is not None
    first = model.entries[1]
    house.pane.transcript.acted.emit(first, "again")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    house.pane.transcript.acted.emit(model.entries[1], "older")
    assert model.entries[1] is first
    house.pane.transcript.acted.emit(first, "again")
    assert "still being written" in house.pane.composer.route_text
    house.dispatcher.scripts[0].end()
    await until(lambda: not house.pane.session.running(model))
    assert len(house.dispatcher.asked) == 1


async def test_a_change_that_is_sent_during_an_answer_waits_and_then_stands_beside_the_old_prompt(house: House) -> None:
    await house.open(1)
    model = house.pane.session.current
    assert model is not None
    house.send("next")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    house.pane.transcript.acted.emit(model.entries[0], "edit")
    house.pane.composer.send_asked.emit("changed")
    assert (model.entries[-1].kind, model.entries[-1].text) == (EntryKind.QUEUED, "changed")
    await until(lambda: [waiting.version_of for _, waiting in house.history.waits.values()] == [1])
    house.dispatcher.scripts[0].end()
    await until(lambda: len(house.dispatcher.scripts) == 2)
    assert (house.dispatcher.asked[1].version_of, house.dispatcher.asked[1].after) == (1, None)
    assert (texts(model), model.entries[0].place) == (["changed", ""], Place(2, 2))
    house.dispatcher.scripts[1].end()
    await until(lambda: not house.pane.session.running(model))
    house.pane.transcript.acted.emit(model.entries[0], "older")
    assert [entry.text for entry in model.entries if entry.kind is EntryKind.PROMPT] == ["a", "next"]


async def test_another_chat_ends_a_change(house: House) -> None:
    await house.open(1)
    model = house.pane.session.current
    assert model is not None
    house.pane.transcript.acted.emit(model.entries[0], "edit")
    assert house.pane.editing.bar.isVisible()
    await house.open(2)
    assert not house.pane.editing.active
    house.send("anew")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    assert house.dispatcher.asked[0].version_of is None
    house.dispatcher.scripts[0].end()
    await until(lambda: not house.pane.session.running(house.pane.session.current))
