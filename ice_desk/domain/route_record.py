"""A route as plain data: what is kept with an answer, printed by the command line, and read back."""

import json
from collections.abc import Mapping
from typing import Any

from ice_desk.domain.routing import Candidate, Gate, Route, Tier


def route_record(route: Route) -> dict[str, Any]:
    """The decision as JSON-ready data; it holds no text of the prompt."""
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
        "role": route.role,
        "would_cut": route.would_cut,
        "context_need": route.context_need,
        "wait_seconds": route.wait_seconds,
        "micro_dollars_bound": route.micro_dollars_bound,
        "candidates": [_candidate_record(candidate) for candidate in route.candidates],
    }


def route_json(route: Route) -> str:
    return json.dumps(route_record(route), ensure_ascii=False, separators=(",", ":"))


def route_from_json(text: str) -> Route | None:
    """The route of an older answer, or None where it was kept in a form we no longer read."""
    try:
        data = json.loads(text)
        return _route(data)
    except (ValueError, KeyError, TypeError, AttributeError):
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
    )


def _candidate(data: Mapping[str, Any]) -> Candidate:
    gates = tuple(Gate(item["name"], item["passed"], item["detail"]) for item in data["gates"])
    return Candidate(
        data["model"], data["engine"], data["score"], data["parts"], gates, data["note"], data.get("lost", "")
    )
