"""Cards dragged between lanes: one action, or none."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from ice_desk.domain.errors import LoadFailed
from ice_desk.domain.slots import Lane
from ice_desk.ui.fleet.lane_model import Mark
from ice_desk.ui.fleet.overlay import Overlay
from ice_desk.ui.fleet.plan_words import Act
from ice_desk.ui.theme import Theme
from tests.ui.fleet_fakes import CLOUD, LLAMA, MISTRAL, NEW, PHI, QWEN, YI, Hand, Lab, make_lab, settled
from tests.ui.fleet_hands import lift


@pytest.fixture
def lab(qapp: QApplication, qtbot: QtBot) -> Iterator[Lab]:
    lab = make_lab(Theme(qapp, "dark"), qtbot.addWidget)
    yield lab
    lab.window.close()


def overlay(lab: Lab) -> Overlay:
    return lab.window.findChildren(Overlay)[0]


def marks(lab: Lab) -> dict[str, Mark]:
    return {
        row.model: row.mark
        for box in lab.pane.boxes.values()
        for row in box.view.cards.rows
        if row.mark is not Mark.NONE
    }


async def test_a_drop_runs_the_plan_that_was_shown_and_the_board_moves_the_card(lab: Lab) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    shown = lab.ghosts[-1]
    hand.release()
    assert lab.lane_of(QWEN.model) is Lane.COLD, "a widget never redraws from its own click"
    await settled()
    assert lab.fleet.moves == [(QWEN.model, Lane.HOT, shown, False)]
    assert lab.lane_of(QWEN.model) is Lane.HOT
    assert lab.ghosts == [shown, None]
    assert not lab.pane.dragging
    assert marks(lab) == {}


async def test_while_dragging_the_consequence_is_in_sight(lab: Lab) -> None:
    lift(lab, QWEN.model, Lane.HOT)
    words = overlay(lab).words
    assert words is not None
    assert words.title == "Load into hot"
    assert words.after.startswith("After: RAM 23.0 / 32.0 GB, 72 %.")
    assert marks(lab) == {QWEN.model: Mark.LIFTED, PHI.model: Mark.VICTIM}
    plan = lab.ghosts[-1]
    assert plan is not None
    assert plan.after == {"unified": 23_000_000_000}


async def test_a_plan_is_asked_once_per_lane_and_board(lab: Lab) -> None:
    lab.fleet.planned.clear()
    hand = lift(lab, QWEN.model, Lane.HOT)
    for _ in range(20):
        hand.by(1, 0)
    assert lab.fleet.planned.count((QWEN.model, Lane.HOT)) == 1
    lab.fleet.change(MISTRAL.model, leases=1)
    assert lab.fleet.planned.count((QWEN.model, Lane.HOT)) == 2


async def test_undo_moves_it_back(lab: Lab) -> None:
    lift(lab, QWEN.model, Lane.HOT).release()
    await settled()
    (notice,) = lab.notices.feed.value
    assert (notice.text, notice.action, notice.seconds) == ("qwen2.5:14b moved to Hot.", "Undo", 8)
    assert notice.act is not None
    notice.act()
    await settled()
    assert lab.fleet.moves[-1] == (QWEN.model, Lane.COLD, None, False)
    assert lab.lane_of(QWEN.model) is Lane.COLD


async def test_alt_keeps_it_five_minutes_only(lab: Lab, qtbot: QtBot) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    view = lab.pane.boxes[Lane.COLD].view
    qtbot.keyPress(view, Qt.Key.Key_Alt)
    words = overlay(lab).words
    assert words is not None
    assert words.after.endswith("It is kept 5 min only.")
    qtbot.keyRelease(view, Qt.Key.Key_Alt)
    words = overlay(lab).words
    assert words is not None
    assert "Hold Alt" in words.after
    hand.release(alt=True)
    await settled()
    assert lab.fleet.moves[0][3] is True


@pytest.mark.parametrize("where", ["own lane", "outside", "escape", "other button", "hidden"])
async def test_nothing_happens(lab: Lab, qtbot: QtBot, where: str) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    if where == "own lane":
        hand.move(lab.over(Lane.COLD))
    elif where == "outside":
        hand.move(lab.window.mapToGlobal(QPoint(700, 300)))
    elif where == "escape":
        qtbot.keyClick(lab.pane.boxes[Lane.COLD].view, Qt.Key.Key_Escape)
    elif where == "other button":
        hand.press(Qt.MouseButton.RightButton)
    else:
        lab.pane.hide()
    if where in ("escape", "other button", "hidden"):
        assert not lab.pane.dragging
        assert lab.ghosts[-1] is None
        hand.move(lab.over(Lane.WARM))
    hand.release()
    await settled()
    assert lab.fleet.moves == []
    assert lab.notices.feed.value == ()
    assert lab.lane_of(QWEN.model) is Lane.COLD
    assert overlay(lab).words is None


async def test_a_press_that_hardly_moves_is_a_click(lab: Lab) -> None:
    Hand(*lab.middle(QWEN.model)).press().by(2, 1).release()
    assert not lab.pane.dragging
    assert lab.pane.boxes[Lane.COLD].view.current_model == QWEN.model
    await settled()
    assert lab.fleet.moves == []


async def test_a_double_click_does_nothing(lab: Lab, qtbot: QtBot) -> None:
    viewport, at = lab.middle(LLAMA.model)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    await settled()
    assert lab.fleet.moves == []
    assert lab.fleet.pulls == []


async def test_what_does_not_fit_says_why_and_offers_a_way(lab: Lab) -> None:
    hand = lift(lab, LLAMA.model, Lane.WARM)
    words = overlay(lab).words
    assert words is not None
    assert (words.act, words.title) == (Act.NOTHING, "Does not fit")
    assert lab.pane.boxes[Lane.COLD].view.viewport().cursor().shape() is Qt.CursorShape.ForbiddenCursor
    hand.release()
    await settled()
    assert lab.fleet.moves == []
    (notice,) = lab.notices.feed.value
    assert notice.text == "llama3:70b: does not fit. 3.0 GB short. At 4k context it would fit."
    ((label, act),) = notice.more
    assert label == "Use 4k context"
    act()
    await settled()
    model, lane, plan, _brief = lab.fleet.moves[0]
    assert (model, lane) == (LLAMA.model, Lane.WARM)
    assert plan is not None
    assert plan.context == 4096


async def test_a_cloud_model_stays_where_it_is(lab: Lab) -> None:
    lift(lab, CLOUD.model, Lane.HOT).release()
    await settled()
    assert lab.fleet.moves == []
    assert "runs in the cloud" in lab.notices.feed.value[0].text


async def test_what_is_not_installed_is_pulled_and_then_loaded(lab: Lab) -> None:
    hand = lift(lab, NEW.model, Lane.WARM)
    words = overlay(lab).words
    assert words is not None
    assert words.act is Act.PULL
    hand.release()
    await settled()
    assert lab.fleet.pulls == [(NEW.model, Lane.WARM)]
    assert lab.lane_of(NEW.model) is Lane.WARM
    assert lab.notices.feed.value[-1].text == "gemma:9b moved to Warm."
    assert lab.notices.feed.value[-1].action == "Undo"


async def test_a_drag_lives_through_new_boards(lab: Lab) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    lab.fleet.remove(LLAMA.model)
    lab.fleet.change(MISTRAL.model, leases=2)
    assert lab.pane.dragging
    assert marks(lab)[QWEN.model] is Mark.LIFTED
    hand.move(lab.over(Lane.WARM)).release()
    await settled()
    assert [move[:2] for move in lab.fleet.moves] == [(QWEN.model, Lane.WARM)]


async def test_a_card_that_vanishes_ends_the_drag(lab: Lab) -> None:
    hand = lift(lab, QWEN.model, Lane.HOT)
    lab.fleet.remove(QWEN.model)
    assert not lab.pane.dragging
    assert lab.ghosts[-1] is None
    hand.move(lab.over(Lane.WARM)).release()
    await settled()
    assert lab.fleet.moves == []


async def test_a_second_drag_takes_the_place_of_a_running_load(lab: Lab) -> None:
    lab.fleet.gate = asyncio.Event()
    lift(lab, QWEN.model, Lane.HOT).release()
    await settled()
    lift(lab, QWEN.model, Lane.WARM).release()
    await settled()
    assert lab.fleet.cancelled == 1
    lab.fleet.gate.set()
    await settled()
    assert lab.lane_of(QWEN.model) is Lane.WARM
    assert [notice.text for notice in lab.notices.feed.value] == ["qwen2.5:14b moved to Warm."]


async def test_a_failed_move_is_told_and_has_no_undo(lab: Lab) -> None:
    lab.fleet.fault = LoadFailed("yi:34b did not load", why="The runner ended", remedy="Try a smaller context")
    lift(lab, YI.model, Lane.HOT).release()
    await settled()
    (notice,) = lab.notices.feed.value
    assert notice.text == "yi:34b did not load. The runner ended. Try a smaller context."
    assert notice.action == ""
    assert lab.lane_of(YI.model) is Lane.WARM


@pytest.mark.parametrize("kind", ["text", "file"])
async def test_foreign_drags_are_not_taken(lab: Lab, kind: str) -> None:
    data = QMimeData()
    if kind == "text":
        data.setText(QWEN.model)
    else:
        data.setUrls([QUrl.fromLocalFile("a.gguf")])
    viewport, at = lab.middle(QWEN.model)
    usual = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at, *usual)
    enter.ignore()
    drop = QDropEvent(QPointF(at), *usual, QEvent.Type.Drop)
    drop.ignore()
    for event in (enter, drop):
        QApplication.sendEvent(viewport, event)
        assert not event.isAccepted()
    await settled()
    assert lab.fleet.moves == []


async def test_an_edge_scrolls_while_a_card_is_held(qapp: QApplication, qtbot: QtBot) -> None:
    many = tuple(replace(QWEN, model=f"model-{number}", lane=Lane.HOT) for number in range(14))
    lab = make_lab(Theme(qapp, "light"), qtbot.addWidget, cards=(*many, YI))
    QApplication.sendPostedEvents()
    await settled()
    bar = lab.pane.findChildren(QScrollArea)[0].verticalScrollBar()
    hand = Hand(*lab.middle("model-0")).press().by(30, 0)
    hand.move(lab.pane.mapToGlobal(QPoint(100, 795)))
    for _ in range(200):
        if lab.ghosts and lab.ghosts[-1] is not None:
            break
        await asyncio.sleep(0.02)
    assert bar.value() > 0
    plan = lab.ghosts[-1]
    assert plan is not None, "the lane that came under the resting pointer is planned for"
    hand.move(lab.pane.mapToGlobal(QPoint(100, 400)))
    hand.release()
    lab.window.close()


async def test_the_floating_card_stays_inside_the_window(lab: Lab) -> None:
    hand = lift(lab, QWEN.model)
    for x, y in ((5, 5), (895, 795), (5, 795), (895, 5)):
        hand.move(lab.window.mapToGlobal(QPoint(x, y)))
        assert lab.window.rect().contains(overlay(lab).geometry())
    hand.release()
