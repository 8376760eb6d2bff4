"""Figures as words, alike in the window and on the command line."""

GB = 10**9


def gigabytes(size: int) -> str:
    """Bytes as "4.9" (10^9 bytes, one decimal)."""
    return f"{size / GB:.1f}"


def context_words(tokens: int) -> str:
    """A context length as "8k", "200k" or "512"."""
    if tokens < 1000:
        return str(tokens)
    unit = 1024 if tokens % 1024 == 0 else 1000
    return f"{tokens / unit:.0f}k"


def percent_words(share: float) -> str:
    """A share of 0 to 1 as "68 %"."""
    return f"{share * 100:.0f} %"


def seconds_words(seconds: float) -> str:
    """A duration as "0.9 s", "18 s", "4 min" or "2.5 h"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def price_words(micro_dollars: int) -> str:
    """A price as "$0.15"; below a cent with three decimals, as "$0.002"."""
    return f"${micro_dollars / 1_000_000:.{2 if micro_dollars >= 10_000 else 3}f}"


def listed(names: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
