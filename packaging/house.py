"""A program run as a stranger would run it: a bare environment, an empty home, and no word too many."""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

SECONDS = 120


class Broken(Exception):
    """What the frozen program did wrong, in a sentence."""


@dataclass
class House:
    """A program and the empty home it runs in."""

    command: list[str]
    home: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.home.mkdir(parents=True)
        runtime = self.home / "runtime"
        runtime.mkdir(mode=0o700)
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR", "COMSPEC") if name in os.environ}
        places = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMP", "TEMP", "TMPDIR")
        self.environment = kept | dict.fromkeys(places, str(self.home))
        self.environment |= {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(runtime),
            "ICE_DESK_HOME": str(self.home / "data"),
        }

    def run(self, *arguments: str) -> str:
        """Standard output of one run. Raises Broken for another exit code, words on standard error, or no end."""
        said = " ".join(arguments)
        try:
            done = subprocess.run(
                [*self.command, *arguments],
                env=self.environment,
                cwd=self.home,
                capture_output=True,
                timeout=SECONDS,
                check=False,
                stdin=subprocess.DEVNULL,
            )
        except subprocess.TimeoutExpired as error:
            raise Broken(f"{said}: no end after {SECONDS} s") from error
        out, errors = done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
        if done.returncode or errors:
            raise Broken(f"{said}: exit code {done.returncode}\n{out[-2000:]}{errors[-4000:]}")
        return out.replace("\r\n", "\n")
