"""The window on a real, unlocked Secret Service; test_cloud_keyring.py plays these in a session bus of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import secretstorage

from ice_desk.domain.endpoints import KeySource
from ice_desk.domain.keys import KeyringState
from tests import leaks
from tests.engines.fake_provider import FakeProvider
from tests.flows.test_cloud_window import Settings
from tests.flows.window_house import LEFT, NOBODY, open_window

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
FIRST, SECOND = "sk-canary-first-0123456789", "sk-canary-second-987654321"


@contextmanager
def keyring() -> Iterator[secretstorage.Collection]:
    """The keyring, past the program."""
    bus = secretstorage.dbus_init()
    try:
        yield secretstorage.get_default_collection(bus)
    finally:
        bus.close()


def stored() -> list[str]:
    with keyring() as collection:
        return sorted(item.get_secret().decode() for item in collection.get_all_items())


def written(folder: Path) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return any(key.encode() in path.read_bytes() for path in files for key in (FIRST, SECOND))


async def test_a_key_is_saved_found_again_tested_replaced_and_deleted(qtbot, tmp_path):
    async with FakeProvider(key=SECOND) as provider:
        async with open_window(qtbot, tmp_path, NOBODY) as stage:
            settings = Settings(stage)
            await settings.add("openai", provider.base_url)
            await settings.key(FIRST)
            await stage.until(lambda: settings.row.status.text() == "Saved in the system's keyring.")
            assert stored() == [FIRST]
            qtbot.mouseClick(settings.row.test, LEFT)
            await stage.until(lambda: "key refused" in settings.row.status.text())
            settings.close()
        async with open_window(qtbot, tmp_path, NOBODY) as stage:
            settings = Settings(stage)
            await stage.until(lambda: stage.desk.keys.keyring.value is KeyringState.AVAILABLE)
            assert settings.keyring_line.isHidden()
            assert settings.row.status.text() == "Key in the system's keyring."
            await settings.key(SECOND)
            await stage.until(lambda: stored() == [SECOND])
            qtbot.mouseClick(settings.row.test, LEFT)
            await stage.until(lambda: settings.row.status.text() == "The key works: 2 models on offer.")
            qtbot.mouseClick(settings.row.delete, LEFT)
            await stage.until(lambda: not settings.row.delete.isEnabled())
            assert stored() == []
            settings.close()
    assert not written(tmp_path)


async def test_a_locked_keyring_is_told_and_a_key_is_used_for_the_session(qtbot, tmp_path):
    with keyring() as collection:
        collection.lock()
    async with FakeProvider(key=FIRST) as provider, open_window(qtbot, tmp_path, NOBODY) as stage:
        settings = Settings(stage)
        await stage.until(lambda: "locked" in settings.places.keyring.text())
        assert not settings.places.unlock.isHidden()
        await settings.add("openai", provider.base_url)
        await settings.key(FIRST)
        await stage.until(lambda: "used for this session only" in settings.row.status.text())
        assert stage.desk.keys.states.value[-1].source is KeySource.SESSION
        qtbot.mouseClick(settings.row.test, LEFT)
        await stage.until(lambda: settings.row.status.text() == "The key works: 2 models on offer.")
        settings.close()
    assert not written(tmp_path)
