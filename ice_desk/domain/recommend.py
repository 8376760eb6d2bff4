"""What would make this desk faster or cheaper, each with what speaks for it and one act, from what was measured."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.bench import BenchScore
from ice_desk.domain.measured import Group
from ice_desk.domain.models import normal_name
from ice_desk.domain.performance import Coming
from ice_desk.domain.promises import BENCHMARK_TASKS
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Card, Lane
from ice_desk.domain.units import context_words, percent_words, price_words

# Fewer answers than these say more of chance.
ANSWERS, RATED = 20, 5
FASTER, AS_GOOD = 1.3, 0.05
PARTLY_LOW, PARTLY_HIGH = 0.02, 0.98
LEAST_CONTEXT = 2_048
LEAVES_A_DAY = 3.0
ROOM_UNDER_CAP = 0.8


class Act(StrEnum):
    """PIN a task to a model, set the CONTEXT, keep a model HOT, use a TIER, COPY a line for the engine."""

    PIN = "pin"
    CONTEXT = "context"
    HOT = "hot"
    TIER = "tier"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do. `label` is on its button; `target` and `value` say on what and to what."""

    title: str
    evidence: str
    act: Act
    label: str
    target: str = ""
    value: str = ""


def faster_models(
    groups: Iterable[Group], scores: Iterable[BenchScore], pins: Mapping[str, str], installed: Iterable[str]
) -> tuple[Advice, ...]:
    """For each task the fastest model that does it as well as the one that does it most."""
    here = {normal_name(name) for name in installed}
    bench = {normal_name(score.model): score for score in scores}
    by_task: dict[str, list[Group]] = {}
    for group in groups:
        if group.task and group.asked >= ANSWERS and group.speed is not None and normal_name(group.model) in here:
            by_task.setdefault(group.task, []).append(group)
    found = (_faster(task, mine, bench) for task, mine in by_task.items() if task not in pins)
    return tuple(advice for advice in found if advice is not None)


def _faster(task: str, groups: Sequence[Group], bench: Mapping[str, BenchScore]) -> Advice | None:
    usual = max(groups, key=lambda group: (group.asked, group.model))
    better = [
        (group, words)
        for group in groups
        if group is not usual and _times(group, usual) >= FASTER and (words := _as_good(task, group, usual, bench))
    ]
    if not better:
        return None
    group, words = max(better, key=lambda one: (_times(one[0], usual), one[0].model))
    name = task.replace("_", " ")
    return Advice(
        f"{group.model} does {name} as well as {usual.model} and {_times(group, usual):.1f} times faster",
        f"{words}; {group.asked} and {usual.asked} answers",
        Act.PIN,
        "Route it there",
        task,
        group.model,
    )


def _times(group: Group, usual: Group) -> float:
    return group.speed.median / usual.speed.median if group.speed is not None and usual.speed is not None else 0.0


def _as_good(task: str, group: Group, usual: Group, bench: Mapping[str, BenchScore]) -> str:
    """What shows that `group` is no worse: ratings, else benchmarks; empty where nothing does."""
    if group.error_rate > usual.error_rate + AS_GOOD:
        return ""
    rated = [(one.liked, one.liked + one.disliked) for one in (group, usual)]
    if all(number >= RATED for _, number in rated):
        shares = [liked / number for liked, number in rated]
        words = f"liked {percent_words(shares[0])} of {rated[0][1]} against {percent_words(shares[1])} of {rated[1][1]}"
        return words if shares[0] >= shares[1] - AS_GOOD else ""
    name = next((benchmark for benchmark, kind in BENCHMARK_TASKS.items() if kind == task), "")
    known = [bench[normal_name(one.model)].tasks for one in (group, usual) if normal_name(one.model) in bench]
    if len(known) == 2 and all(name in tasks for tasks in known) and known[0][name] >= known[1][name] - AS_GOOD:
        return f"benchmark {known[0][name] * 10:.1f} against {known[1][name] * 10:.1f} of 10"
    return ""


