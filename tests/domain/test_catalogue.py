"""The catalogue's values: exact architectures, sizes that agree with them, and lookups by any name in use."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain import figures
from ice_desk.domain.catalogue import Architecture, Catalogue, CatalogueModel
from ice_desk.domain.errors import DataFault
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.tasks import QUICK_QUESTION, TASKS
from ice_desk.paths import resources
from ice_desk.services.catalogue import load_catalogue

CATALOGUE = load_catalogue(resources() / "catalogue")
TAGS = sorted(model.tag for model in CATALOGUE.models.values())
KIB = 1024


def model(tag: str) -> CatalogueModel:
    found = CATALOGUE.model(tag)
    assert found is not None
    return found


def parameter_count(shape: Architecture) -> int:
    """The decoder's weights: embeddings, attention, gated feed-forward (by expert, with its router), norms."""
    queries, keys, values = (
        shape.heads * shape.key_length,
        shape.kv_heads * shape.key_length,
        shape.kv_heads * shape.value_length,
    )
    attention = shape.embedding * (2 * queries + keys + values) + (queries + keys + values) * shape.qkv_bias
    feed_forward = 3 * shape.embedding * shape.feed_forward * max(1, shape.experts) + shape.embedding * shape.experts
    embeddings = shape.vocab * shape.embedding * (1 if shape.tied_embeddings else 2)
    return embeddings + shape.layers * (attention + feed_forward + 2 * shape.embedding) + shape.embedding


@pytest.mark.parametrize(
    ("tag", "kib"),
    [
        ("tinyllama:1.1b-chat", 22),
        ("qwen2.5:7b-instruct", 56),
        ("mistral:7b-instruct", 128),
        ("llama3:8b-instruct", 128),
        ("mixtral:8x7b-instruct-v0.1", 128),
        ("qwen2.5:14b-instruct", 192),
        ("yi:34b-chat", 240),
        ("yi:34b-200k", 240),
        ("deepseek-coder:33b-instruct-q5_K_M", 248),
        ("llama3.1:70b-instruct", 320),
        ("phi3:mini-4k", 384),
        ("codellama:7b-instruct", 512),
        ("qwen:72b-chat", 2560),
        ("nomic-embed-text:v1.5", 0),
    ],
)
def test_cache_bytes_per_token(tag: str, kib: int) -> None:
    assert model(tag).architecture.kv_bytes_per_token == kib * KIB


@pytest.mark.parametrize("tag", [tag for tag in TAGS if not tag.startswith("nomic")])
def test_parameters_follow_from_the_architecture(tag: str) -> None:
    assert parameter_count(model(tag).architecture) == model(tag).parameters


@pytest.mark.parametrize("tag", TAGS)
def test_file_size_agrees_with_parameters_and_quantization(tag: str) -> None:
    item = model(tag)
    by_bits = item.parameters * CATALOGUE.bits[item.quantization.upper()] / 8
    assert item.file_bytes == pytest.approx(by_bits, rel=0.03)


@pytest.mark.parametrize("tag", TAGS)
def test_a_name_that_says_its_quantization_has_that_one(tag: str) -> None:
    suffix = tag.rpartition("-")[2].upper()
    assert suffix not in CATALOGUE.bits or suffix == model(tag).quantization.upper()


def test_qualities_are_shares_of_one_by_source() -> None:
    mistral = model("mistral:7b-instruct-q4_0").quality
    assert mistral == {"tier_table": 0.8, "capability_matrix": 0.7, "earnings_analysis": 0.65}
    assert model("qwen:72b-chat-q4_0").quality == {
        "capability_matrix": 0.9, "rtx_4090": 0.9, "earnings_analysis": 0.91,
    }  # fmt: skip
    assert all(0 < score <= 1 for item in CATALOGUE.models.values() for score in item.quality.values())


