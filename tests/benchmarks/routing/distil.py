"""Distils resources/routing/words.npz from a sentence model: python -m tests.benchmarks.routing.distil MODEL_FOLDER

Needs torch and transformers. The figures shipped came from all-MiniLM-L6-v2 (Apache-2.0): each piece of its vocabulary
is read alone, and the 64 main directions are kept as small integers. A piece counts the more the rarer it is; the
vocabulary is ordered by frequency, so its place stands for its rarity.
"""

import sys
from pathlib import Path

import numpy as np

from tests.benchmarks.routing.corpus import WEIGHTS

SIZE = 64
FIRST_WORD = 1996
BATCH = 512


def main(folder: Path) -> None:
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    table, weights = reduced(read_alone(folder, len(pieces)))
    kept = np.array([not piece.startswith("[") for piece in pieces])
    text = "\n".join(piece for piece, keep in zip(pieces, kept, strict=True) if keep)
    np.savez_compressed(
        WEIGHTS / "words.npz",
        pieces=np.frombuffer(text.encode("utf-8"), np.uint8),
        table=table[kept],
        weights=weights[kept],
    )


def read_alone(folder: Path, count: int) -> np.ndarray:
    """The model's vector of each piece between its start and end marks, (pieces, model size)."""
    import torch
    from transformers import AutoModel

    model = AutoModel.from_pretrained(folder).eval()
    vectors = []
    with torch.no_grad():
        for first in range(0, count, BATCH):
            ids = torch.arange(first, min(count, first + BATCH))
            text = torch.stack([torch.full_like(ids, 101), ids, torch.full_like(ids, 102)], 1)
            vectors.append(
                model(input_ids=text, attention_mask=torch.ones_like(text)).last_hidden_state.mean(1).numpy()
            )
    return np.concatenate(vectors)


def reduced(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Main directions as int8 (pieces, SIZE), and how much each piece counts."""
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors = vectors - vectors.mean(0)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    small = vectors @ directions[:, ::-1][:, :SIZE]
    place = np.arange(len(vectors))
    weights = np.clip(np.log(1 + (place - FIRST_WORD + 96).clip(10) / 200), 0.3, 3.0)
    weights[:FIRST_WORD] = 0.7
    return np.round(small / np.abs(small).max() * 127).astype(np.int8), weights.astype(np.float32)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
