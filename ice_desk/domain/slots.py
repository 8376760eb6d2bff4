"""The fleet's board: for each model the lane that is wanted and the state that is true."""

from dataclasses import dataclass, replace
from enum import StrEnum

from ice_desk.domain.models import host_of
from ice_desk.domain.telemetry import Memory


class Lane(StrEnum):
    """Policy. HOT stays loaded, WARM loads on demand and stays a while, COLD loads only for an answer."""

    HOT = "hot"
    WARM = "warm"
    COLD = "cold"


class State(StrEnum):
    ABSENT = "absent"
    PULLING = "pulling"
    PAUSED = "paused"
    COLD = "cold"
    QUEUED = "queued"
    LOADING = "loading"
    READY = "ready"
    DRAINING = "draining"
    UNLOADING = "unloading"
    SETTLING = "settling"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CLOUD = "cloud"


RESIDENT = frozenset({State.READY, State.DRAINING, State.UNLOADING})
PULLS = frozenset({State.PULLING, State.PAUSED})
IN_TRANSIT = frozenset({State.QUEUED, State.LOADING, State.DRAINING, State.UNLOADING, State.SETTLING, *PULLS})

MOVING = frozenset({State.LOADING, State.UNLOADING, State.SETTLING})
"""States in which a model's memory comes or goes, so that readings of it say little."""


class SizeSource(StrEnum):
    """Where a card's size comes from, best first."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    CATALOGUE = "catalogue"


@dataclass(frozen=True, slots=True)
class Card:
    """One model as the board shows it.

    `size` is what it takes (or would take) in memory at `context` tokens, in bytes; `vram` the part of it on the GPU.
    `expires_at` is seconds since 1970, `math.inf` when pinned, None when not loaded. `leases` counts running answers,
    `waiting` those queued for the model. `note` is one short human phrase for the second line ("extraction").
    `reason` says why it was last unloaded or why it failed. `fit` says whether it would run here with nothing else
    loaded ("fits on the GPU", "does not fit: needs 41 GB, 24 here"). `shade` is its index in the palette of model
    colours. `beside` is RAM that its process holds as well, which the engine does not count, in bytes. `deviation` is
    how far the formula was off at its last load with these options: estimate over measured size, minus one.
    `vision` says that it surely sees images.
    """

    model: str
    lane: Lane
    state: State
    quantization: str = ""
    note: str = ""
    size: int = 0
    vram: int = 0
    size_source: SizeSource = SizeSource.CATALOGUE
    context: int = 0
    leases: int = 0
    waiting: int = 0
    tokens_per_second: float | None = None
    load_seconds: float | None = None
    expires_at: float | None = None
    last_used: float | None = None
    progress: float | None = None
    eta_seconds: float | None = None
    reason: str = ""
    embedder: bool = False
    external: bool = False
    installed: bool = True
    price_label: str = ""
    shade: int = 0
    fit: str = ""
    beside: int = 0
    deviation: float | None = None
    vision: bool = False

    @property
    def resident(self) -> bool:
        return self.state in RESIDENT

    @property
    def busy(self) -> bool:
        return self.leases > 0

    @property
    def gpu_share(self) -> float:
        return min(1.0, self.vram / self.size) if self.size > 0 else 0.0

    @property
    def host(self) -> str:
        """The machine it lives on; "" for the one whose memory the gauges measure."""
        return host_of(self.model)


class Link(StrEnum):
    """Whether an engine answers."""

    CONNECTING = "connecting"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Host:
    """A machine's engine. `name` is what a person calls it ("This computer", "rtx-box").

    `here` means that what is asked of it stays on this computer. `used` is what its models take, in bytes, as its
    engine says, and `memory` the total that the user entered: of another machine nothing else is known.
    """

    name: str = "This computer"
    address: str = ""
    engine: str = ""
    version: str = ""
    link: Link = Link.CONNECTING
    simulated: bool = False
    problem: str = ""
    here: bool = True
    used: int | None = None
    memory: int | None = None

    @property
    def reading(self) -> Memory | None:
        """Its memory where the total was entered and the engine answers."""
        known = self.memory is not None and self.used is not None and self.link is Link.UP
        return Memory(self.memory or 0, self.used or 0) if known else None


@dataclass(frozen=True, slots=True)
class Board:
    """`host` is the machine asked first, whose models go by bare names; `hosts` are the others, by name."""

    host: Host = Host()
    cards: tuple[Card, ...] = ()
    hosts: tuple[Host, ...] = ()

    @property
    def machines(self) -> tuple[Host, ...]:
        return (self.host, *self.hosts)

    @property
    def link(self) -> Link:
        """The best of all machines: up where any answers."""
        links = {host.link for host in self.machines}
        return next(link for link in (Link.UP, Link.CONNECTING, Link.DOWN) if link in links)

    def host_of(self, model: str) -> Host:
        """The machine a model lives on; the first one where its name says none, or one that is not here."""
        name = host_of(model)
        return next((host for host in self.hosts if host.name == name), self.host)

    def looked_for(self, model: str | None) -> bool:
        """Whether the engine has been looked for that `model`, or a question for none in particular, is asked of."""
        return self.host_of(model or "").link is not Link.CONNECTING

    def card(self, model: str) -> Card | None:
        return next((card for card in self.cards if card.model == model), None)

    def lane(self, lane: Lane) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.lane is lane)

    def with_card(self, card: Card) -> "Board":
        return replace(self, cards=tuple(card if other.model == card.model else other for other in self.cards))


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody waits for `model`: for `seconds` until it is loaded, or with `answer` since it last gave a sign.

    `usual` is how long its loads take, None where that is not known.
    """

    model: str
    seconds: float
    usual: float | None = None
    answer: bool = False


EVENTS = (
    "loaded", "loaded ahead", "shrunk", "reloaded", "unloaded", "shortened", "pinned again", "refused", "failed",
    "hung", "pulled",
)  # fmt: skip
CAME = frozenset(EVENTS[:4]) | {"shortened", "pinned again"}


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """What happened to a model and why. `at` is seconds since 1970.

    `event` is one of EVENTS; `bytes` is what it took, frees or would have taken, `seconds` how long it lasted. Both are
    0 where they are not known. `host` is the address of its engine, or "simulated".
    """

    at: float
    model: str
    event: str
    reason: str
    bytes: int = 0
    seconds: float = 0.0
    host: str = ""
