"""What a simulated model says: short, true about the prompt, and plain about being simulated."""

import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ice_desk.engines.simulator.senses import sense_of

_TOKEN = re.compile(r"\s*\S+|\s+$")
# What nomic-embed-text is told of the use of a vector: an instruction, no word of the text.
_PREFIX = re.compile(r"^(?:search_document|search_query|classification|clustering): ")
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_NAME = re.compile(r"\b[A-Z][\w&.-]*[\w](?:\s+(?:of\s+|&\s+)?[A-Z][\w&.-]*[\w])*")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_STARTERS = frozenset(
    [
        *("the", "a", "an", "what", "which", "who", "how", "why", "when", "where", "is", "are", "do", "does", "can"),
        *(
            "please",
            "extract",
            "give",
            "list",
            "show",
            "make",
            "write",
            "find",
            "tell",
            "name",
            "summarise",
            "summarize",
        ),
    ]
)
_TYPES = frozenset({"object", "array", "string", "integer", "number", "boolean", "null"})

FLOOD = 16_000
_QUOTED = 160
_MATERIAL_END = "=== end of the documents ==="
_MARK = re.compile(r"^\[\d+ [^\]\n]+\]$", re.MULTILINE)


class BadSchema(ValueError):
    """A JSON schema that llama-server cannot turn into a grammar."""


def tokens(text: str) -> list[str]:
    """Words with their leading blanks: joined they are the text again."""
    return _TOKEN.findall(text)


def seen(sizes: Sequence[tuple[int, int] | None]) -> str:
    """What is true about the images of a chat without having looked at them."""
    known = ", ".join("of unknown size" if size is None else f"{size[0]} × {size[1]} points" for size in sizes)
    return f"Images in this chat: {len(sizes)} ({known}). I did not look at them, only at their size." if sizes else ""


def answer(model: str, prompt: str, turn: int, images: str = "") -> str:
    """The answer to the last message. Words in it ask for forms: table, code, list, long, extract, summarise."""
    material, prompt = _apart(prompt)
    words = prompt.lower()
    parts = [_opening(model, prompt, turn), *([images] if images else [])]
    if material:
        parts.append(_cited(material, prompt))
    if any(word in words for word in ("extract", "entit", "compan", "names")):
        parts.append(_names(prompt))
    if "summar" in words:
        parts.append(f"In its own words it begins: {' '.join(prompt.split()[:24])}")
    if "table" in words:
        parts.append(_table(prompt))
    if "code" in words or "python" in words:
        parts.append(_code(prompt))
    if "list" in words:
        parts.append(_list(prompt))
    numbers = _NUMBER.findall(prompt)
    if numbers:
        total = sum(float(number.replace(",", "")) for number in numbers[:50])
        parts.append(f"The numbers in it are {', '.join(numbers[:12])}; they add up to {total:,.6g}.")
    if "long" in words or "detail" in words:
        parts.extend(_passages(prompt))
    return "\n\n".join(parts)


def _apart(prompt: str) -> tuple[str, str]:
    """Material that stands before the question, and the question. The material is the desk's own form of it."""
    before, found, question = prompt.rpartition(_MATERIAL_END)
    return (before, question.strip()) if found else ("", prompt)


def _cited(material: str, prompt: str) -> str:
    """The passages that share most words with the question, each with a piece of it and its mark."""
    wanted = {word.lower() for word in _WORD.findall(prompt) if len(word) > 3}
    marks = list(_MARK.finditer(material))
    ends = [mark.start() for mark in marks[1:]] + [len(material)]
    passages = [(mark[0], material[mark.end() : end].strip()) for mark, end in zip(marks, ends, strict=True)]
    shared = [(len(wanted & {word.lower() for word in _WORD.findall(text)}), mark, text) for mark, text in passages]
    best = sorted(shared, key=lambda one: -one[0])[:3]
    lines = [f"- “{_nearest_sentence(text, wanted)}” {mark}" for number, mark, text in best if number]
    if not lines:
        return f"None of the {len(passages)} passages shares a longer word with the question."
    return "These passages share the most words with the question:\n\n" + "\n".join(lines)


def _nearest_sentence(text: str, wanted: set[str]) -> str:
    sentences = [" ".join(part.split()) for part in re.split(r"(?<=[.!?])\s|\n\n", text) if part.strip()]
    nearest = max(sentences, key=lambda one: len(wanted & {word.lower() for word in _WORD.findall(one)}), default="")
    return nearest if len(nearest) <= _QUOTED else f"{nearest[:_QUOTED].rstrip()} …"


def thoughts(prompt: str) -> str:
    """What a thinking model shows before its answer."""
    count = len(prompt.split())
    return (
        f"The message has {count} words. I am simulated, so I cannot reason about it; "
        "I can count its words, find its names and numbers, and say so plainly."
    )


