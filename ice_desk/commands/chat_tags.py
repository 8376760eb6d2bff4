"""`ice-desk chats tags`, `tag`, `untag`, `rename-tag`, `delete-tag`: tags of conversations."""

import argparse

from ice_desk.app import Desk
from ice_desk.commands.common import print_json
from ice_desk.domain.chats import Conversation
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.tags import Tag

LEAST_WORDS = {"tag": 2, "untag": 2, "rename-tag": 2, "delete-tag": 1}


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    """Every tag, and how many chats have it."""
    counts = {tag.id: len(_having(desk, tag)) for tag in desk.tags.all.value}
    if arguments.json:
        print_json([{"name": t.name, "hue": t.hue.value, "chats": counts[t.id]} for t in desk.tags.all.value])
        return 0
    for tag in desk.tags.all.value:
        print(f"{counts[tag.id]:>6}  {tag.name}")
    if not desk.tags.all.value:
        print("No tags yet.")
    return 0


async def put(desk: Desk, arguments: argparse.Namespace) -> int:
    name, *words = arguments.words
    tag = await desk.tags.put(name, _chats(desk, words))
    print(f"{counted(len(words))} tagged {tag.name}")
    return 0


async def take(desk: Desk, arguments: argparse.Namespace) -> int:
    name, *words = arguments.words
    tag = desk.tags.named(name)
    had = await desk.tags.take(tag.id, _chats(desk, words))
    print(f"{tag.name} taken off {counted(len(had))}")
    return 0


async def rename(desk: Desk, arguments: argparse.Namespace) -> int:
    if len(arguments.words) != 2:
        raise UsageFault("rename-tag takes the old name and the new one", remedy="Put names with blanks in quotes")
    old, new = arguments.words
    await desk.tags.rename(desk.tags.named(old).id, new)
    return 0


async def delete(desk: Desk, arguments: argparse.Namespace) -> int:
    for tag in [desk.tags.named(name) for name in arguments.words]:
        removed = await desk.tags.delete(tag.id)
        if removed is not None:
            print(f"{tag.name} deleted; {counted(len(removed.conversations))} had it")
    return 0


def filtered(desk: Desk, names: list[str] | None) -> tuple[int, ...]:
    """The tags that `--tag` names. Raises UsageFault for one that is not there."""
    return tuple(desk.tags.named(name).id for name in names or ())


def _having(desk: Desk, tag: Tag) -> list[Conversation]:
    return [one for one in desk.history.conversations.value if tag in one.tags]


def _chats(desk: Desk, words: list[str]) -> list[int]:
    known = {one.id for one in desk.history.conversations.value}
    numbers = [number_of(word) for word in words]
    missing = next((number for number in numbers if number not in known), None)
    if missing is not None:
        raise UsageFault(f"There is no chat {missing}", remedy="Run: ice-desk chats")
    return numbers


def number_of(word: str) -> int:
    """The chat that `word` names. Raises UsageFault where it is no number."""
    if not (word.isascii() and word.isdecimal()):
        raise UsageFault(f"{word} is no chat's number", remedy="Run: ice-desk chats")
    return int(word)


def counted(number: int) -> str:
    return f"{number} chat" if number == 1 else f"{number} chats"
