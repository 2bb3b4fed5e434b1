"""What counts as a word of a finished document, and what is set aside, in each format."""

from __future__ import annotations

import pypandoc

from . import extract
from .match import split


def test_markdown_gives_up_its_marks_front_matter_and_notes() -> None:
    said = extract.from_markdown(
        "---\ntitle: Strategi\n---\n\n# Strategi\n\n1. *Første* punkt[^1]\n2. Andre\n   linje\n\n"
        "| Tiltak | Frist |\n| --- | --- |\n| Kurs | 2026 |\n\n![Et tre](tre.png)\n\n____\n\n[^1]: Kilden.\n"
    )
    assert said.words == split("Strategi Første punkt Andre linje Tiltak Frist Kurs 2026")
    assert said.notes == ["Kilden."]


def test_a_page_gives_up_its_contents_controls_and_hidden_words() -> None:
    said = extract.from_html(
        "<html><head><title>Strategi</title><style>p {}</style></head><body><a class=skip href='#a'>Til innholdet</a>"
        "<nav><ol><li>Mål</ol></nav><main><h1>Stra<em>tegi</em></h1><ul><li>Ett<li>To</ul>"
        "<p>Se her<sup role=doc-noteref><a href='#1'>1</a></sup>.</p><label>Skriv:</label><textarea>x</textarea>"
        "<svg aria-hidden=true><text>Pynt</text></svg><img alt='Et tre'></main>"
        "<section role=doc-endnotes><h2>Fotnoter</h2><ol><li>Kilden. <a role=doc-backlink>↩</a></li></ol></section>"
    )
    assert said.words == split("Strategi Ett To Se her. Skriv:")
    assert said.notes == ["Kilden."]


def test_only_the_overview_outside_the_body_is_set_aside() -> None:
    said = extract.from_html(
        "<body><aside class=oversikt><h2>Oversikt</h2><svg><text>Mål</text></svg></aside><aside>En</aside>"
        "<main><aside class=oversikt><p>To</p></aside><p>Tre</p></main></body>"
    )
    assert said.words == split("En To Tre")


def test_text_for_word_is_read_by_pandoc_with_its_own_meanings() -> None:
    said = extract.from_pandoc(
        '---\ntitle: "Strategi"\n---\n\n# Mål {#mal}\n\n::: {custom-style="Ledetekst"}\nVi skal\n:::\n\n'
        '- "lytte"[^1]\n\n'
        "+---+---+\n| A | B |\n+===+===+\n| c | d |\n+---+---+\n\n[^1]: Kilden.\n",
        pypandoc.get_pandoc_path(),
    )
    assert said.words == split("Strategi Mål Vi skal “lytte” A B c d")
    assert said.notes == ["Kilden."]
