r"""Formulas in an answer: where they stand in its Markdown, and which of them may be drawn.

Between `\(` and `\)` or single dollar signs a formula stands in a line, between `\[` and `\]` or double dollar signs
by itself. Money is written with the same sign, so a single dollar opens a formula only as Pandoc's
tex_math_dollars has it (no blank inside the signs, no digit after the closing one), and only where what it encloses
looks like mathematics rather than like words between two prices.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

LONGEST = 2_000
LONGEST_INLINE = 400
MOST = 200
"""Formulas of one block; more are shown as they were written."""
DEEPEST = 14
"""Groups inside each other; real formulas have three or four."""
MOST_WORK = 600
"""The library lays a group out twice for each group around it: one at depth d costs 2^d, in milliseconds."""

_MARKS = re.compile(r"[\\^_={}<>]")
_PLAIN = re.compile(r"[-+]?[A-Za-z0-9.,()\[\]+\-*/|!'′:×·±≤≥≠≈∞α-ωΑ-Ω% ]+")
_AMOUNT = re.compile(r"[-+]?[\d.,' ]+(?:%|[kKmMbBtT]n?)?")
_WORD = re.compile(r"[A-Za-z]{2,}")
_OPENERS = re.compile(r"(`+)|\\(.)|(\$\$?)", re.DOTALL)
_ENDS = {"\\(": "\\)", "\\[": "\\]", "$$": "$$", "$": "$"}
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_QUOTE_MARKS = re.compile(r"\n[ \t]*(?:>[ \t]?)+")
_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})", re.MULTILINE)
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\*?|(.))", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*\{\s*([^{}]*?)\s*\}")
_DOLLAR = re.compile(r"(?<!\\)\$")
_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*%")

# What is drawn and hides nothing: no colours, no phantoms, no macros, no lengths, no links. Anything else stays as it
# was written.
_COMMANDS = """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
    sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
    frac dfrac tfrac cfrac binom sqrt left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr
    text textbf textit textrm textsf texttt mathrm mathbf mathit mathbb mathcal mathsf mathtt mathfrak mathscr
    boldsymbol operatorname overline underline hat bar vec dot ddot tilde widehat widetilde overbrace underbrace
    overset underset stackrel overrightarrow overleftarrow limits nolimits begin end quad qquad displaystyle textstyle
    boxed not bmod pmod mod prime sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes
    sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp max min sup inf lim limsup liminf
    arg det dim gcd hom ker deg Pr argmax argmin
    times div cdot cdots ldots dots vdots ddots pm mp ast star circ bullet oplus ominus otimes odot wedge vee cap cup
    setminus leq le geq ge neq ne equiv approx sim simeq cong propto ll gg prec succ preceq succeq subset subseteq
    supset supseteq in notin ni mid parallel perp models vdash to gets rightarrow leftarrow leftrightarrow Rightarrow
    Leftarrow Leftrightarrow implies iff mapsto longrightarrow longleftarrow Longrightarrow uparrow downarrow
    updownarrow Uparrow Downarrow infty partial nabla forall exists nexists emptyset varnothing neg lnot land lor
    therefore because top bot langle rangle lceil rceil lfloor rfloor lvert rvert lVert rVert vert Vert hbar ell Re Im
    aleph angle triangle square checkmark dagger ddagger colon
"""
COMMANDS = frozenset(_COMMANDS.split())
_SIGNS = frozenset(",;:! \\{}|%$&#_\n")
ENVIRONMENTS = frozenset(
    f"{name}{star}"
    for name in (
        *("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases"),
        *("align", "aligned", "split", "gather", "gathered", "equation"),
    )
    for star in ("", "*")
)


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula of a text, from `begin` up to `end`. `source` has its marks, `latex` is what they enclose."""

    begin: int
    end: int
    source: str
    latex: str
    display: bool


def formulas_in(text: str, *, cells: bool = False) -> Iterator[Formula]:
    """The formulas of a block of Markdown, in order. In a table (`cells`) none reaches over a bar."""
    fences = list(_fenced(text))
    at = 0
    while (found := _OPENERS.search(text, at)) is not None:
        at = found.end()
        if any(begin <= found.start() < end for begin, end in fences):
            continue
        if ticks := found[1]:
            at = _after_code(text, ticks, at)
            continue
        mark = found[0]
        if mark in _ENDS and (formula := _formula(text, found.start(), mark, cells=cells)) is not None:
            yield formula
            at = formula.end


def as_code(text: str) -> str:
    """Markdown with its formulas as code: where none are drawn, they stay readable as they were written."""
    parts, at = [], 0
    for one in formulas_in(text) if "$" in text or "\\" in text else ():
        if "|" in one.source:
            continue
        ticks = "`" * (1 + max((len(run) for run in re.findall("`+", one.source)), default=0))
        parts += [text[at : one.begin], f"{ticks}{' '.join(one.source.split())}{ticks}"]
        at = one.end
    return "".join((*parts, text[at:]))


