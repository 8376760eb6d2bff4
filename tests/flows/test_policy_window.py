"""What an organisation forbids stands in the real window too: nothing there opens the cloud or lifts a cap."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ice_desk.domain.policy import NO_POLICY
from ice_desk.domain.routing import Tier
from ice_desk.services.dispatcher import Question
from ice_desk.ui.settings.dialog import SettingsDialog
from ice_desk.ui.settings.endpoints import EndpointsSection
from tests import leaks
from tests.engines.fake_provider import FakeProvider
from tests.flows.window_house import LEFT, open_window, simulator
from tests.policy_house import Organisation

pytestmark = pytest.mark.qt_log_ignore(leaks.HARMLESS_QT, r"This plugin does not support (raise|grabbing)")
DOLLAR = 1_000_000


def opened() -> SettingsDialog:
    found = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsDialog) and one.isVisible())
    assert isinstance(found, SettingsDialog)
    return found


def field(dialog: SettingsDialog, name: str) -> QWidget:
    return next(form.fields[name] for form in dialog.forms.values() if name in form.fields)


async def test_nothing_in_the_window_opens_the_cloud_or_lifts_a_cap(qtbot, tmp_path, monkeypatch):
    organisation = Organisation(tmp_path)
    organisation.sets(cloud=False, caps={"total": 5}, tiers=["starter", "edge"]).here(monkeypatch)
    with simulator("--port", "0", "--speed", "200") as address:
        async with (
            FakeProvider("normal") as provider,
            open_window(qtbot, tmp_path / "mine", address) as stage,
        ):
            header = stage.session.panes.chat.header
            stage.session.commands.open_settings()
            dialog = opened()
            assert dialog.organisation.isVisible()
            line = field(dialog, "environment_keys")
            assert not line.isEnabled()
            assert "your organisation" in line.toolTip()
            box = field(dialog, "cap_edge")
            box.setFocus()
            box.selectAll()
            qtbot.keyClicks(box, "300")
            qtbot.keyClick(box, Qt.Key.Key_Return)
            box.setValue(300.0)
            assert box.value() <= 5
            (keys,) = dialog.findChildren(EndpointsSection)
            assert not any(row.isVisible() for row in keys.rows.values())
            keys.saved.emit("openai", "sk-test-0123456789abcdef-canary")  # as if a row were there after all
            dialog.accept()
            await stage.until(lambda: "save a key" not in stage.desk.jobs.names)
            assert not any(state.keyed for state in stage.desk.keys.states.value)

            enterprise = header.tier._buttons["enterprise"]
            assert not enterprise.isEnabled()
            qtbot.mouseClick(enterprise, LEFT)
            assert header.tier.value == "edge"
            assert stage.desk.settings.values.value.tier == "edge"
            (local,) = (one for one in header.route.popup_menu.actions() if one.data() == "local:")
            assert not local.isEnabled()

            chat = stage.session.panes.chat
            chat.session.send(replace(chat.question("Argue against our case."), model="cloud_reasoning"))
            await stage.until(lambda: any("organisation" in str(entry.error) for entry in stage.entries))
            await stage.desk.ledger.refresh()
            assert stage.desk.ledger.state.value.tiers[Tier.EDGE].cap <= 5 * DOLLAR
            assert stage.desk.dispatcher.preview(Question("Argue against it.", Tier.ENTERPRISE)).exit_code == 4
            assert provider.requests == []


async def test_a_policy_that_comes_while_the_window_is_open_locks_it(qtbot, tmp_path, monkeypatch):
    organisation = Organisation(tmp_path).here(monkeypatch)
    monkeypatch.setattr("ice_desk.services.policy.PERIOD_SECONDS", 0.05)
    with simulator("--port", "0", "--speed", "200") as address:
        async with open_window(qtbot, tmp_path / "mine", address) as stage:
            assert stage.desk.policy.value == NO_POLICY
            stage.session.commands.open_settings()
            dialog = opened()
            assert not dialog.organisation.isVisible()
            stage.desk.policy.publish(stage.desk.policy.value)  # nothing new: nothing is said
            assert stage.notices == []
            another = stage.window.top._host_actions["address"]
            assert another.isEnabled()
            organisation.sets(cloud=False, caps={"edge": 5}, hosts=[address])
            await stage.until(lambda: not stage.desk.policy.value.cloud)
            assert dialog.organisation.isVisible()
            assert not another.isEnabled()
            assert field(dialog, "cap_edge").value() == 5
            assert not field(dialog, "environment_keys").isEnabled()
            assert any("organisation" in sentence for sentence in stage.notices)
            dialog.accept()
