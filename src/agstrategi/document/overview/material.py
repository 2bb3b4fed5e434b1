"""What the parts of an overview are made of: the measures that are shown, what things are called, where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.document.compile import Compiled
from agstrategi.languages import capitalised, language
from agstrategi.model.base import Del, Samling
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Mal, Satsingsomrade, Tiltak
from agstrategi.outline.names import ids, title_of
from agstrategi.outline.terms import Terms

_AREAS = "satsingsområder"
_OF_AREA = 3  # parts of the path of an area: satsingsområder, punkter, its place
_TO_GOAL = -3  # what follows a goal in the path of its measure: tiltak, punkter, its place
_LETTERS = 400  # of a text that can stand for a name as it is
_WORDS = 12  # of a longer one


class Found(NamedTuple):
    """A goal or a focus area: where it stands in the data, its id, and how many goals it stands inside."""

    path: Path
    id: str
    part: Mal | Satsingsomrade
    depth: int = 0


class Told(NamedTuple):
    """A measure that the document tells of.

    ``home`` is the path of the focus area that it stands in, else of the goal that it stands under; ``facts`` are those
    of the node that shows it first, and ``anchor`` is where that stands, or the section round it.
    """

    number: int
    measure: Tiltak
    home: Path
    facts: Mapping[str, str]
    anchor: str


class Material:
    """One strategy and its document."""

    def __init__(self, strategi: Strategi, compiled: Compiled) -> None:
        self.strategi = strategi
        self.shown = compiled.shown
        self.terms = Terms(strategi)
        self.sections: dict[Path, nodes.Section] = {}
        self._first: dict[str, tuple[Mapping[str, str], str]] = {}
        self._look(compiled.document.blocks, "")
        self.measures = tuple([
            Told(number, measure, _home(path), *self._first.get(str(number), ({}, "")))
            for number, (path, measure) in enumerate(compiled.measures, 1)
        ])  # fmt: skip

    def _look(self, blocks: nodes.Blocks, inside: str) -> None:
        """Note where sections and measures stand: under a heading, in a table's row, in a list's point."""
        for block in blocks:
            if type(block) is nodes.Section:
                self.sections.setdefault(block.origin, block)
                self._note(block, inside)
                self._look(block.blocks, block.anchor)
            elif type(block) is nodes.Table:
                for row in block.rows:
                    self._note(row, inside)
            elif type(block) is nodes.List:
                for item in block.items:
                    self._note(item, inside)
                    if len(item.blocks) > 1:
                        self._look(item.blocks, item.anchor or inside)

    def _note(self, node: nodes.Section | nodes.Row | nodes.Item, inside: str) -> None:
        if node.data and (number := node.data.get("tiltak")):
            self._first.setdefault(number, (node.data, node.anchor or inside))

    # --- what there is -------------------------------------------------------------------------------------------

    @cached_property
    def goals(self) -> list[Found]:
        """The goals that the document names, each followed by those inside it."""
        return [one for one in _goals(self.strategi.mal, ("mål",)) if self._is_shown(one.path)]

    @cached_property
    def areas(self) -> list[Found]:
        """The focus areas that the document names; sub-areas are part of theirs."""
        return [one for one in _parts(self.strategi.satsingsomrader, (_AREAS,)) if self._is_shown(one.path)]

    def _is_shown(self, path: Path) -> bool:
        return any((*path, key) in self.shown for key in ("tittel", "kortnavn", "tekst"))

    # --- what things are called ------------------------------------------------------------------------------------

    def responsible(self, told: Told) -> str:
        """Give who answers for a measure, as printed, without marks."""
        words = told.measure.ansvar.tekst
        return words_of(text.blocks(words)) if words else told.facts.get("ansvar", "")

    @cached_property
    def roles(self) -> dict[str, str]:
        """The titles of the roles, by their ids."""
        roles = self.strategi.roller
        return {name: title_of(role) for name, role in zip(ids(roles), roles.punkter, strict=True)}

    def headed(self, concept: str) -> str:
        """Give the words over a column of a concept."""
        words = self.terms.concept(concept)
        return words.heading or capitalised(words.flere)

    def counted(self, count: int, concept: str) -> str:
        """Give a number of things: "4 tiltak"."""
        words = self.terms.concept(concept)
        return f"{count} {words.en if count == 1 else words.flere}"

    @cached_property
    def words(self) -> Mapping[str, str]:
        """The words of the overview, with the municipality's own for the concepts."""
        what, when, goals = map(self.terms.concept, ("tiltak", "frist", "mål"))
        return _words(self.terms.language.code, (what.flere, when.en, goals.flere))


def _home(path: Path) -> Path:
    return path[:_OF_AREA] if path[0] == _AREAS else path[:_TO_GOAL]


def _goals(goals: Samling[Mal], at: Path, depth: int = 0) -> Iterator[Found]:
    for goal in _parts(goals, at, depth):
        yield goal
        yield from _goals(goal.part.held("mal"), (*goal.path, "mål"), depth + 1)


def _parts(collection: Samling[Any], at: Path, depth: int = 0) -> Iterator[Found]:
    if collection.punkter:
        for place, (name, part) in enumerate(zip(ids(collection), collection.punkter, strict=True)):
            yield Found((*at, "punkter", place), name, part, depth)


@lru_cache
def _words(code: str, forms: tuple[str, ...]) -> Mapping[str, str]:
    said = dict(zip(("tiltak", "frist", "mål"), forms, strict=True))
    said |= {capitalised(key): capitalised(form) for key, form in said.items()}
    return {key: str(word).format_map(_Left(said)) for key, word in language(code).words["oversikt"].items()}


class _Left(dict[str, str]):
    """Leaves what is filled in later as it is."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def short(item: Del) -> str:
    """Give what the figure calls something: its short name, its title, or what it says."""
    return text.words(item.held("kortnavn")) or whole(item)


def whole(item: Del) -> str:
    """Give something's title, else its short name, else what it says, or how that begins."""
    return text.words(item.held("tittel") or item.held("kortnavn")) or _beginning(item)


def _beginning(item: Del) -> str:
    told = next((value for key in ("tekst", "utdyping", "ledetekst") if (value := item.held(key))), "")
    words = words_of(text.blocks(told)[:1])
    return words if len(words) <= _LETTERS else f"{' '.join(words.split()[:_WORDS])} …"


def words_of(blocks: Iterable[nodes.Block]) -> str:
    """Give the words of a text, its paragraphs and points one after another."""
    return " ".join(word for block in blocks for word in _words_in(block) if word)


def _words_in(block: nodes.Block) -> Iterable[str]:
    match block:
        case nodes.Paragraph(content):
            yield text.plain(content)
        case nodes.List(items):
            for item in items:
                yield words_of(item.blocks)
        case nodes.Table(head, rows):
            for cells in (head, *(row.cells for row in rows)):
                yield from (words_of(cell.blocks) for cell in cells)
        case nodes.Quote(blocks):
            yield words_of(blocks)
