"""What Word does when all changes are accepted, or all rejected: an oracle of our own, by ECMA-376, 17.13.5.

And what is left then, in a form in which two documents can be compared: paragraph by paragraph, table by table.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

Element = Any
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ACCEPT, REJECT = "accept", "reject"
_GONE = {ACCEPT: "del", REJECT: "ins"}
_COMMENTS = [f"{W}commentRangeStart", f"{W}commentRangeEnd"]


def part(content: bytes, name: str) -> Element:
    """Give a part of a Word file."""
    return etree.fromstring(_file(content, f"word/{name}.xml"))


def _file(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read(name)


def with_part(content: bytes, name: str, element: Element) -> bytes:
    """Give the file with another part in place of one."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as file, zipfile.ZipFile(out, "w") as made:
        for entry in file.namelist():
            made.writestr(entry, etree.tostring(element) if entry == f"word/{name}.xml" else file.read(entry))
    return out.getvalue()


def halves(body: Element) -> tuple[list[Element], list[Element]]:
    """Give the blocks of the log and those of the strategy, as their bookmarks tell."""
    marks = {mark.get(f"{W}name"): mark for mark in body.iterchildren(f"{W}bookmarkStart")}
    found = []
    for name in ("Endringslogg", "Strategien"):
        start = marks[name]
        end = next(one for one in start.itersiblings() if one.get(f"{W}id") == start.get(f"{W}id"))
        found.append(list(body[body.index(start) + 1 : body.index(end)]))
    return found[0], found[1]


def strategy_alone(content: bytes) -> bytes:
    """Give the file without its log."""
    document = part(content, "document")
    body = document[0]
    _, strategy = halves(body)
    body[:] = [*strategy, body[-1]]
    return with_part(content, "document", document)


def settled(content: bytes, how: str) -> bytes:
    """Give the file without its log, with all changes accepted or all rejected."""
    content = strategy_alone(content)
    for name in ("document", "footnotes"):
        element = part(content, name)
        settle(element, how)
        content = with_part(content, name, element)
    return content


def settle(element: Element, how: str) -> None:
    """Accept or reject all changes in an element."""
    gone, stays = _GONE[how], {"del": "ins", "ins": "del"}[_GONE[how]]
    for mark in [*element.iter(*_COMMENTS), *_reference_runs(element)]:
        mark.getparent().remove(mark)
    for row in [row for row in element.iter(f"{W}tr") if row.find(f"{W}trPr/{W}{gone}") is not None]:
        row.getparent().remove(row)
    for cell in [cell for cell in element.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}cell{gone.title()}") is not None]:
        cell.getparent().remove(cell)
    for mark in [*element.iter(f"{W}cellIns", f"{W}cellDel")]:
        mark.getparent().remove(mark)
    for table in [table for table in element.iter(f"{W}tbl") if table.find(f"{W}tr") is None]:
        table.getparent().remove(table)
    for change in [one for one in element.iter(f"{W}{gone}") if one.getparent().tag not in {f"{W}rPr", f"{W}trPr"}]:
        change.getparent().remove(change)
    for link in [link for link in element.iter(f"{W}hyperlink") if not len(link)]:
        link.getparent().remove(link)
    for paragraph in [one for one in element.iter(f"{W}p") if one.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None]:
        _join(paragraph)
    for change in [one for one in element.iter(f"{W}{stays}") if one.getparent().tag not in {f"{W}rPr", f"{W}trPr"}]:
        at = change.getparent().index(change)
        change.getparent()[at : at + 1] = list(change)
    for change in list(element.iter(f"{W}pPrChange")):
        look = change.getparent()
        if how == REJECT:
            look[:] = list(change[0])
        else:
            look.remove(change)
    for mark in [*element.iter(f"{W}ins"), *element.iter(f"{W}del")]:
        mark.getparent().remove(mark)
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for words in list(element.iter(f"{W}{old}")):
            words.tag = f"{W}{new}"


def _reference_runs(element: Element) -> list[Element]:
    return [mark.getparent() for mark in element.iter(f"{W}commentReference")]


