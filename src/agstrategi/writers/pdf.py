"""PDF: pages set by Typst from the tree as data, for all readers (PDF/UA-1) and for the archive (PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agstrategi import nodes
from agstrategi.diagnostics import Diagnostic, Fault, Path, Place, finding
from agstrategi.nodes import Block, Blocks, Document, Section
from agstrategi.typesetting.pictures import kind, wrong_with
from agstrategi.typesetting.press import Job, Printed, typeset
from agstrategi.typesetting.refusals import Refusal
from agstrategi.writers.look import Look, look
from agstrategi.writers.means import Means, Written
from agstrategi.writers.origins import FRONT, placed, where
from agstrategi.writers.pages import is_too_wide, page_data
from agstrategi.writers.pictures import Gallery, named

_MAIN = "dokument.typ"


def written(document: Document, means: Means) -> Written:
    """Write a document."""
    pictures = usable_pictures(document, means)
    worn = look(means.profile)
    press = _Press(document, means, pictures, worn)
    printed = press.run(document.blocks)
    if printed.files:
        return Written(printed.files[0], (*pictures.faults, *_too_wide(document)), worn.diagnostics)
    theirs = in_own_templates(printed.refused, means)
    faults = () if theirs else tuple(press.explained(printed.refused))
    return Written(None, (*pictures.faults, *faults), (*worn.diagnostics, *theirs))


def _too_wide(document: Document) -> Iterator[Fault]:
    """Tell of the tables that no page has room for, and that stand as lists."""
    for node, origin in placed(document):
        if isinstance(node, nodes.Table) and is_too_wide(node):
            yield Fault("table-too-wide", origin, {"count": len(node.head or node.rows[0].cells)})


# --- pictures --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UsablePictures:
    """The pictures of a document: the name and bytes of each that can be printed, and what is wrong with the others."""

    names: dict[str, str]
    contents: dict[str, bytes]
    faults: tuple[Fault, ...]


def usable_pictures(document: Document, means: Means) -> UsablePictures:
    """Try each picture alone, so that one that Typst refuses does not stop the document."""
    gallery = Gallery(means.pictures, wrong_with)
    names: dict[str, str] = {}
    contents: dict[str, bytes] = {}
    for path in named(document):
        if content := gallery(path):
            names[path] = f"bilde-{len(names) + 1}.{kind(content)}"
            contents[names[path]] = content
    return UsablePictures(names, contents, gallery.faults(document))


# --- the document ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Press:
    """Sets one document, or parts of it to find out which of them is refused."""

    document: Document
    means: Means
    pictures: UsablePictures
    look: Look

    def run(self, blocks: Blocks) -> Printed:
        """Set the front page and these blocks."""
        data = page_data(self.document, blocks, self.pictures.names) | {"profil": self.look.data}
        return typeset(
            Job(
                _MAIN,
                data,
                self.document.date,
                self.means.templates.typst,
                self.pictures.contents | self.look.pictures,
                machine_fonts=bool(self.look.data["skrift"]),
            )
        )

    def explained(self, refused: tuple[Refusal, ...]) -> Iterator[Fault]:
        """Say of each refusal what in the strategy caused it."""
        signs = tuple(signs_without_font(self.document, refused, "PDF-en"))
        yield from signs
        others = [refusal for refusal in refused if not refusal.signs]
        if others and not signs:
            blamed = self.blamed(self.document.blocks, FRONT)
            yield Fault("page-refused", blamed, {"what": "PDF-en", "why": others[0].what})

    def blamed(self, blocks: Blocks, above: Path) -> Path:
        """Find the first block that is refused when it stands alone, and in it the innermost that has an origin."""
        for block in blocks:
            if self.run((*_scaffold(block), block)).files:
                continue
            origin = getattr(block, "origin", ()) or above
            return self.blamed(block.blocks, origin) if isinstance(block, Section) else origin
        return above


def _scaffold(block: Block) -> Blocks:
    """Give the headings that must stand above a section on its own, for levels are never skipped."""
    deepest = block.level if isinstance(block, Section) else 2
    return tuple(Section((nodes.Text("–"),), level, f"{level}", ()) for level in range(2, deepest))


def signs_without_font(document: Document, refused: tuple[Refusal, ...], what: str) -> Iterator[Fault]:
    """Name the signs that could not be printed, so that ``what`` was not made, each where it first stands."""
    for sign in dict.fromkeys(sign for refusal in refused for sign in refusal.signs):
        told = {"sign": sign, "code": f"U+{ord(sign):04X}", "what": what}
        yield Fault("sign-without-font", where(document, sign), told)


# --- the user's own templates ----------------------------------------------------------------------------------------


def in_own_templates(refused: tuple[Refusal, ...], means: Means) -> tuple[Diagnostic, ...]:
    """Give what Typst refused in the user's own templates."""
    return tuple(_in_template(refusal, means) for refusal in refused if _is_theirs(refusal, means))


def _is_theirs(refusal: Refusal, means: Means) -> bool:
    path = means.templates.typst.get(refusal.file)
    return path is not None and means.templates.is_own(path)


def _in_template(refusal: Refusal, means: Means) -> Diagnostic:
    place = Place(str(means.templates.typst[refusal.file]), refusal.line, 1, refusal.line, 1)
    return finding("template-typst", place, what=refusal.what)
