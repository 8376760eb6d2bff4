"""Where Ollama on this computer keeps its models, and how much room is left there."""

import os
import sys
from pathlib import Path

import psutil

# Where Ollama's own Linux installer has its service keep them.
SERVICE_FOLDER = Path("/usr/share/ollama/.ollama/models")


def models_folder() -> Path:
    """The folder of OLLAMA_MODELS, else of the Linux service where that is installed, else the user's own."""
    named = os.environ.get("OLLAMA_MODELS", "").strip()
    if named:
        return Path(named)
    own = Path.home() / ".ollama" / "models"
    if sys.platform == "linux" and not own.exists() and _exists(SERVICE_FOLDER):
        return SERVICE_FOLDER
    return own


def free_for_models() -> int | None:
    """Bytes free on the disk of the models folder, or of the nearest folder above it; None where it cannot be read."""
    folder = models_folder()
    for place in (folder, *folder.parents):
        if _exists(place):
            try:
                return int(psutil.disk_usage(str(place)).free)
            except OSError:
                return None
    return None


def _exists(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:  # a folder that others may not look into
        return False
