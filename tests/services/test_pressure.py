"""Memory pressure on a live fleet: readings are given, models and engine are real."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from ice_desk.domain.pressure import COOLDOWN, Stage
from ice_desk.domain.slots import Lane, State
from ice_desk.domain.telemetry import Memory, Sample
from ice_desk.services.fleet import FleetPolicy
from ice_desk.services.fleet.pressure import Pressure
from tests.services.fleet_house import EMBED, MISTRAL, PHI, QUICK, TINY, House, ask, house, names_loaded

GB = 10**9
LATER = 100.0


@dataclass
class Room:
    here: House
    pressure: Pressure
    told: list[str] = field(default_factory=list)
    share: float = 0.5
    at: float = 0.0

    def read(self) -> Sample:
        self.at += 1
        return Sample(self.at, Memory(100 * GB, int(self.share * 100 * GB)), runners=10 * GB)

    async def readings(self, share: float, count: int = 3) -> None:
        self.share = share
        for _ in range(count):
            await self.pressure.once()


@asynccontextmanager
async def room(tmp_path):
    """A fleet whose clock can be set forward, so that a model counts as resident for long enough."""
    async with house(tmp_path) as here:
        clock = here.core.clock
        made = Room(here, None)
        made.pressure = Pressure(
            here.core, here.fleet._loader, here.fleet._ahead.stop, made.read, lambda text, **_: made.told.append(text)
        )
        made.later = lambda seconds: setattr(here.core, "clock", lambda: clock() + seconds)
        yield made


async def test_above_80_percent_warm_models_stay_shorter_and_nothing_leaves(tmp_path):
    async with room(tmp_path) as it:
        await it.here.fleet.move(PHI, Lane.WARM)
        await it.here.fleet.move(MISTRAL, Lane.HOT)
        await it.readings(0.85)
        assert it.told == ["Memory is 85 % full. Most is held by other programs (75.0 GB)."]
        stay = {row.name: row.expires_at - it.here.core.wall() for row in await it.here.other.running()}
        assert stay[PHI] < 400
        assert stay[MISTRAL] == float("inf")
        assert it.here.fleet.journal.value[0].event == "shortened"
        await it.readings(0.85)
        assert len(it.told) == 1


async def test_above_80_percent_nothing_is_loaded_ahead(tmp_path):
    lanes = {MISTRAL.lower(): Lane.HOT, PHI: Lane.HOT, EMBED: Lane.HOT}
    policy = FleetPolicy(preset=lanes, preload=True)
    async with house(tmp_path, policy=policy, speed=5.0) as here:
        await here.until(lambda: any(card.state is State.LOADING for card in here.fleet.board.value.cards))
        here.fleet._ahead.stop("memory was 85 % full")
        await here.until(lambda: not any(card.state is State.LOADING for card in here.fleet.board.value.cards))
        assert not here.jobs.running("fleet:preload")
        assert await names_loaded(here.other) == []
        assert all(card.state is State.COLD for card in here.fleet.board.value.cards if card.installed)


async def test_above_90_percent_idle_models_leave_one_at_a_time_until_80(tmp_path):
    async with room(tmp_path) as it:
        for model in (EMBED, PHI, TINY):
            await it.here.fleet.move(model, Lane.WARM)
            await ask(it.here, model)
        it.later(LATER)
        await it.readings(0.95)
        assert await names_loaded(it.here.other) == [PHI, TINY]
        assert it.here.card(EMBED).reason == "memory was 95 % full"
        await it.readings(0.85, 1)
        assert await names_loaded(it.here.other) == [TINY]
        await it.readings(0.85, 2)
        assert await names_loaded(it.here.other) == [TINY]
        await it.readings(0.7, 1)
        assert it.told[-1] == "Memory is down to 70 % again."
        assert it.pressure.stage is Stage.CALM


async def test_after_a_series_of_evictions_a_minute_passes_before_the_next(tmp_path):
    async with room(tmp_path) as it:
        for model in (EMBED, PHI, TINY):
            await it.here.fleet.move(model, Lane.WARM)
            await ask(it.here, model)
        it.later(LATER)
        await it.readings(0.95)
        await it.readings(0.5, 1)
        await it.readings(0.95, 4)
        assert await names_loaded(it.here.other) == [PHI, TINY]
        it.later(LATER + COOLDOWN + 1)
        await it.readings(0.95, 1)
        assert await names_loaded(it.here.other) == [TINY]


async def test_what_is_hot_busy_or_used_last_stays_and_the_user_is_told(tmp_path):
    async with room(tmp_path) as it:
        await it.here.fleet.move(MISTRAL, Lane.HOT)
        await it.here.fleet.move(PHI, Lane.WARM)
        it.later(LATER)
        async with it.here.fleet.lease(PHI, 100):
            await it.readings(0.97)
        assert await names_loaded(it.here.other) == [MISTRAL, PHI]
        assert "No loaded model may be unloaded by itself." in it.told[-1]


async def test_while_memory_moves_readings_count_for_nothing(tmp_path):
    async with room(tmp_path) as it:
        await it.here.fleet.move(PHI, Lane.WARM)
        slot = it.here.core.book.find(PHI)
        it.here.core.enter(slot, State.SETTLING)
        await it.readings(0.99, 5)
        assert (it.told, it.pressure.stage) == ([], Stage.CALM)
        it.here.core.enter(slot, State.READY)
        await it.readings(0.99, 2)
        assert it.told == []


async def test_a_reading_counts_once(tmp_path):
    async with room(tmp_path) as it:
        same = it.read()
        it.pressure.latest = lambda: replace(same, ram=Memory(100 * GB, 95 * GB))
        for _ in range(5):
            await it.pressure.once()
        assert it.pressure.stage is Stage.CALM


async def test_the_fleet_watches_by_itself(tmp_path):
    times = replace(QUICK, pressure=0.01)
    async with house(tmp_path, times=times) as here:
        told: list[str] = []
        at = iter(range(1, 10_000))
        here.fleet.watch_pressure(
            lambda: Sample(float(next(at)), Memory(100 * GB, 85 * GB)), lambda text, **_: told.append(text)
        )
        await here.until(lambda: bool(told))
        assert told[0].startswith("Memory is 85 % full.")
