"""The words around a message in every file: who, when, how it ended, what it took."""

from datetime import datetime

from ice_desk.domain.chats import Message, MessageState, Role, WholeChat
from ice_desk.domain.documents import one_line
from ice_desk.domain.units import price_words

UNTITLED = "Untitled chat"
_ENDINGS = {
    MessageState.LENGTH: "Stopped at the length limit",
    MessageState.STOPPED: "Stopped by you",
    MessageState.CUT: "Cut before its end",
    MessageState.FAILED: "Failed before its end",
    MessageState.STREAMING: "Still being written",
}


def title(chat: WholeChat) -> str:
    return chat.title or UNTITLED


def aside(chat: WholeChat) -> str:
    """What the file leaves out; "" where it holds every message."""
    others = len(chat.messages) - len(chat.line)
    if not others:
        return ""
    if others == 1:
        return "One message of another version is not in this file. Export the chat as JSON to have it, too."
    return f"{others} messages of other versions are not in this file. Export the chat as JSON to have all of them."


def speaker(message: Message) -> str:
    """ "You", or the model."""
    return "You" if message.role is Role.USER else message.facts.model or "Model"


def when(at: float) -> str:
    """A time as "2026-11-24 10:32", in this computer's zone."""
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")


def foot(message: Message) -> str:
    """What stands under an answer: how it ended where that was not its own end, tokens, cost, why this model.

    Under a prompt: the names of its images.
    """
    if message.role is Role.USER:
        return " · ".join(f"Image {one_line(image.name)}" for image in message.images)
    facts = message.facts
    parts = [_ENDINGS.get(message.state, "")]
    if facts.completion_tokens:
        parts.append(f"{facts.completion_tokens} tokens")
    if facts.micro_dollars:
        parts.append(price_words(facts.micro_dollars))
    if facts.simulated:
        parts.append("simulated")
    return " · ".join(part for part in (*parts, facts.why) if part)
