"""`ice-desk benchmark`: measured by rule, and graded by a judge whose cost was said first."""

import pytest

from ice_desk.cli import main
from tests.cli_house import Ran

LITTLE, PHI = "tinyllama:1.1b-chat", "phi3:mini-4k"


@pytest.fixture
def run(capsys, tmp_path):
    def ran(*arguments: str) -> Ran:
        code = main(["benchmark", *arguments, "--simulate", "--speed", "500", "--data-dir", str(tmp_path)])
        return Ran(code, *capsys.readouterr())

    return ran


def test_a_judge_grades_beside_the_rules(run):
    ran = run("--models", f"{LITTLE},{PHI}", "--judge", PHI, "--json")
    assert ran.code == 0
    first, *_ = ran.err.splitlines()
    assert first.startswith(f"{PHI} then judges up to 8 answers, on this fleet, for nothing. Its own among them")
    assert f"{PHI} (itself) judges {PHI} · market_sentiment" in ran.err
    scores = {score["model"]: score for score in ran.json["scores"]}
    assert (scores[LITTLE]["judged_n"], scores[LITTLE]["by_itself"], scores[PHI]["by_itself"]) == (4, False, True)
    assert scores[PHI]["routed"] == scores[PHI]["quality"]
    assert {one["judged"]["judge"] for one in ran.json["run"]["results"]} == {PHI}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--judge", "nobody"), 2, "nobody cannot judge"),
        (("--judge", "gpt-4"), 4, "gpt-4 cannot judge"),
        (("--judge", PHI, "--resume"), 2, "Leave --judge out"),
    ],
)
def test_what_cannot_judge_is_refused_before_anything_is_asked(run, arguments, code, words):
    ran = run("--models", LITTLE, *arguments)
    assert ran.code == code
    assert words in ran.err
    assert "earnings_analysis" not in ran.err
