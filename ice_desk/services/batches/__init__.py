"""Batches: one template asked of many rows, kept on disk, below every question of a person."""

from ice_desk.services.batches.desk import Batches

__all__ = ["Batches"]
