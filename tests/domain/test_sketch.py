"""Sketches: quantiles within the stated error, merging that loses nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain import sketch

VALUES = st.floats(sketch.LOWEST, sketch.HIGHEST, exclude_min=False)
SOME = st.lists(VALUES, min_size=1, max_size=60)


@given(VALUES)
def test_a_bucket_stands_for_its_values_within_the_stated_error(value):
    assert sketch.value_of(sketch.bucket_of(value)) == pytest.approx(value, rel=sketch.ERROR * (1 + 1e-9))
    assert 0 <= sketch.bucket_of(value) < sketch.BUCKETS


@given(SOME, st.floats(0.0, 1.0))
def test_a_quantile_is_within_the_stated_error_of_a_true_value(values, share):
    true = sorted(values)[sketch.rank_of(share, len(values))]
    found = sketch.quantile(sketch.of_values(values), share)
    assert found == pytest.approx(true, rel=sketch.ERROR * (1 + 1e-9))


@given(st.lists(VALUES, max_size=40), st.lists(VALUES, max_size=40))
def test_merging_is_the_same_as_putting_all_in(first, second):
    merged = sketch.merge(sketch.of_values(first), sketch.of_values(second))
    assert merged == sketch.of_values([*second, *first])
    assert sum(sketch.unpack(merged).values()) == len(first) + len(second)


@pytest.mark.parametrize(
    ("value", "read"), [(0.0, 1e-3), (-5.0, 1e-3), (float("nan"), 1e-3), (1e9, 1e6), (float("inf"), 1e6)]
)
def test_what_is_off_the_scale_counts_at_its_end(value, read):
    assert sketch.value_of(sketch.bucket_of(value)) == pytest.approx(read, rel=sketch.ERROR)


def test_nothing_has_no_quantile():
    assert sketch.of_values([None, None]) == b""
    assert sketch.quantile(b"", 0.5) is None
