"""The shape of a model as far as memory depends on it, read from the engine's metadata or from the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ice_desk.domain.catalogue import CatalogueModel
from ice_desk.domain.models import ModelFacts, Tensor

# (bytes of a block, elements of a block): ggml's own block layouts.
BLOCK_LAYOUTS: Mapping[str, tuple[int, int]] = {
    "F64": (8, 1), "F32": (4, 1), "F16": (2, 1), "BF16": (2, 1),
    "I64": (8, 1), "I32": (4, 1), "I16": (2, 1), "I8": (1, 1),
    "Q4_0": (18, 32), "Q4_1": (20, 32), "Q5_0": (22, 32), "Q5_1": (24, 32), "Q8_0": (34, 32), "Q8_1": (36, 32),
    "Q2_K": (84, 256), "Q3_K": (110, 256), "Q4_K": (144, 256), "Q5_K": (176, 256), "Q6_K": (210, 256),
    "Q8_K": (292, 256),
    "IQ1_S": (50, 256), "IQ1_M": (56, 256), "IQ2_XXS": (66, 256), "IQ2_XS": (74, 256), "IQ2_S": (82, 256),
    "IQ3_XXS": (98, 256), "IQ3_S": (110, 256), "IQ4_NL": (18, 32), "IQ4_XS": (136, 256),
    "TQ1_0": (54, 256), "TQ2_0": (66, 256), "MXFP4": (17, 32),
}  # fmt: skip

# No model has more layers, or longer vectors, vocabularies or contexts; a larger figure is a fault of the file.
MOST_LAYERS = 2_048
LONGEST = 1 << 24


@dataclass(frozen=True, slots=True)
class CacheLayer:
    """One layer's share of the cache.

    `kv_heads` 0 means no KV cache; `window` in tokens, None for full attention; `state` is the fixed f32 state of a
    recurrent layer in bytes per sequence.
    """

    kv_heads: int
    key_length: int
    value_length: int
    window: int | None = None
    state: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """Bytes of the weights by place, and the lengths that the cache and the compute buffer depend on.

    `tied_weights` is the part of the device's weights that is a second copy of the host's (a reused embedding).
    """

    device_weights: int
    host_weights: int
    layers: tuple[CacheLayer, ...]
    embedding: int
    feed_forward: int
    vocab: int
    heads: int
    context: int
    embedder: bool = False
    tied_weights: int = 0

    @property
    def kv_bytes_per_token(self) -> int:
        """KV cache bytes per token at f16 with full attention."""
        return sum(layer.kv_heads * (layer.key_length + layer.value_length) * 2 for layer in self.layers)


def tensor_bytes(tensor: Tensor) -> int:
    """Bytes of one tensor. A type we do not know is counted as f16, the safe side for every quantized type."""
    size, block = BLOCK_LAYOUTS.get(tensor.type.upper(), (2, 1))
    return -(-tensor.elements // block) * size


def shape_of(facts: ModelFacts) -> Shape:
    """Read a shape from the engine's metadata.

    The token embedding stays in RAM; without an output matrix of its own the model reuses it, and then the device
    holds a copy too (fleet facts 2.1).
    """
    total = sum(tensor_bytes(tensor) for tensor in facts.tensors)
    embedding = sum(tensor_bytes(tensor) for tensor in facts.tensors if tensor.name.startswith("token_embd."))
    tied = not any(tensor.name.startswith("output.weight") for tensor in facts.tensors)
    embedder = "embedding" in facts.capabilities and "completion" not in facts.capabilities
    copied = embedding if tied and not embedder else 0
    return Shape(
        device_weights=total - embedding + copied,
        host_weights=embedding,
        layers=_cache_layers(facts, embedder=embedder),
        embedding=_length(facts, "embedding_length"),
        feed_forward=_largest(facts.info.get(f"{facts.architecture}.feed_forward_length")),
        vocab=min(facts.number("vocab_size") or _vocabulary(facts), LONGEST),
        heads=_largest(facts.info.get(f"{facts.architecture}.attention.head_count")),
        context=_length(facts, "context_length"),
        embedder=embedder,
        tied_weights=copied,
    )


def _cache_layers(facts: ModelFacts, *, embedder: bool) -> tuple[CacheLayer, ...]:
    if embedder:
        return ()
    count = min(max(0, facts.number("block_count")), MOST_LAYERS)
    heads = _per_layer(facts.info.get(f"{facts.architecture}.attention.head_count"), count)
    kv_heads = _per_layer(facts.info.get(f"{facts.architecture}.attention.head_count_kv"), count) or heads
    default = _length(facts, "embedding_length") // max(1, max(heads, default=1))
    key, value = _head_lengths(facts, default)
    windows = _windows(facts, count)
    state = _recurrent_state(facts)
    one: dict[CacheLayer, CacheLayer] = {}
    layers = (
        CacheLayer(kv, key, value, windows[index]) if kv else CacheLayer(0, 0, 0, state=state)
        for index, kv in enumerate(kv_heads)
    )
    return tuple(one.setdefault(layer, layer) for layer in layers)


def _head_lengths(facts: ModelFacts, default: int) -> tuple[int, int]:
    """Key and value length; latent attention (MLA) stores the compressed ones."""
    key = _length(facts, "attention.key_length_mla") or _length(facts, "attention.key_length") or default
    value = _length(facts, "attention.value_length_mla") or _length(facts, "attention.value_length") or default
    return key, value


def _windows(facts: ModelFacts, count: int) -> list[int | None]:
    """The sliding window of each layer. Without a pattern the window is ignored, as llama.cpp does for Mistral v0.1."""
    window = _length(facts, "attention.sliding_window")
    pattern = facts.info.get(f"{facts.architecture}.attention.sliding_window_pattern")
    if not window or pattern is None:
        pattern = _KNOWN_PATTERNS.get(facts.architecture) if window else None
    if not window or pattern is None:
        return [None] * count
    if isinstance(pattern, Sequence) and not isinstance(pattern, str):
        slides = [bool(item) for item in pattern][:count]
        return [window if slide else None for slide in slides + [False] * (count - len(slides))]
    period = int(pattern) if isinstance(pattern, (int, float)) else 0
    return [window if period > 1 and (index + 1) % period else None for index in range(count)]


# Every n-th layer has full attention, the others slide: gemma3 five of six, gpt-oss every other.
_KNOWN_PATTERNS: Mapping[str, int] = {"gemma2": 2, "gemma3": 6, "gptoss": 2, "gpt-oss": 2}


def _recurrent_state(facts: ModelFacts) -> int:
    inner, state, conv, groups = (
        _length(facts, f"ssm.{name}") for name in ("inner_size", "state_size", "conv_kernel", "group_count")
    )
    return (max(0, conv - 1) * (inner + 2 * groups * state) + state * inner) * 4


def _length(facts: ModelFacts, key: str) -> int:
    return _bounded(facts.number(key))


def _bounded(value: float) -> int:
    return int(min(max(value, 0), LONGEST))


def _per_layer(value: object, count: int) -> list[int]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        numbers = [_bounded(item) for item in value if isinstance(item, (int, float))][:count]
        return numbers + [0] * (count - len(numbers)) if numbers else []
    return [_bounded(value)] * count if isinstance(value, (int, float)) and not isinstance(value, bool) else []


def _largest(value: object) -> int:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return max((_bounded(item) for item in value if isinstance(item, (int, float))), default=0)
    return _bounded(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else 0


def _vocabulary(facts: ModelFacts) -> int:
    """The vocabulary's size from the embedding's second side, where the metadata does not name it."""
    for tensor in facts.tensors:
        if tensor.name.startswith("token_embd.") and len(tensor.shape) > 1:
            return tensor.shape[1]
    return 0


def shape_of_entry(entry: CatalogueModel) -> Shape:
    """The shape of a model that is not installed, from the catalogue: the embedding at the file's mean bits."""
    build = entry.architecture
    embedding = int(build.vocab * build.embedding * entry.file_bytes / max(1, entry.parameters))
    copied = embedding if build.tied_embeddings and not entry.is_embedder else 0
    layer = CacheLayer(build.kv_heads, build.key_length, build.value_length)
    return Shape(
        device_weights=entry.file_bytes - embedding + copied,
        host_weights=embedding,
        layers=() if entry.is_embedder else (layer,) * build.layers,
        embedding=build.embedding,
        feed_forward=build.feed_forward,
        vocab=build.vocab,
        heads=build.heads,
        context=entry.context,
        embedder=entry.is_embedder,
        tied_weights=copied,
    )
