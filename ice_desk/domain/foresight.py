"""What is likely to be asked next, from what was asked before: at this hour, and after the last question.

Pure counts, shrunk towards how common a task is at all, so that two lucky cases do not make a habit.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WINDOW = 600.0
"""Seconds within which one question counts as following another."""
PRIOR = 3.0
"""How many cases the task's overall share counts as."""
LIKELY = 0.5
LEAST_CASES = 3
USUAL_OF = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the past. `at` is seconds since 1970; `day` and `hour` are local, the day as an ordinal number.

    `model` is the local model that answered, "" where it went to the cloud.
    """

    at: float
    day: int
    hour: int
    task: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """A task that is likely to come, and the model that usually answers it.

    `probability` is 0 to 1; it was so `seen` times out of `cases`. `after` names the task that it follows, "" where it
    is the hour that speaks for it.
    """

    task: str
    model: str
    probability: float
    seen: int
    cases: int
    after: str = ""


def expected(history: Sequence[Asked], now: Asked, last: Asked | None) -> tuple[Expected, ...]:
    """What `now` (its task does not count) is likely to bring, likeliest first.

    `history` is in order of time. `last` is the newest question, if there was one within WINDOW. Only tasks with at
    least LEAST_CASES comparable cases and a probability of LIKELY or more; of hour and follow-on the stronger speaks.
    """
    shares = _shares(history)
    found: dict[str, Expected] = {}
    sources = [("", *_by_hour(history, now))]
    if last is not None and now.at - last.at <= WINDOW:
        sources.append((last.task, *_following(history, last)))
    for after, seen, cases in sources:
        if cases < LEAST_CASES:
            continue
        for task, count in seen.items():
            probability = (count + PRIOR * shares[task]) / (cases + PRIOR)
            model = usual_model(history, task)
            if probability >= LIKELY and model and probability > (found[task].probability if task in found else 0.0):
                found[task] = Expected(task, model, probability, count, cases, after)
    return tuple(sorted(found.values(), key=lambda item: (-item.probability, item.task)))


def usual_model(history: Sequence[Asked], task: str) -> str:
    """The local model that answered most of the newest questions of a task; "" where none did."""
    models = [asked.model for asked in reversed(history) if asked.task == task and asked.model][:USUAL_OF]
    return Counter(models).most_common(1)[0][0] if models else ""


def _shares(history: Sequence[Asked]) -> dict[str, float]:
    return {task: count / len(history) for task, count in Counter(asked.task for asked in history).items()}


def _by_hour(history: Iterable[Asked], now: Asked) -> tuple[Counter[str], int]:
    """On how many earlier days each task came in this hour, and on how many days anything did."""
    pairs = {(asked.day, asked.task) for asked in history if asked.hour == now.hour and asked.day != now.day}
    return Counter(task for _, task in pairs), len({day for day, _ in pairs})


def _following(history: Sequence[Asked], last: Asked) -> tuple[Counter[str], int]:
    """How often each task came within WINDOW after a question like `last`, and how many such questions there were.

    Questions whose WINDOW is not over by `last` have not shown yet what follows them.
    """
    seen: Counter[str] = Counter()
    cases = 0
    for index, asked in enumerate(history):
        if asked.task != last.task or asked.at + WINDOW > last.at:
            continue
        cases += 1
        followers = set()
        for later in history[index + 1 :]:
            if later.at - asked.at > WINDOW:
                break
            followers.add(later.task)
        seen.update(followers)
    return seen, cases
