"""What the scripts share: uv, and an environment in which two builds of one commit are alike."""

import os
import shutil
import subprocess

import parts


def uv() -> str:
    """The uv that runs this, or the one on the path. Raises SystemExit."""
    found = os.environ.get("UV") or shutil.which("uv")
    if not found:
        raise SystemExit("uv is missing; run: pip install uv")
    return found


def environment() -> dict[str, str]:
    """As ours, less the environment this runs in, and made so that two builds of one commit are alike."""
    kept = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    return kept | {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(commit_time())}


def commit_time() -> int:
    """Seconds since 1970 of the commit that is built; a fixed day outside a repository."""
    git = shutil.which("git")
    if git:
        done = subprocess.run(
            [git, "log", "-1", "--format=%ct"], cwd=parts.ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode == 0 and done.stdout.strip().isdigit():
            return int(done.stdout)
    return 1767225600
