"""What the words under a message do."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.chat.words import stronger

if TYPE_CHECKING:
    from ice_desk.ui.chat.pane import ChatPane

CONTINUE = "Continue exactly where you stopped."


class Acts:
    """Each is asked of the pane or its session."""

    def __init__(self, pane: "ChatPane") -> None:
        self._pane = pane

    def do(self, entry: Entry, action: str) -> None:
        pane, session = self._pane, self._pane.session
        match action:
            case "why":
                pane.why_asked.emit(pane.subject.explain(entry, pane.composer.text))
            case "retry" | "swap":
                session.retry(entry, replace(pane.question(""), swap=action == "swap"))
            case "stronger":
                pane.ask_again(entry, model=stronger(entry))
            case "compare":
                pane.compare_asked.emit(session.prompt_of(entry))
            case "continue":
                model = entry.facts.model if entry.facts.engine == "local" else None
                pane.subject.release()
                session.send(replace(pane.question(CONTINUE), model=model))
            case "up" | "down":
                session.rate(entry, 1 if action == "up" else -1)
            case "send":
                session.send_waiting(entry)
            case "edit":
                # What is being written there is not lost: it stands after the old prompt.
                pane.composer.set_text("\n\n".join(part for part in (entry.text, pane.composer.text) if part.strip()))
                pane.focus_composer()
            case "remove":
                session.forget(entry)
                if not pane.composer.text:
                    pane.composer.set_text(entry.text)
