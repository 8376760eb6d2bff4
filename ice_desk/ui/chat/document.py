"""A block of foreign text as a QTextDocument that opens nothing, loads nothing and hides nothing.

Qt opens whatever an image names, on this machine or on another, unless the document itself answers with a valid
image; None or empty bytes do not stop it. HTML is off, so a `<ticker>` stays readable and cannot swallow text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextOption,
    QTextTable,
)

from ice_desk.domain.documents import Places
from ice_desk.domain.whole_text import named_images, widened, would_lose_cells
from ice_desk.texts import tr
from ice_desk.ui.chat.blocks import Block, Kind
from ice_desk.ui.chat.citing import link_passages
from ice_desk.ui.chat.clean import clean
from ice_desk.ui.chat.formulas import Dress, Held, hold, place
from ice_desk.ui.chat.highlight import highlight
from ice_desk.ui.chat.outlines import Key, Outline, Outlines
from ice_desk.ui.chat.tables import style_table
from ice_desk.ui.text import plain
from ice_desk.ui.theme import ANSWER_PX, BASE_PX, Palette, code_font, ui_font

Feature = QTextDocument.MarkdownFeature
_FEATURES = Feature.MarkdownDialectGitHub | Feature.MarkdownNoHTML
_INDENT = 22
QUOTE_INDENT = 14
FENCE_HEAD = 22
"""Room over code inside a list or a quote, for its language and the words that copy it."""
_HEADING_PX = {1: 18, 2: 16, 3: 15}
_LINE_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What a block is dressed in. `line` is the height of one text line, `letter` an average width, in pixels.

    `places` are the passages that can be opened from it; without `outlines` formulas stay as they were written.
    """

    palette: Palette
    prose: QFont
    code: QFont
    line: int
    code_line: int
    letter: float
    code_letter: float
    places: Places = frozenset()
    outlines: Outlines | None = None


def text_style(
    palette: Palette, px: int = ANSWER_PX, places: Places = frozenset(), outlines: Outlines | None = None
) -> TextStyle:
    prose, code = ui_font(px), code_font(BASE_PX)
    return TextStyle(
        palette=palette,
        prose=prose,
        code=code,
        line=round(1.55 * px),
        code_line=19,
        letter=QFontMetricsF(prose).averageCharWidth(),
        code_letter=QFontMetricsF(code).horizontalAdvance("0"),
        places=places,
        outlines=outlines,
    )


class SafeDocument(QTextDocument):
    """Answers every request for a resource with one transparent pixel, so that Qt never looks elsewhere.

    `outlines` are those of its formulas, `waits` names the ones that are still to come.
    """

    def __init__(self) -> None:
        super().__init__()
        self.outlines: Mapping[Key, Outline] = {}
        self.waits: frozenset[Key] = frozenset()
        self._nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        self._nothing.fill(0)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def loadResource(self, _type: int, _name: QUrl | str) -> QImage:
        return self._nothing


def build(block: Block, style: TextStyle, width: float, *, soft: bool = False) -> SafeDocument:
    """The document of one block at `width` pixels. `soft` draws it in the muted colour (thinking)."""
    document = SafeDocument()
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    text = clean(block.text)
    if _is_plain(block.kind, text) or not _format(document, block, text, style, width):
        _plain(document, text, style, code=block.kind is Kind.CODE)
        if block.kind is Kind.CODE and block.language and not soft and not block.growing:
            highlight(document, block.language, style.palette)
    if soft:
        _ink(document, style.palette.muted)
    document.setTextWidth(width)
    return document


def _is_plain(kind: Kind, text: str) -> bool:
    return kind in (Kind.CODE, Kind.PLAIN) or (kind is not Kind.TABLE and would_lose_cells(text))


def _plain(document: QTextDocument, text: str, style: TextStyle, *, code: bool) -> None:
    document.setDefaultFont(style.code if code else style.prose)
    document.setPlainText(text)
    _set_line_height(document, style.code_line if code else style.line)


def _format(document: SafeDocument, block: Block, text: str, style: TextStyle, width: float) -> bool:
    """Read `text` as Markdown with its formulas. False where nothing of it would be seen."""
    held = Held(text)
    if style.outlines is not None:
        held = hold(text, cells=block.kind is Kind.TABLE, growing=block.growing)
    if not _read(document, held.text, style):
        return False
    if style.outlines is None or not held.formulas:
        return True
    dress = Dress(style.prose.pixelSize(), style.code, style.palette.raised, width, style.line)
    placed = place(document, held, style.outlines, dress)
    if placed is None:
        return _read(document, text, style)
    document.outlines, document.waits = placed
    return True


