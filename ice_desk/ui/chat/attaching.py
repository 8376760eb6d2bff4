"""Documents in the window: dropped, picked or pasted, shown over the box, and their passages opened from an answer."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ice_desk.domain.documents import SUFFIXES, Document, cited
from ice_desk.domain.images import SUFFIXES as IMAGES
from ice_desk.domain.routing import Route
from ice_desk.services.documents import Documents
from ice_desk.services.images import Images
from ice_desk.services.images.files import is_image_name
from ice_desk.services.jobs import Jobs
from ice_desk.texts import tr
from ice_desk.ui.bridge import watch
from ice_desk.ui.chat.attached import OPEN, Attached
from ice_desk.ui.chat.attachments import Attachments, place_words
from ice_desk.ui.chat.pane import ChatPane
from ice_desk.ui.chat.picturing import Picturing
from ice_desk.ui.text import plain, plain_block, tokens, window_title
from ice_desk.ui.widgets import Button, PlainLabel

_KINDS = " ".join(f"*.{suffix}" for suffix in (*SUFFIXES, *IMAGES))
_SIZE = (640, 520)
_KEY = "document"


class Attaching(QObject):
    """Joins the documents to a chat pane. `stays` says whether they may not leave this machine."""

    def __init__(
        self, pane: ChatPane, documents: Documents, images: Images, jobs: Jobs, stays: Callable[[], bool]
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._documents = documents
        self._jobs = jobs
        self._stays = stays
        self._cloud_model = ""
        self._told: tuple[int, ...] = ()
        self._images = images
        self.row = Attachments()
        self.pictures = Picturing(pane, images, jobs, lambda: self.conversation)
        pane.composer.set_above(self.row)
        pane.composer.attach_asked.connect(self.pick)
        pane.composer.editor.files_given.connect(self.take)
        pane.shown.connect(self._follow)
        pane.previewed.connect(self._previewed)
        pane.transcript.link_clicked.connect(self._open_passage)
        pane.transcript.acted.connect(self._open_attached)
        pane.session.begun.append(documents.adopt)
        pane.session.attached = self.attached
        self._sent: set[int] = set()
        pane.setAcceptDrops(True)
        pane.installEventFilter(self)
        self.row.left_out.connect(lambda one: jobs.spawn(documents.use(one, False), "leave a document out"))
        self.row.dismissed.connect(lambda key: images.dismiss(key) if key < 0 else documents.dismiss(key))
        self.row.removed.connect(self.pictures.remove)
        self.row.opened.connect(self.pictures.open_staged)
        watch(documents.state, self, lambda _state: self._follow())
        watch(images.state, self, lambda _state: self._follow_images())

    @property
    def conversation(self) -> int | None:
        current = self._pane.session.current
        return current.id if current is not None else None

    def pick(self) -> None:
        """Ask for files."""
        kinds = tr("Documents and images ({kinds});;All files (*)", kinds=_KINDS)
        dialog = QFileDialog(self._pane.window(), tr("Attach documents or images"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, names: Sequence[str]) -> None:
        """Read these files into the open chat."""
        for path in map(Path, names):
            kept = self._images if is_image_name(path) else self._documents
            kept.attach(path, self.conversation)
        # What comes next is the question about them.
        self._pane.composer.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files over the pane are taken; anything else is left to whoever wants it."""
        if isinstance(event, QDragEnterEvent) and files_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and (names := files_in(event.mimeData())):
            event.acceptProposedAction()
            self.take(names)
            return True
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        state = self._documents.state.value
        where = self.conversation or 0
        documents = state.used(where)
        images, pictures = self._images.state.value.of(where), self._images.state.value.readings
        readings = [one for one in (*state.readings, *pictures) if one.conversation == where]
        self.row.show_all(documents, readings, images)
        counts = {"count": len(documents), "images": len(images)}
        self._tell_places(state.documents.get(where, ()))
        self.row.tell_place(place_words(stays=self._stays(), cloud_model=self._cloud_model, **counts))

    def _follow_images(self) -> None:
        """Where the question goes depends on its images."""
        self._follow()
        self._pane.preview()

    def _tell_places(self, documents: Sequence[Document]) -> None:
        """Let the transcript know what can be opened. What an answer names besides is not there, and no link."""
        told = tuple(document.id for document in documents)
        if told == self._told:
            return
        self._told = told
        if not told:
            self._jobs.cancel("places")
            self._pane.transcript.know(frozenset())
            return
        self._jobs.spawn_while_open(lambda: self._learn_places(told), "read what can be named", slot="places")

    async def _learn_places(self, documents: tuple[int, ...]) -> None:
        places = await self._documents.places(documents)
        if documents == self._told:
            self._pane.transcript.know(places)

    def _previewed(self, route: object) -> None:
        cloud = isinstance(route, Route) and route.engine == "cloud" and bool(self._pane.composer.text.strip())
        self._cloud_model = route.model if isinstance(route, Route) and cloud else ""
        self._follow()

    def _open_passage(self, address: str) -> None:
        passage = cited(address)
        if passage is not None:
            self._jobs.spawn(self._show_passage(*passage), "open a passage", slot="passage")

    def attached(self, conversation: int, prompt: int | None) -> tuple[Attached, ...]:
        """The documents that went first with a stored prompt, or (None) with the one that is sent now."""
        documents = self._documents.state.value.documents.get(conversation, ())
        if prompt is not None:
            return tuple(_attached(one) for one in documents if one.prompt == prompt)
        fresh = [one for one in documents if one.used and one.prompt is None and one.id not in self._sent]
        self._sent |= {one.id for one in fresh}
        return tuple(_attached(one) for one in fresh)

    def _open_attached(self, _entry: object, action: str) -> None:
        kind, _, number = action.removeprefix(OPEN).partition(":")
        if action.startswith(OPEN) and kind == _KEY:
            self._jobs.spawn(self._show_document(int(number)), "open a document", slot="passage")

    async def _show_document(self, document: int) -> None:
        found = await self._documents.text_of(document)
        if found is None:
            self._pane.composer.say(tr("This document is no longer here."))
        else:
            self._show_text(found[0], found[0].places, found[1])

    async def _show_passage(self, number: int, place: str) -> None:
        found = await self._documents.passages_at(self.conversation, number, place)
        if found is None:
            self._pane.composer.say(
                tr(
                    "There is no passage [{number} {place}] in the documents of this chat.",
                    number=number,
                    place=plain(place, 60),
                )
            )
            return
        self._show_text(found[0], place, found[1])

    def _show_text(self, document: Document, place: str, text: str) -> None:
        dialog = PassageDialog(document, place, text)
        dialog.setParent(self._pane.window(), dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class PassageDialog(QDialog):
    """A passage as it stands in its document, to be read and copied."""

    def __init__(self, document: Document, place: str, text: str) -> None:
        super().__init__()
        title = f"{plain(document.name, 80)}, {plain(place, 60)}"
        self.setWindowTitle(window_title(title))
        self.resize(*_SIZE)
        self.text = QPlainTextEdit(plain_block(text))
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "field")
        self.text.setAccessibleName(title)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 14)
        box.setSpacing(10)
        box.addWidget(PlainLabel(title, bold=True))
        box.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        box.addLayout(foot)


def _attached(document: Document) -> Attached:
    return Attached(
        f"{_KEY}:{document.id}",
        tr("{name} · {tokens} tokens", name=plain(document.name, 60), tokens=tokens(document.tokens)),
    )


def files_in(data: QMimeData) -> list[str]:
    """The files on this computer that are dragged or pasted."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
