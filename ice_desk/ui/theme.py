"""Colours, type and spacing: the only file that names a colour. The tokens are those of the design's table."""

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ice_desk.ui.style import qt_palette, sheet

if TYPE_CHECKING:
    from ice_desk.domain.slots import Card, Lane

# One 4 px grid.
GAP = 4
RADIUS_BAR = 5
RADIUS_CONTROL = 8
RADIUS_TILE = 12

BASE_PX = 13
ANSWER_PX = 14
SMALL_PX = 12
HEAD_PX = 11
FIGURE_PX = 26

_TINTS = 6


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of tokens. `tints` blends a lane's colour towards paper for the second and later models of a lane."""

    name: str
    dark: bool
    bg: QColor
    surface: QColor
    raised: QColor
    line: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_ink: QColor
    hot: QColor
    warm: QColor
    cold: QColor
    ok: QColor
    bad: QColor
    pink: QColor
    violet: QColor
    paper: QColor
    shadow: QColor
    contrast: bool = False

    def lane(self, lane: "Lane") -> QColor:
        return {"hot": self.hot, "warm": self.warm, "cold": self.cold}[lane.value]

    def model(self, card: "Card") -> QColor:
        """The one colour of a model, on its card, in the gauge and in charts: its lane's, tinted by its shade."""
        return self.tint(self.lane(card.lane), card.shade)

    def tint(self, colour: QColor, step: int) -> QColor:
        """`colour` at step 0, then lighter and lighter; after the palest it begins again."""
        share = (0.0, 0.38, 0.68, 0.2, 0.53, 0.82)[step % _TINTS]
        return mix(colour, self.paper, share)

    def series(self, index: int) -> QColor:
        """Colours of a chart whose parts belong to no lane (cloud models): told apart in this order."""
        colours = (self.accent, self.warm, self.cold, self.ok, self.hot)
        return self.tint(colours[index % len(colours)], index // len(colours))

    @property
    def other(self) -> QColor:
        """Memory of other programs in a gauge."""
        return self.faint


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """`first` with `share` (0 to 1) of `second`."""
    keep = 1.0 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )


def faded(colour: QColor, alpha: float) -> QColor:
    """`colour` at an opacity of 0 to 1."""
    see_through = QColor(colour)
    see_through.setAlphaF(alpha)
    return see_through


