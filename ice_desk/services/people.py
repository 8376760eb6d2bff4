"""Who is waiting for an answer: what has time, such as a batch, makes way for people."""

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import aclosing, contextmanager
from functools import wraps
from typing import Protocol, TypeVar

from ice_desk.domain.stream import Event
from ice_desk.services.feed import Feed
from ice_desk.services.questions import Question


class People:
    """`asking` counts the questions of people that are being answered or wait for a model."""

    def __init__(self) -> None:
        self.asking: Feed[int] = Feed(0)

    @contextmanager
    def count(self, question: Question) -> Iterator[None]:
        """Count a question while the block runs, unless nobody waits for it."""
        if question.background:
            yield
            return
        self.asking.publish(self.asking.value + 1)
        try:
            yield
        finally:
            self.asking.publish(self.asking.value - 1)


class _Asked(Protocol):
    people: People


A = TypeVar("A", bound=_Asked)
Ask = Callable[[A, Question], AsyncGenerator[Event, None]]


def counted(ask: Ask[A]) -> Ask[A]:
    """`ask`, counted from the moment the question is put to the end of its answer."""

    @wraps(ask)
    async def counting(self: A, question: Question) -> AsyncGenerator[Event, None]:
        with self.people.count(question):
            async with aclosing(ask(self, question)) as events:
                async for event in events:
                    yield event

    return counting
