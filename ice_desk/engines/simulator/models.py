"""The models a simulator has on its disk, and those it could pull."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ice_desk.domain.catalogue import Architecture, Catalogue, CatalogueModel
from ice_desk.domain.models import ModelFacts, normal_name
from ice_desk.domain.shapes import Shape, shape_of
from ice_desk.engines.simulator.tensors import metadata, tensors

_PART = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"
_NAME = re.compile(rf"(?:https?://)?(?:[A-Za-z0-9_][A-Za-z0-9_.:-]*/)?(?:{_PART}/)?{_PART}(?::{_PART})?")
_DAY = 86_400_000_000_000

THINKER = CatalogueModel(
    tag="qwen3:0.6b-q8_0",
    base="qwen3-0.6b",
    title="Qwen3 0.6B",
    family="qwen3",
    quantization="Q8_0",
    parameters=596_049_920,
    file_bytes=639_446_688,
    architecture=Architecture(
        "qwen3", 28, 16, 8, 1024, 128, 128, 3072, 151_936, tied_embeddings=True
    ),
    context=40_960,
    capabilities=frozenset({"completion", "tools", "thinking"}),
    note="thinks aloud",
)  # fmt: skip
"""A small model that thinks before it answers; the catalogue has none."""

SEER = CatalogueModel(
    tag="qwen2.5vl:3b",
    base="qwen2.5vl-3b",
    title="Qwen2.5-VL 3B",
    family="qwen2.5vl",
    quantization="Q4_K_M",
    parameters=3_754_622_976,
    file_bytes=3_200_627_168,
    architecture=Architecture(
        "qwen25vl", 36, 16, 2, 2048, 128, 128, 11_008, 151_936, tied_embeddings=True, qkv_bias=True
    ),
    context=128_000,
    capabilities=frozenset({"completion", "vision"}),
    note="sees images",
)  # fmt: skip
"""A small model that sees images; the catalogue has none."""

_OWN = {THINKER.tag: THINKER, SEER.tag: SEER}

EXTRAS = (
    "tinyllama:1.1b-chat",
    "phi3:mini-4k",
    "mistral:7b-instruct-q4_0",
    "nomic-embed-text:v1.5",
    THINKER.tag,
    SEER.tag,
)
"""Installed on every machine beside the models of its lanes."""


@dataclass(frozen=True, slots=True)
class SimModel:
    """One installed name. Two names of one `blob` share one runner. `modified_ns` is nanoseconds since 1970."""

    name: str
    blob: str
    digest: str
    spec: CatalogueModel
    facts: ModelFacts
    shape: Shape
    modified_ns: int

    @property
    def size(self) -> int:
        return self.spec.file_bytes

    @property
    def context(self) -> int:
        return self.spec.context

    def can(self, capability: str) -> bool:
        return capability in self.spec.capabilities

    def details(self, *, lengths: bool = False) -> dict[str, object]:
        """The `details` object; /api/tags adds the lengths."""
        family = self.spec.architecture.name
        found: dict[str, object] = {
            "parent_model": "",
            "format": "gguf",
            "family": family,
            "families": [family],
            "parameter_size": parameter_label(self.spec.parameters),
            "quantization_level": self.spec.quantization,
        }
        if lengths:
            found |= {
                "context_length": self.spec.context,
                "embedding_length": self.spec.architecture.embedding,
            }
        return found

    def capabilities(self) -> list[str]:
        order = ("completion", "tools", "thinking", "vision", "embedding")
        return [name for name in order if name in self.spec.capabilities]


def parameter_label(count: int) -> str:
    """ "7.2B" or "136.73M", as Ollama writes it."""
    if count >= 1_000_000_000:
        return f"{count / 1e9:.1f}B"
    return f"{count / 1e6:.2f}M"


def build(spec: CatalogueModel, modified_ns: int) -> SimModel:
    """An installed model with the metadata and tensors of its catalogue entry."""
    blob = hashlib.sha256(f"{spec.base} {spec.quantization}".encode()).hexdigest()
    facts = ModelFacts(
        name=spec.tag,
        architecture=spec.architecture.name,
        blob=blob,
        info=metadata(spec),
        tensors=tensors(spec),
        capabilities=spec.capabilities,
        quantization=spec.quantization,
    )
    digest = hashlib.sha256(f"manifest {blob}".encode()).hexdigest()
    return SimModel(with_tag(spec.tag), blob, digest, spec, facts, shape_of(facts), modified_ns)


def with_tag(name: str) -> str:
    """The name as lists show it: with ":latest" where no tag was given."""
    return name if ":" in name.rsplit("/", 1)[-1] else f"{name}:latest"


def is_name(name: str) -> bool:
    """Whether Ollama would take this for a model's name at all."""
    return len(name) <= 350 and _NAME.fullmatch(name) is not None


class Library:
    """Names on disk, newest first. Case does not matter, as on a real server."""

    def __init__(self, catalogue: Catalogue, installed: Iterable[str], now_ns: int) -> None:
        self._catalogue = catalogue
        self._models: dict[str, SimModel] = {}
        for days, tag in enumerate(dict.fromkeys(normal_name(tag) for tag in installed)):
            spec = self.offered(tag)
            if spec is not None:
                self._models[tag] = build(spec, now_ns - (days + 1) * _DAY)

    def offered(self, name: str) -> CatalogueModel | None:
        """What the registry would give for this name."""
        return _OWN.get(normal_name(name)) or self._catalogue.model(name)

    def find(self, name: str) -> SimModel | None:
        return self._models.get(normal_name(name))

    def listed(self) -> list[SimModel]:
        return sorted(self._models.values(), key=lambda model: (-(model.modified_ns // 1_000_000_000), model.name))

    def copy(self, model: SimModel, name: str, now_ns: int) -> None:
        self._models[normal_name(name)] = replace(model, name=with_tag(name), modified_ns=now_ns)

    def add(self, spec: CatalogueModel, now_ns: int) -> None:
        self._models[normal_name(spec.tag)] = build(spec, now_ns)

    def delete(self, name: str) -> bool:
        return self._models.pop(normal_name(name), None) is not None
