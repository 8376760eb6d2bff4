"""A request's options: their types, and which of them belong to the loaded runner."""

from collections.abc import Mapping
from dataclasses import dataclass

from ice_desk.domain.footprint import Serving
from ice_desk.engines.simulator.golang import GoComplaint
from ice_desk.engines.simulator.models import SimModel

_TYPES: Mapping[str, str] = {
    **dict.fromkeys(
        ("num_ctx", "num_batch", "num_gpu", "main_gpu", "num_thread", "num_predict", "num_keep", "seed", "top_k",
         "repeat_last_n", "draft_num_predict"),
        "integer",
    ),
    **dict.fromkeys(
        ("temperature", "top_p", "min_p", "typical_p", "repeat_penalty", "presence_penalty", "frequency_penalty"),
        "float32",
    ),
    "use_mmap": "bool",
    "stop": "array",
}  # fmt: skip
_PYTHON: Mapping[str, tuple[type, ...]] = {
    "integer": (int, float),
    "float32": (int, float),
    "bool": (bool,),
    "array": (list,),
}


@dataclass(frozen=True, slots=True)
class RunnerSettings:
    """What a runner is started with; a request that differs reloads it. None is automatic, `num_gpu` -1 likewise."""

    num_ctx: int
    num_batch: int | None = None
    num_gpu: int = -1
    main_gpu: int | None = None
    use_mmap: bool | None = None
    num_thread: int | None = None
    draft_num_predict: int | None = None
    shift: bool | None = None

    @property
    def serving(self) -> Serving:
        """With Ollama's automatic batch, which grows with the context."""
        automatic = 512 if self.num_ctx <= 4096 else 1024 if self.num_ctx <= 32768 else 2048
        return Serving(self.num_ctx, self.num_batch or automatic)

    def needs_reload(self, asked: "RunnerSettings") -> bool:
        if asked.num_gpu >= 0 and asked.num_gpu != self.num_gpu:
            return True
        return any(
            getattr(self, name) != getattr(asked, name)
            for name in (
                "num_ctx", "num_batch", "main_gpu", "use_mmap", "num_thread", "draft_num_predict", "shift",
            )
        )  # fmt: skip


def check_options(options: Mapping[str, object]) -> None:
    """Raise GoComplaint for an option of the wrong type; unknown names are ignored, as on a real server."""
    for name, value in options.items():
        kind = _TYPES.get(name)
        if kind is None or value is None:
            continue
        if not isinstance(value, _PYTHON[kind]) or (isinstance(value, bool) and kind != "bool"):
            raise GoComplaint(f'option "{name}" must be of type {kind}')


def runner_settings(
    model: SimModel, options: Mapping[str, object], shift: object, automatic_context: int
) -> RunnerSettings:
    """The runner that a request asks for. A context is clamped to the trained one; 0 and below become 4."""
    asked = whole(options, "num_ctx")
    context = automatic_context if asked is None else max(4, asked)
    gpu = whole(options, "num_gpu")
    mapped = options.get("use_mmap")
    return RunnerSettings(
        num_ctx=min(context, model.context),
        num_batch=whole(options, "num_batch"),
        num_gpu=-1 if gpu is None else gpu,
        main_gpu=whole(options, "main_gpu"),
        use_mmap=mapped if isinstance(mapped, bool) else None,
        num_thread=whole(options, "num_thread"),
        draft_num_predict=whole(options, "draft_num_predict"),
        shift=shift if isinstance(shift, bool) else None,
    )


def whole(options: Mapping[str, object], name: str) -> int | None:
    """An option as an integer, cut as Ollama cuts 1000.7 to 1000; None where absent."""
    value = options.get(name)
    return int(value) if isinstance(value, (int, float)) else None
