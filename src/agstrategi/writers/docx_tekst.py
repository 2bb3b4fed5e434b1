"""Text that is ready for Word: Pandoc's Markdown with real headings, lists, tables and notes, the rest in named styles.

``pandoc -o x.docx --reference-doc kommune.docx`` makes the document: chapters become Word's headings from level 1, the
title its Title. ``STYLES`` are the styles that a municipality may define in its own document; one that is missing there
gets the look of plain text.
"""

from __future__ import annotations

import re
from typing import ClassVar

from markupsafe import Markup

from agstrategi import nodes
from agstrategi.nodes import Blocks, Cell, Inlines
from agstrategi.writers import markdown, pandoc
from agstrategi.writers.anchors import headings
from agstrategi.writers.forms import row_head
from agstrategi.writers.grid import grid
from agstrategi.writers.markdown import Dialect
from agstrategi.writers.running import RunningWriter
from agstrategi.writers.words import LOCALES

STYLES: dict[str, str] = {
    "merke": "Forside merke",
    "periode": "Forside periode",
    "medvirkning": "Forside medvirkning",
    "vedtak": "Forside vedtak",
    "iverksatt": "Forside iverksatt",
    "dato": "Forside dato",
    "kommune": "Forside kommune",
    "ledetekst": "Ledetekst",
    "undertittel": "Kapittelundertittel",
    "slagord": "Slagord",
    "visjon": "Visjon",
    "instruks": "Instruks",
    "underskrift": "Navn og rolle",
    "uthevet": "Uthevet tekst",
    "sitatkilde": "Sitatkilde",
    "figur": "Figur",
    "figurtekst": "Figurtekst",
    "boks": "Boks",
    "bokstittel": "Bokstittel",
    "felt": "Skjemafelt",
    "skrivelinje": "Skrivelinje",
}
"""Word's name of each style, by what templates call it."""
_RULED = "\u00a0" * 90


