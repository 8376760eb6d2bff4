"""How batches are spoken of."""

from ice_desk.domain.batch import Batch, BatchRow, BatchState, RowState, Survey, Table
from ice_desk.domain.errors import Refused
from ice_desk.domain.routing import Route
from ice_desk.ui.text import money, plain, plural, seconds

STATES = {
    RowState.WAITING: "Waiting",
    RowState.RUNNING: "Answering",
    RowState.DONE: "Done",
    RowState.FAILED: "Failed",
}
HEADS = {
    BatchState.RUNNING: "Running",
    BatchState.PAUSED: "Paused",
    BatchState.STOPPED: "Stopped",
    BatchState.DONE: "Finished",
}
DOT = " · "


def title_of(batch: Batch) -> str:
    return f"{batch.id}. {plain(batch.order.title, 50)}"


def progress_words(batch: Batch) -> str:
    """How far a batch is: "Running · 34 of 240 answered · 2 failed · about 4 min left"."""
    parts = [HEADS[batch.state], f"{batch.done:,} of {plural(batch.rows, 'row')} answered"]
    if batch.failed:
        parts.append(f"{batch.failed:,} failed")
    if batch.state is BatchState.RUNNING:
        left = batch.seconds_left
        parts.append(f"about {seconds(left)} left" if left is not None else "time left not known yet")
    elif batch.running:
        parts.append(f"{plural(batch.running, 'answer')} still under way")
    return DOT.join(parts)


def cost_words(batch: Batch) -> str:
    """What it has cost and may cost."""
    if not batch.order.limit and not batch.spent and not batch.held:
        return "Costs nothing: every row is answered by a local model."
    held = f", {money(batch.held)} held" if batch.held else ""
    return f"{money(batch.spent)} so far{held}, of at most {money(batch.order.limit)}"


def table_words(table: Table) -> str:
    what = plural(len(table.rows), "file" if table.files else "row")
    name = "" if table.files and len(table.rows) > 1 else f"{plain(table.name, 60)}: "
    return f"{name}{what}{f'. {plain(table.note, 400)}' if table.note else ''}"


def survey_words(survey: Survey) -> str:
    """Where the rows go, what they cost at most, how long they take."""
    models = ", ".join(f"{plain(model, 40)} ({count:,})" for model, count in survey.models[:3])
    of = f" (of the {survey.looked_at:,} longest)" if survey.looked_at < survey.rows else ""
    cost = f"at most {money(survey.bound)}" if survey.bound else "free"
    took = f"about {seconds(survey.seconds * survey.rows)}" if survey.seconds is not None else ""
    parts = [f"All {survey.rows:,} rows: {models}{of}" if models else f"{survey.rows:,} rows", cost, took]
    if survey.refused:
        parts = [f"{survey.refused:,} of {survey.rows:,} rows cannot be asked now: {plain(survey.refusal, 300)}"]
    return DOT.join(part for part in parts if part)


def route_words(route: Route | Refused) -> str:
    """Where one row goes and why."""
    if isinstance(route, Refused):
        return f"This row cannot be asked now. {plain(str(route), 300)}"
    cost = f", at most {money(route.micro_dollars_bound)}" if route.engine == "cloud" else ""
    task = route.task.replace("_", " ")
    return f"This row goes to {plain(route.model, 50)} ({task}{cost}). {plain(route.reason, 300)}"


def cells(row: BatchRow) -> tuple[str, ...]:
    """A row of the table of rows."""
    said = row.problem if row.state is RowState.FAILED else row.excerpt or row.problem
    return (
        str(row.number),
        row.label,
        STATES[row.state],
        said,
        row.model or "–",
        seconds(row.seconds) if row.seconds is not None else "–",
        money(row.micro_dollars) if row.micro_dollars else "–",
    )
