"""Pictures that can be shown everywhere, and what is said of those that cannot."""

from __future__ import annotations

import pytest

from agstrategi.typesetting.pictures import unsound, wrong_with

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'


def svg(inner: str = "", before: str = "", attributes: str = "") -> bytes:
    head = f'{before}<svg {SPACES} viewBox="0 0 4 4" {attributes}>'
    return f'{head}{inner}<rect width="4" height="4" fill="#036"/></svg>'.encode()


def png(width: int, height: int) -> bytes:
    sides = b"".join(side.to_bytes(4, "big") for side in (width, height))
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + sides + b"\x08\x02\0\0\0IDATIEND"


@pytest.mark.parametrize(
    "content",
    [
        svg(),
        svg(before=f'<?xml version="1.0" encoding="utf-8"?><!-- Generator: Tegn --> {DOCTYPE}'),
        svg('<a href="https://kommunen.example/" xlink:href="https://kommunen.example/"><text>nett</text></a>'),
        svg('<defs><linearGradient id="g"/><path id="p" d="M0 0"/></defs><use xlink:href="#p" fill="url(#g)"/>'),
        svg("<style>rect { fill: url('#g'); font-family: Arial }</style>"),
        svg('<image width="1" height="1" xlink:href="data:image/png;base64,AAAA"/>'),
        svg("<!-- <script/> --><text>onsdag = script, url(https://x.no)</text>"),
        png(4000, 3000),
        b"\xff\xd8\xff\xe0\0\x04ab\xff\xd9",
        b"GIF89a",
        b"RIFF0000WEBP",
    ],
)
def test_a_sound_picture_is_shown(content: bytes) -> None:
    assert unsound(content) == ""


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "kan ikke leses"),
        (b"", "ikke et bilde"),
        (b"%PDF-1.7", "ikke et bilde"),
        (b"<html><body>svg</body></html>", "ikke et bilde"),
        (png(9000, 9000), "50 millioner bildepunkter"),
        (png(9, 9)[:-4], "ødelagt"),
        (b"\xff\xd8\xff\xe0\0\x04ab", "ødelagt"),
        (svg("<script>alert(1)</script>"), "har skript"),
        (svg("<s:script xmlns:s='http://www.w3.org/2000/svg'/>"), "har skript"),
        (svg(attributes='onload="alert(1)"'), "har skript"),
        (svg('<image href="https://x.no/a.png"/>'), "utenfor filen"),
        (svg("<image\nwidth=\"1\" xlink:href = '../../hemmelig.png'/>"), "utenfor filen"),
        (svg('<use href="annen.svg#a"/>'), "utenfor filen"),
        (svg("<style>@import 'https://x.no/a.css';</style>"), "utenfor filen"),
        (svg("<style>rect { fill: url(https://x.no/a) }</style>"), "utenfor filen"),
        (svg('<rect style="fill: url(&quot;https://x.no/a&quot;)"/>'), "utenfor filen"),
        (svg(before='<?xml-stylesheet href="https://x.no/a.css"?>'), "utenfor filen"),
        (svg("<text>&a;</text>", '<!DOCTYPE svg [<!ENTITY a "b">]>'), "entiteter"),
        (svg(before='<?xml version="1.0" encoding="klingon"?>'), "ikke riktig bygd opp"),
        (svg()[:-8], "ikke riktig bygd opp"),
        (svg("<text>\x01</text>"), "ikke riktig bygd opp"),
    ],
)
def test_what_is_wrong_with_a_picture_is_said(content: bytes | None, why: str) -> None:
    assert why in unsound(content)
    assert wrong_with(content) == unsound(content)


def test_what_only_typst_sees_is_said_of_what_it_prints() -> None:
    steps = "".join(f'<g id="a{n}">{f"<use href={chr(34)}#a{n - 1}{chr(34)}/>" * 10}</g>' for n in range(1, 9))
    deep = svg(f'<defs><g id="a0"><rect width="1" height="1"/></g>{steps}</defs><use href="#a8"/>')
    assert unsound(deep) == ""
    assert "for innviklet" in wrong_with(deep)
    assert wrong_with(svg()) == ""
