"""The fleet's public face: plans, moves, leases, pulls."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace

from ice_desk.domain.accuracy import Accuracy
from ice_desk.domain.errors import DoesNotFit, Refused
from ice_desk.domain.fit import Fit, Recommended
from ice_desk.domain.memory import Plan
from ice_desk.domain.needs import Outlook
from ice_desk.domain.planner import places_of
from ice_desk.domain.slots import Board, Card, Host, JournalEntry, Lane, State, Wait
from ice_desk.domain.telemetry import Sample
from ice_desk.engines.base import Engine
from ice_desk.services.feed import Feed
from ice_desk.services.fleet.ahead import Ahead
from ice_desk.services.fleet.core import Core, Tell
from ice_desk.services.fleet.leases import Leases
from ice_desk.services.fleet.loader import Loader
from ice_desk.services.fleet.moves import Moves
from ice_desk.services.fleet.outlook import best_tag, catalogue_fits, outlook, suggest
from ice_desk.services.fleet.planning import QuestionPlans, plan_move, plan_whole
from ice_desk.services.fleet.pressure import Pressure
from ice_desk.services.fleet.pulls import Pulls
from ice_desk.services.fleet.queue import LoadQueue
from ice_desk.services.fleet.slots import Lease, Slot
from ice_desk.services.fleet.watch import Watch
from ice_desk.services.jobs import Jobs


class Fleet:
    """Loads, keeps and evicts models of one engine.

    `open_engine` makes an engine for an address; `connected` is awaited after each connection, with the host, before
    anything is loaded; `save_lane` keeps a user's choice of lane.
    """

    def __init__(
        self,
        core: Core,
        jobs: Jobs,
        open_engine: Callable[[str], Engine],
        *,
        connected: Callable[[Host], Awaitable[None]] | None = None,
        save_lane: Callable[[str, Lane], None] | None = None,
    ) -> None:
        self._core = core
        self._jobs = jobs
        self._open_engine = open_engine
        self._connected = connected
        self._loader = Loader(core)
        self._queue = LoadQueue(core, self._loader, jobs)
        self._ahead = Ahead(core, self._queue, jobs)
        self._questions = QuestionPlans(core)
        self._queue.restore = self._ahead.restore
        self._leases = Leases(core, self._queue, self._ahead)
        self._watch = Watch(core, self._loader, jobs, self._when_connected, self._ahead.bring_back)
        self._moves = Moves(core, jobs, self._loader, self._queue, save_lane)
        self._pulls = Pulls(core, jobs, self._watch.list_models)

    @property
    def board(self) -> Feed[Board]:
        return self._core.board

    @property
    def journal(self) -> Feed[tuple[JournalEntry, ...]]:
        return self._core.journal

    @property
    def engine(self) -> Engine:
        return self._core.engine

    async def start(self, address: str) -> None:
        """Look for the engine once, then keep watching. An engine that is not there is a state, not a failure."""
        self.begin()
        await self.reconnect(address)

    def begin(self) -> None:
        """Serve loads from now on."""
        self._jobs.spawn(self._queue.run(), "fleet queue", slot=self._core.job("queue"))

    def watch_pressure(self, latest: Callable[[], Sample], tell: Tell) -> None:
        """Act on memory that runs short from now on. `latest` gives the newest reading, `tell` speaks to the user."""
        self._core.tell = tell
        pressure = Pressure(self._core, self._loader, self._ahead.stop, latest, tell, self._ahead.resume)
        self._jobs.spawn(pressure.run(), "fleet pressure", slot=self._core.job("pressure"))

    def expect(self, model: str, why: str) -> None:
        """Load `model` in the background if there is room, as it is likely to be asked soon: `why` says whence."""
        self._ahead.expect(model, why)

    def stop(self, reason: str) -> None:
        """Load and watch no more; what is being answered goes on."""
        self._ahead.stop(reason)
        self._queue.stop_all(reason)
        for name in ("pressure", "watch", "queue"):
            self._jobs.cancel(self._core.job(name))

    async def close(self) -> None:
        self.stop("ICE Desk closes")
        if self._core.current is not None:
            await self._core.current.close()

    async def reconnect(self, address: str | None = None) -> None:
        """Use the engine at `address`, or look again at the present one. Raises Refused, and then changes nothing."""
        core = self._core
        engine = self._open_engine(address) if address is not None and address != core.host.address else None
        self._jobs.cancel(core.job("watch"))
        if engine is not None and address is not None:
            self._queue.stop_all("another engine was chosen")
            if core.current is not None:
                await core.current.close()
            core.current = engine
            core.book.clear()
            core.settle_at(address)
            core.publish()
        await self._watch.once()
        self._jobs.spawn(self._watch.run(), "fleet watch", slot=self._core.job("watch"))

    async def refresh(self) -> None:
        """List again what is installed and loaded."""
        await self._watch.list_models()
        await self._watch.once()

    def show_cloud(self, cards: tuple[Card, ...]) -> None:
        """Put cloud models on the board; they take no memory."""
        self._core.cloud_cards = cards
        self._core.publish()

    def suggest(self, tags: Iterable[str]) -> None:
        """Show models that are not installed but belong here, so that they can be pulled; forget earlier ones."""
        suggest(self._core, tags)

    def set_policy(self, **changes: object) -> None:
        self._core.policy = replace(self._core.policy, **changes)  # type: ignore[arg-type]
        self._core.publish()

    def plan(self, model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan:
        """What moving `model` to `lane` would do. Pure on cached readings; never raises."""
        return plan_move(self._core, model, lane, context, split=split)

    def plan_question(self, model: str, context: int, *, swap: bool = False) -> Plan | None:
        """What a question of `context` tokens to `model` would load and evict; None for an unknown model."""
        return self._questions.plan(model, context, swap=swap)

    def trained_context(self, model: str) -> int | None:
        """The context length a model was trained for, in tokens, where it is known."""
        slot = self._core.book.find(model)
        return slot.trained or None if slot is not None else None

    def room(self, _model: str = "") -> int:
        """Bytes free where the next model would go; every model of one engine goes to the same place."""
        pools = self._core.pools()
        device = places_of(pools).device
        return next((pool.free for pool in pools if pool.name == device), 0)

    def look_up_memory(self) -> None:
        """Take what the user now has entered for the first machine's memory, where that is another one."""
        self._core.look_up_memory()

    def set_memory(self, total: int | None) -> None:
        """Take `total` bytes for the memory of another machine; None where the user entered none."""
        if self._core.remote is not None:
            self._core.remote.total = total
            self._core.publish()

    def recommend(self, tag: str, strategy: str) -> Recommended | None:
        """Which quantization of `tag` to pull for this machine under a strategy of the settings, if any runs here."""
        return best_tag(self._core, tag, strategy)

    def catalogue_fits(self) -> Mapping[str, Fit]:
        """Where each model of the catalogue would run here, by tag; empty where memory cannot be read."""
        return catalogue_fits(self._core)

    def predict_memory_needs(self, tasks: Iterable[str]) -> Outlook:
        """What the installed models of `tasks` take in memory. Raises DataFault for an unknown task."""
        return outlook(self._core, tasks)

    async def move(self, model: str, lane: Lane, *, plan: Plan | None = None, brief: bool = False) -> None:
        """Put `model` into `lane` and make it so: load and pin, load and keep a while, or unload.

        `plan` is the one that was shown: when its consequences have changed since, Refused says so and nothing is done.
        `brief` keeps it for five minutes only. Raises DoesNotFit and EngineErrors.
        """
        current = self._moves.check(model, lane, plan)
        await self._moves.move(self._core.book.holder(self._slot(model)), lane, current, brief=brief)

    async def release_caches(self) -> None:
        """Load idle models again, to free the RAM their runners keep of earlier prompts. Raises EngineErrors."""
        await self._moves.release_caches()

    async def stop_load(self, model: str, lane: Lane | None = None) -> None:
        """Give up every load of `model`, and put its card back into `lane`."""
        await self._moves.stop(self._core.book.holder(self._slot(model)), lane)

    def free_all(self) -> None:
        """Unload every model that is not answering; each stays in its lane and comes back when it is needed."""
        self._moves.free_all()

    async def pull(
        self, model: str, lane: Lane | None = None, *, plan: Plan | None = None, brief: bool = False
    ) -> None:
        """Download a model, then load it where `lane` asks for that; its progress is on the board.

        `plan` is the one that was shown: what it did not name does not leave for it without another word.
        Raises Refused for want of disk space, DoesNotFit where it is here but cannot be loaded, and EngineErrors;
        cancelling stops the download, and a later one goes on from there.
        """
        wanted = await self._pulls.run(model, lane)
        if wanted is Lane.COLD:
            return
        now = self.plan(model, wanted)
        if not (now.allowed and now.fits):
            raise DoesNotFit(f"{model} is installed but not loaded", why=now.sentence)
        if plan is not None and not set(now.leaving) <= set(plan.leaving):
            raise Refused(
                f"{model} is installed but not loaded",
                why=f"Memory has changed meanwhile: {now.sentence}",
                remedy="Load it from its card.",
            )
        await self.move(model, wanted, plan=now, brief=brief)

    def plan_whole(self, model: str) -> Plan:
        """What loading a model that lies partly in RAM again, wholly on the GPU, would do. Never raises."""
        return plan_whole(self._core, model)

    async def make_whole(self, model: str, plan: Plan) -> None:
        """Do what `plan_whole` said. Raises as `move` does, and LoadFailed where part of it lies in RAM again."""
        await self._moves.make_whole(self._slot(model), plan)

    def pause_pull(self, model: str) -> None:
        """Stop fetching a model for now; what has arrived stays."""
        self._pulls.pause(model)

    def resume_pull(self, model: str) -> None:
        self._pulls.resume(model)

    def aim_pull(self, model: str, lane: Lane) -> None:
        """Send a model that is being downloaded to another lane once it is here."""
        self._pulls.aim(model, lane)

    @property
    def accuracy(self) -> Accuracy:
        """How good the size estimates have been on this machine."""
        return self._core.calibration.accuracy()

    @asynccontextmanager
    async def lease(self, model: str, context: int, *, swap: bool = False) -> AsyncIterator[Lease]:
        """Hold `model` in memory, able to take `context` tokens, while the block runs.

        Loads it first where need be, as an automatic act unless `swap`. Raises DoesNotFit, LoadFailed and others.
        """
        async with self._leases.hold(self._slot(model), context, swap=swap) as lease:
            yield lease

    @asynccontextmanager
    async def borrow(self, model: str, *, foreign: bool = False) -> AsyncIterator[Lease]:
        """Hold a model that is loaded and idle without counting it as used. Raises Refused where it is not.

        With `foreign` also one that another program has loaded.
        """
        async with self._leases.borrow(self._core.book.holder(self._slot(model)), foreign=foreign) as lease:
            yield lease

    async def renew(self, model: str, context: int | None = None) -> None:
        """Load a model that hangs again, or any with another `context`. Raises Refused while it answers."""
        slot = self._core.book.holder(self._slot(model))
        await (self._moves.renew(slot) if context is None else self._moves.shorten(slot, context))

    def waits(self) -> tuple[Wait, ...]:
        """What somebody waits for now: loads under way, and answers by how long they have been silent."""
        now = self._core.clock()
        loads = [
            Wait(slot.model, now - slot.changed_at, slot.load_seconds)
            for slot in self._core.book
            if slot.state in (State.QUEUED, State.LOADING)
        ]
        answers = [Wait(slot.model, now - slot.heard_at, answer=True) for slot in self._core.book if slot.leases]
        return (*loads, *answers)

    def learn_speed(self, model: str, tokens_per_second: float) -> None:
        """Remember how fast `model` answered last."""
        slot = self._core.book.find(model)
        if slot is not None:
            slot.tokens_per_second = tokens_per_second
            self._core.publish()

    async def _when_connected(self) -> None:
        if self._connected is not None:
            await self._connected(self._core.host)
        await self._core.refresh_sample()
        self._ahead.begin()

    def _slot(self, model: str) -> Slot:
        slot = self._core.book.find(model)
        if slot is None:
            self._core.require_engine()
            raise Refused(f"There is no model called {model} here", remedy="Pull it, or choose another.")
        return slot
