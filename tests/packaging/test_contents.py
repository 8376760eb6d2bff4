"""What goes into the packages: nothing that is used is left out, on any platform, and nothing grows unseen."""

import ast
import importlib
import json
import os
import plistlib
import re
import struct
import sys
import tomllib
from pathlib import Path

import icons
import keyring.backends
import orphans
import parts
import pytest
import sizes
from PySide6.QtGui import QImage

from ice_desk.commands import self_test

LOCK = {package["name"] for package in tomllib.loads((parts.ROOT / "uv.lock").read_text("utf-8"))["package"]}


def imported() -> dict[str, str]:
    """Every module that the package imports from elsewhere, and one file that does."""
    found = {}
    for file in (parts.ROOT / "ice_desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                if name.partition(".")[0] not in {*sys.stdlib_module_names, "ice_desk"}:
                    found[name] = str(file)
    return found


def test_the_self_test_imports_every_foreign_module():
    tried = {*self_test.LAZY_MODULES, *(name for names in self_test.PLATFORM_MODULES.values() for name in names)}
    tops = {name.partition(".")[0] for name in tried} | {"PySide6"}
    assert {name: file for name, file in imported().items() if name.partition(".")[0] not in tops} == {}


def test_nothing_that_is_imported_is_excluded():
    clashes = [
        (name, excluded)
        for name in imported()
        for excluded in parts.EXCLUDED
        if name == excluded or name.startswith(excluded + ".")
    ]
    assert clashes == []


def test_the_self_test_and_the_spec_agree_on_the_keyrings():
    for platform, names in parts.HIDDEN.items():
        missing = [name for name in self_test.PLATFORM_MODULES[platform] if name != "pynvml" and name not in names]
        assert missing == [], platform


def test_what_is_imported_by_name_exists_here():
    platform = "linux" if sys.platform.startswith("linux") else sys.platform
    for name in (*parts.HIDDEN_EVERYWHERE, *parts.HIDDEN[platform]):
        assert importlib.import_module(name)


def test_what_is_imported_by_name_exists_on_the_other_platforms():
    home = Path(keyring.backends.__file__).parent
    for name in (name for names in parts.HIDDEN.values() for name in names if name.startswith("keyring.backends.")):
        place = home.joinpath(*name.split(".")[2:])
        assert place.with_suffix(".py").is_file() or (place / "__init__.py").is_file(), name
    assert {"pywin32-ctypes", "secretstorage", "jeepney", "dmgbuild", "pyinstaller"} <= LOCK


def test_the_spec_is_python_and_takes_all_from_parts():
    text = (parts.ROOT / "packaging" / "ice_desk.spec").read_text("utf-8")
    names = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    assert {"HIDDEN", "HIDDEN_EVERYWHERE", "EXCLUDED", "wanted", "resource_files", "version_resource"} <= names
    assert {"info_plist", "IDENTIFIER", "NAME", "PROGRAM"} <= names


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qoffscreen.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6\\plugins\\imageformats\\qgif.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqwebp.dylib", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
    ],
)
def test_qt_is_trimmed_to_what_is_used(path, stays):
    assert parts.wanted(path) is stays


def test_every_resource_is_shipped_but_the_pictures():
    shipped = {Path(source) for source, _ in parts.resource_files()}
    home = parts.ROOT / "resources"
    assert {path for path in home.rglob("*") if path.is_file()} - shipped == set((home / "pictures").glob("*"))
    places = {place for _, place in parts.resource_files()}
    assert {str(Path("resources/catalogue")), str(Path("resources/icons"))} <= places


