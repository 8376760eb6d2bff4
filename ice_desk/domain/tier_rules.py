"""The four tiers' rules, as the specification writes them: thresholds are strict, budgets only bear on the cloud.

What the specification leaves undefined is defined here once: expected quality falls with the percentile of complexity,
local confidence is the expected quality corrected by what was accepted on this machine, and a shadow price for local
seconds keeps the smaller model worth choosing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import Refused
from ice_desk.domain.models import bare_name, first_machine, host_of, normal_name
from ice_desk.domain.plans import TierSpec
from ice_desk.domain.routing import Tier
from ice_desk.domain.tasks import TaskSpec
from ice_desk.domain.units import percent_words
from ice_desk.domain.world import Acceptance, CloudSeat, ModelOption, fifth, percentile

LONG_PROMPT = 2048
TYPICAL_TOKENS = 600
PRIOR_ANSWERS = 5.0
BANDS = ((0.40, "pattern_model"), (0.70, "reasoning_model"), (0.90, "deep_analysis_model"), (0.97, "research_model"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A model or cloud role, the sentence that says why, what would change it, and the deciding figures alone."""

    model: str
    reason: str
    otherwise: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What a tier's rule looks at: one question, its task and complexity, and what could answer it.

    `barred` says by model what keeps it from answering, "" where nothing does; `images` come with the question.
    """

    prompt_tokens: int
    task: TaskSpec
    unsure: bool
    complexity: float
    options: tuple[ModelOption, ...]
    scores: Mapping[str, float]
    eligible: frozenset[str]
    tier: TierSpec
    cloud: Mapping[str, CloudSeat]
    catalogue: Catalogue
    acceptance: Mapping[tuple[str, str, int], Acceptance] = field(default_factory=dict)
    recent: tuple[float, ...] = ()
    sticky: str | None = None
    keep_local: bool = False
    barred: Mapping[str, str] = field(default_factory=dict)
    images: int = 0
    found: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def installed(self, tags: Iterable[str]) -> list[str]:
        """The eligible installed models that stand for `tags`, in that order.

        A tag's own quantization may not fit where a loaded sibling of the same base does: that one stands for it.
        """
        wanted = tuple(tags)
        if wanted not in self.found:  # each model that was not chosen asks this again
            names = (name for tag in wanted if ":" in tag for name in self.standing_for(tag))
            self.found[wanted] = tuple(dict.fromkeys(names))
        return list(self.found[wanted])

    def standing_for(self, tag: str) -> list[str]:
        """On each machine the eligible model that `tag` means: itself, else a sibling. Itself first, then by score."""
        exact = normal_name(bare_name(tag))
        there = [option for option in self.options if host_of(tag) in ("", host_of(option.model))]
        able = [option for option in there if option.model in self.eligible]
        hosts = dict.fromkeys(host_of(option.model) for option in able)
        means = (self._means(tag, [option for option in able if host_of(option.model) == host]) for host in hosts)
        found = [name for name in means if name is not None]

        def order(name: str) -> tuple[object, ...]:
            return normal_name(bare_name(name)) != exact, -round(self.scores[name], 6), *first_machine(name)

        return sorted(found, key=order)

    def _means(self, tag: str, able: list[ModelOption]) -> str | None:
        """Which of one machine's models stands for `tag`."""
        exact, base = normal_name(bare_name(tag)), self.catalogue.family_of(tag)
        same = next((option.model for option in able if normal_name(bare_name(option.model)) == exact), None)
        kin = [option for option in able if base is not None and option.base == base]
        best = min(kin, key=lambda option: (not option.resident, option.size, option.model), default=None)
        return same or (best.model if best is not None else None)

    def best(self, names: Iterable[str]) -> str | None:
        """What goes on from the last answer, else the best score; then loaded, the first machine, smaller, by name."""
        pool = [self.option(name) for name in names]
        if not pool:
            return None
        if any(option.model == self.sticky for option in pool):
            return self.sticky
        return min(pool, key=self._order).model

    def _order(self, option: ModelOption) -> tuple[object, ...]:
        other, name = first_machine(option.model)
        return -round(self.scores[option.model], 6), not option.resident, other, option.size, name

    def option(self, name: str) -> ModelOption:
        return next(option for option in self.options if option.model == name)

    @property
    def rank(self) -> float:
        """The percentile of this question's complexity among the tier's recent ones."""
        return percentile(self.complexity, self.recent)

    def predicted(self, name: str) -> float:
        """Expected quality, 0 to 1: the model's own at the pivot, more on easier questions, less on harder ones."""
        return expected_quality(self.option(name).quality, self.rank, self.catalogue.rules)

    def confidence(self, name: str) -> float:
        """The posterior mean of "its answer is accepted": the expected quality counts as five answers."""
        known = normal_name(bare_name(name))
        seen = self.acceptance.get((self.task.name, known, fifth(self.complexity)), Acceptance(0, 0))
        return (PRIOR_ANSWERS * self.predicted(name) + seen.accepted) / (PRIOR_ANSWERS + seen.asked)

    @property
    def bar(self) -> float:
        """The expected quality that Professional's rule asks for."""
        return 0.85 if self.tier.quality_above is None else self.tier.quality_above

    def usable(self, roles: Iterable[str]) -> str | None:
        return next((role for role in roles if role in self.cloud and self.cloud[role].usable), None)


