"""What an organisation prescribes for every copy of ICE Desk on a machine. It only ever takes away, never grants."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from ice_desk.domain.errors import Refused
from ice_desk.domain.ledger import DAY, GLOBAL, Caps
from ice_desk.domain.routing import Tier
from ice_desk.domain.world import CloudSeat

T = TypeVar("T")
BY_ORGANISATION = "set by your organisation"
NO_CLOUD = "your organisation allows no cloud models"
CHAT = "chat"
SCOPES = (*(f"tier:{tier.value}" for tier in Tier), GLOBAL, DAY, CHAT)
THIS_COMPUTER = ("http://127.0.0.1:11434",)


@dataclass(frozen=True, slots=True)
class Policy:
    """`source` names the file, empty where there is none; `problem` says what is wrong with it.

    `hosts` are the only engines that may be used, as addresses to dial; None for any, as with `tiers`. `ceilings` are
    the highest caps in micro-dollars, by the ledger's scopes. `update_check` False means that none may be made.
    """

    source: str = ""
    problem: str = ""
    contact: str = ""
    hosts: tuple[str, ...] | None = None
    tiers: tuple[Tier, ...] | None = None
    cloud: bool = True
    ceilings: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    keep_local: bool = False
    update_check: bool = True
    keyring_required: bool = False

    @property
    def exists(self) -> bool:
        return bool(self.source)

    @property
    def warning(self) -> str:
        """What is wrong with the file, what that means and what to do; empty where all is well."""
        if not self.problem:
            return ""
        return (
            f"The policy of your organisation cannot be read in full. {self.problem} Until it is mended nothing goes "
            "to the cloud; `ice-desk policy check FILE` tries one."
        )

    def ceiling(self, scope: str) -> int | None:
        """The most that the cap of a scope may be, in micro-dollars. A tier's is never above that of all tiers."""
        kind = CHAT if scope.startswith("chat:") else scope
        found = [self.ceilings[name] for name in (kind, *_above(kind)) if name in self.ceilings]
        return min(found, default=None)

    def held(self, caps: Caps) -> Caps:
        """`caps`, none of them above its ceiling."""
        tiers = {tier: _lower(caps.of(f"tier:{tier.value}"), self.ceiling(f"tier:{tier.value}")) or 0 for tier in Tier}
        total, day, chat = (_lower(caps.of(scope), self.ceiling(scope)) for scope in (GLOBAL, DAY, CHAT))
        return Caps(tiers, total=total, day=day, chat=chat)

    def allows_tier(self, tier: Tier) -> bool:
        return self.tiers is None or tier in self.tiers

    def allows_host(self, address: str) -> bool:
        return self.hosts is None or address in self.hosts

    def check_tier(self, tier: Tier) -> None:
        """Raises Refused."""
        if not self.allows_tier(tier):
            allowed = " or ".join(one.value.capitalize() for one in self.tiers or ()) or "none"
            raise self.refusal(f"The {tier.value.capitalize()} tier may not be used here", f"Allowed: {allowed}")

    def check_host(self, address: str) -> None:
        """Raises Refused."""
        if not self.allows_host(address):
            raise self.refusal(
                f"The engine at {address} may not be used here", f"Allowed: {', '.join(self.hosts or ()) or 'none'}"
            )

    def check_cloud(self) -> None:
        """Raises Refused."""
        if not self.cloud:
            raise self.refusal("Cloud models may not be used here", "Local models still answer")

    def seats(self, seats: Mapping[str, CloudSeat]) -> Mapping[str, CloudSeat]:
        """The cloud roles, closed where the policy closes them."""
        if self.cloud:
            return seats
        return {role: replace(seat, blocked=NO_CLOUD) for role, seat in seats.items()}

    def refusal(self, what: str, hint: str = "") -> Refused:
        """Why something is not done, with the file and whom to ask."""
        why = f"It is {BY_ORGANISATION} in {self.source}"
        if self.problem:
            why = f"The policy of your organisation cannot be read in full. {self.problem}"
        ask = f"Ask {self.contact or 'whoever looks after this computer'}"
        return Refused(what, why=why, remedy=f"{hint}. {ask}" if hint else ask)

    def tightened(self, other: "Policy") -> "Policy":
        """Both at once: what either takes away is gone."""
        ceilings = dict(self.ceilings)
        for scope, cap in other.ceilings.items():
            ceilings[scope] = min(cap, ceilings.get(scope, cap))
        return Policy(
            source=" and ".join(filter(None, (self.source, other.source))),
            problem=" ".join(filter(None, (self.problem, other.problem))),
            contact=self.contact or other.contact,
            hosts=_both(self.hosts, other.hosts),
            tiers=_both(self.tiers, other.tiers),
            cloud=self.cloud and other.cloud,
            ceilings=MappingProxyType(ceilings),
            keep_local=self.keep_local or other.keep_local,
            update_check=self.update_check and other.update_check,
            keyring_required=self.keyring_required or other.keyring_required,
        )

    def closed(self, problem: str) -> "Policy":
        """For a file that cannot be read in full: what was readable holds, all else is as tight as it can be."""
        return replace(
            self,
            problem=problem,
            hosts=THIS_COMPUTER if self.hosts is None else self.hosts,
            cloud=False,
            ceilings=MappingProxyType({scope: self.ceilings.get(scope, 0) for scope in SCOPES}),
            keep_local=True,
            update_check=False,
            keyring_required=True,
        )


NO_POLICY = Policy()


def _above(scope: str) -> tuple[str, ...]:
    return (GLOBAL,) if scope.startswith("tier:") else ()


def _lower(cap: int | None, ceiling: int | None) -> int | None:
    return min((one for one in (cap, ceiling) if one is not None), default=None)


def _both(mine: tuple[T, ...] | None, theirs: tuple[T, ...] | None) -> tuple[T, ...] | None:
    if mine is None or theirs is None:
        return theirs if mine is None else mine
    return tuple(one for one in mine if one in theirs)