def opens_display(line: str) -> str:
    """The mark that ends the display formula which `line` begins and does not end; empty where it begins none."""
    start = line.strip()
    for mark in ("$$", "\\["):
        if start.startswith(mark):
            return "" if _ENDS[mark] in start[2:] else _ENDS[mark]
    return ""


def drawable(latex: str) -> bool:
    """Whether `latex` is short, not nested without end, and holds only what is drawn in full."""
    if not latex.strip() or len(latex) > LONGEST or _COMMENT.search(latex) or not _balanced(latex):
        return False
    if _work(latex) > MOST_WORK:
        return False
    for name, sign in _COMMAND.findall(latex):
        if name not in COMMANDS if name else sign not in _SIGNS:
            return False
    return all(name in ENVIRONMENTS for name in _ENVIRONMENT.findall(latex))


def _formula(text: str, begin: int, mark: str, *, cells: bool) -> Formula | None:
    inner = begin + len(mark)
    end = _find_end(text, inner, _ENDS[mark])
    if end < 0:
        return None
    latex = text[inner:end]
    after = text[end + len(mark) : end + len(mark) + 1]
    before = text[begin - 1 : begin]
    inline = mark in ("$", "\\(")
    if len(latex) > (LONGEST_INLINE if inline else LONGEST) or not latex.strip() or _BLANK_LINE.search(latex):
        return None
    # Two formulas with words between them, not one that holds a dollar.
    if _DOLLAR.search(latex):
        return None
    if cells and "|" in latex.replace("\\|", ""):
        return None
    if mark == "$" and not _is_mathematics(latex, before, after):
        return None
    if mark != "$" and not _MARKS.search(latex) and not (mark == "$$" and _PLAIN.fullmatch(latex.strip())):
        return None
    source = text[begin : end + len(mark)]
    return Formula(begin, end + len(mark), source, _QUOTE_MARKS.sub("\n", latex).strip(), not inline)


def _is_mathematics(latex: str, before: str, after: str) -> bool:
    """Whether what stands between two single dollar signs is a formula and not words between two prices."""
    if latex != latex.strip() or "\n" in latex or "`" in latex or not _balanced(latex):
        return False
    if after.isalnum() or after == "$" or before.isalnum() or before == "$":
        return False
    if re.search(r"[\\^_{]", latex):
        return True
    if _AMOUNT.fullmatch(latex):
        return False
    # Without any command: few letters in a row, as in "x + y = 2" and unlike "5) or (".
    return latex.count("(") == latex.count(")") and _is_plain(latex)


def _is_plain(latex: str) -> bool:
    return _PLAIN.fullmatch(re.sub(r"[=<>]", "+", latex)) is not None and not _WORD.search(latex)


def _find_end(text: str, at: int, mark: str) -> int:
    while (end := text.find(mark, at)) >= 0 and mark.startswith("$"):
        slashes = len(text[at:end]) - len(text[at:end].rstrip("\\"))
        if slashes % 2 == 0:
            return end
        at = end + 1
    return end


def _after_code(text: str, ticks: str, at: int) -> int:
    """Where the code span that `ticks` begin ends; where it does not end, they are words."""
    for found in re.finditer(r"`+", text[at:]):
        if found[0] == ticks:
            return at + found.end()
    return at


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of fenced code inside lists and quotes."""
    begun, mark = -1, ""
    for found in _FENCE.finditer(text):
        if begun < 0:
            begun, mark = found.start(), found[1]
        elif found[1].startswith(mark):
            yield begun, found.end()
            begun = -1
    if begun >= 0:
        yield begun, len(text)


def _balanced(latex: str) -> bool:
    """Whether groups, environments and brackets that grow end where they began, and are not too deep."""
    depths = list(_depths(latex))
    return all(0 <= depth <= DEEPEST for depth in depths) and (not depths or depths[-1] == 0)


def _work(latex: str) -> int:
    """What laying out a balanced formula takes, by how often its groups are laid out."""
    depths = [0, *_depths(latex)]
    return sum(2**depth for before, depth in pairwise(depths) if depth > before)


def _depths(latex: str) -> Iterator[int]:
    """How deep each mark that begins or ends a group leaves one."""
    depth = 0
    for sign in re.findall(r"\\left\b|\\right\b|\\begin\b|\\end\b|\\.|[{}]", latex, re.DOTALL):
        if sign in ("{", "\\left", "\\begin"):
            depth += 1
        elif sign in ("}", "\\right", "\\end"):
            depth -= 1
        yield depth


@dataclass(frozen=True, slots=True)
class Drawing:
    """A formula as outlines to be filled, in thousandths of its font's size; y grows downwards from the base line.

    Each path is a line of letters and numbers: `M x y`, `L x y`, `Q x y x y`, `C x y x y x y`, `Z`.
    """

    width: float
    ascent: float
    descent: float
    paths: tuple[str, ...]
