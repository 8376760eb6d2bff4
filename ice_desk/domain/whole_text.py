"""What Markdown would leave out of a text is put where it is read: cells beyond a head, pictures without a name."""

import re

# Code first: what stands between backticks is as it was written.
_NAMELESS_IMAGE = re.compile(r"(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|!\[\]\(")
_CODE = re.compile(r"(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\.")
_ESCAPED = re.compile(r"\\.")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# What makes a line part of a quote or of a list.
_OUTER = re.compile(r"^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*")


def named_images(text: str) -> str:
    """`text` with a name for each image that has none: Qt drops those from the text."""
    if "![](" not in text:
        return text
    return _NAMELESS_IMAGE.sub(lambda found: "![image](" if found[1] is None else found[0], text)


def widened(table: str, *, code_parts: bool = False) -> str:
    """A table whose head has a cell for each cell of its longest row: Markdown drops what stands beyond the head.

    `code_parts` is for readers that part cells at bars inside code as well.
    """
    lines = table.split("\n")
    if len(lines) < 2 or not _RULE.match(lines[1]):
        return table
    most = max(cells_of(line, code_parts=code_parts) for line in lines)
    lines[0] = _filled(lines[0], most, " ", code_parts=code_parts)
    lines[1] = _filled(lines[1], most, "-")
    return "\n".join(lines)


def with_wide_tables(text: str) -> str:
    """`text` with each of its tables `widened`; what stands in code between fences is left as it is."""
    if "|" not in text:
        return text
    parts: list[list[str]] = [[]]
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if not fence and parts[-1] and _RULE.match(line) and "|" in parts[-1][-1]:
            parts.append([parts[-1].pop()])
        elif not line.strip() or fence:
            parts.append([])
        parts[-1].append(line)
    return "\n".join(widened("\n".join(part), code_parts=True) for part in parts if part)


def would_lose_cells(text: str) -> bool:
    """Whether a table inside a quote or a list has a row that is longer than its head."""
    lines = [_OUTER.sub("", line) for line in text.split("\n")] if "|" in text else []
    for number in range(1, len(lines)):
        if "|" in lines[number - 1] and _RULE.match(lines[number]):
            rows = [line for line in lines[number - 1 :] if "|" in line]
            return max(map(cells_of, rows)) > cells_of(lines[number])
    return False


def cells_of(line: str, *, code_parts: bool = False) -> int:
    """How many cells a line of a table has; bars after a backslash part nothing, nor do those in code."""
    bare = (_ESCAPED if code_parts else _CODE).sub("x", line).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _filled(line: str, cells: int, filling: str, *, code_parts: bool = False) -> str:
    missing = cells - cells_of(line, code_parts=code_parts)
    if missing <= 0:
        return line
    return line.rstrip().removesuffix("|") + f"|{filling * 3}" * missing + "|"
