"""Ollama's refusals, told so that a person knows what failed, why, and what to do."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import responses

from ice_desk.domain.errors import (
    BadRequest,
    CloudRefused,
    ContextOverflow,
    EngineBusy,
    EngineError,
    LoadFailed,
    ModelLacks,
    ModelMissing,
    NotAnEngine,
    OutOfMemory,
    RunnerCrashed,
    StreamCut,
)

TEXT_LIMIT = 300
NAME_LIMIT = 80
# What llama.cpp, CUDA, Metal and Ollama itself say when memory runs out; Ollama, too, goes by the text.
_MEMORY = re.compile(
    r"out[ -]of[ -]memory|insufficient memory|not enough memory|failed to allocate|unable to allocate|cudaMalloc failed"
    r"|requires more system memory|model requires .* (are|is) available",
    re.IGNORECASE,
)
_INTERNAL = re.compile(r"_ASSERT\(|process has terminated")
_RUNNER = re.compile(r"running the model|model runner|llama-server|runner process|unexpected EOF", re.IGNORECASE)
_CRASH = re.compile(r"unexpectedly stopped|running the model", re.IGNORECASE)
_LOADING = re.compile(
    r"llama-server|timed out waiting|error loading model|unable to load|exceeds file size|runner", re.IGNORECASE
)
_OVERFLOW = re.compile(
    r"exceeds the available context|exceeds the context length|exceed_context_size|exceeds maximum context"
    r"|prompt (is )?too long",
    re.IGNORECASE,
)
_LACKS = re.compile(r"does not support|image input is not supported|only supported by", re.IGNORECASE)
_OPTION = re.compile(r"must be of type|invalid format|invalid duration|missing unit|invalid option", re.IGNORECASE)
_PULL = re.compile(r"^pull model manifest")
_OFFLINE = re.compile(
    r"dial tcp|no such host|network is unreachable|connection refused|i/o timeout|tls: |x509:|connection reset",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Call:
    """What was being asked: `act` completes "Ollama could not ..."; `model` may be empty."""

    act: str
    model: str = ""

    @property
    def named(self) -> str:
        return f"“{plain(self.model, NAME_LIMIT)}”" if self.model else "the model"


@dataclass(frozen=True, slots=True)
class _Refusal:
    """The engine's own text, and llama-server's figures where it passed them on."""

    text: str
    kind: str = ""
    prompt_tokens: int | None = None
    context: int | None = None


def plain(text: str, limit: int = TEXT_LIMIT) -> str:
    """`text` from a server on one line: control and format characters out, blanks joined, at most `limit` long."""
    if len(text) <= limit and text.isprintable():
        return text.strip()
    line = " ".join("".join(char if char.isprintable() else " " for char in text[: 4 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def answer_fault(call: Call, status: int, body: bytes) -> EngineError:
    """The failure behind an answer whose status is not 200."""
    refusal = _read_body(body)
    if refusal is None:
        return _no_ollama(call, status, body)
    return _by_status(call, status, refusal) or _by_text(call, refusal) or _plain_failure(call, status, refusal)


def redirect_fault(status: int, location: str) -> NotAnEngine:
    """A redirection is never followed: the prompt would go to another host."""
    place = re.sub(r"[?#].*", "", location)
    return NotAnEngine(
        "The engine's address points elsewhere",
        why=f"It answered {status} and sends callers on to {plain(place) or 'an unnamed place'}",
        remedy="Enter that address in the settings if it is yours; nothing was sent there",
    )


def stream_fault(call: Call, error: object) -> StreamCut:
    """An error line inside a stream that had begun with status 200."""
    text = _unwrap(error).text
    if _RUNNER.search(text) or _MEMORY.search(text):
        return _crashed(call, text)
    return StreamCut("The answer was cut off", why=text, remedy="Ask again")


def pull_fault(call: Call, error: object) -> EngineError:
    """An error line, or a refusal, of a download."""
    text = _unwrap(error).text
    what = f"{call.named} was not downloaded"
    if "file does not exist" in text or "manifest unknown" in text:
        return ModelMissing(what, why="The library has no model of that name", remedy="Check its name and tag")
    if "invalid model name" in text:
        return BadRequest(what, why="This is no model name", remedy="Write it as name:tag, such as mistral:7b")
    if "insecure protocol" in text:
        return BadRequest(what, why=text, remedy="Use a registry that speaks https")
    if "no space left" in text or "not enough space" in text:
        return EngineError(what, why="The disk that holds Ollama's models is full", remedy="Free some space there")
    if _OFFLINE.search(text):
        return EngineError(what, why=f"Ollama cannot reach the library: {text}", remedy="Check the network, then retry")
    if "unauthorized" in text or "401" in text:
        return CloudRefused(what, why=text, remedy="Sign in with “ollama signin”, then retry")
    if "newer version" in text or "412" in text:
        return EngineError(what, why="The model needs a newer Ollama", remedy="Update Ollama, then retry")
    return EngineError(what, why=text, remedy="Try again later")


def _read_body(body: bytes) -> _Refusal | None:
    try:
        value = json.loads(body.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and "error" in value:
        return _unwrap(value["error"])
    return None


def _unwrap(error: object) -> _Refusal:
    """Ollama passes llama-server's refusals on as JSON inside its own text; that is opened once."""
    inner: object = error
    if isinstance(error, str) and error.lstrip().startswith("{"):
        try:
            inner = json.loads(error)
        except (ValueError, RecursionError):
            inner = error
        if isinstance(inner, dict) and "error" in inner:
            inner = inner["error"]
    if isinstance(inner, dict):
        return _Refusal(
            plain(str(inner.get("message", ""))),
            kind=plain(str(inner.get("type", ""))),
            prompt_tokens=_count(inner.get("n_prompt_tokens")),
            context=_count(inner.get("n_ctx")),
        )
    return _Refusal(plain(inner) if isinstance(inner, str) else "")


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _no_ollama(call: Call, status: int, body: bytes) -> EngineError:
    if status == HTTPStatus.FORBIDDEN and not body.strip():
        return BadRequest(
            "Ollama refused the connection",
            why="It accepts calls only by its own host name",
            remedy="Enter its address as an IP number, or set OLLAMA_ORIGINS for it",
        )
    name = responses.get(status, "an unknown status")
    page = "a web page" if b"<" in body[:200] else "no text of Ollama's"
    return NotAnEngine(
        f"Ollama could not {call.act}",
        why=f"The address answered {status} ({name}) with {page}, so something else listens there",
        remedy="Check the engine's address in the settings",
    )


