"""The command line with several machines: the list, what lives where, and a question that goes to another machine."""

import json

import pytest

from ice_desk.cli import main
from ice_desk.engines.simulator.server import SimulatorThread
from tests.cli_house import Ran
from tests.services.fleet_house import CATALOGUE, MISTRAL, TINY

GB = 10**9


@pytest.fixture
def run(capsys, tmp_path):
    """Run a command in this process on a data folder of its own."""

    def run(*arguments: str) -> Ran:
        code = main([*arguments, "--data-dir", str(tmp_path)])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def two(run):
    """A simulated Mac with a simulated RTX box beside it."""
    return lambda *arguments: run(*arguments, "--simulate", "--and", "rtx_4090", "--speed", "500")


@pytest.fixture
def engines():
    """The addresses of two engines that stay while several commands run."""
    simulators = [SimulatorThread(CATALOGUE, profile=profile, speed=500.0) for profile in ("mac_m3_max", "rtx_4090")]
    yield [simulator.start() for simulator in simulators]
    for simulator in simulators:
        simulator.stop()


def test_the_fleet_says_where_each_model_lives_and_lists_the_machines(two):
    record = two("fleet", "--json").json
    assert [(host["name"], host["link"]) for host in record["hosts"]] == [("This computer", "up"), ("rtx-4090", "up")]
    assert record["hosts"][1]["memory_total"] == CATALOGUE.profiles["rtx_4090"].gpu_total
    assert record["hosts"][1]["here"] is False
    places = {row["model"]: row["host"] for row in record["models"]}
    assert places[TINY] is None
    assert places[f"{TINY}@rtx-4090"] == "rtx-4090"
    told = two("fleet").out
    assert "rtx-4090: Ollama" in told
    assert "of 25.8 GB" in told


def test_plans_loads_and_questions_go_to_the_machine_that_the_name_ends_with(two):
    plan = two("plan", f"{TINY}@rtx-4090", "--json").json
    assert plan["fits"]
    assert "on rtx-4090" in plan["sentence"]
    assert two("load", f"{TINY}@rtx-4090", "--json").json["card"]["state"] == "ready"
    asked = two("ask", "Name the companies: Nvidia and Micron.", "--model", f"{TINY}@rtx-4090", "--json")
    assert asked.lines[0]["model"] == f"{TINY}@rtx-4090"
    assert "rtx-4090" in asked.lines[0]["reason"]
    assert asked.lines[-1]["outcome"] == "complete"
    assert two("plan", "mistral:7b@nowhere").code == 4


def test_a_machine_is_added_used_given_memory_and_taken_off(run, engines):
    first, other = engines
    added = run("hosts", "add", "RTX-box", other, "--memory", "25.8", "--host", first)
    assert (added.code, added.err) == (0, "")
    assert "rtx-box: Ollama" in added.out
    listed = run("hosts", "--host", first, "--json").json
    assert [host["name"] for host in listed] == ["This computer", "rtx-box"]
    assert listed[1]["memory_total"] == 25.8 * GB
    assert run("load", f"{MISTRAL.replace('-q6_K', '')}@rtx-box", "--host", first).code == 0
    assert run("hosts", "set-memory", "rtx-box", "unknown", "--host", first).code == 0
    listed = run("hosts", "--host", first, "--json").json
    assert listed[1]["memory_total"] is None
    assert listed[1]["memory_used"] > 5 * GB
    assert run("hosts", "remove", "rtx-box", "--host", first).code == 0
    assert [host["name"] for host in run("hosts", "--host", first, "--json").json] == ["This computer"]


def test_a_machine_that_is_switched_off_is_added_shown_and_stops_nothing(run, engines):
    first, _ = engines
    added = run("hosts", "add", "attic", "127.0.0.1:9", "--host", first)
    assert added.code == 0
    assert "does not answer" in added.out
    fleet = run("fleet", "--json", "--host", first)
    assert fleet.code == 0
    assert fleet.json["hosts"][1] == fleet.json["hosts"][1] | {"link": "down", "memory_used": None}


def test_a_plain_address_on_the_network_is_added_with_a_warning(run, engines):
    first, _ = engines
    added = run("hosts", "add", "lab", "http://192.0.2.1:11434", "--host", first)
    assert added.code == 0
    assert "unencrypted on their way to 192.0.2.1:11434" in added.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("add",), 2, "Name the machine"),
        (("add", "rtx"), 2, "address"),
        (("add", "a b", "rtx:1"), 1, "cannot be called"),
        (("add", "rtx", "ftp://rtx"), 2, "no way to reach"),
        (("add", "rtx", "me:secret@rtx"), 2, "password"),
        (("add", "rtx", "192.0.2.1", "--memory", "-3"), 1, "memory"),
        (("remove", "rtx"), 1, "no machine called rtx"),
        (("set-memory", "rtx"), 2, "how much memory"),
        (("set-memory", "rtx", "much"), 2, "no amount"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(run, arguments, code, words):
    ran = run("hosts", *arguments, "--host", "http://127.0.0.1:9")
    assert ran.code == code
    assert words in ran.err


def test_a_second_machine_is_simulated_only_beside_a_simulated_first_one(run):
    assert run("fleet", "--and", "rtx_4090").code == 2
    ran = run("fleet", "--simulate", "--and", "abacus")
    assert ran.code == 2
    assert "abacus" in ran.err


def test_a_simulated_fleet_leaves_the_real_machines_alone(run, engines, tmp_path):
    first, other = engines
    run("hosts", "add", "rtx-box", other, "--host", first)
    listed = run("hosts", "--json", "--simulate", "--speed", "500").json
    assert [host["name"] for host in listed] == ["This computer"]
    assert json.loads(run("setting", "hosts").out) == {"rtx-box": other}
