"""Ollama as a program on this computer: where it lies, and how it is started without opening it to the network."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from ice_desk.domain.errors import DeskError

_SECRETS = ("KEY", "TOKEN", "SECRET", "PASSWORD")


def find_ollama(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The program, or None. Programs started from a desktop have a bare PATH, so the usual places come first."""
    usual = [Path(place) for place in _usual_places(platform, environment)]
    found = next((place for place in usual if place.is_file() and os.access(place, os.X_OK)), None)
    if found is not None or platform == "win32":
        return found
    named = shutil.which("ollama", path=environment.get("PATH"))
    return Path(named) if named and Path(named).is_absolute() else None


def place_words(program: Path) -> str:
    """Where it was found, as a person would say it."""
    if ".app" in str(program):
        return "Found in Applications."
    return f"Found at {program}."


def start_ollama(program: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Start `ollama serve` in the background; it stays when ICE Desk ends. Raises DeskError.

    It listens on this computer only, keeps its hidden prompt cache small, allows one model more than ICE Desk will
    load so that it never evicts by count, and inherits no keys.
    """
    kept = {name: value for name, value in environment.items() if not _secret(name)}
    kept |= {"OLLAMA_HOST": "127.0.0.1:11434", "LLAMA_ARG_CACHE_RAM": "512", "OLLAMA_MAX_LOADED_MODELS": "6"}
    kept.pop("OLLAMA_DEBUG", None)
    try:
        subprocess.Popen(
            [str(program), "serve"],
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            cwd=str(program.parent),
        )
    except OSError as error:
        raise DeskError(
            "Ollama could not be started", why=error.strerror or str(error), remedy="Start it by hand: ollama serve"
        ) from error


def _usual_places(platform: str, environment: Mapping[str, str]) -> tuple[str, ...]:
    if platform == "darwin":
        return (
            "/usr/local/bin/ollama",
            "/opt/homebrew/bin/ollama",
            "/Applications/Ollama.app/Contents/Resources/ollama",
        )
    if platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        return (rf"{local}\Programs\Ollama\ollama.exe",) if local else ()
    return ("/usr/local/bin/ollama", "/usr/bin/ollama")


def _secret(name: str) -> bool:
    return any(part in name.upper() for part in _SECRETS)
