"""Vectors in a byte a dimension rank as those in floats do; which model makes them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.slots import Board, Card, Host, Lane, State
from ice_desk.services.chat_meaning import embedder_of, hot
from ice_desk.services.vectors import nearness, packed


@given(st.lists(st.lists(st.floats(-1e3, 1e3, width=32), min_size=8, max_size=8), min_size=1, max_size=8))
def test_a_byte_a_dimension_ranks_as_floats_do(vectors):
    arrays = [np.asarray(one, np.float64) for one in vectors]
    query = arrays[0]
    for one, near in zip(arrays, nearness(packed(vectors[0]), [packed(one) for one in vectors]), strict=True):
        lengths = float(np.linalg.norm(one) * np.linalg.norm(query))
        if lengths > 1e-6:
            assert math.isclose(float(one @ query) / lengths, float(near), abs_tol=0.02)


def test_vectors_of_another_length_or_without_direction_are_far():
    query = packed([1.0, 0.0])
    assert list(nearness(query, [b"", packed([0.0, 0.0]), packed([2.0, 0.0]), b"\1\1\1"])) == [-1.0, 0.0, 1.0, -1.0]
    assert len(packed([math.nan, math.inf, 1.0])) == 3


def card(model: str, state=State.READY, installed=True) -> Card:
    return Card(model, Lane.HOT, state, embedder=True, installed=installed)


@pytest.mark.parametrize(
    ("cards", "chosen", "ready"),
    [
        ((), None, False),
        ((card("bge"), card("nomic-embed-text")), "nomic-embed-text", True),
        ((card("nomic-embed-text", State.COLD), card("bge")), "bge", True),
        ((card("a", State.ABSENT, False), card("nomic-embed-text", State.COLD)), "nomic-embed-text", False),
        ((card("nomic-embed-text@rtx"),), None, False),
    ],
)
def test_only_a_model_of_this_computer_is_asked(cards, chosen, ready):
    board = Board(Host(), cards, (Host("rtx", here=False),))
    found = embedder_of(board)
    assert (found.model if found else None, hot(board) is not None) == (chosen, ready)
