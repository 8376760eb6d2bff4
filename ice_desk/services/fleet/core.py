"""What the parts of the fleet share: the slots, the engine, the clock, and one way to tell of a change."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Protocol
from urllib.parse import urlsplit

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import EngineUnreachable
from ice_desk.domain.footprint import Places, Serving, footprint
from ice_desk.domain.memory import Pool
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.planner import places_of
from ice_desk.domain.pools import REMOTE_POOL, pools_of
from ice_desk.domain.slots import CAME, Board, Card, Host, JournalEntry, Link, State
from ice_desk.domain.snapshot import Snapshot, Target
from ice_desk.domain.telemetry import NO_SAMPLE, Sample
from ice_desk.engines.base import Engine
from ice_desk.engines.hosts import is_loopback
from ice_desk.services.calibration import Calibration, Key, key_of
from ice_desk.services.feed import Feed
from ice_desk.services.fleet.policy import FleetPolicy, FleetTimes, max_loaded
from ice_desk.services.fleet.remote import RemoteMemory
from ice_desk.services.fleet.rhythm import Rhythm
from ice_desk.services.fleet.slots import Book, Slot

JOURNAL_LENGTH = 1_000
SPARE_DISK = 10**9
"""Bytes that a download leaves free on the disk, for everybody else."""


class Tell(Protocol):
    """Speaks to the user; the same `key` replaces what was said before."""

    def __call__(
        self,
        text: str,
        *,
        key: str = "",
        level: str = "",
        action: str = "",
        act: Callable[[], None] | None = None,
        seconds: float | None = None,
    ) -> None: ...


@dataclass(slots=True)
class Core:
    """The fleet's shared state. `read_sample` takes a fresh reading of the machine, `loaded` hears of each load.

    `judged` hears of each model that was loaded ahead whether a question used it before it left. `keep` stores an entry
    of the journal for good; `tell` speaks to the user.
    `remote` is set for another machine, whose memory cannot be read; `away` for one that only stands for another;
    `further` for any but the machine asked first, and `entered` gives the bytes that the user entered for one by name.
    """

    catalogue: Catalogue
    calibration: Calibration
    read_sample: Callable[[], Awaitable[Sample]]
    policy: FleetPolicy
    times: FleetTimes = field(default_factory=FleetTimes)
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    book: Book = field(default_factory=Book)
    board: Feed[Board] = field(default_factory=lambda: Feed(Board()))
    journal: Feed[tuple[JournalEntry, ...]] = field(default_factory=lambda: Feed(()))
    host: Host = field(default_factory=Host)
    sample: Sample = NO_SAMPLE
    current: Engine | None = None
    cloud_cards: tuple[Card, ...] = ()
    remote: RemoteMemory | None = None
    away: bool = False
    further: bool = False
    entered: Callable[[str], int | None] = lambda _name: None
    loaded: Callable[[str], None] | None = None
    judged: Callable[[str, str, bool], None] | None = None
    keep: Callable[[JournalEntry], None] | None = None
    tell: Tell | None = None
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    held: bool = False
    rhythm: Rhythm = field(default_factory=Rhythm)

    @property
    def engine(self) -> Engine:
        return self.require_engine()

    def require_engine(self) -> Engine:
        """The engine that answers. Raises EngineUnreachable while none does."""
        if self.current is None or self.host.link is not Link.UP:
            raise EngineUnreachable(
                f"No engine answers at {self.host.address or 'any address'}",
                why=self.host.problem,
                remedy="Start Ollama, or look around with a simulated fleet.",
            )
        return self.current

    def publish(self) -> None:
        """Tell everybody of the present state, and wake those who wait for a change."""
        now, wall = self.clock(), self.wall()
        cards = tuple(slot.card(now, wall) for slot in self.book)
        host = self.host
        if self.remote is not None:
            used = self.remote.used(self.book) if host.version else None
            host = replace(host, used=used, memory=self.remote.total)
        self.board.publish(Board(host, cards + self.cloud_cards))
        self.changed.set()
        self.changed = asyncio.Event()

    def hold(self, held: bool) -> None:
        """While the engine is about to stop, no question begins; those that wait begin once it is back."""
        self.held = held
        self.publish()

    async def wait_change(self, at_most: float) -> None:
        """Return after the next change, or after `at_most` seconds."""
        event = self.changed
        try:
            async with asyncio.timeout(at_most):
                await event.wait()
        except TimeoutError:
            pass

    def enter(self, slot: Slot, state: State, reason: str | None = None) -> None:
        """Move `slot` to `state`, remember when, and publish."""
        slot.state = state
        slot.changed_at = self.clock()
        slot.missed = 0
        if reason is not None:
            slot.reason = reason
        self.publish()

    def empty(self, slot: Slot) -> None:
        """The model of `slot` has left memory."""
        slot.running, slot.options, slot.brief = None, None, False
        self.judge(slot, used=False)

    def judge(self, slot: Slot, *, used: bool) -> None:
        """Whether loading `slot` ahead has paid, if it was loaded so."""
        why, slot.ahead = slot.ahead, ""
        if why and self.judged is not None:
            self.judged(slot.model, why, used)

    def note(self, slot: Slot, event: str, reason: str, size: int = 0, seconds: float = 0.0) -> None:
        """Write into the journal, and on the card. `size` in bytes and `seconds` where they say something."""
        where = "simulated" if self.host.simulated else self.host.address
        entry = JournalEntry(self.wall(), slot.model, event, reason, size or slot.size, round(seconds, 3), where)
        slot.reason = reason
        self.journal.publish((entry, *self.journal.value)[:JOURNAL_LENGTH])
        if self.keep is not None:
            self.keep(entry)

    def last_reason(self, model: str, *, held: bool) -> str:
        """Why `model` was last loaded, unloaded or refused, as far as the journal goes back.

        Why it once came says nothing of a model that is not `held` in memory any more.
        """
        entry = next((one for one in self.journal.value if one.model == model), None)
        return "" if entry is None or (entry.event in CAME and not held) else entry.reason

    def disk_short(self, wanted: int) -> int:
        """Bytes missing on the disk for a download of `wanted` bytes; 0 where it fits or cannot be known."""
        free = self.sample.disk
        return max(0, wanted + SPARE_DISK - free) if free is not None and wanted else 0

    def see(self, sample: Sample) -> None:
        """Plan with a reading that somebody else took: memory that other programs take counts at once."""
        self.sample = sample if self.remote is None else Sample(at=sample.at, ram=None)

    async def refresh_sample(self) -> Sample:
        self.see(await self.read_sample())
        return self.sample

    def settle_at(self, address: str) -> None:
        """Take an engine at `address` for this one's: what can be read of a machine depends on which it is."""
        here, name = self.here(address), self.host.name
        if not self.further:
            name = Host().name if here else urlsplit(address).hostname or address
            self.remote = None if here else RemoteMemory(self.entered(name))
        self.sample = NO_SAMPLE
        self.host = Host(name=name, address=address, here=here)

    def look_up_memory(self) -> None:
        """What the user entered for the first machine's memory may have changed."""
        if self.remote is not None and not self.further:
            self.remote.total = self.entered(self.host.name)
            self.publish()

    def job(self, name: str) -> str:
        """The slot of one of this fleet's jobs, told from those of other machines' fleets."""
        return f"fleet:{name}@{id(self)}" if self.further else f"fleet:{name}"

    def here(self, address: str) -> bool:
        """Whether what is asked of an engine at `address` stays on this computer."""
        return is_loopback(address) and not self.away

    def pools(self) -> tuple[Pool, ...]:
        if self.remote is not None:
            return self.remote.pools(self.book)
        return pools_of(self.sample, self.policy.buffer_bytes)

    @property
    def places(self) -> Places:
        """Where the next model goes."""
        return Places.discrete(REMOTE_POOL) if self.remote is not None else places_of(self.pools())

    def computed(self, slot: Slot, options: RunnerOptions) -> int:
        """Bytes that the engine should report of `slot` by the formula alone; 0 where the model is not described."""
        if slot.shape is None:
            return 0
        places, serving = self.places, Serving(options.num_ctx, cache_type=self.policy.cache_type)
        return footprint(slot.shape, serving, places).reported(places.device)

    def snapshot(self) -> Snapshot:
        policy, pools, proven = self.policy, self.pools(), None
        if self.remote is not None:
            proven = self.remote.proven if self.remote.total is None else None
            residents = self.remote.residents(self.book)
        else:
            device = places_of(pools).device
            residents = tuple(r for r in (slot.resident(device) for slot in self.book) if r is not None)
        most = max_loaded(policy, pools)
        return Snapshot(pools, residents, self.clock(), policy.max_generating, policy.cache_type, proven, most)

    def options_for(self, slot: Slot, context: int | None = None, *, exact: bool = False) -> RunnerOptions:
        """The one set of runner options for a slot, big enough for `context` tokens.

        The usual context is the least, unless a person asked for `exact`ly so many.
        """
        wanted = context if exact and context else max(self.policy.default_context, context or 0)
        if slot.embedder:
            wanted = min(wanted, 2048)
        return RunnerOptions(num_ctx=slot.clamped(wanted))

    def measured_by(self, slot: Slot, options: RunnerOptions) -> Key:
        """What makes a later load like this one. The machine and the device belong to it: another lays out anew."""
        remote = self.remote is not None
        device = REMOTE_POOL if remote else places_of(self.pools()).device
        machine = self.host.name if remote else self.sample.profile
        return key_of(slot.digest, options, f"{self.host.version} {machine} {device}")

    def target(self, slot: Slot, options: RunnerOptions) -> Target | None:
        if slot.shape is None:
            return None
        measured = self.calibration.size(self.measured_by(slot, options))
        return Target(
            model=slot.model,
            shape=slot.shape,
            file_bytes=slot.file_bytes,
            embedder=slot.embedder,
            load_seconds=slot.load_seconds,
            measured=max(measured or 0, slot.least) or None,
            smaller=self._smaller(slot),
        )

    def _smaller(self, slot: Slot) -> tuple[tuple[str, int], ...]:
        base = slot.entry.base if slot.entry is not None else None
        kin = (
            (other.model, other.file_bytes)
            for other in self.book
            if base and other.installed and other.entry and other.entry.base == base
        )
        return tuple(sorted((item for item in kin if item[1] < slot.file_bytes), key=lambda item: -item[1]))
