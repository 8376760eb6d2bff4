"""Keeps the organisation's policy in force: read before anything else, and looked at again while the desk runs."""

import asyncio
import logging
from collections.abc import Callable

from ice_desk.domain.policy import NO_POLICY, Policy
from ice_desk.engines.base import Engine
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.jobs import Jobs
from ice_desk.services.notices import Notices
from ice_desk.services.worker import Worker

PERIOD_SECONDS = 60.0
READ_SECONDS = 10.0
log = logging.getLogger(__name__)


class PolicyKeeper:
    """`policy` is what holds now. `read` blocks, and never raises for a file that is wrong."""

    def __init__(self, read: Callable[[], Policy], jobs: Jobs, *, period: float | None = None) -> None:
        self.policy: Feed[Policy] = Feed(NO_POLICY)
        self._read = read
        self._jobs = jobs
        self._period = PERIOD_SECONDS if period is None else period
        self._worker = Worker("policy")

    def now(self) -> Policy:
        return self.policy.value

    async def start(self) -> None:
        """Read it, and go on looking: a window may stay open for weeks."""
        await self._look()
        self._jobs.spawn(self._watch(), "policy", slot="policy")

    async def close(self) -> None:
        self._jobs.cancel("policy")
        await self._worker.close(grace=1.0)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._period)
            if not self._worker.busy:
                await self._look()

    async def _look(self) -> None:
        try:
            policy = await self._worker.call(self._read, READ_SECONDS)
        except TimeoutError:
            policy = Policy(source="the policy file").closed("it could not be read in time")
        if policy != self.policy.value:
            log.info("policy: %s", policy.problem or policy.source or "none")
        self.policy.publish(policy)


class AllowedHosts:
    """Opens the engine at an address that the policy allows. Simulators started here, in `own`, always are."""

    def __init__(self, open_engine: Callable[[str], Engine], policy: Callable[[], Policy]) -> None:
        self.own: set[str] = set()
        self._open_engine = open_engine
        self._policy = policy

    def open(self, address: str) -> Engine:
        """Raises Refused."""
        self.check(address)
        return self._open_engine(address)

    def check(self, address: str) -> None:
        """Raises Refused."""
        if address not in self.own:
            self._policy().check_host(address)

    def allows(self, address: str) -> bool:
        return address in self.own or self._policy().allows_host(address)


def follow_policy(policy: Policy, fleet: AnyFleet, hosts: AllowedHosts, notices: Notices, jobs: Jobs) -> None:
    """A policy came or changed while the desk runs: say so, and leave an engine that is not allowed any more."""
    if policy.exists:
        changed = f"What your organisation sets for ICE Desk has changed ({policy.source})."
        notices.post(policy.warning or changed, level="warning" if policy.problem else "info", key="policy")
    address = fleet.board.value.host.address
    if policy.hosts and address and address not in (*policy.hosts, *hosts.own):
        jobs.spawn(fleet.reconnect(policy.hosts[0]), "leave an engine", slot="host")
