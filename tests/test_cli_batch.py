"""`ice-desk batch` as a person runs it."""

import csv
import signal
import sys
from pathlib import Path

import pytest

from tests.cli_house import Ran, in_a_process, in_here

TEMPLATE = "Extract the companies named in: {company} ({ticker})"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "companies.csv"
    path.write_text("Company,Ticker\nNvidia,NVDA\nMicron,MU\nBroadcom,AVGO\n", "utf-8")
    return path


def batch(folder: Path, *words: str, speed: str = "200") -> Ran:
    return in_here("batch", *words, "--simulate", "--speed", speed, "--data-dir", str(folder / "data"))


def test_rows_are_asked_written_listed_and_deleted(tmp_path, rows):
    out = tmp_path / "out.csv"
    ran = batch(tmp_path, "run", "--template", TEMPLATE, "--rows", str(rows), "--out", str(out))
    assert (ran.code, len(ran.out.splitlines())) == (0, 3)
    assert "3 rows of companies.csv go to" in ran.err
    assert "It may cost $0.00 and pauses before more." in ran.err
    assert "Batch 1: 3 answered, 0 failed, $0.00." in ran.err
    with out.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file))
    assert [(row["Company"], row["state"]) for row in written] == [
        ("Nvidia", "done"), ("Micron", "done"), ("Broadcom", "done"),
    ]  # fmt: skip
    assert "Micron" in written[1]["answer"]
    [listed] = batch(tmp_path, "list", "--json").lines
    assert (listed["state"], listed["done"], listed["rows"]) == ("done", 3, 3)
    assert batch(tmp_path, "export", "1", "--out", str(tmp_path / "out.xlsx")).code == 0
    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"PK")
    assert batch(tmp_path, "delete", "1").code == 0
    assert batch(tmp_path, "list").out == ""


def test_rows_that_fail_are_told_and_asked_again(tmp_path, rows):
    failed = batch(tmp_path, "run", "--template", TEMPLATE, "--rows", str(rows), "--fault", "cut-line", "--json")
    assert failed.code == 1
    assert [row["state"] for row in failed.lines] == ["failed"] * 3
    assert all(row["problem"].startswith("Cut") for row in failed.lines)
    again = batch(tmp_path, "retry", "1", "--json")
    assert (again.code, [row["state"] for row in again.lines]) == (0, ["done"] * 3)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_an_interrupted_batch_goes_on_where_it_was(tmp_path, rows):
    rows.write_text("company,ticker\n" + "".join(f"Company {n},C{n}\n" for n in range(12)), "utf-8")
    words = ("batch", "run", "--template", TEMPLATE, "--rows", str(rows), "--json")
    process = in_a_process(*words, "--simulate", "--speed", "5", "--data-dir", str(tmp_path / "data"))
    first = process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    out, _err = process.communicate(timeout=30)
    before = {line for line in (first + out).splitlines() if line.endswith("}")}
    [listed] = batch(tmp_path, "list", "--json").lines
    assert (listed["state"], listed["reason"]) == ("paused", "ICE Desk was closed meanwhile.")
    assert listed["done"] >= len(before) > 0
    again = batch(tmp_path, "resume", "1", "--json")
    assert again.code == 0
    assert len(again.lines) == 12 - listed["done"]
    assert batch(tmp_path, "list", "--json").json["done"] == 12


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("run",), "needs --template and --rows"),
        (("run", "--template", "{compny}", "--rows", "ROWS"), "Did you mean {Company}?"),
        (("run", "--template", "{company}", "--rows", "ROWS", "--task", "x"), "There is no task called x"),
        (("run", "--template", "{company}", "--rows", "ROWS", "--out", "x.pdf"), "neither CSV nor Excel"),
        (("run", "--template", "{company}", "--rows", "ROWS", "--most", "x"), "x is no amount"),
        (("run", "--template", "{company}", "--rows", "gone.csv"), "There is no file gone.csv"),
        (("resume",), "needs the number of a batch"),
        (("resume", "7"), "There is no batch 7"),
        (("export", "7"), "needs --out FILE"),
    ],
)
def test_wrong_words_are_told(tmp_path, rows, words, says):
    ran = batch(tmp_path, *(str(rows) if word == "ROWS" else word for word in words))
    assert ran.code == 2
    assert says in ran.err