def expected_quality(own: float, rank: float, rules: Mapping[str, float]) -> float:
    """What a model of quality `own` is expected to reach on a question harder than `rank` of the recent ones."""
    slope, pivot = rules.get("quality.slope", 0.25), rules.get("quality.pivot", 0.70)
    return max(0.0, min(1.0, own + slope * (pivot - rank)))


def choose_pool(case: Case) -> Choice:
    """Apply the tier's rule; where its own models are missing, say so and take the best that is here."""
    choice = _RULES[case.tier.tier](case)
    if choice is not None:
        return choice
    best = case.best(case.eligible)
    if best is None:
        raise _nothing_answers(case)
    return Choice(best, f"None of the {case.tier.title} models can answer here, so the best that can is {best}.")


def _starter(case: Case) -> Choice | None:
    limit = 0.3 if case.tier.complexity_below is None else case.tier.complexity_below
    tags = case.tier.local
    local = case.installed(tags[1:] if case.prompt_tokens > LONG_PROMPT else tags)
    first = local[0] if local else None
    otherwise = f"Cloud from complexity {limit:.2f}; now {case.complexity:.2f}."
    if case.complexity < limit:
        reason = f"Complexity {case.complexity:.2f} is below Starter's {limit:.2f}, so it stays local."
        short = f"complexity {case.complexity:.2f} is below {limit:.2f}"
        return Choice(first, reason, otherwise, short) if first else None
    why = f"Complexity {case.complexity:.2f} is not below Starter's {limit:.2f}"
    return _cloud_or(case, why, first, f"Local below complexity {limit:.2f}; now {case.complexity:.2f}.")


def _edge(case: Case) -> Choice | None:
    limit = 0.6 if case.tier.complexity_below is None else case.tier.complexity_below
    sure = 0.8 if case.tier.confidence_above is None else case.tier.confidence_above
    best = case.best(_pool(case))
    if best is None:
        return None
    level, confidence = case.complexity, case.confidence(best)
    otherwise = (
        f"Cloud from complexity {limit:.2f} with confidence up to {sure:.2f}; now {level:.2f} and {confidence:.2f}."
    )
    if level < limit:
        reason = f"Complexity {level:.2f} is below Edge's {limit:.2f}: {_because(case, best)}"
        return Choice(best, reason, otherwise, f"complexity {level:.2f} is below {limit:.2f}")
    if confidence > sure:
        reason = f"Local confidence {confidence:.2f} is above {sure:.2f}: {_because(case, best)}"
        return Choice(best, reason, otherwise, f"local confidence {confidence:.2f} is above {sure:.2f}")
    why = (
        f"Complexity {level:.2f} is not below Edge's {limit:.2f} and local confidence {confidence:.2f} "
        f"not above {sure:.2f}"
    )
    primary = case.installed(case.tier.local[:1])
    back = f"Local below complexity {limit:.2f} or above confidence {sure:.2f}; now {level:.2f} and {confidence:.2f}."
    return _cloud_or(case, why, primary[0] if primary else best, back)


def _professional(case: Case) -> Choice | None:
    bar = case.bar
    pool = _pool(case)
    if not pool:
        return None
    viable = [name for name in pool if case.predicted(name) > bar]
    if not viable:
        best = min(pool, key=lambda name: (-case.predicted(name), -case.scores[name], *first_machine(name)))
        why = f"No local model is expected above {bar:.2f} at complexity {case.complexity:.2f}"
        back = f"Local once one is expected above {bar:.2f}; {best} comes to {case.predicted(best):.2f}."
        return _cloud_or(case, why, best, back)
    worth = min(viable, key=lambda name: (-worth_of(case, name), -case.scores[name], *first_machine(name)))
    best = case.sticky if case.sticky is not None and case.sticky in viable else worth
    expected = case.predicted(best)
    otherwise = f"Cloud when no local model is expected above {bar:.2f}; {best} comes to {expected:.2f}."
    reason = f"Expected quality {expected:.2f} is above {bar:.2f}, best for its cost: {_because(case, best)}"
    return Choice(best, reason, otherwise, f"expected quality {expected:.2f} is above {bar:.2f}")


