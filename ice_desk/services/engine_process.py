"""Which process is the engine, whose it is, and how it is ended without ever hitting another. All of it blocks."""

import contextlib
import json
import os
import socket
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

from ice_desk.domain.errors import DataFault, DeskError, Refused
from ice_desk.domain.local_engine import LocalEngine, Whose
from ice_desk.services.processes import SAME_START_SECONDS

CONNECT_SECONDS = 0.5
KILL_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Record:
    """What we wrote down of an engine that we started. `started` is the process's own start, seconds since 1970."""

    pid: int
    started: float
    program: str
    address: str
    cache_type: str

    def save(self, path: Path) -> None:
        fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
            os.replace(fresh, path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise DataFault(
                f"{path} cannot be written", why=error.strerror or str(error), remedy="Check the data folder"
            ) from error


def read_record(path: Path) -> Record | None:
    """None where there is none, or one that is damaged: then nothing is ours."""
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        pid, started = int(found["pid"]), float(found["started"])
        words = [str(found[name]) for name in ("program", "address", "cache_type")]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Record(pid, started, *words) if pid > 0 else None


def ours(record: Record | None) -> psutil.Process | None:
    """The process of the record, while it is that one: number, start and command line have all to agree."""
    if record is None:
        return None
    try:
        process = psutil.Process(record.pid)
        same = abs(process.create_time() - record.started) < SAME_START_SECONDS
        words = process.cmdline()
        if same and process.status() != psutil.STATUS_ZOMBIE and record.program in words and words[-1] == "serve":
            return process
    except psutil.Error:
        pass
    return None


def look(state: LocalEngine, record: Record | None) -> LocalEngine:
    """`state`, with whose the engine at its address is, and which process."""
    process = ours(record)
    if process is not None and record is not None and record.address == state.address:
        kept = replace(state, whose=Whose.OURS, cache_type=record.cache_type)
    elif not state.refused and answers_at(state.address):
        process = listener(state.address)
        kept = replace(state, whose=Whose.OTHER)
    else:
        return state
    pid, owner, command, started = told_of(process)
    return replace(kept, pid=pid, owner=owner, command=command, started=started, max_loaded=_models_limit_of(process))


def same(state: LocalEngine, record: Record | None) -> psutil.Process | None:
    """The process that `state` told of, None where it is not the same any more."""
    if state.whose is Whose.OURS:
        process = ours(record)
        return process if process is not None and process.pid == state.pid else None
    process = listener(state.address)
    if process is None or state.pid is None:
        return None
    return process if told_of(process) == (state.pid, state.owner, state.command, state.started) else None


def answers_at(address: str) -> bool:
    """Whether anything takes connections at a loopback address."""
    place = urlsplit(address)
    with contextlib.suppress(OSError):
        socket.create_connection((place.hostname or "", place.port or 80), CONNECT_SECONDS).close()
        return True
    return False


def listener(address: str) -> psutil.Process | None:
    """The process that listens there; None where the system does not tell."""
    place = urlsplit(address)
    served = (place.hostname or "", f"::ffff:{place.hostname}", "0.0.0.0", "::")

    def there(one: Any) -> bool:
        if one.status != psutil.CONN_LISTEN or not one.laddr:
            return False
        return bool(one.laddr.port == place.port and one.laddr.ip in served)

    def nearness(one: Any) -> int:
        return served.index(one.laddr.ip)

    pid: int | None = None
    try:
        found = [one for one in psutil.net_connections(kind="tcp") if there(one)]
        pid = next((one.pid for one in sorted(found, key=nearness)), None)
    except psutil.AccessDenied:  # macOS tells only of one's own processes, one by one
        pid = next((one.pid for one in psutil.process_iter(["name"]) if _listens(one, there)), None)
    try:
        return psutil.Process(pid) if pid else None
    except psutil.Error:
        return None


def _listens(process: psutil.Process, there: Callable[[Any], bool]) -> bool:
    if "ollama" not in (process.info["name"] or "").lower():
        return False
    try:
        return any(there(one) for one in process.net_connections(kind="tcp"))
    except psutil.Error:
        return False


def told_of(process: psutil.Process | None) -> tuple[int | None, str, str, float | None]:
    """Number, owner, command and start, as far as the system tells."""
    if process is None:
        return None, "", "", None
    owner, command, started = "", "", None
    with contextlib.suppress(psutil.Error, KeyError):
        owner = process.username()
    with contextlib.suppress(psutil.Error):
        command = " ".join(process.cmdline())[:200] or process.name()
    with contextlib.suppress(psutil.Error):
        started = process.create_time()
    return process.pid, owner, command, started


def _models_limit_of(process: psutil.Process | None) -> int:
    """OLLAMA_MAX_LOADED_MODELS of a process of this user; 0 where it is not set or not for us to read."""
    with contextlib.suppress(psutil.Error, OSError):
        value = process.environ().get("OLLAMA_MAX_LOADED_MODELS", "") if process is not None else ""
        return int(value) if value.isascii() and value.isdigit() else 0
    return 0


def end(process: psutil.Process, grace: float) -> None:
    """Ask it to end, and after `grace` seconds end it with its runners. psutil itself never signals a re-used number.

    Raises Refused where it is not ours to end, DeskError where it outlives even that.
    """
    family: Sequence[psutil.Process] = ()
    with contextlib.suppress(psutil.Error):
        family = process.children(recursive=True)
    try:
        process.terminate()
        _gone, left = psutil.wait_procs([process], timeout=grace)
        for one in (*left, *family):
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()
        _gone, left = psutil.wait_procs([process, *family], timeout=KILL_SECONDS)
    except psutil.NoSuchProcess:
        return
    except psutil.AccessDenied as error:
        number, owner, _command, _started = told_of(process)
        raise Refused(
            f"Process {number} may not be stopped from here",
            why=f"It belongs to {owner}" if owner else "It belongs to another user",
            remedy="Stop it as that user; on Linux a service by: sudo systemctl stop ollama",
        ) from error
    if left:
        raise DeskError(
            f"Process {process.pid} does not end",
            why=f"It was told to {grace:.0f} s ago, and then forced",
            remedy="The system holds it, often on a disk or a driver: restart the computer",
        )
