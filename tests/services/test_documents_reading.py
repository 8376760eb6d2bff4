"""Files read into passages, and what is said of those that cannot be."""

import asyncio
import os
import sys

import pytest

from ice_desk.domain.errors import UsageFault
from ice_desk.services.documents import files, reading
from ice_desk.services.documents.apart import read_apart
from tests.services.document_files import bomb, pdf, sheet, word

ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a signal of 0 asks for nothing there")


def places(path):
    return [(passage.place, passage.text) for passage in reading.read(path)]


def test_a_pdf_is_read_page_by_page(tmp_path):
    shares: list[float] = []
    path = pdf(tmp_path / "a.pdf", ["First page", "The second page"])
    found = list(reading.read(path, shares.append))
    assert [(one.place, one.text) for one in found] == [("p. 1", "First page"), ("p. 2", "The second page")]
    assert shares == [0.5, 1.0]


def test_a_word_document_is_read_in_parts_with_its_tables(tmp_path):
    found = places(word(tmp_path / "a.docx"))
    assert [place for place, _ in found] == ["part 1", "part 2"]
    assert "Leverage\t3.5" in found[0][1]
    assert found[1][1] == "Waivers\n\nThe waiver ends in March 2027."


def test_a_sheet_is_named_by_its_cells_and_every_block_has_the_head(tmp_path):
    rows = [["year", "revenue"], *([year, year * 1.5] for year in range(1950, 2030))]
    found = places(sheet(tmp_path / "a.xlsx", rows, at=(3, 2)))
    assert [place for place, _ in found] == ["P&L 2025!B3:C42", "P&L 2025!B43:C82", "P&L 2025!B83:C83"]
    assert all(text.startswith("year\trevenue\n") for _, text in found)
    assert "2029\t3043.5" in found[2][1]


def test_a_csv_is_read_whatever_separates_it(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("ticker;price\n" + "\n".join(f"T{number};{number},5" for number in range(60)), "utf-8-sig")
    found = places(path)
    assert [place for place, _ in found] == ["rows 1-40", "rows 41-61"]
    assert found[1][1].startswith("ticker\tprice\nT39\t39,5")


def test_a_web_page_gives_its_words_without_scripts(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<h1>One</h1><p>a&amp;b<script>steal()</script><style>x{}</style><h2>Two</h2><td>c")
    assert places(path) == [("part 1", "One\n\na&b"), ("part 2", "Two\n\tc")]


@pytest.mark.parametrize(
    ("data", "text"), [("Ümläut".encode(), "Ümläut"), ("Ü".encode("utf-16"), "Ü"), (b"caf\xe9", "café")]
)
def test_a_text_is_read_in_the_encoding_it_has(tmp_path, data, text):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert places(path) == [("lines 1-1", text)]


def test_long_places_are_cut_into_passages_that_lose_nothing(tmp_path):
    path = tmp_path / "a.txt"
    words = " ".join(f"word{number}" for number in range(2_000))
    path.write_text(words)
    found = places(path)
    assert len(found) > 5
    assert " ".join(text for _, text in found) == words


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "damaged"),
        ("a.pdf", b"", "damaged"),
        ("a.docx", b"PK\x03\x04 not really", "damaged"),
        ("a.xlsx", b"no zip at all", "damaged"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"\0\1\2\3" * 100, "no text"),
        ("a.exe", b"MZ", "kind of file"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_reason(tmp_path, name, data, why):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UsageFault, match=why):
        list(reading.read(path))


def test_a_pdf_of_pictures_points_to_text_recognition(tmp_path):
    with pytest.raises(UsageFault, match="OCR"):
        list(reading.read(pdf(tmp_path / "a.pdf", ["", ""])))


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx"])
def test_an_archive_that_would_unpack_into_gigabytes_is_never_unpacked(tmp_path, name, monkeypatch):
    monkeypatch.setattr(files, "MOST_UNPACKED", 1 << 20)
    with pytest.raises(UsageFault, match="would unpack to 4 MB"):
        list(reading.read(bomb(tmp_path / name, 4 << 20)))


def test_a_file_beyond_the_limits_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("x" * 100)
    monkeypatch.setattr(reading, "MOST_BYTES", 50)
    with pytest.raises(UsageFault, match="are the most"):
        list(reading.read(path))
    monkeypatch.setattr(reading, "MOST_BYTES", 1_000)
    monkeypatch.setattr(reading, "MOST_LETTERS", 50)
    with pytest.raises(UsageFault, match="million letters"):
        list(reading.read(path))


async def test_a_file_is_read_in_a_process_of_its_own(tmp_path):
    shares: list[float] = []
    found = await read_apart(pdf(tmp_path / "a b.pdf", ["One", "Two"]), shares.append)
    assert [passage.place for passage in found] == ["p. 1", "p. 2"]
    assert shares[-1] == 1.0


async def test_the_refusal_of_the_helper_is_told(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"nonsense")
    with pytest.raises(UsageFault, match="damaged"):
        await read_apart(path)
    with pytest.raises(UsageFault, match="cannot be read"):
        await read_apart(tmp_path / "gone.pdf")


@pytest.mark.parametrize("code", ["import os; os.abort()", "raise SystemExit(3)"])
async def test_a_file_that_breaks_the_reader_breaks_nothing_else(tmp_path, code):
    with pytest.raises(UsageFault, match="broke the reader"):
        await read_apart(tmp_path / "a.pdf", command=(sys.executable, "-c", code))


@ON_POSIX
async def test_a_reader_that_hangs_is_ended(tmp_path):
    started = tmp_path / "pid"
    code = f"import os, time; open({str(started)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    with pytest.raises(UsageFault, match="took more than"):
        await read_apart(tmp_path / "a.pdf", deadline=0.6, command=(sys.executable, "-c", code))
    if started.exists():  # a very slow machine may end it before it began
        with pytest.raises(ProcessLookupError):
            os.kill(int(started.read_text()), 0)


@ON_POSIX
async def test_cancelling_ends_the_reader(tmp_path):
    started = tmp_path / "pid"
    code = f"import os, time; open({str(started)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    task = asyncio.ensure_future(read_apart(tmp_path / "a.pdf", command=(sys.executable, "-c", code)))  # noqa: TID251
    async with asyncio.timeout(20):
        while not (started.exists() and started.read_text()):  # noqa: ASYNC110  another process writes it
            await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text()), 0)
