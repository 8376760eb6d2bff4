"""Build the frozen program for this platform: `uv run python packaging/build.py`.

It is built from the locked dependencies alone, in an environment of its own, so that nothing of a developer's machine
slips in. `--accept-size` takes the sizes of this build as the budget.
"""

import argparse
import sys
from pathlib import Path

import icons
import parts
import recipe
import sizes
from freezing import freeze, missing_modules, slim_python

HERE = Path(__file__).resolve().parent
BUDGET = HERE / "size_budget.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept-size", action="store_true", help="take this build's sizes as the budget")
    parser.add_argument("--tag", metavar="V", help="refuse to build another version than this, such as v1.2.3")
    arguments = parser.parse_args()
    if arguments.tag and arguments.tag != f"v{parts.version()}":
        return complain([f"this is version {parts.version()}, not {arguments.tag}"])
    if parts.feed_file() is None:
        print("no update feed: this build says that it cannot check for updates")
    icons.write_all(parts.ROOT / "resources" / "icons" / "ice-desk.svg", parts.ICONS)
    freeze()
    lacking = missing_modules(parts.WORK / "ice_desk" / "warn-ice_desk.txt")
    slim_python(parts.bundle())
    recipe.built()
    measured = sizes.measure(parts.bundle())
    print(f"{parts.bundle().relative_to(parts.ROOT)}, version {parts.version()}\n{sizes.table(measured)}")
    if arguments.accept_size:
        sizes.write_budget(BUDGET, measured)
    return complain([*lacking, *over_budget(measured)])


def over_budget(measured: dict[str, float]) -> list[str]:
    budget = sizes.read_budget(BUDGET)
    if budget is None:
        print(f"no size budget for {sys.platform} yet; --accept-size writes one")
        return []
    return sizes.grown(measured, budget)


def complain(problems: list[str]) -> int:
    for problem in problems:
        print(f"FAIL {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