def test_the_true_figure_is_used_and_the_given_one_kept() -> None:
    qwen = model("qwen:72b-chat-q4_0")
    vram = next(figure for figure in qwen.figures if figure.name == "vram_usage")
    assert (vram.given, vram.used) == ("20GB", "41 GB")
    assert vram.where == "RTX_4090_CONFIG.gpu_native_models.qwen_72b.vram_usage"
    assert "does not fit 24 GB" in vram.why
    assert model("llama3.1:70b-instruct-q4_K_M").speeds == {"rtx_4090": 1.7}
    assert model("mistral:7b-instruct-v0.3-q6_K").speeds == {"mac_m3_max": 50.0}


@pytest.mark.parametrize(
    "place",
    [
        "MAC_M3_MAX_CONFIG.deployment_tiers.hot_models.mistral_7b.memory",
        "MAC_M3_MAX_CONFIG.deployment_tiers.warm_models.mixtral_8x7b.memory",
        "MAC_M3_MAX_CONFIG.deployment_tiers.warm_models.yi_34b.context_window",
        "MAC_M3_MAX_CONFIG.deployment_tiers.cold_models.llama_70b.memory",
        "MAC_M3_MAX_CONFIG.memory_management.max_concurrent_models",
        "RTX_4090_CONFIG.gpu_native_models.yi_34b_gpu.vram_usage",
        "RTX_4090_CONFIG.gpu_native_models.deepseek_coder_33b.vram_usage",
        "RTX_4090_CONFIG.cpu_fallback_models.llama_70b_cpu.inference_speed",
        "RTX_4090_CONFIG.optimization_settings.gpu_memory_fraction",
        "Cost Analysis by Strategy.Lean ICE Starter.API costs",
        "Cost Analysis by Strategy.Quality-First Enterprise.API costs",
        "Model Performance Comparison.GPT-4.Monthly Cost",
        "Step 1: Environment Setup.Install CUDA 12.1+ first",
    ],
)
def test_figures_known_to_be_wrong_are_corrected(place: str) -> None:
    figure = CATALOGUE.figures[place]
    assert figure.true
    assert figure.true != figure.given
    assert figure.why


def test_names_of_the_specification_resolve() -> None:
    assert CATALOGUE.resolve("mistral-7b-instruct") == "mistral:7b-instruct"
    assert CATALOGUE.resolve("yi_34b") == "yi:34b-200k-q4_K_M"
    assert CATALOGUE.resolve("llama_70b_128k") == "llama3.1:70b-instruct"
    assert CATALOGUE.resolve("MISTRAL:7B-Instruct-v0.3-q6_k") == "mistral:7b-instruct-v0.3-q6_K"
    assert CATALOGUE.resolve("cloud_validation") == "cloud_validation"
    assert CATALOGUE.resolve("claude-3.5-sonnet") == "cloud_research"
    with pytest.raises(DataFault, match="gpt-9"):
        CATALOGUE.resolve("gpt-9")


def test_retired_names_say_since_when() -> None:
    assert {name: alias.retired for name, alias in CATALOGUE.aliases.items() if alias.retired is not None} == {
        "gpt-3.5-turbo": "2026-10-23", "gpt-4": "2026-10-23", "claude-3.5-sonnet": "2025-10-28", "claude-3-haiku": "",
    }  # fmt: skip
    role = CATALOGUE.cloud["cloud_fast"]
    assert (role.label, role.model, role.prior, role.retired) == ("gpt-3.5-turbo", "gpt-6.1-terra", 2000, "2026-10-23")


def test_an_unlisted_quantization_is_found_by_its_base() -> None:
    found = model("mistral:7b-instruct-v0.3-q4_K_M")
    assert found.estimated
    assert (found.base, found.quantization) == ("mistral-7b", "Q4_K_M")
    assert found.file_bytes == pytest.approx(4_372_811_936, rel=0.001)
    assert found.lanes["mac_m3_max"] is Lane.HOT
    assert not found.speeds
    assert model("llama3.1:70b").tiers == {Tier.ENTERPRISE}
    assert model("yi:34b-200k-fp16").quantization == "FP16"
    assert CATALOGUE.family_of("nomic-embed-text") == "nomic-embed-text-v1.5"


