"""What the command line says of the fleet: plans with the design's figures, labels, the journal."""

import pytest

from ice_desk.cli import main
from tests.cli_house import Ran

GIB = 1 << 30


@pytest.fixture
def simulated(capsys, tmp_path):
    """Run a command on a simulated machine, in this process, on a data folder of its own."""

    def run(*arguments: str) -> Ran:
        code = main([*arguments, "--simulate", "--speed", "500", "--data-dir", str(tmp_path)])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.mark.parametrize(
    ("model", "context", "gib"),
    [
        ("mistral:7b-instruct-q4_0", 8192, 5.28),
        ("mistral:7b-instruct-q4_0", 32768, 8.31),
        ("yi:34b-200k-q4_K_M", 8192, 21.5),
        ("yi:34b-200k-q4_K_M", 200000, 65.6),
        ("llama3.1:70b-instruct-q4_K_M", 8192, 42.3),
        ("llama3.1:70b-instruct-q4_K_M", 131072, 79.8),
        ("qwen:72b-chat-q4_0", 8192, 58.3),
    ],
)
def test_a_plan_has_the_figures_of_the_worked_examples(simulated, model, context, gib):
    ran = simulated("plan", model, "--context", str(context), "--profile", "rtx_4090", "--json")
    assert ran.json["context"] == context
    assert ran.json["estimate"]["total"]["vram"] / GIB == pytest.approx(gib, rel=0.01)


def test_a_model_of_the_catalogue_that_is_not_installed_is_estimated_and_pulled_first(simulated):
    ran = simulated("plan", "qwen2.5:14b-instruct", "--profile", "rtx_4090", "--json")
    assert (ran.code, ran.json["allowed"], ran.json["fits"], ran.json["installed"]) == (0, False, True, False)
    assert [step["step"] for step in ran.json["steps"]] == ["pull", "load"]
    assert ran.json["steps"][0]["bytes"] == pytest.approx(9.0e9, rel=0.01)
    assert ran.json["sentence"].startswith("Pull it first (9.0 GB). Needs about 11.7 GB")
    assert ran.json["estimate"]["total"]["vram"] > 9e9
    told = simulated("plan", "qwen2.5:14b-instruct", "--profile", "rtx_4090")
    assert "Needs about 11.7 GB" in told.out


def test_a_load_of_what_is_not_installed_says_what_is_in_its_way(simulated):
    pull = simulated("load", "qwen2.5:14b-instruct", "--profile", "rtx_4090")
    assert (pull.code, "Pull it first (9.0 GB)" in pull.err) == (4, True)
    large = simulated("load", "llama3.1:70b-instruct-q4_K_M", "--profile", "laptop_16gb")
    assert (large.code, "It would not fit here" in large.err) == (5, True)


def test_nobody_is_told_to_pull_what_would_not_fit(simulated):
    ran = simulated("plan", "llama3.1:70b-instruct-q4_K_M", "--profile", "laptop_16gb", "--json")
    assert (ran.code, ran.json["allowed"], ran.json["fits"], ran.json["steps"]) == (5, False, False, [])
    assert ran.json["sentence"].startswith("It would not fit here. Needs about")


def test_a_split_is_planned_and_loaded_only_when_asked_for(simulated):
    large = "llama3.1:70b-instruct-q4_K_M"
    assert simulated("load", large, "--profile", "rtx_4090").code == 5
    ran = simulated("plan", large, "--profile", "rtx_4090", "--split", "--json")
    assert (ran.code, ran.json["fits"], 0.3 < ran.json["cpu_share"] < 0.7) == (0, True, True)
    ran = simulated("load", large, "--profile", "rtx_4090", "--split", "--json")
    assert (ran.code, ran.json["card"]["state"]) == (0, "ready")
    assert 0 < ran.json["card"]["size_vram"] < ran.json["card"]["size"]


def test_a_context_that_is_named_is_the_one_that_is_planned(simulated):
    ran = simulated("plan", "mistral:7b-instruct-q4_0", "--context", "2048", "--profile", "rtx_4090", "--json")
    assert ran.json["context"] == 2048


