"""Conversations as they are kept. Times are seconds since 1970 (UTC)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ice_desk.domain import branches
from ice_desk.domain.branches import Tree
from ice_desk.domain.images import Image
from ice_desk.domain.routing import Tier
from ice_desk.domain.tags import Tag


class Role(StrEnum):
    USER = "user"
    ASSISTANT = "assistant"


class MessageState(StrEnum):
    """A user's message is `complete` once committed; an answer passes `streaming` to one of the others."""

    STREAMING = "streaming"
    COMPLETE = "complete"
    LENGTH = "length"
    STOPPED = "stopped"
    CUT = "cut"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What stays with an answer for ever: the model, why it was chosen, and what it took."""

    model: str = ""
    engine: str = "local"
    task: str = ""
    complexity: float | None = None
    why: str = ""
    route_json: str = ""
    first_token_seconds: float | None = None
    tokens_per_second: float | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    context: int = 0
    micro_dollars: int = 0
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """`rating` is what the user thought of an answer: -1, 0, 1, None where nothing was said. Prompts have images."""

    id: int
    role: Role
    text: str
    state: MessageState
    at: float
    thinking: str = ""
    reason: str = ""
    facts: AnswerFacts = AnswerFacts()
    rating: int | None = None
    images: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """Every message of a conversation, oldest first, and how they follow each other."""

    messages: tuple[Message, ...]
    tree: Tree

    @property
    def line(self) -> tuple[Message, ...]:
        """The messages that are shown."""
        return self._of(branches.line(self.tree))

    def before(self, message: int) -> tuple[Message, ...]:
        """What a prompt that is kept carries: the messages of its line before it."""
        return self._of(branches.line_to(self.tree, message)[:-1])

    def _of(self, nodes: tuple[int, ...]) -> tuple[Message, ...]:
        wanted = frozenset(nodes)
        return tuple(message for message in self.messages if message.id in wanted)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A prompt that was sent while an answer ran, and waits its turn. `key` names it; `task` and `model` None: Auto.

    `after` and `version_of` say where it goes, as in a question.
    """

    key: str
    prompt: str
    tier: Tier
    task: str | None = None
    model: str | None = None
    images: tuple[Image, ...] = ()
    after: int | None = None
    version_of: int | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """One row of the list. `tier` is what it was last asked in; `deleted_at` set means it lies in the bin.

    `keep_local` means that no question of it may leave this machine, whatever the rules say. An archived conversation
    is out of the way and still found; a pinned one stands before all others. `instructions` go before every question of
    it, as the system prompt. `tags` stand by name.
    """

    id: int
    title: str
    tier: Tier
    updated_at: float
    messages: int = 0
    deleted_at: float | None = None
    keep_local: bool = False
    pinned: bool = False
    archived: bool = False
    instructions: str = ""
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of asking, kept under a name. `tier` None leaves the tier alone.

    `routing` is "" for Auto, "task:KEY" or "model:NAME".
    """

    name: str
    instructions: str
    tier: Tier | None = None
    routing: str = ""


@dataclass(frozen=True, slots=True)
class WholeChat:
    """A conversation with all it holds, as it is written to a file and read from one. `created_at` None: not told.

    `pictures` are the bytes of its messages' images, by their ids; those read from a file are not to be trusted.
    `tree` says how the messages follow each other; None: each the one before it.
    """

    title: str
    tier: Tier
    messages: tuple[Message, ...]
    created_at: float | None = None
    updated_at: float = 0.0
    keep_local: bool = False
    instructions: str = ""
    tags: tuple[Tag, ...] = ()
    pictures: Mapping[int, bytes] = field(default_factory=dict, repr=False)
    tree: Tree | None = None

    @property
    def line(self) -> tuple[Message, ...]:
        """The messages that are shown; the others are other versions of some of them."""
        return self.messages if self.tree is None else Thread(self.messages, self.tree).line


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """How one model has done on this machine."""

    model: str
    answers: int
    errors: int
    median_first_token: float | None
    median_tokens_per_second: float | None
    last_at: float | None


@dataclass(frozen=True, slots=True)
class Today:
    local_answers: int = 0
    cloud_answers: int = 0
    median_first_token: float | None = None
    swaps: int = 0
    errors: int = 0
