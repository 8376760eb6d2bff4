"""`ice-desk paper PAGE.html OUT.pdf`: the desk's own helper that lays one page out and ends. Nobody types it."""

import argparse
import os
from pathlib import Path


def run(arguments: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from ice_desk.ui.paper import pdf_of

    application = QGuiApplication([])
    Path(arguments.out).write_bytes(pdf_of(Path(arguments.page).read_text("utf-8")))
    application.shutdown()
    return 0
