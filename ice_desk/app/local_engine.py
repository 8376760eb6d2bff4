"""The Ollama of this computer: which address it serves, and what the fleet learns of it."""

from dataclasses import replace

from ice_desk.app.desk import Desk
from ice_desk.domain.local_engine import LocalEngine, Whose
from ice_desk.engines.hosts import is_loopback, read_address
from ice_desk.options import address_for
from ice_desk.services.engine_control import EngineControl
from ice_desk.services.settings import DEFAULTS


def open_engine_control(desk: Desk) -> EngineControl:
    control = EngineControl(
        desk.fleet,
        desk.jobs,
        desk.places.data,
        desk.places.logs,
        board=desk.fleet.board,
        values=lambda: desk.settings.values.value,
        address=lambda: served_address(desk),
        check=desk.hosts.check,
        hold=desk.core.hold,
        simulating=lambda: desk.machines.simulating,
    )
    control.state.subscribe(lambda state: _learn(desk, state))
    return control


def served_address(desk: Desk) -> str:
    """The address of the engine in use; of a remote one too, so that nobody starts one that is not asked."""
    return desk.fleet.board.value.host.address or address_for(
        desk.options, desk.settings.values.value, desk.policy.value
    )


def local_address(desk: Desk) -> str:
    """Where an Ollama of this computer belongs: the address in use where that is here, else Ollama's own."""
    address = served_address(desk)
    return address if is_loopback(address) and not desk.machines.simulating else read_address(DEFAULTS.host)


def _learn(desk: Desk, state: LocalEngine) -> None:
    """Plans for the first machine count with what its engine was started with: KV cache, models at once."""
    cache_type = state.cache_type if state.whose is Whose.OURS else "f16"
    policy = replace(desk.core.policy, cache_type=cache_type, max_loaded=state.max_loaded)
    if not state.doing and desk.core.policy != policy:
        desk.core.policy = policy
        desk.core.publish()
