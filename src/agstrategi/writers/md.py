"""Markdown: CommonMark with tables and footnotes, for reading as it stands and for other programs.

What has no form there takes the nearest: a figure is a nested list, a box a quotation, a field a rule to write on, a
table with more than a line in a cell a nested list. Headings below the sixth level stand on the sixth.
"""

from __future__ import annotations

from typing import ClassVar

from markupsafe import Markup

from agstrategi import nodes
from agstrategi.nodes import Cell
from agstrategi.writers import commonmark, markdown
from agstrategi.writers.anchors import Slugs, headings
from agstrategi.writers.forms import fits_lines, one_line, table_list
from agstrategi.writers.markdown import Dialect
from agstrategi.writers.running import RunningWriter
from agstrategi.writers.words import plain


class FormatWriter(RunningWriter):
    """Writes a document as Markdown."""

    dialect: ClassVar[Dialect] = commonmark.DIALECT

    def names(self) -> dict[str, object]:
        """Give what these templates may call besides what all running text has."""
        return super().names() | {
            "forsats": self.front_matter,
            "overskrift": self.heading,
            "rader": self.rows,
        }

    def apart(self, before: str, text: str) -> str:
        """Give a list that follows a list of its kind the other sign."""
        sign = markdown.list_marker(text)
        return markdown.other_marker(text) if sign and sign == markdown.last_marker(before) else text

    def anchors(self) -> dict[str, str]:
        """Name headings as the readers of Markdown do, for links inside the document."""
        slugs = Slugs()
        slugs.name(plain(self.document.title))
        return headings(self.document, lambda node: slugs.name(f"{node.number} {plain(node.title)}".strip()))

    def front_matter(self) -> Markup:
        """Write the facts at the top of the file."""
        document = self.document
        facts = {
            "title": plain(document.title),
            "kommune": document.name,
            "periode": document.period,
            "lang": document.lang,
            "status": document.status,
        }
        return Markup(markdown.front_matter(facts.items()))  # noqa: S704

    def heading(self, node: nodes.Document | nodes.Section) -> Markup:
        """Write the document's or a section's heading."""
        if isinstance(node, nodes.Document):
            return Markup(commonmark.heading(1, self.inliner.line(node.title)))  # noqa: S704
        return Markup(commonmark.heading(node.level, self.numbered(node)))  # noqa: S704

    def rows(self, table: nodes.Table) -> Markup:
        """Write a table, or the nested list that stands for it."""
        if not fits_lines(table):
            return self.blocks(table_list(table))
        width = max(map(len, (table.head, *(row.cells for row in table.rows))), default=0)
        head = self._row(table.head or (Cell(),) * width)
        lines = [head, commonmark.row(["---"] * width), *(self._row(row.cells) for row in table.rows)]
        return Markup("\n".join(lines) if width else "")  # noqa: S704

    def _row(self, cells: tuple[Cell, ...]) -> str:
        return commonmark.row([self.inliner.line(one_line(cell.blocks)) for cell in cells])
