"""Messages at the bottom right: at most four, each with its button, gone by themselves unless one looks at them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ice_desk.services.feed import Feed
from ice_desk.services.notices import Notice
from ice_desk.texts import retold, tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.text import plain_block
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, PlainLabel

AT_MOST = 4
WIDTH = 380
MARGIN = 14
BOTTOM = 26
"""The height of the status bar."""
_TEXT_LIMIT = 400
_WORDS = {"info": "", "warning": tr("Note"), "bad": tr("Needs attention")}
_TONES = {"info": "", "warning": "warm", "bad": "bad"}


class Toast(QFrame):
    """One message. Its time stands still while the pointer or the focus is on it."""

    def __init__(self, notice: Notice, dismiss: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self._dismiss = dismiss
        self.setProperty("kind", "popup")
        self.setAccessibleName(f"{_WORDS.get(notice.level, '')} {retold(notice.text)}".strip())
        words = QVBoxLayout()
        words.setSpacing(2)
        if _WORDS.get(notice.level):
            words.addWidget(PlainLabel(_WORDS[notice.level], tone=_TONES[notice.level], px=SMALL_PX, bold=True))
        words.addWidget(PlainLabel(plain_block(retold(notice.text), _TEXT_LIMIT), wrap=True))
        for label, deed in notice.more:
            further = Button(retold(label), "link", tone="accent")
            further.clicked.connect(partial(self._do, deed))
            words.addWidget(further, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 8, 10)
        row.addLayout(words, 1)
        if notice.action:
            act = Button(retold(notice.action), "link", tone="accent")
            act.clicked.connect(self._act)
            row.addWidget(act)
        close = Button("×", "link", tone="muted")
        close.setAccessibleName(tr("Dismiss"))
        close.clicked.connect(lambda: self._dismiss(self.notice.key))
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._start()

    def _start(self) -> None:
        if self.notice.seconds is not None:
            self._timer.start(round(self.notice.seconds * 1000))

    def _time_is_up(self) -> None:
        focus = self.window().focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus) and self.window().isActiveWindow()):
            self._start()
        else:
            self._dismiss(self.notice.key)

    def _act(self) -> None:
        if self.notice.act is not None:
            self._do(self.notice.act)

    def _do(self, act: Callable[[], None]) -> None:
        self._dismiss(self.notice.key)
        act()


class NoticesView(QWidget):
    """The stack of messages over its host. The newest lies lowest, nearest the corner."""

    def __init__(self, feed: Feed[tuple[Notice, ...]], dismiss: Callable[[str], None], host: QWidget) -> None:
        super().__init__(host)
        self._dismiss = dismiss
        self._host = host
        self._toasts: dict[tuple[str, int], Toast] = {}
        self.setAccessibleName(tr("Messages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._bottom = BOTTOM
        self._width = WIDTH
        host.installEventFilter(self)
        watch(feed, self, self._show)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        return tuple(self._toasts.values())

    def set_place(self, width: int = WIDTH, bottom: int = BOTTOM) -> None:
        """How wide the messages are and how far above the window's lower edge: they cover nothing one works with."""
        if (width, bottom) != (self._width, self._bottom):
            self._width, self._bottom = width, bottom
            self._place()

    def focus_newest(self) -> None:
        """Give the newest message's first button the focus."""
        if self.toasts:
            button = self.toasts[-1].findChild(Button)
            if button is not None:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, notices: tuple[Notice, ...]) -> None:
        wanted = {(notice.key, notice.serial): notice for notice in notices[-AT_MOST:]}
        for gone in [key for key in self._toasts if key not in wanted]:
            toast = self._toasts.pop(gone)
            self._box.removeWidget(toast)
            toast.hide()
            toast.deleteLater()
        for key, notice in wanted.items():
            if key not in self._toasts:
                self._toasts[key] = Toast(notice, self._dismiss, self)
                self._box.addWidget(self._toasts[key])
                self._toasts[key].show()
        self.setVisible(bool(self._toasts))
        self._place()

    def _place(self) -> None:
        self._box.activate()
        self.setFixedSize(self._width, max(1, self._box.totalHeightForWidth(self._width)))
        host = self._host
        self.move(host.width() - self._width - MARGIN, host.height() - self.height() - self._bottom - MARGIN)
        self.raise_()
