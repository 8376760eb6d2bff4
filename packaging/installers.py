"""Make this platform's installer from the frozen program: `uv run python packaging/installers.py`, after build.py.

Linux: a tar.gz with an install script. macOS: a disk image, signed and notarised where the secrets are. Windows: an
Inno Setup program, a portable copy and winget's manifest. All land in dist/, with their SHA-256 sums and the list of
dependencies.
"""

import gzip
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import parts
from tools import commit_time, environment, uv

HERE = Path(__file__).resolve().parent
TOOL_SECONDS = 3600  # notarising waits for Apple
PORTABLE = "While this file lies here, ICE Desk keeps its history, settings and log in the folder ice-desk-data.\n"
ARCHITECTURES = {"AMD64": "x64", "aarch64": "arm64"}


def main() -> int:
    if not parts.program().is_file():
        print(f"{parts.program()} is not there; run packaging/build.py first", file=sys.stderr)
        return 1
    makers = {"linux": linux, "darwin": macos, "win32": windows}
    made = [*makers[sys.platform](), bill_of_materials()]
    made.append(sums(made))
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.relative_to(parts.ROOT)}")
    return 0


def title(system: str, ending: str) -> str:
    machine = platform.machine()
    return f"{parts.PROGRAM}-{parts.version()}-{system}-{ARCHITECTURES.get(machine, machine)}{ending}"


def linux() -> list[Path]:
    archive = parts.DIST / title("linux", ".tar.gz")
    top = archive.name.removesuffix(".tar.gz")
    with (
        archive.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=commit_time()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name, source in linux_files():
            tar.add(source, f"{top}/{name}", recursive=False, filter=_nobodys)
    return [archive]


def linux_files() -> Iterator[tuple[str, Path]]:
    """What the archive holds, as (path inside, source), in one order on every machine."""
    for name in ("install.sh", "ice-desk.desktop"):
        yield name, HERE / "linux" / name
    yield "ice-desk.svg", parts.ROOT / "resources" / "icons" / "ice-desk.svg"
    yield "LICENSE", parts.ROOT / "LICENSE"
    for picture in sorted(parts.ICONS.glob("*.png")):
        yield f"icons/{picture.name}", picture
    folder = parts.bundle("linux")
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or path.is_file():
            yield f"{parts.PROGRAM}/{path.relative_to(folder).as_posix()}", path


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """The builder's name and clock are nobody's business, and would make no two archives alike."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = commit_time()
    entry.mode = 0o755 if entry.mode & 0o100 else 0o644
    return entry


def macos() -> list[Path]:
    image = parts.DIST / title("macos", ".dmg")
    image.unlink(missing_ok=True)
    sign = str(HERE / "macos" / "sign.sh")
    tool(sign, str(parts.bundle()))
    tool(
        uv(), "run", "--isolated", "--frozen", "--no-dev", "--group", "build", "dmgbuild",
        "-s", str(HERE / "macos" / "dmg_settings.py"),
        "-D", f"app={parts.bundle()}", "-D", f"icon={parts.ICONS / 'ice-desk.icns'}", parts.NAME, str(image),
    )  # fmt: skip
    tool(sign, str(image))
    return [image]


def windows() -> list[Path]:
    compiler = shutil.which("iscc") or r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
    installer = parts.DIST / title("windows", ".exe")
    tool(compiler, "/Qp", f"/DVersion={parts.version()}", str(HERE / "windows" / "ice-desk.iss"))
    tool("pwsh", "-NoProfile", "-File", str(HERE / "windows" / "sign.ps1"), str(installer))
    return [installer, portable_zip()]


def portable_zip() -> Path:
    """The Windows program to be unpacked and run from any folder, keeping its data there."""
    archive = parts.DIST / title("windows", "-portable.zip")
    clock = time.gmtime(commit_time())[:6]
    folder = parts.bundle("win32")
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(files):
            packed.writestr(_entry(f"{parts.NAME}/{name}", clock), files[name].read_bytes())
        packed.writestr(_entry(f"{parts.NAME}/portable.txt", clock), PORTABLE)
    return archive


def _entry(name: str, clock: tuple[int, ...]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, clock)  # type: ignore[arg-type]
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def winget(installer: Path, repository: str, folder: Path) -> list[Path]:
    """The three files that winget wants for a release of `repository` ("owner/name"), written into `folder`."""
    values = {
        "@VERSION@": parts.version(),
        "@REPOSITORY@": repository,
        "@FILE@": installer.name,
        "@SHA256@": digest(installer).upper(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted((HERE / "windows" / "winget").glob("*.yaml")):
        text = source.read_text("utf-8")
        for mark, value in values.items():
            text = text.replace(mark, value)
        ending = "" if source.stem == "version" else f".{source.stem}"
        target = folder / f"ICEDesk.ICEDesk{ending}.yaml"
        target.write_text(text, "utf-8", newline="\n")
        written.append(target)
    return written


def bill_of_materials() -> Path:
    """What is inside, as CycloneDX: versions, and where each file comes from with its SHA-256."""
    target = parts.DIST / f"{parts.PROGRAM}-{parts.version()}.cdx.json"
    tool(
        uv(), "export", "--frozen", "--no-dev", "--quiet", "--format", "cyclonedx1.5",
        "--preview-features", "sbom-export", "--output-file", str(target),
    )  # fmt: skip
    target.write_text(json.dumps(with_sources(json.loads(target.read_text("utf-8"))), indent=2), "utf-8", newline="\n")
    return target


def with_sources(bill: dict[str, Any]) -> dict[str, Any]:
    """The bill with the files that uv.lock allows for each component; uv itself leaves them out."""
    lock = tomllib.loads((parts.ROOT / "uv.lock").read_text("utf-8"))
    wheels = {(package["name"], package["version"]): package.get("wheels", []) for package in lock["package"]}
    for component in bill["components"]:
        component["externalReferences"] = [
            {
                "type": "distribution",
                "url": wheel["url"],
                "hashes": [{"alg": "SHA-256", "content": wheel["hash"].removeprefix("sha256:")}],
            }
            for wheel in wheels.get((component["name"], component["version"]), ())
        ]
    return bill


def sums(files: list[Path]) -> Path:
    """SHA-256 sums as `sha256sum --check` reads them."""
    target = parts.DIST / f"SHA256SUMS-{sys.platform}-{platform.machine()}.txt"
    target.write_text("".join(f"{digest(file)}  {file.name}\n" for file in files), "utf-8", newline="\n")
    return target


def digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def tool(*command: str) -> None:
    """Run a tool and let it speak. Raises SystemExit when it fails."""
    done = subprocess.run(command, cwd=parts.ROOT, env=environment(), timeout=TOOL_SECONDS, check=False)
    if done.returncode:
        raise SystemExit(f"{os.path.basename(command[0])} failed ({done.returncode})")


if __name__ == "__main__":
    sys.exit(main())
