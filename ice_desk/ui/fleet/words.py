"""What a card says, in words: pure functions, so that a table can test every state."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.models import bare_name
from ice_desk.domain.slots import PULLS, Card, SizeSource, State
from ice_desk.texts import inside, mark, retold, tr
from ice_desk.ui import text

DOT = " · "
# Below this a full machine is better told by what would remain than by what is missing.
# What a cloud card's price is for, as its label has it.
_UNITS = (mark("query"), mark("question"))
ALMOST_FULL = 10**9


class Dot(StrEnum):
    """The sign at a card's left: told apart by shape as well as by colour."""

    READY = "ready"
    ANSWERING = "answering"
    DISK = "disk"
    CLOUD = "cloud"
    FAILED = "failed"
    MOVING = "moving"


class Deed(StrEnum):
    """What a click on the word at a card's right does."""

    STOP = mark("stop")
    PULL = mark("pull")
    PAUSE = mark("pause")
    RESUME = mark("resume")
    AGAIN = mark("try again")
    WHOLE = mark("to GPU")


@dataclass(frozen=True, slots=True)
class Hint:
    """What loading a card that is not loaded would take, read from a plan. `left` is bytes free afterwards; `most` is
    how many models may be loaded at once where that is why the victims leave, else 0."""

    fits: bool
    victims: int = 0
    deficit: int = 0
    left: int | None = None
    most: int = 0


@dataclass(frozen=True, slots=True)
class CardText:
    """A card in words: `second` under the name, `figure` over `under` at the right. `progress` is 0 to 1.

    `deed` is set where `under` can be clicked; `stoppable` where Esc stops what the card waits for.
    `badge` names its machine, where that is not the first one.
    """

    name: str
    second: str
    figure: str
    under: str
    dot: Dot
    dim: bool = False
    progress: float | None = None
    stoppable: bool = False
    deed: Deed | None = None
    details: tuple[str, ...] = ()
    badge: str = ""

    @property
    def title(self) -> str:
        """Its name, and its machine where there are others."""
        return tr("{name} on {badge}", name=self.name, badge=self.badge) if self.badge else self.name

    @property
    def sentence(self) -> str:
        """The card as a screen reader says it."""
        parts = (
            self.title,
            self.second.replace(DOT, ", "),
            ", ".join(part for part in (self.figure, self.under) if part),
        )
        return ". ".join(part for part in parts if part)


def card_lines(card: Card, now: float, plan_hint: Hint | None = None, *, stoppable: bool = False) -> CardText:
    """`card` in words. `now` is seconds since 1970; `stoppable` means that the desk itself runs what it waits for."""
    second, under, dot = _LINES[card.state](card, now, plan_hint)
    deed = deed_of(card, stoppable=stoppable)
    parts = (text.plain(card.quantization, 24), *second)
    figure = text.gb(card.size) if card.size > 0 else ""
    if card.state is State.CLOUD:
        figure, under = _price(card.price_label)
    return CardText(
        name=text.plain(bare_name(card.model)),
        second=DOT.join(part for part in parts if part),
        figure=figure,
        under=tr(deed.value) if deed is not None else under,
        dot=dot,
        dim=card.state is State.UNKNOWN or (card.state is State.COLD and plan_hint is not None and not plan_hint.fits),
        progress=card.progress if card.state in (State.LOADING, *PULLS) else None,
        stoppable=stoppable,
        deed=deed,
        details=_details(card),
        badge=text.plain(card.host, 40),
    )


def deed_of(card: Card, *, stoppable: bool) -> Deed | None:
    """The one thing that a click on the card's word does, if any."""
    if card.state is State.ABSENT:
        return Deed.PULL
    if card.state is State.FAILED and not card.installed:
        return Deed.AGAIN
    if card.state is State.READY and _split(card) and not card.external:
        return Deed.WHOLE
    if not stoppable:
        return None
    return {State.PULLING: Deed.PAUSE, State.PAUSED: Deed.RESUME}.get(card.state, Deed.STOP)


Lines = tuple[tuple[str, ...], str, Dot]


def _ready(card: Card, now: float, _hint: Hint | None) -> Lines:
    work = tr("answering {leases}", leases=card.leases) if card.busy else text.said(card.note, 40)
    origin = tr("loaded elsewhere") if card.external else ""
    under = tr("{waiting} queued", waiting=card.waiting) if card.waiting else _time_left(card, now)
    dot = Dot.ANSWERING if card.busy else Dot.READY
    return (work, _off_gpu(card), origin, text.rate(card.tokens_per_second)), under, dot


def _on_disk(card: Card, now: float, hint: Hint | None) -> Lines:
    under = tr("{time} load", time=text.seconds(card.load_seconds)) if card.load_seconds else ""
    if hint is not None and not hint.fits:
        return (_shortage(hint),), under, Dot.DISK
    if hint is not None and hint.victims:
        return (_evicts(hint),), under, Dot.DISK
    # That a model fits, or runs where all do, is no news; what it lacks is.
    lacks = retold(card.fit) if card.fit.startswith(("partly", "does not fit")) else ""
    return (tr("on disk"), lacks, _last(card, now)), under, Dot.DISK


def _last(card: Card, now: float) -> str:
    """When it last answered, or why it left where it left by no wish of the user."""
    if card.reason and not card.reason.startswith("you "):
        return text.said(card.reason, 80)
    return "" if card.last_used is None else tr("answered {ago}", ago=text.ago(max(0.0, now - card.last_used)))


