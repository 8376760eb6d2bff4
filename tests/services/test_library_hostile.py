"""Chats out of files that nobody exported: refused with the place and the reason, or brought in as what can be."""

import dataclasses
import io
import json
import math
import tempfile
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.chats import AnswerFacts, Message, MessageState, Role, WholeChat
from ice_desk.domain.errors import UsageFault
from ice_desk.domain.route_record import route_from_json, route_json
from ice_desk.domain.routing import Route, Tier
from ice_desk.services.library import Library
from ice_desk.services.transfer import FORMS, written
from ice_desk.services.transfer.chats_file import chats_of, json_of
from ice_desk.services.transfer.facts_file import _Facts
from tests.services.desk_parts import open_history


def file_of(path: Path, message: object = None, **chat: object) -> Path:
    told = {"role": "assistant", "text": "x", "at": 1.0} | (message if isinstance(message, dict) else {})
    one = {"title": "t", "tier": "edge", "messages": [told]} | chat
    path.write_text(json.dumps({"format": "ice-desk-chats", "version": 1, "chats": [one]}), "utf-8")
    return path


DEEP = 100_000
HEAD = '{"format":"ice-desk-chats","version":1,"chats":['
REFUSED = {
    "deep": "[" * DEEP,
    "deep inside": HEAD + '{"messages":' + "[" * DEEP,
    "empty": "",
    "a list": "[]",
    "of a later desk": '{"format":"ice-desk-chats","version":99,"chats":[]}',
    "of another program": '{"format":"other","version":1,"chats":[]}',
    "half a letter": HEAD + '{"title":"\\ud800","tier":"edge","messages":[]}]}',
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_export_is_refused_at_once(tmp_path, text):
    path = tmp_path / "a.json"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageFault, match="holds no chats that can be read"):
        chats_of(path)


@pytest.mark.parametrize(
    "message",
    [
        {"at": math.nan}, {"at": math.inf}, {"at": -1}, {"at": 1e300}, {"role": "system"}, {"role": 1}, {"text": None},
        {"state": "odd"}, {"facts": []}, {"facts": {"completion_tokens": 10**400}}, {"facts": {"prompt_tokens": -5}},
        {"facts": {"micro_dollars": 10**30}}, {"facts": {"micro_dollars": -1}}, {"facts": {"model": ["x"]}},
        {"facts": {"first_token_seconds": math.inf}}, {"facts": {"tokens_per_second": math.nan}},
        {"facts": {"model": "m" * 5_000}}, {"facts": {"complexity": "high"}},
    ],
    ids=str,
)  # fmt: skip
def test_a_figure_that_cannot_be_is_refused_with_its_place(tmp_path, message):
    with pytest.raises(UsageFault) as refusal:
        chats_of(file_of(tmp_path / "a.json", message))
    assert len(str(refusal.value)) < 400


def test_every_fact_of_an_answer_is_bounded():
    assert set(_Facts.model_fields) == {field.name for field in dataclasses.fields(AnswerFacts)}


ROUTE = Route(
    model="m", engine="local", tier=Tier.EDGE, task="qa", confidence=0.5, task_probabilities={"qa": 0.5},
    complexity=0.1, complexity_parts={"length": 0.1}, context_need=10, reason="It fits.", candidates=(),
    wait_seconds=0.0, micro_dollars_bound=0, chosen_by="auto",
)  # fmt: skip


def _kept(tmp_path: Path, text: str) -> str:
    [chat] = chats_of(file_of(tmp_path / "a.json", {"facts": {"route_json": text}}))
    return chat.messages[0].facts.route_json


@pytest.mark.parametrize(
    "wrong",
    [
        {"candidates": "x"}, {"task_probabilities": ["x"]}, {"complexity": "x"}, {"complexity": math.nan},
        {"confidence": 1e300}, {"reason": 7}, {"score_most": math.inf}, {"wait_seconds": []},
        {"complexity_parts": {"a": None}},
    ],
    ids=str,
)  # fmt: skip
def test_a_reason_that_cannot_be_drawn_is_left_out(tmp_path, wrong):
    sound = route_json(ROUTE)
    assert _kept(tmp_path, sound) == sound
    assert _kept(tmp_path, json.dumps(json.loads(sound) | wrong)) == ""


@pytest.mark.parametrize("text", ["[" * DEEP, '{"a":' * DEEP, "null", "7", '"x"', "{}"], ids=range(6))
def test_no_text_breaks_the_reading_of_a_route(tmp_path, text):
    assert route_from_json(text) is None
    assert _kept(tmp_path, text) == ""


