"""The simulated machine: what memory it has, what is taken, how fast it reads and thinks."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from ice_desk.domain.footprint import CUDA_OVERHEAD, HOST_OVERHEAD, METAL_OVERHEAD, Places, Serving, footprint
from ice_desk.domain.profiles import Profile
from ice_desk.engines.simulator.models import SimModel

GIB = 1 << 30
_EFFICIENCY = 0.75
"""Share of the memory bandwidth that token generation reaches in practice."""
_PROMPT_FACTOR = {"unified": 900.0, "gpu": 4000.0, "cpu": 40.0}
"""Prompt tokens per second of a 7B model by kind of machine, by published llama.cpp figures for like hardware."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a loaded model lies, in bytes. `gpu_share` is the share of its layers on the GPU.

    `size` and `size_vram` are what /api/ps says; `gpu` and `ram` what the process really takes.
    """

    size: int
    size_vram: int
    gpu: int
    ram: int
    gpu_share: float


@dataclass(frozen=True, slots=True)
class _Parts:
    layers: int
    compute: int
    host: int


class Machine:
    """The ledger of one machine. `now` gives simulated seconds, for memory that a driver frees late.

    `caches` tells what the runners' prompt caches hold in RAM.
    """

    def __init__(self, profile: Profile, now: Callable[[], float]) -> None:
        self.profile = profile
        self._now = now
        self.caches: Callable[[], int] = lambda: 0
        self._taken: list[Placement] = []
        self._late: list[tuple[float, Placement]] = []

    @property
    def has_gpu(self) -> bool:
        return self.profile.gpu_total > 0

    @property
    def automatic_context(self) -> int:
        """The context Ollama gives where none is asked for, by total GPU memory."""
        total = self.profile.gpu_total
        return 4096 if total < 23 * GIB else 32768 if total < 47 * GIB else 262_144

    def gpu_used(self) -> int:
        return self.profile.gpu_other + sum(item.gpu for item in self._held())

    def ram_used(self) -> int:
        held = self._held()
        in_ram = sum(item.ram + (item.gpu if self.profile.unified else 0) for item in held)
        return self.profile.other + in_ram + self.caches()

    def free(self) -> tuple[int, int]:
        """(GPU, RAM) bytes that a model could take."""
        ram = max(0, self.profile.ram - self.ram_used())
        gpu = max(0, self.profile.gpu_total - self.gpu_used())
        return (min(gpu, ram) if self.profile.unified else gpu), ram

    def place(self, model: SimModel, serving: Serving, num_gpu: int = -1, most: float = 1.0) -> Placement | None:
        """Where the model would go: as many layers as fit on the GPU, the rest in RAM; None when it fits nowhere.

        `num_gpu` is the asked number of layers, -1 for as many as fit; `most` caps the GPU's share.
        """
        parts = self._parts(model, serving)
        count = len(model.shape.layers) + 1 or 1
        gpu, ram = self.free()
        most_layers = int(count * most) if num_gpu < 0 else min(num_gpu, count)
        for layers in range(most_layers if self.has_gpu else 0, -1, -1):
            found = self._placement(parts, layers, count)
            within = found.gpu <= gpu or (num_gpu >= 0 and layers == num_gpu)
            if within and found.ram + (found.gpu if self.profile.unified else 0) <= ram:
                return found
        return None

    def take(self, placement: Placement) -> None:
        self._taken.append(placement)

    def give_back(self, placement: Placement, late: float) -> None:
        """The process is gone; the driver frees its memory `late` simulated seconds from now."""
        self._taken.remove(placement)
        if late > 0:
            self._late.append((self._now() + late, placement))

    def load_seconds(self, model: SimModel) -> float:
        return model.size / (self.profile.disk_gb_per_second * 1e9) + 0.25

    def tokens_per_second(self, model: SimModel, placement: Placement) -> float:
        """Generation is bound by reading the active weights once a token."""
        known = model.spec.speeds.get(self.profile.name)
        if known and placement.gpu_share == float(self.has_gpu):
            return known
        active = model.size * _active_share(model)
        gpu = self.profile.gpu_gb_per_second or self.profile.ram_gb_per_second
        seconds = placement.gpu_share / gpu + (1 - placement.gpu_share) / self.profile.ram_gb_per_second
        return _EFFICIENCY * 1e9 / (active * seconds)

    def prompt_tokens_per_second(self, model: SimModel, placement: Placement) -> float:
        kind = "unified" if self.profile.unified else "gpu" if self.has_gpu else "cpu"
        size = model.spec.parameters * _active_share(model) / 7e9
        full = _PROMPT_FACTOR[kind] / size
        slow = _PROMPT_FACTOR["cpu"] / size
        return 1 / (placement.gpu_share / full + (1 - placement.gpu_share) / slow)

    def _held(self) -> list[Placement]:
        now = self._now()
        self._late = [(until, item) for until, item in self._late if until > now]
        return self._taken + [item for _, item in self._late]

    def _parts(self, model: SimModel, serving: Serving) -> _Parts:
        """The formula's bytes, off by a model's own constant within one percent: a real engine is never exact."""
        places = self._places()
        exact = footprint(model.shape, serving, places)
        off = 1 + (hashlib.sha256(model.blob.encode()).digest()[0] / 127.5 - 1) / 100
        device = places.device
        layers = exact.weights[device] + exact.kv[device]
        host = 0 if places.device == places.host else exact.weights[places.host] + exact.compute[places.host]
        return _Parts(int(layers * off), int(exact.compute[device] * off), int(host * off))

    def _places(self) -> Places:
        if self.profile.unified:
            return Places.unified()
        return Places.discrete() if self.has_gpu else Places.cpu()

    def _placement(self, parts: _Parts, layers: int, count: int) -> Placement:
        share = layers / count
        on_gpu = int(parts.layers * share) + parts.compute if layers else 0
        in_ram = parts.layers - int(parts.layers * share) + (0 if layers else parts.compute)
        overhead = (METAL_OVERHEAD if self.profile.unified else CUDA_OVERHEAD) if layers else 0
        # With every layer on the GPU Ollama reports the device's part alone as the size.
        size = on_gpu if layers == count else on_gpu + in_ram + parts.host
        return Placement(size, on_gpu, on_gpu + overhead, in_ram + parts.host + HOST_OVERHEAD, share)


def _active_share(model: SimModel) -> float:
    """Share of the weights read for one token: a mixture of experts uses few of them."""
    shape = model.spec.architecture
    return 0.1 + 0.9 * shape.experts_used / shape.experts if shape.experts else 1.0
