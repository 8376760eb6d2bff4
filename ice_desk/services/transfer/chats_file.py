"""Conversations as JSON: everything that is kept of them, to be read again here or by another program."""

import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import brought

NAME = "ice-desk-chats"
VERSION = 1
MOST_BYTES = 256 << 20
IMPORTED = "it was still being written when it was exported"

_Time = Annotated[float, Field(ge=0, le=253_402_300_799, allow_inf_nan=False)]
_FACTS = TypeAdapter(AnswerFacts)


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore")

    role: Role
    text: str
    state: MessageState = MessageState.COMPLETE
    at: _Time
    thinking: str = ""
    reason: str = ""
    facts: dict[str, object] = {}


class _Tag(BaseModel):
    model_config = ConfigDict(extra="ignore")

    name: str
    hue: str = ""


class _Chat(BaseModel):
    model_config = ConfigDict(extra="ignore")

    title: str
    tier: Tier
    created_at: _Time | None = None
    updated_at: _Time = 0.0
    keep_local: bool = False
    instructions: str = ""
    tags: list[_Tag] = []
    messages: list[_Message]


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    format: Literal["ice-desk-chats"]
    version: Annotated[int, Field(ge=1, le=VERSION)]
    chats: list[_Chat]


def json_of(chats: Sequence[WholeChat]) -> str:
    return json.dumps(
        {"format": NAME, "version": VERSION, "chats": [_chat_record(chat) for chat in chats]},
        ensure_ascii=False,
        indent=1,
    )


def chats_of(path: Path) -> tuple[WholeChat, ...]:
    """Read a file that `json_of` wrote. Raises UsageFault naming the file, the place and the reason."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise UsageFault(f"{path.name} is not imported", why=f"It is larger than {MOST_BYTES >> 20} MiB")
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "It is no text in UTF-8"
        raise UsageFault(f"{path.name} cannot be read", why=why or str(error), remedy="Choose another file") from error
    try:
        return tuple(_chat(chat) for chat in _File.model_validate_json(text).chats)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"]) or "the whole file"
        raise UsageFault(
            f"{path.name} holds no chats that can be read",
            why=f"{place}: {first['msg']}",
            remedy="Choose a JSON file that ICE Desk exported",
        ) from error


def _chat_record(chat: WholeChat) -> dict[str, object]:
    return {
        "title": chat.title,
        "tier": chat.tier.value,
        "created_at": chat.created_at,
        "updated_at": chat.updated_at,
        "keep_local": chat.keep_local,
        "instructions": chat.instructions,
        "tags": [{"name": tag.name, "hue": tag.hue.value} for tag in chat.tags],
        "messages": [_message_record(message) for message in chat.messages],
    }


def _message_record(message: Message) -> dict[str, object]:
    record = dataclasses.asdict(message)
    del record["id"]
    return record


def _chat(chat: _Chat) -> WholeChat:
    messages = tuple(_message(message) for message in chat.messages)
    return WholeChat(
        title=chat.title,
        tier=chat.tier,
        messages=messages,
        created_at=chat.created_at,
        updated_at=chat.updated_at,
        keep_local=chat.keep_local,
        instructions=chat.instructions,
        tags=brought((tag.name, tag.hue) for tag in chat.tags),
    )


def _message(message: _Message) -> Message:
    known = {field.name for field in dataclasses.fields(AnswerFacts)}
    facts = _FACTS.validate_python({name: value for name, value in message.facts.items() if name in known})
    state, reason = message.state, message.reason
    if state is MessageState.STREAMING:
        state, reason = MessageState.CUT, IMPORTED
    return Message(0, message.role, message.text, state, message.at, message.thinking, reason, facts)
