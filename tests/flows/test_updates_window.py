"""Help > Check for updates, as a person meets it: off, turned on, and what came of it."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QDesktopServices

from ice_desk import __version__
from ice_desk.services.updates import Updates
from tests import leaks
from tests.flows.window_house import NOBODY, Stage, open_window
from tests.services.test_updates import FEED, GOOD, KEY, Network, feed

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")


def offered(stage: Stage):
    return next(notice for notice in stage.desk.notices.feed.value if notice.key == "updates")


def built_with_a_feed(stage: Stage, folder, network: Network) -> None:
    """As a packaged copy has it."""
    file = folder / "updates.json"
    file.write_text(json.dumps({"feed": FEED, "key": base64.b64encode(KEY).decode()}))
    stage.desk.updates = Updates(
        file, network, allowed=lambda: stage.desk.settings.values.value.update_check, policy=stage.desk.rules.now
    )


@contextmanager
def pages_opened(monkeypatch) -> Iterator[list[str]]:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    yield opened


async def test_it_asks_only_once_told_to_and_opens_the_page_on_request(qtbot, tmp_path, monkeypatch):
    async with open_window(qtbot, tmp_path, NOBODY) as stage:
        network = Network(feed(GOOD | {"version": "99.0.0"}))
        built_with_a_feed(stage, tmp_path, network)
        action = stage.window.menus.actions["Check for updates"]
        action.trigger()
        await stage.until(lambda: any("updates is off" in said for said in stage.notices))
        assert network.asked == []
        assert "updates.example.com" in offered(stage).text
        assert offered(stage).action == "Turn on and check"
        offered(stage).act()
        await stage.until(lambda: any("99.0.0" in said for said in stage.notices))
        assert offered(stage).text == f"ICE Desk 99.0.0 of 1 December 2026 can be had; this is {__version__}."
        assert network.asked == [FEED]
        with pages_opened(monkeypatch) as opened:
            offered(stage).act()
        assert opened == ["https://example.com/get"]
        network._answer = feed(GOOD | {"version": __version__})
        action.trigger()
        await stage.until(lambda: any("newest version" in said for said in stage.notices))


async def test_a_copy_without_a_feed_says_so(qtbot, tmp_path):
    async with open_window(qtbot, tmp_path, NOBODY) as stage:
        stage.window.menus.actions["Check for updates"].trigger()
        await stage.until(lambda: any("cannot check for updates" in said for said in stage.notices))
        assert offered(stage).action == ""
