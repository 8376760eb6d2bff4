"""The routing decision: (request, world) to a Route, or Refused. Pure; the specification's rules, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.errors import Refused
from ice_desk.domain.gates import STAYS, memory_words, objection, seat_gates, sight_gates
from ice_desk.domain.idle_peer import with_idle_peer
from ice_desk.domain.images import BLIND
from ice_desk.domain.losers import local_loss, seat_loss
from ice_desk.domain.models import bare_name, first_machine, host_of, normal_name
from ice_desk.domain.opinion import RULES, UNSURE_BELOW, Opinion, best_task
from ice_desk.domain.route_basis import CLASSIFIER, Basis, Judgement
from ice_desk.domain.routing import Candidate, Gate, Route, RouteRequest
from ice_desk.domain.sight import SIGHT_REMEDY, choose_seeing
from ice_desk.domain.tasks import QUICK_QUESTION, TaskSpec
from ice_desk.domain.tier_rules import TYPICAL_TOKENS, Case, Choice, choose_pool
from ice_desk.domain.units import context_words
from ice_desk.domain.world import CloudSeat, ModelOption, World

REPLY_TOKENS = 1024
FAST = 80.0
PRIOR_WEIGHT = 5.0


def route(request: RouteRequest, world: World, opinion: Opinion = RULES) -> Route:
    """Decide. The same request in the same world gives the same route. Raises Refused when nothing can answer."""
    return decide(Basis(request, judge(request, opinion), world))


def judge(request: RouteRequest, opinion: Opinion = RULES) -> Judgement:
    """The task of a question, as the user says, else as it was refined, else as the opinion has it; its complexity."""
    refined = request.refined if request.task is None else None
    probabilities = opinion.classify(request.prompt) if refined is None else refined.probabilities
    task, confidence = (request.task, 1.0) if request.task else best_task(probabilities)
    level, parts = opinion.measure(request.prompt, task, request.history_tokens)
    told_by = CLASSIFIER if refined is None else refined.by
    return Judgement(task, confidence, probabilities, level, parts, tokens_of(request.prompt), told_by, refined)


def decide(basis: Basis) -> Route:
    """What follows from a judgement in a world; the text of the question bears on it no more. Raises Refused."""
    request, judged, world = basis.request, basis.judgement, basis.world
    spec = world.catalogue.task(judged.task)
    need = judged.prompt_tokens + request.history_tokens + request.image_tokens + REPLY_TOKENS
    options = [option for option in world.options if not option.embedder]
    would_cut = bool(options) and all(option.context < need for option in options)
    scales = _Scales(spec, need, request.quality_priority or world.quality_priority, request, would_cut)
    candidates = {option.model: scales.candidate(option) for option in options}
    case = Case(
        prompt_tokens=judged.prompt_tokens,
        task=spec,
        unsure=judged.confidence < UNSURE_BELOW,
        complexity=judged.complexity,
        options=tuple(options),
        scores={model: candidate.score for model, candidate in candidates.items()},
        eligible=frozenset(model for model, candidate in candidates.items() if candidate.eligible),
        barred={model: objection(candidate.gates) for model, candidate in candidates.items()},
        tier=world.catalogue.tier(request.tier),
        cloud=_open_seats(request, world, need),
        catalogue=world.catalogue,
        acceptance=world.acceptance,
        recent=world.recent,
        sticky=request.sticky,
        keep_local=request.keep_local,
        images=request.images,
    )
    choice, chosen_by = _choose(request, world, case, judged.task)
    if would_cut:
        choice = replace(choice, reason=f"{choice.reason} No model here holds it whole: it would be cut.")
    chosen = next((option for option in options if option.model == choice.model), None)
    seat = case.cloud.get(choice.model) if chosen is None else None
    place = (chosen.place or host_of(choice.model)) if chosen is not None else ""
    return Route(
        model=seat.model if seat is not None else choice.model,
        engine="local" if chosen is not None else "cloud",
        tier=request.tier,
        task=judged.task,
        confidence=judged.confidence,
        task_probabilities=judged.probabilities,
        complexity=judged.complexity,
        complexity_parts=judged.parts,
        context_need=need,
        reason=f"{choice.reason} The question goes to {place}." if place else choice.reason,
        candidates=_Ranking(choice, chosen_by, case, scales, world).of(candidates),
        wait_seconds=_wait(chosen),
        micro_dollars_bound=(seat.bound or 0) if seat is not None else 0,
        chosen_by=chosen_by,
        role=seat.role if seat is not None else "",
        otherwise=choice.otherwise,
        would_cut=would_cut,
        told_by=judged.told_by,
        score_most=scales.most,
        seconds=_seconds(chosen),
        basis=basis,
    )


def _choose(request: RouteRequest, world: World, case: Case, task: str) -> tuple[Choice, str]:
    if request.model:
        return _fixed(request, request.model, world, case), "you"
    pin = world.pins.get(task)
    pinned, obstacle = _pinned(pin, world, case) if pin else (None, "")
    if pinned is not None:
        reason = f"You pinned {case.task.title.lower()} to {pin}."
        return Choice(pinned, reason, "Remove the pin to route by the rules."), "pin"
    choice = with_idle_peer(case, choose_seeing(case) if request.images else choose_pool(case))
    if pin:
        choice = replace(choice, reason=f"Pinned to {pin}, which cannot answer now ({obstacle}). {choice.reason}")
    return choice, "task" if request.task else "auto"


def _pinned(pin: str, world: World, case: Case) -> tuple[str | None, str]:
    """The model or cloud role that a pin names, where it can answer, else what keeps it from it."""
    standing = case.standing_for(pin)
    exact = [name for name in standing if bare_name(normal_name(name)) == bare_name(normal_name(pin))]
    able = case.best(exact or standing)
    if able is not None:
        return able, ""
    found = world.catalogue.installed_for(pin, [option.model for option in case.options])
    if found is not None:
        return None, case.barred.get(found, "")
    role = next((role for role, seat in case.cloud.items() if pin in (role, seat.model)), None)
    if role is None:
        return None, "it is not installed"
    return (role, "") if case.cloud[role].usable else (None, case.cloud[role].blocked)


def _fixed(request: RouteRequest, model: str, world: World, case: Case) -> Choice:
    names = {normal_name(option.model): option.model for option in case.options}
    found = names.get(normal_name(model)) or world.catalogue.installed_for(model, names.values())
    if found is not None:
        chosen = case.option(found)
        if request.keep_local and not chosen.here:
            remedy = "Choose a model of this machine, or let the chat leave it."
            raise Refused(f"{found} cannot be asked", why=STAYS[:1].upper() + STAYS[1:], remedy=remedy)
        if request.images and not chosen.vision:
            raise Refused(f"{found} {BLIND}", remedy=SIGHT_REMEDY)
        return Choice(found, f"You chose {found}.", "Choose Auto to route by the rules.")
    role = next((role for role, seat in world.cloud.items() if model in (role, seat.model)), None)
    if role is None:
        raise Refused(
            f"{model} is not installed here", remedy=f"Run: ice-desk pull {model}. Or choose Auto or another model."
        )
    blocked = case.cloud[role].blocked
    if blocked:
        raise Refused(f"{model} cannot be asked", why=blocked[:1].upper() + blocked[1:], remedy="Choose a local model.")
    return Choice(role, f"You chose {model}.", "Choose Auto to route by the rules.")


def _open_seats(request: RouteRequest, world: World, need: int) -> dict[str, CloudSeat]:
    """The cloud roles, each with the first reason against it that this question brings."""
    return {
        role: replace(seat, role=role, blocked=objection(seat_gates(seat, need, request)))
        for role, seat in world.cloud.items()
    }


@dataclass(frozen=True, slots=True)
class _Scales:
    """The specification's score: quality, speed, memory, context, history, each 0 to 1 times its weight."""

    task: TaskSpec
    need: int
    quality_priority: str
    request: RouteRequest
    would_cut: bool

    @property
    def most(self) -> float:
        """The highest score there can be: the specification's weights add up to 0.7, 0.9 or 1.1."""
        return self._quality + self._speed + 0.4

    @property
    def _quality(self) -> float:
        return 0.4 if self.quality_priority == "high" else 0.2

    @property
    def _speed(self) -> float:
        fast = self.request.speed_priority == "high" or self.task.wants_speed or self.task.name == QUICK_QUESTION
        return 0.3 if fast else 0.1

    def candidate(self, option: ModelOption) -> Candidate:
        parts = {
            "quality": self._quality * option.quality,
            "speed": self._speed * min(1.0, (option.tokens_per_second or 0.0) / FAST),
            "memory": 0.2 * _memory_score(option),
            "context": 0.1 * min(1.0, option.context / max(1, self.need) / 2),
            "history": 0.1 * _history_score(option),
        }
        gates, note = self._gates(option), _note(option)
        return Candidate(option.model, option.engine, sum(parts.values()), parts, gates, note, quality=option.quality)

    def _gates(self, option: ModelOption) -> tuple[Gate, ...]:
        holds = option.context >= self.need or self.would_cut
        words = f"{context_words(option.context)} of context, {context_words(self.need)} needed"
        failed = option.model in self.request.excluded
        return (
            *sight_gates(self.request, vision=option.vision),
            *self._places(option),
            Gate("context", holds, words),
            Gate("memory", option.fits, memory_words(option)),
            Gate("health", not failed, "it has just failed" if failed else "no failure of this question"),
        )

    def _places(self, option: ModelOption) -> Iterator[Gate]:
        """Conditions that only bear on models of other machines, or on chats that stay here."""
        if option.gone or not option.here:
            yield Gate("machine", not option.gone, option.gone or "it answers")
        if self.request.keep_local:
            yield Gate("place", option.here, STAYS)


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
    if option.quality_n:
        seen += f" · quality {option.quality:.2f} from {option.quality_n} benchmarks"
        seen += f", {option.judged_n} of them judged" if option.judged_n else ""
    return f"{'loaded' if option.resident else 'on disk'} · up to {context_words(option.context)} context{seen}"


