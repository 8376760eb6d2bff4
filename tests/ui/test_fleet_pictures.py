"""The board as a person sees it, drawn as pictures of its lanes: what stands where, in which words and marks."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.domain.slots import Lane, State
from ice_desk.ui.fleet.lane_model import Mark
from ice_desk.ui.fleet.words import Dot
from ice_desk.ui.theme import Theme
from tests.ui.fleet_fakes import CLOUD, GB, LLAMA, MISTRAL, NEW, PHI, QWEN, YI, Lab, make_lab, settled
from tests.ui.fleet_hands import click_word, lift

DOTS = {
    Dot.READY: "●", Dot.ANSWERING: "◉", Dot.DISK: "○", Dot.CLOUD: "☁", Dot.FAILED: "■", Dot.MOVING: "◔",
}  # fmt: skip
MARKS = {Mark.NONE: " ", Mark.LIFTED: "↑", Mark.VICTIM: "✗"}


@pytest.fixture
def lab(qapp: QApplication, qtbot: QtBot) -> Iterator[Lab]:
    lab = make_lab(Theme(qapp, "dark"), qtbot.addWidget)
    yield lab
    lab.window.close()


def drawn(lab: Lab, *models: str) -> str:
    """The lanes with the cards of `models` only, one line a card: mark, sign, name, words, the right side."""
    lines = [""]
    for lane, box in lab.pane.boxes.items():
        lines.append(lane.value.upper())
        for row in box.view.cards.rows:
            if row.model in models:
                words = row.words
                lines.append(
                    f" {MARKS[row.mark]}{DOTS[words.dot]} {words.name} | {words.second} | {words.under}".rstrip()
                )
    return "\n".join([*lines, ""])


async def test_as_it_opens(lab: Lab) -> None:
    await settled()
    picture = drawn(lab, MISTRAL.model, PHI.model, YI.model, NEW.model, CLOUD.model)
    assert (
        picture
        == """
HOT
  ● mistral:7b | q6_K · extraction | pinned
  ◉ phi3:mini | q8_0 · answering 1 | 2 queued
WARM
  ○ yi:34b | q4_K_M · on disk | 30 s load
COLD
  ○ gemma:9b | not installed · drag here to pull | pull
  ☁ claude-sonnet | cloud | per query
"""
    )


async def test_while_a_card_hangs_over_hot_its_victim_is_marked_and_nothing_has_moved(lab: Lab) -> None:
    lift(lab, QWEN.model, Lane.HOT)
    assert (
        drawn(lab, MISTRAL.model, PHI.model, QWEN.model)
        == """
HOT
  ● mistral:7b | q6_K · extraction | pinned
 ✗◉ phi3:mini | q8_0 · answering 1 | 2 queued
WARM
COLD
 ↑○ qwen2.5:14b | q4_K_M · evicts 1 to fit | 18 s load
"""
    )


async def test_a_busy_victim_leaves_after_this_answer_while_the_other_waits_and_loads(lab: Lab) -> None:
    lab.fleet.gate = asyncio.Event()
    lift(lab, QWEN.model, Lane.HOT).release()
    await settled()
    lab.fleet.change(PHI.model, state=State.DRAINING)
    lab.fleet.change(QWEN.model, lane=Lane.HOT, state=State.QUEUED)
    assert (
        drawn(lab, PHI.model, QWEN.model)
        == """
HOT
  ◉ phi3:mini | q8_0 · unloads after this answer |
  ◔ qwen2.5:14b | q4_K_M · waiting for memory | stop
WARM
COLD
"""
    )
    lab.fleet.change(PHI.model, state=State.COLD, leases=0, waiting=0, reason="made room for qwen2.5:14b")
    lab.fleet.change(QWEN.model, state=State.LOADING, progress=0.3, eta_seconds=12)
    assert (
        drawn(lab, PHI.model, QWEN.model)
        == """
HOT
  ○ phi3:mini | q8_0 · on disk · made room for qwen2.5:14b |
  ◔ qwen2.5:14b | q4_K_M · loading · 12 s left | stop
WARM
COLD
"""
    )
    lab.fleet.gate.set()
    await settled()


async def test_a_pull_from_drop_to_pause_to_its_lane(lab: Lab) -> None:
    lab.fleet.gate = asyncio.Event()
    lift(lab, NEW.model, Lane.WARM).release()
    await settled()
    lab.fleet.change(NEW.model, progress=0.41, eta_seconds=120)
    pulling = """
HOT
WARM
  ◔ gemma:9b | pulling 41 % · 2 min left | pause
COLD
"""
    assert drawn(lab, NEW.model) == pulling
    click_word(lab, NEW.model)
    assert (
        drawn(lab, NEW.model)
        == """
HOT
WARM
  ○ gemma:9b | paused at 41 % | resume
COLD
"""
    )
    click_word(lab, NEW.model)
    assert drawn(lab, NEW.model) == pulling
    lab.fleet.change(NEW.model, reason="no data for 40 s")
    assert "pulling 41 % · no data for 40 s | pause" in drawn(lab, NEW.model)
    lab.fleet.gate.set()
    await settled()
    assert (
        drawn(lab, NEW.model)
        == """
HOT
WARM
  ● gemma:9b |  | loaded
COLD
"""
    )


async def test_a_load_that_failed_and_one_that_lies_half_in_ram(lab: Lab) -> None:
    lab.fleet.change(YI.model, state=State.FAILED, reason="out of memory")
    lab.fleet.change(MISTRAL.model, vram=int(3.15 * GB))
    assert (
        drawn(lab, MISTRAL.model, YI.model)
        == """
HOT
  ● mistral:7b | q6_K · extraction · 63 % on GPU | to GPU
WARM
  ■ yi:34b | q4_K_M · did not load: out of memory |
COLD
"""
    )


async def test_without_an_engine_nothing_is_claimed(lab: Lab) -> None:
    lab.board.publish(replace(lab.board.value, host=replace(lab.board.value.host, link="down")))
    assert (
        drawn(lab, MISTRAL.model, LLAMA.model)
        == """
HOT
  ○ mistral:7b | q6_K · not known |
WARM
COLD
  ○ llama3:70b | q3_K_S · not known |
"""
    )
