"""The right to ask a model: it is in memory before it is given, and stays there until it is given back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from ice_desk.domain.errors import EngineError, Refused
from ice_desk.domain.slots import State
from ice_desk.services.fleet.ahead import Ahead
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.queue import LoadQueue
from ice_desk.services.fleet.slots import Lease, Slot

MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Leases:
    """Gives leases of one engine's models."""

    core: Core
    queue: LoadQueue
    ahead: Ahead

    @asynccontextmanager
    async def hold(self, wanted: Slot, context: int, *, swap: bool) -> AsyncIterator[Lease]:
        """Hold a model able to take `context` tokens while the block runs, loading it first where need be.

        Raises DoesNotFit, LoadFailed and other EngineErrors.
        """
        slot = await self._ready(wanted, context, swap=swap)
        slot.leases += 1
        slot.heard_at = self.core.clock()
        self.core.judge(slot, used=True)
        self.core.publish()
        try:
            options = slot.options
            if options is None:
                raise EngineError(f"{wanted.model} was reloaded by another program", remedy="Ask again.")
            yield Lease(slot.model, options, slot.digest, slot.size, self.core.engine, partial(self._hear, slot))
        finally:
            slot.leases -= 1
            slot.last_used = self.core.clock()
            self.core.publish()

    @asynccontextmanager
    async def borrow(self, slot: Slot, *, foreign: bool = False) -> AsyncIterator[Lease]:
        """Hold a model that is loaded and idle, without counting it as used. Raises Refused where it is not.

        With `foreign` also one that another program has loaded, which may be using it.
        """
        options = slot.options or (slot.as_loaded if foreign else None)
        if self.core.held or slot.state is not State.READY or options is None or slot.leases:
            raise Refused(f"{slot.model} is not loaded and idle")
        slot.leases += 1
        slot.heard_at = self.core.clock()
        self.core.publish()
        try:
            yield Lease(slot.model, options, slot.digest, slot.size, self.core.engine)
        finally:
            slot.leases -= 1
            self.core.publish()

    def _hear(self, slot: Slot) -> None:
        slot.heard_at = self.core.clock()

    async def _ready(self, wanted: Slot, context: int, *, swap: bool) -> Slot:
        context = wanted.clamped(context)
        wanted.waiting += 1
        self.ahead.give_way(self.core.book.holder(wanted))
        try:
            for _ in range(MOST_ROUNDS):
                while self.core.held:
                    await self.core.wait_change(1.0)
                slot = self.core.book.holder(wanted)
                if slot.serves(context):
                    return slot
                why = f"a question of {context:,} tokens needed it" if context else "a question needed it"
                await self.queue.ensure(slot, context, slot.lane, automatic=not swap, why=why)
        finally:
            wanted.waiting -= 1
        raise EngineError(
            f"{wanted.model} would not stay loaded",
            why="Another program loads or unloads it again and again.",
            remedy="Look at who else uses this engine.",
        )
