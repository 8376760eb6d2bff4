"""A few minutes of an office's morning: Ollama never chooses whom to evict, and every question is answered.

The long form, against plain Ollama, is `python -m tests.benchmarks day`.
"""

import pytest

from tests.benchmarks.day import PROFILES, play_day
from tests.benchmarks.day.traffic import ANALYSTS, MINUTES, traffic
from tests.services.fleet_house import CATALOGUE

SHORT = 3.0


@pytest.mark.parametrize("profile", PROFILES)
def test_ollama_never_evicts_by_its_own_choice_and_nothing_fails(profile):
    day = play_day("ICE Desk", 4, profile, SHORT)
    assert day.evictions == []
    assert [turn.problem for turn in day.failed] == []
    assert {turn.act.who for turn in day.turns} >= {*ANALYSTS, "indexer", "ops"}


def test_the_engine_on_its_own_is_caught_choosing():
    """The watch itself: what it must never see of ICE Desk it does see of the rivals."""
    assert play_day("keep-alive", 4, "mac_m3_max", SHORT).evictions


def test_the_same_seed_gives_the_same_day():
    assert traffic(7, CATALOGUE, "rtx_4090", MINUTES) == traffic(7, CATALOGUE, "rtx_4090", MINUTES)
    assert traffic(7, CATALOGUE, "rtx_4090", MINUTES) != traffic(8, CATALOGUE, "rtx_4090", MINUTES)
