"""What looks at the desk while it works: health, measurements and how long they are kept, and new versions."""

from ice_desk import paths
from ice_desk.app.desk import Desk
from ice_desk.app.local_engine import open_engine_control
from ice_desk.engines.update_feed import fetch_feed
from ice_desk.options import caps_of
from ice_desk.services.advising import Advisor, engine_environment
from ice_desk.services.answering import DEADLINE_SECONDS, Answering
from ice_desk.services.bench_judging import Judge
from ice_desk.services.bench_tasks import bench_tasks
from ice_desk.services.benchmarks import Benchmarks
from ice_desk.services.health import Health
from ice_desk.services.health_parts import EnginePart, MoneyPart
from ice_desk.services.memory_log import MemoryLog
from ice_desk.services.performance import Performance
from ice_desk.services.retention import Retention
from ice_desk.services.updates import Updates


def open_watching(desk: Desk) -> None:
    samples = desk.sampler.samples
    answering = Answering(desk.fleet, desk.fleet.board, desk.store, deadline=DEADLINE_SECONDS)
    engine = EnginePart(desk.fleet.board, desk.fleet, answering, desk.store, desk.catalogue, tier=lambda: desk.tier)
    desk.stack.push_async_callback(engine.close)
    money = MoneyPart(desk.keys.keyring, desk.keys.states, desk.ledger.state, desk.keys.look)
    desk.answering = answering
    desk.health = Health(
        desk.jobs,
        board=desk.fleet.board,
        samples=samples,
        store=desk.store,
        data=desk.places.data,
        policy=desk.policy,
        parts=(engine, money),
    )
    desk.engine = open_engine_control(desk)
    desk.updates = Updates(
        paths.resources() / "updates.json",
        lambda address: fetch_feed(address, desk.settings.values.value.cloud_proxy),
        allowed=lambda: desk.settings.values.value.update_check,
        policy=desk.rules.now,
    )
    desk.memory_log = MemoryLog(desk.store, desk.jobs, samples=samples)
    folder = paths.resources() / "benchmark"
    desk.benchmarks = Benchmarks(
        desk.fleet,
        desk.fleet.board,
        desk.store,
        desk.jobs,
        lambda quick: bench_tasks(folder / "tasks.toml", desk.catalogue.contexts, quick=quick),
        Judge(desk.fleet, desk.fleet.board, desk.dispatcher, tier=lambda: desk.tier),
    )
    desk.benchmarks.scores.subscribe(desk.view.measure)
    desk.performance = Performance(desk.store, desk.memory_log, desk.catalogue, desk.jobs)
    desk.advisor = Advisor(
        desk.performance,
        desk.benchmarks,
        desk.fleet,
        desk.fleet.board,
        desk.settings,
        desk.spend.budget,
        desk.catalogue,
        caps=lambda: caps_of(desk.settings.values.value).tiers,
        environment=lambda: engine_environment(desk.engine.state.value.pid),
    )
    desk.stack.push_async_callback(desk.advisor.close)
    desk.retention = Retention(
        desk.store,
        desk.inferences,
        desk.memory_log,
        desk.jobs,
        days=lambda: desk.settings.values.value.measurement_days,
    )
