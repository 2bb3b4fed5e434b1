"""The overview on the page: apart from the text, the same for a screen reader, and what an author writes stays text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

from agstrategi import nodes
from agstrategi.nodes import Aim, Choice, Filter, Overview
from agstrategi.writers import FORMATS, write
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.script import script
from agstrategi.writers.templates import Templates
from unit.writers.sample import chapter, document, para, row, table, whole
from unit.writers.test_html import HOSTILE
from unit.writers.told import COUNTED, WORDS, overview, structure, timeline

TEMPLATES = Templates()
MEASURES = table(
    ["Tiltak"],
    row("Kurs", data={"tiltak": "1"}),
    row("Møte", data={"tiltak": "2"}),
)


def source(told: Overview | None, *blocks: nodes.Block, templates: Templates = TEMPLATES, form: str = "html") -> str:
    """Write a document with an overview."""
    return write(document(*(blocks or (chapter("A"), chapter("B", MEASURES))), overview=told), form, templates)


def page(told: Overview | None, *blocks: nodes.Block) -> HtmlElement:
    """Write a page and read it back."""
    return html.document_fromstring(source(told, *blocks))


def texts(tree: HtmlElement, path: str) -> list[str]:
    """Give the words of all elements at ``path``."""
    return [" ".join(found.text_content().split()) for found in tree.xpath(path)]


# --- where it stands -------------------------------------------------------------------------------------------------


def test_it_stands_between_the_contents_and_the_text_and_the_contents_lead_to_it() -> None:
    tree = page(overview())
    assert [part.tag for part in tree.xpath("//div[@class='side']/*")] == ["nav", "aside", "main"]
    assert texts(tree, "//nav//a") == ["Oversikt", "A", "B"]
    assert tree.xpath("//nav//a/@href")[0] == f"#{tree.xpath('//aside/h2/@id')[0]}"
    assert tree.xpath("//a[@class='hopp']/@href") == ["#_innhold"]


def test_without_an_overview_the_page_has_none_of_it() -> None:
    text = source(None)
    assert "oversikt" not in text.partition("<body>")[2].replace("_oversikt", "")
    assert "script" not in text
    assert "utvalg" not in text


def test_other_formats_show_none_of_it() -> None:
    for form in ("md", "docx-tekst"):
        assert source(overview(), form=form) == source(None, form=form)
    assert [name for name, known in FORMATS.items() if known.has_overview] == ["html"]


def test_ids_are_unique_and_everything_that_is_named_is_there() -> None:
    tree = html.document_fromstring(write(replace(whole(), overview=overview()), "html", TEMPLATES))
    found = tree.xpath("//@id")
    assert sorted(found) == sorted(set(found))
    named = {
        name for names in tree.xpath("//@aria-labelledby | //@aria-describedby | //@for") for name in names.split()
    }
    assert named <= set(found)
    assert {use[1:] for use in tree.xpath("//*[local-name()='use']/@href")} <= set(found)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(head.tag[1]) for head in page(overview()).xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("missing", "heads"),
    [
        ({"structure": None}, ["Finn tiltak", "Tiltak etter frist"]),
        ({"filters": ()}, ["Slik henger det sammen", "Tiltak etter frist"]),
        ({"timeline": None}, ["Slik henger det sammen", "Finn tiltak"]),
    ],
    ids=["no figure", "no filters", "no timeline"],
)
def test_each_part_may_be_missing(missing: dict[str, Any], heads: list[str]) -> None:
    assert texts(page(replace(overview(), **missing)), "//aside//h3") == heads


# --- the figure and its text -----------------------------------------------------------------------------------------


def test_the_figure_is_a_picture_with_a_name_and_a_description() -> None:
    tree = page(overview())
    for kind in ("bred", "smal"):
        (figure,) = tree.xpath(f"//svg[@class='{kind}']")
        assert figure.get("role") == "img"
        named = [tree.get_element_by_id(name).text_content() for name in figure.get("aria-labelledby").split()]
        assert named == ["Slik henger det sammen", "Figur med alt."]
        assert {" ".join(text.split()) for text in figure.xpath(".//text/text()")} >= {"Folk blir", "Heltid", "Visjon"}


def test_all_that_the_figure_says_is_said_in_text() -> None:
    tree = page(overview())
    told = " ".join(texts(tree, "//aside/details[1]"))
    drawn = " ".join(tree.xpath("//svg[@class='bred']/text/text()"))
    assert set(re.findall(r"\w+", drawn)) <= set(re.findall(r"\w+", told))
    assert texts(tree, "//details[1]/ul/li") == [
        "Mål 1: Folk blir (1 tiltak) Folk lærer hver dag",
        "Hele stillinger: 2. Hel stilling er det vanlige",
    ]
    assert texts(tree, "//details[1]/ul/li/ul/li") == ["Folk lærer hver dag"]
    assert [texts(line, ".//th | .//td") for line in tree.xpath("//details[1]//tr")] == [
        ["Områder", "Støtter", "Tiltak"],
        ["Ledelse nær folk", "Folk blir; Folk lærer", "4 tiltak"],
        ["Heltid", "Hele stillinger", ""],
    ]


@pytest.mark.parametrize(
    "depths", [[], [0], [0, 0], [0, 1], [0, 1, 2], [0, 1, 1, 0], [0, 1, 0, 1], [0, 0, 1], [1, 0], [1, 1, 0]]
)
def test_goals_in_goals_are_whole_lists(depths: list[int]) -> None:
    goals = tuple(Aim(f"Mål {at}", f"Mål {at}", depth=depth) for at, depth in enumerate(depths))
    areas = (Aim("A", "A"), Aim("B", "B"), Aim("C", "C"))
    told = replace(overview(), structure=replace(structure(), goals=goals, areas=areas, caption=""))
    text = source(told)
    part = text[text.index("<details>") : text.index("</details>")]
    for tag in ("ul", "li"):
        assert part.count(f"<{tag}>") == part.count(f"</{tag}>")
    tree = html.fragment_fromstring(part + "</details>")
    points = tree.xpath("./ul//li")
    assert [point.text.strip() for point in points] == [goal.name for goal in goals]
    inside = [len(point.xpath("ancestor::li")) for point in points]
    assert inside == [int(bool(depth) and any(not one for one in depths[:at])) for at, depth in enumerate(depths)]


# --- the timeline and its table --------------------------------------------------------------------------------------


def test_each_deadline_is_a_mark_with_shape_number_and_words_and_a_row() -> None:
    tree = page(overview())
    marks = tree.xpath("//*[@data-tiltak][title]")
    assert [(mark.tag, mark.get("class"), mark.get("data-tiltak")) for mark in marks] == [
        ("a", "pagar", "1"), ("g", "fullfort", "2"), ("a", "utsatt", "3"), ("g", "avbrutt", "4"), ("a", "uten", "5"),
        ("g", "planlagt", "6"),
    ]  # fmt: skip
    assert texts(marks[0], "./title") == ["1. Tiltak 1 (1. kvartal 2026, pågår)"]
    assert texts(tree, "//details[@class='frister']//tbody/tr[1]/*") == [
        "1",
        "1. kvartal 2026",
        "Tiltak 1",
        "Lederne",
        "pågår",
    ]
    assert tree.xpath("//details[@class='frister']//tr/@data-tiltak") == ["1", "2", "3", "4", "5", "6"]
    assert tree.xpath("//details[@class='frister']//th[@scope='row']/a/@href") == [
        "#tiltak-1",
        "#tiltak-3",
        "#tiltak-5",
    ]
    assert texts(tree, "//ul[@class='tegn']/li") == [
        "planlagt", "pågår", "fullført", "utsatt", "avbrutt", "uten status",
    ]  # fmt: skip


def test_very_many_deadlines_are_bars_with_their_number_and_the_table_has_them_all() -> None:
    tree = page(overview(COUNTED))
    assert tree.xpath("//figure[@class='tidslinje']//a") == []
    assert "30" in texts(tree, "//figure[@class='tidslinje']//text")
    assert len(tree.xpath("//details[@class='frister']/div//tbody/tr")) == COUNTED
    assert texts(tree, "//figure[@class='tidslinje']/figcaption") == [" ".join(WORDS["søyler"].split())]


def test_the_axis_is_for_the_eye_alone() -> None:
    (line,) = page(overview()).xpath("//div[@class='rull']/svg")
    assert line.get("role") == "group"
    assert {word for part in line.xpath("./g[@aria-hidden='true']") for word in part.xpath("./text/text()")} == {
        "1", "2", "3", "4", "2026",
    }  # fmt: skip


# --- filters ---------------------------------------------------------------------------------------------------------


def test_measures_have_their_number_wherever_they_stand() -> None:
    data = {"tiltak": "7"}
    blocks = (
        chapter("A", level=2, kind="tiltak", data=data),
        nodes.List((nodes.Item((para("B"),), data=data), nodes.Item((para("C"),)))),
        table(["Tiltak"], row("D", data=data), row("E")),
    )
    assert [found.tag for found in page(None, *blocks).xpath("//main//*[@data-tiltak='7']")] == ["section", "li", "tr"]


def test_nothing_of_the_filters_is_seen_or_reached_before_the_script_runs() -> None:
    tree = page(overview())
    fields = tree.xpath("//select | //button | //form")
    assert len(fields) == 5
    assert all(field.xpath("ancestor::*[@hidden]") for field in fields)


def test_every_field_has_a_label_and_every_value_its_measures() -> None:
    tree = page(overview())
    assert texts(tree, "//label") == ["Område", "Frist, år"]
    assert tree.xpath("//label/@for") == tree.xpath("//select/@id")
    assert tree.xpath("//select/@name") == ["omrade", "ar"]
    values = [(value.get("value"), value.get("data-har"), value.text) for value in tree.xpath("//select[1]/option")]
    assert values[:3] == [("", None, "Alle"), ("ledelse", "1 2", "Ledelse"), ("heltid", "3", "Heltid")]


def test_the_page_lets_its_own_script_run_and_no_other() -> None:
    tree = page(overview())
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (run,) = tree.xpath("//script")
    digest = base64.b64encode(hashlib.sha256(run.text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2]
    assert tree.xpath("//@onclick | //@onchange | //script/@src") == []
    assert "script-src" not in source(replace(overview(), filters=()))


def test_the_script_cannot_end_its_element_or_ask_the_network() -> None:
    assert "</" not in script()
    assert "<!--" not in script()
    assert not re.search(r"fetch|XMLHttp|import|eval|innerHTML|cookie|localStorage", script())


# --- text stays text -------------------------------------------------------------------------------------------------


def hostile() -> Overview:
    """Give an overview of words that look like markup."""
    aim = Aim(HOSTILE, HOSTILE, HOSTILE, measures=HOSTILE, supports=HOSTILE, serves=(0,))
    drawn = nodes.Structure(HOSTILE, HOSTILE, HOSTILE, (aim,), (aim, aim), HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    due = nodes.Deadline(1, 1, HOSTILE, HOSTILE, HOSTILE, HOSTILE, "pågår", HOSTILE)
    line = replace(
        timeline(),
        alt=HOSTILE,
        title=HOSTILE,
        spans=(nodes.Span(HOSTILE, HOSTILE, (due,)),),
        head=(HOSTILE,) * 5,
        statuses=(("pågår", HOSTILE),),
    )
    chosen = (Filter("år", HOSTILE, (Choice(HOSTILE, HOSTILE, (1,)),)),)
    return Overview(drawn, line, chosen, 1, dict.fromkeys(WORDS, HOSTILE))


def test_text_cannot_become_markup() -> None:
    text = source(hostile()).replace(script(), "")
    tree = html.document_fromstring(text)
    assert texts(tree, "//script") == [""]
    assert tree.xpath("//@onload | //comment()") == []
    assert [len(tree.xpath(f"//{tag}")) for tag in ("aside", "main", "select")] == [1, 1, 1]
    assert HOSTILE in tree.xpath("//option/@value")


def test_the_same_overview_gives_the_same_bytes() -> None:
    assert source(overview()) == source(overview())


# --- the user's own templates ----------------------------------------------------------------------------------------


def own(folder: Path, **files: str) -> Templates:
    """Write templates of a user; ``_`` in a name stands for a point."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return Templates(folder)


