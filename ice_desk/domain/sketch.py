"""Distributions that can be added up: counts per bucket of a logarithmic scale.

The scale is that of Masson, Rim and Lee, "DDSketch" (VLDB 2019): a quantile read from it lies within `ERROR` of a value
that was put in, whatever the distribution, and merging loses nothing. Values are seconds or tokens per second.
"""

import math
import struct
from collections.abc import Iterable, Mapping

ERROR = 0.01
LOWEST, HIGHEST = 1e-3, 1e6
_GAMMA = (1 + ERROR) / (1 - ERROR)
_LOG_GAMMA = math.log(_GAMMA)
BUCKETS = math.ceil(math.log(HIGHEST / LOWEST) / _LOG_GAMMA) + 1
_PAIR = struct.Struct("<HI")
PAIR_BYTES = _PAIR.size


def bucket_of(value: float) -> int:
    """The bucket of a value. Values below LOWEST count as LOWEST, above HIGHEST as HIGHEST, NaN as LOWEST."""
    if not value > LOWEST:
        return 0
    return min(BUCKETS - 1, math.ceil(math.log(min(value, HIGHEST) / LOWEST) / _LOG_GAMMA))


def value_of(bucket: int) -> float:
    """The value that stands for a bucket: within ERROR of everything in it."""
    return LOWEST * 2 * math.exp(bucket * _LOG_GAMMA) / (_GAMMA + 1)


def rank_of(share: float, number: int) -> int:
    """The place, from 0, of a quantile among `number` sorted values: the lower one where it falls between two."""
    return min(number - 1, math.floor(share * (number - 1)))


def pack(counts: Mapping[int, int]) -> bytes:
    """Buckets in rising order, six bytes each; empty ones are left out."""
    return b"".join(_PAIR.pack(bucket, counts[bucket]) for bucket in sorted(counts) if counts[bucket])


def unpack(packed: bytes) -> dict[int, int]:
    return dict(_PAIR.iter_unpack(packed))


def of_values(values: Iterable[float | None]) -> bytes:
    """The packed sketch of `values`; None is no value."""
    counts: dict[int, int] = {}
    for value in values:
        if value is not None:
            bucket = bucket_of(value)
            counts[bucket] = counts.get(bucket, 0) + 1
    return pack(counts)


def merge(first: bytes, second: bytes) -> bytes:
    """The sketch of both sets of values together."""
    counts = unpack(first)
    for bucket, number in _PAIR.iter_unpack(second):
        counts[bucket] = counts.get(bucket, 0) + number
    return pack(counts)


def quantile(packed: bytes, share: float) -> float | None:
    """The value at `share` (0 to 1), within ERROR of the true one; None where nothing was put in."""
    counts = sorted(unpack(packed).items())
    left = rank_of(share, sum(number for _, number in counts))
    for bucket, number in counts:
        if left < number:
            return value_of(bucket)
        left -= number
    return None
