"""Files that should be images: what is wrong with them before anything decodes them."""

from pathlib import Path

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import MOST_BYTES, OTHER_SUFFIXES, SUFFIXES, foreign, is_whole, sniffed
from ice_desk.services.documents.files import check_name, check_regular


def is_image_name(path: Path) -> bool:
    """Whether a file is taken for an image by its name's ending, also for one that will be refused."""
    return path.suffix.lower().lstrip(".") in (*SUFFIXES, *OTHER_SUFFIXES)


def checked(path: Path) -> tuple[str, bytes]:
    """The true format of a file, whatever its name says, and its bytes. Raises UsageFault, or OSError."""
    check_name(path)
    check_regular(path, MOST_BYTES, "Save it smaller.")
    data = path.read_bytes()
    form = sniffed(data[:16])
    if not form:
        raise not_attached(path.name, *foreign(data[:4096]))
    if not is_whole(form, data):
        raise not_attached(path.name, "It is damaged: its end is missing", "Save it anew elsewhere.")
    return form, data


def not_attached(name: str, why: str, remedy: str) -> UsageFault:
    return UsageFault(f"{name} is not attached", why=why, remedy=remedy)
