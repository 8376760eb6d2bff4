"""What goes into the packages, and under which names: read by the spec, the scripts and the tests."""

import base64
import json
import os
import re
import sys
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
WORK = ROOT / "build" / "packaging"
ICONS = WORK / "icons"

NAME = "ICE Desk"
PROGRAM = "ice-desk"
IDENTIFIER = "io.github.ice-desk.ICEDesk"
PUBLISHER = "ICE Desk contributors"
COPYRIGHT = "MIT licence"
KEY_BYTES = 32
LEAST_MACOS = "13.0"  # the floor of PySide6 6.11's wheels

# Imported by name at run time, so that no analysis finds them.
HIDDEN_EVERYWHERE = (
    "genai_prices", "keyring.backends", "numpy", "_cffi_backend",
    # pyqtgraph needs these, of which nothing tells.
    "pydoc", "numpy.typing", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
)  # fmt: skip
HIDDEN = {
    "linux": ("keyring.backends.SecretService", "secretstorage", "jeepney.io.blocking"),
    "darwin": ("keyring.backends.macOS", "keyring.backends.macOS.api"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred", "win32ctypes.pywin32.pywintypes"),
}

# Fonts and tables that these read beside themselves: the outlines of formulas.
WITH_DATA = ("ziamath", "ziafont", "latex2mathml")

# Never used.
EXCLUDED = (
    "setuptools", "pkg_resources", "distutils", "_distutils_hack", "pip", "wheel",
    "unittest", "pydoc_data", "doctest", "xmlrpc", "lib2to3", "tkinter", "curses", "ensurepip", "idlelib",
    "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.canvas", "pyqtgraph.console", "pyqtgraph.flowchart",
    "pyqtgraph.jupyter", "pyqtgraph.dockarea",
    "PySide6.QtTest", "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql",
    "PySide6.QtXml", "PySide6.QtPrintSupport", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools",
    "PySide6.QtConcurrent",
    "numpy.f2py", "numpy.distutils", "numpy.testing",
    "pydantic.v1", "pydantic.mypy", "mypy", "pytest", "hypothesis",
    "PIL", "matplotlib", "scipy", "pandas", "IPython", "numba", "cupy", "h5py", "rich", "click",
)  # fmt: skip

# Files that PyInstaller's Qt hooks collect and this program never loads; matched against the end of the path.
DROPPED = (
    "*/plugins/platformthemes/libqgtk3*", "*/plugins/egldeviceintegrations/*", "*/plugins/generic/*",
    "*/plugins/networkinformation/*", "*/plugins/tls/*", "*/plugins/sqldrivers/*", "*/plugins/printsupport/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/platforms/*eglfs*", "*/plugins/platforms/*linuxfb*", "*/plugins/platforms/*vnc*",
    "*/plugins/platforms/*minimal*", "*/plugins/platforms/*vkkhrdisplay*", "*/plugins/platforms/*direct2d*",
    "*/plugins/imageformats/*tiff*", "*/plugins/imageformats/*tga*", "*/plugins/imageformats/*wbmp*",
    "*/plugins/imageformats/*icns*", "*/plugins/imageformats/*pdf*",
    "*/plugins/wayland-shell-integration/*ivi*", "*/plugins/wayland-shell-integration/*fullscreen*",
    "*/plugins/wayland-shell-integration/*libqt-shell*",
    # Nothing here draws with OpenGL; a newer system's drivers would load against our older copy of the C++ library.
    "*/plugins/xcbglintegrations/*",
    "*/translations/*.qm", "*opengl32sw.dll", "*libQt6EglF*",
)  # fmt: skip

# What DROPPED would take and is needed all the same: Qt's own texts in the languages that are shipped.
KEPT = ("*/translations/qtbase_de.qm",)


def version() -> str:
    """The version, read from the package without importing it."""
    text = (ROOT / "ice_desk" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("ice_desk/__init__.py names no version")
    return found.group(1)


def wanted(destination: str) -> bool:
    """May this file of the analysis stay? `destination` is its path inside the bundle."""
    path = "/" + destination.replace("\\", "/")
    return any(fnmatch(path, pattern) for pattern in KEPT) or not any(fnmatch(path, pattern) for pattern in DROPPED)


def resource_files() -> list[tuple[str, str]]:
    """The shipped data, as (source, folder in the bundle). The README's pictures stay at home."""
    home = ROOT / "resources"
    files = sorted(path for path in home.rglob("*") if path.is_file() and "pictures" not in path.parts)
    return [(str(path), str(Path("resources") / path.parent.relative_to(home))) for path in files]


def feed_file() -> Path | None:
    """The update feed of this build as the program reads it, None for a build without one. Raises SystemExit.

    ICE_DESK_UPDATE_FEED is the https address that will be asked, ICE_DESK_UPDATE_KEY the public key from feed.py.
    """
    address, key = (os.environ.get(f"ICE_DESK_UPDATE_{name}", "").strip() for name in ("FEED", "KEY"))
    if not address and not key:
        return None
    try:
        good = address.startswith("https://") and len(base64.b64decode(key, validate=True)) == KEY_BYTES
    except ValueError:
        good = False
    if not good:
        raise SystemExit("ICE_DESK_UPDATE_FEED has to be an https address and ICE_DESK_UPDATE_KEY a key of feed.py")
    file = WORK / "updates.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"feed": address, "key": key}), "utf-8")
    return file


def program(platform: str = sys.platform) -> Path:
    """The frozen program that answers on a terminal."""
    if platform == "darwin":
        return DIST / f"{NAME}.app" / "Contents" / "MacOS" / PROGRAM
    return DIST / PROGRAM / (f"{PROGRAM}.exe" if platform == "win32" else PROGRAM)


def bundle(platform: str = sys.platform) -> Path:
    """The folder that is shipped."""
    return DIST / f"{NAME}.app" if platform == "darwin" else DIST / PROGRAM


def info_plist() -> dict[str, object]:
    """Info.plist, beyond what PyInstaller writes by itself."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "LSMinimumSystemVersion": LEAST_MACOS,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": COPYRIGHT,
        # Programs started from the Finder get a bare PATH; Ollama from Homebrew lies in these.
        "LSEnvironment": {"PATH": "/opt/homebrew/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"},
    }


def version_resource(original: str) -> str:
    """The Windows version resource of the program called `original`, as PyInstaller reads it."""
    numbers = tuple([int(part) for part in re.findall(r"\d+", version())][:4] + [0] * 4)[:4]
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": version(),
        "InternalName": PROGRAM,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": original,
        "ProductName": NAME,
        "ProductVersion": version(),
    }
    lines = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{lines}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
