"""Words that the simulated embedder takes for one: enough to show a search by meaning, and to test it."""

_SENSES = (
    "profit profits earnings income",
    "revenue revenues sales turnover",
    "debt borrowings liabilities leverage",
    "fall fell falls decline declined drop dropped weakened shrank",
    "rise rose rises increase increased grew climbed",
    "supplier suppliers vendor vendors subcontractor subcontractors",
    "car cars vehicle vehicles automobile automobiles",
    "oil crude petroleum",
    "shortage shortages scarcity bottleneck bottlenecks",
    "lawsuit lawsuits litigation claim claims",
)
_FIRST = {word: words.split()[0] for words in _SENSES for word in words.split()}


def sense_of(word: str) -> str:
    """The word that stands for all of the same sense; most words stand for themselves."""
    return _FIRST.get(word, word)
