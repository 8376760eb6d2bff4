"""The sentence under a plan: what it takes, what leaves first, or why it cannot be."""

from collections.abc import Mapping
from dataclasses import replace

from ice_desk.domain.memory import Footprint, Plan
from ice_desk.domain.models import host_of
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.domain.units import context_words, gigabytes, listed, seconds_words


def worded_load(plan: Plan, card: Card | None, *, resident: bool, warm_minutes: int) -> Plan:
    """`plan` with its title and sentence. `resident` means it is loaded already with the same options."""
    title = _load_title(plan.lane, resident=resident, warm_minutes=warm_minutes)
    if resident:
        leaves = f"It leaves {warm_minutes} min after its last answer."
        stay = "It stays until you let it go." if plan.lane is Lane.HOT else leaves
        return replace(plan, title=title, sentence=f"Already loaded. {stay}", resident=True)
    if not plan.fits:
        return replace(plan, title="Does not fit", sentence=_no_fit_sentence(plan))
    parts = [_needs(plan, embedder=card is not None and card.embedder)]
    if plan.victims:
        parts.append(_frees(plan))
    if not plan.memory_known:
        parts.append(f"How much memory {host_of(plan.model)} has is not known.")
    if plan.load_seconds is not None:
        parts.append(f"Ready in about {seconds_words(plan.load_seconds)}.")
    return replace(plan, title=title, sentence=" ".join(parts))


def worded_unload(card: Card) -> Plan:
    """The plan of moving a model to cold, which never fails for want of memory."""
    plan = Plan(card.model, Lane.COLD, card.context, fits=True, footprint=Footprint(), title="Unload")
    if card.state in (State.LOADING, State.QUEUED):
        return replace(plan, title="Stop loading", sentence="Stops the load that is under way. It stays on disk.")
    if not card.resident:
        return replace(plan, title="Keep on disk", sentence="Loads only when a question needs it.")
    back = f" Bringing it back takes {seconds_words(card.load_seconds)}." if card.load_seconds else ""
    return replace(plan, sentence=f"Frees {gigabytes(card.size)} GB{_once_done(card.leases)}.{back}")


def refused(model: str, lane: Lane, title: str, sentence: str) -> Plan:
    """A plan that may not be run, and why."""
    return Plan(model, lane, 0, fits=False, footprint=Footprint(), title=title, sentence=sentence, allowed=False)


def _load_title(lane: Lane, *, resident: bool, warm_minutes: int) -> str:
    if lane is Lane.HOT:
        return "Keep hot" if resident else "Load and keep hot"
    if lane is Lane.WARM:
        return f"Keep {warm_minutes} min" if resident else f"Load and keep {warm_minutes} min"
    return "Load for an answer"


def _needs(plan: Plan, *, embedder: bool) -> str:
    def total(*parts: Mapping[str, int]) -> str:
        return gigabytes(sum(sum(part.values()) for part in parts))

    size = plan.footprint
    if embedder:
        return f"Needs {gigabytes(size.bytes)} GB{_where(plan)}."
    return (
        f"Needs {gigabytes(size.bytes)} GB{_where(plan)} (weights {total(size.weights)}, context "
        f"{context_words(plan.context)} {total(size.kv)}, work {total(size.compute, size.overhead)})."
    )


def _where(plan: Plan) -> str:
    return f" on {host_of(plan.model)}" if host_of(plan.model) else ""


def _frees(plan: Plan) -> str:
    freed = gigabytes(sum(victim.bytes for victim in plan.victims))
    names = listed([victim.model for victim in plan.victims])
    return f"Frees {freed} GB first: {names}{_once_done(sum(victim.busy for victim in plan.victims))}."


def _once_done(answers: int) -> str:
    if not answers:
        return ""
    return ", once its answer is done" if answers == 1 else f", once {answers} answers are done"


def _no_fit_sentence(plan: Plan) -> str:
    short = f"{gigabytes(plan.deficit)} GB more than can be freed" if plan.deficit else "and too many models are loaded"
    needs = f"Needs {gigabytes(plan.footprint.bytes)} GB{_where(plan)}, {short}."
    if not plan.memory_known:
        needs = (
            f"Needs {gigabytes(plan.footprint.bytes)} GB{_where(plan)}, whose memory is not known, and nothing is "
            "loaded beside other models there. Enter its memory in the settings."
        )
    offers = "".join(f" {offer.sentence}." for offer in plan.offers)
    return f"{needs}{offers}"
