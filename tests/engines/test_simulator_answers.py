"""What the simulator says: honest, true about the prompt, the same every time; and the values Go reads and writes."""

import json
import math
import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.engines.simulator import words
from ice_desk.engines.simulator.fields import Refusal, read_chat, read_generate
from ice_desk.engines.simulator.golang import (
    FOREVER,
    GoComplaint,
    go_json,
    go_time,
    parse_duration,
    parse_keep_alive,
)
from ice_desk.engines.simulator.models import is_name
from tests.engines.simulator_wire import MISTRAL, THINKER, simulated

PROMPT = "Extract the companies: Acme Holdings paid Bank of Norway 1,200 dollars. Then 34 more."


def said(answer: object, key: str = "content") -> str:
    return "".join(line["message"].get(key, "") for line in answer.lines)  # type: ignore[attr-defined]


async def test_an_answer_says_that_it_is_simulated_and_counts_the_words() -> None:
    async with simulated() as client:
        text = said(await client.chat(MISTRAL, PROMPT))
    assert "simulated" in text
    assert f"{len(PROMPT.split())} words in 2 sentences" in text
    assert "- Acme Holdings" in text
    assert "- Bank of Norway" in text
    assert "add up to 1,234" in text


async def test_the_same_question_gives_the_same_answer() -> None:
    async with simulated() as client:
        assert said(await client.chat(MISTRAL, PROMPT)) == said(await client.chat(MISTRAL, PROMPT))
        whole = await client.chat(MISTRAL, PROMPT, stream=False)
        assert whole.json["message"]["content"] == said(await client.chat(MISTRAL, PROMPT))


@pytest.mark.parametrize(
    ("prompt", "pattern"),
    [
        ("a table of this", r"\| Word \| Letters \| Times \|\n\|---"),
        ("some python code", r"```python\n.*```"),
        ("list the words", r"1\. "),
        ("Summarise: the sky is blue", r"begins: Summarise: the sky"),
    ],
)
async def test_forms_on_request(prompt: str, pattern: str) -> None:
    async with simulated() as client:
        assert re.search(pattern, said(await client.chat(MISTRAL, prompt)), re.DOTALL)


async def test_long_answers_are_long() -> None:
    async with simulated() as client:
        assert len(said(await client.chat(MISTRAL, "a long one")).split()) > 500


async def test_a_thinking_model_thinks_first_unless_told_not_to() -> None:
    async with simulated() as client:
        answer = await client.chat(THINKER, "hi")
        kinds = ["thinking" in line["message"] for line in answer.lines[:-1]]
        assert kinds == sorted(kinds, reverse=True)
        assert any(kinds)
        assert not all(kinds)
        assert said(answer, "thinking")
        quiet = await client.chat(THINKER, "hi", think=False)
        assert not said(quiet, "thinking")
        whole = (await client.chat(THINKER, "hi", stream=False)).json
        assert whole["message"]["thinking"] == said(answer, "thinking")


async def test_num_predict_cuts_and_says_so() -> None:
    async with simulated() as client:
        answer = await client.chat(MISTRAL, "a long one", options={"num_predict": 7})
        assert len(answer.lines) == 8
        assert (answer.lines[-1]["done_reason"], answer.lines[-1]["eval_count"]) == ("length", 7)
        full = await client.chat(MISTRAL, "hello", options={"num_predict": 0})
        assert full.lines[-1]["done_reason"] == "stop"


async def test_stop_sequences_end_the_answer_before_them() -> None:
    async with simulated() as client:
        text = said(await client.chat(MISTRAL, "hello", options={"stop": [" answer"]}))
        assert text == "This is a simulated"


async def test_a_prompt_beyond_the_context_is_cut_silently_or_refused_on_request() -> None:
    async with simulated() as client:
        long = "word " * 1000
        options = {"num_ctx": 512}
        assert (await client.chat(MISTRAL, long, options=options)).lines[-1]["prompt_eval_count"] == 259
        refused = await client.chat(MISTRAL, long, options=options, truncate=False)
        inner = json.loads(refused.json["error"])["error"]
        assert (refused.status, inner["type"], inner["n_ctx"]) == (400, "exceed_context_size_error", 512)


