"""What all blocks of one document share while it is written: styles, numbers, notes, links, pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from agstrategi import nodes
from agstrategi.diagnostics import Fault, Path
from agstrategi.nodes import Block, Blocks, Document, Inlines, Item, Row, Section
from agstrategi.writers.docx.xml import BARE, PLAIN, Look, Shape, bookmark, paragraph
from agstrategi.writers.words import plain

if TYPE_CHECKING:
    from agstrategi.writers.docx.pages import Page
    from agstrategi.writers.docx.pictures import Drawings
    from agstrategi.writers.docx.relations import Relations
    from agstrategi.writers.docx.styles import Styles

_FIRST = 1_000_000
"""Numbers of ours begin here: those below are used by the pictures in a reference document's headers."""
_SERIES = 10_000_000
"""Names of bookmarks that texts in one file may have each."""
TRACE = "_Spor"
"""What bookmarks are called that nothing leads to: they only tell what a part came from."""
AFTER_TABLE = 160
"""Space in twips between a table and what follows; Word's tables have none of their own."""


@dataclass(frozen=True, slots=True)
class At:
    """Where a block stands.

    ``width`` is the room for it in twips; ``role`` the style of its plain paragraphs (``""``: the document's plain
    one); ``look`` how all its words look; ``depth`` how many lists it is in. ``shift`` is how far its paragraphs are
    moved in from where their style puts them, ``inset`` how far its lists are. ``top``: it stands in the running text
    itself; ``keep``: it stays on one page with what follows.
    """

    width: int
    role: str = ""
    shift: int = 0
    inset: int = 0
    look: Look = PLAIN
    depth: int = 0
    top: bool = True
    keep: bool = False

    def within(self, role: str, width: int, *, keep: bool = False) -> At:
        """Give the place inside a frame: a cell, a box, a note."""
        return At(width, role, look=self.look, top=False, keep=keep)


_LED = (nodes.List, nodes.Table, nodes.Figure, nodes.Quote, nodes.Box, nodes.Field)
_FEW_WORDS = 320  # letters, three lines or so


def _leads(block: Block, following: Block | None, at: At) -> bool:
    """Tell whether a paragraph of the running text is the few words that lead in what follows it."""
    return (
        isinstance(following, _LED)
        and isinstance(block, nodes.Paragraph)
        and not at.role
        and len(plain(block.content)) <= _FEW_WORDS
    )


Anchored: TypeAlias = Section | Item | Row
Form: TypeAlias = Callable[["Body", Any, At], str]
InlineForm: TypeAlias = Callable[["Body", Any, Look], str]


