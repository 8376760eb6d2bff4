"""Settings: whatever the file holds, the desk starts, says what it changed, and keeps what was there."""

import stat
import sys
import threading
import tomllib
from contextlib import asynccontextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ice_desk.domain.errors import DataFault
from ice_desk.services import settings_file
from ice_desk.services.jobs import Jobs
from ice_desk.services.settings import DEFAULTS, SPECS, Settings
from ice_desk.services.settings_spec import clean_address
from ice_desk.services.settings_values import repaired
from tests.services.desk_parts import Told, eventually


@asynccontextmanager
async def opened(path, told=None, **given):
    jobs = Jobs(told or Told())
    settings = Settings(path, jobs, given=given)
    settings.jobs = jobs
    await settings.start()
    try:
        yield settings
    finally:
        await jobs.close()
        await settings.close()


async def after_start(path, content):
    path.write_bytes(content)
    async with opened(path) as settings:
        return settings.values.value, settings.notices


async def test_without_a_file_the_defaults_hold_and_nothing_is_written(tmp_path):
    async with opened(tmp_path / "settings.toml") as settings:
        assert settings.values.value == DEFAULTS
        assert settings.notices == ()
    assert list(tmp_path.iterdir()) == []


async def test_what_was_set_is_announced_at_once_and_there_after_a_restart(tmp_path):
    path = tmp_path / "config" / "settings.toml"
    async with opened(path) as settings:
        seen = []
        settings.values.subscribe(seen.append)
        settings.set("theme", "dark")
        settings.set("model_routing", {"synthesis": "phi3"})
        settings.set("fleet_lanes", {"phi3:latest": "hot"})
        settings.set("memory_buffer_gb", 3)
        assert [values.theme for values in seen] == ["dark"] * 4
    async with opened(path) as settings:
        values = settings.values.value
        assert (values.theme, values.model_routing, values.memory_buffer_gb) == ("dark", {"synthesis": "phi3"}, 3.0)
        assert values.fleet_lanes == {"phi3:latest": "hot"}
        assert settings.notices == ()


async def test_quick_changes_are_saved_together_and_the_last_one_wins(tmp_path, monkeypatch):
    writes = []
    real = settings_file.write
    monkeypatch.setattr(settings_file, "write", lambda path, values: (writes.append(dict(values)), real(path, values)))
    async with opened(tmp_path / "settings.toml") as settings:
        for minutes in range(1, 50):
            settings.set("warm_minutes", minutes)
        await eventually(lambda: not settings.jobs.names)
        assert writes == [{"warm_minutes": 49}]
    assert tomllib.loads((tmp_path / "settings.toml").read_text()) == {"warm_minutes": 49}


async def test_a_change_during_a_save_is_saved_after_it(tmp_path, monkeypatch):
    hold, began = threading.Event(), threading.Event()
    real = settings_file.write

    def slow(path, values):
        began.set()
        hold.wait(5)
        real(path, values)

    monkeypatch.setattr(settings_file, "write", slow)
    async with opened(tmp_path / "settings.toml") as settings:
        settings.set("theme", "dark")
        await eventually(began.is_set)
        settings.set("theme", "light")
        hold.set()
        await eventually(lambda: not settings.jobs.names)
    assert tomllib.loads((tmp_path / "settings.toml").read_text()) == {"theme": "light"}


async def test_comments_and_foreign_keys_stay(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# mine\ntheme = "dark" # at night\nfuture = [1, 2]\n\n[plugin]\nx = 1\n')
    async with opened(path) as settings:
        assert settings.notices == ()
        settings.set("theme", "light")
        settings.set("warm_minutes", 5)
    text = path.read_text()
    assert "# mine" in text
    assert "# at night" in text
    assert tomllib.loads(text) == {"theme": "light", "future": [1, 2], "warm_minutes": 5, "plugin": {"x": 1}}


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("theme", "pink", "one of system, dark, light"),
        ("warm_minutes", 0, "between 1 and 1,440"),
        ("warm_minutes", 2.5, "whole number"),
        ("warm_minutes", True, "number"),
        ("memory_buffer_gb", float("nan"), "between"),
        ("memory_buffer_gb", float("inf"), "between"),
        ("warm_minutes", float("inf"), "whole number"),
        ("default_context", "8192", "number"),
        ("left_open", 1, "true or false"),
        ("model_routing", {"cooking": "phi3"}, "cooking"),
        ("model_routing", ["synthesis"], "table"),
        ("fleet_lanes", {"phi3": "boiling"}, "boiling"),
        ("host", "ftp://x", "look like"),
        ("host", "http://user:pw@x", "host and a port only"),
        ("host", "http://x:99999", "not an address"),
        ("tier", "gratis", "one of"),
        ("hardware_profile", "a\nb", "cannot be shown"),
    ],
)
async def test_a_wrong_value_is_refused_with_its_reason(tmp_path, key, value, reason):
    async with opened(tmp_path / "settings.toml") as settings:
        with pytest.raises(DataFault, match=reason):
            settings.set(key, value)
        assert settings.values.value == DEFAULTS
    assert list(tmp_path.iterdir()) == []


async def test_an_unknown_setting_is_refused(tmp_path):
    async with opened(tmp_path / "settings.toml") as settings:
        with pytest.raises(DataFault, match="no setting"):
            settings.set("colour", "red")


