"""The install script for Linux, run for a made-up user with a made-up program."""

import os
import shutil
import subprocess
import sys

import parts
import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@pytest.fixture
def package(tmp_path):
    """An unpacked archive whose program is a shell script."""
    folder = tmp_path / "an archive"
    (folder / "ice-desk" / "_internal").mkdir(parents=True)
    (folder / "icons").mkdir()
    for name in ("install.sh", "ice-desk.desktop"):
        shutil.copy(parts.ROOT / "packaging" / "linux" / name, folder / name)
    (folder / "ice-desk.svg").write_text("<svg/>")
    (folder / "icons" / "ice-desk-64.png").write_bytes(b"png")
    make_program(folder, "echo ice-desk 1")
    return folder


def make_program(folder, line):
    program = folder / "ice-desk" / "ice-desk"
    program.write_text(f"#!/bin/sh\n{line}\n")
    program.chmod(0o755)


@pytest.fixture
def home(tmp_path):
    """A home with a history in it."""
    home = tmp_path / "a home"
    data = home / ".local" / "share" / "ice-desk"
    data.mkdir(parents=True)
    (data / "desk.db").write_text("history")
    return home


def install(package, home, *options, answer=""):
    return subprocess.run(
        [str(package / "install.sh"), *options],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        input=answer,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def history(home):
    return (home / ".local" / "share" / "ice-desk" / "desk.db").is_file()


def test_it_installs_links_and_shows_in_the_menu(package, home):
    done = install(package, home)
    local = home / ".local"
    assert done.returncode == 0, done.stderr
    assert subprocess.run([local / "bin" / "ice-desk"], capture_output=True, check=True).stdout == b"ice-desk 1\n"
    entry = (local / "share" / "applications" / "ice-desk.desktop").read_text()
    assert f'Exec="{local}/lib/ice-desk/ice-desk"' in entry
    assert "@PROGRAM@" not in entry
    assert (local / "share" / "icons" / "hicolor" / "64x64" / "apps" / "ice-desk.png").is_file()
    assert "is not on your PATH" in done.stdout


def test_an_update_replaces_all_of_the_old_copy(package, home):
    install(package, home)
    (home / ".local" / "lib" / "ice-desk" / "_internal" / "old.so").touch()
    make_program(package, "echo ice-desk 2")
    assert install(package, home).returncode == 0
    program = home / ".local" / "lib" / "ice-desk"
    assert subprocess.run([program / "ice-desk"], capture_output=True, check=True).stdout == b"ice-desk 2\n"
    assert not (program / "_internal" / "old.so").exists()


def test_a_copy_that_does_not_start_replaces_nothing(package, home):
    install(package, home)
    make_program(package, "exit 3")
    assert install(package, home).returncode != 0
    assert subprocess.run([home / ".local" / "bin" / "ice-desk"], check=False).returncode == 0


def test_removal_keeps_the_data_and_leaves_no_file_of_ours(package, home):
    install(package, home)
    assert install(package, home, "--uninstall").returncode == 0
    left = {path.name for path in home.rglob("*") if not path.is_dir() or path.is_symlink()}
    assert left == {"desk.db"}


@pytest.mark.parametrize(
    ("options", "answer", "stays"),
    [((), "no\n", True), ((), "", True), ((), "y\n", True), ((), "yes\n", False), (("--yes",), "", False)],
)
def test_data_goes_only_after_a_yes(package, home, options, answer, stays):
    install(package, home)
    done = install(package, home, "--uninstall", "--remove-data", *options, answer=answer)
    assert done.returncode == 0
    assert history(home) is stays


@pytest.mark.parametrize("options", [("--remove-data",), ("--surprise",), ("--prefix",)])
def test_wrong_options_change_nothing(package, home, options):
    assert install(package, home, *options).returncode != 0
    assert history(home)
    assert not (home / ".local" / "bin").exists()


def test_another_prefix(package, home, tmp_path):
    assert install(package, home, "--prefix", str(tmp_path / "opt")).returncode == 0
    assert (tmp_path / "opt" / "bin" / "ice-desk").is_symlink()
    assert not (home / ".local" / "bin").exists()
    assert install(package, home, "--prefix", str(tmp_path / "opt"), "--uninstall").returncode == 0
    assert not (tmp_path / "opt" / "lib" / "ice-desk").exists()
