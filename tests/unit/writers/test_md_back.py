"""The oracle for Markdown: what is written reads back to the tree it came from, whatever characters stand in it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agstrategi import nodes
from agstrategi.nodes import Block, Document
from agstrategi.writers import write
from agstrategi.writers.templates import Templates
from unit.writers.reading import read_markdown
from unit.writers.sample import document, line, para, points, whole
from unit.writers.shapes import MARKDOWN
from unit.writers.trees import Grower, Shape

TEMPLATES = Templates()


def shape(tree: Document) -> Shape:
    title = ("h", 1, MARKDOWN.words(tree.title, lines=False))
    mark = MARKDOWN.paragraph((nodes.Strong(line(tree.mark)),) if tree.mark else ())
    front = (shape for one in tree.front for shape in MARKDOWN.blocks(one.blocks))
    return (title, *mark, *front, *MARKDOWN.blocks(tree.blocks))


def back(*blocks: Block) -> Shape:
    return read_markdown(write(document(*blocks), "md", TEMPLATES))[1:]


def test_a_document_of_everything_reads_back() -> None:
    tree = whole()
    assert read_markdown(write(tree, "md", TEMPLATES)) == shape(tree)


@settings(max_examples=150)
@given(st.integers(0, 2**32))
def test_any_tree_reads_back(seed: int) -> None:
    grower = Grower(Random(seed))  # noqa: S311 - trees, not secrets
    tree = document(*grower.blocks(), grower.section())
    assert read_markdown(write(tree, "md", TEMPLATES)) == shape(tree)


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), min_size=1).filter(lambda text: text.strip()))
def test_any_text_reads_back(text: str) -> None:
    blocks: tuple[Block, ...] = (
        para(text),
        para("a", nodes.Strong(line(text)), "b"),
        para(nodes.Emphasis(line(text, nodes.Strong(line(text)), text))),
        para("x", nodes.Break(), text),
        points(text, text),
        nodes.Table((), (nodes.Row((nodes.Cell((para(text),)),)),)),
        nodes.Section(line(text), 2, "a", ()),
    )
    assert back(*blocks) == MARKDOWN.blocks(blocks)


@pytest.mark.parametrize("text", ["*ord*", "1. ledd", "- strek", "# tegn", "> pil", "[ord](x)", "`ord`", "&amp;"])
def test_the_oracle_sees_a_lost_escape(text: str) -> None:
    assert read_markdown(text) != MARKDOWN.blocks((para(text),))
