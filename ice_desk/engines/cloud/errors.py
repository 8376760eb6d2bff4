"""Providers' refusals, told so that a person knows what failed, why, and what to do; keys never among the words."""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import responses

from ice_desk.domain.errors import (
    BadRequest,
    CloudRefused,
    ContextOverflow,
    EngineBusy,
    EngineError,
    ModelMissing,
    NotAnEngine,
    StreamCut,
)
from ice_desk.domain.secret import MASK, Secret
from ice_desk.engines.ollama_errors import Call, plain

# Seconds. What a provider asks beyond a week is shown as a week.
RETRY_CAP = 604_800.0
# Masking a shorter one would mask ordinary words.
SHORTEST_KEY = 6
CHECK_ADDRESS = "Check the provider's address in the settings"
# What has the shape of a key, whoever's it is.
_KEYS = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|nvapi)[-_][\w-]{8,}|\bAIza[\w-]{20,}|\bBearer\s+[\w.~+/=-]{6,}", re.IGNORECASE
)
_MONEY = re.compile(
    r"insufficient[_ ](quota|funds|balance|credits?)|exceeded your current quota|credit balance is too low"
    r"|billing_(error|not_active|hard_limit)",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"model[_ ]not[_ ]found|(not a valid|invalid) model( id| name)?\b|model\b.{0,120}(does not exist|not found)"
    r"|not found.{0,40}\bmodel\b|no such model",
    re.IGNORECASE,
)
_TOO_LONG = re.compile(
    r"context[_ ]length|context[_ ]window|maximum context|context limit|exceed_context_size|the available context"
    r"|prompt is too long|request_too_large",
    re.IGNORECASE,
)
# "prompt is too long: 210000 tokens > 200000 maximum";
# "maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens"
_ANTHROPIC_COUNTS = re.compile(r"(?P<prompt>\d{1,9}) tokens > (?P<context>\d{1,9}) maximum")
_OPENAI_COUNTS = re.compile(r"length is (?P<context>\d{1,9}) tokens.{0,80}?(?P<prompt>\d{1,9}) tokens", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is none: `headers` by lower-case name, `body` its first part."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Fault:
    """Makes the failures of one exchange. `place` is the provider's host; `now` is seconds since 1970."""

    def __init__(self, call: Call, place: str, secret: Secret | None = None, now: float = 0.0) -> None:
        self.call = call
        self.place = plain(place, 80)
        self._secret = secret
        self._now = now

    def clean(self, text: object) -> str:
        """A provider's text on one line of at most 300 characters, with keys masked."""
        if not isinstance(text, str):
            return ""
        text = text[:4000]
        key = self._secret.reveal().strip() if self._secret is not None else ""
        if len(key) >= SHORTEST_KEY:
            text = text.replace(key, MASK)
        return plain(_KEYS.sub(MASK, text))

    def answer(self, answer: Answer) -> EngineError:
        """The failure behind an answer whose status is not 200."""
        refusal = self._read(answer)
        fault = self._by_kind(answer, refusal) or self._by_status(answer, refusal)
        # Refused before any work was done. A gateway's 5xx can hide a model that already answers.
        fault.nothing_billed = answer.status < 500 or answer.status == 529
        return fault

    def cut(self, why: object) -> StreamCut:
        """An answer that ended before its end mark."""
        return StreamCut("The answer was cut off", why=self.clean(why), remedy="Ask again")

    def cut_by(self, error: object) -> StreamCut:
        """An error object inside a stream that had begun with status 200."""
        _, text = _texts(error)
        return self.cut(text or "The provider reported a failure without naming it")

    def foreign(self, why: str) -> NotAnEngine:
        """Something that does not speak this interface."""
        return NotAnEngine(f"{self.place} does not answer as a provider does", why=plain(why), remedy=CHECK_ADDRESS)

    def redirect(self, status: int, location: str) -> NotAnEngine:
        """A redirection is never followed: key and prompt would go to another host."""
        bare = re.sub(r"[?#].*", "", location, flags=re.DOTALL)
        place = self.clean(re.sub(r"//[^/@]*@", "//", bare))
        fault = NotAnEngine(
            "The provider's address points elsewhere",
            why=plain(f"It answered {status} and sends callers on to {place or 'an unnamed place'}"),
            remedy="Enter that address in the settings if it is yours; nothing was sent there",
        )
        fault.nothing_billed = True
        return fault

    def _read(self, answer: Answer) -> "_Refusal":
        body = answer.body.decode(errors="replace")
        page = "html" in answer.headers.get("content-type", "") or body.lstrip()[:1] == "<"
        try:
            code, text = _texts(json.loads(body))
        except (ValueError, RecursionError):
            code, text = "", "" if page else body
        return _Refusal(self.clean(code), self.clean(text), page)

    def _by_kind(self, answer: Answer, refusal: "_Refusal") -> EngineError | None:
        """What code and text say, whatever the status: providers do not agree on those."""
        named, why, words = self.call.named, refusal.text, f"{refusal.code} {refusal.text}"
        if refusal.page or answer.status >= 500:
            return None
        if _MONEY.search(words) or answer.status == 402:
            return CloudRefused(
                f"{self.place} refused for lack of credit", why=why, remedy="Add credit there, or use a local model"
            )
        missing = answer.status in (400, 403, 404, 410, 422) and _NO_MODEL.search(words)
        if self.call.model and (missing or (answer.status == 404 and "model" in words.lower())):
            return ModelMissing(f"{self.place} does not have {named}", why=why, remedy="Choose another model")
        if answer.status in (400, 413, 422) and _TOO_LONG.search(words):
            counts = _ANTHROPIC_COUNTS.search(why) or _OPENAI_COUNTS.search(why)
            return ContextOverflow(
                f"The text is too long for {named}",
                why=why,
                remedy="Shorten it, or choose a model with a longer context",
                prompt_tokens=int(counts["prompt"]) if counts else None,
                context=int(counts["context"]) if counts else None,
            )
        return None

    def _by_status(self, answer: Answer, refusal: "_Refusal") -> EngineError:
        status, why = answer.status, refusal.text
        told = why or f"It answered {status} ({responses.get(status, 'an unknown status')})"
        what = f"{self.place} could not {self.call.act}"
        if status in (429, 503, 529):
            wait = retry_after(answer.headers, self._now)
            return EngineBusy(
                f"{self.place} is too busy",
                why=told,
                remedy=f"Wait {wait_words(wait)}, or use a local model",
                retry_after=wait,
            )
        if status >= 500:
            return EngineError(what, why=told, remedy="Try again later, or use a local model")
        if refusal.page:
            return self.foreign(f"It answered {status} with a web page, so something else listens there")
        if status in (401, 403):
            return CloudRefused(f"{self.place}: key refused", why=told, remedy="Enter the key again in the settings")
        if status in (404, 405, 410):
            return self.foreign(f"It does not know the address that was called: {told}")
        if status in (400, 413, 422):
            return BadRequest(what, why=told, remedy="Choose another model, or reset its options")
        return EngineError(what, why=told, remedy="Try again later")


@dataclass(frozen=True, slots=True)
class _Refusal:
    """`page` means that a web page came instead."""

    code: str
    text: str
    page: bool


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait, 0 to RETRY_CAP; None where nothing readable was said. `now` is seconds since 1970.

    Below zero, in the past and NaN are 0. `retry-after-ms` is a habit of OpenAI's and Azure's.
    """
    for name, read in _RETRY_HEADERS:
        value = headers.get(name, "").strip()[:100]
        if value:
            try:
                seconds = read(value, now)
            except (ValueError, TypeError, OverflowError):
                continue
            return 0.0 if math.isnan(seconds) else min(max(0.0, seconds), RETRY_CAP)
    return None


def wait_words(seconds: float | None) -> str:
    """ "2 s", "3 minutes", "28 hours"; rounded up, so that nobody tries too early."""
    if not seconds:
        return "a little"
    units = ((1, "s", 120), (60, "minutes", 7200), (3600, "hours", math.inf))
    unit, name = next((unit, name) for unit, name, until in units if seconds <= until)
    return f"{math.ceil(seconds / unit)} {name}"


def http_time(text: str) -> float | None:
    """An HTTP date as seconds since 1970; None where it is none."""
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None


_RETRY_HEADERS: tuple[tuple[str, Callable[[str, float], float]], ...] = (
    ("retry-after", lambda value, _: float(value)),
    ("retry-after", lambda value, now: parsedate_to_datetime(value).timestamp() - now),
    ("retry-after-ms", lambda value, _: float(value) / 1000),
)


def _texts(value: object) -> tuple[str, str]:
    """Code and message of an error, however deep a provider wraps it: {"error": {...}}, {"detail": ...}, bare text."""
    for key in ("error", "detail"):
        if isinstance(value, Mapping) and value.get(key):
            value = value[key]
    if isinstance(value, str):
        return "", value
    if not isinstance(value, Mapping):
        return "", json.dumps(value)[:1000] if value else ""
    code = " ".join(str(value[key]) for key in ("type", "code") if isinstance(value.get(key), (str, int)))
    message, param = value.get("message"), value.get("param")
    text = message if isinstance(message, str) else json.dumps(message)[:1000] if message else ""
    if isinstance(param, str) and param and param not in text:
        text = f"{text} ({param})"
    return code, text
