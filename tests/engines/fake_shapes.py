"""What a provider says in its two shapes: OpenAI's chat completions and Anthropic's messages."""

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
        }
        if damage:
            usage |= dict.fromkeys(("prompt_tokens", "completion_tokens"), DAMAGE[damage])
        return [event({"object": "chat.completion.chunk", "model": bill.model, "choices": [], "usage": usage})]

    def end(self) -> bytes:
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
        # As the real one: cumulative, and told more than once.
        return [
            self._message_delta(None, {"output_tokens": bill.output_tokens // 2}),
            self._message_delta("max_tokens" if bill.limited else "end_turn", {"output_tokens": output}),
        ]

    def end(self) -> bytes:
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


Shape = OpenAIShape | AnthropicShape
SHAPES: tuple[Shape, ...] = (OpenAIShape(), AnthropicShape())
