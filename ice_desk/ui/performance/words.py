"""What was measured as rows of text: for the tables and for CSV files."""

from ice_desk.domain.measured import Group, Measured, Spread
from ice_desk.domain.performance import Reading
from ice_desk.domain.promises import BYTES, QUALITY, RATE, WORDS, Held
from ice_desk.texts import retold, tr, trn
from ice_desk.ui import text
from ice_desk.ui.table import Column, Row

NOT_MEASURED = "–"
ERROR_WARM, ERROR_BAD = 0.02, 0.10
TREND_SAID = 0.02
GROUP_COLUMNS = (
    Column(tr("Model"), stretch=True),
    Column(tr("Task"), stretch=True),
    Column(tr("Answers"), figure=True),
    Column(tr("First token · p95"), figure=True),
    Column(tr("Speed · slowest 5 %"), figure=True),
    Column(tr("Whole answer · p95"), figure=True),
    Column(tr("Failed", "share"), figure=True),
    Column(tr("Liked"), figure=True),
    Column(tr("Trend"), figure=True),
)
PROMISE_COLUMNS = (
    Column(tr("What"), stretch=True),
    Column(tr("Model"), stretch=True),
    Column(tr("Figure")),
    Column(tr("Promised"), figure=True),
    Column(tr("Measured here"), figure=True),
    Column(tr("From"), figure=True),
)
_FIGURES = {
    "response": tr("Whole answer"),
    "speed": tr("Speed"),
    "load": tr("Load"),
    "memory": tr("Memory"),
    "quality": tr("Quality"),
}
_MOST_NAMED = 3


def group_row(group: Group) -> Row:
    """One row of the table; what is out of the ordinary has a tone besides its figure."""
    errors = group.error_rate
    failed = "bad" if errors >= ERROR_BAD else "warm" if errors >= ERROR_WARM else ""
    worse = "warm" if group.trend is not None and group.trend <= -0.2 else ""
    return Row(
        (
            group.model,
            text.sentence_case(group.task) if group.task else tr("all tasks"),
            text.count(group.asked),
            _seconds(group.first_token),
            _speed(group.speed),
            _seconds(group.whole),
            _share(errors),
            liked(group),
            trend(group.trend),
        ),
        tones=("", "" if group.task else "muted", "", "", "", "", failed, "", worse),
    )


def liked(group: Group) -> str:
    """ "88 % of 41": the share of rated answers that were liked, and how many were rated."""
    rated = group.liked + group.disliked
    return (
        tr("{liked} of {rated}", liked=text.percent(group.liked / rated), rated=text.count(rated))
        if rated
        else NOT_MEASURED
    )


def trend(change: float | None) -> str:
    """The change of the median speed: "12 % slower", "steady"."""
    if change is None:
        return NOT_MEASURED
    if abs(change) < TREND_SAID:
        return tr("steady")
    return f"{text.percent(abs(change))} {(tr('faster') if change > 0 else tr('slower'))}"


def promise_row(held: Held) -> Row:
    promise = held.promise
    names = [text.plain(name, 60) for name in promise.models[:_MOST_NAMED]]
    more = len(promise.models) - len(names)
    tone = {None: "muted", True: "ok", False: "warm"}[held.kept]
    counted = _counted(promise.figure, held.number) if held.number else ""
    return Row(
        (
            retold(text.sentence_case(promise.about)),
            ", ".join(names) + (tr(" and {more} more", more=more) if more else "") or tr("this machine"),
            _FIGURES.get(promise.figure, text.sentence_case(promise.figure)),
            retold(promise.given),
            _held(held),
            counted,
        ),
        tones=("", "", "", "", tone, "muted"),
    )


def _counted(figure: str, number: int) -> str:
    if figure == "load":
        return trn("{number} load", "{number} loads", number)
    if figure == "memory":
        return trn("{number} model", "{number} models", number)
    if figure == "quality":
        return trn("{number} rating", "{number} ratings", number)
    return trn("{number} answer", "{number} answers", number)


def sorted_promises(held: tuple[Held, ...], model: str = "") -> tuple[Held, ...]:
    """What was measured first; with `model` only what speaks of it."""
    wanted = [one for one in held if not model or model in one.promise.models]
    return tuple(sorted(wanted, key=lambda one: one.value is None))


def _held(held: Held) -> str:
    promise = held.promise
    if held.value is None:
        return tr("not comparable here") if promise.unit == WORDS else tr("not measured yet")
    if promise.unit == RATE:
        figure = text.rate(held.value)
    elif promise.unit == QUALITY:
        figure = tr("{value} of 10 liked", value=f"{held.value * 10:.1f}")
    elif promise.unit == BYTES:
        figure = text.gb(held.value)
    else:
        figure = text.seconds(held.value)
    return figure


def _share(share: float) -> str:
    if 0 < share < 0.01:
        return f"{share * 100:.1f} %"
    return text.percent(share)


def _seconds(spread: Spread | None) -> str:
    return NOT_MEASURED if spread is None else f"{text.seconds(spread.median)} · {text.seconds(spread.high)}"


def _speed(spread: Spread | None) -> str:
    if spread is None:
        return NOT_MEASURED
    return f"{text.rate(spread.median).removesuffix(' tok/s')} · {text.rate(spread.low)}"


GROUPS_HEAD = (
    "model", "task", "answers", "failed", "stopped", "first_token_median_s", "first_token_p95_s",
    "tokens_per_second_median", "tokens_per_second_p5", "whole_median_s", "whole_p95_s", "prompt_tokens",
    "completion_tokens", "dollars", "rated", "liked", "disliked", "speed_change",
)  # fmt: skip


def groups_table(measured: Measured) -> list[tuple[object, ...]]:
    """The table as it goes into a CSV file, in plain numbers; None is an empty cell."""
    return [
        (
            one.model, one.task, one.asked, one.failed, one.stopped, _of(one.first_token, "median"),
            _of(one.first_token, "high"), _of(one.speed, "median"), _of(one.speed, "low"), _of(one.whole, "median"),
            _of(one.whole, "high"), one.prompt_tokens, one.completion_tokens, one.micro_dollars / 1e6, one.rated,
            one.liked, one.disliked, one.trend,
        )
        for one in measured.groups
    ]  # fmt: skip


READINGS_HEAD = ("at", "ram_used_bytes", "ram_total_bytes", "gpu_used_bytes", "gpu_total_bytes")


def readings_table(readings: tuple[Reading, ...]) -> list[tuple[object, ...]]:
    return [(one.at, one.ram_used, one.ram_total, one.gpu_used, one.gpu_total) for one in readings]


PROMISES_HEAD = ("what", "models", "figure", "promised", "unit", "measured", "from", "kept", "where")


def promises_table(held: tuple[Held, ...]) -> list[tuple[object, ...]]:
    return [
        (
            one.promise.about, "; ".join(one.promise.models), one.promise.figure, one.promise.given, one.promise.unit,
            one.value, one.number, one.kept, one.promise.where,
        )
        for one in held
    ]  # fmt: skip


def _of(spread: Spread | None, part: str) -> float | None:
    return None if spread is None else getattr(spread, part)
