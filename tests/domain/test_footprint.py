"""The memory formula against figures from real logs and worked examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.footprint import (
    MIB,
    Places,
    Serving,
    compute_bytes,
    engine_need,
    footprint,
    kv_bytes,
    largest_context,
)
from ice_desk.domain.models import ModelFacts, Tensor
from ice_desk.domain.shapes import CacheLayer, Shape, shape_of, tensor_bytes

GIB = 1 << 30


def shape(layers, kv_heads, key, embedding, ff, vocab, heads, weights_gib=0.0, context=131072):
    return Shape(
        device_weights=int(weights_gib * GIB),
        host_weights=0,
        layers=tuple(CacheLayer(kv_heads, key, key) for _ in range(layers)),
        embedding=embedding,
        feed_forward=ff,
        vocab=vocab,
        heads=heads,
        context=context,
    )


MISTRAL = shape(32, 8, 128, 4096, 14336, 32768, 32, 3.76, 32768)
YI = shape(60, 8, 128, 7168, 20480, 64000, 56, 19.0, 200000)
LLAMA70 = shape(80, 8, 128, 8192, 28672, 128256, 64, 39.1)
QWEN72 = shape(80, 64, 128, 8192, 24576, 152064, 64, 37.5, 32768)


@pytest.mark.parametrize(
    ("model", "context", "kv_gib", "total_gib"),
    [
        (MISTRAL, 8192, 1.00, 5.28),
        (MISTRAL, 32768, 4.00, 8.31),
        (YI, 8192, 1.88, 21.5),
        (YI, 200000, 45.8, 65.6),
        (LLAMA70, 8192, 2.50, 42.3),
        (LLAMA70, 131072, 40.0, 79.8),
        (QWEN72, 8192, 20.0, 58.3),
    ],
)
def test_worked_examples_within_one_percent(model, context, kv_gib, total_gib):
    serving = Serving(context)
    assert kv_bytes(model, serving) / GIB == pytest.approx(kv_gib, rel=0.01)
    assert footprint(model, serving, Places.discrete()).total["vram"] / GIB == pytest.approx(total_gib, rel=0.01)


@pytest.mark.parametrize(
    ("model", "context", "cache", "kv_gib"),
    [
        (MISTRAL, 8192, "q8_0", 0.53),
        (YI, 200000, "q8_0", 24.3),
        (YI, 200000, "q4_0", 12.9),
        (QWEN72, 8192, "q4_0", 5.6),
    ],
)
def test_quantized_cache(model, context, cache, kv_gib):
    assert kv_bytes(model, Serving(context, cache_type=cache)) / GIB == pytest.approx(kv_gib, rel=0.01)


def test_a_real_log_without_flash_attention():
    # llama.cpp #7450: mistral 7B, context 32,000: KV 4000.00 MiB, compute 2094.50 MiB.
    serving = Serving(32000, flash_attention=False)
    assert kv_bytes(MISTRAL, serving) / MIB == pytest.approx(4000.0, rel=0.001)
    assert compute_bytes(MISTRAL, serving)[0] / MIB == pytest.approx(2094.5, rel=0.001)


def test_parallel_slots_multiply_the_cache():
    # Ollama #8922: llama 70B, four slots of 2,048 tokens: KV 2560 MiB.
    assert kv_bytes(LLAMA70, Serving(2048, parallel=4)) / MIB == pytest.approx(2560, rel=0.001)


def test_sliding_windows_bound_the_cache():
    # gemma3 27B at 85k tokens: about 32 GB in all where 139 GB were estimated without windows.
    facts = ModelFacts(
        "gemma3:27b",
        "gemma3",
        "",
        info={
            "gemma3.block_count": 62,
            "gemma3.attention.head_count": 32,
            "gemma3.attention.head_count_kv": 16,
            "gemma3.attention.key_length": 128,
            "gemma3.attention.value_length": 128,
            "gemma3.attention.sliding_window": 1024,
            "gemma3.embedding_length": 5376,
        },
    )
    full = [layer for layer in shape_of(facts).layers if layer.window is None]
    assert len(full) == 10
    assert kv_bytes(shape_of(facts), Serving(85000)) < 8 * GIB


def test_the_embedding_stays_in_ram_and_is_doubled_only_when_tied():
    embedding = Tensor("token_embd.weight", "Q8_0", (512, 1152))
    body = Tensor("blk.0.attn_k.weight", "Q8_0", (512, 512))
    output = Tensor("output.weight", "Q8_0", (512, 1152))
    untied = shape_of(ModelFacts("a", "llama", "", tensors=(embedding, body, output)))
    tied = shape_of(ModelFacts("b", "llama", "", tensors=(embedding, body)))
    assert untied.device_weights == tensor_bytes(body) + tensor_bytes(output)
    assert tied.device_weights == tensor_bytes(body) + tensor_bytes(embedding)
    assert footprint(tied, Serving(2048), Places.unified()).weights == {
        "unified": tensor_bytes(body) + tensor_bytes(embedding)
    }


def test_per_layer_heads_and_recurrent_layers():
    facts = ModelFacts(
        "hybrid",
        "nemotron_h",
        "",
        info={
            "nemotron_h.block_count": 3,
            "nemotron_h.attention.head_count": 8,
            "nemotron_h.attention.head_count_kv": [0, 4, 0],
            "nemotron_h.embedding_length": 512,
            "nemotron_h.ssm.inner_size": 1024,
            "nemotron_h.ssm.state_size": 128,
            "nemotron_h.ssm.conv_kernel": 4,
            "nemotron_h.ssm.group_count": 8,
        },
    )
    state = (3 * (1024 + 2 * 8 * 128) + 128 * 1024) * 4
    small, large = (kv_bytes(shape_of(facts), Serving(context)) for context in (4096, 8192))
    assert small == 2 * state + 4 * 128 * 2 * 4096
    assert large - small == 4 * 128 * 2 * 4096


def test_ollamas_own_eighty_percent_rule():
    # With the batch we send there is no extra reserve: (3.83 GiB file + 1 GiB KV) / 0.8.
    assert engine_need(MISTRAL, Serving(8192), int(3.83 * GIB)) / GIB == pytest.approx(6.04, rel=0.01)


@given(st.integers(1, 60), st.integers(1, 200))
def test_the_largest_context_fits_and_the_next_does_not(free_gib, share):
    free = {"vram": free_gib * GIB, "ram": share * GIB}
    context = largest_context(YI, Serving(8192), Places.discrete(), free)

    def fits(tokens):
        return all(size <= free[pool] for pool, size in footprint(YI, Serving(tokens), Places.discrete()).total.items())

    assert context == 0 or fits(context)
    assert context + 1024 > YI.context or not fits(context + 1024)
