"""The Budget page with a busy month: fifty thousand requests narrowed, sorted, scrolled, one more arriving.

The floor is the same act on a twentieth of them: what is not worded until it is painted should hardly cost more. Beside
it the comparison of the tiers on a thousand questions, of which the window feels only the longest part in one go.
"""

import asyncio
import time
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from ice_desk import paths
from ice_desk.domain.budget import LedgerRow
from ice_desk.domain.catalogue_world import CatalogueWorld, models_of, with_shapes
from ice_desk.domain.ledger_view import LedgerView
from ice_desk.domain.replay import Asked, Terms, TierReplay
from ice_desk.domain.routing import Tier
from ice_desk.domain.world import seats_without_keys
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.comparison import BATCH
from ice_desk.ui.budget.ledger import LedgerPanel
from ice_desk.ui.theme import Theme
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.transcript import discard, ms_since, paint

RATIO = 2.0
MODELS = ("gpt-6.1-sol", "gpt-6.1-terra", "claude-sonnet-5", "house-model")
TASKS = ("synthesis", "report_writing", "contrarian_analysis")
QUESTIONS = 1_000
ACTS = (
    ("narrow by words", LedgerView(text="sonnet synthesis")),
    ("narrow by state", LedgerView(state="unconfirmed")),
    ("sort by cost", LedgerView(order="settled")),
    ("sort by model", LedgerView(order="model", descending=False)),
)


def run(quick: bool) -> list[Figure]:
    app = QApplication.instance() or QApplication(["budget"])
    theme = Theme(app, "dark")
    theme.apply()
    many, few = (5_000, 250) if quick else (50_000, 2_500)
    rounds = 3 if quick else 9
    ours, floor = acts(theme, rows(many), rounds), acts(theme, rows(few), rounds)
    figures = [Figure(f"{name}, {many:,} requests", ours[name], "ms", floor[name], RATIO, "ratio") for name in ours]
    whole, longest = asyncio.run(comparison(QUESTIONS // 10 if quick else QUESTIONS))
    return [*figures, Figure("compare four tiers", whole, "ms"), Figure("longest part of it", longest, "ms")]


def rows(number: int) -> tuple[LedgerRow, ...]:
    """Newest first, of thirty days."""
    row = LedgerRow(0.0, "", "", 900, 300, 41_000, None, "settled", month="2026-11", tier="edge")
    return tuple(
        replace(
            row,
            at=1_795_000_000.0 + 40.0 * entry,
            model=MODELS[entry % 4],
            task=TASKS[entry % 3],
            state="settled" if entry % 20 else "unconfirmed",
            settled=entry * 7919 % 40_000 if entry % 20 else None,
            entry=entry,
            day=1 + entry * 30 // (number + 1),
        )
        for entry in range(number, 0, -1)
    )


def acts(theme: Theme, stored: tuple[LedgerRow, ...], rounds: int) -> dict[str, float]:
    """Milliseconds to the painted frame."""
    panel = LedgerPanel(theme)
    panel.resize(860, 500)
    panel.show()
    took: dict[str, list[float]] = {}

    def measured(name: str, began: float) -> None:
        paint(panel.table.viewport())
        took.setdefault(name, []).append(ms_since(began))

    for number in range(rounds):
        began = time.perf_counter()
        panel.show_rows(stored[number:])
        measured("show", began)
        for name, view in ACTS:
            began = time.perf_counter()
            panel.show_view(view)
            measured(name, began)
            panel.show_view(LedgerView())
        began = time.perf_counter()
        panel.show_rows((replace(stored[0], entry=len(stored) + number + 1), *stored[number:]))
        measured("one more arrives", began)
        bar = panel.table.verticalScrollBar()
        began = time.perf_counter()
        bar.setValue(bar.maximum() // (number + 2))
        measured("scroll far", began)
    discard(panel)
    return {name: median(values) for name, values in took.items()}


async def comparison(number: int) -> tuple[float, float]:
    """Milliseconds for the four tiers, and for the longest batch that the thread holds the interpreter for."""
    catalogue = load_catalogue(paths.resources() / "catalogue")
    questions = [Asked(TASKS[place % 3], place * 7919 % 1000 / 1000, 900, 300) for place in range(number)]
    longest, began = 0.0, time.perf_counter()
    for tier in Tier:
        models = with_shapes(models_of(catalogue, tier, ()))
        seats = seats_without_keys(catalogue)
        builder = CatalogueWorld(catalogue, (), "", seats, {}, "high", 8192, models)
        replay = TierReplay(tier, builder, Terms({}, 4096, 1.0, 30.0), 10**9)
        for start in range(0, number, BATCH):
            part = time.perf_counter()
            await asyncio.to_thread(replay.take, questions[start : start + BATCH])
            longest = max(longest, ms_since(part))
    return ms_since(began), longest
