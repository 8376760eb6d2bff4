"""Images that questions are about: which files can be read, what is kept of one, and what it takes as tokens.

Every count of tokens is the highest that a documented formula gives: a question must not be cut, nor cost more than
was set aside.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Protocol

LONG_EDGE = 1568
"""Points of the longer side that are kept: 56 of the 28-point cells that Anthropic counts, and more than OpenAI (768 on
the shorter side) or the local encoders (1540 at most) look at. What lies beyond would cost time and be thrown away."""
THUMB_EDGE = 240
MOST_POINTS = 100_000_000
MOST_BYTES = 50 << 20
MOST_IMAGES = 8
"""Images of one question. With earlier ones they stay below the 20 from which on providers ask for smaller ones."""
REMEDY = "qwen2.5vl:3b"
"""A model that can see, of a size that most machines hold: what is named where none is here."""
BLIND = "cannot see images"


class Sized(Protocol):
    """Anything that takes room by its points."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...


class ImageKind(StrEnum):
    """What an image is kept as."""

    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a chat as it is kept: `width` and `height` in points, `size` in bytes.

    `given` is its width and height in the file; `thumb` a small PNG of it, at most `THUMB_EDGE` points long.
    """

    id: int
    name: str
    kind: ImageKind
    width: int
    height: int
    size: int
    given: tuple[int, int] = (0, 0)
    thumb: bytes = field(default=b"", repr=False)

    @property
    def tokens(self) -> int:
        """What it takes in the context of a local model, at most."""
        return local_tokens(self.width, self.height)


@dataclass(frozen=True, slots=True)
class Pixels:
    """An image as the reader has made it anew: scaled down, upright, without metadata."""

    kind: ImageKind
    width: int
    height: int
    data: bytes = field(repr=False)
    thumb: bytes = field(repr=False)
    given: tuple[int, int] = (0, 0)


SUFFIXES = ("png", "jpg", "jpeg", "webp", "gif", "bmp")
# Files that people take for images too: they come here to be told why not.
OTHER_SUFFIXES = ("svg", "svgz", "tif", "tiff", "heic", "heif", "avif", "ico", "jfif", "jxl", "psd", "emf", "wmf")
_SIGNS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)
_OTHERS = (
    (b"%PDF", "It is a PDF", "Give its name the ending .pdf."),
    (b"PK\x03\x04", "It is an archive or an Office document", "Give its name its true ending."),
    (b"II*\0", "It is a TIFF image", "Save it as PNG."),
    (b"MM\0*", "It is a TIFF image", "Save it as PNG."),
    (b"\0\0\1\0", "It is an icon", "Save it as PNG."),
)


def sniffed(head: bytes) -> str:
    """Which format the first bytes of a file are of: "png", "jpeg", "gif", "webp", "bmp"; "" for any other."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((form for sign, form in _SIGNS if head.startswith(sign)), "")


def foreign(head: bytes) -> tuple[str, str]:
    """Why a file that `sniffed` does not know is no image, and what to do."""
    if not head:
        return "It is empty", "Choose another file."
    for sign, why, remedy in _OTHERS:
        if head.startswith(sign):
            return why, remedy
    if head[4:8] == b"ftyp":
        return "It is HEIC, AVIF or a film", "Save it as PNG or JPEG."
    if b"<svg" in head[:4096].lower() or head.lstrip()[:5].lower() == b"<?xml":
        return "SVG is a program for drawing, not an image", "Save it as PNG."
    return "It is no image that can be read", "Those that can: PNG, JPEG, WEBP, GIF, BMP."


def is_whole(form: str, data: bytes) -> bool:
    """Whether a file has its end mark, for the formats of which a part would be shown as if it were all."""
    if form == "jpeg":
        # Inside the picture itself 0xFF is always escaped, so these marks stand for themselves.
        return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")
    if form == "gif":
        return data.rstrip(b"\0").endswith(b";")
    return form != "bmp" or len(data) >= int.from_bytes(data[2:6], "little")


def fitted(width: int, height: int, edge: int = LONG_EDGE) -> tuple[int, int]:
    """The size at which the longer side has at most `edge` points; never larger than it was, never 0."""
    longest = max(width, height)
    if longest <= edge:
        return width, height
    return max(1, round(width * edge / longest)), max(1, round(height * edge / longest))


def local_tokens(width: int, height: int) -> int:
    """The most tokens of context that a model on Ollama takes for an image.

    Cells of 28 points with an end mark for each row (Pixtral, Qwen2.5-VL without its cap), or LLaVA 1.6's five views of
    576 tokens whatever the size. Gemma 3 takes 256, MiniCPM-V 640.
    """
    return max(5 * 576, _cells(width, height, 28) + -(-height // 28))


def cloud_tokens(model: str, width: int, height: int) -> int:
    """The most input tokens that a provider bills for an image.

    Anthropic: width * height / 750, since 2026 a token for each cell of 28 points. OpenAI: cells of 32 points times up
    to 2.46 (gpt-4.1-nano), or up to 85 tokens and 170 for each tile of 512 points after scaling the shorter side to
    768; gpt-4o-mini 2,833 and 5,667. Any other model: the most of these, of Llama's four tiles of 1,601 and of what
    local models take.
    """
    name = model.rpartition("/")[2].lower()
    if name.startswith("claude"):
        return max(-(-width * height // 750), _cells(width, height, 28))
    tiles = _tiles(width, height)
    if "4o-mini" in name:
        return 2_833 + 5_667 * tiles
    openai = max(-(-246 * _cells(width, height, 32) // 100), 85 + 170 * tiles)
    if name.startswith(("gpt-", "chatgpt-", "o1", "o3", "o4")):
        return openai
    return max(openai, 4 * 1_601, -(-width * height // 750), local_tokens(width, height))


def _cells(width: int, height: int, edge: int) -> int:
    return -(-width // edge) * -(-height // edge)


def _tiles(width: int, height: int) -> int:
    """Tiles of 512 points once the shorter side has 768 points, and the longer at most 2048."""
    shorter, longer = sorted((max(1, width), max(1, height)))
    return 2 * min(4, -(-longer * 768 // (shorter * 512)))


@dataclass(frozen=True, slots=True)
class Sight:
    """Which cloud models can see, by their names as shell patterns. `blind` goes before `sees`."""

    sees: tuple[str, ...] = ()
    blind: tuple[str, ...] = ()

    def of(self, model: str) -> bool:
        """False also where it is not known: an image is only sent to a model that can surely take it."""
        name = model.rpartition("/")[2].lower()
        if any(fnmatchcase(name, pattern) for pattern in self.blind):
            return False
        return any(fnmatchcase(name, pattern) for pattern in self.sees)


def stand_in(names: Iterable[str]) -> str:
    """What a model that cannot see reads in the place of images."""
    return "\n".join(
        f"[An image was attached here that you cannot see: {' '.join(name.split())[:80]}]" for name in names
    )


def total_tokens(images: Iterable[Image]) -> int:
    return sum(image.tokens for image in images)


def counted(images: Sequence[object]) -> str:
    """ "1 image", "3 images"."""
    return "1 image" if len(images) == 1 else f"{len(images)} images"