def flood() -> str:
    return " ".join(f"word{number}" for number in range(FLOOD))


def _opening(model: str, prompt: str, turn: int) -> str:
    count = len(prompt.split())
    sentences = len([part for part in re.split(r"[.!?]+", prompt) if part.strip()])
    text = (
        f"This is a simulated answer from {model}: no language model read your message. "
        f"It has {count} {'word' if count == 1 else 'words'} in {sentences} "
        f"{'sentence' if sentences == 1 else 'sentences'}"
    )
    return f"{text}, and it is message {turn} of this conversation." if turn > 1 else f"{text}."


def _names(prompt: str) -> str:
    found = dict.fromkeys(
        name for name in _NAME.findall(prompt) if name.lower() not in _STARTERS and len(name) > 1
    )  # fmt: skip
    names = [_without_starter(name) for name in found]
    if not names:
        return "It has no capitalised names."
    return "Capitalised names in it:\n\n" + "\n".join(f"- {name}" for name in names[:20])


def _without_starter(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in _STARTERS else name


def _table(prompt: str) -> str:
    rows = Counter(word.lower() for word in _WORD.findall(prompt)).most_common(6)
    lines = [f"| {word} | {len(word)} | {count} |" for word, count in rows]
    return "\n".join(["| Word | Letters | Times |", "|---|---:|---:|", *lines])


def _code(prompt: str) -> str:
    count = len(prompt.split())
    return (
        "```python\n"
        "def word_count(text: str) -> int:\n"
        '    """Count the words of a text."""\n'
        "    return len(text.split())\n\n\n"
        f"# Your message: {count}\n"
        "```"
    )


def _list(prompt: str) -> str:
    longest = sorted(dict.fromkeys(_WORD.findall(prompt)), key=lambda word: (-len(word), word))[:5]
    return "Its longest words:\n\n" + "\n".join(f"{place}. {word}" for place, word in enumerate(longest, 1))


def _passages(prompt: str) -> list[str]:
    words = _WORD.findall(prompt) or ["nothing"]
    passages = []
    for number in range(1, 13):
        word = words[number % len(words)]
        passages.append(
            f"Passage {number} of 12 is here because a long answer was asked for. One word of the message "
            f"is “{word}”, which has {_counted(len(word), 'letter')} and occurs "
            f"{_counted(words.count(word), 'time')}. A real model would write about it; a simulator can only "
            "fill the room that such a passage takes, so that scrolling, stopping and saving can be tried."
        )
    return passages


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def by_schema(schema: Mapping[str, object], prompt: str) -> str:
    """JSON that a schema allows, filled with what the prompt offers. Raises BadSchema."""
    return json.dumps(_instance(schema, prompt), ensure_ascii=False)


def as_json(prompt: str) -> str:
    """For format "json" without a schema."""
    return json.dumps({"simulated": True, "words": len(prompt.split()), "numbers": _NUMBER.findall(prompt)[:10]})


def _instance(schema: Mapping[str, object], prompt: str) -> object:
    choices = schema.get("enum")
    if isinstance(choices, list) and choices:
        return choices[len(prompt) % len(choices)]
    kind = schema.get("type", "object")
    if kind not in _TYPES:
        raise BadSchema(json.dumps(schema, separators=(",", ":")))
    if kind == "object":
        properties = schema.get("properties")
        fields = properties if isinstance(properties, dict) else {}
        return {name: _instance(part if isinstance(part, dict) else {}, prompt) for name, part in fields.items()}
    if kind == "array":
        items = schema.get("items")
        return [_instance(items, prompt)] if isinstance(items, dict) else []
    number = len(prompt.split())
    return {"string": f"simulated, {number} words", "integer": number, "number": float(number), "boolean": True}.get(
        str(kind)
    )


def embedding(text: str, length: int) -> list[float]:
    """A unit vector of hashed words: texts that share words, or words of one sense, are near each other."""
    said = _PREFIX.sub("", text)
    words = [sense_of(word.lower()) for word in _WORD.findall(said)] or [text]
    total = [0.0] * length
    for word, count in Counter(words).items():
        for place, value in enumerate(_direction(word, length)):
            total[place] += value * count
    return unit(total)


@lru_cache(maxsize=4096)
def _direction(word: str, length: int) -> tuple[float, ...]:
    return tuple(byte - 127.5 for byte in hashlib.shake_128(word.encode()).digest(length))


def unit(vector: Sequence[float]) -> list[float]:
    """The vector scaled to length 1, with a float32's digits."""
    size = math.sqrt(sum(value * value for value in vector)) or 1.0
    return [float(f"{value / size:.8g}") for value in vector]
