"""How batches are spoken of."""

from ice_desk.domain.batch import Batch, BatchRow, BatchState, RowState, Survey, Table
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.texts import inside, retold, tr, trn
from ice_desk.ui.text import money, plain, said, seconds, sentence_case

STATES = {
    RowState.WAITING: tr("Waiting"),
    RowState.RUNNING: tr("Answering"),
    RowState.DONE: tr("Done"),
    RowState.FAILED: tr("Failed"),
}
HEADS = {
    BatchState.RUNNING: tr("Running"),
    BatchState.PAUSED: tr("Paused"),
    BatchState.STOPPED: tr("Stopped"),
    BatchState.DONE: tr("Finished"),
}
DOT = " · "


def title_of(batch: Batch) -> str:
    return f"{batch.id}. {plain(batch.order.title, 50)}"


def progress_words(batch: Batch) -> str:
    """How far a batch is: "Running · 34 of 240 answered · 2 failed · about 4 min left"."""
    parts = [
        HEADS[batch.state],
        tr("{done} of {rows} answered", done=f"{batch.done:,}", rows=trn("{number} row", "{number} rows", batch.rows)),
    ]
    if batch.failed:
        parts.append(tr("{failed} failed", failed=f"{batch.failed:,}"))
    if batch.state is BatchState.RUNNING:
        left = batch.seconds_left
        parts.append(tr("about {left} left", left=seconds(left)) if left is not None else tr("time left not known yet"))
    elif batch.running:
        parts.append(tr("{answers} still under way", answers=trn("{number} answer", "{number} answers", batch.running)))
    return DOT.join(parts)


def cost_words(batch: Batch) -> str:
    """What it has cost and may cost."""
    if not batch.order.limit and not batch.spent and not batch.held:
        return tr("Costs nothing: every row is answered by a local model.")
    held = tr(", {held} held", held=money(batch.held)) if batch.held else ""
    return tr(
        "{spent} so far{held}, of at most {limit}", spent=money(batch.spent), held=held, limit=money(batch.order.limit)
    )


def table_words(table: Table) -> str:
    number = len(table.rows)
    files, rows = trn("{number} file", "{number} files", number), trn("{number} row", "{number} rows", number)
    what = files if table.files else rows
    name = "" if table.files and len(table.rows) > 1 else f"{plain(table.name, 60)}: "
    return f"{name}{what}{f'. {said(table.note, 400)}' if table.note else ''}"


def survey_words(survey: Survey) -> str:
    """Where the rows go, what they cost at most, how long they take."""
    models = ", ".join(f"{plain(model, 40)} ({count:,})" for model, count in survey.models[:3])
    of = (
        tr(" (of the {looked_at} longest)", looked_at=f"{survey.looked_at:,}") if survey.looked_at < survey.rows else ""
    )
    cost = tr("at most {bound}", bound=money(survey.bound)) if survey.bound else tr("free", "money")
    took = tr("about {seconds}", seconds=seconds(survey.seconds * survey.rows)) if survey.seconds is not None else ""
    parts = [
        tr("All {rows} rows: {models}{of}", rows=f"{survey.rows:,}", models=models, of=of)
        if models
        else tr("{rows} rows", rows=f"{survey.rows:,}"),
        cost,
        took,
    ]
    if survey.refused:
        parts = [
            tr(
                "{refused} of {rows} rows cannot be asked now: {refusal}",
                refused=f"{survey.refused:,}",
                rows=f"{survey.rows:,}",
                refusal=said(survey.refusal, 300),
            )
        ]
    return DOT.join(part for part in parts if part)


def route_words(route: Route | Refused) -> str:
    """Where one row goes and why."""
    if isinstance(route, Refused):
        return tr("This row cannot be asked now. {why}", why=plain(route.shown, 300))
    cost = tr(", at most {bound}", bound=money(route.micro_dollars_bound)) if route.engine == "cloud" else ""
    task = inside(sentence_case(route.task))
    return tr(
        "This row goes to {model} ({task}{cost}). {reason}",
        model=plain(route.model, 50),
        task=task,
        cost=cost,
        reason=said(route.reason, 300),
    )


def cells(row: BatchRow) -> tuple[str, ...]:
    """A row of the table of rows."""
    problem = retold(row.problem)
    words = problem if row.state is RowState.FAILED else row.excerpt or problem
    return (
        str(row.number),
        row.label,
        STATES[row.state],
        words,
        row.model or "–",
        seconds(row.seconds) if row.seconds is not None else "–",
        money(row.micro_dollars) if row.micro_dollars else "–",
    )
