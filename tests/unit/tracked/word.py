"""What Word does when all changes are accepted, or all rejected: an oracle of our own, by ECMA-376, 17.13.5.

And what is left then, in a form in which two documents can be compared: paragraph by paragraph, row by row, every word
with its look, its link and its note.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TypeAlias

from lxml import etree

Element: TypeAlias = Any
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ACCEPT, REJECT = "accept", "reject"
_GONE = {ACCEPT: "del", REJECT: "ins"}
_STAYS = {ACCEPT: "ins", REJECT: "del"}
_OF_PROPERTIES = {f"{W}rPr", f"{W}trPr"}
_BOOKMARKS = {f"{W}bookmarkStart", f"{W}bookmarkEnd"}


def part(content: bytes, name: str) -> Element:
    """Give a part of a Word file, by its path in the folder ``word``."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return etree.fromstring(file.read(f"word/{name}"))


def with_part(content: bytes, name: str, element: Element) -> bytes:
    """Give the file with another part in place of one."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as file, zipfile.ZipFile(out, "w") as made:
        for entry in file.namelist():
            made.writestr(entry, etree.tostring(element) if entry == f"word/{name}" else file.read(entry))
    return out.getvalue()


def halves(content: bytes) -> tuple[list[Element], list[Element]]:
    """Give the blocks of the log and those of the strategy, as their bookmarks tell."""
    body = part(content, "document.xml")[0]
    marks = {mark.get(f"{W}name"): mark for mark in body.iterchildren(f"{W}bookmarkStart")}
    found = []
    for name in ("Endringslogg", "Strategien"):
        start = marks[name]
        end = next(one for one in start.itersiblings() if one.get(f"{W}id") == start.get(f"{W}id"))
        found.append(list(body[body.index(start) + 1 : body.index(end)]))
    return found[0], found[1]


def strategy_alone(content: bytes) -> bytes:
    """Give the file without its log."""
    document = part(content, "document.xml")
    _, strategy = halves(content)
    document[0][:] = [*strategy, document[0][-1]]
    return with_part(content, "document.xml", document)


def settled(content: bytes, how: str) -> bytes:
    """Give the file without its log, with all changes accepted or all rejected."""
    content = strategy_alone(content)
    for name in ("document.xml", "footnotes.xml"):
        element = part(content, name)
        _drop_comments(element)
        _drop_gone(element, _GONE[how])
        _keep(element, _STAYS[how])
        _settle_looks(element, how)
        content = with_part(content, name, element)
    return content


def _drop_comments(element: Element) -> None:
    marks = [*element.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")]
    for mark in [*marks, *(one.getparent() for one in element.iter(f"{W}commentReference"))]:
        mark.getparent().remove(mark)


def _drop_gone(element: Element, gone: str) -> None:
    """Take out rows, cells, words and the ends of paragraphs that are gone."""
    _remove(row for row in element.iter(f"{W}tr") if row.find(f"{W}trPr/{W}{gone}") is not None)
    _remove(cell for cell in element.iter(f"{W}tc") if cell.find(f"{W}tcPr/{W}cell{gone.title()}") is not None)
    _remove(table for table in element.iter(f"{W}tbl") if table.find(f"{W}tr") is None)
    _remove(one for one in element.iter(f"{W}{gone}") if one.getparent().tag not in _OF_PROPERTIES)
    _remove(link for link in element.iter(f"{W}hyperlink") if not len(link))
    for paragraph in [one for one in element.iter(f"{W}p") if one.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None]:
        _join(paragraph)


def _keep(element: Element, stays: str) -> None:
    """Let what stays be as any other text."""
    for change in [one for one in element.iter(f"{W}{stays}") if one.getparent().tag not in _OF_PROPERTIES]:
        at = change.getparent().index(change)
        change.getparent()[at : at + 1] = list(change)
    _remove(element.iter(f"{W}ins", f"{W}del", f"{W}cellIns", f"{W}cellDel"))
    for old, new in (("delText", "t"), ("delInstrText", "instrText")):
        for words in list(element.iter(f"{W}{old}")):
            words.tag = f"{W}{new}"


def _settle_looks(element: Element, how: str) -> None:
    for change in list(element.iter(f"{W}pPrChange")):
        look = change.getparent()
        look[:] = list(change[0]) if how == REJECT else [one for one in look if one is not change]


def _join(paragraph: Element) -> None:
    """Let a paragraph that no longer ends go on in the next, whose look both have then."""
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if any(child.tag not in _BOOKMARKS for child in content):
        following = next(one for one in paragraph.itersiblings() if one.tag not in _BOOKMARKS)
        assert following.tag == f"{W}p", "words would go over into a table"
        at = int(following.find(f"{W}pPr") is not None)
        following[at:at] = content
    paragraph.getparent().remove(paragraph)


def _remove(elements: Iterable[Element]) -> None:
    for element in list(elements):
        element.getparent().remove(element)


# --- what is left ----------------------------------------------------------------------------------------------------


def form(content: bytes) -> list[object]:
    """Give a file's text as plain values; paragraphs without words only keep tables apart, and are left out."""
    return [block for block in _Form(content).blocks() if not isinstance(block, tuple) or block[2]]


