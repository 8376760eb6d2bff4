"""Conversations as one Markdown text. Prompts are quoted line by line; answers stand as the model wrote them."""

from collections.abc import Iterator, Sequence

from ice_desk.domain.chats import Message, Role, WholeChat
from ice_desk.services.transfer import lines


def markdown_of(chats: Sequence[WholeChat]) -> str:
    return "\n".join(line for chat in chats for line in _chat(chat))


def _chat(chat: WholeChat) -> Iterator[str]:
    yield from (f"# {_escaped(lines.title(chat))}", "")
    if aside := lines.aside(chat):
        yield from (f"*{aside}*", "")
    for message in chat.line:
        yield from _message(message)


def _message(message: Message) -> Iterator[str]:
    yield from (f"## {_escaped(lines.speaker(message))} · {lines.when(message.at)}", "")
    if message.role is Role.USER:
        yield from (f"> {line}".rstrip() for line in message.text.splitlines() or [""])
    else:
        yield message.text
    yield ""
    if foot := lines.foot(message):
        yield from (f"*{_escaped(foot)}*", "")


def _escaped(text: str) -> str:
    """Words of ours on one line, with nothing in them that Markdown would read as its own."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in " ".join(text.split()))
