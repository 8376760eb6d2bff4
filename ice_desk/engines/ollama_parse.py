"""Ollama's lists and details as values, however odd the figures: clamped, never an exception of our own making."""

import math
import re
from collections.abc import Iterator
from datetime import datetime

from ice_desk.domain.errors import NotAnEngine
from ice_desk.domain.models import InstalledModel, ModelFacts, RunningModel, Tensor, normal_name
from ice_desk.engines.ollama_errors import plain
from ice_desk.engines.wire import Record

# No machine has more; a larger figure is a fault of the server and counts as this.
SIZE_CAP = 1 << 50
COUNT_CAP = 1 << 40
ROW_CAP = 5_000
# Metadata lists longer than this are vocabularies, which nothing here needs.
LIST_CAP = 4_096
TENSOR_CAP = 100_000
DIMENSION_CAP = 8
# Ollama writes "never" as now plus 292 years.
NEVER_SECONDS = 100 * 365.25 * 86_400

_BLOB = re.compile(r"^FROM\s.*\bsha256[-:]([0-9a-f]{64})", re.MULTILINE)


def installed_models(payload: object) -> tuple[InstalledModel, ...]:
    """The rows of /api/tags in the server's order. Raises NotAnEngine where there is no such list."""
    return tuple(_installed(row, name) for name, row in _rows(payload))


def running_models(payload: object, now: float) -> tuple[RunningModel, ...]:
    """The rows of /api/ps by name, for the server's own order jumps. `now` in seconds since 1970."""
    rows = (
        RunningModel(
            name=name,
            digest=text(row.get("digest")),
            size=number(row.get("size"), SIZE_CAP),
            size_vram=number(row.get("size_vram"), SIZE_CAP),
            context_length=number(row.get("context_length"), COUNT_CAP),
            expires_at=expiry(row.get("expires_at"), now),
        )
        for name, row in _rows(payload)
    )
    return tuple(sorted(rows, key=lambda model: model.name))


def model_facts(name: str, payload: Record) -> ModelFacts:
    """The details of /api/show."""
    info = mapping(payload.get("model_info"))
    modelfile = payload.get("modelfile")
    blob = _BLOB.search(modelfile) if isinstance(modelfile, str) else None
    return ModelFacts(
        name=name,
        architecture=text(info.get("general.architecture")),
        blob=f"sha256:{blob[1]}" if blob else "",
        info={key: _figure(value) for key, value in info.items() if not _is_vocabulary(value)},
        tensors=tuple(_tensors(payload.get("tensors"))),
        capabilities=_words(payload.get("capabilities")),
        quantization=text(mapping(payload.get("details")).get("quantization_level")),
    )


def lacks_arrays(facts: ModelFacts) -> bool:
    """True where the server blanked the per-layer array of KV heads, which it gives when asked with `verbose`."""
    key = f"{facts.architecture}.attention.head_count_kv"
    return key in facts.info and facts.info[key] in (None, [])


def expiry(value: object, now: float) -> float:
    """Seconds since 1970 of an RFC 3339 time; `math.inf` beyond a hundred years from `now`, 0 where there is none."""
    if not isinstance(value, str):
        return 0.0
    try:
        moment = datetime.fromisoformat(value)
        seconds = moment.timestamp() if moment.tzinfo else 0.0
    except (ValueError, OverflowError, OSError):
        return 0.0
    return math.inf if seconds - now > NEVER_SECONDS else max(0.0, seconds)


def number(value: object, cap: int) -> int:
    """A count between 0 and `cap`; 0 for what is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return 0
    # Not asked of every number: an integer of 400 digits is no float.
    if isinstance(value, float) and math.isnan(value):
        return 0
    return int(min(max(value, 0), cap))


def seconds(nanoseconds: object) -> float:
    """A duration of Ollama's, which leaves zero durations out."""
    return number(nanoseconds, COUNT_CAP * 1_000_000) / 1e9


def text(value: object) -> str:
    """A short label of the server's on one line; empty for what is no text."""
    return plain(value) if isinstance(value, str) else ""


def mapping(value: object) -> Record:
    return value if isinstance(value, dict) else {}


def _rows(payload: object) -> Iterator[tuple[str, Record]]:
    """Each named row once: a second row of one name would count its memory twice."""
    if not isinstance(payload, dict) or "models" not in payload:
        raise NotAnEngine(
            "The address does not answer as Ollama does",
            why="Its answer holds no list of models",
            remedy="Check the engine's address in the settings",
        )
    rows = payload["models"]
    seen: set[str] = set()
    for row in rows[:ROW_CAP] if isinstance(rows, list) else ():
        if not isinstance(row, dict):
            continue
        name = text(row.get("name")) or text(row.get("model"))
        if name and normal_name(name) not in seen:
            seen.add(normal_name(name))
            yield name, row


def _installed(row: Record, name: str) -> InstalledModel:
    details = mapping(row.get("details"))
    remote = text(row.get("remote_host")) or ("ollama.com" if text(row.get("remote_model")) else "")
    return InstalledModel(
        name=name,
        digest=text(row.get("digest")),
        size=number(row.get("size"), SIZE_CAP),
        family=text(details.get("family")),
        parameter_size=text(details.get("parameter_size")),
        quantization=text(details.get("quantization_level")),
        context_length=number(details.get("context_length"), COUNT_CAP) or None,
        capabilities=_words(row.get("capabilities")),
        remote_host=remote or None,
    )


def _tensors(rows: object) -> Iterator[Tensor]:
    for row in rows[:TENSOR_CAP] if isinstance(rows, list) else ():
        if isinstance(row, dict) and (name := text(row.get("name"))):
            shape = row.get("shape")
            sizes = tuple(number(size, COUNT_CAP) for size in shape) if isinstance(shape, list) else ()
            yield Tensor(name, text(row.get("type")), sizes if _weighs_what_can_be(sizes) else (SIZE_CAP,))


def _weighs_what_can_be(sizes: tuple[int, ...]) -> bool:
    return len(sizes) <= DIMENSION_CAP and math.prod(sizes) <= SIZE_CAP


def _is_vocabulary(value: object) -> bool:
    return isinstance(value, list) and len(value) > LIST_CAP


def _figure(value: object) -> object:
    """A value of the metadata; a number, alone or in a list, becomes a count that can be."""
    if isinstance(value, list):
        return [one if isinstance(one, list) else _figure(one) for one in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value, COUNT_CAP)
    return value


def _words(value: object) -> frozenset[str]:
    return frozenset(text(word) for word in value if isinstance(word, str)) if isinstance(value, list) else frozenset()
