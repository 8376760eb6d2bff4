"""The images that go with the next question of each chat."""

import asyncio
import itertools
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ice_desk.domain.errors import DeskError
from ice_desk.domain.images import MOST_IMAGES, Image, Pixels
from ice_desk.services import image_rows as rows
from ice_desk.services.documents.apart import read_image_apart
from ice_desk.services.documents.desk import Reading
from ice_desk.services.documents.files import check_name
from ice_desk.services.feed import Feed
from ice_desk.services.history import storable
from ice_desk.services.images.files import not_attached
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

NOT_BEGUN = 0
Read = Callable[[Path], Awaitable[Pixels]]


@dataclass(frozen=True, slots=True)
class ImagesState:
    """Images that no question has taken yet, by conversation (0: the one not begun), and files being read."""

    staged: Mapping[int, tuple[Image, ...]] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()

    def of(self, conversation: int | None) -> tuple[Image, ...]:
        return self.staged.get(conversation or NOT_BEGUN, ())


class Images:
    """Attach, take away, send. Its state is the feed `state`; keys of its readings are negative, documents' are not."""

    def __init__(self, store: Store, jobs: Jobs, read: Read = read_image_apart) -> None:
        self.state: Feed[ImagesState] = Feed(ImagesState())
        self._store = store
        self._jobs = jobs
        self._read = read
        self._keys = itertools.count(-1, -1)
        # One after the other: the first that was given is the first that a model sees.
        self._turn = asyncio.Lock()

    async def start(self) -> None:
        if not self._store.read_only:
            await self._store.write(rows.drop_orphans)
        await self.refresh()

    async def refresh(self) -> None:
        """Look anew at what no question has taken, after one that waited was taken back."""
        self.state.publish(replace(self.state.value, staged=await self._store.run(rows.staged)))

    async def close(self) -> None:
        """Nothing is held open."""

    def attach(self, path: Path, conversation: int | None) -> None:
        """Read a file in the background for the next question of a conversation, None for the one not begun."""
        self._begin(path.name, conversation, lambda: self.add(path, conversation))

    def attach_pasted(self, encoded: Callable[[], bytes], conversation: int | None) -> None:
        """Likewise what was pasted; `encoded` gives it as the bytes of a file, on another thread."""
        name = f"Pasted image {len(self.state.value.of(conversation)) + 1}"

        async def add() -> Image:
            with tempfile.TemporaryDirectory(prefix="ice-desk-") as folder:
                path = Path(folder) / f"{name}.png"
                await asyncio.to_thread(lambda: path.write_bytes(encoded()))
                return await self.add(path, conversation)

        self._begin(name, conversation, add)

    def dismiss(self, key: int) -> None:
        """End a reading, or take the word about one that failed away."""
        self._jobs.cancel(f"image:{key}")
        self._hide(key)

    async def add(self, path: Path, conversation: int | None) -> Image:
        """Read a file for the next question. Raises UsageFault saying what is wrong with it."""
        where = conversation or NOT_BEGUN
        check_name(path)
        self._check_room(path.name, where)
        pixels = await self._read(path)
        self._check_room(path.name, where)
        name = storable(path.name)
        image = await self._store.write(lambda db: rows.add(db, where, name, pixels), durable=True)
        self._change(where, (*self.state.value.of(where), image))
        return image

    async def remove(self, image: int) -> None:
        """Take an image away that was not sent."""
        for conversation, images in self.state.value.staged.items():
            if any(one.id == image for one in images):
                self._change(conversation, tuple(one for one in images if one.id != image))
        await self._store.write(
            lambda db: db.execute("DELETE FROM images WHERE id = ? AND message_id IS NULL", (image,)) and None
        )

    def take(self, conversation: int | None) -> tuple[Image, ...]:
        """What goes with the question that is sent now; it stands over the box no more."""
        taken = self.state.value.of(conversation)
        if taken:
            self._change(conversation or NOT_BEGUN, ())
        return taken

    async def data(self, images: Iterable[Image]) -> Mapping[int, bytes]:
        """The bytes of images, by id; one that is gone is left out."""
        wanted = tuple(images)
        return await self._store.run(lambda db: rows.data(db, wanted)) if wanted else {}

    def _check_room(self, name: str, where: int) -> None:
        if len(self.state.value.of(where)) >= MOST_IMAGES:
            raise not_attached(name, f"{MOST_IMAGES} images go with one question at most", "Send these first.")

    def _begin(self, name: str, conversation: int | None, add: Callable[[], Awaitable[Image]]) -> None:
        reading = Reading(next(self._keys), conversation or NOT_BEGUN, name)
        self._show(reading)
        self._jobs.spawn(self._told(reading, add), f"read {name}", slot=f"image:{reading.key}")

    async def _told(self, reading: Reading, add: Callable[[], Awaitable[Image]]) -> None:
        try:
            async with self._turn:
                await add()
        except DeskError as error:
            self._show(replace(reading, fault=str(error)))
        except asyncio.CancelledError:
            self._hide(reading.key)
            raise
        else:
            self._hide(reading.key)

    def _show(self, reading: Reading) -> None:
        others = [one for one in self.state.value.readings if one.key != reading.key]
        readings = tuple(sorted((*others, reading), key=lambda one: -one.key))
        self.state.publish(replace(self.state.value, readings=readings))

    def _hide(self, key: int) -> None:
        left = tuple(one for one in self.state.value.readings if one.key != key)
        self.state.publish(replace(self.state.value, readings=left))

    def _change(self, conversation: int, images: tuple[Image, ...]) -> None:
        self.state.publish(replace(self.state.value, staged={**self.state.value.staged, conversation: images}))
