"""A provider's own meter: its tokenizer and its prices, of which the program under test knows nothing."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ice_desk.engines.simulator.pictures import png_size

# Words in pieces of at most six letters, and every other sign alone: never more tokens than bytes.
_TOKEN = re.compile(r"\s?\w{1,6}|\s?[^\w\s]|\s")
MESSAGE_TOKENS = 4


def tokens(text: str) -> list[str]:
    """The tokens of a text; joined, they are the text."""
    return _TOKEN.findall(text)


def prompt_tokens(contents: Iterable[Any]) -> int:
    """What a prompt is billed as: its tokens, and four for each message. A content is a text, or a list of parts."""
    return sum(_content_tokens(content) + MESSAGE_TOKENS for content in contents if content)


def _content_tokens(content: Any) -> int:
    if isinstance(content, str):
        return len(tokens(content))
    return sum(len(tokens(part["text"])) if "text" in part else image_tokens(part) for part in content)


def image_tokens(part: dict[str, Any]) -> int:
    """An image in any provider's form: 1.2 tokens for each cell of 32 points, as OpenAI's models since 5.2 bill it."""
    width, height = png_size(base64.b64decode(image_text(part))) or (0, 0)
    return -(-12 * -(-width // 32) * -(-height // 32) // 10)


def image_text(part: dict[str, Any]) -> str:
    """The base64 of an image. Raises AssertionError for one that is named by an address elsewhere."""
    if part["type"] == "image":
        return str(part["source"]["data"])
    address = part["image_url"] if isinstance(part["image_url"], str) else part["image_url"]["url"]
    assert address.startswith("data:image/")
    return str(address.partition(",")[2])


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
