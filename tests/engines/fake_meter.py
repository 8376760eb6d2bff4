"""A provider's own meter: its tokenizer and its prices, of which the program under test knows nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# Words in pieces of at most six letters, and every other sign alone: never more tokens than bytes.
_TOKEN = re.compile(r"\s?\w{1,6}|\s?[^\w\s]|\s")
MESSAGE_TOKENS = 4


def tokens(text: str) -> list[str]:
    """The tokens of a text; joined, they are the text."""
    return _TOKEN.findall(text)


def prompt_tokens(texts: Iterable[str]) -> int:
    """What a prompt is billed as: its tokens, and four for each message."""
    return sum(len(tokens(text)) + MESSAGE_TOKENS for text in texts if text)


@dataclass
class Bill:
    """One billed request; the output grows while it is made, whoever still listens.

    `hidden_tokens` of the output are reasoning that is never shown. Prices are micro-dollars per million tokens; cached
    input costs a tenth. `told` is the usage that the end will tell.
    """

    model: str
    input_tokens: int
    cached_tokens: int
    input_price: int
    output_price: int
    output_tokens: int = 0
    hidden_tokens: int = 0
    limited: bool = False
    told: dict[str, Any] | None = None

    @property
    def micro_dollars(self) -> int:
        """Rounded up."""
        exact = self.input_tokens * self.input_price + self.output_tokens * self.output_price
        return -(-(exact + self.cached_tokens * self.input_price // 10) // 1_000_000)
