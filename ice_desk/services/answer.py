"""One answer while it is being written: what came, how long it took, how it ended."""

import json
from collections.abc import Callable
from dataclasses import replace

from ice_desk.domain.chats import AnswerFacts
from ice_desk.domain.errors import StreamCut
from ice_desk.domain.models import RunnerOptions
from ice_desk.domain.performance import Inference
from ice_desk.domain.routing import Route
from ice_desk.domain.stream import Delta, Outcome, Thinking, Usage
from ice_desk.engines.base import ChatDone, CloudDone
from ice_desk.services.history import History


class Answer:
    """Journals each token, and gathers the facts that stay with the answer. `id` None is not kept."""

    def __init__(
        self,
        number: int | None,
        facts: AnswerFacts,
        decision: Route,
        history: History,
        clock: Callable[[], float],
        conversation: int | None = None,
    ) -> None:
        self.id = number
        self.facts = facts
        self.tier = decision.tier
        self.conversation = conversation
        self.usage: Usage | None = None
        self.outcome = Outcome.FAILED
        self.reason = ""
        self.host = ""
        self.digest = ""
        self.options = ""
        self.memory = 0
        self.began = False
        self._wrote = False
        self._history = history
        self._clock = clock
        self._asked_at = clock()
        self._first_at: float | None = None
        self._last_at = self._asked_at
        self._tokens = 0

    def start_over(self, facts: AnswerFacts) -> None:
        """Another model takes the question on, before any text came."""
        self.facts = facts
        self.outcome, self.reason = Outcome.FAILED, ""

    def leased(self, digest: str, options: RunnerOptions, memory: int) -> None:
        self.digest, self.memory = digest, memory
        self.options = json.dumps(options.as_dict())
        self.facts = replace(self.facts, context=options.num_ctx)

    def take(self, event: Delta | Thinking) -> None:
        """Journal one piece before anybody shows it."""
        self._last_at = self._clock()
        if self._first_at is None:
            self._first_at = self._last_at
        self._tokens += event.tokens
        self.began = self.began or bool(event.text)
        self._wrote = self._wrote or (isinstance(event, Delta) and bool(event.text))
        if self.id is not None:
            if isinstance(event, Delta):
                self._history.append(self.id, event.text)
            else:
                self._history.append(self.id, "", event.text)

    def done(self, event: ChatDone) -> Usage:
        """Fold in the engine's own figures; they replace what was counted here. Raises StreamCut for no text at all."""
        if not self._wrote and event.reason != "length":
            raise StreamCut("The model gave an empty answer", remedy="Ask again, or ask another model")
        worked = event.load_seconds + event.prompt_seconds + event.eval_seconds
        self.usage = Usage(
            prompt_tokens=event.prompt_tokens,
            completion_tokens=event.completion_tokens,
            queue_seconds=max(0.0, event.total_seconds - worked),
            load_seconds=event.load_seconds,
            prompt_seconds=event.prompt_seconds,
            eval_seconds=event.eval_seconds,
            first_token_seconds=self._first_token(),
        )
        self._tokens = event.completion_tokens or self._tokens
        self.end(Outcome.LENGTH if event.reason == "length" else Outcome.COMPLETE, _remarks(event))
        self.facts = replace(
            self.facts, prompt_tokens=event.prompt_tokens, tokens_per_second=self.usage.tokens_per_second
        )
        return self.usage

    def cloud_done(self, event: CloudDone, micro_dollars: int) -> Usage:
        """Fold in a provider's figures. Raises StreamCut for an answer without a word."""
        usage = event.usage
        seconds = max(0.0, self._last_at - (self._first_at or self._last_at))
        self.usage = Usage(
            prompt_tokens=usage.input if usage is not None else 0,
            completion_tokens=usage.output if usage is not None else max(self._tokens, event.counted),
            queue_seconds=0.0,
            load_seconds=0.0,
            prompt_seconds=0.0,
            eval_seconds=seconds,
            first_token_seconds=self._first_token(),
        )
        self._tokens = self.usage.completion_tokens
        self.facts = replace(self.facts, prompt_tokens=self.usage.prompt_tokens, micro_dollars=micro_dollars)
        if not self._wrote and event.reason != "length":
            raise StreamCut("The model gave an empty answer", remedy="Ask again, or ask another model")
        self.end(Outcome.LENGTH if event.reason == "length" else Outcome.COMPLETE, _cloud_remarks(event))
        return self.usage

    def cost(self, micro_dollars: int) -> None:
        """What the answer counts for in the ledger, once that is known."""
        self.facts = replace(self.facts, micro_dollars=micro_dollars)

    @property
    def tokens(self) -> int:
        """Tokens that came so far."""
        return self._tokens

    def end(self, outcome: Outcome, reason: str) -> None:
        """Say how it ended. A stop that comes after the engine's own end mark changes nothing."""
        if self.outcome in (Outcome.COMPLETE, Outcome.LENGTH):
            return
        self.outcome, self.reason = outcome, reason
        self.facts = replace(
            self.facts,
            completion_tokens=self._tokens,
            first_token_seconds=self._first_token(),
            tokens_per_second=self._speed(),
        )

    def _first_token(self) -> float | None:
        return self._first_at - self._asked_at if self._first_at is not None else None

    def _speed(self) -> float | None:
        """Tokens per second as they arrived, for answers that end without the engine's figures."""
        if self._first_at is None or self._last_at <= self._first_at:
            return None
        return self._tokens / (self._last_at - self._first_at)


def _remarks(event: ChatDone) -> str:
    """What is to be said of an answer that came to its end mark; mostly nothing."""
    remarks = ["it reached its length limit"] if event.reason == "length" else []
    if event.skipped:
        lines = "1 line" if event.skipped == 1 else f"{event.skipped} lines"
        remarks.append(f"{lines} of the stream could not be read")
    return "; ".join(remarks)


def _cloud_remarks(event: CloudDone) -> str:
    if event.reason == "length":
        return "it reached its length limit"
    return "" if event.reason == "stop" else f"the provider ended it: {event.reason}"


def inference_of(answer: Answer, *, host: str, at: float) -> Inference:
    """The record of what an answer took; never its text."""
    facts, usage = answer.facts, answer.usage
    return Inference(
        at=at,
        model=facts.model,
        tier=answer.tier,
        outcome=answer.outcome,
        engine=facts.engine,
        answer=answer.id,
        digest=answer.digest,
        options=answer.options,
        task=facts.task,
        complexity=facts.complexity,
        host=host,
        queue_seconds=usage.queue_seconds if usage else 0.0,
        load_seconds=usage.load_seconds if usage else 0.0,
        first_token_seconds=facts.first_token_seconds,
        prompt_tokens=facts.prompt_tokens,
        completion_tokens=facts.completion_tokens,
        tokens_per_second=facts.tokens_per_second,
        memory=answer.memory or None,
        micro_dollars=facts.micro_dollars,
        simulated=facts.simulated,
    )
