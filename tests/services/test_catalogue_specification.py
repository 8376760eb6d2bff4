"""The catalogue against the specification's text: each value once, with its place, and nothing invented."""

import ast
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.errors import DataFault
from ice_desk.paths import resources
from ice_desk.services.catalogue import load_catalogue
from ice_desk.services.routing_settings import rules_from
from ice_desk.services.settings_values import DEFAULTS
from tests.services import specification

FOLDER = resources() / "catalogue"
SAID = tuple(specification.everything())
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(FOLDER)


def complaints(catalogue: Catalogue) -> list[str]:
    """What of the specification the catalogue does not hold."""
    figures = catalogue.figures
    missing = [where for where, text in SAID if where not in figures or figures[where].given != text]
    missing += [f"{where}: {number}" for where, number in rule_numbers() - held_numbers(catalogue)]
    missing += [f"{where}: {text}" for where, text in rule_texts() if not held_text(catalogue, where, text)]
    missing += [name for name in sorted(model_names()) if not resolves(catalogue, name)]
    missing += [task for task in specification_tasks() if task not in catalogue.tasks]
    return missing


def rule_numbers() -> Counter[tuple[str, float]]:
    """Every number in the rules' code with its function, but no 0 and no 1 that is not compared with.

    One quantity written twice counts once.
    """
    numbers: Counter[tuple[str, float]] = Counter()
    for where, function in specification.functions():
        if where != "calculate_value_proposition":
            for node in ast.walk(function):
                if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value not in (0, 1):
                    numbers[where, float(node.value)] += 1
                if isinstance(node, ast.Compare) and ast.unparse(node.comparators[-1]) == "1":
                    numbers[where, 1.0] += 1
    assert numbers["MemoryManager.calculate_optimal_allocation", 0.6] == 2
    numbers["MemoryManager.calculate_optimal_allocation", 0.6] = 1
    for share in re.findall(r"# (\d+)% of queries", specification.TEXT):
        numbers["StarterTierStrategy.route_query", int(share) / 100] += 1
    return numbers


def held_numbers(catalogue: Catalogue) -> Counter[tuple[str, float]]:
    """The figures of rules: two parts of a function's path, then the rule's own name."""
    found: Counter[tuple[str, float]] = Counter()
    for figure in catalogue.figures.values():
        if re.fullmatch(r"\d+(\.\d+)?", figure.given):
            found[".".join(figure.where.split(".")[:2]), float(figure.given)] += 1
    return found


def rule_texts() -> list[tuple[str, str]]:
    """Texts that rules use as values: statuses, precisions, defaults, cloud models."""
    texts = []
    for where, function in specification.functions():
        for node in ast.walk(function):
            if isinstance(node, ast.Dict) and where.startswith("MemoryManager.calculate"):
                texts += [(where, item.value) for item in node.values if isinstance(item, ast.Constant)]
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"OpenAI", "TinyLlama", "requirements.get"}:
                last = node.args[-1]
                assert isinstance(last, ast.Constant)
                texts.append((where, last.value))
        texts += [(where, item.value) for item in function.args.defaults if isinstance(item, ast.Constant)]
    return [(where, text) for where, text in texts if isinstance(text, str)]


def held_text(catalogue: Catalogue, where: str, text: str) -> bool:
    return any(f.given == text and f.where.startswith(f"{where}.") for f in catalogue.figures.values())


def model_names() -> set[str]:
    """Names used for models anywhere: tags, the task map's, the benchmarks' and the deployments' keys."""
    names = set(re.findall(r"\b[a-z][\w.-]*:\d[\w.-]*|nomic-embed-text:v[\d.]+", specification.TEXT))
    for where, text in SAID:
        if where.endswith((".optimal_models", ".best_models", ".models_used")):
            names |= set(text.split(", "))
        for part in re.findall(r"(?:hot|warm|cold|gpu_native|cpu_fallback)_models\.(\w+)|models_tested\.(\w+)", where):
            names |= {name for name in part if name}
    return names - {"ollama:0"}


def resolves(catalogue: Catalogue, name: str) -> bool:
    try:
        target = catalogue.resolve(name)
    except DataFault:
        return False
    return target in catalogue.cloud or catalogue.models[target.lower()].tag == target


