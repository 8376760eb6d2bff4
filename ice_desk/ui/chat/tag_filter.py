"""The button beside the search over all chats that leaves only those with certain tags."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ice_desk.domain.chats import Conversation
from ice_desk.domain.tags import Tag
from ice_desk.texts import tr
from ice_desk.ui.chat.tag_chip import dot_icon, shown
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import plain
from ice_desk.ui.theme import Theme

ALL, EDIT = "all", "edit"
_WORD = 14


class TagFilter(MenuButton):
    """`tags` are those that a chat must have, all of them; none leaves every chat in."""

    changed = Signal()
    edit_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Tags"), parent)
        self._theme = theme
        self._known: tuple[Tag, ...] = ()
        self.tags: tuple[int, ...] = ()
        self.chosen.connect(self._choose)
        theme.changed.connect(self._offer)
        self._offer()

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Offer these. One that was chosen and is gone is no longer asked for."""
        self._known = tuple(tags)
        left = tuple(key for key in self.tags if any(tag.id == key for tag in tags))
        self._take(left)

    def clear(self) -> None:
        self._take(())

    def holds(self, conversation: Conversation) -> bool:
        return {tag.id for tag in conversation.tags}.issuperset(self.tags)

    def _choose(self, key: str) -> None:
        if key == EDIT:
            self.edit_asked.emit()
        elif key == ALL:
            self._take(())
        else:
            number = int(key)
            rest = tuple(one for one in self.tags if one != number)
            self._take(rest if number in self.tags else (*rest, number))

    def _take(self, tags: tuple[int, ...]) -> None:
        before, self.tags = self.tags, tags
        self._offer()
        if tags != before:
            self.changed.emit()

    def _offer(self) -> None:
        options = [(ALL, tr("All chats")), *((str(tag.id), shown(tag)) for tag in self._known), ("", "")]
        self.set_options([*options, (EDIT, tr("Edit tags…"))])
        hues = {str(tag.id): tag.hue for tag in self._known}
        for action in self.popup_menu.actions():
            if action.data() in hues:
                action.setIcon(dot_icon(self._theme.palette, hues[action.data()]))
        self.mark(*(str(key) for key in self.tags) if self.tags else (ALL,))
        names = [plain(tag.name, _WORD) for tag in self._known if tag.id in self.tags]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        self.set_value(f"{names[0]}{more}" if names else "")
