"""Works out in the background what messages mean, in idle moments of an embedding model that is in memory anyway."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence

from ice_desk.domain.errors import DeskError, Refused
from ice_desk.services import meaning_rows as rows
from ice_desk.services.chat_meaning import TEXT, ChatMeaning, hot, vectors_of
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.history import History
from ice_desk.services.jobs import Jobs
from ice_desk.services.people import People
from ice_desk.services.store import Store

FIRST_SECONDS = 15.0
QUIET_SECONDS = 2.0
REST = 2.0
"""So many times as long as a batch took, nothing is done after it: at most a third of one model's time is taken."""
LEAST_REST_SECONDS = 0.2
BATCH_SECONDS = 20.0
AFTER_FAILURE_SECONDS = 60.0
EVERYTHING_SECONDS = 600.0
"""Between looks at all messages; else only at those that are new, which takes no time however many there are."""
AT_ONCE = 8
MOST_TEXTS = 16
log = logging.getLogger(__name__)


class ChatLearning:
    """Small batches, newest messages first, only while nobody asks and no model answers.

    A person's question ends the batch under way at once. `first` is how long after the start it begins, in seconds.
    """

    def __init__(
        self,
        meaning: ChatMeaning,
        fleet: AnyFleet,
        history: History,
        store: Store,
        people: People,
        jobs: Jobs,
        *,
        first: float | None = None,
        quiet: float | None = None,
        everything: float = EVERYTHING_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fleet = fleet
        self._history = history
        self._store = store
        self._people = people
        self._jobs = jobs
        self._first = FIRST_SECONDS if first is None else first
        self._quiet = QUIET_SECONDS if quiet is None else quiet
        self._everything = everything
        self._clock = clock
        self._wake = asyncio.Event()
        self._could = False
        self._digest = ("", "")
        self._after = 0
        self._looked_at = float("-inf")
        self._under_way: asyncio.Timeout | None = None
        meaning.making_room = self.make_room

    async def start(self) -> None:
        self._history.conversations.subscribe(lambda _all: self._look(new=True))
        self._fleet.board.subscribe(lambda _board: self._look())
        self._people.asking.subscribe(self._asked)
        self._jobs.spawn(self._run(), "learn what messages mean", slot="chat learning")

    async def close(self) -> None:
        self._jobs.cancel("chat learning")

    def make_room(self) -> None:
        """End the batch under way: its messages come again."""
        if self._under_way is not None and not self._under_way.expired():
            self._under_way.reschedule(0.0)

    def _asked(self, asking: int) -> None:
        if asking:
            self.make_room()
        self._look()

    def _may(self) -> bool:
        board = self._fleet.board.value
        calm = not any(card.leases or card.waiting for card in board.cards)
        card = hot(board)
        # One that another program has loaded may be in use there, which cannot be seen.
        ours = card is not None and not card.external
        return calm and ours and not self._people.asking.value and not self._store.read_only

    def _look(self, *, new: bool = False) -> None:
        """Wake where there may be something to do now and was not before."""
        if hot(self._fleet.board.value) is None:
            # The one that comes next may be another.
            self._digest, self._after = ("", ""), 0
        could, self._could = self._could, self._may()
        if self._could and (new or not could):
            self._wake.set()

    async def _run(self) -> None:
        await asyncio.sleep(self._first)
        while True:
            self._wake.clear()
            took = await self._batch_told() if self._may() else 0.0
            if took:
                await asyncio.sleep(max(LEAST_REST_SECONDS, REST * took))
            else:
                await self._wake.wait()
                await asyncio.sleep(self._quiet)

    async def _batch_told(self) -> float:
        try:
            return await self._batch()
        except Refused:
            return 0.0  # somebody else holds the model: once it is idle, this is woken
        except DeskError as error:
            log.info("messages wait for their meaning: %s", error)
            await asyncio.sleep(AFTER_FAILURE_SECONDS)
            return 0.0

    async def _batch(self) -> float:
        """Learn some messages. Returns how long that took, in seconds; 0 where there was nothing to learn."""
        card = hot(self._fleet.board.value)
        if card is None or not await self._lacking(card.model):
            return 0.0
        began = self._clock()
        try:
            digest, made = await self._worked_out(card.model)
        except TimeoutError:
            made = {}  # a person came, or the model is too slow: another time
        else:
            if not made:
                return 0.0
            await self._store.write(lambda db: rows.learn(db, digest, made))
        return max(self._clock() - began, LEAST_REST_SECONDS / REST)

    async def _worked_out(self, model: str) -> tuple[str, Mapping[int, tuple[str, Sequence[bytes]]]]:
        """The vectors of the newest messages that lack them, and the digest of what made them."""
        try:
            async with asyncio.timeout(BATCH_SECONDS) as self._under_way, self._fleet.borrow(model) as lease:
                self._digest = model, lease.digest
                some = _bounded(await self._store.run(lambda db: rows.lacking(db, lease.digest, AT_ONCE, self._after)))
                texts = [f"{TEXT}{part}" for _, _, parts in some for part in parts]
                vectors = iter(await vectors_of(lease, texts) if texts else ())
                return lease.digest, {key: (text, [next(vectors) for _ in parts]) for key, text, parts in some}
        finally:
            self._under_way = None

    async def _lacking(self, model: str) -> bool:
        """Whether there is anything to learn, asked without holding the model where its digest is known already."""
        known, digest = self._digest
        if known != model:
            return True
        if self._clock() - self._looked_at >= self._everything:
            self._after = 0
        after = self._after
        some, settled = await self._store.run(lambda db: (rows.lacking(db, digest, 1, after), rows.settled(db)))
        if not some and not after:
            self._looked_at = self._clock()
        self._after = after if some else settled
        return bool(some)


def _bounded(messages: Sequence[tuple[int, str]]) -> list[tuple[int, str, tuple[str, ...]]]:
    """Messages with their parts, no more of them than one batch takes; at least one."""
    some: list[tuple[int, str, tuple[str, ...]]] = []
    room = MOST_TEXTS
    for key, text in messages:
        parts = rows.parts_of(text)
        if some and len(parts) > room:
            break
        some.append((key, text, parts))
        room -= len(parts)
    return some
