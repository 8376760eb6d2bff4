"""The diagnostics: enough to help with, and nothing that is nobody else's business."""

import json
import zipfile
from dataclasses import replace

import pytest

from ice_desk.domain.errors import DeskError
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.slots import Board, Host, JournalEntry, Link
from ice_desk.services import diagnostics
from ice_desk.services.diagnostics import gather, pack
from ice_desk.services.settings_values import DEFAULTS

KEY = "sk-proj-abcdefghijklmnop"
BOARD = Board(Host(engine="Ollama", version="0.33.0", link=Link.UP))
CHECKS = (Check("Memory", Verdict.DEGRADED, "82 %", "Unload one.", since=1.0),)
JOURNAL = (JournalEntry(1_790_000_000.0, "phi3", "loaded", "a question needed it", 4 * 10**9, 2.5, "here"),)


@pytest.fixture
def home(tmp_path):
    logs = tmp_path / "ann" / "logs"
    logs.mkdir(parents=True)
    (logs / "ice-desk.log").write_text(f"INFO opened {tmp_path}/ann/desk.db with Bearer {KEY}\n")
    return tmp_path / "ann"


def bundle(home, **changes):
    values = replace(DEFAULTS, **changes)
    return {one.name: one for one in gather(values, CHECKS, BOARD, JOURNAL, home / "logs", home)}


def test_it_holds_versions_health_settings_journal_and_log(home):
    found = bundle(home)
    assert list(found) == ["versions.txt", "health.json", "settings.json", "journal.txt", "ice-desk.log"]
    assert "This computer: Ollama 0.33.0 (up)" in found["versions.txt"].text
    assert json.loads(found["health.json"].text)[0]["verdict"] == "degraded"
    assert json.loads(found["settings.json"].text)["tier"] == "edge"
    assert "2026-09-21 14:13:20Z loaded: phi3: a question needed it (4.0 GB, 2.5 s) here" in found["journal.txt"].text


def test_keys_and_the_users_name_are_masked(home):
    found = bundle(home, openai_base_url=f"https://user:{KEY}@example.com/v1", hardware_profile=f"{home}/x")
    everything = "".join(one.text for one in found.values())
    assert KEY not in everything
    assert str(home) not in everything
    assert "~/desk.db" in found["ice-desk.log"].text


def test_what_our_ollama_wrote_is_in_it_and_masked(home):
    (home / "logs" / "ollama.log").write_text(
        f"inference compute id=0 path={home}/models Authorization: Bearer {KEY}\n"
    )
    found = bundle(home)["ollama.log"]
    assert found.text == "inference compute id=0 path=~/models Authorization: Bearer sk-•••\n"
    assert "Ollama wrote itself" in found.about


def test_only_the_end_of_a_long_log_is_taken(home, monkeypatch):
    monkeypatch.setattr(diagnostics, "LOG_BYTES", 10)
    (home / "logs" / "ice-desk.log").write_text("a" * 50 + "the end.\n\n")
    assert bundle(home)["ice-desk.log"].text == "the end.\n\n"


def test_it_is_saved_as_one_zip_or_not_at_all(home, tmp_path):
    documents = tuple(bundle(home).values())
    pack(tmp_path / "a.zip", documents[:2])
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["versions.txt", "health.json"]
        assert archive.read("versions.txt").decode() == documents[0].text
    with pytest.raises(DeskError, match=r"b\.zip was not written"):
        pack(tmp_path / "missing" / "b.zip", documents)
