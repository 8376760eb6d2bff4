"""Tests of the window run on Qt's own loop, so that `await` and widgets go together."""

import asyncio

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel


async def test_qts_timers_and_asyncios_share_one_loop(qtbot):
    assert type(asyncio.get_running_loop()).__module__.startswith("qasync")
    label = QLabel("before")
    qtbot.addWidget(label)
    shown = asyncio.get_running_loop().create_future()
    QTimer.singleShot(1, lambda: shown.set_result(label.setText("after")))
    async with asyncio.timeout(20):
        await shown
    assert label.text() == "after"
    assert await asyncio.to_thread(lambda: 5) == 5
