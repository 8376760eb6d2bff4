"""Run PyInstaller, see that it found all, and take off what it cannot."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import parts
from tools import environment, uv

SPEC = parts.ROOT / "packaging" / "ice_desk.spec"
BUILD_SECONDS = 900


def freeze() -> None:
    """Run PyInstaller on the spec. Raises SystemExit with its last words when it fails."""
    for old in (parts.DIST / parts.PROGRAM, parts.bundle()):
        shutil.rmtree(old, ignore_errors=True)
    command = [
        uv(), "run", "--isolated", "--frozen", "--no-dev", "--group", "build",
        "python", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--workpath", str(parts.WORK), "--distpath", str(parts.DIST), str(SPEC),
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=parts.ROOT, env=environment(), timeout=BUILD_SECONDS, check=False, text=True, capture_output=True
    )
    if done.returncode:
        raise SystemExit(f"PyInstaller failed ({done.returncode}):\n{done.stdout[-2000:]}{done.stderr[-6000:]}")


def missing_modules(warnings: Path) -> list[str]:
    """What PyInstaller did not find although a module of ours imports it at its top."""
    found = []
    for line in warnings.read_text("utf-8", "replace").splitlines():
        match = re.match(r"(?:missing|excluded) module named '?([\w.]+)'? - imported by (.*)", line)
        a_class = match and match[1].rpartition(".")[2][0].isupper()  # a name that a package makes up on demand
        if match and not a_class and re.search(r"\bice_desk[\w.]* \(top-level\)", match[2]):
            found.append(f"module {match[1]} is missing in the build")
    return found


def slim_python(bundle: Path, platform: str = sys.platform) -> None:
    """Some Pythons on Linux come with 17 MB of debugging symbols. Only this file: numpy's libraries break of it."""
    strip = shutil.which("strip")
    if not platform.startswith("linux") or strip is None:
        return
    for library in bundle.rglob("libpython3.*.so.*"):
        if not library.is_symlink():
            subprocess.run([strip, "--strip-unneeded", str(library)], check=True, timeout=60)
