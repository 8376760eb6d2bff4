"""The tick box: seen in both themes, ticked by mouse and key, and read out by its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ice_desk.ui.check_box import CheckBox
from ice_desk.ui.theme import Theme


def contrast(first: QColor, second: QColor) -> float:
    """The contrast of two colours as WCAG 2 counts it."""

    def light(colour: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    brighter, darker = sorted((light(first), light(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("ticked", [False, True])
def test_its_frame_stands_out_from_the_page(qtbot: QtBot, qapp: QApplication, name: str, ticked: bool) -> None:
    theme = Theme(qapp, name)
    theme.apply()
    box = CheckBox()
    qtbot.addWidget(box)
    box.setChecked(ticked)
    box.resize(box.sizeHint())
    image = box.grab().toImage()
    row = image.height() // 2
    best = max(contrast(image.pixelColor(x, row), theme.palette.surface) for x in range(image.width()))
    assert best >= 3.0
    theme.deleteLater()


def test_it_is_ticked_by_mouse_and_key_anywhere_on_its_words(qtbot: QtBot) -> None:
    box = CheckBox("Keep R&&D here")
    qtbot.addWidget(box)
    box.show()
    assert box.sizeHint().width() > 100
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()
