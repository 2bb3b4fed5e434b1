"""Pictures in the page: PNG, JPEG and GIF as they are, SVG drawn as PNG, which every Word can show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from agstrategi.writers.docx.xml import escape

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

    from agstrategi.writers.docx.relations import Relations
    from agstrategi.writers.pictures import Gallery

_EMU = 635  # to a twip
_PIXEL = 15  # twips at 96 pixels to the inch
_BIGGEST = 20_000  # pixels of a side; a larger picture makes Word stop
_NO_LIMIT = (9000, 13000)
_SHARP = 288  # pixels to the inch of a drawing made a picture
_MOST_PIXELS = 2400  # of such a picture's longer side


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's bytes, its kind (``png``, ``jpeg``, ``gif``) and its size in pixels of 96 to the inch."""

    content: bytes
    kind: str
    width: int
    height: int


class Drawings:
    """The pictures of one document; each is held once however often, and under whatever names, it is shown.

    ``gallery`` has those that can be shown; ``refused`` names those of them that Word cannot show.
    """

    def __init__(self, package: OpcPackage, gallery: Gallery) -> None:
        self._package = package
        self.gallery = gallery
        self.refused: list[str] = []
        self._parts: dict[str, tuple[Picture, Part] | None] = {}
        self._held: dict[Picture, Part] = {}

    def of(self, gallery: Gallery) -> Drawings:
        """Give the drawings of a text in the same package, whose pictures are found elsewhere."""
        other = Drawings(self._package, gallery)
        other._held = self._held
        return other

    def inline(self, relations: Relations, name: str, alt: str, number: int, most: tuple[int, int] = _NO_LIMIT) -> str:
        """Write a picture no wider and higher than ``most``, in twips; "" where Word cannot show it."""
        if name not in self._parts:
            self._parts[name] = self._add(name)
        held = self._parts[name]
        if held is None:
            return ""
        picture, part = held
        width, height = picture.width * _PIXEL, picture.height * _PIXEL
        scale = min(1.0, most[0] / width, most[1] / height)
        size = f'cx="{max(1, int(width * scale)) * _EMU}" cy="{max(1, int(height * scale)) * _EMU}"'
        return _drawing(relations.part(RT.IMAGE, part), size, alt, number)

    def hold(self, name: str, content: bytes) -> bool:
        """Take a picture that the strategy does not name, to be shown by ``name``; false where Word cannot show it."""
        self._parts[name] = self._kept(content)
        return self._parts[name] is not None

    def _add(self, name: str) -> tuple[Picture, Part] | None:
        content = self.gallery(name)
        found = self._kept(content)
        self.refused += [name] * bool(content and found is None)
        return found

    def _kept(self, content: bytes | None) -> tuple[Picture, Part] | None:
        picture = read(content) if content else None
        if picture is None:
            return None
        if picture not in self._held:
            self._held[picture] = self._part(len(self._held), picture.kind, picture.content)
        return picture, self._held[picture]

    def _part(self, number: int, kind: str, content: bytes) -> Part:
        address = PackURI(f"/word/media/agstrategi-{number}.{kind}")
        return Part(address, f"image/{kind}", content, self._package)  # type: ignore[arg-type]


_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def _drawing(held: str, size: str, alt: str, number: int) -> str:
    named = f'id="{number}" name="Bilde {number}"'
    described = f'{named} descr="{escape(alt)}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {described}>{'' if alt else _DECORATIVE}</wp:docPr>"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {described}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{held}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


# --- what a picture is -----------------------------------------------------------------------------------------------


def read(content: bytes) -> Picture | None:
    """Tell what a picture is by its first bytes; None where Word cannot be given it."""
    if _SVG.match(content):
        return _drawn(content)
    for sign, kind, measure in _KINDS:
        if sign.match(content):
            size = measure(content)
            if size and all(0 < side <= _BIGGEST for side in size):
                return Picture(content, kind, *size)
    return None


def _png(content: bytes) -> tuple[int, int] | None:
    if len(content) < 24:  # noqa: PLR2004 - the end of the first chunk's sides
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _gif(content: bytes) -> tuple[int, int] | None:
    return int.from_bytes(content[6:8], "little"), int.from_bytes(content[8:10], "little")


# The segments of a JPEG file that tell its size; what stands in 8 to 13 of the others is no size.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """Walk from segment to segment to the one that tells the size."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every segment begins so
        kind = content[at + 1]
        if kind in _FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        if kind == 0xFF or 0xD0 <= kind <= 0xD8:  # noqa: PLR2004 - fill, or a segment without a length
            at += 1 if kind == 0xFF else 2  # noqa: PLR2004
            continue
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None


_KINDS = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png", _png),
    (re.compile(rb"\xff\xd8\xff"), "jpeg", _jpeg),
    (re.compile(rb"GIF8[79]a"), "gif", _gif),
)

# --- drawings --------------------------------------------------------------------------------------------------------

_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)")
_LENGTH = re.compile(r"\s*([\d.]+)\s*(px|pt|mm|cm|in)?\s*\Z")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96.0}
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""


@lru_cache(maxsize=16)  # many strategies of a run show the same coat of arms
def _drawn(content: bytes) -> Picture | None:
    """Draw an SVG."""
    size = _svg_size(content)
    if size is None or not all(0 < side <= _BIGGEST for side in size):
        return None
    import typst  # noqa: PLC0415 - few documents have drawings

    sharp = min(_SHARP, 96 * _MOST_PIXELS / max(size))
    inputs = {"svg": content.decode("utf-8-sig", "replace"), "width": f"{size[0] * 0.75:.2f}"}
    try:
        made = typst.compile(_PAGE, format="png", ppi=sharp, sys_inputs=inputs, ignore_system_fonts=True)
    except (typst.TypstError, RuntimeError, ValueError):
        return None
    return Picture(made, "png", *size)


def _svg_size(content: bytes) -> tuple[int, int] | None:
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None
    if etree.QName(root).localname != "svg":
        return None
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    box = box if len(box) == 4 else [0, 0, 300, 150]  # noqa: PLR2004 - and what a browser takes where nothing is said
    width, height = (_pixels(root.get(name, "")) for name in ("width", "height"))
    if not width:
        width = height * box[2] / (box[3] or 1) or box[2]
    return max(1, round(width)), max(1, round(height or width * box[3] / (box[2] or 1)))


def _pixels(length: str) -> float:
    found = _LENGTH.match(length)
    return float(found[1]) * _PIXELS[found[2] or ""] if found else 0.0
