"""A made-up stretch of an office's day: who asks what when. The same seed gives the same day."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.foresight import Asked
from ice_desk.services.foresight import asked_of

DAWN = datetime(2026, 11, 24, 8, 45).timestamp()
"""The stretch begins a quarter before nine, so that it lies in two hours of the clock."""
MINUTES = 30.0
EARLIER_DAYS = 15
ANALYSTS = ("anna", "ben", "chloe")
INTAKE = {"entity_extraction": 5, "pattern_recognition": 3, "quick_question": 3}
ANALYSIS = {
    "financial_analysis": 4, "causal_reasoning": 3, "synthesis": 3, "quick_question": 2, "entity_extraction": 1,
}  # fmt: skip
FOLLOWS = {
    "entity_extraction": ("financial_analysis", 0.5),
    "pattern_recognition": ("causal_reasoning", 0.4),
    "financial_analysis": ("report_writing", 0.5),
    "causal_reasoning": ("hypothesis_generation", 0.5),
}
LONG = frozenset({"report_writing", "synthesis", "financial_analysis"})
NEWS = (
    "Nvidia said that Micron and SK Hynix will supply memory for its next accelerator, and that lead times at TSMC "
    "have grown to 26 weeks. Gross margin fell from 74.6 to 71.2 percent while inventory rose by 1.4 billion dollars. "
    "Export rules cost 4.5 billion dollars of sales in China. Microsoft and Meta raised their budgets for the year. "
)


@dataclass(frozen=True)
class Act:
    """`at` is seconds after DAWN. `kind` is "ask" (`what` is a task), "embed", "move" (a model, to `lane`) or "touch"
    (another program uses a model; `context` in tokens)."""

    at: float
    who: str
    kind: str
    what: str = ""
    text: str = ""
    lane: str = ""
    context: int = 8192


def traffic(seed: int, catalogue: Catalogue, profile: str, minutes: float = MINUTES) -> list[Act]:
    """All acts of one stretch, in order of time."""
    end = minutes * 60
    dice = random.Random(seed)
    acts = [act for who in ANALYSTS for act in _analyst(who, dice, end)]
    acts += [Act(at, "indexer", "embed", text=NEWS) for at in _times(dice, 90.0, end)]
    small, hot = _small_models(catalogue, profile)
    moves = [(0.2, small, "cold"), (0.45, small, "warm"), (0.6, "tinyllama:1.1b-chat", "warm"), (0.8, hot, "hot")]
    acts += [Act(share * end, "ops", "move", model, lane=lane) for share, model, lane in moves]
    touches = list(_times(dice, 300.0, end))
    acts += [
        Act(at, "plugin", "touch", hot, context=4096 if number % 3 == 2 else 8192) for number, at in enumerate(touches)
    ]
    return sorted(acts, key=lambda act: (act.at, act.who))


def earlier_days(seed: int, models: dict[str, str]) -> list[Asked]:
    """What was asked on the working days before, by the same people; `models` answered, by task."""
    found = []
    for day in range(EARLIER_DAYS, 0, -1):
        dice = random.Random(seed * 1000 + day)
        acts = sorted((act for who in ANALYSTS for act in _analyst(who, dice, MINUTES * 60)), key=lambda act: act.at)
        found += [asked_of(DAWN - day * 86_400 + act.at, act.what, models.get(act.what, "")) for act in acts]
    return found


def _small_models(catalogue: Catalogue, profile: str) -> tuple[str, str]:
    """A model that ops moves about, and the one that the plugin uses as well as the analysts."""
    lanes = catalogue.profiles[profile].lanes
    generating = [tag for tags in lanes.values() for tag in tags if not catalogue.model(tag).is_embedder]
    return generating[1], generating[0]


def _analyst(who: str, dice: random.Random, end: float) -> Iterator[Act]:
    at = dice.uniform(5, 60)
    task = ""
    while at < end:
        follower, likely = FOLLOWS.get(task, ("", 0.0))
        if dice.random() < likely:
            task = follower
        else:
            weights = INTAKE if at < end / 2 else ANALYSIS
            task = dice.choices(list(weights), list(weights.values()))[0]
        yield Act(at, who, "ask", task, _prompt(task, dice))
        at += dice.uniform(40, 150)


def _prompt(task: str, dice: random.Random) -> str:
    words = task.replace("_", " ")
    if task == "quick_question":
        return f"What does the ratio of price to book say about company {dice.randrange(1000)}?"
    length = "Write it long and in detail. " if task in LONG else ""
    return f"Case {dice.randrange(10_000)}. Do the {words} for this. {length}" + NEWS * dice.randint(1, 6)


def _times(dice: random.Random, apart: float, end: float) -> Iterator[float]:
    at = dice.uniform(0, apart)
    while at < end:
        yield at
        at += dice.uniform(0.5, 1.5) * apart
