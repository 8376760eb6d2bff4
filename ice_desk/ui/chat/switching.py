"""Stepping through the versions of a message, in its place."""

from typing import TYPE_CHECKING

from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import Entry

if TYPE_CHECKING:
    from ice_desk.ui.chat.pane import ChatPane

BY = {"older": -1, "newer": 1}
NO_VERSIONS = tr("No message here has another version. Edit a prompt, or ask for an answer again, to make one.")


class Switching:
    """Joins the transcript to the session: another version comes where the old one stood, and the view stays there."""

    def __init__(self, pane: "ChatPane") -> None:
        self._pane = pane

    def step(self, entry: Entry, by: int) -> None:
        """Show the version `by` places after `entry`."""
        transcript = self._pane.transcript
        top = next((top for top, row in transcript.column.rows() if row.entry is entry), 0)
        other = self._pane.session.switch(entry, by)
        if other is not None:
            self._pane.subject.release()
            transcript.hold(other, max(0, top))
            transcript.marking.replace(entry, other)
            self._pane.finder.recount()

    def step_current(self, by: int) -> None:
        """The same for the message that was stepped to, or else for the newest one that has versions."""
        model = self._pane.session.current
        marked = self._pane.transcript.marking.current
        entries = [marked, *reversed(model.entries)] if model is not None else []
        entry = next((one for one in entries if one is not None and one.place.of > 1), None)
        if entry is None:
            self._pane.composer.say(NO_VERSIONS)
        else:
            self.step(entry, by)
