"""Homes as people have them, and homes that cannot be used: the desk starts, and says what is missing."""

import sys
from pathlib import Path

import pytest

from tests.cli_house import in_here

ASK = ("--simulate", "--speed", "100", "ask", "What is a covenant?")


@pytest.mark.parametrize(
    "folder", ["with spaces and 'quotes'", "Übersicht 资料 🙂", "#100%", "n" * 90 + "/" + "m" * 150]
)
def test_any_name_of_a_folder_will_do(tmp_path, folder):
    ran = in_here("--data-dir", str(tmp_path / folder), *ASK)
    assert ran.code == 0
    again = in_here("--data-dir", str(tmp_path / folder), "--simulate", "chats", "list")
    assert "What is a covenant?" in again.out
    assert (tmp_path / folder / "desk.db").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="the home is not a variable there")
def test_a_home_that_cannot_be_used_keeps_nobody_from_asking(tmp_path, monkeypatch, expect_log):
    expect_log(r"WARNING ice_desk\.services\.store")
    expect_log(r"WARNING ice_desk\.services\.(ledger|settings)")
    home = tmp_path / "home"
    home.write_text("a file is in the way")
    monkeypatch.delenv("ICE_DESK_HOME", raising=False)
    ran = in_here(*ASK, environment={"HOME": str(home)})
    assert ran.code == 0
    assert "simulated answer" in ran.out
    health = in_here("--simulate", "health", environment={"HOME": str(home)})
    assert health.code == 2
    assert "Kept in memory only" in health.out


def test_a_folder_that_was_named_is_not_replaced_by_memory(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    ran = in_here("--data-dir", str(tmp_path / "file" / "data"), *ASK)
    assert ran.code == 1
    assert "cannot be made" in ran.err
    assert "--data-dir" in ran.err
