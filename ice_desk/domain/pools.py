"""From a reading of the machine to the pools that a plan may use."""

from ice_desk.domain.memory import Pool
from ice_desk.domain.telemetry import Gpu, Memory, Sample

GB = 10**9
GPU_BUFFER = 1 << 30
GPU_BUFFER_SHARE = 0.05
REMOTE_POOL = "vram"
"""What the one pool of another machine is called, of which only its engine tells."""


def pools_of(sample: Sample, buffer_bytes: int = 2 * GB) -> tuple[Pool, ...]:
    """The machine's pools; empty where memory cannot be read.

    RAM keeps `buffer_bytes` for the system, each GPU the larger of 5 % and 1 GiB. On Apple one pool serves both and
    is bounded by the GPU's working set as well as by RAM.
    """
    if sample.ram is None:
        return ()
    gpus = sample.gpus or ()
    unified = next((gpu for gpu in gpus if gpu.unified), None)
    if unified is not None:
        return (_unified(sample.ram, unified, buffer_bytes),)
    ram = sample.ram
    return (*(_vram(gpu) for gpu in gpus), Pool("ram", ram.total, ram.used, max(0, ram.total - buffer_bytes), ram.free))


def pool_name(gpu: Gpu) -> str:
    if gpu.unified:
        return "unified"
    return "vram" if gpu.index == 0 else f"vram{gpu.index}"


def _vram(gpu: Gpu) -> Pool:
    memory = gpu.memory
    buffer = max(int(memory.total * GPU_BUFFER_SHARE), GPU_BUFFER)
    return Pool(pool_name(gpu), memory.total, memory.used, max(0, memory.total - buffer), memory.free)


def _unified(ram: Memory, gpu: Gpu, buffer_bytes: int) -> Pool:
    room = max(0, min(ram.total - buffer_bytes - ram.used, gpu.memory.free))
    return Pool("unified", ram.total, ram.used, ram.used + room, min(gpu.memory.free, ram.free))