class _Form:
    def __init__(self, content: bytes) -> None:
        self._notes = {note.get(f"{W}id"): note for note in part(content, "footnotes.xml")}
        self._links = {name: _links(content, name) for name in ("document", "footnotes")}
        self._numbers: dict[str, int] = {}
        self._body = part(content, "document.xml")[0]

    def blocks(self) -> list[object]:
        return list(self._blocks(self._body))

    def _blocks(self, holder: Element) -> Iterator[object]:
        for child in holder:
            if child.tag == f"{W}p":
                yield self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield [
                    [list(self._blocks(cell)) for cell in row.iterfind(f"{W}tc")] for row in child.iterfind(f"{W}tr")
                ]
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
                where = etree.QName(child.getroottree().getroot()).localname
                yield from self._runs(child, self._links[where].get(child.get(f"{R}id"), "#"))
            elif child.tag == f"{W}sdt":
                yield from self._runs(child.find(f"{W}sdtContent"), link)

    def _said(self, child: Element) -> object:
        name = etree.QName(child).localname
        if name == "t":
            return child.text or ""
        if name == "footnoteReference":
            return list(self._blocks(self._notes[child.get(f"{W}id")]))
        if name == "drawing":
            return [_plain(child.find(".//{*}extent")), child.find(".//*[@descr]").get("descr")]
        return "" if name in {"rPr", "instrText", "fldChar"} else f"<{name}>"

    def _number(self, element: Element) -> tuple[str, int]:
        """Give the level in a list, and which of the lists it is, in the order in which they are met."""
        held = element.find(f"{W}pPr/{W}numPr")
        if held is None:
            return ("", 0)
        number = held.find(f"{W}numId").get(f"{W}val")
        return (held.find(f"{W}ilvl").get(f"{W}val"), self._numbers.setdefault(number, len(self._numbers) + 1))


def _links(content: bytes, name: str) -> dict[str, str]:
    """Give where the links of a part lead; a part without links has no file for them."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        if f"word/_rels/{name}.xml.rels" not in file.namelist():
            return {}
    return {one.get("Id"): one.get("Target") for one in part(content, f"_rels/{name}.xml.rels")}


def _plain(element: Element) -> str:
    return "" if element is None else str(etree.tostring(element, encoding="unicode", with_tail=False))


# --- what is marked --------------------------------------------------------------------------------------------------


def shown(content: bytes) -> list[str]:
    """Give the strategy's paragraphs as one reads them, ``[-words taken out-]`` and ``{+words put in+}``.

    A paragraph or row that is marked as a whole begins with ``- `` or ``+ ``.
    """
    return [_line(paragraph) for block in halves(content)[1] for paragraph in block.iter(f"{W}p") if _text(paragraph)]


def _line(paragraph: Element) -> str:
    words = "".join(
        f"[-{text}-]" if fate == "del" else f"{{+{text}+}}" if fate == "ins" else text
        for fate, text in _told(paragraph)
    )
    mark = next((etree.QName(one).localname for one in paragraph.iterfind(f"{W}pPr/{W}rPr/*")), "")
    return {"ins": "+ ", "del": "- "}.get(mark, "") + words


def _told(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Give the words of a paragraph, those with one fate together."""
    for fate, words in groupby(paragraph.iter(f"{W}t", f"{W}delText"), _fate):
        yield fate, "".join(word.text or "" for word in words)


def _fate(word: Element) -> str:
    return next((etree.QName(one).localname for one in word.iterancestors(f"{W}ins", f"{W}del")), "")


def _text(paragraph: Element) -> str:
    return "".join(word.text or "" for word in paragraph.iter(f"{W}t", f"{W}delText"))


def words(content: bytes) -> list[str]:
    """Give all words of a file without its log."""
    body = part(content, "document.xml")[0]
    return " ".join(_spaced(paragraph) for paragraph in body.iter(f"{W}p")).split()


def changed_words(content: bytes) -> int:
    """Count the words that are marked as taken out or put in."""
    found = 0
    for change in part(strategy_alone(content), "document.xml").iter(f"{W}ins", f"{W}del"):
        if change.getparent().tag not in _OF_PROPERTIES:
            found += len(_spaced(change).split())
    return found


def _spaced(element: Element) -> str:
    parts = element.iter(f"{W}t", f"{W}delText", f"{W}tab", f"{W}br")
    return "".join((one.text or "") if one.tag in {f"{W}t", f"{W}delText"} else " " for one in parts)
