"""HTML: one page that carries all it needs, asks the network for nothing and runs no script but our own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, ClassVar

from markupsafe import Markup
from markupsafe import escape as escape_html

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Document, Inlines, Section
from agstrategi.typesetting.profile import USUAL_COLOUR, Profile
from agstrategi.writers.engine import Writer
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.means import Means
from agstrategi.writers.overview import Parts
from agstrategi.writers.pictures import data_address
from agstrategi.writers.script import script, script_source
from agstrategi.writers.sheet import Sheet
from agstrategi.writers.template_files import plain_name
from agstrategi.writers.widths import fits
from agstrategi.writers.words import bare, footnotes, logo_text, plain

# What HTML cannot hold (C0 and C1 controls but tab and line ends, lone surrogates): shown as the sign for "unreadable".
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"(?:https?|mailto|tel):|#|(?![/\\]{2})[^:]*(?:[/?#]|$)", re.IGNORECASE)
_SPECIAL = re.compile("[&<>\"']")
_STYLE_END = re.compile(r"</|<!--|@import", re.IGNORECASE)
_CONTENTS_TO = 3  # the deepest heading in the contents
_LONGEST = 60  # letters of a word that no line needs to break
_LONG_WORD = re.compile(rf"(\S{{{_LONGEST + 1},}})")
_PIECE = re.compile(r".{1,20}", re.DOTALL)
_PAPER = 9_600  # twips: the room for a table on printed paper, 170 mm


class FormatWriter(Writer):
    """Writes a page. Notes are numbered as they are met and stand at the end."""

    separator: ClassVar[str] = "\n"

    def __init__(self, document: Document, sheet: Sheet, means: Means | None = None) -> None:
        self._notes: list[Blocks] = []
        self._inside: list[str] = []
        self._forms: dict[type, Callable[[Any], str]] = {
            nodes.Text: lambda node: self._words(node.text),
            nodes.Emphasis: lambda node: f"<em>{self.inlines(node.content)}</em>",
            nodes.Strong: lambda node: f"<strong>{self.inlines(node.content)}</strong>",
            nodes.Code: lambda node: f"<code>{self.escape(node.text)}</code>",
            nodes.Break: lambda _: "<br>\n",
            nodes.Insertion: lambda node: self._changed("ins", node.content, "satt_inn"),
            nodes.Deletion: lambda node: self._changed("del", node.content, "tatt_ut"),
            nodes.Language: lambda node: f'<span lang="{self.escape(node.lang)}">{self.inlines(node.content)}</span>',
            nodes.Image: lambda node: self.picture(node.src, node.alt, title=node.title),
            nodes.Link: self._link,
            nodes.Footnote: self._note,
        }
        super().__init__(document, sheet, means)

    def names(self) -> dict[str, object]:
        """Give the names that a page's templates have."""
        return {
            "bilde": self.picture,
            "fotnoter": self._notes,
            "hoder": head_texts,
            "her": lambda: self._inside[-1] if self._inside else "",
            "kapitler": chapters,
            "klasse": class_name,
            "liggende": lambda table: not fits(table, _PAPER),
            "logo": self.logo,
            "oversikt": self.overview,
            "profil": self._profile(),
            "rentekst": plain,
            "skript": lambda: Markup(script()),  # noqa: S704 - a file of ours
            "skriptkilde": script_source,
            "stil": self._style,
            "stiltekst": style_text,
            "tett": self.tight,
            "uten_noter": bare,
            **Parts(self.escape).names(),
        }

    def _profile(self) -> dict[str, object]:
        """Give the municipality's look as the templates of PDF have it too."""
        profile = self.profile
        return {
            "farge": profile.colour or USUAL_COLOUR,
            "skrift": profile.font,
            "logo": profile.logo.name if profile.logo else "",
        }

    def escape(self, text: str) -> str:
        """Make plain text safe in an element and in a quoted attribute."""
        if not text.isprintable():
            text = _UNREADABLE.sub("\ufffd", text)
        return str(escape_html(text)) if _SPECIAL.search(text) else text

    def inlines(self, content: Inlines) -> str:
        """Write inline nodes."""
        return "".join([self._forms[type(node)](node) for node in content])

    def block(self, node: Block) -> str:
        """Write a block; inside a section, what names a form's fields is the section's heading."""
        if not isinstance(node, Section):
            return super().block(node)
        self._inside.append(node.anchor)
        text = super().block(node)
        self._inside.pop()
        return text

    def tight(self, content: Blocks) -> Markup:
        """Write what stands in a list's point or a cell: one paragraph needs no element of its own."""
        if not content:
            return Markup()
        first, rest = content[0], content[1:]
        if not isinstance(first, nodes.Paragraph) or first.kind or any(isinstance(b, nodes.Paragraph) for b in rest):
            return self.blocks(content)
        return Markup(f"{self.inlines(first.content)}\n{self.blocks(rest)}".rstrip("\n"))  # noqa: S704

    def picture(self, path: str, alt: str, kind: str = "", title: str = "") -> Markup:
        """Write a picture with its bytes inside the page; its text where there are no bytes to be had."""
        return self._drawn(self.pictures(path) if self.pictures else None, alt, kind, title)

    def logo(self) -> Markup:
        """Write the municipality's logo; nothing where the profile has none."""
        logo = self.profile.logo
        return self._drawn(logo.content, logo_text(self.document), "logo") if logo else Markup()

    def _drawn(self, content: bytes | None, alt: str, kind: str, title: str = "") -> Markup:
        address = data_address(content) if content else ""
        if not address:
            return Markup('<span class="uten-bilde">{}</span>').format(self._gated(alt)) if alt else Markup()
        of_kind = Markup(' class="{}"').format(kind) if kind else ""
        titled = Markup(' title="{}"').format(self._gated(title)) if title else ""
        return Markup('<img src="{}" alt="{}"{}{}>').format(address, self._gated(alt), of_kind, titled)

    def overview(self) -> Markup:
        """Write what the program tells of the strategy, where there is any."""
        return self.render("oversikt", "", self.document.overview) if self.document.overview else Markup()

    def _words(self, text: str) -> str:
        """Write words; one longer than any line may be broken, also in a cell on paper."""
        if len(text) <= _LONGEST:
            return self.escape(text)
        parts = _LONG_WORD.split(text)
        return "".join(
            "<wbr>".join(map(self.escape, _PIECE.findall(part))) if at % 2 else self.escape(part)
            for at, part in enumerate(parts)
        )

    def _gated(self, text: str) -> Markup:
        return Markup(self.escape(text))  # noqa: S704

    def _changed(self, element: str, content: Inlines, word: str) -> str:
        """Write words put in or taken out, said in words too where the page has them: few screen readers tell it."""
        before, after = (self._hidden(key) for key in (word, "slutt"))
        return f"<{element}>{before}{self.inlines(content)}{after}</{element}>"

    def _hidden(self, key: str) -> str:
        """Write a word of the page that is heard and not seen."""
        word = self.document.words.get(key)
        return f'<span class="skjult"> {self.escape(word)} </span>' if word else ""

    def _link(self, node: nodes.Link) -> str:
        notes = "".join(map(self._note, footnotes(node.content)))  # a link cannot hold the links of its notes
        words = self.inlines(bare(node.content)) if notes else self.inlines(node.content)
        if not _ADDRESS.match(node.href):  # refused where the text was read; a page is not safer for trusting that
            return words + notes
        titled = f' title="{self.escape(node.title)}"' if node.title else ""
        return f'<a href="{self.escape(node.href)}"{titled}>{words}</a>{notes}'

    def _note(self, node: nodes.Footnote) -> str:
        self._notes.append(node.blocks)
        number = len(self._notes)
        named = self.escape(self.document.words["fotnote"])
        return (
            f'<sup class="fotnote"><a id="fotnotemerke_{number}" href="#fotnote_{number}" role="doc-noteref"'
            f' aria-label="{named} {number}">{number}</a></sup>'
        )

    def _style(self) -> Markup:
        """Give the style sheet, after it the profile, and last what the user's ``tillegg.css`` adds or changes."""
        overview = ("oversikt.css",) if self.document.overview else ()
        ours = [style_file(self.sheet, name) for name in ("stil.css", *overview)]
        added = style_file(self.sheet, "tillegg.css")
        return Markup("\n".join((*ours, profile_style(self.profile), added)).strip())  # noqa: S704 - files of ours or the user's that cannot end the element they stand in


