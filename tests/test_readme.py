"""What the README tells a new user to type exists, and what it shows as a file is one."""

import argparse
import json
import re
from pathlib import Path

from ice_desk import paths
from ice_desk.cli import build_parser
from ice_desk.services.policy_file import check_policy

ROOT = Path(__file__).parents[1]
OUR_OWN = {"extract", "paper", "typeset"}  # what the program starts for itself
README = (ROOT / "README.md").read_text("utf-8")


def commands() -> set[str]:
    actions = build_parser()._actions
    return {name for action in actions if isinstance(action, argparse._SubParsersAction) for name in action.choices}


def test_every_command_it_names_exists_and_every_command_is_named():
    named = set(re.findall(r"ice-desk ([a-z][a-z-]*)", README))
    listed = set(
        re.findall(r"`([a-z][a-z-]*) (?:[A-Z\[]|check|schema)[^`]*`", README.partition("## On the command line")[2])
    )
    assert named - commands() == set()
    assert commands() - named - listed - {"keys"} - OUR_OWN == set()


def test_every_option_it_names_exists():
    parser = build_parser()
    known = set(re.findall(r"--[a-z][a-z-]*", parser.format_help()))
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                known |= set(re.findall(r"--[a-z][a-z-]*", sub.format_help()))
    told = set(re.findall(r"--[a-z][a-z-]*", README)) - {"--no-install-recommends"}
    assert told - known == set()


def test_its_policy_is_the_shipped_example(tmp_path):
    shown = next(block for block in re.findall(r"```json\n(.*?)```", README, re.DOTALL) if '"tiers"' in block)
    example = paths.resources() / "policy" / "example.json"
    assert json.loads(shown) == json.loads(example.read_text("utf-8"))
    (tmp_path / "policy.json").write_text(shown)
    assert check_policy(tmp_path / "policy.json").ceilings == check_policy(example).ceilings


def test_its_links_and_pictures_are_there():
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
