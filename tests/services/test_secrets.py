"""Keys and keyrings of every temper: those that fail, lie, hang, lose and lock."""

import asyncio
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

from ice_desk.domain.errors import DataFault
from ice_desk.domain.keys import KeyringState
from ice_desk.services import secrets as module
from ice_desk.services.keyring_store import KeyringStore, StoreAbsent, meaning, open_platform_store
from ice_desk.services.secrets import KeyringUnusable, Secrets

KEY, OTHER = "sk-proj-canary0123456789", "sk-proj-second0123456789"


class Memory:
    """A keyring that works."""

    def __init__(self):
        self.kept, self.reads = {}, 0

    def get_password(self, service, username):
        self.reads += 1
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


def raising(error):
    def fail(*_):
        raise error

    return fail


@pytest.fixture
async def house():
    """Makes Secrets over a backend; `remembered` is what the log masks."""
    made = []

    def make(backend=None, *, environment=None, store=None, **more):
        remembered = []
        ours = store or (lambda: KeyringStore(backend, **more))
        secrets = Secrets(ours, remembered.append, environment or {})
        secrets.remembered = remembered
        made.append(secrets)
        return secrets

    yield make
    for secrets in made:
        await secrets.close()


async def test_a_key_is_saved_once_and_read_once_a_session(house):
    backend = Memory()
    await house(backend).save("openai", f" {KEY}\n")
    assert backend.kept == {("ICE Desk/openai", "key"): KEY}

    secrets = house(backend)
    await secrets.start()
    backend.reads = 0
    assert secrets.source("openai") == ""
    for _ in range(3):
        assert (await secrets.get("openai")).reveal() == KEY
    assert backend.reads == 1
    assert (secrets.source("openai"), secrets.state.value) == ("keyring", KeyringState.AVAILABLE)
    assert secrets.remembered == [KEY]
    assert await secrets.get("anthropic") is None

    await house(backend).save("openai", OTHER)
    secrets.read_again("openai")
    assert (await secrets.get("openai")).reveal() == OTHER
    await secrets.forget("openai")
    await secrets.forget("openai")
    assert backend.kept == {}
    assert await secrets.get("openai") is None


async def test_a_session_key_is_written_nowhere(house):
    backend = Memory()
    secrets = house(backend)
    secrets.use_for_session("openai", KEY)
    assert (await secrets.get("openai")).reveal() == KEY
    assert (secrets.source("openai"), backend.kept, backend.reads) == ("session", {}, 0)
    assert secrets.remembered == [KEY]
    await secrets.close()
    assert secrets.source("openai") == ""


async def test_a_keyring_that_loses_or_changes_what_it_gets_has_not_saved(house, expect_log):
    expect_log("WARNING ice_desk.services.secrets: the keyring failed with _LostWrite")
    loses, changes = Memory(), Memory()
    loses.set_password = lambda *_: None
    changes.get_password = lambda *_: OTHER
    for backend in (loses, changes):
        with pytest.raises(KeyringUnusable, match=r"not saved\. The keyring did not keep it"):
            await house(backend).save("openai", KEY)


async def test_a_write_that_fails_after_the_old_key_is_gone_leaves_the_old_key_usable(house, expect_log):
    expect_log("WARNING ice_desk.services.secrets: the keyring failed with KeyringError")
    backend = Memory()
    await house(backend).save("openai", OTHER)

    def mac(service, username, password):
        del backend.kept[service, username]
        raise KeyringError(f"cannot store {password}")

    backend.set_password = mac
    secrets = house(backend)
    with pytest.raises(KeyringUnusable) as failed:
        await secrets.save("openai", KEY)
    assert "canary" not in f"{failed.value} {failed.value.__cause__} {failed.value.why}"
    assert (await secrets.get("openai")).reveal() == OTHER
    assert secrets.source("openai") == "session"


async def test_windows_own_failures_are_told_plainly(house, expect_log):
    expect_log("WARNING ice_desk.services.secrets: the keyring failed with OSError")
    backend = Memory()
    backend.set_password = raising(OSError(1783, "The stub received bad data"))
    with pytest.raises(KeyringUnusable, match="not saved"):
        await house(backend).save("openai", KEY)


async def test_windows_limit_is_named_before_it_is_met(house):
    backend = Memory()
    secrets = house(backend, limit=2560)
    await secrets.save("openai", "".join(str(n % 10) for n in range(1279)) + "x")
    with pytest.raises(DataFault, match="at most 1280 characters"):
        await secrets.save("openai", "".join(str(n % 10) for n in range(1280)) + "x")
    assert len(backend.kept["ICE Desk/openai", "key"]) == 1280


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (KeyringLocked("x"), KeyringState.LOCKED),
        (NoKeyringError("x"), KeyringState.ABSENT),
        (InitError("x"), KeyringState.ABSENT),
        (StoreAbsent("x"), KeyringState.ABSENT),
    ],
)
async def test_the_state_says_what_the_keyring_is_and_local_keys_still_work(house, error, state):
    backend = Memory()
    backend.get_password = raising(error)
    secrets = house(backend)
    for call in (secrets.get("openai"), secrets.save("openai", KEY)):
        with pytest.raises(KeyringUnusable) as refused:
            await call
        assert refused.value.state is secrets.state.value is state
        assert "this session only" in refused.value.remedy
    secrets.use_for_session("openai", KEY)
    assert (await secrets.get("openai")).reveal() == KEY


