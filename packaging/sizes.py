"""How big a bundle is, part by part, and whether it has grown more than it may."""

import json
import sys
from pathlib import Path

GROWTH = 1.10
SMALL_MB = 3.0  # a part below this may come and go; the total still counts it
THE_MACHINES = ("Python", "system libraries")  # as big as the building machine has them; the total counts them too
MB = 1e6

# The first part whose sign occurs in a file's path inside the bundle takes it.
PARTS = (
    ("resources", ("/resources/", "/Resources/")),
    ("licences and metadata", (".dist-info/", "/LICENSE")),
    ("numpy", ("/numpy/", "/numpy.libs/")),
    ("Qt, ICU", ("icudata", "icui18n", "icuuc")),
    ("Qt", ("/PySide6/", "/shiboken6/", "libQt6", "/Qt")),
    ("cryptography", ("/cryptography/", "/_cffi_backend")),
    ("Python", ("/libpython", "/python3", "/Python", "/base_library.zip", "/lib-dynload/")),
    ("pydantic", ("/pydantic_core/",)),
    ("lxml", ("/lxml/",)),
    ("PDFium", ("/pypdfium2_raw/",)),
    ("system libraries", ("/lib",)),
)
PROGRAM = "program and its modules"


def measure(folder: Path) -> dict[str, float]:
    """Megabytes (10**6 bytes) by part of every file in `folder`; links weigh nothing."""
    sizes: dict[str, float] = {}
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        name = part_of("/" + path.relative_to(folder).as_posix())
        sizes[name] = sizes.get(name, 0.0) + path.stat().st_size / MB
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def part_of(path: str) -> str:
    inside = path.replace("/_internal/", "/").replace("/Contents/Frameworks/", "/").replace("/Contents/Resources/", "/")
    return next((name for name, signs in PARTS if any(sign in inside for sign in signs)), PROGRAM)


def grown(measured: dict[str, float], budget: dict[str, float]) -> list[str]:
    """A sentence for the total and each part of ours that is more than 10 % over its budget."""
    totals = {"total": sum(measured.values())}
    said = []
    for name, now in (totals | measured).items():
        allowed = budget.get(name, 0.0)
        if name not in THE_MACHINES and now > SMALL_MB and now > allowed * GROWTH:
            said.append(f"{name} has grown from {allowed:.1f} to {now:.1f} MB, more than 10 %")
    return said


def read_budget(file: Path, platform: str = sys.platform) -> dict[str, float] | None:
    """The budget of `platform`, None where none was written yet."""
    found: dict[str, dict[str, float]] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found.get(platform)


def write_budget(file: Path, measured: dict[str, float], platform: str = sys.platform) -> None:
    """Take what was `measured` as the budget of `platform`."""
    known = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    rounded = {name: round(size, 1) for name, size in measured.items()}
    known[platform] = {"total": round(sum(measured.values()), 1)} | rounded
    file.write_text(json.dumps(known, indent=2) + "\n", "utf-8", newline="\n")


def table(measured: dict[str, float]) -> str:
    rows = [*measured.items(), ("total", sum(measured.values()))]
    return "\n".join(f"{size:8.1f} MB  {name}" for name, size in rows)
