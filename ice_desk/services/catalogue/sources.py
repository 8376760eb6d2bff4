"""The files' contents together, and what their names refer to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ice_desk.domain.errors import DataFault
from ice_desk.services.catalogue import files, rows

K = TypeVar("K")
V = TypeVar("V")

_STATING = ("tiers", "tasks", "profiles", "expectations", "quantization", "context", "benchmarks", "costs", "rules",
            "config", "setup")  # fmt: skip


@dataclass(frozen=True)
class Sources:
    """The files' contents, each checked by itself."""

    architectures: files.Architectures
    models: files.Models
    cards: Mapping[str, files.Cards]
    aliases: files.Aliases
    cloud: files.Cloud
    tiers: files.Tiers
    tasks: files.Tasks
    profiles: files.Profiles
    expectations: files.Expectations
    quantization: files.Quantization
    context: files.Contexts
    benchmarks: files.Benchmarks
    costs: files.Costs
    rules: files.Rules
    config: files.Defaults
    setup: files.Setup

    def statements(self) -> Iterator[tuple[str, rows.Statement]]:
        """Every statement with the file it stands in."""
        stating = {**self.cards, **{name: getattr(self, name) for name in _STATING}}
        for name, file in stating.items():
            for statement in file.statements():
                yield f"{name}.toml", statement

    @cached_property
    def all_cards(self) -> tuple[rows.Card, ...]:
        return tuple(card for file in self.cards.values() for card in file.card)

    @cached_property
    def names(self) -> dict[str, str]:
        """What a name may be: an alias, a tag in any case, a cloud role; and the tag or role it means."""
        tags = {row.tag.lower(): row.tag for row in self.models.model}
        roles = {row.role: row.role for row in self.cloud.role}
        return tags | roles | {name: row.target for name, row in self.aliases.alias.items()}

    @cached_property
    def bases(self) -> dict[str, rows.BaseRow]:
        return unique("architectures.toml", "base", self.architectures.base, lambda row: row.base)

    def resolve(self, name: str, file: str) -> str:
        """The tag or role that `file` means by `name`."""
        target = self.names.get(name) or self.names.get(name.lower())
        if target is None:
            raise fault(file, name, "no tag, cloud role or alias of this name")
        return target

    def resolve_all(self, names: Iterable[str], file: str) -> tuple[str, ...]:
        return tuple(self.resolve(name, file) for name in names)

    def applies(self, card: rows.Card, row: rows.ModelRow) -> bool:
        return row.tag in card.models or row.base in card.models


def fault(file: str, key: str, reason: str) -> DataFault:
    return DataFault(f"{file}: {key} is wrong", why=reason, remedy="Reinstall ICE Desk, or restore the file.")


def unique(file: str, key: str, values: Iterable[V], name: Callable[[V], K]) -> dict[K, V]:
    """The values by name; a name that comes twice is a fault."""
    found: dict[K, V] = {}
    for value in values:
        if name(value) in found:
            raise fault(file, f"{key} {name(value)}", "it stands there twice")
        found[name(value)] = value
    return found


def check_references(sources: Sources) -> None:
    """Whatever names a model, a base, a quantization or a label must find it, and only one. Raises DataFault."""
    unique("models.toml", "model", sources.models.model, lambda row: row.tag.lower())
    unique("cloud.toml", "role", sources.cloud.role, lambda row: row.role)
    for name, alias in sources.aliases.alias.items():
        if alias.target.lower() not in sources.names or alias.target in sources.aliases.alias:
            raise fault("aliases.toml", name, f"its target {alias.target} is no tag and no cloud role")
    for role in sources.cloud.role:
        if role.label not in sources.aliases.alias:
            raise fault("cloud.toml", f"{role.role}.label", f"{role.label} is not in aliases.toml")
    bits = {name.upper() for name in sources.quantization.bits}
    for row in sources.models.model:
        if row.base not in sources.bases:
            raise fault("models.toml", f"{row.tag}.base", f"{row.base} is not in architectures.toml")
        if row.quantization.upper() not in bits:
            raise fault("models.toml", f"{row.tag}.quantization", f"{row.quantization} is not in quantization.toml")
    profiles = {row.name for row in sources.profiles.profile}
    named = [(row.where, row.profile) for row in sources.expectations.expectation]
    named += [(row.where, row.profile) for row in sources.expectations.optimisation]
    for where, profile in named:
        if profile not in profiles:
            raise fault("expectations.toml", where, f"{profile} is no profile")
    for file_name, file in sources.cards.items():
        for card in file.card:
            if card.profile and card.profile not in profiles:
                raise fault(f"{file_name}.toml", card.where, f"{card.profile} is no profile")
            for model in card.models:
                if model not in sources.bases:
                    sources.resolve(model, f"{file_name}.toml")
