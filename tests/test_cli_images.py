"""`ice-desk ask --attach chart.png` as a person runs it."""

from pathlib import Path

from ice_desk.engines.simulator.models import SEER
from tests.cli_house import Ran, in_here
from tests.services.image_files import image_file


def ask(data: Path, *words: str) -> Ran:
    return in_here("ask", "What does it show?", *words, "--simulate", "--speed", "200", "--data-dir", str(data))


def test_a_chart_is_asked_about(tmp_path: Path):
    done = ask(tmp_path / "data", "--attach", str(image_file(tmp_path / "chart.png", 2000, 1000)))
    assert done.code == 0
    assert "Attached chart.png: 1568 × 784 points" in done.err
    assert f"{SEER.tag} is the best here that can see images." in done.err
    assert "Images in this chat: 1 (1568 × 784 points)" in done.out


def test_what_is_no_image_is_refused_with_a_remedy(tmp_path: Path):
    (tmp_path / "a.svg").write_text("<svg/>")
    broken = ask(tmp_path / "data", "--attach", str(tmp_path / "a.svg"))
    assert broken.code == 2
    assert "a.svg is not attached. SVG is a program for drawing" in broken.err
