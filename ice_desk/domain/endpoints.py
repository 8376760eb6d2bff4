"""Where cloud models are asked, and in what state each place is."""

from dataclasses import dataclass
from enum import StrEnum


class WireFormat(StrEnum):
    OPENAI = "openai"
    ANTHROPIC = "anthropic"


class KeySource(StrEnum):
    """Where a key lies now."""

    NONE = "none"
    KEYRING = "keyring"
    SESSION = "session"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One provider at one origin. `own` means the base URL is not the provider's: its prices must be entered."""

    id: str
    title: str
    provider: str
    base_url: str
    wire: WireFormat
    own: bool = False


@dataclass(frozen=True, slots=True)
class EndpointState:
    """What the settings show of an endpoint. `tail` is the key's last four characters, never more."""

    endpoint: Endpoint
    source: KeySource = KeySource.NONE
    tail: str = ""
    problem: str = ""
    tested: str = ""

    @property
    def keyed(self) -> bool:
        return self.source is not KeySource.NONE


OFFICIAL = (
    Endpoint("openai", "OpenAI", "openai", "https://api.openai.com/v1", WireFormat.OPENAI),
    Endpoint("anthropic", "Anthropic", "anthropic", "https://api.anthropic.com", WireFormat.ANTHROPIC),
)
