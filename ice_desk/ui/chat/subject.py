"""Whose route the inspector shows: that of an answer, or that of what is being written."""

from ice_desk.domain.routing import Route
from ice_desk.ui.chat.conversation import ConversationModel, Entry, EntryKind
from ice_desk.ui.chat.route_text import route_of


class Subject:
    """`answer` is None while it is what is being written.

    An answer that was asked about stays in view until something is typed, sent or opened.
    """

    def __init__(self) -> None:
        self.answer: Entry | None = None
        self._asked_with: str | None = None

    def explain(self, answer: Entry, text: str) -> Route:
        """Somebody asked why an answer came from its model, while `text` stood in the box."""
        self.answer, self._asked_with = answer, text
        return answer.route or route_of(answer.facts)

    def release(self) -> None:
        self._asked_with = None

    def stays(self, text: str) -> bool:
        """Whether the answer that was asked about is still in view."""
        return self._asked_with is not None and text == self._asked_with

    def follow(self, text: str, model: ConversationModel | None) -> Route | None:
        """What is written comes into view; with nothing written, the newest answer, whose route is returned."""
        self._asked_with = None
        self.answer = None if text.strip() else newest_answer(model)
        if self.answer is None:
            return None
        return self.answer.route or (route_of(self.answer.facts) if self.answer.facts.why else None)


def newest_answer(model: ConversationModel | None) -> Entry | None:
    entries = model.entries if model is not None else []
    return next((entry for entry in reversed(entries) if entry.kind is EntryKind.ANSWER), None)
