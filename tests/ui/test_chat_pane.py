"""The chat as a person uses it: typing, sending, stopping, leaving and coming back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from ice_desk.domain.errors import EngineUnreachable, Refused
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Board, Card, Lane, State
from ice_desk.domain.stream import Delta, Routed
from ice_desk.ui.chat import words
from ice_desk.ui.chat.composer import MOST_LINES, SEND_HINT
from ice_desk.ui.chat.conversation import EntryKind
from ice_desk.ui.widgets import PlainLabel
from tests.ui.chat_fakes import ROUTE, until
from tests.ui.chat_house import BOARD, House, make_house

__all__ = ["make_house"]


async def test_enter_is_a_new_line_and_control_enter_sends(house: House) -> None:
    house.type("one")
    house.qtbot.keyClick(house.pane.composer.editor, Qt.Key.Key_Return)
    house.send("two")
    await until(lambda: len(house.dispatcher.asked) == 1)
    assert house.dispatcher.asked[0].prompt == "one\ntwo"
    assert house.pane.composer.text == ""


async def test_the_button_sends_and_turns_into_stop(house: House) -> None:
    await house.open(1)
    button = house.pane.composer.button
    assert not button.isEnabled()
    assert button.text() == SEND_HINT
    house.type("go")
    house.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    await until(lambda: len(house.dispatcher.scripts) == 1)
    assert button.text() == "Stop"
    house.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    await until(lambda: button.text() == SEND_HINT)


async def test_escape_stops_the_answer(house: House) -> None:
    await house.open(1)
    house.send("go")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    house.dispatcher.scripts[0].say(Routed(ROUTE), Delta("half"))
    await until(lambda: house.pane.session.current.entries[-1].text == "half")  # type: ignore[union-attr]
    house.qtbot.keyClick(house.pane.composer.editor, Qt.Key.Key_Escape)
    await until(lambda: house.pane.composer.button.text() == SEND_HINT)


async def test_an_answer_is_rated_and_the_rating_taken_back(house: House) -> None:
    await house.open(1)
    entry = house.pane.session.current.entries[-1]  # type: ignore[union-attr]
    assert words.actions(entry)[-2:] == [("up", "Rate ▲"), ("down", "▼")]
    house.pane.transcript.marking.act(entry, "up")
    await until(lambda: entry.rating == 1)
    assert house.history.ratings == {2: 1}
    assert words.actions(entry)[-2:] == [("up", "Rated ▲"), ("down", "▽")]
    house.pane.transcript.marking.act(entry, "down")
    await until(lambda: entry.rating == -1)
    house.pane.transcript.marking.act(entry, "down")
    await until(lambda: entry.rating is None)
    assert house.history.ratings == {2: None}


async def test_a_stronger_model_is_asked_the_same(house: House) -> None:
    await house.open(1)
    entry = house.pane.session.current.entries[-1]  # type: ignore[union-attr]
    entry.route = ROUTE
    house.pane.transcript.marking.act(entry, "stronger")
    await until(lambda: len(house.dispatcher.asked) == 1)
    asked = house.dispatcher.asked[0]
    assert (asked.prompt, asked.model, asked.retry) == ("a", "claude-sonnet", True)


async def test_typing_shows_where_the_question_goes(house: House) -> None:
    heard: list[object] = []
    house.pane.previewed.connect(heard.append)
    house.type("What would a short-seller say?")
    await until(lambda: bool(heard))
    assert house.pane.composer.route_text == (
        "Goes to mistral:7b-instruct · contrarian analysis 64 % complexity 0.71 · $0.14 at most · about 3 s"
    )
    assert len(house.dispatcher.previewed) < 10
    assert heard == [ROUTE]


async def test_a_refusal_is_shown_in_its_own_words(house: House) -> None:
    house.dispatcher.route = Refused("The budget for November is used up", remedy="Raise the cap")
    house.type("x")
    await until(lambda: bool(house.dispatcher.previewed))
    assert house.pane.composer.route_text == "The budget for November is used up. Raise the cap."


async def test_a_second_prompt_waits_in_sight_and_can_be_taken_back(house: House) -> None:
    await house.open(2)
    house.send("one")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    house.send("two")
    assert house.kinds() == [EntryKind.PROMPT, EntryKind.ANSWER, EntryKind.QUEUED]
    house.pane.transcript.acted.emit(house.pane.session.current.entries[-1], "remove")  # type: ignore[union-attr]
    assert EntryKind.QUEUED not in house.kinds()
    assert house.pane.composer.text == "two"
    house.dispatcher.scripts[0].end()
    await until(lambda: house.pane.composer.button.text() == SEND_HINT)


async def test_a_failure_stands_in_the_transcript_with_retry(house: House) -> None:
    await house.open(2)
    house.send("one")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    house.dispatcher.scripts[0].say(EngineUnreachable("Ollama does not answer", remedy="Start it"))
    await until(lambda: house.kinds() == [EntryKind.PROMPT, EntryKind.FAILURE])
    assert QApplication.activeModalWidget() is None
    house.pane.transcript.acted.emit(house.pane.session.current.entries[-1], "retry")  # type: ignore[union-attr]
    await until(lambda: len(house.dispatcher.scripts) == 2)
    house.dispatcher.scripts[1].end()
    await until(lambda: house.kinds() == [EntryKind.PROMPT, EntryKind.ANSWER])


async def test_drafts_are_kept_per_conversation(house: House) -> None:
    await house.open(1)
    house.type("half a thought")
    await house.open(2)
    assert house.pane.composer.text == ""
    await until(lambda: house.history.drafts.get(1) == "half a thought")
    await house.open(1)
    assert house.pane.composer.text == "half a thought"
    house.send("")
    assert house.pane.composer.text == ""
    assert house.history.drafts.get(1) == "half a thought"  # until it is kept as a prompt, which lets go of it


async def test_an_unsent_draft_is_kept_after_a_pause(house: House) -> None:
    await house.open(2)
    house.type("abc")
    await until(lambda: house.history.drafts.get(2) == "abc")


async def test_a_stream_goes_on_while_another_chat_is_open(house: House) -> None:
    await house.open(1)
    house.send("go")
    await until(lambda: len(house.dispatcher.scripts) == 1)
    await house.open(2)
    assert house.pane.composer.button.text() == SEND_HINT
    house.dispatcher.scripts[0].say(Delta("came meanwhile"))
    await house.open(1)
    await until(lambda: house.pane.session.current.entries[-1].text == "came meanwhile")  # type: ignore[union-attr]
    assert house.pane.composer.button.text() == "Stop"
    house.dispatcher.scripts[0].end()
    await until(lambda: house.pane.composer.button.text() == SEND_HINT)


async def test_tier_and_routing_go_with_the_question(house: House) -> None:
    await house.open(2)
    house.pane.header.tier.chosen.emit("starter")
    assert house.settings.values.value.tier == "starter"
    menu = house.pane.header.route.popup_menu
    options = [action for action in menu.actions() if not action.isSeparator()]
    texts = [action.text() for action in options]
    here = "Keep this chat on this machine"
    assert texts == ["Auto", "As contrarian analysis", "As summary", "Always mistral:7b-instruct", here]
    options[2].trigger()
    assert [action.text() for action in options if action.font().bold()] == ["As summary"]
    assert house.settings.values.value.routing_task == "summary"
    asked = house.pane.question("x")
    assert (asked.tier, asked.task, asked.model, asked.conversation) == (Tier.STARTER, "summary", None, 2)
    options[3].trigger()
    asked = house.pane.question("x")
    assert (asked.task, asked.model) == (None, "mistral:7b-instruct")


async def test_the_box_grows_to_eight_lines(house: House) -> None:
    editor = house.pane.composer.editor
    low = editor.height()
    for _ in range(30):
        house.qtbot.keyClick(editor, Qt.Key.Key_Return)
    line = editor.fontMetrics().lineSpacing()
    assert low < editor.height() <= (MOST_LINES + 1) * line


async def test_paste_and_drop_are_plain(house: House) -> None:
    editor = house.pane.composer.editor
    mime = QMimeData()
    mime.setHtml("<b>bold</b><img src='file:///etc/passwd'>")
    mime.setText("bold")
    editor.insertFromMimeData(mime)
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(editor.viewport(), drop)
    assert house.pane.composer.text in ("boldbold", "bold")
    huge = QMimeData()
    huge.setText("x" * 200_000)
    editor.insertFromMimeData(huge)
    assert "200,000 characters" in house.pane.composer.route_text
    assert len(house.pane.composer.text) < 10


async def test_why_this_model_tells_of_the_stored_route(house: House) -> None:
    await house.open(1)
    with house.qtbot.waitSignal(house.pane.why_asked) as told:
        house.pane.transcript.acted.emit(house.pane.session.current.entries[1], "why")  # type: ignore[union-attr]
    assert (told.args[0].model, told.args[0].reason) == ("yi:34b-200k", "It fits.")


@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_the_list_of_chats_opens_renames_and_deletes_with_undo(house: House) -> None:
    await house.open(1)
    offered: list[tuple[str, object]] = []
    house.pane.undo_offered.connect(lambda text, act: offered.append((text, act)))
    house.qtbot.mouseClick(house.pane.header.chats, Qt.MouseButton.LeftButton)
    popup = house.pane.popup
    assert [popup.list.item(row).text() for row in range(popup.list.count())] == ["Chat 2", "Chat 1"]
    house.qtbot.keyClicks(popup.search, "chat 2")
    assert [popup.list.item(row).text() for row in range(popup.list.count())] == ["Chat 2"]
    assert popup.list.currentRow() == 0
    high = popup.height()
    house.qtbot.keyClicks(popup.search, "?")
    assert not popup.list.isVisible()
    assert popup.height() == high
    assert "Looking …" in [label.text() for label in popup.findChildren(PlainLabel) if label.isVisible()]
    popup.show_found("chat 2?", ())
    assert "Nothing found." in [label.text() for label in popup.findChildren(PlainLabel) if label.isVisible()]
    popup.search.clear()
    popup.list.setCurrentRow(1)
    house.qtbot.mouseClick(popup.rename, Qt.MouseButton.LeftButton)
    editor = popup.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    house.qtbot.keyClicks(editor, "Renamed <b>")
    house.qtbot.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: house.pane.header.title.text() == "Renamed <b>")
    popup.list.setCurrentRow(1)
    house.qtbot.mouseClick(popup.delete, Qt.MouseButton.LeftButton)
    await until(lambda: house.pane.session.current is None and popup.list.count() == 1)
    assert offered[0][0] == "Deleted “Renamed <b>”."
    offered[0][1]()  # type: ignore[operator]
    await until(lambda: house.pane.session.current is not None)
    popup.hide()


async def test_the_pane_follows_the_board(house: House) -> None:
    more = Card("yi:34b-200k", Lane.WARM, State.COLD)
    house.board.publish(Board(cards=(*BOARD.cards, more)))
    assert "Always yi:34b-200k" in [action.text() for action in house.pane.header.route.popup_menu.actions()]


async def test_a_chat_kept_here_stays_so(house: House) -> None:
    await house.open(1)
    house.pane.header.route.chosen.emit("local:")
    assert house.pane.question("x").keep_local
    await until(lambda: next(row for row in house.history.conversations.value if row.id == 1).keep_local)
    await house.open(2)
    assert not house.pane.question("x").keep_local
    await house.open(1)
    assert house.pane.question("x").keep_local
    assert "local" in house.pane.header.route.text()


async def test_a_new_chat_can_be_kept_here_before_its_first_question(house: House) -> None:
    await house.open(None)
    house.pane.header.route.chosen.emit("local:")
    house.send("secret")
    await until(lambda: any(row.keep_local for row in house.history.conversations.value))
    assert house.pane.header.local


async def test_what_a_loaded_model_knows_of_the_task_replaces_the_first_guess(house: House) -> None:
    house.dispatcher.better = replace(ROUTE, task="summary", confidence=0.9)
    heard: list[object] = []
    house.pane.previewed.connect(heard.append)
    house.type("AMD too")
    await until(lambda: len(heard) == 2)
    assert "summary 90 %" in house.pane.composer.route_text
    assert heard == [ROUTE, house.dispatcher.better]
