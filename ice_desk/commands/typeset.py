"""`ice-desk typeset`: the desk's own helper that draws formulas, one a line, until nobody asks. Nobody types it."""

import argparse
import json
import sys
from dataclasses import asdict

from ice_desk.commands.common import bound
from ice_desk.services.formulas.drawing import NotDrawn, drawing_of

MOST_MEMORY = 1 << 30


def run(arguments: argparse.Namespace) -> int:
    """Read {"latex", "display"} a line, answer {"width", "ascent", "descent", "paths"} or {"failed"}."""
    del arguments
    bound(MOST_MEMORY)
    for line in sys.stdin:
        print(_answer(line), flush=True)
    return 0


def _answer(line: str) -> str:
    asked = json.loads(line)
    try:
        return json.dumps(asdict(drawing_of(str(asked["latex"]), display=bool(asked["display"]))))
    except (NotDrawn, RecursionError, MemoryError) as error:
        return json.dumps({"failed": str(error)})
