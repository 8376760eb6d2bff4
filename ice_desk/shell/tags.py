"""Joins the tags to the chat: its head, the list of chats, and the dialog that changes them."""

from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any

from ice_desk.app import Desk
from ice_desk.domain.tags import Hue
from ice_desk.texts import tr, trn
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.chat.tag_chip import shown
from ice_desk.ui.chat.tags_dialog import TagsDialog
from ice_desk.ui.theme import Theme

UNDO_SECONDS = 15.0


class TagActs:
    """What is taken off or deleted can be undone by a notice; the dialog leaves the window free for it."""

    def __init__(self, desk: Desk, chat: ChatPane, theme: Theme) -> None:
        self._desk = desk
        self._chat = chat
        self._theme = theme
        self._dialog: TagsDialog | None = None
        watch(desk.tags.all, chat, chat.popup.tags.show_tags)
        chat.popup.tags_asked.connect(self._open_for)
        chat.header.tags_asked.connect(self.open)

    def open(self) -> None:
        """The tags of the open chat; before it has begun, the tags alone."""
        current = self._chat.session.current
        self._open_for(() if current is None else (current.id,))

    def _open_for(self, conversations: Sequence[int]) -> None:
        if self._dialog is not None:
            self._dialog.close()
        dialog = self._dialog = TagsDialog(self._theme, conversations, self._chat.window())
        dialog.put.connect(lambda name: self._spawn(self._desk.tags.put(name, dialog.conversations), "tag chats"))
        dialog.taken.connect(lambda tag: self._spawn(self._take(tag, dialog.conversations), "untag chats"))
        dialog.renamed.connect(lambda tag, name: self._spawn(self._desk.tags.rename(tag, name), "rename a tag"))
        dialog.painted.connect(lambda tag, hue: self._spawn(self._desk.tags.paint(tag, Hue(hue)), "colour a tag"))
        dialog.deleted.connect(lambda tag: self._spawn(self._delete(tag), "delete a tag"))
        watch(self._desk.tags.all, dialog, lambda _tags: self._follow(dialog))
        watch(self._desk.history.conversations, dialog, lambda _chats: self._follow(dialog))
        dialog.finished.connect(partial(self._closed, dialog))
        dialog.show()

    def _follow(self, dialog: TagsDialog) -> None:
        dialog.show_tags(self._desk.tags.all.value, self._desk.history.conversations.value)

    def _closed(self, dialog: TagsDialog, _code: int) -> None:
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()

    async def _take(self, tag: int, conversations: Sequence[int]) -> None:
        known = next((one for one in self._desk.tags.all.value if one.id == tag), None)
        had = await self._desk.tags.take(tag, conversations)
        if known is not None and had:
            back = partial(self._desk.tags.put, known.name, had)
            self._offer_undo(
                tr(
                    "“{shown}” taken off {chats}.",
                    shown=shown(known),
                    chats=trn("{number} chat", "{number} chats", len(had)),
                ),
                back,
            )

    async def _delete(self, tag: int) -> None:
        removed = await self._desk.tags.delete(tag)
        if removed is not None:
            had = trn("{number} chat", "{number} chats", len(removed.conversations))
            words = tr("Tag “{shown}” deleted; {had} had it.", shown=shown(removed.tag), had=had)
            self._offer_undo(words, partial(self._desk.tags.restore, removed))

    def _offer_undo(self, words: str, back: partial[Coroutine[Any, Any, Any]]) -> None:
        self._desk.notices.post(
            words, key="tags", action=tr("Undo"), act=lambda: self._spawn(back(), "undo"), seconds=UNDO_SECONDS
        )

    def _spawn(self, act: Coroutine[Any, Any, Any], name: str) -> None:
        self._desk.jobs.spawn(act, name)
