"""From the start of the process to the first paint and to a composer one can type into; the floor is a bare window."""

from typing import Any

from tests.benchmarks.children import run_child, simulated_engine
from tests.benchmarks.figures import Figure, median

MB = 1e6
PAINT_RATIO = 1.3
READY_RATIO = 2.5
GAP_MS = 100.0
RSS_MB = 200.0


def run(quick: bool) -> list[Figure]:
    rounds = 1 if quick else 9
    with simulated_engine() as address:
        if not quick:
            # The first run compiles the modules, which an installed program has done.
            run_child("window_child", "bare")
            run_child("window_child", "desk", address, "0")
        bare, ours = [], []
        for _ in range(rounds):
            bare.append(run_child("window_child", "bare"))
            ours.append(run_child("window_child", "desk", address, "0"))
    floor, floor_cpu = _of(bare, "paint"), _of(bare, "paint_cpu")
    too_early = {name for one in ours for name in one["too_early"]}
    return [
        Figure("first paint", _of(ours, "paint") * 1e3, "ms", floor * 1e3, PAINT_RATIO, "ratio"),
        Figure("CPU to the first paint", _of(ours, "paint_cpu") * 1e3, "ms", floor_cpu * 1e3, PAINT_RATIO, "ratio"),
        Figure("ready to type", _of(ours, "ready") * 1e3, "ms", floor * 1e3, READY_RATIO, "ratio"),
        Figure("CPU until ready", _of(ours, "ready_cpu") * 1e3, "ms", floor_cpu * 1e3),
        Figure("the chat is there", _of(ours, "chat") * 1e3, "ms", floor * 1e3),
        Figure("CPU until then", _of(ours, "chat_cpu") * 1e3, "ms", floor_cpu * 1e3),
        Figure("worst gap while loading, median", _of(ours, "worst_gap") * 1e3, "ms", target=GAP_MS),
        Figure("worst gap while loading, worst", max(one["worst_gap"] for one in ours) * 1e3, "ms", target=GAP_MS),
        Figure("memory once loaded", _of(ours, "rss") / MB, "MB", target=RSS_MB),
        Figure(f"imported too early {' '.join(sorted(too_early))}".strip(), len(too_early), "modules", target=0),
    ]


def _of(runs: list[dict[str, Any]], key: str) -> float:
    return median([one[key] for one in runs])
