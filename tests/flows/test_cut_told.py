"""The window after a kill in the middle of an answer: it opens on another chat, and says where the answer is."""

from pytestqt.qtbot import QtBot

from ice_desk.domain.chats import MessageState
from tests.flows.window_house import NOBODY, open_window
from tests.services.test_history_crash import write_until_killed


async def test_the_next_start_leads_to_the_answer_and_the_one_after_is_silent(qtbot: QtBot, tmp_path):
    write_until_killed(tmp_path / "desk.db", 1.2)
    async with open_window(qtbot, tmp_path, NOBODY) as stage:
        told = next(notice for notice in stage.desk.notices.feed.value if "was cut when ICE Desk ended" in notice.text)
        assert "“the question”" in told.text
        assert told.act is not None
        told.act()
        await stage.until(lambda: stage.entries and stage.entries[-1].state is MessageState.CUT)
        assert stage.entries[-1].text.startswith("0 1 2 ")
    async with open_window(qtbot, tmp_path, NOBODY) as stage:
        assert not any("was cut" in notice.text for notice in stage.desk.notices.feed.value)
