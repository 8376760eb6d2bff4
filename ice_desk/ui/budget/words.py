"""The sentences and rows of the Budget page, from one snapshot."""

from ice_desk.domain.budget import Budget
from ice_desk.texts import tr, trn
from ice_desk.ui import text
from ice_desk.ui.table import Row

NOTHING_YET = tr("No cloud answers yet: everything ran on this machine.")
NO_FIGURE = "–"
# With a cap line so many times as high as the dearest day, the days could not be told apart.
MOST_OVER = 8


def month_name(month: str) -> str:
    """ "November" out of "2026-11"; any other wording as it is."""
    year, _, number = month.partition("-")
    if year.isdigit() and number.isdigit() and 1 <= int(number) <= 12:
        return text.MONTHS[int(number) - 1]
    return text.plain(month, 20)


def month_words(month: str) -> str:
    """ "November 2026" out of "2026-11"."""
    year, _, number = month.partition("-")
    return f"{month_name(month)} {year}" if number.isdigit() else text.plain(month, 20)


def nothing_yet(budget: Budget) -> str:
    return tr("No cloud answers in this month.") if budget.over else NOTHING_YET


def no_answers(budget: Budget) -> str:
    return tr("No answers in this month.") if budget.over else tr("No answers this month yet.")


def dearest_day(budget: Budget) -> int:
    """Micro-dollars of the month's dearest day, over all models."""
    return max((sum(cost for _, cost in parts) for _, parts in budget.daily), default=0)


def cap_line_fits(budget: Budget) -> bool:
    """Whether the cap's daily share can be drawn beside the bars."""
    share = budget.cap / max(1, budget.days_in_month)
    return 0 < share <= MOST_OVER * max(1, dearest_day(budget))


def cap_note(budget: Budget) -> str:
    """What the dashed line stands for."""
    if not budget.daily or not budget.cap:
        return ""
    cap = text.money(budget.cap // max(1, budget.days_in_month)).removesuffix(".00")
    tiers = tr("all tiers · ") if budget.elsewhere else ""
    return tr("{tiers}cap line at {cap} a day", tiers=tiers, cap=cap) + (
        "" if cap_line_fits(budget) else tr(", far above")
    )


def spent_tile(budget: Budget) -> tuple[str, str, str]:
    month = month_name(budget.month)
    title = tr("Spent in {month}", month=month) if month else tr("Spent this month")
    cap = (
        tr("of {cap} · {tier}", cap=text.money_cap(budget.cap), tier=budget.tier.capitalize())
        if budget.cap
        else tr("nothing may be spent")
    )
    more = (
        [tr("{unconfirmed} of it unconfirmed", unconfirmed=text.money(budget.unconfirmed))]
        if budget.unconfirmed
        else []
    )
    more += [tr("{elsewhere} more in other tiers", elsewhere=text.money(budget.elsewhere))] if budget.elsewhere else []
    return title, text.money(budget.spent), "; ".join([cap, *more])


def held_tile(budget: Budget) -> tuple[str, str, str]:
    running = sum(row.state == "held" for row in budget.ledger)
    words = (
        tr("{answers}, worst case", answers=trn("{number} answer", "{number} answers", running))
        if running
        else tr("nothing is running in the cloud")
    )
    return tr("Held for running answers"), text.money(budget.held), words


def forecast_tile(budget: Budget) -> tuple[str, str, str, str]:
    month = month_name(budget.month)
    title = (
        tr("Forecast to {days_in_month} {month}", days_in_month=budget.days_in_month, month=month[:3])
        if month
        else tr("Forecast for the month")
    )
    if budget.over:
        came = tr("Came to {days_in_month} {month}", days_in_month=budget.days_in_month, month=month[:3])
        return came if month else tr("Came in the month"), text.money_about(budget.spent), tr("the month is over"), ""
    if budget.forecast is None:
        return title, NO_FIGURE, tr("too few days to tell"), ""
    spread = ""
    if budget.forecast_low is not None and budget.forecast_high is not None:
        spread = f"{text.money_about(budget.forecast_low)} – {text.money_about(budget.forecast_high)}"
    return title, text.money_about(budget.forecast), _heading(budget, budget.forecast), spread


def _heading(budget: Budget, forecast: int) -> str:
    if 0 < budget.cap <= budget.spent:
        return tr("the cap is reached: the cloud has stopped")
    if not budget.cap:
        return tr("four months in five end in this range")
    if forecast > budget.cap:
        return tr("would reach the cap; then the cloud stops")
    return tr("may reach the cap") if (budget.forecast_high or 0) > budget.cap else tr("stays under the cap")


def local_tile(budget: Budget) -> tuple[str, str, str]:
    share = NO_FIGURE if budget.kept_local is None else text.percent(budget.kept_local)
    if budget.saved is None:
        return (
            tr("Kept local"),
            share,
            no_answers(budget) if budget.kept_local is None else tr("answered on this machine"),
        )
    return tr("Kept local"), share, tr("saved about {saved} at cloud prices", saved=text.money_about(budget.saved))


def saved_tip(budget: Budget) -> str:
    """How the saving was reckoned."""
    if budget.saved is None:
        return ""
    return tr(
        "Estimate: the same tokens at the price of {saved_at}. Another model would have written another answer.",
        saved_at=text.plain(budget.saved_at, 120),
    )


def task_rows(budget: Budget) -> tuple[Row, ...]:
    return tuple(
        Row(
            (
                text.sentence_case(task.task),
                text.count(task.answers),
                NO_FIGURE if task.local_share is None else text.percent(task.local_share),
                text.money(task.micro_dollars),
            )
        )
        for task in budget.tasks
    )
