"""What a strategy is made of: registers, entities and their fields, and where a path leads."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from .labels import Labels
from .prose import line
from .source import Data

_GOAL = {"tekst": "", "mål": "delmål", "faktorer": "faktorer", "indikatorer": "indikator", "tiltak": "tiltak"}
_AREA = {
    "tekst": "",
    "mål": "områdemål",
    "utfordringer": "utfordring",
    "ambisjoner": "ambisjon",
    "forventninger": "forventning",
    "hovedgrep": "hovedgrep",
    "tiltak": "tiltak",
    "faktorer": "faktorer",
    "fn_mål": "fn_mål",
    "områder": "delområde",
}
FIELDS: dict[str, dict[str, str]] = {
    "": {
        "forord": "forord",
        "definisjoner": "definisjon",
        "forankring": "forankring",
        "visjon": "visjon",
        "verdier": "verdi",
        "etikk": "etikk",
        "roller": "rolle",
        "forventninger": "forventning",
        "utfordringer": "utfordring",
        "muligheter": "mulighet",
        "mål": "mål",
        "satsingsområder": "satsingsområde",
        "bærekraft": "bærekraft",
        "handlingsprogram": "handlingsprogram",
        "oppfølging": "oppfølging",
        "vedlegg": "vedlegg",
    },
    "mål": _GOAL,
    "delmål": _GOAL,
    "områdemål": _GOAL,
    "satsingsområde": _AREA,
    "delområde": _AREA,
    "hovedgrep": {"utdyping": "", "tekst": "", "tiltak": "tiltak"},
    "tiltak": {
        "tekst": "",
        "punkter": "",
        "ansvar": "ansvar",
        "start": "start",
        "frist": "frist",
        "status": "status",
        "kostnad": "kostnad",
        "indikatorer": "indikator",
        "faktorer": "faktorer",
        "fn_mål": "fn_mål",
    },
    "bærekraft": {"tekst": "", "dimensjoner": "dimensjon", "fn_mål": "fn_mål", "perspektiver": "perspektiv"},
    "oppfølging": {"tekst": "", "evaluering": "", "ansvar": "ansvar"},
    "forord": {"tekst": "", "underskrifter": ""},
    "visjon": {"tekst": "", "utdyping": ""},
    "etikk": {"tekst": ""},
}
"""The fields of each kind in the order in which they are shown, and the concept of each (empty: plain text)."""

WHOLE = {"forord", "visjon", "etikk", "bærekraft", "oppfølging", "strategi"}
"""Registers that are one thing and no collection."""
GOALS = {"mål", "delmål", "områdemål"}
AREAS = {"satsingsområde", "delområde"}
ENTITIES = GOALS | AREAS | {"hovedgrep"}
FACTS = {"ansvar", "start", "frist", "status", "kostnad"}
_HEADS = {"tittel", "undertittel", "nummer", "kortnavn", "punkter", "ledetekst"}
_NO_TEXT = {"indikator", "forankring", "dimensjon"}  # kinds without a `tekst` for a bare string to be
_BARE_TITLE = GOALS | {"verdi", "rolle"} | _NO_TEXT


@dataclass(frozen=True, slots=True)
class Many:
    """A collection: its concept, its own texts and settings, its items."""

    concept: str
    items: tuple[dict[str, Data], ...]
    settings: dict[str, Data] = field(default_factory=dict)

    def member(self, known: str) -> dict[str, Data]:
        """The item with this id; KeyError where there is none."""
        return dict(zip(ids(self), self.items, strict=True))[known]


@dataclass(frozen=True, slots=True)
class One:
    """One thing of a concept."""

    concept: str
    item: dict[str, Data]


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain field of a thing."""

    owner: One
    name: str


Target = Many | One | Plain


def many(concept: str, value: Data) -> Many:
    """A collection from what is written: a list, or a mapping with ``punkter``."""
    settings = {key: held for key, held in value.items() if key != "punkter"} if isinstance(value, dict) else {}
    items = value.get("punkter", []) if isinstance(value, dict) else value
    return Many(concept, tuple(_item(concept, item) for item in items or []), settings)


