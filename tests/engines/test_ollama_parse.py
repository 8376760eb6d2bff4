"""Lists and details with figures that no honest server sends."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import NotAnEngine
from ice_desk.domain.footprint import Places, Serving, footprint
from ice_desk.domain.shapes import MOST_LAYERS, shape_of
from ice_desk.engines.ollama_parse import (
    SIZE_CAP,
    expiry,
    installed_models,
    lacks_arrays,
    model_facts,
    number,
    running_models,
    seconds,
)

NOW = 1_795_000_000.0
BLOB = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, 5),
        (5.9, 5),
        (-1, 0),
        (2**63, SIZE_CAP),
        (1e30, SIZE_CAP),
        (math.inf, SIZE_CAP),
        (-math.inf, 0),
        (math.nan, 0),
        (None, 0),
        ("12", 0),
        (True, 0),
        ([], 0),
    ],
)
def test_a_figure_is_clamped(value: object, expected: int) -> None:
    assert number(value, SIZE_CAP) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11-23T20:23:49.346846518Z", 1795465429.346846),
        ("2026-11-23T20:23:49.53026665Z", 1795465429.530266),
        ("2026-11-23T15:23:49-05:00", 1795465429.0),
        ("2026-11-23T20:23:49Z", 1795465429.0),
        ("2319-03-05T20:10:47.465566311Z", math.inf),
        ("9999-12-31T23:59:59.999999999Z", math.inf),
        ("9999-12-31T23:59:59-12:00", math.inf),
        ("0001-01-01T00:00:00Z", 0.0),
        ("0001-01-01T00:00:00+14:00", 0.0),
        ("2026-11-23T20:23:49", 0.0),
        ("soon", 0.0),
        ("", 0.0),
        (None, 0.0),
        (17, 0.0),
    ],
)
def test_a_time_is_read_in_every_zone_and_precision(value: object, expected: float) -> None:
    assert expiry(value, NOW) == pytest.approx(expected, abs=1e-5)


def test_a_hundred_years_from_now_is_the_limit_of_a_time() -> None:
    assert math.isfinite(expiry("2126-01-01T00:00:00Z", NOW))
    assert math.isinf(expiry("2128-01-01T00:00:00Z", NOW))


def test_running_models_come_by_name_and_once_each() -> None:
    rows = [
        {"name": "b:1", "size": 2**63, "size_vram": -1, "expires_at": "2319-01-01T00:00:00Z"},
        {"name": "A", "model": "x", "size": 7},
        {"name": "b:1", "size": 9},
        {"name": "a:latest", "size": 9},
        {"model": "only-model"},
        {"size": 3},
        "nonsense",
        None,
    ]
    models = running_models({"models": rows}, NOW)
    assert [model.name for model in models] == ["A", "b:1", "only-model"]
    assert (models[1].size, models[1].size_vram, models[1].pinned) == (SIZE_CAP, 0, True)
    assert models[1].gpu_share == 0.0
    assert (models[2].size, models[2].context_length, models[2].expires_at) == (0, 0, 0.0)


@pytest.mark.parametrize("payload", [{}, [], None, "models", {"model": []}])
def test_no_list_is_never_an_empty_list(payload: object) -> None:
    with pytest.raises(NotAnEngine):
        running_models(payload, NOW)
    with pytest.raises(NotAnEngine):
        installed_models(payload)


@pytest.mark.parametrize("rows", [[], None])
def test_an_empty_list_is_empty(rows: object) -> None:
    assert installed_models({"models": rows}) == ()


def test_a_hundred_thousand_models_are_cut_short() -> None:
    assert len(installed_models({"models": [{"name": f"m{index}"} for index in range(100_000)]})) == 5_000


def test_cloud_stubs_are_told_by_host_model_or_name() -> None:
    rows = [
        {"name": "a", "remote_host": "https://ollama.com:443"},
        {"name": "b", "remote_model": "gpt-oss:120b"},
        {"name": "c:120b-cloud"},
        {"name": "d:cloud"},
        {"name": "cloud:7b"},
    ]
    assert [model.is_cloud for model in installed_models({"models": rows})] == [True, True, True, True, False]


def test_a_hostile_name_becomes_one_plain_line() -> None:
    (model,) = installed_models({"models": [{"name": "a\n\u202eb" + "x" * 10_000}]})
    assert model.name.startswith("a b")
    assert model.name.isprintable()
    assert len(model.name) <= 300


def test_facts_hold_the_blob_and_skip_vocabularies() -> None:
    payload = {
        "modelfile": f"# FROM other:1\n\nFROM C:\\Users\\ann\\blobs\\sha256-{BLOB}\nFROM /x/sha256-{BLOB[::-1]}\n",
        "model_info": {
            "general.architecture": "llama",
            "llama.block_count": 32,
            "llama.attention.head_count_kv": [8] * 32,
            "tokenizer.ggml.tokens": ["x"] * 5_000,
        },
        "tensors": [{"name": "a", "type": "F16", "shape": [2, 3]}, {"name": "b", "shape": "no"}, {}, 7],
        "capabilities": ["completion", 5],
        "details": {"quantization_level": "Q4_K_M"},
    }
    facts = model_facts("m", payload)
    assert facts.blob == f"sha256:{BLOB}"
    assert facts.number("block_count") == 32
    assert "tokenizer.ggml.tokens" not in facts.info
    assert [(tensor.name, tensor.elements) for tensor in facts.tensors] == [("a", 6), ("b", 1)]
    assert (facts.capabilities, facts.quantization) == (frozenset({"completion"}), "Q4_K_M")
    assert not lacks_arrays(facts)


@pytest.mark.parametrize(("heads", "lacking"), [([], True), (None, True), ([8], False), (8, False)])
def test_blanked_arrays_are_noticed(heads: object, lacking: bool) -> None:
    info = {"general.architecture": "gemma3", "gemma3.attention.head_count_kv": heads}
    assert lacks_arrays(model_facts("m", {"model_info": info})) is lacking


def test_an_embedder_without_that_key_lacks_nothing() -> None:
    assert not lacks_arrays(model_facts("m", {"model_info": {"general.architecture": "bert"}}))


def test_durations_are_seconds_and_never_negative() -> None:
    assert [seconds(value) for value in (1_500_000_000, None, -5, "x")] == [1.5, 0.0, 0.0, 0.0]


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["models", "name", "size", "details", "expires_at", "model_info", "tensors", "shape"]),
            inner,
        ),
    ),
    max_leaves=12,
)


def test_an_integer_of_hundreds_of_digits_is_clamped_too() -> None:
    assert number(10**400, 7) == 7
    assert number(-(10**400), 7) == 0


INFO_KEYS = [
    "block_count", "context_length", "embedding_length", "feed_forward_length", "vocab_size",
    *(f"attention.{name}" for name in ("head_count", "head_count_kv", "key_length", "sliding_window",
                                       "sliding_window_pattern", "value_length_mla")),
    *(f"ssm.{name}" for name in ("inner_size", "state_size", "conv_kernel", "group_count")),
]  # fmt: skip
FIGURE = st.one_of(
    st.none(), st.booleans(), st.text(max_size=3), st.floats(), st.integers(),
    st.sampled_from([0, -1, 2**31, 2**62, 10**30, 10**400, 1e308, math.inf, math.nan]),
)  # fmt: skip
INFO = st.dictionaries(
    st.sampled_from([f"llama.{key}" for key in INFO_KEYS]), st.one_of(FIGURE, st.lists(FIGURE, max_size=4))
)
TENSOR_NAMES = st.sampled_from(["token_embd.weight", "x"])
TENSORS = st.lists(st.fixed_dictionaries({"name": TENSOR_NAMES, "shape": st.lists(FIGURE, max_size=12)}), max_size=3)


@given(INFO, TENSORS, st.sampled_from([[], ["completion"], ["embedding"]]))
def test_a_model_of_any_figures_has_a_shape_and_an_estimate_that_are_finite(
    info: dict[str, object], tensors: list[object], capabilities: list[str]
) -> None:
    payload = {
        "model_info": {"general.architecture": "llama"} | info,
        "tensors": tensors,
        "capabilities": capabilities,
    }
    shape = shape_of(model_facts("m", payload))
    assert len(shape.layers) <= MOST_LAYERS
    need = footprint(shape, Serving(context=8_192), Places.discrete())
    assert all(size >= 0 and math.isfinite(float(size)) for size in need.total.values())


@given(JUNK)
def test_no_payload_breaks_the_parsers(junk: object) -> None:
    for parse in (installed_models, lambda payload: running_models(payload, NOW)):
        try:
            models = parse({"models": junk})
        except NotAnEngine:
            continue
        assert all(0 <= model.size <= SIZE_CAP for model in models)
    if isinstance(junk, dict):
        facts = model_facts("m", junk)
        json.dumps([tensor.elements for tensor in facts.tensors])
