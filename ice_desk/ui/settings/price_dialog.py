"""Asks what a model costs; a price that looks wrong is asked about once more."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ice_desk.domain.errors import DeskError
from ice_desk.domain.money import Price, dollars_per_million, suspicious
from ice_desk.texts import tr
from ice_desk.ui.dialogs import Sheet
from ice_desk.ui.text import plain
from ice_desk.ui.widgets import Button, PlainLabel

FREE = tr("At this price answers count as free. Press again if this model costs nothing.")


class PriceDialog(Sheet):
    """`price` is what was entered, None where the listed price shall hold again; read them once accepted.

    `read(input, output)` makes a price of what was typed, or raises DeskError. `listed` is what the vendor's list says.
    """

    def __init__(
        self,
        model: str,
        place: str,
        present: Price | None,
        listed: Price | None,
        read: Callable[[str, str], Price],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("What does it cost?"), price_words(model, place, listed), tr("Keep it"), parent)
        self.price: Price | None = None
        self.free = False
        self._read, self._listed = read, listed
        self._complaint = PlainLabel("", tone="bad", wrap=True)
        self._complaint.hide()
        self._sure: tuple[str, str] | None = None
        self.fresh, self.output = QLineEdit(), QLineEdit()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, words in ((self.fresh, tr("Input")), (self.output, tr("Output"))):
            field.setAccessibleName(tr("{words}, dollars per million tokens", words=words))
            field.setPlaceholderText(tr("such as 2.50"))
            field.setMaxLength(40)
            field.textChanged.connect(lambda _text: self._complaint.hide())
            row.addWidget(PlainLabel(f"{words} $"))
            row.addWidget(field, 1)
        if present is not None:
            self.fresh.setText(dollars_per_million(present.rates.fresh).removeprefix("$"))
            self.output.setText(dollars_per_million(present.rates.output).removeprefix("$"))
        self.insert(line)
        self.insert(self._complaint)
        self.listed = Button(tr("Back to the listed price"), "link", tone="accent")
        self.listed.setVisible(listed is not None and present != listed)
        self.listed.clicked.connect(self._use_listed)
        self.insert(self.listed)
        self.go_on.setDefault(True)
        self.fresh.setFocus()

    def accept(self) -> None:
        typed = (self.fresh.text(), self.output.text())
        try:
            price = self._read(*typed)
        except DeskError as error:
            self._complain(f"{error}")
            return
        free = not price.rates.fresh or not price.rates.output
        doubt = FREE if free else suspicious(price, self._listed)
        if doubt and self._sure != typed:
            self._sure = typed
            self._complain(
                doubt if free else tr("{doubt}. Press again if it is right.", doubt=doubt[:1].upper() + doubt[1:])
            )
            return
        self.price, self.free = price, free
        super().accept()

    @property
    def complaint(self) -> str:
        """What is said against what was typed."""
        return self._complaint.text()

    def _use_listed(self) -> None:
        super().accept()

    def _complain(self, words: str) -> None:
        self._complaint.setText(words)
        self._complaint.show()


def price_words(model: str, place: str, listed: Price | None) -> str:
    known = (
        tr(
            " Its vendor's list says {input} in and {output} out ({source}).",
            input=dollars_per_million(listed.rates.fresh),
            output=dollars_per_million(listed.rates.output),
            source=listed.source,
        )
        if listed is not None
        else tr(" Nobody but you can know it: take it from the server's own price list.")
    )
    return tr(
        "{model} at {place}, in dollars per million tokens.{known}",
        model=plain(model, 80),
        place=plain(place, 60),
        known=known,
    )
