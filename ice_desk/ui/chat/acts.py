"""What the words under a message do."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ice_desk.domain.documents import cited
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr
from ice_desk.ui.chat.conversation import Entry
from ice_desk.ui.chat.links import checked, open_link
from ice_desk.ui.chat.switching import BY
from ice_desk.ui.chat.words import stronger

if TYPE_CHECKING:
    from ice_desk.ui.chat.pane import ChatPane

BUSY = tr("An answer of this chat is still being written. Stop it, or ask again when it has ended.")
CONTINUE = "Continue exactly where you stopped."


class Acts:
    """Each is asked of the pane or its session."""

    def __init__(self, pane: "ChatPane", jobs: Jobs) -> None:
        self._pane = pane
        self._jobs = jobs

    def do(self, entry: Entry, action: str) -> None:
        pane, session = self._pane, self._pane.session
        match action:
            case "why":
                pane.why_asked.emit(pane.subject.explain(entry, pane.composer.text))
            case "retry" | "again" | "swap" | "stronger" if session.running(session.current):
                pane.composer.say(BUSY)
            case "retry" | "again" | "swap":
                pane.transcript.column.follow = True
                session.retry(entry, replace(pane.question(""), swap=action == "swap"))
            case "stronger":
                pane.ask_again(entry, model=stronger(entry))
            case "compare" if session.current is not None and session.current.images_of(entry):
                pane.composer.say(tr("Not compared: this question has images, and models are compared by words alone."))
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
                pane.editing.begin(entry)
            case "older" | "newer":
                pane.switching.step(entry, BY[action])
            case "remove":
                session.forget(entry)
                if not pane.composer.text:
                    pane.composer.set_text(entry.text)

    def follow_link(self, address: str) -> None:
        """Open a web or mail address once its whole address was seen and agreed to."""
        pane = self._pane
        if cited(address) is not None:
            return  # a passage of a document, which `Attaching` opens
        link = checked(address)
        if link is None:
            pane.composer.say(tr("Not opened: only web and mail addresses are."))
        else:
            self._jobs.spawn(open_link(link, pane.window()), "ask before opening a link", slot="chat.link")
