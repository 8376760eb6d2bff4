"""Figures and foreign words as the window writes them. One spelling for each kind of figure, everywhere."""

import html
import time

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ice_desk.texts import mark, retold, tr, trn

NOT_READABLE = tr("not readable")
MARK = "\ufffd"
ELLIPSIS = "…"

# The names of our own tables that `sentence_case` meets.
_NAMES = (
    mark("Pattern recognition"), mark("Entity extraction"), mark("Causal reasoning"), mark("Hypothesis generation"),
    mark("Relationship inference"), mark("Report writing"), mark("Synthesis"), mark("Financial analysis"),
    mark("Contrarian analysis"), mark("Quick question"), mark("Settled"), mark("Held"), mark("Unconfirmed"),
    mark("Reconciled"), mark("Released"), mark("Measured"), mark("Estimated"), mark("Catalogue"),
)  # fmt: skip

MONTHS = (
    *(tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")),
    *(tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December")),
)
# From here on a duration is told in days.
_IN_DAYS = 36 * 3600
_GB = 1_000_000_000
_MICRO = 1_000_000


def _hostile_characters() -> dict[int, str]:
    """Characters that hide, reorder or break text, each mapped to one visible mark."""
    ranges = (
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0xAD, 0xAD),  # soft hyphen
        (0x61C, 0x61C),  # Arabic letter mark
        (0x180E, 0x180E),
        (0x200B, 0x200F),  # zero width, joiners, direction marks
        (0x2028, 0x202E),  # separators, direction embeddings
        (0x2060, 0x206F),
        (0xD800, 0xDFFF),  # lone surrogates
        (0xFDD0, 0xFDEF),
        (0xFEFF, 0xFEFF),
        (0xFFFC, 0xFFFC),
        (0xFFFE, 0xFFFF),
        (0xE0000, 0xE007F),  # invisible tags
    )
    table = {code: MARK for first, last in ranges for code in range(first, last + 1)}
    return {code: mark for code, mark in table.items() if code not in (0x09, 0x0A)}


_BLOCK = _hostile_characters()
_LINE = _BLOCK | {0x09: " ", 0x0A: " ", 0x0D: " "}


def plain(text: str, limit: int = 200) -> str:
    """One line of foreign text (a model's name, a server's words) made safe to show, at most `limit` characters."""
    line = " ".join(text[: 4 * limit].translate(_LINE).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def said(words: str, limit: int = 200) -> str:
    """One line of what the layers below say, in the language of the window, made safe to show."""
    return plain(retold(words), limit)


def said_block(words: str, limit: int = 100_000) -> str:
    """Their words on several lines, likewise."""
    return plain_block(retold(words), limit)


def window_title(text: str) -> str:
    """`text` as a window's title shows it: Qt takes [*] for the place of a mark of its own."""
    return text.replace("[*]", "[*][*]")


def plain_block(text: str, limit: int = 100_000) -> str:
    """Foreign text of several lines made safe to show: its line ends and tabs stay, what hides or reorders goes."""
    block = text.replace("\r\n", "\n").replace("\r", "\n")[: limit + 1].translate(_BLOCK)
    return block if len(block) <= limit else block[: limit - 1] + ELLIPSIS


def tip(text: str) -> str:
    """`text` for a tooltip, which Qt would read as markup if it looked like some."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text or "&" in text else text


def gb(size: float | None) -> str:
    """Bytes as "4.9 GB": 10^9 bytes, one decimal."""
    if size is None:
        return NOT_READABLE
    if 0 < size < 0.05 * _GB:
        return "< 0.1 GB"
    return f"{_tenths(size)} GB"


def gb_of(used: float, total: float) -> str:
    """A gauge's figure: "18.1 / 32.0 GB"."""
    return f"{_tenths(used)} / {_tenths(total)} GB"


def gb_change(before: float, after: float, total: float) -> str:
    """A gauge's figure while a plan is shown: "18.1 → 23.5 / 32.0 GB"."""
    return f"{_tenths(before)} → {_tenths(after)} / {_tenths(total)} GB"


def _tenths(size: float) -> str:
    return f"{size / _GB:,.1f}".replace("-", "−")


def percent(share: float | None) -> str:
    """A share of 1 as "56 %"."""
    return NOT_READABLE if share is None else f"{round(share * 100)} %".replace("-", "−")


def money(micro_dollars: int) -> str:
    """Micro-dollars with two decimals, "$41.20"; what is not nothing never reads as nothing."""
    if 0 < micro_dollars < _MICRO // 200:
        return "< $0.01"
    return _dollars(micro_dollars, 2)


def money_exact(micro_dollars: int) -> str:
    """Micro-dollars as the ledger writes them, "$0.1410"."""
    return _dollars(micro_dollars, 4)


def money_round(micro_dollars: int) -> str:
    """Whole dollars for caps and forecasts, "$300"."""
    return _dollars(micro_dollars, 0)


def money_cap(micro_dollars: int) -> str:
    """A cap as it was set: "$300", "$12.50"."""
    return money(micro_dollars) if micro_dollars % _MICRO else money_round(micro_dollars)


def money_about(micro_dollars: int) -> str:
    """An estimate: whole dollars, "$58", below ten with its cents, "$0.73"."""
    if abs(micro_dollars) >= 10 * _MICRO:
        return money_round(micro_dollars)
    return money(micro_dollars).removesuffix(".00")


def _dollars(micro_dollars: int, decimals: int) -> str:
    sign = "−" if micro_dollars < 0 else ""
    unit = _MICRO // 10**decimals
    units = (abs(micro_dollars) + unit // 2) // unit
    whole, part = divmod(units, 10**decimals)
    return f"{sign}${whole:,}" + (f".{part:0{decimals}d}" if decimals else "")


def seconds(duration: float | None) -> str:
    """A duration in the one unit that suits it: "0.9 s", "18 s", "4 min", "2 h", "3 days"."""
    if duration is None:
        return NOT_READABLE
    if duration < 0.05:
        return "0 s" if duration <= 0 else "< 0.1 s"
    if duration < 9.95:
        return f"{duration:.1f}".removesuffix(".0") + " s"
    if duration < 90:
        return f"{round(duration)} s"
    if duration < 90 * 60:
        return f"{round(duration / 60)} min"
    if duration < _IN_DAYS:
        return f"{round(duration / 3600)} h"
    return trn("{number} day", "{number} days", round(duration / 86400))


def ago(duration: float) -> str:
    """ "2 min ago"; under a tenth of a second "just now"."""
    if duration < 0.05:
        return tr("just now")
    if duration >= _IN_DAYS:
        return trn("{number} day ago", "{number} days ago", round(duration / 86400))
    return tr("{duration} ago", duration=seconds(duration))


def rate(tokens_per_second: float | None) -> str:
    """ "78 tok/s", under ten with one decimal."""
    if tokens_per_second is None:
        return ""
    digits = 1 if 0 < tokens_per_second < 9.95 else 0
    return f"{tokens_per_second:,.{digits}f} tok/s"


def tokens(number: int) -> str:
    """A context length or a prompt as people say it: "8k", "200k", "512"."""
    return f"{round(number / 1000):,}k" if number >= 1000 else str(number)


def count(number: int) -> str:
    return f"{number:,}"


def plural(number: int, noun: str, nouns: str = "") -> str:
    """ "1 answer", "2 answers"; give `nouns` where adding an s is wrong."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def clock(at: float) -> str:
    """Seconds since 1970 as the wall clock here: "14:02:11"."""
    return time.strftime("%H:%M:%S", time.localtime(at))


def moment(at: float) -> str:
    """Seconds since 1970 as day and wall clock here: "24 Nov 14:02"."""
    then = time.localtime(at)
    return f"{day_of(then)} {time.strftime('%H:%M', then)}"


def day_of(then: time.struct_time) -> str:
    """A day of any year: "24 Nov", in German "24. Nov"."""
    return tr("{day} {month}", day=f"{then.tm_mday:02}", month=MONTHS[then.tm_mon - 1][:3])


def sentence_case(words: str) -> str:
    """A name from our own tables ("contrarian_analysis") as a person reads it: "Contrarian analysis"."""
    words = words.replace("_", " ").strip()
    words = words[:1].upper() + words[1:]
    return tr(words)


def elide(metrics: QFontMetrics, text: str, width: int) -> str:
    """`text` cut at its end to `width` pixels."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint one elided line in `rect` with the painter's font and pen, centred vertically."""
    line = elide(painter.fontMetrics(), text, rect.width())
    flags = int(align.value) | int(Qt.AlignmentFlag.AlignVCenter.value) | int(Qt.TextFlag.TextSingleLine.value)
    painter.drawText(rect, flags, line)
