"""Web pages of our own as PDF, laid out in a process of its own: Qt lays text out in the window's thread only."""

import subprocess
import tempfile
from pathlib import Path

from ice_desk.domain.errors import DeskError
from ice_desk.services.documents.apart import helper

DEADLINE_SECONDS = 300.0


def pdf_of(page: str) -> bytes:
    """`page` on A4. Blocks until it is done: call it in a thread. Raises DeskError."""
    with tempfile.TemporaryDirectory(prefix="ice-desk-") as folder:
        source, out = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(page, "utf-8")
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        nothing = subprocess.DEVNULL
        words = (*helper(), "paper", str(source), str(out))
        try:
            code = subprocess.run(
                words, stdin=nothing, stdout=nothing, stderr=nothing, creationflags=flags, timeout=DEADLINE_SECONDS
            ).returncode
        except subprocess.TimeoutExpired:
            raise DeskError("The PDF was not made", why="It took too long", remedy="Export fewer chats") from None
        if code != 0 or not out.is_file():
            raise DeskError("The PDF was not made", why="Laying it out failed", remedy="Export a web page instead")
        return out.read_bytes()
