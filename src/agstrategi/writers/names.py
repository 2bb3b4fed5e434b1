"""What the templates of a document's parts are called."""

from __future__ import annotations

from agstrategi import nodes

BLOCKS: dict[type, str] = {
    nodes.Paragraph: "avsnitt",
    nodes.Section: "seksjon",
    nodes.List: "liste",
    nodes.Table: "tabell",
    nodes.Quote: "sitat",
    nodes.PullQuote: "uthevet",
    nodes.Figure: "figur",
    nodes.Box: "boks",
    nodes.Field: "felt",
    nodes.CodeBlock: "kode",
    nodes.Rule: "skille",
}
"""The template of each block."""
TEMPLATES = ("dokument", "forside", *BLOCKS.values())
"""The first part of every template's name."""
OVERVIEW = "oversikt"
"""The template of what a page says of its document as a whole."""
