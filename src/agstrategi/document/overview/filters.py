"""What the measures of a page can be chosen by: area, who answers for them, how far they have come, which year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agstrategi import nodes
from agstrategi.document.overview.material import Material, short
from agstrategi.languages import capitalised
from agstrategi.model.scalars import slug

_MEASURES = 5  # fewer are seen at a glance
_VALUES = 2  # fewer give no choice
_LETTERS = 80  # of an answer to "who" that is a name, and not an account of how it is shared

Numbers = dict[str, list[int]]
"""The measures of each value."""


def filters(material: Material) -> tuple[nodes.Filter, ...]:
    """Make the filters that have something to choose between; none where there are few measures."""
    if len(material.measures) < _MEASURES:
        return ()
    found = (_homes(material), _people(material), _status(material), _years(material))
    return tuple(one for one in found if len(one.choices) >= _VALUES)


def _filter(key: str, label: str, names: Mapping[str, str], held: Numbers) -> nodes.Filter:
    """Make a filter: its values by their keys, in the order of ``names``."""
    chosen = [nodes.Choice(value, name, tuple(held[value])) for value, name in names.items() if value in held]
    return nodes.Filter(key, label, tuple(chosen))


def _homes(material: Material) -> nodes.Filter:
    """Choose by focus area, or by goal where the strategy has no areas."""
    concept, found = ("satsingsområde", material.areas) if material.areas else ("mål", material.goals)
    keys = {one.path: one.id for one in found}
    held: Numbers = {}
    for told in material.measures:
        if key := keys.get(told.home):
            held.setdefault(key, []).append(told.number)
    names = {one.id: short(one.part) for one in found if one.id in held}
    return _filter("område", capitalised(material.terms.concept(concept).en), names, held)


def _people(material: Material) -> nodes.Filter:
    """Choose by who answers: each role that is named, or a short text in place of roles. Known roles stand first."""
    names: dict[str, str] = {}
    held: Numbers = {}
    keys = {name: _person(name, names) for name in material.roles.values()}
    for told in material.measures:
        whose = told.measure.ansvar
        roles = [material.roles.get(name, name) for name in whose.roller]
        for name in dict.fromkeys(roles or _one(material.responsible(told))):
            if name not in keys:
                keys[name] = _person(name, names)
            held.setdefault(keys[name], []).append(told.number)
    return _filter("ansvar", material.headed("ansvar"), names, held)


def _one(words: str) -> Sequence[str]:
    return [words] if 0 < len(words) <= _LETTERS else []


def _person(name: str, names: dict[str, str]) -> str:
    """Give the key of someone, whatever the case and the final point; the first way to write the name counts."""
    key = slug(name)
    names.setdefault(key, capitalised(name.rstrip(".")))
    return key


def _status(material: Material) -> nodes.Filter:
    held: Numbers = {}
    for told in material.measures:
        if told.measure.status:
            held.setdefault(told.measure.status, []).append(told.number)
    words = material.terms.language.words["status"]
    return _filter("status", material.headed("status"), {key: capitalised(word) for key, word in words.items()}, held)


def _years(material: Material) -> nodes.Filter:
    held: Numbers = {}
    for told in material.measures:
        if year := told.facts.get("år"):
            held.setdefault(year, []).append(told.number)
    return _filter("år", material.words["år"], {year: year for year in sorted(held)}, held)
