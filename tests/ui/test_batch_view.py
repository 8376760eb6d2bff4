"""A row of a batch that is chosen: its answer, and what is to be known of it."""

from PySide6.QtWidgets import QApplication

from ice_desk.domain.batch import BatchRow, RowState
from ice_desk.ui.batch.view import BatchView
from ice_desk.ui.theme import Theme

NOTE = "With the 9 best of 120 passages of filing.txt by their words."


def test_which_passages_an_answer_rests_on_stands_under_it(qtbot, qapp: QApplication) -> None:
    view = BatchView(Theme(qapp, "dark"))
    qtbot.addWidget(view)
    rows = (
        BatchRow(1, "filing.txt", RowState.DONE, "It ends in March.", NOTE),
        BatchRow(2, "short.txt", RowState.DONE, "In April."),
    )
    view.show_rows(1, rows)
    view.show()
    asked: list[int] = []
    view.row_chosen.connect(asked.append)
    view.table.selectRow(0)
    assert (view.remark.text(), view.remark.isVisible()) == (NOTE, True)
    view.table.selectRow(1)
    assert not view.remark.isVisible()
    view.table.selectRow(0)
    view.show_rows(2, rows)
    assert not view.remark.isVisible()
    assert asked == [1, 2, 1]
