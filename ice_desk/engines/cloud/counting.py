"""What arrives of an answer, counted by ourselves: a provider may ignore the limit it was given."""

import math

from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage

OVERRUN_SHARE = 1.05
OVERRUN_TOKENS = 64
# No tokenizer in use makes tokens of 8 bytes on average (English is 4 to 5), so this never counts too many.
TOKEN_BYTES = 8


class OutputCount:
    """A cautious count of the tokens of one answer: at least one for each piece, more where a piece is long.

    A provider that sends several tokens in one piece is counted low, by half at most in English; one that sends less
    than a token in a piece is counted high, and may be cut early. Reasoning that is not shown cannot be counted.
    """

    def __init__(self, max_tokens: int) -> None:
        self.tokens = 0
        self._cap = math.floor(max_tokens * OVERRUN_SHARE) + OVERRUN_TOKENS

    @property
    def over(self) -> bool:
        """More came than was allowed, with some room for counting otherwise."""
        return self.tokens > self._cap

    def add(self, text: str) -> int:
        """Count one piece; returns its tokens."""
        tokens = max(1, len("".join(text.split()).encode(errors="replace")) // TOKEN_BYTES)
        self.tokens += tokens
        return tokens

    def believe(self, usage: TokenUsage | None) -> TokenUsage | None:
        """The provider's own count, unless it is less than what was seen to arrive."""
        if usage is None or (usage.output == 0 and self.tokens > 0):
            return None
        return None if self.tokens > usage.output * OVERRUN_SHARE + OVERRUN_TOKENS else usage


class Pieces:
    """The events of one batch: neighbouring texts of one kind become one event."""

    def __init__(self, count: OutputCount) -> None:
        self.events: list[Delta | Thinking] = []
        self._count = count

    def answer(self, text: object) -> None:
        self._add(Delta, text)

    def thinking(self, text: object) -> None:
        self._add(Thinking, text)

    def _add(self, kind: type[Delta] | type[Thinking], text: object) -> None:
        if not isinstance(text, str) or not text:
            return
        tokens = self._count.add(text)
        last = self.events[-1] if self.events else None
        if isinstance(last, kind):
            self.events[-1] = kind(last.text + text, last.tokens + tokens)
        else:
            self.events.append(kind(text, tokens))
