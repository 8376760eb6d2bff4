"""The arguments of the commands by which one looks at the desk itself; light, for `--help` waits for it."""

import argparse
from pathlib import Path


def add_looking(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    """What the desk knows about itself."""
    advice = commands.add_parser("advice", parents=[common], help="what would make this desk faster or cheaper")
    advice.add_argument("--json", action="store_true")
    advice.set_defaults(module="advice")
    bench = commands.add_parser("benchmark", parents=[common], help="measure installed models; answers checked by rule")
    bench.add_argument("--models", metavar="A,B", help="only these (default: all that are installed)")
    bench.add_argument("--whole", action="store_true", help="the lengths of context too, and longer answers")
    bench.add_argument("--judge", metavar="MODEL", help="let it grade the answers too; its cost is said first")
    bench.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    bench.add_argument("--json", action="store_true")
    bench.set_defaults(module="benchmark")
    health = commands.add_parser("health", parents=[common], help="is everything well? Exit code 0, 1 look, 2 broken")
    health.add_argument(
        "--mend", action="store_true", help="do what costs and deletes nothing; start or restart an Ollama of ours"
    )
    health.add_argument("--another", action="store_true", help="with --mend: also restart one that something else runs")
    health.add_argument("--json", action="store_true")
    health.set_defaults(module="health")
    _engine(commands, common)
    report = commands.add_parser("report", parents=[common], help="fleet, performance, spend and advice as one file")
    report.add_argument("--out", type=Path, required=True, metavar="FILE", help="FILE.html, FILE.pdf or FILE.md")
    report.add_argument("--days", type=int, default=30, metavar="N", help="how many days it covers (default: 30)")
    report.set_defaults(module="report")
    bundle = commands.add_parser("diagnostics", parents=[common], help="what whoever helps you needs to know, to read")
    bundle.add_argument("--out", type=Path, metavar="FILE.zip", help="save it; without, it is only shown")
    bundle.add_argument("--without", action="append", metavar="NAME", help="leave a part out, such as ice-desk.log")
    bundle.set_defaults(module="diagnostics")


def _engine(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    engine = commands.add_parser(
        "engine", parents=[common], help="the Ollama of this computer: start, stop, restart it"
    )
    engine.add_argument("act", choices=("status", "start", "stop", "restart", "log"), nargs="?", default="status")
    engine.add_argument("--now", action="store_true", help="with stop, restart: do not wait for running answers")
    engine.add_argument(
        "--another", action="store_true", help="with stop, restart: also one that ICE Desk did not start"
    )
    engine.add_argument("--lines", type=int, default=100, metavar="N", help="with log: how many of its last lines")
    engine.add_argument("--json", action="store_true")
    engine.set_defaults(module="engine")
