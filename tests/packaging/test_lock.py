"""The lock, as far as packages depend on it: for each system a wheel of every library, each with its hash."""

import tomllib

import parts
import pytest
from packaging.markers import Marker
from packaging.utils import parse_wheel_filename

LOCK = {package["name"]: package for package in tomllib.loads((parts.ROOT / "uv.lock").read_text("utf-8"))["package"]}
LINUX = {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"}
MACOS = {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"}
WINDOWS = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"}
# What markers are told, what a wheel's platform tag begins with, and what it may end with.
SYSTEMS = {
    "linux": (LINUX, "manylinux", ("x86_64",)),
    "macos": (MACOS, "macosx", ("arm64", "universal2")),
    "macos-intel": (MACOS, "macosx", ("x86_64", "universal2")),
    "windows": (WINDOWS, "win", ("amd64",)),
}
PYTHON = {"python_version": "3.13", "python_full_version": "3.13.0", "implementation_name": "cpython"}


def shipped(environment: dict[str, str]) -> set[str]:
    """Every package that the program brings along on a system."""
    found: set[str] = set()
    due = ["ice-desk"]
    while due:
        name = due.pop()
        if name in found:
            continue
        found.add(name)
        for dependency in LOCK[name].get("dependencies", ()):
            marker = dependency.get("marker")
            if marker is None or Marker(marker).evaluate({**environment, **PYTHON, "platform_machine": "x86_64"}):
                due.append(dependency["name"])
    return found - {"ice-desk"}


def runs(wheel: str, begins: str, ends: tuple[str, ...]) -> bool:
    *_, tags = parse_wheel_filename(wheel)
    return any(
        tag.interpreter in ("py3", "py2.py3", "cp313") or tag.abi == "abi3"
        for tag in tags
        if tag.platform == "any" or (tag.platform.startswith(begins) and tag.platform.endswith(ends))
    )


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_library_has_a_wheel_for(system):
    environment, begins, ends = SYSTEMS[system]
    lacking = {
        name
        for name in shipped(environment)
        if not any(runs(wheel["url"].rpartition("/")[2], begins, ends) for wheel in LOCK[name].get("wheels", ()))
    }
    assert lacking == set()


def test_keyrings_come_with_their_system_alone():
    brought = {system: shipped(environment) for system, (environment, _, _) in SYSTEMS.items()}
    assert {"secretstorage", "jeepney", "cryptography"} <= brought["linux"]
    assert "pywin32-ctypes" in brought["windows"]
    assert not {"secretstorage", "cryptography"} & (brought["windows"] | brought["macos"])
    assert "nvidia-ml-py" not in brought["macos"]


def test_every_file_has_its_hash():
    for package in LOCK.values():
        for file in (*package.get("wheels", ()), *filter(None, (package.get("sdist"),))):
            assert file["hash"].startswith("sha256:"), package["name"]
