"""Prove the frozen program: `uv run python packaging/smoke.py`, after build.py.

It runs the program as a stranger would, with a bare environment and an empty home, and holds every line it prints
against what it may say. The same steps with the source give the start times to compare.
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import parts
import recipe
import samples
from house import Broken, House
from PySide6.QtGui import QImage

START_SECONDS = 30
QUIT_SECONDS = 20
LINGER_SECONDS = 2.0  # the panes arrive after the history, and a missing module shows with them
ROUNDS = 3
COLOURS = 40
SIZE = (1440, 900)
PROMPT = "Name the companies in: Nvidia buys HBM from SK Hynix and Micron."
EVENTS = {"routed", "reserved", "loading", "thinking", "delta", "usage", "settled"}
CHECKS = {"version", "modules", "resources", "prices", "database", "answer", "window", "documents"}


def check_version(house: House) -> str:
    said = house.run("--version")
    if said != f"ice-desk {parts.version()}\n":
        raise Broken(f"--version says {said!r}")
    return said.strip()


def check_self_test(house: House) -> str:
    lines = house.run("self-test", "--json").splitlines()
    if len(lines) != 1:
        raise Broken(f"self-test --json prints {len(lines)} lines")
    found = json.loads(lines[0])
    failed = [check for check in found["checks"] if not check["passed"]]
    missing = CHECKS - {check["name"] for check in found["checks"]}
    if failed or missing or not found["passed"]:
        raise Broken(f"self-test: failed {failed}, missing {sorted(missing)}")
    return ", ".join(f"{check['name']} {check['detail']}" for check in found["checks"])


def check_ask(house: House) -> str:
    lines = [
        json.loads(line) for line in house.run("ask", "--simulate", "--speed", "50", "--json", PROMPT).splitlines()
    ]
    unknown = {line.get("event") for line in lines} - EVENTS
    if unknown or not lines or lines[-1].get("outcome") != "complete":
        raise Broken(f"ask: unknown lines {unknown}, last {lines[-1:]}")
    return f"{sum(line['event'] == 'delta' for line in lines)} pieces of an answer"


def check_portable(house: House) -> str:
    """With `--portable`, and no other place named, all that is kept lies beside the program and nothing in a home."""
    program = Path(house.command[0])
    beside = next((parent for parent in program.parents if parent.suffix == ".app"), program).parent / "ice-desk-data"
    environment, house.environment = house.environment, dict(house.environment)
    del house.environment["ICE_DESK_HOME"]
    before = set(house.home.rglob("*"))
    try:
        said = house.run("setting", "cap_edge", "12.5", "--portable")
        kept = beside / "settings.toml"
        if said or not kept.is_file() or "cap_edge = 12.5" not in kept.read_text("utf-8"):
            raise Broken(f"--portable keeps nothing in {beside}: {said!r}")
        strays = {path.name for path in set(house.home.rglob("*")) - before}
        if strays:
            raise Broken(f"--portable leaves {sorted(strays)} in the home")
    finally:
        house.environment = environment
        shutil.rmtree(beside, ignore_errors=True)
    return f"{beside.name} beside the program"


def check_policy(house: House) -> str:
    """The schema is on board and the example passes."""
    json.loads(house.run("policy", "schema"))
    example = parts.ROOT / "resources" / "policy" / "example.json"
    found = json.loads(house.run("policy", "check", str(example), "--json"))
    return f"{len(found['tiers'])} tiers allowed by the example"


def check_documents(house: House) -> str:
    """Each kind of document is read by the frozen copy of its reader, as attaching one does."""
    files = samples.write_all(house.home)
    for file in files:
        out = house.home / "passages"
        out.touch()
        # The reader takes the file's name away, so that nothing of it is left behind.
        with out.open(encoding="utf-8") as lines:
            house.run("extract", str(file), str(out))
            said = lines.read()
        if samples.WORD not in said:
            raise Broken(f"{file.name} is not read: {said[:500]}")
    return ", ".join(file.suffix.lstrip(".") for file in files)


def check_pictures(house: House, out: Path) -> str:
    """The real window on a simulated machine: at rest, and in the middle of an answer to a question."""
    expected = [f"{name}-{theme}.png" for name in ("desk", "desk-streaming") for theme in ("dark", "light")]
    said = house.run("shot", "desk", "--simulate", "--out", str(out))
    said += house.run("shot", "desk", "--state", "streaming", "--simulate", "--out", str(out))
    if [Path(line).name for line in said.splitlines()] != expected:
        raise Broken(f"shot: prints {said!r}")
    fewest = min(colours(out / name) for name in expected)
    return f"{len(expected)} pictures in {out}, at least {fewest} colours"


def colours(file: Path) -> int:
    """How many colours a picture has, on a grid. Raises Broken for a blank one or another size."""
    image = QImage(str(file))
    if (image.width(), image.height()) != SIZE:
        raise Broken(f"{file.name} is {image.width()} x {image.height()}")
    found = {image.pixel(x, y) for x in range(0, SIZE[0], 5) for y in range(0, SIZE[1], 5)}
    if len(found) < COLOURS:
        raise Broken(f"{file.name} is blank: {len(found)} colours")
    return len(found)


def check_screen(house: House, server: str) -> str:
    """The window once more, on a real X server instead of an imagined screen."""
    ours, theirs = os.pipe()
    display = subprocess.Popen(
        [server, "-displayfd", str(theirs), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(theirs,),
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    try:
        with os.fdopen(ours) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Broken(f"{server} does not start")
        house.environment["DISPLAY"] = f":{number}"
        offscreen = house.environment.pop("QT_QPA_PLATFORM")
        said = check_window(house)
        house.environment["QT_QPA_PLATFORM"] = offscreen
    finally:
        display.terminate()
        display.wait()
    return f"on an X server, {said}"


def check_window(house: House) -> str:
    """Open the window, wait until the history is open, ask it politely to close: no word, no warning in the log."""
    seconds = open_and_close(house)
    log = house.home / "data" / "logs" / "ice-desk.log"
    lines = log.read_text("utf-8").splitlines() if log.is_file() else []
    loud = [line for line in lines if any(level in line for level in ("WARNING", "ERROR", "CRITICAL"))]
    if loud:
        raise Broken(f"the window's log says:\n{chr(10).join(loud[:20])}")
    return f"history open after {seconds:.2f} s"


def open_and_close(house: House, linger: float = LINGER_SECONDS) -> float:
    """Seconds from the start of the process until the window has its history; then `linger` and ask it to close."""
    database = house.home / "data" / "simulated" / "desk.db"
    shutil.rmtree(house.home / "data", ignore_errors=True)
    began = time.perf_counter()
    process = subprocess.Popen(
        [*house.command, "--simulate"],
        env=house.environment,
        cwd=house.home,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
    )
    try:
        while not database.is_file() and process.poll() is None:
            if time.perf_counter() - began > START_SECONDS:
                raise Broken(f"the window has no history after {START_SECONDS} s")
            time.sleep(0.01)
        seconds = time.perf_counter() - began
        time.sleep(linger)
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=QUIT_SECONDS)
    finally:
        process.kill()
        process.wait()
    if process.returncode or said:
        raise Broken(f"the window: exit code {process.returncode}\n{said.decode('utf-8', 'replace')[-4000:]}")
    return seconds


def fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some runs: what the machine does besides can only slow one down."""
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def compare(frozen: House, source: House) -> None:
    print("start, fastest of 3:       frozen   source")
    for words, arguments in (("--version", ("--version",)), ("self-test", ("self-test", "--json"))):
        ours, theirs = (fastest(partial(house.run, *arguments)) for house in (frozen, source))
        print(f"  {words:<22} {ours:6.2f} s {theirs:6.2f} s")
    if os.name == "posix":
        ours, theirs = (min(open_and_close(house) for _ in range(ROUNDS)) for house in (frozen, source))
        print(f"  {'window with history':<22} {ours:6.2f} s {theirs:6.2f} s")


