"""What a provider counted for one request, in classes that never overlap."""

from collections.abc import Mapping
from dataclasses import dataclass

# No request of any provider comes near; what is above is damage, not a count.
COUNT_CAP = 100_000_000


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


def openai_usage(payload: object) -> TokenUsage | None:
    """The `usage` of a chat completion. None where a count is missing, negative, no whole number or beyond belief.

    `prompt_tokens` includes what was read from and written to the cache. Some compatible endpoints leave reasoning out
    of `completion_tokens` and only count it in `total_tokens`: it is billed as output, so the larger figure holds.
    """
    if not isinstance(payload, Mapping):
        return None
    details = _inner(payload, "prompt_tokens_details")
    prompt = _count(payload.get("prompt_tokens"))
    completion = _count(payload.get("completion_tokens"))
    cached = _count(details.get("cached_tokens"), 0)
    written = _count(details.get("cache_write_tokens", details.get("cache_creation_tokens")), 0)
    reasoning = _count(_inner(payload, "completion_tokens_details").get("reasoning_tokens"), 0)
    total = _count(payload.get("total_tokens"), 0)
    if prompt is None or completion is None or cached is None or written is None or reasoning is None or total is None:
        return None
    if cached + written > prompt:
        return None
    output = max(completion, total - prompt, reasoning)
    return TokenUsage(prompt - cached - written, cached, written, 0, output, reasoning)


def responses_usage(payload: object) -> TokenUsage | None:
    """The `usage` of a response: what a chat completion tells, under other names. None as `openai_usage` says."""
    if not isinstance(payload, Mapping):
        return None
    names = {
        "prompt_tokens": "input_tokens",
        "completion_tokens": "output_tokens",
        "total_tokens": "total_tokens",
        "prompt_tokens_details": "input_tokens_details",
        "completion_tokens_details": "output_tokens_details",
    }
    return openai_usage({ours: payload.get(theirs) for ours, theirs in names.items()})


def anthropic_usage(payload: object) -> TokenUsage | None:
    """The `usage` of a message. None where a count is missing, negative, no whole number or beyond belief.

    `input_tokens` excludes both kinds of cached input. Writes whose lifetime is not told are those of 5 minutes, the
    default.
    """
    if not isinstance(payload, Mapping):
        return None
    split = _inner(payload, "cache_creation")
    fresh = _count(payload.get("input_tokens"))
    output = _count(payload.get("output_tokens"))
    read = _count(payload.get("cache_read_input_tokens"), 0)
    written = _count(payload.get("cache_creation_input_tokens"), 0)
    short = _count(split.get("ephemeral_5m_input_tokens"), 0)
    long = _count(split.get("ephemeral_1h_input_tokens"), 0)
    reasoning = _count(_inner(payload, "output_tokens_details").get("thinking_tokens"), 0)
    if fresh is None or output is None or read is None or reasoning is None:
        return None
    if written is None or short is None or long is None:
        return None
    return TokenUsage(fresh, read, max(short, written - long), long, max(output, reasoning), reasoning)


def later_usage(earlier: Mapping[str, object], later: Mapping[str, object]) -> dict[str, object]:
    """Two reports on one message as one. Counts are cumulative, so of two good ones the larger holds.

    Gateways report an input of 0 first and the true one at the end, or the other way round. A later count that is none
    stays in, so that the whole is known to be unknown.
    """
    merged = dict(earlier)
    for key, value in later.items():
        if value is None:
            continue
        before, now = _count(earlier.get(key)), _count(value)
        merged[key] = value if before is None or now is None else max(before, now)
    return merged


def _inner(payload: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = payload.get(key)
    return value if isinstance(value, Mapping) else {}


def _count(value: object, missing: int | None = None) -> int | None:
    """`value` as a count, `missing` where it is absent, None where it is no count."""
    if value is None:
        return missing
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    if not 0 <= value <= COUNT_CAP or value != int(value):
        return None
    return int(value)