def test_a_stranger_is_not_taken_for_kin() -> None:
    assert CATALOGUE.model("gemma3:27b") is None
    assert CATALOGUE.family_of("mistral-nemo:12b-instruct-q4_0") is None
    assert CATALOGUE.model("mistral:7b-text-q4_0") is None


def test_what_is_installed_stands_for_what_is_named() -> None:
    installed = ["qwen2.5:7b", "mistral:7b-instruct-v0.3-q4_K_M", "Mistral:latest"]
    assert CATALOGUE.installed_for("mistral:7b-instruct", installed) == "mistral:7b-instruct-v0.3-q4_K_M"
    assert CATALOGUE.installed_for("mistral:latest", installed) == "Mistral:latest"
    assert CATALOGUE.installed_for("yi:34b-200k", installed) is None
    assert CATALOGUE.installed_for("gemma3:27b", ["llava:7b"]) is None


def test_tasks() -> None:
    assert tuple(CATALOGUE.tasks) == TASKS
    synthesis = CATALOGUE.task("synthesis")
    assert (synthesis.context_low, synthesis.context_high) == (65536, 200_000)
    assert synthesis.models == ("llama3.1:70b-instruct", "mixtral:8x7b-instruct-v0.1", "yi:34b-chat")
    assert CATALOGUE.task("report_writing").models[-1] == "cloud_fast"
    assert CATALOGUE.task("entity_extraction").wants_speed
    assert [task.name for task in CATALOGUE.tasks.values() if task.ours] == [QUICK_QUESTION]
    with pytest.raises(DataFault, match="poetry"):
        CATALOGUE.task("poetry")


def test_tiers() -> None:
    starter, edge, professional, enterprise = (CATALOGUE.tier(tier) for tier in Tier)
    assert (starter.complexity_below, starter.cap, starter.cloud) == (0.3, 50_000_000, ("cloud_fast",))
    assert (edge.complexity_below, edge.confidence_above, edge.cap) == (0.6, 0.8, 300_000_000)
    assert (professional.quality_above, professional.cost_offset, professional.cap) == (0.85, 0.01, 800_000_000)
    assert [member.share for member in enterprise.members] == [0.4, 0.3, 0.2, 0.07, 0.03]
    assert enterprise.local == ("mistral:7b-instruct", "qwen2.5:14b-instruct", "yi:34b-chat")
    assert all(spec.worth.tier is spec.cost.tier is tier for tier, spec in CATALOGUE.tiers.items())


def test_every_model_belongs_to_a_tier() -> None:
    assert [item.tag for item in CATALOGUE.models.values() if not item.tiers] == []


def test_value_per_dollar_is_capacity_times_quality_over_cost() -> None:
    for spec in CATALOGUE.tiers.values():
        worth = spec.worth
        computed = worth.query_capacity * worth.quality * 1_000_000 / worth.monthly
        assert worth.value_per_dollar == pytest.approx(computed, rel=0.01)


def test_profiles_keep_the_given_models_in_the_given_lanes() -> None:
    lanes = CATALOGUE.profiles["mac_m3_max"].lanes
    for lane in Lane:
        prefix = f"MAC_M3_MAX_CONFIG.deployment_tiers.{lane}_models."
        told = [f.given for place, f in CATALOGUE.figures.items() if place.startswith(prefix) and f.name == "model"]
        assert list(lanes[lane]) == told
    assert CATALOGUE.profiles["rtx_4090"].lane_of("qwen:72b-chat-Q4_0") is Lane.COLD
    assert CATALOGUE.profiles["rtx_4090"].lane_of("tinyllama:1.1b-chat") is None


