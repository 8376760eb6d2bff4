"""Each benchmark runs and tells its figures. How large they are is not asserted: this machine may be busy."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import NAMES
from tests.benchmarks.figures import Figure, percentile, table

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_and_tells_its_figures(name):
    command = [sys.executable, "-m", "tests.benchmarks", name, "--quick", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    [figures] = json.loads(done.stdout)["benchmarks"].values()
    assert len(figures) >= 2
    assert all(figure["value"] >= 0 and figure["name"] for figure in figures)


def test_a_name_that_is_not_there_is_told():
    command = [sys.executable, "-m", "tests.benchmarks", "speed"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert "startup" in done.stderr


@pytest.mark.parametrize(
    ("figure", "meets"),
    [
        (Figure("plain", 10.0, "ms", target=10.0), True),
        (Figure("plain", 10.1, "ms", 5.0, 10.0), False),
        (Figure("ratio", 13.0, "ms", 10.0, 1.3, "ratio"), True),
        (Figure("ratio", 13.1, "ms", 10.0, 1.3, "ratio"), False),
        (Figure("ratio of nothing", 1.0, "ms", None, 1.3, "ratio"), False),
        (Figure("added", 14.0, "ms", 10.0, 5.0, "added"), True),
        (Figure("added", 15.1, "ms", 10.0, 5.0, "added"), False),
        (Figure("told", 1.0, "ms"), None),
    ],
)
def test_a_target_counts_against_what_it_is_of(figure, meets):
    assert figure.meets is meets
    words = {True: "meets", False: "misses", None: "ms"}
    assert words[meets] in table("t", [figure])


def test_percentiles():
    values = [float(value) for value in range(1, 101)]
    assert (percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1.0)) == (51.0, 100.0, 100.0)
    assert percentile([], 0.5) == 0.0