async def test_without_shift_an_answer_ends_with_the_window() -> None:
    async with simulated() as client:
        last = (await client.chat(MISTRAL, "a long one", options={"num_ctx": 64}, shift=False)).lines[-1]
        assert last["done_reason"] == "length"
        assert last["prompt_eval_count"] + last["eval_count"] == 64


async def test_a_schema_is_obeyed() -> None:
    schema = {
        "type": "object",
        "properties": {
            "rating": {"type": "string", "enum": ["buy", "hold"]},
            "scores": {"type": "array", "items": {"type": "integer"}},
            "sure": {"type": "boolean"},
        },
    }
    async with simulated() as client:
        value = json.loads(said(await client.chat(MISTRAL, "one two three", format=schema)))
        assert value["rating"] in ("buy", "hold")
        assert value["scores"] == [3]
        assert json.loads(said(await client.chat(MISTRAL, "rate", format="json")))["simulated"] is True


@given(st.text())
def test_tokens_join_to_the_text(text: str) -> None:
    assert "".join(words.tokens(text)) == text


@given(st.text(), st.integers(1, 5))
def test_any_prompt_is_answered(prompt: str, turn: int) -> None:
    assert "simulated" in words.answer("m", prompt, turn)
    assert words.answer("m", prompt + " extract table code list long summarise", turn)


@given(st.text(), st.integers(1, 768))
def test_embeddings_are_unit_vectors(text: str, length: int) -> None:
    vector = words.embedding(text, length)
    assert len(vector) == length
    assert math.isclose(sum(value * value for value in vector), 1.0, rel_tol=1e-5)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("5m", 300), ("1h30m", 5400), ("-1m", -60), ("0", 0), ("0s", 0), ("1.5s", 1.5), ("90ms", 0.09)],
)
def test_durations(text: str, seconds: float) -> None:
    assert parse_duration(text) == pytest.approx(seconds)


@given(st.text(alphabet="0123456789.hmsu-+ dxµ"))
def test_a_duration_is_read_or_refused(text: str) -> None:
    words_of_it = complaint(lambda: parse_duration(text))
    assert not words_of_it or words_of_it.startswith("time: ")


def complaint(read: Callable[[], object]) -> str:
    """The words of a refusal, "" where the value is taken; any other exception is a defect."""
    try:
        read()
    except (GoComplaint, Refusal) as problem:
        return str(problem) or "no words"
    return ""


@pytest.mark.parametrize(
    ("value", "seconds"),
    [(None, None), (0, 0), (90.5, 90.5), (-1, FOREVER), ("-5s", FOREVER), (1e12, -1.0), ("5m", 300)],
)
def test_keep_alive(value: object, seconds: float | None) -> None:
    assert parse_keep_alive(value) == seconds


def test_times_are_written_as_go_writes_them() -> None:
    assert go_time(1_795_465_409_740_386_311) == "2026-11-23T20:23:29.740386311Z"
    assert go_time(1_795_465_409_740_000_000) == "2026-11-23T20:23:29.74Z"
    assert go_time(1_795_465_409_000_000_000) == "2026-11-23T20:23:29Z"


@given(st.integers(0, 9_000_000_000 * 10**9))
def test_local_times_mean_the_same_moment(moment: int) -> None:
    written = datetime.fromisoformat(go_time(moment, local=True))
    assert abs(written.timestamp() - moment / 1e9) < 1


@given(st.recursive(st.none() | st.booleans() | st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_json_is_escaped_as_go_does_and_means_the_same(value: object) -> None:
    text = go_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


@given(st.binary() | st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists).map(
    lambda value: json.dumps({"model": value, "messages": [value], "options": value, "think": value}).encode()
))  # fmt: skip
def test_any_body_is_read_or_refused(body: bytes) -> None:
    for read in (read_chat, read_generate):
        assert complaint(lambda read=read: read(body)) != "no words"


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("mistral", True),
        ("a/b:1", True),
        ("host:5000/a/b:q4_K_M", True),
        ("", False),
        ("bad name", False),
        ("a:", False),
    ],
)
def test_names(name: str, good: bool) -> None:
    assert is_name(name) is good