DARK = Palette(
    name="dark",
    dark=True,
    bg=QColor("#0E1116"),
    surface=QColor("#151A21"),
    raised=QColor("#1C222B"),
    line=QColor("#2A323D"),
    text=QColor("#E7ECF2"),
    muted=QColor("#8D99A8"),
    faint=QColor("#5C6775"),
    accent=QColor("#62C6F2"),
    accent_ink=QColor("#06222E"),
    hot=QColor("#FF8660"),
    warm=QColor("#F2BC57"),
    cold=QColor("#7BA7F7"),
    ok=QColor("#4FCB93"),
    bad=QColor("#FF6B6B"),
    pink=QColor("#F28BC4"),
    violet=QColor("#B79CF7"),
    paper=QColor("#F3E9E4"),
    shadow=QColor(0, 0, 0, 130),
)
LIGHT = Palette(
    name="light",
    dark=False,
    bg=QColor("#F4F6F9"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#EEF2F6"),
    line=QColor("#D9E0E8"),
    text=QColor("#17202B"),
    muted=QColor("#5B6878"),
    faint=QColor("#8C98A7"),
    accent=QColor("#0B7FB3"),
    accent_ink=QColor("#FFFFFF"),
    hot=QColor("#D4501F"),
    warm=QColor("#A66E00"),
    cold=QColor("#2F62C9"),
    ok=QColor("#16804F"),
    bad=QColor("#C93434"),
    pink=QColor("#B32D7E"),
    violet=QColor("#7147C2"),
    paper=QColor("#F9F1ED"),
    shadow=QColor(23, 32, 43, 60),
)
DARK_CONTRAST = replace(
    DARK,
    name="dark contrast",
    bg=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#14181E"),
    line=QColor("#A9B4C2"),
    text=QColor("#FFFFFF"),
    muted=QColor("#D5DCE5"),
    faint=QColor("#A9B4C2"),
    contrast=True,
)
LIGHT_CONTRAST = replace(
    LIGHT,
    name="light contrast",
    bg=QColor("#FFFFFF"),
    raised=QColor("#F0F2F5"),
    line=QColor("#4A5563"),
    text=QColor("#000000"),
    muted=QColor("#2B3440"),
    faint=QColor("#4A5563"),
    accent=QColor("#005A85"),
    hot=QColor("#A83607"),
    warm=QColor("#7A4F00"),
    cold=QColor("#1A47A0"),
    ok=QColor("#0B5C37"),
    bad=QColor("#A31515"),
    pink=QColor("#8A1A5E"),
    violet=QColor("#4F2A99"),
    contrast=True,
)


def ui_font(px: int = BASE_PX, *, bold: bool = False, weight: QFont.Weight | None = None) -> QFont:
    """The platform's UI font at `px` pixels, with figures of equal width."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    if system.family() in ("Sans Serif", "Sans", ""):
        # A bare Linux names no UI font at all; these are what its desktops ship.
        font.setFamilies(["Inter", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans", "Sans Serif"])
    font.setPixelSize(px)
    font.setWeight(weight if weight is not None else QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    _tabular(font)
    return font


def head_font() -> QFont:
    """Section heads: 11 px, tracked; the caller writes them in upper case."""
    font = ui_font(HEAD_PX, bold=True)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    return font


def code_font(px: int = BASE_PX) -> QFont:
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    font.setPixelSize(px)
    return font


def _tabular(font: QFont) -> None:
    if hasattr(font, "setFeature") and hasattr(QFont, "Tag"):
        font.setFeature(QFont.Tag("tnum"), 1)


def first_palette(app: QApplication, override: str) -> Palette:
    """The palette for the first paint, from what costs nothing to ask: the application's own colours.

    Naming anything of `Qt`, as its colour scheme, creates that whole namespace, an eighth of the time to the paint;
    therefore this module imports it inside functions.
    """
    system_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if override == "dark" or (override != "light" and system_dark) else LIGHT


class Theme(QObject):
    """The palette in force. Follows the system's colour scheme and contrast live unless overridden by a setting."""

    changed = Signal()

    def __init__(self, app: QApplication, override: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._override = override
        self._system_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < 128
        # Kept: once the wrapper of the hints goes, that of their accessibility child is void.
        self._hints = QGuiApplication.styleHints()
        self._accessibility: Any = getattr(self._hints, "accessibility", lambda: None)()
        self._palette = self._choose()
        self._hints.colorSchemeChanged.connect(self._refresh)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            signal = getattr(self._accessibility, name, None)
            if signal is not None:
                signal.connect(self._refresh)

    @property
    def palette(self) -> Palette:
        return self._palette

    @property
    def motion_reduced(self) -> bool:
        """True where the platform asks for no animation."""
        preference = getattr(self._accessibility, "motionPreference", None)
        if preference is not None:
            return "Reduce" in str(preference())
        if sys.platform == "win32":
            from PySide6.QtCore import Qt

            return not self._app.isEffectEnabled(Qt.UIEffect.UI_General)
        return False

    def set_override(self, override: str) -> None:
        """ "system", "dark" or "light"."""
        self._override = override
        self._tell_platform()
        self._refresh()

    def apply(self) -> None:
        """Dress the application in the palette."""
        self._tell_platform()
        self._app.setStyle("Fusion")
        self._app.setFont(ui_font())
        self._app.setPalette(qt_palette(self._palette))
        self._app.setStyleSheet(sheet(self._palette))

    def _tell_platform(self) -> None:
        """So that title bars and the system's own dialogs match an override."""
        from PySide6.QtCore import Qt

        if self._override == "system":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if self._override == "dark" else Qt.ColorScheme.Light)

    def _choose(self) -> Palette:
        from PySide6.QtCore import Qt

        scheme = self._hints.colorScheme()
        if self._override == "system":
            known = scheme != Qt.ColorScheme.Unknown
            dark = scheme == Qt.ColorScheme.Dark if known else self._system_dark
        else:
            dark = self._override == "dark"
        preference = getattr(self._accessibility, "contrastPreference", None)
        contrast = preference is not None and "High" in str(preference())
        if contrast:
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return DARK if dark else LIGHT

    def _refresh(self, *_changed: object) -> None:
        chosen = self._choose()
        if chosen is not self._palette:
            self._palette = chosen
            self.apply()
            self.changed.emit()
