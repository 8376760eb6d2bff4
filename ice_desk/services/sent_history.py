"""What of a conversation goes to the model with its next question."""

from collections.abc import Sequence

from ice_desk.domain.chats import Message, MessageState
from ice_desk.engines.base import ChatMessage
from ice_desk.services.questions import Question
from ice_desk.services.sent_images import Length, length_of


def usable(messages: tuple[Message, ...]) -> list[Message]:
    """What of a conversation is sent with its next question."""
    return [message for message in messages if message.text and message.state is not MessageState.FAILED]


def newest(lengths: Sequence[Length], room: int) -> int:
    """How many of the newest messages fit into `room` tokens."""
    for kept, length in enumerate(reversed(lengths)):
        room -= length.whole
        if room < 0:
            return kept
    return len(lengths)


def fitting(messages: tuple[Message, ...], room: int) -> tuple[list[Message], int]:
    """The newest messages that fit into `room` tokens, and how many older ones are left out."""
    able = usable(messages)
    left_out = len(able) - newest([length_of(message) for message in able], room)
    return able[left_out:], left_out


def instructions(question: Question) -> tuple[ChatMessage, ...]:
    """What goes before everything else, where the question brings any."""
    return (ChatMessage("system", question.system),) if question.system else ()
