"""The routing decision: (request, world) to a Route, or Refused. Pure; the specification's rules, read once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ice_desk.domain.classifier import UNSURE_BELOW, best_task, classify
from ice_desk.domain.complexity import complexity, tokens_of
from ice_desk.domain.errors import Refused
from ice_desk.domain.models import normal_name
from ice_desk.domain.routing import Candidate, Gate, Route, RouteRequest
from ice_desk.domain.tasks import QUICK_QUESTION, TaskSpec
from ice_desk.domain.tier_rules import Case, Choice, choose_pool
from ice_desk.domain.units import context_words
from ice_desk.domain.world import ModelOption, World

REPLY_TOKENS = 1024
FAST = 80.0
PRIOR_WEIGHT = 5.0


def route(request: RouteRequest, world: World) -> Route:
    """Decide. The same request in the same world gives the same route. Raises Refused when nothing can answer."""
    probabilities = classify(request.prompt)
    task, confidence = (request.task, 1.0) if request.task else best_task(probabilities)
    spec = world.catalogue.task(task)
    level, parts = complexity(request.prompt, task, request.history_tokens)
    need = tokens_of(request.prompt) + request.history_tokens + REPLY_TOKENS
    chat_models = [option for option in world.options if not option.embedder]
    weigh = _Scales(spec, need, world.quality_priority)
    candidates = {option.model: weigh.candidate(option) for option in chat_models}
    case = Case(
        prompt_tokens=tokens_of(request.prompt),
        task=spec,
        unsure=confidence < UNSURE_BELOW,
        complexity=level,
        options=tuple(chat_models),
        scores={model: candidate.score for model, candidate in candidates.items()},
        eligible=frozenset(model for model, candidate in candidates.items() if candidate.eligible),
        tier=world.catalogue.tier(request.tier),
        cloud={} if request.keep_local else world.cloud,
        catalogue=world.catalogue,
    )
    choice, chosen_by = _choose(request, world, case, task)
    chosen = next((option for option in chat_models if option.model == choice.model), None)
    return Route(
        model=choice.model,
        engine="local" if chosen is not None else "cloud",
        tier=request.tier,
        task=task,
        confidence=confidence,
        task_probabilities=probabilities,
        complexity=level,
        complexity_parts=parts,
        context_need=need,
        reason=choice.reason,
        candidates=_ranked(choice.model, candidates, world, case),
        wait_seconds=0.0 if chosen is not None and chosen.resident else chosen.load_seconds if chosen else None,
        chosen_by=chosen_by,
    )


def _choose(request: RouteRequest, world: World, case: Case, task: str) -> tuple[Choice, str]:
    if request.model:
        return _fixed(request.model, world, case), "you"
    pin = world.pins.get(task)
    if pin:
        pinned = world.catalogue.installed_for(pin, [option.model for option in case.options])
        if pinned in case.eligible and pinned is not None:
            return Choice(pinned, f"You pinned {case.task.title.lower()} to {pinned}."), "pin"
    return choose_pool(case), "auto" if not request.task else "task"


def _fixed(model: str, world: World, case: Case) -> Choice:
    names = {normal_name(option.model): option.model for option in case.options}
    found = names.get(normal_name(model)) or world.catalogue.installed_for(model, names.values())
    if found is None:
        raise Refused(
            f"{model} is not installed here", remedy=f"Run: ice-desk pull {model}. Or choose Auto or another model."
        )
    return Choice(found, f"You chose {found}.")


@dataclass(frozen=True, slots=True)
class _Scales:
    """The specification's score: quality, speed, memory, context, history, each 0 to 1 times its weight."""

    task: TaskSpec
    need: int
    quality_priority: str

    def candidate(self, option: ModelOption) -> Candidate:
        quality = 0.4 if self.quality_priority == "high" else 0.2
        speed = 0.3 if self.task.wants_speed or self.task.name == QUICK_QUESTION else 0.1
        parts = {
            "quality": quality * option.quality,
            "speed": speed * min(1.0, (option.tokens_per_second or 0.0) / FAST),
            "memory": 0.2 * _memory_score(option),
            "context": 0.1 * min(1.0, option.context / max(1, self.need) / 2),
            "history": 0.1 * _history_score(option),
        }
        return Candidate(
            model=option.model,
            engine=option.engine,
            score=sum(parts.values()),
            parts=parts,
            gates=self._gates(option),
            note=_note(option),
        )

    def _gates(self, option: ModelOption) -> tuple[Gate, ...]:
        holds = option.context >= self.need
        words = f"{context_words(option.context)} of context, {context_words(self.need)} needed"
        return (Gate("context", holds, words), Gate("memory", option.fits, option.fit_reason or "fits"))


def _memory_score(option: ModelOption) -> float:
    if option.resident:
        return 1.0
    return max(0.0, 1 - option.size / option.available) if option.available > 0 else 0.0


def _history_score(option: ModelOption) -> float:
    seen = option.history if option.history is not None else option.quality
    n = option.history_n if option.history is not None else 0
    return (PRIOR_WEIGHT * option.quality + n * seen) / (PRIOR_WEIGHT + n)


def _note(option: ModelOption) -> str:
    if not option.fits:
        return option.fit_reason
    where = "loaded" if option.resident else "on disk"
    return f"{where} · {context_words(option.context)} context"


def _ranked(chosen: str, candidates: Mapping[str, Candidate], world: World, case: Case) -> tuple[Candidate, ...]:
    """The chosen one first, then those that could have answered, then the rest; cloud roles of the tier last."""
    order = sorted(candidates.values(), key=lambda c: (c.model != chosen, not c.eligible, -c.score, c.model))
    return (*order, *_cloud_candidates(world, case.tier.cloud))


def _cloud_candidates(world: World, roles: Sequence[str]) -> tuple[Candidate, ...]:
    found = []
    for role in roles:
        seat = world.catalogue.cloud.get(role)
        why = world.cloud.get(role, "add a key")
        if seat is not None:
            found.append(Candidate(seat.label, "cloud", 0.0, {}, (Gate("key", not why, why or "key in place"),), why))
    return tuple(found)