def test_profiles_are_machines() -> None:
    mac, card, laptop = (CATALOGUE.profiles[name] for name in ("mac_m3_max", "rtx_4090", "laptop_16gb"))
    assert mac.gpu_total / 2**20 == pytest.approx(21845.34, abs=0.01)
    assert mac.unified
    assert (mac.max_concurrent_models, mac.memory_buffer) == (2, 2 << 30)
    assert [item.name for item in mac.expectations] == ["quick_queries", "standard_analysis", "deep_analysis"]
    assert (mac.expectations[0].seconds_low, mac.expectations[0].memory_high) == (2.0, 12 << 30)
    assert (card.ram, card.gpu_total) == (64 << 30, 24564 << 20)
    assert laptop.ours
    assert laptop.gpu_total == 0
    assert not mac.ours


def test_the_rest_of_the_specification() -> None:
    assert CATALOGUE.quantization["balanced"].medium == "q6_K"
    assert [(item.low, item.high) for item in CATALOGUE.contexts] == [
        (1024, 8192), (8192, 32768), (32768, 131072), (131072, 200_000),
    ]  # fmt: skip
    rows = CATALOGUE.benchmarks["earnings_analysis"].rows
    assert [(row.model, row.quality, row.seconds) for row in rows][-1] == ("qwen:72b-chat-q4_0", 0.91, 40.0)
    assert CATALOGUE.benchmarks["supply_chain_analysis"].threshold == 0.8
    assert [step.tier for step in CATALOGUE.migration] == [
        Tier.STARTER, Tier.EDGE, Tier.PROFESSIONAL, Tier.PROFESSIONAL, Tier.ENTERPRISE,
    ]  # fmt: skip
    assert CATALOGUE.config.model_routing["causal_reasoning"] == "yi:34b-200k"
    assert CATALOGUE.rules["score.quality_high"] == 0.4
    assert {item.profile for item in CATALOGUE.optimisations} == {"mac_m3_max", "rtx_4090"}


def test_numbers_in_words() -> None:
    assert figures.rate("Fast (30+ tokens/sec)") == 30
    assert figures.rate("Medium (20-30 tokens/sec)") == 25
    assert figures.rate("Very Fast (1000 embeddings/sec)") is None
    assert figures.seconds("20-45 seconds") == (20, 45)
    assert figures.out_of_ten("Outstanding (9.5/10)") == 0.95
    assert figures.out_of_ten("Outstanding") is None
    assert figures.share("20% of queries - complex reasoning") == 0.2
    assert figures.gigabytes("8-12GB") == (8 << 30, 12 << 30)
    assert figures.gigabytes("0.5GB") == (1 << 29, 1 << 29)
    assert figures.tokens("8k tokens") == (8192, 8192)
    assert figures.tokens("1-8k") == (1024, 8192)
    assert figures.tokens("Large (50k+ tokens)") == (50_000, 50_000)
    assert figures.dollars("$0.10-0.30") == (100_000, 300_000)
    assert figures.dollars("$0.002/query") == (2000, 2000)
    assert figures.dollars("20") is None


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for read in (figures.rate, figures.seconds, figures.out_of_ten, figures.share, figures.gigabytes, figures.tokens,
                 figures.dollars):  # fmt: skip
        read(text)


@given(st.text())
def test_any_name_is_looked_up_without_a_fault(name: str) -> None:
    found = CATALOGUE.model(name)
    assert found is None or found.base == CATALOGUE.family_of(name)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_amounts_survive_to_the_cent(low: int, high: int) -> None:
    read = figures.dollars(f"${low / 100:.2f}-{high / 100:.2f}/month")
    assert read == (low * 10_000, high * 10_000)
    assert math.isfinite(sum(read))


def test_the_catalogue_cannot_be_changed() -> None:
    assert isinstance(CATALOGUE, Catalogue)
    with pytest.raises(AttributeError):
        CATALOGUE.models = {}  # type: ignore[misc]
