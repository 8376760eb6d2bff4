"""The sheet of keys tells every shortcut there is, and no two commands claim one key."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ice_desk.services.notices import Notices
from ice_desk.shell.menu import DeskCommands
from ice_desk.ui.shortcuts import OWN_KEYS, ShortcutSheet, shown
from ice_desk.ui.widgets import PlainLabel


def test_every_command_with_a_key_stands_on_the_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    commands = DeskCommands(Notices(), tmp_path).all()
    sheet = ShortcutSheet(commands)
    qtbot.addWidget(sheet)
    told = {label.text() for label in sheet.findChildren(PlainLabel)}
    keyed = [command for command in commands if command.shortcut]
    assert {command.title for command in keyed} <= told
    assert {shown(key) for _, keys in OWN_KEYS for key, _ in keys} <= told
    assert "F1" in told


def test_no_two_commands_claim_one_key(tmp_path: Path) -> None:
    keys = [command.shortcut for command in DeskCommands(Notices(), tmp_path).all() if command.shortcut]
    assert len(keys) == len(set(keys))
