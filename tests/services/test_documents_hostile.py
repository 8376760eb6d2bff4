"""Files made to harm whoever reads them: refused with their reason, or read for the words that are in them."""

import asyncio
import os
import re
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import psutil
import pytest

from ice_desk.commands import extract
from ice_desk.domain.documents import PASSAGE_LETTERS, pieces
from ice_desk.domain.errors import UsageFault
from ice_desk.services.documents import reading
from ice_desk.services.documents.apart import read_apart, read_rows_apart
from ice_desk.services.documents.tables import read_rows
from tests.services.document_files import pdf, sheet, word

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX has these")


OPENED: list[str] = []


def _note_opened(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        OPENED.append(str(arguments[0]))
    elif event in ("socket.connect", "socket.getaddrinfo"):
        OPENED.append(event)


sys.addaudithook(_note_opened)


def text_of(path: Path) -> str:
    return "\n".join(passage.text for passage in reading.read(path))


def rewritten(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """An archive with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    changed = change(parts[name])
    assert changed != parts[name]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in (parts | {name: changed}).items():
            archive.writestr(part, content)
    return path


@ON_POSIX
async def test_what_is_no_file_is_refused_at_once_with_its_reason(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "folder.pdf").mkdir()
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(5 << 30)
    reasons = {
        "pipe.txt": "no file but a pipe or a device",
        "zero.txt": "no file but a pipe or a device",
        "folder.pdf": "It is a folder",
        "huge.txt": "It has 5120 MB",
    }
    for name, reason in reasons.items():
        with pytest.raises(UsageFault, match=reason):
            list(reading.read(tmp_path / name))
    with pytest.raises(UsageFault, match="pipe or a device"):
        await read_apart(tmp_path / "pipe.txt", deadline=60)
    with pytest.raises(UsageFault, match="pipe or a device"):
        list(read_rows((tmp_path / "pipe.txt").rename(tmp_path / "pipe.csv")))


@pytest.mark.parametrize("name", ["//host/share/a.pdf", "\\\\host\\share\\a.pdf"])
def test_a_share_of_the_network_is_refused_without_being_asked(name):
    with pytest.raises(UsageFault, match="share of the network"):
        reading.kind_of(Path(name))


@pytest.mark.parametrize("name", ["a\nb.txt", "a\u202etxt.exe.txt", "a\x1b[31m.txt", "a\u2028b.pdf"])
def test_a_name_that_cannot_be_shown_is_refused(tmp_path, name):
    with pytest.raises(UsageFault, match="cannot be shown") as refusal:
        reading.kind_of(tmp_path / name)
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize("name", ["a.lnk", "a.exe", "a", "a.pdf.url"])
def test_links_and_programs_are_no_documents(name):
    with pytest.raises(UsageFault, match="This kind of file cannot be read"):
        reading.kind_of(Path(name))


def test_a_word_document_fetches_nothing_and_shows_no_other_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document'.encode()
    path = rewritten(
        word(tmp_path / "a.docx"),
        "word/document.xml",
        lambda xml: xml.replace(b"<w:document", entity, 1).replace(b"3.5 times", b"3.5 times &x;"),
    )
    remote = (
        b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'attachedTemplate" Target="http://127.0.0.1:9/a.dotm" TargetMode="External"/></Relationships>'
    )
    rewritten(path, "word/_rels/document.xml.rels", lambda xml: xml.replace(b"</Relationships>", remote))
    OPENED.clear()
    text = text_of(path)
    assert "3.5 times" in text
    assert "the secret" not in text
    assert [name for name in OPENED if "secret" in name or name.startswith("socket")] == []


def test_entities_that_grow_without_end_are_refused(tmp_path):
    levels = b"".join(b'<!ENTITY %c "%s">' % (level, (b"&%c;" % (level - 1)) * 10) for level in range(98, 108))
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">' + levels + b"]><w:document"
    path = rewritten(
        word(tmp_path / "a.docx"),
        "word/document.xml",
        lambda xml: xml.replace(b"<w:document", bomb, 1).replace(b"3.5 times", b"&k;"),
    )
    began = time.process_time()
    with pytest.raises(UsageFault, match="damaged"):
        list(reading.read(path))
    assert time.process_time() - began < 5


def test_a_cell_that_claims_a_billion_columns_is_read_once(tmp_path):
    document = docx.Document()
    cells = document.add_table(1, 1).rows[0].cells
    cells[0].text = "wide"
    cells[0]._tc.grid_span = 900_000_000
    document.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx") == "wide"


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04nonsense", b"PK\x05\x06" + b"\0" * 18])
@pytest.mark.parametrize("suffix", ["pdf", "docx", "xlsx", "xls", "ods"])
def test_rubbish_is_called_damaged_and_nothing_else(tmp_path, damage, suffix):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(damage)
    with pytest.raises(UsageFault, match="damaged"):
        list(reading.read(path))


def test_a_sheet_that_unpacks_to_more_than_it_declares_is_refused(tmp_path):
    path = sheet(tmp_path / "a.xlsx", [["x" * 100_000]])
    with zipfile.ZipFile(path) as archive:
        size = max(entry.file_size for entry in archive.infolist())
    told, lie = size.to_bytes(4, "little"), (10).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(told, lie))
    for read in (reading.read, read_rows):
        with pytest.raises(UsageFault, match="damaged"):
            list(read(path))


async def test_a_cell_at_the_far_end_of_a_sheet_ends_the_reader_alone(tmp_path):
    path = sheet(tmp_path / "a.xlsx", [["x"], ["y"]])
    rewritten(
        path,
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'"A2"', b'"XFD1048576"').replace(b'r="2"', b'r="1048576"'),
    )
    with pytest.raises(UsageFault, match="broke the reader"):
        await read_rows_apart(path, deadline=60)


def test_formulas_are_told_as_they_read_and_not_worked_out(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('name,value\n"=HYPERLINK(""http://127.0.0.1:9"",""x"")",1\n')
    assert '=HYPERLINK("http://127.0.0.1:9","x")' in text_of(path)


def test_a_web_page_gives_words_and_loads_nothing(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(
        '<p>Hi<img src="http://127.0.0.1:9/x.png"><link rel=stylesheet href="http://127.0.0.1:9/c">'
        "<script src='http://127.0.0.1:9/s'>alert(1)</script> there"
        "<svg><text>axis</text><p>after a drawing that was left open<template>none"
    )
    OPENED.clear()
    assert re.sub(r"\s+", " ", text_of(path)) == "Hi there after a drawing that was left open"
    assert [str(path)] == OPENED


def test_a_pdf_with_a_script_and_a_broken_table_is_read(tmp_path):
    path = pdf(tmp_path / "a.pdf", ["hello there"])
    script = b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
    data = path.read_bytes().replace(b"/Type /Catalog", script)
    broken = b"xref\n0 6\ngarbage\ntrailer << /Root 1 0 R >>\nstartxref\n99999\n%%EOF"
    path.write_bytes(data[: data.index(b"xref")] + broken)
    assert text_of(path) == "hello there"


def test_one_line_of_millions_of_letters_is_cut_without_copying_the_rest():
    began = time.process_time()
    found = list(pieces("lines 1-1", "x" * 5_000_000))
    assert time.process_time() - began < 2
    assert len(found) == -(-5_000_000 // PASSAGE_LETTERS)


@ON_POSIX
async def test_nothing_of_a_file_is_left_when_the_desk_is_killed_while_it_is_read(tmp_path, monkeypatch):
    """The reader takes the name of what it writes away; a reader without a desk ends by its own limits."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    source = tmp_path / "a.txt"
    source.write_text("confidential\n" * 100)
    seen: list[Path] = []
    await read_apart(source, lambda _share: seen.extend(tmp_path.rglob("passages")))
    assert seen == []
    assert list(tmp_path.glob("ice-desk-*")) == []
    limited = "import resource; from ice_desk.commands import extract as e; e.bound(e.MOST_MEMORY, e.MOST_SECONDS); "
    limited += "print([resource.getrlimit(what) for what in (resource.RLIMIT_CPU, resource.RLIMIT_CORE)])"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", limited, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    assert out.decode().split() == f"[({extract.MOST_SECONDS}, {extract.MOST_SECONDS}), (0, 0)]".split()


async def test_a_reading_given_up_while_its_reader_starts_leaves_no_reader(tmp_path):
    code = "import time; time.sleep(600)"
    for turns in range(4):
        task = asyncio.ensure_future(read_apart(tmp_path / "a.pdf", command=(sys.executable, "-c", code)))  # noqa: TID251
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    mine = [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]
    assert [child for child in mine if code in " ".join(child.cmdline())] == []
