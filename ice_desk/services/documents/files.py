"""What may be read at all: a file of this computer, of a bounded size, that is what its name says.

Nothing here opens a file before it is known to be one: a pipe never ends, and a share of the network learns who asks.
"""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ice_desk.domain.errors import UsageFault

if TYPE_CHECKING:
    import python_calamine

MOST_UNPACKED = 600 << 20


def refuse(path: Path, why: str, remedy: str) -> NoReturn:
    raise UsageFault(f"{path.name} is not attached", why=why, remedy=remedy)


def check_name(path: Path) -> None:
    """Refuse a name that cannot be told plainly, and a share of the network, without looking at either."""
    if str(path).startswith(("\\\\", "//")):
        refuse(path, "It lies on a share of the network", "Copy it to this computer first.")
    if not path.name.isprintable():
        raise UsageFault(
            f"{ascii(path.name)[:120]} is not attached",
            why="Its name has characters that cannot be shown",
            remedy="Rename it.",
        )


def check_regular(path: Path, most: int, remedy: str = "Attach a part of it.") -> None:
    """Refuse what is no file, and one of more than `most` bytes. Raises OSError where there is nothing."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        refuse(path, "It is a folder", "Attach the files in it.")
    if not stat.S_ISREG(found.st_mode):
        refuse(path, "It is no file but a pipe or a device", "Choose a file.")
    if found.st_size > most:
        refuse(path, f"It has {found.st_size >> 20} MB; {most >> 20} are the most", remedy)


def check_unpacked(path: Path) -> None:
    """Refuse a small file that unpacks into a huge one, before anything unpacks it."""
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        refuse(path, f"It is damaged ({type(error).__name__})", "Open it elsewhere and save it anew.")
    if unpacked > MOST_UNPACKED:
        refuse(path, f"It would unpack to {unpacked >> 20} MB", "Attach a smaller file.")


@contextmanager
def workbook(path: Path) -> Iterator["python_calamine.CalamineWorkbook"]:
    """A spreadsheet to read from. Sheets are parsed one by one, so damage may show at any of them."""
    import python_calamine

    check_unpacked(path)
    try:
        yield python_calamine.load_workbook(str(path))
    except python_calamine.PasswordError:
        refuse(path, "It is locked with a password", "Save a copy without a password.")
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        refuse(path, f"It is damaged, or no spreadsheet ({type(error).__name__})", "Save it anew as .xlsx.")
