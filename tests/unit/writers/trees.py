"""Random document trees full of text that means something to Markdown, and the words that a reader should find.

Words are characters with the marks they carry, white space folded: a changed, lost or glued word shows, and so does a
mark that moved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Inline, Inlines

Shape = tuple[object, ...]
Shapes = tuple[Shape, ...]
Words = tuple[object, ...]
Found = tuple[str, object]
"""A character, or the name of what stands there, with its marks or its contents."""

# Pieces that a kind of Markdown gives a meaning, alone, at the beginning of a line or beside their like.
_PIECES = (
    "a b Ord ø é e\u0301 1 12345 € → – … 😀 \xad \xa0 ’ « » ? ! ( ) [ ] ; : . , 1. 1) (1) a) i. #. (@) @id - -- "
    "--- + * ** _ __ *x* _y_ # ## #### > = === --- ~~~ ~~ ~ ` `` ``` | ||| : :: ::: [x]: [^1] [^1]: ![ [x](y) "
    "^[x] [ ] <script> <b> <!-- &amp; & &#65; &copy; <https://x.no> https://x.no \\ \\\\ \\* d. p. f.eks. e.g. "
    'Mr. ... .. $x$ $ ^2^ {=html} {.c} {#id} { } % Table: table: x@y.no “q” ‘q’ \\alpha \\begin{x} I. c. "x" '
    "'y' (c) --> ]( ]: )) ::: {.x} |---| |a|b| :--- +---+ term"
)
PIECES = _PIECES.split(" ")
GLUE = ("", "", "", " ", " ", "  ", "\t")
ADDRESSES = (
    "https://x.no/a_b*c?x=1&copy=2&amp;y",
    "#mål",
    "til/fil nr (1).pdf",
    "mailto:a@b.no",
    'x"y',
    "a\\b|c",
    "<>",
)


CELL = 2  # the depth from which blocks could stand in a cell


@dataclass(slots=True)
class Grower:
    """Grows trees from ``random``; ``depth`` limits them."""

    random: Random
    depth: int = 3

    def text(self) -> str:
        """Give a few pieces, glued or spaced; a long word now and then, for tables."""
        if self.random.random() < 0.01:
            return "x" * 300
        some = (self.random.choice(GLUE) + self.random.choice(PIECES) for _ in range(self.random.randint(1, 6)))
        return text if (text := "".join(some)).strip() else "Ord"

    def literal(self) -> str:
        """Give a literal line."""
        return self.text().encode("ascii", "ignore").decode()

    def inlines(self, depth: int = 0) -> Inlines:
        """Give words, marked and unmarked."""
        return tuple(self.inline(depth) for _ in range(self.random.randint(1, 3)))

    def inline(self, depth: int) -> Inline:
        """Give one inline."""
        kind = self.random.random()
        if depth >= self.depth or kind < 0.55:
            return nodes.Text(self.text())
        inner = self.inlines(depth + 1)
        made: tuple[Inline, ...] = (
            nodes.Emphasis(inner),
            nodes.Emphasis(inner),
            nodes.Strong(inner),
            nodes.Strong(inner),
            nodes.Code(self.text()),
            nodes.Link(self.random.choice(ADDRESSES), inner, self.random.choice(("", 'en "t" \\ &amp; x'))),
            nodes.Break(),
            nodes.Footnote((nodes.Paragraph((nodes.Text(self.text()),)),)),
            nodes.Language("nn", inner),
            nodes.Insertion(inner),
            nodes.Deletion(inner),
            nodes.Image("bilde.png", self.text()),
        )
        return self.random.choice(made)

    def paragraph(self) -> nodes.Paragraph:
        """Give a paragraph."""
        return nodes.Paragraph(self.inlines())

    def paragraph_at(self, _: int) -> nodes.Paragraph:
        """Give a paragraph at any depth."""
        return self.paragraph()

    def blocks(self, depth: int = 0, most: int = 3) -> Blocks:
        """Give blocks."""
        return tuple(self.block(depth) for _ in range(self.random.randint(1, most)))

    def block(self, depth: int) -> Block:
        """Give one block; deep down a paragraph."""
        kind = self.random.random()
        if depth >= self.depth or kind < 0.4:
            return self.paragraph()
        return self.random.choice(self.makers(depth))(depth)

    def makers(self, depth: int) -> tuple[Callable[[int], Block], ...]:
        """Give what makes blocks; nobody writes a table in a list, or a box or a form in a table's cell."""
        small: tuple[Callable[[int], Block], ...] = (
            self.points,
            self.points,
            self.quote,
            lambda _: nodes.PullQuote(self.inlines()),
            lambda _: nodes.CodeBlock(f"{self.literal()}\n    {self.literal()}\n\n{self.literal().strip()}"),
            lambda _: nodes.Rule(),
        )
        large: tuple[Callable[[int], Block], ...] = (
            self.table if depth == 0 else self.paragraph_at,
            self.figure,
            lambda depth: nodes.Box(self.inlines(), self.blocks(depth + 1)),
            lambda _: nodes.Field(self.inlines(), "felt"),
        )
        return small if depth >= CELL else small + large

    def points(self, depth: int) -> nodes.List:
        """Give a list: mostly simple points, some with more in them, some empty (deep down not the first)."""
        items: list[nodes.Item] = []
        for _ in range(self.random.randint(1, 3)):
            kind = self.random.random() if items or not depth else 1
            blocks: Blocks = () if kind < 0.1 else (self.paragraph(),) if kind < 0.6 else self.blocks(depth + 1)
            items.append(nodes.Item(blocks))
        ordered = self.random.random() < 0.4
        return nodes.List(tuple(items), ordered, self.random.choice((1, 1, 2, 9)) if ordered else 1)

    def table(self, depth: int) -> nodes.Table:
        """Give a table, half of them with a paragraph at most in a cell."""
        width, simple = self.random.randint(1, 3), self.random.random() < 0.5
        rows = tuple(
            nodes.Row(tuple(self.cell(depth, simple=simple) for _ in range(width)), header=self.random.random() < 0.3)
            for _ in range(self.random.randint(1, 3))
        )
        head = tuple(nodes.Cell((self.paragraph(),)) for _ in range(width)) if self.random.random() < 0.8 else ()
        return nodes.Table(head, rows, self.inlines() if self.random.random() < 0.5 else ())

    def cell(self, depth: int, *, simple: bool) -> nodes.Cell:
        """Give a cell."""
        if self.random.random() < 0.2:
            return nodes.Cell()
        blocks = (self.paragraph(),) if simple else self.blocks(max(depth + 1, CELL), 2)
        return nodes.Cell(blocks)

    def quote(self, depth: int) -> nodes.Quote:
        """Give a quotation."""
        lead, source = (self.inlines() if self.random.random() < 0.5 else () for _ in range(2))
        return nodes.Quote(self.blocks(depth + 1, 2), lead, source, self.random.choice(("", "nn")))

    def figure(self, depth: int) -> nodes.Figure:
        """Give a drawn figure."""
        parts = tuple(
            nodes.Part(self.inlines() if self.random.random() < 0.8 else (), self.blocks(depth + 2, 2))
            for _ in range(self.random.randint(1, 3))
        )
        caption = self.inlines() if self.random.random() < 0.5 else ()
        return nodes.Figure("trinn", "", (), self.blocks(depth + 2, 1), parts, (), caption)

    def section(self, level: int = 2) -> nodes.Section:
        """Give a chapter."""
        inner = (self.section(level + 1),) if self.random.random() < 0.3 else ()
        number = self.random.choice(("", "1.", "2.1", "Delmål 1:"))
        anchor = f"a{self.random.randint(0, 10**9)}"
        return nodes.Section(self.inlines(), level, anchor, (*self.blocks(), *inner), number)


