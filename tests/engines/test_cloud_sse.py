"""Bytes to server-sent events, however they were cut and whatever they hold."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ice_desk.engines.cloud.sse import LINE_CAP, SseEvent, SseReader

LINES = st.one_of(
    st.sampled_from(
        [b"", b"data", b"data:", b"data: a", b"data:  b", b"event: x", b"event", b": note", b"id: 1", b"\xef\xbb\xbf"]
    ),
    st.binary(max_size=8).map(lambda data: b"data:" + data.replace(b"\n", b"").replace(b"\r", b"")),
    st.text(max_size=8).map(lambda text: b"data: " + text.encode(errors="replace")),
)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r"])


def read(chunks: list[bytes]) -> tuple[list[SseEvent], str, int]:
    reader = SseReader()
    events = [event for chunk in chunks for event in reader.feed(chunk)]
    events += reader.finish()
    return events, reader.fault, reader.replaced


def data(body: bytes) -> list[str]:
    return [event.data for event in read([body])[0]]


@given(st.lists(st.tuples(LINES, ENDS), max_size=12), st.binary(max_size=6), st.data())
@settings(max_examples=200)
def test_any_split_of_the_bytes_gives_the_same(lines: list[tuple[bytes, bytes]], tail: bytes, draw: st.DataObject):
    body = b"".join(line + end for line, end in lines) + tail
    cuts = draw.draw(st.lists(st.integers(0, len(body)), max_size=8))
    marks = [0, *sorted(cuts), len(body)]
    assert read([body[start:stop] for start, stop in pairwise(marks)]) == read([body])


@given(st.lists(st.text().filter(lambda text: not set(text) & set("\r\n\ufeff")), min_size=1, max_size=5), ENDS)
def test_what_is_sent_comes_out(lines: list[str], end: bytes):
    text = [line.encode(errors="replace") for line in lines]
    body = b"event: e" + end + b"".join(b"data: " + line + end for line in text) + end
    assert read([body])[0] == [SseEvent("e", "\n".join(line.decode() for line in text))]


@pytest.mark.parametrize(
    ("body", "events"),
    [
        (b"data: a\n\n", ["a"]),
        (b"data:a\r\n\r\ndata: b\r\rdata:c\n\n", ["a", "b", "c"]),
        (b"data: one\ndata: two\n\n", ["one\ntwo"]),
        (b"data\ndata\n\n", ["\n"]),
        (b"data:  two blanks\n\n", [" two blanks"]),
        (b": ping\n\n: ping\ndata: a\n: pong\ndata: b\n\n", ["a\nb"]),
        (b"event: lonely\n\ndata: a\n\n", ["a"]),
        (b"id: 3\nretry: 9\nfoo: bar\ndata: a\n\n", ["a"]),
        (b"\xef\xbb\xbfdata: a\n\n", ["a"]),
        (b"data: a", ["a"]),
        (b"data: a\n", ["a"]),
        (b"", []),
    ],
)
def test_the_forms_of_an_event(body: bytes, events: list[str]):
    assert data(body) == events


def test_a_name_belongs_to_one_event():
    assert read([b"event: first\ndata: a\n\ndata: b\n\n"])[0] == [SseEvent("first", "a"), SseEvent("", "b")]


def test_a_line_feed_after_a_carriage_return_is_no_second_line_end():
    assert read([b"data: a\r", b"\n", b"data: b\r", b"\n\r", b"\n"])[0] == [SseEvent("", "a\nb")]


def test_a_character_split_at_each_byte_is_read_whole():
    body = "data: größer 日本 🙂\n\n".encode()
    assert read([bytes([byte]) for byte in body]) == ([SseEvent("", "größer 日本 🙂")], "", 0)


def test_invalid_utf8_is_replaced_and_counted():
    assert read([b"data: x\xffy\n\n"]) == ([SseEvent("", "x\ufffdy")], "", 1)


@pytest.mark.parametrize("chunk", [LINE_CAP + 1, 65_536, 4_096])
def test_an_endless_line_stops_and_is_not_kept(chunk: int):
    reader = SseReader()
    assert reader.feed(b"data: a\n\n") == [SseEvent("", "a")]
    for _ in range(LINE_CAP // chunk + 1):
        reader.feed(b"x" * chunk)
    assert "1 MB" in reader.fault
    assert reader._parts == []
    assert reader.feed(b"\n\ndata: b\n\n") == reader.finish() == []


def test_an_event_of_endless_lines_stops_too():
    reader = SseReader()
    for _ in range(LINE_CAP // 1_000 + 1):
        reader.feed(b"data: %b\n" % (b"x" * 1_000))
    assert "1 MB" in reader.fault


def test_a_line_of_exactly_the_cap_is_read():
    line = b"data: " + b"x" * (LINE_CAP - 6)
    assert len(data(line + b"\n\n")) == 1
    assert "1 MB" in read([line + b"x\n\n"])[1]


def test_comments_do_not_add_up():
    reader = SseReader()
    for _ in range(3):
        reader.feed(b":" + b"x" * 900_000 + b"\n")
    assert reader.feed(b"data: a\n\n") == [SseEvent("", "a")]
