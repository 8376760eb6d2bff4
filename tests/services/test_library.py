"""Search over every message, and conversations taken out and put in whole."""

import asyncio
import io
import json
from contextlib import asynccontextmanager
from dataclasses import replace
from html.parser import HTMLParser

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.chat_search import excerpt_of, holds, terms_of
from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.routing import Tier
from ice_desk.services.library import Library
from ice_desk.services.transfer import FORMS, form_for, written
from ice_desk.services.transfer.chats_file import chats_of, json_of
from tests.services.desk_parts import open_history

PAYLOAD = "Buy <b>now</b> <script>alert(1)</script> ![p](http://x.example/p.png) [go](javascript:alert(1)) <ticker>"
ANSWER = f"# Result\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n- one\n  - two\n\n```py\nx = '<T>'\n```\n\n{PAYLOAD}\0"
FACTS = AnswerFacts(model="phi3:mini", completion_tokens=12, why="It fits.", micro_dollars=14_000)


def message(role: Role, text: str, state: MessageState = MessageState.COMPLETE, at: float = 1_000.0) -> Message:
    return Message(0, role, text, state, at, facts=FACTS if role is Role.ASSISTANT else AnswerFacts())


CHAT = WholeChat(
    "Net debt of *Acme*",
    Tier.EDGE,
    (message(Role.USER, "What is\nthe net debt?"), message(Role.ASSISTANT, ANSWER, MessageState.CUT)),
    created_at=900.0,
    updated_at=1_000.0,
    keep_local=True,
    instructions="Answer in bullet points.",
)


@asynccontextmanager
async def open_library(tmp_path):
    async with open_history(tmp_path / "desk.db") as history:
        yield Library(history.store, history)


async def found(library: Library, words: str) -> list[str]:
    return [one.title for one in await library.search(words)]


async def test_every_word_is_found_wherever_it_stands(tmp_path):
    async with open_library(tmp_path) as library:
        texts = {
            "one": "Umsatzerlöse stiegen um 12 %",
            "two": "毛利率下降了三个百分点",
            "three": "NVIDIA's data centre",
            "four": 'say "hi" AND NOT x',
        }
        for title, text in texts.items():
            await library.put([WholeChat(title, Tier.EDGE, (message(Role.USER, text),))])
        assert await found(library, "umsatz") == ["one"]
        assert await found(library, "ERLÖSE stieg") == ["one"]
        assert await found(library, "毛利") == ["two"]
        assert await found(library, "率") == ["two"]
        assert await found(library, '"data centre"') == ["three"]
        assert await found(library, "data 12") == []
        assert await found(library, 'and "hi" not') == ["four"]
        assert await found(library, "thre") == ["three"]
        assert await found(library, '"" * ( NEAR') == []
        assert await found(library, "   ") == []


async def test_what_changes_is_found_as_it_is_now(tmp_path):
    async with open_history(tmp_path / "desk.db") as history:
        library = Library(history.store, history)
        chat = await history.create("a", Tier.EDGE)
        await history.add_prompt(chat.id, "the question")
        answer = await history.begin_answer(chat.id, AnswerFacts())
        history.append(answer.id, "Gross margin")
        await history.finish(answer.id, MessageState.COMPLETE, "", AnswerFacts())
        [one] = await library.search("margin")
        assert (one.conversation, one.message, one.hits) == (chat.id, answer.id, 1)
        assert one.excerpt is not None
        assert one.excerpt.hit == "margin"
        await history.set_archived(chat.id, True)
        assert [one.archived for one in await library.search("margin")] == [True]
        await history.delete(chat.id)
        assert await library.search("margin") == ()


async def test_pinned_conversations_stand_first(tmp_path):
    async with open_history(tmp_path / "desk.db") as history:
        first, second = [await history.create(name, Tier.EDGE) for name in ("first", "second")]
        await history.set_pinned(first.id, True)
        assert [(one.title, one.pinned) for one in history.conversations.value] == [("first", True), ("second", False)]
        assert second.pinned is False


