"""Bytes to records, however they were cut and whatever they hold."""

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ice_desk.engines.wire import LINE_CAP, NdjsonReader

LINES = st.one_of(
    st.dictionaries(st.text(max_size=5), st.one_of(st.text(max_size=9), st.integers(), st.none()), max_size=3).map(
        lambda record: json.dumps(record, ensure_ascii=False).encode(errors="replace")
    ),
    st.sampled_from([b"", b"\r", b": a comment", b"\xef\xbb\xbf{}", b"[1]", b"{", b'{"a":"\xff\xfe"}', b"nonsense"]),
    st.binary(max_size=12).map(lambda data: data.replace(b"\n", b"")),
)


def read(chunks: list[bytes]) -> tuple[list[dict[str, Any]], str, int, int]:
    reader = NdjsonReader()
    records = [record for chunk in chunks for record in reader.feed(chunk)]
    records += reader.finish()
    return records, reader.fault, reader.bad_lines, reader.replaced


@given(st.lists(LINES, max_size=8), st.sampled_from([b"\n", b"\r\n"]), st.booleans(), st.data())
@settings(max_examples=150)
def test_any_split_of_the_bytes_gives_the_same(
    lines: list[bytes], end: bytes, last_end: bool, data: st.DataObject
) -> None:
    body = end.join(lines) + (end if last_end else b"")
    cuts = data.draw(st.lists(st.integers(0, len(body)), max_size=6))
    marks = [0, *sorted(cuts), len(body)]
    assert read([body[start:stop] for start, stop in pairwise(marks)]) == read([body])


def test_a_character_split_at_each_byte_is_read_whole() -> None:
    body = '{"content":"größer 日本 🙂"}\n'.encode()
    assert read([body[index : index + 1] for index in range(len(body))])[0] == [{"content": "größer 日本 🙂"}]


def test_byte_order_mark_empty_lines_and_comments_are_passed_over() -> None:
    assert read([b'\xef\xbb\xbf{"a":1}\r\n\r\n\n: ping\n  \n{"b":2}']) == ([{"a": 1}, {"b": 2}], "", 0, 0)


def test_invalid_utf8_is_replaced_and_counted() -> None:
    assert read([b'{"a":"x\xffy"}\n']) == ([{"a": "x\ufffdy"}], "", 0, 1)


def test_two_bad_lines_are_skipped_and_counted() -> None:
    assert read([b'{"a":1}\nnot json\n[]\n{"b":2}\n']) == ([{"a": 1}, {"b": 2}], "", 2, 0)


def test_the_third_bad_line_stops() -> None:
    records, fault, bad, _ = read([b'{"a":1}\nx\n5\n{"b":2}\n"z"\n{"c":3}\n', b'{"d":4}\n'])
    assert records == [{"a": 1}, {"b": 2}]
    assert "3 lines" in fault
    assert bad == 3


@pytest.mark.parametrize("chunk", [LINE_CAP, 65_536, 4_096])
def test_an_endless_line_stops_and_is_not_kept(chunk: int) -> None:
    reader = NdjsonReader()
    assert reader.feed(b'{"a":1}\n') == [{"a": 1}]
    for _ in range(LINE_CAP // chunk + 1):
        reader.feed(b"x" * chunk)
    assert "1 MB" in reader.fault
    assert reader.feed(b'\n{"b":2}\n') == []


def test_a_line_of_exactly_the_cap_is_read() -> None:
    line = b'{"a":"%b"}' % (b"x" * (LINE_CAP - 8))
    assert len(read([line + b"\n"])[0]) == 1
    assert "1 MB" in read([b" " + line + b"\n"])[1]


@example(b"[" * 100_000)
@given(st.binary(max_size=64))
def test_no_bytes_break_the_reader(body: bytes) -> None:
    for record in read([body, b"\n"])[0]:
        assert isinstance(record, dict)
