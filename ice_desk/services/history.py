"""Conversations and answers, and the promise that what was on the screen is still there after a crash."""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ice_desk.domain.chats import (
    AnswerFacts,
    Conversation,
    Message,
    MessageState,
    ModelRecord,
    Role,
    Thread,
    Today,
    Waiting,
)
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import Image
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Tier
from ice_desk.services import branch_rows, image_rows
from ice_desk.services import history_rows as rows
from ice_desk.services.feed import Feed
from ice_desk.services.inferences import Inferences
from ice_desk.services.jobs import Jobs
from ice_desk.services.journal import Journal
from ice_desk.services.learned import Learned
from ice_desk.services.store import Store, StoreFault

T = TypeVar("T")
JOURNAL_SECONDS = 0.25
JOURNAL_SECONDS_WORST = 5.0
TITLE_LENGTH = 60
BIN_SECONDS = 30 * 86_400.0
ENDED = "ICE Desk ended while this was being written"
NO_CONVERSATION = 0
log = logging.getLogger(__name__)


class History:
    """The conversations. `conversations` holds those not in the bin, newest first.

    `costs` tells of an answer whose cost became known only after its end: its id and micro-dollars. `rated` tells of
    the newest rating: the answer's id and -1, 0 or 1.
    Times come from `now` (seconds since 1970). What lies in the bin for 30 days is deleted at the next start.
    `cut` are the conversations in which the last run ended in the middle of an answer.
    """

    def __init__(self, store: Store, jobs: Jobs, inferences: Inferences, now: Callable[[], float] = time.time) -> None:
        self.conversations: Feed[tuple[Conversation, ...]] = Feed(())
        self.rated: Feed[tuple[int, int]] = Feed((0, 0))
        self.costs: Feed[tuple[int, int]] = Feed((0, 0))
        self.cut: tuple[int, ...] = ()
        self._store = store
        self._jobs = jobs
        self._inferences = inferences
        self._now = now
        self._journal = Journal()
        self._wait, self._flushing = JOURNAL_SECONDS, False

    @property
    def today(self) -> Feed[Today]:
        return self._inferences.today

    @property
    def ratings(self) -> Feed[int]:
        return self._inferences.ratings

    async def start(self) -> None:
        """Close the answers that the last run left open, empty the bin of old things, publish the list."""
        if not self._store.read_only:
            oldest = self._now() - BIN_SECONDS
            self.cut = await self._store.write(lambda db: rows.tidy(db, ENDED, oldest))
        await self._publish()

    async def close(self) -> None:
        """Write what is still in the journal."""
        await self._flush()

    async def create(self, title: str, tier: Tier) -> Conversation:
        """A new conversation; with an empty title it takes the beginning of its first prompt."""
        at, title = self._now(), title_of(title)
        return await self._changed(self._store.write(lambda db: rows.add_conversation(db, title, tier, at)))

    async def messages(self, conversation: int) -> tuple[Message, ...]:
        """The line that is shown, oldest first. An answer being written has what came so far."""
        return (await self.thread(conversation)).line

    async def thread(self, conversation: int) -> Thread:
        """Every message with all its versions. An answer being written has what came so far."""
        if not self._journal.empty:
            try:
                await self._flush()
            except StoreFault:
                log.warning("the journal could not be written before reading", exc_info=True)
        return await self._store.run(lambda db: branch_rows.thread(db, conversation))

    async def show(self, conversation: int, message: int) -> None:
        """Show the line through a message from now on; below it, as it was gone on with last."""
        await self._store.write(lambda db: branch_rows.show(db, conversation, message))

    async def add_prompt(
        self,
        conversation: int,
        text: str,
        tier: Tier | None = None,
        *,
        waiting: str = "",
        images: Sequence[Image] = (),
        after: int | None = None,
        version_of: int | None = None,
    ) -> Message:
        """Keep a question and its `images` for good before it is sent; `tier` is the one it is asked in.

        In the same breath it stops being a draft, and `waiting`, the key it waited under. `after` and `version_of` say
        where it goes, as in a Question.

        Raises UsageFault where the conversation is gone, StoreFault where it cannot be kept.
        """
        at, text = self._now(), storable(text)

        def work(db: sqlite3.Connection) -> Message:
            found = rows.conversation(db, conversation)
            if found is None or found.deleted_at is not None:
                raise UsageFault(
                    "This conversation is no longer here", why="It was deleted", remedy="Restore it or start a new one"
                )
            title = found.title or title_of(text)
            db.execute(
                "UPDATE conversations SET title = ?, tier = ? WHERE id = ?",
                (title, (tier or found.tier).value, conversation),
            )
            db.execute("DELETE FROM waiting WHERE key = ?", (waiting,))
            rows.forget_draft(db, conversation, text)
            parent = branch_rows.place_of(db, conversation, after, version_of)
            state = MessageState.COMPLETE
            kept = rows.add_message(db, conversation, Role.USER, text, state, AnswerFacts(), at, parent)
            image_rows.bind(db, conversation, kept.id, images)
            return kept

        return await self._changed(self._store.write(work, durable=True))

    async def keep_waiting(self, conversation: int, waiting: Waiting) -> None:
        """Keep a prompt that waits behind a running answer, so that it is still there after a crash."""
        kept = replace(waiting, prompt=storable(waiting.prompt))
        await self._store.write(lambda db: rows.add_waiting(db, conversation, kept), durable=True)

    async def waiting(self, conversation: int) -> tuple[Waiting, ...]:
        """What was typed in a conversation and has not been sent, oldest first."""
        return await self._store.run(lambda db: rows.waiting(db, conversation))

    async def forget_waiting(self, key: str) -> None:
        await self._store.write(lambda db: rows.forget_waiting(db, key))

    async def begin_answer(self, conversation: int, facts: AnswerFacts, prompt: int | None = None) -> Message:
        """An empty answer in state STREAMING; its id is what `append` and `finish` take.

        It answers the prompt of that id, None: the last message that is shown.
        """
        at = self._now()
        return await self._changed(
            self._store.write(lambda db: branch_rows.begin_answer(db, conversation, facts, at, prompt))
        )

    def append(self, answer: int, text: str, thinking: str = "") -> None:
        """Take tokens; they are in the store at most 250 ms later."""
        self._journal.append(answer, storable(text), storable(thinking))
        if self._flushing:
            return
        self._flushing = True
        try:
            self._jobs.spawn(self._flush_soon(), "history: write the journal")
        except RuntimeError:
            self._flushing = False  # the desk is closing: `finish` or `close` writes the rest

    async def finish(self, answer: int, state: MessageState, reason: str, facts: AnswerFacts) -> None:
        """Settle an answer for good: its text is then final and durable."""
        chunks = self._journal.seal(answer)

        def work(db: sqlite3.Connection) -> None:
            rows.add_chunks(db, chunks)
            rows.finish(db, answer, state, storable(reason), facts)

        await self._store.write(work, durable=True)
        self._journal.forget(answer)
        await self._publish()

    async def rename(self, conversation: int, title: str) -> None:
        """Raises UsageFault for a title without any visible character."""
        title = title_of(title)
        if not title:
            raise UsageFault("The title is empty", remedy="Type at least one character")
        await self._alter(conversation, "title", title)

    async def set_keep_local(self, conversation: int, keep: bool) -> None:
        """Keep every later question of a conversation on this machine, or let the rules decide again."""
        await self._alter(conversation, "keep_local", int(keep))

    async def set_pinned(self, conversation: int, pinned: bool) -> None:
        await self._alter(conversation, "pinned", int(pinned))

    async def set_archived(self, conversation: int, archived: bool) -> None:
        await self._alter(conversation, "archived", int(archived))

    async def instruct(self, conversation: int, instructions: str) -> None:
        """Put `instructions` before every later question of a conversation; "" takes them away."""
        await self._alter(conversation, "instructions", storable(instructions.strip()))

    async def delete(self, conversation: int) -> None:
        """Put into the bin, from where `restore` brings it back."""
        await self._alter(conversation, "deleted_at", self._now())

    async def restore(self, conversation: int) -> None:
        await self._alter(conversation, "deleted_at", None)

    async def save_draft(self, conversation: int | None, text: str) -> None:
        """Keep what is typed and not sent; None is the draft of a conversation that does not exist yet."""
        key, at, text = conversation or NO_CONVERSATION, self._now(), storable(text)
        await self._store.write(lambda db: rows.keep_draft(db, key, text, at))

    async def draft(self, conversation: int | None) -> str:
        return await self._store.run(lambda db: rows.draft(db, conversation or NO_CONVERSATION))

    async def log_inference(self, record: Inference) -> None:
        await self._inferences.log(record)

    async def correct_cost(self, answer: int, micro_dollars: int) -> None:
        """Take over what an answer cost in the end, where that became known only after it was finished."""
        await self._store.write(lambda db: rows.correct_cost(db, answer, micro_dollars), durable=True)
        self.costs.publish((answer, micro_dollars))

    async def rate(self, answer: int, rating: int | None) -> None:
        """Keep what the user thought of an answer (-1, 0, 1), or take it back with None."""
        await self._inferences.rate(answer, rating)
        self.rated.publish((answer, rating or 0))

    async def count_swap(self, model: str) -> None:
        await self._inferences.count_swap(model)

    async def learned(self) -> Learned:
        return await self._inferences.learned()

    async def records(self) -> tuple[ModelRecord, ...]:
        return await self._inferences.records()

    async def _alter(self, conversation: int, column: str, value: str | float | None) -> None:
        statement = f"UPDATE conversations SET {column} = ? WHERE id = ?"
        await self._changed(self._store.write(lambda db: db.execute(statement, (value, conversation)) and None))

    async def _changed(self, write: Coroutine[Any, Any, T]) -> T:
        result = await write
        await self._publish()
        return result

    async def refresh(self) -> None:
        """Read the list anew, after something else has changed what is kept."""
        await self._publish()

    async def _publish(self) -> None:
        self.conversations.publish(await self._store.run(rows.kept))

    async def _flush_soon(self) -> None:
        try:
            await asyncio.sleep(self._wait)
        finally:
            self._flushing = False
        await self._flush()

    async def _flush(self) -> None:
        chunks = self._journal.seal()
        if not chunks:
            return
        try:
            await self._store.write(lambda db: rows.add_chunks(db, chunks))
        except StoreFault:
            # Kept in memory and tried again with the next tokens, less and less often.
            self._wait = min(JOURNAL_SECONDS_WORST, self._wait * 2)
            raise
        self._wait = JOURNAL_SECONDS
        self._journal.written(chunks)


def title_of(text: str) -> str:
    """The first 60 characters with all white space folded."""
    folded = " ".join(storable(text[: TITLE_LENGTH * 50]).split())
    return folded if len(folded) <= TITLE_LENGTH else folded[: TITLE_LENGTH - 1].rstrip() + "…"


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: halves of surrogate pairs, which JSON lets through, become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
