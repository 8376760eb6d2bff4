"""The exported ledger."""

import csv

import pytest

from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.errors import DeskError
from ice_desk.services.ledger_csv import HEAD, harmless, write_csv

ROWS = (
    LedgerRow(1_764_000_000.0, "gpt-x", "synthesis", 3102, 611, 141_000, 18_500, "settled", entry=7, tier="edge"),
    LedgerRow(1_764_000_100.0, "=cmd|' /C calc'!A0", "report_writing", 5, 0, 2, None, "released"),
)


def test_rows_are_whole_exact_and_no_formula(tmp_path):
    path = tmp_path / "ledger.csv"
    write_csv(path, ROWS)
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, first, second = csv.reader(file)
    assert tuple(head) == HEAD
    assert first[1:] == ["gpt-x", "synthesis", "3102", "611", "0.141000", "0.018500", "settled", "edge", "7"]
    assert second[1].startswith("'=")
    assert second[6] == ""
    assert [item.name for item in tmp_path.iterdir()] == ["ledger.csv"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_what_a_spreadsheet_would_run_is_quoted(start):
    assert harmless(f"{start}1") == f"'{start}1"
    assert harmless("plain") == "plain"


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path):
    (tmp_path / "folder").mkdir()
    for path, why in ((tmp_path / "gone" / "x.csv", "No such file"), (tmp_path / "folder", "It is a folder")):
        with pytest.raises(DeskError, match="was not exported") as told:
            write_csv(path, ROWS)
        assert why in str(told.value)
    with pytest.raises(ZeroDivisionError):
        write_csv(tmp_path / "half.csv", (1 / zero for zero in (0,)))
    assert [item.name for item in tmp_path.iterdir()] == ["folder"]
