"""What of a conversation goes to the model with its next question."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from ice_desk.domain.chats import Message, MessageState, Role
from ice_desk.engines.base import ChatMessage
from ice_desk.services.history import History
from ice_desk.services.questions import Question
from ice_desk.services.sent_images import Length, length_of

Lengths = Mapping[int, Length]
"""What each message takes that would be sent, by its id, oldest first."""


def lengths_of(messages: tuple[Message, ...]) -> Lengths:
    return {message.id: length_of(message) for message in usable(messages)}


def lengths_before(lengths: Lengths, message: int | None) -> tuple[Length, ...]:
    """Those of the messages before another version of `message`; None: of all."""
    earlier = takewhile(lambda key: key != message, lengths)
    return tuple(lengths[key] for key in earlier)


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


async def keep(history: History, question: Question) -> tuple[int | None, tuple[Message, ...]]:
    """Put the prompt on disk. Its id, and what goes before it."""
    conversation, asked = question.conversation, question.version_of if question.retry else None
    if conversation is None:
        return None, ()
    if not question.retry:
        prompt = await history.add_prompt(
            conversation,
            question.prompt,
            question.tier,
            waiting=question.waiting,
            images=question.images,
            after=question.after,
            version_of=question.version_of,
        )
        asked = prompt.id
    thread = await history.thread(conversation)
    if asked is None:
        prompts = [message.id for message in thread.line if message.role is Role.USER]
        asked = prompts[-1] if prompts else None
    return asked, thread.before(asked) if asked is not None else ()
