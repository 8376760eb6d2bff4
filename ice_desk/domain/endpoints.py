"""Where cloud models are asked, and in what state each place is."""

from dataclasses import dataclass
from enum import StrEnum


class WireFormat(StrEnum):
    """OPENAI is the chat completions that all compatible servers speak, RESPONSES OpenAI's newer interface."""

    OPENAI = "openai"
    RESPONSES = "responses"
    ANTHROPIC = "anthropic"


class KeySource(StrEnum):
    """Where a key lies now."""

    NONE = "none"
    KEYRING = "keyring"
    SESSION = "session"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class CloudModel:
    """`shutdown_date` is YYYY-MM-DD, None where the provider names none."""

    id: str
    shutdown_date: str | None = None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One provider at one origin; `id` is another one at another origin. `provider` names it in roles and commands.

    `vendor` is whose own address this is and whose price list therefore holds, empty for any other address.
    """

    id: str
    title: str
    provider: str
    base_url: str
    wire: WireFormat
    vendor: str = ""

    @property
    def own(self) -> bool:
        """An address of the user's own: its prices must be entered, and it may do without a key."""
        return not self.vendor

    @property
    def price_list(self) -> str:
        """Under what name its prices are kept."""
        return self.vendor or self.id


@dataclass(frozen=True, slots=True)
class EndpointState:
    """What the settings show of an endpoint. `tail` is the key's last four characters, never more.

    `models` is what it offered when it was last asked, None while it was not. `offer` names the environment's variable
    from which its key could be taken.
    """

    endpoint: Endpoint
    source: KeySource = KeySource.NONE
    tail: str = ""
    problem: str = ""
    tested: str = ""
    models: tuple[CloudModel, ...] | None = None
    offer: str = ""

    @property
    def keyed(self) -> bool:
        return self.source is not KeySource.NONE

    @property
    def ready(self) -> bool:
        """Whether it can be asked: a server of one's own often wants no key."""
        return self.keyed or self.endpoint.own

    def shutdown_date(self, model: str) -> str:
        """When the provider turns a model off, empty where it names no day."""
        return next((one.shutdown_date or "" for one in self.models or () if one.id == model), "")


OFFICIAL = (
    Endpoint("openai", "OpenAI", "openai", "https://api.openai.com/v1", WireFormat.OPENAI, "openai"),
    Endpoint("anthropic", "Anthropic", "anthropic", "https://api.anthropic.com", WireFormat.ANTHROPIC, "anthropic"),
)
