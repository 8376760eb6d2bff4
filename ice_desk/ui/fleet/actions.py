"""What the lanes do: each act is one job of the fleet, the board tells what came of it, a notice offers Undo."""

from collections.abc import Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from ice_desk.domain.memory import Offer, Plan
from ice_desk.domain.slots import IN_TRANSIT, PULLS, Card, Lane, State
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.fleet.plan_words import Act, act_of, consequence, lane_title
from ice_desk.ui.fleet.ports import FleetPort, NoticesPort
from ice_desk.ui.fleet.words import Deed

UNDO_SECONDS = 8.0
WAYS_SECONDS = 20.0


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


@dataclass(frozen=True, slots=True)
class Way:
    """A way out where a plan does not fit: its button, and the plan that it makes."""

    words: str
    model: str
    plan: Plan


class FleetActions:
    """Moves, pulls and stops, with Undo for what can be undone."""

    def __init__(self, fleet: FleetPort, jobs: Jobs, notices: NoticesPort) -> None:
        self._fleet = fleet
        self._jobs = jobs
        self._notices = notices
        self._from: dict[str, Lane] = {}

    def stoppable(self, card: Card) -> bool:
        """True where the desk itself runs what the card waits for."""
        waits = card.state in (State.QUEUED, State.LOADING, *PULLS)
        return waits and self._jobs.running(slot_of(card.model))

    def perform(self, card: Card, plan: Plan, *, brief: bool = False) -> None:
        """Do what `plan` says, or say why not."""
        act = act_of(card, plan)
        if act is Act.NOTHING:
            self.decline(card, plan)
        elif act is Act.AIM:
            self._fleet.aim_pull(card.model, plan.lane)
        elif act is Act.PULL:
            self._spawn(card.model, self._pull_and_move(card, plan, brief), "pull")
        else:
            self._from[card.model] = card.lane
            self._spawn(card.model, self._move(card, plan, brief), "move")

    def do(self, card: Card, deed: Deed) -> None:
        """Do what the word on the card says."""
        if deed in (Deed.PULL, Deed.AGAIN):
            self.pull(card.model)
        elif deed is Deed.PAUSE:
            self._fleet.pause_pull(card.model)
        elif deed is Deed.RESUME:
            self._fleet.resume_pull(card.model)
        elif deed is Deed.WHOLE:
            self.make_whole(card)
        else:
            self.stop(card)

    def make_whole(self, card: Card) -> None:
        """Load it again, wholly on the GPU, or say what stands against it."""
        plan = self._fleet.plan_whole(card.model)
        if plan.allowed and plan.fits:
            self._spawn(card.model, self._fleet.make_whole(card.model, plan), "load again")
        else:
            self.decline(card, plan)

    def whole(self, card: Card) -> Plan:
        return self._fleet.plan_whole(card.model)

    def ways(self, card: Card, plan: Plan) -> tuple[Way, ...]:
        """What can be done instead of a plan that does not fit: each offer as an act, where it holds."""
        if plan.fits:
            return ()
        found = (self._way(card, plan, offer) for offer in plan.offers)
        return tuple(way for way in found if way is not None)

    def decline(self, card: Card, plan: Plan) -> None:
        """Tell why the move is not possible, with the plan's ways out as buttons."""
        words = consequence(card, plan, {})
        title = words.title.rstrip(".")
        title = title[:1].lower() + title[1:] if title[1:2].islower() else title
        ways = self.ways(card, plan)
        self._notices.post(
            f"{text.plain(card.model, 60)}: {title}. {words.sentence}",
            key=slot_of(card.model),
            level="warning",
            more=[(way.words, partial(self.take, way)) for way in ways],
            seconds=WAYS_SECONDS if ways else UNDO_SECONDS,
        )

    def _way(self, card: Card, plan: Plan, offer: Offer) -> Way | None:
        if offer.action == "context" and offer.value.isdigit():
            context = int(offer.value)
            shorter = self._fleet.plan(card.model, plan.lane, context)
            return (
                Way(tr("Use {context}k context", context=context // 1024), card.model, shorter)
                if shorter.fits
                else None
            )
        if offer.action == "model" and offer.value:
            other = self._fleet.plan(offer.value, plan.lane)
            return (
                Way(tr("Load {model}", model=text.plain(offer.value, 40)), offer.value, other) if other.fits else None
            )
        if offer.action == "split":
            split = self._fleet.plan(card.model, plan.lane, plan.context or None, split=True)
            share = text.percent(split.cpu_share)
            return Way(tr("Run {share} on the CPU", share=share), card.model, split) if split.fits else None
        return None

    def take(self, way: Way) -> None:
        """Do what a way out says."""
        self._spawn(way.model, self._fleet.move(way.model, way.plan.lane, plan=way.plan), "move")

    def pull(self, model: str) -> None:
        self._spawn(model, self._fleet.pull(model), "pull")

    def stop(self, card: Card) -> None:
        """Stop a load or pull that the desk runs; a card that was moved for it goes back where it came from."""
        self._jobs.cancel(slot_of(card.model))
        if card.state not in PULLS:
            back = self._fleet.stop_load(card.model, self._from.pop(card.model, None))
            self._spawn(card.model, back, "stop loading")

    def _spawn(self, model: str, act: Coroutine[Any, Any, None], name: str) -> None:
        self._jobs.spawn(act, f"{name} {model}", slot=slot_of(model))

    async def _move(self, card: Card, plan: Plan, brief: bool) -> None:
        now = self._fleet.plan(card.model, plan.lane, plan.context or None, split=plan.layers > 0)
        if now.allowed and now.fits and now.key != plan.key:
            self._ask_again(card, now, brief)
            return
        await self._fleet.move(card.model, plan.lane, plan=plan, brief=brief)
        self._tell_moved(card, plan.lane, brief)

    def _ask_again(self, card: Card, plan: Plan, brief: bool) -> None:
        """Memory has changed since the plan was shown: nothing is done before the new one was seen."""
        self._notices.post(
            tr(
                "{model}: memory has changed. {sentence}",
                model=text.plain(card.model, 60),
                sentence=text.said_block(plan.sentence, 300),
            ),
            key=slot_of(card.model),
            level="warning",
            action=tr("Move it so"),
            act=lambda: self.perform(card, plan, brief=brief),
            seconds=WAYS_SECONDS,
        )

    async def _pull_and_move(self, card: Card, plan: Plan, brief: bool) -> None:
        await self._fleet.pull(card.model, plan.lane, plan=plan, brief=brief)
        self._tell_moved(card, plan.lane, brief)

    def _tell_moved(self, card: Card, lane: Lane, brief: bool) -> None:
        name = text.plain(card.model, 60)
        if card.lane is lane:
            return
        stay = tr(" for 5 min") if brief else ""
        self._notices.post(
            tr("{name} moved to {lane}{stay}.", name=name, lane=lane_title(lane), stay=stay),
            key=slot_of(card.model),
            action=tr("Undo"),
            act=lambda: self._spawn(card.model, self._fleet.move(card.model, card.lane), "move back"),
            seconds=UNDO_SECONDS,
        )
