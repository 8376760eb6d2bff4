"""How demanding a prompt is, 0 to 1, as a sum of named parts that can be shown; and how many tokens it is."""

import math
import re
from collections.abc import Mapping

TASK_PRIOR: Mapping[str, float] = {
    "quick_question": 0.02,
    "entity_extraction": 0.06,
    "pattern_recognition": 0.12,
    "financial_analysis": 0.24,
    "synthesis": 0.26,
    "report_writing": 0.28,
    "relationship_inference": 0.30,
    "causal_reasoning": 0.30,
    "hypothesis_generation": 0.30,
    "contrarian_analysis": 0.32,
}

_ASKS = re.compile(
    r"\?|\b(?:and then|also|then|explain|compare|list|tell me|estimate|rank|assess|show)\b", re.IGNORECASE
)
_CONSTRAINTS = re.compile(
    r"\b(?:must|at most|at least|no more than|exactly|only|without|in (?:one|two|three|\d+) (?:words|sentences|pages|"
    r"bullets|paragraphs)|assum(?:e|ing)|by segment|per year|within)\b",
    re.IGNORECASE,
)
_ENTITIES = re.compile(r"\b(?:[A-Z]{2,5}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)")
_CAUSAL = re.compile(
    r"\b(?:because|therefore|if|unless|given|while|whereas|versus|vs|rather than|compared|impact|affect|lead to|"
    r"second.order|trade.?off|depend|delay|why|which single)\w*",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d[\d.,]*\s?(?:%|bp|bps|bn|m|k|x|€|\$)?")
_DEPTH = re.compile(
    r"\b(?:detailed|in depth|deep|thorough|comprehensive|step by step|rigorous|full|phd|long|extensive|ausführlich)\b",
    re.IGNORECASE,
)
_BRIEF = re.compile(r"\b(?:briefly|short|one line|one sentence|quick|just|yes or no|tl;?dr)\b", re.IGNORECASE)


def tokens_of(text: str) -> int:
    """About how many tokens `text` is: four ASCII characters each, or 0.7 per character of other scripts."""
    plain = sum(1 for character in text if character < "\x80") if not text.isascii() else len(text)
    return math.ceil(plain / 4 + 0.7 * (len(text) - plain))


def complexity(prompt: str, task: str, history_tokens: int = 0) -> tuple[float, dict[str, float]]:
    """The complexity of `prompt` as `task`, and its parts, which sum to it before clipping to 0..1."""
    head = prompt[:6000]
    entities = len(set(_ENTITIES.findall(head)))
    parts = {
        "task": TASK_PRIOR.get(task, 0.2),
        "asks": _grown(len(_ASKS.findall(head)) - 1, 0.05, 0.15),
        "constraints": _grown(len(_CONSTRAINTS.findall(head)), 0.04, 0.12),
        "entities": _grown(entities - 1, 0.015, 0.10),
        "causal and comparative": _grown(len(_CAUSAL.findall(head)), 0.04, 0.20),
        "numbers": _grown(len(_NUMBERS.findall(head)) - 2, 0.01, 0.08),
        "length": _grown(tokens_of(prompt) / 400, 0.04, 0.15),
        "history": _grown(history_tokens / 2000, 0.02, 0.06),
        "depth asked for": _grown(len(_DEPTH.findall(head)), 0.08, 0.16)
        - _grown(len(_BRIEF.findall(head)), 0.05, 0.10),
    }
    return max(0.0, min(1.0, sum(parts.values()))), parts


def _grown(count: float, step: float, most: float) -> float:
    return min(most, step * count) if count > 0 else 0.0