def test_the_version_is_the_packages_own():
    project = tomllib.loads((parts.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert parts.version() == project["version"]


def test_info_plist_can_be_written_and_allows_dark_windows():
    info = plistlib.loads(plistlib.dumps(parts.info_plist()))
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == parts.version()
    assert info["NSRequiresAquaSystemAppearance"] is False
    assert info["NSHighResolutionCapable"] is True
    assert "/opt/homebrew/bin" in info["LSEnvironment"]["PATH"].split(":")
    assert re.fullmatch(r"[A-Za-z0-9.-]+", parts.IDENTIFIER)


def test_the_version_resource_says_version_and_program(monkeypatch):
    monkeypatch.setattr(parts, "version", lambda: "1.20.3rc1")
    tree = ast.parse(parts.version_resource("ICE Desk.exe"), mode="eval")
    strings = {
        node.args[0].value: node.args[1].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "StringStruct"
    }
    numbers = {
        keyword.arg: ast.unparse(keyword.value) for node in ast.walk(tree) for keyword in getattr(node, "keywords", ())
    }
    assert strings["ProductVersion"] == "1.20.3rc1"
    assert strings["OriginalFilename"] == "ICE Desk.exe"
    assert numbers["filevers"] == numbers["prodvers"] == "(1, 20, 3, 1)"


def test_libraries_go_with_the_plugin_that_wanted_them():
    needs = {"/qxcb": {"libxcb.so", "libc.so"}, "/xcb": {"libXau.so"}, "/gtk": {"libpango.so"}, "/ext": {"libssl.so"}}
    entries = [
        ("PySide6/plugins/libqxcb.so", "/qxcb", "BINARY"),
        ("lib-dynload/_ssl.so", "/ext", "EXTENSION"),
        ("libxcb.so", "/xcb", "BINARY"),
        ("libXau.so", "/xau", "BINARY"),
        ("libssl.so", "/ssl", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
        ("libQt6Core.so.6", "PySide6/libQt6Core.so.6", "SYMLINK"),
        ("libgtk-3.so", "/gtk", "BINARY"),
        ("libpango.so", "/pango", "BINARY"),
    ]
    kept = orphans.without(entries, lambda path: needs.get(path, set()))
    assert kept == entries[:-2]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("icons")
    icons.write_all(parts.ROOT / "resources" / "icons" / "ice-desk.svg", folder)
    return folder


@pytest.mark.parametrize("size", icons.PNG_SIZES)
def test_a_picture_has_its_size_and_clear_corners(drawn, size):
    image = QImage(str(drawn / f"ice-desk-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_the_windows_icon_holds_a_png_of_each_size(drawn):
    data = (drawn / "ice-desk.ico").read_bytes()
    assert struct.unpack_from("<HHH", data) == (0, 1, len(icons.ICO_SIZES))
    for index, size in enumerate(icons.ICO_SIZES):
        width, height, _, _, _, bits, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        image = QImage.fromData(data[offset : offset + length], "PNG")
        assert (width or 256, height or 256, bits) == (size, size, 32)
        assert image.width() == image.height() == size


def test_the_macos_icon_holds_a_png_of_each_type(drawn):
    data = (drawn / "ice-desk.icns").read_bytes()
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    offset, found = 8, []
    while offset < len(data):
        kind, length = struct.unpack_from(">4sI", data, offset)
        found.append((kind.decode(), QImage.fromData(data[offset + 8 : offset + length], "PNG").width()))
        offset += length
    assert found == list(icons.ICNS_TYPES)


@pytest.mark.qt_log_ignore("Cannot read file")
def test_no_drawing_no_icons(tmp_path):
    broken = tmp_path / "broken.svg"
    broken.write_text("no drawing")
    with pytest.raises(ValueError, match="cannot be drawn"):
        icons.write_all(broken, tmp_path)


def test_each_byte_is_counted_once(tmp_path):
    for name, size in {
        "ice-desk": 1000,
        "_internal/PySide6/QtCore.so": 2000,
        "_internal/PySide6/Qt/lib/libicudata.so.73": 4000,
        "_internal/libssl.so.3": 8000,
        "_internal/numpy/core.so": 16000,
        "_internal/resources/catalogue/models.toml": 32000,
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    if os.name == "posix":
        (tmp_path / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/QtCore.so")
    kilobytes = {name: round(size * 1000) for name, size in sizes.measure(tmp_path).items()}
    assert kilobytes == {
        "resources": 32, "numpy": 16, "system libraries": 8, "Qt, ICU": 4, "Qt": 2, sizes.PROGRAM: 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("measured", "complaints"),
    [
        ({"Qt": 50.0, "numpy": 40.0}, 0),
        ({"Qt": 54.9, "numpy": 40.0}, 0),
        ({"Qt": 55.1, "numpy": 40.0}, 1),
        ({"Qt": 60.0, "numpy": 40.0}, 2),
        ({"Qt": 50.0, "numpy": 40.0, "new": 2.9}, 0),
        ({"Qt": 50.0, "numpy": 40.0, "new": 3.1}, 1),
        ({"Qt": 45.0, "numpy": 40.0, "Python": 8.0}, 0),
        ({"Qt": 45.0, "numpy": 40.0, "Python": 20.0}, 1),
    ],
)
def test_growth_over_a_tenth_is_said(measured, complaints):
    assert len(sizes.grown(measured, {"total": 90.0, "Qt": 50.0, "numpy": 40.0})) == complaints


def test_the_budget_is_kept_per_platform(tmp_path):
    file = tmp_path / "budget.json"
    assert sizes.read_budget(file, "linux") is None
    sizes.write_budget(file, {"Qt": 50.04}, "linux")
    sizes.write_budget(file, {"Qt": 30.0}, "win32")
    assert sizes.read_budget(file, "linux") == {"total": 50.0, "Qt": 50.0}
    assert sizes.read_budget(file, "darwin") is None


def test_the_committed_budget_adds_up():
    budget = json.loads((parts.ROOT / "packaging" / "size_budget.json").read_text("utf-8"))["linux"]
    assert abs(budget.pop("total") - sum(budget.values())) < 1.0
