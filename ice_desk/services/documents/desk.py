"""The documents that chats are asked about."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ice_desk.domain.documents import (
    HEAD_TOKENS,
    Chosen,
    Document,
    DocumentKind,
    Material,
    Passage,
    Places,
    composed,
    fused,
    query_terms,
    tokens_in,
    within,
)
from ice_desk.domain.errors import DeskError
from ice_desk.services.documents.apart import read_apart
from ice_desk.services.documents.meaning import Meaning
from ice_desk.services.documents.reading import kind_of
from ice_desk.services.documents.shelf import NOT_BEGUN, Shelf
from ice_desk.services.documents.words import by_words as found_by_words
from ice_desk.services.feed import Feed
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.jobs import Jobs
from ice_desk.services.store import Store

RANKED = 400
LEARN_WAIT_SECONDS = 20.0
MEANING_FROM_TOKENS = 3_000
"""Smaller documents fit whole into every model: nothing has to be found in them."""

Read = Callable[[Path, Callable[[float], None]], Awaitable[tuple[Passage, ...]]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that is being read, or could not be: then `fault` says why. `share` 0 to 1."""

    key: int
    conversation: int
    name: str
    share: float = 0.0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class DocumentsState:
    """All documents by conversation (0: the one that is not begun), and the files being read."""

    documents: Mapping[int, tuple[Document, ...]] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()

    def used(self, conversation: int | None) -> tuple[Document, ...]:
        return tuple(one for one in self.documents.get(conversation or NOT_BEGUN, ()) if one.used)


