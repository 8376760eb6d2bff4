"""GPU memory per maker. Every reader blocks and is called on a worker's thread only.

A reader answers () when it knows that there is no GPU of its kind, and None when there may be one it cannot read.
"""

import contextlib
import logging
import plistlib
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from ice_desk.domain.telemetry import Gpu, Memory

TOOL_SECONDS = 2.0
MIB = 1024 * 1024
NVIDIA_VENDOR, AMD_VENDOR = "0x10de", "0x1002"
DRM = Path("/sys/class/drm")
log = logging.getLogger(__name__)


class GpuReader(Protocol):
    """`read` blocks; `rescan` only asks the next `read` to look anew."""

    def read(self) -> tuple[Gpu, ...] | None: ...

    def rescan(self) -> None: ...


class NvidiaReader:
    """NVIDIA GPUs by NVML. Once it has failed it is not asked again until `rescan`.

    `vendors` tells which makers' cards the system sees, so that "no driver library" can be told from "no GPU";
    None where the system does not say.
    """

    def __init__(self, vendors: Callable[[], frozenset[str] | None]) -> None:
        self._vendors = vendors
        self._nvml: Any = None
        self._gone: tuple[Gpu, ...] | None = None
        self._asked = False

    def read(self) -> tuple[Gpu, ...] | None:
        if not self._asked:
            self._asked = True
            self._connect()
        if self._nvml is None:
            return self._gone
        try:
            return tuple(self._gpu(index) for index in range(self._nvml.nvmlDeviceGetCount()))
        except self._nvml.NVMLError as error:
            log.info("NVML stopped answering: %s", error)
            self._nvml, self._gone = None, None
            return None

    def rescan(self) -> None:
        self._asked, self._nvml = False, None

    def _connect(self) -> None:
        self._nvml = None
        try:
            import pynvml
        except ImportError:
            self._gone = self._without_library()
            return
        try:
            pynvml.nvmlInit()
        except pynvml.NVMLError as error:
            missing = getattr(error, "value", None) == pynvml.NVML_ERROR_LIBRARY_NOT_FOUND
            log.info("NVML cannot be used: %s", error)
            self._gone = self._without_library() if missing else None
        else:
            self._nvml = pynvml

    def _without_library(self) -> tuple[Gpu, ...] | None:
        vendors = self._vendors()
        return None if vendors is None or NVIDIA_VENDOR in vendors else ()

    def _gpu(self, index: int) -> Gpu:
        handle = self._nvml.nvmlDeviceGetHandleByIndex(index)
        name = self._nvml.nvmlDeviceGetName(handle)
        memory = self._nvml.nvmlDeviceGetMemoryInfo(handle)
        text = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
        return Gpu(index, text, Memory(total=int(memory.total), used=int(memory.used)))


class AmdReader:
    """AMD GPUs by the Linux kernel's own files."""

    def __init__(self, root: Path = DRM) -> None:
        self._root = root

    def read(self) -> tuple[Gpu, ...] | None:
        found: list[Gpu] = []
        unreadable = False
        for device in drm_devices(self._root):
            if _line(device / "vendor") != AMD_VENDOR:
                continue
            total, used = _number(device / "mem_info_vram_total"), _number(device / "mem_info_vram_used")
            if total is None or used is None:
                unreadable = True
                continue
            name = _line(device / "product_name") or "AMD GPU"
            found.append(Gpu(len(found), name, Memory(total=total, used=used)))
        return None if unreadable and not found else tuple(found)

    def rescan(self) -> None:
        """Nothing is kept: the files are read each time."""


class AppleReader:
    """The GPU's share of a Mac's memory, by `ioreg` (which needs no rights) and `sysctl`.

    `run` gives a tool's output, or None when it failed or did not end in time.
    """

    def __init__(self, ram: int, run: Callable[[Sequence[str]], bytes | None]) -> None:
        self._ram = ram
        self._run = run
        self._limit: int | None = None

    def read(self) -> tuple[Gpu, ...] | None:
        output = self._run(("/usr/sbin/ioreg", "-r", "-d", "1", "-w", "0", "-c", "IOAccelerator", "-a"))
        if output is None:
            return None
        if self._limit is None:
            self._limit = working_set(self._run(("/usr/sbin/sysctl", "-n", "iogpu.wired_limit_mb")), self._ram)
        return parse_ioreg(output, self._limit)

    def rescan(self) -> None:
        self._limit = None


