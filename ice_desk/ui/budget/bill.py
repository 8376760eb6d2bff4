"""Asks what the provider billed for a request whose cost nobody told."""

from decimal import ROUND_CEILING, Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from ice_desk.domain.budget import LedgerRow
from ice_desk.ui import text
from ice_desk.ui.dialogs import FieldDialog

MOST_DOLLARS = 1_000_000
MICRO = 1_000_000


class BillDialog(FieldDialog):
    """`micro_dollars` is what the bill shows, once accepted."""

    def __init__(self, row: LedgerRow, parent: QWidget | None = None) -> None:
        super().__init__("What did the provider bill?", bill_words(row), "Take it over", amount_problem, parent)
        self.field.setAccessibleName("Billed, in dollars")
        self.field.setPlaceholderText("dollars, such as 0.0213")

    @property
    def micro_dollars(self) -> int:
        return micro_dollars(self.given) or 0


def amount_problem(given: str) -> str:
    return "Write an amount in dollars, such as 0.0213." if micro_dollars(given) is None else ""


def bill_words(row: LedgerRow) -> str:
    least = f" It cost at least {text.money_exact(row.at_least)}." if row.at_least else ""
    return (
        f"{text.plain(row.model, 60)}, {text.clock(row.at)}: the answer broke off before its cost was told, so the "
        f"most it can have cost counts, {text.money_exact(row.held)}.{least} "
        "The provider's usage page shows the true figure."
    )


def micro_dollars(given: str) -> int | None:
    """Dollars as typed, "$0.02" too, in micro-dollars, rounded up; None where it is no amount."""
    try:
        amount = Decimal(given.strip().removeprefix("$"))
    except InvalidOperation:
        return None
    if not amount.is_finite() or not 0 <= amount <= MOST_DOLLARS:
        return None
    return int((amount * MICRO).to_integral_value(ROUND_CEILING))
