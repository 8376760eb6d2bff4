"""Every state of a card in words, and what a plan says."""

import math
from dataclasses import replace

import pytest

from ice_desk.domain.memory import Footprint, Offer, Plan, Victim
from ice_desk.domain.slots import Card, Lane, SizeSource, State
from ice_desk.ui.fleet.plan_words import (
    Act,
    act_of,
    consequence,
    floating_words,
    hint_of,
    lane_caption,
    lane_over,
    plan_summary,
)
from ice_desk.ui.fleet.words import Dot, Hint, card_lines, estimate_words
from tests.ui.fleet_fakes import CLOUD, GB, LLAMA, MISTRAL, NEW, NOW, PHI, QWEN, YI, refused

BASE = Card("m", Lane.WARM, State.READY, "q4_K_M", "coding", 5 * GB, 5 * GB, SizeSource.MEASURED, expires_at=NOW + 1680)

STATES: list[tuple[Card, Hint | None, str, str, Dot, bool]] = [
    (BASE, None, "q4_K_M · coding", "28 min left", Dot.READY, False),
    (replace(BASE, expires_at=math.inf), None, "q4_K_M · coding", "pinned", Dot.READY, False),
    (replace(BASE, expires_at=None), None, "q4_K_M · coding", "loaded", Dot.READY, False),
    (replace(BASE, expires_at=NOW - 5), None, "q4_K_M · coding", "", Dot.READY, False),
    (replace(BASE, tokens_per_second=46.2), None, "q4_K_M · coding · 46 tok/s", "28 min left", Dot.READY, False),
    (replace(BASE, leases=1, waiting=2), None, "q4_K_M · answering 1", "2 queued", Dot.ANSWERING, False),
    (replace(BASE, vram=int(3.15 * GB)), None, "q4_K_M · coding · 63 % on GPU", "to GPU", Dot.READY, False),
    (replace(BASE, vram=0), None, "q4_K_M · coding · on the CPU", "28 min left", Dot.READY, False),
    (
        replace(BASE, vram=0, size_source=SizeSource.CATALOGUE),
        *(None, "q4_K_M · coding", "28 min left", Dot.READY, False),
    ),
    (replace(BASE, external=True), None, "q4_K_M · coding · loaded elsewhere", "28 min left", Dot.READY, False),
    (YI, None, "q4_K_M · on disk", "30 s load", Dot.DISK, False),
    (replace(YI, last_used=NOW - 120), None, "q4_K_M · on disk · answered 2 min ago", "30 s load", Dot.DISK, False),
    (replace(YI, last_used=NOW + 9), None, "q4_K_M · on disk · answered just now", "30 s load", Dot.DISK, False),
    (YI, Hint(True, victims=1, most=2), "q4_K_M · evicts 1: at most 2 at once", "30 s load", Dot.DISK, False),
    (
        replace(YI, last_used=NOW - 120, reason="idle, its time was over"),
        *(None, "q4_K_M · on disk · idle, its time was over", "30 s load", Dot.DISK, False),
    ),
    (
        replace(YI, last_used=NOW - 120, reason="you moved it to cold"),
        *(None, "q4_K_M · on disk · answered 2 min ago", "30 s load", Dot.DISK, False),
    ),
    (
        replace(NEW, state=State.FAILED, reason="the disk is full"),
        *(None, "was not pulled: the disk is full", "try again", Dot.FAILED, False),
    ),
    (YI, Hint(True, victims=2), "q4_K_M · evicts 2 to fit", "30 s load", Dot.DISK, False),
    (YI, Hint(True), "q4_K_M · on disk", "30 s load", Dot.DISK, False),
    (LLAMA, Hint(False, left=GB // 3), "q3_K_S · would leave 0.3 GB", "60 s load", Dot.DISK, True),
    (LLAMA, Hint(False, left=-GB, deficit=3 * GB), "q3_K_S · 3.0 GB too large", "60 s load", Dot.DISK, True),
    (LLAMA, Hint(False), "q3_K_S · does not fit", "60 s load", Dot.DISK, True),
    (NEW, None, "not installed · drag here to pull", "pull", Dot.DISK, False),
    (replace(NEW, fit="fits on the GPU"), None, "not installed · fits on the GPU", "pull", Dot.DISK, False),
    (replace(NEW, fit="RAM only"), None, "not installed · RAM only", "pull", Dot.DISK, False),
    (replace(YI, fit="fits on the GPU"), None, "q4_K_M · on disk", "30 s load", Dot.DISK, False),
    (replace(YI, fit="partly on the GPU"), None, "q4_K_M · on disk · partly on the GPU", "30 s load", Dot.DISK, False),
    (
        replace(YI, fit="does not fit: needs 41 GB, 24 here"),
        *(None, "q4_K_M · on disk · does not fit: needs 41 GB, 24 here", "30 s load", Dot.DISK, False),
    ),
    (
        replace(NEW, state=State.PULLING, progress=0.41, eta_seconds=120),
        *(None, "pulling 41 % · 2 min left", "", Dot.MOVING, False),
    ),
    (
        replace(NEW, state=State.PULLING, progress=0.41, eta_seconds=120, reason="no data for 40 s"),
        *(None, "pulling 41 % · no data for 40 s", "", Dot.MOVING, False),
    ),
    (replace(NEW, state=State.PAUSED, progress=0.41), None, "paused at 41 %", "", Dot.DISK, False),
    (replace(BASE, state=State.QUEUED, waiting=1), None, "q4_K_M · waiting for memory", "1 queued", Dot.MOVING, False),
    (replace(BASE, state=State.LOADING, eta_seconds=12), None, "q4_K_M · loading · 12 s left", "", Dot.MOVING, False),
    (
        replace(BASE, state=State.DRAINING, leases=1),
        *(None, "q4_K_M · unloads after this answer", "", Dot.ANSWERING, False),
    ),
    (
        replace(BASE, state=State.DRAINING, leases=3),
        *(None, "q4_K_M · unloads after 3 answers", "", Dot.ANSWERING, False),
    ),
    (replace(BASE, state=State.UNLOADING), None, "q4_K_M · unloading", "", Dot.MOVING, False),
    (replace(BASE, state=State.SETTLING), None, "q4_K_M · freeing memory", "", Dot.MOVING, False),
    (
        replace(BASE, state=State.FAILED, reason="out of memory"),
        *(None, "q4_K_M · did not load: out of memory", "", Dot.FAILED, False),
    ),
    (replace(BASE, state=State.FAILED), None, "q4_K_M · did not load", "", Dot.FAILED, False),
    (replace(BASE, state=State.UNKNOWN), None, "q4_K_M · not known", "", Dot.DISK, True),
    (CLOUD, None, "cloud", "per query", Dot.CLOUD, False),
    (replace(CLOUD, price_label="add a key"), None, "cloud", "add a key", Dot.CLOUD, False),
    (replace(CLOUD, reason="add a key"), None, "cloud · add a key", "per query", Dot.CLOUD, False),
]


@pytest.mark.parametrize(("card", "hint", "second", "under", "dot", "dim"), STATES)
def test_each_state_in_words(card: Card, hint: Hint | None, second: str, under: str, dot: Dot, dim: bool) -> None:
    words = card_lines(card, NOW, hint)
    assert (words.second, words.under, words.dot, words.dim) == (second, under, dot, dim)


@pytest.mark.parametrize(
    "fit", ["fits on the GPU", "partly on the GPU", "RAM only", "does not fit: needs 41 GB, 24 here"]
)
def test_every_fit_is_among_the_details_until_the_model_is_in_memory(fit: str) -> None:
    assert fit[:1].upper() + fit[1:] in card_lines(replace(YI, fit=fit), NOW).details
    assert fit[:1].upper() + fit[1:] not in card_lines(replace(BASE, fit=fit), NOW).details


def test_the_table_has_every_state() -> None:
    assert {row[0].state for row in STATES} == set(State)


def test_price_and_size_are_the_figure() -> None:
    assert card_lines(CLOUD, NOW).figure == "$0.15"
    assert card_lines(replace(CLOUD, price_label="add a key"), NOW).figure == ""
    assert card_lines(MISTRAL, NOW).figure == "5.0 GB"
    assert card_lines(replace(MISTRAL, size=0), NOW).figure == ""


def test_progress_is_shown_only_while_something_moves() -> None:
    loading = replace(BASE, state=State.LOADING, progress=0.4)
    assert card_lines(loading, NOW).progress == 0.4
    assert card_lines(replace(loading, state=State.READY), NOW).progress is None
    assert card_lines(loading, NOW, stoppable=True).under == "stop"


def test_hostile_names_are_made_plain() -> None:
    words = card_lines(replace(BASE, model="evil\n\u202e<b>x</b>", note="a\x00b", reason="r\u2028s"), NOW)
    shown = " ".join((words.name, words.second, *words.details))
    assert not set(shown) & {"\n", "\u202e", "\x00", "\u2028"}


def test_a_card_is_one_sentence() -> None:
    sentence = card_lines(replace(MISTRAL, tokens_per_second=46), NOW).sentence
    assert sentence == "mistral:7b. q6_K, extraction, 46 tok/s. 5.0 GB, pinned"


def test_lane_captions() -> None:
    assert lane_caption(Lane.HOT, (MISTRAL, PHI, YI), 10 * GB) == "9.0 of 10 GB · always loaded"
    assert lane_caption(Lane.HOT, (MISTRAL, PHI), 8 * GB) == "9.0 of 8 GB · over its share"
    assert lane_over((MISTRAL, PHI), 8 * GB)
    assert not lane_over((MISTRAL, PHI, YI), 10 * GB)
    assert not lane_over((MISTRAL,), None)
    assert lane_caption(Lane.HOT, (MISTRAL, PHI)) == "9.0 GB · always loaded"
    assert lane_caption(Lane.WARM, (YI,), int(20.5 * GB)) == "0 of 20.5 GB · on demand"
    assert lane_caption(Lane.COLD, (LLAMA, CLOUD)) == "disk and cloud"
    assert lane_caption(Lane.COLD, (replace(MISTRAL, lane=Lane.COLD),)) == "5.0 GB loaded · disk and cloud"
    assert lane_caption(Lane.HOT, (replace(MISTRAL, state=State.UNKNOWN),), 10 * GB) == "not known"


FITS = Plan(
    *(QWEN.model, Lane.HOT, 8192, True, Footprint({"unified": 9 * GB}), (Victim("phi3", 4 * GB, 12.0),)),
    title="Load and keep hot",
    sentence="Needs 9.0 GB. Frees 4.0 GB first: phi3.",
    after={"unified": int(23.5 * GB)},
    load_seconds=18.0,
)


def test_a_plan_says_what_comes_after() -> None:
    words = consequence(QWEN, FITS, {"unified": 32 * GB})
    assert words.act is Act.MOVE
    assert words.after == "After: RAM 23.5 / 32.0 GB, 73 %. Hold Alt to keep it 5 min only."
    assert words.names == ("phi3",)
    assert words.spoken.startswith("Load and keep hot. Needs 9.0 GB.")
    assert consequence(QWEN, FITS, {}).after.startswith("After: RAM 23.5 GB.")
    assert "It is kept 5 min only." in consequence(QWEN, FITS, {}, brief=True).after


def test_two_pools_are_named_in_their_order() -> None:
    plan = replace(FITS, after={"vram1": GB, "vram": 2 * GB, "ram": 3 * GB}, lane=Lane.COLD)
    assert consequence(QWEN, plan, {}).after == "After: RAM 3.0 GB; GPU 2.0 GB; GPU 1 1.0 GB."


def test_what_is_not_possible_has_a_reason_and_no_promise() -> None:
    plan = replace(
        FITS, fits=False, title="Does not fit", sentence="3 GB short.", offers=(Offer("model", "phi3 would"),)
    )
    words = consequence(QWEN, plan, {"unified": 32 * GB})
    assert (words.act, words.title, words.after) == (Act.NOTHING, "Does not fit", "")
    assert words.sentence == "3 GB short. phi3 would."
    assert act_of(CLOUD, refused(CLOUD.model, Lane.HOT, "Runs in the cloud", "x")) is Act.NOTHING


def test_what_is_not_installed_is_pulled_but_never_into_cold() -> None:
    hot = refused(NEW.model, Lane.HOT, "Not installed", "Pull it first.")
    assert act_of(NEW, hot) is Act.PULL
    assert consequence(NEW, hot, {}).sentence == "Downloads 6.0 GB first, then loads it and keeps it hot."
    assert act_of(NEW, replace(hot, lane=Lane.COLD)) is Act.NOTHING
    assert act_of(NEW, replace(hot, disk_short=GB)) is Act.NOTHING
    too_large = replace(hot, footprint=Footprint({"ram": 40 * GB}), sentence="It would not fit here. Needs 40.0 GB.")
    assert act_of(NEW, too_large) is Act.NOTHING
    fits = replace(too_large, fits=True, download=6 * GB, sentence="Pull it first (6.0 GB). Needs 8.0 GB.")
    assert consequence(NEW, fits, {}).sentence == (
        "Downloads 6.0 GB first, then loads it and keeps it hot. Needs 8.0 GB."
    )
    assert act_of(replace(NEW, state=State.UNKNOWN), hot) is Act.NOTHING
    failed = replace(NEW, state=State.FAILED)
    assert act_of(failed, fits) is Act.PULL


def test_what_is_being_pulled_is_sent_on_wherever_it_is_dropped() -> None:
    pulling = replace(NEW, state=State.PULLING)
    for lane in Lane:
        assert act_of(pulling, refused(NEW.model, lane, "Not installed", "Pull it first.")) is Act.AIM
    cold = refused(NEW.model, Lane.COLD, "Keep on disk", "x")
    assert consequence(pulling, cold, {}).sentence == "Stays on disk once it is here."
    assert plan_summary(pulling, cold) == "once it is here"


def test_a_size_says_how_far_it_can_be_trusted() -> None:
    assert estimate_words(replace(YI, deviation=0.03)) == "estimate was +3 %"
    assert estimate_words(replace(YI, deviation=-0.03)) == "estimate was −3 %"
    estimated = replace(YI, size_source=SizeSource.ESTIMATED)
    assert estimate_words(estimated) == "an estimate until its first load"
    assert estimate_words(replace(YI, size_source=SizeSource.MEASURED)) == ""
    assert "20.0 GB estimated" in card_lines(estimated, NOW).details[0]


def test_summaries() -> None:
    assert plan_summary(QWEN, FITS) == "evicts 1, 18 s load"
    assert plan_summary(MISTRAL, replace(FITS, lane=Lane.COLD, victims=())) == "frees 5.0 GB"
    assert plan_summary(QWEN, replace(FITS, fits=False, deficit=3 * GB)) == "3.0 GB short"
    assert plan_summary(CLOUD, refused("c", Lane.HOT, "Runs in the cloud", "x")) == "runs in the cloud"
    assert plan_summary(NEW, refused("c", Lane.HOT, "Not installed", "x")) == "pulls it first"


def test_hints() -> None:
    assert hint_of(FITS, {"unified": 32 * GB}) == Hint(True, 1, 0, int(8.5 * GB))
    assert hint_of(FITS, {}) == Hint(True, 1, 0, None)
    assert hint_of(refused("c", Lane.HOT, "x", "y"), {}) is None


def test_the_lifted_card_shows_what_it_would_take() -> None:
    words = floating_words(replace(QWEN, size=8 * GB), FITS)
    assert (words.second, words.figure, words.under) == ("q4_K_M · from Cold", "9.0 GB", "18 s load")
    assert floating_words(QWEN, None).figure == "9.0 GB"
    assert floating_words(MISTRAL, None).under == ""
