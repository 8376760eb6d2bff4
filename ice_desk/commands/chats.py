"""`ice-desk chats`: list, search, tag, export and import conversations."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Collection, Iterable
from pathlib import Path

from ice_desk.app import Desk
from ice_desk.commands import chat_tags
from ice_desk.commands.chat_tags import counted, number_of
from ice_desk.commands.common import print_json, require_engine, with_desk
from ice_desk.commands.printed import on_one_line, printed
from ice_desk.domain.chat_search import Found, beside
from ice_desk.domain.chats import Conversation
from ice_desk.domain.errors import Refused, UsageFault
from ice_desk.services.chat_meaning import ByMeaning
from ice_desk.services.transfer import form_for, written
from ice_desk.services.transfer.chats_file import chats_of
from ice_desk.services.transfer.lines import UNTITLED, when
from ice_desk.services.transfer.paper import pdf_of
from ice_desk.services.transfer.saving import save

Act = Callable[[Desk, argparse.Namespace], Awaitable[int]]


def run(arguments: argparse.Namespace) -> int:
    """Raises UsageFault before anything is opened where the words cannot be right."""
    if len(arguments.words) < _LEAST_WORDS.get(arguments.act, 0):
        raise UsageFault(f"chats {arguments.act} needs more words", remedy="Run: ice-desk chats --help")
    if arguments.act == "export":
        form_for(Path(arguments.words[0]))
    return with_desk(arguments, lambda desk: _ACTS[arguments.act](desk, arguments))


async def show(desk: Desk, arguments: argparse.Namespace) -> int:
    tags = set(chat_tags.filtered(desk, arguments.tag))
    conversations = [one for one in desk.history.conversations.value if {tag.id for tag in one.tags}.issuperset(tags)]
    if arguments.json:
        print_json([_record(one) for one in conversations])
    for one in () if arguments.json else conversations:
        marks = "".join(f" [{name}]" for name, on in (("pinned", one.pinned), ("archived", one.archived)) if on)
        tagged = "".join(f" #{tag.name}" for tag in one.tags)
        line = f"{one.id:>6}  {when(one.updated_at)}  {one.messages:>4} messages  {one.title or UNTITLED}"
        print(printed(f"{line}{marks}{tagged}"))
    if not conversations and not arguments.json:
        print("No chat has that tag." if tags else "No chats yet.")
    return 0


async def search(desk: Desk, arguments: argparse.Namespace) -> int:
    """By words; below, with `--meaning`, what lies near in meaning, whatever has to be loaded for that."""
    words, tags = " ".join(arguments.words), chat_tags.filtered(desk, arguments.tag)
    found = await desk.library.search(words, tags)
    near = beside(found, (await _by_meaning(desk, words, tags)).found) if arguments.meaning else ()
    if arguments.json:
        print_json([_found_record(one) for one in (*found, *near)])
        return 0
    _print_found(found)
    if near:
        print("By meaning:")
        _print_found(near)
    if not found and not near:
        print("Nothing was found in any chat.")
    return 0


async def _by_meaning(desk: Desk, words: str, tags: Collection[int]) -> ByMeaning:
    await require_engine(desk)
    result = await desk.meaning.search(words, tags, load=True)
    if result is None:
        raise Refused(
            "There is no search by meaning",
            why="No embedding model is installed on this computer",
            remedy="Run: ice-desk pull nomic-embed-text",
        )
    if result.known < result.messages:
        told = f"The meaning of {result.known} of {result.messages} messages is known; the window learns them."
        print(f"ice-desk: {told}", file=sys.stderr)
    return result


def _print_found(found: Iterable[Found]) -> None:
    for one in found:
        print(f"{one.conversation:>6}  {on_one_line(one.title) or UNTITLED}")
        if one.excerpt is not None:
            print(f"        {on_one_line(one.excerpt.text)}")


async def export(desk: Desk, arguments: argparse.Namespace) -> int:
    """Write the named conversations, or all, into one file of the kind its ending says."""
    path = Path(arguments.words[0])
    chats = await desk.library.take([number_of(word) for word in arguments.words[1:]] or None)
    content = await asyncio.to_thread(written, form_for(path), chats, pdf_of)
    await asyncio.to_thread(save, path, content)
    print(f"{counted(len(chats))} in {path}")
    return 0


async def bring(desk: Desk, arguments: argparse.Namespace) -> int:
    """Read a file that was exported as JSON, and add what it holds."""
    chats = await asyncio.to_thread(chats_of, Path(arguments.words[0]))
    await desk.library.put(chats)
    print(f"{counted(len(chats))} added")
    return 0


def _record(one: Conversation) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "tier": one.tier.value,
        "updated_at": one.updated_at,
        "messages": one.messages,
        "keep_local": one.keep_local,
        "pinned": one.pinned,
        "archived": one.archived,
        "tags": [tag.name for tag in one.tags],
    }


def _found_record(one: Found) -> dict[str, object]:
    return {
        "id": one.conversation,
        "title": one.title,
        "archived": one.archived,
        "message": one.message,
        "excerpt": one.excerpt.text if one.excerpt is not None else None,
        "hits": one.hits,
        "more": one.more,
        "by_meaning": one.by_meaning,
    }


_LEAST_WORDS = {"search": 1, "export": 1, "import": 1, **chat_tags.LEAST_WORDS}
_ACTS: dict[str, Act] = {
    "list": show,
    "search": search,
    "export": export,
    "import": bring,
    "tags": chat_tags.show,
    "tag": chat_tags.put,
    "untag": chat_tags.take,
    "rename-tag": chat_tags.rename,
    "delete-tag": chat_tags.delete,
}
