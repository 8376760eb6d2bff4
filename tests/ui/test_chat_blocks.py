"""Markdown is cut into blocks the same way whether it comes at once or letter by letter."""

from hypothesis import given
from hypothesis import strategies as st

from ice_desk.ui.chat.blocks import LARGEST_MESSAGE, Block, BlockReader, Kind, plain_pieces, shown_open, split

LINES = st.lists(
    st.sampled_from(
        [
            "", "", "words here", "a | b", "|---|--:|", "| 1 | 2 |", "# Head", "- item", "  more", "1. one", "2. two",
            "> quote", "```python", "```", "~~~", "    indented", "* * *", "[1]: http://x", "  ```", "\tx", "tail\r",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(LINES, st.lists(st.integers(1, 9), min_size=1, max_size=20))
def test_cut_alike_in_parts_and_at_once(lines: list[str], sizes: list[int]) -> None:
    text = "\n".join(lines)
    reader = BlockReader()
    done_before = 0
    at = turn = 0
    while at < len(text):
        step = sizes[turn % len(sizes)]
        reader.feed(text[at : at + step])
        at, turn = at + step, turn + 1
        opened = reader.open_block
        assert opened is None or shown_open(opened)
        assert len(reader.done) >= done_before
        done_before = len(reader.done)
    assert reader.finish() == split(text)


@given(LINES.map(lambda lines: [line.strip("\r") for line in lines if "```" not in line and "~~~" not in line]))
def test_no_line_is_lost_and_none_moves(lines: list[str]) -> None:
    shown = [line for block in split("\n".join(lines)) for line in block.text.split("\n") if line.strip()]
    assert shown == [line for line in lines if line.strip()]


def test_each_kind_is_told_apart() -> None:
    text = (
        "Intro\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Head\n- one\n\n  more\n- two\n\nText\n```py\nx = 1\n\ny\n```\nEnd"
    )
    assert [(block.kind, block.text) for block in split(text)] == [
        (Kind.PROSE, "Intro"),
        (Kind.TABLE, "| a | b |\n|---|---|\n| 1 | 2 |"),
        (Kind.PROSE, "## Head"),
        (Kind.LIST, "- one\n\n  more\n- two"),
        (Kind.PROSE, "Text"),
        (Kind.CODE, "x = 1\n\ny"),
        (Kind.PROSE, "End"),
    ]


def test_long_code_comes_in_pieces_that_join() -> None:
    lines = [f"line {number}" for number in range(200)]
    blocks = split("```\n" + "\n".join(lines) + "\n```")
    assert [block.first for block in blocks] == [True] + [False] * (len(blocks) - 1)
    assert [block.last for block in blocks] == [False] * (len(blocks) - 1) + [True]
    assert "\n".join(block.text for block in blocks).split("\n") == lines


def test_a_half_written_closing_fence_is_not_shown() -> None:
    reader = BlockReader()
    reader.feed("```\nx = 1\n``")
    assert reader.open_block == Block(Kind.CODE, "x = 1")


def test_a_heavy_block_and_a_huge_message_become_plain_pieces_with_a_note() -> None:
    heavy = split("word\n\n" + "|x" * 3_000)
    assert heavy[0].kind is Kind.PROSE
    assert heavy[1].kind is Kind.PLAIN
    assert heavy[1].note
    huge = split("a\n\n" * LARGEST_MESSAGE)
    assert {block.kind for block in huge} == {Kind.PLAIN}


def test_link_definitions_are_shown_as_written() -> None:
    assert split("[1]: http://vanish.example")[0].kind is Kind.PLAIN


@given(st.text(alphabet="ab\n ", max_size=400))
def test_plain_pieces_hold_the_whole_text(text: str) -> None:
    assert "\n".join(piece.text for piece in plain_pieces(text)) == text
