"""Fits the classifier's linear head and the complexity model. Needs scikit-learn (dependency group "train").

Two linear models, a support vector machine on everything and a complement naive Bayes on letters and words, see the
same features. A small logistic regression, fitted on authors that neither of them saw, weighs their scores and the
prompt's form into calibrated probabilities. All three are linear, so they fold into one table.
"""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import lsq_linear
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from ice_desk.domain.demands import NAMES
from ice_desk.domain.prompt_features import BUCKETS, GROUP_WEIGHTS
from ice_desk.domain.tasks import TASKS
from tests.benchmarks.routing.matrices import Matrices

SEED = 0
CONCEPTS, FORM, MEANING = 0.7, 0.128, 0.7
SVM_C, BAYES_ALPHA, STACK_C, STACK_FORM = 0.4, 0.3, 0.03, 0.5
RIDGE = 4.0
KINDS = len(TASKS)


@dataclass(frozen=True, slots=True)
class Scales:
    """How rare each bucket and each concept is among the training prompts; buckets seen once count for nothing."""

    rarity: np.ndarray
    concept_rarity: np.ndarray

    @classmethod
    def of(cls, matrices: Matrices, rows: np.ndarray) -> "Scales":
        seen = sum(np.bincount(counts[rows].indices, minlength=BUCKETS) for counts in matrices.counts)
        rarity = np.where(seen >= 2, np.log((1 + len(rows)) / (1 + seen)) + 1, 0)
        concepts = np.log((1 + len(rows)) / (1 + (matrices.concepts[rows] > 0).sum(0))) + 1
        return cls(rarity.astype(np.float16), concepts.astype(np.float32))

    def matrix(self, matrices: Matrices, rows: np.ndarray) -> sparse.csr_matrix:
        """All features of `rows`: the hashed groups share the buckets, then concepts, form and meaning."""
        by_rarity = sparse.diags(self.rarity.astype(np.float64))
        groups = zip(GROUP_WEIGHTS, matrices.counts, strict=True)
        hashed = sum(weight * _of_length_1(counts[rows] @ by_rarity) for weight, counts in groups)
        concepts = np.log2(1 + matrices.concepts[rows]) * self.concept_rarity
        concepts /= np.maximum(np.linalg.norm(concepts, axis=1, keepdims=True), 1e-9)
        dense = np.hstack([CONCEPTS * concepts, FORM * matrices.form[rows], MEANING * matrices.meaning[rows]])
        return sparse.hstack([hashed, sparse.csr_matrix(dense)]).tocsr()


def _of_length_1(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(1)).ravel())
    return sparse.diags(1 / np.where(lengths > 0, lengths, 1)) @ matrix


@dataclass(frozen=True, slots=True)
class Pair:
    """Weights (features, tasks) of the two models, each centred over the tasks, and the first one's bias."""

    svm: np.ndarray
    bayes: np.ndarray
    bias: np.ndarray

    @classmethod
    def fit(cls, features: sparse.csr_matrix, tasks: np.ndarray) -> "Pair":
        used = np.unique(features.indices)
        svm = LinearSVC(C=SVM_C, random_state=SEED).fit(features[:, used], tasks)
        hashed = used[used < BUCKETS]
        bayes = ComplementNB(alpha=BAYES_ALPHA).fit(features[:, hashed], tasks)
        weights = np.zeros((2, features.shape[1], KINDS))
        weights[0, used] = svm.coef_.T
        weights[1, hashed] = bayes.feature_log_prob_.T
        weights -= weights.mean(2, keepdims=True)
        return cls(weights[0], weights[1], svm.intercept_ - svm.intercept_.mean())

    def scores(self, features: sparse.csr_matrix) -> np.ndarray:
        return np.hstack([features @ self.svm + self.bias, features @ self.bayes])


def held_out_scores(matrices: Matrices, rows: np.ndarray) -> np.ndarray:
    """The pair's scores for each of `rows`, by a pair that saw no prompt of the row's author."""
    scores = np.zeros((len(rows), 2 * KINDS))
    for author in np.unique(matrices.authors[rows]):
        out = matrices.authors[rows] == author
        scales = Scales.of(matrices, rows[~out])
        pair = Pair.fit(scales.matrix(matrices, rows[~out]), matrices.tasks[rows[~out]])
        scores[out] = pair.scores(scales.matrix(matrices, rows[out]))
    return scores


