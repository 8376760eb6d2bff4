"""Judgements of every prompt by models that saw no prompt of its author. Needs scikit-learn."""

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from tests.benchmarks.routing.corpus import Row
from tests.benchmarks.routing.heads import KINDS, DemandModel, TaskHead, softmax
from tests.benchmarks.routing.matrices import Matrices


def trained_held_out(matrices: Matrices) -> tuple[np.ndarray, np.ndarray]:
    """Task probabilities (prompts, tasks) and complexities (prompts,); complexity takes the task that was found."""
    probabilities = np.zeros((len(matrices.tasks), KINDS))
    levels = np.zeros(len(matrices.tasks))
    for author in np.unique(matrices.authors):
        others, mine = np.flatnonzero(matrices.authors != author), np.flatnonzero(matrices.authors == author)
        head = TaskHead.fit(matrices, others)
        probabilities[mine] = softmax(head.logits(matrices, mine))
        demand = DemandModel.fit(matrices, others, head.scales)
        features = head.scales.matrix(matrices, mine)
        levels[mine] = demand.values(features, matrices.demands[mine], probabilities[mine].argmax(1))
    return probabilities, levels


def plain_held_out(rows: list[Row], tasks: np.ndarray, authors: np.ndarray) -> np.ndarray:
    """The usual baseline: TF-IDF over words and pairs of words, logistic regression."""
    texts = np.array([row.prompt for row in rows], dtype=object)
    probabilities = np.zeros((len(rows), KINDS))
    for author in np.unique(authors):
        mine = authors == author
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        model = LogisticRegression(C=10, max_iter=300).fit(words.fit_transform(texts[~mine]), tasks[~mine])
        probabilities[mine] = model.predict_proba(words.transform(texts[mine]))
    return probabilities
