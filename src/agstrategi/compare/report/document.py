"""A comparison as a document: the summary, a table for each register and focus area, and how it was counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from agstrategi.compare.report.balances import equations
from agstrategi.compare.report.rows import IN, OUT, SAME, Entry, Line
from agstrategi.compare.report.sections import Section, Sections
from agstrategi.compare.report.summary import Sentence, summary
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import GRADES, Comparison, Grade, Note, Op, Ref, SharedChange
from agstrategi.languages import capitalised
from agstrategi.nodes import (
    Block,
    Blocks,
    Box,
    Cell,
    Deletion,
    Document,
    FrontLine,
    Inline,
    Inlines,
    Insertion,
    Item,
    Link,
    List,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from agstrategi.nodes import Section as SectionNode

KIND = "endring"
"""The kind of the document, its tables and its sections: templates of their own."""


_SHARES = (3, 4, 4, 8)
"""Of the columns: before and after alike, what happened a little narrower."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a format takes the report.

    ``stacked``: a cell may hold several paragraphs. ``marks``: words taken out and put in have marks of their own; else
    they are strong. ``together``: a fourth column has both texts in one, and words in the summary lead to their rows.
    """

    stacked: bool = True
    marks: bool = True
    together: bool = False


STYLES: dict[str, Style] = {"md": Style(stacked=False), "html": Style(together=True)}
"""The formats that take it otherwise than Word: there, marks would be changes that somebody may accept."""
WORD = Style(marks=False)


def document(view: View, wording: Wording, form: str) -> Document:
    """Make the report of a comparison for a format."""
    return _Document(view, wording, STYLES.get(form, WORD)).document()


def log(view: View, wording: Wording) -> Document:
    """Make the report as what stands before a text with tracked changes: it begins by telling how to read both."""
    report = document(view, wording, "docx")
    lines = (Paragraph(_text(wording.say("sporet", name))) for name in ("oppbygning", "godta"))
    guide = Box(_text(wording.say("sporet", "overskrift")), tuple(lines))
    return replace(report, blocks=(guide, *report.blocks))


class _Document:
    def __init__(self, view: View, wording: Wording, style: Style) -> None:
        self.view = view
        self.wording = wording
        self.style = style
        self.sections = Sections(view, wording).all()
        self._anchored: set[int] = set()

    def document(self) -> Document:
        wording = self.wording
        old, new = strategies(self.view.comparison)
        earlier = wording.listed(named(one, new) for one in old)
        between = wording.say("undertittel", ny=named(new, new), gammel=earlier)
        words = wording.terms.language.words["side"] | wording.words["side"] | self._counts()
        return Document(
            title=_text(wording.say("tittel")),
            front=(FrontLine("undertittel", (Paragraph(_text(between)),)),),
            blocks=tuple(self._blocks()),
            lang=wording.terms.language.code,
            name=new.value("kommune"),
            words=words,
            kind=KIND,
        )

    def _counts(self) -> dict[str, str]:
        """Give how many changes each choice of the filter shows."""
        grades = [entry.grade for section in self.sections for entry in section.entries]
        grades += [change.grade for change in self.view.shared.values()]
        counts = [grades.count(grade) for grade in GRADES]
        names = ("antall_vesentlige", "antall_uten_redaksjonelle", "antall_alle")
        return {name: str(sum(counts[: at + 1])) for at, name in enumerate(names)}

    def _blocks(self) -> Iterator[Block]:
        yield self._section("kort", self.wording.say("kort"), self._summary())
        if self.view.shared:
            grades = [change.grade for change in self.view.shared.values()]
            yield self._section("gjennomgående", self.wording.say("gjennomgående"), self._shared(), grades)
        for section in self.sections:
            grades = [entry.grade for entry in section.entries]
            yield self._section(section.name, section.title, self._told(section), grades)
        if self.view.unchanged:
            yield self._section("uendrede", self.wording.say("uendrede"), self._unchanged())
        yield self._section("tall", self.wording.say("tall"), self._balance())
        yield self._section("om", self.wording.say("om"), self._about())

    @staticmethod
    def _section(name: str, title: str, blocks: Iterable[Block], grades: Sequence[Grade | None] = ()) -> SectionNode:
        """Make a chapter; ``grades`` are those of its rows, of which it says the gravest."""
        gravest = next((grade.value for grade in GRADES if grade in grades), "")
        return SectionNode(_text(title), 2, name, tuple(blocks), kind=KIND, data={"alvor": gravest})

    # --- the summary -----------------------------------------------------------------------------------------------

    def _summary(self) -> Blocks:
        items = [Item((Paragraph(self._linked(sentence)),)) for sentence in summary(self.view, self.wording)]
        return (List(tuple(items), kind="oversikt"),)

    def _linked(self, sentence: Sentence) -> Inlines:
        """Let the names in a sentence lead to their rows, where there are such."""
        if not self.style.together:
            return _text(sentence.text)
        rows = {number: entry for section in self.sections for entry in section.entries for number in entry.numbers}
        out: list[Inline] = []
        rest = sentence.text
        for one in sentence.names:
            name = self.wording.named(one.ref)
            before, found, after = rest.partition(name)
            if found and one.number in rows:
                out += [*_text(before), Link(f"#{_anchor(rows[one.number].numbers[0])}", _text(name))]
                rest = after
        return (*out, *_text(rest))

    # --- tables ----------------------------------------------------------------------------------------------------

    def _table(self, title: str, rows: Iterable[Row]) -> Table:
        names = ("hva", "før", "etter", *(["samlet"] if self.style.together else []))
        head = tuple(Cell((Paragraph(_text(self.wording.say("kolonner", name))),)) for name in names)
        return Table(head, tuple(rows), kind=KIND, label=title, shares=_SHARES[: len(head)])

    def _told(self, section: Section) -> Blocks:
        rows = [self._row(entry, self._new_anchor(entry.numbers[0])) for entry in section.entries]
        table = (self._table(section.title, rows),) if rows else ()
        return (*table, *(Paragraph(_text(note)) for note in section.notes))

    def _new_anchor(self, number: int) -> str:
        """Give the anchor of the first row that tells of a change; what it says on others has none."""
        anchor = "" if number in self._anchored else _anchor(number)
        self._anchored.add(number)
        return anchor

    def _row(self, entry: Entry, anchor: str) -> Row:
        cells = [self._what(entry), self._side(entry.lines, IN), self._side(entry.lines, OUT)]
        if self.style.together:
            cells.append(self._cell([(line.label, _marked(line.ops, marks=True)) for line in entry.lines]))
        grade = entry.grade.value if entry.grade else ""
        return Row(tuple(cells), header=True, anchor=anchor, data={"alvor": grade})

    def _what(self, entry: Entry) -> Cell:
        said = "; ".join(entry.phrases)
        grave = entry.grade is Grade.VESENTLIG
        title: Inlines = (Strong(_text(entry.what)),)
        mark: Inlines = (Strong(_text(f"{self.wording.grade(Grade.VESENTLIG)}:")), Text(" ")) if grave else ()
        if self.style.stacked:
            phrase = (*mark, Text(said if grave else capitalised(said)))
            kind = "alvor-vesentlig" if grave else "alvor"
            return Cell((Paragraph(title), *([Paragraph(phrase, kind)] if said else [])))
        return Cell((Paragraph((*title, *((Text(" – "), *mark, Text(said)) if said else ()))),))

    def _side(self, lines: Sequence[Line], other: str) -> Cell:
        """Write the words before or after: all but those of the ``other`` side."""
        told = []
        for line in lines:
            ops = line.side(other)
            if ops:
                told.append((line.label, self._inlines(ops, mixed=line.is_mixed)))
        return self._cell(told)

    def _inlines(self, ops: Sequence[Op], *, mixed: bool) -> Inlines:
        """Mark the words that differ; where all of them do, none are marked."""
        if not mixed:
            return _text(" ".join(text for _, text in ops))
        return _marked(ops, marks=self.style.marks)

    def _cell(self, told: Iterable[tuple[str, Inlines]]) -> Cell:
        paragraphs = [(*_label(label), *content) for label, content in told]
        if self.style.stacked or len(paragraphs) < 2:  # noqa: PLR2004 - nothing to join
            return Cell(tuple(Paragraph(content) for content in paragraphs))
        joined: list[Inline] = []
        for content in paragraphs:
            joined += [*([Text(" · ")] if joined else []), *content]
        return Cell((Paragraph(tuple(joined)),))

    # --- what hits many parts --------------------------------------------------------------------------------------

    def _shared(self) -> Blocks:
        lead = Paragraph(_text(self.wording.say("gjennomgående_innledning")), "ledetekst")
        rows = [self._shared_row(number, change) for number, change in self.view.shared.items()]
        return (lead, self._table(self.wording.say("gjennomgående"), rows))

    def _shared_row(self, number: int, change: SharedChange) -> Row:
        return self._row(shared_entry(self.wording, change), f"felles-{number}")

    # --- the rest --------------------------------------------------------------------------------------------------

    def _unchanged(self) -> Blocks:
        items = [
            Item((Paragraph((Strong(_text(f"{title}:")), Text(f" {names}"))),))
            for title, names in unchanged(self.view, self.wording)
        ]
        return (List(tuple(items)),)

    def _balance(self) -> Blocks:
        names = [self.wording.say("kolonner", name) for name in ("slag", "før", "etter")]
        head = tuple(Cell((Paragraph(_text(name)),)) for name in names)
        rows = tuple(
            Row(tuple(Cell((Paragraph(_text(text)),)) for text in row), header=True)
            for row in equations(self.view.balance, self.wording)
        )
        return (Paragraph(_text(self.wording.say("forklaring", "regning"))), Table(head, rows, kind="tall"))

    def _about(self) -> Blocks:
        said = [self.wording.say("forklaring", "alvor")]
        if not self.style.marks:
            said.append(self.wording.say("forklaring", "halvfet"))
        elif not self.style.together:
            said.append(self.wording.say("forklaring", "merker"))
        if any(change.uncertain for change in self.view.shown.values()):
            said.append(self.wording.say("forklaring", "usikkert"))
        said += [note_text(self.wording, note) for note in self.view.comparison.notes]
        return tuple(Paragraph(_text(text)) for text in said)


def strategies(comparison: Comparison) -> tuple[tuple[Ref, ...], Ref]:
    """Give the strategies that are compared: the earlier ones and the new one."""
    own = [change for change in comparison.changes if change.kind == "strategi"]
    old = sorted((ref for change in own for ref in change.old), key=lambda ref: ref.source)
    return tuple(old), next(ref for change in own for ref in change.new)


def named(strategy: Ref, new: Ref) -> str:
    """Name a strategy: its title and its period, and whose it is where that is not whose the new one is."""
    name = " ".join(filter(None, (strategy.title, strategy.value("periode"))))
    owner = strategy.value("kommune")
    return name if owner == new.value("kommune") else f"{name} ({owner})"


def shared_entry(wording: Wording, change: SharedChange) -> Entry:
    """Put a change that hits many parts in words."""
    what = wording.label(change.field, next(iter(change.kinds))) if change.field else wording.say("ordene")
    kind = next(iter(change.kinds))
    counted = wording.listed(wording.counted(count, one) for one, count in change.kinds.items())
    pair = ((OUT, change.before), (IN, change.after))
    ops = tuple((sign, wording.value(change.field, kind, text)) for sign, text in pair if text)
    return Entry(what, (wording.say("i_antall", antall=counted),), (Line("", ops),), change.grade, (change.code,), (0,))


def unchanged(view: View, wording: Wording) -> Iterator[tuple[str, str]]:
    """Name what is as it was, kind by kind; of paragraphs only how many they are."""
    kinds: dict[str, list[Ref]] = {}
    for change in view.unchanged.values():
        kinds.setdefault(change.kind, []).append(change.new[0])
    for kind, refs in kinds.items():
        names = wording.counted(len(refs), kind) if kind == "tekst" else wording.listed(map(wording.named, refs))
        yield capitalised(wording.concept(kind).flere), names


def note_text(wording: Wording, note: Note) -> str:
    """Put a note on the comparison in words."""
    concept = wording.concept(note.kind)
    fields = {"count": note.count, "total": note.total, "ref": note.ref}
    return wording.say("merknader", note.key, flertall=concept.flere, bestemte=concept.bestemte, **fields)


def grades_shown(view: View) -> dict[Grade, int]:
    """Count what is shown of each grade."""
    return {grade: view.graded(grade) for grade in GRADES}


def _anchor(number: int) -> str:
    return f"endring-{number}"


def _label(label: str) -> Inlines:
    return (Strong((Text(f"{label}:"),)), Text(" ")) if label else ()


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()


def _marked(ops: Sequence[Op], *, marks: bool) -> Inlines:
    """Write words run by run, those that differ marked, a space between the runs."""
    out: list[Inline] = []
    for sign, words in ops:
        plain: Inlines = (Text(words),)
        marked: Inline = Strong(plain) if not marks else Deletion(plain) if sign == OUT else Insertion(plain)
        out += [*([Text(" ")] if out else []), Text(words) if sign == SAME else marked]
    return tuple(out)
