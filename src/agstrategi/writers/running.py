"""What the two formats of running text share: how their templates put blocks together.

Names for templates, in Norwegian: ``samle(a, b, …)`` sets parts one after another and leaves out what is empty;
``linje`` writes words on one line; ``sterk`` and ``uthev`` mark them; ``liste`` writes a list, ``siter`` a quotation,
``kode`` literal lines, ``noter`` the footnotes met so far, ``deler`` a figure's parts and ``bilde`` its picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from markupsafe import Markup

from agstrategi import nodes
from agstrategi.nodes import Block, Inlines
from agstrategi.writers import markdown
from agstrategi.writers.engine import Writer
from agstrategi.writers.forms import figure_list
from agstrategi.writers.markdown import Dialect, Inliner
from agstrategi.writers.means import Means
from agstrategi.writers.sheet import Sheet

_NOTE_INDENT = 4


class RunningWriter(Writer):
    """Writes one document in a kind of Markdown."""

    dialect: ClassVar[Dialect]

    def __init__(self, document: nodes.Document, sheet: Sheet, means: Means | None = None) -> None:
        super().__init__(document, sheet, means)
        self.inliner = Inliner(self.dialect, self._heading)

    def names(self) -> dict[str, object]:
        """Give what templates of running text may call."""
        return {
            "bilde": self.picture,
            "deler": figure_list,
            "kode": self.code,
            "linje": self.line,
            "liste": self.listing,
            "noter": self.notes,
            "samle": self.gather,
            "siter": self.quoted,
            "sterk": self.strong,
            "uthev": self.emphasis,
        }

    # --- what the engine asks for ----------------------------------------------------------------------------------

    def escape(self, text: str) -> str:
        """Make plain text safe anywhere in a line."""
        return self.dialect.escape(text)

    def inlines(self, content: Inlines) -> str:
        """Write words as a paragraph holds them."""
        return self.inliner.lines(content)

    def block(self, node: Block) -> str:
        """Write one block; a plain string, for ``Markup`` would escape what is put together with it."""
        return str(super().block(node))

    def blocks(self, content: Iterable[Block]) -> Markup:
        """Write blocks with a blank line between them."""
        return self.stack(map(self.block, content))

    def stack(self, texts: Iterable[str]) -> Markup:
        """Put finished blocks one after another; those that would grow together are held apart."""
        out: list[str] = []
        for text in texts:
            if text:
                out.append(self.apart(out[-1], text) if out else text)
        return Markup("\n\n".join(out))  # noqa: S704 - finished markup

    def apart(self, before: str, text: str) -> str:
        """Change ``text`` where it would be read as one with the block before it."""
        raise NotImplementedError

    @cached_property
    def _headings(self) -> dict[str, str]:
        return self.anchors()

    def _heading(self, anchor: str) -> str:
        return self._headings.get(anchor, anchor)

    def anchors(self) -> dict[str, str]:
        """Give, for each anchor, what a link to it must name."""
        raise NotImplementedError

    # --- what templates call ---------------------------------------------------------------------------------------

    def gather(self, *parts: object) -> Markup:
        """Set parts one after another; what is empty leaves no trace."""
        return self.stack([str(self.show(part)).strip() for part in parts])

    def line(self, content: Inlines | str) -> Markup:
        """Write words on one line."""
        return Markup(self.inliner.line(_words(content)))  # noqa: S704

    def numbered(self, node: nodes.Section) -> str:
        """Write a section's title on one line, its number before it."""
        number, title = self.escape(node.number), self.inliner.line(node.title)
        return f"{number} {title}".strip()

    def strong(self, content: Inlines | str) -> Inlines:
        """Make words strong."""
        return (nodes.Strong(_words(content)),) if content else ()

    def emphasis(self, content: Inlines | str) -> Inlines:
        """Emphasise words."""
        return (nodes.Emphasis(_words(content)),) if content else ()

    def quoted(self, part: object) -> Markup:
        """Write blocks as a quotation."""
        text = str(self.show(part)).strip()
        return Markup(markdown.quoted(text) if text else "")  # noqa: S704

    def code(self, text: str) -> Markup:
        """Write literal lines."""
        return Markup(markdown.code_block(text))  # noqa: S704

    def picture(self, figure: nodes.Figure) -> Inlines:
        """Give the picture of a figure."""
        return (nodes.Image(figure.image, figure.alt),) if figure.image else ()

    def listing(self, node: nodes.List) -> Markup:
        """Write a list: close together where every point is a paragraph, or one with a list under it."""
        points = [[text for block in item.blocks if (text := self.block(block))] for item in node.items]
        close = all(map(_is_close, node.items, points))
        bodies = ("\n".join(point) if close else str(self.stack(point)) for point in points)
        marked = [
            markdown.item(f"{number}." if node.ordered else "-", body) for number, body in enumerate(bodies, node.start)
        ]
        return Markup(("\n" if close else "\n\n").join(marked))  # noqa: S704

    def notes(self) -> Markup:
        """Write the footnotes met so far, and those met in them."""
        texts = []
        for number, blocks in enumerate(self.inliner.notes, 1):  # grows while notes are written
            texts.append(f"[^{number}]: {markdown.indent(str(self.blocks(blocks)), _NOTE_INDENT)}")
        return Markup("\n\n".join(texts))  # noqa: S704


def _words(content: Inlines | str) -> Inlines:
    return (nodes.Text(content),) if isinstance(content, str) else content


def _is_close(item: nodes.Item, texts: list[str]) -> bool:
    if any("\n\n" in text for text in texts):
        return False
    if len(texts) < 2:  # noqa: PLR2004 - one block has nothing to stand apart from
        return True
    kinds = tuple(map(type, item.blocks))
    return kinds == (nodes.Paragraph, nodes.List) and texts[1].startswith(("- ", "1. "))
