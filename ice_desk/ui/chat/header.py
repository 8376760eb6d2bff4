"""The bar over the transcript: the list of chats, the title, the tier and the routing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ice_desk.domain.policy import BY_ORGANISATION, NO_POLICY, Policy
from ice_desk.domain.routing import Tier
from ice_desk.domain.slots import PULLS, Board, State
from ice_desk.domain.tags import Tag
from ice_desk.texts import inside, retold, tr
from ice_desk.ui.chat.eject import EjectButton
from ice_desk.ui.chat.tag_chip import TagStrip
from ice_desk.ui.menu_button import MenuButton
from ice_desk.ui.text import plain, sentence_case
from ice_desk.ui.theme import Theme
from ice_desk.ui.widgets import Button, ElidedLabel, Segmented, hairline

_UNASKABLE = frozenset({State.ABSENT, *PULLS})
STAYS = tr("Every chat stays on this machine")
TASK, MODEL, LOCAL = "task:", "model:", "local:"
_LINE = ("", "")


class ChatHeader(QWidget):
    """`routing` is "" for Auto, "task:KEY" or "model:NAME"."""

    chats_asked = Signal()
    tags_asked = Signal()
    tier_chosen = Signal(str)
    routing_chosen = Signal(str)
    local_chosen = Signal(bool)

    def __init__(self, tasks: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tuple(tasks)
        self._models: tuple[str, ...] | None = None
        self._several = False
        self._policy = NO_POLICY
        self.routing = ""
        self.local = False
        self.chats = Button(tr("☰ Chats"))
        self.chats.setAccessibleName(tr("Chats"))
        self.title = ElidedLabel("", bold=True)
        self.tags = TagStrip(theme)
        self._tag = QAction(tr("Tags of this chat…"), self)
        for place in (self.title, self.tags):
            place.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            place.addAction(self._tag)
        self.eject = EjectButton()
        self.tier = Segmented(tr("Tier"), [(tier.value, sentence_case(tier.value)) for tier in Tier])
        self.route = MenuButton(tr("Routing"))
        self._lay_out()
        self.chats.clicked.connect(self.chats_asked)
        self.tags.clicked.connect(self.tags_asked)
        self._tag.triggered.connect(self.tags_asked)
        self.tier.chosen.connect(self.tier_chosen)
        self.route.chosen.connect(self.choose)
        self.set_routing("")

    def set_board(self, board: Board) -> None:
        """Offer the models that can be asked."""
        models = tuple(
            card.model for card in board.cards if not card.embedder and card.installed and card.state not in _UNASKABLE
        )
        if (models, bool(board.hosts)) != (self._models, self._several):
            self._models, self._several = models, bool(board.hosts)
            self._offer()

    @property
    def askable(self) -> tuple[str, ...]:
        """The models that can be asked by name."""
        return self._models or ()

    def set_tags(self, tags: Sequence[Tag] | None) -> None:
        """Show the tags of this chat; None for one that has not begun, which can have none."""
        self.tags.show_tags(tags or ())
        self._tag.setEnabled(tags is not None)

    def set_local(self, local: bool) -> None:
        """Show whether this chat may leave the machine."""
        if local != self.local:
            self.local = local
            self._offer()
            self.set_routing(self.routing)

    def set_policy(self, policy: Policy) -> None:
        """Close what the organisation closes."""
        self._policy = policy
        allowed = None if policy.tiers is None else [tier.value for tier in policy.tiers]
        self.tier.set_allowed(allowed, f"{retold(BY_ORGANISATION.capitalize())}.")
        self._offer()
        self.set_routing(self.routing)

    @property
    def _stays(self) -> bool:
        return self._policy.keep_local or not self._policy.cloud

    def _offer(self) -> None:
        options = [("", tr("Auto"))]
        options += [_LINE, *((TASK + key, tr("As {title}", title=inside(title))) for key, title in self._tasks)]
        options += [
            _LINE,
            *((MODEL + model, tr("Always {model}", model=plain(model, 60))) for model in self._models or ()),
        ]
        leave = (
            tr("Let this chat use the cloud and other machines") if self._several else tr("Let this chat use the cloud")
        )
        words = leave if self.local else tr("Keep this chat on this machine")
        if self._stays:
            stays = tr("No chat uses the cloud") if self._several and not self._policy.keep_local else STAYS
            words = f"{stays}: {retold(BY_ORGANISATION)}"
        options += [_LINE, (LOCAL, words)]
        self.route.set_options(options, closed=(LOCAL,) if self._stays else ())
        self.route.mark(self.routing)

    def set_routing(self, routing: str) -> None:
        self.routing = routing
        titles = dict(self._tasks)
        if routing.startswith(MODEL):
            words = plain(routing.removeprefix(MODEL), 24)
        else:
            words = titles.get(routing.removeprefix(TASK), tr("Auto"))
        self.route.set_value(tr("{words} · local", words=words) if self.local or self._stays else words)
        self.route.mark(routing)

    @property
    def task(self) -> str | None:
        return self.routing.removeprefix(TASK) if self.routing.startswith(TASK) else None

    @property
    def model(self) -> str | None:
        return self.routing.removeprefix(MODEL) if self.routing.startswith(MODEL) else None

    def choose(self, routing: str) -> None:
        """Route as `routing` says from now on."""
        if routing == LOCAL:
            self.set_local(not self.local)
            self.local_chosen.emit(self.local)
            return
        self.set_routing(routing)
        self.routing_chosen.emit(routing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.eject.set_room(event.size().width())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(18, 10, 18, 0)
        row.setSpacing(10)
        row.addWidget(self.chats)
        row.addWidget(self.title, 1)
        row.addWidget(self.eject)
        row.addWidget(self.tier)
        row.addWidget(self.route)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        below = QHBoxLayout()
        below.setContentsMargins(15, 4, 15, 0)
        below.addWidget(self.tags)
        below.addStretch(1)
        box.addLayout(row)
        box.addLayout(below)
        box.addSpacing(9)
        line: QFrame = hairline()
        box.addWidget(line)