def _read(document: QTextDocument, text: str, style: TextStyle) -> bool:
    document.setDefaultFont(style.prose)
    document.setIndentWidth(_INDENT)
    document.setMarkdown(widened(named_images(text)), _FEATURES)
    if document.isEmpty() and text.strip() and document.blockCount() == 1:
        return False
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    _name_images(document)
    _dress(document, style)
    for table in tables(document):
        style_table(table, style.palette)
    cursor.endEditBlock()
    return True


def tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def is_code(block: QTextBlock) -> bool:
    """Whether this is a line of code, between fences or indented."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeLanguage.value)


def _begins_code(block: QTextBlock) -> bool:
    before, language = block.previous(), QTextFormat.Property.BlockCodeLanguage.value
    same = before.isValid() and before.blockFormat().property(language) == block.blockFormat().property(language)
    return is_code(block) and not same


def _name_images(document: QTextDocument) -> None:
    """Put words in the place of images: what it was called and which host it would have come from."""
    images = [
        (fragment.position(), fragment.length(), fragment.charFormat().toImageFormat())
        for block in blocks(document)
        for fragment in fragments(block)
        if fragment.charFormat().isImageFormat()
    ]
    for position, length, image in reversed(images):
        alt = plain(str(image.property(QTextFormat.Property.ImageAltText.value) or ""), 80)
        words = ", ".join(filter(None, (alt, _origin(image.name()))))
        named = tr("[image not loaded: {words}]", words=words) if words else tr("[image not loaded]")
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        italic = QTextCharFormat()
        italic.setFontItalic(True)
        cursor.insertText(named, italic)


def _origin(name: str) -> str:
    url = QUrl(name)
    if host := url.host(QUrl.ComponentFormattingOption.EncodeUnicode):
        return plain(host, 80)
    return "" if url.scheme() == "data" else tr("a file")


def _dress(document: QTextDocument, style: TextStyle) -> None:
    """Line heights, headings, code and links in our own type and colours."""
    for index, block in enumerate(blocks(document)):
        level, code = block.blockFormat().headingLevel(), is_code(block)
        _dress_block(block, style, first=index == 0, last=not block.next().isValid(), level=level, code=code)
        if not code:
            link_passages(block, style.places)
        for fragment in fragments(block):
            _dress_fragment(document, fragment, style, level, code=code)


def _dress_block(block: QTextBlock, style: TextStyle, *, first: bool, last: bool, level: int, code: bool) -> None:
    shape = QTextBlockFormat()
    in_list = block.textList() is not None
    shape.setTopMargin(FENCE_HEAD if _begins_code(block) else 0 if first else 2 if in_list else 4)
    shape.setBottomMargin(0 if last else 2 if in_list else 4)
    if not level:
        shape.setLineHeight(style.code_line if code else style.line, _LINE_HEIGHT)
    if block.blockFormat().property(QTextFormat.Property.BlockQuoteLevel.value):
        shape.setLeftMargin(QUOTE_INDENT)
        shape.setRightMargin(0)
    if block.blockFormat().hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value):
        shape.setBackground(style.palette.line)
        shape.setTopMargin(0)
    QTextCursor(block).mergeBlockFormat(shape)


def _dress_fragment(
    document: QTextDocument, fragment: QTextFragment, style: TextStyle, level: int, *, code: bool
) -> None:
    before = fragment.charFormat()
    if level:
        _set_format(document, fragment, _heading(before, level))
        return
    change = QTextCharFormat()
    if before.fontFixedPitch() or code:
        change.setFont(style.code)
        change.setFontFixedPitch(True)
        change.setBackground(style.palette.raised)
    if before.isAnchor():
        change.setForeground(style.palette.accent)
        change.setFontUnderline(True)
        change.setToolTip("")
    if change.propertyCount():
        merged = QTextCharFormat(before)
        merged.merge(change)
        _set_format(document, fragment, merged)


def _heading(before: QTextCharFormat, level: int) -> QTextCharFormat:
    """The parser sizes headings by steps of the default font; a step that stays wins over any size we set."""
    shape = QTextCharFormat(before)
    shape.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    shape.setProperty(QTextFormat.Property.FontPixelSize.value, _HEADING_PX.get(level, ANSWER_PX))
    shape.setFontWeight(QFont.Weight.DemiBold)
    return shape


def _set_format(document: QTextDocument, fragment: QTextFragment, shape: QTextCharFormat) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(shape)


def _set_line_height(document: QTextDocument, height: int) -> None:
    shape = QTextBlockFormat()
    shape.setLineHeight(height, _LINE_HEIGHT)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(shape)


def _ink(document: QTextDocument, colour: QColor) -> None:
    ink = QTextCharFormat()
    ink.setForeground(colour)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(ink)