class FormatWriter(RunningWriter):
    """Writes a document as Pandoc's Markdown."""

    dialect: ClassVar[Dialect] = pandoc.DIALECT
    _in_cell = False

    def names(self) -> dict[str, object]:
        """Give what these templates may call besides what all running text has."""
        return super().names() | {
            "forsats": self.front_matter,
            "forsidelinjer": self.front_lines,
            "overskrift": self.heading,
            "rader": self.rows,
            "skrivelinjer": self.ruled,
            "sprak": self.language,
            "stil": self.styled,
            "tabelltekst": self.caption,
            "tegnstil": self.styled_words,
        }

    def write(self) -> str:
        """Write the whole document."""
        return super().write().replace(pandoc.STIFF, " ")

    def inlines(self, content: Inlines) -> str:
        """Write words as a paragraph holds them; a picture alone would be a figure with its description printed."""
        text = super().inlines(content)
        return f"[{text}]{{}}" if text.startswith("![") and text.endswith(")") else text

    def apart(self, before: str, text: str) -> str:
        """Put a list after a list, or a table's caption after another table, in a division of its own."""
        if text.startswith(pandoc.CAPTION):
            together = before.rpartition("\n")[2].startswith("+-")
        else:
            sign = markdown.list_marker(text)
            together = bool(sign) and (last := markdown.last_marker(before)) != "" and (sign in "-*") == (last in "-*")
        return pandoc.div(text, ".atskilt") if together else text

    def anchors(self) -> dict[str, str]:
        """Name headings by their own anchors."""
        return headings(self.document, lambda node: node.anchor)

    # --- the front page --------------------------------------------------------------------------------------------

    def front_matter(self) -> Markup:
        """Write the facts at the top of the file, which pandoc reads as Markdown; the title is printed from here."""
        document = self.document
        subtitle = [line.blocks for line in document.front if line.kind == "undertittel"]
        facts = {
            "title": self._fact(document.title),
            "subtitle": " ".join(self._fact(_inlines(blocks)) for blocks in subtitle),
            "lang": LOCALES[document.lang],
            "kommune": self._fact(document.name),
            "periode": self._fact(document.period),
            "status": self._fact(document.status),
        }
        return Markup(markdown.front_matter(facts.items()))  # noqa: S704

    def _fact(self, content: Inlines | str) -> str:
        return self.inliner.safe(str(self.line(content)))

    def front_lines(self) -> list[nodes.FrontLine]:
        """Give the lines of the front page that stand in the text: the subtitle is a fact."""
        return [line for line in self.document.front if line.kind != "undertittel"]

    # --- blocks ----------------------------------------------------------------------------------------------------

    def heading(self, node: nodes.Section) -> Markup:
        """Write a section's heading: a chapter is Word's first level."""
        return Markup(pandoc.heading(node.level - 1, self.numbered(node), node.anchor))  # noqa: S704

    def styled(self, part: object, style: str) -> Markup:
        """Write blocks or words in one of ``STYLES``, or in a style by its own name."""
        return Markup(pandoc.styled(str(self.show(part)).strip(), STYLES.get(style, style)))  # noqa: S704

    def styled_words(self, content: Inlines, style: str) -> Markup:
        """Write words in a character style, which leaves the paragraph its own."""
        text = self.inlines(content)
        return Markup(pandoc.span(text, STYLES.get(style, style)) if text else "")  # noqa: S704

    def language(self, part: object, lang: str) -> Markup:
        """Write blocks in another language, where ``lang`` is one."""
        text = str(self.show(part)).strip()
        return Markup(pandoc.div(text, f"lang={LOCALES[lang]}") if lang and text else text)  # noqa: S704

    def code(self, text: str) -> Markup:
        """Write literal lines; none may be broken, and pandoc has no tabs.

        A character by number is not literal, so in a cell lines that need one are written as words.
        """
        if self._in_cell and pandoc.NOT_NARROW.search(text.expandtabs(4)):
            lines = (self.inliner.safe(self.escape(line).strip()) for line in text.split("\n"))
            return Markup(markdown.BREAK.join(filter(None, lines)))  # noqa: S704
        return Markup(super().code(text.expandtabs(4)).replace(" ", pandoc.STIFF))  # noqa: S704

    def ruled(self, count: int) -> Markup:
        """Write empty lines to write on."""
        line = f"[{_RULED}]{{.underline}}"
        return self.styled(Markup("\n\n".join([line] * count)), "skrivelinje")  # noqa: S704

    def caption(self, content: Inlines) -> Markup:
        """Write a table's caption."""
        return Markup(f"{pandoc.CAPTION}{self.line(content)}" if content else "")  # noqa: S704

    def rows(self, table: nodes.Table) -> Markup:
        """Draw a table."""
        head = [self._cell(cell.blocks) for cell in table.head]
        rows = [[self._row_cell(row, at, cell) for at, cell in enumerate(row.cells)] for row in table.rows]
        if not head and not any(rows):
            return Markup()
        return Markup(grid(head, rows or [[""] * len(head)], self._begins_no_block, table.shares))  # noqa: S704

    def _row_cell(self, row: nodes.Row, at: int, cell: Cell) -> str:
        return self._cell(row_head(cell.blocks) if row.header and at == 0 else cell.blocks)

    def _cell(self, blocks: Blocks) -> str:
        """Write a cell: what pandoc may not count as one column wide stands by its number."""
        self._in_cell = True
        text = str(self.blocks(blocks))
        self._in_cell = False
        return pandoc.NOT_NARROW.sub(_number, text)

    def _begins_no_block(self, word: str) -> bool:
        return self.dialect.line_start.match(word) is None


def _inlines(blocks: Blocks) -> Inlines:
    """Give the words of a line of the front page."""
    return tuple(inline for block in blocks if isinstance(block, nodes.Paragraph) for inline in block.content)


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
