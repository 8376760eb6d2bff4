"""Build the frozen program for this platform: `uv run python packaging/build.py`.

It is built from the locked dependencies alone, in an environment of its own, so that nothing of a developer's machine
slips in. `--accept-size` takes the sizes of this build as the budget.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

import icons
import parts
import sizes
from tools import environment, uv

HERE = Path(__file__).resolve().parent
BUDGET = HERE / "size_budget.json"
BUILD_SECONDS = 900


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept-size", action="store_true", help="take this build's sizes as the budget")
    parser.add_argument("--tag", metavar="V", help="refuse to build another version than this, such as v1.2.3")
    arguments = parser.parse_args()
    if arguments.tag and arguments.tag != f"v{parts.version()}":
        return complain([f"this is version {parts.version()}, not {arguments.tag}"])
    icons.write_all(parts.ROOT / "resources" / "icons" / "ice-desk.svg", parts.ICONS)
    freeze()
    lacking = missing_modules(parts.WORK / "ice_desk" / "warn-ice_desk.txt")
    slim_python(parts.bundle())
    measured = sizes.measure(parts.bundle())
    print(f"{parts.bundle().relative_to(parts.ROOT)}, version {parts.version()}\n{sizes.table(measured)}")
    if arguments.accept_size:
        sizes.write_budget(BUDGET, measured)
    return complain([*lacking, *over_budget(measured)])


def freeze() -> None:
    """Run PyInstaller on the spec. Raises SystemExit with its last words when it fails."""
    for old in (parts.DIST / parts.PROGRAM, parts.bundle()):
        shutil.rmtree(old, ignore_errors=True)
    command = [
        uv(), "run", "--isolated", "--frozen", "--no-dev", "--group", "build",
        "python", "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--workpath", str(parts.WORK), "--distpath", str(parts.DIST), str(HERE / "ice_desk.spec"),
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


def over_budget(measured: dict[str, float]) -> list[str]:
    budget = sizes.read_budget(BUDGET)
    if budget is None:
        print(f"no size budget for {sys.platform} yet; --accept-size writes one")
        return []
    return sizes.grown(measured, budget)


def complain(problems: list[str]) -> int:
    for problem in problems:
        print(f"FAIL {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
