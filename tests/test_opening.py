"""The way to the first paint: short, and the same window afterwards."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ice_desk import cli
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane

HEAVY = (
    "asyncio", "httpx", "keyring", "numpy", "ollama", "platformdirs", "psutil", "pydantic",
    "pyqtgraph", "qasync", "sqlite3", "ssl", "tomlkit", "ice_desk.app", "ice_desk.domain.routing",
    "ice_desk.domain.slots", "ice_desk.shell.frame", "ice_desk.shell.start",
)  # fmt: skip
SCRIPT = """
import json, sys
from pathlib import Path
from ice_desk import cli, texts
from ice_desk.commands import window
from ice_desk.shell import opening

def shown(self):
    print(json.dumps({"loaded": [name for name in HEAVY if name in sys.modules], "theme": self.theme,
                      "bg": self.window.palette().window().color().name(), "size": self.window.width(),
                      "language": texts.language()}))
    sys.exit(0)

HEAVY = json.loads(sys.argv[1])
opening.Opening.show_now = shown
cli.main(["--data-dir", *sys.argv[2:]])
"""

# All that the box to write in needs, and the loop that takes its keys.
NEEDED = {"asyncio", "platformdirs", "qasync", "ssl", "ice_desk.shell.start"}
BOX_SCRIPT = """
import json, linecache, sys
from ice_desk import cli
from ice_desk.shell import opening as _qt
kept = set(linecache.cache)
_qt.make_app()
from ice_desk.shell import start

def live(opening, options, places):
    session = start.Session(opening, options, start.Notices(), places)
    opening.show_now()
    print(json.dumps({"loaded": [name for name in json.loads(sys.argv[1]) if name in sys.modules],
                      "focus": type(session.window.focusWidget()).__name__,
                      "read": sorted(set(linecache.cache) - kept)}))
    sys.exit(0)

start.run = live
cli.main(["--data-dir", sys.argv[2]])
"""


def opened(folder: Path, script: str = SCRIPT, options: tuple[str, ...] = ()) -> dict[str, object]:
    command = [sys.executable, "-c", script, json.dumps(HEAVY), str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path):
    assert opened(tmp_path)["loaded"] == []


def test_one_can_write_before_what_fills_the_window_is_imported(tmp_path):
    found = opened(tmp_path, BOX_SCRIPT)
    assert found["focus"] == "Editor"
    assert set(found["loaded"]) <= NEEDED
    assert found["read"] == [], "the binding read sources on importing them"


@pytest.mark.parametrize(("theme", "colour"), [("dark", "DARK"), ("light", "LIGHT")])
def test_the_first_paint_wears_the_colours_that_were_set(tmp_path, theme, colour):
    from ice_desk.ui import theme as themes

    (tmp_path / "settings.toml").write_text(f'theme = "{theme}"\n')
    assert opened(tmp_path)["bg"] == getattr(themes, colour).bg.name()


@pytest.mark.parametrize(("options", "language"), [((), "de"), (("--language", "en"), "en")])
def test_the_language_is_taken_before_the_first_paint_and_costs_no_heavy_import(tmp_path, options, language):
    (tmp_path / "settings.toml").write_text('language = "de"\n')
    seen = opened(tmp_path, options=options)
    assert (seen["language"], seen["loaded"]) == (language, [])


@pytest.mark.parametrize("content", [b"theme = 3\nwindow_geometry = []\n", b"\xff\xfe no TOML", b'theme = "pink"\n'])
def test_a_bad_settings_file_does_not_keep_the_window_from_opening(tmp_path, content):
    (tmp_path / "settings.toml").write_bytes(content)
    assert opened(tmp_path)["size"] == 1440


def test_the_command_line_knows_the_words_of_the_domain():
    assert tuple(Tier) == cli.TIERS
    assert tuple(Lane) == cli.LANES
