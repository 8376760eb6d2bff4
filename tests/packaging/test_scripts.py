"""The scripts that build and prove: each must notice what it is there to notice."""

import os
import re
import stat
import subprocess
import sys
import tarfile
import tomllib
import zipfile

import feed
import freezing
import installers
import launch
import parts
import pytest
import recipe
import smoke
import tools
from PySide6.QtGui import QImage

from ice_desk.services import updates


def program(tmp_path, lines):
    """A made-up program in Python, and the empty home it runs in."""
    script = tmp_path / "program.py"
    script.write_text("import sys\n" + lines)
    return smoke.House([sys.executable, "-I", str(script)], tmp_path / "home")


def test_a_program_sees_nothing_of_our_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    house = program(tmp_path, "import os\nprint(sorted(os.environ))")
    said = house.run()
    assert "OPENAI_API_KEY" not in said
    assert "ICE_DESK_HOME" in said


@pytest.mark.parametrize("lines", ["sys.exit(3)", "print('Qt warns', file=sys.stderr)"])
def test_exit_codes_and_words_on_standard_error_fail(tmp_path, lines):
    with pytest.raises(smoke.Broken):
        program(tmp_path, lines).run()


@pytest.mark.parametrize(
    ("check", "lines"),
    [
        (smoke.check_version, "print('ice-desk 0.0.0')"),
        (smoke.check_version, f"print('ice-desk {parts.version()}\\nand more')"),
        (smoke.check_self_test, 'print(\'{"passed": true, "checks": []}\')'),
        (smoke.check_self_test, "print('{}'); print('{}')"),
        (smoke.check_ask, 'print(\'{"event": "surprise"}\'); print(\'{"event": "settled", "outcome": "complete"}\')'),
        (smoke.check_ask, 'print(\'{"event": "settled", "outcome": "cut"}\')'),
        (smoke.check_ask, ""),
    ],
)
def test_a_wrong_line_fails(tmp_path, check, lines):
    with pytest.raises(smoke.Broken):
        check(program(tmp_path, lines))


def test_right_lines_pass(tmp_path):
    assert smoke.check_version(program(tmp_path, f"print('ice-desk {parts.version()}')"))


def test_a_blank_picture_fails(tmp_path):
    image = QImage(*smoke.SIZE, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(tmp_path / "blank.png"))
    with pytest.raises(smoke.Broken, match="blank"):
        smoke.colours(tmp_path / "blank.png")
    image.scaled(10, 10).save(str(tmp_path / "small.png"))
    with pytest.raises(smoke.Broken, match="10 x 10"):
        smoke.colours(tmp_path / "small.png")


@pytest.mark.skipif(os.name != "posix", reason="no signals")
def test_a_window_that_speaks_at_its_end_fails(tmp_path):
    lines = (
        "import os, pathlib, signal\n"
        "signal.signal(signal.SIGTERM, lambda *_: (print('leaked'), sys.stdout.flush(), os._exit(0)))\n"
        "folder = pathlib.Path(os.environ['ICE_DESK_HOME'], 'simulated')\n"
        "folder.mkdir(parents=True)\n"
        "(folder / 'desk.db').touch()\n"
        "signal.pause()\n"
    )
    house = program(tmp_path, lines)
    with pytest.raises(smoke.Broken, match="leaked"):
        smoke.open_and_close(house, linger=0.0)


def test_a_module_missing_at_the_top_is_found(tmp_path):
    warnings = tmp_path / "warn.txt"
    warnings.write_text(
        "missing module named msvcrt - imported by subprocess (optional), ice_desk.a (delayed, conditional)\n"
        "missing module named pydantic.BaseModel - imported by ice_desk.b (top-level)\n"
        "missing module named 'tomlkit.items' - imported by ice_desk.services.settings_file (top-level)\n"
        "excluded module named numpy.f2py - imported by numpy (delayed)\n"
    )
    assert freezing.missing_modules(warnings) == ["module tomlkit.items is missing in the build"]


