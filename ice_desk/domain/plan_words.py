"""The sentence under a plan: what it takes, what leaves first, or why it cannot be."""

from collections.abc import Mapping
from dataclasses import replace

from ice_desk.domain.memory import Footprint, Plan
from ice_desk.domain.models import host_of
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.domain.split import slow_down
from ice_desk.domain.units import context_words, gigabytes, listed, percent_words, seconds_words


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
        parts.append(f"How much memory {host_of(plan.model) or 'its machine'} has is not known.")
    if plan.load_seconds is not None:
        parts.append(f"Ready in about {seconds_words(plan.load_seconds)}.")
    return replace(plan, title=title, sentence=" ".join(parts))


def worded_split(plan: Plan, card: Card | None, *, warm_minutes: int) -> Plan:
    """The words of a split: how much runs on the CPU comes first, since it is felt with every answer."""
    worded = worded_load(plan, card, resident=False, warm_minutes=warm_minutes)
    if not plan.layers:
        return worded
    slower = percent_words(plan.cpu_share)
    sentence = f"{slower} runs on the CPU, about {slow_down(plan.cpu_share):.0f} times slower. {worded.sentence}"
    return replace(worded, sentence=sentence)


def worded_unload(card: Card) -> Plan:
    """The plan of moving a model to cold, which never fails for want of memory."""
    plan = Plan(card.model, Lane.COLD, card.context, fits=True, footprint=Footprint(), title="Unload")
    if card.state in (State.LOADING, State.QUEUED):
        return replace(plan, title="Stop loading", sentence="Stops the load that is under way. It stays on disk.")
    if not card.resident:
        return replace(plan, title="Keep on disk", sentence="Loads only when a question needs it.")
    back = f" Bringing it back takes {seconds_words(card.load_seconds)}." if card.load_seconds else ""
    return replace(plan, sentence=f"Frees {gigabytes(card.size)} GB{_once_done(card.leases)}.{back}")


def models_words(number: int) -> str:
    return "1 model" if number == 1 else f"{number} models"


def room_words(plan: Plan) -> str:
    """Why the victims of `plan` leave, for the journal."""
    limit = f": at most {models_words(plan.most)} at once" if plan.limit == "models" else ""
    return f"made room for {plan.model}{limit}"


def refused(model: str, lane: Lane, title: str, sentence: str) -> Plan:
    """A plan that may not be run, and why."""
    return Plan(model, lane, 0, fits=False, footprint=Footprint(), title=title, sentence=sentence, allowed=False)


def _load_title(lane: Lane, *, resident: bool, warm_minutes: int) -> str:
    if lane is Lane.HOT:
        return "Keep hot" if resident else "Load and keep hot"
    if lane is Lane.WARM:
        return f"Keep {warm_minutes} min" if resident else f"Load and keep {warm_minutes} min"
    return "Load for an answer"


def worded_pull(plan: Plan, download: int) -> Plan:
    """A worded plan of a model that is not installed: it may not be moved, and what comes first is said first."""
    size = f" ({gigabytes(download)} GB)" if download else ""
    first = f"Pull it first{size}." if plan.fits else "It would not fit here."
    sentence = f"{first} {plan.sentence}"
    return replace(plan, allowed=False, title="Not installed", sentence=sentence, download=download)


def disk_sentence(wanted: int, free: int, short: int) -> str:
    """Why a download of `wanted` bytes is not begun with `free` bytes left; `short` is what is missing."""
    return (
        f"The download takes {gigabytes(wanted)} GB, and {gigabytes(free)} GB are free on the disk of the models: "
        f"{gigabytes(short)} GB are missing, with 1 GB kept free."
    )


def _needs(plan: Plan, *, embedder: bool) -> str:
    def total(*parts: Mapping[str, int]) -> str:
        return gigabytes(sum(sum(part.values()) for part in parts))

    size = plan.footprint
    needs = _wanted(plan)
    if embedder:
        return f"{needs} (weights {total(size.weights)}, work {total(size.kv, size.compute, size.overhead)})."
    return (
        f"{needs} (weights {total(size.weights)}, context {context_words(plan.context)} "
        f"{total(size.kv)}, work {total(size.compute, size.overhead)})."
    )


def _wanted(plan: Plan) -> str:
    size, host = gigabytes(plan.footprint.bytes), host_of(plan.model)
    if host:
        return f"Needs {size} GB on {host}" if plan.measured else f"Needs about {size} GB on {host}"
    return f"Needs {size} GB" if plan.measured else f"Needs about {size} GB"


def _frees(plan: Plan) -> str:
    freed = gigabytes(sum(victim.bytes for victim in plan.victims))
    names = listed([victim.model for victim in plan.victims])
    done = _once_done(sum(victim.busy for victim in plan.victims))
    if plan.limit == "models":
        return f"Only {models_words(plan.most)} may be loaded at once: unloads {names} first{done}."
    if plan.limit == "engine":
        return f"Ollama wants spare room beside other models: frees {freed} GB first: {names}{done}."
    return f"Frees {freed} GB first: {names}{done}."


def _once_done(answers: int) -> str:
    if not answers:
        return ""
    return ", once its answer is done" if answers == 1 else f", once {answers} answers are done"


def _no_fit_sentence(plan: Plan) -> str:
    needs = _wanted(plan)
    short = f"{needs}, {_short(plan)}."
    if not plan.memory_known:
        short = (
            f"{needs}. How much memory there is, is not known, and nothing is loaded beside other models there. "
            "Enter its memory in the settings."
        )
    offers = "".join(f" {offer.sentence}." for offer in plan.offers)
    return f"{short}{offers}"


def _short(plan: Plan) -> str:
    if plan.deficit:
        return f"{gigabytes(plan.deficit)} GB more than can be freed"
    if plan.limit == "engine":
        return "and Ollama wants more spare room beside other models than can be freed"
    return f"and only {models_words(plan.most)} may be loaded at once"
