"""Routing on the command line: records that replay, losers with their reasons, pins and rules that are set."""

import json

import pytest

from ice_desk.cli import main
from tests.cli_house import Ran

MACHINE = ("--profile", "mac_m3_max")
HARD = "Why did margins fall, and who gains from it?"


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command in this process on a data folder of its own."""

    def run(*arguments: str) -> Ran:
        try:
            code = main([*arguments, "--data-dir", str(tmp_path / "data")])
        except SystemExit as end:
            code = int(end.code or 0)
        return Ran(code, *capsys.readouterr())

    return run


def test_a_printed_record_replays_and_one_that_was_changed_does_not(run, tmp_path):
    record = run("route", HARD, "--json", *MACHINE).json
    kept = tmp_path / "kept.jsonl"
    kept.write_text(json.dumps(record) + "\n")
    assert run("route", "--replay", str(kept)).json["same"]
    kept.write_text(json.dumps({**record, "model": "another"}) + "\n")
    ran = run("route", "--replay", str(kept))
    assert (ran.code, ran.json["same"], ran.json["replayed"]) == (1, False, record["model"])


def test_the_events_of_an_asked_question_replay(run, tmp_path):
    events = run("ask", HARD, "--json", "--simulate", "--speed", "500")
    (tmp_path / "asked.jsonl").write_text(events.out)
    assert run("route", "--replay", str(tmp_path / "asked.jsonl")).json["same"]


def test_what_is_no_record_says_what_to_give(run, tmp_path):
    (tmp_path / "prompts.jsonl").write_text('{"prompt": "x"}\n')
    ran = run("route", "--replay", str(tmp_path / "prompts.jsonl"))
    assert ran.code != 0
    assert "prompts.jsonl, line 1" in ran.err
    assert "--json" in ran.err


def test_every_loser_is_printed_with_its_reason(run):
    _, _, *candidates, otherwise = run("route", HARD, *MACHINE).out.splitlines()
    assert " · " not in candidates[0]
    assert all(" · " in line for line in candidates[1:])
    assert otherwise.startswith("Cloud from complexity 0.60")


def test_a_pin_and_a_threshold_that_are_set_hold(run):
    pinned = "mistral:7b-instruct-v0.3-q6_K"
    assert run("setting", "model_routing", json.dumps({"synthesis": pinned})).code == 0
    record = run("route", "x", "--task", "synthesis", "--json", *MACHINE).json
    assert (record["model"], record["chosen_by"]) == (pinned, "pin")
    assert run("setting", "edge_local_below", "0.01").code == 0
    assert "Local confidence" in run("route", HARD, "--json", *MACHINE).json["reason"]
    assert run("setting", "edge_local_below", "7").code != 0
