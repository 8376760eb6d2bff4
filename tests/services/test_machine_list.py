"""The user's list of machines: what may be added, what an organisation allows, what a test of an address says."""

from contextlib import asynccontextmanager

import pytest

from ice_desk.domain.errors import DataFault, EngineUnreachable, Refused, UsageFault
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.policy import Policy
from ice_desk.domain.slots import Host
from ice_desk.engines.ollama import OllamaEngine
from ice_desk.engines.simulator.server import Simulator
from ice_desk.options import hosts_of
from ice_desk.services.calibration import Calibration, Measurement, key_of
from ice_desk.services.jobs import Jobs
from ice_desk.services.machine_list import MachineList, crosses_network
from ice_desk.services.policy import AllowedHosts
from ice_desk.services.settings import Settings
from tests.services.desk_parts import Told, open_store
from tests.services.fleet_house import CATALOGUE

FIRST = "http://127.0.0.1:11434"


@asynccontextmanager
async def a_list(folder, policy: Policy | None = None):
    jobs = Jobs(Told())
    settings = Settings(folder / "settings.toml", jobs)
    await settings.start()
    allowed = AllowedHosts(OllamaEngine, lambda: policy or Policy())
    try:
        yield MachineList(settings, allowed, lambda: Host(address=FIRST)), settings
    finally:
        await jobs.close()
        await settings.close()


async def test_a_machine_is_kept_as_it_is_dialled_and_survives_a_restart(tmp_path):
    async with a_list(tmp_path) as (machines, _):
        assert machines.add("RTX-Box ", "192.168.1.20", 25.8) == "http://192.168.1.20:11434"
        machines.add("lab", "https://lab.example.org")
    async with a_list(tmp_path) as (machines, settings):
        known = hosts_of(settings.values.value)
        assert [(host.name, host.address, host.memory) for host in known] == [
            ("rtx-box", "http://192.168.1.20:11434", 25_800_000_000),
            ("lab", "https://lab.example.org:443", None),
        ]
        machines.set_memory("lab", 48)
        machines.set_memory("rtx-box", None)
        machines.remove("lab")
        assert settings.values.value.hosts == {"rtx-box": "http://192.168.1.20:11434"}
        assert settings.values.value.host_memory_gb == {}


@pytest.mark.parametrize(
    ("name", "address", "memory", "fault"),
    [
        ("", "192.168.1.20", None, DataFault),
        ("rtx@box", "192.168.1.20", None, DataFault),
        ("known", "192.168.1.20", None, DataFault),
        ("twin", "http://192.168.1.9:11434/", None, DataFault),
        ("first", "localhost", None, DataFault),
        ("rtx", "ftp://192.168.1.20", None, UsageFault),
        ("rtx", "me:secret@192.168.1.20", None, UsageFault),
        ("rtx", "192.168.1.20", 0, DataFault),
        ("rtx", "192.168.1.20", float("nan"), DataFault),
        ("rtx", "192.168.1.20", 1e9, DataFault),
    ],
)
async def test_what_cannot_be_a_machine_changes_nothing(tmp_path, name, address, memory, fault):
    async with a_list(tmp_path) as (machines, settings):
        machines.add("known", "192.168.1.9")
        before = settings.values.value
        with pytest.raises(fault):
            machines.add(name, address, memory)
        assert settings.values.value == before


async def test_a_machine_that_the_organisation_does_not_allow_is_refused(tmp_path):
    policy = Policy(hosts=("http://192.168.1.20:11434",), source="a test")
    async with a_list(tmp_path, policy) as (machines, settings):
        machines.add("rtx", "192.168.1.20")
        with pytest.raises(Refused):
            machines.add("lab", "192.168.1.21")
        with pytest.raises(Refused):
            await machines.test("192.168.1.21")
        assert list(settings.values.value.hosts) == ["rtx"]


async def test_a_test_says_what_answers_there(tmp_path):
    simulator = Simulator(CATALOGUE, installed=("tinyllama:1.1b-chat",))
    address = await simulator.start()
    async with a_list(tmp_path) as (machines, _):
        assert (await machines.test(address)).endswith("answers, with 1 model.")
        await simulator.close()
        with pytest.raises(EngineUnreachable):
            await machines.test(address)


@pytest.mark.parametrize(
    ("address", "crosses"),
    [
        ("http://192.168.1.20:11434", True),
        ("http://rtx-box.local:11434", True),
        ("https://rtx-box.local:443", False),
        ("http://127.0.0.1:11434", False),
        ("http://[::1]:11434", False),
    ],
)
def test_only_plain_http_to_elsewhere_crosses_the_network_unencrypted(address, crosses):
    assert crosses_network(address) is crosses


async def test_a_load_on_one_machine_says_nothing_of_the_seconds_on_another(tmp_path):
    async with open_store(tmp_path / "desk.db") as store:
        calibration = Calibration(store)
        await calibration.start()
        here = key_of("digest", RunnerOptions(8192), "0.33.0 mac unified")
        there = key_of("digest", RunnerOptions(8192), "0.33.0 rtx-box vram")
        await calibration.record(there, Measurement(5, 5, 2.0))
        assert calibration.seconds(here) is None
        assert calibration.seconds(key_of("digest", RunnerOptions(4096), "0.34.0 rtx-box vram")) == 2.0
