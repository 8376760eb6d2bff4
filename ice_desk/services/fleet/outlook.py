"""What models and coming tasks would take of this machine's memory."""

from collections.abc import Iterable, Mapping
from functools import partial

from ice_desk.domain.fit import Fit, Recommended, fit_of, recommended
from ice_desk.domain.models import normal_name
from ice_desk.domain.needs import Outlook, predict_memory_needs
from ice_desk.domain.planner import places_of
from ice_desk.domain.shapes import shape_of_entry
from ice_desk.domain.slots import Lane, State
from ice_desk.services.fleet.core import Core
from ice_desk.services.fleet.planning import label_fits, plan_load
from ice_desk.services.fleet.slots import Slot


def outlook(core: Core, tasks: Iterable[str]) -> Outlook:
    """The needs of `tasks` with what is installed, against the memory that models may take where they run best.

    Raises DataFault for a name that is no task.
    """
    snapshot = core.snapshot()
    device = places_of(snapshot.pools).device
    room = sum(pool.free for pool in snapshot.pools if pool.name == device)
    room += sum(resident.bytes.get(device, 0) for resident in snapshot.residents)
    names = [slot.model for slot in core.book if slot.installed is not None and not slot.cloud]

    def size(model: str) -> int:
        slot = core.book.find(normal_name(model))
        if slot is None:
            return 0
        return plan_load(core, slot, Lane.WARM, automatic=False).footprint.total.get(device, 0)

    specs = [core.catalogue.task(task) for task in tasks]
    return predict_memory_needs(specs, lambda tag: core.catalogue.installed_for(tag, names), size, room)


def best_tag(core: Core, tag: str, strategy: str) -> Recommended | None:
    """Which quantization of `tag` to pull here under a strategy of the settings, if any runs here."""
    snapshot = core.snapshot()
    context = core.policy.default_context
    return recommended(core.catalogue, tag, strategy, context, snapshot.pools, snapshot.residents)


def catalogue_fits(core: Core) -> Mapping[str, Fit]:
    """Where each model of the catalogue would run with nothing else of ours loaded, by tag."""
    snapshot = core.snapshot()
    context = core.policy.default_context
    fits = {
        entry.tag: fit_of(shape_of_entry(entry), context, snapshot.pools, snapshot.residents)
        for entry in core.catalogue.models.values()
    }
    return {tag: fit for tag, fit in fits.items() if fit is not None}


def suggest(core: Core, tags: Iterable[str]) -> None:
    """Put models on the board that are not installed but belong here; forget those suggested earlier."""
    installed = [slot.model for slot in core.book if slot.installed is not None]
    wanted = {normal_name(tag): tag for tag in tags if core.catalogue.installed_for(tag, installed) is None}
    for slot in list(core.book):
        if slot.state is State.ABSENT and normal_name(slot.model) not in wanted:
            core.book.drop(slot.model)
    for tag in wanted.values():
        core.book.put(tag, partial(Slot, tag, state=State.ABSENT, entry=core.catalogue.model(tag)))
    label_fits(core)
    core.publish()
