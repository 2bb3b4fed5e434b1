"""What pandoc reads is the tree that was written: every word, in order, and no markup that text brought with it."""

from __future__ import annotations

import json
import subprocess
from random import Random
from typing import Any

import pytest

from agstrategi import nodes
from agstrategi.nodes import Block, Document
from agstrategi.writers import write
from agstrategi.writers.templates import Templates
from unit.writers.reading_pandoc import read_pandoc
from unit.writers.sample import cell, document, front, line, para, points, row, whole
from unit.writers.shapes import PANDOC
from unit.writers.trees import PIECES, Grower, Shapes

TEMPLATES = Templates()
TREES = 60  # in one run of pandoc, for starting it costs more than reading
# What could smuggle in another format's markup, a program's command, or another character than the author's.
_PIECES = (
    "`<b>x</b>`{=html} `<w:p/>`{=openxml} <script>alert(1)</script> <!-- x --> \\newpage \\input{x} $x$ $$x$$ \\(x\\) "
    "@nordvik2021 [@nordvik2021] -@x [x]{.y} {#id .y z=1} [x](javascript:y) ![x](y) <https://x.no> ^[x] [^x] H~2~O "
    "x^2^ --- -- ... it's “x” ‘x’ e.g. p. 5 :smile: ~~x~~ {++x++} [[x]] | x :: x \u00a0 \\ x"
)
_LINES = """
```{=html}
::: {.x}
---
...
+---+---+
| x | y |
(@ex) x
: x
Table: x
% x
\\begin{x}y\\end{x}
[x]: y
[^1]: y
=====
- - -
"x" 'x'
"""
HOSTILE = (*_PIECES.split(" "), *_LINES.strip().split("\n"))


def read(pandoc: str, tree: Document) -> dict[str, Any]:
    """What pandoc makes of a document."""
    text = write(tree, "docx-tekst", TEMPLATES)
    return run(pandoc, text.encode())


def run(pandoc: str, text: bytes) -> dict[str, Any]:
    done = subprocess.run([pandoc, "-f", "markdown", "-t", "json"], input=text, capture_output=True, check=True)
    assert done.stderr == b""
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def shapes(pandoc: str, *blocks: Block) -> Shapes:
    return read_pandoc(read(pandoc, document(*blocks))["blocks"])


@pytest.mark.parametrize("batch", range(2))
def test_any_tree_is_read_as_it_was(pandoc: str, batch: int) -> None:
    blocks: list[Block] = []
    for seed in range(batch * TREES, (batch + 1) * TREES):
        grower = Grower(Random(seed))  # noqa: S311 - trees, not secrets
        blocks += [*grower.blocks(), grower.section()]
    assert shapes(pandoc, *blocks) == PANDOC.blocks(tuple(blocks))


def test_no_text_becomes_markup_wherever_it_stands(pandoc: str) -> None:
    blocks = tuple(block for text in (*HOSTILE, *PIECES) if text.strip() for block in everywhere(text))
    assert shapes(pandoc, *blocks) == PANDOC.blocks(blocks)


def everywhere(text: str) -> tuple[Block, ...]:
    """Blocks with a text wherever one can stand."""
    marked = nodes.Strong(line(text))
    return (
        para(text),
        para("før | x ", text, nodes.Break(), text, nodes.Break(), "--|--"),
        para(nodes.Code("x"), text, nodes.Link("https://example.no", line(text), text), text, marked, text),
        points(text, (para(text), points(text))),
        nodes.Table((cell(text), cell("B")), (row(text, f"{text} {text}"),), line(text)),
        nodes.Section(line(text), 2, "", (), "1."),
        nodes.Quote((para(text),), line(text), line(text)),
    )


def test_the_test_sees_what_is_smuggled_in(pandoc: str) -> None:
    text = b"`<b>`{=html} $x$ \\newpage @x\n\n```{=openxml}\n<w:p/>\n```\n"
    found = str(read_pandoc(run(pandoc, text)["blocks"]))
    for kind in ("RawInline", "RawBlock", "Math", "Cite"):
        assert f"unexpected {kind}" in found or f"'unexpected', '{kind}'" in found


def test_a_document_of_everything(pandoc: str) -> None:
    tree = whole()
    found = read(pandoc, tree)
    lines = [one.blocks for one in tree.front if one.kind != "undertittel"]
    expected = ((para(tree.mark),), *lines, tree.blocks)
    assert read_pandoc(found["blocks"]) == tuple(shape for blocks in expected for shape in PANDOC.blocks(blocks))


def test_facts_are_words(pandoc: str) -> None:
    subtitle = nodes.FrontLine("undertittel", (para('1. *utgave* -- "ny"'),))
    tree = document(front=(subtitle, *front()[1:2]), name="Ola's $kommune$", period="2023–2027", status="no")
    meta = read(pandoc, tree)["meta"]
    assert {key: _text(meta[key]) for key in meta} == {
        "title": "Arbeidsgiverstrategi",
        "subtitle": '1. *utgave* -- "ny"',
        "lang": "nb-NO",
        "kommune": "Ola's $kommune$",
        "periode": "2023–2027",
        "status": "no",
    }


def _text(fact: dict[str, Any]) -> str:
    assert fact["t"] == "MetaInlines"
    return "".join(inline["c"] if inline["t"] == "Str" else " " for inline in fact["c"])


def test_columns_fill_the_page_and_share_it_by_what_is_in_them(pandoc: str) -> None:
    long = "Vi skal lære opp alle ledere i samtaler. " * 5
    table = nodes.Table((cell("Tiltak"), cell("Frist")), (row(long, "2026"),))
    columns = read(pandoc, document(table))["blocks"][0]["c"][2]
    wide, narrow = (width["c"] for _, width in columns)
    assert wide + narrow == pytest.approx(1, abs=0.05)
    assert wide > 4 * narrow


def test_a_table_may_be_wide_deep_and_strange(pandoc: str) -> None:
    many = nodes.Table(tuple(cell(f"K{at}") for at in range(40)), (row(*("ja" for _ in range(40))),))
    odd = nodes.Table((cell("漢字"), cell("")), (row("x" * 300, "👩‍👩‍👧 a\u030a"), row("", "")))
    deep = nodes.Table((), (row(cell(para("a"), points("b", (para("c"), points("d", ordered=True)))), "e"),))
    blocks = (many, odd, deep)
    assert shapes(pandoc, *blocks) == PANDOC.blocks(blocks)
