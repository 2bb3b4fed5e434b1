"""The document tree that stands between the strategy and every format.

A closed vocabulary: writers know these classes and nothing of the model. Everything is decided when a tree is built
(order, numbers, labels, language, anchors); a writer only gives it a form. All nodes are immutable and hashable. Those
that a document has hundreds of are so by ``Final``, which the type checker holds everyone to: a frozen dataclass takes
two to four times as long to make, since it sets each field by a call.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from agstrategi.diagnostics import Path

# --- inlines ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True, unsafe_hash=True)
class Text:
    """Plain characters, exactly as the author wrote them (no line breaks)."""

    text: Final[str]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised words (usually italic)."""

    content: tuple[Inline, ...]


@dataclass(slots=True, unsafe_hash=True)
class Strong:
    """Strong words (usually bold)."""

    content: Final[tuple[Inline, ...]]


@dataclass(frozen=True, slots=True)
class Code:
    """Literal characters in a fixed-width font."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``href`` has passed the allow-list (https, http, mailto, tel, #anchor, a path inside the folder)."""

    href: str
    content: tuple[Inline, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in running text; ``src`` is a path inside the strategy's folder, ``alt`` its text."""

    src: str
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A hard line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note whose mark stands here; writers number notes in the order in which they meet them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """Words in another language than what surrounds them; ``lang`` is ``nb`` or ``nn``."""

    lang: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words that a newer version added."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Deletion:
    """Words that a newer version took out."""

    content: tuple[Inline, ...]


Inline = Text | Emphasis | Strong | Code | Link | Image | Break | Footnote | Language | Insertion | Deletion
Inlines = tuple[Inline, ...]

# --- blocks ----------------------------------------------------------------------------------------------------------


@dataclass(slots=True, unsafe_hash=True)
class Paragraph:
    """A paragraph. ``kind`` says what it is where that matters to its look.

    Kinds: ``""`` plain, ``ledetekst`` (leads in what follows), ``undertittel``, ``slagord``, ``visjon``, ``etikett``
    (names what follows where no heading can stand), ``innledet`` (begins with a run-in label, a Strong),
    ``underskrift`` (a signature: name, Break, role).
    """

    content: Final[Inlines]
    kind: Final[str] = ""


@dataclass(slots=True, unsafe_hash=True)
class Section:
    """A heading and what stands under it.

    ``level`` is 2 for chapters (the document's title is 1) and never skips; ``number`` is printed before the title and
    a space, with its final point or colon ("1.", "2.1", "Delmål 1:"), or ``""``; ``anchor`` is unique in the document;
    ``kind`` is ``kapittel`` or the concept shown (``satsingsområde``, ``mål``, ``tiltak`` …) and selects a template;
    ``subtitle`` stands right under the heading; ``data`` holds facts of a measure that a format may use (``ansvar``,
    ``frist``, ``år``, ``status``), already worded, and ``tiltak``, its number in ``Overview``; ``origin`` is the path
    of what it came from.
    """

    title: Final[Inlines]
    level: Final[int]
    anchor: Final[str]
    blocks: Final[tuple[Block, ...]]
    number: Final[str] = ""
    subtitle: Final[Inlines] = ()
    kind: Final[str] = "kapittel"
    data: Final[Mapping[str, str]] = field(default_factory=dict, hash=False)
    origin: Final[Path] = ()


@dataclass(slots=True, unsafe_hash=True)
class Item:
    """One point of a list: its blocks, usually one paragraph and perhaps a nested list; no blocks is an empty point.

    ``origin`` is the path of what it came from, where a format has to say what became of it.
    """

    blocks: Final[tuple[Block, ...]]
    anchor: Final[str] = ""
    data: Final[Mapping[str, str]] = field(default_factory=dict, hash=False)
    origin: Final[Path] = ()


@dataclass(frozen=True, slots=True)
class List:
    """A list; ``ordered`` numbers it from ``start``. ``kind`` is the concept listed, or ``""``."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1
    kind: str = ""


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    """A table cell: any blocks; none is an empty cell."""

    blocks: Final[tuple[Block, ...]] = ()


@dataclass(slots=True, unsafe_hash=True)
class Row:
    """A table row, as many cells as the table has columns; ``header`` marks the first cell as the row's head.

    ``origin`` is the path of what it came from, where that is a part of the strategy.
    """

    cells: Final[tuple[Cell, ...]]
    header: Final[bool] = False
    anchor: Final[str] = ""
    data: Final[Mapping[str, str]] = field(default_factory=dict, hash=False)
    origin: Final[Path] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with column heads (``head``, one cell a column; empty tuple: no heads) and an optional caption.

    ``label`` is its accessible name where there is no caption: for aria-label and the like, never printed. ``shares``
    are the columns' shares of the width, where they are not to follow the contents.
    """

    head: tuple[Cell, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    kind: str = ""
    label: str = ""
    origin: Path = ()
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation in ``lang`` (``""``: the document's), with what leads it in and the line that says the source.

    A footnote with the address stands in ``source`` or, without one, at the end of ``lead`` or of the last paragraph.
    """

    blocks: tuple[Block, ...]
    lead: Inlines = ()
    source: Inlines = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class PullQuote:
    """Words lifted out of the running text and set large."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a figure: a label (may be empty) and its blocks."""

    title: Inlines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure drawn from data, or a picture.

    ``kind`` is ``byggesteiner``, ``søyler``, ``trinn``, ``kolonner`` or ``bilde``. Shown in the order lead, top, parts,
    bottom, caption; as text it is a nested list with each part's title as its label. ``alt`` describes it in words.
    ``image`` is a picture's path inside the strategy's folder (``kind`` ``bilde``).
    """

    kind: str
    alt: str
    lead: Inlines = ()
    top: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    bottom: tuple[Block, ...] = ()
    caption: Inlines = ()
    image: str = ""
    origin: Path = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A framed box with an optional title (not a heading)."""

    title: Inlines
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A space to fill in by hand or on screen: ``label`` is shown above it, ``name`` is unique in the document."""

    label: Inlines
    name: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Literal lines in a fixed-width font."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


Block = Paragraph | Section | List | Table | Quote | PullQuote | Figure | Box | Field | CodeBlock | Rule
Blocks = tuple[Block, ...]

# --- the overview ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal or a focus area in the figure of the strategy.

    ``name`` is what the figure calls it, ``title`` its whole name with its number; ``anchor`` is where it stands, or
    ``""``; ``depth`` is how many goals it stands inside. ``serves`` are the goals that it supports, as places in
    ``Structure.goals``, and ``supports`` their names. ``measures`` says how many measures it has and how far they have
    come ("4 tiltak: 3 pågår, 1 planlagt"), or is ``""``.
    """

    name: str
    title: str
    anchor: str = ""
    depth: int = 0
    serves: tuple[int, ...] = ()
    supports: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """The figure of the strategy: its vision (or ``""``), its goals, and the focus areas that lead to them.

    ``alt`` describes it in words, ``caption`` says what its lines are, or ``""`` where there are none; the others name
    its rows.
    """

    alt: str
    caption: str
    vision: str
    goals: tuple[Aim, ...]
    areas: tuple[Aim, ...]
    vision_head: str
    goals_head: str
    areas_head: str
    measures_head: str


class Deadline(NamedTuple):
    """A measure with a deadline: its ``number`` in the overview and its place in the order of deadlines.

    ``when``, ``responsible`` and ``progress`` are worded; ``status`` is the key of ``progress``, for a shape;
    ``anchor`` is where it stands, or ``""``. A tuple, since there are many: making one takes a third of the time.
    """

    number: int
    place: int
    name: str
    when: str
    anchor: str = ""
    responsible: str = ""
    status: str = ""
    progress: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A quarter, a year or some years of the timeline: its ``mark`` under the axis, and its ``year`` or ``""``."""

    mark: str
    year: str
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The deadlines in order, on an axis of ``spans``; ``counted`` where they are too many for a mark each.

    ``alt`` describes it in words; ``head`` has the words over the columns number, deadline, measure, responsible and
    status, ``""`` for one that nothing fills; ``statuses`` are those that occur, each a key and a word.
    """

    alt: str
    title: str
    spans: tuple[Span, ...]
    counted: bool
    head: tuple[str, ...]
    statuses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: its key in an address, its words, and the numbers of the measures that have it."""

    key: str
    name: str
    measures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What measures can be chosen by: ``key`` (``område``, ``ansvar``, ``status`` or ``år``), label and values."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the program tells of a strategy besides its words: a figure, a timeline, and what to find measures by.

    Made for formats that show it, of nothing but what the document shows. ``measures`` is how many have a number;
    ``words`` are keyed as in ``languages/nb.yaml`` under ``oversikt``.
    """

    structure: Structure | None
    timeline: Timeline | None
    filters: tuple[Filter, ...]
    measures: int
    words: Mapping[str, str] = field(default_factory=dict, hash=False)


# --- the document ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line of the front page under the title.

    ``kind``: ``undertittel``, ``periode``, ``slagord``, ``medvirkning``, ``vedtak``, ``iverksatt``, ``dato`` or
    ``kommune``, in the order in which they stand.
    """

    kind: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to write.

    ``title`` is the front page's heading; ``front`` its other lines; ``mark`` is the word for a draft or a hearing
    version (``Utkast``, ``Høringsutkast``, else ``""``), shown on the front page and in running heads; ``name`` the
    municipality with its kind ("Alver kommune"); ``period`` as printed ("2023–2026" or ""); ``status`` the status word
    or ``""``; ``crest`` the path of the coat of arms or ``""``; ``lang`` ``nb`` or ``nn``; ``words`` what a page writes
    on its own (contents, skip link, footnotes …) in that language, keys as in ``languages/nb.yaml`` under ``side``;
    ``date`` the day that a file's facts give, in ISO form and never printed: the last adoption's, else the first of the
    period, else a fixed one; ``kind`` is ``""`` for a strategy, ``endring`` for a report of changes or ``plakat`` for
    a poster, and selects a template; ``overview`` is there only for a format that shows one.
    """

    title: Inlines
    front: tuple[FrontLine, ...]
    blocks: Blocks
    lang: str
    name: str
    period: str = ""
    status: str = ""
    mark: str = ""
    crest: str = ""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    date: str = "2000-01-01"
    kind: str = ""
    overview: Overview | None = None
