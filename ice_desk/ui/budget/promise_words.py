"""The rows of the specification's value table and migration path, with this user's own figures."""

from ice_desk.domain.budget import Budget, TierWorth
from ice_desk.domain.plans import CostRow, Promises
from ice_desk.domain.routing import Tier
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.budget.tier_words import NO_FIGURE, UNKNOWN, figure
from ice_desk.ui.table import Row

MONTH_DAYS = 30.0


def value_rows(promises: Promises, budget: Budget) -> tuple[Row, ...]:
    """Each promise and, behind the arrow, what the user's own questions come to in that tier."""
    own = _own(budget)
    return tuple(
        Row(
            (
                spec.title + (tr(" (now)") if spec.tier is budget.tier else ""),
                f"{text.money_round(spec.worth.monthly)} → {_cost(own.get(spec.tier))}",
                f"{text.percent(spec.worth.quality)} → {_quality(own.get(spec.tier))}",
                f"{figure(spec.worth.value_per_dollar)} → {_value(own.get(spec.tier))}",
            ),
            bold=spec.tier is budget.tier,
            tip=tr(
                "{suitable_for}; up to {query_capacity} queries a month. ",
                suitable_for=spec.worth.suitable_for,
                query_capacity=text.count(spec.worth.query_capacity),
            )
            + cost_words(spec.cost),
        )
        for spec in promises.tiers
    )


def path_rows(promises: Promises, budget: Budget) -> tuple[Row, ...]:
    own = _own(budget)
    return tuple(
        Row(
            (
                step.stage,
                step.assets,
                f"{step.tier.capitalize()} ({step.advised})",
                span(step.monthly),
                _cost(own.get(step.tier)),
                text.percent(step.quality),
                _quality(own.get(step.tier)),
            ),
            bold=step.tier is budget.tier,
            tip=tr(
                "{stage} funds with {assets} under management: {advised}.",
                stage=step.stage,
                assets=step.assets,
                advised=step.advised,
            ),
        )
        for step in promises.migration
    )


def value_note(promises: Promises, budget: Budget) -> str:
    """How many questions the user asks, beside how many the tier is meant for."""
    compared = budget.comparison
    spec = next((spec for spec in promises.tiers if spec.tier is budget.tier), None)
    if not compared.tiers or spec is None:
        return tr("Your own figures come with your first answers.")
    asked = round(compared.asked * MONTH_DAYS / max(1.0, compared.days))
    meant = tr(
        "{title} is meant for {query_capacity}", title=spec.title, query_capacity=text.count(spec.worth.query_capacity)
    )
    return tr(
        "You ask about {questions} a month; {meant}. Its prices are of September 2025 and of models "
        "since shut down; yours are of today, without your own hardware.",
        questions=trn("{number} question", "{number} questions", asked),
        meant=meant,
    )


def cost_words(cost: CostRow) -> str:
    """The specification's own range, and where its figures do not add up, what they come to."""
    hardware = tr(", with hardware {hardware}", hardware=span(cost.hardware)) if cost.hardware != (0, 0) else ""
    said = tr("Given: {total} a month{hardware}.", total=span(cost.total), hardware=hardware)
    return tr("{said} Multiplied out: {true}", said=said, true=cost.true) if cost.true else said


def span(range_: tuple[int, int]) -> str:
    """ "$50 – $200"."""
    return f"{text.money_round(range_[0])} – {text.money_round(range_[1])}"


def _own(budget: Budget) -> dict[Tier, TierWorth]:
    return {worth.tier: worth for worth in budget.comparison.tiers}


def _cost(worth: TierWorth | None) -> str:
    if worth is None:
        return NO_FIGURE
    return UNKNOWN if worth.micro_dollars is None else text.money_about(worth.micro_dollars)


def _quality(worth: TierWorth | None) -> str:
    return NO_FIGURE if worth is None else text.percent(worth.quality)


def _value(worth: TierWorth | None) -> str:
    return NO_FIGURE if worth is None or worth.per_dollar is None else figure(worth.per_dollar)
