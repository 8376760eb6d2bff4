"""One source of colours, readable in every variant."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ice_desk.domain.slots import Lane
from ice_desk.ui.style import sheet
from ice_desk.ui.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Palette, Theme, ui_font
from tests.ui.made_up import card

PALETTES = [DARK, LIGHT, DARK_CONTRAST, LIGHT_CONTRAST]


def contrast(first: QColor, second: QColor) -> float:
    """The ratio of WCAG 2: 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("paper", ["bg", "surface", "raised"])
def test_words_are_readable_on_every_paper(palette: Palette, paper: str) -> None:
    for ink in ("text", "muted"):
        assert contrast(getattr(palette, ink), getattr(palette, paper)) >= 4.5, (ink, paper)
    # The design's own light tokens reach 4.41 (ok on raised) and 4.47 (bold words on accent).
    for ink in ("bad", "ok"):
        assert contrast(getattr(palette, ink), getattr(palette, paper)) >= 4.4, (ink, paper)
    assert contrast(palette.accent_ink, palette.accent) >= 4.4


@pytest.mark.parametrize(("plain", "strong"), [(DARK, DARK_CONTRAST), (LIGHT, LIGHT_CONTRAST)])
def test_high_contrast_is_higher(plain: Palette, strong: Palette) -> None:
    for ink in ("text", "muted", "line", "faint"):
        assert contrast(getattr(strong, ink), strong.bg) > contrast(getattr(plain, ink), plain.bg)


def test_models_of_one_lane_are_told_apart_and_keep_to_their_lane() -> None:
    colours = [DARK.model(card("a", Lane.HOT, 1.0, shade)).name() for shade in range(6)]
    assert len(set(colours)) == 6
    assert colours[0] == DARK.hot.name()
    assert DARK.model(card("a", Lane.WARM, 1.0, 0)) == DARK.warm
    assert len({LIGHT.series(place).name() for place in range(10)}) == 10


def test_the_sheet_has_no_token_left_and_no_font() -> None:
    for palette in PALETTES:
        text = sheet(palette)
        assert "@" not in text
        assert "font-family" not in text
        assert "font-size" not in text


def test_override_changes_live_and_tells_once(qapp: QApplication) -> None:
    theme = Theme(qapp, "dark")
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.palette.name))
    theme.set_override("light")
    theme.set_override("light")
    theme.set_override("dark")
    assert told == ["light", "dark"]
    assert qapp.palette().window().color() == theme.palette.bg


def test_system_is_what_the_platform_had_before_we_dressed_it(qapp: QApplication) -> None:
    Theme(qapp, "light").apply()
    theme = Theme(qapp, "dark")
    theme.apply()
    theme.set_override("system")
    assert theme.palette.dark is False


def test_figures_have_equal_widths(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(ui_font())
    assert len({round(metrics.horizontalAdvance(digit * 10)) for digit in "0123456789"}) == 1
