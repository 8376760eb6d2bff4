"""Where data, settings and log lie, and in which order the ways to say so count."""

import sys
from pathlib import Path

import pytest

from ice_desk import paths
from ice_desk.domain.errors import DataFault


@pytest.fixture
def program(tmp_path, monkeypatch):
    """The folder a frozen program lies in."""
    folder = tmp_path / "ICE Desk"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "ice-desk"))
    monkeypatch.delenv("ICE_DESK_HOME", raising=False)
    return folder


def test_a_mark_beside_the_program_makes_it_portable(program):
    assert program not in paths.places().data.parents
    (program / "portable.txt").touch()
    found = paths.places()
    assert {found.data, found.config} == {program / "ice-desk-data"}
    assert found.logs == program / "ice-desk-data" / "logs"
    found.prepare()
    assert sorted(path.name for path in program.iterdir()) == ["ice-desk-data", "portable.txt"]


def test_the_option_does_it_once(program):
    assert paths.places(portable=True).data == program / "ice-desk-data"


def test_on_macos_it_lies_beside_the_bundle_never_in_it(program, monkeypatch):
    inside = program / "ICE Desk.app" / "Contents" / "MacOS" / "ice-desk"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert paths.places(portable=True).data == program / "ice-desk-data"


def test_what_is_said_more_loudly_counts(program, monkeypatch, tmp_path):
    (program / "portable.txt").touch()
    monkeypatch.setenv("ICE_DESK_HOME", str(tmp_path / "home"))
    assert paths.places().data == tmp_path / "home"
    assert paths.places(portable=True).data == program / "ice-desk-data"
    assert paths.places(tmp_path / "named", portable=True).data == tmp_path / "named"


def test_a_copy_from_source_keeps_it_in_the_checkout():
    assert paths.beside_program() == Path(paths.__file__).parents[1]


def test_a_folder_that_cannot_be_made_is_told_in_words(program):
    (program / "ice-desk-data").write_text("in the way")
    with pytest.raises(DataFault, match="--data-dir"):
        paths.places(portable=True).prepare()
