"""How much memory a loaded model takes, by place. Source of the formulas: llama.cpp's allocator, checked on real logs.

Worked examples that these functions reproduce within 1 %: mistral 7B q4_0 at 8k 5.28 GiB, yi 34B q4_K_M at 200k
65.6 GiB, llama 3.1 70B q4_K_M at 128k 79.8 GiB, qwen 72B q4_0 at 8k 58.3 GiB.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ice_desk.domain.memory import Footprint
from ice_desk.domain.shapes import CacheLayer, Shape

MIB = 1 << 20
CUDA_OVERHEAD = 457 * MIB
METAL_OVERHEAD = 512 * MIB
HOST_OVERHEAD = 300 * MIB
CELL_BYTES: Mapping[str, float] = {"f16": 2.0, "q8_0": 34 / 32, "q4_0": 18 / 32}


@dataclass(frozen=True, slots=True)
class Serving:
    """How a model would be served. `cache_type` is the KV cache's quantization, server-wide in Ollama."""

    context: int
    batch: int = 512
    parallel: int = 1
    cache_type: str = "f16"
    flash_attention: bool = True


@dataclass(frozen=True, slots=True)
class Places:
    """Pool names: where layers go, where the host's part goes, and the fixed cost of a process on the device."""

    device: str
    host: str
    overhead: int

    @classmethod
    def discrete(cls, name: str = "vram") -> "Places":
        return cls(name, "ram", CUDA_OVERHEAD)

    @classmethod
    def unified(cls) -> "Places":
        return cls("unified", "unified", METAL_OVERHEAD)

    @classmethod
    def cpu(cls) -> "Places":
        return cls("ram", "ram", 0)


def padded(tokens: int) -> int:
    """llama.cpp allocates cache cells in multiples of 256."""
    return -(-tokens // 256) * 256


def kv_bytes(shape: Shape, serving: Serving) -> int:
    """The KV cache of all layers, with recurrent state where a layer has that instead."""
    # Layers alike are mostly one object: each is computed once, for this is asked for every model at every keystroke.
    times = Counter(map(id, shape.layers))
    alike = {id(layer): layer for layer in shape.layers}
    return sum(count * _layer_bytes(alike[key], serving) for key, count in times.items())


def _layer_bytes(layer: CacheLayer, serving: Serving) -> int:
    if not layer.kv_heads:
        return layer.state * serving.parallel
    cells = padded(serving.context) * serving.parallel
    if layer.window is not None:
        cells = min(cells, padded(layer.window * serving.parallel + serving.batch))
    cell = CELL_BYTES[serving.cache_type]
    return int(layer.kv_heads * (layer.key_length + layer.value_length) * cell * cells)


def compute_bytes(shape: Shape, serving: Serving) -> tuple[int, int]:
    """The compute buffer as (device, host)."""
    batch = serving.batch
    if shape.embedder:
        tokens = min(2048, serving.context)
        return 4 * tokens * (tokens * max(1, shape.heads) + 4 * shape.embedding), 0
    cells = padded(serving.context) * serving.parallel
    if not serving.flash_attention:
        return 4 * batch * (1 + 4 * shape.embedding + cells * (1 + shape.heads)), 0
    logits = 4 * batch * (shape.vocab + shape.embedding)
    attention = 2 * batch * cells + 4 * batch * (2 * shape.feed_forward + 2 * shape.embedding)
    return max(logits, attention), 4 * batch * cells


def footprint(shape: Shape, serving: Serving, places: Places) -> Footprint:
    """What the model takes when every layer is on the device of `places`."""
    device, host = compute_bytes(shape, serving)
    return Footprint(
        weights=_parts(places, _device_weights(shape, places), shape.host_weights),
        kv=_parts(places, kv_bytes(shape, serving), 0),
        compute=_parts(places, device, host),
        overhead=_parts(places, places.overhead, HOST_OVERHEAD),
    )


def _device_weights(shape: Shape, places: Places) -> int:
    """A tied embedding is copied only to a device with memory of its own; elsewhere both sides map the same file."""
    if places.device != places.host:
        return shape.device_weights
    return shape.device_weights - shape.tied_weights


def _parts(places: Places, device: int, host: int) -> dict[str, int]:
    parts = {places.device: device}
    parts[places.host] = parts.get(places.host, 0) + host
    return parts


def engine_need(shape: Shape, serving: Serving, file_bytes: int) -> int:
    """Free memory that Ollama wants to see before it loads a model beside others without evicting one.

    Its own crude figure: file size plus f16 KV without sliding windows, which must fit in 80 % of what is free.
    """
    heads = [layer for layer in shape.layers if layer.kv_heads]
    least = min((layer.kv_heads for layer in heads), default=0)
    cells = padded(serving.context) * serving.parallel
    kv = sum(least * (layer.key_length + layer.value_length) * 2 * cells for layer in heads)
    return int((file_bytes + kv) / 0.8)


def largest_context(shape: Shape, serving: Serving, places: Places, free: Mapping[str, int]) -> int:
    """The longest context, in steps of 1,024 tokens, at which the model fits into `free`; 0 when none does."""
    low, high = 0, max(1, shape.context // 1024 or 1)
    while low < high:
        middle = (low + high + 1) // 2
        trial = footprint(shape, replace(serving, context=middle * 1024), places)
        if all(size <= free.get(pool, 0) for pool, size in trial.total.items()):
            low = middle
        else:
            high = middle - 1
    return low * 1024
