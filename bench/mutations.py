"""Known edits on a strategy, and how well a comparison finds them again.

A strategy is taken as plain data, every item is marked, edits are made with a seeded generator, and what they are is
written down as facts. The comparison's result is written down as facts of the same form, and the two are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bench.generate import DO, WHO, WHY

from agstrategi.compare.result import Change, Comparison, Fate, Ref
from agstrategi.compare.words import NEGATIONS, STRONG, WEAK, bare, is_number
from agstrategi.model.strategi import Strategi

Item = dict[str, Any]
Fact = tuple[str, object]
Path = tuple[str | int, ...]

KINDS = {
    "verdier": "verdi",
    "utfordringer": "utfordring",
    "muligheter": "mulighet",
    "mål": "mål",
    "satsingsområder": "satsingsområde",
    "områder": "satsingsområde",
    "hovedgrep": "hovedgrep",
    "tiltak": "tiltak",
    "ambisjoner": "tekst",
}
"""The registers whose items are edited, and the kind that a comparison gives them."""
EDITS = 3
"""There is one edit for so many items."""
LONG = 8
_MARK = "tekst_merke"


def _phrases(text: str) -> list[str]:
    return text.strip().replace("\n", "|").split("|")


_MODAL = {"skal": "bør", "må": "kan"}
_REPLACEMENTS = sorted(
    {word for phrase in (*DO, *WHY) for word in phrase.split() if len(word) > LONG // 2} - {"første"}
)
_NEW_DOING = _phrases("""
opprette en felles vaktbank|kjøpe sykler til hjemmetjenesten|leie ut ledige lokaler|starte et kor for ansatte
utvide kantina med salatbar|sende lærere på hospitering|innføre trivselsprosent i lønnsoppgjøret
dekke barnehageplass for nattevakter|bytte ut fagsystemet for barnevern|bygge treningsrom på brannstasjonen
lyse ut trainee-stillinger|samle regnskapsfolkene under ett tak|kåre årets nykommer|male garderobene
""")
_NEW_ENDING = _phrases("""
etter modell fra nabofylket|med midler fra havbruksfondet|dersom formannskapet sier ja|som et prøveprosjekt på Nes
for å bli kvitt innleide vikarer|i anledning hundreårsjubileet|innen kontorene flytter
når kontrakten med leverandøren utløper|til glede for pendlere|på oppdrag fra ungdomsrådet
og betale med sparte energikostnader|for første gang siden 1987
""")


@dataclass(frozen=True, slots=True)
class Place:
    """An item where it stands: the list that holds it, and the mark of what that list belongs to."""

    item: Item
    row: list[Item]
    key: str
    parent: str
    path: Path

    @property
    def mark(self) -> str:
        """What the item is known by."""
        return str(self.item[_MARK])


def walk(data: Item, parent: str = "", path: Path = ()) -> Iterator[Place]:
    """Give every item of the registers of data in its long form, outer ones first."""
    for key in KINDS:
        held = data.get(key)
        row = held["punkter"] if isinstance(held, dict) else []
        for at, item in enumerate(row):
            here = (*path, key, "punkter", at)
            yield Place(item, row, key, parent, here)
            yield from walk(item, str(item.get(_MARK, "")), here)


def long_form(data: Item) -> Item:
    """Write every list of the registers as a collection, and every bare text in it as an item.

    An item that stands twice in its list is left out: nobody can tell which of the two was edited.
    """
    for key in KINDS:
        held = data.get(key)
        if isinstance(held, list):
            data[key] = held = {"punkter": held}
        if isinstance(held, dict):
            short = "tittel" if key in {"verdier", "mål"} else "tekst"
            held["punkter"] = [{short: item} if isinstance(item, str) else item for item in held.get("punkter") or []]
            held["punkter"] = list({_all_text(item): item for item in held["punkter"]}.values())
            for item in held["punkter"]:
                if key in {"utfordringer", "muligheter"}:
                    item.pop("områder", None)  # the areas that answer a challenge are no items, and never print
                long_form(item)
    return data


def _all_text(item: Item) -> str:
    return f"{item.get('tittel')} {item.get('tekst')} {item.get('utdyping')}"


def marked(data: Item, *, with_ids: bool) -> Item:
    """Give a strategy's data in its long form, each item of the registers marked."""
    data = long_form(deepcopy(data))
    if not with_ids:
        _drop(data, "id")
    for number, place in enumerate(walk(data)):
        place.item[_MARK] = f"m{number}"
        if with_ids and place.key != "ambisjoner":
            place.item["id"] = place.item.get("id") or f"egen-{number}"
    return data


