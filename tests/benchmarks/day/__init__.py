"""Half an hour of an office's morning on three machines: ICE Desk, plain Ollama, and a least-recently-used list.

The same people with the same questions, three times, in virtual time on a simulated machine. The rivals ask the model
that the task map names; ICE Desk routes.
"""

import asyncio
from collections.abc import Callable, Sequence

from tests.benchmarks.day.desk import Desk
from tests.benchmarks.day.rivals import KeepAlive, LeastRecentlyUsed
from tests.benchmarks.day.stage import Player, Stage, play
from tests.benchmarks.day.traffic import MINUTES, traffic
from tests.benchmarks.figures import Figure, median, percentile
from tests.services.fleet_house import CATALOGUE
from tests.services.virtual_loop import VirtualLoop

PROFILES = ("mac_m3_max", "rtx_4090", "laptop_16gb")
SEEDS = (1, 2, 3, 4, 5)
PLAYERS: dict[str, Callable[[int], Player]] = {
    "ICE Desk": Desk,
    "keep-alive": lambda _seed: KeepAlive(),
    "LRU": lambda _seed: LeastRecentlyUsed(),
}


def play_day(name: str, seed: int, profile: str, minutes: float = MINUTES) -> Stage:
    """One day of one player, on a loop of its own."""
    acts = traffic(seed, CATALOGUE, profile, minutes)
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(play(PLAYERS[name](seed), acts, profile))


def run(quick: bool) -> list[Figure]:
    seeds, minutes = (SEEDS[:1], 3.0) if quick else (SEEDS, MINUTES)
    figures = []
    for profile in PROFILES:
        days = {name: [play_day(name, seed, profile, minutes) for seed in seeds] for name in PLAYERS}
        figures += _figures(profile, days)
    return figures


def _figures(profile: str, days: dict[str, Sequence[Stage]]) -> list[Figure]:
    """Medians over the seeds; ICE Desk's figures stand beside the better rival's."""
    measures = {
        "swaps": ("loads", lambda day: float(len(day.loads))),
        "wait, median": ("s", lambda day: median(day.waits)),
        "wait, p95": ("s", lambda day: percentile(day.waits, 0.95)),
        "wait, total": ("s", lambda day: sum(day.waits)),
    }
    found = []
    for what, (unit, measure) in measures.items():
        values = {name: median([measure(day) for day in played]) for name, played in days.items()}
        rivals = [name for name in values if name != "ICE Desk"]
        best = min(values[name] for name in rivals)
        found += [Figure(f"{profile}: {what}, {name}", values[name], unit) for name in rivals]
        found.append(Figure(f"{profile}: {what}, ICE Desk", values["ICE Desk"], unit, best, 1.0, "ratio"))
    for name, played in days.items():
        ours = 0.0 if name == "ICE Desk" else None
        evictions = float(sum(len(day.evictions) for day in played))
        failed = float(sum(len(day.failed) for day in played))
        quality = median(
            [turn.quality for day in played for turn in day.turns if turn.act.kind == "ask" and turn.model]
        )
        found.append(Figure(f"{profile}: evictions chosen by Ollama, {name}", evictions, "in all", target=ours))
        found.append(Figure(f"{profile}: failed requests, {name}", failed, "in all", target=ours))
        found.append(Figure(f"{profile}: quality of the models asked, {name}", quality, "of 1"))
    return found


__all__ = ["play_day", "run"]
