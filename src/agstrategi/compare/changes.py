"""From groups of parts to changes: what differs in each field, and how much it counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from agstrategi.compare.codes import Choice
from agstrategi.compare.grading import fate_codes, field_codes, pick
from agstrategi.compare.groups import Group, groups, moved, reordered
from agstrategi.compare.likeness import alike
from agstrategi.compare.pairing import Pairing
from agstrategi.compare.parts import Part
from agstrategi.compare.redline import Run, redline, runs
from agstrategi.compare.refs import Refs
from agstrategi.compare.result import GRADES, KINDS, Change, FieldChange, Grade, RunnerUp, Values

_LISTS = frozenset({"ansvar", "faktorer", "fn_mål"})
_JOINT = dict.fromkeys(("tekst", "utdyping", "ledetekst", "punkter"), " ") | dict.fromkeys(_LISTS, ", ")
_BY_RANK = ("erstatter", "deling", "sammenslåing", "id", "tekst", "innhold", "tittel", "likhet", "plass")
_UNSURE = "D221"


class Difference(NamedTuple):
    """A field that differs, and its words run by run."""

    field: str
    before: str
    after: str
    runs: tuple[Run, ...]

    @property
    def changed(self) -> list[Run]:
        """The runs in which it differs."""
        return [run for run in self.runs if not run.same]


class Draft(NamedTuple):
    """A change before it is known what it has in common with others.

    ``codes`` are those of its fate and place, ``before`` its fields in the old strategy.
    """

    change: Change
    codes: tuple[str, ...]
    before: Mapping[str, str]
    differences: tuple[Difference, ...]

    @property
    def is_pair(self) -> bool:
        """One part became one, for certain."""
        return len(self.change.old) == len(self.change.new) == 1 and not self.change.uncertain


def drafts(pairings: Sequence[Pairing]) -> list[Draft]:
    """Give a change for each group, in the order of kinds and then of the new strategy."""
    return list(_Drafter(pairings).drafts())


class _Drafter:
    def __init__(self, pairings: Sequence[Pairing]) -> None:
        self._pairings = pairings
        self._new = Refs(pairings[0].new)
        self._old = [Refs(pairing.old, source) for source, pairing in enumerate(pairings)]
        self._groups = groups(pairings)
        self._moved = moved(pairings, self._groups)
        self._reordered = reordered(pairings, self._groups, self._moved)
        self._born = {group.new[0] for group in self._groups if not group.old}
        self._gone = {group.old[0] for group in self._groups if not group.new}

    def drafts(self) -> Iterator[Draft]:
        kinds = [self._kind(group) for group in self._groups]
        for number in sorted(range(len(kinds)), key=lambda number: KINDS.index(kinds[number])):
            yield self._draft(number, self._groups[number], kinds[number])

    def _kind(self, group: Group) -> str:
        return self._news(group)[0].kind if group.new else self._olds(group)[0].kind

    def _olds(self, group: Group) -> list[Part]:
        return [self._pairings[source].old.parts[at] for source, at in group.old]

    def _news(self, group: Group) -> list[Part]:
        return [self._pairings[0].new.parts[at] for at in group.new]

    def _draft(self, number: int, group: Group, kind: str) -> Draft:
        before, after = together(self._olds(group)), together(self._news(group))
        differences = tuple(differing(before, after))
        change = self._change(number, group, kind, is_changed=bool(differences))
        lookup = dict(before)
        same_words = lookup.get("tekst") == dict(after).get("tekst")
        codes = fate_codes(change.fate, kind, lookup.get("status", ""), same_words=same_words)
        codes += ["D215"] * change.moved + ["D301"] * change.reordered
        return Draft(change, tuple(codes), lookup, differences)

    def _change(self, number: int, group: Group, kind: str, *, is_changed: bool) -> Change:
        link = min(group.links, key=lambda one: _BY_RANK.index(one.by), default=None)
        has_moved = number in self._moved
        return Change(
            fate=group.fate(changed=is_changed or has_moved),
            kind=kind,
            old=tuple(self._old[source].of(at) for source, at in group.old),
            new=tuple(self._new.of(at) for at in group.new),
            moved=has_moved,
            reordered=number in self._reordered,
            matched_by=link.by if link else "",
            score=round(self._score(group), 3) if link else None,
            runner_up=self._runner_up(group),
            uncertain=any(one.uncertain for one in group.links),
            follows=self._follows(group),
        )

    def _score(self, group: Group) -> float:
        """Give the likeness of a pair as it was found, of several that of their texts together."""
        if group.is_pair:
            return group.links[0].score
        old = "".join(self._pairings[source].old.spelt[at] for source, at in group.old)
        new = "".join(self._pairings[0].new.spelt[at] for at in group.new)
        return alike(old, new) if len(self._pairings) == 1 else max(link.score for link in group.links)

    def _runner_up(self, group: Group) -> RunnerUp | None:
        if not group.is_pair or group.links[0].rival is None:
            return None
        side, at, score = group.links[0].rival
        refs = self._new if side == "new" else self._old[group.old[0][0]]
        return RunnerUp(refs.of(at), round(score, 3))

    def _follows(self, group: Group) -> bool:
        if not group.old:
            return self._pairings[0].new.parent[group.new[0]] in self._born
        if not group.new:
            source, at = group.old[0]
            return (source, self._pairings[source].old.parent[at]) in self._gone
        return False


def finished(draft: Draft, shared: Mapping[tuple[str, int], int], codes: Sequence[str], choice: Choice) -> Change:
    """Give a change with its fields and the gravest of its codes.

    ``shared`` gives the number of the shared change that a run (its field, its place among the changed ones) belongs
    to, ``codes`` the codes of those shared changes. An uncertain pair never counts for more than ``mindre``.
    """
    if not draft.differences and not draft.codes and not draft.change.uncertain:
        return draft.change
    fields = tuple(_field(draft, one, shared, choice) for one in draft.differences)
    own = [*draft.codes, *(one.code for one in fields if not one.covered and draft.change.new and draft.change.old)]
    change = replace(draft.change, fields=fields, covered=bool(fields) and not own)
    if change.uncertain:
        code, grade = pick([*own, _UNSURE], choice)
        return replace(change, code=_UNSURE, grade=_capped(grade))
    if not own:
        own = list(codes)
    if not own:
        return change
    code, grade = pick(own, choice)
    return replace(change, code=code, grade=grade)


def _field(draft: Draft, one: Difference, shared: Mapping[tuple[str, int], int], choice: Choice) -> FieldChange:
    numbers = [shared.get((one.field, at), -1) for at in range(len(one.changed))]
    own = [run for run, number in zip(one.changed, numbers, strict=True) if number < 0]
    code, grade = pick(_codes(draft, one, own or one.changed), choice)
    return FieldChange(
        field=one.field,
        before=one.before,
        after=one.after,
        ops=redline(one.before, one.after, one.runs),
        code=code,
        grade=_capped(grade) if draft.change.uncertain else grade,
        shared=tuple(sorted({number for number in numbers if number >= 0})),
        covered=bool(numbers) and not own,
    )


def _codes(draft: Draft, one: Difference, found: Sequence[Run]) -> Sequence[str]:
    if not draft.change.old or not draft.change.new:
        return draft.codes
    return field_codes(draft.change.kind, (one.field, one.before, one.after), draft.before, found)


def _capped(grade: Grade | None) -> Grade | None:
    return max(grade, Grade.MINDRE, key=GRADES.index) if grade else None


def together(parts: Sequence[Part]) -> Values:
    """Give the fields of several parts as one: running texts after each other, lists joined, others once each."""
    if len(parts) == 1:
        return parts[0].values
    found: dict[str, list[str]] = {}
    for part in parts:
        for key, text in part.values:
            found.setdefault(key, []).extend(text.split(", ") if key in _LISTS else [text])
    return tuple((key, _JOINT.get(key, " / ").join(dict.fromkeys(texts))) for key, texts in found.items())


def differing(before: Values, after: Values) -> Iterator[Difference]:
    """Give each field that differs, those of the new first."""
    old, new = dict(before), dict(after)
    for key in (*new, *(key for key in old if key not in new)):
        texts = old.get(key, ""), new.get(key, "")
        if texts[0] != texts[1]:
            yield Difference(key, *texts, tuple(runs(*texts)))