def test_all_memory_is_freed_at_once(simulated):
    assert simulated("evict").code == 2
    assert simulated("evict", "tinyllama:1.1b-chat", "--all").code == 2
    ran = simulated("evict", "--all", "--json")
    assert (ran.code, ran.json) == (0, {"unloaded": [], "freed": 0, "complete": True})


def test_what_is_not_in_memory_cannot_be_evicted_and_nobody_is_told_to_pull_it(simulated):
    ran = simulated("evict", "mistral")
    assert (ran.code, ran.err) == (4, "ice-desk: mistral is not in memory. Run: ice-desk fleet.\n")


def test_an_unheard_of_model_is_not_estimated(simulated):
    ran = simulated("plan", "unheard-of:7b", "--json")
    assert (ran.code, ran.json["title"], ran.json["estimate"]["total"]) == (4, "Not known", {})
    assert (ran.json["fits"], ran.json["installed"]) == (None, False)


def test_what_is_not_installed_says_whether_it_fits_and_which_tag_to_pull(simulated):
    models = {row["model"]: row for row in simulated("fleet", "--json").json["models"]}
    absent = [row for row in models.values() if row["state"] == "absent"]
    assert absent
    for row in absent:
        assert row["fit"] == "fits on the GPU"
        assert row["recommended"].startswith("qwen2.5:7b-instruct")
    assert models["tinyllama:1.1b-chat"]["fit"] == "fits on the GPU"
    assert models["tinyllama:1.1b-chat"]["recommended"] is None


@pytest.mark.parametrize(
    ("profile", "tag", "label"),
    [
        ("mac_m3_max", "mistral:7b-instruct-v0.3-q6_K", "fits on the GPU"),
        ("mac_m3_max", "llama3.1:70b-instruct-q3_K_S", "does not fit: needs 35 GB, 22 here"),
        ("rtx_4090", "llama3.1:70b-instruct-q4_K_M", "partly on the GPU"),
        ("laptop_16gb", "mistral:7b-instruct-q4_0", "RAM only"),
    ],
)
def test_every_model_says_where_it_would_run_installed_or_not(simulated, profile, tag, label):
    told = simulated("fleet", "--profile", profile, "--json").json
    assert {row["model"]: row["fit"] for row in told["models"]}[tag] == label
    assert told["catalogue"][tag] == label
    assert all(told["catalogue"].values())


def test_what_tasks_need_is_told_task_by_task_and_together(simulated):
    ran = simulated("plan", "--tasks", "entity_extraction, report_writing", "--json")
    assert ran.code == 5
    extraction, report = ran.json["tasks"].values()
    assert extraction["can_fit_in_memory"]
    assert not report["can_fit_in_memory"]
    assert ran.json["memory_required"] == extraction["memory_required"] + report["memory_required"]
    told = simulated("plan", "--tasks", "entity_extraction")
    assert told.code == 0
    assert told.out.endswith("GB here for models: all fit at once\n")


@pytest.mark.parametrize("arguments", [(), ("mistral:7b-instruct-q4_0", "--tasks", "synthesis")])
def test_a_plan_is_for_a_model_or_for_tasks(simulated, arguments):
    ran = simulated("plan", *arguments)
    assert ran.code == 2
    assert "either a model or --tasks" in ran.err


def test_a_task_that_there_is_none_of_is_named(simulated):
    assert "no task called 'nonsense'" in simulated("plan", "--tasks", "nonsense").err


def test_loads_ahead_are_counted(simulated):
    assert simulated("fleet", "--json").json["preloads"] == {"used": 0, "wasted": 0, "days": 30}


def test_the_journal_is_part_of_the_fleet(simulated):
    assert simulated("fleet", "--json").json["journal"] == []
    simulated("load", "tinyllama:1.1b-chat")
    simulated("load", "mistral:7b-instruct-q4_0")
    record = simulated("fleet", "--json", "--model", "tinyllama:1.1b-chat").json
    (entry,) = record["journal"]
    assert (entry["event"], entry["reason"], entry["host"]) == ("loaded", "you moved it to warm", "simulated")
    assert record["estimates"]["first"]["count"] == 2
    lines = simulated("fleet", "--journal").out.splitlines()
    assert ["tinyllama" in lines[0], "mistral" in lines[1]] == [True, True]