def _drop(data: object, key: str) -> None:
    if isinstance(data, dict):
        data.pop(key, None)
        for value in data.values():
            _drop(value, key)
    elif isinstance(data, list | tuple):
        for value in data:
            _drop(value, key)


def built(data: Item) -> tuple[Strategi, dict[Path, str]]:
    """Give the strategy of marked data, and the mark of each item's path."""
    marks = {place.path: place.mark for place in walk(data)}
    plain = deepcopy(data)
    _drop(plain, _MARK)
    return Strategi.model_validate(plain), marks


@dataclass(slots=True)
class Editor:
    """Edits marked data and writes down what it did."""

    data: Item
    pick: Random
    with_ids: bool
    facts: set[Fact] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    done: set[tuple[str, str]] = field(default_factory=set)
    made: int = 0

    def run(self) -> None:
        """Make one edit for every third item, of kinds chosen by chance; facts of a measure may change besides."""
        wanted = max(8, sum(1 for _ in walk(self.data)) // EDITS)
        edits = [self.pick.choice(WAYS) for _ in range(wanted)]
        for way in sorted(edits, key=_last):
            places = [place for place in walk(self.data) if self.may(way, place)]
            self.pick.shuffle(places)
            any(way(self, place) for place in places)

    def may(self, way: Way, place: Place) -> bool:
        """Tell whether an item may have this edit: one of each item, but any of its facts."""
        if way in {responsible, deadline, status}:
            return place.mark.startswith("m") and (way.__name__, place.mark) not in self.done
        return place.mark not in self.touched

    def new_item(self, key: str, text: str, title: str = "") -> Item:
        """Make an item of a register's shape."""
        self.made += 1
        item: Item = {_MARK: f"n{self.made}"}
        if title or key in {"mål", "verdier"}:
            item["tittel"] = title or text
        if title or "tittel" not in item:
            item["tekst"] = text
        if self.with_ids and key != "ambisjoner":
            item["id"] = f"ny-{self.made}"
        self.touched.add(item[_MARK])
        return item

    def touch(self, place: Place, *facts: Fact) -> bool:
        """Note that an item is edited and how."""
        self.touched.add(place.mark)
        self.facts.update(facts)
        return True


def _last(way: Way) -> int:
    """Leave the facts of measures to those that are left, and the order to when it is known what stands where."""
    return 2 if way is reorder else int(way in {responsible, deadline, status})


Way = Callable[[Editor, Place], bool]


def remove(editor: Editor, place: Place) -> bool:
    """Take out an item, and all inside it."""
    inside = [place, *walk(place.item, place.mark)]
    if len(place.row) == 1 or any(one.mark in editor.touched for one in inside) or len(inside) > LONG:
        return False
    place.row.remove(place.item)
    for one in inside:
        editor.touch(one, ("utgått", one.mark))
    return True


def add(editor: Editor, place: Place) -> bool:
    """Put in an item that was not there."""
    if place.key in {"verdier", "satsingsområder", "områder"}:
        return False
    item = editor.new_item(place.key, _sentence(editor.pick))
    place.row.insert(editor.pick.randrange(len(place.row) + 1), item)
    editor.facts.add(("ny", item[_MARK]))
    return True


def reword(editor: Editor, place: Place) -> bool:
    """Replace between a tenth and three tenths of the words of a text of eight words or more."""
    key = _long_field(place.item)
    if not key:
        return False
    words = place.item[key].split()
    free = [at for at, word in enumerate(words) if not _telling(word)]
    count = max(1, int(len(words) * editor.pick.uniform(0.1, 0.3)))
    if len(free) < count:
        return False
    for at in editor.pick.sample(free, count):
        words[at] = editor.pick.choice([word for word in _REPLACEMENTS if word != words[at]])
    place.item[key] = " ".join(words)
    return editor.touch(place, ("omskrevet", place.mark))


def move(editor: Editor, place: Place) -> bool:
    """Move a measure or a key action to another parent."""
    if place.key not in {"tiltak", "hovedgrep"} or len(place.row) == 1 or not _says_enough(place.item):
        return False
    homes = {id(one.row): one for one in walk(editor.data) if one.key == place.key and one.row is not place.row}
    homes = {key: one for key, one in homes.items() if one.parent not in _inside(place)}
    if not homes:
        return False
    place.row.remove(place.item)
    home = editor.pick.choice(list(homes.values()))
    home.row.insert(editor.pick.randrange(len(home.row) + 1), place.item)
    return editor.touch(place, ("flyttet", place.mark))


def split(editor: Editor, place: Place) -> bool:
    """Make two items of one, each with a half of its text; with ids, they say what they replace."""
    key = _long_field(place.item, 2 * LONG)
    if not key or place.key in {"satsingsområder", "områder", "verdier", "ambisjoner"} or _has_more(place.item):
        return False
    halves = [_touched_up(editor.pick, half) for half in _halves(place.item[key])]
    parts = [editor.new_item(place.key, half) for half in halves]
    for part, half in zip(parts, halves, strict=True):
        part.pop("tekst", None)
        part.pop("tittel", None)
        part[key] = half
        _carry(part, place.item, key)
    if key == "tekst" and "tittel" in place.item:
        parts[0]["tittel"] = place.item["tittel"]
        parts[1]["tittel"] = " ".join(_sentence(editor.pick).split()[:3])
    if editor.with_ids:
        _say_split(editor.pick, parts, place.item["id"])
    at = place.row.index(place.item)
    place.row[at : at + 1] = parts
    return editor.touch(place, ("delt", (place.mark, tuple(sorted(part[_MARK] for part in parts)))))


def merge(editor: Editor, place: Place) -> bool:
    """Make one item of two neighbours; with ids, it says what it replaces."""
    at = place.row.index(place.item)
    following = place.row[at + 1] if at + 1 < len(place.row) else None
    if (
        following is None
        or following[_MARK] in editor.touched
        or place.key not in {"tiltak", "utfordringer", "hovedgrep"}
    ):
        return False
    key, other = _long_field(place.item), _long_field(following)
    if not key or key != other or _has_more(place.item) or _has_more(following):
        return False
    merged = editor.new_item(place.key, "")
    merged.pop("tekst", None)
    merged[key] = " ".join(_touched_up(editor.pick, item[key]) for item in (place.item, following))
    _carry(merged, place.item, key)
    if key == "tekst" and "tittel" in place.item:
        merged["tittel"] = place.item["tittel"]
    if editor.with_ids:
        _say_merged(editor.pick, merged, place.item["id"], following["id"])
    place.row[at : at + 2] = [merged]
    marks = tuple(sorted((place.mark, following[_MARK])))
    editor.touched.add(following[_MARK])
    return editor.touch(place, ("slått_sammen", (marks, merged[_MARK])))


def reorder(editor: Editor, place: Place) -> bool:
    """Move one item two places or more in its list."""
    row = [item for item in place.row if not str(item[_MARK]).startswith("n")]
    if len(row) < 4 or not _says_enough(place.item) or ("omordnet", (place.parent, place.key)) in editor.facts:  # noqa: PLR2004
        return False
    stays = [item for item in row if ("flyttet", item[_MARK]) not in editor.facts]
    if place.item not in stays or len(stays) < 4:  # noqa: PLR2004
        return False
    at = stays.index(place.item)
    target = stays[at + 2] if at + 2 < len(stays) else stays[at - 2]
    after = at + 2 < len(stays)
    place.row.remove(place.item)
    place.row.insert(place.row.index(target) + after, place.item)
    return editor.touch(place, ("omordnet", (place.parent, place.key)))


def responsible(editor: Editor, place: Place) -> bool:
    """Give a measure to someone else."""
    if place.key != "tiltak":
        return False
    place.item["ansvar"] = {"tekst": f"Avdelingen for {editor.pick.choice(_REPLACEMENTS)}"}
    editor.done.add(("responsible", place.mark))
    return editor.touch(place, ("ansvar", place.mark))


def deadline(editor: Editor, place: Place) -> bool:
    """Give a measure another deadline."""
    if place.key != "tiltak":
        return False
    place.item["frist"] = f"{editor.pick.randint(2031, 2039)}-K{editor.pick.randint(1, 4)}"
    editor.done.add(("deadline", place.mark))
    return editor.touch(place, ("frist", place.mark))


def status(editor: Editor, place: Place) -> bool:
    """Give a measure another status."""
    if place.key != "tiltak":
        return False
    others = [one for one in ("planlagt", "pågår", "fullført", "utsatt") if one != place.item.get("status")]
    place.item["status"] = editor.pick.choice(others)
    editor.done.add(("status", place.mark))
    return editor.touch(place, ("status", place.mark))


def number(editor: Editor, place: Place) -> bool:
    """Change a number in a text, or put one beside a word that had none."""
    key = _long_field(place.item)
    if not key:
        return False
    found = list(re.finditer(r"\b\d+\b", place.item[key]))
    text = place.item[key]
    if found:
        start, end = found[0].span()
        place.item[key] = f"{text[:start]}{int(found[0][0]) + 7}{text[end:]}"
    else:
        words = text.split()
        words.insert(len(words) // 2, str(editor.pick.randint(11, 99)))
        place.item[key] = " ".join(words)
    return editor.touch(place, ("tall", place.mark))


def modal(editor: Editor, place: Place) -> bool:
    """Weaken "skal" to "bør"."""
    key = _long_field(place.item)
    words = place.item[key].split() if key else []
    at = next((at for at, word in enumerate(words) if word in _MODAL), -1)
    if at < 0:
        return False
    words[at] = _MODAL[words[at]]
    place.item[key] = " ".join(words)
    return editor.touch(place, ("modal", place.mark))


def rename(editor: Editor, place: Place) -> bool:
    """Give a focus area another name."""
    if place.key != "satsingsområder" or place.item.get("kortnavn") or not _has_inner(place.item):
        return False
    place.item["tittel"] = " ".join(_sentence(editor.pick).split()[:4])
    return editor.touch(place, ("omskrevet", place.mark))


WAYS: tuple[Way, ...] = (
    remove, add, reword, move, split, merge, reorder, responsible, deadline, status, number, modal, rename,
)  # fmt: skip


def _sentence(pick: Random) -> str:
    """Say something that no strategy says yet."""
    return f"{pick.choice(WHO)} skal {pick.choice(_NEW_DOING)} {pick.choice(_NEW_ENDING)}."


def _long_field(item: Item, least: int = LONG) -> str:
    return next((key for key in ("tekst", "tittel") if len(str(item.get(key, "")).split()) >= least), "")


def _touched_up(pick: Random, text: str) -> str:
    """Replace one word in ten, as one does when a text is split or merged."""
    words = text.split()
    free = [at for at, word in enumerate(words) if not _telling(word)]
    for at in pick.sample(free, min(len(free), len(words) // 10)):
        words[at] = pick.choice(_REPLACEMENTS)
    return " ".join(words)


def _says_enough(item: Item) -> bool:
    return bool(_long_field(item, LONG // 2))


def _telling(word: str) -> bool:
    word = bare(word)
    return not word or word in STRONG | WEAK | NEGATIONS or is_number(word)


def _has_inner(item: Item) -> bool:
    return any(True for _ in walk(item))


def _say_split(pick: Random, parts: list[Item], old: str) -> None:
    """Let all parts say what they replace, or the first keep the id and the rest say it."""
    keeps = pick.random() < 0.5  # noqa: PLR2004 - as often as not
    for part in parts:
        part["erstatter"] = [old]
    if keeps:
        del parts[0]["erstatter"]
        parts[0]["id"] = old


def _say_merged(pick: Random, merged: Item, first: str, second: str) -> None:
    """Let it say what it replaces, or keep the first's id and say the second."""
    keeps = pick.random() < 0.5  # noqa: PLR2004 - as often as not
    merged["erstatter"] = [second] if keeps else [first, second]
    if keeps:
        merged["id"] = first


def _has_more(item: Item) -> bool:
    """Tell whether an item is more than a title and a text."""
    return _has_inner(item) or any(item.get(key) for key in ("utdyping", "ledetekst", "punkter"))


def _inside(place: Place) -> set[str]:
    return {place.mark, *(one.mark for one in walk(place.item, place.mark))}


def _halves(text: str) -> tuple[str, str]:
    words = text.split()
    middle = len(words) // 2
    ends = [at + 1 for at, word in enumerate(words[:-1]) if word.endswith((".", "!", "?"))]
    at = min(ends, key=lambda end: abs(end - middle)) if ends else middle
    at = at if LONG <= at <= len(words) - LONG else middle
    return " ".join(words[:at]), " ".join(words[at:])


def _carry(part: Item, item: Item, key: str) -> None:
    """Let a part have the other fields of what it comes from."""
    for name in ("ansvar", "frist", "status"):
        if name in item and name != key:
            part[name] = deepcopy(item[name])


_MODAL_CODES = {"D105", "D206"}
_NUMBER_CODES = {"D107", "D207"}


def facts(comparison: Comparison, old: dict[Path, str], new: dict[Path, str]) -> set[Fact]:
    """Write down what a comparison says of the marked items."""
    found: set[Fact] = set()
    for change in comparison.changes:
        if change.kind in set(KINDS.values()):
            found.update(_said(change, old, new))
    return found


def _said(change: Change, old: dict[Path, str], new: dict[Path, str]) -> Iterator[Fact]:
    before, after = _marks(change.old, old), _marks(change.new, new)
    if change.kind == "tekst" and not (before or after):
        return
    if change.fate is Fate.UTGATT:
        yield from (("utgått", mark) for mark in before)
    elif change.fate is Fate.NY:
        yield from (("ny", mark) for mark in after)
    elif len(change.old) == len(change.new) == 1:
        yield from _pair(change, before[0] if before else "", after[0] if after else "")
    elif change.fate is Fate.DELT:
        yield "delt", (before[0], tuple(sorted(after)))
    else:
        yield "slått_sammen", (tuple(sorted(before)), after[0])


def _pair(change: Change, before: str, after: str) -> Iterator[Fact]:
    if before != after:
        yield "feil par", (before, after)
    if change.moved:
        yield "flyttet", before
    if change.reordered:
        yield "omordnet", before
    for one in change.fields:
        if one.field in {"ansvar", "frist", "status"}:
            yield one.field, before
        elif one.code in _MODAL_CODES:
            yield "modal", before
        else:
            yield "tall" if one.code in _NUMBER_CODES else "omskrevet", before


def _marks(refs: tuple[Ref, ...], marks: dict[Path, str]) -> list[str]:
    found = (marks.get(ref.path) or marks.get(ref.path[:-1]) for ref in refs)
    return [mark for mark in found if mark]


@dataclass(slots=True)
class Score:
    """Facts that were found, missed and made up, by class."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, truth: set[Fact], found: set[Fact]) -> None:
        """Count one comparison."""
        self.right.update(kind for kind, _ in truth & found)
        self.missed.update(kind for kind, _ in truth - found)
        self.wrong.update(kind for kind, _ in found - truth)

    def f1(self, kind: str = "") -> float:
        """Give F1 of a class, or over all facts (micro)."""
        counts = (self.right, self.missed, self.wrong)
        right, missed, wrong = ((count[kind] if kind else count.total()) for count in counts)
        return 2 * right / (2 * right + missed + wrong) if right + missed + wrong else 1.0

    def classes(self) -> list[str]:
        """Give the classes that there were any facts of."""
        return sorted({*self.right, *self.missed})


def mutated(
    data: Item, seed: int, *, with_ids: bool
) -> tuple[Strategi, Strategi, set[Fact], Callable[[Comparison], set[Fact]]]:
    """Give a strategy, the same with known edits, the facts of those, and how to read a comparison of the two."""
    before = marked(data, with_ids=with_ids)
    editor = Editor(deepcopy(before), Random(seed), with_ids)
    editor.run()
    homes = {place.mark: (place.parent, place.key) for place in walk(before)}
    old, old_marks = built(before)
    new, new_marks = built(editor.data)

    def read(comparison: Comparison) -> set[Fact]:
        found = facts(comparison, old_marks, new_marks)
        return {(kind, homes.get(str(what), what)) if kind == "omordnet" else (kind, what) for kind, what in found}

    return old, new, editor.facts, read


def edited(data: Item, seed: int, *, with_ids: bool) -> tuple[Item, Item]:
    """Give a strategy's plain data in its long form, and the same with known edits."""
    before = marked(data, with_ids=with_ids)
    editor = Editor(deepcopy(before), Random(seed), with_ids)
    editor.run()
    after = editor.data
    for one in (before, after):
        _drop(one, _MARK)
    return before, after
