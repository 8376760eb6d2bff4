"""Which tier suits a machine, from the specification's own target hardware."""

from dataclasses import dataclass

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.routing import Tier
from ice_desk.domain.telemetry import Sample
from ice_desk.domain.units import gigabytes, listed

# Memory is sold in powers of two, and a machine shows a little less than it was sold with.
GIB = 1 << 30
_LEAST_RAM = ((Tier.PROFESSIONAL, 30 * GIB), (Tier.EDGE, 14 * GIB), (Tier.STARTER, 0))
_LARGE_GPU = 22 * GIB


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tier and the sentence that says what the machine has and what would be installed."""

    tier: Tier
    title: str
    sentence: str
    models: tuple[str, ...]


def suggest_tier(sample: Sample, catalogue: Catalogue) -> Suggestion | None:
    """The tier that a machine suits; None where its memory cannot be read."""
    if sample.ram is None:
        return None
    largest = max((gpu.memory.total for gpu in sample.gpus or () if not gpu.unified), default=0)
    tier = next(tier for tier, least in _LEAST_RAM if sample.ram.total >= least)
    if tier is Tier.PROFESSIONAL and largest >= _LARGE_GPU:
        tier = Tier.ENTERPRISE
    spec = catalogue.tier(tier)
    models = [entry for entry in (catalogue.model(tag) for tag in spec.local[:2]) if entry is not None]
    named = listed([f"{entry.tag} ({gigabytes(entry.file_bytes)} GB)" for entry in models])
    return Suggestion(
        tier,
        f"This machine suits the {spec.title} tier",
        f"{gigabytes(sample.ram.total)} GB memory, {_gpu_words(sample)}. Would install {named}.",
        tuple(entry.tag for entry in models),
    )


def _gpu_words(sample: Sample) -> str:
    if sample.gpus is None:
        return "GPU not readable"
    if not sample.gpus:
        return "no GPU found"
    gpu = max(sample.gpus, key=lambda item: item.memory.total)
    return f"{gpu.name} with {gigabytes(gpu.memory.total)} GB"
