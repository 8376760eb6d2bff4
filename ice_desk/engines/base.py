"""What every engine offers the services. Concrete engines are chosen in app.py and passed in."""

from base64 import b64encode
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ice_desk.domain.endpoints import CloudModel
from ice_desk.domain.models import InstalledModel, ModelFacts, RunnerOptions, RunningModel
from ice_desk.domain.stream import Delta, Thinking
from ice_desk.domain.usage import TokenUsage


@dataclass(frozen=True, slots=True)
class ChatImage:
    """An image as it is sent: `kind` is "png" or "jpeg". Its bytes go with the message; no address is ever sent."""

    kind: str
    data: bytes = field(repr=False)
    width: int
    height: int
    name: str = ""

    @property
    def media_type(self) -> str:
        return f"image/{self.kind}"

    @property
    def base64(self) -> str:
        return b64encode(self.data).decode("ascii")

    @property
    def address(self) -> str:
        """All of it as a data address, as OpenAI wants it."""
        return f"data:{self.media_type};base64,{self.base64}"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """`role` is "system", "user" or "assistant"; only a user's message has images."""

    role: str
    content: str
    images: tuple[ChatImage, ...] = ()


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One question. `think` None leaves the model's own default; `max_tokens` None means as long as it likes.

    `form` is a JSON schema that the answer has to fit, None for free text.
    """

    model: str
    messages: tuple[ChatMessage, ...]
    options: RunnerOptions
    think: bool | None = None
    temperature: float | None = None
    max_tokens: int | None = None
    form: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class ChatDone:
    """The end mark of a stream: the engine's reason ("stop", "length") and figures, in seconds.

    `skipped` counts the lines that could not be read: what stood in them is missing from the answer.
    """

    reason: str
    prompt_tokens: int
    completion_tokens: int
    total_seconds: float
    load_seconds: float
    prompt_seconds: float
    eval_seconds: float
    skipped: int = 0


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


@dataclass(frozen=True, slots=True)
class CloudChatRequest:
    """One question to a provider. `max_tokens` bounds the whole output, thinking included, and is always sent.

    `effort` is the provider's own word ("low", "high", ...), None its default. Models that take an effort refuse a
    temperature, so `temperature` is sent only where `effort` is None.
    """

    model: str
    messages: tuple[ChatMessage, ...]
    max_tokens: int
    temperature: float | None = None
    effort: str | None = None


@dataclass(frozen=True, slots=True)
class CloudDone:
    """The end mark of a provider's stream.

    `reason` is "stop", "length", "refused", "tools" or the provider's own word. `usage` None means unknown: missing,
    not believable, or less than what was seen to arrive. `counted` is a cautious count of the output tokens that came
    as text; 0 with "stop" is an answer without a word. `model` is what the provider says answered, or empty.
    """

    reason: str
    usage: TokenUsage | None
    counted: int = 0
    model: str = ""


class CloudEngine(Protocol):
    """One provider at one origin. Every call has a deadline, raises Refused or EngineError, and may be cancelled.

    Nothing is sent twice: one `chat` is one POST. An EngineError with `nothing_billed` cost nothing for certain;
    after any other failure the provider may have charged for all that was allowed.
    """

    @property
    def address(self) -> str:
        """Scheme, host, port and path that calls begin with."""

    @property
    def clock_skew(self) -> float | None:
        """Seconds by which the provider's clock is ahead of this machine's, by its latest answer."""

    async def models(self) -> tuple[CloudModel, ...]:
        """The models on offer, as the provider orders them. Costs nothing."""

    async def check_key(self) -> None:
        """Return if the provider takes the key; CloudRefused if not. Costs nothing."""

    def chat(self, request: CloudChatRequest) -> AsyncGenerator[Delta | Thinking | CloudDone, None]:
        """Stream one answer. Ends with exactly one CloudDone, or raises StreamCut."""

    async def close(self) -> None: ...
