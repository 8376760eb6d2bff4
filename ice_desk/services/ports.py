"""What the dispatcher needs of a cloud, of documents and of who tells tasks better, and those that are not there."""

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from typing import Protocol

from ice_desk.domain.catalogue import Catalogue
from ice_desk.domain.documents import Material
from ice_desk.domain.errors import Refused
from ice_desk.domain.images import Image
from ice_desk.domain.route_basis import Refinement
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.stream import Event, Outcome, Settled
from ice_desk.domain.world import CloudSeat, seats_without_keys
from ice_desk.engines.base import ChatMessage
from ice_desk.services.answer import Answer


class CloudPort(Protocol):
    def seats(self, tier: Tier, prompt_bytes: int, images: Sequence[Image] = ()) -> Mapping[str, CloudSeat]:
        """Each cloud role with what speaks against it now and its worst case. Pure on cached prices and balances."""

    def stream(
        self, decision: Route, chat: tuple[ChatMessage, ...], answer: Answer, *, swap: bool = False
    ) -> AsyncGenerator[Event, None]:
        """Reserve, send, stream, settle one question. Raises DeskError."""


class NoCloud:
    """No cloud engines: every role waits for a key."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._seats = seats_without_keys(catalogue)

    def seats(self, tier: Tier, prompt_bytes: int, images: Sequence[Image] = ()) -> Mapping[str, CloudSeat]:
        return self._seats

    async def stream(
        self, decision: Route, chat: tuple[ChatMessage, ...], answer: Answer, *, swap: bool = False
    ) -> AsyncGenerator[Event, None]:
        refusal = Refused(f"{decision.model} cannot be asked", why="It has no key yet.", remedy="Choose a local model.")
        if decision.engine == "cloud":
            raise refusal
        yield Settled(Outcome.FAILED, str(refusal))


class DocumentPort(Protocol):
    def tokens(self, conversation: int | None) -> int:
        """What the documents in use take in a prompt, all of them."""

    async def material(self, conversation: int | None, prompt: str, budget: int) -> Material | None:
        """What goes before a question, in at most `budget` tokens; None where there is nothing."""


class _NoDocuments:
    def tokens(self, conversation: int | None) -> int:
        return 0

    async def material(self, conversation: int | None, prompt: str, budget: int) -> Material | None:
        return None


NO_DOCUMENTS: DocumentPort = _NoDocuments()


class ImagePort(Protocol):
    async def data(self, images: Iterable[Image]) -> Mapping[int, bytes]:
        """The bytes of images, by id; one that is gone is left out."""


class _NoImages:
    async def data(self, images: Iterable[Image]) -> Mapping[int, bytes]:
        return {}


NO_IMAGES: ImagePort = _NoImages()


class TaskPort(Protocol):
    """Who may know a question's task better than the classifier."""

    def known(self, prompt: str) -> Refinement | None:
        """What was found out already. Pure."""

    async def foresee(self, prompt: str) -> Refinement | None:
        """Something new, found while the user writes, or None."""

    async def at_send(self, prompt: str) -> Refinement | None:
        """The best that can be said within half a second."""

    def corrected(self, answer: int, task: str) -> None:
        """The user said what the task of an answered question was."""


class NobodyElse:
    """The classifier stands alone."""

    def known(self, prompt: str) -> Refinement | None:
        return None

    async def foresee(self, prompt: str) -> Refinement | None:
        return None

    async def at_send(self, prompt: str) -> Refinement | None:
        return None

    def corrected(self, answer: int, task: str) -> None:
        """Nobody learns."""
