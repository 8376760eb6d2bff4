"""Asks what the provider billed for a request whose cost nobody told."""

from decimal import ROUND_CEILING, Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from ice_desk.domain.budget import LedgerRow
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.dialogs import FieldDialog

MOST_DOLLARS = 1_000_000
MICRO = 1_000_000


class BillDialog(FieldDialog):
    """`micro_dollars` is what the bill shows, once accepted."""

    def __init__(self, row: LedgerRow, parent: QWidget | None = None) -> None:
        super().__init__(tr("What did the provider bill?"), bill_words(row), tr("Take it over"), amount_problem, parent)
        self.field.setAccessibleName(tr("Billed, in dollars"))
        self.field.setPlaceholderText(tr("dollars, such as 0.0213"))

    @property
    def micro_dollars(self) -> int:
        return micro_dollars(self.given) or 0


def amount_problem(given: str) -> str:
    return tr("Write an amount in dollars, such as 0.0213.") if micro_dollars(given) is None else ""


def bill_words(row: LedgerRow) -> str:
    least = tr(" It cost at least {at_least}.", at_least=text.money_exact(row.at_least)) if row.at_least else ""
    return tr(
        "{model}, {at}: the answer broke off before its cost was told, so the most it can have cost "
        "counts, {held}.{least} The provider's usage page shows the true figure.",
        model=text.plain(row.model, 60),
        at=text.clock(row.at),
        held=text.money_exact(row.held),
        least=least,
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
