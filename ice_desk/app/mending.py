"""The acts behind the buttons of the checks, alike in the window and on the command line."""

from collections.abc import Awaitable, Callable

from ice_desk.app.desk import Desk
from ice_desk.domain.errors import DeskError
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.local_engine import Whose
from ice_desk.domain.routing import Tier
from ice_desk.services import health_checks, health_engine, health_money

# What the buttons do without costing money, loading gigabytes or answering for a person.
UNASKED = (
    health_checks.CONNECT,
    health_checks.LOOK,
    health_engine.RENEW,
    health_engine.UNLOAD_IDLE,
    health_money.UNLOCK,
)
# The checks that tell of an engine that hangs.
HANGS = ("Answers", "Loads")


async def mend(desk: Desk, check: Check) -> None:
    """Do what the button of a check says, then look whether it helped. Raises DeskError where it cannot be done."""
    if check.action == health_checks.CONNECT:
        await desk.fleet.reconnect()
    elif check.action == health_checks.LOOK:
        desk.sampler.rescan()
        await desk.sampler.read()
    elif check.action == health_engine.RENEW:
        await desk.fleet.renew(check.target)
        desk.answering.forget()
    elif check.action == health_engine.UNLOAD_IDLE:
        desk.fleet.free_all()
    elif check.action == health_engine.PULL:
        await desk.fleet.pull(check.target)
    elif check.action == health_money.UNLOCK:
        await desk.keys.unlock()
    elif check.action == health_money.CONFIRM_DATE:
        await desk.ledger.confirm_clock()
    elif check.action == health_money.THAW:
        await desk.ledger.thaw(Tier(check.target))
    await desk.health.run_once(wanted=True)


async def mend_all(desk: Desk, tell: Callable[[str], None], *, another: bool = False) -> None:
    """Mend whatever needs it and can be mended unasked; start an engine that is missing, restart one that hangs.

    An engine that something else started is restarted with `another` only. `tell` hears of each act, and of what was
    left and why; what cannot be mended raises nothing.
    """
    engine = await desk.engine.look()
    if _broken(desk, "Engine") and engine.can_start:
        tell("Engine: Start Ollama")
        await _tried(tell, "Engine", desk.engine.begin())
        await desk.health.run_once(wanted=True)
    tried: set[tuple[str, str]] = set()
    while (check := _next(desk, tried)) is not None:
        tried.add((check.name, check.action))
        if _unasked(check):
            tell(f"{check.name}: {check.action}")
            await _tried(tell, check.name, mend(desk, check))
        else:
            tell(f"{check.name}: left to you: {check.action}")
    if _hangs(desk) and not _broken(desk, "Engine"):
        await _restart(desk, tell, another=another)


def _next(desk: Desk, tried: set[tuple[str, str]]) -> Check | None:
    """The next part that has a button and was not tried yet: mending one may have changed the others."""
    open_ones = (one for one in desk.health.checks.value if one.action and one.verdict is not Verdict.HEALTHY)
    return next((one for one in open_ones if (one.name, one.action) not in tried), None)


def _unasked(check: Check) -> bool:
    """A model is pulled where without it nobody answers at all, not to fill up a tier's list."""
    return check.action in UNASKED or (check.action == health_engine.PULL and check.verdict is Verdict.BROKEN)


def _broken(desk: Desk, name: str) -> bool:
    return any(one.name == name and one.verdict is Verdict.BROKEN for one in desk.health.checks.value)


def _hangs(desk: Desk) -> bool:
    """Whether it still hangs after its buttons were tried; a model that could not be loaded again does, too."""
    hanging = [one for one in desk.health.checks.value if one.name in HANGS]
    return any(one.verdict is Verdict.BROKEN or one.action == health_engine.RENEW for one in hanging)


async def _restart(desk: Desk, tell: Callable[[str], None], *, another: bool) -> None:
    """Its runners hang although they were loaded again. Nobody waits for answers that do not come."""
    state = await desk.engine.look()
    if state.whose is Whose.OTHER and not another:
        tell(f"Engine: left alone, for ICE Desk did not start it: {state.process}. Add --another to restart it")
        return
    if not state.can_restart:
        tell(f"Engine: cannot be restarted from here. {state.sentence}")
        return
    tell(f"Engine: Restart Ollama. {desk.engine.takes.sentence}")
    await _tried(tell, "Engine", desk.engine.restart(another=another, at_once=True))
    desk.answering.forget()
    await desk.health.run_once(wanted=True)


async def _tried(tell: Callable[[str], None], name: str, work: Awaitable[None]) -> None:
    try:
        await work
    except DeskError as error:
        tell(f"{name}: {error}")
