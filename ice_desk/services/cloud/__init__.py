"""Cloud models: which can be asked, at what worst case, and asking one under the cap."""

from ice_desk.services.cloud.desk import CloudDesk

__all__ = ["CloudDesk"]
