"""What the four tiers are made of: members, rules, caps, and what the specification says they cost and yield."""

from dataclasses import dataclass

from ice_desk.domain.routing import Tier


@dataclass(frozen=True, slots=True)
class TierMember:
    """A model or cloud role in a tier. `slot` is the specification's name of its seat, `share` of queries 0 to 1."""

    model: str
    slot: str
    share: float | None
    purpose: str
    where: str


@dataclass(frozen=True, slots=True)
class Worth:
    """The specification's value table. Micro-dollars a month, queries a month, quality 0 to 1, queries per dollar."""

    tier: Tier
    monthly: int
    query_capacity: int
    quality: float
    value_per_dollar: float
    suitable_for: str
    where: str


@dataclass(frozen=True, slots=True)
class CostRow:
    """Monthly ranges in micro-dollars. `true` says what the given figures come to when they are multiplied out."""

    tier: Tier
    strategy: str
    api: tuple[int, int]
    hardware: tuple[int, int]
    total: tuple[int, int]
    true: str
    where: str


@dataclass(frozen=True, slots=True)
class MigrationStep:
    """A fund's growth stage and the tier advised for it. Micro-dollars a month, quality 0 to 1."""

    stage: str
    assets: str
    tier: Tier
    advised: str
    monthly: tuple[int, int]
    quality: float
    where: str


@dataclass(frozen=True, slots=True)
class TierSpec:
    """A tier. Thresholds are None where its rule has none; comparisons are strict, as the specification writes them.

    `complexity_below`: local below it. `confidence_above`: local above it, too. `quality_above`: options above it are
    viable. `cost_offset` is added to the cost (dollars) before dividing. `members` are its own models, `wider` the
    models of the hardware profiles that its strategy also uses. `cap` is micro-dollars a month, `cap_why` its source.
    """

    tier: Tier
    title: str
    heading: str
    strategy: str
    hardware: str
    cap: int
    cap_why: str
    members: tuple[TierMember, ...]
    wider: tuple[str, ...]
    worth: Worth
    cost: CostRow
    where: str
    complexity_below: float | None = None
    confidence_above: float | None = None
    quality_above: float | None = None
    cost_offset: float | None = None

    @property
    def local(self) -> tuple[str, ...]:
        """The tags of its own members, best known first as the specification lists them."""
        return tuple(member.model for member in self.members if ":" in member.model)

    @property
    def cloud(self) -> tuple[str, ...]:
        """The cloud roles among its members."""
        return tuple(member.model for member in self.members if ":" not in member.model)


@dataclass(frozen=True, slots=True)
class Promises:
    """What the specification says its tiers cost and yield, and which it advises to whom. Empty before it is read."""

    tiers: tuple[TierSpec, ...] = ()
    migration: tuple[MigrationStep, ...] = ()
