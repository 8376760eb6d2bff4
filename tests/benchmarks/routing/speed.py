"""What one routing decision costs, for prompts from a line to a pasted report; the floor is the keyword rules alone."""

import time
from collections.abc import Callable

from ice_desk import paths
from ice_desk.domain.keyword_rules import classify
from ice_desk.domain.router import route
from ice_desk.domain.routing import RouteRequest, Tier
from ice_desk.domain.world import ModelOption, World, seats_without_keys
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.routing_weights import load_opinion
from tests.benchmarks.figures import Figure, median, percentile

GB = 10**9
MEDIAN_MS = 1.0
P95_MS = 5.0
REPORT = "Revenue rose 4 % in the third quarter, driven by pricing, while margins fell on higher freight costs. "
PROMPTS = (
    "What does EBITDA stand for?",
    "Why did the margins of the two suppliers fall together last spring?",
    "Extract every company named in the text below as JSON.\n\n" + REPORT * 12,
    "Play devil's advocate against our long position.\n\n" + REPORT * 120,
)


def world() -> World:
    """Every model of the catalogue as an option, every cloud role without a key."""
    catalogue = load_catalogue(paths.resources() / "catalogue")
    options = tuple(
        ModelOption(tag, quality=0.8, tokens_per_second=30.0, size=5 * GB, available=20 * GB, context=32768)
        for tag in catalogue.models
    )
    return World(catalogue, options, seats_without_keys(catalogue))


def run(quick: bool) -> list[Figure]:
    rounds = 20 if quick else 400
    here = world()
    requests = [RouteRequest(prompt=prompt, tier=tier) for prompt in PROMPTS for tier in Tier]
    floor = timed(rounds, [lambda prompt=prompt: classify(prompt) for prompt in PROMPTS for _ in Tier])
    trained = load_opinion(paths.resources() / "routing")
    ours = timed(rounds, [lambda request=request: route(request, here, trained) for request in requests])
    return [
        Figure("route, median", median(ours), "ms", median(floor), MEDIAN_MS),
        Figure("route, p95", percentile(ours, 0.95), "ms", percentile(floor, 0.95), P95_MS),
    ]


def timed(rounds: int, works: list[Callable[[], object]]) -> list[float]:
    """Milliseconds of each call, the works in turn."""
    times = []
    for index in range(rounds):
        work = works[index % len(works)]
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times