def _enterprise(case: Case) -> Choice | None:
    """Bands over the percentile of complexity, so that the given shares hold; opposing views go to research."""
    seat = next((slot for limit, slot in BANDS if case.rank < limit), "validation_model")
    contrarian = case.task.name == "contrarian_analysis" and seat not in ("research_model", "validation_model")
    if contrarian:
        seat = "research_model"
    where = f"Complexity {case.complexity:.2f} is harder than {percent_words(case.rank)} of recent questions"
    otherwise = "Bands end at 40, 70, 90 and 97 %."
    if seat in ("research_model", "validation_model"):
        roles = [member.model for member in case.tier.members if member.slot == seat]
        why = "Opposing views go to the research model" if contrarian else f"{where} and falls to the {_words(seat)}"
        fallback = case.best(_seated(case, "deep_analysis_model")) or case.best(_pool(case))
        return _cloud_or(case, why, fallback, otherwise, roles)
    best = case.best(_seated(case, seat)) or case.best(_pool(case))
    if best is None:
        return None
    reason = f"{where} and falls to the {_words(seat)}: {_because(case, best)}"
    return Choice(best, reason, otherwise, f"it falls to the {_words(seat)}")


_RULES: Mapping[Tier, Callable[[Case], Choice | None]] = {
    Tier.STARTER: _starter,
    Tier.EDGE: _edge,
    Tier.PROFESSIONAL: _professional,
    Tier.ENTERPRISE: _enterprise,
}


def _pool(case: Case) -> list[str]:
    """The task's own models that are in the tier, else the tier's; an unclear task takes the tier's."""
    tier = case.installed((*case.tier.local, *case.tier.wider))
    own = case.installed(case.tier.local)
    if case.unsure:
        return own or tier
    mapped = case.installed(case.task.models)
    return [name for name in tier if name in mapped] or own or tier


def _seated(case: Case, slot: str) -> list[str]:
    return case.installed(member.model for member in case.tier.members if member.slot == slot)


def worth_of(case: Case, name: str) -> float:
    """The specification's quality per dollar, local seconds priced by the shadow cost."""
    seconds = TYPICAL_TOKENS / (case.option(name).tokens_per_second or 20.0)
    shadow = case.catalogue.rules.get("cost.local_dollars_per_second", 0.0007)
    return case.predicted(name) / (
        seconds * shadow + (0.01 if case.tier.cost_offset is None else case.tier.cost_offset)
    )


def _cloud_or(
    case: Case, why: str, local: str | None, otherwise: str, roles: Iterable[str] | None = None
) -> Choice | None:
    wanted = tuple(roles if roles is not None else case.tier.cloud)
    role = case.usable(wanted)
    if role is not None:
        return Choice(role, f"{why}, so this goes to the cloud.", otherwise, why[:1].lower() + why[1:])
    if local is None:
        return None
    blocked = next((case.cloud[item].blocked for item in wanted if item in case.cloud and case.cloud[item].blocked), "")
    reason = f"the cloud cannot take it ({blocked})" if blocked else "this chat stays on this machine"
    return Choice(local, f"{why}, but {reason}, so {local} answers.", otherwise, reason)


def _because(case: Case, best: str) -> str:
    if best == case.sticky:
        return f"{best} goes on, it answered here just now."
    if case.unsure:
        return f"the task is unclear, so the tier's best, {best}, answers."
    return f"{best} scores best for {case.task.title.lower()}."


def _words(slot: str) -> str:
    return slot.replace("_", " ")


def _nothing_answers(case: Case) -> Refused:
    if not case.options:
        first = case.tier.local[0] if case.tier.local else "mistral:7b-instruct"
        return Refused("No chat model is installed", remedy=f"Pull one: ice-desk pull {first}.")
    elsewhere = [option.model for option in case.options if case.keep_local and not option.here]
    gone = {option.gone for option in case.options if option.gone}
    held = [o.model for o in case.options if o.model not in (*case.eligible, *elsewhere) and not o.gone]
    why = [f"Too long or too big for memory now: {', '.join(held)}"] if held else []
    why += [f"This chat stays on this machine, and elsewhere are: {', '.join(elsewhere)}"] if elsewhere else []
    remedy = "Shorten the question, free memory, or move a model to hot."
    if not held:
        remedy = "Let the chat leave this machine, or pull a model here." if elsewhere else "Start Ollama there."
    return Refused("No installed model can take this question", why="; ".join([*why, *sorted(gone)]), remedy=remedy)
