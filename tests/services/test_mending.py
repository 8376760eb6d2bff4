"""What is mended unasked, and what is left to a person."""

from ice_desk.app import open_desk
from ice_desk.app.mending import UNASKED, mend, mend_all
from ice_desk.domain.health import Check, Verdict
from ice_desk.options import DeskOptions
from ice_desk.services import health_checks, health_engine, health_money


class Counting:
    """A probe that counts how often it was told to look anew."""

    def __init__(self, probe):
        self._probe, self.rescans = probe, 0

    async def read(self):
        return await self._probe.read()

    def rescan(self):
        self.rescans += 1
        self._probe.rescan()


async def test_looking_again_looks_for_gpus_anew(tmp_path):
    async with open_desk(DeskOptions(data_dir=tmp_path, simulate=True, speed=500.0)) as desk:
        desk.sampler._probe = probe = Counting(desk.sampler._probe)
        await mend(desk, Check("GPU", Verdict.DEGRADED, "Cannot be read", action=health_checks.LOOK))
        assert probe.rescans == 1
        assert desk.sampler.samples.value.gpus


async def test_money_dates_and_further_models_are_left_to_a_person(tmp_path):
    actions = (health_money.THAW, health_money.CONFIRM_DATE, health_engine.PULL)
    assert not set(actions) & set(UNASKED)
    async with open_desk(DeskOptions(data_dir=tmp_path, simulate=True, speed=500.0)) as desk:
        await desk.health.run_once(wanted=True)
        desk.health.checks.publish(
            tuple(Check(action, Verdict.DEGRADED, "", action=action, target="edge") for action in actions)
        )
        installed = [card.model for card in desk.fleet.board.value.cards if card.installed]
        told: list[str] = []
        await mend_all(desk, told.append)
        assert told == [f"{action}: left to you: {action}" for action in actions]
        assert [card.model for card in desk.fleet.board.value.cards if card.installed] == installed
