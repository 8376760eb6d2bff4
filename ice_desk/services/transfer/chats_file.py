"""Conversations as JSON: everything that is kept of them, to be read again here or by another program."""

import base64
import dataclasses
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError, model_validator

from ice_desk.domain.branches import Tree
from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import Image, ImageKind
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import brought
from ice_desk.services.transfer.facts_file import facts_of

NAME = "ice-desk-chats"
VERSION = 2
"""That of a file with several lines in a chat; one without them is of version 1, which older ICE Desks read."""

MOST_BYTES = 256 << 20
IMPORTED = "it was still being written when it was exported"

_Time = Annotated[float, Field(ge=0, le=253_402_300_799, allow_inf_nan=False)]


class _Image(BaseModel):
    model_config = ConfigDict(extra="ignore")

    name: str
    data: Base64Bytes


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore")

    role: Role
    text: str
    state: MessageState = MessageState.COMPLETE
    at: _Time
    thinking: str = ""
    reason: str = ""
    facts: dict[str, object] = {}
    images: list[_Image] = []
    number: int | None = None
    parent: int | None = None
    goes_on: int | None = None


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
    begins: int | None = None
    messages: list[_Message]

    @model_validator(mode="after")
    def _is_a_tree(self) -> "_Chat":
        """Every message is numbered or none is, and each follows one that stands before it."""
        seen: set[int] = set()
        for place, message in enumerate(self.messages):
            if (message.number is None) is not (self.messages[0].number is None) or message.number in seen:
                raise ValueError(f"message {place} needs a number of its own")
            if message.parent is not None and message.parent not in seen:
                raise ValueError(f"message {place} follows message {message.parent}, which does not stand before it")
            if message.number is not None:
                seen.add(message.number)
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    format: Literal["ice-desk-chats"]
    version: Annotated[int, Field(ge=1, le=VERSION)]
    chats: list[_Chat]


def json_of(chats: Sequence[WholeChat]) -> str:
    version = VERSION if any(chat.tree is not None for chat in chats) else 1
    return json.dumps(
        {"format": NAME, "version": version, "chats": [_chat_record(chat) for chat in chats]},
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
    record: dict[str, object] = {
        "title": chat.title,
        "tier": chat.tier.value,
        "created_at": chat.created_at,
        "updated_at": chat.updated_at,
        "keep_local": chat.keep_local,
        "instructions": chat.instructions,
        "tags": [{"name": tag.name, "hue": tag.hue.value} for tag in chat.tags],
    }
    messages = [_message_record(message, chat.pictures) for message in chat.messages]
    if (tree := chat.tree) is not None:
        numbers: dict[int | None, int] = {message.id: number for number, message in enumerate(chat.messages, 1)}
        record["begins"] = numbers.get(tree.chosen.get(None))
        for message, its in zip(chat.messages, messages, strict=True):
            its["number"] = numbers[message.id]
            its["parent"] = numbers.get(tree.parents[message.id])
            its["goes_on"] = numbers.get(tree.chosen.get(message.id))
    return record | {"messages": messages}


def _message_record(message: Message, pictures: Mapping[int, bytes]) -> dict[str, object]:
    record = dataclasses.asdict(dataclasses.replace(message, images=()))
    del record["id"], record["images"]
    images = [_image_record(image, pictures[image.id]) for image in message.images if image.id in pictures]
    return record | ({"images": images} if images else {})


def _image_record(image: Image, data: bytes) -> dict[str, object]:
    return {
        "name": image.name,
        "kind": image.kind.value,
        "width": image.width,
        "height": image.height,
        "data": base64.b64encode(data).decode("ascii"),
    }


def _chat(chat: _Chat) -> WholeChat:
    pictures: dict[int, bytes] = {}
    messages = tuple(_message(message, pictures) for message in chat.messages)
    return WholeChat(
        title=chat.title,
        tier=chat.tier,
        messages=messages,
        created_at=chat.created_at,
        updated_at=chat.updated_at,
        keep_local=chat.keep_local,
        instructions=chat.instructions,
        tags=brought((tag.name, tag.hue) for tag in chat.tags),
        pictures=pictures,
        tree=_tree(chat),
    )


def _tree(chat: _Chat) -> Tree | None:
    numbered = [(one.number, one) for one in chat.messages if one.number is not None]
    if not numbered:
        return None
    chosen: dict[int | None, int] = {number: one.goes_on for number, one in numbered if one.goes_on is not None}
    if chat.begins is not None:
        chosen[None] = chat.begins
    return Tree({number: one.parent for number, one in numbered}, chosen)


def _message(message: _Message, pictures: dict[int, bytes]) -> Message:
    facts = facts_of(message.facts)
    state, reason = message.state, message.reason
    if state is MessageState.STREAMING:
        state, reason = MessageState.CUT, IMPORTED
    number = message.number or 0
    kept = Message(number, message.role, message.text, state, message.at, message.thinking, reason, facts)
    images = tuple(_image(one, pictures) for one in message.images if message.role is Role.USER)
    return dataclasses.replace(kept, images=images)


def _image(image: _Image, pictures: dict[int, bytes]) -> Image:
    """Only its name is believed: what it is and how large is found out when its bytes are read apart."""
    key = len(pictures)
    pictures[key] = image.data
    return Image(key, image.name, ImageKind.PNG, 0, 0, len(image.data))
