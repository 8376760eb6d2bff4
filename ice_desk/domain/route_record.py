"""A route as plain data: what is kept with an answer, printed by the command line, and read back."""

import json
from collections.abc import Mapping
from typing import Any

from ice_desk.domain.basis_record import basis_of, basis_record
from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import DataFault
from ice_desk.domain.router import decide
from ice_desk.domain.routing import Candidate, Gate, Route, Tier


def route_record(route: Route, *, whole: bool = False) -> dict[str, Any]:
    """The decision as JSON-ready data; it holds no text of the prompt. With its basis too if `whole`."""
    basis = {"basis": basis_record(route.basis)} if whole and route.basis is not None else {}
    return _decision(route) | basis


def replayed(record: Mapping[str, Any], catalogue: Catalogue) -> Route:
    """The decision that a whole record leads to when it is made again.

    Raises DataFault for a record without a basis or of another form, Refused when nothing could answer.
    """
    try:
        basis = basis_of(record["basis"], catalogue)
    except (KeyError, TypeError, ValueError) as error:
        raise DataFault(
            "This record cannot be replayed", why=f"It lacks its basis, or has another form: {error!r}"
        ) from error
    return decide(basis)


def _decision(route: Route) -> dict[str, Any]:
    return {
        "task": route.task,
        "confidence": round(route.confidence, 4),
        "task_probabilities": {task: round(value, 4) for task, value in route.task_probabilities.items()},
        "complexity": round(route.complexity, 4),
        "complexity_parts": {name: round(value, 4) for name, value in route.complexity_parts.items()},
        "tier": route.tier.value,
        "model": route.model,
        "engine": route.engine,
        "reason": route.reason,
        "otherwise": route.otherwise,
        "chosen_by": route.chosen_by,
        "told_by": route.told_by,
        "role": route.role,
        "would_cut": route.would_cut,
        "context_need": route.context_need,
        "wait_seconds": route.wait_seconds,
        "micro_dollars_bound": route.micro_dollars_bound,
        "score_most": route.score_most,
        "seconds": route.seconds,
        "candidates": [_candidate_record(candidate) for candidate in route.candidates],
    }


def route_json(route: Route) -> str:
    """The whole record, as it is kept with an answer."""
    return json.dumps(route_record(route, whole=True), ensure_ascii=False, separators=(",", ":"))


def route_from_json(text: str) -> Route | None:
    """The route of an older answer, or None where it was kept in a form we no longer read."""
    try:
        data = json.loads(text)
        return _route(data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _candidate_record(candidate: Candidate) -> dict[str, Any]:
    return {
        "model": candidate.model,
        "engine": candidate.engine,
        "score": round(candidate.score, 4),
        "parts": {name: round(value, 4) for name, value in candidate.parts.items()},
        "gates": [{"name": gate.name, "passed": gate.passed, "detail": gate.detail} for gate in candidate.gates],
        "note": candidate.note,
        "lost": candidate.lost,
        "quality": candidate.quality,
    }


def _route(data: Mapping[str, Any]) -> Route:
    return Route(
        model=data["model"],
        engine=data["engine"],
        tier=Tier(data["tier"]),
        task=data["task"],
        confidence=data["confidence"],
        task_probabilities=data["task_probabilities"],
        complexity=data["complexity"],
        complexity_parts=data["complexity_parts"],
        context_need=data["context_need"],
        reason=data["reason"],
        candidates=tuple(_candidate(item) for item in data["candidates"]),
        wait_seconds=data["wait_seconds"],
        micro_dollars_bound=data["micro_dollars_bound"],
        chosen_by=data["chosen_by"],
        role=data.get("role", ""),
        otherwise=data.get("otherwise", ""),
        would_cut=data.get("would_cut", False),
        told_by=data.get("told_by", "classifier"),
        score_most=data.get("score_most", 1.0),
        seconds=data.get("seconds"),
    )


def _candidate(data: Mapping[str, Any]) -> Candidate:
    gates = tuple(Gate(item["name"], item["passed"], item["detail"]) for item in data["gates"])
    return Candidate(
        data["model"],
        data["engine"],
        data["score"],
        data["parts"],
        gates,
        data["note"],
        data.get("lost", ""),
        data.get("quality"),
    )
