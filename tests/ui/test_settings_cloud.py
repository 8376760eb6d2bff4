"""The settings' sections on cloud endpoints, keys, roles and prices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ice_desk.domain.catalogue import CloudRole
from ice_desk.domain.endpoints import OFFICIAL, CloudModel, EndpointState, KeySource, WireFormat
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.money import Price, Rates
from ice_desk.services.cloud.endpoints import made_endpoint
from ice_desk.services.cloud.offers import Offer
from ice_desk.services.feed import Feed
from ice_desk.services.typed_price import typed_price
from ice_desk.ui.settings.endpoints import EndpointsSection
from ice_desk.ui.settings.price_dialog import PriceDialog
from ice_desk.ui.settings.roles import RolesSection

KEY = "sk-canary-0123456789"
RACK = made_endpoint("Rack", WireFormat.OPENAI, "http://10.0.0.5:8000/v1")
STATES = (*(EndpointState(official) for official in OFFICIAL), EndpointState(RACK))
SEAT = CloudRole(
    role="cloud_reasoning", title="Cloud, reasoning", label="gpt-4", model="gpt-6.1-sol", provider="openai",
    context=128_000, input_price=2_000_000, output_price=10_000_000, price_date="2026-11", prior=0, retired="",
    purpose="Premium analysis",
)  # fmt: skip
PRICE = Price("openai", "gpt-6.1-sol", Rates(2_000_000, 2_000_000, 2_500_000, 10_000_000), source="the catalogue")


class House:
    def __init__(self, qtbot):
        self.states, self.keyring = Feed(STATES), Feed(KeyringState.AVAILABLE)
        self.roles = Feed((Offer(SEAT, "gpt-6.1-sol", "openai", False, PRICE),))
        self.places = EndpointsSection(self.states, self.keyring)
        self.section = RolesSection(self.roles, self.states)
        self.heard = []
        for widget in (self.places, self.section):
            qtbot.addWidget(widget)
            widget.resize(760, 500)
            widget.show()
        for name in ("saved", "tested", "deleted", "imported", "removed", "unlock_clicked"):
            getattr(self.places, name).connect(lambda *given, name=name: self.heard.append((name, *given)))
        self.places.form.added.connect(lambda *given: self.heard.append(("added", *given)))
        for name in ("chosen", "listed", "price_clicked"):
            getattr(self.section, name).connect(lambda *given, name=name: self.heard.append((name, *given)))

    @property
    def role(self):
        return self.section.rows["cloud_reasoning"]


@pytest.fixture
def house(qtbot):
    return House(qtbot)


def test_a_key_is_masked_sent_once_and_leaves_the_field(qtbot, house):
    row = house.places.rows["openai"]
    assert row.field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(row.field, KEY)
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert house.heard == [("saved", "openai", KEY)]
    assert row.field.text() == ""
    row.field.undo()
    assert row.field.text() == ""
    assert KEY not in row.status.text() + row.field.accessibleName() + row.toolTip()


def test_what_can_be_done_follows_the_state(house):
    row, rack = house.places.rows["openai"], house.places.rows[RACK.id]
    assert (row.test.isEnabled(), row.delete.isEnabled(), row.remove.isHidden()) == (False, False, True)
    assert (rack.test.isEnabled(), rack.delete.isEnabled(), rack.remove.isHidden()) == (True, False, False)
    assert "unencrypted" in rack.status.text()
    keyed = EndpointState(OFFICIAL[0], KeySource.KEYRING, tail="6789")
    house.states.publish((keyed, *STATES[1:]))
    assert row.status.text() == "Key in the system's keyring, ends in 6789."
    assert (row.test.isEnabled(), row.delete.isEnabled()) == (True, True)
    house.states.publish(STATES[:2])
    assert RACK.id not in house.places.rows


def test_a_key_of_the_environment_is_offered_and_taken_only_on_a_click(qtbot, house):
    row = house.places.rows["openai"]
    assert row.offer.isHidden()
    house.states.publish((EndpointState(OFFICIAL[0], offer="OPENAI_API_KEY"), *STATES[1:]))
    assert not row.offer.isHidden()
    assert "OPENAI_API_KEY" in row.offer.text()
    assert house.heard == []
    qtbot.mouseClick(row.offer, Qt.MouseButton.LeftButton)
    assert house.heard == [("imported", "openai")]


@pytest.mark.parametrize(
    ("state", "words", "unlock"),
    [
        (KeyringState.LOCKED, "locked", True),
        (KeyringState.STUCK, "does not answer", True),
        (KeyringState.ABSENT, "no keyring", False),
    ],
)
def test_a_keyring_that_cannot_be_used_is_told(qtbot, house, state, words, unlock):
    assert house.places.keyring.parentWidget().isHidden()
    house.keyring.publish(state)
    assert not house.places.keyring.parentWidget().isHidden()
    assert words in house.places.keyring.text()
    assert "this session only" in house.places.keyring.text()
    assert house.places.unlock.isHidden() is not unlock
    if unlock:
        qtbot.mouseClick(house.places.unlock, Qt.MouseButton.LeftButton)
        assert house.heard == [("unlock_clicked",)]


def test_an_endpoint_is_added_and_plain_http_asked_about_first(qtbot, house):
    form = house.places.form
    qtbot.keyClicks(form.name, "Lab")
    form.wire.setCurrentIndex(form.wire.findData("anthropic"))
    qtbot.keyClicks(form.address, "http://10.0.0.9:4000")
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert (house.heard, "unencrypted" in form.note.text()) == ([], True)
    qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)
    assert house.heard == [("added", "Lab", "anthropic", "http://10.0.0.9:4000")]
    form.refuse("It needs a name")
    assert form.address.text()
    form.clear()
    assert (form.name.text(), form.address.text()) == ("", "")


def test_a_role_shows_its_model_price_and_what_it_waits_for(house):
    row = house.role
    assert (row.endpoint.currentData(), row.typed.text()) == ("openai", "gpt-6.1-sol")
    assert row.status.text() == "$2.00 in, $10.00 out per million tokens · the catalogue · waits for a key"
    house.roles.publish((Offer(SEAT, "house", RACK.id, True, None),))
    assert (row.endpoint.currentData(), row.typed.text()) == (RACK.id, "house")
    assert "price is not known" in row.status.text()
    assert row.price.text() == "Enter a price"
    house.roles.publish((Offer(SEAT, "gpt-4", "openai", True, PRICE, gone="2026-10-23"),))
    assert "Turned off by its provider on 2026-10-23" in row.status.text()


def test_models_are_listed_on_demand_with_the_day_they_go(qtbot, house):
    qtbot.mouseClick(house.role.refresh, Qt.MouseButton.LeftButton)
    assert house.heard == [("listed", "openai")]
    models = (CloudModel("gpt-7"), CloudModel("gpt-6.1-sol", "2027-03-01"))
    house.states.publish((EndpointState(OFFICIAL[0], models=models), *STATES[1:]))
    box = house.role.model
    assert [box.itemText(i) for i in range(box.count())] == ["gpt-6.1-sol · off on 2027-03-01", "gpt-7"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert house.heard[1:] == [("chosen", "cloud_reasoning", "openai", "gpt-7")]


def test_a_model_is_typed_and_another_endpoint_chosen(qtbot, house):
    row = house.role
    row.model.setCompleter(None)  # its list would open, which has no place offscreen
    row.typed.selectAll()
    qtbot.keyClicks(row.typed, "gpt-7-mini")
    qtbot.keyClick(row.typed, Qt.Key.Key_Return)
    assert house.heard == [("chosen", "cloud_reasoning", "openai", "gpt-7-mini")]
    row.endpoint.setCurrentIndex(row.endpoint.findData(RACK.id))
    row.endpoint.activated.emit(row.endpoint.currentIndex())
    assert house.heard[-1] == ("chosen", "cloud_reasoning", RACK.id, "gpt-6.1-sol")


def dialog_for(qtbot, listed=PRICE, present=None):
    dialog = PriceDialog("gpt-6.1-sol", "OpenAI", present, listed, lambda a, b: typed_price("openai", "m", a, b))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_price(qtbot, dialog, fresh, output):
    dialog.fresh.setText(fresh)
    dialog.output.setText(output)
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)


def test_a_price_is_typed_in_dollars_per_million(qtbot):
    dialog = dialog_for(qtbot)
    type_price(qtbot, dialog, "$2.50", "12")
    assert dialog.result() == 1
    assert (dialog.price.rates.fresh, dialog.price.rates.output) == (2_500_000, 12_000_000)
    assert dialog.price.source == "entered by you"


@pytest.mark.parametrize(("fresh", "output"), [("0.002", "0.010"), ("2000", "10000"), ("0", "0")])
def test_a_price_off_by_a_thousand_or_free_is_asked_about_once_more(qtbot, fresh, output):
    dialog = dialog_for(qtbot)
    type_price(qtbot, dialog, fresh, output)
    assert (dialog.result(), dialog.price) == (0, None)
    assert "ress again" in dialog.complaint
    type_price(qtbot, dialog, fresh, output)
    assert dialog.result() == 1
    assert dialog.free is (fresh == "0")


@pytest.mark.parametrize(("fresh", "output"), [("0.002", "0.010"), ("2000", "10000"), ("0.0005", "0.3")])
def test_that_holds_without_a_price_to_compare_with(qtbot, fresh, output):
    dialog = dialog_for(qtbot, listed=None)
    type_price(qtbot, dialog, fresh, output)
    assert (dialog.result(), "unusual" in dialog.complaint) == (0, True)


@pytest.mark.parametrize("wrong", ["", "many", "-1", "nan", "1e9"])
def test_what_is_no_price_is_not_taken(qtbot, wrong):
    dialog = dialog_for(qtbot)
    type_price(qtbot, dialog, wrong, "1")
    type_price(qtbot, dialog, wrong, "1")
    assert (dialog.result(), dialog.price) == (0, None)
    assert "no price" in dialog.complaint


def test_the_listed_price_can_come_back(qtbot):
    assert dialog_for(qtbot, present=PRICE).listed.isHidden()
    dialog = dialog_for(qtbot, present=typed_price("openai", "m", "3", "4"))
    qtbot.mouseClick(dialog.listed, Qt.MouseButton.LeftButton)
    assert (dialog.result(), dialog.price) == (1, None)
