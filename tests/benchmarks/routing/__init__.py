"""Routing: what a decision costs (`speed`), and how good it is on authors not trained on (`python -m` this package)."""

from tests.benchmarks.routing.speed import run

__all__ = ["run"]
