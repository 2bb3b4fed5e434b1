"""What pandoc finds in a Word document, without what it leaves behind of points, rows and paragraphs that are gone.

Where a paragraph's end is taken out or not put in, pandoc takes the words away and leaves an empty point, row or
paragraph; Word and our oracle leave none. It knows no tracked rows or columns. So empty ones are left out on both
sides, and lists that such an emptiness parted are one again. How wide columns are and how deep headings are is not
text: the first follows the new version, the second is tracked as Word tracks looks, which pandoc does not read.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from lxml import etree

from unit.tracked.word import W, part, with_part
from unit.writers.reading_pandoc import read_pandoc
from unit.writers.trees import Shape, Shapes

Json = dict[str, Any]


def shapes(pandoc: str, content: bytes, folder: Path, *options: str) -> Shapes:
    """Read a Word document with pandoc; a first paragraph keeps the title in the text."""
    document = part(content, "document.xml")
    first = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>Forside</w:t></w:r></w:p>')
    document[0].insert(0, first)
    path = folder / "lest.docx"
    path.write_bytes(with_part(content, "document.xml", document))
    done = subprocess.run([pandoc, str(path), "-t", "json", *options], check=True, capture_output=True)
    return bare(read_pandoc(_without_figures(json.loads(done.stdout)["blocks"])))


def _without_figures(blocks: list[Json]) -> list[Json]:
    """Give figures, which the newest pandoc makes of a picture and its caption, as the paragraphs that they are."""
    found: list[Json] = []
    for block in blocks:
        found += [*block["c"][2], *block["c"][1][1]] if block["t"] == "Figure" else [block]
    return found


def bare(found: Shapes) -> Shapes:
    """Leave out what is empty."""
    out: list[Shape] = []
    for shape in found:
        kept = _bare(shape)
        if kept and kept[0] == "list" and out and out[-1][:2] == kept[:2]:
            kept = (*kept[:2], _both(out.pop(), kept))
        if kept:
            out.append(kept)
    return tuple(out)


def _both(one: Shape, other: Shape) -> tuple[object, ...]:
    first, second = one[2], other[2]
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    return first + second


def _bare(shape: Shape) -> Shape | None:
    match shape:
        case ("h", _, words) | ("p", words):
            return (shape[0], words) if words else None
        case ("list", ordered, _, tuple(points)):
            kept = tuple(point for point in map(bare, points) if point)
            return ("list", ordered, kept) if kept else None
        case ("quote", tuple(inner)):
            return ("quote", bare(inner)) if bare(inner) else None
        case ("table", _, tuple(head), tuple(rows)):
            return _table([tuple(map(bare, row)) for row in (head, *rows)])
        case _:
            return shape


def _table(rows: list[tuple[Shapes, ...]]) -> Shape | None:
    """Leave out empty rows, and columns that are empty in all of them."""
    kept = [row for row in rows if any(row)]
    if not kept:
        return None
    if len({len(row) for row in kept}) == 1:
        kept = list(zip(*(column for column in zip(*kept, strict=True) if any(column)), strict=True))
    return ("table", tuple(kept))


def words(found: object) -> str:
    """Give all characters of shapes, without white space."""
    match found:
        case (str(char), frozenset()):
            return "".join(char.split()) if len(char) == 1 else f"<{char}>"
        case ("p" | "h" | "quote" | "list" | "table" | "note" | "code" as kind, *rest):
            return words(tuple(rest)) if kind != "code" else "".join(map(str, rest))
        case tuple():
            return "".join(map(words, found))
        case _:
            return ""