def partly_on_gpu(cards: Iterable[Card], context: int, shorter: Mapping[str, int] | None = None) -> tuple[Advice, ...]:
    """Models that run partly on the processor, which costs several times the speed. `context` is the usual length.

    `shorter` is the length, by model, at which plans say that it would fit; where they do not know, half is tried.
    """
    known = shorter or {}
    return tuple(
        Advice(
            f"{card.model} runs {percent_words(card.gpu_share)} on the GPU: "
            f"shorten the context to {context_words(length)}",
            f"at {context_words(card.context)} it takes {card.size / 1e9:.1f} GB, of which the GPU holds "
            f"{card.vram / 1e9:.1f} GB; each token of context takes room there",
            Act.CONTEXT,
            f"Use {context_words(length)}",
            card.model,
            str(length),
        )
        for card in cards
        if card.resident and PARTLY_LOW < card.gpu_share < PARTLY_HIGH
        for length in (known.get(card.model) or max(LEAST_CONTEXT, min(context, card.context) // 2),)
        if length < context
    )


def keep_loaded(comings: Iterable[Coming], cards: Iterable[Card], days: float) -> tuple[Advice, ...]:
    """Models that leave memory and come back several times a day. `days` is how long was looked at."""
    leaves: dict[str, int] = {}
    for one in comings:
        if one.event == "unloaded" and not one.reason.startswith("you "):
            leaves[one.model] = leaves.get(one.model, 0) + 1
    lanes = {card.model: card for card in cards}
    found = []
    for model, number in sorted(leaves.items(), key=lambda item: (-item[1], item[0])):
        card = lanes.get(model)
        if card is None or card.lane is Lane.HOT or number / max(1.0, days) < LEAVES_A_DAY:
            continue
        wait = f", and each load takes {card.load_seconds:.0f} s" if card.load_seconds else ""
        evidence = f"{number} unloads in {days:.0f} days{wait}"
        title = f"{model} is unloaded {number / max(1.0, days):.0f} times a day: keep it loaded"
        found.append(Advice(title, evidence, Act.HOT, "Keep it hot", model))
    return tuple(found)


def cheaper_tier(
    tier: Tier, forecast: int | None, caps: Mapping[Tier, int], titles: Mapping[Tier, str]
) -> tuple[Advice, ...]:
    """The cheapest tier whose cap the month would stay under with room to spare. Micro-dollars."""
    if forecast is None or tier not in caps:
        return ()
    lower = [
        other for other in Tier if 0 < caps.get(other, 0) < caps[tier] and forecast <= ROOM_UNDER_CAP * caps[other]
    ]
    if not lower:
        return ()
    best = min(lower, key=lambda other: caps[other])
    return (
        Advice(
            f"You would stay under {titles[best]}'s cap",
            f"this month comes to about {price_words(forecast)}, its cap is {price_words(caps[best])}; "
            f"{titles[best]}'s own rules and models would then hold",
            Act.TIER,
            f"Use {titles[best]}",
            best.value,
        ),
    )


def engine_lines(environment: Mapping[str, str] | None, models_at_once: int, context: int = 8192) -> tuple[Advice, ...]:
    """What the engine on this computer is set to, against what suits a desk; None: it cannot be read."""
    if environment is None:
        return ()
    at_least = models_at_once + 2
    wanted: tuple[tuple[str, str, Callable[[str], bool], str, str], ...] = (
        (
            "OLLAMA_FLASH_ATTENTION", "1", lambda value: value.lower() in ("1", "true"),
            "Let the engine use flash attention",
            "without it a long context takes up to a hundred times the working memory",
        ),
        (
            "OLLAMA_KV_CACHE_TYPE", "q8_0", lambda value: value in ("q8_0", "q4_0"),
            "Let the engine keep its context in 8 bits",
            "it takes half the memory of 16 bits, and hardly any quality; it needs flash attention",
        ),
        (
            "OLLAMA_MAX_LOADED_MODELS", str(at_least), lambda value: value.isdigit() and int(value) >= at_least,
            f"Let the engine load {at_least} models",
            "below that it unloads by its own rules, a model that you keep hot too",
        ),
        (
            "OLLAMA_NUM_PARALLEL", "1", lambda value: value in ("", "1"),
            "Let the engine answer one question of a model at a time",
            "each further one takes the whole memory of a context again",
        ),
        (
            "OLLAMA_KEEP_ALIVE", "5m", lambda value: value not in ("0", "0s", "0m"),
            "Let models stay after an answer",
            "with 0 each question of another program loads its model anew",
        ),
        (
            "OLLAMA_CONTEXT_LENGTH", str(context), lambda value: not value.isdigit() or int(value) <= 4 * context,
            "Let the engine's usual context be about as long as the desk's",
            "a program that names none loads a model with all of it, and its memory is gone for the others",
        ),
        (
            "LLAMA_ARG_CACHE_RAM", "512", lambda value: value.isdigit() and int(value) <= 2048,
            "Bound the engine's hidden cache of prompts",
            "it grows to 8 GB of RAM for each loaded model, and no list shows it",
        ),
    )  # fmt: skip
    return tuple(
        Advice(
            title,
            f"{name} is {environment.get(name) or 'not set'}; {why}",
            Act.COPY,
            "Copy the line",
            name,
            f"{name}={value}",
        )
        for name, value, holds, title, why in wanted
        if not holds(environment.get(name, ""))
    )
