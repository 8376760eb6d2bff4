"""The line under an answer, where there is little room for it."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.body import DocumentCache
from ice_desk.ui.chat.conversation import entry_of
from ice_desk.ui.chat.row import Row, row_style
from ice_desk.ui.theme import Theme
from tests.ui.chat_fakes import answer


def test_a_short_line_gives_up_figures_first_and_never_one_way_to_rate_alone(qapp: QApplication) -> None:
    theme = Theme(qapp, "dark")
    message = answer(1, "An answer", MessageState.STOPPED)
    facts = replace(message.facts, first_token_seconds=0.7)
    entry, style = entry_of(replace(message, facts=facts)), row_style(theme.palette)
    for width in range(900, 200, -20):
        row = Row(entry, style, width, DocumentCache())
        row.lay_out(0.0)
        shown = {zone.action for zone in row.parts.zones}
        figures = {note.action for note in row.parts.notes} & {"first", "tokens"}
        assert ("up" in shown) == ("down" in shown)
        assert "up" in shown or not figures
        if width >= 480:
            assert {"why", "copy", "retry", "up", "down"} <= shown
            assert row.parts.zones[-1].rect.right() <= width + 4
    theme.deleteLater()
