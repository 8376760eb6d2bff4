"""Cloud roles: which model of which endpoint answers for each, what it costs, and until when it is there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from ice_desk.domain.endpoints import EndpointState
from ice_desk.domain.money import dollars_per_million
from ice_desk.services.cloud.offers import Offer
from ice_desk.services.feed import Feed
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.section import Section
from ice_desk.ui.settings.form import FIELD_HEIGHT, Choice
from ice_desk.ui.settings.lines import stack_lines
from ice_desk.ui.text import plain
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel

_ENDPOINT_PX = 170
# A gateway may offer thousands; more than these are found by typing.
MOST_MODELS = 2_000


class RoleRow(QWidget):
    """Its signals carry the role's name first."""

    chosen = Signal(str, str, str)
    listed = Signal(str)
    price_clicked = Signal(str)

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = offer.role.role
        self._offer = offer
        self._models: list[tuple[str, str]] = []
        title = retold(offer.role.title)
        self.title = PlainLabel(plain(title, 60), bold=True)
        purpose = tr(
            "{purpose} · in the specification: {label}", purpose=retold(offer.role.purpose), label=offer.role.label
        )
        self.purpose = PlainLabel(plain(purpose, 120), tone="muted", px=SMALL_PX)
        self.endpoint = Choice()
        self.endpoint.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.endpoint.setFixedSize(_ENDPOINT_PX, FIELD_HEIGHT)
        self.endpoint.setAccessibleName(tr("Endpoint of {title}", title=title))
        self.endpoint.activated.connect(lambda _index: self._choose(self._usual()))
        self.model = Choice()
        self.model.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.typed = QLineEdit()
        self.model.setFixedHeight(FIELD_HEIGHT)
        self.model.setEditable(True)
        self.model.setLineEdit(self.typed)
        self._complete()
        self.model.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.model.setAccessibleName(tr("Model of {title}", title=title))
        self.model.activated.connect(lambda _index: self._choose(str(self.model.currentData() or "")))
        self.typed.editingFinished.connect(self._typed)
        self.refresh = Button(tr("List models"))
        self.refresh.setAccessibleName(tr("List the models for {title}", title=title))
        self.refresh.setAccessibleDescription(tr("Asks the endpoint once. It costs nothing."))
        self.price = Button("", "link", tone="accent")
        self.status = PlainLabel("", tone="muted", px=SMALL_PX, wrap=True)
        self.refresh.clicked.connect(self._list)
        self.price.clicked.connect(partial(self.price_clicked.emit, self._role))
        self._lay_out()

    def show_offer(self, offer: Offer, states: tuple[EndpointState, ...]) -> None:
        """Show what sits in the role, and what its endpoint has on offer."""
        self._offer = offer
        state = next((state for state in states if state.endpoint.id == offer.endpoint), None)
        self._fill_endpoints(states)
        self._fill_models(state)
        self.price.setText(tr("Enter a price") if offer.price is None else tr("Change the price"))
        self.price.setAccessibleName(f"{self.price.text()}: {retold(offer.role.title)}")
        self.status.set_tone("bad" if offer.gone or offer.price is None else "warm" if offer.going else "muted")
        self.status.setText(role_words(offer))

    def _fill_endpoints(self, states: tuple[EndpointState, ...]) -> None:
        names = [(plain(state.endpoint.title, 40), state.endpoint.id) for state in states]
        if [(self.endpoint.itemText(i), self.endpoint.itemData(i)) for i in range(self.endpoint.count())] != names:
            self.endpoint.clear()
            for title, name in names:
                self.endpoint.addItem(title, name)
        self.endpoint.setCurrentIndex(max(0, self.endpoint.findData(self._offer.endpoint)))

    def _fill_models(self, state: EndpointState | None) -> None:
        offered = {one.id: one.shutdown_date for one in ((state.models if state else None) or ())[:MOST_MODELS]}
        usual = {self._offer.role.model: None} if state and state.endpoint.provider == self._offer.role.provider else {}
        rows = {self._offer.model: state.shutdown_date(self._offer.model) if state else None} | usual | offered
        wanted = [
            (tr("{name} · off on {day}", name=name, day=day) if day else name, name) for name, day in rows.items()
        ]
        if self._models != wanted:
            self._models = wanted
            self.model.clear()
            for words, name in wanted:
                self.model.addItem(words, name)
        if not self.typed.hasFocus() or not self.typed.isModified():
            self.model.setEditText(self._offer.model)
            self.typed.setCursorPosition(0)  # a long name shows its beginning

    def _complete(self) -> None:
        completer = QCompleter(self.model.model(), self.model)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.model.setCompleter(completer)

    def _usual(self) -> str:
        """Another endpoint knows other models: the role's own at its own provider, else what was there."""
        return "" if self.endpoint.currentData() == self._offer.role.provider else self._offer.model

    def _typed(self) -> None:
        text = self.typed.text().strip()
        if text and self.typed.isModified():
            self.typed.setModified(False)
            self._choose(text.partition(" · ")[0])

    def _choose(self, model: str) -> None:
        endpoint = str(self.endpoint.currentData() or "")
        if (endpoint, model) != (self._offer.endpoint, self._offer.model):
            self.chosen.emit(self._role, endpoint, model)
        else:
            self.model.setEditText(model)

    def _list(self) -> None:
        self.listed.emit(self._offer.endpoint)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.purpose, 1)
        head.addWidget(self.price)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.endpoint)
        line.addWidget(self.model, 1)
        line.addWidget(self.refresh)
        stack_lines(self, head, line, self.status)


class RolesSection(Section):
    """All roles, as the feeds say."""

    chosen = Signal(str, str, str)
    listed = Signal(str)
    price_clicked = Signal(str)

    def __init__(
        self,
        roles: Feed[tuple[Offer, ...]],
        states: Feed[tuple[EndpointState, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Cloud roles"), parent=parent)
        self.rows: dict[str, RoleRow] = {}
        self._roles, self._states = roles, states
        self.add_note(
            tr("A question goes to a role, and the role to one model. Without a known price nothing is sent.")
        )
        watch(roles, self, lambda _roles: self._show())
        watch(states, self, lambda _states: self._show())

    def _show(self) -> None:
        for offer in self._roles.value:
            name = offer.role.role
            if name not in self.rows:
                row = RoleRow(offer)
                row.chosen.connect(self.chosen)
                row.listed.connect(self.listed)
                row.price_clicked.connect(self.price_clicked)
                self.rows[name] = row
                self.add(row)
            self.rows[name].show_offer(offer, self._states.value)


def role_words(offer: Offer) -> str:
    """Price, its source and date, and what stands against the model."""
    words = []
    if offer.gone:
        words.append(tr("Turned off by its provider on {gone}: choose another model", gone=offer.gone))
    elif offer.going:
        words.append(tr("Its provider turns it off on {going}", going=offer.going))
    if offer.price is None:
        words.append("" if offer.gone else tr("Its price is not known, so nothing is sent to it"))
    else:
        rates, price = offer.price.rates, offer.price
        fresh, output = dollars_per_million(rates.fresh), dollars_per_million(rates.output)
        words.append(tr("{fresh} in, {output} out per million tokens", fresh=fresh, output=output))
        words.append(" ".join(filter(None, (price.source, price.date))))
        words.append(tr("long questions cost more") if price.cliffs else "")
    if not offer.ready:
        words.append(tr("waits for a key"))
    return plain(" · ".join(filter(None, words)), 300)