def specification_tasks() -> set[str]:
    return {where.split(".")[1] for where, _ in SAID if where.startswith("COGNITIVE_TASK_MAP.")}


def test_the_walk_sees_the_whole_specification() -> None:
    """Counts taken from the text by hand: a parser that skips a block must not make the other tests pass."""
    paths = [where for where, _ in SAID]
    assert len(paths) == len(set(paths))
    assert sum(where.startswith("Model Performance Comparison.") for where in paths) == 10 * 7
    assert sum(where.startswith("Model Capability Matrix.") for where in paths) == 8 * 6
    assert sum(where.startswith("COGNITIVE_TASK_MAP.") for where in paths) == 9 * 4
    assert sum(where.startswith("Step ") for where in paths) == 3 + 3
    assert sum(where.startswith("Migration Path Analysis.") for where in paths) == 5 * 4
    assert sum(where.startswith("Cost Analysis by Strategy.") for where in paths) == 3 * 4 + 5
    assert sum(where.startswith(("Two Strategic", "Key Principles", "Conclusion")) for where in paths) == 8 + 8 + 4
    assert sum("calculate_value_proposition" in where for where in paths) == 4 * 5
    assert len(rule_numbers()) > 12
    assert len(model_names()) > 40
    assert len(paths) > 480


def test_every_value_is_held_with_its_place(catalogue: Catalogue) -> None:
    assert complaints(catalogue) == []


def test_nothing_is_said_to_be_given_that_is_not(catalogue: Catalogue) -> None:
    said = {where for where, _ in SAID}
    functions = tuple(f"{where}." for where, _ in specification.functions())
    own = ("ICE Desk.", "Quality-First Model Strategy (Enterprise).")
    ours = {f"{where}.{name}" for where, name in _our_rules()}
    invented = [
        where for where in catalogue.figures
        if where not in said and where not in ours and not where.startswith((*own, *functions))
    ]  # fmt: skip
    assert invented == []


def _our_rules() -> list[tuple[str, str]]:
    text = (FOLDER / "rules.toml").read_text(encoding="utf-8")
    rules = re.findall(r'name = "(.+)"\nvalue = .+\nwhere = "(.+)"\nours = true', text)
    return [(where, name) for name, where in rules]


def _rows() -> list[tuple[str, int]]:
    """Each row of each file that the specification stands behind, and each alias, as (file, index of its block)."""
    return [
        (name, index)
        for name in FILES
        for index, block in enumerate(_blocks(FOLDER / name))
        if not block.startswith("#") and "\nours = true" not in block
    ]


def _blocks(path: Path) -> list[str]:
    start = r'(?m)^(?="[^"]+" = \{)' if path.name == "aliases.toml" else r"(?m)^(?=\[\[\w+\]\])"
    return re.split(start, path.read_text(encoding="utf-8"))


def test_each_row_of_the_catalogue_is_missed_when_it_is_deleted(tmp_path: Path) -> None:
    """Rows are taken out one at a time: either the catalogue no longer loads, or the walk complains."""
    folder = tmp_path / "catalogue"
    shutil.copytree(FOLDER, folder)
    unmissed = []
    for name, index in _rows():
        blocks = _blocks(FOLDER / name)
        (folder / name).write_text("".join(blocks[:index] + blocks[index + 1 :]), encoding="utf-8")
        try:
            if not complaints(load_catalogue(folder)):
                unmissed.append(blocks[index])
        except DataFault:
            pass
        (folder / name).write_text("".join(blocks), encoding="utf-8")
    assert len(_rows()) > 150
    assert unmissed == []


def test_a_changed_figure_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(FOLDER, folder)
    path = folder / "mac_m3_max.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('load_time = "30 seconds"', 'load_time = "31 seconds"'), encoding="utf-8")
    place = "MAC_M3_MAX_CONFIG.deployment_tiers.warm_models.yi_34b.load_time"
    assert complaints(load_catalogue(folder)) == [place]


def test_the_settings_begin_with_the_specifications_rules(catalogue):
    set_ = rules_from(DEFAULTS)
    assert set_ == {name: catalogue.rules[name] for name in set_}
