"""How figures and foreign words are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from ice_desk.ui import text
from ice_desk.ui.theme import ui_font


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (4_900_000_000, "4.9 GB"),
        (0, "0.0 GB"),
        (20_000_000, "< 0.1 GB"),
        (-300_000_000, "−0.3 GB"),
        (1_200_000_000_000, "1,200.0 GB"),
        (None, "not readable"),
    ],
)
def test_gigabytes(size: int | None, words: str) -> None:
    assert text.gb(size) == words


def test_gauge_figures() -> None:
    assert text.gb_of(18.1e9, 32e9) == "18.1 / 32.0 GB"
    assert text.gb_change(18.1e9, 23.5e9, 32e9) == "18.1 → 23.5 / 32.0 GB"
    assert text.percent(0.5656) == "57 %"
    assert text.percent(None) == "not readable"


@pytest.mark.parametrize(
    ("micro", "short", "exact", "whole"),
    [
        (41_200_000, "$41.20", "$41.2000", "$41"),
        (140_000, "$0.14", "$0.1400", "$0"),
        (0, "$0.00", "$0.0000", "$0"),
        (30, "< $0.01", "$0.0000", "$0"),
        (5_000, "$0.01", "$0.0050", "$0"),
        (1_234_567_890, "$1,234.57", "$1,234.5679", "$1,235"),
        (-1_500_000, "−$1.50", "−$1.5000", "−$2"),
    ],
)
def test_money(micro: int, short: str, exact: str, whole: str) -> None:
    assert (text.money(micro), text.money_exact(micro), text.money_round(micro)) == (short, exact, whole)


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (None, "not readable"),
        (0, "0 s"),
        (0.01, "< 0.1 s"),
        (0.9, "0.9 s"),
        (3.0, "3 s"),
        (9.96, "10 s"),
        (18.2, "18 s"),
        (60, "60 s"),
        (240, "4 min"),
        (7_200, "2 h"),
        (259_200, "3 days"),
    ],
)
def test_durations(duration: float | None, words: str) -> None:
    assert text.seconds(duration) == words


def test_small_words() -> None:
    assert text.ago(120) == "2 min ago"
    assert text.ago(0) == "just now"
    assert text.rate(78.4) == "78 tok/s"
    assert text.rate(3.26) == "3.3 tok/s"
    assert text.rate(None) == ""
    assert text.plural(1, "answer") == "1 answer"
    assert text.plural(2, "query", "queries") == "2 queries"
    assert text.count(3102) == "3,102"
    assert (text.tokens(200_000), text.tokens(512)) == ("200k", "512")
    assert text.sentence_case("contrarian_analysis") == "Contrarian analysis"
    assert len(text.clock(1_790_000_000.0)) == 8


@pytest.mark.parametrize(
    "evil",
    ["\u202e", "\u2066", "\u200b", "\ufeff", "\x1b", "\x00", "\u2028", "\ufdd0", "\ud800", "\u00ad", "\U000e0041"],
)
def test_what_hides_or_reorders_becomes_visible(evil: str) -> None:
    assert text.plain(f"a{evil}b") == f"a{text.MARK}b"
    assert text.plain_block(f"a{evil}b\nc") == f"a{text.MARK}b\nc"


def test_lines_and_tabs() -> None:
    assert text.plain("  a\n\tb \r\n c ") == "a b c"
    assert text.plain_block("a\r\nb\rc\td") == "a\nb\nc\td"


@given(st.text(max_size=400), st.integers(min_value=1, max_value=60))
def test_plain_is_one_short_harmless_line(given_text: str, limit: int) -> None:
    line = text.plain(given_text, limit)
    assert len(line) <= limit
    assert all(unicodedata.category(letter) not in ("Cc", "Cs") for letter in line)
    assert text.plain(line, limit) == line


def test_tooltips_never_become_markup() -> None:
    assert text.tip("llama3:8b") == "llama3:8b"
    assert text.tip("<img src=x>") == "<qt>&lt;img src=x&gt;</qt>"


def test_elided_to_the_width(qapp: object) -> None:
    metrics = QFontMetrics(ui_font())
    cut = text.elide(metrics, "a rather long name of a model", 60)
    assert cut.endswith(text.ELLIPSIS)
    assert metrics.horizontalAdvance(cut) <= 60
    assert text.elide(metrics, "anything", -5) in ("", text.ELLIPSIS)
