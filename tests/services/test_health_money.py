"""Verdicts on keys, ledger, clock and cloud, from what was last heard of them."""

from dataclasses import replace

import pytest

from ice_desk.domain.endpoints import OFFICIAL, EndpointState, KeySource
from ice_desk.domain.health import Verdict
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.ledger import Counters, LedgerState
from ice_desk.domain.routing import Tier
from ice_desk.services import health_money as checks
from ice_desk.services.feed import Feed
from ice_desk.services.health_parts import MoneyPart

HEALTHY, DEGRADED, BROKEN = Verdict.HEALTHY, Verdict.DEGRADED, Verdict.BROKEN
KEYED = EndpointState(OFFICIAL[0], KeySource.KEYRING)
SESSION = replace(KEYED, source=KeySource.SESSION)
SOUND = LedgerState("2026-11")


@pytest.mark.parametrize(
    ("check", "verdict", "words", "action"),
    [
        (checks.keyring(KeyringState.ABSENT, ()), HEALTHY, "not needed", ""),
        (checks.keyring(KeyringState.LOCKED, (SESSION,)), HEALTHY, "not needed", ""),
        (checks.keyring(KeyringState.AVAILABLE, (KEYED,)), HEALTHY, "holds the key of OpenAI", ""),
        (checks.keyring(KeyringState.LOCKED, (KEYED,)), DEGRADED, "Locked; the key of OpenAI", checks.UNLOCK),
        (checks.keyring(KeyringState.ABSENT, (KEYED,)), DEGRADED, "no keyring here", ""),
        (checks.keyring(KeyringState.STUCK, (KEYED,)), DEGRADED, "does not answer", ""),
        (checks.ledger(SOUND), HEALTHY, "Sound", ""),
        (checks.ledger(replace(SOUND, problem="The ledger is damaged")), BROKEN, "is damaged", ""),
        (checks.ledger(replace(SOUND, frozen={Tier.EDGE: "3 bills"})), DEGRADED, "Edge sends nothing: 3", checks.THAW),
        (checks.ledger(replace(SOUND, tiers={Tier.EDGE: Counters(unconfirmed=5)})), HEALTHY, "not confirmed", ""),
        (checks.clock(SOUND), HEALTHY, "evenly", ""),
        (checks.clock(replace(SOUND, clock="It leapt")), DEGRADED, "It leapt", checks.CONFIRM_DATE),
        (checks.cloud(()), HEALTHY, "Not set up", ""),
        (checks.cloud((KEYED,)), HEALTHY, "OpenAI, as last heard", ""),
        (checks.cloud((replace(KEYED, problem="The key was refused"),)), DEGRADED, "OpenAI: The key was", ""),
    ],
)
def test_verdicts(check, verdict, words, action):
    assert (check.verdict, check.action) == (verdict, action)
    assert words in check.figure


@pytest.mark.parametrize(("state", "looked"), [(KEYED, 1), (SESSION, 0)])
async def test_the_keyring_is_looked_at_only_where_a_key_lies_in_it(state, looked):
    calls: list[int] = []

    async def look() -> None:
        calls.append(1)

    part = MoneyPart(Feed(KeyringState.AVAILABLE), Feed((state,)), Feed(SOUND), look)
    await part.ask(wanted=True)
    assert len(calls) == looked
    assert [check.name for check in await part.checks()] == ["Keyring", "Ledger", "Clock", "Cloud"]
