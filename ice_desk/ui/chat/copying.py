"""What goes to the clipboard. Nothing of it loads, opens or computes anything where it is pasted."""

import re

from PySide6.QtCore import QMimeData

from ice_desk.services.csv_file import harmless
from ice_desk.ui.chat.blocks import Kind, code_of
from ice_desk.ui.chat.body import Body
from ice_desk.ui.chat.clean import clean
from ice_desk.ui.chat.document import tables
from ice_desk.ui.chat.heads import fences
from ice_desk.ui.chat.tables import cells

_FIGURE = re.compile(r"[-+]?\d[\d.,]*(?:[eE][-+]?\d+)?\s?%?")


def act_data(action: str, text: str, body: Body) -> QMimeData:
    """What an act over a block copies (see `heads`); `text` is the whole message."""
    kind, _, place = action.partition(":")
    index, _, number = place.partition(".")
    data = QMimeData()
    if kind == "table":
        data.setText(tabbed(cells(tables(body.document(int(index)))[0])))
    elif number:
        data.setText(fences(body.document(int(index)))[int(number)].text)
    else:
        data.setText(code_text(text, body, int(index)))
    return data


def code_text(text: str, body: Body, index: int) -> str:
    """The whole code of which the block `index` is the first piece."""
    before = sum(block.kind is Kind.CODE and block.first for block in body.blocks[:index])
    return clean(code_of(text, before))


def tabbed(rows: list[list[str]]) -> str:
    """Rows as a spreadsheet takes them in: cells set apart by tabs, none of them a formula."""
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in rows)


def _cell(text: str) -> str:
    line = " ".join(text.split())
    return line if _FIGURE.fullmatch(line) else str(harmless(line))
