"""The task of a prompt by keywords: used until the trained weights are read, and where they cannot be.

Each cue is a pattern with a weight for one task. Weights were set by hand on the specification's task descriptions;
the probabilities are a softmax over their sums and say "unsure" (below 0.55) rather than guess.
"""

import math
import re
from collections.abc import Mapping

from ice_desk.domain.tasks import QUICK_QUESTION, TASKS

LOOKED_AT = 4000
_SHARPNESS = 1.4

_CUES: tuple[tuple[str, float, str], ...] = (
    ("entity_extraction", 2.6, r"\bextract\b|\bextrah|\bextrai|抽取|提取"),
    ("entity_extraction", 2.0, r"\b(list|name|pull out|find|identify|give me) (all |every |each |the |me )*(named )?"
     r"(compan|people|person|compet|supplier|customer|ticker|metric|figure|number|date|name|entit|executive)"),
    ("entity_extraction", 1.2, r"\b(as|in|into) (json|csv|a table)\b|\bwho (is|are) (named|mentioned)|\bmentioned in\b"),
    ("pattern_recognition", 2.2, r"\bpatterns?\b|\btrends?\b|\bsentiment\b|\banomal|\bseasonal|\brecurring\b|\bmuster\b"),
    ("pattern_recognition", 1.4, r"\b(classify|categori[sz]e|tag|label|cluster|bullish|bearish|positive or negative|outlier)"),
    ("causal_reasoning", 2.2, r"\bwhy\b|\bcaus(e|es|ed|al)|\bdrives?\b|\bdriven by\b|\bbecause of\b|\bdue to\b|\bwarum\b|\bpourquoi\b"),
    ("causal_reasoning", 1.8, r"\b(what happens (if|when|to)|effect of|impact (of|on)|lead(s)? to|knock-on|second.order|"
     r"transmission|how (does|do|would|will) .{3,80} affect)"),
    ("hypothesis_generation", 2.4, r"\bhypothes|\bscenarios?\b|\bwhat if\b|\bbrainstorm|\bcould explain\b|\bplausible\b|\bideas? for\b"),
    ("relationship_inference", 2.4, r"\b(relationship|relations?|connect(ed|ion)|links?|linked|exposure|ties|depend(s|ency|encies)?)\b"
     r".{0,60}\b(between|to|on|of)\b|\bsupply.chain|\bsuppliers?\b|\bmap\b"),
    ("report_writing", 2.4, r"\b(write|draft|prepare|compose|schreib|rédige)\b.{0,60}\b(report|memo|note|letter|section|brief|"
     r"summary for|e-?mail|deck|paragraph|commentary|bericht|update)"),
    ("report_writing", 1.0, r"\b(executive summary|investment (memo|committee)|one.pager|for the board|to clients)\b"),
    ("synthesis", 2.2, r"\b(synthes|combin|reconcil|consolidat|bring together|pull together|across (the|these|all)|zusammenfass)"),
    ("synthesis", 1.6, r"\bsummar|\bkey (points|takeaways|messages)|\btl;?dr\b|\bcompare\b.{0,60}\b(sources|reports|transcripts|views)"),
    ("financial_analysis", 2.0, r"\b(valu(e|ation)|dcf|multiple|margins?|ebitda|free cash flow|fcf|roic|leverage|wacc|duration|"
     r"covenants?|coverage|irr|var|sharpe|earnings|p/?e|balance sheet|credit quality|spread)\b"),
    ("financial_analysis", 1.6, r"\b(analy[sz]e|assess|calculate|compute|model|estimate|stress)\b"),
    ("contrarian_analysis", 2.8, r"\b(contrarian|devil'?s advocate|bear case|short.?seller|against (this|that|the|our|my)|counter.?"
     r"(argument|evidence|point)|what (would|could) (go wrong|prove)|wrong about|disprove|challenge (this|the|our|my)|push back)"),
    (QUICK_QUESTION, 2.0, r"^\s*(what(’|')?s|what is|what does|who is|when (is|was|did)|where is|which|define|how (many|much)|is|are|"
     r"does|do|can|was ist|qu'est)\b"),
    (QUICK_QUESTION, 1.2, r"\b(stand for|mean(s|ing)? of|definition of|ticker for|convert)\b"),
)  # fmt: skip
_COMPILED = tuple((task, weight, re.compile(pattern, re.IGNORECASE)) for task, weight, pattern in _CUES)


def classify(prompt: str) -> dict[str, float]:
    """Probabilities over all tasks, summing to 1, most likely first. Looks at the head and the tail of long prompts.

    The request of a long prompt stands at one of its ends; what is pasted between would only mislead.
    """
    text = prompt if len(prompt) <= LOOKED_AT else f"{prompt[: LOOKED_AT // 2]}\n{prompt[-LOOKED_AT // 2 :]}"
    scores = dict.fromkeys(TASKS, 0.0)
    for task, weight, pattern in _COMPILED:
        hits = len(pattern.findall(text))
        if hits:
            scores[task] += weight * (1 + 0.25 * math.log(hits))
    words = len(text.split())
    scores[QUICK_QUESTION] += 1.0 if words < 15 else -0.02 * min(words, 150)
    return _softmax(scores)


def _softmax(scores: Mapping[str, float]) -> dict[str, float]:
    peak = max(scores.values())
    powers = {task: math.exp(_SHARPNESS * (score - peak)) for task, score in scores.items()}
    total = sum(powers.values())
    return dict(sorted(((task, power / total) for task, power in powers.items()), key=lambda item: -item[1]))
