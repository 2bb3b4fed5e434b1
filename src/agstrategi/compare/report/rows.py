"""Each change in words, once for all formats: what it is about, what happened, and the words before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import GRADES, Change, Fate, FieldChange, Grade, Ops, Ref
from agstrategi.languages import capitalised

SAME, OUT, IN = "=", "-", "+"
TEXT = "tekst"
_NAMES = ("tittel", "begrep")
_RUNNING = ("undertittel", "utdyping", "tekst", "ledetekst", "punkter")
_SHORT = ("ansvar", "frist", "henvisning", "periode")
"""The facts that are shown of what is new; of what is gone, its text is enough."""
_SAID = ("ansvar", "frist", "status", "visjon", "målverdi")
"""Facts whose coming and going has a sentence of its own."""
_FATES = {Fate.NY, Fate.UTGATT, Fate.DELT, Fate.SLATT_SAMMEN}
_QUIET = frozenset({"D112", "D202", "D213", "D214", "D215", "D217", "D221"})
"""Codes of a whole part, whose words are said in another way."""
_STRONG = ("skal", "må")
_WEAK = ("bør", "kan", "vil", "burde", "kunne", "ville")
_NEGATIONS = ("ikke", "ikkje", "aldri", "ingen")


@dataclass(frozen=True, slots=True)
class Line:
    """One text or field before and after; ``label`` stands before it, ``""`` for what is the part's own text."""

    label: str
    ops: Ops

    @property
    def is_mixed(self) -> bool:
        """Some words stay, so that those that do not are worth marking."""
        return any(sign == SAME for sign, _ in self.ops)

    def side(self, without: str) -> Ops:
        """Give the words of one side; ``without`` is the sign of the other."""
        return tuple(op for op in self.ops if op[0] != without)


@dataclass(frozen=True, slots=True)
class Entry:
    """A change, or several of one text, ready to be shown.

    ``what`` names it ("Flere lærlinger"), with what it is where that is not clear from its place; ``phrases`` say what
    happened, the gravest first; ``where`` the part around it, ``""`` where that is said already.
    """

    what: str
    phrases: tuple[str, ...]
    lines: tuple[Line, ...]
    grade: Grade | None
    codes: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def rank(self) -> int:
        """Sort key: the gravest first."""
        return GRADES.index(self.grade) if self.grade else len(GRADES)


