"""The basis of a decision as plain data, without a word of the question, and a basis made from such data again."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.route_basis import Basis, Judgement, Refinement
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.routing_rules import RULES, ruled, rules_of
from ice_desk.domain.world import Acceptance, CloudSeat, ModelOption, World, fifth

_OPTION = {item.name: item.default for item in fields(ModelOption)}


def basis_record(basis: Basis) -> dict[str, Any]:
    """Unrounded, so that a figure on the very edge of a threshold stays on its side."""
    request, judged, world = basis.request, basis.judgement, basis.world
    return {
        "request": {
            "tier": request.tier.value,
            "task": request.task,
            "model": request.model,
            "history_tokens": request.history_tokens,
            "keep_local": request.keep_local,
            "speed_priority": request.speed_priority,
            "quality_priority": request.quality_priority,
            "sticky": request.sticky,
            "excluded": sorted(request.excluded),
            "images": request.images,
            "image_tokens": request.image_tokens,
        },
        "judgement": {
            "task": judged.task,
            "confidence": judged.confidence,
            "probabilities": dict(judged.probabilities),
            "complexity": judged.complexity,
            "parts": dict(judged.parts),
            "prompt_tokens": judged.prompt_tokens,
            "told_by": judged.told_by,
            "refinement": None if judged.refinement is None else asdict(judged.refinement),
        },
        "world": {
            "options": [_option_record(option) for option in world.options],
            "cloud": {role: asdict(seat) for role, seat in world.cloud.items()},
            "pin": world.pins.get(judged.task, ""),
            "quality_priority": world.quality_priority,
            "acceptance": _acceptance(world, judged),
            "recent": _counts(judged.complexity, world.recent),
            "rules": rules_of(world.catalogue, RULES),
        },
    }


def basis_of(data: Mapping[str, Any], catalogue: Catalogue) -> Basis:
    """The basis that `data` tells of; `catalogue` gives the models' names and the tiers' members.

    Raises KeyError, TypeError or ValueError for data of another form.
    """
    asked, judged, met = data["request"], data["judgement"], data["world"]
    request = RouteRequest("", **{**asked, "tier": Tier(asked["tier"]), "excluded": frozenset(asked["excluded"])})
    refinement = judged["refinement"]
    judgement = Judgement(**{**judged, "refinement": None if refinement is None else Refinement(**refinement)})
    place = fifth(judgement.complexity)
    seen = {(judgement.task, model, place): Acceptance(*counts) for model, counts in met["acceptance"].items()}
    world = World(
        catalogue=ruled(catalogue, met["rules"]),
        options=tuple(ModelOption(**option) for option in met["options"]),
        cloud={role: CloudSeat(**seat) for role, seat in met["cloud"].items()},
        pins={judgement.task: met["pin"]} if met["pin"] else {},
        quality_priority=met["quality_priority"],
        acceptance=seen,
        recent=_alike(judgement.complexity, met["recent"]),
    )
    return Basis(request, judgement, world)


def _option_record(option: ModelOption) -> dict[str, Any]:
    """Without what is as usual: a machine has many models and most of their fields say nothing."""
    return {name: value for name, value in asdict(option).items() if value != _OPTION[name]}


def _acceptance(world: World, judged: Judgement) -> dict[str, list[int]]:
    place = fifth(judged.complexity)
    return {
        model: [seen.accepted, seen.asked]
        for (task, model, part), seen in world.acceptance.items()
        if task == judged.task and part == place
    }


def _counts(complexity: float, recent: tuple[float, ...]) -> list[int]:
    """How many of the recent questions were easier, equal and harder: all that a percentile needs."""
    below, upto = bisect_left(recent, complexity), bisect_right(recent, complexity)
    return [below, upto - below, len(recent) - upto]


def _alike(complexity: float, counts: list[int]) -> tuple[float, ...]:
    """Questions that rank `complexity` as those counted did."""
    easier, equal, harder = counts
    return (complexity - 1,) * easier + (complexity,) * equal + (complexity + 1,) * harder
