"""What the layers below the window say: their sentences, found in the syntax trees without a mark of their own.

Those layers speak English, for the log, the command line and what is stored; the window retells it (`texts.retold`).
A literal counts as said when it reads like words and stands where no name, key or command can stand. What is said to no
person in the window is listed in UNSAID, by file and beginning.
"""

import ast
import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

LAYERS = ("domain", "services", "engines", "app")
_WORD = re.compile(r"[A-Za-z]{2,}")
_NAMES_ONLY = re.compile(r"[\w.:/\-@#*\[\]=+\\<>%,]*")
_QUERY = re.compile(r"\b(FROM|WHERE|JOIN|EXISTS|ORDER BY)\b|^\w+_\w+, |^\w+, \w+, \w+_")
_CODE = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|DROP|BEGIN|WITH|NOT EXISTS)\b|\s*[<#!]|http")
# Calls whose text is a name, a pattern or a line of the log.
_NOT_TO_PEOPLE = frozenset(
    (
        *(
            "getattr",
            "setattr",
            "hasattr",
            "cast",
            "open",
            "encode",
            "decode",
            "strftime",
            "import_module",
            "getLogger",
        ),
        *("compile", "sub", "findall", "match", "search", "glob", "rglob", "startswith", "endswith", "strip"),
        *("removeprefix", "removesuffix", "replace", "partition", "rpartition", "split", "rsplit", "with_name"),
        *("debug", "info", "warning", "error", "exception", "log", "execute", "executemany", "executescript"),
        *("spawn", "spawn_while_open", "_spawn", "RuntimeError", "AssertionError", "TypeError", "KeyError"),
        *("getLogger", "NotImplementedError", "ParamSpec", "TypeVar", "with_suffix", "environ"),
    )
)
_KEYWORDS = frozenset(("name", "key", "kind", "level", "encoding", "errors", "slot", "prefix", "suffix"))

# By a part of the file's path, how the texts begin; "" for the whole file.
UNSAID: Mapping[str, tuple[str, ...]] = {
    # Keys, names and patterns.
    "domain/keyword_rules.py": ("",),
    "domain/sketch.py": ("",),
    "domain/secret.py": ("",),
    "domain/endpoints.py": ("",),
    "domain/complexity.py": ("",),
    "domain/figures.py": ("",),
    "domain/units.py": ("",),
    "domain/world.py": ("budget: ",),
    "services/bench_store.py": ("",),
    "services/inferences.py": ("",),
    "services/gpus.py": ("",),
    "services/history_rows.py": ("",),
    "services/foresight.py": ("{window}",),
    "services/ledger_rows.py": ("NOT EXISTS",),
    "services/ledger_chain.py": ("append-only",),
    "fleet/watch.py": ("Ollama",),
    "domain/report.py": ("{value} tok/s",),
    "services/keyring_store.py": ("ICE Desk/", "local machine"),
    "fleet/journal.py": ("at, model", "write the"),
    "batches/shelf.py": ("",),
    # What models, files and other programs read.
    "domain/bench.py": ("",),
    "domain/bench_judge.py": ("You grade", "\n(", "The question was"),
    "domain/images.py": ("[",),
    "engines/base.py": ("data:",),
    "services/chat_learning.py": ("",),
    "services/chat_meaning.py": ("",),
    "domain/documents.py": ("The user attached", "===", "{mine} of", "p\\."),
    "services/answering.py": ("Say ok.",),
    "services/documents/meaning.py": ("",),
    "services/engine_log.py": ("",),
    "services/ledger_csv.py": ("when (UTC)", "tokens", "held $", "settled $"),
    "batches/export.py": ("",),
    "services/transfer/page.py": ("",),
    "services/transfer/word.py": ("",),
    "services/diagnostics.py": (
        "Python",
        "from source",
        "System",
        "SQLite",
        "no engine",
        "{",
        "Nothing has",
        "PySide6",
    ),
    "domain/formulas.py": ("",),
    "services/formulas/": ("",),
    "services/migrations": ("",),
    "services/rollups.py": ("",),
    "services/library.py": ("JOIN", "m.id", " AND", "instr"),
    "services/tag_rows.py": (" WHERE", " AND"),
    "services/documents/shelf.py": ("",),
    "services/documents/words.py": ("",),
    "services/task_refiner.py": ("",),
    "services/policy_schema.py": ("",),
    "services/logs.py": ("%",),
    "services/probes.py": ("probe",),
    "services/store_files.py": ("",),
    "services/engine_control.py": ("engine ",),
    "services/month.py": ("confirm the", "thaw"),
    "services/prices_public.py": ("genai",),
    "engines/cloud/openai.py": ("Bearer",),
    "engines/cloud/anthropic_messages.py": ("/",),
    "engines/cloud/transport.py": ("Date", "Location"),
    "engines/connection.py": ("Authorization",),
    "engines/transport.py": ("Location",),
    "engines/deadlines.py": ("streams",),
    "app/mending.py": ("",),
    # Of shipped files, which are right or of no use: for whoever builds the program.
    "services/catalogue/": ("",),
    "services/routing_weights.py": ("",),
    "engines/simulator/": ("",),
}


def said(file: Path, place: str) -> Iterator[str]:
    """The texts of one module, f-strings with a `{name}` for each value."""
    unsaid = tuple(beginning for where, texts in UNSAID.items() if where in place for beginning in texts)
    if "" in unsaid:
        return
    tree = ast.parse(file.read_text("utf-8"))
    for node, parents in _literals(tree, ()):
        text = template(node)
        if not text.startswith(unsaid) and _reads_like_words(node, text) and _may_be_said(node, parents):
            yield text


def template(node: ast.Constant | ast.JoinedStr) -> str:
    """A literal as the catalogue has it: braces doubled where they are meant, where something is filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    text, names = "", dict[str, str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            text += "{" + _free(_name(part.value), ast.dump(part), names) + "}"
    return text


def _literals(
    node: ast.AST, parents: tuple[ast.AST, ...]
) -> Iterator[tuple[ast.Constant | ast.JoinedStr, tuple[ast.AST, ...]]]:
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        yield node, parents
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "format_spec"):
            continue
        for child in value if isinstance(value, list) else [value]:
            whole = isinstance(node, ast.JoinedStr) and isinstance(child, ast.Constant)
            if isinstance(child, ast.AST) and not whole:
                yield from _literals(child, (*parents, node))


def _reads_like_words(node: ast.AST, text: str) -> bool:
    bare = re.sub(r"\{\w*\}", "", text) if isinstance(node, ast.JoinedStr) else text
    if not _WORD.search(bare) or _CODE.match(bare) or _QUERY.search(bare):
        return False
    if " " in bare.strip() or " " in text.strip():
        return re.search(r"(^|[\s(“;,.])[A-Za-z’']{2,}", bare) is not None and not bare.strip().isupper()
    return bool(re.fullmatch(r"[A-Z][a-z]+[.:…]?", bare)) or not _NAMES_ONLY.fullmatch(bare)


def _may_be_said(node: ast.AST, parents: Sequence[ast.AST]) -> bool:
    parent = parents[-1]
    if isinstance(parent, ast.Expr | ast.Subscript | ast.MatchValue | ast.Compare | ast.Set):
        return False
    if isinstance(parent, ast.Dict) and node in parent.keys:
        return False
    if isinstance(parent, ast.keyword) and parent.arg in _KEYWORDS:
        return False
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Div):
        return False
    if any(isinstance(one, ast.Assign) and _is_dunder(one.targets) for one in parents):
        return False
    if isinstance(parent, ast.Call) and node in parent.args and _called(parent) in _NOT_TO_PEOPLE:
        return False
    return not any(isinstance(one, ast.Call) and _called(one) in ("execute", "getLogger", "debug") for one in parents)


def _is_dunder(targets: Sequence[ast.expr]) -> bool:
    return any(isinstance(one, ast.Name) and one.id.startswith("__") for one in targets)


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _free(name: str, value: str, names: dict[str, str]) -> str:
    """`name`, numbered where another value has it already."""
    name = re.sub(r"\W", "", name).lstrip("_").lower() or "value"
    name = f"{name}_" if keyword.iskeyword(name) else name
    number, free = 2, name
    while names.setdefault(free, value) != value:
        free, number = f"{name}{number}", number + 1
    return free


def _name(node: ast.expr) -> str:
    """What a filled-in value is called, for whoever translates."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        inner = node.args[0] if node.args else node.func.value if isinstance(node.func, ast.Attribute) else None
        within = _name(inner) if inner is not None else "value"
        return within if within != "value" else _called(node)
    if isinstance(node, ast.Subscript):
        return _name(node.value)
    if isinstance(node, ast.BinOp):
        return _name(node.left) if _name(node.left) != "value" else _name(node.right)
    if isinstance(node, ast.BoolOp):
        return _name(node.values[0])
    if isinstance(node, ast.IfExp):
        return _name(node.body) if _name(node.body) != "value" else _name(node.orelse)
    if isinstance(node, ast.GeneratorExp | ast.ListComp):
        return _name(node.generators[0].iter)
    return "value"
