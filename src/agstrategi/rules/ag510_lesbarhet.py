"""AG510: a chapter that is hard to read, measured by LIX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from agstrategi import nodes, text
from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import LETTERS, Case, words_of
from agstrategi.rules.support.headings import plain, written_at
from agstrategi.rules.support.sentences import spans
from agstrategi.rules.support.sources import KS_PLAIN, PLAIN_LANGUAGE

RULE = Rule(
    code="AG510",
    name="lesbarhet",
    severity=Severity.MERKNAD,
    what="Et kapittel har lesbarhetsindeks (LIX) over 60, som regnes som svært vanskelig.",
    why="LIX er ord per setning pluss prosenten av ord med mer enn seks bokstaver; hvert punkt og hver overskrift "
    "er en "
    "setning. Under 30 er svært lett, 30–40 lett, 40–50 middels, 50–60 vanskelig (vanlig i offentlige dokumenter) "
    "og over "
    "60 svært vanskelig. Da faller mange av leserne fra.",
    bad="etikk: >-\n"
    "  Kommuneorganisasjonens medarbeidere forutsettes gjennom systematisk kompetanseutvikling og tverrfaglig\n"
    "  samhandling å videreutvikle kvalitetsbevissthet og omstillingsevne i overensstemmelse med gjeldende\n"
    "  retningslinjer, styringsdokumenter og politiske prioriteringer. Virksomhetslederne ivaretar ansvaret for\n"
    "  gjennomføring og etterlevelse innenfor tjenesteområdene og stabsfunksjonene, herunder nødvendige\n"
    "  opplæringstiltak, kvalitetssikring, internkontroll og rapportering om måloppnåelse og ressursbruk til\n"
    "  kommunedirektørens ledergruppe, administrasjonsutvalget og hovedarbeidsmiljøutvalget hvert tertial.\n",
    good="etikk: Vi lærer av hverandre. Vi sier fra når noe er galt. Hver leder følger opp sine ansatte.\n",
    mend="Del de lengste setningene, og bytt lange ord med kortere der du kan.",
    messages={
        "funn": "kapitlet «{tittel}» har LIX {lix} (over 60 er svært vanskelig); lengst: {lengst}",
    },
    source=f"{PLAIN_LANGUAGE} {KS_PLAIN}: Bruk flest korte og enkle setninger.",
)
_WORD = re.compile(rf"[0-9_{LETTERS}]+(?:[-’'][0-9_{LETTERS}]+)*")
_SURE_END = re.compile(r"\.(?<=[^\W\d_]{6}.) [A-ZÆØÅ]")
"""A full stop that is no abbreviation's, with another sentence after it."""
_LIMIT = 60
_LONG_WORD = 6
_ENOUGH = 50
"""Words below which a single sentence decides the index."""
_KEYWORDS = frozenset({"", "handlingsprogram"})
"""Kinds of tables whose cells are figures and catchwords, to which no index applies."""
_NAMED = 2
_SHOWN = 6


def check(case: Case) -> Iterator[Hit]:
    """Measure each chapter as it stands in the document, quotations aside."""
    for chapter in case.document.blocks:
        if isinstance(chapter, nodes.Section) and _may_be_hard(runs := _runs(chapter)):
            sentences = [words for run in runs for sentence in _sentences(run) if (words := _WORD.findall(sentence))]
            index = lix(sentences)
            if index > _LIMIT:
                fields = {"tittel": plain(chapter), "lix": round(index), "lengst": _longest(sentences)}
                yield Hit(written_at(case, chapter), fields=fields)


def _may_be_hard(runs: list[str]) -> bool:
    """Tell whether a chapter has words enough, and may be above the limit with the sentences that are surely there.

    To tell sentences exactly costs more than all else, and most chapters are far from the limit.
    """
    everything = "\n".join(runs)
    words = words_of(everything)
    if len(words) < _ENOUGH:
        return False
    sentences = sum(map(bool, map(_WORD.search, runs))) + len(_SURE_END.findall(everything))
    return len(words) / sentences + _share_of_long(words) > _LIMIT


def lix(sentences: list[list[str]]) -> float:
    """Give the readability index of sentences that are lists of words; 0 where there are none."""
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0
    return len(words) / len(sentences) + _share_of_long(words)


def _share_of_long(words: list[str]) -> float:
    return 100 * len([word for word in words if len(word) > _LONG_WORD]) / len(words)


def _longest(sentences: list[list[str]]) -> str:
    longest = sorted(sentences, key=len, reverse=True)[:_NAMED]
    return " og ".join(f"«{' '.join(words[:_SHOWN])} …» ({len(words)} ord)" for words in longest)


def _sentences(run: str) -> Iterator[str]:
    return (run[start:end] for start, end in spans(run))


def _runs(chapter: nodes.Section) -> list[str]:
    """Give the words of each paragraph, heading, point and cell; quotations, forms and tables of catchwords aside."""
    runs: list[str] = []
    _note((chapter,), runs)
    return runs


def _note(blocks: Iterable[nodes.Block], runs: list[str]) -> None:
    for block in blocks:
        match block:
            case nodes.Paragraph() | nodes.PullQuote():
                runs.append(text.plain(block.content))
            case nodes.List():
                _note([inner for item in block.items for inner in item.blocks], runs)
            case nodes.Section():
                runs += (text.plain(block.title), text.plain(block.subtitle))
                _note(block.blocks, runs)
            case nodes.Table() if block.kind not in _KEYWORDS:
                _note([inner for row in block.rows for cell in row.cells for inner in cell.blocks], runs)
            case nodes.Box():
                runs.append(text.plain(block.title))
                _note(block.blocks, runs)
            case nodes.Figure():
                _note_figure(block, runs)
            case _:
                pass


def _note_figure(figure: nodes.Figure, runs: list[str]) -> None:
    runs += (text.plain(figure.lead), text.plain(figure.caption))
    _note(figure.top, runs)
    for part in figure.parts:
        runs.append(text.plain(part.title))
        _note(part.blocks, runs)
    _note(figure.bottom, runs)
