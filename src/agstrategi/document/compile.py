"""The order of work from a strategy to a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from agstrategi import nodes
from agstrategi.diagnostics import Fault, Path
from agstrategi.document.blocks import Spot, arrangement, chapter
from agstrategi.document.context import Context, View
from agstrategi.document.finish import finished
from agstrategi.document.front import front_page
from agstrategi.document.show import show
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import ARRANGED, Tiltak
from agstrategi.outline.dating import dated
from agstrategi.outline.paths import Target, root
from agstrategi.outline.references import references
from agstrategi.outline.terms import Terms

_CHAPTER_LEVEL = 2
_REGISTERS = (
    "forord", "definisjoner", "forankring", "visjon", "verdier", "etikk", "roller", "forventninger", "utfordringer",
    "muligheter", "mål", "satsingsområder", "bærekraft", "handlingsprogram", "oppfølging", "vedlegg",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compiled:
    """A document, the paths of every text that it shows, and the faults of its references (AG021, AG024).

    ``measures`` are those that its nodes tell of, each with its path, in the order of their numbers.
    """

    document: nodes.Document
    shown: frozenset[Path]
    faults: tuple[Fault, ...]
    measures: tuple[tuple[Path, Tiltak], ...] = ()


def compile_strategy(strategi: Strategi) -> Compiled:
    """Build the document of a strategy; where a reference leads nowhere there is a gap."""
    context = Context(strategi, Terms(strategi), show, arrangement)
    body = finished(_body(context), numbered=bool(strategi.strategi.nummerering))
    document = _document(context, body)
    faults = (*references(strategi), *context.faults, *_unshown_circles(context))
    told = tuple([(path, measure) for path, (_, measure) in context.measures.items()])
    return Compiled(document, frozenset(context.shown), faults, told)


def _unshown_circles(context: Context) -> Iterator[Fault]:
    """Find circles (AG024) in what is shown nowhere: they wait for whoever shows it."""
    known = {fault.path for fault in context.faults}
    trial = replace(context, shown=set(), faults=[], stack=[], measures={}, arranged=dict(context.arranged))
    for path, part in context.strategi.every_part:
        if type(part) in ARRANGED and part.held("innhold", None) and path not in trial.arranged:
            trial.stack.append(path)
            trial.arrange(Target(part, path), _CHAPTER_LEVEL, compact=False)
            trial.stack.pop()
    yield from (fault for fault in trial.faults if fault.message == "circle" and fault.path not in known)


def _body(context: Context) -> nodes.Blocks:
    chapters = context.strategi.kapitler
    found: list[nodes.Block] = []
    if chapters:
        for at, part in enumerate(chapters):
            found.extend(chapter(context, part, Spot(("kapitler", at), _CHAPTER_LEVEL)))
        return tuple(found)
    whole = root(context.strategi)
    for key in _REGISTERS:
        target = whole.field(key)
        if target.value:
            found.extend(show(context, target, View(usual=True), _CHAPTER_LEVEL))
    return tuple(found)


def _document(context: Context, body: nodes.Blocks) -> nodes.Document:
    identity, terms = context.strategi.strategi, context.terms
    status = identity.status or ""
    marks = terms.language.words["merker"]
    return nodes.Document(
        title=context.inlines(identity.tittel, ("strategi", "tittel")),
        front=front_page(context),
        blocks=body,
        lang=terms.language.code,
        name=terms.municipality(),
        period=terms.period(identity.periode) if identity.periode else "",
        status=status,
        mark=str(marks.get(status, "")),
        crest=identity.kommune.vapen,
        words={key: str(word) for key, word in terms.language.words["side"].items()},
        date=dated(identity),
    )
