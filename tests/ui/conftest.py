"""The real window on made-up facts."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.ui.window import MainWindow
from tests.ui.made_up import Desk, desk, shown


@pytest.fixture
def made(qapp: QApplication) -> Desk:
    return desk(qapp)


@pytest.fixture
def window(made: Desk, qtbot: QtBot) -> MainWindow:
    return shown(made.window(), qtbot)
