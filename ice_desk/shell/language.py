"""The window's language: `--language`, then the setting, then the system's; taken before texts are imported."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ice_desk import linguist, paths, texts

SYSTEM = "system"


def choose(named: str | None, stored: Mapping[str, Any], wished: Sequence[str] | None = None) -> str:
    """The language to use, "en" or "de". `stored` is the settings file as it was read; `wished` the system's order."""
    asked = named or stored.get("language")
    if asked in texts.LANGUAGES:
        return str(asked)
    for one in QLocale.system().uiLanguages() if wished is None else wished:
        if (known := one.partition("-")[0]) in texts.LANGUAGES:
            return known
    return texts.LANGUAGES[0]


def take(language: str) -> None:
    """Speak `language` from now on."""
    texts.use(linguist.load(paths.resources() / "translations", language))


def take_for_qt(app: QCoreApplication) -> None:
    """Let Qt's own texts (standard buttons, menus of text fields, names of keys) follow the language in use."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.language() != "en" and translator.load(f"qtbase_{texts.language()}", folder):
        app.installTranslator(translator)
