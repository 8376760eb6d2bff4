"""`python -m tests.benchmarks [NAME ...] [--quick] [--json]`: without a name, all of them, one after the other."""

import argparse
import json
import os
import sys
from importlib import import_module

from tests.benchmarks.figures import table

# In the order in which they run. What a benchmark is about stands at the head of its module.
NAMES = (
    "startup",
    "stream",
    "transcript",
    "idle",
    "planner",
    "routing",
    "history",
    "day",
    "fleet",
    "ledger",
    "performance",
    "histories",
    "budget",
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--quick", action="store_true", help="few repetitions: proves that it runs, not how fast")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of tables")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(NAMES)
    if unknown:
        parser.error(f"there is no benchmark called {', '.join(sorted(unknown))}; choose from {', '.join(NAMES)}")
    # GLib's dispatcher does not tell when it begins to wait, and how long the thread was busy is what we ask.
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_NO_GLIB": "1"}
    found = {}
    for name in arguments.names or NAMES:
        figures = import_module(f"tests.benchmarks.{name}").run(arguments.quick)
        found[name] = [figure.as_dict() for figure in figures]
        if not arguments.json:
            print(table(name, figures), end="\n\n", flush=True)
    if arguments.json:
        print(json.dumps({"quick": arguments.quick, "benchmarks": found}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
