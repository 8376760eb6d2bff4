"""The kinds of rows in the catalogue's files, checked by pydantic."""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

from ice_desk.domain import figures
from ice_desk.domain.routing import Tier

Name = Annotated[str, Field(min_length=1)]
Count = Annotated[int, Field(gt=0)]
Size = Annotated[int, Field(ge=0)]
Rate = Annotated[float, Field(ge=0, allow_inf_nan=False)]
TierName = Annotated[Tier, Field(strict=False)]


class Row(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class TrueFigure(Row):
    figure: Name
    why: Name


class Statement(Row):
    """What one place of the specification says: its own keys and wording, and beside them what holds instead.

    `required` are keys that must be given, with the reader that must find its number in the text (None: any text).
    """

    required: ClassVar[dict[str, Callable[[str], object | None] | None]] = {}

    where: Name
    given: dict[str, JsonValue] = Field(min_length=1)
    true: dict[str, TrueFigure] = {}

    @model_validator(mode="after")
    def _complete(self) -> "Statement":
        for key, read in self.required.items():
            if key not in self.given:
                raise ValueError(f"{self.where}: given lacks {key}")
            if read is not None and read(self.text(key)) is None:
                raise ValueError(f"{self.where}: {key} holds no figure: {self.text(key)}")
        for key in self.true:
            if key not in self.given:
                raise ValueError(f"{self.where}: true names {key}, which is not given")
        return self

    def text(self, key: str) -> str:
        """The given wording, "" where there is none."""
        return as_text(self.given.get(key, ""))

    def used(self, key: str) -> str:
        """The true wording where there is one, else the given."""
        return self.true[key].figure if key in self.true else self.text(key)

    def items(self, key: str) -> tuple[str, ...]:
        value = self.given.get(key, [])
        return tuple(as_text(item) for item in value) if isinstance(value, list) else (as_text(value),)


def number(text: str) -> float | None:
    """A bare number that is not negative."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < math.inf else None


def as_text(value: JsonValue) -> str:
    """A given value as the figure's text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(as_text(item) for item in value)
    return str(value)


class ArchitectureRow(Row):
    name: Name
    layers: Count
    heads: Count
    kv_heads: Size
    embedding: Count
    key_length: Count
    value_length: Count
    feed_forward: Count
    vocab: Count
    experts: Size = 0
    experts_used: Size = 0
    tied_embeddings: bool = False
    qkv_bias: bool = False


class BaseRow(Row):
    base: Name
    title: Name
    parameters: Count
    context: Count
    capabilities: list[Name]
    tags: list[Name]
    architecture: ArchitectureRow


class ModelRow(Row):
    tag: Name
    base: Name
    quantization: Name
    file_bytes: Count
    note: Name
    warning: str = ""


class Card(Statement):
    """`models` are tags, base models or cloud roles. With `tier`, they are its members, seated in `slot`."""

    models: list[Name]
    profile: Name | None = None
    source: Name | None = None
    tier: TierName | None = None
    slot: str = ""


class AliasRow(Row):
    target: Name
    retired: str | None = None
    note: str = ""


class RoleRow(Row):
    role: Name
    title: Name
    label: Name
    model: Name
    provider: Name
    context: Count
    input_price: Count
    output_price: Count
    price_date: Name
    purpose: Name


class TierRow(Statement):
    required = {"heading": None, "Target Hardware": None}
    tier: TierName
    title: Name
    strategy: Name
    wider: list[Name] = []


class TaskRow(Statement):
    required = {"description": None, "requirements": None, "optimal_models": None, "context_size": figures.tokens}
    name: Name
    title: Name
    short: Name
    ours: bool = False


class LaneLists(Row):
    hot: list[Name]
    warm: list[Name]
    cold: list[Name]


class MemoryRow(Statement):
    required = {"strategy": None, "max_concurrent_models": number, "preload_based_on": None, "swap_priority": None,
                "memory_buffer": figures.gigabytes}  # fmt: skip


class ProfileRow(Statement):
    name: Name
    title: Name
    ours: bool = False
    unified: bool = False
    ram: Count
    gpu_name: str
    gpu_total: Size
    other: Size
    gpu_other: Size
    disk_gb_per_second: Rate
    ram_gb_per_second: Rate
    gpu_gb_per_second: Rate
    lanes: LaneLists


class ExpectationRow(Statement):
    required = {"models_used": None, "response_time": figures.seconds, "memory_usage": figures.gigabytes,
                "quality": figures.out_of_ten}  # fmt: skip
    profile: Name
    name: Name


class OptimisationRow(Statement):
    profile: Name
    name: Name


class SizesRow(Row):
    large_models: Name
    medium_models: Name
    small_models: Name


class QuantizationRow(Statement):
    required = {"description": None, "strategies": None, "memory_savings": None, "quality_loss": None}
    name: Name

    @property
    def strategies(self) -> SizesRow:
        return SizesRow.model_validate(self.given["strategies"])

    @model_validator(mode="after")
    def _strategies_hold(self) -> "QuantizationRow":
        _ = self.strategies
        return self


class ContextRow(Statement):
    required = {"range": figures.tokens, "use_cases": None, "optimal_models": None, "performance": None}
    name: Name


class ResultRow(Row):
    quality_score: Annotated[float, Field(ge=0, le=10)]
    time: Name
    strengths: list[Name]
    weaknesses: list[Name]

    @property
    def quality(self) -> float:
        """The score as 0 to 1, without the rest that dividing floats leaves."""
        return float(Decimal(str(self.quality_score)) / 10)


class BenchmarkRow(Statement):
    required = {"task": None}
    name: Name

    @property
    def results(self) -> dict[str, ResultRow]:
        """The models' results, by the specification's names."""
        tested = self.given.get("models_tested", {})
        if not isinstance(tested, dict):
            raise ValueError(f"{self.where}: models_tested is no table")  # noqa: TRY004 - pydantic reports ValueErrors
        return {name: ResultRow.model_validate(result) for name, result in tested.items()}

    @model_validator(mode="after")
    def _results_hold(self) -> "BenchmarkRow":
        for name, result in self.results.items():
            if figures.seconds(result.time) is None:
                raise ValueError(f"{self.where}: {name} gives no seconds: {result.time}")
        return self


class CostRow(Statement):
    required = {"API costs": figures.dollars, "Total": figures.dollars}
    tier: TierName


class WorthRow(Statement):
    required = {"monthly_cost": number, "query_capacity": number, "quality_level": number, "value_per_dollar": number,
                "suitable_for": None}  # fmt: skip
    tier: TierName


class StepRow(Statement):
    required = {"Fund Growth Stage": None, "Recommended Tier": None, "Monthly Cost": figures.dollars,
                "Quality Level": figures.share}  # fmt: skip
    tier: TierName


class RuleRow(Row):
    name: Name
    value: Annotated[float, Field(allow_inf_nan=False)]
    where: Name
    ours: bool = False
    why: str = ""


class ConfigRow(Statement):
    required = {"hardware_profile": None, "quality_priority": None, "memory_management": None,
                "quantization_strategy": None, "model_routing": None}  # fmt: skip

    @property
    def model_routing(self) -> dict[str, str]:
        """The pinned model by task, as given."""
        routing = self.given["model_routing"]
        if not isinstance(routing, dict):
            raise ValueError(f"{self.where}: model_routing is no table")  # noqa: TRY004 - pydantic reports ValueErrors
        return {task: as_text(model) for task, model in routing.items()}

    @model_validator(mode="after")
    def _routing_holds(self) -> "ConfigRow":
        _ = self.model_routing
        return self
