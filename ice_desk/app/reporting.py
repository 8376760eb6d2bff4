"""A report of the last days, gathered from the desk: Markdown, or one web page that stands alone."""

import time
from collections.abc import Callable

from ice_desk.app.desk import Desk
from ice_desk.domain.measured import Filters
from ice_desk.domain.report import Report, markdown_of, report_of, svg_of
from ice_desk.services.transfer.page import alone, reader, rendered
from ice_desk.texts import retold


async def gather(desk: Desk, days: int) -> Report:
    """Read everything anew; no model is asked. Raises StoreFault."""
    board = desk.fleet.board.value
    filters = Filters(days=days, simulated=board.host.simulated)
    measured = await desk.performance.measure(filters)
    held = await desk.performance.promises(filters, {}, desk.benchmarks.scores.value)
    advice = await desk.advisor.refresh()
    day = time.strftime("%d %B %Y")
    span = "the last day" if days == 1 else "all days" if days > 10_000 else f"the last {days} days"
    return report_of(
        f"ICE Desk: {span}, {day}",
        board.cards,
        measured,
        held,
        desk.spend.budget.value,
        advice,
        desk.health.checks.value,
    )


def page_of(report: Report, *, drawing: bool = True) -> str:
    """One web page that loads and runs nothing; `drawing` adds the days of each model."""
    body = rendered(markdown_of(report), reader())
    if drawing and (svg := svg_of(report.lines)):
        body += f"<h2>{retold('Speed by day')}</h2>\n{svg}\n"
        names = ", ".join(line.name for line in report.lines)
        body += rendered(retold(f"In this order of colours: {markdown_text(names)}"), reader())
    return alone(retold(report.title), body)


def content_of(report: Report, ending: str, pdf: Callable[[str], bytes]) -> bytes:
    """The report in the form that a file's ending says: .md, .pdf (drawn by `pdf`), else a web page."""
    if ending.lower() == ".md":
        return markdown_of(report).encode()
    if ending.lower() == ".pdf":
        return pdf(page_of(report, drawing=False))
    return page_of(report).encode()


def markdown_text(text: str) -> str:
    return text.replace("_", "\\_").replace("*", "\\*").replace("<", "\\<")
