"""Anthropic's messages, as its own service and compatible endpoints speak them."""

from collections.abc import Mapping

from ice_desk.domain.usage import TokenUsage, anthropic_usage, later_usage
from ice_desk.engines.base import ChatMessage, CloudChatRequest
from ice_desk.engines.cloud.base import CloudBase
from ice_desk.engines.cloud.collect import Collector
from ice_desk.engines.cloud.counting import Pieces
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import plain
from ice_desk.engines.wire import Record

ANTHROPIC_URL = "https://api.anthropic.com"
ANTHROPIC_VERSION = "2023-06-01"
_REASONS = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "pause_turn": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "refusal": "refused",
    "tool_use": "tools",
}


class AnthropicEngine(CloudBase):
    """Anthropic, or a compatible endpoint at `base_url`, behind which "/v1" is put where it is missing.

    Tools, cache marks and priority capacity are never asked for. `effort` turns thinking on, as the models since 2026
    want it (adaptive, with output_config.effort); "none" leaves it to the model's default.
    """

    chat_place = "/messages"
    list_place = "/models?limit=1000"
    version_path = True
    official_host = "api.anthropic.com"

    def _key_headers(self, key: str) -> Mapping[str, str]:
        return {"anthropic-version": ANTHROPIC_VERSION} | ({"x-api-key": key} if key else {})

    def _body(self, request: CloudChatRequest) -> Record:
        system = "\n\n".join(message.content for message in request.messages if message.role == "system")
        body: Record = {
            "model": request.model,
            "messages": [_message(message) for message in request.messages if message.role != "system"],
            "stream": True,
            "max_tokens": request.max_tokens,
        }
        if system:
            body["system"] = system
        if self._official:
            body["service_tier"] = "standard_only"
        if request.effort not in (None, "none"):
            body["thinking"] = {"type": "adaptive", "display": "summarized"}
            body["output_config"] = {"effort": request.effort}
        elif request.effort is None and request.temperature is not None:
            body["temperature"] = request.temperature
        return body

    def _collector(self, fault: Fault, max_tokens: int) -> Collector:
        return MessageEvents(fault, max_tokens)


class MessageEvents(Collector):
    """Reads the events of one message up to `message_stop`.

    `message_start` tells the input and a first output count; only the counts of a `message_delta`, which are
    cumulative, are final.
    """

    def __init__(self, fault: Fault, max_tokens: int) -> None:
        super().__init__(fault, max_tokens)
        self._counts: dict[str, object] = {}
        self._final = False

    def _is_end(self, event: SseEvent) -> bool:
        return event.name == "message_stop"

    def _read(self, name: str, record: Record, pieces: Pieces) -> None:
        match record.get("type") or name:
            case "message_start":
                message = _inner(record, "message")
                self._note_model(message.get("model"))
                self._add_usage(message.get("usage"))
            case "content_block_start":
                _add_block(_inner(record, "content_block"), pieces)
            case "content_block_delta":
                _add_block(_inner(record, "delta"), pieces)
            case "message_delta":
                reason = _inner(record, "delta").get("stop_reason")
                if isinstance(reason, str) and reason:
                    self._reason = _REASONS.get(reason, plain(reason, 40))
                self._final = self._add_usage(record.get("usage")) or self._final
            case "message_stop":
                self._end()

    def _add_usage(self, usage: object) -> bool:
        if not isinstance(usage, dict):
            return False
        self._counts = later_usage(self._counts, usage)
        return usage.get("output_tokens") is not None

    def _usage(self) -> TokenUsage | None:
        return anthropic_usage(self._counts) if self._final else None


def _message(message: ChatMessage) -> Record:
    """Images before the words about them, as the provider advises."""
    if not message.images:
        return {"role": message.role, "content": message.content}
    blocks: list[Record] = [
        {"type": "image", "source": {"type": "base64", "media_type": image.media_type, "data": image.base64}}
        for image in message.images
    ]
    return {"role": message.role, "content": [*blocks, {"type": "text", "text": message.content}]}


def _add_block(block: Record, pieces: Pieces) -> None:
    if block.get("type") in ("text", "text_delta"):
        pieces.answer(block.get("text"))
    elif block.get("type") in ("thinking", "thinking_delta"):
        pieces.thinking(block.get("thinking"))


def _inner(record: Record, key: str) -> Record:
    value = record.get(key)
    return value if isinstance(value, dict) else {}
