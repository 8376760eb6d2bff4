"""The list of what is tried on the desk (reliability.md) is complete, and names tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LINE = re.compile(r"^- \*\*(P?\d+)\*\* (.+?): (`.+`)$")
NUMBERS = [*(f"P{number}" for number in range(1, 27)), *map(str, range(1, 93))]
LINES = [line for line in (TESTS / "reliability.md").read_text("utf-8").splitlines() if line.startswith("- ")]


@cache
def names_in(path: Path) -> frozenset[str]:
    return frozenset(
        node.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_")
    )


def test_each_payload_and_fault_is_on_the_list_once_and_in_order():
    assert [found[1] if (found := LINE.match(line)) else line for line in LINES] == NUMBERS


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split("**")[1])
def test_every_test_that_is_named_exists(line):
    found = LINE.match(line)
    assert found is not None
    for name in found[3].split(", "):
        path, _, test = name.strip("`").partition("::")
        assert (TESTS / path).is_file(), path
        assert test in names_in(TESTS / path), name
