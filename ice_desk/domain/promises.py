"""What the specification promises of models and machines, beside what was measured here. All from the catalogue."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ice_desk.domain.bench import BenchScore
from ice_desk.domain.catalogue import Benchmark, Catalogue, CatalogueModel
from ice_desk.domain.catalogue_world import quality_of
from ice_desk.domain.measured import Spread
from ice_desk.domain.models import normal_name
from ice_desk.domain.tasks import QUICK_QUESTION, TASKS

SECONDS, RATE, BYTES, QUALITY, WORDS = "s", "tok/s", "bytes", "quality", "words"
QUICK, STANDARD = "quick_queries", "standard_analysis"
# Which answers each financial benchmark is measured on where it has not been run here.
BENCHMARK_TASKS = {
    "earnings_analysis": "financial_analysis",
    "supply_chain_analysis": "relationship_inference",
    "market_sentiment": "pattern_recognition",
    "investment_thesis": "report_writing",
}
_COMPARISON = "PERFORMANCE_COMPARISON."


@dataclass(frozen=True, slots=True)
class Promise:
    """One figure of the specification. `low` and `high` bound it in `unit`; quality is 0 to 1; both None for words.

    `about` is its chapter, `models` the tags it speaks of (none: the machine), `tasks` the answers that count for it.
    `figure` is "response", "speed", "load", "memory" or "quality"; `where` its place in the specification,
    `benchmark` the one that measures it.
    """

    about: str
    figure: str
    models: tuple[str, ...]
    given: str
    unit: str
    low: float | None = None
    high: float | None = None
    tasks: tuple[str, ...] = TASKS
    where: str = ""
    benchmark: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A promise and what was measured. `value` in the promise's unit over `number` answers, loads, ratings or models.

    `kept` says whether the value is as good as promised; None where nothing was measured or nothing can be.
    """

    promise: Promise
    value: float | None = None
    number: int = 0
    kept: bool | None = None


class Evidence:
    """What was measured, by figure. Each function takes model names in normal form and gives (value, number).

    `models` are all names that were seen; `sizes` the measured bytes in memory of those that were loaded; `bench` what
    benchmarks measured, by normal name.
    """

    def __init__(
        self,
        models: Iterable[str],
        *,
        spread: Callable[[str, frozenset[str], tuple[str, ...]], Spread | None],
        loads: Callable[[frozenset[str]], tuple[float | None, int]],
        liked: Callable[[frozenset[str], tuple[str, ...]], tuple[float | None, int]],
        sizes: Mapping[str, int],
        bench: Mapping[str, BenchScore],
    ) -> None:
        self.bench = bench
        self.models = (*models, *bench)
        self.spread = spread
        self.loads = loads
        self.liked = liked
        self.sizes = sizes


def promises_of(catalogue: Catalogue) -> tuple[Promise, ...]:
    """Every measurable promise and every comparison, in the specification's order."""
    found: list[Promise] = []
    for profile in catalogue.profiles.values():
        for one in profile.expectations:
            tasks = (QUICK_QUESTION,) if one.name == QUICK else tuple(task for task in TASKS if task != QUICK_QUESTION)
            about = f"{profile.title}: {one.name.replace('_', ' ')}"
            seconds = f"{one.seconds_low:g} to {one.seconds_high:g} s"
            found += [
                Promise(about, "response", one.models, seconds, SECONDS, 0.0, one.seconds_high, tasks, one.where),
                Promise(
                    about, "memory", one.models, f"{one.memory_low / 2**30:.0f} to {one.memory_high / 2**30:.0f} GB",
                    BYTES, 0.0, float(one.memory_high), where=one.where,
                ),
                _quality(about, one.models, one.quality, tasks, one.where),
            ]  # fmt: skip
    for model in catalogue.models.values():
        found += _of_model(model, catalogue)
    for benchmark in catalogue.benchmarks.values():
        found += _of_benchmark(benchmark)
    found += [
        Promise(_side(path), figure.name.replace("_", " "), (), figure.given, WORDS, where=path)
        for path, figure in catalogue.figures.items()
        if path.startswith(_COMPARISON)
    ]
    return tuple(found)


