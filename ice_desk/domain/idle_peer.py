"""Another model for a question whose choice is busy: an answer now instead of a place in the queue.

A model answers one question at a time; the next ones wait. Only a model that is as good for the task takes over, and
only where it can begin without anything leaving memory for it.
"""

from dataclasses import replace

from ice_desk.domain.tier_rules import Case, Choice
from ice_desk.domain.world import ModelOption

NEAR_QUALITY = 0.15 + 1e-9
"""How much less may be expected of the one that takes over, where the task map does not name it first: as much as lies
between the models that the map itself calls optimal for one task. The rest is for what arithmetic adds.
"""
SOON_SECONDS = 5.0


def with_idle_peer(case: Case, choice: Choice) -> Choice:
    """The same choice, or a peer that is idle while the chosen model has answers to give first.

    Peers are what the task map names at least as highly, what it names at all and little less is expected of, and other
    quantizations and copies of the chosen model. A chat that goes on with its model stays with it.
    """
    chosen = next((option for option in case.options if option.model == choice.model), None)
    if chosen is None or not chosen.queue or choice.model == case.sticky:
        return choice
    able = [option for option in case.options if option.model in case.eligible and _begins_at_once(option)]
    peers = [option.model for option in able if _is_peer(case, chosen, option)]
    best = case.best(peers)
    if best is None:
        return choice
    answers = "1 answer" if chosen.queue == 1 else f"{chosen.queue} answers"
    reason = f"{choice.reason} It has {answers} to give first, so {best}, which suits the task too, answers at once."
    return replace(choice, model=best, reason=reason)


def _begins_at_once(option: ModelOption) -> bool:
    if option.queue or option.evicts:
        return False
    return option.resident or (option.load_seconds is not None and option.load_seconds <= SOON_SECONDS)


def _is_peer(case: Case, chosen: ModelOption, option: ModelOption) -> bool:
    if option.base is not None and option.base == chosen.base:
        return case.predicted(option.model) >= case.predicted(chosen.model) - NEAR_QUALITY
    named = case.installed(case.task.models)
    if option.model not in named:
        return False
    higher = chosen.model not in named or named.index(option.model) < named.index(chosen.model)
    return higher or case.predicted(option.model) >= case.predicted(chosen.model) - NEAR_QUALITY
