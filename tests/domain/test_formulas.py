"""Formulas are found where they are, and money is never one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.formulas import as_code, drawable, formulas_in, opens_display


def found(text: str, *, cells: bool = False) -> list[str]:
    return [one.latex for one in formulas_in(text, cells=cells)]


@pytest.mark.parametrize(
    "text",
    [
        "$5 to $10", "between $5-$10", "$5-$10 and $7", "$AAPL, ($MSFT)", "($5) or ($)", "US$5 and US$6", "C$4, A$5$",
        "$5M–$7M (or $8M)", "Revenue of $5 (up $2) and $3.", "$1,000$", "$5M$", "$12.5%$", r"\$5 and \$6$",
        "cost $5/$AAPL",
        "`$x$` and ``$y`$``", "a $ b $ c", "$x $ y", "$5k vs. $6k$", "EPS ($)\n2025: $3", "$a\n\nb$", "$$", "$$$$", "$",
        r"\[1 p. 12\]", r"\[1\] and \(see above\)", r"\\(x\\)", "$5 and $x", "100$ and 200$", "$10, $20, $x$y",
    ],
)  # fmt: skip
def test_money_and_words_are_no_formulas(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("costs $x$ or $2x$ and $10^6$", ["x", "2x", "10^6"]),
        (r"\(a+b=c\) and \[\frac{a}{b}\]", ["a+b=c", r"\frac{a}{b}"]),
        ("$$\nE = mc^2\n$$", ["E = mc^2"]),
        ("$P/E = 5$, then $y = 3$.", ["P/E = 5", "y = 3"]),
        ("at $5 each, $n$ of them cost $5n$ or $10", ["n", "5n"]),
        (r"from \$5 to $\$6 + x$", [r"\$6 + x"]),
        ("- a\n  ```\n  $x$\n  ```\n  $y$", ["y"]),
        ("> $$\n> x^2\n> $$", ["x^2"]),
        ("`$a$` then $b$", ["b"]),
    ],
)
def test_formulas_are_found(text: str, latex: list[str]) -> None:
    assert found(text) == latex


def test_no_formula_reaches_over_a_cell() -> None:
    assert found("| $x_1|$y_2 |", cells=True) == []
    assert found("| $x_1$ | $5 | $6 |", cells=True) == ["x_1"]


AMOUNT = st.builds("{}${:,}{}".format, st.sampled_from(["", "US", "~", "("]), st.integers(0, 10**9), st.sampled_from(
    ["", "M", " million", "/share", "k,", ")", ".", "–", " to ", " and ", "-"]
))  # fmt: skip


@given(st.lists(AMOUNT, min_size=1, max_size=8), st.sampled_from(["", " ", ", "]))
def test_no_mixture_of_prices_is_a_formula(amounts: list[str], glue: str) -> None:
    assert found(glue.join(amounts)) == []


@given(st.text(alphabet=st.sampled_from("$\\()[]{}xy5 _^=`|>\n-,M"), max_size=80))
def test_what_is_found_stands_there_in_order(text: str) -> None:
    end = 0
    for one in formulas_in(text):
        assert end <= one.begin < one.end
        assert text[one.begin : one.end] == one.source
        assert one.latex
        end = one.end


@pytest.mark.parametrize(
    "text",
    ["$" * 20_000, "\\(" * 10_000, "\\(" * 5_000 + "\\)" * 5_000, "$x" * 10_000,
     "`" * 400 + "$x$" * 6_000, "\\[" * 9_000]
)  # fmt: skip
def test_no_flood_takes_long(text: str) -> None:
    began = time.process_time()
    list(formulas_in(text))
    assert time.process_time() - began < 1.0


@pytest.mark.parametrize(
    ("line", "mark"),
    [("$$", "$$"), (r"\[", r"\]"), ("$$x$$", ""), (r"  \[ a", r"\]"), ("$x$", ""), ("text $$", ""), ("", "")],
)
def test_a_line_that_begins_a_formula_by_itself_is_known(line: str, mark: str) -> None:
    assert opens_display(line) == mark


def test_only_whole_and_shallow_formulas_are_drawn() -> None:
    assert drawable(r"\left( \frac{a}{b} \right) \%")
    assert not drawable(r"\left( x")
    assert not drawable("a % b")
    assert not drawable(r"a \\% b")
    assert not drawable("{" * 20 + "}" * 20)
    assert not drawable(r"\begin{tikzpicture}\end{tikzpicture}")


@pytest.mark.parametrize("opening", [r"\left(", r"\frac{1}{", "x^{", r"\sqrt{", r"\pmod{", r"\mathbb{"])
def test_a_formula_whose_groups_double_the_work_with_each_step_is_left_as_it_was_written(opening):
    closing = r"\right)" if "left" in opening else "}"
    assert drawable(opening * 4 + "x" + closing * 4)
    assert not drawable(opening * 12 + "x" + closing * 12)
    assert not drawable((opening * 6 + "x" + closing * 6) * 20)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("at $w_i*w_j*2$ and $5 to $10", "at `$w_i*w_j*2$` and $5 to $10"),
        ("\\[\nx_1\n- y\n\\]", "`\\[ x_1 - y \\]`"),
        ("```\n$x_1$\n```\n`$y_1$`", "```\n$x_1$\n```\n`$y_1$`"),
        ("plain \\* text", "plain \\* text"),
    ],
)
def test_where_nothing_is_drawn_formulas_are_code(text: str, code: str) -> None:
    assert as_code(text) == code
