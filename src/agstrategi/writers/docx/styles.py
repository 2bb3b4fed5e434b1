"""The styles of one document: found by their names in it, and taken from our own document where it has none."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from agstrategi.writers.docx.numbering import Numbering
from agstrategi.writers.docx.roles import CHARACTER, PARAGRAPH, ROLES, TABLE, TABLE_GRIDS, Role
from agstrategi.writers.docx.xml import Element, W

_W = f"{{{W}}}"
_VAL = f"{_W}val"
_ID = f"{_W}styleId"
_NOT_COPIED = ("next", "link", "rsid")


class Styles:
    """The style ids of a document by role. ``missing`` gathers the built-in styles that it should have had."""

    def __init__(self, element: Element, ours: Element, numbering: Numbering) -> None:
        self._element = element
        self._ours = ours
        self.numbering = numbering
        self.missing: list[str] = []
        self._styles: dict[str, Element] = {style.get(_ID): style for style in element.iter(f"{_W}style")}
        self._index = {kind: dict(_names(element, kind)) for kind in (PARAGRAPH, CHARACTER, TABLE)}
        self._ids: dict[str, str] = {}
        self._above: dict[str, int] = {}

    def __getitem__(self, role: str) -> str:
        """Give the id of a role's style."""
        if role not in self._ids:
            self._ids[role] = self._find(ROLES[role]) or self._take(ROLES[role])
        return self._ids[role]

    def has(self, role: str) -> bool:
        """Tell whether the document itself has a style for a role."""
        return bool(self._find(ROLES[role]))

    def used(self, role: str) -> str:
        """Give the id of a role's style where the document has one, or has been given ours; "" where it has neither."""
        return self._ids.get(role) or self._find(ROLES[role])

    def choose_table(self, shown: str) -> None:
        """Let tables look as they do in the document: ``shown`` is the style that it uses, if any."""
        own = [style for style in self._styles.values() if _is_own_table(style)]
        grid = next(filter(None, map(self._index[TABLE].get, map(_plain, TABLE_GRIDS))), "")
        if shown in self._styles:
            self._ids["tabell"] = shown
        elif not self.has("tabell"):
            if len(own) == 1 or grid:
                self._ids["tabell"] = own[0].get(_ID) if len(own) == 1 else grid
            else:
                self.missing.append(TABLE_GRIDS[1])

    def indent(self, role: str) -> int:
        """Give how far a style's words stand from the left, in twips."""
        found = self._inherited(self[role], f"{_W}pPr/{_W}ind")
        left = None if found is None else found.get(f"{_W}left") or found.get(f"{_W}start")
        return int(left) if left else 0

    def space_above(self, role: str) -> int:
        """Give the space above a style's paragraphs, in twips."""
        if role not in self._above:
            found = self._inherited(self[role], f"{_W}pPr/{_W}spacing[@{_W}before]") if role else None
            self._above[role] = 0 if found is None else int(found.get(f"{_W}before"))
        return self._above[role]

    def list_of(self, role: str) -> tuple[int, int] | None:
        """Give the list that a style counts by, and at what level; None where it is no style of lists."""
        found = self._inherited(self[role], f"{_W}pPr/{_W}numPr")
        if found is None:
            return None
        number, level = found.find(f"{_W}numId"), found.find(f"{_W}ilvl")
        if number is None or number.get(_VAL) == "0":
            return None
        return int(number.get(_VAL)), 0 if level is None else int(level.get(_VAL))

    def speak(self, lang: str) -> None:
        """Let the whole document be in one language: what the styles say of theirs goes."""
        for held in list(self._element.iter(f"{_W}lang")):
            held.getparent().remove(held)
        properties = _child(_child(_child(self._element, "docDefaults", first=True), "rPrDefault", first=True), "rPr")
        etree.SubElement(properties, f"{_W}lang", {_VAL: lang, f"{_W}eastAsia": "en-US", f"{_W}bidi": "ar-SA"})

    def _find(self, role: Role) -> str:
        return next(filter(None, map(self._index[role.kind].get, map(_plain, role.names))), "")

    def _take(self, role: Role) -> str:
        """Add our own style for a role, standing on the document's own styles, and note that it was missing."""
        style = deepcopy(_named(self._ours, role.names[0]))
        if role.built_in:
            self.missing.append(role.shown)
        self._rename(style, role)
        for name in _NOT_COPIED:
            for held in style.findall(f"{_W}{name}"):
                style.remove(held)
        based = style.find(f"{_W}basedOn")
        if based is not None:
            based.set(_VAL, self._base(based.get(_VAL), role.kind))
        number = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
        if number is not None:
            number.set(_VAL, str(self.numbering.taken(int(number.get(_VAL)))))
        self._element.append(style)
        self._styles[style.get(_ID)] = style
        return str(style.get(_ID))

    def _rename(self, style: Element, role: Role) -> None:
        """Give a style an id and a name that no other has."""
        while style.get(_ID) in self._styles:
            style.set(_ID, f"{style.get(_ID)}A")
        if any(_plain(role.names[0]) in names for names in self._index.values()):
            style.find(f"{_W}name").set(_VAL, f"{role.names[0]} (agstrategi)")

    def _base(self, ours: str, kind: str) -> str:
        """Give the document's style for the one that ours stands on: its plain one, or a role's."""
        name = next(s.find(f"{_W}name").get(_VAL) for s in self._ours.iter(f"{_W}style") if s.get(_ID) == ours)
        role = next((key for key, role in ROLES.items() if role.names[0] == name), "")
        return self[role] if role else self._default(kind)

    def _default(self, kind: str) -> str:
        defaults = (style for style in self._styles.values() if style.get(f"{_W}default") in {"1", "true", "on"})
        return next((str(style.get(_ID)) for style in defaults if style.get(f"{_W}type") == kind), "")

    def _inherited(self, style_id: str, path: str) -> Element | None:
        """Find a property of a style, or of those that it stands on."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            found = style.find(path)
            if found is not None:
                return found
            based = style.find(f"{_W}basedOn")
            style_id = "" if based is None else based.get(_VAL)
        return None


def _names(element: Element, kind: str) -> Iterator[tuple[str, str]]:
    """Give what the styles of one kind are called, the surest last: other names, ids, names."""
    styles = [style for style in element.iter(f"{_W}style") if style.get(f"{_W}type", PARAGRAPH) == kind]
    for style in styles:
        aliases = style.find(f"{_W}aliases")
        if aliases is not None:
            yield from ((_plain(name), style.get(_ID)) for name in aliases.get(_VAL, "").split(","))
    yield from ((_plain(style.get(_ID, "")), style.get(_ID)) for style in styles)
    yield from ((_plain(_name(style)), style.get(_ID)) for style in styles)


def _name(style: Element) -> str:
    found = style.find(f"{_W}name")
    return "" if found is None else str(found.get(_VAL, ""))


def _plain(name: str) -> str:
    """Write a name as names and ids are compared: ``Overskrift 1`` is ``overskrift1``."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _named(element: Element, name: str) -> Element:
    return next(style for style in element.iter(f"{_W}style") if _name(style) == name)


def _is_own_table(style: Element) -> bool:
    return style.get(f"{_W}type") == TABLE and style.get(f"{_W}customStyle") in {"1", "true", "on"}


def _child(element: Element, name: str, *, first: bool = False) -> Element:
    """Give an element's child of a name, made where it is not there."""
    found = element.find(f"{_W}{name}")
    if found is None:
        found = etree.Element(f"{_W}{name}")
        element.insert(0 if first else len(element), found)
    return found