async def test_what_is_brought_in_writes_over_nothing_and_reaches_no_path(tmp_path):
    path = file_of(
        tmp_path / "a.json",
        {"id": 1, "conversation_id": 1, "rating": 1},
        id=1,
        title="../../etc/passwd\n\u202e<img src=x>" + "T" * 100_000,
        pinned=True,
        tags=[{"name": "a" * 100_000}, {"name": "\u202e"}, {"name": "A" * 40, "hue": "<b>"}] * 50,
        instructions="\0\ud7ff",
    )
    async with open_history(tmp_path / "desk.db") as history:
        library = Library(history.store, history)
        mine = await history.create("mine", Tier.EDGE)
        await history.add_prompt(mine.id, "my question")
        [first] = await library.put(chats_of(path))
        [second] = await library.put(chats_of(path))
        assert len({mine.id, first, second}) == 3
        assert [one.text for one in await history.messages(mine.id)] == ["my question"]
        brought = next(one for one in history.conversations.value if one.id == first)
        assert len(brought.title) <= 100
        assert "\n" not in brought.title
        assert len(brought.tags) <= 20
        [whole] = await library.take([first])
        assert chats_of_again(tmp_path, whole)


def chats_of_again(tmp_path: Path, whole: WholeChat) -> bool:
    path = tmp_path / "again.json"
    path.write_text(json_of([whole]), "utf-8")
    return bool(chats_of(path))


JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=6,
)
NAMES = ["role", "text", "at", "state", "facts", "thinking", "images", "reason"]
FACTS = st.dictionaries(st.sampled_from([field.name for field in dataclasses.fields(AnswerFacts)]), JUNK, max_size=4)


@given(st.dictionaries(st.sampled_from(NAMES), JUNK, max_size=3), FACTS)
def test_any_file_is_refused_or_can_be_shown_and_written_again(message, facts):
    with tempfile.TemporaryDirectory() as folder:
        try:
            [chat] = chats_of(file_of(Path(folder) / "a.json", {"facts": facts} | message))
        except UsageFault:
            return
        assert chats_of_again(Path(folder), dataclasses.replace(chat, pictures={}))
        for form in FORMS:
            if form.suffix in ("md", "html"):
                written(form, [chat], lambda _page: b"")


FLOODS = {
    "rows": "| a |" + " b |" * 19 + "\n" + "|---" * 20 + "|\n" + ("| cell" * 20 + "|\n") * 300,
    "paragraphs": "a\n\n" * 20_000,
    "quotes": "> " * 5_000 + "x",
    "lists": "- " * 5_000 + "x",
    "stars": "*a **b " * 10_000,
    "brackets": "[" * 50_000,
    "ticks": "".join("`" * count + " " for count in range(1, 400)),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
@pytest.mark.parametrize("suffix", ["html", "docx"])
def test_no_flood_keeps_an_export_from_its_end(flood, suffix):
    chat = WholeChat("t", Tier.EDGE, (Message(0, Role.ASSISTANT, flood, MessageState.COMPLETE, 1.0),))
    form = next(form for form in FORMS if form.suffix == suffix)
    began = time.process_time()
    assert written(form, [chat], lambda _page: b"")
    assert time.process_time() - began < 10


def test_a_page_has_links_to_the_web_and_to_mail_alone():
    text = "[a](ms-msdt:/id) <search-ms:q> [b](smb://h/x) [c](javascript:x) [f](x.html) "
    text += "[d](https://a.example) [e](mailto:a@b.example)"
    chat = WholeChat("t", Tier.EDGE, (Message(0, Role.ASSISTANT, text, MessageState.COMPLETE, 1.0),))
    page = written(FORMS[1], [chat], lambda _page: b"").decode()
    assert page.count("href=") == 2
    assert 'href="https://a.example"' in page
    assert 'href="mailto:a@b.example"' in page
    for hidden in ("ms-msdt:/id", "search-ms:q", "smb://h/x"):
        assert hidden in page


@pytest.mark.parametrize("suffix", ["html", "docx"])
def test_no_cell_is_left_out_because_its_head_is_shorter(suffix):
    text = "| a | b |\n|---|---|\n| 1 | `x|y` | three |\n\n```\n| a |\n|---|\n| 1 | 2 |\n```"
    chat = WholeChat("t", Tier.EDGE, (Message(0, Role.ASSISTANT, text, MessageState.COMPLETE, 1.0),))
    content = written(next(form for form in FORMS if form.suffix == suffix), [chat], lambda _page: b"")
    if suffix == "docx":
        content = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert b"three" in content
    assert b"| 1 | 2 |" in content
