"""Foreign text on a terminal: what a model, a file or a server wrote must not steer it, nor turn its letters round."""

# Controls but for tab and line feed; marks of direction, what cannot be seen and what separates lines.
_UNPRINTED = dict.fromkeys(
    (
        *range(9), *range(11, 32), *range(127, 160), 0x061C, 0x200B, 0x200E, 0x200F,
        *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    )
)  # fmt: skip


def printed(text: str) -> str:
    """`text` without what acts on a terminal."""
    return text.translate(_UNPRINTED)


def on_one_line(text: str) -> str:
    return printed(" ".join(text.split()))
