"""Tokens that have arrived and are not yet in the store.

A batch keeps its number until the store has it, so that writing it twice (after a failure, or because the writer was
cancelled between writing and hearing of it) changes nothing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of one answer; `number` gives the order within it."""

    message: int
    number: int
    text: str
    thinking: str


class Journal:
    """Collects tokens per answer and hands them out in numbered batches."""

    def __init__(self) -> None:
        self._open: dict[int, list[tuple[str, str]]] = {}
        self._sealed: dict[int, list[Chunk]] = {}
        self._numbers: dict[int, int] = {}

    def append(self, message: int, text: str, thinking: str) -> None:
        self._open.setdefault(message, []).append((text, thinking))

    @property
    def empty(self) -> bool:
        return not self._open and not self._sealed

    def seal(self, message: int | None = None) -> tuple[Chunk, ...]:
        """Everything unwritten of one answer, or of all, as batches; they stay until `written`."""
        messages = [message] if message is not None else sorted(self._open.keys() | self._sealed.keys())
        for one in messages:
            pieces = self._open.pop(one, None)
            if pieces:
                number = self._numbers[one] = self._numbers.get(one, 0) + 1
                chunk = Chunk(one, number, "".join(text for text, _ in pieces), "".join(think for _, think in pieces))
                self._sealed.setdefault(one, []).append(chunk)
        return tuple(chunk for one in messages for chunk in self._sealed.get(one, ()))

    def written(self, chunks: tuple[Chunk, ...]) -> None:
        """The store has these."""
        for chunk in chunks:
            waiting = self._sealed.get(chunk.message, [])
            if chunk in waiting:
                waiting.remove(chunk)
            if not waiting:
                self._sealed.pop(chunk.message, None)

    def forget(self, message: int) -> None:
        """The answer is finished."""
        self._open.pop(message, None)
        self._sealed.pop(message, None)
        self._numbers.pop(message, None)
