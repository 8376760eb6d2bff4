"""Documents to try the frozen program's readers on: one of each kind, all with the same word in them."""

import os
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

WORD = "Blackwell"
TEXT = f"{WORD} needs more packaging capacity than there is."


def write_all(folder: Path) -> list[Path]:
    """Write a PDF, a Word file, a spreadsheet and a text into `folder`."""
    files = [folder / f"sample.{ending}" for ending in ("pdf", "docx", "xlsx", "txt")]
    pdf, word, sheet, plain = files
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a build machine has no screen
    app = QGuiApplication.instance() or QGuiApplication([])
    page = QTextDocument(TEXT)
    page.print_(QPdfWriter(str(pdf)))
    del app
    document = Document()
    document.add_paragraph(TEXT)
    document.save(str(word))
    book = Workbook()
    book.active.append(["what", TEXT])
    book.save(sheet)
    plain.write_text(TEXT, "utf-8")
    return files
