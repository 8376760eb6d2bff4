"""What a lane and a plan say, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.memory import Plan
from ice_desk.domain.models import bare_name, host_of
from ice_desk.domain.slots import PULLS, Card, Lane, State
from ice_desk.texts import inside, retold, tr
from ice_desk.ui import text
from ice_desk.ui.fleet.words import DOT, CardText, Hint, card_lines


def hint_of(plan: Plan, totals: Mapping[str, int]) -> Hint | None:
    """The hint of a plan, None where the model may not be loaded at all; `totals` is bytes per pool, where known."""
    if not plan.allowed:
        return None
    rooms = [totals[pool] - used for pool, used in plan.after.items() if pool in totals]
    most = plan.most if plan.limit == "models" else 0
    return Hint(plan.fits, len(plan.victims), plan.deficit, min(rooms) if rooms else None, most)


def lane_title(lane: Lane) -> str:
    return lane.value.capitalize()


def lane_over(cards: Sequence[Card], limit: int | None) -> bool:
    """Whether a lane holds more in memory than its share."""
    return limit is not None and sum(card.size for card in cards if card.resident) > limit


def lane_caption(lane: Lane, cards: Sequence[Card], limit: int | None = None) -> str:
    """What a lane holds in memory and what it is for; `limit` is its share of memory in bytes, where one is known."""
    if any(card.state is State.UNKNOWN for card in cards):
        return tr("not known")
    loaded = sum(card.size for card in cards if card.resident)
    if lane is Lane.COLD:
        return tr("{loaded} loaded · disk and cloud", loaded=text.gb(loaded)) if loaded else tr("disk and cloud")
    figure = text.gb(loaded) if loaded else "0 GB"
    if limit is not None:
        figure = tr(
            "{used} of {most} GB",
            used=figure.removesuffix(" GB"),
            most=f"{limit / 1e9:.1f}".removesuffix(".0"),
        )
        if loaded > limit:
            return tr("{figure} · over its share", figure=figure)
    use = tr("always loaded") if lane is Lane.HOT else tr("on demand")
    return f"{figure} · {use}"


def lane_empty(lane: Lane) -> str:
    return {
        Lane.HOT: tr("Drag a model here to keep it loaded."),
        Lane.WARM: tr("Drag a model here to load it on demand."),
        Lane.COLD: tr("Nothing on disk."),
    }[lane]


BRIEF_HINT = tr("Hold Alt to keep it 5 min only.")
BRIEF_ON = tr("It is kept 5 min only.")
_POOLS = {"ram": "RAM", "unified": "RAM", "vram": "GPU"}


def after_line(plan: Plan, totals: Mapping[str, int], *, brief: bool | None = False) -> str:
    """ "After: RAM 23.5 / 32.0 GB, 73 %. Hold Alt to keep it 5 min only." """
    pools = sorted(plan.after.items(), key=lambda item: list(_POOLS).index(item[0]) if item[0] in _POOLS else 9)
    host = host_of(plan.model)
    parts = [_pool_after(host or _pool_name(pool), used, totals.get(pool)) for pool, used in pools]
    after = tr("After: {parts}.", parts="; ".join(parts)) if parts else ""
    hold = "" if plan.lane is Lane.COLD or brief is None else BRIEF_ON if brief else BRIEF_HINT
    return " ".join(part for part in (after, hold) if part)


def _pool_name(pool: str) -> str:
    return _POOLS.get(pool) or f"GPU {pool.removeprefix('vram')}"


def _pool_after(name: str, used: int, total: int | None) -> str:
    if not total:
        return f"{name} {text.gb(used)}"
    return f"{name} {text.gb_of(used, total)}, {text.percent(used / total)}"


class Act(StrEnum):
    """What dropping a card would do."""

    MOVE = "move"
    PULL = "pull"
    AIM = "aim"
    NOTHING = "nothing"


def act_of(card: Card, plan: Plan) -> Act:
    """A model that is not installed is pulled first, where it would fit or nobody knows; one under way is sent on."""
    if card.state in PULLS:
        return Act.AIM
    if plan.allowed and plan.fits:
        return Act.MOVE
    missing = card.state is State.ABSENT or (card.state is State.FAILED and not card.installed)
    hopeless = plan.disk_short > 0 or (plan.footprint.bytes > 0 and not plan.fits)
    return Act.PULL if missing and plan.lane is not Lane.COLD and not hopeless else Act.NOTHING


@dataclass(frozen=True, slots=True)
class Consequence:
    """A plan in words: what the callout shows and a screen reader speaks. `names` stand out."""

    act: Act
    title: str
    sentence: str
    after: str = ""
    names: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        return " ".join(f"{part.rstrip('.')}." for part in (self.title, self.sentence, self.after) if part)


def consequence(card: Card, plan: Plan, totals: Mapping[str, int], *, brief: bool | None = False) -> Consequence:
    """What moving `card` by `plan` means; `totals` is bytes per pool, where known. `brief` None: Alt is not in play."""
    act = act_of(card, plan)
    if act in (Act.PULL, Act.AIM):
        return _pull_consequence(act, card, plan, totals)
    title = text.said(plan.title, 80) or (
        tr("Move to {lane}", lane=lane_title(plan.lane)) if act is Act.MOVE else tr("Not possible")
    )
    sentence = text.said_block(plan.sentence, 400)
    if act is Act.NOTHING:
        unsaid = (_sentence(retold(offer.sentence)) for offer in plan.offers[:1] if offer.sentence not in plan.sentence)
        return Consequence(act, title, " ".join((sentence, *unsaid)))
    if brief and plan.lane is not Lane.COLD:
        # The plan's own words promise to keep it for good.
        title = tr("Keep for 5 min") if plan.resident else tr("Load for 5 min")
        sentence = tr("Already loaded.") if plan.resident else sentence
    names = tuple(victim.model for victim in plan.victims)
    return Consequence(act, title, sentence, after_line(plan, totals, brief=brief), names)


def _pull_consequence(act: Act, card: Card, plan: Plan, totals: Mapping[str, int]) -> Consequence:
    """What a download ends in: it comes first, then what the plan for afterwards says."""
    if plan.lane is Lane.COLD:
        return Consequence(act, tr("Pull only"), tr("Stays on disk once it is here."))
    if act is Act.PULL:
        first = (
            tr("Downloads {download} first", download=text.gb(plan.download or card.size))
            if card.size
            else tr("Downloads it first")
        )
    else:
        first = tr("Once it is here")
    end = tr("loads it and keeps it hot") if plan.lane is Lane.HOT else tr("loads it")
    lead = tr("{first}, then {end}.", first=first, end=end) if act is Act.PULL else f"{first}, {end}."
    _pull, _, later = plan.sentence.partition(". ")
    sentence = " ".join(part for part in (lead, text.said_block(later, 400)) if part)
    names = tuple(victim.model for victim in plan.victims)
    return Consequence(act, tr("Pull and load"), sentence, after_line(plan, totals, brief=None), names)


def _sentence(words: str) -> str:
    words = text.plain(words)
    return words if words.endswith((".", "!", "?")) else f"{words}."


def plan_summary(card: Card, plan: Plan) -> str:
    """A plan in a few words, for a menu: "evicts 2, 18 s load"."""
    act = act_of(card, plan)
    if act is Act.PULL:
        return tr("pulls it first")
    if act is Act.AIM:
        return tr("once it is here")
    if not plan.allowed:
        return inside(text.said(plan.title, 40)) or tr("not possible")
    if act is Act.NOTHING:
        return tr("{deficit} short", deficit=text.gb(plan.deficit)) if plan.deficit else tr("does not fit")
    if plan.lane is Lane.COLD and card.resident:
        return tr("frees {size}", size=text.gb(card.size))
    evicts = tr("evicts {victims}", victims=len(plan.victims)) if plan.victims else ""
    load = tr("{time} load", time=text.seconds(plan.load_seconds)) if plan.load_seconds and not card.resident else ""
    return ", ".join(part for part in (evicts, load) if part)


def floating_words(card: Card, plan: Plan | None) -> CardText:
    """The card under the pointer: where it comes from, and what it would take where the pointer is."""
    size = plan.footprint.bytes if plan is not None else 0
    load = plan.load_seconds if plan is not None and plan.load_seconds else card.load_seconds
    second = (text.plain(card.quantization, 24), tr("from {lane}", lane=lane_title(card.lane)))
    return CardText(
        name=text.plain(bare_name(card.model)),
        second=DOT.join(part for part in second if part),
        figure=text.gb(size or card.size) if size or card.size else "",
        under="" if card.resident or not load else tr("{time} load", time=text.seconds(load)),
        dot=card_lines(card, 0.0).dot,
        badge=text.plain(card.host, 40),
    )
