"""A Markdown field as nodes: CommonMark with tables and footnotes, raw HTML off, unsafe addresses refused.

Most fields are plain prose; those without a character that Markdown could read anything into never meet the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from agstrategi import nodes
from agstrategi.marks import simple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_OPENING = r" {0,3}(?:[#>+=:~`-]|\*(?!\*?[^\s*])|\[(?![^\[\]\\\n]*\]\()|[0-9]+[.)]|_{2}|_ )| {4}"
"""What something else than a paragraph may begin with; no emphasis or link with which a line begins."""
_STRUCTURE = re.compile(rf"[|\t\r\f\v\x1c-\x1f\x85\u2028\u2029]|^(?:{_OPENING})|^ *[^\S\n ]|[^\S\n ] *$", re.MULTILINE)
"""What may make something else than paragraphs of the lines."""
_UNUSUAL = r"|\t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LINE = rf"(?!{_OPENING})[^{_UNUSUAL}]*+"
_PARAGRAPHS_ONLY = re.compile(rf"{_LINE}(?:\n{_LINE})*")
"""What nearly all the others are: lines of words and marks. Found ten times as fast as the lack of structure."""
_PLAIN = re.compile(rf"(?![ #>+=:~0-9-])[^\\`*_\[\]<&{_UNUSUAL}]+(?<! )")
"""What nearly every text is: one line of words."""
_MAYBE_HEADING = re.compile(r"^[ >\t]*(?:[-*+] +|[0-9]+[.)] +)*#{1,6}(?:\s|$)|^ {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE)
_BETWEEN_PARAGRAPHS = re.compile(r"\n *\n\s*")
DEEPEST = 36
"""Levels of elements inside each other that a text may have, two for each list; more than that no format can show."""
_MAYBE_DEEP = re.compile(rf"^[ \t]{{{DEEPEST}}}|^(?:[ \t]*(?:[>*+-]|[0-9]+[.)])){{{DEEPEST // 2}}}", re.MULTILINE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SAFE_SCHEMES = ("https:", "http:", "mailto:", "tel:")

Footnotes = dict[int, nodes.Blocks]


def safe_address(address: str) -> bool:
    """Tell whether a link may go to ``address``: the web, mail, telephone, an anchor or a path inside the folder."""
    address = address.strip()
    if _SCHEME.match(address):
        return address.lower().startswith(_SAFE_SCHEMES)
    return not address.startswith(("/", "\\")) and ".." not in address.replace("\\", "/").split("/")


@cache
def parser() -> MarkdownIt:
    """Give the one configured Markdown parser."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - costs a tenth of a second, and plain prose never needs it
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    options = {"html": False, "maxNesting": DEEPEST + 2}  # what lies deeper it would leave out in silence
    markdown = MarkdownIt("commonmark", options).enable("table").use(footnote_plugin, inline=False)
    markdown.validateLink = safe_address  # type: ignore[method-assign,assignment]
    return markdown


