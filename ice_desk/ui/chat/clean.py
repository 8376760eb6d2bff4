"""Foreign text made harmless before a text engine sees it, and the limits beyond which it is not parsed at all.

The limits are per block and come from measurements of Qt 6.11: below them one block takes a few milliseconds; far
above them Qt's parser and its line breaking grow worse than linearly, up to a hang.
"""

import re

from ice_desk.ui.text import MARK

LONGEST_LINE = 4_000
_LONGEST_BLOCK = 20_000
_MOST_LINES = 400
_MOST_OF = {"|": 800, "`": 400, "[": 600, "<": 1_000, "&": 1_000, "*": 2_000, "_": 4_000, "~": 2_000}

# Controls but tab and line feed, direction marks, zero-width characters, separators, non-characters, the object
# mark, lone surrogates, invisible tags.
_HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e007f]"
)
# Joiners mean something between letters of some scripts and inside emoji; anywhere else they only hide.
_LOOSE_JOINER = re.compile("(?<![^\x00-\x7f\u200c\u200d])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f\u200c\u200d])")
_MARK_TOWER = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_DEEP_NEST = re.compile(r"^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){16,}", re.MULTILINE)
_WIDE_INDENT = re.compile(r"^[ \t]{200,}", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
# A fence inside a list or a quote that says more than a language: only the language would be seen of it.
_TALKING_FENCE = re.compile(r"^[ \t>*+\-.)\d]*(?:`{3,}|~{3,})[ \t]*(?:[^\s`~]{25}|[^\s`~]+[ \t]+[^\s`])", re.MULTILINE)


def clean(text: str) -> str:
    """`text` with one line ending, and a visible mark for each character that hides, reorders or breaks text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _HOSTILE.sub(MARK, text)
    if not text.isascii():
        text = _LOOSE_JOINER.sub(MARK, text)
        text = _MARK_TOWER.sub(rf"\1{MARK}", text)
    return text


def too_heavy(block: str) -> bool:
    """True where Markdown of this block could stall the window, so that it is shown as it was written."""
    return (
        len(block) > _LONGEST_BLOCK
        or block.count("\n") > _MOST_LINES
        or any(block.count(character) > most for character, most in _MOST_OF.items())
        or any(len(line) > LONGEST_LINE for line in block.split("\n"))
        or _DEEP_NEST.search(block) is not None
        or _WIDE_INDENT.search(block) is not None
    )


def would_vanish(block: str) -> bool:
    """True for link definitions and what fences say: Markdown swallows such lines, a reader must see them."""
    return _DEFINITION.search(block) is not None or _TALKING_FENCE.search(block) is not None


def cut_lines(text: str, longest: int = LONGEST_LINE) -> list[str]:
    """The lines of `text`, none longer than `longest`: a line without spaces costs Qt more than its length."""
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) <= longest:
            lines.append(line)
        else:
            lines.extend(line[start : start + longest] for start in range(0, len(line), longest))
    return lines