def hold(promise: Promise, evidence: Evidence, catalogue: Catalogue) -> Held:
    """What was measured of one promise. A sibling stands in for a quantization, save for speed and load: of a file."""
    named = _measured_names(promise.models, evidence.models, catalogue, kin=promise.figure not in ("speed", "load"))
    if promise.unit == WORDS or not named:
        return Held(promise)
    value, number = _value(promise, named, evidence)
    if value is None:
        return Held(promise)
    if promise.unit in (RATE, QUALITY):
        return Held(promise, value, number, value >= (promise.low or 0.0))
    return Held(promise, value, number, value <= (promise.high or 0.0))


def _side(path: str) -> str:
    """ "GPU advantages" of PERFORMANCE_COMPARISON.gpu_advantages.inference_speed."""
    side = path.split(".")[1].replace("_", " ")
    return side[:3].upper() + side[3:]


def _value(promise: Promise, named: frozenset[str], evidence: Evidence) -> tuple[float | None, int]:
    """A benchmark that was run here says more than answers to questions that were like it."""
    scores = [evidence.bench[name] for name in sorted(named) if name in evidence.bench]
    figures = [score.tasks if promise.figure == "quality" else score.times for score in scores]
    run = [found[promise.benchmark] for found in figures if promise.benchmark in found]
    if run and promise.figure in ("quality", "response"):
        return sum(run) / len(run), len(run)
    if promise.figure == "quality":
        return evidence.liked(named, promise.tasks)
    if promise.figure == "load":
        return evidence.loads(named)
    if promise.figure == "memory":
        sizes = [evidence.sizes[name] for name in named if name in evidence.sizes]
        return (float(sum(sizes)), len(sizes)) if sizes else (None, 0)
    spread = evidence.spread("speed" if promise.figure == "speed" else "whole", named, promise.tasks)
    return (spread.median, spread.number) if spread is not None else (None, 0)


def _measured_names(models: tuple[str, ...], seen: Iterable[str], catalogue: Catalogue, *, kin: bool) -> frozenset[str]:
    """The names that were seen of these models: the tags themselves, else with `kin` others of the same base."""
    by_name = {normal_name(name) for name in seen}
    found: set[str] = set()
    for tag in models:
        family = catalogue.family_of(tag)
        others = {name for name in by_name if kin and family and catalogue.family_of(name) == family}
        found |= {normal_name(tag)} if normal_name(tag) in by_name else others
    return frozenset(found)


def _of_model(model: CatalogueModel, catalogue: Catalogue) -> list[Promise]:
    found = []
    if model.quality:
        found.append(_quality("Model comparison", (model.tag,), quality_of(model), TASKS, model.base))
    for profile, speed in model.speeds.items():
        about = f"Model comparison: {catalogue.profiles[profile].title}"
        found.append(Promise(about, "speed", (model.tag,), f"{speed:g} tok/s", RATE, speed, speed, where=model.base))
    for profile, seconds in model.load_seconds.items():
        about = f"Model comparison: {catalogue.profiles[profile].title}"
        found.append(Promise(about, "load", (model.tag,), f"{seconds:g} s", SECONDS, 0.0, seconds, where=model.base))
    return found


def _of_benchmark(benchmark: Benchmark) -> list[Promise]:
    about = f"Benchmark: {benchmark.name.replace('_', ' ')}"
    tasks = (BENCHMARK_TASKS.get(benchmark.name, ""),)
    found: list[Promise] = []
    for row in benchmark.rows:
        models = (row.model,)
        given = f"{row.seconds:g} s"
        found.append(
            Promise(about, "response", models, given, SECONDS, 0.0, row.seconds, tasks, benchmark.where, benchmark.name)
        )
        found.append(_quality(about, models, row.quality, tasks, benchmark.where, benchmark.name))
    if benchmark.threshold is not None:
        found.append(_quality(about, benchmark.models, benchmark.threshold, tasks, benchmark.where, benchmark.name))
    elif benchmark.requirement:
        found.append(
            Promise(about, "requirement", benchmark.models, benchmark.requirement, WORDS, where=benchmark.where)
        )
    return found


def _quality(
    about: str, models: tuple[str, ...], quality: float, tasks: tuple[str, ...], where: str, benchmark: str = ""
) -> Promise:
    given = f"{quality * 10:g} of 10"
    return Promise(about, "quality", models, given, QUALITY, quality, quality, tasks, where, benchmark)
