"""The routing decision: (request, world) to a Route, or Refused. Pure; the specification's rules, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import Refused
from ice_desk.domain.models import first_machine, host_of, normal_name
from ice_desk.domain.opinion import RULES, UNSURE_BELOW, Opinion, best_task
from ice_desk.domain.routing import Candidate, Gate, Route, RouteRequest
from ice_desk.domain.tasks import QUICK_QUESTION, TaskSpec
from ice_desk.domain.tier_rules import Case, Choice, choose_pool
from ice_desk.domain.units import context_words
from ice_desk.domain.world import CloudSeat, ModelOption, World

REPLY_TOKENS = 1024
FAST = 80.0
PRIOR_WEIGHT = 5.0
STAYS = "this chat stays on this machine"


def route(request: RouteRequest, world: World, opinion: Opinion = RULES) -> Route:
    """Decide. The same request in the same world gives the same route. Raises Refused when nothing can answer."""
    probabilities = opinion.classify(request.prompt)
    task, confidence = (request.task, 1.0) if request.task else best_task(probabilities)
    spec = world.catalogue.task(task)
    level, parts = opinion.measure(request.prompt, task, request.history_tokens)
    need = tokens_of(request.prompt) + request.history_tokens + REPLY_TOKENS
    options = [option for option in world.options if not option.embedder]
    would_cut = bool(options) and all(option.context < need for option in options)
    scales = _Scales(spec, need, request.quality_priority or world.quality_priority, request, would_cut)
    candidates = {option.model: scales.candidate(option) for option in options}
    case = Case(
        prompt_tokens=tokens_of(request.prompt),
        task=spec,
        unsure=confidence < UNSURE_BELOW,
        complexity=level,
        options=tuple(options),
        scores={model: candidate.score for model, candidate in candidates.items()},
        eligible=frozenset(model for model, candidate in candidates.items() if candidate.eligible),
        tier=world.catalogue.tier(request.tier),
        cloud=_open_seats(request, world, need),
        catalogue=world.catalogue,
        acceptance=world.acceptance,
        recent=world.recent,
        sticky=request.sticky,
        keep_local=request.keep_local,
    )
    choice, chosen_by = _choose(request, world, case, task)
    if would_cut:
        choice = Choice(
            choice.model, f"{choice.reason} No model here holds it whole: it would be cut.", choice.otherwise
        )
    chosen = next((option for option in options if option.model == choice.model), None)
    seat = case.cloud.get(choice.model) if chosen is None else None
    place = host_of(choice.model) if chosen is not None else ""
    return Route(
        model=seat.model if seat is not None else choice.model,
        engine="local" if chosen is not None else "cloud",
        tier=request.tier,
        task=task,
        confidence=confidence,
        task_probabilities=probabilities,
        complexity=level,
        complexity_parts=parts,
        context_need=need,
        reason=f"{choice.reason} The question goes to {place}." if place else choice.reason,
        candidates=_ranked(choice.model, candidates, case, scales),
        wait_seconds=_wait(chosen),
        micro_dollars_bound=(seat.bound or 0) if seat is not None else 0,
        chosen_by=chosen_by,
        role=seat.role if seat is not None else "",
        otherwise=choice.otherwise,
        would_cut=would_cut,
    )


def _choose(request: RouteRequest, world: World, case: Case, task: str) -> tuple[Choice, str]:
    if request.model:
        return _fixed(request, request.model, world, case), "you"
    pin = world.pins.get(task)
    if pin:
        pinned = case.best(case.standing_for(pin))
        if pinned is not None:
            reason = f"You pinned {case.task.title.lower()} to {pinned}."
            return Choice(pinned, reason, "Remove the pin to route by the rules."), "pin"
    return choose_pool(case), "auto" if not request.task else "task"


def _fixed(request: RouteRequest, model: str, world: World, case: Case) -> Choice:
    names = {normal_name(option.model): option.model for option in case.options}
    found = names.get(normal_name(model)) or world.catalogue.installed_for(model, names.values())
    if found is not None:
        chosen = case.option(found)
        if request.keep_local and not chosen.here:
            remedy = "Choose a model of this machine, or let the chat leave it."
            raise Refused(f"{found} cannot be asked", why=STAYS[:1].upper() + STAYS[1:], remedy=remedy)
        return Choice(found, f"You chose {found}.", "Choose Auto to route by the rules.")
    role = next((role for role, seat in world.cloud.items() if model in (role, seat.model)), None)
    if role is None:
        raise Refused(
            f"{model} is not installed here", remedy=f"Run: ice-desk pull {model}. Or choose Auto or another model."
        )
    blocked = case.cloud[role].blocked
    if blocked:
        raise Refused(
            f"{model} cannot be asked", why=blocked[:1].upper() + blocked[1:], remedy="Or choose a local model."
        )
    return Choice(role, f"You chose {model}.", "Choose Auto to route by the rules.")


def _open_seats(request: RouteRequest, world: World, need: int) -> dict[str, CloudSeat]:
    """The cloud roles with every reason against them that this question brings."""

    def blocked(seat: CloudSeat) -> str:
        if request.keep_local:
            return STAYS
        if seat.model in request.excluded:
            return "it has just failed"
        if seat.blocked:
            return seat.blocked
        if seat.context < need:
            return f"{context_words(seat.context)} of context, {context_words(need)} needed"
        return "" if seat.bound is not None else "its price is not known"

    return {
        role: CloudSeat(role, seat.model, blocked(seat), seat.bound, seat.context) for role, seat in world.cloud.items()
    }


@dataclass(frozen=True, slots=True)
class _Scales:
    """The specification's score: quality, speed, memory, context, history, each 0 to 1 times its weight."""

    task: TaskSpec
    need: int
    quality_priority: str
    request: RouteRequest
    would_cut: bool

    def candidate(self, option: ModelOption) -> Candidate:
        quality = 0.4 if self.quality_priority == "high" else 0.2
        fast = self.request.speed_priority == "high" or self.task.wants_speed or self.task.name == QUICK_QUESTION
        speed = 0.3 if fast else 0.1
        parts = {
            "quality": quality * option.quality,
            "speed": speed * min(1.0, (option.tokens_per_second or 0.0) / FAST),
            "memory": 0.2 * _memory_score(option),
            "context": 0.1 * min(1.0, option.context / max(1, self.need) / 2),
            "history": 0.1 * _history_score(option),
        }
        return Candidate(option.model, option.engine, sum(parts.values()), parts, self._gates(option), _note(option))

    def _gates(self, option: ModelOption) -> tuple[Gate, ...]:
        holds = option.context >= self.need or self.would_cut
        words = f"{context_words(option.context)} of context, {context_words(self.need)} needed"
        failed = option.model in self.request.excluded
        return (
            *self._places(option),
            Gate("context", holds, words),
            Gate("memory", option.fits, option.fit_reason or "fits"),
            Gate("health", not failed, "it has just failed" if failed else "no failure of this question"),
        )

    def _places(self, option: ModelOption) -> Iterator[Gate]:
        """Conditions that only bear on models of other machines, or on chats that stay here."""
        if option.gone or not option.here:
            yield Gate("machine", not option.gone, option.gone or "it answers")
        if self.request.keep_local:
            yield Gate("place", option.here, STAYS)

    def seat(self, seat: CloudSeat) -> Candidate:
        bound = "unknown" if seat.bound is None else f"${seat.bound / 1_000_000:.4f} at most"
        note = seat.blocked or f"cloud · {bound}"
        return Candidate(seat.model, "cloud", 0.0, {}, (Gate("cloud", seat.usable, seat.blocked or bound),), note)