# --- words -----------------------------------------------------------------------------------------------------------


def chars(content: Inlines, marks: frozenset[str] = frozenset()) -> Iterator[Found]:
    """The characters of inlines with their marks; a line break is a newline, a note its own shape."""
    for node in content:
        match node:
            case nodes.Text(text):
                yield from ((char, marks) for char in text)
            case nodes.Code(text) if "link" in marks and "]" in text:
                yield from ((char, marks) for char in text)
            case nodes.Code(text):
                yield from ((char, marks | {"code"}) for char in text)
            case nodes.Break():
                yield "\n", marks
            case nodes.Footnote(blocks):
                yield "note", tuple(("p", words(chars(b.content))) for b in blocks if isinstance(b, nodes.Paragraph))
            case nodes.Image(src, alt):
                yield f"image {src}", marks
                yield from ((char, marks | {"alt"}) for char in alt.strip())
            case nodes.Link(_, inner) if "link" in marks:
                yield from chars(inner, marks)
            case nodes.Link(_, inner):
                found = list(chars(inner, marks | {"link"}))
                yield from (item for item in found if item[0] != "note")
                yield from (item for item in found if item[0] == "note")
            case _:
                yield from chars(node.content, marks | MARKS[type(node)])


MARKS: dict[type, frozenset[str]] = {
    nodes.Emphasis: frozenset({"em"}),
    nodes.Strong: frozenset({"strong"}),
    nodes.Insertion: frozenset({"ins"}),
    nodes.Deletion: frozenset({"del"}),
    nodes.Language: frozenset(),
}


def words(found: Iterable[Found]) -> Words:
    """Characters with white space folded and its marks forgotten; white space at the ends of a line is nothing."""
    out: list[object] = []
    for char, marks in found:
        if char == "\n":
            if out and out[-1] == " ":
                out.pop()
            out.append("\n")
        elif char.isspace():
            if out and out[-1] not in (" ", "\n"):
                out.append(" ")
        else:
            out.append((char, marks))
    while out and out[-1] in (" ", "\n"):
        out.pop()
    while out and out[0] == "\n":
        out.pop(0)
    return tuple(out)
