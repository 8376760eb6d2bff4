"""What the tests of mishaps share: making one happen, and the proof that it is over."""

import asyncio
from collections.abc import Callable

from ice_desk.domain.chats import MessageState
from ice_desk.domain.slots import State
from ice_desk.domain.stream import Outcome
from tests.services.ask_house import Asked, Desk
from tests.services.fleet_house import MISTRAL, names_loaded

TRIED: set[str] = set()
_NOT_WORDS = ("Error", "Traceback", "ASSERT", "\n")


def tries(*faults: str) -> Callable[[Callable], Callable]:
    """Marks a test with the faults it tries."""
    TRIED.update(faults)
    return lambda test: test


def strike(desk: Desk, *faults: str) -> None:
    desk.simulator.faults = frozenset(faults)


def plain(error: BaseException | str) -> bool:
    """Words for a person: no class names, no brackets of a language, no traceback."""
    words = str(error)
    return bool(words) and words[-1] in ".!?…" and not any(mark in words for mark in _NOT_WORDS)


async def works(desk: Desk, model: str | None = MISTRAL) -> Asked:
    """The next question, once all is well."""
    strike(desk)
    asked = await desk.ask("And what else?", model=model)
    assert asked.error is None
    assert asked.settled is not None
    assert asked.settled.outcome is Outcome.COMPLETE
    assert (await desk.answer()).state is MessageState.COMPLETE
    assert desk.told == []
    return asked


async def converged(desk: Desk) -> None:
    """The board shows as loaded exactly what the engine holds."""
    async with asyncio.timeout(20):
        while True:
            shown = sorted(card.model for card in desk.fleet.board.value.cards if card.state is State.READY)
            if shown == await names_loaded(desk.other):
                return
            await desk.core.wait_change(0.02)
