"""What a batch is asked about: the rows of a table, or the texts of a set of files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ice_desk.domain.batch import Table, even_rows, named_columns
from ice_desk.domain.documents import (
    HEAD_TOKENS,
    SUFFIXES,
    Chosen,
    Document,
    DocumentKind,
    Passage,
    composed,
    within,
)
from ice_desk.domain.errors import UsageFault
from ice_desk.services.documents.apart import read_apart, read_rows_apart
from ice_desk.services.documents.reading import kind_of
from ice_desk.services.documents.tables import is_table

FILE, TEXT = "file", "text"
MOST_FILES = 2_000
# Every text goes to the database with its row; beyond this the desk would no longer be quick.
MOST_LETTERS = 60_000_000
PATTERNS = " ".join(f"*.{suffix}" for suffix in sorted(SUFFIXES))


async def rows_from(paths: Sequence[Path], told: Callable[[int, int], None] = lambda _done, _all: None) -> Table:
    """One table as its rows, anything else as one row per file. `told` hears how many files of all are read.

    Raises UsageFault naming the file, the reason and the remedy.
    """
    if not paths:
        raise UsageFault("No file was chosen", remedy="Choose a table, or the files to ask about.")
    missing = next((path for path in paths if not path.is_file()), None)
    if missing is not None:
        raise UsageFault(f"There is no file {missing}", remedy="Look at its name and folder.")
    if len(paths) == 1 and is_table(paths[0]):
        return await table_from(paths[0])
    return await files_from(paths, told)


async def table_from(path: Path) -> Table:
    """The rows of a table; its first row names the columns."""
    try:
        head, *body = await read_rows_apart(path) or ((),)
    except UsageFault as error:
        raise UsageFault(f"{path.name} cannot be read", why=error.why, remedy=error.remedy) from error
    columns = named_columns(_without_end(head))
    rows = even_rows(len(columns), body)
    if not columns or not rows:
        raise UsageFault(
            f"{path.name} has no rows to ask about",
            why="The first row names the columns; below it there is nothing",
            remedy="Give the table a head and at least one row.",
        )
    return Table(path.name, columns, rows)


async def files_from(paths: Sequence[Path], told: Callable[[int, int], None]) -> Table:
    """One row per file: its name and its text as material. Those that cannot be read are left out and named."""
    if len(paths) > MOST_FILES:
        raise UsageFault(f"{len(paths):,} files were chosen", why=f"{MOST_FILES:,} are the most", remedy="Split them.")
    for path in paths:
        kind_of(path)
    rows: list[tuple[str, str]] = []
    left_out: list[str] = []
    letters = 0
    for number, path in enumerate(paths, 1):
        try:
            text = material_of(path.name, await read_apart(path))
        except UsageFault as error:
            left_out.append(f"{path.name} ({error.why or error.what})")
        else:
            rows.append((path.name, text))
            letters += len(text)
        if letters > MOST_LETTERS:
            raise UsageFault(
                f"The files hold more than {MOST_LETTERS // 10**6} million letters", remedy="Make several batches."
            )
        told(number, len(paths))
    if not rows:
        raise UsageFault("None of the files can be read", why="; ".join(left_out), remedy="Choose other files.")
    note = f"Left out, because they cannot be read: {'; '.join(left_out)}." if left_out else ""
    name = paths[0].name if len(paths) == 1 else f"{len(rows)} files"
    return Table(name, (FILE, TEXT), tuple(rows), files=True, note=note)


def material_of(name: str, passages: Sequence[Passage], budget: int | None = None) -> str:
    """A file's text between the marks that say where it begins and ends, as a chat has it.

    With a `budget` only as many passages from the beginning as fit into so many tokens.
    """
    document = Document(1, 1, name, DocumentKind.TEXT, 0, len(passages))
    chosen = [Chosen(1, order, passage) for order, passage in enumerate(passages)]
    return composed([document], chosen if budget is None else within(chosen, budget - HEAD_TOKENS)).text


def _without_end(head: Sequence[str]) -> tuple[str, ...]:
    """The head of a table without the empty columns that spreadsheets leave at its right."""
    cells = list(head)
    while cells and not cells[-1].strip():
        cells.pop()
    return tuple(cells)
