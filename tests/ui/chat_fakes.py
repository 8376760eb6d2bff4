"""A dispatcher that plays a script and a history in memory, with the faces of the real ones."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Callable, Iterable

from ice_desk.domain.branches import Tree, shown, straight
from ice_desk.domain.chats import AnswerFacts, Conversation, Message, MessageState, Role, Thread, Waiting
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Candidate, Route, Tier
from ice_desk.domain.stream import Delta, Event, Outcome, Routed, Settled, Usage
from ice_desk.services.dispatcher import Question
from ice_desk.services.feed import Feed
from ice_desk.services.settings_values import SettingsValues

ROUTE = Route(
    model="mistral:7b-instruct",
    engine="local",
    tier=Tier.EDGE,
    task="contrarian_analysis",
    confidence=0.64,
    task_probabilities={"contrarian_analysis": 0.64},
    complexity=0.71,
    complexity_parts={"length": 0.71},
    context_need=2_000,
    reason="Complexity 0.71 is above the limit.",
    candidates=(
        Candidate("claude-sonnet", "cloud", 0.83, {"quality": 0.5, "speed": 0.2, "memory": 0.1, "context": 0.03}),
        Candidate("mistral:7b-instruct", "local", 0.66, {"quality": 0.4, "history": 0.26}, note="loaded"),
    ),
    wait_seconds=3.0,
    micro_dollars_bound=140_000,
)


class Script:
    """One answer that the test feeds event by event."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Event | BaseException | None] = asyncio.Queue()

    def say(self, *events: Event | BaseException) -> None:
        for event in events:
            self._queue.put_nowait(event)

    def end(self, text: str = "Done.") -> None:
        self.say(Routed(ROUTE), Delta(text), Usage(10, 4, 0.0, 0.0, 0.1, 0.2, 0.1), Settled(Outcome.COMPLETE))
        self._queue.put_nowait(None)

    async def events(self) -> AsyncIterator[Event]:
        while (event := await self._queue.get()) is not None:
            if isinstance(event, BaseException):
                raise event
            yield event


class FakeDispatcher:
    """`scripts` are played one per question, in order; `route` is what the preview returns, `better` comes later."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.previewed: list[Question] = []
        self.scripts: list[Script] = []
        self.route: Route | Refused = ROUTE
        self.better: Route | None = None

    def preview(self, question: Question) -> Route | Refused:
        self.previewed.append(question)
        return self.route

    async def foresee(self, question: Question) -> Route | Refused | None:
        return self.better

    async def recall(self, conversation: int) -> None:
        """Nothing to learn: the route is a made-up one."""

    def ask(self, question: Question) -> AsyncIterator[Event]:
        self.asked.append(question)
        script = Script()
        self.scripts.append(script)
        return script.events()


class FakeHistory:
    def __init__(self, stored: dict[int, Iterable[Message]] | None = None) -> None:
        self.stored = {key: tuple(messages) for key, messages in (stored or {}).items()}
        rows = tuple(
            Conversation(key, f"Chat {key}", Tier.EDGE, float(key)) for key in sorted(self.stored, reverse=True)
        )
        self.conversations: Feed[tuple[Conversation, ...]] = Feed(rows)
        self.drafts: dict[int | None, str] = {}
        self.ratings: dict[int, int | None] = {}
        self.costs: Feed[tuple[int, int]] = Feed((0, 0))
        self.bin: dict[int, Conversation] = {}
        self.trees: dict[int, Tree] = {}
        self.waits: dict[str, tuple[int, Waiting]] = {}

    async def create(self, title: str, tier: Tier) -> Conversation:
        made = Conversation(100 + len(self.conversations.value), title or "New", tier, 0.0)
        self.conversations.publish((made, *self.conversations.value))
        return made

    async def thread(self, conversation: int) -> Thread:
        messages = self.stored.get(conversation, ())
        return Thread(messages, self.trees.get(conversation) or straight(message.id for message in messages))

    async def show(self, conversation: int, message: int) -> None:
        self.trees[conversation] = shown((await self.thread(conversation)).tree, message)

    async def set_keep_local(self, conversation: int, keep: bool) -> None:
        rows = (
            dataclasses.replace(row, keep_local=keep) if row.id == conversation else row
            for row in self.conversations.value
        )
        self.conversations.publish(tuple(rows))

    async def set_pinned(self, conversation: int, pinned: bool) -> None:
        self._change(conversation, pinned=pinned)

    async def set_archived(self, conversation: int, archived: bool) -> None:
        self._change(conversation, archived=archived)

    def _change(self, conversation: int, **fields: object) -> None:
        rows = self.conversations.value
        changed = (dataclasses.replace(row, **fields) if row.id == conversation else row for row in rows)
        self.conversations.publish(tuple(changed))

    async def rename(self, conversation: int, title: str) -> None:
        rows = self.conversations.value
        self.conversations.publish(
            tuple(dataclasses.replace(row, title=title) if row.id == conversation else row for row in rows)
        )

    async def rate(self, answer: int, rating: int | None) -> None:
        self.ratings[answer] = rating

    async def delete(self, conversation: int) -> None:
        self.bin |= {row.id: row for row in self.conversations.value if row.id == conversation}
        self.conversations.publish(tuple(row for row in self.conversations.value if row.id != conversation))

    async def restore(self, conversation: int) -> None:
        self.conversations.publish((self.bin.pop(conversation), *self.conversations.value))

    async def save_draft(self, conversation: int | None, text: str) -> None:
        self.drafts[conversation] = text

    async def keep_waiting(self, conversation: int, waiting: Waiting) -> None:
        self.waits[waiting.key] = (conversation, waiting)

    async def waiting(self, conversation: int) -> tuple[Waiting, ...]:
        return tuple(waiting for where, waiting in self.waits.values() if where == conversation)

    async def forget_waiting(self, key: str) -> None:
        self.waits.pop(key, None)

    async def draft(self, conversation: int | None) -> str:
        return self.drafts.get(conversation, "")


class FakeSettings:
    def __init__(self) -> None:
        self.values = Feed(SettingsValues())

    def set(self, key: str, value: object) -> None:
        self.values.publish(dataclasses.replace(self.values.value, **{key: value}))


def prompt(id: int, text: str) -> Message:
    return Message(id, Role.USER, text, MessageState.COMPLETE, 0.0)


def answer(id: int, text: str, state: MessageState = MessageState.COMPLETE, reason: str = "") -> Message:
    facts = AnswerFacts(model="yi:34b-200k", task="summary", why="It fits.", completion_tokens=412)
    return Message(id, Role.ASSISTANT, text, state, 0.0, reason=reason, facts=facts)


async def until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait for something to become true; fails after `seconds`."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  what is waited for has no event of its own
            await asyncio.sleep(0.005)
