"""The composition root: builds every service, connects them, and closes them in reverse. It decides nothing."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from ice_desk.app.batches import open_batches
from ice_desk.app.desk import Desk
from ice_desk.app.fleet import open_fleet
from ice_desk.app.money import ledger_checked, open_money
from ice_desk.app.records import open_records
from ice_desk.app.tasks import open_tasks
from ice_desk.app.watching import open_watching
from ice_desk.options import GB, DeskOptions, address_for, caps_of
from ice_desk.services.chat_learning import ChatLearning
from ice_desk.services.chat_meaning import ChatMeaning
from ice_desk.services.dispatcher import Dispatcher
from ice_desk.services.jobs import Jobs
from ice_desk.services.notices import Notices
from ice_desk.services.policy import follow_policy
from ice_desk.services.settings import SettingsValues

__all__ = ["Desk", "open_desk"]


@asynccontextmanager
async def open_desk(
    options: DeskOptions,
    notices: Notices | None = None,
    remember: Callable[[str], None] = lambda _key: None,
    built: Callable[[Desk], Awaitable[None]] | None = None,
) -> AsyncIterator[Desk]:
    """Build and start everything; on leaving, close it in reverse, jobs first. `remember` learns keys to mask in logs.

    `built` is awaited once the history can be read, before an engine is looked for, which may take seconds. Raises
    DeskError for wrong options or data.
    """
    notices = notices or Notices()
    jobs = Jobs(notices.report)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(jobs.close)
        desk = Desk(options, jobs, notices, stack)
        await _build(desk, remember)
        stack.push_async_callback(jobs.close)  # before what the jobs use, however far the desk comes
        if built is not None:
            await built(desk)
        await _connect(desk)
        stack.push_async_callback(jobs.close)
        for sentence in (*filter(None, (desk.policy.value.warning,)), *desk.store.notices, *desk.settings.notices):
            notices.post(sentence, level="warning", seconds=None)
        yield desk


async def _build(desk: Desk, remember: Callable[[str], None]) -> None:
    await open_records(desk)
    await open_fleet(desk)
    await open_money(desk, remember)
    tasks = await open_tasks(desk)
    desk.dispatcher = Dispatcher(
        desk.fleet,
        desk.history,
        desk.settings,
        desk.view,
        desk.cloud,
        documents=desk.documents,
        images=desk.images,
        opinion=desk.routing_models.opinion,
        policy=desk.rules.now,
        tasks=tasks,
    )
    desk.meaning = ChatMeaning(desk.fleet, desk.store)
    desk.learning = ChatLearning(desk.meaning, desk.fleet, desk.history, desk.store, desk.dispatcher.people, desk.jobs)
    open_batches(desk)
    open_watching(desk)


async def _connect(desk: Desk) -> None:
    """Find the engine and start what watches it."""
    follow_records(desk)
    desk.settings.values.subscribe(lambda values: _apply(desk, values))
    desk.policy.subscribe(lambda policy: follow_policy(policy, desk.fleet, desk.hosts, desk.notices, desk.jobs))
    desk.policy.subscribe(lambda _policy: desk.fleet.follow(desk.machines.others()))
    address = desk.machines.simulate() if desk.options.simulate else None
    desk.stack.push_async_callback(desk.fleet.close)
    desk.fleet.follow(desk.machines.others())
    await desk.fleet.start(address or address_for(desk.options, desk.settings.values.value, desk.policy.value))
    desk.fleet.watch_pressure(lambda: desk.sampler.samples.value, desk.notices.post)
    await ledger_checked(desk)
    for service in (
        desk.sampler,
        desk.engine,
        desk.batches,
        desk.spend,
        desk.health,
        desk.memory_log,
        desk.performance,
        desk.benchmarks,
        desk.retention,
        desk.foresight,
        desk.learning,
    ):
        await desk.start(service)
    desk.tier_board.show(desk.tier)
    desk.cloud.roles.subscribe(lambda _roles: desk.tier_board.show(desk.tier))
    desk.policy.subscribe(lambda _policy: desk.tier_board.show(desk.tier))


def follow_records(desk: Desk) -> None:
    """Let routing know what each model has done, now and after every answer."""

    async def learn() -> None:
        desk.view.learn(await desk.history.records(), await desk.history.learned())

    def read(_today: object = None) -> None:
        desk.jobs.spawn_while_open(learn, "read the records", slot="records")

    read()
    desk.history.today.subscribe(read)
    desk.history.ratings.subscribe(read)


def _apply(desk: Desk, values: SettingsValues) -> None:
    desk.fleet.follow(desk.machines.others())
    desk.fleet.set_policy(
        max_generating=values.max_concurrent_models,
        buffer_bytes=int(values.memory_buffer_gb * GB),
        warm_minutes=values.warm_minutes,
        default_context=values.default_context,
    )
    caps = caps_of(values)
    desk.spend.set_caps(caps.tiers)
    desk.jobs.spawn(desk.ledger.set_caps(caps), "set the caps", slot="caps")
    desk.tier_board.show(desk.tier)
