"""The memory of a machine that no probe reaches: what its engine reports, against a total that the user entered."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ice_desk.domain.footprint import CUDA_OVERHEAD
from ice_desk.domain.memory import Pool
from ice_desk.domain.models import RunningModel
from ice_desk.domain.pools import GPU_BUFFER, GPU_BUFFER_SHARE, REMOTE_POOL
from ice_desk.domain.slots import State
from ice_desk.domain.snapshot import Resident
from ice_desk.services.fleet.slots import Slot


@dataclass(slots=True)
class RemoteMemory:
    """`total` is bytes, None where the user entered none. `proven` is the most that was seen loaded there at once.

    What was promised counts as used: a load under way, and what was loaded when the machine was last heard of.
    """

    total: int | None = None
    proven: int = 0

    def used(self, slots: Iterable[Slot]) -> int:
        return sum(_holds(slot) for slot in slots)

    def pools(self, slots: Iterable[Slot]) -> tuple[Pool, ...]:
        """The one pool of the machine; none where its total is not known.

        An engine's figures leave out what each runner's process takes besides the model.
        """
        if self.total is None:
            return ()
        sizes = [size for size in map(_holds, slots) if size]
        buffer = max(int(self.total * GPU_BUFFER_SHARE), GPU_BUFFER) + CUDA_OVERHEAD * len(sizes)
        return (Pool(REMOTE_POOL, self.total, sum(sizes), max(0, self.total - buffer)),)

    def residents(self, slots: Iterable[Slot]) -> tuple[Resident, ...]:
        """The models in memory, each with the whole of its size in the one pool, wherever there it lies."""
        found = ((slot.resident(REMOTE_POOL), _holds(slot)) for slot in slots)
        return tuple(replace(resident, bytes={REMOTE_POOL: size}) for resident, size in found if resident is not None)

    def learn(self, rows: Iterable[RunningModel]) -> None:
        """Remember what the machine was seen to hold at once."""
        self.proven = max(self.proven, sum(_size(row) for row in rows))


def _holds(slot: Slot) -> int:
    if slot.running is not None:
        return _size(slot.running)
    return slot.size if slot.state in (State.LOADING, State.SETTLING) else 0


def _size(row: RunningModel) -> int:
    return row.size_vram or row.size
