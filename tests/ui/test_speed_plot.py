"""The plot of speeds: a dot per answer, a colour and a name per model, words for who cannot see it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.performance import Speed
from ice_desk.services.feed import Feed
from ice_desk.ui.performance.page import PerformancePage
from ice_desk.ui.performance.plot import SpeedPlot, models_of, summary
from ice_desk.ui.widgets import PlainLabel
from tests.ui.made_up import RECORDS, desk

SPEEDS = (
    Speed(1_764_000_000.0, "phi3.5:3.8b", 80.0),
    Speed(1_764_003_600.0, "yi:34b", 9.5),
    Speed(1_764_007_200.0, "phi3.5:3.8b", 76.0),
)


def test_the_busiest_model_comes_first_and_words_tell_its_range() -> None:
    assert models_of(SPEEDS) == ("phi3.5:3.8b", "yi:34b")
    assert summary(SPEEDS) == (
        ("phi3.5:3.8b", "76 tok/s to 80 tok/s, 2 answers"),
        ("yi:34b", "9.5 tok/s to 9.5 tok/s, 1 answer"),
    )


def test_dots_follow_the_feed_and_colours_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    theme = desk(qapp, "light").theme
    speeds: Feed[tuple[Speed, ...]] = Feed(())
    page = PerformancePage(Feed(RECORDS), Feed(()), theme)
    qtbot.addWidget(page)
    plot = SpeedPlot(speeds, theme)
    page.add_plot(plot)
    page.resize(1100, 900)
    with qtbot.waitExposed(page):
        page.show()
    assert not any(label.isVisible() for label in page.findChildren(PlainLabel) if "being drawn" in label.text())
    assert plot.plotItem.listDataItems() == []
    speeds.publish(SPEEDS)
    drawn = plot.plotItem.listDataItems()
    assert [item.name() for item in drawn] == ["phi3.5:3.8b", "yi:34b"]
    assert [len(item.getData()[0]) for item in drawn] == [2, 1]
    assert "yi:34b: 9.5 tok/s" in plot.accessibleDescription()
    theme.set_override("dark")
    assert plot.backgroundBrush().color() == theme.palette.surface
