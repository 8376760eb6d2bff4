"""The catalogue's files: one class a file, named in `catalogue.load_catalogue`."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from ice_desk.services.catalogue.rows import (
    AliasRow,
    BaseRow,
    BenchmarkRow,
    Card,
    ConfigRow,
    ContextRow,
    CostRow,
    ExpectationRow,
    MemoryRow,
    ModelRow,
    OptimisationRow,
    ProfileRow,
    QuantizationRow,
    RoleRow,
    Row,
    RuleRow,
    Statement,
    StepRow,
    TaskRow,
    TierRow,
    WorthRow,
)


class File(Row):
    """One file. Every list it holds is a list of rows."""

    def statements(self) -> Iterator[Statement]:
        for name in type(self).model_fields:
            value: Any = getattr(self, name)
            for row in value if isinstance(value, list) else [value]:
                if isinstance(row, Statement):
                    yield row


class Architectures(File):
    base: list[BaseRow]


class Models(File):
    model: list[ModelRow]


class Cards(File):
    card: list[Card]


class Aliases(File):
    alias: dict[str, AliasRow]


class SightRow(Row):
    """Names as shell patterns."""

    sees: list[str]
    blind: list[str]


class Cloud(File):
    role: list[RoleRow]
    sight: SightRow


class Tiers(File):
    tier: list[TierRow]
    statement: list[Statement]


class Tasks(File):
    task: list[TaskRow]


class Profiles(File):
    memory_management: MemoryRow
    profile: list[ProfileRow]
    statement: list[Statement]


class Expectations(File):
    expectation: list[ExpectationRow]
    optimisation: list[OptimisationRow]
    comparison: list[Statement]


class Quantization(File):
    strategy: list[QuantizationRow]
    bits: dict[str, Annotated[float, Field(gt=0, le=64)]]


class Contexts(File):
    context: list[ContextRow]


class Benchmarks(File):
    benchmark: list[BenchmarkRow]


class Costs(File):
    cost: list[CostRow]
    worth: list[WorthRow]
    step: list[StepRow]


class Rules(File):
    rule: list[RuleRow]
    statement: list[Statement]


class Defaults(File):
    config: ConfigRow


class Setup(File):
    statement: list[Statement]
