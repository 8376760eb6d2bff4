"""ICE Desk: a control panel for language models on your own machine and in the cloud."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ice_desk.orchestra import Orchestra, TaskResult

__version__ = "0.1.0"
__all__ = ["Orchestra", "TaskResult", "__version__"]


def __getattr__(name: str) -> object:
    """Import the orchestra only for those who use it: the window and the command line start without it."""
    if name in ("Orchestra", "TaskResult"):
        return getattr(import_module("ice_desk.orchestra"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
