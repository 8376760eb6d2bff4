"""Single rows as values of the domain. Where a row names models, the sources resolve them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from pydantic import JsonValue

from ice_desk.domain import figures as read
from ice_desk.domain.catalogue import (
    Config,
    ContextClass,
    CostRow,
    Expectation,
    Figure,
    MigrationStep,
    Optimisation,
    Profile,
    QuantizationStrategy,
    TaskSpec,
    TierMember,
    TierSpec,
    Worth,
)
from ice_desk.domain.slots import Lane
from ice_desk.services.catalogue import rows
from ice_desk.services.catalogue.sources import Sources

T = TypeVar("T")
MICRO = 1_000_000


def known(value: T | None) -> T:
    """A figure that the rows' own checks have found readable."""
    if value is None:
        raise ValueError("a required figure was not checked")
    return value


def figures_of(statement: rows.Statement) -> Iterator[Figure]:
    """Each given value as a figure; a table within goes by its own path."""
    for key, value in statement.given.items():
        true = statement.true.get(key)
        for where, text in _leaves(f"{statement.where}.{key}", value):
            yield Figure(text, true.figure if true else None, true.why if true else "", where)


def _leaves(where: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(f"{where}.{key}", inner)
    else:
        yield where, rows.as_text(value)


def rule_figure(row: rows.RuleRow) -> Figure:
    return Figure(given=f"{row.value:g}", true=None, why=row.why, where=f"{row.where}.{row.name}")


def qualities(cards: Iterable[rows.Card]) -> dict[str, float]:
    """Scores 0 to 1 by source: the table's name, else the profile's."""
    return {
        source: score
        for card in cards
        if (source := card.source or card.profile)
        and (score := read.out_of_ten(card.used("Quality Score") or card.used("quality"))) is not None
    }


def speeds(cards: Iterable[rows.Card]) -> dict[str, float]:
    """Tokens per second by profile."""
    return {
        card.profile: speed
        for card in cards
        if card.profile and (speed := read.rate(card.used("inference_speed") or card.used("speed"))) is not None
    }


def load_seconds(cards: Iterable[rows.Card]) -> dict[str, float]:
    return {
        card.profile: span[0]
        for card in cards
        if card.profile and (span := read.seconds(card.used("load_time"))) is not None
    }


def tasks(sources: Sources) -> Iterator[TaskSpec]:
    for row in sources.tasks.task:
        low, high = known(read.tokens(row.text("context_size")))
        yield TaskSpec(
            name=row.name,
            title=row.title,
            short=row.short,
            description=row.text("description"),
            requirements=row.items("requirements"),
            models_given=row.items("optimal_models"),
            models=sources.resolve_all(row.items("optimal_models"), "tasks.toml"),
            context_low=low,
            context_high=high,
            where=row.where,
            ours=row.ours,
        )


def profiles(sources: Sources) -> Iterator[Profile]:
    memory = sources.profiles.memory_management
    for row in sources.profiles.profile:
        lanes = {
            Lane(lane): sources.resolve_all(tags, "profiles.toml") for lane, tags in row.lanes.model_dump().items()
        }
        yield Profile(
            name=row.name,
            title=row.title,
            ours=row.ours,
            unified=row.unified,
            ram=row.ram,
            gpu_name=row.gpu_name,
            gpu_total=row.gpu_total,
            other=row.other,
            gpu_other=row.gpu_other,
            disk_gb_per_second=row.disk_gb_per_second,
            ram_gb_per_second=row.ram_gb_per_second,
            gpu_gb_per_second=row.gpu_gb_per_second,
            lanes=lanes,
            max_concurrent_models=int(memory.text("max_concurrent_models")),
            memory_buffer=known(read.gigabytes(memory.text("memory_buffer")))[0],
            memory_strategy=memory.text("strategy"),
            preload_based_on=memory.text("preload_based_on"),
            swap_priority=memory.text("swap_priority"),
            hardware={key: row.text(key) for key in row.given},
            expectations=tuple(
                expectation(item, sources) for item in sources.expectations.expectation if item.profile == row.name
            ),
        )


def expectation(row: rows.ExpectationRow, sources: Sources) -> Expectation:
    seconds_low, seconds_high = known(read.seconds(row.text("response_time")))
    memory_low, memory_high = known(read.gigabytes(row.text("memory_usage")))
    return Expectation(
        name=row.name,
        models=sources.resolve_all(row.items("models_used"), "expectations.toml"),
        seconds_low=seconds_low,
        seconds_high=seconds_high,
        memory_low=memory_low,
        memory_high=memory_high,
        quality=known(read.out_of_ten(row.text("quality"))),
        note=row.text("note"),
        where=row.where,
    )


def optimisation(row: rows.OptimisationRow) -> Optimisation:
    return Optimisation(
        profile=row.profile,
        name=row.name,
        settings={key: row.text(key) for key in row.given},
        true="; ".join(f"{key}: {true.figure}" for key, true in row.true.items()),
        where=row.where,
    )


def quantization(row: rows.QuantizationRow) -> QuantizationStrategy:
    return QuantizationStrategy(
        name=row.name,
        description=row.text("description"),
        large=row.strategies.large_models,
        medium=row.strategies.medium_models,
        small=row.strategies.small_models,
        memory_savings=row.text("memory_savings"),
        quality_loss=row.text("quality_loss"),
        where=row.where,
    )


def context_class(row: rows.ContextRow, sources: Sources) -> ContextClass:
    low, high = known(read.tokens(row.text("range")))
    return ContextClass(
        name=row.name,
        low=low,
        high=high,
        use_cases=row.items("use_cases"),
        models=sources.resolve_all(row.items("optimal_models"), "context.toml"),
        performance=row.text("performance"),
        where=row.where,
    )


def worth(row: rows.WorthRow) -> Worth:
    return Worth(
        tier=row.tier,
        monthly=int(row.text("monthly_cost")) * MICRO,
        query_capacity=int(row.text("query_capacity")),
        quality=float(row.text("quality_level")),
        value_per_dollar=float(row.text("value_per_dollar")),
        suitable_for=row.text("suitable_for"),
        where=row.where,
    )


def cost_row(row: rows.CostRow) -> CostRow:
    return CostRow(
        tier=row.tier,
        strategy=row.where.rsplit(".", 1)[-1],
        api=known(read.dollars(row.text("API costs"))),
        hardware=read.dollars(row.text("Hardware amortization")) or (0, 0),
        total=known(read.dollars(row.text("Total"))),
        true="; ".join(f"{key}: {true.figure}. {true.why}" for key, true in row.true.items()),
        where=row.where,
    )


def migration_step(row: rows.StepRow) -> MigrationStep:
    stage, _, assets = row.text("Fund Growth Stage").partition(" (")
    return MigrationStep(
        stage=stage,
        assets=assets.rstrip(")"),
        tier=row.tier,
        advised=row.text("Recommended Tier"),
        monthly=known(read.dollars(row.text("Monthly Cost"))),
        quality=known(read.share(row.text("Quality Level"))),
        where=row.where,
    )


def tier_spec(
    row: rows.TierRow,
    members: tuple[TierMember, ...],
    wider: tuple[str, ...],
    value: Worth,
    cost: CostRow,
    rules: Mapping[str, rows.RuleRow],
) -> TierSpec:
    """`rules` are all rules by name; a tier's own are called `<tier>.<rule>`, and its cap is a rule it must have."""
    cap = rules[f"{row.tier}.monthly_budget"]

    def number(name: str) -> float | None:
        rule = rules.get(f"{row.tier}.{name}")
        return rule.value if rule else None

    return TierSpec(
        tier=row.tier,
        title=row.title,
        heading=row.text("heading"),
        strategy=row.strategy,
        hardware=row.text("Target Hardware"),
        cap=round(cap.value * MICRO),
        cap_why=cap.why or f"Given in {cap.where}.",
        members=members,
        wider=wider,
        worth=value,
        cost=cost,
        where=row.where,
        complexity_below=number("complexity_below"),
        confidence_above=number("confidence_above"),
        quality_above=number("quality_above"),
        cost_offset=number("cost_offset"),
    )


def config(row: rows.ConfigRow, sources: Sources) -> Config:
    return Config(
        hardware_profile=row.text("hardware_profile"),
        quality_priority=row.text("quality_priority"),
        memory_management=row.text("memory_management"),
        quantization_strategy=row.text("quantization_strategy"),
        model_routing={task: sources.resolve(model, "config.toml") for task, model in row.model_routing.items()},
        where=row.where,
    )
