"""Benchmarks whose answers are checked by rule: what is asked, what must stand in the answer, what was measured.

A judge may grade the answers beside the rules: see `bench_judge`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ice_desk.domain.bench_judge import Criterion, Judgement, blended

NEAR = 0.005
_NUMBER = re.compile(r"(?<![\w.])-?\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|(?<![\w.])-?\d+(?:\.\d+)?")
_DECORATION = re.compile(r"^[\s#*_>\-\d.)(:]*")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the check: it holds where all of `names`, `numbers` and `sections` and one of `any_of` are found."""

    names: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()
    sections: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()

    def holds(self, answer: str) -> bool:
        words = " ".join(answer.lower().split())
        plain = words.replace("*", "").replace("_", "")
        return (
            all(name.lower() in plain for name in self.names)
            and all(_has_number(answer, number) for number in self.numbers)
            and all(_has_section(answer, section) for section in self.sections)
            and (not self.any_of or any(word.lower() in plain for word in self.any_of))
        )

    @property
    def words(self) -> str:
        """What it asks for, for the list of what was missing."""
        wanted = [
            *self.names,
            *(f"{number:g}" for number in self.numbers),
            *(f"heading {one}" for one in self.sections),
        ]
        return ", ".join(wanted) or f"one of {', '.join(self.any_of)}"


@dataclass(frozen=True, slots=True)
class BenchTask:
    """A question and its rules. `kind` is the cognitive task it stands for, `max_tokens` bounds the answer.

    `context` is the length in tokens that the question is padded to, 0 for as it is. `rubric` is what a judge grades;
    none: the rules alone tell.
    """

    name: str
    title: str
    kind: str
    prompt: str
    rules: tuple[Rule, ...]
    max_tokens: int
    context: int = 0
    rubric: tuple[Criterion, ...] = ()

    def score(self, answer: str) -> tuple[float, tuple[str, ...]]:
        """The share of the rules that hold, 0 to 1, and what the others asked for."""
        missing = tuple(rule.words for rule in self.rules if not rule.holds(answer))
        return 1 - len(missing) / len(self.rules), missing


class BenchState(StrEnum):
    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class BenchResult:
    """One answer. `score` 0 to 1, None where there was none: `problem` says why. `at` is seconds since 1970."""

    model: str
    task: str
    kind: str
    at: float
    score: float | None = None
    missing: tuple[str, ...] = ()
    seconds: float | None = None
    first_token: float | None = None
    tokens_per_second: float | None = None
    tokens: int = 0
    problem: str = ""
    judged: Judgement | None = None


@dataclass(frozen=True, slots=True)
class BenchRun:
    """A run as the page shows it. `left` is what is still to be asked, as (model, task); `seconds_left` a guess.

    `judge` grades the answers once all are there, "" for none, and may cost at most `most` micro-dollars; `to_judge`
    is what still waits for it.
    """

    id: int = 0
    quick: bool = True
    state: BenchState = BenchState.IDLE
    models: tuple[str, ...] = ()
    results: tuple[BenchResult, ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    now: str = ""
    seconds_left: float | None = None
    judge: str = ""
    most: int = 0
    to_judge: tuple[tuple[str, str], ...] = ()

    @property
    def active(self) -> bool:
        return self.state in (BenchState.RUNNING, BenchState.PAUSED)

    @property
    def total(self) -> int:
        return len(self.results) + len(self.left)

    @property
    def judged(self) -> int:
        """How many answers the judge has been given, with or without a judgement."""
        return sum(one.judged is not None for one in self.results)

    @property
    def judge_spent(self) -> int:
        return sum(one.judged.micro_dollars for one in self.results if one.judged is not None)


@dataclass(frozen=True, slots=True)
class BenchScore:
    """What a model's newest results come to: the mean score over `number` tasks; scores and seconds by task.

    `judged` is the mean of `judged_n` judgements, 0 to 1, None for none; `by_itself` where the model was the only
    judge of itself, which counts for nothing. `routed` is the quality that routing takes, the rules' own where None.
    """

    model: str
    quality: float
    number: int
    tasks: Mapping[str, float] = field(default_factory=dict)
    tokens_per_second: float | None = None
    first_token: float | None = None
    seconds: float | None = None
    times: Mapping[str, float] = field(default_factory=dict)
    judged: float | None = None
    judged_n: int = 0
    judges: tuple[str, ...] = ()
    by_itself: bool = False
    routed: float | None = None

    @property
    def for_routing(self) -> float:
        return self.quality if self.routed is None else self.routed


def scores_of(results: Sequence[BenchResult]) -> tuple[BenchScore, ...]:
    """The newest result of each model and task, best model first. What gave no answer does not count."""
    newest: dict[tuple[str, str], BenchResult] = {}
    for one in sorted(results, key=lambda one: one.at):
        if one.score is not None:
            newest[one.model, one.task] = one
    found = []
    for model in dict.fromkeys(model for model, _ in newest):
        mine = [one for (name, _), one in newest.items() if name == model]
        scores = [one.score for one in mine if one.score is not None]
        said = _said_of(mine)
        found.append(
            BenchScore(
                model,
                sum(scores) / len(scores),
                len(scores),
                {one.task: one.score for one in mine if one.score is not None},
                _mean([one.tokens_per_second for one in mine]),
                _mean([one.first_token for one in mine]),
                _mean([one.seconds for one in mine]),
                {one.task: one.seconds for one in mine if one.seconds is not None},
                _mean([one.score for one in said]),
                len(said),
                tuple(dict.fromkeys(one.judge for one in said)),
                by_itself=any(one.by_itself for one in said),
                routed=_mean([blended(one.score, _fair(one)) for one in mine if one.score is not None]),
            )
        )
    return tuple(sorted(found, key=lambda score: (-score.quality, -(score.tokens_per_second or 0.0), score.model)))


def _said_of(results: Sequence[BenchResult]) -> list[Judgement]:
    """The judgements that are shown: those of others, and only where there are none, a model's own of itself."""
    valid = [one.judged for one in results if one.judged is not None and one.judged.score is not None]
    return [one for one in valid if not one.by_itself] or valid


def _fair(result: BenchResult) -> float | None:
    """What another model said of it."""
    return None if result.judged is None or result.judged.by_itself else result.judged.score


def padded(task: BenchTask, words: int) -> str:
    """The question behind so many words of reports that have nothing to do with it."""
    lines: list[str] = []
    count = number = 0
    while count < words:
        number += 1
        line = _FILLER.format(
            number, _PLACES[number % 7], 3 + number * 37 % 90, _GOODS[number % 5], 100 + number * 53 % 800
        )
        lines.append(line)
        count += len(line.split())
    return "Reports of the branches:\n" + "\n".join(lines) + "\n\n" + task.prompt


_PLACES = ("Aldgate", "Bremford", "Castle Moor", "Dunmere", "Eastling", "Farrow", "Greywick")
_GOODS = ("pumps", "valves", "cables", "frames", "gauges")
_FILLER = (
    "Report {0}: the branch in {1} sold {2} {3} this week, took {4} dollars for repairs, had no accident, and asks for "
    "nothing but the usual delivery on Thursday."
)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _has_number(answer: str, wanted: float) -> bool:
    found = (float(re.sub(r"[,' ]", "", text)) for text in _NUMBER.findall(answer))
    return any(abs(value - wanted) <= NEAR * abs(wanted) for value in found)


def _has_section(answer: str, title: str) -> bool:
    return any(_DECORATION.sub("", line).lower().startswith(title.lower()) for line in answer.splitlines())
