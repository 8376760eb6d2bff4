"""The command line. It answers before Qt, the engine's client or the catalogue is imported."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ice_desk import __version__
from ice_desk.commands.looking import add_looking
from ice_desk.commands.printed import printed
from ice_desk.domain.errors import DeskError

INTERRUPTED = 130
# The domain's own words, written out: importing it would double the time to `--help` and to the first paint.
TIERS = ("starter", "edge", "professional", "enterprise")
LANES = ("hot", "warm", "cold")
LANGUAGES = ("system", "en", "de")
SPLIT = "partly on the CPU where it does not fit, with its slow-down said first"
TASK_NAMES = (
    "pattern_recognition, entity_extraction, causal_reasoning, hypothesis_generation, relationship_inference, "
    "report_writing, synthesis, financial_analysis, contrarian_analysis, quick_question"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 usage, 3 no engine, 4 refused, 5 does not fit,
    130 interrupted."""
    arguments = build_parser().parse_args(argv)
    module = import_module(f"ice_desk.commands.{arguments.module}")
    try:
        code: int = module.run(arguments)
    except DeskError as error:
        return report(error, as_json=getattr(arguments, "json", False))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return code


def report(error: DeskError, *, as_json: bool) -> int:
    """Say a failure on standard error, with `--json` also as one object on standard output."""
    if as_json:
        import json

        failure = {"event": "failed", "what": error.what, "why": error.why, "remedy": error.remedy}
        print(json.dumps(failure | {"exit_code": error.exit_code}, ensure_ascii=False), flush=True)
    print(printed(f"ice-desk: {error}"), file=sys.stderr)
    return error.exit_code


