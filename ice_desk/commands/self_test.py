"""`ice-desk self-test`: does this copy have all it needs? Headless; no user data, no network but loopback."""

import argparse
import asyncio
import importlib
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from ice_desk import __version__, paths
from ice_desk.commands.common import print_json

# Imported late or by name elsewhere, so a frozen copy may lack them without noticing.
LAZY_MODULES = (
    "certifi", "docx", "genai_prices", "h11", "httpx", "keyring", "markdown_it", "nacl.signing", "numpy", "ollama",
    "platformdirs", "psutil", "pydantic", "pygments", "pypdfium2", "pyqtgraph", "python_calamine", "qasync", "tomlkit",
    "xlsxwriter", "ziamath",
)  # fmt: skip
# keyring's backends pass over the absence of what they stand on until the first call.
PLATFORM_MODULES = {
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred", "pynvml"),
    "darwin": ("keyring.backends.macOS", "keyring.backends.macOS.api"),
    "linux": ("keyring.backends.SecretService", "secretstorage", "pynvml"),
}
ANSWER_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `detail` is a figure, or what is wrong."""

    name: str
    passed: bool
    detail: str


def run(arguments: argparse.Namespace) -> int:
    """Run every check, print each, and return 0 when all passed, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("version", lambda: __version__),
        ("modules", modules),
        ("resources", resources),
        ("prices", prices),
        ("database", database),
        ("answer", answer),
        ("window", window),
        ("documents", documents),
        ("images", images),
        ("formulas", formulas),
    )
    findings = [_check(name, work) for name, work in checks]
    passed = all(finding.passed for finding in findings)
    if arguments.json:
        print_json({"passed": passed, "checks": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            print(f"{'ok  ' if finding.passed else 'FAIL'} {finding.name}: {finding.detail}")
    return 0 if passed else 1


def _check(name: str, work: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, work())
    except Exception as error:  # noqa: BLE001  a self-test reports whatever is wrong
        return Finding(name, False, f"{type(error).__name__}: {error}")


def modules() -> str:
    names = (*LAZY_MODULES, *PLATFORM_MODULES.get(sys.platform, ()))
    for name in names:
        importlib.import_module(name)
    return f"{len(names)} imported"


def resources() -> str:
    from ice_desk.services.catalogue import load_catalogue

    catalogue = load_catalogue(paths.resources() / "catalogue")
    if not (paths.resources() / "icons" / "ice-desk.svg").is_file():
        raise FileNotFoundError("the icon is missing")
    return f"{len(catalogue.models)} models, {len(catalogue.tasks)} tasks, {len(catalogue.profiles)} profiles"


def prices() -> str:
    """The shipped price list, asked for a model that every version of it knows."""
    from ice_desk.services.prices_public import PublicPrices

    price = PublicPrices().look("openai", "gpt-4o")
    if price is None:
        raise LookupError("the price of a well-known model is missing")
    return price.source


def database() -> str:
    """A real file in WAL mode, through every migration."""
    from ice_desk.services.migrations import MIGRATIONS
    from ice_desk.services.store import Store

    async def work(path: Path) -> str:
        store = Store(path, MIGRATIONS)
        await store.start()
        try:
            mode = await store.run(lambda db: db.execute("PRAGMA journal_mode").fetchone()[0])
        finally:
            await store.close()
        if mode != "wal" or store.in_memory:
            raise RuntimeError(f"journal mode is {mode}")
        return f"SQLite {sqlite3.sqlite_version}, {len(MIGRATIONS)} migrations"

    with tempfile.TemporaryDirectory(prefix="ice-desk-test-") as folder:
        return asyncio.run(work(Path(folder) / "desk.db"))


def answer() -> str:
    """One question through the whole stack, on a simulated fleet."""
    from ice_desk.app import open_desk
    from ice_desk.domain.stream import Delta, Outcome, Settled
    from ice_desk.options import DeskOptions
    from ice_desk.services.dispatcher import Question

    async def work(folder: Path) -> str:
        async with (
            asyncio.timeout(ANSWER_SECONDS),
            open_desk(DeskOptions(data_dir=folder, simulate=True, speed=200.0)) as desk,
        ):
            tokens, outcome = 0, None
            async for event in desk.dispatcher.ask(Question("Name the companies: Nvidia and Micron.")):
                if isinstance(event, Delta):
                    tokens += event.tokens
                elif isinstance(event, Settled):
                    outcome = event.outcome
            if outcome is not Outcome.COMPLETE or not tokens:
                raise RuntimeError(f"the answer ended as {outcome}")
            return f"{tokens} tokens"

    with tempfile.TemporaryDirectory(prefix="ice-desk-test-") as folder:
        return asyncio.run(work(Path(folder)))


def window() -> str:
    """The real window, painted once, must not be blank."""
    from ice_desk.services.notices import Notices
    from ice_desk.services.settings_values import DEFAULTS
    from ice_desk.shell.opening import Opening
    from ice_desk.shell.options import ShellOptions
    from ice_desk.shell.start import Session

    session = Session(Opening("dark"), ShellOptions({}, theme="dark"), Notices(), paths.places())
    session.furnish(DEFAULTS)
    image = session.window.grab().toImage()
    icon = session.window.windowIcon().pixmap(64, 64)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    session.window.finish()
    session.window.deleteLater()
    if len(colours) < 3:
        raise RuntimeError("the window is blank")
    if icon.isNull():
        raise RuntimeError("no plugin draws the icon")
    return f"{image.width()} x {image.height()}, {len(colours)} colours"


def documents() -> str:
    """A chat written as PDF and as Word, and both read again as attached documents, each in a process of its own."""
    from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
    from ice_desk.domain.routing import Tier
    from ice_desk.services.documents.apart import read_apart
    from ice_desk.services.transfer import form_for, written
    from ice_desk.ui.paper import pdf_of

    words = "The waiver ends in March."
    message = Message(1, Role.ASSISTANT, words, MessageState.COMPLETE, 0.0)
    sizes = []
    with tempfile.TemporaryDirectory(prefix="ice-desk-test-") as folder:
        for name in ("chat.pdf", "chat.docx"):
            path = Path(folder) / name
            path.write_bytes(written(form_for(path), [WholeChat("Self-test", Tier.EDGE, (message,))], pdf_of))
            passages = asyncio.run(read_apart(path, deadline=ANSWER_SECONDS))
            if not any(words in passage.text for passage in passages):
                raise RuntimeError(f"{name} does not hold what was written into it")
            sizes.append(f"{name} {path.stat().st_size} bytes")
    return ", ".join(sizes)


def images() -> str:
    """A picture of each format that can be attached, read again in a process of its own: each has its own decoder."""
    from PySide6.QtGui import QImage

    from ice_desk.services.documents.apart import read_image_apart

    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    with tempfile.TemporaryDirectory(prefix="ice-desk-test-") as folder:
        for suffix in ("png", "jpg", "webp", "bmp", "gif"):
            path = Path(folder) / f"image.{suffix}"
            if suffix == "gif":
                path.write_bytes(_GIF)
            elif not image.save(str(path)):
                raise RuntimeError(f"no plugin writes {suffix}")
            pixels = asyncio.run(read_image_apart(path, deadline=ANSWER_SECONDS))
            if (pixels.width, pixels.height) != (8, 4):
                raise RuntimeError(f"{path.name} is {pixels.width} x {pixels.height} points, not 8 x 4")
    return "png, jpg, webp, bmp, gif"


def formulas() -> str:
    """A formula drawn in a process of its own: it needs fonts that lie beside their modules."""
    from ice_desk.services.formulas import Typesetter
    from ice_desk.services.jobs import Jobs

    async def draw() -> int:
        typesetter = Typesetter(Jobs(lambda _error: None))
        try:
            drawing = await typesetter.draw(r"\frac{a}{b} \text{ of } \sigma", display=True)
        finally:
            await typesetter.close()
        if drawing is None:
            raise RuntimeError("the helper draws nothing")
        return len(drawing.paths)

    return f"{asyncio.run(draw())} outlines"


# Eight points wide and four high, all of one colour; Qt reads GIF but does not write it.
_GIF = bytes.fromhex("474946383961080004008000003366990000002c0000000008000400000205848fa98b05003b")
