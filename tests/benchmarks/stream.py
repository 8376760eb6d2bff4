"""From the socket to the screen: reading tokens, and drawing four answers while somebody types."""

import asyncio
import gc
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from ice_desk import loop
from tests.benchmarks import clients, stream_floors, stream_pane
from tests.benchmarks.children import token_server
from tests.benchmarks.figures import Figure, percentile

ANSWERS, RATE = 4, 200
BURST = 16_000
PANE_RATIO = 1.3
Seen = dict[str, list[float]]


def run(quick: bool) -> list[Figure]:
    app = QApplication.instance() or QApplication(["stream"])
    with token_server() as address:
        return asyncio.run(clients.figures(address, quick)) + loop.run(app, pane(address, quick))


async def pane(address: str, quick: bool) -> list[Figure]:
    seconds = 2 if quick else 12
    floor = await stream_pane.reading(address, ANSWERS, RATE, seconds)
    gc.collect()
    seen = await stream_pane.steady(address, ANSWERS, RATE, seconds)
    plain = await stream_floors.naive(address, ANSWERS, RATE, seconds, stream_floors.insert_text)
    markdown = await stream_floors.naive(address, ANSWERS, RATE, seconds, stream_floors.set_markdown)
    flood = await stream_pane.burst(address, 1_000 if quick else BURST)
    what = f"{ANSWERS} x {RATE} tokens/s"
    return [
        Figure(f"{what}: CPU a token (floor: read only)", seen["cpu"][0], "us", floor, PANE_RATIO, "ratio"),
        _ms("UI busy, p99", seen["busy"], 0.99, 8.0),
        _ms("UI busy, worst", seen["busy"], 1.0, 16.0),
        _ms("loop gap, p99", seen["gaps"], 0.99, 10.0),
        _ms("loop gap, worst", seen["gaps"], 1.0, 33.0),
        _ms("token to screen, p50", seen["ages"], 0.5, 20.0),
        _ms("token to screen, p99", seen["ages"], 0.99, 40.0),
        *_beside("CPU a token", "us", (seen, plain, markdown), lambda one: one["cpu"][0]),
        *_beside("typing to screen, p50", "ms", (seen, plain, markdown), lambda one: _share(one["keys"], 0.5)),
        *_beside("typing to screen, worst", "ms", (seen, plain, markdown), lambda one: _share(one["keys"], 1.0), 33.0),
        _ms(f"burst of {BURST:,}: UI busy, worst", flood["busy"], 1.0, 33.0),
        _ms(f"burst of {BURST:,}: on the screen", flood["took"], 1.0, 1000.0),
    ]


def _beside(
    name: str, unit: str, seen: Sequence[Seen], figure: Callable[[Seen], float], target: float | None = None
) -> list[Figure]:
    """One figure of ours beside that of each simple way."""
    ours, plain, markdown = map(figure, seen)
    return [
        Figure(f"{name} (floor: insertText)", ours, unit, plain, target),
        Figure(f"{name} (floor: setMarkdown)", ours, unit, markdown, target),
    ]


def _share(seconds: list[float], share: float) -> float:
    return percentile(seconds, share) * 1000


def _ms(name: str, seconds: list[float], share: float, target: float | None) -> Figure:
    return Figure(name, _share(seconds, share), "ms", target=target)
