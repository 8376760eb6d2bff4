"""What makes a prompt demanding, counted: each measure 0 to 1, for the complexity model."""

import math
import re

from ice_desk.domain.prompt_form import script_of
from ice_desk.domain.prompt_text import read_prompt

_ASKS = re.compile(
    r"[?\uff1f;]|\b(?:and then|also|then|explain|compare|list|tell me|estimate|rank|assess|show|say|give|und|et|y)\b"
    r"|[\u3001\uff1b]|并|以及|さらに",
    re.IGNORECASE,
)
_CONSTRAINTS = re.compile(
    r"\b(?:must|at most|at least|no more than|exactly|only|without|not|don't|assum(?:e|ing)|per|by|within|each|every|"
    r"both|nicht|ohne|jeweils|sans|chaque|pas|sin|cada|no)\b|\b\d+ (?:words|sentences|pages|bullets|lines)"
    r"|不要|每|各|それぞれ",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:[A-Z]{2,5}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)")
_LINKS = re.compile(
    r"\b(?:because|therefore|if|unless|given|while|whereas|versus|vs|rather than|compared|impact|affect|lead to|"
    r"second.order|trade.?off|depend|why|which|how|although|though|yet|but|wenn|warum|aber|obwohl|si|mais|pourquoi|"
    r"pero|aunque)\w*|如果|为什么|但|なぜ|もし|ながら",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[\d.,]*\s?(?:%|bp|bps|bn|m|k|x|€|\$)?")
_DEPTH = re.compile(
    r"\b(?:detailed|in depth|deep|thorough|comprehensive|step by step|rigorous|full|extensive|model|matrix|framework|"
    r"probabilit\w*|sensitiv\w*|scenario\w*|reconcil\w*|mechanism\w*|transmission|attribut\w*|decompos\w*|second.order|"
    r"falsif\w*|ausführlich|gründlich|détaillé\w*|approfondi\w*|detallad\w*)\b|详细|系统|情景|机制|詳し|体系",
    re.IGNORECASE,
)
_BRIEF = re.compile(
    r"\b(?:briefly|short|one line|one sentence|one word|quick\w*|just|yes or no|tl;?dr|only|simple|kurz|nur|juste|"
    r"vite|rápid\w*|sólo|solo)\b|只要|一句|だけ|一言",
    re.IGNORECASE,
)
LOOKED_AT = 6000
_PATTERNS = (
    ("asks", _ASKS, 10),
    ("constraints", _CONSTRAINTS, 10),
    ("causal and comparative", _LINKS, 8),
    ("depth asked for", _DEPTH, 3),
)
NAMES: tuple[str, ...] = (
    "length",
    "length of the asking",
    "asks",
    "constraints",
    "causal and comparative",
    "depth asked for",
    "entities",
    "numbers",
    "documents",
    "brevity asked for",
)
# A sign of Chinese or Japanese says as much as about two and a half letters.
_DENSE = 2.5


def demands_of(text: str) -> dict[str, float]:
    """Every measure of `NAMES`, 0 to 1."""
    prompt = read_prompt(text)
    ask = prompt.ask[:LOOKED_AT]
    dense = _DENSE if script_of(ask) != "latin" else 1.0
    found = {name: _share(len(pattern.findall(ask)), most) for name, pattern, most in _PATTERNS}
    return found | {
        "length": _growth(len(text) * dense, 15, 4000),
        "length of the asking": _growth(len(ask) * dense, 15, 1200),
        "entities": _share(len(set(_NAMES.findall(ask))), 12),
        "numbers": _share(len(_FIGURES.findall(text[:LOOKED_AT])), 30),
        "documents": prompt.pasted_share,
        "brevity asked for": _share(len(_BRIEF.findall(ask)), 2),
    }


def _share(count: int, most: int) -> float:
    return math.sqrt(min(1.0, count / most))


def _growth(length: float, least: float, most: float) -> float:
    """0 up to `least` characters, 1 from `most`, logarithmic between."""
    return min(1.0, max(0.0, math.log(max(length, 1.0) / least) / math.log(most / least)))
