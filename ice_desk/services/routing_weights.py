"""Reads the trained weights of the task classifier and of the complexity model."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from ice_desk.domain.classifier import Classifier
from ice_desk.domain.complexity_model import ComplexityModel, ComplexityWeights
from ice_desk.domain.concepts import Lexicon
from ice_desk.domain.errors import DataFault
from ice_desk.domain.linear_head import HeadWeights, LinearHead
from ice_desk.domain.opinion import Opinion
from ice_desk.domain.prompt_features import FeatureReader
from ice_desk.domain.word_vectors import WordVectors

CONCEPTS, WORDS, HEAD, MODEL, REFERENCE = "concepts.txt", "words.npz", "head.npz", "model.json", "reference.json"
_REMEDY = "Install ICE Desk again; until then keywords decide the task."


def load_opinion(folder: Path) -> Opinion:
    """The trained classifier and complexity model of `folder`. Raises DataFault that names the file."""
    model = _json(folder / MODEL)
    try:
        tasks = [str(task) for task in model["tasks"]]
        weights = _complexity_weights(model["complexity"])
    except (KeyError, TypeError, ValueError) as error:
        raise DataFault(f"{MODEL} is not as expected", why=f"{error!r}", remedy=_REMEDY) from error
    reader = load_reader(folder)
    head_weights = HeadWeights(**_arrays(folder / HEAD, HeadWeights.__slots__))
    if not head_weights.fits(reader, len(tasks) + 1):
        raise DataFault(f"{HEAD} does not fit {CONCEPTS} and {WORDS}", why="their sizes differ", remedy=_REMEDY)
    head = LinearHead(reader, head_weights)
    return Opinion(Classifier(head, tasks), ComplexityModel(head, len(tasks), weights))


def load_reader(folder: Path) -> FeatureReader:
    """What turns prompts into features. Raises DataFault."""
    try:
        lexicon = Lexicon((folder / CONCEPTS).read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise DataFault(f"{CONCEPTS} cannot be read", why=str(error), remedy=_REMEDY) from error
    words = _arrays(folder / WORDS, ("pieces", "table", "weights"))
    pieces = bytes(words["pieces"]).decode("utf-8").split("\n")
    if not len(pieces) == len(words["table"]) == len(words["weights"]):
        raise DataFault(f"{WORDS} is not as expected", why="its sizes differ", remedy=_REMEDY)
    vectors = WordVectors({piece: index for index, piece in enumerate(pieces)}, words["table"], words["weights"])
    return FeatureReader(lexicon, vectors)


def load_reference(folder: Path) -> tuple[float, ...]:
    """The sorted complexities of a typical mix of questions. Raises DataFault."""
    values = _json(folder / REFERENCE).get("complexities")
    if not isinstance(values, list) or not all(isinstance(value, int | float) for value in values):
        raise DataFault(f"{REFERENCE} is not as expected", why="it needs a list of numbers", remedy=_REMEDY)
    return tuple(sorted(float(value) for value in values))


def _complexity_weights(found: dict[str, Any]) -> ComplexityWeights:
    return ComplexityWeights(
        base=float(found["base"]),
        tasks={str(task): float(value) for task, value in found["tasks"].items()},
        demands={str(name): float(value) for name, value in found["demands"].items()},
        wording=float(found["wording"]),
        raw=tuple(float(value) for value in found["raw"]),
        calibrated=tuple(float(value) for value in found["calibrated"]),
    )


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataFault(f"{path.name} cannot be read", why=str(error), remedy=_REMEDY) from error
    if not isinstance(found, dict):
        raise DataFault(f"{path.name} is not as expected", why="it is no JSON object", remedy=_REMEDY)
    return found


def _arrays(path: Path, names: tuple[str, ...]) -> dict[str, Any]:
    try:
        # numpy leaves a file open that turns out to be no archive, so it is not given the path.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            return {name: found[name] for name in names}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise DataFault(f"{path.name} cannot be read", why=str(error), remedy=_REMEDY) from error
