"""The chat: header, transcript and composer, joined to a session. Nothing is computed here, only asked for."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ice_desk.domain.errors import DeskError, Refused
from ice_desk.domain.routing import Route, Tier
from ice_desk.domain.slots import Board
from ice_desk.services.dispatcher import Question
from ice_desk.services.feed import Feed
from ice_desk.services.jobs import Jobs
from ice_desk.services.settings import Settings
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.acts import Acts
from ice_desk.ui.chat.chat_rows import UNTITLED, deleted_words, title_of
from ice_desk.ui.chat.chats_popup import ChatsPopup
from ice_desk.ui.chat.composer import Composer, in_column
from ice_desk.ui.chat.conversation import ConversationModel, Entry, Seat
from ice_desk.ui.chat.editing import Editing
from ice_desk.ui.chat.find import FindBar, Finder
from ice_desk.ui.chat.header import TASK, ChatHeader
from ice_desk.ui.chat.ports import Archive, Asker
from ice_desk.ui.chat.session import ChatSession
from ice_desk.ui.chat.subject import Subject
from ice_desk.ui.chat.switching import Switching
from ice_desk.ui.chat.transcript import Transcript
from ice_desk.ui.theme import Theme
from ice_desk.ui.timers import single_shot

PREVIEW_MS = 80
DRAFT_MS = 600


class ChatPane(QWidget):
    """`previewed` carries the Route (or Refused, or None) of what is being written, `why_asked` that of an answer.

    `ghost_changed` carries what the message being written can cost at most, in micro-dollars, 0 where nothing.
    `undo_offered(sentence, act)` asks for a notice with Undo; `shown` tells of another conversation,
    `compare_asked` carries a prompt.
    """

    previewed = Signal(object)
    why_asked = Signal(object)
    ghost_changed = Signal(object)
    undo_offered = Signal(str, object)
    shown = Signal()
    compare_asked = Signal(str)

    def __init__(
        self,
        dispatcher: Asker,
        history: Archive,
        settings: Settings,
        jobs: Jobs,
        board: Feed[Board],
        theme: Theme,
        tasks: Sequence[tuple[str, str]],
        clock: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
        *,
        composer: Composer | None = None,
    ) -> None:
        """`composer` is one that was there before the chat; what is written in it stays."""
        super().__init__(parent)
        self._dispatcher = dispatcher
        self._history = history
        self._settings = settings
        self._board = board
        self._jobs = jobs
        self.header = ChatHeader(tasks, theme)
        self.transcript = Transcript(theme, clock)
        self.composer = composer or Composer(theme)
        self._fresh = True
        self.popup = ChatsPopup(theme, self)
        self._acts = Acts(self, jobs)
        self.editing = Editing(self)
        self.switching = Switching(self)
        self.subject = Subject()
        self.instructions = ""
        self.find_bar = FindBar()
        self.finder = Finder(self.find_bar, self.transcript, self.focus_composer)
        self.session = ChatSession(
            dispatcher, history, jobs, clock, opened=self._show, changed=self._follow_running, seat=self._seat
        )
        self._preview_timer = single_shot(self, PREVIEW_MS, self.preview)
        self._draft_timer = single_shot(self, DRAFT_MS, self._save_draft)
        self._lay_out()
        self._connect()
        watch(board, self, self._board_changed)
        watch(settings.values, self, lambda values: self.header.tier.set_value(values.tier))
        watch(history.conversations, self, lambda _all: self._name_chats())
        if settings.values.value.routing_task:
            self.header.set_routing(f"task:{settings.values.value.routing_task}")

    def open(self, conversation: int | None, message: int | None = None) -> None:
        """Show a conversation, with the line through `message`; None begins a new one.

        The draft of the present one is kept first.
        """
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._save_draft()
        self.session.open(conversation, message)

    def open_found(self, conversation: int, message: int, words: str) -> None:
        """Show a conversation at a message in which `words` were found."""
        self.finder.seek(conversation, message, words)
        self.open(conversation, message)

    def focus_composer(self) -> None:
        self.composer.editor.setFocus()

    def question(self, prompt: str) -> Question:
        """The prompt with all that the header says of how to ask it."""
        current = self.session.current
        return Question(
            prompt=prompt,
            tier=Tier(self.header.tier.value or Tier.EDGE),
            task=self.header.task,
            model=self.header.model,
            conversation=current.id if current is not None else None,
            keep_local=self.header.local,
            system=self.instructions,
        )

    def ask_again(self, answer: Entry, *, task: str | None = None, model: str | None = None) -> None:
        """Ask the prompt of an answer again, otherwise."""
        self.subject.release()
        self.transcript.column.follow = True
        self.session.retry(answer, replace(self.question(""), task=task, model=model))

    def choose_task(self, task: str) -> None:
        """Route what is written here as `task` from now on."""
        self.header.set_routing(f"{TASK}{task}")
        self._choose_routing("")

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        box.addWidget(self.find_bar)
        box.addWidget(self.transcript, 1)
        box.addLayout(in_column(self.composer))
        self.setTabOrder(self.transcript, self.composer.editor)

    def _connect(self) -> None:
        self.header.chats_asked.connect(self.open_chats)
        self.header.tier_chosen.connect(self.choose_tier)
        self.header.routing_chosen.connect(self._choose_routing)
        self.header.local_chosen.connect(self._keep_local)
        self.composer.edited.connect(self._edited)
        self.composer.send_asked.connect(self.send)
        self.composer.stop_asked.connect(self._escape)
        self.transcript.acted.connect(self._acts.do)
        self.transcript.link_clicked.connect(self._acts.follow_link)
        self.popup.opened.connect(self.open)
        self.popup.found_opened.connect(self.open_found)
        self.popup.pinned.connect(self.session.pin)
        self.popup.archived.connect(self.session.archive)
        self.popup.new_asked.connect(lambda: self.open(None))
        self.popup.renamed.connect(self.session.rename)
        self.popup.delete_asked.connect(self._delete)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.editing.active and not self.session.running(self.session.current):
            self.editing.cancel()
        else:
            self.session.stop()

    def _show(self, model: ConversationModel | None, draft: str | None) -> None:
        self.transcript.show_model(model)
        self.subject.release()
        self.editing.end()
        if model is None:
            self.header.set_local(False)
        if draft is not None:
            alone = self.composer.show_draft(draft, keep=self._fresh)
            (self._draft_timer.stop if alone else self._draft_timer.start)()
        self._fresh = False
        self._preview_timer.start()
        self._name_chats()
        self._follow_running()
        self.shown.emit()
        if not self.finder.shown(model):
            self.focus_composer()

    def send(self, prompt: str, *, model: str | None = None) -> None:
        """Send what is written, to `model` where one is named."""
        question = self.editing.sent(self.question(prompt))
        if question is None:
            return
        if model is not None:
            question = replace(question, task=None, model=model)
        # The text stays its draft until it is kept as a prompt, so that at no moment it is in memory alone.
        self._draft_timer.stop()
        self._save_draft()
        self.composer.set_text("")
        self._draft_timer.stop()
        self.transcript.column.follow = True
        self.session.send(question)

    def _edited(self) -> None:
        self._preview_timer.start()
        self._draft_timer.start()

    def preview(self) -> None:
        """At once by the classifier alone; where a loaded model knows more, that follows."""
        question = self.editing.placed(self.question(self.composer.text))
        route = self._dispatcher.preview(question) if question.prompt.strip() else None
        self._show_route(question.prompt, route)
        if route is not None:
            self._jobs.spawn_while_open(partial(self._foresee, question), "tell the task", slot="chat.foresee")

    async def _foresee(self, question: Question) -> None:
        better = await self._dispatcher.foresee(question)
        if better is not None and question.prompt == self.composer.text:
            self._show_route(question.prompt, better)

    def _show_route(self, prompt: str, route: Route | Refused | None) -> None:
        self.composer.show_route(route)
        self.ghost_changed.emit(route.micro_dollars_bound if isinstance(route, Route) else 0)
        if not self.subject.stays(prompt):
            answered = self.subject.follow(prompt, self.session.current)
            self.previewed.emit(route if self.subject.answer is None else answered)

    def _seat(self, model: str) -> Seat:
        board = self._board.value
        card = board.card(model)
        return Seat(card.context if card is not None else 0, board.host_of(model).simulated)

    def _save_draft(self) -> None:
        current = self.session.current
        self.session.save_draft(current.id if current is not None else None, self.composer.text)

    def _follow_running(self) -> None:
        if not self.composer.text.strip():
            self._preview_timer.start()
        self.composer.set_streaming(self.session.running(self.session.current))

    def _board_changed(self, board: Board) -> None:
        self.header.set_board(board)
        if self.composer.text.strip() and not self._preview_timer.isActive():
            self._preview_timer.start()

    def _name_chats(self) -> None:
        current = self.session.current.id if self.session.current is not None else None
        conversations = self._history.conversations.value
        mine = next((one for one in conversations if one.id == current), None)
        self.header.title.setText(title_of(mine) if mine is not None else UNTITLED)
        self.header.set_tags(mine.tags if mine is not None else None)
        if mine is not None:
            self.header.set_local(mine.keep_local)
        self.popup.show_list(conversations, current)

    def open_chats(self) -> None:
        """Open the list of all chats, ready to search."""
        self._name_chats()
        self.popup.popup(self.header.chats.mapToGlobal(QPoint(0, self.header.chats.height() + 4)))

    def choose_tier(self, tier: str) -> None:
        self._set("tier", tier)

    def _keep_local(self, keep: bool) -> None:
        if self.session.current is not None:
            self.session.keep_local(self.session.current.id, keep)
        self._preview_timer.start()

    def _choose_routing(self, _routing: str) -> None:
        self._set("routing_task", self.header.task or "")

    def _set(self, key: str, value: object) -> None:
        try:
            self._settings.set(key, value)
        except DeskError as error:
            self.composer.say(error.shown)
        self._preview_timer.start()

    def _delete(self, conversations: Sequence[int]) -> None:
        titles = [title_of(one) for one in self._history.conversations.value if one.id in conversations]
        for conversation in conversations:
            self.session.delete(conversation)
        self.undo_offered.emit(deleted_words(titles), partial(self._restore, conversations))

    def _restore(self, conversations: Sequence[int]) -> None:
        for conversation in conversations:
            self.session.restore(conversation)
