"""Values as Go writes and reads them: JSON, times, durations, and the texts of its complaints."""

import json
import re
from datetime import UTC, datetime

FOREVER = (2**63 - 1) / 1e9
"""Seconds in Go's longest duration, about 292 years: what a negative keep_alive means."""

_UNITS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "μs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_PART = re.compile(r"([0-9]*\.?[0-9]*)([^0-9.]*)")


class GoComplaint(ValueError):
    """A value that Go's decoder refuses, with Go's text."""


def go_json(value: object) -> str:
    """Compact JSON with Go's escapes of <, > and &."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character, escape in (("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e")):
        text = text.replace(character, escape)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def go_time(nanoseconds: int, *, local: bool = False) -> str:
    """RFC 3339 with up to nine digits, trailing zeros cut, as Go prints it. `nanoseconds` since 1970."""
    seconds, fraction = divmod(nanoseconds, 1_000_000_000)
    moment = datetime.fromtimestamp(seconds, UTC)
    if local:
        moment = moment.astimezone()
    digits = f".{fraction:09d}".rstrip("0").rstrip(".")
    offset = moment.strftime("%z")
    zone = "Z" if offset == "+0000" else f"{offset[:3]}:{offset[3:5]}"
    return f"{moment.strftime('%Y-%m-%dT%H:%M:%S')}{digits}{zone}"


def parse_duration(text: str) -> float:
    """Seconds of a Go duration such as "1h30m". Raises GoComplaint with Go's words."""
    rest = text
    sign = -1.0 if rest.startswith("-") else 1.0
    rest = rest.removeprefix("-") if sign < 0 else rest.removeprefix("+")
    if rest == "0":
        return 0.0
    if not rest:
        raise GoComplaint(f'time: invalid duration "{text}"')
    total = 0.0
    while rest:
        match = _PART.match(rest)
        number, unit = match.groups() if match else ("", "")
        if not number.strip("."):
            raise GoComplaint(f'time: invalid duration "{text}"')
        if not unit:
            raise GoComplaint(f'time: missing unit in duration "{text}"')
        if unit not in _UNITS:
            raise GoComplaint(f'time: unknown unit "{unit}" in duration "{text}"')
        total += float(number) * _UNITS[unit]
        rest = rest[len(number) + len(unit) :]
    return sign * total


def parse_keep_alive(value: object) -> float | None:
    """Seconds of a request's keep_alive; None keeps what the runner has.

    A number past Go's range overflows to a negative duration there, which unloads at once: -1 here.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        raise GoComplaint("Unsupported type: 'bool'")
    if isinstance(value, (int, float)):
        seconds = float(value)
        if seconds > FOREVER:
            return -1.0
    elif isinstance(value, str):
        seconds = parse_duration(value)
    else:
        raise GoComplaint(
            f"Unsupported type: '{'[]interface {}' if isinstance(value, list) else 'map[string]interface {}'}'"
        )
    return FOREVER if seconds < 0 else seconds


def kind_of(value: object) -> str:
    """The word Go's decoder uses for a JSON value."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def decode(body: bytes, struct: str) -> dict[str, object]:
    """The request's object, or GoComplaint in the words of gin and encoding/json."""
    text = body.decode("utf-8", "replace")
    if not text.strip():
        raise GoComplaint("missing request body")
    try:
        value = json.loads(text)
    except json.JSONDecodeError as problem:
        raise GoComplaint(_syntax(text, problem)) from problem
    except RecursionError as problem:
        raise GoComplaint("exceeded max depth") from problem
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise GoComplaint(f"json: cannot unmarshal {kind_of(value)} into Go value of type api.{struct}")
    return value


def _syntax(text: str, problem: json.JSONDecodeError) -> str:
    if problem.pos >= len(text.rstrip()) or problem.msg.startswith("Unterminated"):
        return "unexpected EOF"
    place = "object key string" if "property name" in problem.msg else "value"
    return f"invalid character '{text[problem.pos]}' looking for beginning of {place}"
