"""The Performance page over a month of half a million answers: opened, filtered, and an answer more."""

from tests.benchmarks.children import run_child
from tests.benchmarks.figures import Figure
from tests.benchmarks.months import HALF_A_MILLION

QUICK = 5_000
OPEN_MS = 300.0
FILTER_MS = 100.0


def run(quick: bool) -> list[Figure]:
    answers = QUICK if quick else HALF_A_MILLION
    found = run_child("performance_child", str(answers), *(["quick"] if quick else []))
    return [
        Figure("answers in the log", float(answers), ""),
        Figure("open the page the first time", found["open"], "ms", target=OPEN_MS),
        Figure("the same, processor time of all threads", found["open_cpu"], "ms", target=OPEN_MS),
        Figure("open it again, charts drawn, one answer more", found["again"], "ms", target=OPEN_MS),
        Figure("the charts' own import and first drawing, later", found["charts"], "ms"),
        Figure("choose another filter, charts drawn (median)", found["filter"], "ms", target=FILTER_MS),
        Figure("the same, processor time of all threads", found["filter_cpu"], "ms", target=FILTER_MS),
        Figure("the slowest filter (median)", found["slowest_filter"], "ms", target=FILTER_MS),
        Figure("log one answer more", found["log"], "ms"),
    ]
