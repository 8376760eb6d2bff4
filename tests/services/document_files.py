"""Files as people attach them, made here."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

import docx
import openpyxl


def sheet(
    path: Path, rows: Iterable[Iterable[object]], *, title: str = "P&L 2025", at: tuple[int, int] = (1, 1)
) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    page.title = title
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            page.cell(at[0] + down, at[1] + right, value)
    book.create_sheet("Empty")
    book.save(path)
    return path


def word(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Covenants", 1)
    document.add_paragraph("Net leverage stays below 3.5 times.")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Leverage", "3.5"
    document.add_heading("Waivers", 1)
    document.add_paragraph("The waiver ends in March 2027.")
    document.save(str(path))
    return path


def bomb(path: Path, unpacked: int) -> Path:
    """A small archive that unpacks into `unpacked` zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * unpacked)
    return path


def pdf(path: Path, pages: Iterable[str]) -> Path:
    """A PDF with a page for each text, written by hand so that no window system is needed."""
    texts = list(pages)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for text in texts:
        lines = [text[at : at + 90] for at in range(0, len(text), 90)]
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 9 Tf 11 TL 40 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Count {len(texts)} /Kids [{' '.join(kids)}] >>"
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    path.write_bytes((body + end + trailer).encode("latin-1"))
    return path
