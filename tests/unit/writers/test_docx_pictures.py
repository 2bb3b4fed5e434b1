"""Pictures in Word: as large as there is room for, with their description, or the description alone."""

from __future__ import annotations

import pytest

from agstrategi import nodes
from agstrategi.writers.docx.pictures import read
from unit.writers.sample import document, para
from unit.writers.word import Word, make

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#036"/></svg>'


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06\0\0\0IEND"
    )


def jpeg(width: int, height: int, *, sign: bytes = b"\xff\xe0") -> bytes:
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return (
        b"\xff\xd8" + sign + b"\0\x04ab" + b"\xff\xdb\0\x03a" + b"\xff\xc2\0\x11\x08" + size + b"\0" * 8 + b"\xff\xd9"
    )


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little")


def figure(picture: bytes | None, **options: object) -> tuple[Word, list[str]]:
    """Write a figure with a picture; give the document and what was complained of."""
    shown = nodes.Figure("bilde", "Et fjell", image="fjell.png", **options)  # type: ignore[arg-type]
    made = make(document(shown), pictures=lambda _: picture)
    assert isinstance(made.content, bytes)
    return Word(made.content), [fault.message for fault in made.faults]


@pytest.mark.parametrize(
    ("content", "kind"),
    [(png(100, 50), "png"), (jpeg(100, 50), "jpeg"), (jpeg(100, 50, sign=b"\xff\xee"), "jpeg"), (gif(100, 50), "gif")],
)
def test_a_picture_is_known_by_its_first_bytes(content: bytes, kind: str) -> None:
    found = read(content)
    assert found is not None
    assert (found.kind, found.width, found.height) == (kind, 100, 50)


def test_a_picture_stands_in_the_page_with_its_description() -> None:
    word, faults = figure(png(100, 50))
    assert faults == []
    assert word.find("//wp:docPr/@descr") == ["Et fjell"]
    assert (word.find("//wp:extent/@cx"), word.find("//wp:extent/@cy")) == (["952500"], ["476250"])
    (name,) = (name for name in word.zip.namelist() if name.startswith("word/media/"))
    assert word.zip.read(name) == png(100, 50)


def test_a_large_picture_is_made_as_wide_as_the_text() -> None:
    word, _ = figure(png(8000, 4000))
    assert int(word.find("//wp:extent/@cx")[0]) // 635 == 9070


def test_a_tall_picture_has_room_on_a_page() -> None:
    word, _ = figure(png(1000, 9000))
    assert int(word.find("//wp:extent/@cy")[0]) // 635 <= 13832


def test_a_picture_that_is_shown_twice_is_held_once() -> None:
    shown = nodes.Image("a.png", "en")
    made = make(document(para(shown, shown)), pictures=lambda _: png(9, 9))
    assert isinstance(made.content, bytes)
    word = Word(made.content)
    assert len(word.find("//w:drawing")) == 2
    assert len([name for name in word.zip.namelist() if name.startswith("word/media/")]) == 1


def test_the_coat_of_arms_is_decoration() -> None:
    made = make(document(crest="vapen.svg"), pictures=lambda _: SVG)
    assert isinstance(made.content, bytes)
    word = Word(made.content)
    assert word.find("//wp:docPr/@descr") == [""]
    assert len(word.find("//*[local-name()='decorative'][@val='1']")) == 1


def test_a_drawing_becomes_a_picture() -> None:
    found = read(SVG)
    assert found is not None
    assert (found.kind, found.width, found.height) == ("png", 40, 20)
    assert found.content.startswith(b"\x89PNG")
    assert read(SVG) == found


@pytest.mark.parametrize(
    ("sides", "size"),
    [
        (b'width="20mm" viewBox="0 0 10 20"', (76, 151)),
        (b'height="40" viewBox="0 0 10 20"', (20, 40)),
        (b'width="96pt" height="1in"', (128, 96)),
        (b'width="100%" height="100%" viewBox="0 0 10 20"', (10, 20)),
        (b"", (300, 150)),
    ],
)
def test_a_drawing_has_a_size(sides: bytes, size: tuple[int, int]) -> None:
    found = read(SVG.replace(b'viewBox="0 0 40 20"', sides))
    assert found is not None
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    "content",
    [None, b"", b"tekst", png(9, 9)[:-4], SVG.replace(b"<rect", b"<script/><rect"), b"<svg"],
)
def test_a_picture_that_can_be_shown_nowhere_is_its_description(content: bytes | None) -> None:
    word, faults = figure(content)
    assert word.find("//w:drawing") == []
    assert word.texts()[-1] == "Et fjell"
    assert faults == ["picture-unusable"]


@pytest.mark.parametrize(
    "content",
    [
        b"RIFF0000WEBP",
        png(0, 9),
        png(9, 30_000),
        jpeg(9, 9)[:8] + b"\xff\xd9",
        b"\xff\xd8\xff" * 9 + b"\xff\xd9",
        SVG.replace(b"viewBox='0 0 40 20'", b"").replace(b"<svg", b"<svg width='40000'"),
    ],
)
def test_a_picture_that_word_cannot_show_is_its_description(content: bytes) -> None:
    word, faults = figure(content)
    assert word.find("//w:drawing") == []
    assert word.texts()[-1] == "Et fjell"
    assert faults == ["picture-not-in-word"]


def test_a_picture_is_told_of_once_where_it_is_first_named() -> None:
    shown = nodes.Figure("bilde", "Et fjell", image="fjell.png", origin=("kapitler", 2))
    made = make(document(shown, para(nodes.Image("fjell.png", "her")), shown), pictures=lambda _: b"RIFF0000WEBP")
    assert [fault.path for fault in made.faults] == [("kapitler", 2, "bilde")]
