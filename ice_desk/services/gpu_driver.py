"""The NVIDIA driver of this computer, by NVML. Blocks; for a worker's thread."""

import contextlib
import sys
from collections.abc import Callable
from typing import Any

from ice_desk.domain.telemetry import DriverState, GpuDriver
from ice_desk.services.gpus import AMD_VENDOR, DRM, NVIDIA_VENDOR, linux_vendors

METAL = "macOS brings the driver of its GPU (Metal) along; there is none to update"
AMD = "The GPU is AMD's, whose driver does not tell its version here; Ollama asks for ROCm 7"
NONE = "There is no NVIDIA GPU here"
# After an update of the driver, until the next start of the computer, its two halves do not fit each other.
RESTART = "The driver was updated while the computer ran"


def vendors_here() -> frozenset[str] | None:
    """The makers of the graphics cards, None where the system does not say."""
    return linux_vendors(DRM) if sys.platform.startswith("linux") else None


def read_driver(platform: str = sys.platform, vendors: Callable[[], frozenset[str] | None] = vendors_here) -> GpuDriver:
    """What is known of it. Never raises: what NVML does not tell is left empty."""
    if platform == "darwin":
        return GpuDriver(DriverState.NOT_NEEDED, problem=METAL)
    makers = vendors()
    try:
        import pynvml
    except ImportError:
        return _unread(makers, "its library is not here")
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        mismatch = getattr(error, "value", None) == getattr(pynvml, "NVML_ERROR_LIB_RM_VERSION_MISMATCH", 18)
        return _unread(makers, RESTART if mismatch else str(error), sure=mismatch)
    try:
        return _told(pynvml)
    except pynvml.NVMLError as error:
        return GpuDriver(DriverState.UNKNOWN, problem=str(error))
    finally:
        with contextlib.suppress(pynvml.NVMLError):
            pynvml.nvmlShutdown()


def _unread(makers: frozenset[str] | None, problem: str, *, sure: bool = False) -> GpuDriver:
    """`sure`: there is a driver, for it has complained."""
    if sure or (makers is not None and NVIDIA_VENDOR in makers):
        return GpuDriver(DriverState.MISSING, problem=problem)
    if makers is None:
        return GpuDriver(DriverState.UNKNOWN, problem=problem)
    return GpuDriver(DriverState.NOT_NEEDED, problem=AMD if AMD_VENDOR in makers else NONE)


def _told(nvml: Any) -> GpuDriver:
    number = nvml.nvmlDeviceGetCount()
    if not number:
        return GpuDriver(DriverState.NOT_NEEDED, problem=NONE)
    version = nvml.nvmlSystemGetDriverVersion()
    text = version.decode("utf-8", "replace") if isinstance(version, bytes) else str(version)
    cuda, cards = "", []
    with contextlib.suppress(nvml.NVMLError):
        cuda = cuda_words(int(nvml.nvmlSystemGetCudaDriverVersion()))
    with contextlib.suppress(nvml.NVMLError):
        cards = [_compute(nvml, index) for index in range(number)]
    return GpuDriver(DriverState.READ, text.strip()[:40], cuda, min(cards, default=None))


def _compute(nvml: Any, index: int) -> tuple[int, int]:
    major, minor = nvml.nvmlDeviceGetCudaComputeCapability(nvml.nvmlDeviceGetHandleByIndex(index))
    return int(major), int(minor)


def cuda_words(number: int) -> str:
    """NVML's 12040 as "12.4"; empty for what is no such number."""
    return f"{number // 1000}.{number % 1000 // 10}" if number > 0 else ""
