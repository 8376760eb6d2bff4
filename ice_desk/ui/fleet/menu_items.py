"""The lines of a card's menu: the same moves as by dragging, each with its consequence in a few words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import PULLS, Card, Lane, State
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.fleet.actions import Way, worth_moving
from ice_desk.ui.fleet.plan_words import Act, act_of, plan_summary


class Pick(StrEnum):
    MOVE = "move"
    BRIEF = "brief"
    UNLOAD = "unload"
    DEED = "deed"
    WAY = "way"
    STOP = "stop"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class Item:
    """One line. `plan` is what it would do, for the callout beside the menu; `enabled` False still says why."""

    pick: Pick
    words: str
    key: str = ""
    plan: Plan | None = None
    enabled: bool = True
    way: Way | None = None


def items_for(
    card: Card, plans: Mapping[Lane, Plan], *, stoppable: bool, ways: Sequence[Way] = (), whole: Plan | None = None
) -> tuple[tuple[Item, ...], ...]:
    """The menu's lines in groups. `plans` has one plan per lane; `ways` lead out where the warm lane's does not fit,
    `whole` is the plan of loading a model again that lies partly in RAM."""
    extras: list[Item] = []
    if stoppable:
        pulls = card.state in PULLS
        if pulls:
            paused = card.state is State.PAUSED
            extras.append(Item(Pick.DEED, tr("Resume pulling") if paused else tr("Pause pulling"), "P"))
        extras.append(Item(Pick.STOP, tr("Stop pulling") if pulls else tr("Stop loading"), "Esc"))
    if whole is not None:
        fix = plan_summary(card, whole)
        extras.append(
            Item(
                Pick.DEED,
                tr("Load again, wholly on the GPU{size}", size=f" · {fix}" if fix else ""),
                "G",
                whole,
                enabled=whole.fits,
            )
        )
    extras.extend(Item(Pick.WAY, way.words, plan=way.plan, way=way) for way in ways)
    warm = plans[Lane.WARM]
    if act_of(card, warm) is Act.MOVE:
        extras.append(Item(Pick.BRIEF, tr("Keep 5 min only"), plan=warm))
    if card.resident:
        cold = plans[Lane.COLD]
        extras.append(Item(Pick.UNLOAD, tr("Unload now"), plan=cold, enabled=act_of(card, cold) is Act.MOVE))
    if card.state is State.ABSENT:
        extras.append(Item(Pick.DEED, tr("Pull{size}", size=f" · {text.gb(card.size)}" if card.size else ""), "P"))
    elif card.state is State.FAILED and not card.installed:
        extras.append(Item(Pick.DEED, tr("Pull again"), "P"))
    moves = tuple(_move_item(card, plans[lane]) for lane in Lane)
    return tuple(group for group in (moves, tuple(extras), (Item(Pick.DETAILS, tr("Details and journal")),)) if group)


def _move_item(card: Card, plan: Plan) -> Item:
    lane = plan.lane.value
    key = lane[0].upper()
    if not worth_moving(card, plan.lane):
        return Item(Pick.MOVE, tr("In {lane} now", lane=lane), key, plan, enabled=False)
    verb = tr("Load into {lane}", lane=lane) if card.lane is plan.lane else tr("Move to {lane}", lane=lane)
    summary = plan_summary(card, plan)
    return Item(
        Pick.MOVE, f"{verb} · {summary}" if summary else verb, key, plan, enabled=plan.allowed or _pulls(card, plan)
    )


def _pulls(card: Card, plan: Plan) -> bool:
    return act_of(card, plan) in (Act.PULL, Act.AIM)
