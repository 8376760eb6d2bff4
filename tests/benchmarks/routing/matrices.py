"""The features of labelled prompts as matrices. Needs scipy (dependency group "train")."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from ice_desk.domain.demands import NAMES, demands_of
from ice_desk.domain.prompt_features import BUCKETS, GROUP_WEIGHTS, FeatureReader, Features
from ice_desk.domain.tasks import TASKS
from tests.benchmarks.routing.corpus import Row


@dataclass(frozen=True, slots=True)
class Matrices:
    """Rows by features: `counts` of hashed pieces by group, `concepts`, `form`, `meaning`, `demands`; the answers."""

    counts: tuple[sparse.csr_matrix, ...]
    concepts: np.ndarray
    form: np.ndarray
    meaning: np.ndarray
    demands: np.ndarray
    tasks: np.ndarray
    complexities: np.ndarray
    authors: np.ndarray


def matrices_of(rows: list[Row], reader: FeatureReader) -> Matrices:
    features = [reader(row.prompt) for row in rows]
    names = list(TASKS)
    return Matrices(
        counts=tuple(_sparse(features, group) for group in range(len(GROUP_WEIGHTS))),
        concepts=np.array([item.concepts for item in features]),
        form=np.array([item.form for item in features]),
        meaning=np.array([item.meaning for item in features]),
        demands=np.array([[demands_of(row.prompt)[name] for name in NAMES] for row in rows]),
        tasks=np.array([names.index(row.task) for row in rows]),
        complexities=np.array([row.complexity for row in rows]),
        authors=np.array([row.author for row in rows]),
    )


def _sparse(features: list[Features], group: int) -> sparse.csr_matrix:
    ends = np.cumsum([0] + [len(item.buckets[group][0]) for item in features])
    columns = np.concatenate([item.buckets[group][0] for item in features])
    values = np.concatenate([item.buckets[group][1] for item in features])
    return sparse.csr_matrix((values, columns, ends), shape=(len(features), BUCKETS))
