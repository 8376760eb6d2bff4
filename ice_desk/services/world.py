"""The world a routing decision sees, put together from the board, the plans and what was measured."""

from collections.abc import Callable, Iterable, Mapping

from ice_desk.domain.bench import BenchScore
from ice_desk.domain.catalogue import Catalogue, CatalogueModel
from ice_desk.domain.catalogue_world import quality_of
from ice_desk.domain.chats import ModelRecord
from ice_desk.domain.memory import Plan
from ice_desk.domain.models import host_of, normal_name
from ice_desk.domain.routing import Tier
from ice_desk.domain.routing_rules import RuledCatalogue
from ice_desk.domain.slots import Board, Card, Host, Link, State
from ice_desk.domain.units import gigabytes
from ice_desk.domain.world import CloudSeat, ModelOption, World
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.learned import Learned

# With fewer, a percentile says more of chance than of the question.
ENOUGH_QUESTIONS = 50


class WorldView:
    """Builds a `World` from cached readings alone, in about a millisecond.

    `reference` gives the complexities that stand in for the tier's own questions until there are enough of them.
    """

    def __init__(
        self,
        fleet: AnyFleet,
        catalogue: Catalogue,
        *,
        profile: Callable[[], str],
        reference: Callable[[], tuple[float, ...]] = tuple,
    ) -> None:
        self._fleet = fleet
        self._catalogue = catalogue
        self._ruled = RuledCatalogue(catalogue)
        self._profile = profile
        self._reference = reference
        self._records: Mapping[str, ModelRecord] = {}
        self._learned = Learned()
        self._scores: Mapping[str, BenchScore] = {}

    def measure(self, scores: Iterable[BenchScore]) -> None:
        """Let what benchmarks measured here stand in place of what the specification says of a model's quality."""
        self._scores = {normal_name(score.model): score for score in scores}

    def learn(self, records: tuple[ModelRecord, ...], learned: Learned) -> None:
        """Take what is known of how each model has done here, and of the questions asked."""
        self._records = {normal_name(record.model): record for record in records}
        self._learned = learned

    def build(
        self,
        tier: Tier,
        context: int,
        *,
        cloud: Mapping[str, CloudSeat],
        pins: Mapping[str, str],
        quality_priority: str,
        rules: Mapping[str, float] | None = None,
        swap: bool = False,
    ) -> World:
        """The world for a question of `context` tokens in `tier`. `rules` are those that the user has set."""
        board = self._fleet.board.value
        cards = [card for card in board.cards if card.installed and card.state is not State.CLOUD]
        options = tuple(self._option(card, context, board, swap=swap) for card in cards)
        recent = self._learned.recent.get(tier, ())
        return World(
            catalogue=self._ruled.under(rules or {}),
            options=options,
            cloud=cloud,
            pins=pins,
            quality_priority=quality_priority,
            acceptance=self._learned.acceptance,
            recent=recent if len(recent) >= ENOUGH_QUESTIONS else self._reference(),
        )

    def _option(self, card: Card, context: int, board: Board, *, swap: bool) -> ModelOption:
        host = board.host_of(card.model)
        entry = self._catalogue.model(card.model)
        record = self._records.get(normal_name(card.model))
        plan = self._fleet.plan_question(card.model, context, swap=swap)
        history, seen = _history(record)
        score = self._scores.get(normal_name(card.model))
        return ModelOption(
            model=card.model,
            quality=score.for_routing if score is not None else quality_of(entry),
            quality_n=score.number if score is not None else 0,
            judged_n=score.judged_n if score is not None and not score.by_itself else 0,
            tokens_per_second=self._speed(card, entry, record),
            size=plan.footprint.bytes if plan is not None else card.size,
            available=self._fleet.room(card.model),
            resident=card.resident,
            fits=plan is not None and plan.fits,
            fit_reason=_why_not(plan),
            context=self._fleet.trained_context(card.model) or context,
            load_seconds=0.0 if card.resident else card.load_seconds or _usual_seconds(card, board),
            history=history,
            history_n=seen,
            embedder=card.embedder,
            vision=card.vision,
            base=entry.base if entry is not None else None,
            queue=card.leases + card.waiting,
            evicts=plan is not None and bool(plan.victims),
            here=host.here,
            place="" if host.here else host.name,
            gone=_gone(host, board),
        )

    def _speed(self, card: Card, entry: CatalogueModel | None, record: ModelRecord | None) -> float | None:
        if card.tokens_per_second is not None:
            return card.tokens_per_second
        if record is not None and record.median_tokens_per_second is not None:
            return record.median_tokens_per_second
        return entry.speeds.get(self._profile()) if entry is not None else None


def _history(record: ModelRecord | None) -> tuple[float | None, int]:
    if record is None:
        return None, 0
    asked = record.answers + record.errors
    return (record.answers / asked, asked) if asked else (None, 0)


def _usual_seconds(card: Card, board: Board) -> float | None:
    """Seconds to load it at the pace of the quickest load seen on its machine; None where none was seen."""
    host = host_of(card.model)
    seen = (other for other in board.cards if host_of(other.model) == host and other.load_seconds and other.size)
    pace = min(((other.load_seconds or 0.0) / other.size for other in seen), default=None)
    return None if pace is None or not card.size else pace * card.size


def _gone(host: Host, board: Board) -> str:
    """Why a machine cannot be asked. Where none answers there is nothing to choose, and asking tells why."""
    if host.link is Link.UP or board.link is not Link.UP:
        return ""
    return f"{host.name} does not answer" if host.link is Link.DOWN else f"{host.name} has not answered yet"


def _why_not(plan: Plan | None) -> str:
    if plan is None:
        return "not known to the engine"
    if plan.fits:
        return ""
    if not plan.allowed:
        return plan.sentence
    needs = f"needs {gigabytes(plan.footprint.bytes)} GB"
    if plan.deficit:
        return f"{needs}, {gigabytes(plan.deficit)} too much"
    return f"{needs}, and at most {plan.most} models may be loaded" if plan.limit == "models" else needs
