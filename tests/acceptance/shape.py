"""What a document shows, as a small tree of its own: headings, paragraphs, lists, tables, and words that vary.

Nothing here comes from the product. ``lines`` prints the tree the way the hand-made expected texts are written
(``#`` headings, ``-`` points, ``|`` cells, ``[^]`` footnotes); ``match.py`` compares its words with a document's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A heading with its number; level 1 is the document's title. ``own_number``: no automatic one goes before it."""

    level: int
    text: str
    own_number: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """Running words. ``also`` holds other wordings that the language page leaves open; ``notes`` are footnotes.

    ``label``: stands for a heading where none can be (or is code), never run in with what stands before it.
    ``drawn``: how the words stand where the figure that they belong to is drawn, and its labels need no colon.
    """

    text: str
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    label: bool = False
    drawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loose:
    """Facts whose wording the language page leaves open: each must stand, in any order, with few words between."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each point is its blocks."""

    points: tuple[tuple[Node, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: caption, column heads (may be empty) and rows of cells, each its blocks."""

    head: tuple[tuple[Node, ...], ...]
    rows: tuple[tuple[tuple[Node, ...], ...], ...]
    caption: str = ""


Node = Head | Para | Loose | Items | Grid
Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A whole document: the title, the lines of the front page, the mark of a draft (any of ``mark``), the body."""

    title: str
    front: Nodes
    mark: tuple[str, ...]
    body: Nodes


def fold(text: str) -> str:
    """White space folded to single spaces."""
    return " ".join(text.split())


def lines(shown: Shown) -> list[str]:
    """The document as lines in the manner of the expected texts."""
    out = [f"# {shown.title}"]
    for node in (*shown.front, *shown.body):
        out.extend(_lines(node))
    return out


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Head(level=level, text=text):
            yield f"{'#' * level} {text}"
        case Para(text, notes):
            yield from [fold(text)] if text else []
            yield from (f"[^] {note}" for note in notes)
        case Loose(values):
            yield ", ".join(values)
        case Items(points, ordered):
            for number, point in enumerate(points, 1):
                yield from _point(f"{number}." if ordered else "-", point)
        case Grid(head, rows, caption):
            if caption:
                yield caption
            for row in ((head,) if head else ()) + rows:
                yield " | ".join(_flat(cell) for cell in row)


def _point(marker: str, blocks: Nodes) -> Iterator[str]:
    inner = [line for block in blocks for line in _lines(block)]
    if not inner:
        yield marker
        return
    yield f"{marker} {inner[0]}"
    yield from (f"  {line}" for line in inner[1:])


def _flat(blocks: Nodes) -> str:
    return fold(" ".join(line for block in blocks for line in _lines(block)))


def notes(nodes: Nodes) -> list[str]:
    """Every footnote under the nodes, in order."""
    out: list[str] = []
    for node in nodes:
        match node:
            case Para(_, found):
                out.extend(found)
            case Items(points):
                out.extend(note for point in points for note in notes(point))
            case Grid(head, rows):
                out.extend(note for row in (head, *rows) for cell in row for note in notes(cell))
            case _:
                pass
    return out
