"""What a move would do, from cached readings alone: the fleet's own facts put before the planner."""

from dataclasses import dataclass, field, replace

from ice_desk.domain.fit import fit_of
from ice_desk.domain.memory import Plan
from ice_desk.domain.plan_words import disk_sentence, refused, worded_load, worded_pull, worded_split, worded_unload
from ice_desk.domain.planner import plan_load as planned
from ice_desk.domain.shapes import shape_of_entry
from ice_desk.domain.slots import Lane, Link, State
from ice_desk.domain.snapshot import Target
from ice_desk.domain.split import plan_split
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.slots import Slot


def plan_move(core: Core, model: str, lane: Lane, context: int | None = None, *, split: bool = False) -> Plan:
    """What moving `model` to `lane` by hand would do; never raises. `split`: partly on the CPU, where need be."""
    slot = core.book.find(model) or _listed(core, model)
    why_not = _why_not(core, model, slot, lane, context)
    if why_not is not None:
        return why_not
    if slot is None:
        unknown = refused(model, lane, "Not known", "The engine does not list this model, nor does the catalogue.")
        return replace(unknown, download=0)
    if lane is Lane.COLD:
        return _unload(core, slot)
    return plan_load(core, slot, lane, context, automatic=False, exact=True, split=split)


def plan_load(
    core: Core,
    slot: Slot,
    lane: Lane,
    context: int | None = None,
    *,
    automatic: bool,
    exact: bool = False,
    split: bool = False,
    again: bool = False,
) -> Plan:
    """What bringing `slot` into memory would do, whatever its lane; `again` where it leaves first if it is there."""
    options = core.options_for(slot, context, exact=exact)
    target = core.target(slot, options)
    if target is None:
        return refused(slot.model, lane, "Not known yet", "The engine has not described this model yet.")
    snapshot, card = core.snapshot(), slot.card(core.clock(), core.wall())
    warm = core.policy.warm_minutes
    if split:
        return worded_split(plan_split(target, lane, options.num_ctx, snapshot), card, warm_minutes=warm)
    holder = core.book.holder(slot)
    resident = not again and holder.serves(context or 0)
    if resident:
        options = holder.options or options
        snapshot = replace(snapshot, pools=(), proven=None)
    plan = planned(target, lane, options.num_ctx, snapshot, automatic=automatic)
    return worded_load(plan, card, resident=resident, warm_minutes=warm)


@dataclass(slots=True)
class QuestionPlans:
    """What questions would load, kept until the fleet or a reading of the machine changes: each key that is typed asks
    this of every model again."""

    core: Core
    _made: dict[tuple[str, int, bool], Plan] = field(default_factory=dict)
    _seen: tuple[object, object] | None = None

    def plan(self, model: str, context: int, *, swap: bool) -> Plan | None:
        """The plan of a question of `context` tokens to `model`; None for an unknown model."""
        core = self.core
        slot = core.book.find(model)
        if slot is None:
            return None
        if self._seen is None or self._seen[0] is not core.changed or self._seen[1] is not core.sample:
            self._made.clear()
            self._seen = core.changed, core.sample
        holder = core.book.holder(slot)
        # A model that is not loaded would come in with at least the usual context, whatever shorter one is asked for.
        tokens = context if holder.options is not None else max(core.policy.default_context, context)
        key = slot.model, tokens, swap
        if key not in self._made:
            self._made[key] = plan_load(core, holder, slot.lane, context, automatic=not swap)
        return self._made[key]


def plan_whole(core: Core, model: str) -> Plan:
    """What loading a model again, this time wholly on the GPU, would do; never raises."""
    slot = core.book.find(model)
    if slot is None or slot.state is not State.READY or slot.options is None:
        return refused(model, Lane.WARM, "Not loaded by ICE Desk", "Only what it loaded itself can be loaded again.")
    plan = plan_load(core, slot, slot.lane, slot.options.num_ctx, automatic=False, exact=True, again=True)
    return replace(plan, title="Load again, wholly on the GPU") if plan.fits else plan


def label_fits(core: Core) -> None:
    """Say of each model, installed or not, whether it would run here with nothing else of ours loaded."""
    snapshot = core.snapshot()
    for slot in core.book:
        shape = slot.shape or (shape_of_entry(slot.entry) if slot.entry is not None else None)
        if shape is not None and not slot.cloud:
            fit = fit_of(shape, core.policy.default_context, snapshot.pools, snapshot.residents)
            slot.fit = fit.words if fit is not None else ""


def _unload(core: Core, slot: Slot) -> Plan:
    """What letting `slot` go frees, for the gauges too."""
    plan = worded_unload(slot.card(core.clock(), core.wall()))
    snapshot = core.snapshot()
    held = next((one.bytes for one in snapshot.residents if one.model == slot.model), None)
    if held is None:
        return plan
    before = {pool.name: pool.used for pool in snapshot.pools}
    return replace(plan, before=before, after={name: max(0, used - held.get(name, 0)) for name, used in before.items()})


def _listed(core: Core, model: str) -> Slot | None:
    """A slot for a model of the catalogue that is not on the board."""
    entry = core.catalogue.model(model)
    return Slot(model, state=State.ABSENT, entry=entry) if entry is not None else None


def _not_installed(core: Core, slot: Slot, lane: Lane, context: int | None) -> Plan:
    """What it would take once it is here, from the catalogue; the move itself may not be made before."""
    short = core.disk_short(slot.file_bytes)
    if short and core.sample.disk is not None:
        words = disk_sentence(slot.file_bytes, core.sample.disk, short)
        plan = refused(slot.model, lane, "Not enough disk space", words)
        return replace(plan, download=slot.file_bytes, disk_short=short)
    if slot.entry is None:
        return replace(refused(slot.model, lane, "Not installed", "Pull it first."), download=slot.file_bytes)
    target = Target(slot.model, shape_of_entry(slot.entry), slot.file_bytes, slot.embedder)
    found = planned(target, lane, context or core.policy.default_context, core.snapshot(), automatic=False)
    card = slot.card(core.clock(), core.wall())
    worded = worded_load(found, card, resident=False, warm_minutes=core.policy.warm_minutes)
    return worded_pull(worded, slot.file_bytes)


def _why_not(core: Core, model: str, slot: Slot | None, lane: Lane, context: int | None) -> Plan | None:
    if any(card.model == model for card in core.cloud_cards) or (slot is not None and slot.cloud):
        return refused(model, lane, "Runs in the cloud", "It takes no memory here, so there is nothing to load.")
    if core.host.link is not Link.UP:
        return refused(model, lane, "No engine", "No engine answers, so nothing can be loaded or unloaded.")
    if slot is not None and slot.installed is None and (lane is not Lane.COLD or core.book.find(model) is None):
        return _not_installed(core, slot, lane, context)
    return None
