"""The labelled prompts under tests/data/routing/<author>/<task>.jsonl."""

import json
from dataclasses import dataclass
from pathlib import Path

from ice_desk import paths

FOLDER = Path(__file__).parents[2] / "data" / "routing"
WEIGHTS = paths.resources() / "routing"


@dataclass(frozen=True, slots=True)
class Row:
    prompt: str
    task: str
    complexity: float
    author: str


def load_rows(folder: Path = FOLDER) -> list[Row]:
    """Every row once, in a fixed order; complexities 0 to 1."""
    found: dict[str, Row] = {}
    for path in sorted(folder.glob("*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                row = json.loads(line)
                entry = Row(row["prompt"], row["task"], row["complexity"] / 100, path.parent.name)
                found.setdefault(row["prompt"].strip().lower(), entry)
    return list(found.values())
