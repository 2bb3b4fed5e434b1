"""What a comparison says: one fate for every part of the old strategy, what is new, and how much each change counts.

The words in a result (fates, grades, kinds, fields) are those of the JSON form and of the language, so that a report
needs no table to write them as data; what a reader sees is the report's to word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from agstrategi.diagnostics import Path


class Fate(StrEnum):
    """What became of a part. An old part has one of the first five; ``NY`` is a part without a predecessor."""

    UENDRET = "uendret"
    ENDRET = "endret"
    DELT = "delt"
    SLATT_SAMMEN = "slått_sammen"
    UTGATT = "utgått"
    NY = "ny"


class Grade(StrEnum):
    """How much a change counts, the gravest first. ``severity`` in the JSON form."""

    VESENTLIG = "vesentlig"
    MINDRE = "mindre"
    REDAKSJONELL = "redaksjonell"


GRADES: tuple[Grade, ...] = tuple(Grade)
"""The grades, the gravest first."""

KINDS: tuple[str, ...] = (
    "strategi",
    "verdi",
    "utfordring",
    "mulighet",
    "mål",
    "satsingsområde",
    "hovedgrep",
    "tiltak",
    "indikator",
    "definisjon",
    "forankring",
    "vedlegg",
    "kapittel",
    "tekst",
)
"""The kinds of part, in the order of reports. ``tekst`` is a paragraph or point of everything that is no register."""

Op = tuple[str, str]
"""A run of words: ``=`` stays, ``-`` is taken out, ``+`` is put in; words are parted by one space."""

Ops = tuple[Op, ...]
"""A text before and after: the runs joined with a space give the old text without ``+`` and the new without ``-``."""

Values = tuple[tuple[str, str], ...]
"""Fields (author's keys) and their text in normal form, in the order of the language's tables; none is empty."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A part of one of the strategies.

    ``path`` is its place in that strategy (``source.place`` finds it; a last number counts paragraphs in a text), and
    ``source`` the number of the predecessor, from 0 (always 0 for the new strategy). ``id`` is the written id, else the
    derived one (``""`` for text and the strategy itself); ``written`` tells which. ``title`` is what it is called in a
    list (title, term, first words). ``field`` is the author's key of what it stands in (``tiltak``, ``ambisjoner``,
    ``innhold``, ``forord``), and ``within`` the titles of the parts around that, outermost first ("Ledelse nær
    hverdagen", "Større stillinger"). ``area`` is the path of the outermost focus area around it, or of itself; empty
    where there is none, and ``area_id`` that area's id. ``at`` counts the parts of its strategy in the order of print.
    """

    path: Path
    id: str = ""
    written: bool = False
    title: str = ""
    field: str = ""
    within: tuple[str, ...] = ()
    area: Path = ()
    area_id: str = ""
    values: Values = ()
    source: int = 0
    at: int = 0

    def value(self, name: str) -> str:
        """Give a field's text, ``""`` where the part has none."""
        return next((text for key, text in self.values if key == name), "")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, ``""`` where it was or is not there; ``code`` and ``grade`` are this field's own.

    ``grade`` is None where the reader has set the code aside.

    ``shared`` are the numbers (in ``Comparison.shared``) of the changes that hit many parts alike and show here;
    ``covered``: they are all that is changed in the field.
    """

    field: str
    before: str
    after: str
    ops: Ops
    code: str
    grade: Grade | None
    shared: tuple[int, ...] = ()
    covered: bool = False


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """The part that came second when a pair was made."""

    ref: Ref
    score: float


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one part, or of several that were split or merged.

    ``old`` is empty for ``ny``, ``new`` for ``utgått``; one of them holds several for ``delt`` and ``slått_sammen``.
    Every part of either strategy stands in exactly one change, those that are ``uendret`` too. ``fields`` are those
    that differ (all of them for ``ny`` and ``utgått``; for splits and merges, the parts' texts together). ``code`` and
    ``grade`` are the gravest of what is changed: no code where nothing is, no grade where the reader has set all of it
    aside. ``moved``: under another parent; ``reordered``: not where it stood among those that stayed. ``matched_by``:
    ``erstatter``, ``id``, ``tekst`` (identical), ``tittel``, ``likhet``, ``innhold`` (by what stands in it), ``plass``,
    ``deling``, ``sammenslåing``, or ``""`` for ``ny`` and ``utgått``; ``score`` is the likeness of the texts, 0 to 1.
    ``follows``: it is new or gone together with what it stands in. ``covered``: all that is changed here is told once,
    in ``Comparison.shared``.
    """

    fate: Fate
    kind: str
    old: tuple[Ref, ...]
    new: tuple[Ref, ...]
    code: str | None = None
    grade: Grade | None = None
    fields: tuple[FieldChange, ...] = ()
    moved: bool = False
    reordered: bool = False
    matched_by: str = ""
    score: float | None = None
    runner_up: RunnerUp | None = None
    uncertain: bool = False
    follows: bool = False
    covered: bool = False

    @property
    def changed(self) -> bool:
        """Something to tell of."""
        return self.grade is not None


@dataclass(frozen=True, slots=True)
class SharedChange:
    """A change that hits many parts alike, told once: "rådmann" became "kommunedirektør" in 31 measures.

    ``field`` is the one field where it holds for one only (``frist``), ``""`` where it is words in any text.
    ``changes`` are the numbers in ``Comparison.changes`` of those that it hits, ``count`` how many those are, ``kinds``
    how many of each kind.
    """

    field: str
    before: str
    after: str
    code: str
    grade: Grade | None
    changes: tuple[int, ...]
    kinds: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many parts it hits."""
        return len(self.changes)


@dataclass(frozen=True, slots=True)
class Balance:
    """What became of the parts of one kind, counted.

    ``before`` = uendret + endret + delt + slatt_sammen + utgatt (old parts), and
    ``after`` = uendret + endret + delt_i + slatt_sammen_til + ny (new parts).
    """

    before: int = 0
    uendret: int = 0
    endret: int = 0
    delt: int = 0
    slatt_sammen: int = 0
    utgatt: int = 0
    ny: int = 0
    delt_i: int = 0
    slatt_sammen_til: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about the comparison itself.

    ``key``: ``id-satt-til-side`` (``kind``; ``count`` of ``total`` pairs of equal ids are unlike) or
    ``erstatter-ukjent`` (``ref`` names an item that no predecessor has; ``path`` is the item that says so).
    """

    key: str
    kind: str
    count: int = 0
    total: int = 0
    ref: str = ""
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that became of one strategy, or of several, in another.

    ``changes`` hold every part, in the order of ``KINDS`` and then of the new strategy (what is gone stands where it
    stood); reports list the gravest first. ``balance`` has a line for each kind that either strategy has.
    """

    balance: Mapping[str, Balance]
    changes: tuple[Change, ...]
    shared: tuple[SharedChange, ...] = ()
    notes: tuple[Note, ...] = ()
    language: str = "nb"
    predecessors: int = field(default=1)

    def gravest(self) -> Grade | None:
        """Give the grade of the gravest change; None where nothing is changed."""
        grades = {change.grade for change in self.changes}
        return next((grade for grade in GRADES if grade in grades), None)
