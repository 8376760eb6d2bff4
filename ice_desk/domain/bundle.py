"""What somebody who helps needs to know of a desk, as texts that the user reads before anything is saved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the bundle. `about` says in a line what it holds."""

    name: str
    about: str
    text: str

    @property
    def size(self) -> int:
        """Bytes as UTF-8."""
        return len(self.text.encode())
