"""Formulas drawn as outlines, in a process of their own."""

from ice_desk.services.formulas.typesetter import Typesetter

__all__ = ["Typesetter"]
