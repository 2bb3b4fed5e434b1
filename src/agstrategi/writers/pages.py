"""What the templates of pages need to know besides the tree: lengths, columns, what turns a page on its side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Document, Paragraph, Section, Table, Text
from agstrategi.writers.anchors import headings
from agstrategi.writers.forms import table_list
from agstrategi.writers.origins import letters
from agstrategi.writers.tree_json import Data, TreeData, clean, printable
from agstrategi.writers.widths import columns, fits
from agstrategi.writers.words import bare, plain

UPRIGHT, TURNED = 9_100, 14_600
"""The room for a table on a page and on a page on its side: in twips, and a tenth more: our letters are narrow."""
_CROWDED = 9_900
"""As much as a table may need before the page is turned for it: some words broken are better than a page half empty."""
_LONG_LEAD = 100  # letters of a lead-in that is a paragraph of its own rather than a label
_WHOLE_ROW = 450  # letters in the cell of a row that stays on one page
_SMALL_FROM = 6  # columns
_CONTENTS_FROM = 2  # chapters
_LEADS = {"ledetekst", "undertittel", "etikett"}


def page_data(document: Document, blocks: Blocks, pictures: dict[str, str]) -> Data:
    """Give a document, with these blocks as its body, as the templates of pages read it."""
    document = replace(document, blocks=_drawable(blocks))
    extras = Extras()
    anchors = frozenset(headings(document, lambda section: section.anchor))
    tree = TreeData(extras.forms, pictures, anchors)
    names = ("title", "front", "lang", "name", "mark", "words", "date")
    front = {name: tree.value(getattr(document, name)) for name in names}
    title, name = clean(plain(document.title)).strip(), clean(document.name)
    body = _turned(tree.blocks(document.blocks))
    return {
        "dokument": front | {"crest": pictures.get(document.crest, ""), "blocks": body},
        "tittel": " – ".join(filter(None, (title, name))) or "–",
        "kort-tittel": title,
        "beskrivelse": " ".join(filter(None, (title, document.period, name))),
        "innhold": sum(isinstance(block, Section) for block in document.blocks) >= _CONTENTS_FROM,
        "overskrifter": {anchor: tree.inlines(content) for anchor, content in extras.titles.items()},
    }


class Extras:
    """What each kind of node says besides its fields; ``titles`` gathers those of more than plain words."""

    def __init__(self) -> None:
        self.titles: dict[str, nodes.Inlines] = {}
        self.forms: dict[type, Callable[[Any], Data]] = {
            Section: self.section,
            Paragraph: self.paragraph,
            Table: self.table,
            nodes.Row: self.row,
            nodes.Figure: self.figure,
            nodes.Quote: self.length,
            nodes.Box: self.length,
            nodes.List: self.length,
        }

    def section(self, node: Section) -> Data:
        """Give the heading as words alone; with marks and notes it is printed, but not listed."""
        number = (Text(f"{node.number} "),) if node.number else ()
        title = (*number, *node.title)
        if not all(isinstance(part, Text) for part in title):
            self.titles[node.anchor] = title
        return {"bare": printable(plain(bare(title))) or "–"}

    def paragraph(self, node: Paragraph) -> Data:
        """Say whether a lead-in is long."""
        return {"long": len(plain(node.content)) > _LONG_LEAD}

    def row(self, node: nodes.Row) -> Data:
        """Say whether a row stays on one page."""
        return {"whole": max((letters(cell.blocks) for cell in node.cells), default=0) < _WHOLE_ROW}

    def table(self, node: Table) -> Data:
        """Give the columns' shares, and whether the page must turn."""
        wide = not fits(node, _CROWDED)
        return {
            "widths": columns(node, TURNED if wide else UPRIGHT),
            "wide": wide,
            "letters": letters(node.rows),
            "small": len(node.rows[0].cells if node.rows else node.head) >= _SMALL_FROM,
        }

    def length(self, node: nodes.Quote | nodes.Box | nodes.List) -> Data:
        """Count the letters, for what is short stays on one page."""
        return {"letters": letters((node,))}

    def figure(self, node: nodes.Figure) -> Data:
        """Give the letters of the longest part."""
        return {"longest": max((letters((part.title, part.blocks)) for part in node.parts), default=0)}


def is_too_wide(table: Table) -> bool:
    """Tell whether no page has room for a table, not even one on its side."""
    return not fits(table, TURNED, squeezed=True)


def _drawable(blocks: Blocks) -> Blocks:
    """Write tables that no page is wide enough for as lists, row by row; leave out those without cells."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            found.append(replace(block, blocks=_drawable(block.blocks)))
        elif isinstance(block, Table) and is_too_wide(block):
            found += [Paragraph(block.caption, "etikett")] * bool(block.caption)
            found += table_list(block)
        elif not isinstance(block, Table) or block.rows or block.head:
            found.append(block)
    return tuple(found)


def _turned(blocks: list[Data]) -> list[Data]:
    """Put wide tables on pages on their side, each with the headings and lead-ins right before it."""
    found: list[Data] = []
    for block in blocks:
        if not block.get("wide"):
            found.append(block)
            continue
        start = len(found)
        while start and _leads(found[start - 1]):
            start -= 1
        group = [*found[start:], block]
        del found[start:]
        if found and found[-1]["node"] == "liggende" and not group[:-1]:
            found[-1]["blocks"] += group
        else:
            found.append({"node": "liggende", "blocks": group})
    return found


def _leads(block: Data) -> bool:
    return block["node"] == "seksjon" or (block["node"] == "avsnitt" and block["kind"] in _LEADS)
