"""The sentences and rows of "Is another tier worth it?"."""

from ice_desk.domain.budget import Budget, Comparison, TierWorth
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.table import Row

NO_FIGURE = "–"
UNKNOWN = tr("unknown")
EMPTY = tr("Shown once there are answers to compare by.")
# From fewer days a month is hardly told.
FEW_DAYS = 7.0


def tier_rows(budget: Budget) -> tuple[Row, ...]:
    return tuple(_row(worth, now=worth.tier is budget.tier) for worth in budget.comparison.tiers)


def _row(worth: TierWorth, *, now: bool) -> Row:
    return Row(
        (
            worth.tier.capitalize() + (tr(" (now)") if now else ""),
            UNKNOWN if worth.micro_dollars is None else text.money_about(worth.micro_dollars),
            text.percent(worth.quality),
            text.percent(worth.local),
            NO_FIGURE if worth.per_dollar is None else figure(worth.per_dollar),
        ),
        bold=now,
        tip=class_words(worth),
    )


def figure(value: float) -> str:
    """One decimal below a hundred, none above: "6.3", "17", "1,240"."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}".removesuffix(".0")


def class_words(worth: TierWorth) -> str:
    """ "Answered by: medium models 94 %, cloud 6 %"."""
    shares = [f"{_CLASSES.get(name, name)} {text.percent(share)}" for name, share in worth.by_class]
    said = [tr("Answered by: {shares}.", shares=", ".join(shares))] if shares else []
    if worth.micro_dollars is None:
        said.append(tr("What it costs is unknown: the price of a cloud model that it asks is not known."))
    return " ".join(said)


_CLASSES = {"small": tr("small models"), "medium": tr("medium models"), "large": tr("large models")}


def basis(comparison: Comparison) -> str:
    """What the comparison rests on, and what it cannot know."""
    if not comparison.tiers:
        return ""
    days = tr("last day") if comparison.days < 1.5 else tr("last {days} days", days=round(comparison.days))
    which = (
        tr(
            "Your {answers} of the {days}",
            answers=trn("{number} answer", "{number} answers", comparison.asked),
            days=days,
        )
        if comparison.replayed == comparison.asked
        else tr(
            "{replayed} of your {answers} of the {days}",
            replayed=text.count(comparison.replayed),
            answers=trn("{number} answer", "{number} answers", comparison.asked),
            days=days,
        )
    )
    scaled = tr(", scaled to a month") if comparison.days < 29.5 else ""
    few = tr(" Few days: take it as a first hint.") if comparison.days < FEW_DAYS else ""
    return tr(
        "{which} replayed through each tier's rules{scaled}, at today's prices, as if its models were "
        "installed and keyed.{few} Quality is expected, not measured; other models would write longer or "
        "shorter answers.",
        which=which,
        scaled=scaled,
        few=few,
    )
