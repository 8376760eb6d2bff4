"""Ollama as a program on this computer: whose it is, and what stopping it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ice_desk.domain.slots import Card, State
from ice_desk.domain.units import gigabytes, listed

CACHE_TYPES = ("f16", "q8_0", "q4_0")
# One model more than the desk ever has in memory, and one for embeddings, so that the engine never evicts by count.
SPARE_MODELS = 2


class Whose(StrEnum):
    """To whom the engine at the configured address belongs."""

    UNKNOWN = "unknown"
    OURS = "ours"
    OTHER = "other"
    ABSENT = "absent"
    AWAY = "away"
    SIMULATED = "simulated"


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """`doing` is what is under way ("starting", "stopping", ...). `pid`, `owner` and `command` are None or empty
    where the system does not tell. `started` is in seconds since 1970. `cache_type` is the KV cache's where it is ours;
    `refused` says why the organisation forbids it, `problem` why it could not be looked at. `max_loaded` is how many
    models it was told to hold at once, 0 where it was not or cannot be read.
    """

    whose: Whose = Whose.UNKNOWN
    address: str = ""
    pid: int | None = None
    owner: str = ""
    command: str = ""
    started: float | None = None
    cache_type: str = ""
    installed: bool = False
    refused: str = ""
    doing: str = ""
    problem: str = ""
    max_loaded: int = 0

    @property
    def sentence(self) -> str:
        if self.doing:
            return f"{self.doing[:1].upper()}{self.doing[1:]}."
        if self.refused:
            return self.refused
        return {
            Whose.UNKNOWN: "Not looked at yet.",
            Whose.OURS: f"Started by ICE Desk (process {self.pid}) at {self.address}; KV cache {self.cache_type}.",
            Whose.OTHER: f"Something else started what answers at {self.address}: {self.process}.",
            Whose.ABSENT: f"None runs at {self.address}."
            if self.installed
            else "It was not found on this computer. Get it from ollama.com/download.",
            Whose.AWAY: f"The engine in use is on another machine ({self.address}); it is started and stopped there.",
            Whose.SIMULATED: "The fleet is simulated; nothing is started or stopped.",
        }[self.whose]

    @property
    def process(self) -> str:
        """ "ollama serve, process 4711, of ann", as far as the system tells."""
        if self.pid is None:
            return "a process that this system does not name, probably of another user"
        parts = [self.command or "a program", f"process {self.pid}"]
        return ", ".join([*parts, f"of {self.owner}"] if self.owner else parts)

    @property
    def can_start(self) -> bool:
        return self.whose is Whose.ABSENT and self.installed and not self.doing and not self.refused

    @property
    def can_stop(self) -> bool:
        """Ours always; another's only where the system tells which process it is, and the organisation lets us."""
        known = self.whose is Whose.OTHER and self.pid is not None and not self.refused
        return (self.whose is Whose.OURS or known) and not self.doing

    @property
    def can_restart(self) -> bool:
        return self.can_stop and self.installed and not self.refused


@dataclass(frozen=True, slots=True)
class Takes:
    """What leaves with the engine: loaded models with their bytes, answers of ours under way."""

    models: tuple[str, ...] = ()
    size: int = 0
    answers: int = 0

    @property
    def nothing(self) -> bool:
        return not self.models and not self.answers

    @property
    def sentence(self) -> str:
        """ "3 models leave memory (12.3 GB): a, b and c; 1 answer is running: it is waited for." """
        if self.nothing:
            return "No model is loaded and no answer is running."
        parts = []
        if self.models:
            verb = "model leaves" if len(self.models) == 1 else "models leave"
            parts.append(f"{len(self.models)} {verb} memory ({gigabytes(self.size)} GB): {listed(list(self.models))}")
        if self.answers:
            is_it = "answer is running: it is" if self.answers == 1 else "answers are running: they are"
            parts.append(f"{self.answers} {is_it} waited for")
        return "; ".join(parts) + "."


def takes(cards: Iterable[Card]) -> Takes:
    """What stopping the first machine's engine takes; models of other machines and of the cloud stay."""
    here = [card for card in cards if not card.host and card.state is not State.CLOUD]
    loaded = [card for card in here if card.resident]
    return Takes(
        tuple(card.model for card in loaded), sum(card.size for card in loaded), sum(card.leases for card in here)
    )


def models_at_least(wished: int, at_once: int) -> int:
    """How many models the engine may hold: what is wished, but never so few that it evicts by count."""
    return max(wished, at_once + SPARE_MODELS)