def _evicts(hint: Hint) -> str:
    """By its cause: too little memory, or as many models as may be loaded."""
    if hint.most:
        return tr("evicts {victims}: at most {most} at once", victims=hint.victims, most=hint.most)
    return tr("evicts {victims} to fit", victims=hint.victims)


def _absent(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("not installed"), retold(card.fit) or tr("drag here to pull")), tr("pull"), Dot.DISK


def _pulling(card: Card, _now: float, _hint: Hint | None) -> Lines:
    stalled = text.said(card.reason, 40) if card.reason.startswith("no data") else ""
    return (tr("pulling {share}", share=_pulled(card)).strip(), stalled or _eta(card)), "", Dot.MOVING


def _paused(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("paused at {share}", share=_pulled(card)) if card.progress is not None else tr("paused"),), "", Dot.DISK


def _pulled(card: Card) -> str:
    return "" if card.progress is None else text.percent(card.progress)


def _queued(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("waiting for memory"),), tr("{waiting} queued", waiting=card.waiting) if card.waiting else "", Dot.MOVING


def _loading(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("loading"), _eta(card)), tr("{waiting} queued", waiting=card.waiting) if card.waiting else "", Dot.MOVING


def _draining(card: Card, _now: float, _hint: Hint | None) -> Lines:
    end = (
        tr("unloads after this answer")
        if card.leases == 1
        else tr("unloads after {leases} answers", leases=card.leases)
    )
    return (end if card.busy else tr("about to unload"),), "", Dot.ANSWERING if card.busy else Dot.MOVING


def _unloading(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("unloading"),), "", Dot.MOVING


def _settling(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("freeing memory"),), "", Dot.MOVING


def _failed(card: Card, _now: float, _hint: Hint | None) -> Lines:
    reason = text.said(card.reason, 80)
    what = tr("did not load") if card.installed else tr("was not pulled")
    return (f"{what}: {reason}" if reason else what,), "", Dot.FAILED


def _unknown(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (tr("not known"),), "", Dot.DISK


def _cloud(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (text.said(card.note, 40) or tr("cloud"), text.said(card.reason, 60)), "", Dot.CLOUD


_LINES: Mapping[State, Callable[[Card, float, Hint | None], Lines]] = {
    State.ABSENT: _absent,
    State.PULLING: _pulling,
    State.PAUSED: _paused,
    State.COLD: _on_disk,
    State.QUEUED: _queued,
    State.LOADING: _loading,
    State.READY: _ready,
    State.DRAINING: _draining,
    State.UNLOADING: _unloading,
    State.SETTLING: _settling,
    State.FAILED: _failed,
    State.UNKNOWN: _unknown,
    State.CLOUD: _cloud,
}


def _time_left(card: Card, now: float) -> str:
    if card.expires_at is None:
        return tr("loaded")
    if math.isinf(card.expires_at):
        return tr("pinned")
    # An engine shows a past time while a model answers; that is no news.
    return tr("{time} left", time=text.seconds(card.expires_at - now)) if card.expires_at > now else ""


def _split(card: Card) -> bool:
    """Partly on the GPU, partly in RAM, as measured."""
    return card.size_source is SizeSource.MEASURED and card.vram > 0 and card.gpu_share < 0.995


def _off_gpu(card: Card) -> str:
    """Only a measured size tells where a model lies; a model that is wholly on the GPU needs no word."""
    if card.size_source is not SizeSource.MEASURED or card.size <= 0 or card.gpu_share >= 0.995:
        return ""
    return tr("{gpu_share} on GPU", gpu_share=text.percent(card.gpu_share)) if card.vram else tr("on the CPU")


def _shortage(hint: Hint) -> str:
    if hint.left is not None and 0 <= hint.left < ALMOST_FULL:
        return tr("would leave {left}", left=text.gb(hint.left))
    return tr("{deficit} too large", deficit=text.gb(hint.deficit)) if hint.deficit else tr("does not fit")


def _eta(card: Card) -> str:
    return "" if card.eta_seconds is None else tr("{time} left", time=text.seconds(card.eta_seconds))


def _price(label: str) -> tuple[str, str]:
    """ "$0.15 per query" as a figure and its unit; words alone ("add a key") have no figure."""
    words = text.plain(label, 40)
    if not words.startswith(("$", "<")):
        return "", text.said(label, 40)
    figure, _, unit = words.partition(" per ")
    return figure, tr("per {unit}", unit=tr(unit)) if unit else ""


def _details(card: Card) -> tuple[str, ...]:
    size = f"{text.gb(card.size)} {inside(text.sentence_case(card.size_source.value))}" if card.size > 0 else ""
    context = tr("{context} context", context=text.tokens(card.context)) if card.context else ""
    reason = text.said(card.reason)
    said = retold(card.fit)
    fit = "" if card.resident else said[:1].upper() + said[1:]
    head = DOT.join(part for part in (size, context) if part)
    lines = (head, fit, estimate_words(card), reason[:1].upper() + reason[1:])
    return tuple(line for line in lines if line)


def estimate_words(card: Card) -> str:
    """How good the first estimate was, or that the size is one still."""
    if card.deviation is not None:
        return tr("estimate was {deviation}", deviation=f"{card.deviation:+.0%}").replace("%", " %").replace("-", "−")
    return tr("an estimate until its first load") if card.size > 0 and card.size_source is SizeSource.ESTIMATED else ""
