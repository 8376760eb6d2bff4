"""The four tiers' rules, as the specification writes them: thresholds are strict, budgets only bear on the cloud."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import Refused
from ice_desk.domain.models import normal_name
from ice_desk.domain.plans import TierSpec
from ice_desk.domain.routing import Tier
from ice_desk.domain.tasks import TaskSpec
from ice_desk.domain.world import ModelOption

LONG_PROMPT = 2048
SHADOW_COST = 0.0007
TYPICAL_TOKENS = 600
BANDS = ((0.40, "pattern_model"), (0.70, "reasoning_model"), (0.90, "deep_analysis_model"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A model or cloud role and the sentence that says why."""

    model: str
    reason: str


@dataclass(frozen=True, slots=True)
class Case:
    """What a tier's rule looks at. `cloud` maps a role to why it cannot be used now, "" when it can."""

    prompt_tokens: int
    task: TaskSpec
    unsure: bool
    complexity: float
    options: tuple[ModelOption, ...]
    scores: Mapping[str, float]
    eligible: frozenset[str]
    tier: TierSpec
    cloud: Mapping[str, str]
    catalogue: Catalogue

    def installed(self, tags: Iterable[str]) -> list[str]:
        """The eligible installed models that stand for `tags`, in that order.

        A tag's own quantization may not fit where a loaded sibling of the same base does: that one stands for it.
        """
        found = [name for tag in tags if ":" in tag for name in self._standing_for(tag)]
        return list(dict.fromkeys(found))

    def _standing_for(self, tag: str) -> list[str]:
        exact = normal_name(tag)
        base = self.catalogue.family_of(tag)
        able = [option for option in self.options if option.model in self.eligible]
        same = [option.model for option in able if normal_name(option.model) == exact]
        kin = [option for option in able if base is not None and option.base == base]
        return same or [option.model for option in sorted(kin, key=lambda o: (not o.resident, o.size, o.model))[:1]]

    def best(self, names: Iterable[str]) -> str | None:
        """The highest score; ties go to the loaded, then the smaller, then the name."""
        by_name = {option.model: option for option in self.options}
        pool = [by_name[name] for name in names]
        if not pool:
            return None
        return min(pool, key=lambda o: (-round(self.scores[o.model], 6), not o.resident, o.size, o.model)).model

    def predicted(self, name: str) -> float:
        """Expected quality here: the model's own, more on easy prompts, less on hard ones."""
        quality = next(option.quality for option in self.options if option.model == name)
        return max(0.0, min(1.0, quality + 0.25 * (0.70 - self.complexity)))

    def usable(self, roles: Iterable[str]) -> str | None:
        return next((role for role in roles if role in self.cloud and not self.cloud[role]), None)


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
    limit = case.tier.complexity_below or 0.3
    tags = case.tier.local
    local = case.installed(tags[1:] if case.prompt_tokens > LONG_PROMPT else tags)
    if case.complexity < limit:
        return (
            Choice(local[0], f"Complexity {case.complexity:.2f} is below Starter's {limit:.2f}, so it stays local.")
            if local
            else None
        )
    return _cloud_or(
        case, f"Complexity {case.complexity:.2f} is not below Starter's {limit:.2f}", local[0] if local else None
    )


def _edge(case: Case) -> Choice | None:
    limit, sure = case.tier.complexity_below or 0.6, case.tier.confidence_above or 0.8
    best = case.best(_pool(case))
    if best is None:
        return None
    confidence = case.predicted(best)
    if case.complexity < limit:
        return Choice(best, f"Complexity {case.complexity:.2f} is below Edge's {limit:.2f}: {_because(case, best)}")
    if confidence > sure:
        return Choice(best, f"Local confidence {confidence:.2f} is above {sure:.2f}: {_because(case, best)}")
    why = (
        f"Complexity {case.complexity:.2f} is not below Edge's {limit:.2f} and local confidence {confidence:.2f} "
        f"is not above {sure:.2f}"
    )
    primary = case.installed(case.tier.local[:1])
    return _cloud_or(case, why, primary[0] if primary else best)


