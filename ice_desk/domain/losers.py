"""Why a candidate was not chosen, in one phrase: what barred it, who chose otherwise, what it lacks, or the rule."""

from ice_desk.domain.routing import Candidate, Gate, Tier
from ice_desk.domain.tier_rules import Case, Choice, worth_of
from ice_desk.domain.world import CloudSeat


def local_loss(one: Candidate, best: Candidate | None, choice: Choice, case: Case, chosen_by: str) -> str:
    """Of an installed model. `best` is the chosen one, None where the question goes to the cloud."""
    barred = [gate.detail for gate in one.gates if not gate.passed]
    if barred:
        return "; ".join(barred)
    if chosen_by in ("you", "pin"):
        return _your_word(choice, case, chosen_by)
    if best is None:
        return f"{case.tier.title}'s rule asks the cloud: {choice.short}" if choice.short else "the cloud is asked"
    if best.model == case.sticky:
        return f"{best.model} goes on in this chat"
    if one.model not in case.installed((*case.tier.local, *case.tier.wider)):
        return f"not one of {case.tier.title}'s models"
    if case.tier.tier is Tier.PROFESSIONAL:
        return _worth_less(one, best, case)
    behind = best.score - one.score
    if behind > 0:
        return f"scores {one.score:.2f}, {behind:.2f} less"
    if not case.unsure and one.model not in case.installed(case.task.models):
        return f"not among the models for {case.task.title.lower()}"
    return f"{case.tier.title}'s rule prefers {best.model}"


def seat_loss(seat: CloudSeat, gates: tuple[Gate, ...], choice: Choice, case: Case, chosen_by: str) -> str:
    """Of a cloud role."""
    barred = [gate.detail for gate in gates if not gate.passed]
    if barred:
        return "; ".join(barred)
    if chosen_by in ("you", "pin"):
        return _your_word(choice, case, chosen_by)
    if choice.model in case.cloud:
        return f"{case.cloud[choice.model].model} comes first here"
    return f"a local model suffices: {choice.short}" if choice.short else "a local model suffices"


def _your_word(choice: Choice, case: Case, chosen_by: str) -> str:
    if chosen_by == "you":
        return f"you chose {choice.model}"
    return f"you pinned {case.task.title.lower()} to {choice.model}"


def _worth_less(one: Candidate, best: Candidate, case: Case) -> str:
    bar = case.bar
    expected = case.predicted(one.model)
    if expected <= bar < case.predicted(best.model):
        return f"expected quality {expected:.2f} is not above {bar:.2f}"
    mine, theirs = worth_of(case, one.model), worth_of(case, best.model)
    if mine < theirs:
        return f"quality for its cost {mine:.0f}, {theirs - mine:.0f} less"
    return f"expected quality {expected:.2f}, {best.model} {case.predicted(best.model):.2f}"
