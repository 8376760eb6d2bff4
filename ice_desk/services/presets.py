"""Ways of asking, kept under names."""

import sqlite3

from ice_desk.domain.chats import Preset
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.services.feed import Feed
from ice_desk.services.history import storable, title_of
from ice_desk.services.store import Store


class Presets:
    """`presets` holds them all, by name."""

    def __init__(self, store: Store) -> None:
        self.presets: Feed[tuple[Preset, ...]] = Feed(())
        self._store = store

    async def start(self) -> None:
        await self._publish()

    async def close(self) -> None:
        """Nothing is held open."""

    async def save(self, preset: Preset) -> None:
        """Keep it, in place of one of the same name. Raises UsageFault for a name without a visible character."""
        name = title_of(preset.name)
        if not name:
            raise UsageFault("The preset has no name", remedy="Type at least one character")
        row = (name, storable(preset.instructions), preset.tier.value if preset.tier else None, preset.routing)
        await self._store.write(
            lambda db: db.execute("INSERT OR REPLACE INTO presets VALUES (?, ?, ?, ?)", row) and None, durable=True
        )
        await self._publish()

    async def delete(self, name: str) -> None:
        await self._store.write(lambda db: db.execute("DELETE FROM presets WHERE name = ?", (name,)) and None)
        await self._publish()

    async def _publish(self) -> None:
        self.presets.publish(await self._store.run(_all))


def _all(db: sqlite3.Connection) -> tuple[Preset, ...]:
    rows = db.execute("SELECT name, instructions, tier, routing FROM presets ORDER BY name COLLATE NOCASE")
    return tuple(Preset(name, text, Tier(tier) if tier else None, routing) for name, text, tier, routing in rows)
