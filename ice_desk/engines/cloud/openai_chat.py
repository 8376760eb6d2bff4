"""OpenAI's chat completions, as OpenAI and compatible endpoints speak them: vLLM, LiteLLM, LM Studio, llama.cpp."""

import contextlib
from collections.abc import AsyncGenerator, Callable

from ice_desk.domain.errors import BadRequest
from ice_desk.domain.usage import TokenUsage, openai_usage
from ice_desk.engines.base import ChatMessage, CloudChatRequest
from ice_desk.engines.cloud.collect import Collector
from ice_desk.engines.cloud.counting import Pieces
from ice_desk.engines.cloud.errors import Fault
from ice_desk.engines.cloud.openai import OpenAIBase
from ice_desk.engines.cloud.sse import SseEvent
from ice_desk.engines.ollama_errors import Call, plain
from ice_desk.engines.wire import Record

_REASONS = {"content_filter": "refused", "tool_calls": "tools", "function_call": "tools"}


class OpenAIChatEngine(OpenAIBase):
    """OpenAI's chat completions, or those of a compatible endpoint.

    `n`, tools and paid extras are never sent. At OpenAI itself the standard service tier is asked for, as a project's
    own setting may be a dearer one, and that the conversation is not stored.
    """

    chat_place = "/chat/completions"
    # Set to False for good once the endpoint has refused it.
    _asks_usage = True

    def _body(self, request: CloudChatRequest) -> Record:
        body: Record = {
            "model": request.model,
            "messages": [_message(message, self._official) for message in request.messages],
            "stream": True,
            "max_completion_tokens" if self._official else "max_tokens": request.max_tokens,
        }
        if self._asks_usage:
            body["stream_options"] = {"include_usage": True}
        if self._official:
            body |= {"service_tier": "default", "store": False}
        if request.effort is not None:
            body["reasoning_effort"] = request.effort
        elif request.temperature is not None:
            body["temperature"] = request.temperature
        return body

    async def _events(
        self, call: Call, request: CloudChatRequest, began: Callable[[], bool]
    ) -> AsyncGenerator[list[SseEvent], None]:
        """One POST; a second only where the first was refused, unbilled, for asking that usage be told."""
        try:
            async with contextlib.aclosing(super()._events(call, request, began)) as events:
                async for batch in events:
                    yield batch
                return
        except BadRequest as refusal:
            if not self._asks_usage or not _names_usage(refusal):
                raise
            self._asks_usage = False
        async with contextlib.aclosing(super()._events(call, request, began)) as events:
            async for batch in events:
                yield batch

    def _collector(self, fault: Fault, max_tokens: int) -> Collector:
        return ChatChunks(fault, max_tokens)


class ChatChunks(Collector):
    """Reads `chat.completion.chunk` events up to `[DONE]`. The last usage that was told holds: it is cumulative."""

    _last_usage: object = None

    def _is_end(self, event: SseEvent) -> bool:
        return event.data.strip() == "[DONE]"

    def _read(self, name: str, record: Record, pieces: Pieces) -> None:
        self._note_model(record.get("model"))
        if record.get("usage") is not None:
            self._last_usage = record["usage"]
        choices = record.get("choices")
        for choice in choices if isinstance(choices, list) else ():
            if isinstance(choice, dict) and not choice.get("index"):
                self._read_choice(choice, pieces)

    def _read_choice(self, choice: Record, pieces: Pieces) -> None:
        delta = choice.get("delta")
        if isinstance(delta, dict):
            pieces.thinking(delta.get("reasoning_content") or delta.get("reasoning"))
            _add_content(delta.get("content"), pieces)
            pieces.answer(delta.get("refusal"))
            if delta.get("refusal"):
                self._reason = "refused"
        reason = choice.get("finish_reason")
        if reason == "error":
            self.failure = self._fault.cut("The provider ended it with a failure")
        elif isinstance(reason, str) and reason and self._reason != "refused":
            self._reason = _REASONS.get(reason, plain(reason, 40))

    def _usage(self) -> TokenUsage | None:
        return openai_usage(self._last_usage)


def _message(message: ChatMessage, official: bool) -> Record:
    """Images before the words about them. OpenAI is told how closely to look: its own choice could cost more."""
    if not message.images:
        return {"role": message.role, "content": message.content}
    detail = {"detail": "high"} if official else {}
    parts: list[Record] = [
        {"type": "image_url", "image_url": {"url": image.address, **detail}} for image in message.images
    ]
    return {"role": message.role, "content": [*parts, {"type": "text", "text": message.content}]}


def _add_content(content: object, pieces: Pieces) -> None:
    """Text, or as some models send it a list of parts of which each is text or thinking."""
    if not isinstance(content, list):
        pieces.answer(content)
        return
    for part in content:
        if not isinstance(part, dict):
            continue
        pieces.answer(part.get("text"))
        inner = part.get("thinking")
        for thought in inner if isinstance(inner, list) else ({"text": inner},):
            pieces.thinking(thought.get("text") if isinstance(thought, dict) else thought)


def _names_usage(refusal: BadRequest) -> bool:
    return "stream_options" in refusal.why or "include_usage" in refusal.why
