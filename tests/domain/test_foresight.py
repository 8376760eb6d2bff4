"""What is expected next, from made-up days."""

import pytest

from ice_desk.domain.foresight import LEAST_CASES, LIKELY, WINDOW, Asked, expected, usual_model

HOUR, DAY = 3600.0, 86400.0
EXTRACT, REPORT, QUICK = "entity_extraction", "report_writing", "quick_question"
MODELS = {EXTRACT: "mistral", REPORT: "yi", QUICK: "phi"}


def asked(day: int, hour: float, task: str, model: str | None = None) -> Asked:
    return Asked(day * DAY + hour * HOUR, day, int(hour), task, MODELS[task] if model is None else model)


def mornings(days: int, *, without: int = 0) -> list[Asked]:
    """Days on which extraction comes at nine and a report in the afternoon; on the first `without`, only the report."""
    found = []
    for day in range(days):
        if day >= without:
            found.append(asked(day, 9.1, EXTRACT))
        else:
            found.append(asked(day, 9.1, QUICK))
        found.append(asked(day, 15.5, REPORT))
    return found


def test_what_comes_at_this_hour_on_most_days_is_expected_with_its_count():
    [found] = expected(mornings(15, without=3), asked(15, 9.0, QUICK), None)
    assert (found.task, found.model, found.seen, found.cases, found.after) == (EXTRACT, "mistral", 12, 15, "")
    assert 0.7 < found.probability < 12 / 15


def test_at_another_hour_something_else_is_expected():
    [found] = expected(mornings(15), asked(15, 15.0, QUICK), None)
    assert found.task == REPORT
    assert expected(mornings(15), asked(15, 12.0, QUICK), None) == ()


def test_today_does_not_count_as_an_earlier_day():
    history = [asked(7, 9.0 + minute / 60, EXTRACT) for minute in range(20)]
    assert expected(history, asked(7, 9.5, QUICK), None) == ()


def test_what_usually_follows_the_last_question_is_expected():
    history = []
    for day in range(8):
        history += [asked(day, 11.0 + day, EXTRACT), asked(day, 11.05 + day, REPORT)]
    last = asked(9, 20.0, EXTRACT)
    [found] = expected([*history, last], asked(9, 20.01, QUICK), last)
    assert (found.task, found.seen, found.cases, found.after) == (REPORT, 8, 8, EXTRACT)


def test_after_the_window_the_last_question_says_nothing_more():
    history = []
    for day in range(8):
        history += [asked(day, 11.0 + day, EXTRACT), asked(day, 11.05 + day, REPORT)]
    last = asked(9, 20.0, EXTRACT)
    late = Asked(last.at + WINDOW + 1, 9, 20, QUICK)
    assert expected([*history, last], late, last) == ()


def test_a_question_whose_window_is_still_open_is_no_case_yet():
    history = [asked(day, 11.0, EXTRACT) for day in range(3)]
    last = Asked(history[-1].at + 60, 2, 11, EXTRACT, "mistral")
    found = expected([*history, last], Asked(last.at + 1, 2, 11, ""), last)
    assert found == ()


@pytest.mark.parametrize("days", range(1, LEAST_CASES))
def test_few_cases_are_no_habit(days):
    assert expected(mornings(days), asked(days, 9.0, QUICK), None) == ()


def test_the_stronger_of_hour_and_follow_on_speaks():
    history = []
    for day in range(10):
        history.append(asked(day, 9.0, EXTRACT))
        history.append(asked(day, 9.05 if day % 3 else 9.5, REPORT))
    last = asked(11, 9.0, EXTRACT)
    found = {one.task: one for one in expected([*history, last], asked(11, 9.02, QUICK), last)}
    assert (found[REPORT].after, found[REPORT].seen, found[REPORT].cases) == ("", 10, 10)


def test_what_is_unlikely_is_not_expected():
    history = mornings(20, without=14)
    assert EXTRACT not in {one.task for one in expected(history, asked(20, 9.0, QUICK), None)}
    assert all(one.probability >= LIKELY for one in expected(history, asked(20, 9.0, QUICK), None))


def test_a_task_that_only_the_cloud_answers_loads_nothing():
    history = [asked(day, 9.0, REPORT, "") for day in range(10)]
    assert expected(history, asked(10, 9.0, QUICK), None) == ()


def test_the_usual_model_is_that_of_the_newest_answers():
    history = [asked(day, 9.0, REPORT, "old") for day in range(30)] + [
        asked(day, 9.0, REPORT, "new") for day in range(30, 40)
    ]
    assert usual_model(history, REPORT) == "new"
    assert usual_model(history, EXTRACT) == ""


def test_nothing_is_expected_of_nothing():
    assert expected((), asked(1, 9.0, QUICK), None) == ()
