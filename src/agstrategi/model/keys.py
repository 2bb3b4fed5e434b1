"""What an author may have meant by a key that does not belong where it stands."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from agstrategi.model.base import Del, attribute_of, key_of
from agstrategi.model.blocks import KINDS, Kapittel
from agstrategi.model.locate import Spot, inner_type
from agstrategi.suggest import nearest

_IDENTITY = "strategi"
_SURE = 0.8
_SHOWN = 8
_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "-": "", "_": "", " ": ""})

# Nynorsk forms, English names and words that strategies use for the same thing; the key must exist where it stands.
_SYNONYMS = {
    "satsingsområder": ("fokusområde", "fokusområder", "innsatsområde", "innsatsområder", "satsinger", "areas"),
    "utfordringer": ("utfordringar", "challenges"),
    "muligheter": ("moglegheiter", "mulegheiter", "opportunities"),
    "verdier": ("verdiar", "verdigrunnlag", "values", "kjerneverdier"),
    "mål": ("målsetting", "målsettinger", "hovedmål", "delmål", "goals"),
    "tiltak": ("aksjoner", "handlinger", "tiltaksliste", "measures", "actions"),
    "ansvar": ("ansvarlig", "ansvarleg", "ansvarlige", "eier", "responsible"),
    "frist": ("deadline", "tidsfrist", "innen", "due"),
    "start": ("oppstart",),
    "tittel": ("navn", "overskrift", "title", "heading", "name"),
    "navn": ("namn", "tittel", "name"),
    "tekst": ("beskrivelse", "innhold", "brødtekst", "forklaring", "text", "description"),
    "ledetekst": ("innledning", "ingress", "lead"),
    "innledning": ("ledetekst", "ingress", "intro", "tekst"),
    "punkter": ("punkt", "liste", "items", "points"),
    "år": ("årstal", "årstall", "year"),
    "nå": ("nåverdi", "status"),
    "målverdi": ("måltall", "måltal"),
    "kilde": ("kjelde", "source"),
    "rolle": ("tittel", "stilling"),
    "roller": ("rollar", "roles"),
    "definisjoner": ("definisjonar", "begreper", "ordliste"),
    "forventninger": ("forventningar",),
    "forankring": ("føringer", "føringar", "lovgrunnlag"),
    "bærekraft": ("berekraft", "fn"),
    "fn_mål": ("bærekraftsmål", "berekraftsmål"),
    "oppfølging": ("oppfylging", "evaluering"),
    "kapitler": ("kapittel", "chapters"),
    "innhold": ("innhald", "blokker", "content", "tekst"),
    "periode": ("planperiode", "period"),
    "kommune": ("kommunenavn", "kommunenamn"),
    "forord": ("foreword", "innledning"),
    "visjon": ("vision",),
    "vedlegg": ("attachments",),
    "for": ("register",),
    "bilde": ("bilete", "image"),
    "deler": ("delar",),
    "rader": ("radar", "rows"),
    "kolonner": ("kolonnar", "columns"),
    "perspektiver": ("perspektiv",),
    "dimensjoner": ("dimensjonar",),
    "indikatorer": ("indikatorar",),
    "underskrifter": ("underskrift", "signatur"),
}


@dataclass(frozen=True, slots=True)
class Advice:
    """A message about an unknown key, its fields, and the key that was surely meant (``""`` where none was)."""

    message: str
    fields: dict[str, object]
    meant: str = ""


def advise(key: str, spot: Spot) -> Advice:
    """Say what to do about ``key``, which stands in the last part of ``spot`` and is none of its keys."""
    part, data = spot.around[-1].part, spot.around[-1].data
    free = [known for known in keys_of(part) if known not in data]
    if surely := _surely(key, free):
        return surely
    if part.SHORT and is_broken_text(data):
        return Advice("unknown-key-colon", {"key": key, "text": colon_text(data)})
    if home := _identity(key, part, free) or _inner_home(key, part):
        return Advice("unknown-key-inner", {"key": key, "home": home})
    if outer := _outer_home(key, spot):
        return Advice("unknown-key-outer", {"key": key, **outer})
    if near := nearest(_fold(key), [_fold(known) for known in free]):
        meant = next(known for known in free if _fold(known) == near)
        sure = SequenceMatcher(None, _fold(key), near).ratio() >= _SURE
        return Advice("unknown-key-near", {"key": key, "near": meant}, meant if sure else "")
    return _no_near(key, data, part, free)


def _surely(key: str, free: list[str]) -> Advice | None:
    """Give the key that was meant beyond doubt: another form of the word, or one that its value is glued to."""
    if near := _same(key, free):
        return Advice("unknown-key-near", {"key": key, "near": near}, near)
    name, _, value = key.partition(":")
    return Advice("unknown-key-glued", {"key": key, "near": name, "value": value}, name) if name in free else None


def _no_near(key: str, data: dict[str, Any], part: type[Del], free: list[str]) -> Advice:
    value = data[key]
    if issubclass(part, Kapittel) and key in KINDS:
        return Advice("unknown-key-block", {"key": key})
    if part.SHORT and len(data) == 1 and isinstance(value, str | None):
        return Advice("unknown-key-colon", {"key": key, "text": colon_text(data)})
    if not free:
        return Advice("unknown-key-alone", {"key": key, "only": keys_of(part)[0]})
    if "punkter" in part.model_fields and "avslutning" in part.model_fields:
        return Advice("unknown-key-in-collection", {"key": key, "keys": key_list(free)})
    return Advice("unknown-key", {"key": key, "keys": key_list(free)})


def is_broken_text(data: dict[str, Any]) -> bool:
    """Tell whether this looks like a sentence with a colon in it: one key, in words or with a capital."""
    key, value = next(iter(data.items()))
    return len(data) == 1 and isinstance(value, str | None) and (" " in key.strip() or key[:1].isupper())


def keys_of(part: type[Del]) -> list[str]:
    """Give the keys that ``part`` takes, in the order of the language's tables."""
    return [key_of(name) for name in part.model_fields]


