"""Read pandoc's tree of a document, as ``pandoc -t json`` gives it, to the shapes of ``shapes.py``.

Divisions are open; raw markup, formulas, citations and whatever else no text of ours may become show as unexpected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from unit.writers.trees import Found, Shape, Shapes, Words, words

Json = dict[str, Any]
Marks = frozenset[str]
NONE: Marks = frozenset()
_CHANGES = {"insertion": "ins", "deletion": "del"}


def read_pandoc(blocks: list[Json]) -> Shapes:
    """The shapes of pandoc's blocks."""
    return tuple(shape for block in blocks for shape in _block(block))


def _block(block: Json) -> Iterator[Shape]:
    read = _BLOCKS.get(block["t"])
    return read(block.get("c")) if read else iter((("unexpected", block["t"]),))


def _paragraph(content: Any) -> Iterator[Shape]:  # noqa: ANN401 - JSON
    if found := _words(content):
        yield "p", found


def _ordered(content: Any) -> Iterator[Shape]:  # noqa: ANN401 - JSON
    yield "list", True, content[0][0], tuple(map(read_pandoc, content[1]))


def _table(content: Any) -> Iterator[Shape]:  # noqa: ANN401 - JSON
    _, (_, caption), _, (_, head), bodies, _ = content
    found = _words([inline for block in caption for inline in block["c"]])
    heads = [_cells(row) for row in head]
    yield "table", found, heads[0] if heads and any(heads[0]) else (), tuple(_cells(row) for row in bodies[0][3])


def _cells(row: Any) -> tuple[Shapes, ...]:  # noqa: ANN401 - JSON
    return tuple(read_pandoc(cell[4]) for cell in row[1])


_BLOCKS: dict[str, Callable[[Any], Iterator[Shape]]] = {
    "Para": _paragraph,
    "Plain": _paragraph,
    "Header": lambda content: iter((("h", content[0], _words(content[2])),)),
    "BulletList": lambda content: iter((("list", False, 1, tuple(map(read_pandoc, content))),)),
    "OrderedList": _ordered,
    "Table": _table,
    "BlockQuote": lambda content: iter((("quote", read_pandoc(content)),)),
    # pandoc 2.17 moves literal lines in lists to the right
    "CodeBlock": lambda content: iter((("code", tuple(content[1].split())),)),
    "HorizontalRule": lambda _: iter((("rule",),)),
    "Div": lambda content: iter(read_pandoc(content[1])),
}


def _words(inlines: list[Json]) -> Words:
    return words(_inlines(inlines, NONE))


def _inlines(inlines: list[Json], marks: Marks) -> Iterator[Found]:
    for inline in inlines:
        read = _INLINES.get(inline["t"])
        if read:
            yield from read(inline.get("c"), marks)
        else:
            yield f"unexpected {inline['t']}", marks


def _text(content: str, marks: Marks) -> Iterator[Found]:
    return ((char, marks) for char in content)


def _image(content: Any, marks: Marks) -> Iterator[Found]:  # noqa: ANN401 - JSON
    yield f"image {content[2][0]}", marks
    yield from _inlines(content[1], marks | {"alt"})


_INLINES: dict[str, Callable[[Any, Marks], Iterator[Found]]] = {
    "Str": _text,
    "Space": lambda _, marks: iter(((" ", marks),)),
    "SoftBreak": lambda _, marks: iter(((" ", marks),)),
    "LineBreak": lambda _, marks: iter((("\n", marks),)),
    "Code": lambda content, marks: _text(content[1], marks),
    "Note": lambda content, _: iter((("note", read_pandoc(content)),)),
    "Image": _image,
    "Emph": lambda content, marks: _inlines(content, marks | {"em"}),
    "Strong": lambda content, marks: _inlines(content, marks | {"strong"}),
    "Underline": _inlines,
    "Link": lambda content, marks: _inlines(content[1], marks | {"link"}),
    "Span": lambda content, marks: _inlines(content[1], marks | {_CHANGES[name] for name in content[0][1]}),
}
