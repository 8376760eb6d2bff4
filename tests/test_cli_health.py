"""`ice-desk health`: a line per part, and an exit code that a script can act on."""

import zipfile

import pytest

from ice_desk.cli import main
from tests.cli_house import Ran, in_a_process


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr("ice_desk.app.watching.DEADLINE_SECONDS", 0.5)

    def ran(*arguments: str) -> Ran:
        code = main(["health", *arguments, "--data-dir", str(tmp_path)])
        return Ran(code, *capsys.readouterr())

    return ran


def test_all_well_on_a_sound_machine(run):
    ran = run("--simulate", "--speed", "500")
    assert ran.code == 0
    assert "ok    Engine: Ollama answers" in ran.out
    assert "ok    Cloud: Not set up: nothing goes to a provider" in ran.out


def test_json_has_every_part_with_what_to_do(run):
    ran = run("--simulate", "--speed", "500", "--json")
    names = [check["name"] for check in ran.json["checks"]]
    wanted = {"Engine", "Answers", "Loads", "Speed", "Models", "Ledger", "Keyring", "Clock", "Disk for models"}
    assert wanted <= set(names)
    assert len(names) == len(set(names))
    assert ran.json["verdict"] == "healthy"
    assert all(check["since"] for check in ran.json["checks"])


def test_without_an_engine_it_is_broken_and_the_remedy_is_told(run):
    ran = run("--host", "http://127.0.0.1:9")
    assert ran.code == 2
    assert "BAD   Engine: Nothing answers at http://127.0.0.1:9" in ran.out
    assert "Start Ollama, then connect again." in ran.out


def test_diagnostics_are_shown_first_and_saved_where_a_file_is_named(capsys, tmp_path):
    data = ("--simulate", "--speed", "500", "--data-dir", str(tmp_path / "data"))
    assert main(["diagnostics", *data]) == 0
    shown = capsys.readouterr()
    assert "===== versions.txt" in shown.out
    assert "Nothing was saved." in shown.err
    file = tmp_path / "a.zip"
    assert main(["diagnostics", "--out", str(file), "--without", "journal.txt", *data]) == 0
    with zipfile.ZipFile(file) as archive:
        assert "health.json" in archive.namelist()
        assert "journal.txt" not in archive.namelist()


@pytest.mark.parametrize(("ending", "begins"), [("md", b"# ICE Desk: the last 7 days"), ("html", b"<!doctype html>")])
def test_a_report_is_one_file(capsys, tmp_path, ending, begins):
    data = ("--simulate", "--speed", "500", "--data-dir", str(tmp_path / "data"))
    file = tmp_path / f"report.{ending}"
    assert main(["report", "--out", str(file), "--days", "7", *data]) == 0
    content = file.read_bytes()
    assert content.startswith(begins)
    assert b"No question was answered." in content
    assert b"http" not in content.replace(b"http-equiv", b"").replace(b"http://127.0.0.1", b"")


def test_a_report_is_laid_out_on_paper_in_a_process_of_its_own(tmp_path):
    file = tmp_path / "report.pdf"
    data = ("--simulate", "--speed", "500", "--data-dir", str(tmp_path / "data"))
    process = in_a_process("report", "--out", str(file), *data)
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("arguments", [("--out", "a.doc"), ("--out", "a.md", "--days", "0")])
def test_a_report_that_cannot_be_is_refused_before_anything_is_opened(capsys, tmp_path, arguments):
    assert main(["report", *arguments, "--data-dir", str(tmp_path / "data")]) == 2
    assert not (tmp_path / "data").exists()
