"""What of a conversation goes to the model with its next question."""

from collections.abc import Sequence

from ice_desk.domain.chats import Message, MessageState
from ice_desk.domain.complexity import tokens_of
from ice_desk.engines.base import ChatMessage
from ice_desk.services.questions import Question


def usable(messages: tuple[Message, ...]) -> list[Message]:
    """What of a conversation is sent with its next question."""
    return [message for message in messages if message.text and message.state is not MessageState.FAILED]


def newest(lengths: Sequence[int], room: int) -> int:
    """How many of the newest messages fit into `room` tokens."""
    for kept, length in enumerate(reversed(lengths)):
        room -= length
        if room < 0:
            return kept
    return len(lengths)


def fitting(messages: tuple[Message, ...], room: int) -> tuple[tuple[ChatMessage, ...], int]:
    """The newest messages that fit into `room` tokens, and how many older ones are left out."""
    able = usable(messages)
    left_out = len(able) - newest([tokens_of(message.text) for message in able], room)
    return tuple(ChatMessage(message.role.value, message.text) for message in able[left_out:]), left_out


def instructions(question: Question) -> tuple[ChatMessage, ...]:
    """What goes before everything else, where the question brings any."""
    return (ChatMessage("system", question.system),) if question.system else ()
