"""Files that should be images: what is wrong with them before anything decodes them."""

import stat
from pathlib import Path

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import MOST_BYTES, OTHER_SUFFIXES, SUFFIXES, foreign, is_whole, sniffed


def is_image_name(path: Path) -> bool:
    """Whether a file is taken for an image by its name's ending, also for one that will be refused."""
    return path.suffix.lower().lstrip(".") in (*SUFFIXES, *OTHER_SUFFIXES)


def checked(path: Path) -> tuple[str, bytes]:
    """The true format of a file, whatever its name says, and its bytes. Raises UsageFault, or OSError.

    What is no plain file is not opened: opening a pipe or a device may never end.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise not_attached(path.name, "It is no file that ends", "Choose a file.")
    if status.st_size > MOST_BYTES:
        why = f"It has {status.st_size >> 20:,} MB; {MOST_BYTES >> 20} are the most"
        raise not_attached(path.name, why, "Save it smaller.")
    data = path.read_bytes()
    form = sniffed(data[:16])
    if not form:
        raise not_attached(path.name, *foreign(data[:4096]))
    if not is_whole(form, data):
        raise damaged(path.name, "its end is missing")
    return form, data


def damaged(name: str, how: str = "") -> UsageFault:
    return not_attached(name, f"It is damaged{': ' if how else ''}{how}", "Save it anew elsewhere.")


def not_attached(name: str, why: str, remedy: str) -> UsageFault:
    return UsageFault(f"{name} is not attached", why=why, remedy=remedy)
