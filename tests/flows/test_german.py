"""The whole window in German, in a process of its own: no control keeps an English text that has a German one."""

import json
import os
import subprocess
import sys
from functools import cache

import pytest

from ice_desk import linguist, paths

SCRIPT = """
import sys
from ice_desk.shell import language
language.take("de")
from tests.flows import german_walk
sys.exit(german_walk.main())
"""
FOLDER = paths.resources() / "translations"


@cache
def walked() -> list[dict[str, str]]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        timeout=110,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def english() -> set[str]:
    """Sources that read otherwise in German, but for those that are German words of another source as well."""
    messages = linguist.read(FOLDER / "ice_desk_de.ts")
    german = {form.strip() for message in messages for form in message.forms}
    return {message.source.strip() for message in messages} - german


def test_every_page_and_dialog_is_walked():
    assert {row["place"] for row in walked()} >= {"Desk", "Budget", "Performance", "Health", "settings", "palette"}


def test_no_control_keeps_an_english_text():
    sources = english()
    kept = {(row["place"], row["widget"], row["text"]) for row in walked() if row["text"].strip() in sources}
    assert kept == set()


@pytest.mark.parametrize(
    "text",
    [
        "Einstellungen…",  # a menu
        "Zustand",  # a tab
        "Kontextlänge",  # a setting's accessible name
        "Hot gehalten, beim Start geladen",  # what the fleet wrote down
        "Strg+K",  # Qt's own name of a key
    ],
)
def test_texts_of_every_kind_are_german(text):
    assert text in {row["text"] for row in walked()}
