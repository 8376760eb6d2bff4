"""The form of a policy file; `resources/policy/policy.schema.json` is made from it, for editors and deployment."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

TierName = Literal["starter", "edge", "professional", "enterprise"]
Dollars = Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
SomeDollars = Annotated[float, Field(gt=0, le=1_000_000, allow_inf_nan=False)]
_STRICT = ConfigDict(extra="forbid", strict=True)


class CapsFile(BaseModel):
    """The highest caps a user may set, in dollars. What is not named is left to the user."""

    model_config = _STRICT

    starter: Dollars | None = Field(None, description="For the Starter tier, a month")
    edge: Dollars | None = Field(None, description="For the Edge tier, a month")
    professional: Dollars | None = Field(None, description="For the Professional tier, a month")
    enterprise: Dollars | None = Field(None, description="For the Enterprise tier, a month")
    total: Dollars | None = Field(None, description="For all tiers together, a month")
    day: SomeDollars | None = Field(None, description="For a day")
    chat: SomeDollars | None = Field(None, description="For one chat")


class PolicyFile(BaseModel):
    """What an organisation prescribes for ICE Desk on this machine. Every entry only takes away."""

    model_config = _STRICT

    schema_place: str = Field("", alias="$schema", description="Where this schema lies; not read")
    contact: str = Field("", max_length=200, description="Whom users are told to ask")
    hosts: list[str] | None = Field(None, description="The only engines that may be used: host, host:port or URL")
    tiers: list[TierName] | None = Field(None, min_length=1, description="The only tiers that may be used")
    cloud: bool = Field(True, description="false: no cloud model is asked, no key is taken")
    caps: CapsFile | None = Field(None, description="The highest caps a user may set")
    keep_local: bool = Field(False, description="true: every chat stays on this machine, as its switch has it")
    update_check: bool = Field(True, description="false: nobody can turn the check for updates on")
    keyring_required: bool = Field(False, description="true: keys lie in the system's keyring or are not taken at all")


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a policy file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "policy.schema.json",
        **PolicyFile.model_json_schema(),
    }