class Documents:
    """Attach, leave out, look up; and `material` for a question. Its state is the feed `state`."""

    def __init__(self, store: Store, fleet: AnyFleet, jobs: Jobs, read: Read = read_apart) -> None:
        self.state: Feed[DocumentsState] = Feed(DocumentsState())
        self._shelf = Shelf(store)
        self._meaning = Meaning(fleet, self._shelf, self._learned)
        self._jobs = jobs
        self._read = read
        self._keys = itertools.count(1)

    async def start(self) -> None:
        self.state.publish(DocumentsState(await self._shelf.all()))

    async def close(self) -> None:
        """Nothing is held open."""

    def attach(self, path: Path, conversation: int | None) -> None:
        """Read a file in the background into a conversation, None for the one that is not begun."""
        key = next(self._keys)
        self._show(Reading(key, conversation or NOT_BEGUN, path.name))
        self._jobs.spawn(self._attach_told(path, key, conversation), f"read {path.name}", slot=f"document:{key}")

    def dismiss(self, key: int) -> None:
        """End a reading, or take the word about one that failed away."""
        self._jobs.cancel(f"document:{key}")
        self._hide(key)

    async def add(self, path: Path, conversation: int | None, told: Callable[[float], None]) -> Document:
        """Read a file into a conversation. Raises UsageFault saying what is wrong with it."""
        kind = kind_of(path)
        passages = await self._read(path, told)
        tokens = await asyncio.to_thread(tokens_in, passages)
        places = len({passage.place for passage in passages})
        unit = "page" if kind is DocumentKind.PDF else "part"
        extent = f"{places} {unit}{'s' if places != 1 else ''}"
        where = conversation or NOT_BEGUN
        document = await self._shelf.add(where, path.name, kind, passages, tokens, extent)
        self._change(where, (*self.state.value.documents.get(where, ()), document))
        if tokens > MEANING_FROM_TOKENS:
            self._jobs.spawn(self._meaning.learn(document.id), "work out passages", slot=f"meaning:{document.id}")
        return document

    async def adopt(self, conversation: int) -> None:
        """The conversation has begun: what was attached before belongs to it."""
        waiting = self.state.value.documents.get(NOT_BEGUN, ())
        if waiting:
            await self._shelf.adopt(conversation)
            self._change(conversation, waiting)
            self._change(NOT_BEGUN, ())

    async def use(self, document: int, used: bool) -> None:
        """Leave a document out of the next questions, or take it in again."""
        await self._shelf.use(document, used)
        self._each(document, lambda one: replace(one, used=used))

    def tokens(self, conversation: int | None) -> int:
        """What the documents in use take, all of them."""
        return sum(document.tokens for document in self.state.value.used(conversation))

    async def material(self, conversation: int | None, prompt: str, budget: int) -> Material | None:
        """What goes before a question: everything where it fits into `budget` tokens, else the best passages."""
        documents = self.state.value.used(conversation)
        if not documents:
            return None
        await self._learn_prompts(conversation or NOT_BEGUN, documents)
        passages = await self._shelf.passages(document.id for document in documents)
        if self.tokens(conversation) <= budget:
            return await asyncio.to_thread(composed, documents, passages)
        rankings = await self._rankings(documents, prompt)
        return await asyncio.to_thread(_best, documents, passages, rankings, budget)

    async def best(self, name: str, passages: Sequence[Passage], prompt: str, budget: int) -> Material:
        """Of a document that is kept nowhere, the passages nearest to a prompt that fit into `budget` tokens.

        Their meaning is asked of an embedding model that is loaded, or can be without another one leaving for it.
        """
        document, texts = Document(1, 1, name, DocumentKind.TEXT, 0, len(passages)), [one.text for one in passages]
        by_meaning = (await self._meaning.among(texts, prompt))[:RANKED]
        by_words = await asyncio.to_thread(found_by_words, texts, query_terms(prompt), RANKED)
        chosen = [Chosen(1, order, passage) for order, passage in enumerate(passages)]
        return await asyncio.to_thread(_best, [document], chosen, (by_meaning, by_words), budget)

    async def places(self, documents: Sequence[int]) -> Places:
        """All that an answer may name of these documents."""
        return await self._shelf.places(documents)

    async def text_of(self, document: int) -> tuple[Document, str] | None:
        """A document and all of its text, each place named over what stands there; None where it is gone."""
        every = (one for documents in self.state.value.documents.values() for one in documents)
        found = next((one for one in every if one.id == document), None)
        if found is None:
            return None
        return found, _whole(await self._shelf.passages([document]))

    async def passages_at(self, conversation: int | None, number: int, place: str) -> tuple[Document, str] | None:
        """A document and its text at a place that an answer names; None where it is not here."""
        mine = self.state.value.documents.get(conversation or NOT_BEGUN, ())
        document = next((one for one in mine if one.number == number), None)
        if document is None:
            return None
        found = [one.passage.text for one in await self._shelf.passages([document.id]) if one.passage.place == place]
        return (document, "\n".join(found)) if found else None

    async def _learn_prompts(self, conversation: int, documents: Sequence[Document]) -> None:
        """Learn which prompt the documents went with: the store wrote it down with the prompt."""
        if all(one.prompt is not None for one in documents):
            return
        prompts = await self._shelf.prompts(conversation)
        mine = self.state.value.documents.get(conversation, ())
        self._change(conversation, tuple(replace(one, prompt=prompts.get(one.id)) for one in mine))

    async def _rankings(self, documents: Sequence[Document], prompt: str) -> tuple[list[int], list[int]]:
        keys = [document.id for document in documents]
        for key in keys:
            await self._jobs.wait(f"meaning:{key}", LEARN_WAIT_SECONDS)
        by_words = await self._shelf.by_words(keys, query_terms(prompt), RANKED)
        return (await self._meaning.ranked(keys, prompt))[:RANKED], by_words

    async def _attach_told(self, path: Path, key: int, conversation: int | None) -> None:
        where = conversation or NOT_BEGUN
        try:
            await self.add(path, conversation, lambda share: self._show(Reading(key, where, path.name, share)))
        except DeskError as error:
            self._show(Reading(key, where, path.name, fault=str(error)))
        except asyncio.CancelledError:
            self._hide(key)
            raise
        else:
            self._hide(key)

    def _show(self, reading: Reading) -> None:
        others = [one for one in self.state.value.readings if one.key != reading.key]
        readings = tuple(sorted((*others, reading), key=lambda one: one.key))
        self.state.publish(replace(self.state.value, readings=readings))

    def _hide(self, key: int) -> None:
        left = tuple(one for one in self.state.value.readings if one.key != key)
        self.state.publish(replace(self.state.value, readings=left))

    def _change(self, conversation: int, documents: tuple[Document, ...]) -> None:
        self.state.publish(replace(self.state.value, documents={**self.state.value.documents, conversation: documents}))

    def _learned(self, document: int, more: int) -> None:
        self._each(document, lambda one: replace(one, known=min(one.passages, one.known + more)))

    def _each(self, document: int, change: Callable[[Document], Document]) -> None:
        for conversation, documents in self.state.value.documents.items():
            if any(one.id == document for one in documents):
                self._change(conversation, tuple(change(one) if one.id == document else one for one in documents))
                return


def _whole(passages: Sequence[Chosen]) -> str:
    places: dict[str, list[str]] = {}
    for one in passages:
        places.setdefault(one.passage.place, []).append(one.passage.text)
    return "\n\n".join(f"[{place}]\n" + "\n".join(texts) for place, texts in places.items())


def _best(
    documents: Sequence[Document],
    passages: Sequence[Chosen],
    rankings: tuple[Sequence[int], Sequence[int]],
    budget: int,
) -> Material:
    by_meaning, by_words = rankings
    ranked = _in_order(passages, fused(by_meaning, by_words))
    how = " by meaning and words" if by_meaning else " by their words"
    return composed(documents, within(ranked, budget - HEAD_TOKENS * len(documents)), how)


def _in_order(passages: Sequence[Chosen], ranked: Sequence[int]) -> list[Chosen]:
    """The passages as they are ranked; those that no search found last, as the document has them."""
    place = {number: at for at, number in enumerate(ranked)}
    return sorted(passages, key=lambda one: (place.get(one.order, len(place)), one.order))
