"""Was this very recipe built and smoked? `recipe.py` says so, and by its exit code.

The recipe is all that decides what a package is made of besides our own code: this folder, the dependencies and their
lock. Its fingerprint lies beside it in proven.json. A smoke test that passed writes it, so that no history of the
repository is needed to tell whether a build is due.
"""

import hashlib
import json
import sys
from pathlib import Path

import parts

PROVEN = parts.ROOT / "packaging" / "proven.json"
BESIDES = ("README.md", "size_budget.json", PROVEN.name)


def main() -> int:
    proven = is_proven()
    print("this recipe was built and smoked" if proven else "this recipe was not built and smoked yet")
    return 0 if proven else 1


def fingerprint() -> str:
    """SHA-256 over the names and contents of the recipe's files, the same on every system."""
    digest = hashlib.sha256()
    for path in files():
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.relative_to(parts.ROOT).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def files() -> list[Path]:
    home = parts.ROOT / "packaging"
    ours = (path for path in home.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    recipe = [path for path in ours if path.name not in BESIDES]
    return sorted([*recipe, parts.ROOT / "pyproject.toml", parts.ROOT / "uv.lock"])


def is_proven(platform: str = sys.platform) -> bool:
    return _known().get(platform) == fingerprint()


def built() -> None:
    """Note in the build's own folder by which recipe it was made."""
    (parts.WORK / "recipe.txt").write_text(fingerprint(), "utf-8")


def remember(platform: str = sys.platform) -> None:
    """Note down that what was built passed, unless the recipe has changed since."""
    made_by = parts.WORK / "recipe.txt"
    if made_by.is_file() and made_by.read_text("utf-8") == fingerprint():
        known = _known() | {platform: fingerprint()}
        PROVEN.write_text(json.dumps(known, indent=2) + "\n", "utf-8", newline="\n")


def _known() -> dict[str, str]:
    found: dict[str, str] = json.loads(PROVEN.read_text("utf-8")) if PROVEN.is_file() else {}
    return found


if __name__ == "__main__":
    sys.exit(main())