def _memory_score(option: ModelOption) -> float:
    if option.resident:
        return 1.0
    return max(0.0, 1 - option.size / option.available) if option.available > 0 else 0.0


def _history_score(option: ModelOption) -> float:
    """What was seen, shrunk towards the model's own quality, which counts as five answers."""
    if option.history is None:
        return option.quality
    return (PRIOR_WEIGHT * option.quality + option.history_n * option.history) / (PRIOR_WEIGHT + option.history_n)


def _note(option: ModelOption) -> str:
    if option.gone or not option.fits:
        return option.gone or option.fit_reason
    answers = "1 answer" if option.history_n == 1 else f"{option.history_n} answers"
    seen = f" · {answers}" if option.history_n else ""
    return f"{'loaded' if option.resident else 'on disk'} · {context_words(option.context)} context{seen}"


def _wait(chosen: ModelOption | None) -> float | None:
    if chosen is None or chosen.resident:
        return 0.0
    return chosen.load_seconds


def _ranked(chosen: str, candidates: Mapping[str, Candidate], case: Case, scales: _Scales) -> tuple[Candidate, ...]:
    """The chosen one first, then those that could have answered, then the rest; cloud roles of the tier at the end."""
    order = sorted(
        candidates.values(), key=lambda c: (c.model != chosen, not c.eligible, -c.score, *first_machine(c.model))
    )
    best = candidates.get(chosen)
    local = [replace(one, lost=_lost(one, best, case)) if one.model != chosen else one for one in order]
    roles = [role for role in dict.fromkeys(case.tier.cloud) if role in case.cloud]
    cloud = {role: scales.seat(case.cloud[role]) for role in roles}
    others = [replace(one, lost=_seat_lost(case.cloud[role])) for role, one in cloud.items() if role != chosen]
    return (cloud[chosen], *local, *others) if chosen in cloud else (*local, *others)


def _lost(one: Candidate, best: Candidate | None, case: Case) -> str:
    """Why a local model was not chosen: what ruled it out, what it lacks in score, or the tier's own rule."""
    failed = [gate.detail for gate in one.gates if not gate.passed]
    if failed:
        return "; ".join(failed)
    if best is None:
        return f"{case.tier.title}'s rule sends this question to the cloud"
    behind = best.score - one.score
    if behind > 0:
        return f"scores {behind:.2f} less"
    return f"{case.tier.title}'s rule prefers {best.model}"


def _seat_lost(seat: CloudSeat) -> str:
    return seat.blocked or "a local model suffices"
