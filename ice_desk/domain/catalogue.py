"""The specification as values: every model, figure, tier, task and profile, once each, with where it is said.

A figure that does not hold is kept beside the true one: the true one is used, the given one is shown as given.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ice_desk.domain.errors import DataFault
from ice_desk.domain.images import Sight
from ice_desk.domain.models import bare_name, host_of, normal_name
from ice_desk.domain.plans import CostRow, MigrationStep, TierMember, TierSpec, Worth
from ice_desk.domain.profiles import Expectation, Optimisation, Profile
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.domain.tasks import TaskSpec

__all__ = [
    "Alias", "Architecture", "Benchmark", "BenchmarkRow", "Catalogue", "CatalogueModel", "CloudRole", "Config",
    "ContextClass", "CostRow", "Expectation", "Figure", "MigrationStep", "Optimisation", "Profile",
    "QuantizationStrategy", "TaskSpec", "TierMember", "TierSpec", "Worth",
]  # fmt: skip

_QUANTIZATION = re.compile(r"-(i?q\d\w*|bf16|fp?16|fp?32)$")


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of the specification. `where` is section and name; `true` is set where `given` does not hold."""

    given: str
    true: str | None
    why: str
    where: str

    @property
    def name(self) -> str:
        return self.where.rsplit(".", 1)[-1]

    @property
    def used(self) -> str:
        return self.given if self.true is None else self.true


@dataclass(frozen=True, slots=True)
class Architecture:
    """A base model's shape: GGUF's architecture, lengths in elements, 0 experts if dense, attention's biases or not."""

    name: str
    layers: int
    heads: int
    kv_heads: int
    embedding: int
    key_length: int
    value_length: int
    feed_forward: int
    vocab: int
    experts: int = 0
    experts_used: int = 0
    tied_embeddings: bool = False
    qkv_bias: bool = False

    @property
    def kv_bytes_per_token(self) -> int:
        """KV cache bytes per token at f16 (2 bytes an element). An embedder (kv_heads 0) keeps none."""
        return self.layers * self.kv_heads * (self.key_length + self.value_length) * 2


@dataclass(frozen=True, slots=True)
class CatalogueModel:
    """One Ollama tag. `base` names what its quantizations share; `file_bytes` is the true size of its weights file.

    `quality` is 0 to 1 by source: "tier_table", "capability_matrix", a benchmark ("earnings_analysis") or a profile
    ("rtx_4090", "mac_m3_max"). `speeds` (tokens per second), `load_seconds` and `lanes` are by profile name.
    `figures` are all statements on it. `estimated` marks a sibling the catalogue does not list: its size is computed.
    """

    tag: str
    base: str
    title: str
    family: str
    quantization: str
    parameters: int
    file_bytes: int
    architecture: Architecture
    context: int
    capabilities: frozenset[str]
    note: str
    quality: Mapping[str, float] = field(default_factory=dict)
    speeds: Mapping[str, float] = field(default_factory=dict)
    load_seconds: Mapping[str, float] = field(default_factory=dict)
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    tiers: frozenset[Tier] = frozenset()
    figures: tuple[Figure, ...] = ()
    warning: str = ""
    estimated: bool = False

    @property
    def is_embedder(self) -> bool:
        return "completion" not in self.capabilities


