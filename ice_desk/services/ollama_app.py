"""Ollama as a program on this computer: where it lies, and how it is started without opening it to the network."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from ice_desk.domain.errors import DeskError

_SECRETS = ("KEY", "TOKEN", "SECRET", "PASSWORD")
# With these, prompts and whole requests would stand in its log.
_TALKATIVE = ("OLLAMA_DEBUG", "LLAMA_ARG_LOG_", "LLAMA_LOG_")


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


def environment_for(
    place: str, cache_type: str, models: int, environment: Mapping[str, str] = os.environ
) -> dict[str, str]:
    """What an Ollama started from here finds set. `place` is host and port on this computer.

    Its hidden prompt cache is kept small, it holds `models` at once so that it never evicts by count, it inherits no
    keys, and its log holds no prompts. A context in fewer than 16 bits needs flash attention.
    """
    kept = {name: value for name, value in environment.items() if not (_secret(name) or name.startswith(_TALKATIVE))}
    kept |= {
        "OLLAMA_HOST": place,
        "LLAMA_ARG_CACHE_RAM": "512",
        "OLLAMA_MAX_LOADED_MODELS": str(models),
        "OLLAMA_KV_CACHE_TYPE": cache_type,
    }
    if cache_type != "f16":
        kept["OLLAMA_FLASH_ATTENTION"] = "1"
    return kept


def launch(program: Path, environment: Mapping[str, str], output: int) -> "subprocess.Popen[bytes]":
    """Start `ollama serve` in the background, apart from our terminal; it writes to `output`. Raises DeskError."""
    try:
        return subprocess.Popen(
            [str(program), "serve"],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
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
