"""Links in answers: three schemes only, the true address shown first, and never opened inside the window."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ice_desk.texts import tr
from ice_desk.ui.dialogs import ConfirmDialog, ask

_SCHEMES = frozenset({"http", "https", "mailto"})
_SHOWN = 1_000


@dataclass(frozen=True, slots=True)
class Link:
    """An address that may be opened. `host` is in punycode, so that look-alike letters show; empty for mail."""

    url: QUrl
    host: str
    address: str


def checked(address: str) -> Link | None:
    """The link at `address`; None for anything that is not the web or mail."""
    url = QUrl(address.strip(), QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or url.scheme().lower() not in _SCHEMES:
        return None
    host = url.host(QUrl.ComponentFormattingOption.EncodeUnicode)
    if url.scheme().lower() != "mailto" and not host:
        return None
    return Link(url, host, bytes(url.toEncoded().data()).decode("ascii", "replace"))


def question_dialog(link: Link, parent: QWidget | None = None) -> ConfirmDialog:
    """Names the host, then the whole address as it will be opened."""
    address = link.address if len(link.address) <= _SHOWN else f"{link.address[:_SHOWN]} …"
    lead = tr("It leads to {host}", host=link.host) if link.host else tr("It writes a mail")
    return ConfirmDialog(tr("Open this link?"), f"{lead}:\n{_breakable(address)}", tr("Open in browser"), parent)


async def open_link(link: Link, parent: QWidget | None = None) -> None:
    """Ask, and hand the address to the system where the answer is yes."""
    if await ask(question_dialog(link, parent)):
        QDesktopServices.openUrl(link.url)


def _breakable(address: str) -> str:
    """`address` on lines short enough for a dialog: it has no spaces to break at."""
    return "\n".join(address[start : start + 56] for start in range(0, len(address), 56))
