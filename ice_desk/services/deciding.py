"""Where a question goes: one decision, made of the fleet, the settings, what is attached and what was said before."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ice_desk.domain.complexity import tokens_of
from ice_desk.domain.images import total_tokens
from ice_desk.domain.opinion import Opinion
from ice_desk.domain.policy import Policy
from ice_desk.domain.router import REPLY_TOKENS
from ice_desk.domain.router import route as decided
from ice_desk.domain.routing import Route, RouteRequest
from ice_desk.services.documents.room import Room
from ice_desk.services.fleet import AnyFleet
from ice_desk.services.ports import CloudPort, DocumentPort, TaskPort
from ice_desk.services.questions import Question
from ice_desk.services.routing_settings import rules_from
from ice_desk.services.sent_images import Length
from ice_desk.services.settings import Settings, SettingsValues
from ice_desk.services.world import WorldView

TYPICAL_CONTEXT = 8192


class Deciding:
    """`sticky` names the model that goes on in a question's chat, where one does."""

    def __init__(
        self,
        fleet: AnyFleet,
        settings: Settings,
        view: WorldView,
        cloud: CloudPort,
        documents: DocumentPort,
        opinion: Callable[[], Opinion],
        policy: Callable[[], Policy],
        tasks: TaskPort,
        sticky: Callable[[Question], str | None],
    ) -> None:
        self._fleet = fleet
        self._settings = settings
        self._view = view
        self._cloud = cloud
        self._documents = documents
        self._opinion = opinion
        self._policy = policy
        self._tasks = tasks
        self._sticky = sticky
        self._room = Room()

    def longest_context(self, question: Question) -> int:
        """Tokens that the history may take beside the prompt and the reply, in the longest context there is."""
        cards = self._fleet.board.value.cards
        names = [question.model] if question.model else [card.model for card in cards if not card.embedder]
        contexts = [self._fleet.trained_context(name) or TYPICAL_CONTEXT for name in names]
        return max(contexts, default=TYPICAL_CONTEXT) - tokens_of(question.prompt) - REPLY_TOKENS

    def roomiest(self, question: Question, past: Length, *, anew: bool = True) -> tuple[Route, int]:
        """The decision, and how many tokens of the chat's documents it has room for."""
        decide, holds = partial(self._with_room, question, past), partial(self.holds, question)
        return self._room.find(question.conversation, self._attached(question), decide, holds, anew=anew)

    def holds(self, question: Question, decision: Route) -> bool:
        """Whether the model of a decision takes the question whole, and would run here so."""
        plan = self._fleet.plan_question(decision.model, decision.context_need, swap=question.swap)
        enough = decision.context_need <= (self._fleet.trained_context(decision.model) or TYPICAL_CONTEXT)
        return decision.engine != "local" or (enough and plan is not None and plan.fits)

    def _attached(self, question: Question) -> int:
        """Tokens of the documents that go with a question: none with one that nobody asks in a chat."""
        return 0 if question.background else self._documents.tokens(question.conversation)

    def _with_room(self, question: Question, past: Length, room: int) -> Route:
        return self.route(question, replace(past, tokens=past.tokens + room))

    def route(self, question: Question, past: Length, failed: frozenset[str] = frozenset()) -> Route:
        """The decision after `past`; `failed` are models that have just failed this question. Raises Refused."""
        policy = self._policy()
        policy.check_tier(question.tier)
        said = past.tokens + tokens_of(question.system)
        history, image_tokens = said + total_tokens(past.images), total_tokens(question.images)
        need = tokens_of(question.prompt) + history + image_tokens + REPLY_TOKENS
        values = self._settings.values.value
        world = self._view.build(
            question.tier,
            need,
            cloud=self._cloud.seats(
                question.tier, len(question.prompt.encode()) + 4 * said, (*past.images, *question.images)
            ),
            pins=values.model_routing,
            quality_priority=values.quality_priority,
            rules=rules_from(values),
            swap=question.swap,
        )
        request = RouteRequest(
            prompt=question.prompt,
            tier=question.tier,
            task=question.task,
            model=question.model,
            history_tokens=history,
            keep_local=question.keep_local or policy.keep_local or self._stays(question, past, values),
            speed_priority=question.speed_priority,
            quality_priority=question.quality_priority,
            sticky=self._sticky(question),
            excluded=failed,
            refined=question.refined or self._tasks.known(question.prompt),
            images=len(question.images),
            image_tokens=image_tokens,
        )
        return decided(request, world, self._opinion())

    def _stays(self, question: Question, past: Length, values: SettingsValues) -> bool:
        """Documents and images stay on this machine unless the user lets them leave."""
        there = self._attached(question) > 0 or question.images or past.images
        return values.documents_stay and bool(there)