def test_another_version_than_the_tag_is_not_built():
    command = [sys.executable, str(parts.ROOT / "packaging" / "build.py"), "--tag", "v99.0"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "not v99.0" in done.stderr


def test_builds_of_one_commit_share_their_clock(monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", "somewhere")
    assert "VIRTUAL_ENV" not in tools.environment()
    assert tools.environment()["SOURCE_DATE_EPOCH"] == str(tools.commit_time())
    assert tools.commit_time() > 1_600_000_000


def test_the_archive_names_no_builder_and_comes_out_the_same(tmp_path, monkeypatch):
    frozen = tmp_path / "ice-desk"
    frozen.mkdir()
    (frozen / "ice-desk").write_text("#!/bin/sh\n")
    (frozen / "ice-desk").chmod(0o750)
    (frozen / "data.txt").write_text("data")
    monkeypatch.setattr(parts, "DIST", tmp_path)
    monkeypatch.setattr(parts, "ICONS", tmp_path)
    archive = installers.linux()[0]
    first = archive.read_bytes()
    os.utime(frozen / "data.txt", (1, 1))
    assert installers.linux()[0].read_bytes() == first
    with tarfile.open(archive) as tar:
        entries = {entry.name.partition("/")[2]: entry for entry in tar}
    assert {(entry.uid, entry.gid, entry.uname, entry.mtime) for entry in entries.values()} == {
        (0, 0, "", tools.commit_time())
    }
    assert {"install.sh", "ice-desk.desktop", "ice-desk.svg", "LICENSE", "ice-desk/data.txt"} <= entries.keys()
    if os.name == "posix":
        assert stat.S_IMODE(entries["ice-desk/ice-desk"].mode) == 0o755
        assert stat.S_IMODE(entries["ice-desk/data.txt"].mode) == 0o644


def test_the_portable_copy_carries_its_mark_and_comes_out_the_same(tmp_path, monkeypatch):
    frozen = tmp_path / "ice-desk"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "ICE Desk.exe").write_bytes(b"MZ")
    (frozen / "_internal" / "data.txt").write_text("data")
    monkeypatch.setattr(parts, "DIST", tmp_path)
    archive = installers.portable_zip()
    first = archive.read_bytes()
    os.utime(frozen / "ICE Desk.exe", (1, 1))
    assert installers.portable_zip().read_bytes() == first
    with zipfile.ZipFile(archive) as packed:
        names = set(packed.namelist())
    assert names == {"ICE Desk/ICE Desk.exe", "ICE Desk/_internal/data.txt", "ICE Desk/portable.txt"}


def test_the_list_of_dependencies_tells_each_file_and_its_sum():
    version = next(
        package["version"]
        for package in tomllib.loads((parts.ROOT / "uv.lock").read_text("utf-8"))["package"]
        if package["name"] == "h11"
    )
    bill = installers.with_sources({"components": [{"name": "h11", "version": version}]})
    (source,) = bill["components"][0]["externalReferences"]
    assert source["url"].endswith(f"h11-{version}-py3-none-any.whl")
    assert re.fullmatch("[0-9a-f]{64}", source["hashes"][0]["content"])


def test_sums_are_as_sha256sum_reads_them(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "DIST", tmp_path)
    (tmp_path / "a.txt").write_bytes(b"abc")
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"
    assert installers.sums([tmp_path / "a.txt"]).read_text() == expected


@pytest.mark.parametrize("before", [None, "/home/me/lib"])
def test_programs_started_from_a_frozen_copy_get_their_own_libraries(monkeypatch, before):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/ice-desk/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    monkeypatch.setenv("PYQTGRAPH_QT_LIB", "PyQt5")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    launch.prepare()
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert os.environ["PYQTGRAPH_QT_LIB"] == "PySide6"


def test_a_program_without_streams_writes_to_a_file(tmp_path):
    lines = (
        "import sys\n"
        f"sys.path[:0] = [{str(parts.ROOT)!r}, {str(parts.ROOT / 'packaging')!r}]\n"
        "sys.stdout = sys.stderr = None\n"
        "import launch\n"
        "launch.prepare()\n"
        "print('here')\n"
        "raise SystemExit('and there')\n"
    )
    environment = os.environ | {"ICE_DESK_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", lines], env=environment, check=False, timeout=30)
    assert (tmp_path / "logs" / "start.log").read_text().splitlines() == ["here", "and there"]


def test_a_build_without_a_feed_has_none_and_one_with_a_bad_key_is_not_made(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "WORK", tmp_path)
    for name in ("FEED", "KEY"):
        monkeypatch.delenv(f"ICE_DESK_UPDATE_{name}", raising=False)
    assert parts.feed_file() is None
    for address, key in (("https://a", ""), ("", "AA=="), ("http://a", "A" * 43 + "="), ("https://a", "no key")):
        monkeypatch.setenv("ICE_DESK_UPDATE_FEED", address)
        monkeypatch.setenv("ICE_DESK_UPDATE_KEY", key)
        with pytest.raises(SystemExit, match="has to be"):
            parts.feed_file()


def test_what_a_release_signs_its_builds_believe(tmp_path, monkeypatch):
    made = dict(line.split("=", 1) for line in feed.keys().splitlines() if line.startswith("ICE_DESK"))
    monkeypatch.setattr(parts, "WORK", tmp_path / "work")
    monkeypatch.setattr(parts, "DIST", tmp_path)
    monkeypatch.setenv("ICE_DESK_UPDATE_FEED", "https://example.com/updates.json")
    for name, value in made.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", ["feed.py", "sign", "https://example.com/releases/v1"])
    assert feed.main() == 0
    place = updates.feed_place(parts.feed_file())
    release = updates.signed_release((tmp_path / "updates.json").read_bytes(), place.key)
    assert (release.version, release.page) == (parts.version(), "https://example.com/releases/v1")


def test_without_the_secret_no_feed_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "DIST", tmp_path)
    monkeypatch.delenv("ICE_DESK_UPDATE_SECRET", raising=False)
    monkeypatch.setattr(sys, "argv", ["feed.py", "sign", "https://example.com"])
    assert feed.main() == 0
    assert list(tmp_path.iterdir()) == []


def test_any_change_of_the_recipe_is_due_for_a_build(tmp_path, monkeypatch):
    home, work = tmp_path / "packaging", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    for name in ("packaging/a.py", "packaging/README.md", "pyproject.toml", "uv.lock"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(parts, "ROOT", tmp_path)
    monkeypatch.setattr(parts, "WORK", work)
    monkeypatch.setattr(recipe, "PROVEN", home / "proven.json")
    recipe.remember("linux")  # nothing was built
    assert not recipe.is_proven("linux")
    recipe.built()
    recipe.remember("linux")
    assert recipe.is_proven("linux")
    assert not recipe.is_proven("darwin")
    (home / "README.md").write_text("other words")
    assert recipe.is_proven("linux")
    for name in ("uv.lock", "packaging/a.py", "packaging/new.sh"):
        (tmp_path / name).write_text("changed")
        recipe.remember("linux")  # what was built is of another recipe
        assert not recipe.is_proven("linux")
        recipe.built()
        recipe.remember("linux")
        assert recipe.is_proven("linux")
