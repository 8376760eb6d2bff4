"""`ice-desk extract FILE OUT`: the desk's own helper that reads one file and ends. Nobody types it."""

import argparse
import base64
import json
import sys
from pathlib import Path

from ice_desk.commands.common import bound
from ice_desk.domain.errors import DeskError
from ice_desk.services.documents.reading import read
from ice_desk.services.documents.tables import read_rows

MOST_MEMORY = 6 << 30
MOST_SECONDS = 240
"""Of the processor; the desk gives up sooner."""


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON object per line: {"share"}, {"place", "text"}, {"row"}, an image; then {"done"} or {"failed"}."""
    bound(MOST_MEMORY, MOST_SECONDS)
    path = Path(arguments.file)
    with open(arguments.out, "w", encoding="utf-8") as out:
        if sys.platform != "win32":
            # The desk has it open: without a name nothing of the file is left when the desk is killed meanwhile.
            Path(arguments.out).unlink()

        def say(record: dict[str, object]) -> None:
            out.write(json.dumps(record) + "\n")
            out.flush()

        try:
            if arguments.image:
                say(_image(path))
            elif arguments.rows:
                for row in read_rows(path):
                    say({"row": row})
            else:
                for passage in read(path, lambda share: say({"share": round(share, 3)})):
                    say({"place": passage.place, "text": passage.text})
        except DeskError as error:
            say({"failed": [error.what, error.why, error.remedy]})
        except OSError as error:
            say({"failed": [f"{path.name} cannot be read", error.strerror or str(error), "Choose another file."]})
        except MemoryError:
            say(
                {"failed": [f"{path.name} is not attached", "It takes too much memory to read", "Attach a part of it."]}
            )
        else:
            say({"done": True})
    return 0


def _image(path: Path) -> dict[str, object]:
    # Only this needs the window system's library.
    from ice_desk.ui.image_reading import read_image

    pixels = read_image(path)
    return {
        "kind": pixels.kind.value,
        "width": pixels.width,
        "height": pixels.height,
        "given": pixels.given,
        "data": base64.b64encode(pixels.data).decode("ascii"),
        "thumb": base64.b64encode(pixels.thumb).decode("ascii"),
    }
