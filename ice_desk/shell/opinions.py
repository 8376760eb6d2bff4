"""What the buttons under a route do: another task, a pin, a stronger model, a second opinion."""

from dataclasses import replace
from functools import partial

from ice_desk.app import Desk
from ice_desk.domain.routing import Route, other_than, stronger_than
from ice_desk.texts import tr
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.chat.subject import newest_answer
from ice_desk.ui.inspector.why import WhySection

SECOND_OPINION = "name its weakest assumption, the evidence against it, and what would prove it wrong."
NEWEST = f"Argue against the answer above: {SECOND_OPINION}"
OLDER = f"Argue against the answer below: {SECOND_OPINION}\n\nThe question was:\n%s\n\nThe answer was:\n%s"


class Opinions:
    """Joins the inspector's acts to the chat and the settings."""

    def __init__(self, desk: Desk, chat: ChatPane, why: WhySection) -> None:
        self._desk = desk
        self._chat = chat
        why.task_chosen.connect(self._choose_task)
        why.pin_asked.connect(self._pin)
        why.stronger_asked.connect(self._ask_stronger)
        why.second_asked.connect(self._ask_second)

    def _choose_task(self, _route: Route, task: str) -> None:
        """Route what is being written as `task`, or ask the prompt of the answer in view again as that task."""
        answer = self._chat.subject.answer
        if answer is None:
            self._chat.choose_task(task)
        else:
            self._chat.ask_again(answer, task=task)

    def _pin(self, route: Route) -> None:
        pins = dict(self._desk.settings.values.value.model_routing)
        self._desk.settings.set("model_routing", {**pins, route.task: route.model})
        self._desk.notices.post(
            tr("{title} now always goes to {model}.", title=self._title(route), model=route.model),
            key="pin",
            action=tr("Undo"),
            act=partial(self._desk.settings.set, "model_routing", pins),
        )

    def _ask_stronger(self, route: Route) -> None:
        model, answer = stronger_than(route), self._chat.subject.answer
        if model is None:
            return
        if answer is None:
            self._chat.send(self._chat.composer.text, model=model)
        else:
            self._chat.ask_again(answer, model=model)

    def _ask_second(self, route: Route) -> None:
        """Ask another model for the opposite; an older answer is quoted, as it no longer stands right above."""
        model, answer = other_than(route), self._chat.subject.answer
        current = self._chat.session.current
        if model is None or answer is None or current is None:
            return
        newest = newest_answer(current) is answer
        prompt = NEWEST if newest else OLDER % (current.prompt_of(answer) or "", answer.text)
        self._chat.subject.release()
        self._chat.session.send(replace(self._chat.question(prompt), task="contrarian_analysis", model=model))

    def _title(self, route: Route) -> str:
        return self._desk.catalogue.task(route.task).title
