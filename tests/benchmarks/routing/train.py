"""Trains what resources/routing ships, from the corpus and words.npz: python -m tests.benchmarks.routing.train

Needs scikit-learn (dependency group "train"). The same corpus and seed give the same weights.
"""

import json

import numpy as np

from ice_desk.domain.demands import NAMES
from ice_desk.domain.tasks import TASKS
from ice_desk.services.routing_weights import HEAD, MODEL, REFERENCE, load_reader
from tests.benchmarks.routing.corpus import WEIGHTS, load_rows
from tests.benchmarks.routing.heads import BUCKETS, CONCEPTS, FORM, MEANING, DemandModel, TaskHead
from tests.benchmarks.routing.matrices import Matrices, matrices_of

REFERENCE_POINTS = 400


def main() -> None:
    rows = load_rows()
    matrices = matrices_of(rows, load_reader(WEIGHTS))
    everyone = np.arange(len(rows))
    head = TaskHead.fit(matrices, everyone)
    demand = DemandModel.fit(matrices, everyone, head.scales)
    save_head(matrices, head, demand)
    save_model(demand)
    values = np.sort(demand.held_out)
    picked = [round(float(values[index]), 4) for index in np.linspace(0, len(values) - 1, REFERENCE_POINTS).astype(int)]
    write(REFERENCE, {"complexities": picked})
    print(f"trained on {len(rows)} prompts of {len(set(matrices.authors))} authors")


def save_head(matrices: Matrices, head: TaskHead, demand: DemandModel) -> None:
    weights = np.hstack([head.weights, demand.wording[:, None]])
    table = weights[:BUCKETS]
    scales = np.abs(table).max(0) / 127
    concepts, form = matrices.concepts.shape[1], matrices.form.shape[1]
    factors = np.repeat([CONCEPTS, FORM, MEANING], [concepts, form, matrices.meaning.shape[1]])
    np.savez_compressed(
        WEIGHTS / HEAD,
        rarity=head.scales.rarity,
        table=np.round(table / scales).astype(np.int8),
        scales=scales.astype(np.float32),
        concept_rarity=head.scales.concept_rarity,
        dense=(weights[BUCKETS:] * factors[:, None]).astype(np.float32),
        bias=np.append(head.bias, demand.wording_bias).astype(np.float32),
    )


def save_model(demand: DemandModel) -> None:
    complexity = {
        "base": demand.base,
        "tasks": dict(zip(TASKS, _rounded(demand.tasks), strict=True)),
        "demands": dict(zip(NAMES, _rounded(demand.demands), strict=True)),
        "wording": round(demand.share, 5),
        "raw": _rounded(demand.raw),
        "calibrated": _rounded(demand.calibrated),
    }
    write(MODEL, {"tasks": list(TASKS), "complexity": complexity})


def write(name: str, content: dict[str, object]) -> None:
    (WEIGHTS / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 5) for value in values]


if __name__ == "__main__":
    main()