def _wait(chosen: ModelOption | None) -> float | None:
    if chosen is None or chosen.resident:
        return 0.0
    return chosen.load_seconds


def _seconds(chosen: ModelOption | None) -> float | None:
    wait = _wait(chosen)
    if chosen is None or wait is None or not chosen.tokens_per_second:
        return None
    return wait + TYPICAL_TOKENS / chosen.tokens_per_second


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The chosen one first, then those that could have answered, then the rest; the tier's cloud roles at the end."""

    choice: Choice
    chosen_by: str
    case: Case
    scales: _Scales
    world: World

    def of(self, local: Mapping[str, Candidate]) -> tuple[Candidate, ...]:
        chosen = self.choice.model
        order = sorted(
            local.values(), key=lambda c: (c.model != chosen, not c.eligible, -c.score, *first_machine(c.model))
        )
        lost = [one if one.model == chosen else self._lost(one, local.get(chosen)) for one in order]
        roles = [role for role in dict.fromkeys((chosen, *self.case.tier.cloud)) if role in self.case.cloud]
        seats = [self._seat(role) for role in roles]
        return (seats[0], *lost, *seats[1:]) if chosen in roles else (*lost, *seats)

    def _lost(self, one: Candidate, best: Candidate | None) -> Candidate:
        return replace(one, lost=local_loss(one, best, self.choice, self.case, self.chosen_by))

    def _seat(self, role: str) -> Candidate:
        gates = seat_gates(self.world.cloud[role], self.scales.need, self.scales.request)
        seat = self.case.cloud[role]
        lost = "" if role == self.choice.model else seat_loss(seat, gates, self.choice, self.case, self.chosen_by)
        note = objection(gates) or f"cloud · {gates[-1].detail}"
        return Candidate(seat.model, "cloud", 0.0, {}, gates, note, lost, self._quality(role))

    def _quality(self, role: str) -> float | None:
        given = self.world.catalogue.cloud.get(role)
        return max(given.quality.values(), default=None) if given is not None else None
