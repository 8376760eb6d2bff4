"""What a card says, in words: pure functions, so that a table can test every state."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.slots import PULLS, Card, SizeSource, State
from ice_desk.ui import text

DOT = " · "
# Below this a full machine is better told by what would remain than by what is missing.
ALMOST_FULL = 10**9


class Dot(StrEnum):
    """The sign at a card's left: told apart by shape as well as by colour."""

    READY = "ready"
    ANSWERING = "answering"
    DISK = "disk"
    CLOUD = "cloud"
    FAILED = "failed"
    MOVING = "moving"


@dataclass(frozen=True, slots=True)
class Hint:
    """What loading a card that is not loaded would take, read from a plan. `left` is bytes free afterwards."""

    fits: bool
    victims: int = 0
    deficit: int = 0
    left: int | None = None


@dataclass(frozen=True, slots=True)
class CardText:
    """A card in words: `second` under the name, `figure` over `under` at the right. `progress` is 0 to 1."""

    name: str
    second: str
    figure: str
    under: str
    dot: Dot
    dim: bool = False
    progress: float | None = None
    stoppable: bool = False
    details: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The card as a screen reader says it."""
        parts = (
            self.name,
            self.second.replace(DOT, ", "),
            ", ".join(part for part in (self.figure, self.under) if part),
        )
        return ". ".join(part for part in parts if part)


def card_lines(card: Card, now: float, plan_hint: Hint | None = None, *, stoppable: bool = False) -> CardText:
    """`card` in words. `now` is seconds since 1970; `stoppable` means that the desk itself runs what it waits for."""
    second, under, dot = _LINES[card.state](card, now, plan_hint)
    parts = (text.plain(card.quantization, 24), *second)
    figure = text.gb(card.size) if card.size > 0 else ""
    if card.state is State.CLOUD:
        figure, under = _price(card.price_label)
    return CardText(
        name=text.plain(card.model),
        second=DOT.join(part for part in parts if part),
        figure=figure,
        under="stop" if stoppable else under,
        dot=dot,
        dim=card.state is State.UNKNOWN or (card.state is State.COLD and plan_hint is not None and not plan_hint.fits),
        progress=card.progress if card.state in (State.LOADING, *PULLS) else None,
        stoppable=stoppable,
        details=_details(card),
    )


Lines = tuple[tuple[str, ...], str, Dot]


def _ready(card: Card, now: float, _hint: Hint | None) -> Lines:
    work = f"answering {card.leases}" if card.busy else text.plain(card.note, 40)
    origin = "loaded elsewhere" if card.external else ""
    under = f"{card.waiting} queued" if card.waiting else _time_left(card, now)
    dot = Dot.ANSWERING if card.busy else Dot.READY
    return (work, _off_gpu(card), origin, text.rate(card.tokens_per_second)), under, dot


def _on_disk(card: Card, now: float, hint: Hint | None) -> Lines:
    under = f"{text.seconds(card.load_seconds)} load" if card.load_seconds else ""
    if hint is not None and not hint.fits:
        return (_shortage(hint),), under, Dot.DISK
    if hint is not None and hint.victims:
        return (f"evicts {hint.victims} to fit",), under, Dot.DISK
    answered = "" if card.last_used is None else f"answered {text.ago(max(0.0, now - card.last_used))}"
    return ("on disk", answered), under, Dot.DISK


def _absent(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("not installed", card.fit or "drag here to pull"), "pull", Dot.DISK


def _pulling(card: Card, _now: float, _hint: Hint | None) -> Lines:
    stalled = text.plain(card.reason, 40) if card.reason.startswith("no data") else ""
    return ("pulling", stalled or _eta(card)), _pulled(card), Dot.MOVING


def _paused(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("paused", _pulled(card)), "", Dot.DISK


def _pulled(card: Card) -> str:
    return "" if card.progress is None else text.percent(card.progress)


def _queued(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("waiting for memory",), f"{card.waiting} queued" if card.waiting else "", Dot.MOVING


def _loading(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("loading", _eta(card)), f"{card.waiting} queued" if card.waiting else "", Dot.MOVING


def _draining(card: Card, _now: float, _hint: Hint | None) -> Lines:
    end = "unloads after this answer" if card.leases == 1 else f"unloads after {card.leases} answers"
    return (end if card.busy else "about to unload",), "", Dot.ANSWERING if card.busy else Dot.MOVING


def _unloading(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("unloading",), "", Dot.MOVING


def _settling(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("freeing memory",), "", Dot.MOVING


def _failed(card: Card, _now: float, _hint: Hint | None) -> Lines:
    reason = text.plain(card.reason, 80)
    return (f"did not load: {reason}" if reason else "did not load",), "", Dot.FAILED


def _unknown(_card: Card, _now: float, _hint: Hint | None) -> Lines:
    return ("not known",), "", Dot.DISK


def _cloud(card: Card, _now: float, _hint: Hint | None) -> Lines:
    return (text.plain(card.note, 40) or "cloud",), "", Dot.CLOUD


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
        return "loaded"
    if math.isinf(card.expires_at):
        return "pinned"
    # An engine shows a past time while a model answers; that is no news.
    return f"{text.seconds(card.expires_at - now)} left" if card.expires_at > now else ""


def _off_gpu(card: Card) -> str:
    """Only a measured size tells where a model lies; a model that is wholly on the GPU needs no word."""
    if card.size_source is not SizeSource.MEASURED or card.size <= 0 or card.gpu_share >= 0.995:
        return ""
    return f"{text.percent(card.gpu_share)} on GPU" if card.vram else "on the CPU"


def _shortage(hint: Hint) -> str:
    if hint.left is not None and 0 <= hint.left < ALMOST_FULL:
        return f"would leave {text.gb(hint.left)}"
    return f"{text.gb(hint.deficit)} too large" if hint.deficit else "does not fit"


def _eta(card: Card) -> str:
    return "" if card.eta_seconds is None else f"{text.seconds(card.eta_seconds)} left"


def _price(label: str) -> tuple[str, str]:
    """ "$0.15 per query" as a figure and its unit; words alone ("add a key") have no figure."""
    words = text.plain(label, 40)
    if not words.startswith(("$", "<")):
        return "", words
    figure, _, unit = words.partition(" per ")
    return figure, f"per {unit}" if unit else ""


def _details(card: Card) -> tuple[str, ...]:
    size = f"{text.gb(card.size)} {card.size_source.value}" if card.size > 0 else ""
    context = f"{text.tokens(card.context)} context" if card.context else ""
    reason = text.plain(card.reason)
    return tuple(line for line in (DOT.join(part for part in (size, context) if part), reason) if line)
