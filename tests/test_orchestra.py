"""The orchestra as another program uses it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ice_desk import Orchestra
from ice_desk.domain.errors import DataFault, UsageFault
from ice_desk.domain.stream import Delta, Outcome, Routed, Settled


@pytest.fixture
async def orchestra(tmp_path):
    async with Orchestra(simulate=True, data_dir=tmp_path) as opened:
        yield opened


async def test_a_task_is_routed_answered_and_told(orchestra):
    result = await orchestra.process_task(
        "entity_extraction",
        "Extract the companies: Nvidia buys HBM from SK Hynix and Micron.",
        {"speed_priority": "high"},
    )
    assert result.outcome is Outcome.COMPLETE
    assert "Micron" in result.text
    assert result.route.task == "entity_extraction"
    assert result.micro_dollars == 0
    assert result.usage.completion_tokens > 0


async def test_the_streaming_twin_yields_the_same_events(orchestra):
    kinds = [type(event) async for event in orchestra.stream_task(None, "What is EBITDA?")]
    assert kinds[0] is Routed
    assert Delta in kinds
    assert kinds[-1] is Settled


async def test_wrong_tasks_and_requirements_are_named(orchestra):
    with pytest.raises(DataFault, match="no task called"):
        await orchestra.process_task("poetry", "x")
    with pytest.raises(UsageFault, match="no requirement"):
        await orchestra.process_task(None, "x", {"mood": "high"})
    with pytest.raises(UsageFault, match="cannot be"):
        await orchestra.process_task(None, "x", {"speed_priority": "fast"})


async def test_a_closed_orchestra_says_how_to_use_it():
    with pytest.raises(UsageFault, match="async with"):
        await Orchestra(simulate=True).process_task(None, "x")


def test_the_example_of_the_readme_runs_as_it_is_written(tmp_path):
    """In a process of its own, as whoever copies it would run it."""
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    (example,) = [part.partition("```")[0] for part in readme.split("```python\n")[1:] if "Orchestra" in part]
    ran = subprocess.run(
        [sys.executable, "-c", example],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "ICE_DESK_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.returncode == 0, ran.stderr
    model, reason, *text = ran.stdout.splitlines()
    assert model in reason
    assert any("Micron" in line for line in text)
