"""A report: every chapter is there, foreign names stay text, and the drawing holds every point."""

from dataclasses import replace

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.measured import DayPoint, Filters, Group, Measured, Spread
from ice_desk.domain.promises import RATE, Held, Promise
from ice_desk.domain.recommend import Act, Advice
from ice_desk.domain.report import markdown_of, report_of, svg_of
from ice_desk.domain.slots import Card, Lane, State

GB = 10**9
SPREAD = Spread(20, 31.0, 46.0, 60.0)
MEASURED = Measured(
    Filters(),
    groups=(Group("mistral|7b", asked=412, failed=4, first_token=Spread(9, 0.3, 0.9, 1.8), speed=SPREAD, liked=8),),
    days=tuple(DayPoint("mistral|7b", 20_000 + day, 20, None, SPREAD) for day in range(3)),
)
HELD = (Held(Promise("Model comparison", "speed", ("phi3",), "80 tok/s", RATE, 80.0, 80.0), 84.2, 97, True),)
CARDS = (Card("phi3 <b>x</b>", Lane.HOT, State.READY, size=4 * GB, context=8192), Card("gpt", Lane.COLD, State.CLOUD))
ADVICE = (Advice("Keep phi3 hot", "63 unloads", Act.HOT, "Keep it hot", "phi3"),)
CHECKS = (Check("Engine", Verdict.HEALTHY, "Ollama answers"),)


def report(**changes):
    given = {
        "cards": CARDS, "measured": MEASURED, "held": HELD, "budget": Budget("2026-11", spent=41_200_000),
        "advice": ADVICE, "checks": CHECKS,
    }  # fmt: skip
    return report_of("Thirty days", **(given | changes))


def test_every_chapter_has_its_figures():
    text = markdown_of(report())
    for line in (
        "# Thirty days",
        "| mistral\\|7b | 412 | 0.9 s, 1.8 s | 46, 31 | – | 1.0 % | 8 of 8 |",
        "| Model comparison | phi3 | speed | 80 tok/s | 84 tok/s | kept |",
        "| Spent | $41.20 |",
        "| Keep phi3 hot | 63 unloads |",
        "| Engine | healthy | Ollama answers |",
    ):
        assert line in text.splitlines()
    assert "phi3 \\<b>x\\</b>" in text
    assert "| gpt" not in text


def test_an_empty_desk_says_so():
    text = markdown_of(report(cards=(), measured=Measured(), held=(), advice=(), checks=()))
    for words in ("No model is installed.", "No question was answered.", "Nothing to recommend.", "Nothing has been"):
        assert words in text


def test_the_drawing_has_a_mark_for_each_day():
    drawing = svg_of(report().lines)
    assert drawing.count("<circle") == 3
    assert drawing.count("<polyline") == 1
    assert svg_of(report(measured=replace(MEASURED, days=())).lines) == ""
