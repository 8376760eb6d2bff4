"""The command line: what it prints, with which exit code, and what stays behind."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ice_desk.cli import main
from ice_desk.commands.ask import _Terminal
from ice_desk.domain.chats import MessageState
from ice_desk.domain.stream import Delta
from ice_desk.engines.simulator.server import SimulatorThread
from tests.cli_house import Ran, kept
from tests.services.fleet_house import CATALOGUE, MISTRAL, PHI, TINY, YI

NOBODY = "http://127.0.0.1:9"
ABSENT = "qwen2.5:7b-instruct"
ROUTE_KEYS = {
    "id", "task", "task_probabilities", "complexity", "complexity_parts", "tier", "model", "engine", "reason",
    "candidates",
}  # fmt: skip


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command in this process on a data folder of its own."""

    def run(*arguments: str) -> Ran:
        try:
            code = main([*arguments, "--data-dir", str(tmp_path)])
        except SystemExit as end:
            code = int(end.code or 0)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def simulated(run):
    return lambda *arguments: run(*arguments, "--simulate", "--speed", "500")


@pytest.fixture
def engine() -> Iterator[str]:
    """The address of an engine that stays while several commands run."""
    simulator = SimulatorThread(CATALOGUE, speed=500.0)
    yield simulator.start()
    simulator.stop()


def test_ask_prints_the_answer_on_standard_output_and_all_about_it_on_the_other(simulated):
    ran = simulated("ask", "Name the companies: Nvidia and Micron.", "--model", MISTRAL)
    assert ran.code == 0
    assert ran.out.startswith(f"This is a simulated answer from {MISTRAL}")
    assert MISTRAL not in ran.err.splitlines()[-1]
    for words in (MISTRAL, "simulated", "complexity", "Loading", "tok/s", "to first token"):
        assert words in ran.err


def test_ask_json_is_one_object_per_event_from_routed_to_settled(simulated, tmp_path):
    ran = simulated("ask", "Name the companies: Nvidia and Micron.", "--json")
    assert ran.code == 0
    events = [line["event"] for line in ran.lines]
    assert events[0] == "routed"
    assert events[-2:] == ["usage", "settled"]
    assert "delta" in events
    assert ran.lines[0].keys() >= ROUTE_KEYS - {"id"}
    settled = ran.lines[-1]
    assert (settled["outcome"], settled["reason"], settled["micro_dollars"]) == ("complete", "", 0)
    text = "".join(line["text"] for line in ran.lines if line["event"] == "delta")
    assert [one.text for one in kept(tmp_path)] == ["Name the companies: Nvidia and Micron.", text]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask", "  "), "The question is empty"),
        (("ask", "Why?", "--task", "cooking"), "no task called cooking"),
        (("ask", "Why?", "--tier", "gold"), "invalid choice"),
        (("ask", "Why?", "--fault", "nonsense"), "no fault named nonsense"),
        (("ask", "Why?", "--profile", "toaster"), "toaster"),
        (("ask",), "PROMPT"),
        (("route",), "either a prompt or --file"),
        (("plan", MISTRAL, "--context", "0"), "at least 1 token"),
        (("load", MISTRAL, "--context", "-5"), "at least 1 token"),
        (("shot", "nonsense", "--out", "x"), "no picture called nonsense"),
        (("frobnicate",), "invalid choice"),
        (("simulate", "--port", "99999999"), "port"),
    ],
)
def test_a_wrong_command_says_what_is_wrong_and_ends_with_2(simulated, arguments, words):
    ran = simulated(*arguments)
    assert ran.code == 2
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_a_fault_without_a_simulated_fleet_is_refused(run):
    ran = run("ask", "Why?", "--fault", "stall")
    assert (ran.code, "Add --simulate" in ran.err) == (2, True)


