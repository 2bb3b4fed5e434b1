"""What CommonMark and Pandoc's Markdown share: inlines, line starts, indents, lists that stand next to each other.

The two formats differ in what a character may mean; a ``Dialect`` holds the difference. A block is a string without
blank lines at its ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import quote

from agstrategi import nodes
from agstrategi.nodes import Blocks, Inlines
from agstrategi.writers.marks import Manner, Mark, Token, join

BREAK = "\\\n"
REFERENCE = r"&(?=#?[0-9A-Za-z]{1,32};|#?[0-9A-Za-z]{0,32}\Z)"
_OUTSIDE_ADDRESS = re.compile(r"[^!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~\-\u00a1-\u00ac\u00ae-\u024f]+")
_ADDRESS_SIGNS = re.compile(rf"[()]|{REFERENCE}")
_TITLE_SIGNS = re.compile(rf'[\\"]|{REFERENCE}')
WHITE = re.compile(r"[\t\n\r ]+")
_BACKTICKS = re.compile(r"`+")
_MARKER = re.compile(r"([-*+])(?= |$)|\d+([.)])(?= |$)", re.MULTILINE)
_MARKERS = re.compile(r"^(?:([-*+])(?= |$)|(\d+)([.)])(?= |$))", re.MULTILINE)
_SIGNS_ALONE = re.compile(r"[-*+](?: [-*+])+$", re.MULTILINE)
_LINE_ENDS = re.compile(r"\n(?=[^\n])")
_OTHER = {"-": "*", "*": "-", "+": "-", ".": ")", ")": "."}


class CodeSpan(str):
    """A finished code span that remembers its literal characters."""

    __slots__ = ("literal",)

    def __new__(cls, markup: str, literal: str) -> Self:
        """Make a span from its markup and its characters."""
        span = super().__new__(cls, markup)
        span.literal = literal
        return span

    literal: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one kind of Markdown differs.

    ``escape`` makes plain words safe anywhere in a line. ``line_start`` matches up to where a backslash must stand to
    keep a line from being read as a block. ``manner`` is how marks are put; ``code`` writes a code span. ``around``
    gives the marks of words added (``ins``), taken out (``del``) or in another language (``nb``, ``nn``). ``stiff`` is
    the space where a line may not be broken.
    """

    escape: Callable[[str], str]
    line_start: re.Pattern[str]
    manner: Manner
    code: Callable[[str], str]
    around: Callable[[str], tuple[Mark, Mark]]
    stiff: str = " "


@dataclass(slots=True)
class Inliner:
    """Writes inlines; ``notes`` are the footnotes met, in order, the first one numbered 1.

    ``heading`` gives, for an anchor, the one that the format leads to.
    """

    dialect: Dialect
    heading: Callable[[str], str]
    notes: list[Blocks] = field(default_factory=list)
    _after_link: list[Token] = field(default_factory=list)

    def lines(self, content: Inlines) -> str:
        """Write a paragraph's words; each line is safe at the beginning of a block."""
        if len(content) == 1 and type(only := content[0]) is nodes.Text:
            return self.safe(self.dialect.escape(only.text).strip())
        return BREAK.join(self.safe(part) for part in _parts(self._join(content)))

    def line(self, content: Inlines) -> str:
        """Write words where only one line has room (a heading, a table cell): a break becomes a space."""
        return " ".join(_parts(self._join(content)))

    def safe(self, line: str) -> str:
        """Keep a finished line from being read as the beginning of a block."""
        found = self.dialect.line_start.match(line)
        return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line

    def _join(self, content: Inlines) -> str:
        tokens: list[Token] = []
        self._add(content, frozenset(), tokens)
        return join(tokens, self.dialect.manner)

    def _add(self, content: Inlines, inside: frozenset[str], out: list[Token]) -> None:
        for node in content:
            if type(node) is nodes.Text:
                out.append(self.dialect.escape(node.text))
            else:
                self._add_other(node, inside, out)

    def _add_other(self, node: nodes.Inline, inside: frozenset[str], out: list[Token]) -> None:
        match node:
            case nodes.Code(text) if "link" in inside and "]" in text:
                # At the beginning of a paragraph it would end the link's words and make an address of what follows.
                out.append(self.dialect.escape(text))
            case nodes.Code(text):
                out.extend(self._code(text))
            case nodes.Break():
                out.append(BREAK)
            case nodes.Image(src, alt, title):
                out.extend(("![", self.dialect.escape(alt.strip()), self._target(src, title)))
            case nodes.Footnote(blocks):
                # A note's mark is a link itself and has no room in another: it follows.
                (self._after_link if "link" in inside else out).append(self._note(blocks))
            case nodes.Text(text):
                out.append(self.dialect.escape(text))
            case _:
                self._add_around(node, inside, out)

    def _note(self, blocks: Blocks) -> str:
        if not blocks:
            return ""
        self.notes.append(blocks)
        return f"[^{len(self.notes)}]"

    def _code(self, text: str) -> tuple[str, str, str]:
        """Write a code span; white space at its ends, which readers drop, stands outside."""
        bare = text.strip()
        before, _, after = text.partition(bare) if bare else (text, "", "")
        return " " if before else "", CodeSpan(self.dialect.code(bare), bare) if bare else "", " " if after else ""

    def _add_around(self, node: _Container, inside: frozenset[str], out: list[Token]) -> None:
        """Write an inline that holds others; inside its like it adds nothing."""
        before, after = self._around(node)
        if not before.kind or before.kind in inside:
            self._add(node.content, inside, out)
            return
        out.append(before)
        self._add(node.content, inside | {before.kind}, out)
        out.append(after)
        if before.kind == "link" and self._after_link:
            out.extend(self._after_link)
            self._after_link.clear()

    def _around(self, node: _Container) -> tuple[Mark, Mark]:
        match node:
            case nodes.Emphasis():
                return EMPHASIS
            case nodes.Strong():
                return STRONG
            case nodes.Link(href, _, title):
                return bracket("link", self._target(href, title))
            case nodes.Language(lang):
                return self.dialect.around(lang)
            case nodes.Insertion():
                return self.dialect.around("ins")
            case nodes.Deletion():
                return self.dialect.around("del")

    def _target(self, address: str, title: str) -> str:
        if address.startswith("#"):
            address = f"#{self.heading(address[1:])}"
        return target(address, title).replace(" ", self.dialect.stiff)


