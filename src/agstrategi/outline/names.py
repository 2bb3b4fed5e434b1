"""What an item is called: its id in paths, its short name in lists, its number in print."""

from __future__ import annotations

from typing import Any

from agstrategi.model.base import Del, Samling
from agstrategi.model.scalars import slug
from agstrategi.nodes import Paragraph
from agstrategi.text import blocks, plain

_WORDS_IN_ID = 5
_NAMING = ("tittel", "begrep", "til", "nummer", "ar")
_TELLING = ("tekst", "utdyping", "ledetekst")


def title_of(item: Del) -> str:
    """Give what names an item: its title, its term or whom it is for; ``""`` where nothing does."""
    for attribute in ("tittel", "begrep"):
        if title := item.held(attribute):
            return str(title)
    return ", ".join(item.held("til", ()))


def first_words(item: Del) -> str:
    """Give the first words of an item's text, to be recognised by where it has no name."""
    told = next((value for name in _TELLING if (value := item.held(name))), "")
    paragraphs = (plain(block.content) for block in blocks(told) if isinstance(block, Paragraph))
    return " ".join(next(paragraphs, told).split()[:_WORDS_IN_ID])


def short_name(item: Del) -> str:
    """Give an item's name for lists and table heads: ``kortnavn``, else the title, else its first words."""
    return str(item.held("kortnavn") or title_of(item) or first_words(item))


def ids(collection: Samling[Any]) -> tuple[str, ...]:
    """Give the id of each item in order: the written one, else one derived; a clash takes ``-2`` and so on."""
    taken = {item.id for item in collection.punkter if item.held("id")}
    found: list[str] = []
    for item in collection.punkter:
        found.append(item.held("id") or _free(_derived(item), taken))
        taken.add(found[-1])
    return tuple(found)


def _derived(item: Del) -> str:
    named = next((value for name in _NAMING if (value := item.held(name))), "")
    text = " ".join(named) if isinstance(named, tuple) else named
    return slug(text or first_words(item)) or "punkt"


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def printed_number(number: str) -> str:
    """Give a written number as it stands before a title: "2.1", but "Delmål 1:" where it holds a letter."""
    number = number.strip()
    if any(char.isalpha() for char in number) and not number.endswith((":", ".")):
        return f"{number}:"
    return number