@pytest.mark.parametrize("command", ["ask", "fleet", "load", "evict", "pull", "plan"])
@pytest.mark.parametrize("as_json", [False, True])
def test_without_an_engine_both_ways_out_are_named_and_it_ends_with_3(run, command, as_json):
    about = [] if command == "fleet" else [PHI]
    ran = run(command, *about, "--host", NOBODY, *(["--json"] if as_json else []))
    assert ran.code == 3
    assert "ollama serve" in ran.err
    assert "--simulate" in ran.err
    assert (ran.json["event"], ran.json["exit_code"]) == ("failed", 3) if as_json else ran.out == ""


def test_ollama_host_names_the_engine(run, engine, monkeypatch):
    monkeypatch.setenv("OLLAMA_HOST", engine.removeprefix("http://"))
    ran = run("fleet", "--json")
    assert ran.json["host"]["address"] == engine


def test_what_is_no_engine_says_so(run, engine):
    simulator = SimulatorThread(CATALOGUE, faults=frozenset({"html-200"}))
    ran = run("ask", "Why?", "--host", simulator.start())
    simulator.stop()
    assert ran.code == 3
    assert "not JSON" in ran.err


def test_a_cut_answer_is_printed_and_ends_with_1(simulated, tmp_path):
    ran = simulated("ask", "Why?", "--fault", "cut-line", "--model", MISTRAL)
    assert ran.code == 1
    assert "This is a simulated" in ran.out
    assert "cut short" in ran.err
    assert kept(tmp_path)[1].state is MessageState.CUT


def test_a_cut_answer_in_json_ends_with_settled_and_failed(simulated):
    ran = simulated("ask", "Why?", "--fault", "reset", "--json", "--model", MISTRAL)
    assert ran.code == 1
    assert [line["event"] for line in ran.lines[-2:]] == ["settled", "failed"]
    assert ran.lines[-2]["outcome"] == "cut"


def test_a_line_that_could_not_be_read_is_noted(simulated):
    ran = simulated("ask", "Why?", "--fault", "bad-json", "--model", MISTRAL)
    assert ran.code == 0
    assert "Note: 1 line of the stream could not be read." in ran.err


def test_what_may_not_be_asked_ends_with_4_and_what_does_not_fit_with_5(simulated):
    assert simulated("ask", "Why?", "--model", "nosuch:1b").code == 4
    ran = simulated("ask", "Why?", "--model", YI)
    assert ran.code == 5
    assert "does not fit" in ran.err


def test_the_terminal_is_not_steered_by_an_answer(capsys):
    _Terminal(simulated=True).take(Delta("a\x1b[2J\x07b\r\x9bc\u202e\u2066\n\td é 東"))
    assert capsys.readouterr().out == "a[2Jbc\n\td é 東"


def test_route_decides_without_an_engine_and_keeps_nothing(run, tmp_path):
    ran = run("route", "Why did the margins of Nvidia fall?", "--json", "--profile", "mac_m3_max")
    assert ran.code == 0
    record = ran.json
    assert record.keys() >= ROUTE_KEYS
    assert record["id"] is None
    assert sum(record["task_probabilities"].values()) == pytest.approx(1, abs=0.01)
    assert record["model"] == record["candidates"][0]["model"] or record["candidates"]
    assert list(tmp_path.iterdir()) == []
    assert "margins" not in ran.out


def test_route_of_a_file_gives_a_line_for_each_of_its_lines(run, tmp_path):
    rows = [{"id": "a", "prompt": "Hi?"}, {"prompt": "Write a report on Nvidia.", "tier": "starter"}]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    ran = run("route", "--file", str(path), "--profile", "laptop_16gb")
    assert [line["id"] for line in ran.lines] == ["a", 2]
    assert [line["tier"] for line in ran.lines] == ["edge", "starter"]


@pytest.mark.parametrize(
    ("content", "words"), [("{", "line 1"), ('{"id": 1}', 'no "prompt"'), ('{"prompt": "a", "tier": "x"}', "no tier")]
)
def test_a_wrong_line_of_a_file_is_named(run, tmp_path, content, words):
    path = tmp_path / "questions.jsonl"
    path.write_text(content, encoding="utf-8")
    ran = run("route", "--file", str(path))
    assert ran.code == 1
    assert words in ran.err
    assert "questions.jsonl" in ran.err


