"""The blocks of running text: paragraphs, sections with their headings, quotations, literal lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agstrategi import nodes
from agstrategi.writers.docx import tables
from agstrategi.writers.docx.roles import LEVELS
from agstrategi.writers.docx.xml import BARE, Shape, run
from agstrategi.writers.words import LOCALES, plain

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import At, Body

_KINDS = {
    kind: kind for kind in ("ledetekst", "undertittel", "slagord", "visjon", "etikett", "instruks", "underskrift")
}
_FEW = 3
_SHORT = 600
_AFTER_QUOTE = 160


def paragraph(body: Body, node: nodes.Paragraph, at: At) -> str:
    """Write a paragraph; in a frame all kinds look alike."""
    if not node.content:
        return ""
    role = at.role or _KINDS.get(node.kind, "") or ("fortsatt" if at.depth else "")
    return body.paragraph(node.content, role, at)


def section(body: Body, node: nodes.Section, at: At) -> str:
    """Write a section; one with little but a table too wide for the page lies on its side as a whole."""
    if at.top and _is_wide(body, node, at):
        wide = replace(at, width=body.page.lying, top=False)
        return body.lay(lambda: _section(body, node, wide))
    return _section(body, node, at)


def _section(body: Body, node: nodes.Section, at: At) -> str:
    text = heading(body, node, at)
    if node.subtitle:
        text += body.paragraph(node.subtitle, "undertittel", at)
    return text + body.blocks(node.blocks, at)


def heading(body: Body, node: nodes.Section, at: At) -> str:
    """Write a heading; a chapter is Word's first level."""
    role = f"overskrift{min(node.level - 1, LEVELS)}"
    number = run(f"{node.number} ") if node.number else ""
    words = body.anchored(node, number + body.words(node.title, at))
    # The tree has numbered the headings: a style that counts them itself would do so twice.
    return body.runs(words, role, at, Shape(numbering=(0, 0)) if body.styles.list_of(role) else BARE)


def _is_wide(body: Body, node: nodes.Section, at: At) -> bool:
    """Tell whether a section is a table that needs a page on its side, with at most a few short paragraphs."""
    held = [block for block in node.blocks if isinstance(block, nodes.Table)]
    others = [block for block in node.blocks if not isinstance(block, nodes.Table)]
    if not any(tables.lies(body, block, at) for block in held) or len(others) > _FEW:
        return False
    return all(isinstance(block, nodes.Paragraph) and len(plain(block.content)) <= _SHORT for block in others)


def quote(body: Body, node: nodes.Quote, at: At) -> str:
    """Write a quotation in its own language, the line that leads it in, and its source."""
    text = body.paragraph(node.lead, at.role or "ledetekst", at) if node.lead else ""
    words = replace(at.look, lang=LOCALES[node.lang]) if node.lang else at.look
    if at.role:  # a frame is narrow: slanted words take less room than a margin
        text += body.blocks(node.blocks, replace(at, look=replace(words, italic=True)))
        return text + (body.paragraph(node.source, at.role, at) if node.source else "")
    inset = at.shift + body.styles.indent("sitat")
    text += body.blocks(node.blocks, replace(at, role="sitat", inset=inset, look=words, depth=0, top=False))
    text += body.paragraph(node.source, "sitatkilde", at) if node.source else ""
    return body.after(text, _AFTER_QUOTE)


def pull_quote(body: Body, node: nodes.PullQuote, at: At) -> str:
    """Write words that are set large."""
    return body.paragraph(node.content, "uthevet", at)


def code(body: Body, node: nodes.CodeBlock, at: At) -> str:
    """Write literal lines as one paragraph."""
    return body.runs(run(node.text.rstrip("\n"), at.look), "kode", at)


def rule(body: Body, _: nodes.Rule, at: At) -> str:
    """Write a line across the page."""
    return body.runs("", "skille", at)
