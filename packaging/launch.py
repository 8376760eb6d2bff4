"""The frozen program's first lines: what a packaged copy needs before ICE Desk itself is imported."""

import os
import sys


def prepare() -> None:
    os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"  # a variable left by another program would look for another Qt
    if sys.platform.startswith("linux"):
        _give_children_their_libraries_back()
    if sys.stderr is None:
        _write_to_a_file()


def _give_children_their_libraries_back() -> None:
    """The bootloader points LD_LIBRARY_PATH at our folder, read once when this process began.

    Programs started from here (nvidia-smi, ollama) would load our copies of their libraries.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


def _write_to_a_file() -> None:
    """A program without a console on Windows has no streams at all; a failure before the log opens would be lost."""
    from ice_desk.paths import places

    try:
        folder = places(portable="--portable" in sys.argv).logs
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder / "start.log").open("w", encoding="utf-8", buffering=1)
    except OSError:
        stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  it lives as long as the program
    sys.stdout = sys.stderr = stream


if __name__ == "__main__":
    prepare()
    from ice_desk.cli import main

    sys.exit(main())
