"""An organisation's policy on a machine that has none: the place is moved in the code, where no user can reach it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from ice_desk import paths

_CHILD = """
import sys
from pathlib import Path
from ice_desk import paths
paths.machine_policy = lambda *_: Path(sys.argv[1])
paths.account_data = lambda *_: Path(sys.argv[2])
from ice_desk.cli import main
sys.exit(main(sys.argv[3:]))
"""


class Organisation:
    """One machine: its policy file and the account's own folder."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "machine" / "policy.json"
        self.account = folder / "account"
        self.file.parent.mkdir()

    def sets(self, **policy: object) -> "Organisation":
        self.file.write_text(json.dumps(policy, indent=2), "utf-8")
        return self

    def here(self, monkeypatch) -> "Organisation":
        """For desks of this process."""
        monkeypatch.setattr(paths, "machine_policy", lambda *_: self.file)
        monkeypatch.setattr(paths, "account_data", lambda *_: self.account)
        return self

    def run(self, *words: str, typed: str = "", **environment: str) -> tuple[int, str, str]:
        """`ice-desk` as a process of its own on this machine: exit code, output, messages."""
        ran = subprocess.run(
            [sys.executable, "-c", _CHILD, str(self.file), str(self.account), *words],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
            input=typed,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return ran.returncode, ran.stdout, ran.stderr