@lru_cache(16)
def style_file(sheet: Sheet, name: str) -> str:
    """Read a style sheet, once for all documents; "" where there is none. One that could end its element is refused."""
    text = sheet.text(name)
    if found := _STYLE_END.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TemplateFault(sheet.path(name), line, "template-refused", what=f"bruke «{found[0]}» i en stilfil")
    return text


def chapters(content: Blocks) -> tuple[Section, ...]:
    """Give the sections among blocks that the contents list."""
    return tuple(node for node in content if isinstance(node, Section) and node.level <= _CONTENTS_TO)


def head_texts(head: tuple[nodes.Cell, ...]) -> list[str]:
    """Give the words of column heads, to stand before each of their cells on a narrow screen."""
    return [
        " ".join(plain(block.content) for block in cell.blocks if isinstance(block, nodes.Paragraph)) for cell in head
    ]


@cache
def class_name(kind: str) -> str:
    """Write a node's kind as a class: ``satsingsområde`` is ``satsingsomrade``."""
    return plain_name(kind).replace(" ", "-").replace("_", "-")


def profile_style(profile: Profile) -> str:
    """Write a profile's colour and font for a style sheet; "" where it has neither."""
    colour = f" --farge: {profile.colour};" if profile.colour else ""
    font = f" --skrift: {style_text(profile.font)}, var(--skrift-ellers, sans-serif);" if profile.font else ""
    return f":root {{{colour}{font} }}\n" if colour or font else ""


def style_text(text: str) -> Markup:
    """Write text as a string of a style sheet; every sign that could end it is written as its number."""
    safe = "".join(sign if sign.isalnum() or sign in " -–.," else f"\\{ord(sign):x} " for sign in text)
    return Markup(f'"{safe}"')  # noqa: S704