async def test_no_keyring_at_all(house):
    secrets = house(store=raising(StoreAbsent("none")))
    await secrets.start()
    assert secrets.state.value is KeyringState.ABSENT
    assert await secrets.unlock() is KeyringState.ABSENT


async def test_a_keyring_that_dies_comes_back(house):
    backend = Memory()
    await house(backend).save("openai", KEY)
    secrets, alive = house(backend), backend.get_password
    backend.get_password = raising(KeyringLocked("gone"))
    with pytest.raises(KeyringUnusable):
        await secrets.get("openai")
    backend.get_password = alive
    assert (await secrets.get("openai")).reveal() == KEY
    assert secrets.state.value is KeyringState.AVAILABLE


async def test_a_question_nobody_answers_blocks_neither_the_loop_nor_the_end(house, monkeypatch, expect_log):
    expect_log("WARNING ice_desk.services.worker: the thread 'keyring' is still held up")
    monkeypatch.setattr(module, "DEADLINE_SECONDS", 0.1)
    monkeypatch.setattr(module, "CLOSE_SECONDS", 0.05)
    hang, backend = threading.Event(), Memory()
    backend.get_password = lambda *_: hang.wait(30)
    secrets = house(backend)
    gaps, last = [], time.monotonic()

    async def beat():
        nonlocal last
        while True:
            await asyncio.sleep(0.005)
            gaps.append(time.monotonic() - last)
            last = time.monotonic()

    async with asyncio.TaskGroup() as group:
        pulse = group.create_task(beat())
        with pytest.raises(KeyringUnusable, match="does not answer"):
            await asyncio.wait_for(secrets._call("x", lambda store: store.read("openai"), 0.1), 5)
        began = time.monotonic()
        with pytest.raises(KeyringUnusable):
            await secrets.get("openai")
        assert time.monotonic() - began < 0.05, "nobody queues behind a thread that hangs"
        pulse.cancel()
    assert max(gaps) < 0.5
    assert secrets.state.value is KeyringState.STUCK

    backend.get_password = Memory().get_password
    assert await secrets.unlock() is KeyringState.AVAILABLE
    assert await secrets.get("openai") is None
    hang.set()


async def test_the_user_is_asked_only_after_the_click(house):
    asked = []

    def gate(patience):
        asked.append(patience)
        if len([one for one in asked if one]) == 0:
            raise module.StoreLocked

    secrets = house(Memory(), gate=gate)
    await secrets.start()
    assert secrets.state.value is KeyringState.LOCKED
    with pytest.raises(KeyringUnusable):
        await secrets.get("openai")
    assert asked == [0.0, 0.0]
    assert await secrets.unlock() is KeyringState.AVAILABLE
    assert asked[-1] == module.ASK_SECONDS


async def test_the_environment_is_offered_and_taken_only_on_consent(house):
    backend = Memory()
    secrets = house(backend, environment={"OPENAI_API_KEY": KEY, "ANTHROPIC_API_KEY": " ", "OLLAMA_API_KEY": KEY})
    assert secrets.offers() == (("openai", "OPENAI_API_KEY"),)
    assert (backend.kept, secrets.remembered, await secrets.get("openai")) == ({}, [], None)
    await secrets.import_offer("openai", "openai", session_only=True)
    assert secrets.source("openai") == "session"
    await secrets.import_offer("openai", "openai")
    assert (secrets.source("openai"), secrets.remembered[-1]) == ("keyring", KEY)
    for absent in ("anthropic", "ollama"):
        with pytest.raises(DataFault):
            await secrets.import_offer(absent, "x")


def test_a_failure_of_another_kind_says_nothing_of_the_keyring():
    assert meaning(KeyringError("x")) is None
    assert meaning(OSError(1783)) is None


HOSTILE = """
import sys
from ice_desk.services.keyring_store import open_platform_store, StoreAbsent
try:
    store = open_platform_store()
    store.read("openai")
except Exception as error:
    print(type(error).__name__)
print("evil" in sys.modules, any("keyrings.alt" in name for name in sys.modules))
"""


def test_neither_configuration_nor_environment_brings_in_a_foreign_backend(tmp_path):
    for folder in (tmp_path / "python_keyring", tmp_path / ".config" / "python_keyring"):
        folder.mkdir(parents=True)
        (folder / "keyringrc.cfg").write_text(
            f"[backend]\ndefault-keyring=evil.Keyring\nkeyring-path={tmp_path}\n", "utf-8"
        )
    (tmp_path / "evil.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\nclass Keyring: priority = 99\n", "utf-8")
    variables = {
        **{name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ},
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": "evil.Keyring",
        "KEYRING_PROPERTY_GET_PASSWORD": "evil",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none",
    }
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", HOSTILE], env=variables, cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-2:] == ["False", "False"]
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the Secret Service")
async def test_without_a_bus_there_is_no_keyring(house, monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    secrets = house(store=open_platform_store)
    await secrets.start()
    assert secrets.state.value is KeyringState.ABSENT
