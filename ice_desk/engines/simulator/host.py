"""What the endpoints share: the library, the machine, the scheduler, the clock, and the present faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ice_desk.engines.simulator.clock import Clock
from ice_desk.engines.simulator.fields import Refusal
from ice_desk.engines.simulator.golang import GoComplaint
from ice_desk.engines.simulator.machine import Machine
from ice_desk.engines.simulator.models import Library, SimModel, is_name, with_tag
from ice_desk.engines.simulator.options import check_options, runner_settings
from ice_desk.engines.simulator.runner import Runner
from ice_desk.engines.simulator.scheduler import LoadDied, Scheduler, ServerBusy

DISK_FREE, DISK_LEFT = 200 * 10**9, 3 * 10**9
BUSY = "server busy, please try again.  maximum pending requests exceeded"


@dataclass
class Host:
    """`pulled` is bytes already fetched by blob, so that a broken pull resumes."""

    clock: Clock
    library: Library
    machine: Machine
    scheduler: Scheduler
    faults: frozenset[str]
    pulled: dict[str, int] = field(default_factory=dict)

    def disk_free(self) -> int:
        """Bytes left on the made-up disk, less what has been fetched of models that are not complete."""
        return max(0, (DISK_LEFT if "disk-full" in self.faults else DISK_FREE) - sum(self.pulled.values()))

    def find(self, name: str, missing: str = "model '{}' not found") -> SimModel:
        """The installed model. Raises Refusal for an empty, a bad or an unknown name."""
        if not name:
            raise Refusal(400, "model is required")
        if not is_name(name):
            raise Refusal(400, "invalid model name")
        model = self.library.find(name)
        if model is None:
            raise Refusal(404, missing.format(name))
        return model

    async def acquire(
        self, model: SimModel, options: Mapping[str, object], keep_alive: float | None, shift: bool | None = None
    ) -> Runner:
        """A runner for these options; give it back to the scheduler. Raises Refusal as the server words it."""
        try:
            check_options(options)
            automatic = self.machine.automatic_context
            return await self.scheduler.acquire(
                model, runner_settings(model, options, shift, automatic), keep_alive
            )  # fmt: skip
        except GoComplaint as problem:
            raise Refusal(500, str(problem)) from problem
        except ServerBusy as problem:
            raise Refusal(503, BUSY) from problem
        except LoadDied as problem:
            raise Refusal(500, str(problem)) from problem


def full_name(model: str) -> str:
    """The name with registry and namespace, as some refusals spell it."""
    return f"registry.ollama.ai/library/{with_tag(model)}"