@dataclass(frozen=True, slots=True)
class TaskHead:
    """Logits = features @ weights + bias."""

    scales: Scales
    weights: np.ndarray
    bias: np.ndarray

    @classmethod
    def fit(cls, matrices: Matrices, rows: np.ndarray) -> "TaskHead":
        inner = held_out_scores(matrices, rows)
        spread = np.repeat([inner[:, :KINDS].std(), inner[:, KINDS:].std()], KINDS)
        stacked = np.hstack([inner / spread, STACK_FORM * matrices.form[rows]])
        stack = LogisticRegression(C=STACK_C, max_iter=500).fit(stacked, matrices.tasks[rows])
        sharpness = _sharpness(stack.decision_function(stacked), matrices.tasks[rows])
        scales = Scales.of(matrices, rows)
        features = scales.matrix(matrices, rows)
        pair = Pair.fit(features, matrices.tasks[rows])
        mixed = (stack.coef_ / np.concatenate([spread, np.ones(stacked.shape[1] - 2 * KINDS)])).T
        weights = pair.svm @ mixed[:KINDS] + pair.bayes @ mixed[KINDS : 2 * KINDS]
        form = BUCKETS + matrices.concepts.shape[1]
        weights[form : form + matrices.form.shape[1]] += STACK_FORM / FORM * mixed[2 * KINDS :]
        bias = stack.intercept_ + pair.bias @ mixed[:KINDS]
        return cls(scales, sharpness * weights, sharpness * bias)

    def logits(self, matrices: Matrices, rows: np.ndarray) -> np.ndarray:
        return self.scales.matrix(matrices, rows) @ self.weights + self.bias


def _sharpness(logits: np.ndarray, tasks: np.ndarray) -> float:
    """The factor on the logits under which the true tasks are most likely (an inverse temperature)."""
    factors = np.linspace(0.5, 3.0, 51)
    losses = [-np.log(softmax(factor * logits)[np.arange(len(tasks)), tasks]).mean() for factor in factors]
    return float(factors[int(np.argmin(losses))])


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


@dataclass(frozen=True, slots=True)
class DemandModel:
    """The complexity model: named parts not below 0 (brevity not above), the wording's ridge, then isotonic pieces.

    `held_out` are the complexities of the training prompts with the wording judged without their author.
    """

    base: float
    tasks: np.ndarray
    demands: np.ndarray
    wording: np.ndarray
    wording_bias: float
    share: float
    raw: np.ndarray
    calibrated: np.ndarray
    held_out: np.ndarray

    @classmethod
    def fit(cls, matrices: Matrices, rows: np.ndarray, scales: Scales) -> "DemandModel":
        """Ratings are centred on each author's mean first: authors differ in how they use the scale."""
        target = _levelled(matrices, rows)
        wording = np.zeros(len(rows))
        for author in np.unique(matrices.authors[rows]):
            out = matrices.authors[rows] == author
            inner = Scales.of(matrices, rows[~out])
            ridge = Ridge(RIDGE).fit(inner.matrix(matrices, rows[~out]), target[~out])
            wording[out] = ridge.predict(inner.matrix(matrices, rows[out]))
        middle = float(target.mean())
        parts = np.hstack([_one_hot(matrices.tasks[rows]), matrices.demands[rows], (wording - middle)[:, None]])
        brief = KINDS + NAMES.index("brevity asked for")
        low = np.zeros(parts.shape[1])
        high = np.full(parts.shape[1], np.inf)
        low[brief], high[brief] = -np.inf, 1e-9
        found = lsq_linear(parts, target, (low, high)).x
        total = parts @ found
        raw, calibrated = _pieces(total, matrices.complexities[rows])
        ridge = Ridge(RIDGE).fit(scales.matrix(matrices, rows), target)
        bias = float(ridge.intercept_) - middle
        demands = found[KINDS:-1]
        held_out = np.interp(total, raw, calibrated)
        return cls(0.0, found[:KINDS], demands, ridge.coef_, bias, float(found[-1]), raw, calibrated, held_out)

    def values(self, features: sparse.csr_matrix, demands: np.ndarray, tasks: np.ndarray) -> np.ndarray:
        wording = features @ self.wording + self.wording_bias
        total = self.base + self.tasks[tasks] + demands @ self.demands + self.share * wording
        return np.interp(total, self.raw, self.calibrated)


def _levelled(matrices: Matrices, rows: np.ndarray) -> np.ndarray:
    target = matrices.complexities[rows].copy()
    overall = target.mean()
    for author in np.unique(matrices.authors[rows]):
        own = matrices.authors[rows] == author
        target[own] += overall - target[own].mean()
    return target


def _one_hot(tasks: np.ndarray) -> np.ndarray:
    return np.eye(KINDS)[tasks]


def _pieces(total: np.ndarray, ratings: np.ndarray, count: int = 13) -> tuple[np.ndarray, np.ndarray]:
    """A rising line of `count` points through the isotonic fit."""
    fit = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(total, ratings)
    raw = np.quantile(total, np.linspace(0.01, 0.99, count))
    values = np.maximum.accumulate([fit.predict(total[np.argsort(abs(total - x))[:60]]).mean() for x in raw])
    ends = np.concatenate([[raw[0] - 0.3], raw, [raw[-1] + 0.3]])
    return ends, np.concatenate([[max(0, values[0] - 0.2)], values, [min(1, values[-1] + 0.2)]])