def _by_status(call: Call, status: int, refusal: _Refusal) -> EngineError | None:
    text = refusal.text
    match status:
        case HTTPStatus.SERVICE_UNAVAILABLE:
            return EngineBusy("Ollama is too busy", why=text, remedy="Wait for running answers, then try again")
        case HTTPStatus.UNAUTHORIZED:
            return CloudRefused("Ollama asks for a sign-in", why=text, remedy="Run “ollama signin” in a terminal")
        case HTTPStatus.TOO_MANY_REQUESTS:
            return CloudRefused("The cloud limit is reached", why=text, remedy="Wait, or use a local model")
        case HTTPStatus.FORBIDDEN:
            return CloudRefused(f"Ollama could not {call.act}", why=text, remedy="Use a local model")
        case HTTPStatus.BAD_GATEWAY:
            return CloudRefused(
                "Ollama cannot reach its cloud", why=text, remedy="Check the network, or use a local model"
            )
        case HTTPStatus.NOT_FOUND:
            return ModelMissing(
                f"Ollama does not have {call.named}", why=text, remedy="Download it, or choose another model"
            )
        case HTTPStatus.NOT_IMPLEMENTED:
            return ModelLacks(f"{call.named} cannot do this", why=text, remedy="Choose an embedding model")
        case _:
            return None


def _by_text(call: Call, refusal: _Refusal) -> EngineError | None:
    text = refusal.text
    if refusal.kind == "exceed_context_size_error" or _OVERFLOW.search(text):
        return ContextOverflow(
            f"The text is too long for {call.named}",
            why=text,
            remedy="Shorten it, or give the model a longer context",
            prompt_tokens=refusal.prompt_tokens,
            context=refusal.context,
        )
    rules: tuple[tuple[re.Pattern[str], Callable[[], EngineError]], ...] = (
        (_PULL, lambda: pull_fault(call, text)),
        (_MEMORY, lambda: _out_of_memory(call, text)),
        (_LACKS, lambda: ModelLacks(f"{call.named} cannot do this", why=text, remedy="Choose another model")),
        (_OPTION, lambda: BadRequest(f"Ollama could not {call.act}", why=text, remedy="Reset the model's options")),
        (_CRASH, lambda: _crashed(call, text)),
        (_LOADING, lambda: _load_failed(call, text)),
    )
    return next((make() for pattern, make in rules if pattern.search(text)), None)


def _out_of_memory(call: Call, text: str) -> OutOfMemory:
    # A runner's last words are lines of its source; what a person can use of them is the phrase itself.
    phrase = _MEMORY.search(text) if _INTERNAL.search(text) else None
    return OutOfMemory(
        f"There is not enough memory for {call.named}",
        why=f"The model's runner ended with “{phrase[0]}”" if phrase is not None else text,
        remedy="Unload another model or use a shorter context",
    )


def _crashed(call: Call, text: str) -> RunnerCrashed:
    memory = bool(_MEMORY.search(text))
    return RunnerCrashed(
        f"{call.named} stopped working before its answer was complete",
        why=text,
        remedy="Use a shorter context or free some memory, then ask again" if memory else "Ask again",
    )


def _load_failed(call: Call, text: str) -> LoadFailed:
    damaged = "exceeds file size" in text
    return LoadFailed(
        f"{call.named} could not be loaded",
        why=f"Its file is damaged: {text}" if damaged else text,
        remedy="Delete the model and download it again" if damaged else "Try again, or restart Ollama",
    )


def _plain_failure(call: Call, status: int, refusal: _Refusal) -> EngineError:
    kind = BadRequest if status < HTTPStatus.INTERNAL_SERVER_ERROR else EngineError
    return kind(
        f"Ollama could not {call.act}",
        why=refusal.text or f"It answered {status}",
        remedy="Try again, or restart Ollama",
    )
