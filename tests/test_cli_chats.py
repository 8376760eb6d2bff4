"""`ice-desk chats` as a person runs it."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli_house import Ran, in_here, to_its_end


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    for prompt in ("Summarise the net debt of Acme", "Wie hoch sind die Umsatzerlöse?"):
        assert in_here("ask", prompt, "--simulate", "--speed", "100", "--data-dir", str(folder)).code == 0
    return folder


def chats(data: Path, *words: str, run: Callable[..., Ran] = in_here) -> Ran:
    return run("chats", *words, "--simulate", "--speed", "100", "--data-dir", str(data))


def test_chats_are_listed_found_taken_out_and_brought_back(data: Path, tmp_path: Path):
    listed = chats(data, "list", "--json").json
    assert [(one["id"], one["messages"]) for one in listed] == [(2, 2), (1, 2)]
    [found] = chats(data, "search", "umsatz", "--json").json
    assert found["id"] == 2
    assert "Umsatzerlöse" in found["excerpt"]
    near = chats(data, "search", "umsatz", "--meaning", "--json")
    assert near.json == [found]
    assert "0 of 4 messages is known" in near.err

    for ending, begins in (("md", b"#"), ("html", b"<!doctype"), ("pdf", b"%PDF"), ("docx", b"PK"), ("json", b"{")):
        path = tmp_path / f"out.{ending}"
        done = chats(data, "export", str(path), "1", run=to_its_end if ending == "pdf" else in_here)
        assert (done.code, done.err) == (0, "")
        assert path.read_bytes().startswith(begins)
    assert zipfile.is_zipfile(tmp_path / "out.docx")

    assert chats(data, "import", str(tmp_path / "out.json")).out == "1 chat added\n"
    again = chats(data, "list", "--json").json
    assert [one["title"] for one in again].count("Summarise the net debt of Acme") == 2


def test_chats_are_tagged_and_filtered_by_their_tags(data: Path):
    assert chats(data, "tag", "Energy", "1", "2").out == "2 chats tagged Energy\n"
    assert chats(data, "untag", "energy", "2").out == "Energy taken off 1 chat\n"
    assert [one["tags"] for one in chats(data, "list", "--json").json] == [[], ["Energy"]]
    assert chats(data, "rename-tag", "ENERGY", "Oil & gas").code == 0
    [listed] = chats(data, "list", "--tag", "oil & gas").out.splitlines()
    assert listed.endswith("Acme #Oil & gas")
    assert chats(data, "search", "umsatz", "--tag", "oil & gas").out == "Nothing was found in any chat.\n"
    assert chats(data, "tags").out == "     1  Oil & gas\n"
    assert chats(data, "delete-tag", "oil & gas").out == "Oil & gas deleted; 1 chat had it\n"


def test_an_empty_list_says_that_it_is_empty(tmp_path: Path):
    assert chats(tmp_path, "list").out == "No chats yet.\n"
    assert chats(tmp_path, "search", "umsatz").out == "Nothing was found in any chat.\n"
    assert chats(tmp_path, "list", "--json").json == []


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (["export", "out.xyz"], "says no kind of file"),
        (["export"], "needs more words"),
        (["export", "out.md", "seven"], "is no chat's number"),
        (["export", "out.md", "77"], "no chat 77"),
        (["import", "nowhere.json"], "cannot be read"),
        (["tag", "Energy"], "needs more words"),
        (["tag", "Energy", "77"], "no chat 77"),
        (["untag", "Coal", "1"], "no tag Coal"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, words: list[str], what: str):
    done = chats(tmp_path, *words)
    assert done.code != 0
    assert what in done.err


def test_a_terminal_is_not_steered_by_what_was_said_in_a_chat(tmp_path):
    text = "ne\x1b]0;owned\x07edle in \u202ehay\x85 \x9b31m"
    told = {"role": "user", "text": text, "at": 1}
    chat = {"title": "ti\x1b[31mtle\u202ex", "tier": "edge", "tags": [{"name": "t\x1b[5m"}], "messages": [told]}
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"format": "ice-desk-chats", "version": 1, "chats": [chat]}))
    assert chats(tmp_path, "import", str(path)).code == 0
    for words in (("list",), ("search", "edle"), ("list", "--tag", "\x1b[31mno"), ("export", "\x1b[31m\u202e.xyz")):
        ran = chats(tmp_path, *words)
        assert ran.out + ran.err
        assert not set(ran.out + ran.err) & set("\x1b\x07\x85\x9b\u202e"), words
