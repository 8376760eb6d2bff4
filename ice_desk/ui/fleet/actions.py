"""What the lanes do: each act is one job of the fleet, the board tells what came of it, a notice offers Undo."""

from collections.abc import Coroutine
from typing import Any

from ice_desk.domain.errors import DoesNotFit
from ice_desk.domain.memory import Plan
from ice_desk.domain.slots import IN_TRANSIT, Card, Lane, State
from ice_desk.services.jobs import Jobs
from ice_desk.ui import text
from ice_desk.ui.fleet.plan_words import Act, act_of, consequence, lane_title
from ice_desk.ui.fleet.ports import FleetPort, NoticesPort

UNDO_SECONDS = 8.0


def slot_of(model: str) -> str:
    """The job slot of a model: one act at a time, a new one takes the place of the old."""
    return f"fleet:{model}"


def worth_moving(card: Card, lane: Lane) -> bool:
    """False where the card is in `lane` already and as loaded as that lane makes it."""
    if card.lane is not lane:
        return True
    if lane is Lane.COLD:
        return card.resident
    return not card.resident and card.state not in IN_TRANSIT


class FleetActions:
    """Moves, pulls and stops, with Undo for what can be undone."""

    def __init__(self, fleet: FleetPort, jobs: Jobs, notices: NoticesPort) -> None:
        self._fleet = fleet
        self._jobs = jobs
        self._notices = notices

    def stoppable(self, card: Card) -> bool:
        """True where the desk itself runs what the card waits for."""
        waits = card.state in (State.QUEUED, State.LOADING, State.PULLING)
        return waits and self._jobs.running(slot_of(card.model))

    def perform(self, card: Card, plan: Plan, *, brief: bool = False) -> None:
        """Do what `plan` says, or say why not."""
        act = act_of(card, plan)
        if act is Act.NOTHING:
            self.decline(card, plan)
        elif act is Act.PULL:
            self._spawn(card.model, self._pull_and_move(card, plan.lane, brief), "pull")
        else:
            self._spawn(card.model, self._move(card, plan, brief), "move")

    def decline(self, card: Card, plan: Plan) -> None:
        """Tell why the move is not possible, with the plan's first way out as a button where there is one."""
        words = consequence(card, plan, {})
        title = words.title.rstrip(".")
        title = title[:1].lower() + title[1:] if title[1:2].islower() else title
        told = f"{text.plain(card.model, 60)}: {title}. {words.sentence}"
        shorter = next((offer for offer in plan.offers if offer.action == "context" and offer.value.isdigit()), None)
        if shorter is None:
            self._notices.post(told, key=slot_of(card.model), level="warning")
            return
        context = int(shorter.value)
        self._notices.post(
            told,
            key=slot_of(card.model),
            level="warning",
            action=f"Use {context // 1024}k context",
            act=lambda: self.perform(card, self._fleet.plan(card.model, plan.lane, context)),
            seconds=20,
        )

    def pull(self, model: str) -> None:
        self._spawn(model, self._fleet.pull(model), "pull")

    def stop(self, model: str) -> None:
        """Stop a load or pull that the desk runs."""
        self._jobs.cancel(slot_of(model))

    def _spawn(self, model: str, act: Coroutine[Any, Any, None], name: str) -> None:
        self._jobs.spawn(act, f"{name} {model}", slot=slot_of(model))

    async def _move(self, card: Card, plan: Plan, brief: bool) -> None:
        await self._fleet.move(card.model, plan.lane, plan=plan, brief=brief)
        self._tell_moved(card, plan.lane, brief)

    async def _pull_and_move(self, card: Card, lane: Lane, brief: bool) -> None:
        await self._fleet.pull(card.model)
        plan = self._fleet.plan(card.model, lane)
        if not (plan.allowed and plan.fits):
            raise DoesNotFit(f"{card.model} is installed but not loaded", why=plan.sentence)
        await self._fleet.move(card.model, lane, plan=plan, brief=brief)
        self._tell_moved(card, lane, brief)

    def _tell_moved(self, card: Card, lane: Lane, brief: bool) -> None:
        name = text.plain(card.model, 60)
        if card.lane is lane:
            return
        stay = " for 5 min" if brief else ""
        self._notices.post(
            f"{name} moved to {lane_title(lane)}{stay}.",
            key=slot_of(card.model),
            action="Undo",
            act=lambda: self._spawn(card.model, self._fleet.move(card.model, card.lane), "move back"),
            seconds=UNDO_SECONDS,
        )
