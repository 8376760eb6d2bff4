"""A world to route in without asking any engine: the catalogue's models on a machine that is otherwise empty."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ice_desk.domain.catalogue import Catalogue, CatalogueModel
from ice_desk.domain.memory import Pool
from ice_desk.domain.planner import Snapshot, Target, plan_load
from ice_desk.domain.profiles import Profile
from ice_desk.domain.routing import Tier
from ice_desk.domain.shapes import Shape, shape_of_entry
from ice_desk.domain.slots import Lane
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from ice_desk.domain.units import gigabytes
from ice_desk.domain.world import CloudSeat, ModelOption, World

QUALITY_SOURCES = ("tier_table", "capability_matrix", "earnings_analysis")
UNKNOWN_QUALITY = 0.6


def quality_of(entry: CatalogueModel | None) -> float:
    """The quality that routing starts from, 0 to 1: the tier table's figure, else the capability matrix's."""
    if entry is None:
        return UNKNOWN_QUALITY
    given = [entry.quality[source] for source in QUALITY_SOURCES if source in entry.quality]
    return given[0] if given else max(entry.quality.values(), default=UNKNOWN_QUALITY)


def profile_sample(profile: Profile) -> Sample:
    """The reading that a machine of `profile` would give with no model loaded."""
    gpus: tuple[Gpu, ...] = ()
    if profile.gpu_total:
        gpus = (Gpu(0, profile.gpu_name, Memory(profile.gpu_total, profile.gpu_other), profile.unified),)
    return Sample(0.0, Memory(profile.ram, profile.other), gpus, profile=profile.name)


def empty_pools(snapshot: Snapshot) -> tuple[Pool, ...]:
    """The machine's pools as they would be without the models that are in memory now."""

    def taken(pool: Pool) -> int:
        return sum(resident.bytes.get(pool.name, 0) for resident in snapshot.residents)

    def emptied(pool: Pool) -> Pool:
        engine = None if pool.engine_free is None else pool.engine_free + taken(pool)
        return replace(pool, used=max(0, pool.used - taken(pool)), engine_free=engine)

    return tuple(emptied(pool) for pool in snapshot.pools)


@dataclass(frozen=True, slots=True)
class CatalogueWorld:
    """Builds worlds for questions of any length; the models are looked up once. `profile` "" has no known speeds."""

    catalogue: Catalogue
    pools: tuple[Pool, ...]
    profile: str
    cloud: Mapping[str, CloudSeat]
    pins: Mapping[str, str]
    quality_priority: str
    context: int
    models: tuple[tuple[CatalogueModel, Shape], ...]
    recent: tuple[float, ...] = ()

    def world(self, need: int) -> World:
        options = tuple(self._option(entry, shape, need) for entry, shape in self.models)
        return World(self.catalogue, options, self.cloud, self.pins, self.quality_priority, recent=self.recent)

    def _option(self, entry: CatalogueModel, shape: Shape, need: int) -> ModelOption:
        target = Target(entry.tag, shape, entry.file_bytes, embedder=entry.is_embedder)
        room = max((pool.free for pool in self.pools), default=0)
        plan = plan_load(target, Lane.WARM, max(need, self.context), Snapshot(self.pools), automatic=True)
        return ModelOption(
            model=entry.tag,
            quality=quality_of(entry),
            tokens_per_second=entry.speeds.get(self.profile),
            size=plan.footprint.bytes,
            available=room,
            fits=plan.fits,
            fit_reason="" if plan.fits else f"needs {gigabytes(plan.footprint.bytes)} GB, {gigabytes(room)} free",
            context=shape.context,
            load_seconds=entry.load_seconds.get(self.profile),
            embedder=entry.is_embedder,
            base=entry.base,
        )


def models_of(catalogue: Catalogue, tier: Tier, lanes: Iterable[tuple[str, ...]]) -> tuple[CatalogueModel, ...]:
    """The models a tier and a machine's lanes name, once each."""
    spec = catalogue.tier(tier)
    tags = [*spec.local, *spec.wider, *(tag for lane in lanes for tag in lane)]
    found = (catalogue.model(tag) for tag in dict.fromkeys(tags))
    return tuple(entry for entry in found if entry is not None)


def with_shapes(models: Iterable[CatalogueModel]) -> tuple[tuple[CatalogueModel, Shape], ...]:
    return tuple((entry, shape_of_entry(entry)) for entry in models)
