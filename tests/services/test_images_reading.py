"""Image files made anew, and what is said of those that cannot be."""

import contextlib
import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from ice_desk.domain.errors import UsageFault
from ice_desk.domain.images import LONG_EDGE, MOST_BYTES, THUMB_EDGE, ImageKind, Pixels, fitted, is_whole, sniffed
from ice_desk.services.documents.apart import read_image_apart
from ice_desk.ui.image_reading import read_image
from tests.services.image_files import GIF, encoded, image_file, noise, picture, png_bomb, rotated

# What decoders say of broken files is for nobody.
pytestmark = pytest.mark.qt_log_ignore(r".")
ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/x"/></svg>'


def read(path, data: bytes) -> Pixels:
    path.write_bytes(data)
    return read_image(path)


def points(pixels: Pixels) -> QImage:
    image = QImage.fromData(pixels.data, pixels.kind.value.upper())
    assert (image.width(), image.height()) == (pixels.width, pixels.height)
    return image


@pytest.mark.parametrize("form", ["png", "jpg", "webp", "bmp"])
def test_an_image_of_each_kind_is_kept_as_it_is_seen(tmp_path, form):
    pixels = read_image(image_file(tmp_path / f"chart.{form}", 320, 200))
    colour = QColor(points(pixels).pixel(100, 100))
    assert (pixels.width, pixels.height, pixels.given) == (320, 200, (320, 200))
    assert max(abs(colour.red() - 0x33), abs(colour.green() - 0x66), abs(colour.blue() - 0x99)) < 6


def test_of_a_moving_picture_the_first_frame_is_kept(tmp_path):
    pixels = read_image(image_file(tmp_path / "a.gif"))
    assert (pixels.width, pixels.height) == (2, 1)
    assert QColor(points(pixels).pixel(0, 0)) == QColor("#ff0000")


def test_a_large_image_is_scaled_down_and_has_a_small_one_beside_it(tmp_path):
    pixels = read(tmp_path / "a.png", encoded(picture(3000, 1000), "png"))
    assert (pixels.width, pixels.height, pixels.given) == (LONG_EDGE, 523, (3000, 1000))
    thumb = QImage.fromData(pixels.thumb, "PNG")
    assert max(thumb.width(), thumb.height()) == THUMB_EDGE


def test_what_the_file_says_besides_its_points_is_left_behind(tmp_path):
    image = picture(40, 30)
    image.setText("Author", "hush")
    given = encoded(image, "png")
    assert b"hush" in given
    assert b"hush" not in read(tmp_path / "a.png", given).data
    assert b"Exif" not in read(tmp_path / "b.jpg", rotated(picture(70, 50))).data


def test_an_image_stands_as_the_camera_was_held(tmp_path):
    pixels = read(tmp_path / "a.jpg", rotated(picture(300, 100)))
    assert (pixels.width, pixels.height) == (100, 300)


def test_what_is_transparent_becomes_white(tmp_path):
    pixels = read(tmp_path / "a.png", encoded(picture(20, 20, "#00000000"), "png"))
    assert QColor(points(pixels).pixel(3, 3)) == QColor("white")


def test_photographs_are_kept_small(tmp_path):
    pixels = read(tmp_path / "a.bmp", encoded(noise(900, 700), "bmp"))
    assert pixels.kind is ImageKind.JPEG
    assert len(pixels.data) <= 2_000_000


def test_a_wrong_ending_does_not_matter_where_the_bytes_are_an_image(tmp_path):
    assert read(tmp_path / "a.png", encoded(picture(30, 20), "jpeg")).width == 30


def test_an_image_of_64_million_points_is_read(tmp_path):
    assert read(tmp_path / "a.png", png_bomb(8_000, 8_000)).width == LONG_EDGE


WHOLE = {form: encoded(picture(90, 70), form) for form in ("png", "jpeg", "webp", "bmp")} | {"gif": GIF}


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.png", b"", "empty"),
        ("a.png", b"hello", "no image"),
        ("a.svg", SVG, "SVG"),
        ("a.png", SVG[21:], "SVG"),
        ("a.png", b"%PDF-1.7", "PDF"),
        ("a.jpg", b"PK\x03\x04", "archive"),
        ("a.tiff", b"II*\0abc", "TIFF"),
        ("a.heic", b"\0\0\0\x18ftypheic", "HEIC"),
        ("a.png", png_bomb(30_000, 30_000), "100 million"),
        *((f"a.{form}", data[: len(data) * 2 // 3], "damaged") for form, data in WHOLE.items()),
        *((f"a.{form}", data[:16] + b"\xff\xda\xff\xd9;" * 40, "damaged") for form, data in WHOLE.items()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_image_is_said_with_the_reason_and_what_to_do(tmp_path, name, data, why):
    with pytest.raises(UsageFault) as refused:
        read(tmp_path / name, data)
    assert why in refused.value.why
    assert refused.value.what == f"{name} is not attached"
    assert refused.value.remedy


def test_a_file_that_is_far_too_large_is_not_opened(tmp_path):
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.truncate(5 << 30)
    with pytest.raises(UsageFault, match=f"5120 MB; {MOST_BYTES >> 20} are the most"):
        read_image(path)


def test_a_folder_is_no_image(tmp_path):
    with pytest.raises(UsageFault, match="It is a folder"):
        read_image(tmp_path)


@ON_POSIX
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_never_ends_is_refused_at_once(tmp_path, kind):
    path = tmp_path / "a.png"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(UsageFault, match="no file"):
        read_image(path)


async def test_an_image_is_read_in_a_process_of_its_own(tmp_path):
    pixels = await read_image_apart(image_file(tmp_path / "chart.png", 2000, 1000))
    assert (pixels.width, pixels.height, pixels.given) == (1568, 784, (2000, 1000))
    assert points(pixels).pixelColor(9, 9).blue() == 0x99


async def test_what_is_wrong_is_told_from_there(tmp_path):
    path = tmp_path / "a.svg"
    path.write_bytes(SVG)
    with pytest.raises(UsageFault, match=r"a.svg is not attached. SVG is a program for drawing"):
        await read_image_apart(path)
    with pytest.raises(UsageFault, match="cannot be read"):
        await read_image_apart(tmp_path / "gone.png")


@given(st.sampled_from(sorted(WHOLE)), st.data())
@settings(max_examples=40, deadline=None)
def test_whatever_the_bytes_are_there_is_an_image_or_a_reason(tmp_path_factory, form, data):
    whole = bytearray(WHOLE[form])
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "mutant"
    path.write_bytes(bytes(whole))
    with contextlib.suppress(UsageFault):
        pixels = read_image(path)
        assert max(pixels.width, pixels.height) <= LONG_EDGE


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_what_is_scaled_fits_and_keeps_its_shape(width, height):
    across, down = fitted(width, height)
    assert 1 <= across <= width
    assert 1 <= down <= height
    assert max(across, down) <= LONG_EDGE
    assert abs(across * height - down * width) <= max(width, height)


@given(st.binary(max_size=64))
def test_no_bytes_are_too_odd_to_be_looked_at(data):
    assert sniffed(data) in ("", "png", "jpeg", "gif", "bmp", "webp")
    assert is_whole("png", data)
    is_whole("jpeg", data)
    is_whole("bmp", data)