def key_list(keys: list[str]) -> str:
    """Write keys for a hint, the first eight of them."""
    shown = ", ".join(f"«{key}»" for key in keys[:_SHOWN])
    return f"{shown} …" if len(keys) > _SHOWN else shown


def colon_text(data: dict[str, Any]) -> str:
    """Write the text that a colon broke into a key and a value, as it should stand."""
    key, value = next(iter(data.items()))
    text = f"{key}: {value or ''}".rstrip().replace("\n", " ")
    return f"'{text}'" if '"' in text else f'"{text}"'


def _fold(key: str) -> str:
    return unicodedata.normalize("NFC", key).lower().replace("oe", "o").replace("aa", "a").translate(_FOLDED)


def _same(key: str, known: list[str]) -> str:
    """Find the key that differs only in case, signs or the letters æ, ø, å, or is another word for the same."""
    folded = _fold(key)
    if alike := [other for other in known if _fold(other) == folded]:
        return alike[0]
    return next((other for other in known if folded in map(_fold, _SYNONYMS.get(other, ()))), "")


# Too many parts have these for one of them to be the key's home.
_COMMON = {"id", "tittel", "tekst", "punkter", "ledetekst", "innledning", "nummer", "som", "nummerert", "erstatter"}


def _identity(key: str, part: type[Del], free: list[str]) -> str:
    """Give ``strategi`` for a key of the document's identity where its author forgot the line above it."""
    kinds = (kind for name, kind in _inner_parts(part) if name == _IDENTITY and name in free)
    return _IDENTITY if any(attribute_of(kind, key) for kind in kinds) else ""


def _inner_home(key: str, part: type[Del]) -> str:
    """Find the field below ``part`` that takes ``key``: a deadline belongs to a measure, not to its area."""
    if key in _COMMON:
        return ""
    near = _inner_parts(part)
    for inner in (near, [held for _, kind in near for held in _inner_parts(kind)]):
        if home := next((name for name, kind in inner if attribute_of(kind, key)), ""):
            return key_of(home)
    return ""


@cache
def _inner_parts(part: type[Del]) -> list[tuple[str, type[Del]]]:
    """Give the fields of ``part`` that hold parts, those that hold one part before those that hold many."""
    found = [(name, inner_type(part, name)) for name in part.model_fields]
    parts = [(name, kind) for name, kind in found if isinstance(kind, type) and issubclass(kind, Del)]
    return sorted(parts, key=lambda held: part.model_fields[held[0]].annotation is not held[1])


def _outer_home(key: str, spot: Spot) -> dict[str, object] | None:
    """Find the part further out that takes ``key`` and lacks it: the key is indented too far."""
    for outer in reversed(spot.around[:-1]):
        if attribute_of(outer.part, key) and key not in outer.data and key not in _COMMON:
            return {"sibling": spot.path[len(outer.path)]}
    return None
