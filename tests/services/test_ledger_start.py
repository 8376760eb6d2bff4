"""The ledger is checked beside the start: the window waits for none of it, the cloud (by `problem`) for all of it."""

from ice_desk.app import open_desk
from ice_desk.app.money import CHECK, CHECKING
from ice_desk.options import DeskOptions
from ice_desk.services.instance import Instance


async def test_the_chat_is_there_before_the_ledger_is_checked_and_the_cloud_is_not(tmp_path):
    seen = []
    # Whoever holds this lock keeps the ledger from being opened, as a long one would.
    lock = Instance(tmp_path / "ledger.db.lock")
    assert lock.claim()

    async def built(desk):
        seen.append(desk.ledger.state.value.problem)
        seen.append(desk.jobs.running(CHECK))
        lock.release()

    async with open_desk(DeskOptions(tmp_path, simulate=True, speed=500.0), built=built) as desk:
        assert seen == [CHECKING, True]
        assert desk.ledger.state.value.problem == ""
        assert desk.ledger.state.value.period
