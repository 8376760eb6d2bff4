"""Images of a conversation on their way to a model, and what messages take with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ice_desk.domain.chats import Message
from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.images import Image, counted, stand_in, total_tokens
from ice_desk.domain.routing import Route
from ice_desk.domain.sight import sees
from ice_desk.engines.base import ChatImage, ChatMessage


@dataclass(frozen=True, slots=True)
class Length:
    """What one message takes: tokens of its text, and its images."""

    tokens: int
    images: tuple[Image, ...] = ()

    @property
    def whole(self) -> int:
        return self.tokens + total_tokens(self.images)


def length_of(message: Message) -> Length:
    return Length(tokens_of(message.text), message.images)


def joined(lengths: Iterable[Length]) -> Length:
    """All of them as one."""
    every = tuple(lengths)
    images = (image for one in every for image in one.images)
    return Length(sum(one.tokens for one in every), tuple(images))


def sent(messages: Iterable[Message], data: Mapping[int, bytes]) -> tuple[ChatMessage, ...]:
    """Messages as they are sent, their images with them."""
    return tuple(ChatMessage(one.role.value, one.text, attached(one.images, data)) for one in messages)


def attached(images: Iterable[Image], data: Mapping[int, bytes]) -> tuple[ChatImage, ...]:
    """Images as they are sent; one whose bytes are gone is left out."""
    there = (image for image in images if image.id in data)
    return tuple(ChatImage(one.kind.value, data[one.id], one.width, one.height, one.name) for one in there)


def seen_by(route: Route, chat: tuple[ChatMessage, ...]) -> tuple[ChatMessage, ...]:
    """The chat as the chosen model takes it: where it cannot see, words stand in the place of images."""
    if sees(route):
        return chat
    return tuple(_without_images(message) if message.images else message for message in chat)


def telling(route: Route, earlier: Sequence[Image]) -> Route:
    """The route, saying so where its model cannot see images of earlier questions."""
    if not earlier or sees(route):
        return route
    words = f"It cannot see the {counted(earlier)} of earlier questions; a note stands there instead."
    return replace(route, reason=f"{route.reason} {words}")


def _without_images(message: ChatMessage) -> ChatMessage:
    note = stand_in(image.name for image in message.images)
    return ChatMessage(message.role, f"{note}\n{message.content}")