def test_route_refuses_an_unknown_model_and_machine(run):
    assert run("route", "Why?", "--model", "nosuch:1b", "--profile", "mac_m3_max").code == 4
    assert run("route", "Why?", "--profile", "toaster").code == 2


def test_fleet_lists_the_lanes(simulated):
    ran = simulated("fleet")
    assert ran.code == 0
    for words in ("HOT", "WARM", "COLD", MISTRAL, "simulated", "RAM"):
        assert words in ran.out
    record = simulated("fleet", "--json").json
    assert record["host"]["simulated"] is True
    assert record["memory"]["ram"]["total"] > 0
    card = next(row for row in record["models"] if row["model"] == MISTRAL)
    assert (card["lane"], card["state"], card["size_source"], card["pinned"]) == ("hot", "cold", "estimated", False)


def test_load_keeps_evict_lets_go_and_the_lane_is_remembered(run, engine):
    ran = run("load", PHI, "--lane", "hot", "--host", engine, "--json")
    assert ran.code == 0
    assert (ran.json["card"]["state"], ran.json["card"]["pinned"]) == ("ready", True)
    assert ran.json["plan"]["fits"] is True
    card = next(row for row in run("fleet", "--host", engine, "--json").json["models"] if row["model"] == PHI)
    assert (card["lane"], card["state"], card["pinned"]) == ("hot", "ready", True)
    ran = run("evict", PHI, "--host", engine)
    assert ran.code == 0
    assert "cold" in ran.out
    card = next(row for row in run("fleet", "--host", engine, "--json").json["models"] if row["model"] == PHI)
    assert (card["lane"], card["state"]) == ("cold", "cold")


def test_load_and_evict_of_what_is_not_there_end_with_4_and_of_what_is_too_big_with_5(simulated):
    assert simulated("load", "nosuch:1b").code == 4
    assert simulated("evict", "nosuch:1b").code == 4
    assert simulated("load", YI).code == 5


def test_pull_shows_progress_and_installs(run, engine):
    ran = run("pull", ABSENT, "--host", engine)
    assert ran.code == 0
    assert f"Pulling {ABSENT}: 100 %" in ran.err
    assert ABSENT in ran.out
    assert run("pull", "nosuch:1b", "--host", engine).code == 1


def test_plan_says_what_a_move_would_do(simulated):
    ran = simulated("plan", MISTRAL, "--lane", "hot")
    assert ran.code == 0
    assert "GB" in ran.out
    record = simulated("plan", MISTRAL, "--context", "16384", "--json").json
    assert (record["context"], record["fits"], record["allowed"], record["victims"]) == (16384, True, True, [])
    estimate = record["estimate"]
    parts = sum(sum(estimate[part].values()) for part in ("weights", "kv", "compute", "overhead"))
    assert parts == estimate["total"]["unified"]
    assert estimate["weights"]["unified"] > 5e9
    assert record["title"]
    assert record["sentence"]


def test_plan_of_what_does_not_fit_ends_with_5_and_says_by_how_much(simulated):
    ran = simulated("plan", YI, "--json")
    assert ran.code == 5
    assert (ran.json["fits"], ran.json["allowed"], ran.json["offers"]) == (False, True, [])
    assert f"{ran.json['deficit'] / 1e9:.1f} GB more than can be freed" in ran.json["sentence"]


def test_plan_of_an_unknown_model_ends_with_4(simulated):
    assert simulated("plan", "nosuch:1b").code == 4
    ran = simulated("plan", "nosuch:1b", "--json")
    assert (ran.code, ran.json["allowed"]) == (4, False)


def test_the_data_folder_is_the_one_named(simulated, tmp_path):
    simulated("ask", "Why?", "--model", TINY)
    assert (tmp_path / "desk.db").is_file()
    assert not (Path(os.environ["ICE_DESK_HOME"])).exists()