@lru_cache(maxsize=64)
def parsed(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Give the parser's tokens of a text, and what it noted of its footnotes and addresses; neither may be changed.

    Remembered for a while, for the checks of a text and its place in the document ask after each other.
    """
    noted: dict[str, Any] = {}
    return parser().parse(text, noted), noted


def is_structured(text: str) -> bool:
    """Tell whether a text may hold more than paragraphs: lists, tables, quotes, headings, footnotes, addresses."""
    return not _PARAGRAPHS_ONLY.fullmatch(text) and _STRUCTURE.search(text) is not None


def blocks(text: str) -> nodes.Blocks:
    """Turn a *text* field into blocks; empty text gives none. A heading (AG013) comes out as a paragraph."""
    if _PLAIN.fullmatch(text):
        return (nodes.Paragraph((nodes.Text(text),)),)
    if is_structured(text):
        return _Tree(parsed(text)[0]).blocks
    return tuple([nodes.Paragraph(_prose(part)) for part in _paragraphs(text)])


def inlines(text: str) -> nodes.Inlines:
    """Turn a *line* field into inline nodes; line breaks fold to spaces."""
    if _PLAIN.fullmatch(text):
        return (nodes.Text(text),)
    text = _on_one_line(text.strip())
    return _prose(text) if text else ()


def _prose(text: str) -> nodes.Inlines:
    """Turn one paragraph into inlines."""
    if "  \n" not in text and (found := simple(_on_one_line(text))) is not None:
        return found
    token = next(iter(parser().parseInline(text)))
    return _inline(token.children or [], {})


def _on_one_line(text: str) -> str:
    """Fold line breaks, with the spaces around them, to spaces."""
    return " ".join([line.strip(" ") for line in text.split("\n")]) if "\n" in text else text


def plain(content: Iterable[nodes.Inline]) -> str:
    """Give the words of inline nodes without marks, notes left out."""
    # Most are Text, and matching that takes five times as long as asking for the class.
    return "".join([node.text if type(node) is nodes.Text else _plain(node) for node in content])


def _plain(node: nodes.Inline) -> str:
    match node:
        case nodes.Text(text) | nodes.Code(text):
            return text
        case nodes.Break():
            return " "
        case nodes.Image():
            return node.alt
        case nodes.Footnote():
            return ""
        case _:
            return plain(node.content)


def words(text: str) -> str:
    """Give the words of a *line* field without marks and notes."""
    return text if _PLAIN.fullmatch(text) else plain(inlines(text))


def headings(text: str) -> list[int]:
    """Give the lines (from 0) of ``text`` on which a heading stands (AG013)."""
    if not _MAYBE_HEADING.search(text):
        return []
    return [token.map[0] for token in parsed(text)[0] if token.type == "heading_open" and token.map]


def too_deep(text: str) -> list[int]:
    """Give the line (from 0) of ``text`` from which on lists or quotes stand too deep inside each other."""
    if not _MAYBE_DEEP.search(text):
        return []
    return [token.map[0] for token in parsed(text)[0] if token.level >= DEEPEST and token.map][:1]


def _paragraphs(text: str) -> list[str]:
    text = text.strip(" \n\r")
    return [part.rstrip(" ") for part in _BETWEEN_PARAGRAPHS.split(text)] if text else []


class _Tree:
    """Reads the parser's flat tokens into nested nodes."""

    def __init__(self, tokens: list[Token]) -> None:
        self._notes: Footnotes = {}
        body = next((at for at, token in enumerate(tokens) if token.type == "footnote_block_open"), len(tokens))
        self._read_notes(tokens[body:])
        self.blocks = self._blocks(tokens[:body])

    def _read_notes(self, tokens: list[Token]) -> None:
        for opening, inner in _groups(tokens[1:-1]):
            kept = [token for token in inner if token.type != "footnote_anchor"]
            self._notes[opening.meta["id"]] = self._blocks(kept)

    def _blocks(self, tokens: list[Token]) -> nodes.Blocks:
        return tuple(self._block(opening, inner) for opening, inner in _groups(tokens))

    def _block(self, opening: Token, inner: list[Token]) -> nodes.Block:
        return _BLOCKS[opening.type](self, opening, inner)

    def read_paragraph(self, _opening: Token, inner: list[Token]) -> nodes.Block:
        return nodes.Paragraph(_inline(inner[0].children or [], self._notes))

    def read_list(self, opening: Token, inner: list[Token]) -> nodes.Block:
        items = tuple(nodes.Item(self._blocks(point)) for _, point in _groups(inner))
        start = opening.attrs.get("start", 1)
        return nodes.List(items, ordered=opening.type.startswith("ordered"), start=int(start))

    def read_quote(self, _opening: Token, inner: list[Token]) -> nodes.Block:
        return nodes.Quote(self._blocks(inner))

    def read_code(self, opening: Token, _inner: list[Token]) -> nodes.Block:
        return nodes.CodeBlock(opening.content.rstrip("\n"))

    def read_rule(self, _opening: Token, _inner: list[Token]) -> nodes.Block:
        return nodes.Rule()

    def read_table(self, _opening: Token, inner: list[Token]) -> nodes.Block:
        rows = [
            tuple(self._cell(content) for _, content in _groups(row))
            for _, part in _groups(inner)
            for _, row in _groups(part)
        ]
        return nodes.Table(rows[0], tuple(nodes.Row(cells) for cells in rows[1:]))

    def _cell(self, inner: list[Token]) -> nodes.Cell:
        content = _inline(inner[0].children or [], self._notes) if inner else ()
        return nodes.Cell((nodes.Paragraph(content),) if content else ())


_BlockReader = Callable[["_Tree", "Token", "list[Token]"], nodes.Block]
_BLOCKS: dict[str, _BlockReader] = {
    "paragraph_open": _Tree.read_paragraph,
    "heading_open": _Tree.read_paragraph,
    "bullet_list_open": _Tree.read_list,
    "ordered_list_open": _Tree.read_list,
    "blockquote_open": _Tree.read_quote,
    "code_block": _Tree.read_code,
    "fence": _Tree.read_code,
    "hr": _Tree.read_rule,
    "table_open": _Tree.read_table,
}


def _groups(tokens: list[Token]) -> list[tuple[Token, list[Token]]]:
    """Split tokens into (opening, what stands inside it), one for each element at this depth."""
    groups: list[tuple[Token, list[Token]]] = []
    depth, start = 0, 0
    for at, token in enumerate(tokens):
        if depth == 0:
            start = at
        depth += token.nesting
        if depth == 0:
            groups.append((tokens[start], tokens[start + 1 : at]))
    return groups


def _inline(tokens: list[Token], notes: Footnotes) -> nodes.Inlines:
    found: list[nodes.Inline] = []
    for opening, inner in _groups(tokens):
        node = _inline_node(opening, inner, notes)
        if isinstance(node, nodes.Text) and found and isinstance(found[-1], nodes.Text):
            found[-1] = nodes.Text(found[-1].text + node.text)
        elif node != nodes.Text(""):
            found.append(node)
    return tuple(found)


def _inline_node(opening: Token, inner: list[Token], notes: Footnotes) -> nodes.Inline:  # noqa: PLR0911 - one a kind
    match opening.type:
        case "em_open":
            return nodes.Emphasis(_inline(inner, notes))
        case "strong_open":
            return nodes.Strong(_inline(inner, notes))
        case "code_inline":
            return nodes.Code(opening.content)
        case "link_open":
            title = str(opening.attrs.get("title", ""))
            return nodes.Link(str(opening.attrs["href"]), _inline(inner, notes), title)
        case "image":
            return _image(opening)
        case "hardbreak":
            return nodes.Break()
        case "softbreak":
            return nodes.Text(" ")
        case "footnote_ref":
            return nodes.Footnote(notes.get(opening.meta["id"], ()))
        case _:
            return nodes.Text(opening.content)


def _image(token: Token) -> nodes.Inline:
    source, title = str(token.attrs["src"]), str(token.attrs.get("title", ""))
    if _SCHEME.match(source):  # a document fetches nothing from the network: a picture on the web is a link
        return nodes.Link(source, (nodes.Text(token.content or source),), title)
    return nodes.Image(source, token.content, title)
