"""Word's lists: a definition says how levels look, a number (``w:num``) is one list that counts by a definition."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from agstrategi.writers.docx.xml import Element, W

_W = f"{{{W}}}"
BULLETS, NUMBERS = 1, 2
"""The lists of our own document, by their ids there."""
_LEVELS = 9


class Numbering:
    """The lists of one document; ``ours`` are those of our own, taken over where they are needed."""

    def __init__(self, element: Element, ours: Element) -> None:
        self._element = element
        self._ours = ours
        self._taken: dict[int, int] = {}
        self._next = 1 + max((int(num.get(f"{_W}numId")) for num in element.iter(f"{_W}num")), default=0)

    def taken(self, own: int) -> int:
        """Give the id that one of our lists has in this document."""
        if own not in self._taken:
            definition: Element = deepcopy(self._definition(self._ours, own))
            number = 1 + max((int(held.get(_ID)) for held in self._element.iter(f"{_W}abstractNum")), default=0)
            definition.set(_ID, str(number))
            first = self._element.find(f"{_W}num")
            at = len(self._element) if first is None else self._element.index(first)
            self._element.insert(at, definition)
            self._taken[own] = self._add(number)
        return self._taken[own]

    def restart(self, number: int, level: int, start: int) -> int:
        """Begin a new list that looks like ``number`` and counts from ``start`` at ``level``."""
        definition = self._definition(self._element, number)
        if definition is None:
            return number
        override = etree.Element(f"{_W}lvlOverride", {f"{_W}ilvl": str(level)})
        etree.SubElement(override, f"{_W}startOverride", {f"{_W}val": str(start)})
        return self._add(int(definition.get(_ID)), override)

    def counts(self, number: int) -> tuple[str, ...]:
        """Tell what a list counts by, and where it begins anew from what: what two lists that look alike have alike."""
        num = self._element.find(f"{_W}num[@{_W}numId='{number}']")
        if num is None:
            return ()
        starts = (held.get(f"{_W}val") for held in num.iter(f"{_W}startOverride"))
        return (num.find(f"{_W}abstractNumId").get(f"{_W}val"), *starts)

    def indent(self, number: int, level: int) -> tuple[int, int]:
        """Give how far a list's words stand from the left, and how far back its marks."""
        definition = self._definition(self._element, number)
        found = None if definition is None else definition.find(f"{_W}lvl[@{_W}ilvl='{level}']/{_W}pPr/{_W}ind")
        if found is None:
            return 360 * (level + 1), 360
        left = found.get(f"{_W}left") or found.get(f"{_W}start") or "0"
        return int(left), int(found.get(f"{_W}hanging") or 0)

    def levels(self, number: int) -> int:
        """Give how many levels a list has."""
        definition = self._definition(self._element, number)
        return _LEVELS if definition is None else max(1, len(definition.findall(f"{_W}lvl")))

    def _add(self, definition: int, *overrides: Element) -> int:
        number, self._next = self._next, self._next + 1
        num = etree.Element(f"{_W}num", {f"{_W}numId": str(number)})
        etree.SubElement(num, f"{_W}abstractNumId", {f"{_W}val": str(definition)})
        num.extend(overrides)
        last = self._element.find(f"{_W}numIdMacAtCleanup")
        self._element.insert(len(self._element) if last is None else self._element.index(last), num)
        return number

    @staticmethod
    def _definition(element: Element, number: int) -> Element | None:
        """Find the definition that a list counts by; None where the document has lost it."""
        num = element.find(f"{_W}num[@{_W}numId='{number}']/{_W}abstractNumId")
        if num is None:
            return None
        return element.find(f"{_W}abstractNum[@{_W}abstractNumId='{num.get(f'{_W}val')}']")


_ID = f"{_W}abstractNumId"