class Rows:
    """Makes entries of changes; ``plain`` is the kind that needs no word for what it is."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    def entry(self, number: int, change: Change, plain: str = "") -> Entry:
        """Put one change in words."""
        told = tuple(field for field in change.fields if not field.covered)
        return Entry(
            what=self.what(change, plain),
            phrases=tuple(self.phrases(change, told)),
            lines=tuple(self._lines(change, told)),
            grade=change.grade,
            codes=_codes(change, told),
            numbers=(number,),
        )

    def what(self, change: Change, plain: str = "") -> str:
        """Name what a change is about: by what it was called where it was split, else by what it is called now."""
        refs = change.old if change.fate is Fate.DELT or not change.new else change.new
        name = self.wording.listed(ref.title for ref in refs)
        if change.kind == plain:
            return name
        return capitalised(self.wording.definite(change.kind, refs[0])) if len(refs) == 1 else name

    # --- what happened ---------------------------------------------------------------------------------------------

    def phrases(self, change: Change, told: Sequence[FieldChange]) -> Iterator[str]:
        """Say what happened, the gravest first, each once."""
        said = [*self._fate(change), *self._fields(change, told)]
        if change.moved:
            said.insert(len(said) if change.grade is Grade.VESENTLIG else 0, self._moved(change))
        if change.uncertain:
            said.insert(0, self._uncertain(change))
        if change.reordered and not change.moved:
            said.append(self.wording.say("fraser", "D301"))
        return iter(dict.fromkeys(said))

    def _fate(self, change: Change) -> Iterator[str]:
        wording, others = self.wording, change.new or change.old
        match change.fate:
            case Fate.NY:
                yield f"{wording.new(change.kind, others[0])} {wording.concept(change.kind, others[0]).en}"
            case Fate.UTGATT:
                status = change.old[0].value("status")
                worded = f" ({wording.value('status', change.kind, status)})" if status else ""
                yield wording.say("fraser", change.code or "D216") + worded
            case Fate.DELT:
                yield self._apart("D213", len(change.new), change.new)
            case Fate.SLATT_SAMMEN:
                yield self._apart("D214", len(change.old), change.old)

    def _apart(self, code: str, count: int, refs: Iterable[Ref]) -> str:
        names = self.wording.listed(map(self.wording.named, refs))
        return f"{self.wording.say('fraser', code, antall=self.wording.number(count))}: {names}"

    def _moved(self, change: Change) -> str:
        old, new = change.old[0], change.new[0]
        around = next((name for name in reversed(old.within) if name not in new.within), "")
        if not around:
            return self.wording.say("fraser", "D215")
        return self.wording.say("flyttet_fra", sted=f"«{around}»")

    def _uncertain(self, change: Change) -> str:
        concept = self.wording.concept(change.kind, change.new[0] if change.new else None)
        return self.wording.say("fraser", "D221", hva=concept.en)

    def _fields(self, change: Change, told: Sequence[FieldChange]) -> Iterator[str]:
        """Say what is changed in the fields; facts that came or went are said together."""
        if change.fate in {Fate.NY, Fate.UTGATT}:
            return
        if change.fate in {Fate.DELT, Fate.SLATT_SAMMEN}:
            told = [field for field in told if field.grade is Grade.VESENTLIG]
        elif change.grade is not Grade.REDAKSJONELL:
            told = [field for field in told if field.grade is not Grade.REDAKSJONELL]
        came_or_went: dict[str, list[str]] = {}
        for field in sorted(told, key=_rank):
            manner = _manner(field)
            if field.grade is None or field.code in _QUIET:
                continue
            if manner and field.field not in (*_NAMES, *_RUNNING, *_SAID):
                came_or_went.setdefault(manner, []).append(self.wording.label(field.field, change.kind).lower())
            else:
                yield self._field(field)
        for manner, labels in came_or_went.items():
            yield self.wording.say(manner, felt=self.wording.listed(dict.fromkeys(labels)))

    def _field(self, field: FieldChange) -> str:
        if field.field in _NAMES and field.code == "D212":
            return self.wording.say("nytt_navn")
        return self.words(field) or self.wording.say("fraser", field.code)

    def words(self, field: FieldChange) -> str:
        """Say the very words where they say more than the code does: «skal» er blitt «bør»."""
        out, into = _loose(field.ops, OUT), _loose(field.ops, IN)
        if field.code in {"D105", "D206"}:
            pair = (_STRONG, _WEAK) if field.code == "D105" else (_WEAK, _STRONG)
            before, after = _first(pair[0], out), _first(pair[1], into)
            return self.wording.say("ord_for_ord", fra=before, til=after) if before and after else ""
        if field.code in {"D106", "D208"}:
            before, after = _first(_NEGATIONS, out), _first(_NEGATIONS, into)
            if bool(before) != bool(after):
                return self.wording.say("ord_inn" if after else "ord_ut", ord=after or before)
        return ""

    # --- before and after ------------------------------------------------------------------------------------------

    def _lines(self, change: Change, told: Sequence[FieldChange]) -> Iterator[Line]:
        if change.fate in _FATES:
            yield from self._whole(change.old, OUT, change)
            yield from self._whole(change.new, IN, change)
            return
        for field in sorted(told, key=lambda one: one.field not in (*_NAMES, *_RUNNING)):
            yield self.line(change, field)

    def _whole(self, refs: Sequence[Ref], sign: str, change: Change) -> Iterator[Line]:
        """Give parts whole: the text, then who, when and the like on one line."""
        several = change.fate in {Fate.DELT, Fate.SLATT_SAMMEN} and len(refs) > 1
        for ref in refs:
            texts = " ".join(text for key, text in ref.values if key in _RUNNING)
            keys = () if change.fate is Fate.UTGATT else _SHORT
            facts = ". ".join(self._fact(key, change.kind, ref.value(key)) for key in keys if ref.value(key))
            if texts or not facts:
                yield Line(ref.title if several and texts else "", ((sign, texts or ref.title),))
            if facts:
                yield Line("", ((sign, facts),))

    def _fact(self, key: str, kind: str, text: str) -> str:
        return f"{self.wording.label(key, kind)}: {self.wording.value(key, kind, text)}"

    def line(self, change: Change, field: FieldChange) -> Line:
        """Give one field before and after."""
        label = "" if field.field == TEXT else self.wording.label(field.field, change.kind)
        if not self.wording.is_worded(field.field, f"{field.before} {field.after}"):
            return Line(label, field.ops)
        pair = ((OUT, field.before), (IN, field.after))
        return Line(
            label,
            tuple((sign, self.wording.value(field.field, change.kind, text)) for sign, text in pair if text),
        )


def _codes(change: Change, told: Sequence[FieldChange]) -> tuple[str, ...]:
    """Give the codes of a change, the gravest first."""
    own = [change.code] if change.code else []
    fields = () if change.fate in {Fate.NY, Fate.UTGATT} or change.uncertain else told
    graded = sorted((GRADES.index(field.grade), field.code) for field in fields if field.grade)
    return tuple(dict.fromkeys([*own, *(code for _, code in graded)]))


def _manner(field: FieldChange) -> str:
    """Tell whether a field came or went, by the sentence that says so; ``""`` where it was there and is there."""
    return "" if field.before and field.after else "felt_inn" if field.after else "felt_ut"


def _rank(field: FieldChange) -> tuple[int, str]:
    return (GRADES.index(field.grade) if field.grade else len(GRADES), field.code)


def _loose(ops: Ops, sign: str) -> list[str]:
    """Give the words of one sign without the marks around them."""
    return [word.strip(".,:;!?«»()") for one, text in ops if one == sign for word in text.casefold().split()]


def _first(wanted: Iterable[str], words: Sequence[str]) -> str:
    return next((word for word in words if word in tuple(wanted)), "")
