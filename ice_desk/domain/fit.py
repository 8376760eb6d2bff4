"""Whether a model would run on this machine at all, and which of its quantizations suits it best."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.catalogue import Catalogue, CatalogueModel
from ice_desk.domain.footprint import Serving, footprint
from ice_desk.domain.memory import Pool
from ice_desk.domain.planner import Resident, places_of
from ice_desk.domain.shapes import Shape, shape_of_entry

GB = 10**9
LARGE = 30 * 10**9
MEDIUM = 10 * 10**9
_SUFFIX = re.compile(r"-(i?q\d\w*|bf16|fp?16|fp?32)$", re.IGNORECASE)


class Place(StrEnum):
    """Where a model would run, best first."""

    GPU = "gpu"
    PARTLY = "partly"
    RAM = "ram"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Fit:
    """`need` is what the model takes in all, `room` what this machine has for models, in bytes."""

    place: Place
    need: int
    room: int

    @property
    def words(self) -> str:
        """The label of a card."""
        if self.place is Place.NONE:
            return f"does not fit: needs {_whole(self.need)} GB, {_whole(self.room)} here"
        return {Place.GPU: "fits on the GPU", Place.PARTLY: "partly on the GPU", Place.RAM: "RAM only"}[self.place]


@dataclass(frozen=True, slots=True)
class Recommended:
    """A tag to pull. `estimated` means that the catalogue does not list it: that it exists is likely, not known."""

    tag: str
    fit: Fit
    estimated: bool


def fit_of(shape: Shape, context: int, pools: Sequence[Pool], residents: Sequence[Resident] = ()) -> Fit | None:
    """Where the model would run with every model of ours unloaded; None where memory cannot be read.

    `context` in tokens, cut to what the model was trained for.
    """
    if not pools:
        return None
    places = places_of(pools)
    tokens = min(context, shape.context) if shape.context else context
    need = footprint(shape, Serving(tokens), places).total
    room = {pool.name: pool.free + sum(r.bytes.get(pool.name, 0) for r in residents) for pool in pools}
    device, host = room[places.device], room.get("ram", 0)
    if places.host not in room:
        # Of another machine only the memory that its user entered is known.
        whole = need[places.device]
        return Fit(Place.GPU if whole <= device else Place.NONE, whole, device)
    total = sum(need.values())
    if places.device == places.host:
        place = Place.RAM if places.device == "ram" else Place.GPU
        return Fit(place if total <= device else Place.NONE, total, device)
    if need[places.device] <= device and need[places.host] <= host:
        return Fit(Place.GPU, total, device)
    if total > device + host:
        return Fit(Place.NONE, total, device + host)
    # Less than a tenth of the layers on the GPU is no help: the process itself takes its share there.
    return Fit(Place.PARTLY if device >= 0.1 * need[places.device] else Place.RAM, total, device + host)


def recommended(
    catalogue: Catalogue,
    tag: str,
    strategy: str,
    context: int,
    pools: Sequence[Pool],
    residents: Sequence[Resident] = (),
) -> Recommended | None:
    """The quantization of `tag` to pull on this machine under a strategy ("quality_priority", "balanced", ...).

    The strategy names the best one wanted for a model of this size. Where it does not fit on the GPU, the next smaller
    that does is taken; where none does, the first that runs at all. None for a model or strategy that the catalogue
    does not know, where nothing runs, or where memory cannot be read.
    """
    entry, wanted = catalogue.model(tag), catalogue.quantization.get(strategy)
    if entry is None or wanted is None:
        return None
    best = _wanted(entry, wanted.large, wanted.medium, wanted.small)
    found = []
    for name, candidate in _smaller(catalogue, entry, best):
        fit = fit_of(shape_of_entry(candidate), context, pools, residents)
        if fit is not None and fit.place is not Place.NONE:
            found.append(Recommended(name, fit, candidate.estimated))
    return min(found, key=lambda item: list(Place).index(item.fit.place), default=None)


def _wanted(entry: CatalogueModel, large: str, medium: str, small: str) -> str:
    if entry.parameters >= LARGE:
        return large
    return medium if entry.parameters >= MEDIUM else small


def _smaller(catalogue: Catalogue, entry: CatalogueModel, best: str) -> Iterator[tuple[str, CatalogueModel]]:
    """The quantization `best` of a model and the smaller ones, largest first, each with its tag."""
    most = catalogue.bits.get(best.upper())
    if most is None:
        return
    stem = _SUFFIX.sub("", entry.tag)
    kin = {model.quantization.upper(): model for model in catalogue.models.values() if model.base == entry.base}
    smaller = sorted((-bits, name) for name, bits in catalogue.bits.items() if bits <= most and name != "BF16")
    for _, name in smaller:
        tag = f"{stem}-{name[0].lower()}{name[1:]}"
        candidate = kin.get(name) or catalogue.model(tag)
        if candidate is not None:
            yield (tag if candidate.estimated else candidate.tag), candidate


def _whole(size: int) -> str:
    return f"{size / GB:.0f}"
