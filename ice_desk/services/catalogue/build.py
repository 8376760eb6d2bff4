"""From the checked files to the domain's values. What refers to something must find it, or it is a DataFault."""

from ice_desk.domain import figures as read
from ice_desk.domain.catalogue import (
    Alias,
    Architecture,
    Benchmark,
    BenchmarkRow,
    Catalogue,
    CatalogueModel,
    CloudRole,
    Figure,
    TierMember,
    TierSpec,
)
from ice_desk.domain.images import Sight
from ice_desk.domain.models import normal_name
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import Lane
from ice_desk.services.catalogue import parts, rows
from ice_desk.services.catalogue.sources import Sources, check_references, fault, unique


def build(sources: Sources) -> Catalogue:
    """Raises DataFault naming file, key and reason."""
    check_references(sources)
    return Catalogue(
        models={normal_name(row.tag): _model(row, sources) for row in sources.models.model},
        cloud={row.role: _role(row, sources) for row in sources.cloud.role},
        sight=Sight(tuple(sources.cloud.sight.sees), tuple(sources.cloud.sight.blind)),
        tiers=_tiers(sources),
        tasks=unique("tasks.toml", "task", parts.tasks(sources), lambda task: task.name),
        profiles=unique("profiles.toml", "profile", parts.profiles(sources), lambda profile: profile.name),
        aliases={name: Alias(name, sources.resolve(row.target, "aliases.toml"), row.retired, row.note)
                 for name, row in sources.aliases.alias.items()},
        quantization={row.name: parts.quantization(row) for row in sources.quantization.strategy},
        contexts=tuple(parts.context_class(row, sources) for row in sources.context.context),
        benchmarks={row.name: _benchmark(row, sources) for row in sources.benchmarks.benchmark},
        migration=tuple(parts.migration_step(row) for row in sources.costs.step),
        optimisations=tuple(parts.optimisation(row) for row in sources.expectations.optimisation),
        config=parts.config(sources.config.config, sources),
        rules={row.name: row.value for row in sources.rules.rule},
        figures=_figures(sources),
        bits={name.upper(): bits for name, bits in sources.quantization.bits.items()},
        bases={name: frozenset(map(normal_name, row.tags)) for name, row in sources.bases.items()},
    )  # fmt: skip


def _figures(sources: Sources) -> dict[str, Figure]:
    """Every figure by its path in the specification; each is said once."""
    found = [(file, figure) for file, statement in sources.statements() for figure in parts.figures_of(statement)]
    found += [("rules.toml", parts.rule_figure(row)) for row in sources.rules.rule]
    figures: dict[str, Figure] = {}
    for file, figure in found:
        if figure.where in figures:
            raise fault(file, figure.where, "it is said twice")
        figures[figure.where] = figure
    return figures


def _tiers(sources: Sources) -> dict[Tier, TierSpec]:
    rules = unique("rules.toml", "rule", sources.rules.rule, lambda row: row.name)
    worths = {row.tier: parts.worth(row) for row in sources.costs.worth}
    costs = {row.tier: parts.cost_row(row) for row in sources.costs.cost}
    tiers = unique("tiers.toml", "tier", sources.tiers.tier, lambda row: row.tier)
    for tier in Tier:
        for file, key, there in (
            ("tiers.toml", "tier", tier in tiers),
            ("costs.toml", "worth", tier in worths),
            ("costs.toml", "cost", tier in costs),
            ("rules.toml", f"{tier}.monthly_budget", f"{tier}.monthly_budget" in rules),
        ):
            if not there:
                raise fault(file, key, f"there is none for {tier}")
    return {
        tier: parts.tier_spec(
            row,
            _members(tier, sources),
            sources.resolve_all(row.wider, "tiers.toml"),
            worths[tier],
            costs[tier],
            rules,
        )
        for tier, row in tiers.items()
    }


def _members(tier: Tier, sources: Sources) -> tuple[TierMember, ...]:
    return tuple(
        TierMember(model, card.slot, read.share(card.text("usage")), card.text("purpose"), card.where)
        for card in sources.all_cards
        if card.tier is tier
        for model in card.models
    )


def _tiers_of(name: str, sources: Sources) -> frozenset[Tier]:
    member = {card.tier for card in sources.all_cards if card.tier and name in card.models}
    wider = {row.tier for row in sources.tiers.tier if name in row.wider}
    return frozenset(member | wider)


def _model(row: rows.ModelRow, sources: Sources) -> CatalogueModel:
    base = sources.bases[row.base]
    cards = tuple(card for card in sources.all_cards if sources.applies(card, row))
    return CatalogueModel(
        tag=row.tag,
        base=row.base,
        title=base.title,
        family=base.architecture.name,
        quantization=row.quantization,
        parameters=base.parameters,
        file_bytes=row.file_bytes,
        architecture=Architecture(**base.architecture.model_dump()),
        context=base.context,
        capabilities=frozenset(base.capabilities),
        note=row.note,
        quality=parts.qualities(cards) | _benchmark_scores(row.base, sources),
        speeds=parts.speeds(cards),
        load_seconds=parts.load_seconds(cards),
        lanes={profile.name: Lane(lane) for profile in sources.profiles.profile
               for lane, tags in profile.lanes.model_dump().items() if row.tag in tags},
        tiers=_tiers_of(row.tag, sources),
        figures=tuple(figure for card in cards for figure in parts.figures_of(card)),
        warning=row.warning,
    )  # fmt: skip


def _role(row: rows.RoleRow, sources: Sources) -> CloudRole:
    cards = tuple(card for card in sources.all_cards if row.role in card.models)
    prices = [price for card in cards if (price := read.dollars(card.text("Monthly Cost")))]
    if not prices:
        raise fault("tables.toml", row.role, "no row gives its cost per query")
    return CloudRole(
        role=row.role,
        title=row.title,
        label=row.label,
        model=row.model,
        provider=row.provider,
        context=row.context,
        input_price=row.input_price,
        output_price=row.output_price,
        price_date=row.price_date,
        prior=prices[0][0],
        retired=sources.aliases.alias[row.label].retired or "",
        purpose=row.purpose,
        quality=parts.qualities(cards),
        tiers=_tiers_of(row.role, sources),
        figures=tuple(figure for card in cards for figure in parts.figures_of(card)),
    )


def _benchmark(row: rows.BenchmarkRow, sources: Sources) -> Benchmark:
    threshold = row.given.get("quality_threshold")
    return Benchmark(
        name=row.name,
        task=row.text("task"),
        rows=tuple(
            BenchmarkRow(
                name=name,
                model=sources.resolve(name, "benchmarks.toml"),
                quality=result.quality,
                seconds=parts.known(read.seconds(result.time))[0],
                strengths=tuple(result.strengths),
                weaknesses=tuple(result.weaknesses),
            )
            for name, result in row.results.items()
        ),
        models=sources.resolve_all(row.items("best_models"), "benchmarks.toml"),
        recommended=row.text("recommended"),
        threshold=float(threshold) / 10 if isinstance(threshold, (int, float)) else None,
        requirement=next((row.text(key) for key in row.given if key.endswith("_requirements")), ""),
        where=row.where,
    )


def _benchmark_scores(base: str, sources: Sources) -> dict[str, float]:
    """A base model's score by benchmark: a result counts for all its quantizations."""
    base_of = {row.tag: row.base for row in sources.models.model}
    return {
        row.name: result.quality
        for row in sources.benchmarks.benchmark
        for name, result in row.results.items()
        if base_of.get(sources.resolve(name, "benchmarks.toml")) == base
    }