async def test_one_bad_value_costs_itself_and_the_file_is_kept(tmp_path):
    path = tmp_path / "settings.toml"
    content = b'theme = "dark"\nwarm_minutes = "soon"\n[fleet_lanes]\n"phi3:latest" = "hot"\n"yi:34b" = "boiling"\n'
    values, notices = await after_start(path, content)
    assert (values.theme, values.warm_minutes) == ("dark", DEFAULTS.warm_minutes)
    assert values.fleet_lanes == {"phi3:latest": "hot"}
    assert "warm_minutes" in notices[0]
    assert "settings.toml.bad-1" in notices[-1]
    assert (tmp_path / "settings.toml.bad-1").read_bytes() == content
    async with opened(path) as settings:
        assert settings.notices == ()
        assert settings.values.value == values


@pytest.mark.parametrize(
    "content",
    [
        b"theme = ",
        b'theme = "dark"\ntheme = "light"\n',
        b"\xff\xfe\x00",
        b"\0" * 100,
        b'theme = "dark"\n' + b"#" * 10_000_000,
        b"x = " + b"[" * 20_000,
        b"x = " + b"9" * 10_000,
    ],
    ids=["cut", "double", "no utf-8", "zeros", "10 MB", "deep", "long number"],
)
async def test_a_file_that_is_none_is_kept_and_the_defaults_hold(tmp_path, content):
    path = tmp_path / "settings.toml"
    values, notices = await after_start(path, content)
    assert values == DEFAULTS
    assert "settings.toml.bad-1" in notices[0]
    assert (tmp_path / "settings.toml.bad-1").read_bytes() == content
    await after_start(path, b"again = ")
    assert (tmp_path / "settings.toml.bad-2").read_bytes() == b"again = "


async def test_an_empty_file_and_a_byte_order_mark_are_fine(tmp_path):
    assert await after_start(tmp_path / "a.toml", b"") == (DEFAULTS, ())
    values, notices = await after_start(tmp_path / "b.toml", b'\xef\xbb\xbftheme = "dark"\r\n')
    assert (values.theme, notices) == ("dark", ())


async def test_a_folder_in_the_files_place_is_told_and_saving_reports(tmp_path, expect_log):
    expect_log("WARNING ice_desk.services.settings: the settings file cannot be read")
    path, told = tmp_path / "settings.toml", Told()
    path.mkdir()
    jobs = Jobs(told)
    settings = Settings(path, jobs)
    await settings.start()
    assert "could not be read" in settings.notices[0]
    settings.set("theme", "dark")
    assert settings.values.value.theme == "dark"
    await eventually(lambda: told.errors)
    assert isinstance(told.errors[0], DataFault)
    await jobs.close()
    with pytest.raises(DataFault, match="could not be saved"):
        await settings.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
async def test_the_file_is_its_owners_alone_and_no_trace_of_writing_is_left(tmp_path):
    path = tmp_path / "settings.toml"
    async with opened(path) as settings:
        settings.set("theme", "dark")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [item.name for item in tmp_path.iterdir()] == ["settings.toml"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\n')

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings_file.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings_file.write(path, {"theme": "light"})
    assert path.read_text() == 'theme = "dark"\n'
    assert [item.name for item in tmp_path.iterdir()] == ["settings.toml"]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*SPECS, "unknown"]), anything))
def test_any_values_end_as_settings_that_are_right(found):
    values, told = repaired(found)
    for name, spec in SPECS.items():
        kept = getattr(values, name)
        assert spec.check(kept) == kept
        if name not in found:
            assert kept == getattr(DEFAULTS, name)
    again, told_again = repaired({name: getattr(values, name) for name in SPECS})
    assert again == values
    assert told_again == ()
    assert told == () or found


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "theme": st.sampled_from(["system", "dark", "light"]),
            "warm_minutes": st.integers(1, 1440),
            "memory_buffer_gb": st.floats(0, 256),
            "left_open": st.booleans(),
            "window_geometry": st.text(max_size=30).filter(str.isprintable),
            "fleet_lanes": st.dictionaries(
                st.text(min_size=1, max_size=9).filter(lambda text: text.isprintable() and text.strip()),
                st.sampled_from(["hot", "warm", "cold"]),
                max_size=3,
            ),
        },
    ),
    st.sampled_from(["", "# a note\n", "other = 1\n[table]\nx = 1\n", "[fleet_lanes]\nold = 'hot'\n"]),
)
def test_what_is_written_is_read(tmp_path_factory, values, before):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    path.write_text(before, "utf-8")
    settings_file.write(path, values)
    found, told = repaired(settings_file.read(path))
    assert told == ()
    for name, value in values.items():
        assert getattr(found, name) == value


def test_every_setting_has_a_label_and_a_default_that_is_allowed():
    for name, spec in SPECS.items():
        assert spec.label
        assert spec.check(getattr(DEFAULTS, name)) == getattr(DEFAULTS, name)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:11434"),
        ("http://Box:1234/", "http://box:1234"),
        ("https://box", "https://box:443"),
        ("[::1]:99", "http://[::1]:99"),
    ],
)
def test_addresses_take_their_full_form(text, address):
    assert clean_address(text) == address
