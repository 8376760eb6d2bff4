"""What counts as a key, and that a key shows itself to nobody."""

import copy
import json
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import DataFault
from ice_desk.domain.keys import clean_key
from ice_desk.domain.secret import Secret

KEY = "sk-proj-canary0123456789"


@pytest.mark.parametrize(
    "text",
    [
        KEY,
        f" {KEY}\n",
        f"\t{KEY}\r\n",
        f'"{KEY}"',
        f"'{KEY}' ",
        f"Bearer {KEY}",
        f"bearer  {KEY}",
        f"\ufeff{KEY}\u200b",
    ],
)
def test_what_surrounds_a_key_is_taken_off(text):
    assert clean_key(text).reveal() == KEY


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"), ("  \n", "empty"), ('""', "empty"), ("Bearer ", "too short"), ("sk-1", "too short"),
        (f"{KEY}\n{KEY}", "line break"), ("sk-abcdefgh ijkl", "space"), ("sk-abcd\u00a0efghijkl", "space"),
        ("sk-abcd\0efghijkl", "no key has"), ("sk-äbcdefghijk", "no key has"), ("sk-abc\x1b[0mdefg", "no key has"),
        (KEY + KEY, "twice"), ("sk-ant-aaaaaaaa" + "sk-ant-bbbbbbbb", "twice"), ("k" * 5000, "longer"),
        ("sk-аbcdefghijkl", "no key has"),
    ],
)  # fmt: skip
def test_what_can_be_no_key_is_refused_without_repeating_it(text, why):
    with pytest.raises(DataFault) as refused:
        clean_key(text)
    assert why in str(refused.value)
    assert "canary" not in str(refused.value)


@given(st.text())
def test_whatever_is_accepted_fits_a_header(text):
    try:
        key = clean_key(text).reveal()
    except DataFault:
        return
    assert all("!" <= character <= "~" for character in key)
    assert key in text


def test_a_secret_masks_itself_everywhere():
    secret = Secret(KEY)
    shown = [str(secret), repr(secret), f"{secret}", f"{secret:>40}", str({"k": [secret]})]
    try:
        raise ValueError(secret)
    except ValueError as error:
        shown += ["".join(traceback.format_exception(error))]
    assert not any("canary" in text for text in shown)
    for refused in (copy.copy, copy.deepcopy, pickle.dumps, json.dumps, vars):
        with pytest.raises(TypeError) as raised:
            refused(secret)
        assert "canary" not in str(raised.value)
    with pytest.raises(AttributeError):
        secret.other = 1


def test_secrets_compare_by_what_they_hold():
    assert Secret(KEY) == Secret(KEY) != Secret(KEY + "x")
    assert Secret(KEY) != KEY
    assert len({Secret(KEY), Secret(KEY)}) == 1
    assert Secret(KEY).hint == "•••6789"
    assert Secret("short").hint == "•••"
    assert not Secret("")
