"""The transcript draws only what is in sight, keeps its place, and never lets an answer act."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from ice_desk.domain.routing import Tier
from ice_desk.domain.stream import Delta, Outcome, Settled, Thinking
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.conversation import ConversationModel, Entry
from ice_desk.ui.chat.row import Row
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import answer, prompt

ASK = Question("Why?", Tier.EDGE)
LONG = "A paragraph of some length that wraps at least once in a column of this width, we hope so.\n\n" * 12


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "dark")
    yield theme
    theme.deleteLater()


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each turn does all its work, however busy the machine is: the tests look at what is done, not at how soon."""
    monkeypatch.setattr("ice_desk.ui.chat.transcript.BUDGET", 10.0)
    monkeypatch.setattr("ice_desk.ui.chat.transcript._FIRST_BUDGET", 10.0)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Transcript:
    view = Transcript(theme)
    qtbot.addWidget(view)
    view.resize(772, 600)
    view.show()
    return view


def chat(messages: int, text: str = LONG) -> ConversationModel:
    return ConversationModel(1, [(answer if id % 2 else prompt)(id, f"{id}: {text}") for id in range(messages)])


def row_of(view: Transcript, entry: Entry) -> tuple[int, Row]:
    return next((top, row) for top, row in view.column.rows() if row.entry is entry)


def click_word(qtbot: QtBot, view: Transcript, entry: Entry, action: str) -> None:
    top, row = row_of(view, entry)
    zone = next(zone for zone in row.parts.zones if zone.action == action)
    place = zone.rect.center() + QPoint(view.left(), top)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def text_point(view: Transcript, entry: Entry, block: int, x: int) -> QPoint:
    top, row = row_of(view, entry)
    y = top + row.parts.body + row.body.top(block) + 11
    return QPoint(view.left() + row.inset + x, y)


def test_ten_thousand_messages_open_at_once_with_few_documents(view: Transcript) -> None:
    model = chat(10_000)
    began = time.process_time()
    view.show_model(model)
    view.viewport().repaint()
    assert time.process_time() - began < 0.6  # about 0.03 s; the rest is room for a loaded machine
    assert view.column.documents < 60
    assert view.column.follow


def test_a_new_answer_is_followed_at_the_end_and_not_elsewhere(qtbot: QtBot, view: Transcript) -> None:
    model = chat(30)
    view.show_model(model)
    model.begin(ASK, 0.0)
    model.apply(Delta(LONG), 1.0)
    view._turn()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.scroll_by(-500)
    before = view.verticalScrollBar().value()
    model.apply(Delta(LONG), 1.0)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > before + 600, timeout=2_000)
    assert view.verticalScrollBar().value() == before
    model.stop()


def test_the_button_brings_one_back_to_the_newest(qtbot: QtBot, view: Transcript) -> None:
    view.show_model(chat(30))
    assert not view._jump.isVisible()
    view.scroll_by(-2_000)
    assert view._jump.isVisible()
    qtbot.mouseClick(view._jump, Qt.MouseButton.LeftButton)
    assert view.column.follow
    assert not view._jump.isVisible()


