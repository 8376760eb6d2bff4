"""The fleet's own record of each model, and how it becomes a card."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ice_desk.domain.catalogue import CatalogueModel
from ice_desk.domain.models import InstalledModel, ModelFacts, RunnerOptions, RunningModel, normal_name
from ice_desk.domain.shapes import Shape
from ice_desk.domain.slots import RESIDENT, Card, Lane, SizeSource, State
from ice_desk.domain.snapshot import Resident
from ice_desk.engines.base import Engine

DELETED = "deleted, but in memory until its time is over or Ollama is restarted"


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to ask a model of `engine`: it stays loaded with exactly these options until the lease ends.

    `heard` is to be called with each sign of life, so that a model that has fallen silent is known.
    """

    model: str
    options: RunnerOptions
    digest: str
    size: int
    engine: Engine
    heard: Callable[[], None] = lambda: None


@dataclass(slots=True, eq=False)
class Slot:
    """One model: the lane that is wanted and the state that is true. Changed by the fleet alone.

    Times are monotonic seconds. `options` are those of the loaded runner, None when somebody else loaded it. `touches`
    counts calls under way that change how long it stays. `least` is bytes on the device that its last load, which ran
    out of memory, has shown to be needed; 0 when it loaded well. `evicted_at` is when it last had to make room for
    another model without anybody having said so. `ahead` says why it was loaded before anybody asked it; "" once it
    has answered. `deleted` once it is gone from the disk, while it may still be in memory. `size` is in the engine's
    own terms, `beside` RAM that its process holds on top, `reserved` what a load under way is counted with, the process
    itself included; `eta` is seconds left of a download.
    """

    model: str
    lane: Lane = Lane.COLD
    state: State = State.COLD
    installed: InstalledModel | None = None
    entry: CatalogueModel | None = None
    facts: ModelFacts | None = None
    shape: Shape | None = None
    options: RunnerOptions | None = None
    running: RunningModel | None = None
    size: int = 0
    reserved: int = 0
    size_source: SizeSource = SizeSource.CATALOGUE
    deviation: float | None = None
    leases: int = 0
    waiting: int = 0
    touches: int = 0
    last_used: float = 0.0
    loaded_at: float = 0.0
    changed_at: float = 0.0
    heard_at: float = 0.0
    load_began: float | None = None
    load_seconds: float | None = None
    tokens_per_second: float | None = None
    progress: float | None = None
    eta: float | None = None
    missed: int = 0
    failures: int = 0
    least: int = 0
    retry_at: float = 0.0
    reason: str = ""
    brief: bool = False
    repins: list[float] = field(default_factory=list)
    deleted: bool = False
    beside: int = 0
    evicted_at: float = -math.inf
    ahead: str = ""
    shade: int = 0
    fit: str = ""

    @property
    def embedder(self) -> bool:
        if self.installed is not None and self.installed.capabilities:
            return self.installed.is_embedder
        return self.entry is not None and self.entry.is_embedder

    @property
    def vision(self) -> bool:
        """Whether it surely sees images."""
        told = (self.installed is not None and self.installed.sees) or (self.facts is not None and self.facts.sees)
        return told or (self.entry is not None and "vision" in self.entry.capabilities)

    @property
    def cloud(self) -> bool:
        return self.installed is not None and self.installed.is_cloud

    @property
    def digest(self) -> str:
        return self.installed.digest if self.installed is not None else ""

    @property
    def file_bytes(self) -> int:
        if self.installed is not None and self.installed.size:
            return self.installed.size
        return self.entry.file_bytes if self.entry is not None else 0

    @property
    def external(self) -> bool:
        return self.state is State.READY and self.options is None

    @property
    def trained(self) -> int:
        """The context length it was trained for, in tokens; 0 where that is not known."""
        return self.shape.context if self.shape is not None else 0

    @property
    def as_loaded(self) -> RunnerOptions | None:
        """The options that leave a model of another program's loaded as it is; None where they cannot be told."""
        row = self.running
        if row is None or not row.context_length or 0 < row.size_vram < row.size:
            return None  # how many layers lie on the GPU is not told
        return RunnerOptions(row.context_length)

    def clamped(self, context: int) -> int:
        return min(context, self.trained) if self.trained else context

    def shares_blob(self, other: "Slot") -> bool:
        """Whether both names are of one weights file, which Ollama serves with one runner."""
        return self.facts is not None and other.facts is not None and self.facts.blob == other.facts.blob != ""

    def keep_alive(self, warm_minutes: int, brief: float) -> float:
        """Seconds to send with a load: hot for ever, warm by setting, cold or brief a short while."""
        if self.brief or self.lane is Lane.COLD:
            return brief
        return -1.0 if self.lane is Lane.HOT else warm_minutes * 60.0

    def serves(self, context: int) -> bool:
        """Whether it can take a question of `context` tokens as it is loaded now."""
        return self.state is State.READY and self.options is not None and self.options.num_ctx >= context

    def resident(self, device: str) -> Resident | None:
        """How the planner sees it, or None when it takes no memory. A load counts with its estimate."""
        loading = self.state is State.LOADING
        if not loading and self.state not in RESIDENT and self.state is not State.SETTLING:
            return None
        return Resident(
            model=self.model,
            bytes=self._bytes(device),
            leases=self.leases,
            pinned=self.lane is Lane.HOT and not self.brief,
            # What is deleted can be neither unloaded nor asked: it takes memory, but no seat.
            loading=loading or self.deleted or self.state in (State.DRAINING, State.UNLOADING, State.SETTLING),
            embedder=self.embedder or self.deleted,
            context=self.options.num_ctx if self.options else 0,
            last_used=self.last_used,
            loaded_at=self.loaded_at,
            reload_seconds=self.load_seconds,
            beside=self.beside if self.state in RESIDENT else 0,
        )

    def _bytes(self, device: str) -> dict[str, int]:
        running = self.running
        if running is None or device in ("ram", "unified"):
            return {device: running.size if running is not None else self.reserved or self.size}
        spilled = max(0, running.size - running.size_vram)
        return {device: running.size_vram} | ({"ram": spilled} if spilled else {})

    def card(self, now: float, wall: float) -> Card:
        """Its card. `now` is the monotonic clock, `wall` seconds since 1970."""
        running = self.running if self.state in RESIDENT else None
        size = running.size if running is not None else self.size or self.file_bytes
        eta, progress = self.eta, self.progress
        if self.state is State.LOADING and self.load_began is not None and self.load_seconds:
            spent = now - self.load_began
            eta = max(0.0, self.load_seconds - spent)
            progress = min(0.97, spent / self.load_seconds)
        return Card(
            model=self.model,
            lane=self.lane,
            state=State.CLOUD if self.cloud else self.state,
            quantization=self._quantization(),
            note=self.entry.note if self.entry is not None else "",
            size=size,
            vram=running.size_vram if running is not None else 0,
            size_source=SizeSource.MEASURED if running is not None else self.size_source,
            context=self._context(),
            leases=self.leases,
            waiting=self.waiting,
            tokens_per_second=self.tokens_per_second,
            load_seconds=self.load_seconds,
            expires_at=running.expires_at if running is not None else None,
            last_used=wall - (now - self.last_used) if self.last_used else None,
            progress=progress,
            eta_seconds=eta,
            reason=self.reason,
            embedder=self.embedder,
            vision=self.vision,
            external=self.external,
            installed=self.installed is not None,
            shade=self.shade,
            fit=self.fit,
            beside=self.beside if running is not None else 0,
            deviation=self.deviation,
        )

    def _quantization(self) -> str:
        if self.installed is not None and self.installed.quantization:
            return self.installed.quantization
        return self.entry.quantization if self.entry is not None else ""

    def _context(self) -> int:
        if self.running is not None and self.state in RESIDENT:
            return self.running.context_length
        return self.trained


class Book:
    """All slots by name, in a stable order."""

    def __init__(self) -> None:
        self._slots: dict[str, Slot] = {}
        self._shade = 0

    def __iter__(self) -> Iterator[Slot]:
        return iter(self._slots.values())

    def find(self, model: str) -> Slot | None:
        return self._slots.get(normal_name(model))

    def put(self, model: str, make: Callable[[], Slot]) -> Slot:
        """The slot of `model`, made by `make` where there is none."""
        key = normal_name(model)
        if key not in self._slots:
            slot = make()
            slot.shade = self._shade
            self._shade += 1
            self._slots[key] = slot
        return self._slots[key]

    def clear(self) -> None:
        self._slots.clear()

    def drop(self, model: str) -> None:
        self._slots.pop(normal_name(model), None)

    def holder(self, slot: Slot) -> Slot:
        """The slot whose runner serves `slot`: two names of one weights file share a runner."""
        if slot.state in RESIDENT:
            return slot
        return next((twin for twin in self if twin.state in RESIDENT and slot.shares_blob(twin)), slot)


def expires_words(expires_at: float | None) -> str:
    """Why a model that left at `expires_at` was due to leave."""
    return "its time was over" if expires_at is not None and math.isfinite(expires_at) else ""