@dataclass(frozen=True, slots=True)
class CloudRole:
    """A seat in the cloud. `label` is the specification's name for it, `model` what sits there now.

    Prices are micro-dollars per million tokens on `price_date`; `prior` is the specification's flat micro-dollars per
    query, used only until tokens are known. `retired` is the date since when the label's own model is gone.
    """

    role: str
    title: str
    label: str
    model: str
    provider: str
    context: int
    input_price: int
    output_price: int
    price_date: str
    prior: int
    retired: str
    purpose: str
    quality: Mapping[str, float] = field(default_factory=dict)
    tiers: frozenset[Tier] = frozenset()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of the specification and the tag or cloud role it means. `retired`: the named model is gone since then."""

    name: str
    target: str
    retired: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuantizationStrategy:
    """Which quantization for large, medium and small models. Percentages as given."""

    name: str
    description: str
    large: str
    medium: str
    small: str
    memory_savings: str
    quality_loss: str
    where: str


@dataclass(frozen=True, slots=True)
class ContextClass:
    """A range of context lengths in tokens and the models given for it, resolved."""

    name: str
    low: int
    high: int
    use_cases: tuple[str, ...]
    models: tuple[str, ...]
    performance: str
    where: str


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """One model's result. Quality 0 to 1."""

    name: str
    model: str
    quality: float
    seconds: float
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One financial benchmark. `threshold` is the quality asked for, 0 to 1; `requirement` the given wording."""

    name: str
    task: str
    rows: tuple[BenchmarkRow, ...]
    models: tuple[str, ...]
    recommended: str
    threshold: float | None
    requirement: str
    where: str


@dataclass(frozen=True, slots=True)
class Config:
    """The specification's LLM_CONFIG: the settings' defaults, and its task pins, resolved."""

    hardware_profile: str
    quality_priority: str
    memory_management: str
    quantization_strategy: str
    model_routing: Mapping[str, str]
    where: str = "LLM_CONFIG"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything, by name. `figures` maps each path of the specification to its figure; `rules` a rule to its number.

    `bits` is bits per weight by quantization. `bases` maps a base model's name to the untagged tags it goes by.
    """

    models: Mapping[str, CatalogueModel]
    cloud: Mapping[str, CloudRole]
    sight: Sight
    tiers: Mapping[Tier, TierSpec]
    tasks: Mapping[str, TaskSpec]
    profiles: Mapping[str, Profile]
    aliases: Mapping[str, Alias]
    quantization: Mapping[str, QuantizationStrategy]
    contexts: tuple[ContextClass, ...]
    benchmarks: Mapping[str, Benchmark]
    migration: tuple[MigrationStep, ...]
    optimisations: tuple[Optimisation, ...]
    config: Config
    rules: Mapping[str, float]
    figures: Mapping[str, Figure]
    bits: Mapping[str, float]
    bases: Mapping[str, frozenset[str]]

    def model(self, tag: str) -> CatalogueModel | None:
        """The model of a tag, or for an unlisted quantization of a listed base a sibling with a computed size.

        A sibling has its family's lanes and tiers, but no speeds: those were said of other files.
        """
        name = normal_name(bare_name(tag))
        return self.models.get(name) or self._sibling(name)

    def family_of(self, tag: str) -> str | None:
        """The base model that a tag is a quantization of, or None."""
        name = normal_name(bare_name(tag))
        if name in self.models:
            return self.models[name].base
        stem = _QUANTIZATION.sub("", name)
        return next((base for base, stems in self.bases.items() if stem in stems), None)

    def installed_for(self, tag: str, installed: Iterable[str]) -> str | None:
        """Which of the installed names stands for `tag`: the tag itself, else the first sibling of its base.

        A tag with a machine means that machine's; without one the first machine's of `installed` that has it.
        """
        names = [name for name in installed if host_of(tag) in ("", host_of(name))]
        exact, bare = normal_name(tag), normal_name(bare_name(tag))
        same = [name for name in names if normal_name(bare_name(name)) == bare]
        if same:
            return next((name for name in same if normal_name(name) == exact), same[0])
        family = self.family_of(tag)
        return next((name for name in names if family and self.family_of(name) == family), None)

    def resolve(self, name: str) -> str:
        """A name of the specification as a tag or a cloud role. Raises DataFault for a name it does not use."""
        if name in self.aliases:
            return self.aliases[name].target
        if name in self.cloud:
            return name
        if normal_name(name) in self.models:
            return self.models[normal_name(name)].tag
        raise DataFault(f"The catalogue has no model called {name!r}", remedy="Add it to aliases.toml.")

    def task(self, name: str) -> TaskSpec:
        """Raises DataFault for a name that is no task."""
        if name not in self.tasks:
            raise DataFault(
                f"The catalogue has no task called {name!r}", remedy=f"Choose one of {', '.join(self.tasks)}."
            )
        return self.tasks[name]

    def tier(self, tier: Tier) -> TierSpec:
        return self.tiers[tier]

    def _sibling(self, name: str) -> CatalogueModel | None:
        family = self.family_of(name)
        kin = [model for model in self.models.values() if model.base == family]
        if not kin:
            return None
        first = kin[0]
        suffix = _QUANTIZATION.search(name)
        quantization = suffix[1].upper() if suffix else first.quantization
        bits = self.bits.get(quantization, self.bits[first.quantization])
        return replace(
            first,
            tag=name,
            quantization=quantization,
            file_bytes=int(first.file_bytes * bits / self.bits[first.quantization]),
            lanes={profile: lane for model in kin for profile, lane in model.lanes.items()},
            tiers=frozenset(tier for model in kin for tier in model.tiers),
            speeds={},
            load_seconds={},
            figures=(),
            estimated=True,
        )
