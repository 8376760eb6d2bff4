"""The benchmarks as shipped: the four financial ones, and one question at each length of context."""

import tomllib
from pathlib import Path
from typing import Any

from ice_desk.domain.bench import BenchTask, Rule
from ice_desk.domain.bench_judge import Criterion
from ice_desk.domain.catalogue import ContextClass
from ice_desk.domain.errors import DataFault

# Words an answer may take, as tokens with some room; a quick one is cut shorter.
TOKENS_PER_WORD, QUICK_TOKENS = 2.0, 256


def read_tasks(path: Path, *, quick: bool) -> tuple[BenchTask, ...]:
    """Blocks. Raises DataFault for a file that is not as it should be."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
        return tuple(_task(one, quick=quick) for one in given["task"])
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DataFault(
            f"The benchmarks in {path.name} cannot be read", why=str(error), remedy="Install ICE Desk again."
        ) from error


def context_tasks(tasks: tuple[BenchTask, ...], classes: tuple[ContextClass, ...]) -> tuple[BenchTask, ...]:
    """The supply chain, behind as much other text as three quarters of each class of context hold."""
    base = next(task for task in tasks if task.name == "supply_chain_analysis")
    return tuple(
        BenchTask(
            one.name,
            f"{one.name.split('_')[0].capitalize()} context",
            base.kind,
            base.prompt,
            base.rules,
            base.max_tokens,
            context=one.high * 3 // 4,
        )
        for one in classes
    )


def bench_tasks(path: Path, classes: tuple[ContextClass, ...], *, quick: bool) -> tuple[BenchTask, ...]:
    """A quick run has the four financial benchmarks, a whole one the classes of context as well."""
    tasks = read_tasks(path, quick=quick)
    return tasks if quick else (*tasks, *context_tasks(tasks, classes))


def _task(given: dict[str, Any], *, quick: bool) -> BenchTask:
    rules = tuple(
        Rule(
            tuple(check.get("names", ())),
            tuple(map(float, check.get("numbers", ()))),
            tuple(check.get("sections", ())),
            tuple(check.get("any", ())),
        )
        for check in given["checks"]
    )
    if not rules:
        raise ValueError(f"{given['name']} has no checks")
    most = round(given["words"] * TOKENS_PER_WORD)
    prompt = given["prompt"].strip()
    rubric = tuple(Criterion(str(name), str(asks)) for name, asks in given.get("rubric", {}).items())
    return BenchTask(
        given["name"],
        given["title"],
        given["kind"],
        prompt,
        rules,
        min(most, QUICK_TOKENS) if quick else most,
        rubric=rubric,
    )
