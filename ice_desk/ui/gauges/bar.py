"""One memory gauge: its name, its figure, and a bar of bands with ticks at 80 and 90 per cent."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ice_desk.domain.gauge_bands import Band, Ghost, pixel_edges
from ice_desk.domain.telemetry import Memory
from ice_desk.texts import tr
from ice_desk.ui import text
from ice_desk.ui.gauges.hatch import fill_hatched
from ice_desk.ui.theme import RADIUS_BAR, Theme, faded, ui_font

TIGHT = 0.80
FULL = 0.90
_LABEL_PX = 20
_SPACE_PX = 4
_BAR_PX = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """All a gauge shows. `leaving` are the models that the ghost's plan frees first."""

    title: str
    memory: Memory | None
    bands: tuple[Band, ...] = ()
    ghost: Ghost | None = None
    leaving: frozenset[str] = frozenset()

    @property
    def share(self) -> float:
        if self.memory is None or self.memory.total <= 0:
            return 0.0
        used = self.ghost.after if self.ghost is not None else self.memory.used
        return used / self.memory.total

    @property
    def figure(self) -> str:
        """ "18.1 / 32.0 GB  56 %", with a word where it is tight: never the colour alone."""
        if self.memory is None:
            return text.NOT_READABLE
        used, total = self.memory.used, self.memory.total
        change = self.ghost is not None
        amount = text.gb_change(used, self.ghost.after, total) if self.ghost else text.gb_of(used, total)
        word = (tr(" · does not fit") if change else tr(" · full")) if self.share > 1 else ""
        if not word and self.share >= TIGHT:
            word = tr(" · full") if self.share >= FULL else tr(" · tight")
        return f"{amount}  {text.percent(self.share)}{word}"

    @property
    def spoken(self) -> str:
        parts = [f"{name_of(band)} {text.gb(band.bytes)}" for band in self.bands]
        return "; ".join([self.figure, *parts])


def name_of(band: Band) -> str:
    if band.card is not None:
        return text.plain(band.card.model, 60)
    return tr("prompt caches of loaded models") if band.cache else tr("other programs")


class MemoryBar(QWidget):
    """Repaints only when a pixel or its figure changes; `paints` counts how often it did."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = Reading("", None)
        self._drawn: object = None
        self.paints = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def reading(self) -> Reading:
        return self._reading

    def show_reading(self, reading: Reading) -> None:
        self._reading = reading
        self.setAccessibleName(tr("{title} memory", title=reading.title) if reading.title == "RAM" else reading.title)
        if self.accessibleDescription() != reading.spoken:
            self.setAccessibleDescription(reading.spoken)
        look = self._look()
        if look != self._drawn:
            self._drawn = look
            self.update()

    def band_at(self, x: int) -> str:
        """The tooltip of what lies under `x`: its name and size."""
        reading = self._reading
        if reading.memory is None:
            return ""
        ghost = reading.ghost
        if ghost is not None:
            left, right = pixel_edges((ghost.start, ghost.bytes), reading.memory.total, self.width())
            if left <= x < right:
                return tr("would take {bytes}", bytes=text.gb(ghost.bytes))
        for band, edge in zip(reading.bands, self._edges(), strict=True):
            if x < edge:
                return f"{name_of(band)}: {text.gb(band.bytes)}"
        return tr("free: {free}", free=text.gb(reading.memory.free))

    def sizeHint(self) -> QSize:
        return QSize(240, _LABEL_PX + _SPACE_PX + _BAR_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = self._look()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), text.tip(self.band_at(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        bar = QRect(0, _LABEL_PX + _SPACE_PX, self.width(), _BAR_PX)
        self._paint_bands(painter, bar)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.palette.accent, 2))
            painter.drawRoundedRect(QRectF(bar).adjusted(1, 1, -1, -1), RADIUS_BAR, RADIUS_BAR)

    def _edges(self) -> tuple[int, ...]:
        memory = self._reading.memory
        sizes = [band.bytes for band in self._reading.bands]
        return pixel_edges(sizes, memory.total, self.width()) if memory is not None else ()

    def _look(self) -> object:
        reading = self._reading
        ghost = reading.ghost
        total = reading.memory.total if reading.memory is not None else 0
        span = pixel_edges((ghost.start, ghost.bytes), total, self.width()) if ghost is not None else ()
        colours = tuple(
            (band.card.lane, band.card.shade, band.card.model) if band.card else band.cache for band in reading.bands
        )
        return (reading.title, reading.figure, self._edges(), colours, span, reading.leaving, self.width())

    def _paint_words(self, painter: QPainter) -> None:
        palette = self._theme.palette
        row = QRect(0, 0, self.width(), _LABEL_PX)
        painter.setFont(ui_font())
        figure_width = painter.fontMetrics().horizontalAdvance(self._reading.figure) + 2
        painter.setPen(palette.bad if self._reading.share >= FULL else palette.muted)
        text.draw_text(painter, row, self._reading.figure, Qt.AlignmentFlag.AlignRight)
        painter.setFont(ui_font(bold=True))
        painter.setPen(palette.text)
        text.draw_text(painter, row.adjusted(0, 0, -figure_width - 8, 0), text.plain(self._reading.title, 60))

    def _paint_bands(self, painter: QPainter, bar: QRect) -> None:
        palette = self._theme.palette
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(bar), RADIUS_BAR, RADIUS_BAR)
        painter.setClipPath(clip)
        painter.fillRect(bar, palette.raised)
        left = 0
        for band, edge in zip(self._reading.bands, self._edges(), strict=True):
            if edge > left:
                # A gap in the window's colour keeps neighbours apart without relying on their colours.
                painter.fillRect(QRect(left, bar.y(), edge - left, bar.height()), palette.bg)
                box = QRect(left, bar.y(), max(1, edge - left - 2), bar.height())
                painter.fillRect(box, self._colour(band))
                if band.cache:
                    fill_hatched(painter, box, palette.muted)
            left = max(left, edge)
        self._paint_ghost(painter, bar)
        for share, colour in ((TIGHT, palette.faint), (FULL, palette.bad)):
            painter.fillRect(QRect(round(bar.width() * share), bar.y(), 1, bar.height()), colour)

    def _paint_ghost(self, painter: QPainter, bar: QRect) -> None:
        ghost, memory = self._reading.ghost, self._reading.memory
        if ghost is None or memory is None:
            return
        left, right = pixel_edges((ghost.start, ghost.bytes), memory.total, bar.width())
        box = QRect(QPoint(left, bar.y()), QSize(right - left, bar.height()))
        fill_hatched(painter, box, self._theme.palette.accent)

    def _colour(self, band: Band) -> QColor:
        palette = self._theme.palette
        if band.card is None:
            return palette.other
        colour = palette.model(band.card)
        return faded(colour, 0.35) if band.card.model in self._reading.leaving else colour
