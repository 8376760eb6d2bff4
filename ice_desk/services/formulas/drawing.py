"""A formula laid out by ziamath and taken apart into outlines. Runs in the helper's process alone."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from ice_desk.domain.formulas import Drawing, drawable

EM = 1_000.0
_SIZE = 100.0
_SCALE = EM / _SIZE
_WIDEST, _HIGHEST = 200 * EM, 80 * EM
_MOST_LETTERS = 300_000
_ELEMENTS = frozenset(
    (
        *("math", "mrow", "mi", "mo", "mn", "mtext", "mfrac", "msqrt", "mroot", "msup", "msub", "msubsup", "mover"),
        *("munder", "munderover", "mtable", "mtr", "mtd", "mspace", "mstyle", "menclose"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("display", "displaystyle", "scriptlevel", "mathvariant", "stretchy", "fence", "form", "separator", "width"),
        *("lspace", "rspace", "accent", "linethickness", "notation", "columnalign", "columnspacing", "rowspacing"),
        *("minsize", "maxsize", "symmetric", "movablelimits", "columnlines", "rowlines"),
    )
)
_PATH = re.compile(r"(?:[MLQCZ]|-?\d+(?:\.\d+)?|[ ,])*")
_TOKEN = re.compile(r"[MLQCZ]|-?\d+(?:\.\d+)?")


class NotDrawn(Exception):
    """This formula stays as it was written."""


def drawing_of(latex: str, *, display: bool) -> Drawing:
    """The outlines of `latex`. Raises NotDrawn where any of it would be missing, hidden or out of bounds."""
    from ziamath.config import config
    from ziamath.tex import tex2mml
    from ziamath.zmath import Math

    if not drawable(latex):
        raise NotDrawn("holds what is not drawn")
    config.svg2 = False
    config.precision = 1
    try:
        markup = tex2mml(latex, inline=not display)
        _check_markup(markup)
        formula = Math(markup, size=_SIZE)
        _check_letters(latex, formula)
        drawn = formula.svgxml()
        width, height = formula.getsize()
        below = -formula.getyofst()
    except NotDrawn:
        raise
    except Exception as error:  # the library has no error of its own
        raise NotDrawn(type(error).__name__) from error
    width, height, below = (value * _SCALE for value in (width, height, below))
    paths = tuple(path for part in drawn for path in _paths(part))
    if not paths or width > _WIDEST or height > _HIGHEST or sum(map(len, paths)) > _MOST_LETTERS:
        raise NotDrawn("is empty or too large")
    return Drawing(width, height - below, below, paths)


def _check_markup(markup: str) -> None:
    """The library puts words into its markup as they are: they must not have become elements that hide or colour."""
    for part in ElementTree.fromstring(markup).iter():
        tag = part.tag.rpartition("}")[2]
        if tag not in _ELEMENTS or not _ATTRIBUTES.issuperset(part.attrib):
            raise NotDrawn(f"needs <{tag}> with {', '.join(part.attrib) or 'nothing'}")


def _check_letters(latex: str, formula: object) -> None:
    """A letter that the font lacks would be drawn as an empty box."""
    font = formula.font  # type: ignore[attr-defined]
    if any(not font.glyphindex(letter) for letter in set(latex) if not letter.isascii()):
        raise NotDrawn("has letters that the font lacks")


def _paths(part: ElementTree.Element) -> Iterator[str]:
    """One element of the drawing as outlines; there are letters, bars and frames, and nothing else is taken."""
    tag = part.tag.rpartition("}")[2]
    if tag == "g" and "transform" not in part.attrib:
        for piece in part:
            yield from _paths(piece)
    elif tag == "path" and "stroke" not in part.attrib:
        yield _scaled(part.attrib.get("d", ""))
    elif tag == "rect":
        x, y, width, height = (float(part.attrib[name]) * _SCALE for name in ("x", "y", "width", "height"))
        if "stroke" not in part.attrib:
            yield _bar(x, y, width, height)
            return
        line = float(part.attrib.get("stroke-width", 1)) * _SCALE
        yield _bar(x, y, width, line)
        yield _bar(x, y + height - line, width, line)
        yield _bar(x, y, line, height)
        yield _bar(x + width - line, y, line, height)
    else:
        raise NotDrawn(f"needs <{tag}>")


def _scaled(path: str) -> str:
    if not _PATH.fullmatch(path):
        raise NotDrawn("has an outline of another kind")
    return " ".join(token if token.isalpha() else f"{float(token) * _SCALE:g}" for token in _TOKEN.findall(path))


def _bar(x: float, y: float, width: float, height: float) -> str:
    right, bottom = x + width, y + height
    return f"M {x:g} {y:g} L {right:g} {y:g} L {right:g} {bottom:g} L {x:g} {bottom:g} Z"
