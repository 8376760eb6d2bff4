"""CSV files: whole or not at all, and nothing in them runs."""

import csv

import pytest

from ice_desk.domain.errors import DeskError
from ice_desk.services.csv_file import write_table


def test_cells_come_back_as_they_were_and_none_is_empty(tmp_path):
    path = tmp_path / "a.csv"
    write_table(path, ("model", "speed"), [("mistral, 7b", 45.5), ("yi\n34b", None)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["model", "speed"], ["mistral, 7b", "45.5"], ["yi\n34b", ""]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])
def test_a_name_that_would_be_a_formula_is_quoted(tmp_path, text):
    path = tmp_path / "a.csv"
    write_table(path, ("model",), [(text,), (-1,)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [[f"'{text}"], ["-1"]]


def test_a_folder_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path):
    with pytest.raises(DeskError, match=r"a\.csv was not saved"):
        write_table(tmp_path / "missing" / "a.csv", ("a",), [])
    assert list(tmp_path.iterdir()) == []
