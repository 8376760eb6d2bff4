"""OpenAI's Responses interface: the one its newer models show their reasoning in."""

from ice_desk.domain.usage import TokenUsage, responses_usage
from ice_desk.engines.base import ChatMessage, CloudChatRequest
from ice_desk.engines.cloud.collect import Collector
from ice_desk.engines.cloud.counting import Pieces
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.openai import OpenAIBase
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import plain
from ice_desk.engines.wire import Record

_REASONS = {"max_output_tokens": "length", "content_filter": "refused"}


class OpenAIResponsesEngine(OpenAIBase):
    """OpenAI's responses, or those of a compatible endpoint.

    Nothing is stored there, no tools are offered, and the whole conversation is sent each time.
    """

    chat_place = "/responses"

    def _body(self, request: CloudChatRequest) -> Record:
        body: Record = {
            "model": request.model,
            "input": [_message(message, self._official) for message in request.messages],
            "stream": True,
            "store": False,
            "max_output_tokens": request.max_tokens,
        }
        if self._official:
            body["service_tier"] = "default"
        if request.effort is not None:
            body["reasoning"] = {"effort": request.effort} | ({} if request.effort == "none" else {"summary": "auto"})
        elif request.temperature is not None:
            body["temperature"] = request.temperature
        return body

    def _collector(self, fault: Fault, max_tokens: int) -> Collector:
        return ResponseEvents(fault, max_tokens)


class ResponseEvents(Collector):
    """Reads the events of one response up to the one that ends it, which also tells the usage."""

    _last_usage: object = None
    # Whether text of a kind came piece by piece: its end then only repeats it.
    _heard = False

    def _is_end(self, event: SseEvent) -> bool:
        return False

    def _read(self, name: str, record: Record, pieces: Pieces) -> None:
        match record.get("type") or name:
            case "response.created" | "response.in_progress":
                self._note(record)
            case "response.output_text.delta":
                self._heard = True
                pieces.answer(record.get("delta"))
            case "response.refusal.delta":
                self._heard = True
                self._reason = "refused"
                pieces.answer(record.get("delta"))
            case "response.output_text.done" if not self._heard:
                pieces.answer(record.get("text"))
            case "response.reasoning_summary_text.delta" | "response.reasoning_text.delta":
                pieces.thinking(record.get("delta"))
            case "response.completed":
                self._note(record)
                self._end()
            case "response.incomplete":
                self._note(record)
                why = _inner(_inner(record, "response"), "incomplete_details").get("reason")
                self._reason = _REASONS.get(str(why), plain(why, 40) if isinstance(why, str) else "length")
                self._end()
            case "response.failed" | "response.cancelled":
                self.failure = self._fault.cut_by(_inner(record, "response"))

    def _note(self, record: Record) -> None:
        response = _inner(record, "response")
        self._note_model(response.get("model"))
        if response.get("usage") is not None:
            self._last_usage = response["usage"]

    def _usage(self) -> TokenUsage | None:
        return responses_usage(self._last_usage)


def _message(message: ChatMessage, official: bool) -> Record:
    """As in `openai_chat`, in this interface's words."""
    if not message.images:
        return {"role": message.role, "content": message.content}
    detail = {"detail": "high"} if official else {}
    parts: list[Record] = [{"type": "input_image", "image_url": image.address, **detail} for image in message.images]
    return {"role": message.role, "content": [*parts, {"type": "input_text", "text": message.content}]}


def _inner(record: Record, key: str) -> Record:
    value = record.get(key)
    return value if isinstance(value, dict) else {}
