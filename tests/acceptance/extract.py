"""The words of a finished document, in each of its formats, as a reader meets them.

Set aside, as the language page says: contents, ``<title>``, alternative texts, running heads, form controls, marks of
lists, notes and tables; and on a page the overview, which says again what the body says. Footnotes are gathered apart,
since their place is free.
"""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from typing import Any, TypeAlias

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from .match import split

Json: TypeAlias = Any
"""A piece of pandoc's JSON."""

_RULED = re.compile(r"[_.…\s]+")


@dataclass(slots=True)
class Said:
    """The words of a document's body in order, and the text of each footnote."""

    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Take in a stretch of text; space ruled for a pen is no words."""
        if not _RULED.fullmatch(text):
            self.words.extend(split(text))


# --- Markdown --------------------------------------------------------------------------------------------------------


def from_markdown(text: str) -> Said:
    """The words of CommonMark with tables and footnotes; front matter is set aside."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin).use(front_matter_plugin)
    said, note = Said(), Said()
    into = said
    for token in reader.parse(text):
        if token.type == "footnote_open":
            into = note = Said()
        elif token.type == "footnote_close":
            said.notes.append(" ".join(note.words))
            into = said
        elif token.type == "inline":
            into.add(_inline(token.children or []))
        elif token.type in {"fence", "code_block"}:
            into.add(token.content)
    return said


def headings(text: str) -> list[tuple[int, str]]:
    """The headings of a Markdown document, in order, each with its level."""
    tokens = MarkdownIt("commonmark", {"html": False}).use(footnote_plugin).use(front_matter_plugin).parse(text)
    return [
        (int(opening.tag[1:]), " ".join(split(_inline(words.children or []))))
        for opening, words in pairwise(tokens)
        if opening.type == "heading_open"
    ]


def _inline(tokens: list[Token]) -> str:
    breaks = {"softbreak", "hardbreak"}
    kept = {"text", "code_inline", "text_special"}
    return "".join(" " if t.type in breaks else t.content for t in tokens if t.type in breaks | kept)


# --- HTML ------------------------------------------------------------------------------------------------------------

_SILENT = {"script", "style", "template", "nav", "head", "title", "desc", "button", "textarea", "select"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "ins", "del", "kbd", "mark", "q", "s"}
_INLINE |= {"samp", "small", "span", "strong", "sub", "sup", "tspan", "u", "var", "wbr"}
_ROLES = {"doc-noteref", "doc-backlink", "doc-toc", "navigation"}
UNSEEN = {"skip", "skiplink", "skjult", "visually-hidden", "sr-only", "hopp", "topplinje", "bunnlinje"}
"""Classes of what the page shows outside the body's words: skip link, running heads, words for screen readers."""

OVERVIEW = "oversikt"
"""The class of what the program tells of a strategy on its own: a figure, deadlines. It stands outside the body."""


def from_html(text: str) -> Said:
    """The words of a page's body, without what only a program, a mouse or a screen reader meets."""
    page = _Page()
    page.feed(text)
    page.close()
    page.said.add("".join(page.text))
    return page.said


class _Page(HTMLParser):
    """Gathers a page's words; ``open`` is the elements that stand open: tag, silent or not, among the notes or not."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said = Said()
        self.text: list[str] = []
        self.open: list[tuple[str, bool, bool]] = []
        self.note: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {key: value or "" for key, value in attrs}
        silent, notes = self.open[-1][1:] if self.open else (False, False)
        if tag == "li" and notes:
            self.note = []
        if tag not in _INLINE:
            self.handle_data("\n")
        if tag not in _VOID:
            silent = silent or (tag == "aside" and held.get("class") == OVERVIEW and not self._in_body())
            ends = held.get("role") == "doc-endnotes" or "footnotes" in held.get("class", "").split()
            self.open.append((tag, silent or _unseen(tag, held), notes or ends))

    def _in_body(self) -> bool:
        return any(name == "main" for name, _, _ in self.open)

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _, _ in self.open):
            return
        while self.open.pop()[0] != tag:
            pass
        if tag == "li" and self.note is not None:
            self.said.notes.append(" ".join(split("".join(self.note))))
            self.note = None
        if tag not in _INLINE:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        silent, notes = self.open[-1][1:] if self.open else (False, False)
        if silent:
            return
        if self.note is not None:
            self.note.append(data)
        elif not notes:
            self.text.append(data)


def _unseen(tag: str, attrs: dict[str, str]) -> bool:
    return (
        tag in _SILENT
        or attrs.get("aria-hidden") == "true"
        or "hidden" in attrs
        or attrs.get("role") in _ROLES
        or bool(UNSEEN & set(attrs.get("class", "").split()))
    )


# --- text for Word ---------------------------------------------------------------------------------------------------


def from_pandoc(text: str, pandoc: str) -> Said:
    """The words that this pandoc finds in Pandoc Markdown, the metadata's title and subtitle first."""
    command = [pandoc, "--from", "markdown", "--to", "json"]
    done = subprocess.run(command, input=text, capture_output=True, check=True, encoding="utf-8")
    tree = json.loads(done.stdout)
    said = Said()
    for key in ("title", "subtitle"):
        if key in tree["meta"]:
            said.add("".join(_pandoc(tree["meta"][key], said)))
    said.add("".join(_pandoc(tree["blocks"], said)))
    return said


