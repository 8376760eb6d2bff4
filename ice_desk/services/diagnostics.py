"""Gathers the diagnostics: versions, health, settings, journal, log. Never a key, a question or an answer.

Nothing is sent anywhere: the user reads it, leaves out what should stay, and saves one file.
"""

import dataclasses
import io
import json
import platform
import sqlite3
import sys
import time
import zipfile
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

from ice_desk import __version__
from ice_desk.domain.bundle import Document
from ice_desk.domain.health import Check
from ice_desk.domain.slots import Board, JournalEntry
from ice_desk.services.engine_log import NAME as OLLAMA_LOG
from ice_desk.services.logs import Redactor
from ice_desk.services.settings_values import SPECS, SettingsValues
from ice_desk.services.transfer.saving import save

# The end of each log says most; a whole one could be megabytes.
LOG_BYTES = 400_000
LOGS = {
    "ice-desk.log": "The end of the log; questions and answers are never logged",
    "crash.log": "Where the program stood when it crashed; no values are in it",
    OLLAMA_LOG: "The end of what Ollama wrote itself, where ICE Desk started it: models, addresses, memory, failures",
}
PACKAGES = (
    "PySide6-Essentials", "qasync", "httpx", "pydantic", "numpy", "pyqtgraph", "psutil", "keyring", "nvidia-ml-py",
    "genai-prices",
)  # fmt: skip
# What only says how the window lies on this screen.
_LEFT_OUT = ("window_geometry", "panel_sizes")


def gather(
    values: SettingsValues,
    checks: Sequence[Check],
    board: Board,
    journal: Iterable[JournalEntry],
    logs: Path,
    home: Path | None = None,
) -> tuple[Document, ...]:
    """The documents, with what looks like a key masked and the user's own folder written "~". Blocks; never raises."""
    mask = _Mask(home or Path.home())
    documents = [
        Document("versions.txt", "This copy, its parts, the system and the engines", versions(board)),
        Document("health.json", "Every part of the desk with its verdict", health(checks)),
        Document("settings.json", "The settings; keys are not among them", settings(values)),
        Document("journal.txt", "Why each model was loaded, unloaded or refused", journal_lines(journal)),
    ]
    for name, about in LOGS.items():
        text = _end_of(logs / name)
        if text is not None:
            documents.append(Document(name, about, text))
    return tuple(dataclasses.replace(one, text=mask.clean(one.text)) for one in documents)


def pack(path: Path, documents: Sequence[Document]) -> None:
    """Save the documents as one ZIP file, whole or not at all. Blocks. Raises DeskError."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in documents:
            archive.writestr(one.name, one.text)
    save(path, content.getvalue())


def versions(board: Board) -> str:
    lines = [
        f"ICE Desk {__version__}",
        f"Python {platform.python_version()} ({'packaged' if getattr(sys, 'frozen', False) else 'from source'})",
        f"System {platform.platform()} {platform.machine()}",
        f"SQLite {sqlite3.sqlite_version}",
        *(f"{name} {_version(name)}" for name in PACKAGES),
        *(f"{host.name}: {host.engine or 'no engine'} {host.version} ({host.link})" for host in board.machines),
    ]
    return "\n".join(lines) + "\n"


def health(checks: Sequence[Check]) -> str:
    rows = [{**dataclasses.asdict(check), "verdict": check.verdict.name.lower()} for check in checks]
    return json.dumps(rows, indent=1, ensure_ascii=False) + "\n"


def settings(values: SettingsValues) -> str:
    shown = {name: getattr(values, name) for name in SPECS if name not in _LEFT_OUT}
    return json.dumps(shown, indent=1, ensure_ascii=False, default=dict) + "\n"


def journal_lines(journal: Iterable[JournalEntry]) -> str:
    """Newest first, one line each."""
    lines = [
        f"{time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(one.at))}Z {one.event}: {one.model}: {one.reason}"
        f" ({one.bytes / 1e9:.1f} GB, {one.seconds:.1f} s) {one.host}"
        for one in journal
    ]
    return "\n".join(lines) + "\n" if lines else "Nothing has been loaded or unloaded yet.\n"


class _Mask:
    def __init__(self, home: Path) -> None:
        self._home = str(home)
        self._redactor = Redactor()

    def clean(self, text: str) -> str:
        text = self._redactor.clean(text)
        return text.replace(self._home, "~") if len(self._home) > 1 else text


def _end_of(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - LOG_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return None


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"