def _join(paragraph: Element) -> None:
    """Let a paragraph that no longer ends go on in the next, whose look both have then."""
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if any(child.tag not in {f"{W}bookmarkStart", f"{W}bookmarkEnd"} for child in content):
        following = next(one for one in paragraph.itersiblings() if not one.tag.startswith(f"{W}bookmark"))
        assert following.tag == f"{W}p", "words would go over into a table"
        at = int(following.find(f"{W}pPr") is not None)
        following[at:at] = content
    paragraph.getparent().remove(paragraph)


# --- what is left ----------------------------------------------------------------------------------------------------


class Form:
    """Writes a file's text as plain values, so that two that read alike are equal."""

    def __init__(self, content: bytes) -> None:
        self._notes = {note.get(f"{W}id"): note for note in part(content, "footnotes")}
        self._numbers: dict[str, int] = {}
        self._links = {
            one.get("Id"): one.get("Target") for one in etree.fromstring(_file(content, "word/_rels/document.xml.rels"))
        }
        self._body = part(content, "document")[0]

    def blocks(self) -> list[object]:
        """Give the whole text."""
        return list(self._blocks(self._body))

    def _blocks(self, holder: Element) -> Iterator[object]:
        for child in holder:
            if child.tag == f"{W}p":
                yield self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield [[list(self._blocks(cell)) for cell in row.iter(f"{W}tc")] for row in child.iterfind(f"{W}tr")]
            elif child.tag == f"{W}sdt":
                yield from self._blocks(child.find(f"{W}sdtContent"))

    def _paragraph(self, element: Element) -> tuple[object, ...]:
        runs: list[list[object]] = []
        for link, run in self._runs(element, ""):
            look = _plain(run.find(f"{W}rPr"))
            for child in run:
                said = self._said(child)
                if said and runs and runs[-1][:2] == [link, look] and isinstance(said, str):
                    runs[-1][2] = f"{runs[-1][2]}{said}"
                elif said:
                    runs.append([link, look, said])
        style = element.find(f"{W}pPr/{W}pStyle")
        return ("" if style is None else style.get(f"{W}val"), self._number(element), runs)

    def _runs(self, holder: Element, link: str) -> Iterator[tuple[str, Element]]:
        for child in holder:
            if child.tag == f"{W}r":
                yield link, child
            elif child.tag == f"{W}hyperlink":
                yield from self._runs(child, self._links.get(child.get(f"{R}id")) or "#")
            elif child.tag == f"{W}sdt":
                yield from self._runs(child.find(f"{W}sdtContent"), link)

    def _said(self, child: Element) -> object:
        if child.tag == f"{W}t":
            return child.text or ""
        if child.tag == f"{W}footnoteReference":
            return list(self._blocks(self._notes[child.get(f"{W}id")]))
        if child.tag == f"{W}drawing":
            return [_plain(child.find(f".//{W}extent")), child.find(".//*[@descr]").get("descr")]
        if child.tag in {f"{W}rPr", f"{W}instrText", f"{W}fldChar"}:
            return ""
        return f"<{etree.QName(child).localname}>"

    def _number(self, element: Element) -> tuple[str, int]:
        """Give the level in a list, and which of the lists it is, in the order in which they are met."""
        held = element.find(f"{W}pPr/{W}numPr")
        if held is None:
            return ("", 0)
        number = held.find(f"{W}numId").get(f"{W}val")
        return (held.find(f"{W}ilvl").get(f"{W}val"), self._numbers.setdefault(number, len(self._numbers) + 1))


def _plain(element: Element) -> str:
    return "" if element is None else str(etree.tostring(element, encoding="unicode", with_tail=False))


def form(content: bytes) -> list[object]:
    """Give a file's text as plain values."""
    return Form(content).blocks()


def empty_apart(blocks: list[object]) -> list[object]:
    """Leave out paragraphs without words, which only keep tables apart."""
    return [block for block in blocks if not (isinstance(block, tuple) and not block[2])]


__all__ = ["ACCEPT", "REJECT", "deepcopy", "empty_apart", "form", "halves", "part", "settle", "settled"]
