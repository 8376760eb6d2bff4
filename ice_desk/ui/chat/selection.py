"""What is marked in the transcript: a stretch of one message's text, over as many of its blocks as it spans."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCursor, QTextDocument

from ice_desk.ui.chat.body import Body

END = 1 << 30


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor` to `head`, each (block, position), in the message with the key `owner`."""

    owner: int
    anchor: tuple[int, int]
    head: tuple[int, int]

    @property
    def empty(self) -> bool:
        return self.anchor == self.head

    def moved(self, head: tuple[int, int]) -> "Selection":
        return replace(self, head=head)

    def blocks(self, count: int) -> range:
        """The blocks that it touches, of `count`."""
        start, end = sorted((self.anchor, self.head))
        return range(start[0], min(end[0], count - 1) + 1)

    def span(self, index: int, document: QTextDocument) -> tuple[int, int] | None:
        """The part that lies in the block `index`, as positions of its document."""
        start, end = sorted((self.anchor, self.head))
        if self.empty or not start[0] <= index <= end[0]:
            return None
        length = max(0, document.characterCount() - 1)
        first = min(start[1], length) if index == start[0] else 0
        last = min(end[1], length) if index == end[0] else length
        return first, last


def whole(owner: int, body: Body) -> Selection:
    """All of a message's text."""
    return Selection(owner, (0, 0), (max(0, len(body.blocks) - 1), END))


def word(owner: int, place: tuple[int, int], body: Body) -> Selection:
    """The word at `place`."""
    cursor = QTextCursor(body.document(place[0]))
    cursor.setPosition(place[1])
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    return Selection(owner, (place[0], cursor.selectionStart()), (place[0], cursor.selectionEnd()))