def _professional(case: Case) -> Choice | None:
    bar = case.tier.quality_above or 0.85
    pool = _pool(case)
    if not pool:
        return None
    viable = [name for name in pool if case.predicted(name) > bar]
    if not viable:
        best = max(pool, key=lambda name: (case.predicted(name), case.scores[name], name))
        why = f"No local model is expected above {bar:.2f} at complexity {case.complexity:.2f}"
        return _cloud_or(case, why, best)
    best = max(viable, key=lambda name: (_value(case, name), case.scores[name], name))
    return Choice(
        best,
        f"Expected quality {case.predicted(best):.2f} is above {bar:.2f}, best for its cost: {_because(case, best)}",
    )


def _enterprise(case: Case) -> Choice | None:
    seat = next((slot for limit, slot in BANDS if case.complexity < limit), None)
    if case.task.name == "contrarian_analysis" or seat is None:
        roles = [member.model for member in case.tier.members if member.slot in ("research_model", "validation_model")]
        why = (
            f"Complexity {case.complexity:.2f} asks for a specialist"
            if seat is None
            else "Opposing views go to research"
        )
        fallback = case.best(_seated(case, "deep_analysis_model")) or case.best(_pool(case))
        return _cloud_or(case, why, fallback, roles)
    best = case.best(_seated(case, seat)) or case.best(_pool(case))
    if best is None:
        return None
    return Choice(
        best, f"Complexity {case.complexity:.2f} falls to the {seat.replace('_', ' ')}: {_because(case, best)}"
    )


_RULES: Mapping[Tier, Callable[[Case], Choice | None]] = {
    Tier.STARTER: _starter,
    Tier.EDGE: _edge,
    Tier.PROFESSIONAL: _professional,
    Tier.ENTERPRISE: _enterprise,
}


def _pool(case: Case) -> list[str]:
    """The task's own models that are in the tier, else the tier's; code goes to no task but its own."""
    tier = case.installed((*case.tier.local, *case.tier.wider))
    if case.unsure:
        return case.installed(case.tier.local) or tier
    mapped = case.installed(case.task.models)
    both = [name for name in tier if name in mapped]
    return both or case.installed(case.tier.local) or tier


def _seated(case: Case, slot: str) -> list[str]:
    return case.installed(member.model for member in case.tier.members if member.slot == slot)


def _value(case: Case, name: str) -> float:
    """Quality per dollar, with a shadow price for local seconds so that the smaller model has an edge."""
    option = next(item for item in case.options if item.model == name)
    seconds = TYPICAL_TOKENS / (option.tokens_per_second or 20.0)
    return case.predicted(name) / (seconds * SHADOW_COST + (case.tier.cost_offset or 0.01))


def _cloud_or(case: Case, why: str, local: str | None, roles: Iterable[str] | None = None) -> Choice | None:
    wanted = tuple(roles if roles is not None else case.tier.cloud)
    role = case.usable(wanted)
    if role is not None:
        return Choice(role, f"{why}, so this goes to the cloud.")
    if local is None:
        return None
    blocked = next((case.cloud[item] for item in wanted if case.cloud.get(item)), "")
    reason = f"the cloud cannot take it ({blocked})" if blocked else "this chat stays on this machine"
    return Choice(local, f"{why}, but {reason}, so {local} answers.")


def _because(case: Case, best: str) -> str:
    if case.unsure:
        return f"the task is unclear, so the tier's best, {best}, answers."
    return f"{best} scores best for {case.task.title.lower()}."


def _nothing_answers(case: Case) -> Refused:
    if not case.options:
        first = case.tier.local[0] if case.tier.local else "mistral:7b-instruct"
        return Refused("No chat model is installed", remedy=f"Pull one: ice-desk pull {first}.")
    blocked = ", ".join(option.model for option in case.options if option.model not in case.eligible)
    return Refused(
        "No installed model can take this question",
        why=f"Too long or too big for memory now: {blocked}",
        remedy="Shorten the question, free memory, or move a model to hot.",
    )
