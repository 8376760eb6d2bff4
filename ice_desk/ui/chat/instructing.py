"""Joins the instructions of a chat and their presets to the chat pane."""

from PySide6.QtCore import QObject

from ice_desk.domain.chats import Preset
from ice_desk.services.history import History
from ice_desk.services.jobs import Jobs
from ice_desk.services.presets import Presets
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.instructions import InstructionsDialog, InstructionsLine
from ice_desk.ui.chat.pane import ChatPane


class Instructing(QObject):
    """What is set before a chat has begun waits here, and goes into the chat that begins."""

    def __init__(self, pane: ChatPane, history: History, presets: Presets, jobs: Jobs) -> None:
        super().__init__(pane)
        self._pane = pane
        self.line = InstructionsLine()
        pane.composer.set_above(self.line)
        self._history = history
        self._presets = presets
        self._jobs = jobs
        self._waiting = ""
        pane.session.begun.append(self._begun)
        pane.shown.connect(self._follow)
        self.line.change_asked.connect(self.open)
        watch(history.conversations, self, lambda _all: self._follow())

    def open(self) -> None:
        """Show the instructions of the open chat, to be changed."""
        dialog = InstructionsDialog(self._pane.instructions, self._presets.presets.value, self._pane.window())
        dialog.kept.connect(self._keep)
        dialog.chosen.connect(self._route_as)
        dialog.saved.connect(self._save)
        dialog.deleted.connect(lambda name: self._jobs.spawn(self._presets.delete(name), "delete a preset"))
        watch(self._presets.presets, dialog, dialog.show_presets)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, text: str) -> None:
        current = self._pane.session.current
        if current is None:
            self._waiting = text
            self._follow()
        else:
            self._jobs.spawn(self._history.instruct(current.id, text), "instruct a conversation")

    def _route_as(self, preset: Preset) -> None:
        if preset.tier is not None:
            self._pane.choose_tier(preset.tier.value)
        self._pane.header.choose(preset.routing)

    def _save(self, name: str, text: str) -> None:
        tier = self._pane.question("").tier
        preset = Preset(name, text, tier, self._pane.header.routing)
        self._jobs.spawn(self._presets.save(preset), "save a preset")

    async def _begun(self, conversation: int) -> None:
        if self._waiting:
            await self._history.instruct(conversation, self._waiting)
            self._waiting = ""

    def _follow(self) -> None:
        current = self._pane.session.current
        mine = [one for one in self._history.conversations.value if current is not None and one.id == current.id]
        self._pane.instructions = mine[0].instructions if mine else self._waiting if current is None else ""
        self.line.show_text(self._pane.instructions)
