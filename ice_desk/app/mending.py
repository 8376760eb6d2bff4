"""The acts behind the buttons of the checks, alike in the window and on the command line."""

from ice_desk.app.desk import Desk
from ice_desk.domain.health import Check
from ice_desk.domain.routing import Tier
from ice_desk.services import health_checks, health_engine, health_money


async def mend(desk: Desk, check: Check) -> None:
    """Do what the button of a check says, then look whether it helped. Raises DeskError where it cannot be done."""
    if check.action == health_checks.CONNECT:
        await desk.fleet.reconnect()
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
