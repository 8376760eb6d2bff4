"""Reads the specification's own text into (where, given) pairs, without looking at the catalogue.

`where` is section and name: the path in a code block ("MAC_PERFORMANCE.quick_queries.quality"), or heading and row.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TEXT = (Path(__file__).parents[1] / "data" / "llm-model-strategy.md").read_text(encoding="utf-8")
BLOCKS = tuple(ast.parse(block) for block in re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL))

Said = Iterator[tuple[str, str]]


def everything() -> Said:
    yield from _dictionaries()
    yield from _value_propositions()
    yield from _table("Model Performance Comparison")
    yield from _table("Model Capability Matrix")
    yield from _costs()
    yield from _migration()
    yield from _tier_headings()
    yield from _commands()
    yield from _named_points()
    yield from _monitoring()
    yield from _lane_sizes()
    yield from _document()


def as_text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(as_text, value)) if isinstance(value, list) else str(value)


def section(heading: str) -> str:
    """The text from a heading of level 2 or 3 to the next one."""
    found = re.search(rf"^#{{2,3}} {re.escape(heading)}$(.*?)(?=^#{{2,3}} |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    assert found, heading
    return found[1]


def _leaves(where: str, value: Any) -> Said:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(f"{where}.{key}", inner)
    else:
        yield where, as_text(value)


def _dictionaries() -> Said:
    for block in BLOCKS:
        for node in block.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield from _leaves(node.targets[0].id, ast.literal_eval(node.value))


def _value_propositions() -> Said:
    for _, function in functions():
        if function.name == "calculate_value_proposition":
            for node in ast.walk(function):
                if isinstance(node, ast.If):
                    assert isinstance(node.test, ast.Compare)
                    assert isinstance(node.body[0], ast.Return)
                    tier = ast.literal_eval(node.test.comparators[0])
                    assert node.body[0].value
                    yield from _leaves(f"{function.name}.{tier}", ast.literal_eval(node.body[0].value))


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function with its path: "ModelRouter.score_candidates"."""
    for block in BLOCKS:
        for node in block.body:
            inner = node.body if isinstance(node, ast.ClassDef) else [node]
            prefix = f"{node.name}." if isinstance(node, ast.ClassDef) else ""
            for item in inner:
                if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    yield prefix + item.name, item


def _table(heading: str) -> Said:
    rows = [
        [cell.strip().strip("*") for cell in line.strip("|").split("|")]
        for line in section(heading).splitlines()
        if line.startswith("|") and not line.startswith("|--")
    ]
    for row in rows[1:]:
        if len(row) == len(rows[0]):
            for column, cell in zip(rows[0], row, strict=True):
                yield f"{heading}.{row[0]}.{column}", cell


def _costs() -> Said:
    heading = "Cost Analysis by Strategy"
    for name, models, points in re.findall(r"^\*\*(.+?)\*\* \((.+?)\):\n((?:- .+\n)+)", section(heading), re.MULTILINE):
        yield f"{heading}.{name}.models", models
        for key, value in re.findall(r"^- (?:\*\*)?(.+?)(?:\*\*)?: (.+)$", points, re.MULTILINE):
            yield f"{heading}.{name}.{key}", value.strip()


def _migration() -> Said:
    heading = "Migration Path Analysis"
    lines = [line for line in section(heading).splitlines() if "→" in line]
    columns, *steps = [[part.strip() for part in line.split("→")] for line in lines]
    for step in steps:
        for column, value in zip(columns, step, strict=True):
            yield f"{heading}.{step[0].partition(' (')[0]}.{column}", value


def _tier_headings() -> Said:
    strategy = "Lean ICE Model Strategy"
    for number, heading in enumerate(re.findall(r"^### (Tier \d: .+)$", TEXT, re.MULTILINE), start=1):
        where = f"{strategy}.Tier {number}"
        yield f"{where}.heading", heading
        for key, value in re.findall(r"^\*\*(Target Hardware|\w+ Model)\*\*: (.+)$", section(heading), re.MULTILINE):
            yield f"{where}.{key}", value


def _commands() -> Said:
    setup = "Step 1: Environment Setup"
    for comment, command in re.findall(r"^# (.+?)\s*\n(?=[^#])(.+)$", section(setup), re.MULTILINE):
        yield f"{setup}.{comment}", command
    pulls = "Step 2: Model Installation"
    for comment, lines in re.findall(r"^# (.+)\n((?:ollama pull .+\n)+)", section(pulls), re.MULTILINE):
        yield f"{pulls}.{comment}", as_text(re.findall(r"ollama pull (\S+)", lines))


def _named_points() -> Said:
    for heading in ("Two Strategic Approaches", "Key Principles by Strategy"):
        for name, points in re.findall(
            r"^\*\*([^*]+?)(?: \([^)]*\))?\*\*:\n((?:(?:-|\d\.) .+\n)+)", section(heading), re.MULTILINE
        ):
            yield from _points(f"{heading}.{name}", points)
    yield from _points("Conclusion", section("Conclusion"))


def _points(where: str, text: str) -> Said:
    for key, value in re.findall(r"^(?:-|\d\.) \*\*(.+?)\*\*: (.+?)\s*$", text, re.MULTILINE):
        yield f"{where}.{key}", value


def _monitoring() -> Said:
    """Names of checks, metrics and logged figures: keys of dictionaries whose values are calls or empty."""
    for where, function in functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and node.value.keys:
                name = ast.unparse(node.targets[0]).removeprefix("self.")
                if name in {"checks", "metrics"}:
                    yield f"{where}.{name}", as_text([ast.literal_eval(key) for key in node.value.keys if key])
        if function.name == "log_inference":
            yield f"{where}.arguments", as_text([argument.arg for argument in function.args.args[1:]])


def _lane_sizes() -> Said:
    """The comments above the Mac's lanes: "# Tier 1: Always loaded (Hot Models) - 10GB"."""
    for lane, size in re.findall(r"# Tier \d: [\w ]+ \((\w+) Models\) - (.+)$", TEXT, re.MULTILINE):
        yield f"MAC_M3_MAX_CONFIG.deployment_tiers.{lane.lower()}_models", size


def _document() -> Said:
    for key in ("Document Version", "Date", "Hardware Targets"):
        found = re.search(rf"^\*\*{key}\*\*: (.+?)\s*$", TEXT, re.MULTILINE)
        assert found
        yield f"Document.{key}", found[1]
