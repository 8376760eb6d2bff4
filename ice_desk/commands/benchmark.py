"""`ice-desk benchmark`: measure installed models on questions whose answers are checked by rule."""

import argparse
import sys
from dataclasses import asdict

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, require_engine, with_desk
from ice_desk.commands.printed import on_one_line
from ice_desk.domain.bench import BenchRun, BenchState
from ice_desk.domain.errors import UsageFault


def run(arguments: argparse.Namespace) -> int:
    return with_desk(arguments, lambda desk: measure(desk, arguments))


async def measure(desk: Desk, arguments: argparse.Namespace) -> int:
    """Run to the end, telling each answer; a run that was broken off goes on with `--resume`. Raises DeskError.

    What a judge comes to is said before anything is asked.
    """
    if arguments.resume and arguments.judge:
        raise UsageFault("A run goes on with the judge it was begun with", remedy="Leave --judge out.")
    await require_engine(desk)
    bench = desk.benchmarks
    told = 0
    judged: set[tuple[str, str]] = set()

    def tell(run: BenchRun) -> None:
        nonlocal told
        for one in run.results[told:]:
            mark = "-" if one.score is None else f"{one.score * 10:.1f} of 10"
            print(f"{one.model} · {one.task} · {mark} {on_one_line(one.problem)}".rstrip(), file=sys.stderr, flush=True)
        told = len(run.results)
        for one in run.results:
            said = one.judged
            if said is not None and (one.model, one.task) not in judged:
                judged.add((one.model, one.task))
                grade = f"{said.score * 10:.1f} of 10" if said.score is not None else "no judgement:"
                itself = " (itself)" if said.by_itself else ""
                words = f"{said.judge}{itself} judges {one.model} · {one.task} · {grade} {said.problem}"
                print(words.rstrip(), file=sys.stderr, flush=True)

    unsubscribe = bench.run.subscribe(tell)
    if arguments.resume:
        if bench.run.value.state is not BenchState.PAUSED:
            raise UsageFault("No benchmark was broken off", remedy="Start one without --resume.")
        told = len(bench.run.value.results)
        judged |= {(one.model, one.task) for one in bench.run.value.results if one.judged is not None}
        bench.go_on()
    else:
        models, judge = chosen(desk, arguments.models), arguments.judge or ""
        if judge:
            print(bench.judge_words(judge, models, quick=not arguments.whole), file=sys.stderr, flush=True)
        await bench.begin(models, quick=not arguments.whole, judge=judge)
    try:
        await bench.wait()
    finally:
        unsubscribe()
    if arguments.json:
        print_json({"run": asdict(bench.run.value), "scores": [asdict(score) for score in bench.scores.value]})
        return 0
    for score in bench.scores.value:
        speed = f"{score.tokens_per_second:.0f} tok/s" if score.tokens_per_second is not None else "speed unknown"
        said = ""
        if score.judged is not None:
            itself = " by itself" if score.by_itself else ""
            said = f", judged{itself} {score.judged * 10:.1f} (n {score.judged_n})"
        print(f"{score.model}: {score.quality * 10:.1f} of 10 (n {score.number}){said}, {speed}")
    return 0


def chosen(desk: Desk, names: str | None) -> tuple[str, ...]:
    """All installed models, or those named. Raises UsageFault for one that is not installed."""
    offered = desk.benchmarks.models()
    if not names:
        return offered
    wanted = tuple(name.strip() for name in names.split(",") if name.strip())
    missing = [name for name in wanted if name not in offered]
    if missing:
        raise UsageFault(f"{missing[0]} cannot be measured", why="It is not installed, or answers nothing.")
    return wanted