async def test_a_chat_that_is_taken_out_and_put_in_is_the_same(tmp_path):
    path = tmp_path / "chats.json"
    async with open_library(tmp_path) as library:
        [number] = await library.put([CHAT])
        [taken] = await library.take([number])
        await asyncio.to_thread(path.write_text, json_of([taken]), "utf-8")
        [again] = await asyncio.to_thread(chats_of, path)
        assert [one.text for one in again.messages] == [one.text for one in CHAT.messages]
        await library.put([again])
        first, second = await library.take()
        assert first.messages[1].facts == second.messages[1].facts == FACTS
        assert replace(second, messages=()) == replace(CHAT, messages=())
        with pytest.raises(UsageFault, match="no chat 99"):
            await library.take([99])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "whole file"),
        ('{"format": "other", "version": 1, "chats": []}', "format"),
        ('{"format": "ice-desk-chats", "version": 3, "chats": []}', "version"),
        (json_of([CHAT]).replace('"user"', '"root"'), "chats.0.messages.0.role"),
        (json_of([CHAT]).replace("14000", '"much"'), "micro_dollars"),
        (json_of([CHAT]).replace("1000.0", "1e999"), "at"),
    ],
)
def test_a_file_that_is_no_export_is_told_with_its_place(tmp_path, content, why):
    path = tmp_path / "chats.json"
    path.write_text(content, "utf-8")
    with pytest.raises(UsageFault, match=why):
        chats_of(path)


def test_an_answer_that_was_being_written_is_cut_after_the_journey(tmp_path):
    path = tmp_path / "chats.json"
    path.write_text(json_of([WholeChat("a", Tier.EDGE, (message(Role.ASSISTANT, "half", MessageState.STREAMING),))]))
    assert chats_of(path)[0].messages[0].state is MessageState.CUT


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_a_web_page_loads_nothing_runs_nothing_and_shows_every_character():
    page = written(form_for_name("a.html"), [CHAT], lambda _page: b"").decode()
    tags = Tags()
    tags.feed(page)
    assert not {"script", "img", "iframe", "link", "object"} & {tag for tag, _ in tags.seen}
    assert all(not (attrs.get("href") or "").startswith("javascript") for _, attrs in tags.seen)
    text = "".join(tags.text)
    for piece in ("<ticker>", "<script>alert(1)</script>", "<b>now</b>", "x = '<T>'", "What is\nthe net debt?"):
        assert piece in text
    assert ("td", {}) in tags.seen
    assert "default-src 'none'" in page


def test_a_word_document_holds_headings_lists_tables_and_code():
    document = docx.Document(io.BytesIO(written(form_for_name("a.docx"), [CHAT, CHAT], lambda _page: b"")))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert "x = '<T>'" in words
    assert any(PAYLOAD[:40] in line for line in words)
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["1", "2"]
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert (styles["one"], styles["two"]) == ("List Bullet", "List Bullet 2")
    assert styles["What is\nthe net debt?"] == "Quote"


def test_markdown_quotes_prompts_and_leaves_answers_as_they_are():
    text = written(form_for_name("a.md"), [CHAT], lambda _page: b"").decode()
    assert "> What is\n> the net debt?" in text
    assert ANSWER in text
    assert r"# Net debt of \*Acme\*" in text
    assert "Cut before its end" in text


def test_a_pdf_is_the_web_page_on_paper():
    pages: list[str] = []

    def as_pdf(page: str) -> bytes:
        pages.append(page)
        return b"%PDF"

    assert written(form_for_name("a.PDF"), [CHAT], as_pdf) == b"%PDF"
    assert "<ticker>" not in pages[0]
    assert "&lt;ticker&gt;" in pages[0]


def form_for_name(name: str):
    from pathlib import Path

    return form_for(Path(name))


def test_an_unknown_ending_is_refused():
    with pytest.raises(UsageFault, match="pptx"):
        form_for_name("a.pptx")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(TEXTS, TEXTS)
def test_any_text_can_be_written_in_every_form(prompt, answer):
    chat = WholeChat(prompt, Tier.EDGE, (message(Role.USER, prompt), message(Role.ASSISTANT, answer)))
    for form in FORMS:
        assert written(form, [chat], str.encode)
    record = json.loads(written(form_for_name("a.json"), [chat], str.encode))
    assert record["chats"][0]["messages"][1]["text"] == answer


@given(TEXTS, TEXTS)
def test_an_excerpt_shows_a_piece_of_the_text_around_a_hit(text, words):
    terms = terms_of(words)
    excerpt = excerpt_of(text, terms)
    assert "\n" not in excerpt.text
    assert len(excerpt.text) <= 260
    if terms and terms[0] in text:
        assert holds(excerpt.hit, terms[:1])


@given(TEXTS)
def test_terms_are_never_blank_and_occur_in_their_own_text(words):
    terms = terms_of(words)
    assert all(term.strip() == term != "" for term in terms)
