"""`ice-desk route`: the decision only, without any network: the catalogue's models on this or a named machine."""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from ice_desk import paths
from ice_desk.commands.common import options_of, print_json
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.catalogue_world import CatalogueWorld, models_of, profile_sample, with_shapes
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import DataFault, UsageFault
from ice_desk.domain.opinion import RULES, Opinion
from ice_desk.domain.pools import pools_of
from ice_desk.domain.route_record import replayed, route_record
from ice_desk.domain.router import REPLY_TOKENS
from ice_desk.domain.router import route as decide
from ice_desk.domain.routing import Candidate, Route, RouteRequest, Tier
from ice_desk.domain.routing_rules import ruled
from ice_desk.domain.telemetry import Sample
from ice_desk.domain.units import percent_words
from ice_desk.domain.world import World, seats_without_keys
from ice_desk.options import places_for, policy_in_force
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.gpus import reader_for
from ice_desk.services.probes import SystemProbe
from ice_desk.services.routing_settings import rules_from
from ice_desk.services.routing_weights import load_opinion, load_reference
from ice_desk.services.settings import stored_values

_HOW = "Give records as `ice-desk route --json` and `ice-desk ask --json` print them."


def run(arguments: argparse.Namespace) -> int:
    """Print one decision, one JSON line for each line of the file, or what kept records lead to when replayed."""
    if arguments.replay is not None:
        return _replay(arguments.replay)
    if (arguments.prompt is None) == (arguments.file is None):
        raise UsageFault("Give either a prompt or --file", remedy='For example: ice-desk route "Why did margins fall?"')
    router = Router(arguments)
    if arguments.file is not None:
        for number, row in enumerate(rows_of(arguments.file), start=1):
            found = router.route(row["prompt"], Tier(row["tier"]) if row.get("tier") else router.tier)
            print_json({"id": row.get("id", number), **route_record(found)})
        return 0
    found = router.route(arguments.prompt, router.tier, arguments.task, arguments.model)
    if arguments.json:
        print_json({"id": None, **route_record(found, whole=True)})
    else:
        print(_words(found))
    return 0


class Router:
    """Decides for one machine: the one named by `--profile` or `--simulate`, else this one as it is now."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        options = options_of(arguments)
        self._policy = policy_in_force()
        self._values = stored_values(places_for(options).settings, self._policy)
        self._catalogue = ruled(load_catalogue(paths.resources() / "catalogue"), rules_from(self._values))
        self._profile = options.profile or self._values.hardware_profile
        if options.simulate and not self._profile:
            self._profile = self._catalogue.config.hardware_profile
        if self._profile and self._profile not in self._catalogue.profiles:
            known = ", ".join(self._catalogue.profiles)
            raise UsageFault(f"There is no machine called {self._profile}", remedy=f"Choose one of {known}.")
        self._opinion, self._reference = _models(paths.resources() / "routing")
        self._sample = self._read()
        self._builders: dict[Tier, CatalogueWorld] = {}
        self._worlds: dict[tuple[Tier, int], World] = {}
        self.tier = options.tier or Tier(self._values.tier)

    def route(self, prompt: str, tier: Tier, task: str | None = None, model: str | None = None) -> Route:
        """Raises UsageFault for an unknown task, Refused for an unknown model or a tier that is not allowed."""
        self._policy.check_tier(tier)
        if task is not None and task not in self._catalogue.tasks:
            raise UsageFault(f"There is no task called {task}", remedy=f"Choose {', '.join(self._catalogue.tasks)}.")
        world = self._world(tier, max(tokens_of(prompt) + REPLY_TOKENS, self._values.default_context))
        request = RouteRequest(prompt, tier, task, model, keep_local=self._policy.keep_local)
        return decide(request, world, self._opinion)

    def _world(self, tier: Tier, context: int) -> World:
        """Placing every model takes milliseconds, and most prompts need no more than the usual context."""
        if tier not in self._builders:
            self._builders[tier] = self._build(self._catalogue, tier)
        if (tier, context) not in self._worlds:
            self._worlds[tier, context] = self._builders[tier].world(context)
        return self._worlds[tier, context]

    def _build(self, catalogue: Catalogue, tier: Tier) -> CatalogueWorld:
        profile = catalogue.profiles.get(self._profile)
        return CatalogueWorld(
            catalogue=catalogue,
            pools=pools_of(self._sample, int(self._values.memory_buffer_gb * 10**9)),
            profile=self._profile,
            cloud=self._policy.seats(seats_without_keys(catalogue)),
            pins=self._values.model_routing,
            quality_priority=self._values.quality_priority,
            context=self._values.default_context,
            models=with_shapes(models_of(catalogue, tier, profile.lanes.values() if profile else ())),
            recent=self._reference,
        )

    def _read(self) -> Sample:
        if self._profile:
            return profile_sample(self._catalogue.profiles[self._profile])
        return asyncio.run(_this_machine())


def _models(folder: Path) -> tuple[Opinion, tuple[float, ...]]:
    """The trained models; keyword rules, and a word on it, where they cannot be read."""
    try:
        return load_opinion(folder), load_reference(folder)
    except DataFault as fault:
        print(fault, file=sys.stderr)
        return RULES, ()


async def _this_machine() -> Sample:
    probe = SystemProbe(reader_for(sys.platform, psutil.virtual_memory().total))
    try:
        return await probe.read()
    finally:
        await probe.close()


def _replay(path: Path) -> int:
    """Decide every record of the file again. Exit code 1 where one comes to another model than was recorded."""
    catalogue = load_catalogue(paths.resources() / "catalogue")
    differ = 0
    for number, record in _objects(path):
        if record.get("event", "routed") != "routed":
            continue
        try:
            found = replayed(record, catalogue)
        except DataFault as fault:
            raise DataFault(f"{path.name}, line {number}: {fault.what}", why=fault.why, remedy=_HOW) from fault
        same = found.model == record.get("model")
        differ += not same
        print_json({"line": number, "recorded": record.get("model"), "replayed": found.model, "same": same})
    return 1 if differ else 0


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON-lines file. Raises DataFault that names file, line and reason."""
    for number, row in _objects(path):
        if not isinstance(row.get("prompt"), str):
            raise DataFault(f'{path.name}, line {number}, has no "prompt"', remedy='Write {"id": ..., "prompt": "..."}')
        if row.get("tier") not in (None, "", *(tier.value for tier in Tier)):
            raise DataFault(f"{path.name}, line {number}, names no tier: {row['tier']}")
        yield row


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataFault(
            f"{path.name} cannot be read", why=str(error), remedy="Give a UTF-8 file of JSON lines"
        ) from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise DataFault(f"{path.name}, line {number}, is no JSON", why=str(error)) from error
        yield number, row if isinstance(row, dict) else {}


def _words(route: Route) -> str:
    task = route.task.replace("_", " ")
    lines = [
        f"{route.model} · {task} ({percent_words(route.confidence)}) · complexity {route.complexity:.2f}",
        route.reason,
    ]
    lines += [f"  {_score(one, route)}  {one.model}{f'  · {one.lost}' if one.lost else ''}" for one in route.candidates]
    return "\n".join((*lines, route.otherwise) if route.otherwise else lines)


def _score(candidate: Candidate, route: Route) -> str:
    """Out of the highest there could be: the specification's weights do not add up to 1. Cloud roles have none."""
    return f"{candidate.score:.2f} of {route.score_most:.1f}" if candidate.parts else "          "