_Container = nodes.Emphasis | nodes.Strong | nodes.Link | nodes.Language | nodes.Insertion | nodes.Deletion
EMPHASIS = Mark("em", opens=True), Mark("em", opens=False)
STRONG = Mark("strong", opens=True), Mark("strong", opens=False)
DELETION = Mark("del", opens=True), Mark("del", opens=False)
NOTHING = Mark("", opens=True), Mark("", opens=False)


def bracket(kind: str, end: str) -> tuple[Mark, Mark]:
    """Make the marks of words in square brackets; ``end`` is the closing bracket and what follows it."""
    return Mark(kind, opens=True, sign="["), Mark(kind, opens=False, sign=end)


def _parts(text: str) -> list[str]:
    """The lines of a paragraph; breaks at its ends mean nothing."""
    parts = [part.strip() for part in text.split(BREAK)]
    while parts and not parts[-1]:
        parts.pop()
    while parts and not parts[0]:
        parts.pop(0)
    return parts


def target(address: str, title: str) -> str:
    """Write what follows a link's words: address and title in parentheses."""
    address = _OUTSIDE_ADDRESS.sub(lambda found: quote(found[0]), address)
    address = _ADDRESS_SIGNS.sub(r"\\\g<0>", address)
    if not title:
        return f"]({address})"
    title = _TITLE_SIGNS.sub(r"\\\g<0>", WHITE.sub(" ", title))
    return f']({address} "{title}")'


def code(text: str) -> str:
    """Write a code span of text without white space at its ends; its fence is longer than any run of backticks."""
    text = WHITE.sub(" ", text)
    fence = "`" * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
    pad = " " if text[0] == "`" or text[-1] == "`" else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def code_block(text: str) -> str:
    """Write a fenced block of literal lines."""
    fence = "`" * max(3, max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
    return f"{fence}\n{text}\n{fence}" if text else f"{fence}\n{fence}"


# --- blocks ----------------------------------------------------------------------------------------------------------


def indent(text: str, width: int) -> str:
    """Move every line but the first ``width`` to the right; blank lines stay blank."""
    return _LINE_ENDS.sub("\n" + " " * width, text) if "\n" in text else text


def quoted(text: str) -> str:
    """Write a block quotation."""
    return "> " + text.replace("\n", "\n> ").replace("> \n", ">\n")


def item(marker: str, text: str) -> str:
    """Write one point of a list; signs alone on a line could be a rule, so a list that begins so begins below."""
    if not text:
        return marker
    between = f"\n{' ' * (len(marker) + 1)}" if _SIGNS_ALONE.match(text) else " "
    return f"{marker}{between}{indent(text, len(marker) + 1)}"


def list_marker(block: str) -> str:
    """The sign that a block's list begins with (``-``, ``.`` …), or nothing where it begins with something else."""
    found = _MARKER.match(block)
    return (found[1] or found[2]) if found else ""


def last_marker(block: str) -> str:
    """The sign of the list that a block ends in, or nothing: what would grow together with a list that follows."""
    at = len(block)
    while at > 0:
        at = block.rfind("\n", 0, at)
        if block[at + 1 : at + 2].strip():
            return list_marker(block[at + 1 :]) if _MARKER.match(block, at + 1) else ""
    return ""


def other_marker(block: str) -> str:
    """The same lists with the other sign of their kind."""
    return _MARKERS.sub(lambda m: _OTHER[m[1]] if m[1] else m[2] + _OTHER[m[3]], block)


# --- front matter ----------------------------------------------------------------------------------------------------

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/–-]*[\w.)])?")
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def yaml_string(text: str) -> str:
    """Write a string for YAML, in quotation marks where another reader could take it for something else."""
    text = WHITE.sub(" ", text)
    if _PLAIN.fullmatch(text) and text.lower() not in _RESERVED:
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def front_matter(values: Iterable[tuple[str, str]]) -> str:
    """Write the block of facts at the top of a file; what has no value is left out."""
    return "\n".join(["---", *(f"{key}: {yaml_string(value)}" for key, value in values if value), "---"])
