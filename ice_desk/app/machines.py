"""The machines of a desk: fleets of further ones, and simulators that stand for machines."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace

from ice_desk.domain.hosts import RemoteHost
from ice_desk.domain.slots import Lane
from ice_desk.engines.hosted import HostedEngine
from ice_desk.options import DeskOptions, hosts_of, policy_on, profile_name
from ice_desk.services.fleet import Fleet
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.hosts import core_of
from ice_desk.services.jobs import Jobs
from ice_desk.services.policy import AllowedHosts
from ice_desk.services.settings import Settings


class Machines:
    """Makes what the fleet of several machines consists of. `first` is the core of the machine asked first.

    `simulating` is true while the first machine is a simulated one: real ones are then left alone.
    """

    def __init__(
        self,
        options: DeskOptions,
        settings: Settings,
        first: Core,
        jobs: Jobs,
        stack: AsyncExitStack,
        allowed: AllowedHosts,
        save_lane: Callable[[str, Lane], None],
    ) -> None:
        self.simulating = options.simulate
        self._options = options
        self._settings = settings
        self._first = first
        self._jobs = jobs
        self._stack = stack
        self._allowed = allowed
        self._save_lane = save_lane
        self._simulated: dict[str, RemoteHost] = {}

    def others(self) -> tuple[RemoteHost, ...]:
        """The further machines that belong to the fleet now."""
        if self.simulating:
            return tuple(self._simulated.values())
        known = hosts_of(self._settings.values.value)
        return tuple(host for host in known if self._allowed.allows(host.address))

    def simulate(self) -> str:
        """Start a simulator of the wished machine, and of those beside it; the first one's address."""
        for profile in self._options.also:
            self.simulate_another(profile)
        options = replace(self._options, simulate=True)
        return self._start(profile_name(options, self._settings.values.value, self._first.catalogue))

    def simulate_another(self, profile: str) -> RemoteHost:
        """Start a simulator that stands for a further machine, as an engine on the network would be known."""
        name = profile.replace("_", "-")
        if profile not in self._simulated:
            address = self._start(profile)
            known = self._first.catalogue.profiles[profile]
            self._simulated[profile] = RemoteHost(name, address, known.gpu_total or known.ram, profile)
        return self._simulated[profile]

    def fleet_of(self, host: RemoteHost) -> Fleet:
        """The fleet of a further machine, of which only its engine tells."""
        first, settings = self._first, self._settings
        policy = policy_on(host, self._options, settings.values.value, first.catalogue)
        core = core_of(host, first, policy)

        def engine(address: str) -> HostedEngine:
            return HostedEngine(self._allowed.open(address), host.name)

        return Fleet(core, self._jobs, engine, save_lane=self._save_lane)

    def _start(self, profile: str) -> str:
        """Start a simulator on this computer, until the desk closes. Raises UsageFault for an unknown machine."""
        from ice_desk.engines.simulator.server import SimulatorThread  # only a simulated desk pays for it

        options = self._options
        simulator = SimulatorThread(self._first.catalogue, profile=profile, speed=options.speed, faults=options.faults)
        address = simulator.start()
        self._allowed.own.add(address)
        self._stack.callback(simulator.stop)
        return address
