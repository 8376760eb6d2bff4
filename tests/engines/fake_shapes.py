"""What a provider says in its three shapes: OpenAI's chat completions and responses, and Anthropic's messages."""

import json
from typing import Any

from tests.engines.fake_meter import Bill

Usage = dict[str, Any]
# What is put for each figure of the usage, by the kind of damage; json.dumps writes NaN as such.
DAMAGE: dict[str, Any] = {"negative": -5, "nan": float("nan"), "huge": 1e30, "bool": True, "text": "many"}


def event(data: object, name: str = "") -> bytes:
    """One server-sent event."""
    text = data if isinstance(data, str) else json.dumps(data)
    return (f"event: {name}\n" if name else "").encode() + f"data: {text}\n\n".encode()


class OpenAIShape:
    """`POST .../chat/completions`."""

    path = "/chat/completions"

    def limit(self, body: dict[str, Any]) -> int:
        return body.get("max_completion_tokens") or body.get("max_tokens") or 16_384

    def prompt(self, body: dict[str, Any]) -> list[str]:
        return [message["content"] for message in body["messages"]]

    def key(self, headers: dict[str, str]) -> str:
        return headers.get("authorization", "").removeprefix("Bearer ")

    def start(self, bill: Bill) -> list[bytes]:
        return [self._chunk(bill, {"role": "assistant", "content": ""})]

    def token(self, bill: Bill, text: str) -> bytes:
        return self._chunk(bill, {"content": text})

    def thought(self, bill: Bill, text: str) -> bytes:
        return self._chunk(bill, {"reasoning_content": text})

    def finish(self, bill: Bill, reason: str) -> list[bytes]:
        return [self._chunk(bill, {}, reason)]

    def usage(self, bill: Bill, damage: str) -> list[bytes]:
        usage: Usage = {
            "prompt_tokens": bill.input_tokens + bill.cached_tokens,
            "completion_tokens": bill.output_tokens,
            "total_tokens": bill.input_tokens + bill.cached_tokens + bill.output_tokens,
            "prompt_tokens_details": {"cached_tokens": bill.cached_tokens},
            "completion_tokens_details": {"reasoning_tokens": bill.hidden_tokens},
        }
        if damage:
            usage |= dict.fromkeys(("prompt_tokens", "completion_tokens"), DAMAGE[damage])
        return [event({"object": "chat.completion.chunk", "model": bill.model, "choices": [], "usage": usage})]

    def end(self, bill: Bill) -> bytes:
        return event("[DONE]")

    def failure(self, text: str, kind: str) -> bytes:
        return event({"error": {"message": text, "type": kind, "code": None}})

    def refusal(self, text: str, kind: str) -> dict[str, Any]:
        return {"error": {"message": text, "type": kind, "param": None, "code": kind}}

    def models(self, ids: list[str]) -> dict[str, Any]:
        return {"object": "list", "data": [{"id": name, "object": "model", "created": 1} for name in ids]}

    def _chunk(self, bill: Bill, delta: dict[str, Any], reason: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": reason, "logprobs": None}
        return event({"id": "c1", "object": "chat.completion.chunk", "model": bill.model, "choices": [choice]})


class ResponsesShape(OpenAIShape):
    """`POST .../responses`. What ends an answer also tells its usage, and it has no mark besides."""

    path = "/responses"

    def limit(self, body: dict[str, Any]) -> int:
        return int(body["max_output_tokens"])

    def prompt(self, body: dict[str, Any]) -> list[str]:
        return [message["content"] for message in body["input"]]

    def start(self, bill: Bill) -> list[bytes]:
        response = {"id": "r1", "object": "response", "status": "in_progress", "model": bill.model, "usage": None}
        item = {"type": "message", "id": "i1", "role": "assistant", "content": []}
        return [
            self._event("response.created", response=response),
            self._event("response.in_progress", response=response),
            self._event("response.output_item.added", output_index=0, item=item),
        ]

    def token(self, bill: Bill, text: str) -> bytes:
        return self._event("response.output_text.delta", output_index=0, delta=text)

    def thought(self, bill: Bill, text: str) -> bytes:
        return self._event("response.reasoning_summary_text.delta", output_index=0, delta=text)

    def finish(self, bill: Bill, reason: str) -> list[bytes]:
        return [
            self._event(
                "response.output_text.done", output_index=0, text="all of it again" if bill.output_tokens else ""
            )
        ]

    def usage(self, bill: Bill, damage: str) -> list[bytes]:
        usage: Usage = {
            "input_tokens": bill.input_tokens + bill.cached_tokens,
            "input_tokens_details": {"cached_tokens": bill.cached_tokens},
            "output_tokens": bill.output_tokens,
            "output_tokens_details": {"reasoning_tokens": bill.hidden_tokens},
            "total_tokens": bill.input_tokens + bill.cached_tokens + bill.output_tokens,
        }
        if damage:
            usage |= dict.fromkeys(("input_tokens", "output_tokens"), DAMAGE[damage])
        bill.told = usage
        return []

    def end(self, bill: Bill) -> bytes:
        kind = "incomplete" if bill.limited else "completed"
        why = {"reason": "max_output_tokens"} if bill.limited else None
        response = {"id": "r1", "status": kind, "model": bill.model, "error": None, "incomplete_details": why}
        return self._event(f"response.{kind}", response=response | {"usage": bill.told})

    def failure(self, text: str, kind: str) -> bytes:
        response = {"id": "r1", "status": "failed", "error": {"code": kind, "message": text}}
        return self._event("response.failed", response=response)

    def _event(self, kind: str, **more: Any) -> bytes:
        return event({"type": kind, **more}, kind)


class AnthropicShape:
    """`POST .../messages`."""

    path = "/messages"

    def limit(self, body: dict[str, Any]) -> int:
        return int(body["max_tokens"])

    def prompt(self, body: dict[str, Any]) -> list[str]:
        return [body.get("system", ""), *(message["content"] for message in body["messages"])]

    def key(self, headers: dict[str, str]) -> str:
        return headers.get("x-api-key", "")

    def start(self, bill: Bill) -> list[bytes]:
        usage = {
            "input_tokens": bill.input_tokens,
            "output_tokens": 1,
            "cache_read_input_tokens": bill.cached_tokens,
            "cache_creation_input_tokens": 0,
        }
        message = {"id": "m1", "type": "message", "model": bill.model, "content": [], "usage": usage}
        block = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
        return [
            event({"type": "message_start", "message": message}, "message_start"),
            event(block, "content_block_start"),
            event({"type": "ping"}, "ping"),
        ]

    def token(self, bill: Bill, text: str) -> bytes:
        return self._delta({"type": "text_delta", "text": text})

    def thought(self, bill: Bill, text: str) -> bytes:
        return self._delta({"type": "thinking_delta", "thinking": text})

    def finish(self, bill: Bill, reason: str) -> list[bytes]:
        """Reason and usage are told together."""
        return [event({"type": "content_block_stop", "index": 0}, "content_block_stop")]

    def usage(self, bill: Bill, damage: str) -> list[bytes]:
        output = DAMAGE[damage] if damage else bill.output_tokens
        details = {"thinking_tokens": bill.hidden_tokens}
        # As the real one: cumulative, and told more than once.
        return [
            self._message_delta(None, {"output_tokens": bill.output_tokens // 2}),
            self._message_delta(
                "max_tokens" if bill.limited else "end_turn",
                {"output_tokens": output, "output_tokens_details": details},
            ),
        ]

    def end(self, bill: Bill) -> bytes:
        return event({"type": "message_stop"}, "message_stop")

    def failure(self, text: str, kind: str) -> bytes:
        return event({"type": "error", "error": {"type": kind, "message": text}}, "error")

    def refusal(self, text: str, kind: str) -> dict[str, Any]:
        return {"type": "error", "error": {"type": kind, "message": text}}

    def models(self, ids: list[str]) -> dict[str, Any]:
        rows = [{"id": name, "type": "model", "display_name": name} for name in ids]
        return {"data": rows, "has_more": False, "first_id": None, "last_id": None}

    def _delta(self, delta: dict[str, Any]) -> bytes:
        return event({"type": "content_block_delta", "index": 0, "delta": delta}, "content_block_delta")

    def _message_delta(self, reason: str | None, usage: Usage) -> bytes:
        delta = {"stop_reason": reason, "stop_sequence": None}
        return event({"type": "message_delta", "delta": delta, "usage": usage}, "message_delta")


Shape = OpenAIShape | ResponsesShape | AnthropicShape
SHAPES: tuple[Shape, ...] = (OpenAIShape(), AnthropicShape(), ResponsesShape())
