"""The memory panel as a person sees, hears and points at it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Board, Lane
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.services.feed import Feed
from ice_desk.ui.gauges.bar import MemoryBar, Reading
from ice_desk.ui.gauges.panel import MemoryPanel
from ice_desk.ui.gauges.sparkline import SLOTS, Sparkline
from ice_desk.ui.theme import Theme
from tests import leaks
from tests.ui.made_up import GB, board, card, desk, plan, sample


class Panel:
    def __init__(self, qtbot: QtBot, theme: Theme, reading: Sample | None = None) -> None:
        self.samples = Feed(reading or sample())
        self.trail: Feed[tuple[Sample, ...]] = Feed((sample(at=0.0), sample(at=2.06)))
        self.board: Feed[Board] = Feed(board())
        self.view = MemoryPanel(self.samples, self.trail, self.board, theme)
        qtbot.addWidget(self.view)
        self.view.resize(352, 190)
        with qtbot.waitExposed(self.view):
            self.view.show()

    def bar(self, pool: str) -> MemoryBar:
        bar = self.view.bar(pool)
        assert bar is not None
        return bar

    def pixel(self, pool: str, x: int) -> QColor:
        bar = self.bar(pool)
        image = bar.grab().toImage()
        ratio = image.devicePixelRatio()
        return image.pixelColor(round(x * ratio), round((bar.height() - 8) * ratio))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp).theme


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Panel:
    return Panel(qtbot, theme)


def test_figures_are_the_drivers(panel: Panel) -> None:
    assert panel.bar("ram").reading.figure == "18.1 / 32.0 GB  57 %"
    assert panel.bar("unified").reading.title == "GPU (unified)"
    assert panel.bar("unified").reading.figure == "9.9 / 24.0 GB  41 %"
    assert panel.view.note == "mac_m3_max · 2 s"


def test_a_model_has_its_cards_colour_in_the_bar(panel: Panel, theme: Theme) -> None:
    width = panel.bar("ram").width()
    palette = theme.palette
    assert panel.pixel("ram", round(width * 4 / 32)) == palette.other
    assert panel.pixel("ram", round(width * 11 / 32)) == palette.hot
    assert panel.pixel("ram", round(width * 16 / 32)) == palette.model(panel.board.value.cards[1])
    assert panel.pixel("ram", round(width * 20 / 32)) == palette.raised


def test_a_ghost_shows_before_and_after_and_goes(panel: Panel, theme: Theme) -> None:
    panel.view.show_ghost(plan())
    assert panel.bar("ram").reading.figure == "18.1 → 23.5 / 32.0 GB  73 %"
    assert panel.bar("unified").reading.figure == "9.9 → 15.3 / 24.0 GB  64 %"
    width = panel.bar("ram").width()
    seen = {panel.pixel("ram", x).name() for x in range(round(width * 19 / 32), round(width * 23 / 32))}
    assert theme.palette.accent.name() in seen
    assert panel.bar("ram").band_at(round(width * 20 / 32)) == "would take 9.6 GB"
    panel.view.show_ghost(None)
    assert panel.bar("ram").reading.figure == "18.1 / 32.0 GB  57 %"


def test_tight_full_and_too_much_are_words_not_only_colours() -> None:
    def figure(used: float) -> str:
        return Reading("RAM", Memory(32 * GB, round(used * GB))).figure

    assert figure(25.0).endswith("78 %")
    assert figure(26.0).endswith("81 % · tight")
    assert figure(30.0).endswith("94 % · full")


def test_what_cannot_be_read_says_so(qtbot: QtBot, theme: Theme) -> None:
    panel = Panel(qtbot, theme, Sample(0.0, None, None))
    assert panel.bar("ram").reading.figure == "not readable"
    shown = [bar for bar in panel.view.findChildren(MemoryBar) if bar.isVisible()]
    assert [bar.reading.title for bar in shown] == ["RAM", "GPU"]
    panel.samples.publish(sample())
    qtbot.waitUntil(panel.bar("unified").isVisible)
    shown = [bar for bar in panel.view.findChildren(MemoryBar) if bar.isVisible()]
    assert [bar.reading.title for bar in shown] == ["RAM", "GPU (unified)"]


def test_a_simulated_fleet_is_marked(panel: Panel) -> None:
    panel.samples.publish(replace(sample(), simulated=True))
    assert panel.view.note == "mac_m3_max · simulated · 2 s"


def test_gpus_come_and_go(panel: Panel) -> None:
    gpus = (Gpu(0, "NVIDIA <b>A</b>", Memory(24 * GB, GB)), Gpu(1, "", Memory(24 * GB, GB)))
    panel.samples.publish(replace(sample(), gpus=gpus))
    assert panel.bar("vram").reading.title == "NVIDIA <b>A</b>"
    assert panel.bar("vram1").reading.title == "GPU 1"
    assert panel.view.bar("unified") is None


def test_it_repaints_only_when_a_pixel_changes(panel: Panel, qtbot: QtBot) -> None:
    bar = panel.bar("ram")
    qtbot.waitUntil(lambda: bar.paints > 0)
    QApplication.sendPostedEvents()
    before = bar.paints
    panel.samples.publish(replace(sample(), at=9.0, ram=Memory(32 * GB, round(18.1 * GB) + 1000)))
    qtbot.wait(20)
    assert bar.paints == before
    panel.samples.publish(sample(20.0))
    qtbot.waitUntil(lambda: bar.paints > before)


def test_screen_readers_get_name_and_value(panel: Panel) -> None:
    bar = panel.bar("ram")
    assert bar.accessibleName() == "RAM memory"
    assert "18.1 / 32.0 GB  57 %" in bar.accessibleDescription()
    assert "phi3:3.8b-mini-4k 4.2 GB" in bar.accessibleDescription()
    assert bar.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.qt_log_ignore(f"{leaks.HARMLESS_QT}|does not support raise")
def test_each_band_has_its_tooltip_in_plain_text(panel: Panel, qtbot: QtBot) -> None:
    panel.board.publish(board(cards=[card("<b>evil</b>", Lane.HOT, 10.0)]))
    bar = panel.bar("ram")
    x = round(bar.width() * 15 / 32)
    assert bar.band_at(x) == "<b>evil</b>: 10.0 GB"
    assert bar.band_at(2) == "other programs: 8.1 GB"
    assert bar.band_at(bar.width() - 2) == "free: 13.9 GB"
    spot = QPoint(x, bar.height() - 8)
    QApplication.sendEvent(bar, QHelpEvent(QHelpEvent.Type.ToolTip, spot, bar.mapToGlobal(spot)))
    assert QToolTip.text() == "<qt>&lt;b&gt;evil&lt;/b&gt;: 10.0 GB</qt>"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_sparkline_keeps_two_minutes_and_still_stands_still(qtbot: QtBot, theme: Theme) -> None:
    line = Sparkline("RAM lately", 0.9, theme)
    qtbot.addWidget(line)
    line.resize(300, 30)
    line.show_shares([0.5] * 300)
    with qtbot.waitExposed(line):
        line.show()
    qtbot.waitUntil(lambda: line.paints > 0)
    before = line.paints
    line.show_shares([0.5] * SLOTS)
    qtbot.wait(20)
    assert line.paints == before
    assert line.accessibleDescription() == "between 50 % and 50 % lately"
    line.show_shares([0.5] * 60 + [None] * 2 + [0.9] * 58)
    qtbot.waitUntil(lambda: line.paints > before)
    image = line.grab().toImage()
    assert image.pixelColor(290, 25) != image.pixelColor(152, 25)


def test_prompt_caches_are_named_and_offered_to_be_released(qtbot: QtBot, panel: Panel) -> None:
    row = panel.view.cache
    assert not row.isVisible()
    panel.samples.publish(replace(sample(18.1), runners=round(13.5 * GB)))
    assert row.isVisible()
    held = next(band for band in panel.bar("ram").reading.bands if band.cache)
    assert row.label.text() == f"Prompt caches hold {held.bytes / GB:.1f} GB"
    assert "prompt caches of loaded models" in panel.bar("ram").accessibleDescription()
    with qtbot.waitSignal(panel.view.release_wanted):
        qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    panel.samples.publish(replace(sample(18.1), runners=round(9.5 * GB)))
    assert not row.isVisible()