class CombinedReader:
    """Several makers' readers as one. GPUs are numbered through; unknown only when nothing at all can be read."""

    def __init__(self, readers: Sequence[GpuReader]) -> None:
        self._readers = tuple(readers)

    def read(self) -> tuple[Gpu, ...] | None:
        answers = [reader.read() for reader in self._readers]
        gpus = [gpu for answer in answers if answer for gpu in answer]
        if not gpus and any(answer is None for answer in answers):
            return None
        return tuple(Gpu(index, gpu.name, gpu.memory, gpu.unified) for index, gpu in enumerate(gpus))

    def rescan(self) -> None:
        for reader in self._readers:
            reader.rescan()


def reader_for(platform: str, ram: int) -> GpuReader:
    """The reader of a platform (`sys.platform`); `ram` is the machine's memory in bytes."""
    if platform == "darwin":
        return AppleReader(ram, run_tool)
    if platform.startswith("linux"):
        return CombinedReader((NvidiaReader(lambda: linux_vendors(DRM)), AmdReader()))
    return NvidiaReader(lambda: None)


def parse_ioreg(output: bytes, limit: int) -> tuple[Gpu, ...] | None:
    """The GPUs in `ioreg -a` output (a property list); `limit` is what they may use. None when it says nothing."""
    try:
        entries = plistlib.loads(output)
    except (ValueError, plistlib.InvalidFileException, OverflowError):
        return None
    except Exception:  # expat's own errors are not exported by plistlib
        log.debug("ioreg's output is no property list", exc_info=True)
        return None
    gpus = [gpu for entry in entries if (gpu := _apple_gpu(entry, limit))] if isinstance(entries, list) else []
    return tuple(gpus) or None


def _apple_gpu(entry: object, limit: int) -> Gpu | None:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("PerformanceStatistics"), Mapping):
        return None
    used = entry["PerformanceStatistics"].get("In use system memory")
    if not isinstance(used, int) or used < 0:
        return None
    model = entry.get("model", "")
    name = model.decode("utf-8", "replace") if isinstance(model, bytes) else str(model)
    return Gpu(0, name.rstrip("\0") or "Apple GPU", Memory(total=limit, used=used), unified=True)


def working_set(wired_limit_mb: bytes | None, ram: int) -> int:
    """How much of `ram` bytes a Mac's GPU may use.

    The limit the user has set, or else the system's own: two thirds up to 36 GB and three quarters above, as logged
    by llama.cpp (16 GB: 10922.67 MiB, 32 GB: 21845.34 MiB, 96 GB: 73728 MiB). Sources disagree at 36 GB; we take less.
    """
    text = (wired_limit_mb or b"").decode("ascii", "replace").strip()
    if re.fullmatch(r"\d{1,9}", text) and int(text) > 0:
        return min(ram, int(text) * MIB)
    return ram * 2 // 3 if ram <= 36 * 1024 * MIB else ram * 3 // 4


def run_tool(command: Sequence[str]) -> bytes | None:
    """The output of a system tool named by its full path, or None."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=TOOL_SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def drm_devices(root: Path) -> tuple[Path, ...]:
    """The graphics cards' folders of the Linux kernel, in order, without their connectors."""
    try:
        cards = [card for card in root.iterdir() if re.fullmatch(r"card\d+", card.name)]
    except OSError:
        return ()
    return tuple(card / "device" for card in sorted(cards, key=lambda card: int(card.name[4:])))


def linux_vendors(root: Path) -> frozenset[str]:
    """The makers of the graphics cards that the kernel sees."""
    return frozenset(vendor for device in drm_devices(root) if (vendor := _line(device / "vendor")))


def _line(path: Path) -> str:
    with contextlib.suppress(OSError):
        return path.read_text("utf-8", "replace").strip()[:200]
    return ""


def _number(path: Path) -> int | None:
    text = _line(path)
    return int(text) if re.fullmatch(r"\d{1,18}", text) else None
