"""The desk's own composition with several machines: settings, an organisation's policy, a simulated fleet."""

import asyncio
from contextlib import asynccontextmanager

from ice_desk.app import open_desk
from ice_desk.domain.policy import Policy
from ice_desk.domain.slots import Lane, Link
from ice_desk.engines.simulator.server import Simulator
from ice_desk.options import DeskOptions
from tests.services.desk_parts import eventually
from tests.services.fleet_house import CATALOGUE, TINY

GB = 10**9


@asynccontextmanager
async def a_desk(folder):
    """A desk on two real engines of this computer, without a window."""
    simulators = [Simulator(CATALOGUE, profile=profile, speed=500.0) for profile in ("mac_m3_max", "rtx_4090")]
    first, other = [await simulator.start() for simulator in simulators]
    try:
        async with asyncio.timeout(30), open_desk(DeskOptions(folder, host=first, speed=500.0)) as desk:
            desk.machine_list.add("rtx-box", other, 25.8)
            await desk.fleet.found(5.0)
            yield desk, first, other
    finally:
        for simulator in simulators:
            await simulator.close()


async def test_a_machine_of_the_settings_is_in_the_fleet_at_once_with_its_memory(tmp_path):
    async with a_desk(tmp_path) as (desk, _, other):
        (host,) = desk.fleet.board.value.hosts
        assert (host.link, host.address, host.memory) == (Link.UP, other, 25_800_000_000)
        assert desk.fleet.board.value.card(f"{TINY}@rtx-box") is not None
        desk.machine_list.set_memory("rtx-box", None)
        assert desk.fleet.board.value.hosts[0].memory is None
        desk.machine_list.remove("rtx-box")
        assert desk.fleet.board.value.hosts == ()


async def test_a_policy_that_comes_leaves_machines_that_it_does_not_allow(tmp_path):
    async with a_desk(tmp_path) as (desk, first, other):
        desk.policy.publish(Policy(hosts=(first,), source="a test"))
        assert desk.fleet.board.value.hosts == ()
        desk.policy.publish(Policy(hosts=(first, other), source="a test"))
        await eventually(lambda: desk.fleet.board.value.hosts and desk.fleet.board.value.hosts[0].link is Link.UP)


async def test_a_simulated_fleet_leaves_real_machines_alone_until_it_ends(tmp_path):
    async with a_desk(tmp_path) as (desk, _, _other):
        desk.machines.simulating = True
        desk.fleet.follow(desk.machines.others())
        assert desk.fleet.board.value.hosts == ()
        desk.machines.simulating = False
        desk.fleet.follow(desk.machines.others())
        await eventually(lambda: desk.fleet.board.value.hosts[0].link is Link.UP)


async def test_a_lane_chosen_for_a_model_of_another_machine_is_kept_for_that_one(tmp_path):
    async with a_desk(tmp_path) as (desk, _, _other):
        await desk.fleet.move(f"{TINY}@rtx-box", Lane.HOT)
        assert desk.settings.values.value.fleet_lanes == {f"{TINY}@rtx-box": "hot"}
        card = desk.fleet.board.value.card(TINY)
        assert card is not None
        assert card.lane is Lane.COLD
