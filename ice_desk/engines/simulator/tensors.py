"""The tensors and metadata of a catalogue model, as its GGUF file would list them.

Quantization mixes follow llama.cpp's recipe, so that weights counted from the tensors match the real files.
"""

from collections.abc import Iterator

from ice_desk.domain.catalogue import Architecture, CatalogueModel
from ice_desk.domain.models import Tensor

# general.file_type, llama.cpp's numbering.
_FILE_TYPES = {
    "F32": 0, "F16": 1, "Q4_0": 2, "Q8_0": 7, "Q5_0": 8, "Q2_K": 10, "Q3_K_S": 11, "Q3_K_M": 12, "Q3_K_L": 13,
    "Q4_K_S": 14, "Q4_K_M": 15, "Q5_K_S": 16, "Q5_K_M": 17, "Q6_K": 18,
}  # fmt: skip


def metadata(model: CatalogueModel) -> dict[str, object]:
    """The GGUF keys that /api/show gives, sorted as Go sorts a map. The tokenizer's arrays are left out as null."""
    shape = model.architecture
    info: dict[str, object] = {
        "general.architecture": shape.name,
        "general.basename": model.title,
        "general.file_type": _FILE_TYPES.get(model.quantization.upper(), 1),
        "general.parameter_count": model.parameters,
        "general.quantization_version": 2,
        "tokenizer.ggml.model": "bert" if model.is_embedder else "llama",
        "tokenizer.ggml.tokens": None,
    }
    lengths: dict[str, object] = {
        "attention.head_count": shape.heads,
        "block_count": shape.layers,
        "context_length": model.context,
        "embedding_length": shape.embedding,
        "feed_forward_length": shape.feed_forward,
        "vocab_size": shape.vocab,
    }
    if shape.kv_heads:
        lengths |= {"attention.head_count_kv": shape.kv_heads}
    if shape.key_length * shape.heads != shape.embedding:
        lengths |= {"attention.key_length": shape.key_length, "attention.value_length": shape.value_length}
    if shape.experts:
        lengths |= {"expert_count": shape.experts, "expert_used_count": shape.experts_used}
    info |= {f"{shape.name}.{key}": value for key, value in lengths.items()}
    return dict(sorted(info.items()))


def tensors(model: CatalogueModel) -> tuple[Tensor, ...]:
    shape = model.architecture
    recipe = _Recipe(model.quantization.upper(), shape)
    found = [
        Tensor("token_embd.weight", recipe.base, (shape.embedding, shape.vocab)),
        Tensor("output_norm.weight", "F32", (shape.embedding,)),
    ]
    if not shape.tied_embeddings:
        found.insert(0, Tensor("output.weight", recipe.output, (shape.embedding, shape.vocab)))
    for layer in range(shape.layers):
        found.extend(_block(shape, layer, recipe))
    return tuple(found)


class _Recipe:
    """Which type each tensor gets in a mix: Q4_K_M and its like spend more bits where it matters."""

    def __init__(self, quantization: str, shape: Architecture) -> None:
        self._mix = quantization
        self._shape = shape
        self.base = quantization.removesuffix("_S").removesuffix("_M").removesuffix("_L")
        self.output = self.base if self.base in ("F32", "F16", "BF16", "Q8_0") else "Q6_K"

    def of(self, part: str, layer: int) -> str:
        if self._shape.experts == 8 and part in ("attn_v", "attn_k") and self.base != "F16":
            return "Q8_0"
        if self._shape.experts == 8 and part == "attn_output" and self._mix in ("Q3_K_M", "Q4_K_S", "Q4_K_M"):
            return "Q5_K"
        if part in ("attn_v", "ffn_down") and self._mix in ("Q4_K_M", "Q5_K_M") and self._more_bits(layer):
            return "Q6_K"
        large = self._shape.layers == 80 and self._shape.kv_heads != self._shape.heads
        if part == "attn_v" and large and self.base in ("Q3_K", "Q4_K"):
            return "Q5_K"
        return self.base

    def _more_bits(self, layer: int) -> bool:
        count = self._shape.layers
        return layer < count // 8 or layer >= 7 * count // 8 or (layer - count // 8) % 3 == 2


def _block(shape: Architecture, layer: int, recipe: _Recipe) -> Iterator[Tensor]:
    def weight(part: str, *sides: int) -> Tensor:
        return Tensor(f"blk.{layer}.{part}.weight", recipe.of(part, layer), sides)

    def plain(part: str, *sides: int) -> Tensor:
        return Tensor(f"blk.{layer}.{part}", "F32", sides)

    width, feed = shape.embedding, shape.feed_forward
    query = shape.heads * shape.key_length
    key = shape.kv_heads * shape.key_length or query
    value = shape.kv_heads * shape.value_length or query
    yield plain("attn_norm.weight", width)
    if shape.name in ("phi3", "nomic-bert"):
        yield weight("attn_qkv", width, query + key + value)
    else:
        yield weight("attn_k", width, key)
        yield weight("attn_q", width, query)
        yield weight("attn_v", width, value)
        if shape.qkv_bias:
            yield plain("attn_k.bias", key)
            yield plain("attn_q.bias", query)
            yield plain("attn_v.bias", value)
    yield weight("attn_output", query, width)
    if shape.experts:
        yield plain("ffn_gate_inp.weight", width, shape.experts)
        yield from (
            Tensor(f"blk.{layer}.{part}_exps.weight", recipe.of(part, layer), (*sides, shape.experts))
            for part, sides in (("ffn_down", (feed, width)), ("ffn_gate", (width, feed)), ("ffn_up", (width, feed)))
        )
    else:
        yield weight("ffn_down", feed, width)
        if shape.name == "phi3":
            yield weight("ffn_up", width, 2 * feed)
        else:
            yield weight("ffn_gate", width, feed)
            yield weight("ffn_up", width, feed)
    yield plain("ffn_norm.weight", width)
