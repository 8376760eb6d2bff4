"""The window at rest with live gauges: processor time a second, seen and hidden; the floor is a window of widgets."""

from tests.benchmarks.children import run_child, simulated_engine
from tests.benchmarks.figures import Figure

MB = 1e6
VISIBLE_MS = 10.0
HIDDEN_MS = 2.5
RSS_RATIO = 1.5


def run(quick: bool) -> list[Figure]:
    seconds = "0.2" if quick else "12"
    with simulated_engine() as address:
        floor = run_child("window_child", "widgets", seconds)
        seen = run_child("window_child", "desk", address, seconds)
        hidden = run_child("window_child", "desk", address, seconds, "hidden")
    rest = floor["rest_cpu"] * 1e3
    return [
        Figure("CPU at rest, seen", seen["rest_cpu"] * 1e3, "ms/s", rest, VISIBLE_MS),
        Figure("CPU at rest, hidden", hidden["rest_cpu"] * 1e3, "ms/s", rest, HIDDEN_MS),
        Figure("memory at rest", seen["rss"] / MB, "MB", floor["rss"] / MB, RSS_RATIO, "ratio"),
    ]
