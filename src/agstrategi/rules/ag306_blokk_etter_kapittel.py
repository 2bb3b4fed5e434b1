"""AG306: a block after a nested chapter, which reads as that chapter's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile

from agstrategi import nodes
from agstrategi.diagnostics import Path, Severity
from agstrategi.model.blocks import KapittelBlokk, SkjemaBlokk, VisBlokk
from agstrategi.outline.paths import REST
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.headings import plain
from agstrategi.rules.support.showing import entity, led_to
from agstrategi.rules.support.sources import wcag

RULE = Rule(
    code="AG306",
    name="blokk-etter-kapittel",
    severity=Severity.ADVARSEL,
    what="Noe uten egen overskrift kommer etter et kapittel i kapitlet.",
    why="For leseren hører alt under en overskrift til den, helt til neste overskrift. Teksten havner under feil "
    "kapittel.",
    bad="kapitler:\n  - tittel: Grunnlag\n    innhold:\n      - kapittel: {tittel: Verdier, innhold: [Vi er åpne.]}\n"
    "      - Dette gjelder alle ansatte.\n",
    good="kapitler:\n  - tittel: Grunnlag\n    innhold:\n      - Dette gjelder alle ansatte.\n"
    "      - kapittel: {tittel: Verdier, innhold: [Vi er åpne.]}\n",
    mend="Flytt det foran kapitlet, eller gi det en overskrift (`tittel`, eller et kapittel for seg).",
    messages={"funn": "dette kommer etter kapitlet «{kapittel}» og leses som en del av det"},
    source=wcag("1.3.1", "overskriftene skal vise hvordan innholdet er delt inn"),
)


def check(case: Case) -> Iterator[Hit]:
    """Look in every section for something without a heading after a nested chapter; the first one counts."""
    for section in _sections(case.document.blocks):
        chapter, following = _after_chapter(section)
        if chapter is not None and any(not isinstance(block, nodes.Section) for block in following):
            path = _guilty(case, chapter.origin, following)
            if path:
                yield Hit(path, fields={"kapittel": plain(chapter)})


def _sections(blocks: nodes.Blocks) -> Iterator[nodes.Section]:
    for block in blocks:
        if isinstance(block, nodes.Section):
            yield block
            yield from _sections(block.blocks)


def _after_chapter(section: nodes.Section) -> tuple[nodes.Section | None, nodes.Blocks]:
    """Give the first nested chapter that something without a heading follows, and all that comes after it."""
    chapter, begin = None, 0
    for at, block in enumerate(section.blocks):
        if isinstance(block, nodes.Section) and block.origin[-1:] == ("kapittel",):
            chapter, begin = block, at + 1
        elif chapter is not None and not isinstance(block, nodes.Section):
            break
    return chapter, section.blocks[begin:]


def _guilty(case: Case, chapter: Path, following: nodes.Blocks) -> Path:
    """Find the block after the chapter at ``chapter`` that begins with something else than a heading."""
    held, at = chapter[:-2], chapter[-2]
    while isinstance(at, int) and (block := case.part_at.get((*held, at + 1))) is not None:
        at += 1
        path: Path = (*held, at)
        headed = _headed(case, block, path, following)
        if not headed:
            return path
        following = following[headed:]
    return ()


def _headed(case: Case, block: object, path: Path, following: nodes.Blocks) -> int:
    """Count the sections that a block is, where it begins with one."""
    if isinstance(block, KapittelBlokk):
        return 1
    if isinstance(block, SkjemaBlokk):
        return _count(following, lambda one: one.kind == "skjema")
    if not isinstance(block, VisBlokk):
        return 0
    target = entity(case, path) if block.vis == REST else led_to(case, block.vis, path)
    if target is None:
        return 0
    return _count(following, lambda one: one.origin[: len(target.path)] == target.path)


def _count(blocks: nodes.Blocks, own: Callable[[nodes.Section], bool]) -> int:
    return sum(1 for _ in takewhile(lambda block: isinstance(block, nodes.Section) and own(block), blocks))
