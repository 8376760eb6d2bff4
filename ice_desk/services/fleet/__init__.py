"""The fleet: which models are in memory, and the only place that changes it."""

from ice_desk.services.fleet.desk import Fleet
from ice_desk.services.fleet.hosts import Hosts
from ice_desk.services.fleet.policy import FleetPolicy
from ice_desk.services.fleet.slots import Lease

AnyFleet = Fleet | Hosts
"""One machine's fleet, or that of several as one."""

__all__ = ["AnyFleet", "Fleet", "FleetPolicy", "Hosts", "Lease"]
