"""Rules of the house that neither ruff nor mypy knows, read from the syntax tree of every module."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILE_LINES = 300
FUNCTION_LINES = 60
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


@dataclass(frozen=True)
class Module:
    """One source file; `path` is relative to the repository, with forward slashes."""

    path: str
    text: str
    tree: ast.Module

    def __str__(self) -> str:
        return self.path


@cache
def modules(folder: str) -> tuple[Module, ...]:
    found = []
    for file in sorted((ROOT / folder).rglob("*.py")):
        text = file.read_text("utf-8")
        found.append(Module(file.relative_to(ROOT).as_posix(), text, ast.parse(text)))
    return tuple(found)


PACKAGE = modules("ice_desk")
TESTS = modules("tests")


def dotted(node: ast.expr) -> str:
    """`a.b.c` of a name or attribute; the last attribute alone where what it hangs on is no name."""
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else node.attr
    return node.id if isinstance(node, ast.Name) else ""


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def last(name: str) -> str:
    return name.rsplit(".", 1)[-1]


def comments(module: Module) -> Iterator[tokenize.TokenInfo]:
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT:
            yield token


def broken_calls(module: Module) -> list[str]:
    """Calls that open a nested event loop, hang at exit, or start a task nobody keeps."""
    banned = {"exec", "exec_", "processEvents", "asyncSlot", "asyncClose", "asyncWrap", "ensure_future"}
    # Static dialogs: each runs an event loop of its own until it is answered.
    dialogs = {"QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog"}
    static = {"getOpenFileName", "getSaveFileName", "getExistingDirectory", "getText", "getItem", "getInt", "getColor"}
    boxes = {"QMessageBox.question", "QMessageBox.warning", "QMessageBox.critical", "QMessageBox.information"}
    makes_the_app = any(last(name) == "QApplication" for name, _ in calls(module))
    found = []
    for name, node in calls(module):
        owner, method = name.rpartition(".")[0], last(name)
        static_dialog = (last(owner) in dialogs and method in static) or any(name.endswith(box) for box in boxes)
        stray_task = method == "create_task" and module.path != "ice_desk/services/jobs.py"
        instance = name.endswith("Application.instance") and not makes_the_app
        if method in banned or static_dialog or stray_task or instance:
            found.append(f"{module}:{node.lineno} calls {name}")
    return found


def broken_sleeps(module: Module) -> list[str]:
    """Waits of a second and more, and those that hold up the thread."""
    found = []
    for name, node in calls(module):
        if name == "time.sleep":
            found.append(f"{module}:{node.lineno} calls time.sleep")
        if name == "asyncio.sleep" and node.args and isinstance(node.args[0], ast.Constant):
            seconds = node.args[0].value
            if isinstance(seconds, (int, float)) and seconds >= 1 and not _meant_to_be_cancelled(node, module):
                found.append(f"{module}:{node.lineno} sleeps {seconds} s")
    return found


def _meant_to_be_cancelled(node: ast.Call, module: Module) -> bool:
    """A wait that stands for something that never comes: an hour, which no test would sit out."""
    seconds = node.args[0].value if isinstance(node.args[0], ast.Constant) else 0
    return isinstance(seconds, (int, float)) and seconds >= 3600


def swallowed(module: Module) -> list[str]:
    """`except Exception: pass` and its kin."""
    found = []
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        broad = node.type is None or dotted(node.type) in ("Exception", "BaseException")
        silent = all(isinstance(line, ast.Pass) or _is_text(line) for line in node.body)
        if broad and silent:
            found.append(f"{module}:{node.lineno} swallows everything")
    for name, node in calls(module):
        if last(name) == "suppress" and any(dotted(arg) in ("Exception", "BaseException") for arg in node.args):
            found.append(f"{module}:{node.lineno} suppresses everything")
    return found


def _is_text(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def colours(module: Module) -> list[str]:
    return [
        f"{module}:{node.lineno} has the colour {node.value!r}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.search(node.value)
    ]


def unfinished(module: Module) -> list[str]:
    notes = [
        f"{module}:{token.start[0]} {token.string}" for token in comments(module) if UNFINISHED.search(token.string)
    ]
    raised = [
        f"{module}:{node.lineno} raises NotImplementedError"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise) and node.exc is not None and "NotImplementedError" in ast.dump(node.exc)
    ]
    return notes + raised


def long_functions(module: Module) -> list[str]:
    return [
        f"{module}:{node.lineno} {node.name} has {length} lines"
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]


def long_files(module: Module) -> list[str]:
    lines = len(module.text.splitlines())
    return [f"{module} has {lines} lines"] if lines > FILE_LINES else []


def findings(rule, among: tuple[Module, ...]) -> list[str]:
    return [finding for module in among for finding in rule(module)]


def test_files_stay_short():
    assert findings(long_files, PACKAGE + TESTS) == []


def test_functions_stay_short():
    assert findings(long_functions, PACKAGE + TESTS) == []


def test_every_module_says_what_it_is_for():
    silent = [str(module) for module in PACKAGE if module.text.strip() and not ast.get_docstring(module.tree)]
    assert silent == []


def test_no_nested_loops_static_dialogs_or_tasks_without_an_owner():
    assert findings(broken_calls, PACKAGE) == []


def test_nothing_swallows_every_failure():
    assert findings(swallowed, PACKAGE) == []


def test_nothing_is_left_for_later():
    assert findings(unfinished, PACKAGE + TESTS) == []


def test_colours_live_in_the_theme():
    # Paper is white in every theme.
    own = ("ice_desk/ui/theme.py", "ice_desk/services/transfer/page.py", "ice_desk/services/transfer/word.py")
    assert findings(colours, tuple(module for module in PACKAGE if module.path not in own)) == []


def test_tests_do_not_sleep():
    assert findings(broken_sleeps, TESTS) == []


def test_only_what_blocks_on_purpose_sleeps_in_the_package():
    sleepers = [f"{module}:{node.lineno}" for module in PACKAGE for name, node in calls(module) if name == "time.sleep"]
    assert sleepers == []


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (broken_calls, "dialog.exec()"),
        (broken_calls, "app.processEvents()"),
        (broken_calls, "asyncio.get_running_loop().create_task(x)"),
        (broken_calls, "QFileDialog.getOpenFileName(self)"),
        (broken_calls, "QMessageBox.question(self, 'a', 'b')"),
        (broken_calls, "QApplication.instance()"),
        (broken_sleeps, "time.sleep(0.1)"),
        (broken_sleeps, "asyncio.sleep(1.5)"),
        (swallowed, "try:\n    x()\nexcept Exception:\n    pass"),
        (swallowed, "try:\n    x()\nexcept:\n    'why'"),
        (swallowed, "contextlib.suppress(Exception)"),
        (colours, "x = 'color: #1a2b3c'"),
        (unfinished, "# TODO later"),
        (unfinished, "raise NotImplementedError('x')"),
        (long_files, "x = 1\n" * (FILE_LINES + 1)),
        (long_functions, "def f():\n" + "    x = 1\n" * FUNCTION_LINES),
    ],
)
def test_the_rules_find_what_they_forbid(rule, line):
    assert rule(Module("ice_desk/ui/x.py", line, ast.parse(line)))


@pytest.mark.parametrize("line", ["try:\n    x()\nexcept OSError:\n    pass", "asyncio.sleep(0.5)", "execute('x')"])
def test_the_rules_let_pass_what_is_right(line):
    module = Module("ice_desk/ui/x.py", line, ast.parse(line))
    assert not broken_calls(module) + broken_sleeps(module) + swallowed(module) + unfinished(module)
