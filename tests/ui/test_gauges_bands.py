"""The bands of a gauge sum to the driver's figure, whatever the engine claims."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.gauge_bands import (
    bands,
    ghost,
    leaving_of,
    memory_of,
    pixel_edges,
    pools_of,
    runner_cache,
    with_victims_last,
)
from ice_desk.domain.memory import Footprint
from ice_desk.domain.slots import Board, Lane, State
from ice_desk.domain.telemetry import Gpu, Memory, Sample
from tests.ui.made_up import GB, board, card, plan, sample

SIZES = st.lists(st.integers(min_value=0, max_value=40 * GB), max_size=8)


@given(SIZES, st.integers(min_value=0, max_value=64 * GB), st.sampled_from(["ram", "unified"]))
def test_they_sum_to_the_figure_exactly(sizes: list[int], used: int, pool: str) -> None:
    cards = [replace(card(f"m{n}", Lane.HOT, 1.0), size=size, vram=size) for n, size in enumerate(sizes)]
    reading = Sample(0.0, Memory(64 * GB, used), (Gpu(0, "", Memory(64 * GB, used), True),))
    parts = bands(reading, board(cards=cards), pool)
    assert sum(part.bytes for part in parts) == used
    assert all(part.bytes > 0 for part in parts)


@given(SIZES, st.integers(min_value=1, max_value=64 * GB), st.integers(min_value=0, max_value=2000))
def test_pixels_never_leave_the_bar_and_never_go_back(sizes: list[int], total: int, width: int) -> None:
    edges = pixel_edges(sizes, total, width)
    assert list(edges) == sorted(edges)
    assert all(0 <= edge <= width for edge in edges)
    if sum(sizes) <= total and edges:
        assert edges[-1] == round(sum(sizes) * width / total)


def test_other_programs_come_first_and_only_resident_models_count() -> None:
    parts = bands(sample(18.1), board(), "ram")
    assert [part.card.model if part.card else None for part in parts] == [
        None,
        "mistral:7b-instruct",
        "phi3:3.8b-mini-4k",
    ]
    assert parts[0].bytes == round(18.1 * GB) - round(9.1 * GB)


def test_what_the_runners_hold_beyond_their_models_is_a_band_of_its_own() -> None:
    reading = replace(sample(18.1), runners=round(13.3 * GB))
    parts = bands(reading, board(), "ram")
    assert [(part.cache, part.card is None) for part in parts] == [
        (False, True), (True, True), (False, False), (False, False),
    ]  # fmt: skip
    assert parts[1].bytes == runner_cache(reading, board())
    assert round(2.4 * GB) < parts[1].bytes < round(4.2 * GB)
    assert sum(part.bytes for part in parts) == reading.ram.used
    assert not any(part.cache for part in bands(reading, board(), "unified"))


def test_a_little_cache_or_one_that_cannot_be_read_is_no_band() -> None:
    for runners in (None, 0, round(9.6 * GB)):
        assert runner_cache(replace(sample(18.1), runners=runners), board()) == 0


def test_while_memory_moves_nothing_is_said_of_caches() -> None:
    reading = replace(sample(18.1), runners=round(13.3 * GB))
    loading = replace(card("new", Lane.WARM, 4.0), state=State.LOADING)
    assert runner_cache(reading, board(cards=[*board().cards, loading])) == 0


def test_claims_beyond_the_figure_are_scaled_not_overdrawn() -> None:
    parts = bands(sample(4.0), board(), "ram")
    assert all(part.card is not None for part in parts)
    assert sum(part.bytes for part in parts) == 4 * GB


def test_ram_holds_only_what_is_not_on_a_gpu_of_its_own() -> None:
    split = replace(card("split", Lane.HOT, 10.0), vram=6 * GB)
    parts = bands(sample(18.1, unified=False), board(cards=[split]), "ram")
    assert parts[-1].bytes == 4 * GB


def test_several_gpus_share_a_model_as_they_are_used() -> None:
    gpus = (Gpu(0, "A", Memory(24 * GB, 9 * GB)), Gpu(1, "B", Memory(24 * GB, 3 * GB)))
    reading = Sample(0.0, Memory(64 * GB, 8 * GB), gpus)
    fleet = board(cards=[card("big", Lane.HOT, 8.0)])
    assert pools_of(reading) == ("ram", "vram", "vram1")
    assert bands(reading, fleet, "vram")[-1].bytes == 6 * GB
    assert bands(reading, fleet, "vram1")[-1].bytes == 2 * GB


def test_what_cannot_be_read_has_no_bands() -> None:
    blind = Sample(0.0, None, None)
    assert memory_of(blind, "ram") is None
    assert bands(blind, board(), "ram") == ()
    assert ghost(blind, plan(), "unified") is None
    assert pools_of(blind) == ("ram",)


def test_a_ghost_ends_at_the_plans_own_figure() -> None:
    shade = ghost(sample(), plan(), "unified")
    assert shade is not None
    assert shade.after == round(15.3 * GB)
    assert shade.start + shade.bytes == shade.after


def test_on_shared_memory_ram_moves_by_the_same_bytes() -> None:
    shade = ghost(sample(18.1), plan(), "ram")
    assert shade is not None
    assert shade.after == round(18.1 * GB) + round(5.4 * GB)


def test_a_plan_for_the_gpu_leaves_ram_alone() -> None:
    on_gpu = plan(pool="vram")
    assert ghost(sample(unified=False), on_gpu, "ram") is None
    assert ghost(sample(unified=False), on_gpu, "vram") is not None
    idle = replace(on_gpu, after=on_gpu.before, footprint=Footprint())
    assert ghost(sample(unified=False), idle, "vram") is None


def test_victims_stand_last_where_the_ghost_covers_them() -> None:
    fleet = Board(board().host, (*board().cards, card("nomic", Lane.HOT, 0.6, 2, state=State.READY)))
    parts = with_victims_last(bands(sample(), fleet, "ram"), plan())
    assert [part.card.model for part in parts if part.card][-1] == "phi3:3.8b-mini-4k"
    assert sum(part.bytes for part in parts) == round(18.1 * GB)


def test_what_goes_to_disk_leaves_its_band() -> None:
    assert leaving_of(replace(plan(), lane=Lane.COLD)) >= {plan().model}
    assert plan().model not in leaving_of(replace(plan(), lane=Lane.HOT))
