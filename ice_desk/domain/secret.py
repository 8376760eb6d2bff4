"""A key in memory, which shows itself to nobody by accident."""

import hmac
from typing import Any, NoReturn, SupportsIndex

MASK = "•••"


class Secret:
    """A key. Printing, formatting and logging it show a mask; it cannot be copied, pickled or looked into."""

    __slots__ = ("_text",)
    _text: str

    def __init__(self, text: str) -> None:
        object.__setattr__(self, "_text", text)

    def reveal(self) -> str:
        """The key itself: for the one header it belongs into."""
        return self._text

    @property
    def hint(self) -> str:
        """The last four characters, to tell keys apart; the mask alone for a key too short to give any away."""
        return MASK + self._text[-4:] if len(self._text) >= 16 else MASK

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._text.encode(), other.reveal().encode())

    def __hash__(self) -> int:
        return hash(self._text)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a secret does not change")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("a secret is not written anywhere")

    def __copy__(self) -> NoReturn:
        raise TypeError("a secret is not copied")

    def __deepcopy__(self, memo: dict[int, Any]) -> NoReturn:
        raise TypeError("a secret is not copied")