class Body:
    """One document on its way to Word.

    ``forms`` and ``inline_forms`` say how each kind of block and of inline is written; ``notes`` gathers the footnotes
    met (those met in a note while ``in_notes``), ``faults`` what could not be shown as its author wants it.
    ``pending`` is finished text that goes before whatever comes next; ``logo`` the name by which ``drawings`` holds
    the municipality's logo, or "". Where ``origins`` is a mapping, each part of the strategy has a bookmark, and the
    mapping says by the bookmark's name what path it came from. ``series`` keeps the numbers and names of texts apart
    that share a file.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a text needs at hand
        self,
        document: Document,
        styles: Styles,
        page: Page,
        drawings: Drawings,
        relations: Relations,
        series: int = 0,
    ) -> None:
        self.document = document
        self.styles = styles
        self.page = page
        self.drawings = drawings
        self.relations = relations
        self.forms: Mapping[type, Form] = {}
        self.inline_forms: Mapping[type, InlineForm] = {}
        self.notes: list[Blocks] = []
        self.in_notes = False
        self.faults: list[Fault] = []
        self.counts: dict[str, int] = {}
        self._number = _FIRST * (series + 1)
        self._names: dict[str, str] = {}
        self._first_name = _SERIES * series + 1
        self.origins: dict[str, Path] | None = None
        self._next = BARE
        self.pending = ""
        self.logo = ""

    # --- blocks ----------------------------------------------------------------------------------------------------

    def blocks(self, content: Blocks, at: At) -> str:
        """Write blocks; a few words right before a list or a frame stay on its page."""
        after = (*content[1:], None)
        return "".join(
            [
                self.forms[type(block)](self, block, replace(at, keep=True) if _leads(block, next_, at) else at)
                for block, next_ in zip(content, after, strict=False)
            ]
        )

    def block(self, block: Block, at: At) -> str:
        """Write one block."""
        return self.forms[type(block)](self, block, at)

    def words(self, content: Inlines, at: At) -> str:
        """Write words as runs."""
        return self.inlines(content, at.look)

    def inlines(self, content: Inlines, look: Look) -> str:
        """Write inlines as runs that look so."""
        return "".join([self.inline_forms[type(node)](self, node, look) for node in content])

    def paragraph(self, content: Inlines, role: str, at: At, shape: Shape = BARE) -> str:
        """Write words as a paragraph in a role's style."""
        return self.runs(self.words(content, at), role, at, shape)

    def runs(self, content: str, role: str, at: At, shape: Shape = BARE) -> str:
        """Write finished runs as a paragraph; what was asked for of the next one is done here."""
        if at.shift and shape.indent is None and shape.numbering is None:
            shape = replace(shape, indent=at.shift + (self.styles.indent(role) if role not in {"", "fortsatt"} else 0))
        if at.keep:
            shape = replace(shape, keep_next=True)
        if self._next is not BARE:
            wanted, self._next = self._next, BARE
            before = wanted.before if self.styles.space_above(role) < (wanted.before or 0) or wanted.new_page else None
            shape = replace(shape, new_page=shape.new_page or wanted.new_page, before=before)
        return self._flushed(paragraph(content, self.styles[role] if role else "", shape))

    def table(self, text: str) -> str:
        """Set a finished table in the text: apart from one right before it, with room after it.

        Two tables without a paragraph between them would be one.
        """
        if self._next is not BARE:
            text = paragraph("", self.styles["skille tabeller"], replace(self._next, before=None)) + text
        self._next = Shape(before=AFTER_TABLE)
        return self._flushed(text)

    def after(self, text: str, space: int) -> str:
        """Ask for ``space`` between a finished block and what follows; gives the block."""
        if self._next is BARE:
            self._next = Shape(before=space)
        return text

    def inside(self, content: Blocks, at: At, title: tuple[Inlines, str] = ((), "")) -> str:
        """Write what a cell holds, under a title in a role's style: at least one paragraph, and one at the end."""
        outer, self._next, pending, self.pending = self._next, BARE, self.pending, ""
        text = self.paragraph(title[0], title[1], at) if title[0] else ""
        text += self.blocks(content, at)
        if text.endswith("</w:tbl>") or not text:
            text += paragraph("", self.styles[at.role] if at.role else "")
        self._next, self.pending = outer, pending
        return text

    def begin(self, pending: str = "", *, new_page: bool = False) -> None:
        """Begin anew: what was asked for of the next paragraph no longer holds; ``pending`` is written before it."""
        self._next = Shape(new_page=True, before=0) if new_page else BARE
        self.pending = pending

    def lay(self, write: Callable[[], str]) -> str:
        """Set what ``write`` gives on pages that lie on their side; those that follow each other are one stretch."""
        style = self.styles["skille tabeller"]
        shape = BARE if self.pending else Shape(section=self.page.section(lying=False))
        self.begin()
        text = paragraph("", style, shape) + write()
        self.begin(paragraph("", style, Shape(section=self.page.section(lying=True))))
        return text

    def end(self) -> str:
        """Write the paragraph that Word wants last, where a table may be."""
        last = self.pending or self._next.before == AFTER_TABLE
        return paragraph("", self.styles["skille tabeller"]) if last else ""

    def _flushed(self, text: str) -> str:
        text, self.pending = self.pending + text, ""
        return text

    # --- numbers and names -----------------------------------------------------------------------------------------

    def number(self) -> int:
        """Give a number that nothing else in the document has."""
        self._number += 1
        return self._number

    def count(self, what: str) -> int:
        """Count tables, or figures, that have a caption."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]

    def bookmark_name(self, anchor: str) -> str:
        """Give the bookmark of an anchor: Word allows forty characters and none but letters, digits and low lines."""
        return self._names.setdefault(anchor, f"_Toc{self._first_name + len(self._names):08}")

    def anchored(self, node: Anchored, content: str) -> str:
        """Put the bookmark of a node, where it has an anchor or is to be traced, round finished text."""
        name = self.bookmark_name(node.anchor) if node.anchor else ""
        if self.origins is not None and node.origin:
            name = name or f"{TRACE}{self._first_name + len(self.origins)}"
            self.origins[name] = node.origin
        return bookmark(self.number(), name, content) if name else content

    def complain(self, message: str, origin: Path, **fields: object) -> None:
        """Note that something could not be shown as its author wants it."""
        self.faults.append(Fault(message, origin, fields))
