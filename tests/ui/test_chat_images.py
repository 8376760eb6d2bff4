"""Images in the transcript and over the box, without an engine."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.images import Image, ImageKind
from ice_desk.domain.routing import Tier
from ice_desk.services.dispatcher import Question
from ice_desk.ui.chat.attachments import Attachments, image_words, place_words
from ice_desk.ui.chat.body import DocumentCache
from ice_desk.ui.chat.conversation import Entry, EntryKind
from ice_desk.ui.chat.image_view import size_words
from ice_desk.ui.chat.pasting import image_in
from ice_desk.ui.chat.row import Row, guess_height, row_style
from ice_desk.ui.chat.thumbs import GAP, fitted_into, height_of, pixmap_of, placed
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button
from tests.services.image_files import encoded, noise, picture
from tests.ui.chat_fakes import answer, prompt, until
from tests.ui.test_chat_session import Desk

THUMB = encoded(picture(160, 90), "png")
CHART = Image(7, "chart <b>\u202e.png", ImageKind.PNG, 1568, 882, 90_000, (3200, 1800), THUMB)
SIZES = st.tuples(st.integers(1, 1568), st.integers(1, 1568))


@given(st.lists(SIZES, max_size=8), st.integers(220, 900))
def test_thumbnails_never_overlap_and_stay_in_their_column(sizes, width):
    images = [Image(at, "a", ImageKind.PNG, *size, 1) for at, size in enumerate(sizes)]
    rects = [rect for _, rect in placed(images, QRect(14, 5, width, 0))]
    assert all(rect.left() >= 14 and rect.right() < 14 + width and rect.top() >= 5 for rect in rects)
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
    assert height_of(images, width) == max((rect.bottom() + 1 - 5 + GAP for rect in rects), default=0)
    assert all(min(rect.width(), rect.height()) >= 32 for rect in rects), "each can be hit"


def test_a_small_image_is_not_blown_up():
    assert fitted_into(replace(CHART, width=48, height=40), 200, 96).toTuple() == (48, 40)


def test_a_prompt_has_its_images_under_its_words(qapp: QApplication):
    theme = Theme(qapp, "light")
    style = row_style(theme.palette)
    plain = Row(Entry(EntryKind.PROMPT, ["What is this?"]), style, 500, DocumentCache())
    entry = Entry(EntryKind.PROMPT, ["What is this?"], images=(CHART, replace(CHART, id=8)))
    row = Row(entry, style, 500, DocumentCache())
    for one in (plain, row):
        one.sync()
        one.lay_out(0.0)
    zones = row.all_zones()
    assert [zone.action for zone in zones] == ["open:image:7", "open:image:8"]
    assert "\u202e" not in zones[0].spoken
    assert all(zone.rect.bottom() <= row.bubble_height for zone in zones)
    assert row.parts.height - plain.parts.height == height_of(entry.images, 500 - 2 * row.inset)
    assert guess_height(entry, 500, style.bubble) > guess_height(plain.entry, 500, style.bubble)
    theme.deleteLater()


def test_a_small_view_is_drawn_by_its_own_decoder_alone(qapp: QApplication):
    assert (pixmap_of(CHART).width(), pixmap_of(CHART).height()) == (160, 90)
    assert pixmap_of(replace(CHART, thumb=b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")).isNull()
    assert pixmap_of(replace(CHART, thumb=encoded(noise(20, 20), "bmp"))).isNull()


def test_an_image_says_what_it_takes_and_where_it_goes():
    assert image_words(CHART)[1] == "1,568 × 882 · up to 3k tokens"
    assert size_words(CHART) == "1,568 × 882 points, scaled down from 3,200 × 1,800"
    assert size_words(replace(CHART, given=(1568, 882))) == "1,568 × 882 points"
    assert place_words(stays=False, cloud_model="gpt-5", count=0, images=1) == "1 image would be sent to gpt-5"
    both = place_words(stays=False, cloud_model="gpt-5", count=2, images=3)
    assert both == "2 documents and 3 images would be sent to gpt-5"


def test_each_image_over_the_box_is_opened_and_removed(qtbot: QtBot):
    row = Attachments()
    qtbot.addWidget(row)
    row.show_all([], [], [CHART])
    row.tell_place("they stay on this machine")
    opened, removed = [], []
    row.opened.connect(opened.append)
    row.removed.connect(removed.append)
    view, remove = row.findChildren(Button)
    assert view.accessibleName().startswith("Open chart")
    assert remove.accessibleName().startswith("Remove: chart")
    for button in (view, remove):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (opened, removed) == ([7], [7])
    row.show_all([], [], [])
    assert row.isHidden()


def test_the_clipboard_gives_an_image_only_where_it_has_no_words(qapp: QApplication):
    data = QMimeData()
    assert image_in(data) is None
    data.setData("image/png", THUMB)
    given = image_in(data)
    assert given is not None
    assert given() == THUMB, "bytes are passed on as they are, and decoded elsewhere"
    data.setText("a cell")
    assert image_in(data) is None
    screen = QMimeData()
    screen.setImageData(picture(30, 20))
    written = image_in(screen)
    assert written is not None
    assert QImage.fromData(written(), "PNG").width() == 30


@pytest.fixture
async def desk():
    desk = Desk()
    desk.history.stored[1] = (replace(prompt(1, "a"), images=(CHART,)), answer(2, "b"))
    yield desk
    await desk.jobs.close()


async def test_what_is_asked_again_is_asked_about_the_same_images(desk: Desk):
    model = await desk.open(1)
    assert model is not None
    assert model.entries[0].images == (CHART,)
    desk.session.retry(model.entries[1], Question("", Tier.EDGE))
    await desk.asked(1)
    assert (desk.dispatcher.asked[0].prompt, desk.dispatcher.asked[0].images) == ("a", (CHART,))


async def test_whose_images_an_answer_is_about_is_known(desk: Desk):
    model = await desk.open(1)
    assert model is not None
    assert model.images_of(model.entries[1]) == (CHART,)


async def test_a_prompt_that_waits_shows_and_keeps_its_images(desk: Desk):
    model = await desk.open(1)
    assert model is not None
    desk.ask("first")
    await desk.asked(1)
    desk.session.send(Question("second", Tier.EDGE, images=(CHART,)))
    assert model.queue[0].images == (CHART,)
    await until(lambda: bool(desk.history.waits))
    [(_, kept)] = desk.history.waits.values()
    assert kept.images == (CHART,)
