"""The Performance page: rows, choices, charts one can point at, files, and what is said where there is nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ice_desk.domain.measured import Choices, Filters, Measured
from ice_desk.domain.performance import Coming, Reading, Speed
from ice_desk.domain.promises import BYTES, QUALITY, RATE, SECONDS, WORDS, Held, Promise
from ice_desk.services.feed import Feed
from ice_desk.ui.performance import words
from ice_desk.ui.performance.days_plot import ANSWERS_HEAD, DAYS_HEAD, DaysPlot
from ice_desk.ui.performance.memory_plot import MemoryPlot, curve
from ice_desk.ui.performance.page import NOTHING_SO, NOTHING_YET, PerformancePage
from ice_desk.ui.theme import Theme
from tests.ui.made_up import GB, MEASURED, NOW, desk, sample

LEFT = Qt.MouseButton.LeftButton
LONG = "hf.co/" + "a-very-long-organisation/" * 3 + "a-model:Q4_K_M"
SPEEDS = (
    Speed(NOW - 7200, "phi3:3.8b-mini-4k", 80.0),
    Speed(NOW - 3600, "mistral:7b-instruct", 45.0),
    Speed(NOW, "phi3:3.8b-mini-4k", 76.0),
)
READINGS = tuple(Reading(NOW + 60 * n, (16 + n) * GB, 32 * GB, None, None) for n in range(5))
COMINGS = (
    Coming(NOW + 60, "mistral:7b-instruct", "loaded", "a question needed it", 5 * GB),
    Coming(NOW + 200, "mistral:7b-instruct", "unloaded", "to make room for yi", 5 * GB),
)
PROMISES = (
    Held(Promise("Model comparison", "speed", ("yi:34b",), "15 tok/s", RATE, 15.0, 15.0)),
    Held(Promise("Model comparison", "speed", ("phi3",), "80 tok/s", RATE, 80.0, 80.0), 84.2, 97, True),
    Held(Promise("Benchmark", "response", ("phi3",), "8 s", SECONDS, 0.0, 8.0), 12.0, 3, False),
    Held(Promise("Benchmark", "quality", ("phi3",), "6.5 of 10", QUALITY, 0.65, 0.65), 0.9, 1, True),
    Held(Promise("Mac", "memory", ("a", "b", "c", "d"), "8 to 12 GB", BYTES, 0.0, 12.0 * GB), 9.5 * GB, 2, True),
    Held(Promise("GPU beside CPU", "inference speed", (), "2-3x faster", WORDS)),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return desk(qapp, "light").theme


class House:
    """The page over its feeds, with its charts."""

    def __init__(self, theme: Theme, qtbot: QtBot, measured: Measured = MEASURED, *, plots: bool = True) -> None:
        self.theme = theme
        self.measured, self.held = Feed(measured), Feed(PROMISES)
        self.speeds: Feed[tuple[Speed, ...]] = Feed(SPEEDS)
        self.page = PerformancePage(self.measured, self.held, Feed((sample(at=0.0),)), theme)
        qtbot.addWidget(self.page)
        if plots:
            self.days = DaysPlot(self.measured, self.speeds, self.page.view, theme)
            self.memory = MemoryPlot(self.measured, theme)
            self.page.add_plots(self.days, self.memory)
        self.page.resize(1100, 1400)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def cells(self, table) -> list[list[str]]:
        model = table.model()
        return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(type(self.page._models._empty)) if label.isVisible()]


def test_each_model_has_its_figures_and_what_is_unknown_is_a_dash(theme, qtbot):
    house = House(theme, qtbot)
    first, second, third = (row[2:] for row in house.cells(house.page.table))
    assert first == ["412", "0.9 s · 1.8 s", "46 · 31 tok/s", "9 s · 22 s", "0 %", "89 % of 9", "12 % faster"]
    assert second == ["97", "0.4 s · 0.7 s", "78 · 60 tok/s", "4 s · 9 s", "12 %", "–", "30 % slower"]
    assert third == ["30", "–", "–", "–", "0 %", "–", "steady"]
    assert words.group_row(MEASURED.groups[1]).tones[6:] == ("bad", "", "warm")
    assert house.page.table.isColumnHidden(1)


def test_splitting_by_task_asks_for_another_look(theme, qtbot):
    house = House(theme, qtbot)
    button = next(b for b in house.page.rows_by.findChildren(QPushButton) if "task" in b.text())
    with qtbot.waitSignal(house.page.filters_changed) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == [Filters(by_task=True)]
    groups = tuple(replace(group, task="quick_question") for group in MEASURED.groups)
    house.measured.publish(replace(MEASURED, filters=Filters(by_task=True), groups=groups))
    assert not house.page.table.isColumnHidden(1)
    assert house.cells(house.page.table)[0][1] == "Quick question"


def test_a_choice_is_kept_while_the_log_changes(theme, qtbot):
    house = House(theme, qtbot)
    box = house.page.filters.box("model")
    assert [box.itemText(n) for n in range(box.count())] == ["All models", "mistral:7b-instruct", "phi3:3.8b-mini-4k"]
    box.setCurrentIndex(2)
    with qtbot.waitSignal(house.page.filters_changed) as asked:
        box.activated.emit(2)
    assert asked.args == [Filters(model="phi3:3.8b-mini-4k")]
    house.measured.publish(Measured(Filters(model="phi3:3.8b-mini-4k"), Choices()))
    assert box.currentText() == "phi3:3.8b-mini-4k"
    assert NOTHING_SO in house.texts()


def test_before_anything_was_asked(theme, qtbot):
    house = House(theme, qtbot, Measured(Filters(days=None)), plots=False)
    assert NOTHING_YET in house.texts()
    assert any("Memory has not been recorded yet" in one for one in house.texts())


def test_days_are_lines_that_can_be_pointed_at(theme, qtbot):
    house = House(theme, qtbot)
    (line,) = house.days.plotItem.listDataItems()
    assert house.days.names == ("mistral:7b-instruct",)
    assert list(line.getData()[1]) == [48.0, 47.0, 46.0]
    point = house.days.points[-1]
    where = house.days.plotItem.getViewBox().mapViewToScene(QPointF(point.x, point.y))
    assert "mistral:7b-instruct" in house.days.words_at(where)
    assert "46 tok/s, 95 % above 31 tok/s, 20 answers" in house.days.words_at(where)
    assert house.days.words_at(QPointF(-500, -500)) == ""
    assert "mistral:7b-instruct: 46 tok/s to 48 tok/s, 3 points" in house.days.accessibleDescription()
    assert house.days.table()[0] == DAYS_HEAD


def test_the_view_switches_between_speed_first_token_and_answers(theme, qtbot):
    house = House(theme, qtbot)
    first, answers = (
        b for b in house.page.view.findChildren(QPushButton) if b.text() in ("First token", "Each answer")
    )
    qtbot.mouseClick(first, LEFT)
    assert list(house.days.plotItem.listDataItems()[0].getData()[1]) == [0.9, 0.9, 0.9]
    qtbot.mouseClick(answers, LEFT)
    assert house.days.names == ("phi3:3.8b-mini-4k", "mistral:7b-instruct")
    head, rows = house.days.table()
    assert head == ANSWERS_HEAD
    assert len(rows) == 3
    house.measured.publish(replace(MEASURED, filters=Filters(model="mistral:7b-instruct")))
    assert house.days.names == ("mistral:7b-instruct",)


def test_memory_marks_what_came_and_went(theme, qtbot):
    house = House(theme, qtbot, replace(MEASURED, readings=READINGS, comings=COMINGS))
    assert house.memory.names == ("RAM there is", "RAM in use", "loaded", "left")
    said = [point.words for point in house.memory.points]
    assert any("mistral:7b-instruct unloaded: to make room for yi, 5.0 GB" in one for one in said)
    assert house.memory.accessibleDescription() == "highest 20.0 GB of RAM; 1 load, 1 unload"
    theme.set_override("dark")
    assert house.memory.backgroundBrush().color() == theme.palette.surface


def test_a_gap_in_the_readings_breaks_the_line():
    gap = (*READINGS, Reading(NOW + 9000, 3 * GB, 32 * GB, None, None))
    ys = [point.y for point in curve(gap, "ram_used")]
    assert [y != y for y in ys] == [False] * 5 + [True, False]
    assert curve(gap, "gpu_used") == []


def test_promises_stand_beside_what_was_measured_and_measured_ones_come_first(theme, qtbot):
    house = House(theme, qtbot)
    rows = house.cells(house.page.promises)
    assert rows[0] == ["Model comparison", "phi3", "Speed", "80 tok/s", "84 tok/s", "97 answers"]
    assert rows[1][2:] == ["Whole answer", "8 s", "12 s", "3 answers"]
    assert rows[2][4:] == ["9.0 of 10 liked", "1 rating"]
    assert rows[3][1:] == ["a, b, c and 1 more", "Memory", "8 to 12 GB", "9.5 GB", "2 models"]
    assert [row[4] for row in rows[4:]] == ["not measured yet", "not comparable here"]
    assert [words.promise_row(one).tones[4] for one in PROMISES[:3]] == ["muted", "ok", "warm"]
    house.measured.publish(replace(MEASURED, filters=Filters(model="yi:34b")))
    assert [row[1] for row in house.cells(house.page.promises)] == ["yi:34b"]


@pytest.mark.parametrize("name", ["models.csv", "days.png", "days.csv", "memory.png", "memory.csv", "promises.csv"])
def test_every_section_can_be_saved(theme, qtbot, name):
    house = House(theme, qtbot, replace(MEASURED, readings=READINGS))
    titles = {"models": "models", "days": "over time", "memory": "memory over time"}
    stem, _, ending = name.partition(".")
    wanted = f"Save {titles.get(stem, 'promised and measured')} as {ending.upper()}"
    button = next(b for b in house.page.findChildren(QPushButton) if b.accessibleName() == wanted)
    with qtbot.waitSignal(house.page.export_clicked) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == [name]


def test_long_names_do_not_widen_the_page(theme, qtbot):
    groups = tuple(replace(group, model=LONG) for group in MEASURED.groups)
    house = House(theme, qtbot, replace(MEASURED, groups=groups, choices=Choices((LONG,))))
    house.page.resize(1024, 600)
    QApplication.sendPostedEvents()
    assert house.page.widget().width() <= 1024
    assert house.page.horizontalScrollBar().maximum() == 0


def test_one_day_alone_is_shown_among_days_and_not_in_milliseconds(theme: Theme, qtbot: QtBot) -> None:
    one = replace(MEASURED, days=MEASURED.days[:1])
    house = House(theme, qtbot, one)
    house.page.show()
    house.days.grab()
    first, last = house.days.plotItem.getViewBox().viewRange()[0]
    assert last - first >= 2 * 86_400
