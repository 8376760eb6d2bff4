"""Verdicts on keys, ledger, clock and cloud endpoints. None of them asks a provider anything."""

from collections.abc import Sequence

from ice_desk.domain.endpoints import EndpointState, KeySource
from ice_desk.domain.health import Check, Verdict
from ice_desk.domain.keys import KeyringState
from ice_desk.domain.ledger import LedgerState
from ice_desk.domain.units import listed

UNLOCK, CONFIRM_DATE, THAW = "Unlock", "The date is right", "Allow it again"
_STATES = {
    KeyringState.LOCKED: ("Locked", "Unlock it to use the keys that lie in it.", UNLOCK),
    KeyringState.ABSENT: ("There is no keyring here", "Keys last for one session only.", ""),
    KeyringState.STUCK: ("The keyring does not answer", "Start it again, or log in anew.", ""),
}


def keyring(state: KeyringState, endpoints: Sequence[EndpointState]) -> Check:
    """A keyring that nothing lies in is not needed."""
    name = "Keyring"
    used = [one.endpoint.title for one in endpoints if one.source is KeySource.KEYRING]
    if not used:
        return Check(name, Verdict.HEALTHY, "No key lies in it, so it is not needed")
    if state is KeyringState.AVAILABLE:
        return Check(name, Verdict.HEALTHY, f"Open; holds the key of {listed(used)}")
    figure, remedy, action = _STATES[state]
    return Check(name, Verdict.DEGRADED, f"{figure}; the key of {listed(used)} cannot be read", remedy, action)


def ledger(state: LedgerState) -> Check:
    name = "Ledger"
    if state.problem:
        return Check(name, Verdict.BROKEN, state.problem, "Local models still answer; nothing goes to the cloud.")
    if state.frozen:
        tier, why = next(iter(state.frozen.items()))
        return Check(name, Verdict.DEGRADED, f"{tier.value.capitalize()} sends nothing: {why}", "", THAW, tier.value)
    open_ones = sum(counters.unconfirmed > 0 for counters in state.tiers.values())
    if open_ones:
        return Check(name, Verdict.HEALTHY, "Sound; the cost of some answers is not confirmed yet")
    return Check(name, Verdict.HEALTHY, "Sound")


def clock(state: LedgerState) -> Check:
    """A clock that leapt would let a month's cap be spent twice, so the ledger watches it."""
    name = "Clock"
    if state.clock:
        return Check(name, Verdict.DEGRADED, state.clock, "Set the date right, or confirm it.", CONFIRM_DATE)
    return Check(name, Verdict.HEALTHY, "Has gone on evenly")


def cloud(endpoints: Sequence[EndpointState]) -> Check:
    """From what was last heard; nobody is asked, for that could cost."""
    name = "Cloud"
    ready = [one for one in endpoints if one.ready]
    if not ready:
        return Check(name, Verdict.HEALTHY, "Not set up: nothing goes to a provider")
    troubled = [one for one in ready if one.problem]
    if troubled:
        figure = f"{troubled[0].endpoint.title}: {troubled[0].problem}"
        return Check(name, Verdict.DEGRADED, figure, "Test its key in the settings; a test costs nothing.")
    return Check(name, Verdict.HEALTHY, f"{listed([one.endpoint.title for one in ready])}, as last heard")
