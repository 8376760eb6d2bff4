"""What every engine offers the services. Concrete engines are chosen in app.py and passed in."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from ice_desk.domain.models import InstalledModel, ModelFacts, RunnerOptions, RunningModel
from ice_desk.domain.stream import Delta, Thinking


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """`role` is "system", "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One question. `think` None leaves the model's own default; `max_tokens` None means as long as it likes."""

    model: str
    messages: tuple[ChatMessage, ...]
    options: RunnerOptions
    think: bool | None = None
    temperature: float | None = None
    max_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class ChatDone:
    """The end mark of a stream: the engine's reason ("stop", "length") and figures, in seconds."""

    reason: str
    prompt_tokens: int
    completion_tokens: int
    total_seconds: float
    load_seconds: float
    prompt_seconds: float
    eval_seconds: float


ChatEvent = Delta | Thinking | ChatDone


@dataclass(frozen=True, slots=True)
class PullProgress:
    """Bytes of one pull over all its layers; `total` is None until the engine knows it."""

    status: str
    completed: int
    total: int | None
    stalled_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """`simulated` is the hardware profile of a simulator, or empty for a real engine."""

    version: str
    simulated: str = ""


class Engine(Protocol):
    """One engine at one address. Every call has a deadline, raises only EngineError, and may be cancelled.

    Cancelling a call closes its connection, which also stops the engine's work on it.
    """

    @property
    def address(self) -> str:
        """Scheme, host and port, as dialled."""

    async def info(self) -> EngineInfo: ...

    async def installed(self) -> tuple[InstalledModel, ...]: ...

    async def running(self) -> tuple[RunningModel, ...]: ...

    async def facts(self, model: str) -> ModelFacts: ...

    async def load(self, model: str, options: RunnerOptions, keep_alive: float, *, embedder: bool = False) -> None:
        """Return once the model is in memory. `keep_alive` in seconds, negative for ever."""

    async def unload(self, model: str) -> None:
        """Ask for an unload. This is a request: poll `running()` until the model is gone."""

    def chat(self, request: ChatRequest) -> AsyncGenerator[ChatEvent, None]:
        """Stream one answer. Ends with exactly one ChatDone, or raises StreamCut."""

    async def embed(
        self, model: str, texts: Sequence[str], options: RunnerOptions
    ) -> tuple[tuple[float, ...], ...]: ...

    def pull(self, model: str) -> AsyncGenerator[PullProgress, None]:
        """Stream progress; returns normally only after the engine said success."""

    async def delete(self, model: str) -> None: ...

    async def close(self) -> None: ...
