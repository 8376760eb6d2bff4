"""The settings dialog: what is shown holds, what is typed is kept or told why not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from ice_desk.domain.errors import DataFault
from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import Feed
from ice_desk.services.policy_settings import bounded
from ice_desk.services.settings_values import DEFAULTS, SPECS, SettingsValues
from ice_desk.ui.settings.dialog import GROUPS, SettingsDialog
from ice_desk.ui.settings.form import words_of
from ice_desk.ui.settings.pins import AWAY, BY_RULES
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import PlainLabel

TASKS = (("synthesis", "Synthesis"), ("report_writing", "Report writing"))


class Keeper:
    def __init__(self) -> None:
        self.values = Feed(DEFAULTS)
        self.kept: dict[str, object] = {}

    def keep(self, name: str, value: object) -> None:
        if value == "nonsense":
            raise DataFault("“Engine address” cannot be set", why="it is not an address")
        self.kept[name] = value


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def dialog(qtbot, keeper):
    made = SettingsDialog(keeper.values, keeper.keep, tasks=TASKS, models=("qwen2.5:14b", "mixtral"))
    qtbot.addWidget(made)
    made.show()
    return made


def field(dialog, name):
    return next(form.fields[name] for form in dialog.forms.values() if name in form.fields)


def test_every_setting_meant_for_people_has_a_row():
    shown = {name for _, names in GROUPS for name in names}
    meant = {name for name, spec in SPECS.items() if not spec.hidden}
    assert meant - shown <= {"memory_management", "model_routing"}


def test_a_number_is_kept_when_it_is_finished(qtbot, dialog, keeper):
    box = field(dialog, "warm_minutes")
    assert isinstance(box, QSpinBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "45")
    assert keeper.kept == {}
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert keeper.kept == {"warm_minutes": 45}


def test_numbers_are_written_as_everywhere_and_can_be_seen(qapp, qtbot, dialog):
    Theme(qapp, "dark").apply()
    with qtbot.waitExposed(dialog):
        dialog.show()
    for name, words in (("default_context", "8,192 tokens"), ("cap_edge", "$300.00"), ("memory_buffer_gb", "2.0 GB")):
        box = field(dialog, name)
        assert box.text() == words
        assert box.lineEdit().width() > 150


def test_a_choice_is_kept_at_once(dialog, keeper):
    box = field(dialog, "theme")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert keeper.kept == {"theme": "dark"}


def test_what_cannot_be_is_told_in_its_row(qtbot, dialog):
    line = field(dialog, "host")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "nonsense")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    said = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert any("it is not an address" in words for words in said)


def test_changes_from_elsewhere_are_shown_and_not_kept_again(dialog, keeper):
    keeper.values.publish(SettingsValues(default_context=16384, theme="light"))
    assert field(dialog, "default_context").value() == 16384
    assert field(dialog, "theme").currentData() == "light"
    assert keeper.kept == {}


def choose(box, model):
    box.setCurrentIndex(box.findData(model))
    box.activated.emit(box.currentIndex())


def test_a_task_is_pinned_and_unpinned_in_its_row(dialog, keeper):
    keeper.values.publish(SettingsValues(model_routing={"report_writing": "mixtral"}))
    choose(dialog.pins.choices["synthesis"], "qwen2.5:14b")
    assert keeper.kept == {"model_routing": {"report_writing": "mixtral", "synthesis": "qwen2.5:14b"}}
    choose(dialog.pins.choices["report_writing"], "")
    assert keeper.kept == {"model_routing": {}}


def test_a_pin_to_a_model_that_is_gone_stays_and_says_so(dialog, keeper):
    keeper.values.publish(SettingsValues(model_routing={"synthesis": "yi:34b"}))
    box = dialog.pins.choices["synthesis"]
    assert (box.currentData(), dialog.pins.notes["synthesis"].text()) == ("yi:34b", AWAY)
    assert dialog.pins.choices["report_writing"].currentText() == BY_RULES
    assert keeper.kept == {}


def test_thresholds_are_kept_with_two_places(qtbot, dialog, keeper):
    box = field(dialog, "edge_local_below")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "0.45")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert keeper.kept == {"edge_local_below": 0.45}


def test_words_of_choices():
    assert words_of("quality_priority") == "Quality priority"
    assert words_of("") == "Automatic"


def test_what_an_organisation_set_is_locked_or_bounded_and_says_so(dialog, keeper):
    policy = Feed(NO_POLICY)
    made = SettingsDialog(keeper.values, keeper.keep, (), dialog, policy)
    assert made.organisation.isHidden()
    policy.publish(
        Policy(
            source="/etc/ice-desk/policy.json",
            contact="it@example.com",
            hosts=("http://10.0.0.1:11434",),
            tiers=(Tier.STARTER, Tier.EDGE),
            ceilings={"tier:edge": 5_000_000, "day": 0},
        )
    )
    keeper.values.publish(bounded(DEFAULTS, policy.value))
    assert not made.organisation.isHidden()
    said = " ".join(label.text() for label in made.organisation.findChildren(PlainLabel))
    assert "/etc/ice-desk/policy.json" in said
    assert "it@example.com" in said
    host, cap, day, tier = (field(made, name) for name in ("host", "cap_edge", "cap_day", "tier"))
    assert (host.isEnabled(), host.toolTip()) == (False, "Set by your organisation.")
    assert (cap.isEnabled(), cap.maximum(), cap.value()) == (True, 5.0, 5.0)
    assert not day.isEnabled()
    closed = [tier.itemData(row) for row in range(tier.count()) if not tier.model().item(row).isEnabled()]
    assert closed == ["professional", "enterprise"]
    policy.publish(NO_POLICY)
    assert host.isEnabled()
    assert cap.maximum() == 1e6
    assert keeper.kept == {}
