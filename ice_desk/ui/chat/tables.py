"""How a table of an answer looks: a muted head, hairlines, numbers at the right."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ice_desk.ui.theme import BASE_PX, Palette

_PAD_X = 10
_PAD_TOP, _PAD_BOTTOM = 4, 3
_FIGURE = re.compile(r"[-+]?\d[\d.,]*(?:[eE][-+]?\d+)?\s?%?")
_NUMBER = re.compile(r"^[~≈<>±+\-−–$€£¥(]*\d[\d\s.,:/×x–\-−]*\)?\s?(?:%|‰|[A-Za-zµ]{1,6}(?:/[A-Za-z]{1,4})?)?$")


def looks_numeric(text: str) -> bool:
    """A figure, perhaps with a sign, a range and a unit: "~100 %", "9–14 months", "$1,200"."""
    return len(text) <= 24 and _NUMBER.match(text.strip()) is not None


def is_figure(text: str) -> bool:
    """A bare number, perhaps with a percent sign: what a spreadsheet reads as one."""
    return _FIGURE.fullmatch(text) is not None


def style_table(table: QTextTable, palette: Palette) -> None:
    shape = QTextTableFormat()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellPadding(0)
    shape.setCellSpacing(0)
    shape.setMargin(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setHeaderRowCount(1)
    table.setFormat(shape)
    right = [_is_numeric_column(table, column) for column in range(table.columns())]
    for row in range(table.rows()):
        for column in range(table.columns()):
            _style_cell(table.cellAt(row, column), palette, head=row == 0, right=right[column])


def _is_numeric_column(table: QTextTable, column: int) -> bool:
    cells = [_text_of(table.cellAt(row, column)) for row in range(1, table.rows())]
    filled = [text for text in cells if text.strip(" –—-")]
    return bool(filled) and all(looks_numeric(text) for text in filled)


def _text_of(cell: QTextTableCell) -> str:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _style_cell(cell: QTextTableCell, palette: Palette, *, head: bool, right: bool) -> None:
    frame = QTextTableCellFormat()
    frame.setLeftPadding(_PAD_X)
    frame.setRightPadding(_PAD_X)
    frame.setTopPadding(_PAD_TOP)
    frame.setBottomPadding(_PAD_BOTTOM)
    frame.setBottomBorder(1)
    frame.setBottomBorderBrush(QBrush(palette.line))
    frame.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell.setFormat(frame)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    ink = QTextCharFormat()
    ink.setProperty(QTextFormat.Property.FontPixelSize.value, BASE_PX)
    if head:
        ink.setForeground(palette.muted)
        ink.setFontWeight(QFont.Weight.Normal)
    cursor.mergeCharFormat(ink)
    if right:
        block = QTextBlockFormat()
        block.setAlignment(Qt.AlignmentFlag.AlignRight)
        cursor.mergeBlockFormat(block)
