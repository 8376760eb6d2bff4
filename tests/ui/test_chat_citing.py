"""Passages that an answer names: what is there becomes a link, what a model made up stays words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.ui.chat.blocks import split
from ice_desk.ui.chat.document import SafeDocument, blocks, build, fragments, text_style
from ice_desk.ui.chat.heads import fences
from ice_desk.ui.theme import DARK

PLACES = frozenset({(1, "p. 12"), (2, "rows 1-40"), (3, "P_L *!A1:B2")})


def documents(text: str) -> list[SafeDocument]:
    return [build(part, text_style(DARK, places=PLACES), 700) for part in split(text)]


def shown(text: str) -> str:
    return "\n".join(document.toPlainText() for document in documents(text))


def links(text: str) -> list[tuple[str, str]]:
    """What is shown as a link, with its address, in the order of the text."""
    formats = [
        (fragment.text(), fragment.charFormat())
        for document in documents(text)
        for block in blocks(document)
        for fragment in fragments(block)
    ]
    return [(words, shape.anchorHref()) for words, shape in formats if shape.isAnchor()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It ended [1 p. 12].", "It ended [1 p. 12]."),
        ("🙂🙂 it ended [1 p. 12].", "🙂🙂 it ended [1 p. 12]."),
        ("- **it ended [1 p. 12]**", "it ended [1 p. 12]"),
        ("| a |\n|---|\n| [1 p. 12] |", "\na\n[1 p. 12]\n"),
        ("# Head [1 p. 12]", "Head [1 p. 12]"),
    ],
)
def test_a_passage_that_is_there_is_a_link_and_reads_as_it_was_written(text: str, words: str) -> None:
    assert links(text) == [("[1 p. 12]", "passage:1/p.%2012")]
    assert shown(text) == words


def test_marks_of_letters_that_markdown_knows_are_links_too() -> None:
    assert [address for _, address in links("see [3 P_L *!A1:B2]")] == ["passage:3/P_L%20*!A1:B2"]


@pytest.mark.parametrize(
    "text",
    [
        "[1 p. 999]",
        "[9 p. 12]",
        "[2 p. 12]",
        "[1 part 12]",
        "`[1 p. 12]`",
        "```\n[1 p. 12]\n```",
        "- a\n\n  ```\n  [1 p. 12]\n  ```",
        "    [1 p. 12]",
        "[1 p.\u202e 12]",
        "[1 p. 12\u200b]",
    ],
)
def test_a_passage_that_is_not_there_and_one_in_code_stay_words(text: str) -> None:
    assert links(text) == []
    assert "[\\" not in shown(text)
    assert "passage:" not in shown(text)


def test_a_mark_inside_another_link_leads_where_that_link_leads_and_shows_it_first() -> None:
    """A model cannot put an address of its own behind a mark without the question that every link asks."""
    assert links("[see \\[1 p. 12\\] there](http://evil.example)") == [("see [1 p. 12] there", "http://evil.example")]


PIECES = st.sampled_from(
    ["| ", "|\n", "\n", "\n\n", "|---|---|\n", "```", "`", "*", "_", "[", "]", "!", "<", ">", "&", "# ", "- ", "1. ",
     "  ", "\t", "~~", ":", "=", "$", "<b", "<!--", "-->", "</", "+ ", "> ", "[1 p. 12]", ")", "\\|"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14), st.randoms(use_true_random=False))
def test_every_word_of_an_answer_is_shown_whatever_stands_around_it(pieces: list[str], chance) -> None:
    """A language stands over its code."""
    words = [f"word{number}" for number in range(len(pieces) + 1)]
    text = words[0]
    for piece, word in zip(pieces, words[1:], strict=True):
        text += piece + (word if chance.random() < 0.6 else "")
    inner = [fence.language for document in documents(text) for fence in fences(document)]
    seen = " ".join([shown(text), *inner, *(part.language for part in split(text))])
    assert [word for word in words if word in text and word not in seen] == []


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| 1 | 2 | three |",
        "| a | b | three |\n|---|---|\n| 1 | 2 |",
        "a|b\n-|-\n1|2|three",
        "> | a |\n> |---|\n> | 1 | three |",
        "- | a |\n  |---|\n  | 1 | three |",
        "```text and three\nx\n```",
        "- a\n  ```py says three\n  x\n  ```",
    ],
)
def test_no_cell_and_no_word_of_a_fence_is_left_out(text: str) -> None:
    assert "three" in shown(text)
