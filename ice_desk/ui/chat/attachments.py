"""The documents of a chat over the box: one line each, with what it takes, and a way to leave it out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ice_desk.domain.documents import Document
from ice_desk.domain.images import Image
from ice_desk.services.documents import Reading
from ice_desk.texts import mark, retold, tr, trn
from ice_desk.ui.chat.image_view import size_words
from ice_desk.ui.chat.thumbs import fitted_into, pixmap_of
from ice_desk.ui.text import percent, plain, said, tokens
from ice_desk.ui.theme import SMALL_PX
from ice_desk.ui.widgets import Button, ElidedLabel, NameLabel, PlainLabel

# How long documents are, as the chat keeps it.
_EXTENTS = (mark("1 page"), mark("{number} pages"), mark("1 part"), mark("{number} parts"))
_LINE_PX = 30
_MOST_LINES = 4
_THUMB = QSize(40, 26)


class Attachments(QWidget):
    """`left_out` carries a document's id, `removed` and `opened` an image's, `dismissed` the key of a reading."""

    left_out = Signal(int)
    removed = Signal(int)
    opened = Signal(int)
    dismissed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = PlainLabel("", tone="muted", px=SMALL_PX)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidget(self._list)
        self._list.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setAccessibleName(tr("Documents of this chat"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(2)
        box.addWidget(self._lead)
        box.addWidget(self._area)
        self._shown: tuple[object, ...] = ()
        self._title = tr("Documents of this chat")
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """The lines as they read."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        lines = (item.widget() for item in items if item is not None)
        return [" · ".join(one.text() for one in line.findChildren(PlainLabel)) for line in lines if line is not None]

    def tell_place(self, words: str) -> None:
        """Where the documents and images go with the next question."""
        self._lead.setText(f"{self._title} · {words}")

    def show_all(
        self, documents: Sequence[Document], readings: Sequence[Reading], images: Sequence[Image] = ()
    ) -> None:
        """Follow the state; nothing is made anew where nothing has changed."""
        shown = (tuple(documents), tuple(readings), tuple(images))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for document in documents:
            name, facts = document_words(document)
            self._add(name, tr("Leave out"), partial(self.left_out.emit, document.id), facts=facts)
        for image in images:
            self._add_image(image)
        for reading in readings:
            act = tr("Dismiss") if reading.fault else tr("Cancel")
            tone = "warm" if reading.fault else "muted"
            self._add(reading_words(reading), act, partial(self.dismissed.emit, reading.key), tone)
        count = len(documents) + len(readings) + len(images)
        if images:
            self._title = tr("Documents and images") if documents else tr("Images of the next question")
        else:
            self._title = tr("Documents of this chat")
        self._area.setFixedHeight(_LINE_PX * min(count, _MOST_LINES))
        self.setVisible(count > 0)

    def _add_image(self, image: Image) -> None:
        view = Button("", "link")
        view.setIcon(QIcon(pixmap_of(image)))
        view.setIconSize(fitted_into(image, _THUMB.width(), _THUMB.height()))
        view.setFixedSize(_THUMB)
        name, facts = image_words(image)
        view.setAccessibleName(tr("Open {name}", name=name))
        view.setToolTip(tr("Show it larger: {size}", size=size_words(image)))
        view.clicked.connect(lambda: self.opened.emit(image.id))
        self._add(name, tr("Remove"), partial(self.removed.emit, image.id), facts=facts, lead=view)

    def _add(
        self, words: str, act: str, do: Callable[[], None], tone: str = "", facts: str = "", lead: QWidget | None = None
    ) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        if lead is not None:
            row.addWidget(lead)
        if facts:
            row.addWidget(NameLabel(words))
            row.addWidget(PlainLabel(facts, tone="muted"))
            row.addStretch(1)
        else:
            row.addWidget(ElidedLabel(words, tone=tone), 1)
        button = Button(act)
        button.setAccessibleName(f"{act}: {words}")
        button.clicked.connect(lambda: do())
        row.addWidget(button)
        line.setFixedHeight(_LINE_PX)
        self._lines.addWidget(line)


def document_words(document: Document) -> tuple[str, str]:
    """ "[1] 10k.pdf", "250 pages · 84k tokens"; while its passages are worked out, how far that is."""
    facts = [retold(document.places), tr("{tokens} tokens", tokens=tokens(document.tokens))]
    if 0 < document.known < document.passages:
        facts.append(tr("{known} of its passages worked out", known=percent(document.known / document.passages)))
    return f"[{document.number}] {plain(document.name)}", " · ".join(facts)


def reading_words(reading: Reading) -> str:
    if reading.fault:
        return said(reading.fault, 300)
    if not reading.share:
        return tr("Reading {name} …", name=plain(reading.name, 80))
    return tr("Reading {name} … {share}", name=plain(reading.name, 80), share=percent(reading.share))


def image_words(image: Image) -> tuple[str, str]:
    """ "chart.png", "1,568 × 882 · up to 3.2k tokens"."""
    size = f"{image.width:,} × {image.height:,}"
    return plain(image.name, 80), tr("{size} · up to {count} tokens", size=size, count=tokens(image.tokens))


def place_words(*, stays: bool, cloud_model: str, count: int, images: int = 0) -> str:
    """Where the documents and images would go."""
    if cloud_model:
        parts = [trn("{number} document", "{number} documents", count)] if count else []
        parts += [trn("{number} image", "{number} images", images)] if images else []
        return tr(
            "{parts} would be sent to {cloud_model}", parts=tr(" and ").join(parts), cloud_model=plain(cloud_model, 60)
        )
    return tr("they stay on this machine") if stays else tr("with this question they stay on this machine")
