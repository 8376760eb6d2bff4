"""`ice-desk batch`: one template asked of every row of a table or of every file; kept, and resumed where it was."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from ice_desk.app import Desk
from ice_desk.commands.common import print_json, require_engine, with_desk
from ice_desk.commands.printed import on_one_line
from ice_desk.domain.batch import Batch, BatchRow, BatchState, Order, RowState, Survey, Table
from ice_desk.domain.errors import Refused, UsageFault
from ice_desk.domain.money import dollars
from ice_desk.services.batches.export import check_suffix, export
from ice_desk.services.batches.sources import rows_from

Act = Callable[[Desk, argparse.Namespace], Awaitable[int]]
_OVER = (RowState.DONE, RowState.FAILED)


def run(arguments: argparse.Namespace) -> int:
    """Raises UsageFault before anything is opened where the words cannot be right."""
    if arguments.act == "run" and not (arguments.template and arguments.rows):
        raise UsageFault(
            "batch run needs --template and --rows",
            remedy='Such as: ice-desk batch run --template "Who leads {company}?" --rows companies.csv',
        )
    if arguments.act not in ("run", "list") and arguments.number is None:
        raise UsageFault(f"batch {arguments.act} needs the number of a batch", remedy="Run: ice-desk batch list")
    if arguments.act == "export" and arguments.out is None:
        raise UsageFault("batch export needs --out FILE", remedy="Name a file that ends in .csv or .xlsx.")
    if arguments.out is not None:
        check_suffix(arguments.out)
    acts: dict[str, Act] = {
        "run": begin, "list": show, "resume": resume, "retry": retry, "export": write, "delete": delete,
    }  # fmt: skip
    return with_desk(arguments, lambda desk: acts[arguments.act](desk, arguments))


async def begin(desk: Desk, arguments: argparse.Namespace) -> int:
    """Read the rows, say what they come to, ask them all."""
    if arguments.task and arguments.task not in desk.catalogue.tasks:
        raise UsageFault(
            f"There is no task called {arguments.task}", remedy=f"Choose {', '.join(desk.catalogue.tasks)}."
        )
    table = await rows_from(arguments.rows)
    stays = desk.settings.values.value.documents_stay
    order = Order(
        title=table.name,
        template=arguments.template,
        columns=table.columns,
        tier=desk.tier,
        task=arguments.task,
        model=arguments.model,
        keep_local=stays and not arguments.may_leave,
    )
    await require_engine(desk)
    survey = await desk.batches.look(order, table)
    order = replace(order, limit=_limit(arguments, survey.bound))
    _tell(f"{table.note}" if table.note else "")
    _tell(survey_words(survey, table))
    _tell(f"It may cost {dollars(order.limit)} and pauses before more.")
    number = await desk.batches.add(order, table)
    await desk.batches.open(number)
    return await _asked(desk, arguments, number, desk.batches.resume(number))


async def resume(desk: Desk, arguments: argparse.Namespace) -> int:
    """Go on with a batch where it was. Its limit follows what the rows that are left come to now."""
    return await _again(desk, arguments, failed=False)


async def retry(desk: Desk, arguments: argparse.Namespace) -> int:
    """Ask the failed rows again."""
    return await _again(desk, arguments, failed=True)


async def _again(desk: Desk, arguments: argparse.Namespace, *, failed: bool) -> int:
    number, batches = arguments.number, desk.batches
    batch = batches.batch(number)
    rows = batch.failed if failed else batch.waiting
    if not rows:
        _tell(f"Batch {number} has no row that {'failed' if failed else 'waits'}.")
        return await _out(desk, arguments, number)
    await require_engine(desk)
    survey = await batches.left(number, failed=failed)
    limit = _limit(arguments, batch.spent + survey.bound)
    _tell(f"{rows:,} rows to ask; the batch may cost {dollars(limit)} in all, {dollars(batch.spent)} so far.")
    await batches.open(number)
    act = batches.retry if failed else batches.resume
    return await _asked(desk, arguments, number, act(number, limit=limit))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    for batch in desk.batches.all.value:
        if arguments.json:
            print_json(record(batch))
            continue
        parts = (f"{batch.done:,} of {batch.rows:,} answered", f"{batch.failed:,} failed" if batch.failed else "")
        words = ", ".join(part for part in (*parts, dollars(batch.spent) if batch.spent else "") if part)
        print(f"{batch.id:>5}  {batch.state.value:<8} {words}  {on_one_line(batch.order.title)}")
        if batch.reason:
            print(f"       {on_one_line(batch.reason)}")
    return 0


async def write(desk: Desk, arguments: argparse.Namespace) -> int:
    desk.batches.batch(arguments.number)
    return await _out(desk, arguments, arguments.number)


async def delete(desk: Desk, arguments: argparse.Namespace) -> int:
    desk.batches.batch(arguments.number)
    await desk.batches.delete(arguments.number)
    _tell(f"Batch {arguments.number} and its answers are deleted.")
    return 0


async def _asked(desk: Desk, arguments: argparse.Namespace, number: int, begins: Awaitable[None]) -> int:
    """Follow a batch to its end, its rows as they settle."""
    show_rows = _Rows(desk.batches.rows.value[1], as_json=arguments.json)
    unsubscribe = desk.batches.rows.subscribe(lambda shown: show_rows.take(shown[1]))
    try:
        await begins
        batch = await _end(desk, number)
    except asyncio.CancelledError:
        _tell(f"Interrupted. ice-desk batch resume {number} goes on where it was.")
        raise
    finally:
        unsubscribe()
    await _out(desk, arguments, number)
    left = f", {batch.waiting:,} not asked" if batch.waiting else ""
    _tell(f"Batch {number}: {batch.done:,} answered, {batch.failed:,} failed{left}, {dollars(batch.spent)}.")
    if batch.state is not BatchState.DONE:
        raise Refused("The batch is paused", why=batch.reason, remedy=f"Go on with: ice-desk batch resume {number}")
    return 1 if batch.failed else 0


async def _end(desk: Desk, number: int) -> Batch:
    over = asyncio.Event()

    def look(_batches: object) -> None:
        batch = desk.batches.batch(number)
        if batch.state is not BatchState.RUNNING and not batch.running:
            over.set()

    unsubscribe = desk.batches.all.subscribe(look)
    look(None)
    try:
        await over.wait()
    finally:
        unsubscribe()
    return desk.batches.batch(number)


async def _out(desk: Desk, arguments: argparse.Namespace, number: int) -> int:
    if arguments.out is not None:
        batch, results = desk.batches.batch(number), await desk.batches.results(number)
        await asyncio.to_thread(export, arguments.out, batch, results)
        _tell(f"{len(results):,} rows in {arguments.out}")
    return 0


class _Rows:
    """Prints each row once, when it has settled."""

    def __init__(self, rows: tuple[BatchRow, ...], *, as_json: bool) -> None:
        self._told = {row.number for row in rows if row.state is RowState.DONE}
        self._as_json = as_json

    def take(self, rows: tuple[BatchRow, ...]) -> None:
        for row in rows:
            if row.state in _OVER and row.number not in self._told:
                self._told.add(row.number)
                self._print(row)

    def _print(self, row: BatchRow) -> None:
        if self._as_json:
            print_json(row_record(row))
        elif row.state is RowState.FAILED:
            print(f"{row.number:>5}  {on_one_line(row.label)}: failed. {on_one_line(row.problem)}", flush=True)
        else:
            print(f"{row.number:>5}  {on_one_line(row.label)}: {on_one_line(row.excerpt)}", flush=True)


def survey_words(survey: Survey, table: Table) -> str:
    models = ", ".join(f"{model} ({count:,})" for model, count in survey.models[:4])
    looked = f" (of the {survey.looked_at:,} longest)" if survey.looked_at < survey.rows else ""
    goes = f" go to {models}{looked}" if models else ""
    refused = f"; {survey.refused:,} cannot be asked now: {survey.refusal}" if survey.refused else ""
    return f"{survey.rows:,} rows of {table.name}{goes}{refused}"


def _limit(arguments: argparse.Namespace, bound: int) -> int:
    if arguments.most is None:
        return bound
    try:
        most = Decimal(arguments.most.strip().removeprefix("$"))
        if most.is_finite() and 0 <= most <= 1_000_000:
            return int(most * 1_000_000)
    except InvalidOperation:
        pass
    raise UsageFault(f"{arguments.most[:40]} is no amount", remedy="Write dollars, such as 2.50.")


def record(batch: Batch) -> dict[str, object]:
    return {
        "id": batch.id,
        "at": batch.at,
        "title": batch.order.title,
        "template": batch.order.template,
        "state": batch.state.value,
        "reason": batch.reason,
        "rows": batch.rows,
        "done": batch.done,
        "failed": batch.failed,
        "waiting": batch.waiting,
        "micro_dollars": batch.spent,
        "limit_micro_dollars": batch.order.limit,
    }


def row_record(row: BatchRow) -> dict[str, object]:
    return {
        "row": row.number,
        "label": row.label,
        "state": row.state.value,
        "excerpt": row.excerpt,
        "problem": row.problem,
        "model": row.model,
        "seconds": row.seconds,
        "micro_dollars": row.micro_dollars,
    }


def _tell(words: str) -> None:
    if words:
        print(words, file=sys.stderr, flush=True)