def build_parser() -> argparse.ArgumentParser:
    common = _common()
    parser = argparse.ArgumentParser(
        prog="ice-desk",
        description="A control panel for language models on your own machine: memory, routing, chat and spend.",
        epilog="Without a command it opens the window. Exit codes: 0 done, 1 failed, 2 usage, 3 no engine, 4 refused, "
        "5 does not fit, 130 interrupted.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"ice-desk {__version__}")
    parser.add_argument("--language", choices=LANGUAGES, help="of the window; the command line speaks English")
    parser.set_defaults(module="window")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _asking(commands, common)
    _fleet(commands, common)
    _hosts(commands, common)
    _money(commands, common)
    add_looking(commands, common)
    _others(commands, common)
    _helper(commands)
    return parser


def _common() -> argparse.ArgumentParser:
    """Options of every command. Defaults are suppressed so that one given before the command is not lost after it."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("common options")
    group.add_argument("--simulate", action="store_true", help="use a simulated fleet; the keyring is left alone")
    group.add_argument("--profile", metavar="P", help="the machine: mac_m3_max, rtx_4090 or laptop_16gb")
    group.add_argument(
        "--and", dest="also", action="append", metavar="P", help="with --simulate: a further machine, by profile"
    )
    group.add_argument("--host", metavar="URL", help="the engine's address (default: OLLAMA_HOST, else this computer)")
    group.add_argument("--data-dir", metavar="DIR", type=Path, help="where history and settings are kept")
    group.add_argument("--portable", action="store_true", help="keep history, settings and log beside the program")
    group.add_argument("--tier", choices=TIERS, metavar="T", help=f"one of {', '.join(TIERS)}")
    group.add_argument("--fault", action="append", metavar="NAME", help="with --simulate: a mishap, by name")
    group.add_argument("--speed", type=float, metavar="X", help="with --simulate: how many times faster than real")
    return common


def _asking(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    ask = commands.add_parser("ask", parents=[common], help="one answer, streamed")
    ask.add_argument("prompt", metavar="PROMPT")
    ask.add_argument("--task", metavar="T", help=f"one of {TASK_NAMES}")
    ask.add_argument("--model", metavar="M", help="ask this model, whatever the rules say")
    ask.add_argument(
        "--attach", action="append", metavar="FILE", type=Path, help="a document or an image the question is about"
    )
    ask.add_argument("--swap", action="store_true", help="unload pinned or recent models first where need be")
    ask.add_argument("--json", action="store_true", help="one JSON object per line")
    ask.set_defaults(module="ask")
    _batch(commands, common)
    route = commands.add_parser("route", parents=[common], help="the decision only; nothing is sent")
    route.add_argument("prompt", metavar="PROMPT", nargs="?")
    route.add_argument("--file", type=Path, metavar="FILE.jsonl", help='one {"id", "prompt", "tier"?} per line')
    route.add_argument("--replay", type=Path, metavar="FILE.jsonl", help="decide kept records again and compare")
    route.add_argument("--task", metavar="T", help=f"one of {TASK_NAMES}")
    route.add_argument("--model", metavar="M")
    route.add_argument("--json", action="store_true", help="print JSON")
    route.set_defaults(module="route")


def _batch(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    batch = commands.add_parser("batch", parents=[common], help="one template asked of every row, or of every file")
    batch.add_argument("act", choices=("run", "list", "resume", "retry", "export", "delete"), nargs="?", default="list")
    batch.add_argument("number", nargs="?", type=int, metavar="NUMBER", help="with resume, retry, export, delete")
    batch.add_argument("--template", metavar="T", help="what is asked, with columns in braces: Who leads {company}?")
    batch.add_argument("--rows", nargs="+", type=Path, metavar="FILE", help="a CSV or Excel table, or a set of files")
    batch.add_argument("--task", metavar="T", help=f"one of {TASK_NAMES}")
    batch.add_argument("--model", metavar="M", help="ask this model, whatever the rules say")
    batch.add_argument("--may-leave", action="store_true", help="rows may go to cloud models where routing says so")
    batch.add_argument("--most", metavar="DOLLARS", help="pause before it costs more (default: its worst case)")
    batch.add_argument("--out", type=Path, metavar="FILE", help="write the results there, as .csv or .xlsx")
    batch.add_argument("--json", action="store_true", help="one JSON object per line")
    batch.set_defaults(module="batch")


def _fleet(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    fleet = commands.add_parser("fleet", parents=[common], help="the board: what is loaded, what could be")
    fleet.add_argument("--json", action="store_true")
    fleet.add_argument("--journal", action="store_true", help="why each model came, left or was refused, newest last")
    fleet.add_argument("--model", metavar="M", help="of the journal, the entries of this model only")
    fleet.set_defaults(module="fleet", action="board")
    for action, words in (
        ("load", "bring a model into memory"),
        ("evict", "unload a model once its answers are done"),
        ("pull", "download a model"),
    ):
        command = commands.add_parser(action, parents=[common], help=words)
        command.add_argument("model", metavar="MODEL", nargs="?" if action == "evict" else None)
        if action == "evict":
            command.add_argument("--all", action="store_true", help="every model that is not answering")
        if action == "pull":
            command.add_argument("--lane", choices=LANES, help="load it there once it is here")
        if action == "load":
            command.add_argument("--lane", choices=LANES[:2], default="warm")
            command.add_argument("--context", type=int, metavar="N", help="context length in tokens")
            command.add_argument("--split", action="store_true", help=SPLIT)
        command.add_argument("--json", action="store_true")
        command.set_defaults(module="fleet", action=action)
    plan = commands.add_parser("plan", parents=[common], help="what a move would do")
    plan.add_argument("model", metavar="MODEL", nargs="?")
    plan.add_argument("--tasks", metavar="T,T,...", help="instead of a model: what the models of these tasks need")
    plan.add_argument("--lane", choices=LANES, default="warm")
    plan.add_argument("--context", type=int, metavar="N", help="context length in tokens")
    plan.add_argument("--split", action="store_true", help=SPLIT)
    plan.add_argument("--json", action="store_true")
    plan.set_defaults(module="plan")


def _hosts(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    hosts = commands.add_parser("hosts", parents=[common], help="the machines of the fleet, as one list")
    hosts.add_argument("act", choices=("list", "add", "remove", "set-memory"), nargs="?", default="list")
    hosts.add_argument("name", nargs="?", metavar="NAME", help="what its models' names end with: mistral:7b@NAME")
    hosts.add_argument("value", nargs="?", metavar="ADDRESS or GB", help="with add, or with set-memory (or: unknown)")
    hosts.add_argument("--memory", type=float, metavar="GB", help="with add: what its models may take")
    hosts.add_argument("--json", action="store_true")
    hosts.set_defaults(module="hosts")


def _money(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    key = commands.add_parser(
        "key", aliases=["keys"], parents=[common], help="keys of cloud endpoints, in the system's keyring"
    )
    key.add_argument("act", choices=("list", "set", "test", "delete"), help="set reads the key from the terminal")
    key.add_argument("endpoint", nargs="?", metavar="ENDPOINT", help="openai, anthropic, or an address of your own")
    key.add_argument("--json", action="store_true")
    key.set_defaults(module="key")
    cloud = commands.add_parser("cloud", parents=[common], help="the cloud roles, and what providers offer")
    cloud.add_argument(
        "act", choices=("roles", "endpoints", "models", "use", "add", "remove"), nargs="?", default="roles"
    )
    cloud.add_argument("name", nargs="?", metavar="ENDPOINT or ROLE")
    cloud.add_argument(
        "model", nargs="?", metavar="MODEL or ADDRESS", help="with use: the model for the role; none for the usual one"
    )
    cloud.add_argument("--at", metavar="ENDPOINT", help="with use: where the model is asked")
    cloud.add_argument(
        "--wire", choices=("openai", "responses", "anthropic"), default="openai", help="with add: what it speaks"
    )
    cloud.add_argument("--json", action="store_true")
    cloud.set_defaults(module="cloud")
    budget = commands.add_parser("budget", parents=[common], help="a month's spend, the caps, the ledger as CSV")
    budget.add_argument("act", choices=("show", "set-cap", "export", "begin-again"), nargs="?", default="show")
    budget.add_argument("name", nargs="?", metavar="TIER, FILE or DOLLARS")
    budget.add_argument("amount", nargs="?", metavar="DOLLARS", help="with set-cap: the most a month may cost")
    budget.add_argument("--month", metavar="YYYY-MM", help="another month than this one")
    budget.add_argument("--json", action="store_true")
    budget.set_defaults(module="budget")
    price = commands.add_parser("price", parents=[common], help="what a cloud model costs; enter one")
    price.add_argument("endpoint", metavar="ENDPOINT")
    price.add_argument("model", metavar="MODEL")
    price.add_argument("--input", metavar="DOLLARS", help="per million input tokens")
    price.add_argument("--output", metavar="DOLLARS", help="per million output tokens")
    price.add_argument("--sure", action="store_true", help="the price is right although it looks unusual, or is 0")
    price.set_defaults(module="price")


def _others(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    setting = commands.add_parser("setting", parents=[common], help="look at the settings, or change one")
    setting.add_argument("name", nargs="?", metavar="NAME")
    setting.add_argument("value", nargs="?", metavar="VALUE")
    setting.add_argument("--json", action="store_true")
    setting.set_defaults(module="setting")
    policy = commands.add_parser("policy", parents=[common], help="what your organisation sets; check a policy file")
    policy.add_argument("act", choices=("show", "check", "schema"), nargs="?", default="show")
    policy.add_argument("file", nargs="?", type=Path, metavar="FILE", help="with check: the file to try")
    policy.add_argument("--json", action="store_true")
    policy.set_defaults(module="policy")
    chats = commands.add_parser("chats", parents=[common], help="conversations: list, search, tag, export, import")
    acts = ("list", "search", "export", "import", "tags", "tag", "untag", "rename-tag", "delete-tag")
    chats.add_argument("act", choices=acts, nargs="?", default="list")
    chats.add_argument(
        "words",
        nargs="*",
        metavar="WORDS, FILE, TAG or NUMBER",
        help="export FILE [NUMBER ...]: all or these, as .md, .html, .pdf, .docx or .json; import FILE.json;"
        " tag TAG NUMBER ...; untag TAG NUMBER ...; rename-tag OLD NEW; delete-tag TAG ...",
    )
    chats.add_argument("--meaning", action="store_true", help="with search: also by meaning; loads the embedding model")
    chats.add_argument("--tag", action="append", metavar="TAG", help="with list and search: only chats with this tag")
    chats.add_argument("--json", action="store_true")
    chats.set_defaults(module="chats")
    updates = commands.add_parser("updates", parents=[common], help="ask once whether there is a newer version")
    updates.add_argument("--json", action="store_true")
    updates.set_defaults(module="updates")
    simulate = commands.add_parser("simulate", parents=[common], help="the simulator alone, in the foreground")
    simulate.add_argument("--port", type=int, default=0, metavar="N", help="the port to listen on (default: any free)")
    simulate.set_defaults(module="simulate")
    shot = commands.add_parser("shot", parents=[common], help="pictures of the window with simulated content")
    shot.add_argument("page", metavar="PAGE", help="a page's name, or all")
    shot.add_argument("--out", type=Path, required=True, metavar="DIR")
    shot.add_argument("--theme", choices=("dark", "light"))
    shot.add_argument("--size", metavar="WxH", default="1440x900")
    shot.add_argument("--state", metavar="NAME", help="a state of the page, such as drag or long-names")
    shot.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS)
    shot.set_defaults(module="shot")
    check = commands.add_parser("self-test", parents=[common], help="headless check of this copy")
    check.add_argument("--json", action="store_true")
    check.set_defaults(module="self_test")


def _helper(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The desk's own: not listed, not for typing."""
    extract = commands.add_parser("extract")
    extract.add_argument("file")
    extract.add_argument("out")
    extract.add_argument("--rows", action="store_true")
    extract.add_argument("--image", action="store_true")
    extract.set_defaults(module="extract")
    paper = commands.add_parser("paper")  # likewise
    paper.add_argument("page")
    paper.add_argument("out")
    paper.set_defaults(module="paper")
    commands.add_parser("typeset").set_defaults(module="typeset")  # likewise


if __name__ == "__main__":
    sys.exit(main())
