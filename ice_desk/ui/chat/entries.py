"""One row of the transcript: a stored message, the answer that comes in, a told failure, or a prompt that waits."""

import itertools
from dataclasses import dataclass, field
from enum import StrEnum

from ice_desk.domain.branches import ONLY, Place
from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role
from ice_desk.domain.errors import DeskError
from ice_desk.domain.images import Image
from ice_desk.domain.routing import Route
from ice_desk.services.dispatcher import Question
from ice_desk.texts import mark
from ice_desk.ui.chat.attached import Attached


class EntryKind(StrEnum):
    PROMPT = "prompt"
    ANSWER = "answer"
    FAILURE = "failure"
    QUEUED = "queued"


_keys = itertools.count(1)


@dataclass(slots=True, eq=False)
class Entry:
    """One row of the transcript. `revision` grows with each change; times are monotonic seconds.

    `status` is the sentence shown while an answer has not begun; `question` is what Retry or the queue would send;
    `message` is the stored message's id, `rating` what the user thought of it (-1, 1, None).
    `held` marks a waiting prompt that only a person sends, `behind` is the row that it follows; `place` is which of its
    versions this row is; `error` is told by a failure's own row, also where it stands
    under an answer that had begun. `attached` and `images` went with a prompt.
    """

    kind: EntryKind
    parts: list[str] = field(default_factory=list)
    state: MessageState = MessageState.COMPLETE
    thinking: str = ""
    thinking_seconds: float | None = None
    reason: str = ""
    facts: AnswerFacts = field(default_factory=AnswerFacts)
    route: Route | None = None
    status: str = ""
    question: Question | None = None
    error: DeskError | None = None
    asked_at: float = 0.0
    first_at: float | None = None
    tokens: int = 0
    expanded: bool = False
    held: bool = False
    acts: bool = True
    behind: "Entry | None" = None
    place: Place = ONLY
    message: int | None = None
    rating: int | None = None
    attached: tuple[Attached, ...] = ()
    images: tuple[Image, ...] = ()
    revision: int = 0
    key: int = field(default_factory=lambda: next(_keys))

    @property
    def text(self) -> str:
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    @property
    def streaming(self) -> bool:
        return self.state is MessageState.STREAMING

    def live_rate(self, now: float) -> float | None:
        """Tokens per second so far; None in the first second, when the figure would only jump."""
        if not self.streaming or self.first_at is None or now - self.first_at < 1.0:
            return None
        return self.tokens / (now - self.first_at)


def entry_of(message: Message) -> Entry:
    """A stored message as a row. One left `streaming` by an earlier run was cut: nothing writes to it any more."""
    state, reason = message.state, message.reason
    if state is MessageState.STREAMING:
        state, reason = MessageState.CUT, reason or mark("the desk closed before it ended")
    kind = EntryKind.PROMPT if message.role is Role.USER else EntryKind.ANSWER
    return Entry(
        kind,
        [message.text],
        state,
        message.thinking,
        reason=reason,
        facts=message.facts,
        message=message.id,
        rating=message.rating,
        images=message.images,
    )
