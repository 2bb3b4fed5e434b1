"""The words of a PDF as a screen reader meets them: through the tree of tags, in its order, without what is decoration.

Contents, marks of lists and of notes, and alternative texts are set aside, as the language page says; running heads are
no part of the tree. Hyphens that a line break put in are soft ones, and go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeAlias

import pikepdf

from .extract import Said
from .match import split

Pdf: TypeAlias = Any
"""An object in a PDF."""

_INLINE = {"/Span", "/Link", "/Strong", "/Em", "/Code", "/Reference", "/Lbl"}
_SILENT = {"/TOC", "/Lbl", "/Figure"}
_CODES = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGES = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the tree: its kind without the slash, the element itself, what stands in it (tags and strings)."""

    kind: str
    element: Pdf
    parts: list[Tag | str] = field(default_factory=list)

    def find(self, *kinds: str) -> Iterator[Tag]:
        """Give each element of these kinds, in order."""
        for part in self.parts:
            if isinstance(part, Tag):
                if part.kind in kinds:
                    yield part
                yield from part.find(*kinds)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


def tags(pdf: pikepdf.Pdf) -> Tag:
    """Read the whole tree of a document."""
    pages = {page.objgen: _marked(page) for page in pdf.pages}
    return _tag(pdf.Root.StructTreeRoot.K[0], pages)


def from_pdf(path: Path) -> Said:
    """The words of a document's body and notes."""
    with pikepdf.open(path) as pdf:
        root = tags(pdf)
    said = Said()
    said.add("".join(_words(root, said)))
    return said


def headings(root: Tag) -> list[tuple[int, str]]:
    """The headings of a document, in order, each with its level; that of the contents too."""
    found = root.find(*(f"H{level}" for level in range(1, 7)))
    return [(int(tag.kind[1:]), " ".join(split(_plain(tag)))) for tag in found]


def _plain(tag: Tag) -> str:
    return "".join(_words(tag, Said()))


def _words(tag: Tag, said: Said) -> Iterator[str]:
    yield "" if f"/{tag.kind}" in _INLINE else "\n"
    for part, after in zip_longest(tag.parts, tag.parts[1:]):
        contents = isinstance(after, Tag) and after.kind == "TOC"
        if isinstance(part, str):
            yield part
        elif part.kind == "Note":
            said.notes.append(" ".join(split(_plain(part))))
        elif f"/{part.kind}" not in _SILENT and not contents:
            yield from _words(part, said)
    yield "" if f"/{tag.kind}" in _INLINE else "\n"


def _tag(element: Pdf, pages: dict[Any, dict[int, str]], page: Any = None) -> Tag:  # noqa: ANN401
    page = element.Pg.objgen if "/Pg" in element else page
    parts: list[Tag | str] = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            parts.append(pages[page].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            parts.append(pages[kid.Pg.objgen if "/Pg" in kid else page].get(int(kid.MCID), ""))
        elif kid.get("/Type") != "/OBJR":
            parts.append(_tag(kid, pages, page))
    return Tag(str(element.S)[1:], element, parts)


# --- text in content streams -----------------------------------------------------------------------------------------


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked stretch of a page, by its number."""
    fonts = {name: _unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    stack: list[int | str | None] = []
    font: dict[int, str] = {}
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "Tf":
                font = fonts[str(operands[0])]
            case "BDC" | "BMC":
                stack.append(_mark(operands))
            case "EMC":
                stack.pop()
            case "Tj" | "TJ":
                _show(found, stack, font, operands[0])
    return found


def _mark(operands: Any) -> int | str | None:  # noqa: ANN401
    """What begins here: a numbered stretch, a text that replaces what is drawn, or nothing to us."""
    facts = operands[1] if len(operands) > 1 else {}
    if "/MCID" in facts:
        return int(facts["/MCID"])
    return str(facts["/ActualText"]) if "/ActualText" in facts else None


def _show(found: dict[int, str], stack: list[int | str | None], font: dict[int, str], shown: Pdf) -> None:
    number = next((mark for mark in reversed(stack) if isinstance(mark, int)), None)
    if number is None:
        return
    if isinstance(stack[-1], str):
        text, stack[-1] = stack[-1], ""
    else:
        parts = shown if isinstance(shown, pikepdf.Array) else [shown]
        codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        text = "".join(font.get(int.from_bytes(codes[at : at + 2]), "\ufffd") for at in range(0, len(codes), 2))
    found[number] = found.get(number, "") + text.replace("\u00ad", "").replace("\u200b", "")


def _unicode(font: Pdf) -> dict[int, str]:
    """What each code of a font stands for."""
    lines = font.ToUnicode.read_bytes().decode("ascii")
    chars: dict[int, str] = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", lines, re.DOTALL):
        for first, last, start in _RANGES.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            chars |= {code: chr(int(start, 16) + at) for at, code in enumerate(codes)}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", lines, re.DOTALL):
        chars |= {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in _CODES.findall(block)}
    return chars
