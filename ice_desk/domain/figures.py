"""Numbers read out of the specification's own wording ("Very Fast (50 tokens/sec)", "8k-32k tokens", "$0.10-0.30").

Each function returns None where the text holds no such number: "Outstanding" is no score, and no score is not 0.
"""

import re
from decimal import Decimal

_NUMBER = r"(\d+(?:\.\d+)?)"
_RANGE = _NUMBER + r"(?:\s*[-–]\s*" + _NUMBER + r")?"
_RATE = re.compile(_RANGE + r"\+?\s*tokens/sec")
_SECONDS = re.compile(_RANGE + r"\s*seconds?\b")
_OUT_OF_TEN = re.compile(_NUMBER + r"/10\b")
_SHARE = re.compile(_NUMBER + r"%")
_TOKENS = re.compile(_NUMBER + r"(k?)(?:\s*[-–]\s*" + _NUMBER + r"(k?))?")
_DOLLARS = re.compile(r"\$([\d,]+(?:\.\d+)?)(?:\s*[-–]\s*\$?([\d,]+(?:\.\d+)?))?")
_BYTES = re.compile(_RANGE + r"\s*GB\b")


def rate(text: str) -> float | None:
    """Tokens per second; the middle of a range."""
    match = _RATE.search(text)
    return (float(match[1]) + float(match[2] or match[1])) / 2 if match else None


def seconds(text: str) -> tuple[float, float] | None:
    """Lowest and highest seconds."""
    match = _SECONDS.search(text)
    return (float(match[1]), float(match[2] or match[1])) if match else None


def out_of_ten(text: str) -> float | None:
    """A score out of ten, as 0 to 1."""
    match = _OUT_OF_TEN.search(text)
    return float(Decimal(match[1]) / 10) if match else None


def share(text: str) -> float | None:
    """The first percentage, as 0 to 1."""
    match = _SHARE.search(text)
    return float(Decimal(match[1]) / 100) if match else None


def gigabytes(text: str) -> tuple[int, int] | None:
    """Lowest and highest bytes. The specification means memory, so one GB is 2**30 bytes."""
    match = _BYTES.search(text)
    return (_gibi(match[1]), _gibi(match[2] or match[1])) if match else None


def tokens(text: str) -> tuple[int, int] | None:
    """Lowest and highest context length in tokens. "8k" is 8192, but "200k" is 200000, as model makers count them."""
    match = _TOKENS.search(text)
    if not match:
        return None
    low, low_k, high, high_k = match.groups()
    first = _kilo(low, low_k or ("k" if high and high_k else ""))
    return first, _kilo(high, high_k) if high else first


def dollars(text: str) -> tuple[int, int] | None:
    """Lowest and highest amount in micro-dollars."""
    match = _DOLLARS.search(text)
    if not match:
        return None
    low = _micro(match[1])
    return low, _micro(match[2]) if match[2] else low


def _kilo(number: str, suffix: str) -> int:
    if not suffix:
        return int(float(number))
    thousands = int(float(number))
    is_power_of_two = thousands & (thousands - 1) == 0
    return thousands * (1024 if is_power_of_two else 1000)


def _micro(number: str) -> int:
    return int(Decimal(number.replace(",", "")) * 1_000_000)


def _gibi(number: str) -> int:
    return int(Decimal(number) * (1 << 30))
