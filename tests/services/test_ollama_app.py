"""Where the Ollama of this computer is looked for, and where it never is."""

import os
import sys

import pytest

from ice_desk.services.ollama_app import find_ollama


@pytest.mark.skipif(sys.platform == "win32", reason="looks in the usual places only there")
@pytest.mark.parametrize("path", ["", ".", "bin", ":/nowhere", os.pathsep.join(["", ".", "bin"])])
def test_one_that_was_planted_where_the_program_stands_is_not_taken(tmp_path, monkeypatch, path):
    for place in (tmp_path / "ollama", tmp_path / "bin" / "ollama"):
        place.parent.mkdir(exist_ok=True)
        place.write_text("#!/bin/sh\n")
        place.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    found = find_ollama("linux", {"PATH": path, "HOME": str(tmp_path / "home")})
    assert found is None or tmp_path not in found.parents
