"""A municipality's own Word document, as Norwegian Word stores one: English names, ids in Norwegian, an old body."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from unit.writers.word import NAMES

_PICTURE = {"pic": "http://schemas.openxmlformats.org/drawingml/2006/picture"}
_SPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in (NAMES | _PICTURE).items())
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def style(identity: str, name: str, kind: str = "paragraph", inner: str = "", *, default: bool = False) -> str:
    """Write a style."""
    first = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{identity}"><w:name w:val="{name}"/>{based}{inner}</w:style>'


def listed(number: int) -> str:
    """Write the numbering of a style."""
    return f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>'


PLAIN = style("Normal", "Normal", inner='<w:rPr><w:lang w:val="en-US"/></w:rPr>', default=True)
HEADINGS = "".join(style(f"Overskrift{n}", f"heading {n}") for n in range(1, 4))
STYLES = "".join(
    (
        PLAIN,
        HEADINGS,
        style("Tittel", "Title"),
        style("Listepunkt", "List Bullet", inner=listed(7)),
        style("Nummerertliste", "List Number", inner=listed(8)),
        style("Rutenettabell", "Table Grid", "table"),
        style("Hyperkobling", "Hyperlink", "character"),
    )
)
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{mark}"/><w:pPr><w:ind w:left="500" w:hanging="200"/></w:pPr></w:lvl></w:abstractNum>'
    for number, form, mark in ((3, "bullet", "■"), (4, "decimal", "%1)"))
)
NUMBERS = "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/></w:num>'
    for number, definition in ((7, 3), (8, 4))
)
OLD_BODY = (
    "<w:p><w:r><w:t>Gammel tekst</w:t></w:r></w:p>"
    '<w:p><w:hyperlink r:id="rId8"><w:r><w:t>gammel lenke</w:t></w:r></w:hyperlink></w:p>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="2000" w:header="500" w:footer="500" w:gutter="0"/>'
    "</w:sectPr>"
)
_LOGO = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Logo"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill>'
    "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
HEADER = (
    f"{_LOGO}"
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TITLE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Gammel</w:t></w:r><w:r><w:t> tittel</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def parts(
    *, styles: str = STYLES, body: str = OLD_BODY, section: str = SECTION, settings: str = "", kind: str = "document"
) -> dict[str, bytes]:
    """Give the parts of the document; ``kind`` is ``template`` for a Word template."""
    overrides = {
        "document": f"{_WORD}.{kind}.main+xml",
        **{name: f"{_WORD}.{name}+xml" for name in ("styles", "numbering", "settings", "comments")},
        "header1": f"{_WORD}.header+xml",
    }
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{type_}"/>' for name, type_ in overrides.items()
    )
    named = {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("numbering", "numbering.xml"),
        "rId3": ("settings", "settings.xml"),
        "rId4": ("comments", "comments.xml"),
        "rId5": ("header", "header1.xml"),
        "rId6": ("image", "media/gammelt.png"),
    }
    texts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{types}</Types>",
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            named,
            f'<Relationship Id="rId8" Type="{_OFFICE}/hyperlink" Target="https://gammel.no" TargetMode="External"/>',
        ),
        "word/_rels/header1.xml.rels": _relations({"rId1": ("image", "media/logo.png")}),
        "word/document.xml": _root("document", f"<w:body>{body}{section}</w:body>"),
        "word/styles.xml": _root("styles", styles),
        "word/numbering.xml": _root("numbering", NUMBERING + NUMBERS),
        "word/settings.xml": _root("settings", settings),
        "word/comments.xml": _root("comments", ""),
        "word/header1.xml": _root("hdr", HEADER),
    }
    pictures = {"word/media/logo.png": PNG, "word/media/gammelt.png": PNG + b"gammelt"}
    return {name: text.encode() for name, text in texts.items()} | pictures


def pack(held: Mapping[str, bytes]) -> bytes:
    """Put parts into a file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return out.getvalue()


def _root(name: str, content: str) -> str:
    return f"<w:{name} {_SPACES}>{content}</w:{name}>"


def _relations(named: Mapping[str, tuple[str, str]], more: str = "") -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for key, (kind, target) in named.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}{more}</Relationships>'
