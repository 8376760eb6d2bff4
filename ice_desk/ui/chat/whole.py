"""What Markdown would leave out of a text is put where it is read: cells beyond a head, pictures without a name."""

import re

# Code first: what stands between backticks is as it was written.
_NAMELESS_IMAGE = re.compile(r"(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|!\[\]\(")
_CODE = re.compile(r"(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\.")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# What makes a line part of a quote or of a list.
_OUTER = re.compile(r"^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*")


def named_images(text: str) -> str:
    """`text` with a name for each image that has none: Qt drops those from the text."""
    if "![](" not in text:
        return text
    return _NAMELESS_IMAGE.sub(lambda found: "![image](" if found[1] is None else found[0], text)


def widened(table: str) -> str:
    """A table whose head has a cell for each cell of its longest row: Markdown drops what stands beyond the head."""
    lines = table.split("\n")
    if len(lines) < 2 or not _RULE.match(lines[1]):
        return table
    most = max(map(cells_of, lines))
    lines[0] = _filled(lines[0], most, " ")
    lines[1] = _filled(lines[1], most, "-")
    return "\n".join(lines)


def would_lose_cells(text: str) -> bool:
    """Whether a table inside a quote or a list has a row that is longer than its head."""
    lines = [_OUTER.sub("", line) for line in text.split("\n")] if "|" in text else []
    for number in range(1, len(lines)):
        if "|" in lines[number - 1] and _RULE.match(lines[number]):
            rows = [line for line in lines[number - 1 :] if "|" in line]
            return max(map(cells_of, rows)) > cells_of(lines[number])
    return False


def cells_of(line: str) -> int:
    """How many cells a line of a table has; bars in code and after a backslash part nothing."""
    bare = _CODE.sub("x", line).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _filled(line: str, cells: int, filling: str) -> str:
    missing = cells - cells_of(line)
    if missing <= 0:
        return line
    return line.rstrip().removesuffix("|") + f"|{filling * 3}" * missing + "|"
