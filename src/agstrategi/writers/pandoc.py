"""Pandoc's Markdown with its default extensions: which characters mean something, and where.

Source: the manual of pandoc 3, chapter "Pandoc's Markdown", and trials with 2.17 and 3.9.
"""

from __future__ import annotations

import re

from agstrategi.writers import markdown
from agstrategi.writers.markdown import REFERENCE, WHITE, CodeSpan, Dialect
from agstrategi.writers.marks import Manner, Mark
from agstrategi.writers.words import LOCALES

# A space that no line may be broken at: taken for an ordinary one when the document is finished. No text holds it,
# for the reader refuses control characters.
STIFF = "\x00"
_CHANGES = {"ins": ".insertion", "del": ".deletion"}

_SPECIAL = re.compile(rf"[\\`*_\[\]{{}}<>|~^$@\"'“‘]|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\.|{REFERENCE}")
_ANY_SPECIAL = re.compile(r"[\\`*_\[\]{}<>|~^$@\"'“‘&\n\r\x00]|--|\.\.")
_BROKEN = re.compile(r"[\n\r\x00]+")
_POINT = re.compile(r"\.(?=\s|\Z)")
_LAST_WORD = re.compile(r"[\w.]*\Z")
# After these pandoc makes the space a hard one ("pandoc --print-default-data-file abbreviations", 2.17 and 3.9 alike).
_ABBREVIATED = """
aet aetat al Apr Aug bk Bros c Capt cf ch chap chs Co col Corp cp d Dec Dr e.g ed eds esp f fasc Feb ff fig fl fol fols
Fr Gen Gov Hon i.e ill Inc incl Jan Jr Jul Jun Ltd M.A M.D Mar Mr Mrs Ms n n.b nn No Nov Oct p Ph.D pp Pres Prof pt q.v
Rep Rev s.v s.vv saec sec Sen Sep Sept Sgt Sr St univ viz vol vs
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
# Lists of every kind, definitions, headings, rules, tables, the words that begin a table's caption.
_LINE_START = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)(?=[.)](?:\s|$))|[Tt]able(?=:)|(?=[-=:+#])")
_NOTE = re.compile(r"\[\^\d+\]")
# All but the characters that every version of pandoc counts as one column wide: in a table they are written by number.
NOT_NARROW = re.compile(f"[^\n{STIFF} -~\u00a1-\u00ac\u00ae-\u024f–—‘’“”„†‡•…€−]")
CAPTION = "Table: "


def escape(text: str) -> str:
    """Make plain words safe anywhere in a line."""
    if _ANY_SPECIAL.search(text):
        text = _SPECIAL.sub(r"\\\g<0>", _BROKEN.sub(" ", text))
    return _POINT.sub(_after_abbreviation, text) if "." in text else text


def _after_abbreviation(found: re.Match[str]) -> str:
    word = _LAST_WORD.search(found.string, max(0, found.start() - 12), found.start())
    return "\\." if word and word[0] in _ABBREVIATIONS else "."


def seam(left: str, right: str) -> tuple[str, str]:
    """``![`` would be a picture, ``[^1](`` a link, two points or hyphens the beginning of an ellipsis or a dash."""
    first, last = right[0], left[-1:]
    if isinstance(left, CodeSpan) and isinstance(right, CodeSpan):
        return "", CodeSpan(code(both := left.literal + right.literal), both)
    if first == "[" and last == "!":
        return f"{left[:-1]}\\!", right
    if (first in "-." and first == last) or (first in "(:" and _NOTE.fullmatch(left)):
        return left, "\\" + right
    return left, right


def code(text: str) -> str:
    """Write a code span; characters of uncertain width are written as words, for a table's sake."""
    text = WHITE.sub(" ", text)
    return escape(text) if NOT_NARROW.search(text) else markdown.code(text).replace(" ", STIFF)


def around(what: str) -> tuple[Mark, Mark]:
    """Words added and taken out are tracked changes in Word; a language guides its spelling."""
    attribute = f"lang={LOCALES[what]}" if what in LOCALES else _CHANGES[what]
    return markdown.bracket(what, f"]{{{attribute}}}")


DIALECT = Dialect(escape, _LINE_START, Manner(seam, touching=("[*", "*]{}"), flanking=False), code, around, STIFF)


def heading(level: int, title: str, anchor: str) -> str:
    """Write a heading with its anchor; pandoc reads six levels, and deeper ones share the last.

    Signs at the title's end would be taken for the heading's own.
    """
    signs = "#" * min(level, 6)
    bare = title.rstrip("#")
    title = bare + "\\#" * (len(title) - len(bare))
    if not anchor:
        return f"{signs} {title}"
    name = f"#{anchor}" if anchor[0].isalpha() else f'id="{anchor}"'
    return f"{signs} {title} {{{name}}}"


def div(text: str, attributes: str) -> str:
    """Wrap blocks in a division that carries attributes."""
    return f"::: {{{attributes}}}\n{text}\n:::"


def span(text: str, style: str) -> str:
    """Wrap words in a span with a Word style."""
    return f'[{text}]{{custom-style="{style}"}}'


def styled(text: str, style: str) -> str:
    """Wrap blocks in a division with a Word style."""
    return div(text, f'custom-style="{style}"') if text else ""
