"""What a simulated model can tell of an image: its size, from the head of a PNG."""


def png_size(image: bytes) -> tuple[int, int] | None:
    """Width and height in points; None for any other format."""
    if image[:8] != b"\x89PNG\r\n\x1a\n" or image[12:16] != b"IHDR":
        return None
    return int.from_bytes(image[16:20], "big"), int.from_bytes(image[20:24], "big")
