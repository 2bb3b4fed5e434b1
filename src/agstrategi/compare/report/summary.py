"""The summary: what a councillor has to know, in at most ten lines of plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agstrategi.compare.report.rows import Rows
from agstrategi.compare.report.sections import Sections
from agstrategi.compare.report.view import MATTERS, View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import GRADES, KINDS, Balance, Change, Grade, Ref, SharedChange
from agstrategi.languages import capitalised

MOST = 10
"""Lines, all told."""
_NAMED = 3
_MEASURE = "tiltak"
_SHARED = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A part named in the summary, and the number of its change."""

    number: int
    ref: Ref


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of the summary; ``names`` are the parts that it names, as they stand in ``text`` (in quotation marks)."""

    text: str
    names: tuple[Named, ...] = ()


def summary(view: View, wording: Wording) -> list[Sentence]:
    """Give the summary, the gravest first; one sentence where nothing is changed.

    It tells of all that is in scope, whatever the least grade shown.
    """
    every = View(view.comparison, replace(view.selection, least=Grade.REDAKSJONELL))
    return list(_Summary(every, wording).sentences())


class _Summary:
    def __init__(self, view: View, wording: Wording) -> None:
        self.view = view
        self.wording = wording

    def sentences(self) -> Iterator[Sentence]:
        if not any(change.changed for change in self.view.scope.values()):
            yield Sentence(self.wording.say("ingenting"))
            return
        counted = self._balance()
        rest = [*self._shared(), *self._rest()]
        room = MOST - len(counted) - len(rest)
        grave = list(self._grave())
        shown = grave if len(grave) <= room else grave[: room - 1]
        yield from counted
        yield from shown
        if left := len(_numbers(grave) - _numbers(shown)):
            form = "en" if left == 1 else "flere"
            yield Sentence(self.wording.say("oversikt", "dessuten", form, antall=self.wording.number(left)))
        yield from rest

    # --- how many --------------------------------------------------------------------------------------------------

    def _balance(self) -> list[Sentence]:
        """Count the measures; where there are none, the kind of which there are most."""
        balance = self.view.balance
        known = [kind for kind in balance if kind in MATTERS and kind != "strategi"]
        if not known:
            return []
        kind = _MEASURE if _MEASURE in known else max(known, key=lambda one: balance[one].before + balance[one].after)
        return [Sentence(self._counted(kind, balance[kind]))]

    def _counted(self, kind: str, counts: Balance) -> str:
        wording, parts = self.wording, self.wording.words["oversikt"]["balanse_deler"]
        numbers = {"uendret": counts.uendret, "endret": counts.endret, "delt": counts.delt}
        numbers |= {"slått_sammen": counts.slatt_sammen, "utgått": counts.utgatt, "ny": counts.ny}
        said = wording.listed(
            parts[name].format(
                antall=wording.number(count, kind),
                nye=wording.new(kind, several=count > 1),
                utgått=wording.gone(kind, several=count > 1),
            )
            for name, count in numbers.items()
            if count
        )
        name = capitalised(wording.concept(kind).flere)
        return wording.say(
            "oversikt", "balanse", Tiltak=name, før=counts.before, etter=counts.after, deler=capitalised(said)
        )

    # --- what is grave ---------------------------------------------------------------------------------------------

    def _grave(self) -> Iterator[Sentence]:
        groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
        for number, change in self.view.scope.items():
            for code in _grave_codes(change):
                groups[code, change.kind].append(Named(number, (change.new or change.old)[0]))
        for code, kind in sorted(groups, key=lambda one: (one[0], KINDS.index(one[1]))):
            yield self._sentence(code, kind, groups[code, kind])

    def _sentence(self, code: str, kind: str, found: Sequence[Named]) -> Sentence:
        wording = self.wording
        concept = wording.concept(kind, found[0].ref)
        names = [wording.named(one.ref) for one in found]
        several = len(found) > 1
        known = wording.words["oversikt"].get(code)
        if known is None:
            said = capitalised(_phrase(wording, code, kind, concept.en))
            return Sentence(f"{said}{wording.some(names, _NAMED)}.", tuple(found))
        text = known["flere" if several else "en"].format(
            navn=names[0],
            navnene=wording.some(names, _NAMED),
            bestemt=concept.bestemt,
            Bestemt=capitalised(concept.bestemt),
            antall=wording.number(len(found), kind),
            Antall=capitalised(wording.number(len(found), kind)),
            flertall=concept.flere,
            ny=wording.new(kind, found[0].ref),
            nye=wording.new(kind, several=True),
            ord=self._words(code, found[0].number),
            utgått=wording.gone(kind, found[0].ref),
            utgått_flere=wording.gone(kind, several=True),
        )
        return Sentence(text, tuple(found))

    def _words(self, code: str, number: int) -> str:
        """Give the words that say it: ": «skal» er blitt «bør»"."""
        rows = Rows(self.wording)
        fields = (field for field in self.view.scope[number].fields if field.code == code)
        said = next((words for field in fields if (words := rows.words(field))), "")
        return f": {said}" if said else ""

    # --- the rest --------------------------------------------------------------------------------------------------

    def _shared(self) -> Iterator[Sentence]:
        """Tell of the words that are exchanged in most places."""
        words = [change for change in self.view.shared.values() if not change.field]
        for change in sorted(words, key=lambda one: -one.count)[:_SHARED]:
            yield Sentence(self._exchanged(change))

    def _exchanged(self, change: SharedChange) -> str:
        key = "felles" if change.before and change.after else "felles_inn" if change.after else "felles_ut"
        counted = self.wording.listed(self.wording.counted(count, kind) for kind, count in change.kinds.items())
        return self.wording.say("oversikt", key, fra=change.before, til=change.after, antall=counted)

    def _rows(self) -> dict[Grade, int]:
        """Count the rows of the tables by grade."""
        sections = Sections(self.view, self.wording).all()
        grades = [entry.grade for section in sections for entry in section.entries]
        grades += [change.grade for change in self.view.shared.values()]
        return {grade: grades.count(grade) for grade in GRADES}

    def _rest(self) -> Iterator[Sentence]:
        counts = self._rows()
        said = [
            self.wording.say(
                "oversikt",
                "en_endring" if counts[grade] == 1 else "flere_endringer",
                antall=self.wording.number(counts[grade]),
                alvor=self.wording.words["alvor" if counts[grade] == 1 else "alvor_flere"][grade.value].lower(),
            )
            for grade in GRADES[1:]
            if counts[grade]
        ]
        if said:
            yield Sentence(self.wording.say("oversikt", "ellers", antall=self.wording.listed(said)))


def _numbers(sentences: Sequence[Sentence]) -> set[int]:
    return {named.number for one in sentences for named in one.names}


def _grave_codes(change: Change) -> list[str]:
    """Give the codes for which a change counts as grave."""
    if change.grade is not Grade.VESENTLIG:
        return []
    own = [change.code] if change.code else []
    fields = [field.code for field in change.fields if field.grade is Grade.VESENTLIG and change.old and change.new]
    return list(dict.fromkeys([*own, *fields]))


def _phrase(wording: Wording, code: str, kind: str, name: str) -> str:
    fields = {"hva": name, "antall": "", "ny": wording.new(kind), "sted": ""}
    return wording.say("fraser", code, **fields).strip()
