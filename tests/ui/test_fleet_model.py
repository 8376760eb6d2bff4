"""The lane's model tells exactly what changed."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ice_desk.ui.fleet.lane_model import LaneModel, Mark, Row
from ice_desk.ui.fleet.words import CardText, Dot


def row(model: str, second: str = "", mark: Mark = Mark.NONE) -> Row:
    return Row(model, CardText(model, second, "1.0 GB", "", Dot.READY), mark)


class Told:
    """What a view would have to do."""

    def __init__(self, model: LaneModel) -> None:
        self.lines: list[tuple[str, int]] = []
        model.rowsInserted.connect(lambda _parent, first, last: self._add("in", first, last))
        model.rowsRemoved.connect(lambda _parent, first, last: self._add("out", first, last))
        model.rowsMoved.connect(lambda _p, first, last, _to, _row: self._add("moved", first, last))
        model.dataChanged.connect(lambda first, last: self._add("changed", first.row(), last.row()))
        model.modelReset.connect(lambda: self.lines.append(("reset", -1)))

    def _add(self, what: str, first: int, last: int) -> None:
        assert first == last
        self.lines.append((what, first))


def test_only_what_changed_is_told() -> None:
    model = LaneModel()
    model.set_rows([row("a"), row("b"), row("c")])
    told = Told(model)
    model.set_rows([row("a"), row("b"), row("c")])
    assert told.lines == []
    model.set_rows([row("a"), row("b", "answering"), row("c")])
    assert told.lines == [("changed", 1)]
    told.lines.clear()
    model.set_rows([row("a"), row("c")])
    assert told.lines == [("out", 1)]
    told.lines.clear()
    model.set_rows([row("c"), row("a")])
    assert told.lines == [("moved", 1)]


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=8), max_size=6))
def test_a_name_that_comes_twice_is_shown_once(boards: list[list[str]]) -> None:
    model = LaneModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for names in boards:
        model.set_rows([row(name) for name in names])
        assert [item.model for item in model.rows] == list(dict.fromkeys(names))
    del tester


@given(st.lists(st.lists(st.sampled_from("abcdef"), unique=True), max_size=6))
def test_any_board_follows_any_other(boards: list[list[str]]) -> None:
    model = LaneModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    told = Told(model)
    for number, names in enumerate(boards):
        kept = {name: QPersistentModelIndex(model.index_of(name)) for name in names if model.index_of(name).isValid()}
        model.set_rows([row(name, str(number)) for name in names])
        assert [item.model for item in model.rows] == names
        assert all(index.data() == name for name, index in kept.items())
    assert ("reset", -1) not in told.lines
    del tester


def test_a_tooltip_never_reads_a_name_as_markup() -> None:
    model = LaneModel()
    model.set_rows([row("<img src=x>", "a & b")])
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img src=x&gt;" in tip
    assert "<img" not in tip
    assert "a &amp; b" in tip


def test_a_screen_reader_hears_the_whole_card() -> None:
    model = LaneModel()
    model.set_rows([row("phi3", "q8_0 · answering 1")])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "phi3. q8_0, answering 1. 1.0 GB"
