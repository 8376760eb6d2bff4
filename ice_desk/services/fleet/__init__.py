"""The fleet: which models are in memory, and the only place that changes it."""

from ice_desk.services.fleet.desk import Fleet
from ice_desk.services.fleet.policy import FleetPolicy
from ice_desk.services.fleet.slots import Lease

__all__ = ["Fleet", "FleetPolicy", "Lease"]
