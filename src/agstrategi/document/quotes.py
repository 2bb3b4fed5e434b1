"""Quotations: the words, what leads them in, the source line and the address as a footnote."""

from __future__ import annotations

from dataclasses import replace

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.document.context import Context, joined
from agstrategi.model.blocks import Sitat
from agstrategi.text import inlines, safe_address


def quote(context: Context, part: Sitat, path: Path) -> nodes.Quote:
    """Build a quotation; its language is named where it is not the document's."""
    blocks = context.blocks(part.tekst, (*path, "tekst"))
    lead = context.inlines(part.ledetekst, (*path, "ledetekst")) if part.ledetekst else ()
    source = _source(context, part, path)
    if lead:  # it stands for the source line, whose parts then are data
        source = ()
    note = _note(context, part, path)
    lang = part.malform if part.malform and part.malform != context.terms.language.code else ""
    if note and source:
        source = (*source, note)
    elif note and lead:
        lead = (*lead, note)
    elif note:
        blocks = _noted(blocks, note)
    return nodes.Quote(blocks, lead, source, lang or "")


def _source(context: Context, part: Sitat, path: Path) -> nodes.Inlines:
    work = context.inlines(part.verk, (*path, "verk")) if part.verk else ()
    return joined(
        [
            context.inlines(part.kilde, (*path, "kilde")) if part.kilde else (),
            (nodes.Emphasis(work),) if work else (),
            context.words(part.ar, (*path, "år")) if part.ar else (),
        ]
    )


def _note(context: Context, part: Sitat, path: Path) -> nodes.Footnote | None:
    if not part.url:
        return None
    context.shown.add((*path, "url"))
    address = (nodes.Text(part.url),)
    content = (nodes.Link(part.url, address),) if safe_address(part.url) else address
    return nodes.Footnote((nodes.Paragraph(content),))


def _noted(blocks: nodes.Blocks, note: nodes.Footnote) -> nodes.Blocks:
    *before, last = blocks or (nodes.Paragraph(inlines("")),)
    if isinstance(last, nodes.Paragraph):
        return (*before, replace(last, content=(*last.content, note)))
    return (*blocks, nodes.Paragraph((note,)))
