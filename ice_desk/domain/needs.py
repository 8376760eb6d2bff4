"""What memory coming tasks would take: the specification's `predict_memory_needs`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ice_desk.domain.tasks import TaskSpec


@dataclass(frozen=True, slots=True)
class Need:
    """One task. `models` are the installed local models for it, best first; `bytes` what they take together.

    `fits` says whether all of them fit at once, `first_fits` whether the best one does.
    """

    task: str
    models: tuple[str, ...]
    bytes: int
    fits: bool
    first_fits: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """`models` is what all tasks need together, `bytes` their sum, `available` what models may take here in all."""

    needs: tuple[Need, ...]
    models: tuple[str, ...]
    bytes: int
    available: int

    @property
    def fits(self) -> bool:
        return self.bytes <= self.available


def predict_memory_needs(
    tasks: Iterable[TaskSpec],
    installed: Callable[[str], str | None],
    size: Callable[[str], int],
    available: int,
) -> Outlook:
    """What the models of `tasks` take, task by task and together; each model counts once.

    `installed` gives the name that stands for a tag, None where it is not here; `size` bytes of a model in memory.
    """
    needs = []
    for task in tasks:
        names = (installed(tag) for tag in task.models if ":" in tag)
        models = tuple(dict.fromkeys(name for name in names if name is not None))
        total = sum(map(size, models))
        first = size(models[0]) if models else 0
        needs.append(Need(task.name, models, total, bool(models) and total <= available, 0 < first <= available))
    together = tuple(dict.fromkeys(model for need in needs for model in need.models))
    return Outlook(tuple(needs), together, sum(map(size, together)), available)
