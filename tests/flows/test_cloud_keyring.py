"""The window on a real Secret Service in a session bus of its own."""

import os
import subprocess
import sys

from tests.services.test_secrets_real import ROOT, UNLOCKED, pytestmark

__all__ = ["pytestmark"]


def test_keys_are_kept_tested_replaced_and_deleted_in_the_window(tmp_path):
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    variables = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)}
    variables["QT_QPA_PLATFORM"] = "offscreen"
    played = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c",
         f'{UNLOCKED} && exec "{sys.executable}" -m pytest -q -x tests/flows/keyring_scenes.py'],
        env=variables, cwd=ROOT, capture_output=True, text=True, timeout=110, check=False,
    )  # fmt: skip
    assert played.returncode == 0, played.stdout[-3000:]
    assert played.stdout.startswith(".."), played.stdout
