"""A simulated fleet spends nothing of what lies in the keyring."""

from types import SimpleNamespace

import pytest

from ice_desk.app import open_desk
from ice_desk.options import DeskOptions
from ice_desk.services.keyring_store import KeyringStore
from ice_desk.services.secrets import KeyringUnusable

KEY = "sk-canary-of-a-real-keyring-0123456789"


def keyring() -> KeyringStore:
    backend = SimpleNamespace(get_password=lambda _service, _user: KEY)
    return KeyringStore(backend)


async def test_a_simulated_fleet_reads_no_key_from_the_keyring(tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.app.money.open_platform_store", keyring)
    async with open_desk(DeskOptions(data_dir=tmp_path / "real", host="http://127.0.0.1:9")) as desk:
        assert (await desk.secrets.get("openai")).reveal() == KEY
    async with open_desk(DeskOptions(data_dir=tmp_path / "made up", simulate=True)) as desk:
        with pytest.raises(KeyringUnusable):
            await desk.secrets.get("openai")
