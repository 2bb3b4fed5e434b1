"""Whatever the tree: every word in its place, every part well formed, every name and number once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from random import Random

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agstrategi import nodes
from agstrategi.nodes import Document
from unit.writers.sample import document, line, para, points, whole
from unit.writers.trees import Grower
from unit.writers.word import NAMES, Word

READING: dict[type, tuple[str, ...]] = {
    nodes.Text: ("text",),
    nodes.Code: ("text",),
    nodes.CodeBlock: ("text",),
    nodes.Image: ("alt",),
    nodes.Break: (),
    nodes.Footnote: (),
    nodes.Rule: (),
    nodes.Section: ("number", "title", "subtitle", "blocks"),
    nodes.List: ("items",),
    nodes.Table: ("caption", "head", "rows"),
    nodes.Row: ("cells",),
    nodes.Quote: ("lead", "blocks", "source"),
    nodes.Figure: ("lead", "alt", "top", "parts", "bottom", "caption"),
    nodes.Part: ("title", "blocks"),
    nodes.Box: ("title", "blocks"),
    nodes.Field: ("label",),
} | dict.fromkeys((nodes.Item, nodes.Cell), ("blocks",))
"""The fields of a node in the order in which a reader meets them; others only ``content``. Pictures are missing."""
SET_ASIDE = ("//w:sdt[w:sdtPr/w:docPartObj]//*", "//w:sdt[w:sdtPr/w:showingPlcHdr]//*")


def read(node: object) -> Iterator[str]:
    """Walk a tree as it is read."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from read(part)
    else:
        for name in READING.get(type(node), ("content",)):
            if name != "alt" or isinstance(node, nodes.Image) or bool(getattr(node, "image", None)):
                yield from read(getattr(node, name))


def shown(tree: Document) -> str:
    """Give the words of a tree, without white space."""
    return _bare("".join([*read(tree.title), *read(tuple(one.blocks for one in tree.front)), *read(tree.blocks)]))


def said(word: Word) -> str:
    """Give the words of a document, without white space, captions' numbers and what is set aside."""
    tree = word.part("document")
    aside = {element for path in SET_ASIDE for element in tree.xpath(path, namespaces=NAMES)}
    out: list[str] = []
    for paragraph in tree.iter("{*}p"):
        parts = [part for part in paragraph.iter() if part not in aside]
        texts = [
            "\u00ad" if t.tag.endswith("}softHyphen") else t.text or ""
            for t in parts
            if t.tag.endswith(("}t", "}delText", "}softHyphen"))
        ]
        numbered = any("SEQ" in (code.text or "") for code in paragraph.iter("{*}instrText"))
        out.append(re.sub(r"^(Tabell|Figur) \d+: ", "", "".join(texts)) if numbered else "".join(texts))
    return _bare("".join(out))


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def check(tree: Document) -> None:
    word = Word.whole(tree)
    assert said(word) == shown(tree)
    for name in word.zip.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(word.zip.read(name))
    for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name"):
        found = word.find(path)
        assert len(found) == len(set(found))
    assert word.find("//w:tc[not(*[last()][self::w:p])]") == []
    assert word.find("//w:tbl[following-sibling::*[1][self::w:tbl]]") == []
    docx.Document(BytesIO(word.content))


def test_a_document_of_everything() -> None:
    tree = whole()
    check(document(*tree.blocks))


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_any_tree(seed: int) -> None:
    grower = Grower(Random(seed))  # noqa: S311 - trees, not secrets
    check(document(*grower.blocks(), grower.section(), grower.section()))


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs", "Cf")), min_size=1))
def test_any_text(text: str) -> None:
    marked = (nodes.Strong(line(text)), nodes.Code(text), nodes.Link("https://x.no", line(text), text))
    check(document(para(text, *marked), points(text), nodes.Section(line(text), 2, text, ())))


def test_a_lost_word_is_seen() -> None:
    assert said(Word.of(para("en to"))) != shown(document(para("en to tre")))