def test_an_empty_template_leaves_the_overview_out(tmp_path: Path) -> None:
    templates = own(tmp_path, oversikt__html__j2="")
    text = source(overview(), templates=templates)
    tree = html.document_fromstring(text)
    assert tree.xpath("//aside | //script | //svg | //select") == []
    assert texts(tree, "//nav//a") == ["A", "B"]


def test_a_template_may_keep_one_part(tmp_path: Path) -> None:
    guide = (Path(__file__).parents[3] / "maler" / "LESMEG.md").read_text(encoding="utf-8")
    example = guide.partition("### Oversikten på nettsiden")[2].partition("```jinja\n")[2].partition("```")[0]
    text = source(overview(), templates=own(tmp_path, oversikt__html__j2=example))
    tree = html.document_fromstring(text)
    assert texts(tree, "//aside/*/text()/.. | //aside/h2 | //aside/h3")[:2] == ["Oversikt", "Tiltak etter frist"]
    assert tree.xpath("//select | //script | //svg[@class='bred']") == []


def test_a_page_of_ones_own_need_not_ask_for_it(tmp_path: Path) -> None:
    templates = own(tmp_path, dokument__html__j2='<nav>{% include "_innhold.html.j2" %}</nav>{{ node.blocks }}')
    assert "oversikt" not in source(overview(), templates=templates).replace("_oversikt", "")


def test_the_looks_stand_between_ours_and_the_users(tmp_path: Path) -> None:
    style = source(overview(), templates=own(tmp_path, tillegg__css="/* mitt */")).partition("</style>")[0]
    assert style.index("/* Utseendet") < style.index("/* Oversikten") < style.index("/* mitt */")


def test_the_template_is_known_to_the_page_only(tmp_path: Path) -> None:
    templates = own(tmp_path, oversikt__md__j2="")
    with pytest.raises(TemplateFault):
        source(overview(), templates=templates, form="md")
