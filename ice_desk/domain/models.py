"""What an engine says of its models: installed, running, and in detail. All sizes are bytes."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

# One decision compares the same few names some thousand times.
NAMES = 4096
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


@dataclass(frozen=True, slots=True)
class RunnerOptions:
    """Options that belong to a loaded runner and are sent alike on every call to it.

    A call whose options differ makes Ollama drain, kill and reload the model, so a slot has exactly one of these.
    `num_batch` is fixed because the engine's automatic value grows with the context and quadruples the compute buffer.
    """

    num_ctx: int
    num_batch: int = 512
    num_gpu: int | None = None

    def as_dict(self) -> dict[str, int]:
        options = {"num_ctx": self.num_ctx, "num_batch": self.num_batch}
        if self.num_gpu is not None:
            options["num_gpu"] = self.num_gpu
        return options


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One row of the engine's list. `remote_host` set means a cloud stub: prompts leave the machine."""

    name: str
    digest: str
    size: int
    family: str = ""
    parameter_size: str = ""
    quantization: str = ""
    context_length: int | None = None
    capabilities: frozenset[str] = frozenset()
    remote_host: str | None = None

    @property
    def is_cloud(self) -> bool:
        return self.remote_host is not None or is_cloud_name(self.name)

    @property
    def sees(self) -> bool:
        return "vision" in self.capabilities

    @property
    def is_embedder(self) -> bool:
        return "embedding" in self.capabilities and "completion" not in self.capabilities


@dataclass(frozen=True, slots=True)
class RunningModel:
    """One row of the engine's process list. `expires_at` is seconds since 1970 (UTC), `math.inf` for never.

    `size_vram` 0 is CPU only, below `size` a split. While the model answers, `expires_at` may lie in the past.
    """

    name: str
    digest: str
    size: int
    size_vram: int
    context_length: int
    expires_at: float

    @property
    def pinned(self) -> bool:
        return math.isinf(self.expires_at)

    @property
    def gpu_share(self) -> float:
        """Share of the model in GPU memory, 0 to 1."""
        return min(1.0, self.size_vram / self.size) if self.size > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Tensor:
    name: str
    type: str
    shape: tuple[int, ...]

    @property
    def elements(self) -> int:
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """The engine's metadata of one model.

    `info` holds the GGUF keys (`llama.block_count`, ...), `blob` the digest of the weights file: two names of one
    blob share one runner.
    """

    name: str
    architecture: str
    blob: str
    info: Mapping[str, object] = field(default_factory=dict)
    tensors: tuple[Tensor, ...] = ()
    capabilities: frozenset[str] = frozenset()
    quantization: str = ""

    @property
    def sees(self) -> bool:
        """As the engine says, or the weights do, which then hold an encoder (all that an older Ollama tells)."""
        return "vision" in self.capabilities or any(".vision." in key for key in self.info)

    def number(self, key: str, default: int = 0) -> int:
        """The integer at `<architecture>.<key>`, or `default` where it is absent or no number."""
        value = self.info.get(f"{self.architecture}.{key}")
        return int(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else default


@lru_cache(NAMES)
def host_of(name: str) -> str:
    """The machine that a name belongs to: "rtx-box" of `mistral:7b@rtx-box`; "" for the machine asked first."""
    model, _, host = name.strip().rpartition("@")
    return host.lower() if model and _HOST.fullmatch(host) else ""


@lru_cache(NAMES)
def bare_name(name: str) -> str:
    """The name as its engine knows it: `mistral:7b` of `mistral:7b@rtx-box`."""
    return name.strip().rpartition("@")[0] if host_of(name) else name.strip()


def on_host(name: str, host: str) -> str:
    """The name of one machine's model among those of all machines; no host is the machine asked first."""
    return f"{name}@{host}" if host else name


def first_machine(name: str) -> tuple[bool, str]:
    """Sorts the models of the machine asked first before those of others, then by name."""
    return host_of(name) != "", name


def is_host_name(name: str) -> bool:
    """Whether a machine may be called so: it has to be told from a model's tag, and to be read in one glance."""
    return _HOST.fullmatch(name) is not None


@lru_cache(NAMES)
def normal_name(name: str) -> str:
    """The comparable form of a model name: lower case, with `:latest` where no tag was given; its machine stays."""
    model = bare_name(name).lower()
    return on_host(model if ":" in model.rsplit("/", 1)[-1] else f"{model}:latest", host_of(name))


def is_cloud_name(name: str) -> bool:
    """True for tags that the local engine forwards to ollama.com (`x:cloud`, `x:120b-cloud`)."""
    tag = bare_name(name).rsplit("/", 1)[-1].partition(":")[2].lower()
    return tag == "cloud" or tag.endswith("-cloud")
