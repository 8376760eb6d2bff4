"""What is thought of prompts: by keyword rules at first, by the trained models once their weights are read."""

import asyncio
from pathlib import Path

from ice_desk.domain.opinion import RULES, Opinion


class RoutingModels:
    """Gives the best opinion there is now, and the complexities of a typical mix of questions to rank a new one by."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opinion = RULES
        self._reference: tuple[float, ...] = ()

    def opinion(self) -> Opinion:
        return self._opinion

    def reference(self) -> tuple[float, ...]:
        """Sorted; empty as long as the rules decide, whose scale is another."""
        return self._reference

    async def load(self) -> None:
        """Read the weights in a thread, about 0.1 s. Raises DataFault; the rules stay in force then."""
        self._opinion, self._reference = await asyncio.to_thread(self._read)

    def _read(self) -> tuple[Opinion, tuple[float, ...]]:
        # numpy comes with it: not before the window is painted, and not in its thread.
        from ice_desk.services.routing_weights import load_opinion, load_reference

        return load_opinion(self._folder), load_reference(self._folder)