_PANDOC_BREAKS = {"Space", "SoftBreak", "LineBreak"}
_PANDOC_BLOCKS = {"Para", "Plain", "Header", "Div", "BlockQuote", "LineBlock", "Table", "BulletList", "OrderedList"}
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}


def _pandoc(node: Json, said: Said) -> Iterator[str]:
    """The text of a piece of pandoc's tree; blocks and cells stand apart."""
    if isinstance(node, list):
        for part in node:
            yield from _pandoc(part, said)
    if not isinstance(node, dict):
        return
    kind: str = node.get("t", "")
    held: Json = node.get("c")
    if kind in _PANDOC_BREAKS:
        yield " "
    elif kind == "Str":
        yield str(held)
    elif kind in {"Code", "CodeBlock", "Math", "RawInline", "RawBlock"}:
        yield f"\n{held[1]}\n" if kind.endswith("Block") else str(held[1])
    elif kind == "Note":
        said.notes.append(" ".join(split("".join(_pandoc(held, Said())))))
    elif kind == "Quoted":
        marks = _QUOTES[held[0]["t"]]
        yield marks[0]
        yield from _pandoc(held[1], said)
        yield marks[1]
    elif kind != "Image":
        edge = "\n" if kind in _PANDOC_BLOCKS else ""
        yield edge
        yield from _pandoc(held, said)
        yield edge


# --- Word ------------------------------------------------------------------------------------------------------------

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD_TEXT = {"tab": " ", "br": " ", "cr": " ", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}


def from_docx(content: bytes) -> Said:
    """The words of a Word document as its XML holds them, deleted ones too.

    Set aside: contents, prompts in fields to fill in, and the number that Word gives a caption with the word before it.
    """
    package = zipfile.ZipFile(BytesIO(content))
    said = Said()
    document = etree.fromstring(package.read("word/document.xml"))
    for control in [found for found in document.iter(f"{_W}sdt") if _prompts(found)]:
        control.getparent().remove(control)
    for paragraph in document.iter(f"{_W}p"):
        said.add(_word_paragraph(paragraph))
    if "word/footnotes.xml" in package.namelist():
        for note in etree.fromstring(package.read("word/footnotes.xml")).iter(f"{_W}footnote"):
            if note.get(f"{_W}type") is None:
                text = "\n".join(_word_paragraph(paragraph) for paragraph in note.iter(f"{_W}p"))
                said.notes.append(" ".join(split(text)))
    return said


def _prompts(control: Json) -> bool:
    kinds = {f"{_W}showingPlcHdr", f"{_W}docPartObj"}
    return any(part.tag in kinds for part in control.find(f"{_W}sdtPr"))


def _word_paragraph(paragraph: Json) -> str:
    """The words of a paragraph; what a field shows is none of them."""
    out: list[str] = []
    depth = 0
    for part in paragraph.iter():
        name = etree.QName(part).localname
        if name == "fldChar":
            depth += {"begin": 1, "end": -1}.get(part.get(f"{_W}fldCharType"), 0)
        elif name == "instrText" and part.text.split()[0] == "SEQ":
            out.clear()
        elif not depth and name in {"t", "delText"}:
            out.append(part.text or "")
        elif not depth and part.getparent().tag == f"{_W}r":
            out.append(_WORD_TEXT.get(name, ""))
    numbered = any((code.text or "").split()[:1] == ["SEQ"] for code in paragraph.iter(f"{_W}instrText"))
    return "".join(out).removeprefix(": ") if numbered else "".join(out)
