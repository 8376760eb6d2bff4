"""What is done with chats as a whole: searched, taken out as files, brought back."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ice_desk.app import Desk
from ice_desk.domain.errors import DeskError
from ice_desk.domain.slots import Board
from ice_desk.services.chat_meaning import embedder_of, hot
from ice_desk.services.feed import Feed
from ice_desk.services.transfer import FORMS, form_for, written
from ice_desk.services.transfer.chats_file import chats_of
from ice_desk.services.transfer.paper import pdf_of
from ice_desk.services.transfer.saving import save
from ice_desk.texts import tr, trn
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.chats_popup import ChatsPopup
from ice_desk.ui.chat.early import EarlyComposer
from ice_desk.ui.chat.meaning_line import Lack, lack_of
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.fleet.pane import FleetPane
from ice_desk.ui.text import plain

_KINDS = ";;".join(f"{form.name} (*.{form.suffix})" for form in FORMS)


AGAIN_SECONDS = 2.0


class ChatActs:
    """`parent` is the window over which dialogs open."""

    def __init__(self, desk: Desk, popup: ChatsPopup, parent: QWidget) -> None:
        self._desk = desk
        self._popup = popup
        self._parent = parent
        self._lack: Lack | None = None
        popup.searched.connect(lambda words: desk.jobs.spawn(self._search(words), "search the chats", slot="search"))
        popup.export_asked.connect(self.export)
        popup.import_asked.connect(self.bring)

    def export(self, conversations: Sequence[int] | None) -> None:
        """Ask where to and in which form, then write in a thread and say so. None: all chats."""
        one = conversations is not None and len(conversations) == 1
        dialog = QFileDialog(self._parent, tr("Export this chat") if one else tr("Export chats"), "", _KINDS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(FORMS[0].suffix)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")")))
        dialog.selectFile("ice-desk-chat" if one else "ice-desk-chats")
        write = partial(self._write, conversations)
        dialog.fileSelected.connect(
            lambda name: self._desk.jobs.spawn(write(Path(name)), "export chats", slot="chats file")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring(self) -> None:
        """Ask for a file that was exported as JSON and add what it holds."""
        dialog = QFileDialog(self._parent, tr("Import chats"), "", tr("ICE Desk chats (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(
            lambda name: self._desk.jobs.spawn(self._bring(Path(name)), "import chats", slot="chats file")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def follow(self, fleet: FleetPane, board: Feed[Board]) -> None:
        """Say what the search by meaning lacks, and let the fleet bring it, by the plan that its card would show."""

        def look(now: Board) -> None:
            card = embedder_of(now)
            lacked, lack = self._lack, lack_of(card, fleet.load_plan(card) if card is not None else None)
            if lack == lacked:
                return
            self._lack = lack
            self._popup.meaning.show_lack(lack)
            if not lack.words and self._popup.isVisible() and self._popup.search.text().strip():
                self._popup.searched.emit(self._popup.search.text())

        self._popup.meaning.wanted.connect(fleet.load)
        watch(board, self._popup, look)

    async def _search(self, words: str) -> None:
        popup, desk = self._popup, self._desk
        able = hot(desk.fleet.board.value) is not None
        popup.show_found(words, await desk.library.search(words, popup.tags.tags), more=able)
        while able:
            result = await desk.meaning.search(words, popup.tags.tags)
            popup.show_near(words, result)
            able = result is not None and result.known < result.messages and popup.isVisible()
            if able:  # more of the messages are known in a while
                await asyncio.sleep(AGAIN_SECONDS)

    async def _write(self, conversations: Sequence[int] | None, path: Path) -> None:
        form = form_for(path)
        chats = await self._desk.library.take(conversations)
        await asyncio.to_thread(lambda: save(path, written(form, chats, pdf_of)))
        self._desk.notices.post(
            tr("{chats} written to {name}.", chats=trn("{number} chat", "{number} chats", len(chats)), name=path.name),
            key="chats file",
        )

    async def _bring(self, path: Path) -> None:
        chats = await asyncio.to_thread(chats_of, path)
        await self._desk.library.put(chats)
        self._desk.notices.post(
            tr("{chats} added from {name}.", chats=trn("{number} chat", "{number} chats", len(chats)), name=path.name),
            key="chats file",
        )


def tell_cut(desk: Desk, chat: ChatPane) -> None:
    """Say where the last run ended in the middle of an answer: the window opens on another chat."""
    titles = {one.id: one.title for one in desk.history.conversations.value}
    for conversation in desk.history.cut:
        title = plain(titles.get(conversation, ""), 60)
        desk.notices.post(
            tr("An answer in “{title}” was cut when ICE Desk ended. What had come of it is kept.", title=title),
            key=f"cut {conversation}",
            action=tr("Show it"),
            act=partial(chat.open, conversation),
            seconds=None,
        )


def send_early(early: EarlyComposer, chat: ChatPane) -> None:
    """Send what was to be sent before anything could be asked."""
    prompt, early.wanted = early.wanted, ""
    if prompt:
        chat.send(prompt)


async def keep_draft(desk: Desk, chat: ChatPane) -> None:
    """Write down what is in the box: the window closes, and the draft's own timer would come too late."""
    current = chat.session.current
    if not desk.jobs.running("chat.open"):  # else the box does not have the kept draft yet
        with suppress(DeskError):  # a store that cannot write has told so long before
            await desk.history.save_draft(current.id if current is not None else None, chat.composer.text)
