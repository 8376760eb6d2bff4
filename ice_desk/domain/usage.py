"""What a provider counted for one request, in classes that never overlap."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TokenUsage:
    """Token counts. Input is the sum of the first four: `fresh` is neither read from a cache nor written to one.

    `output` includes `reasoning`, as every provider bills it.
    """

    fresh: int = 0
    cache_read: int = 0
    cache_write_5m: int = 0
    cache_write_1h: int = 0
    output: int = 0
    reasoning: int = 0

    @property
    def input(self) -> int:
        return self.fresh + self.cache_read + self.cache_write_5m + self.cache_write_1h
