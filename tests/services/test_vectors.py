"""Vectors in a byte a dimension: they rank as those in floats do."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

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
