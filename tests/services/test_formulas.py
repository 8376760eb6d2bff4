"""Formulas are drawn in a process of their own, which may break, hang or talk nonsense without any harm."""

import sys
import time

import pytest

from ice_desk.domain.formulas import Drawing
from ice_desk.services.formulas import Typesetter
from ice_desk.services.formulas.drawing import NotDrawn, drawing_of
from ice_desk.services.formulas.typesetter import MOST_STARTS, read
from ice_desk.services.jobs import Jobs
from ice_desk.services.transfer.page import reader, rendered
from tests.services.desk_parts import eventually

NPV = r"\mathrm{NPV}=\sum_{t=0}^{T}\frac{CF_t}{(1+r)^t}"
HOSTILE = (
    r"\href{javascript:alert(1)}{x}",
    r"\includegraphics{/etc/passwd}",
    r"\style{background:url(http://evil.example)}{x}",
    r"\color{white}{hidden}",
    r"\phantom{hidden}",
    r"\def\x{\x\x}\x",
    r"\newcommand{\y}{z}\y",
    r"\hspace{100000em}x",
    r"\rule{1000em}{1000em}",
    r"x % hidden",
    r"\text{漢}",
    r"\unknown{x}",
    r"\begin{array}{c}x\end{array}",
    r"\label{hidden}x",
    "{" * 40 + "x" + "}" * 40,
    "x" * 5_000,
    r"\frac{",
    r"\text{</mtext><mphantom><mi>h</mi></mphantom><mtext>}",
    r"\text{x</mtext><mstyle mathcolor='white'><mi>h</mi></mstyle><mtext>y}",
    r"\text{x</mtext><mi href='http://evil.example'>h</mi><mtext>y}",
    "",
)


@pytest.mark.parametrize("latex", HOSTILE)
def test_what_would_load_hide_or_grow_is_not_drawn(latex: str) -> None:
    with pytest.raises(NotDrawn):
        drawing_of(latex, display=True)


@pytest.mark.parametrize(
    "latex",
    [
        NPV, r"\sigma_p = \sqrt{w^\top \Sigma w}", r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", r"x \le 5\,\%",
        r"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}", r"\boxed{P/E = 12.5\times}",
        r"f'(x) \to \infty",
        r"\left( \frac{a}{b} \right]", r"\hat{\beta} \approx \bar{x}", r"\$5 \cdot 10^6", "β ≥ 2",
        r"\operatorname{Var}(X)",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}", r"\underbrace{a+b}_{n} \quad \overline{AB}", r"\log_2 n",
    ],
)  # fmt: skip
def test_what_analysts_write_is_drawn(latex: str) -> None:
    drawing = drawing_of(latex, display=True)
    assert drawing.paths
    assert drawing.width > 300
    assert drawing.ascent > 0
    assert drawing.ascent + drawing.descent > 300


async def test_a_helper_draws_and_is_ended_after_a_while() -> None:
    jobs = Jobs(pytest.fail)
    typesetter = Typesetter(jobs, idle=0.2)
    drawing = await typesetter.draw(NPV, display=True)
    assert drawing is not None
    assert drawing == drawing_of(NPV, display=True)
    assert typesetter.running
    assert await typesetter.draw(r"\phantom{x}", display=False) is None
    assert await typesetter.draw(NPV, display=True) is drawing
    await eventually(lambda: not typesetter.running)
    assert await typesetter.draw("x^2", display=False) is not None
    await typesetter.close()
    await jobs.close()


@pytest.mark.parametrize(
    "program",
    [
        "import time; time.sleep(60)",
        "print('nonsense', flush=True); input()",
        'print(\'{"width": "x"}\', flush=True); input()',
        "raise SystemExit(3)",
    ],
    ids=["hangs", "nonsense", "half", "ends"],
)
async def test_a_helper_that_misbehaves_leaves_formulas_as_they_are(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ice_desk.services.formulas.typesetter.FIRST_SECONDS", 1.0)
    jobs = Jobs(pytest.fail)
    typesetter = Typesetter(jobs, command=(sys.executable, "-c", program))
    began = time.monotonic()
    assert await typesetter.draw("x^2", display=False) is None
    assert time.monotonic() - began < 15
    assert not typesetter.running
    await typesetter.close()
    await jobs.close()


async def test_a_program_that_is_not_there_is_asked_a_few_times_only() -> None:
    jobs = Jobs(pytest.fail)
    typesetter = Typesetter(jobs, command=("/nowhere/at/all",))
    for number in range(MOST_STARTS + 3):
        assert await typesetter.draw(f"x^{number}", display=False) is None
    assert typesetter._broken == MOST_STARTS
    await typesetter.close()
    await jobs.close()


@pytest.mark.parametrize("line", ["", "[]", "3", "{}", '{"width": 1}', '{"width": "x", "ascent": 1, "descent": 1}'])
def test_an_answer_of_another_kind_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no answer"):
        read(line)


def test_an_answer_is_read() -> None:
    assert read('{"width": 1, "ascent": 2, "descent": 3, "paths": ["M 1 2 Z"]}') == Drawing(1, 2, 3, ("M 1 2 Z",))
    assert read('{"failed": "x"}') is None


def test_an_exported_formula_stays_as_it_was_written() -> None:
    page = rendered("It is $w_i*w_j*2$ or \\(a_{1}\\).", reader())
    assert "<code>$w_i*w_j*2$</code> or <code>\\(a_{1}\\)</code>" in page
