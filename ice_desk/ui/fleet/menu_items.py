"""The lines of a card's menu: the same moves as by dragging, each with its consequence in a few words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import Card, Lane, State
from ice_desk.ui import text
from ice_desk.ui.fleet.actions import worth_moving
from ice_desk.ui.fleet.plan_words import Act, act_of, plan_summary


class Pick(StrEnum):
    MOVE = "move"
    BRIEF = "brief"
    UNLOAD = "unload"
    PULL = "pull"
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


def items_for(card: Card, plans: Mapping[Lane, Plan], *, stoppable: bool) -> tuple[tuple[Item, ...], ...]:
    """The menu's lines in groups. `plans` has one plan per lane."""
    extras: list[Item] = []
    if stoppable:
        extras.append(Item(Pick.STOP, "Stop pulling" if card.state is State.PULLING else "Stop loading", "Esc"))
    warm = plans[Lane.WARM]
    if act_of(card, warm) is Act.MOVE:
        extras.append(Item(Pick.BRIEF, "Keep 5 min only", plan=warm))
    if card.resident:
        cold = plans[Lane.COLD]
        extras.append(Item(Pick.UNLOAD, "Unload now", plan=cold, enabled=act_of(card, cold) is Act.MOVE))
    if card.state is State.ABSENT:
        extras.append(Item(Pick.PULL, f"Pull{f' · {text.gb(card.size)}' if card.size else ''}"))
    moves = tuple(_move_item(card, plans[lane]) for lane in Lane)
    return tuple(group for group in (moves, tuple(extras), (Item(Pick.DETAILS, "Details"),)) if group)


def _move_item(card: Card, plan: Plan) -> Item:
    lane = plan.lane.value
    key = lane[0].upper()
    if not worth_moving(card, plan.lane):
        return Item(Pick.MOVE, f"In {lane} now", key, plan, enabled=False)
    verb = f"Load into {lane}" if card.lane is plan.lane else f"Move to {lane}"
    summary = plan_summary(card, plan)
    return Item(
        Pick.MOVE, f"{verb} · {summary}" if summary else verb, key, plan, enabled=plan.allowed or _pulls(card, plan)
    )


def _pulls(card: Card, plan: Plan) -> bool:
    return act_of(card, plan) is Act.PULL