def test_scrolling_up_through_guessed_rows_moves_what_is_seen_by_just_that_much(view: Transcript) -> None:
    view.show_model(chat(200, "word " * 300 + "\n\n| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 9))
    for _ in range(60):
        seen = {row.entry.key: top for top, row in view.column.rows()}
        view.scroll_by(-90)
        for top, row in view.column.rows():
            if 0 < seen.get(row.entry.key, -1) < 400:
                assert top - seen[row.entry.key] == 90


def test_keys_and_wheel_scroll(qtbot: QtBot, view: Transcript) -> None:
    view.show_model(chat(60))
    bar = view.verticalScrollBar()
    view.setFocus()
    for key, least, most in ((Qt.Key.Key_PageUp, -900, -300), (Qt.Key.Key_Up, -200, -1), (Qt.Key.Key_Down, 1, 200)):
        before = bar.maximum() - bar.value()
        qtbot.keyClick(view, key)
        assert least <= before - (bar.maximum() - bar.value()) <= most
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    point = QPoint(300, 300)
    wheel = QWheelEvent(
        point,
        view.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert bar.value() > 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_the_frame_timer_runs_only_while_something_streams(qtbot: QtBot, view: Transcript) -> None:
    model = chat(2)
    view.show_model(model)
    assert not view.busy
    model.begin(ASK, 0.0)
    model.apply(Delta("x"), 1.0)
    assert view.busy
    model.apply(Settled(Outcome.COMPLETE), 2.0)
    qtbot.waitUntil(lambda: not view.busy, timeout=2_000)
    assert row_of(view, model.entries[-1])[1].parts.foot > 0


def test_finished_blocks_are_not_made_again(view: Transcript) -> None:
    model = ConversationModel(1)
    view.show_model(model)
    entry = model.begin(ASK, 0.0)
    model.apply(Delta("One.\n\nTwo.\n\nThr"), 1.0)
    view._turn()
    body = row_of(view, entry)[1].body
    first = [body.document(index) for index in range(3)]
    model.apply(Delta("ee."), 1.0)
    view._turn()
    again = [body.document(index) for index in range(3)]
    assert [old is new for old, new in zip(first, again, strict=True)] == [True, True, False]
    assert again[2].toPlainText() == "Three."
    model.stop()


def test_marking_across_blocks_copies_its_words(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(
        1, [answer(1, "First **bold** part.\n\n```\ncode\n```\n\n![x](http://evil.example/y) end.")]
    )
    view.show_model(model)
    entry = model.entries[0]
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=text_point(view, entry, 0, 0))
    qtbot.mouseMove(port, text_point(view, entry, 1, 60))
    _drag(view, text_point(view, entry, 2, 600))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=text_point(view, entry, 2, 600))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "First bold part.\n\ncode\n\n[image not loaded: x, evil.example] end."
    assert "<img" not in mime.html()
    port.repaint()


def _drag(view: Transcript, point: QPoint) -> None:
    view.marking.move(point, pressed=True)


def test_a_double_click_marks_a_word(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(1, [answer(1, "Packaging nodes")])
    view.show_model(model)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=text_point(view, model.entries[0], 0, 10))
    view.marking.copy()
    assert QGuiApplication.clipboard().text() == "Packaging"


def test_copy_gives_the_answer_as_it_was_written(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(1, [answer(1, "# Head\n\n**bold** a\u202eb")])
    view.show_model(model)
    click_word(qtbot, view, model.entries[0], "copy")
    assert QGuiApplication.clipboard().text() == "# Head\n\n**bold** a\ufffdb"


def test_words_under_an_answer_are_told_when_clicked(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(1, [prompt(1, "a"), answer(2, "half", MessageState.CUT, "connection lost")])
    view.show_model(model)
    for action in ("why", "retry"):
        with qtbot.waitSignal(view.acted) as told:
            click_word(qtbot, view, model.entries[1], action)
        assert told.args == [model.entries[1], action]


def test_a_link_is_told_of_and_changes_nothing_here(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(1, [answer(1, "[https://bank.example](http://evil.example/)")])
    view.show_model(model)
    with qtbot.waitSignal(view.link_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=text_point(view, model.entries[0], 0, 20))
    assert told.args == ["http://evil.example/"]
    assert row_of(view, model.entries[0])[1].body.document(0).toPlainText() == "https://bank.example"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_keyboard_steps_from_message_to_message_and_opens_its_menu(qtbot: QtBot, view: Transcript) -> None:
    model = chat(10)
    view.show_model(model)
    view.setFocus()
    for expected in (9, 8, 7):
        qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert view.marking.current is model.entries[expected]
    assert view.accessibleDescription().startswith("7: ")
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("7: ")
    view.marking.open_menu(None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Why this model",
        "Compare",
        "Copy as Markdown",
        "Copy as rich text",
        "Try again",
        "Rate up",
        "Rate down",
    ]
    menu.close()


def test_thoughts_open_and_close(qtbot: QtBot, view: Transcript) -> None:
    model = ConversationModel(1)
    view.show_model(model)
    entry = model.begin(ASK, 0.0)
    model.apply(Thinking("First this, then that."), 1.0)
    model.apply(Delta("Answer"), 4.0)
    model.apply(Settled(Outcome.COMPLETE), 5.0)
    view._turn()
    folded = row_of(view, entry)[1].height
    click_word(qtbot, view, entry, "thinking")
    view._turn()
    assert row_of(view, entry)[1].height > folded + 15
    view.viewport().repaint()


def test_another_theme_and_another_width_lay_out_anew(view: Transcript, theme: Theme) -> None:
    model = chat(6)
    view.show_model(model)
    wide = row_of(view, model.entries[-1])[1].height
    theme.set_override("light")
    assert row_of(view, model.entries[-1])[1].style.palette.name == "light"
    view.resize(420, 600)
    assert row_of(view, model.entries[-1])[1].height > wide


def test_hostile_names_are_painted_as_text(view: Transcript) -> None:
    model = chat(0)
    view.show_model(model)
    entry = model.begin(ASK, 0.0)
    model.apply(Delta("x"), 1.0)
    entry.facts = answer(1, "").facts.__class__(model="<img src='/etc/passwd'>\u202e" + "m" * 10_000, task="a\nb" * 500)
    entry.reason = "<b>" * 5_000
    model.stop()
    view._turn()
    view.viewport().repaint()
    assert row_of(view, entry)[1].height < 200


@pytest.mark.parametrize("text", ["x" * 1_000_000, "a\n" * 200_000, "```\n" + "code line\n" * 100_000])
def test_a_giant_message_opens_and_scrolls_in_steps(view: Transcript, text: str) -> None:
    began = time.process_time()
    view.show_model(ConversationModel(1, [answer(1, text)]))
    view.viewport().repaint()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    assert time.process_time() - began < 2.0
    assert view.column.documents < 80
