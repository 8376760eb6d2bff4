"""What goes to the clipboard: plain text, and HTML beside it. Nothing of it loads, opens or computes anything."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from ice_desk.ui.chat.blocks import Block, Kind, code_of
from ice_desk.ui.chat.body import Body
from ice_desk.ui.chat.clean import clean
from ice_desk.ui.chat.document import tables
from ice_desk.ui.chat.heads import fences
from ice_desk.ui.chat.rich import (
    Span,
    code_html,
    html_text,
    lines_html,
    page,
    plain_text,
    tabbed,
    table_html,
    table_rows,
)
from ice_desk.ui.chat.selection import Selection

LARGEST_RICH = 400_000
"""Letters above which a copy is plain text alone: laying all of it out would take too long."""


def act_data(action: str, text: str, body: Body) -> QMimeData:
    """What an act over a block copies (see `heads`); `text` is the whole message."""
    kind, _, place = action.partition(":")
    index, _, number = place.partition(".")
    data = QMimeData()
    if kind == "table":
        rows = table_rows(tables(body.document(int(index)))[0])
        data.setText(tabbed(rows))
        data.setHtml(page(table_html(rows)))
    elif number:
        data.setText(fences(body.document(int(index)))[int(number)].text)
    else:
        data.setText(code_text(text, body, int(index)))
    return data


def code_text(text: str, body: Body, index: int) -> str:
    """The whole code of which the block `index` is the first piece."""
    before = sum(block.kind is Kind.CODE and block.first for block in body.blocks[:index])
    return clean(code_of(text, before))


def marked_data(selection: Selection, body: Body) -> QMimeData:
    """The marked text, blocks set apart as they were written."""
    stretches = [
        _Stretch(body.blocks[index], document, span)
        for index in selection.blocks(len(body.blocks))
        if (span := selection.span(index, document := body.document(index))) is not None
    ]
    data = QMimeData()
    text = "".join(("\n\n" if one.block.first else "\n") + plain_text(one.document, one.span) for one in stretches)
    text = text.removeprefix("\n").removeprefix("\n")
    data.setText(text)
    if len(text) <= LARGEST_RICH:
        data.setHtml(page("".join(_pieces(stretches))))
    return data


@dataclass(frozen=True, slots=True)
class _Stretch:
    block: Block
    document: QTextDocument
    span: Span


def _pieces(stretches: list[_Stretch]) -> Iterator[str]:
    """The HTML of each block; code and plain text that are shown in pieces are one again."""
    whole: list[str] = []
    for number, one in enumerate(stretches):
        if one.block.kind not in (Kind.CODE, Kind.PLAIN):
            yield html_text(one.document, one.span)
            continue
        whole.append(plain_text(one.document, one.span))
        following = stretches[number + 1].block if number + 1 < len(stretches) else None
        if following is None or following.first or following.kind is not one.block.kind:
            yield code_html("\n".join(whole)) if one.block.kind is Kind.CODE else lines_html("\n".join(whole))
            whole.clear()
