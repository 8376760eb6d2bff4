"""A cap half used, nearly used, almost gone: told once each, for each tier, for all of them, and for the day."""

from ice_desk.domain.ledger import Counters, LedgerState
from ice_desk.domain.routing import Tier
from ice_desk.services.cloud.alerts import CapAlerts
from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notices

DOLLAR = 1_000_000
CAP = 100 * DOLLAR


def state(edge=0, total=0, today=0, *, period="2026-11", day="2026-11-24", day_cap=None):
    return LedgerState(
        period=period,
        day=day,
        tiers={Tier.EDGE: Counters(spent=edge * DOLLAR, cap=CAP)},
        total=Counters(held=total * DOLLAR, cap=CAP),
        today=Counters(unconfirmed=today * DOLLAR, cap=day_cap),
    )


class House:
    def __init__(self) -> None:
        self.feed = Feed(state())
        self.notices = Notices()
        self.heard: list[str] = []
        CapAlerts(self.feed, self.notices)
        self.notices.feed.subscribe(lambda all_: self.heard.append(all_[-1].text.partition(":")[0]))

    def say(self, *figures, **more):
        self.heard.clear()
        self.feed.publish(state(*figures, **more))
        return list(self.heard)


def test_each_step_is_told_once_and_a_leap_tells_the_highest():
    house = House()
    assert house.say(49) == []
    assert house.say(50) == ["50 % of Edge's cap is used"]
    assert house.say(79) == []
    assert house.say(96) == ["95 % of Edge's cap is used"]
    assert house.notices.feed.value[-1].level == "bad"
    assert house.say(60) == []
    assert house.say(99) == []


def test_another_month_begins_anew():
    house = House()
    house.say(96)
    assert house.say(0, period="2026-12") == []
    assert house.say(51, period="2026-12") == ["50 % of Edge's cap is used"]


def test_the_cap_of_all_tiers_and_the_days_are_told_of_as_well():
    house = House()
    assert house.say(0, 81) == ["80 % of the cap of all tiers is used"]
    assert house.say(0, 81, 50, day_cap=CAP) == ["50 % of today's cap is used"]
    assert house.say(0, 81, 50, day_cap=CAP, day="2026-11-25") == ["50 % of today's cap is used"]


def test_without_a_cap_there_is_nothing_to_tell():
    assert House().say(0, 0, 500) == []


def test_what_was_reached_before_the_start_is_known():
    feed, notices = Feed(state(85)), Notices()
    CapAlerts(feed, notices)
    feed.publish(state(86))
    assert notices.feed.value == ()
