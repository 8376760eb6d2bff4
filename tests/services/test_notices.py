"""The one road for messages."""

import asyncio

from ice_desk.domain.errors import EngineUnreachable, Refused
from ice_desk.services.notices import AT_MOST, Notices


def texts(notices):
    return [notice.text for notice in notices.feed.value]


def test_a_key_replaces_and_dismissing_removes():
    notices = Notices()
    notices.post("1 %", key="pull")
    notices.post("other")
    notices.post("2 %", key="pull", seconds=None)
    assert texts(notices) == ["other", "2 %"]
    notices.dismiss("pull")
    notices.dismiss("never there")
    assert texts(notices) == ["other"]


def test_the_same_words_again_count_as_new():
    notices, seen = Notices(), []
    notices.feed.subscribe(lambda rows: seen.append(rows[-1].serial))
    notices.post("saved")
    notices.post("saved")
    assert texts(notices) == ["saved"]
    assert seen == [1, 2]


def test_there_are_never_more_than_five():
    notices = Notices()
    for number in range(AT_MOST + 3):
        notices.post(str(number))
    assert texts(notices) == [str(number) for number in range(3, AT_MOST + 3)]


def test_a_failure_the_user_can_meet_is_told_in_its_own_words():
    notices = Notices()
    notices.report(EngineUnreachable("Ollama does not answer", why="Nothing listens", remedy="Start it"))
    notices.report(Refused("The month is spent"))
    first, second = notices.feed.value
    assert (first.text, first.level, first.seconds) == (
        "Ollama does not answer. Nothing listens. Start it.",
        "bad",
        None,
    )
    assert second.level == "warning"


def test_a_failure_of_ours_is_logged_whole_and_shown_plainly(expect_log):
    expect_log("ERROR ice_desk.services.notices: a failure inside the desk")
    notices = Notices()
    for secret in ("one", "two"):
        notices.report(ValueError(f"{secret} with a prompt in it"))
    assert texts(notices) == ["Something went wrong inside ICE Desk. The log has the details."]


def test_several_failures_at_once_are_each_told_and_cancelling_is_silent():
    notices = Notices()
    group = BaseExceptionGroup("", [Refused("a"), BaseExceptionGroup("", [asyncio.CancelledError(), Refused("b")])])
    notices.report(group)
    assert texts(notices) == ["a.", "b."]


def test_a_button_calls_its_act():
    notices, done = Notices(), []
    notices.post("Deleted", action="Undo", act=lambda: done.append(1))
    [notice] = notices.feed.value
    notice.act()
    assert (notice.action, done) == ("Undo", [1])