def steps(frozen: House) -> list[tuple[str, Callable[[], str]]]:
    checks: list[tuple[str, Callable[[], str]]] = [
        ("version", lambda: check_version(frozen)),
        ("self-test", lambda: check_self_test(frozen)),
        ("ask", lambda: check_ask(frozen)),
        ("policy", lambda: check_policy(frozen)),
        ("portable", lambda: check_portable(frozen)),
        ("documents", lambda: check_documents(frozen)),
        ("pictures", lambda: check_pictures(frozen, parts.WORK / "smoke")),
    ]
    if os.name == "posix":  # a program on Windows cannot be asked from outside to close
        checks.append(("window", lambda: check_window(frozen)))
    server = shutil.which("Xvfb")
    if server and sys.platform.startswith("linux"):
        checks.append(("screen", lambda: check_screen(frozen, server)))
    return checks


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the comparison of start times")
    quick: bool = parser.parse_args().quick
    program = parts.program()
    if not program.is_file():
        print(f"{program} is not there; run packaging/build.py first", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="ice-desk-smoke-", ignore_cleanup_errors=True) as folder:
        frozen = House([str(program)], Path(folder) / "frozen")
        source = House([sys.executable, "-m", "ice_desk"], Path(folder) / "source")
        for name, check in steps(frozen):
            try:
                print(f"ok   {name}: {check()}", flush=True)
            except (Broken, ValueError, OSError) as error:
                print(f"FAIL {name}: {error}", file=sys.stderr)
                return 1
        if not quick:
            compare(frozen, source)
    recipe.remember()
    return 0


if __name__ == "__main__":
    sys.exit(main())