def _item(concept: str, value: Data) -> dict[str, Data]:
    if isinstance(value, dict):
        return value
    if concept == "fn_mål" and str(value).isdigit():
        return {"nummer": value}
    return {"tittel" if concept in _BARE_TITLE else "tekst": value}


def one(concept: str, value: Data) -> One:
    """A single thing from a mapping or a bare text."""
    return One(concept, value if isinstance(value, dict) else {"tekst": value})


def resolve(data: dict[str, Data], path: str, inside: One | None = None) -> Target:
    """What a path leads to; ``inside`` is the entity in whose ``innhold`` it stands."""
    steps = path.split("/")
    at: Target = One("", data)
    if inside and steps[0] in {*FIELDS.get(inside.concept, {}), *_HEADS}:
        at = inside
    for step in steps:
        at = _step(at, step)
    return at


def _step(at: Target, step: str) -> Target:
    if isinstance(at, Many):
        return One(at.concept, at.member(step)) if step in ids(at) else Plain(One("samling", at.settings), step)
    assert isinstance(at, One)
    return field_of(at, step)


def field_of(owner: One, name: str) -> Target:
    """A field of a thing: a collection, a whole register, or a plain field."""
    concept = "strategi" if not owner.concept and name == "strategi" else FIELDS.get(owner.concept, {}).get(name, "")
    value = owner.item.get(name, [])
    if concept in WHOLE:
        return one(concept, value)
    return many(concept, value) if concept and concept not in FACTS else Plain(owner, name)


def ids(many: Many) -> list[str]:
    """The id of every item, written or made from its title, term, number or first words."""
    out: list[str] = []
    for item in many.items:
        made = str(item.get("id") or slug(_named(item)))
        count = 2
        base = made
        while made in out and "id" not in item:
            made, count = f"{base}-{count}", count + 1
        out.append(made)
    return out


def _named(item: dict[str, Data]) -> str:
    for key in ("tittel", "begrep", "nummer", "år"):
        if item.get(key):
            return str(item[key])
    return " ".join(str(item.get("tekst", "")).split()[:5])


def slug(text: str) -> str:
    """Small letters and digits of any alphabet, hyphens between."""
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text).lower()).strip("-")


def title(data: dict[str, Data], labels: Labels, thing: One) -> str:
    """A thing's own title without number; nothing where it has none."""
    item = thing.item
    match thing.concept:
        case "definisjon":
            return line(str(item.get("begrep", "")))
        case "forventning":
            return "" if item.get("ledetekst") else labels.joined(roles(data, item.get("til", [])))
        case "fn_mål":
            parts = (labels.one("fn_mål"), str(item.get("nummer", "")), line(str(item.get("tittel", ""))))
            return " ".join(part for part in parts if part)
        case _:
            return line(str(item.get("tittel", "")))


def roles(data: dict[str, Data], names: Data) -> list[str]:
    """Role ids and free names as printed: an id as the role's title."""
    register = many("rolle", data.get("roller", []))
    titles = {known: line(str(item["tittel"])) for known, item in zip(ids(register), register.items, strict=True)}
    return [titles.get(str(name), str(name)) for name in ([names] if isinstance(names, str) else names)]


def name(data: dict[str, Data], labels: Labels, thing: One) -> str:
    """A thing's short name: ``kortnavn``, else its title, else its first words."""
    if thing.concept == "forventning":
        return labels.joined(roles(data, thing.item.get("til", [])))
    short = line(str(thing.item.get("kortnavn", ""))) or title(data, labels, thing)
    return short or " ".join(line(str(thing.item.get("tekst", ""))).split()[:5])


def numbered(number: str, text: str) -> str:
    """A title with its number before it; a number with a letter in it takes a colon."""
    if not number or not text:
        return text
    lettered = any(char.isalpha() for char in number) and number[-1] not in ":.!?"
    return f"{number}{':' if lettered else ''} {text}"
