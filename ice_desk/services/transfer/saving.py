"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

from ice_desk.domain.errors import DeskError


def save(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in place of what was there. Raises DeskError and leaves the old file as it was."""
    unfinished: str | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".ice-desk-", delete=False) as file:
            unfinished = file.name
            file.write(content)
        os.replace(unfinished, path)
    except OSError as error:
        if unfinished is not None:
            Path(unfinished).unlink(missing_ok=True)
        raise DeskError(
            f"{path.name} was not written", why=error.strerror or str(error), remedy="Choose another folder"
        ) from error
