"""What every builder of nodes needs at hand: the strategy, its words, and a record of what has been shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from agstrategi import nodes, text
from agstrategi.diagnostics import Fault, Path
from agstrategi.model.blocks import Kolonne, VisBlokk
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Tiltak
from agstrategi.outline.names import ids, title_of
from agstrategi.outline.paths import Target, written
from agstrategi.outline.terms import Terms

MOST_TIMES = 200
"""How often an entity may be laid out; what doubles at each step would never end."""


class View(NamedTuple):
    """How something is shown: the options of ``vis``, and where it stands.

    ``usual`` marks the default arrangement (a field without a title of its own is headed by its concept); ``compact``
    a place where no heading can stand (a cell, a point, a part of a figure); ``single`` that one item is shown;
    ``path`` is where the options were written. A tuple, since each collection and each column has one of its own.
    """

    tittel: str | None = None
    felter: tuple[str, ...] | None = None
    utvalg: tuple[str, ...] | None = None
    som: str | None = None
    ledetekst: str | None = None
    nummerert: bool | None = None
    kolonner: tuple[Kolonne, ...] = ()
    path: Path = ()
    usual: bool = False
    compact: bool = False

    @classmethod
    def of(cls, block: VisBlokk, path: Path, *, compact: bool = False) -> View:
        """Take the options of a ``vis`` block that stands at ``path``."""
        return cls(
            block.tittel, block.felter, block.utvalg, block.som, block.ledetekst, block.nummerert, block.kolonner,
            path, compact=compact,
        )  # fmt: skip

    def in_compact(self) -> View:
        """Give the same view for a place where no heading can stand."""
        return self if self.compact else self._replace(compact=True)

    def without_title(self) -> View:
        """Give the same view, its title taken care of."""
        return self._replace(tittel="", usual=False)


@dataclass(slots=True)
class Context:
    """The state of one build. ``shown`` collects the path of every text that was shown; ``stack`` what is being shown.

    ``measures`` are those that nodes tell of, by their paths, each with its number: from 1, as they are first shown.
    ``arranged`` counts how often each entity's ``innhold`` was laid out. ``leads`` keeps the concepts' own lead-ins.

    Showing and the forms of items call each other; ``show_with`` and ``arrange_with`` hand them each other without
    a circle of imports.
    """

    strategi: Strategi
    terms: Terms
    show_with: Callable[[Context, Target, View, int], nodes.Blocks]
    arrange_with: Callable[[Context, Target, int, bool], nodes.Blocks]
    shown: set[Path] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    stack: list[Path] = field(default_factory=list)
    arranged: dict[Path, int] = field(default_factory=dict)
    forms: int = 0
    leads: dict[str, nodes.Blocks] = field(default_factory=dict)
    measures: dict[Path, tuple[int, Tiltak]] = field(default_factory=dict)
    roles: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Look the roles' titles up once."""
        roles = self.strategi.roller
        self.roles = dict(zip(ids(roles), (title_of(role) for role in roles.punkter), strict=True))

    def show(self, target: Target, view: View, level: int) -> nodes.Blocks:
        """Show what ``target`` is; its heading, if it has one, at ``level``."""
        return self.show_with(self, target, view, level)

    def arrange(self, item: Target, level: int, *, compact: bool) -> nodes.Blocks:
        """Lay out an entity's ``innhold``. What is shown again and again is a fault (AG024), and stops."""
        times = self.arranged[item.path] = self.arranged.get(item.path, 0) + 1
        if times > MOST_TIMES:
            if all(fault.message != "shown-too-often" for fault in self.faults):
                fields = {"path": written(self.strategi, item.path), "most": MOST_TIMES}
                self.faults.append(Fault("shown-too-often", (*item.path, "innhold"), fields, at_key=True))
            return ()
        return self.arrange_with(self, item, level, compact)

    def blocks(self, value: str, path: Path) -> nodes.Blocks:
        """Turn a *text* into blocks and note that it was shown."""
        self.shown.add(path)
        return text.blocks(value)

    def inlines(self, value: str, path: Path) -> nodes.Inlines:
        """Turn a *line* into inlines and note that it was shown."""
        self.shown.add(path)
        return text.inlines(value)

    def words(self, value: str, path: Path) -> nodes.Inlines:
        """Take a plain *name* as it is and note that it was shown."""
        self.shown.add(path)
        return (nodes.Text(value),) if value else ()

    def target_blocks(self, target: Target) -> nodes.Blocks:
        """Turn the *text* that ``target`` is into blocks."""
        return self.blocks(target.value, target.path)


def lead(blocks: nodes.Blocks) -> nodes.Blocks:
    """Mark paragraphs as leading in what follows."""
    return as_kind(blocks, "ledetekst")


def as_kind(blocks: nodes.Blocks, kind: str) -> nodes.Blocks:
    """Give paragraphs a kind; other blocks stay as they are."""
    return tuple([nodes.Paragraph(one.content, kind) if isinstance(one, nodes.Paragraph) else one for one in blocks])


def run_in(label: nodes.Inlines, blocks: nodes.Blocks) -> nodes.Blocks:
    """Put ``label`` and a colon before the first paragraph; without blocks the label stands alone.

    No second colon after a label that ends its own sentence (``:``, ``.``, ``!``, ``?``).
    """
    if not label:
        return blocks
    if not blocks:
        return (nodes.Paragraph(label),)
    if not isinstance(blocks[0], nodes.Paragraph) or blocks[0].kind == "etikett":
        return (nodes.Paragraph((nodes.Strong(label),), "innledet"), *blocks)
    colon = "" if text.plain(label).endswith((":", ".", "!", "?")) else ":"
    marked = nodes.Strong((*label, nodes.Text(colon)) if colon else label)
    first = nodes.Paragraph((marked, nodes.Text(" "), *blocks[0].content), "innledet")
    return (first, *blocks[1:])


def with_number(number: str, blocks: nodes.Blocks) -> nodes.Blocks:
    """Put a number before the first paragraph of something that has no name."""
    if not number or not blocks:
        return blocks
    if not isinstance(blocks[0], nodes.Paragraph):
        return (nodes.Paragraph((nodes.Text(number),)), *blocks)
    first = nodes.Paragraph((nodes.Text(f"{number} "), *blocks[0].content), blocks[0].kind)
    return (first, *blocks[1:])


def joined(parts: list[nodes.Inlines], separator: str = ", ") -> nodes.Inlines:
    """Join inline runs with a separator, empty ones left out."""
    found: list[nodes.Inline] = []
    for part in parts:
        if part and found:
            found.append(nodes.Text(separator))
        found.extend(part)
    return tuple(found)


def paragraph(content: nodes.Inlines, kind: str = "") -> nodes.Blocks:
    """Wrap inlines in a paragraph; no words make no paragraph."""
    return (nodes.Paragraph(content, kind),) if content else ()
