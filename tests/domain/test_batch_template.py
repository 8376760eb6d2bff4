"""The template of a batch: what it takes in, what it refuses and how it says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.batch import even_rows, label_of, named_columns, seconds_left
from ice_desk.domain.batch_template import field_for, parse_template
from ice_desk.domain.errors import UsageFault

COLUMNS = ("company", "Ticker", "net debt")
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)


def filled(text: str, *cells: str) -> str:
    return parse_template(text, COLUMNS).fill(dict(zip(COLUMNS, cells, strict=True)))


def test_columns_are_filled_in_and_braces_in_cells_mean_nothing():
    assert filled("Who leads {company} ({ticker})? {{json}}", "A {ticker} B", "T", "") == (
        "Who leads A {ticker} B (T)? {json}"
    )
    assert filled("{ Net   Debt }", "", "", "4") == "4"
    assert parse_template("{company} {Ticker} {company}", COLUMNS).fields == ("company", "Ticker")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("Who leads?", "uses no column. Every row would be asked the same. Put a column in braces, such as {company}."),
        ("Who leads {compny}?", "There is no column called compny. The columns are: company, Ticker, net debt."),
        ("Who leads {compny}?", "Did you mean {company}?"),
        ("{company}\nand } so", "stray } in line 2, letter 5"),
        ("So {company", "The { in line 1, letter 4 is not closed"),
        ("{a {company}", "The { in line 1, letter 1 is not closed"),
        ("{company} {}", "There is a {} without a column's name"),
        ('{company} {"a": 1}', 'There is no column called "a": 1'),
    ],
)
def test_a_wrong_template_is_told_where_and_what_to_do(text, says):
    with pytest.raises(UsageFault) as caught:
        parse_template(text, COLUMNS)
    assert says in str(caught.value)
    assert caught.value.remedy


@given(st.lists(st.one_of(TEXT, st.sampled_from([0, 1, 2])), min_size=1), st.lists(TEXT, min_size=3, max_size=3))
def test_text_and_cells_come_out_as_they_went_in(parts, cells):
    if not any(isinstance(part, int) for part in parts):
        parts = [*parts, 0]
    written = "".join(
        field_for(COLUMNS[part]) if isinstance(part, int) else part.replace("{", "{{").replace("}", "}}")
        for part in parts
    )
    meant = "".join(cells[part] if isinstance(part, int) else part for part in parts)
    assert filled(written, *cells) == meant


@given(st.lists(TEXT, min_size=1, max_size=12))
def test_every_head_gives_names_that_a_template_can_use(head):
    names = named_columns(head)
    assert len(names) == len(head) == len({name.casefold() for name in names})
    template = parse_template("".join(field_for(name) for name in names), names)
    assert template.fields == names


@given(st.text(max_size=200))
def test_any_template_is_taken_or_refused_in_words(text):
    fields: tuple[str, ...] = ()
    remedy = "none needed"
    try:
        fields = parse_template(text, COLUMNS).fields
    except UsageFault as fault:
        remedy = fault.remedy
    assert remedy
    assert set(fields) <= set(COLUMNS)


def test_rows_are_made_even_and_empty_ones_left_out():
    assert even_rows(2, [["a"], ["", " "], ["b", "c", "d"]]) == (("a", ""), ("b", "c"))
    assert named_columns(["Name", "name", "", "{x}"]) == ("Name", "name 2", "column 3", "(x)")
    assert label_of(("", "  long\nname ")) == "long name"


def test_the_time_left_is_that_of_the_newest_answers():
    assert seconds_left(10, (), 1) is None
    assert seconds_left(10, (), 1, guess=3.0) == 30.0
    assert seconds_left(8, (100.0, *(2.0,) * 20), 4, guess=9.0) == 4.0
