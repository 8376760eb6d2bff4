"""The commands that need more than the window itself: chats, settings, theme, log, about."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ice_desk import __version__
from ice_desk.services.notices import Notices
from ice_desk.texts import tr
from ice_desk.ui.palette import Command

ABOUT = tr(
    "ICE Desk {version}. A control panel for language models on your own machine. MIT licence. It "
    "sends nothing anywhere but to the engine you use.",
    version=__version__,
)


class DeskCommands:
    """`panes` and `settings` are there once the services run; until then a command does nothing."""

    def __init__(self, notices: Notices, logs: Path) -> None:
        self._notices = notices
        self._logs = logs
        self.new_chat: Callable[[], None] | None = None
        self.open_batches: Callable[[], None] | None = None
        self.focus_prompt: Callable[[], None] | None = None
        self.find_in_chat: Callable[[], None] | None = None
        self.step_version: Callable[[int], None] | None = None
        self.show_keys: Callable[[], None] | None = None
        self.compare: Callable[[], None] | None = None
        self.instruct: Callable[[], None] | None = None
        self.tag_chat: Callable[[], None] | None = None
        self.find_in_chats: Callable[[], None] | None = None
        self.open_settings: Callable[[], None] | None = None
        self.free_all: Callable[[], None] | None = None
        self.open_journal: Callable[[], None] | None = None
        self.release_caches: Callable[[], None] | None = None
        self.set_theme: Callable[[str], None] | None = None
        self.check_updates: Callable[[], None] | None = None

    def all(self) -> tuple[Command, ...]:
        return (
            Command(tr("New chat"), "Ctrl+N", lambda: self._do(self.new_chat), "File", "Ctrl+N"),
            Command(tr("Batch…"), "Ctrl+Shift+B", lambda: self._do(self.open_batches), "File", "Ctrl+Shift+B"),
            Command(tr("Settings…"), "Ctrl+,", lambda: self._do(self.open_settings), "Edit", "Ctrl+,", "settings"),
            Command(tr("Write a question"), "Ctrl+L", lambda: self._do(self.focus_prompt), "Edit", "Ctrl+L"),
            Command(tr("Compare models…"), "Ctrl+Shift+M", lambda: self._do(self.compare), "Models", "Ctrl+Shift+M"),
            Command(
                tr("Instructions for this chat…"),
                "Ctrl+Shift+I",
                lambda: self._do(self.instruct),
                "Edit",
                "Ctrl+Shift+I",
            ),
            Command(tr("Tags of this chat…"), "Ctrl+Shift+T", lambda: self._do(self.tag_chat), "Edit", "Ctrl+Shift+T"),
            Command(tr("Find in this chat"), "Ctrl+F", lambda: self._do(self.find_in_chat), "Edit", "Ctrl+F"),
            Command(
                tr("Find in all chats"), "Ctrl+Shift+F", lambda: self._do(self.find_in_chats), "Edit", "Ctrl+Shift+F"
            ),
            Command(
                tr("Free all memory"), tr("unload all that is not answering"), lambda: self._do(self.free_all), "Models"
            ),
            Command(tr("Fleet journal…"), "Ctrl+J", lambda: self._do(self.open_journal), "Models", "Ctrl+J"),
            Command(
                tr("Reload idle models to release prompt caches"), "", lambda: self._do(self.release_caches), "Models"
            ),
            Command(tr("Previous version"), "Ctrl+PgUp", partial(self._step, -1), "Edit", "Ctrl+PgUp"),
            Command(tr("Next version"), "Ctrl+PgDown", partial(self._step, 1), "Edit", "Ctrl+PgDown"),
            *(
                Command(words, "", partial(self._theme, name), "View")
                for name, words in (
                    ("system", tr("The system's colours")),
                    ("dark", tr("Dark colours")),
                    ("light", tr("Light colours")),
                )
            ),
            Command(tr("Keyboard shortcuts"), "F1", lambda: self._do(self.show_keys), "Help", "F1"),
            Command(tr("Open the log folder"), "", self._open_logs, "Help"),
            Command(tr("Check for updates"), "", lambda: self._do(self.check_updates), "Help"),
            Command(tr("About ICE Desk"), "", lambda: self._notices.post(ABOUT, key="about"), "Help", role="about"),
        )

    def _step(self, by: int) -> None:
        if self.step_version is not None:
            self.step_version(by)

    def _theme(self, name: str) -> None:
        if self.set_theme is not None:
            self.set_theme(name)

    def _open_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))

    def _do(self, act: Callable[[], None] | None) -> None:
        if act is not None:
            act()
