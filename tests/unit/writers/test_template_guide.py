"""What LESMEG.md says that a template may use is what there is, and its examples work."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from agstrategi import nodes
from agstrategi.typesetting.profile import Profile
from agstrategi.writers import FORMATS, write
from agstrategi.writers.engine import Writer
from agstrategi.writers.html import FormatWriter
from agstrategi.writers.look import look
from agstrategi.writers.names import BLOCKS
from agstrategi.writers.poster import _data
from agstrategi.writers.poster.order import parts
from agstrategi.writers.templates import Templates
from unit.writers.posters import made, tree
from unit.writers.sample import cell, document, row, whole


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    """The page's text."""
    return (root / "maler" / "LESMEG.md").read_text(encoding="utf-8")


def examples(guide: str, language: str) -> list[str]:
    """Find the code examples in a language."""
    return re.findall(rf"```{language}\n(.*?)```", guide, re.DOTALL)


def test_every_field_of_every_node_is_listed(guide: str) -> None:
    table = guide.partition("### Malene og feltene")[2]
    for node, name in (BLOCKS | {nodes.Document: "dokument"}).items():
        line = next(line for line in table.splitlines() if line.startswith(f"| `{name}` |"))
        listed = re.findall(r"`(\w+)`", line.split("|")[2])
        own = {field.name for field in fields(node)} if is_dataclass(node) else set()
        assert own - set(listed) == set(), name
        parts = {field.name for part in (nodes.Item, nodes.Row, nodes.Cell, nodes.Part) for field in fields(part)}
        assert set(listed) - own - parts == set(), name


def test_every_name_is_listed(guide: str) -> None:
    writer = FormatWriter(document(), Templates().sheet(FORMATS["html"]))
    names = set(Writer.names(writer)) | set(writer._context)  # noqa: SLF001 - what a template sees
    assert {name for name in names if f"`{name}" not in guide} == set()


def test_every_filter_is_listed_and_no_other(guide: str) -> None:
    listed = re.findall(r"`(\w+)`", guide.partition("Filtrene som finnes, er")[2].partition("##")[0])
    assert listed == sorted(Templates().sheet(FORMATS["html"]).gate.filters)


def test_the_style_example_works(guide: str, tmp_path: Path) -> None:
    (tmp_path / "tillegg.css").write_text(examples(guide, "css")[0], encoding="utf-8")
    assert "--farge: #7a1f3d;" in write(document(), "html", Templates(tmp_path)).partition("</style>")[0]


def test_the_borrowing_example_works(guide: str, tmp_path: Path) -> None:
    (tmp_path / "tabell.html.j2").write_text(examples(guide, "jinja")[0], encoding="utf-8")
    text = write(document(nodes.Table((cell("Navn"),), (row("Kari"),))), "html", Templates(tmp_path))
    assert '<div class="ramme">\n<div class="tabell">' in text


def test_the_free_page_works(guide: str, tmp_path: Path) -> None:
    (tmp_path / "dokument.html.j2").write_text(examples(guide, "jinja")[-1], encoding="utf-8")
    measures = SimpleNamespace(punkter=[SimpleNamespace(frist=2026), SimpleNamespace(frist=None)])
    areas = SimpleNamespace(punkter=[SimpleNamespace(tittel="Ledelse & lag", tiltak=measures)])
    text = write(whole(), "html", Templates(tmp_path), SimpleNamespace(satsingsomrader=areas))
    assert "<li>Ledelse &amp; lag, 2026</li>" in text


def test_the_poster_example_works(guide: str, tmp_path: Path) -> None:
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "plakat.typ").write_text(examples(guide, "typst")[0], encoding="utf-8")
    found = made("satsingsområder: [{tittel: Heltid, tiltak: [Lyse ut]}]", templates=Templates(tmp_path))
    assert (set(found.files), found.faults, found.diagnostics) == ({".pdf", ".svg"}, (), ())


def test_all_that_a_poster_s_template_is_given_is_listed(guide: str) -> None:
    table = guide.partition("Til plakaten har `data` dette:")[2].partition("Hvert punkt har")[0]
    listed = {name for line in table.splitlines() if "|" in line for name in re.findall(r"`(\w+)`", line.split("|")[1])}
    document = tree("visjon: Her vokser folk")
    assert listed == set(_data(document, parts(document), "a3", look(Profile()), ""))
