"""A report of some days as text: tables in Markdown, and the days of each model as points for a drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ice_desk.domain.budget import Budget
from ice_desk.domain.health import Check
from ice_desk.domain.measured import Group, Measured, Spread
from ice_desk.domain.promises import BYTES, QUALITY, RATE, Held
from ice_desk.domain.recommend import Advice
from ice_desk.domain.slots import Card, State
from ice_desk.domain.units import context_words, gigabytes, price_words, seconds_words
from ice_desk.texts import mark, retold

NOTHING = "–"
# Words of our own that stand in its cells.
_WORDS = (
    mark("kept"), mark("missed"), mark("healthy"), mark("degraded"), mark("broken"), mark("hot"), mark("warm"),
    mark("cold"), mark("response"), mark("speed"), mark("load"), mark("memory"), mark("quality"), mark("tokens/s"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter: a table, or a sentence where there are no rows."""

    title: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One model's median speed by UTC day since 1970, in tokens per second."""

    name: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Report:
    title: str
    parts: tuple[Part, ...]
    lines: tuple[Line, ...] = ()


def report_of(
    title: str,
    cards: Sequence[Card],
    measured: Measured,
    held: Iterable[Held],
    budget: Budget,
    advice: Sequence[Advice],
    checks: Sequence[Check],
) -> Report:
    return Report(
        title,
        (_fleet(cards), _speeds(measured.groups), _promises(held), _spend(budget), _advice(advice), _health(checks)),
        _lines(measured),
    )


def markdown_of(report: Report) -> str:
    """The whole report as Markdown; foreign names can neither end a cell nor begin markup."""
    text = [f"# {retold(report.title)}", ""]
    for part in report.parts:
        text += [f"## {retold(part.title)}", ""]
        if part.rows:
            text += [
                _row(map(retold, part.head)),
                _row(["---"] * len(part.head)),
                *(_row(map(_cell, row)) for row in part.rows),
                "",
            ]
        else:
            text += [retold(part.words), ""]
    return "\n".join(text)


def svg_of(lines: Sequence[Line], width: int = 720, height: int = 240) -> str:
    """The lines as one drawing that stands by itself; empty without points."""
    points = [point for line in lines for point in line.points]
    if not points:
        return ""
    first, last = min(day for day, _ in points), max(day for day, _ in points)
    top = max(speed for _, speed in points) or 1.0
    across, up = (width - 60) / max(1, last - first), (height - 60) / top

    def place(day: int, speed: float) -> str:
        return f"{40 + (day - first) * across:.1f},{height - 20 - speed * up:.1f}"

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        f'<path d="M40 20V{height - 20}H{width - 20}" fill="none" stroke="currentColor" opacity="0.4"/>',
        f'<text x="4" y="16" font-size="11" fill="currentColor">{top:.0f} tokens/s</text>',
    ]
    for number, line in enumerate(lines):
        hue = number * 67 % 360
        path = " ".join(place(day, speed) for day, speed in line.points)
        drawn.append(f'<polyline points="{path}" fill="none" stroke="hsl({hue} 70% 42%)" stroke-width="1.5"/>')
        drawn += [
            f'<circle cx="{spot.split(",")[0]}" cy="{spot.split(",")[1]}" r="2.5" fill="hsl({hue} 70% 42%)"/>'
            for spot in path.split()
        ]
    return "\n".join([*drawn, "</svg>"])


def _fleet(cards: Sequence[Card]) -> Part:
    rows = tuple(
        (card.model, card.lane.value, card.state.value, f"{gigabytes(card.size)} GB", context_words(card.context))
        for card in cards
        if card.installed and card.state is not State.CLOUD
    )
    return Part("Fleet", ("Model", "Lane", "State", "Size", "Context"), rows, "No model is installed.")


def _speeds(groups: Sequence[Group]) -> Part:
    head = ("Model", "Answers", "First token, p95", "Tokens/s, slowest 5 %", "Whole answer, p95", "Failed", "Liked")
    rows = tuple(
        (
            group.model,
            f"{group.asked:,}",
            _seconds(group.first_token),
            NOTHING if group.speed is None else f"{group.speed.median:.0f}, {group.speed.low:.0f}",
            _seconds(group.whole),
            f"{group.error_rate * 100:.1f} %",
            f"{group.liked} of {group.liked + group.disliked}",
        )
        for group in groups
    )
    return Part("Performance", head, rows, "No question was answered.")


def _promises(held: Iterable[Held]) -> Part:
    rows = tuple(
        (
            one.promise.about,
            ", ".join(one.promise.models[:2]),
            one.promise.figure,
            one.promise.given,
            _measured(one),
            "kept" if one.kept else "missed",
        )
        for one in held
        if one.value is not None
    )
    head = ("What", "Model", "Figure", "Promised", "Measured", "")
    return Part("Promised and measured", head, rows, "Nothing that was promised has been measured.")


def _spend(budget: Budget) -> Part:
    facts = [
        ("Spent", price_words(budget.spent)),
        ("Held", price_words(budget.held)),
        ("Cap", price_words(budget.cap)),
        ("Forecast", NOTHING if budget.forecast is None else price_words(budget.forecast)),
        ("Stayed on this machine", NOTHING if budget.kept_local is None else f"{budget.kept_local * 100:.0f} %"),
        ("Saved by that", NOTHING if budget.saved is None else price_words(budget.saved)),
    ]
    return Part(f"Spend in {budget.month or 'this month'}, {budget.tier.value}", ("", "Dollars"), tuple(facts))


def _advice(advice: Sequence[Advice]) -> Part:
    rows = tuple((one.title, one.evidence) for one in advice)
    return Part("Advice", ("What to do", "Evidence"), rows, "Nothing to recommend.")


def _health(checks: Sequence[Check]) -> Part:
    rows = tuple((one.name, one.verdict.name.lower(), one.figure) for one in checks)
    return Part("Health", ("Part", "Verdict", "Figure"), rows, "Nothing has been checked.")


def _lines(measured: Measured) -> tuple[Line, ...]:
    names = dict.fromkeys(point.model for point in measured.days)
    return tuple(
        Line(
            name,
            tuple((one.day, one.speed.median) for one in measured.days if one.model == name and one.speed is not None),
        )
        for name in names
    )


def _measured(held: Held) -> str:
    value, unit = held.value or 0.0, held.promise.unit
    if unit == RATE:
        return f"{value:.0f} tok/s"
    if unit == QUALITY:
        return f"{value * 10:.1f} of 10"
    return f"{gigabytes(int(value))} GB" if unit == BYTES else seconds_words(value)


def _seconds(spread: Spread | None) -> str:
    return NOTHING if spread is None else f"{seconds_words(spread.median)}, {seconds_words(spread.high)}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    plain = " ".join(retold(text).split())
    for sign in ("\\", "|", "`", "*", "_", "<", "[", "]", "!", "#"):
        plain = plain.replace(sign, f"\\{sign}")
    return plain
