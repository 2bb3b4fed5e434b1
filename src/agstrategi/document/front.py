"""The front page: what the identity says of the document, in the order of language.md."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.document.context import Context, paragraph
from agstrategi.model.identity import Vedtak
from agstrategi.outline.paths import Target

_HERE: Path = ("strategi",)


def front_page(context: Context) -> tuple[nodes.FrontLine, ...]:
    """Give the lines under the title; what the outline has shown already is not repeated."""
    lines = (
        ("undertittel", _line(context, "undertittel")),
        ("periode", _period(context)),
        ("slagord", _line(context, "slagord")),
        ("medvirkning", _participation(context)),
        ("vedtak", _adopted(context)),
        ("iverksatt", _in_force(context)),
        ("dato", _place_and_date(context)),
        ("kommune", _municipality(context)),
    )
    return tuple(nodes.FrontLine(kind, blocks) for kind, blocks in lines if blocks)


def _shown(context: Context, *keys: str) -> bool:
    return (*_HERE, *keys) in context.shown


def _line(context: Context, key: str) -> nodes.Blocks:
    value = getattr(context.strategi.strategi, key)
    if _shown(context, key):
        return ()
    return paragraph(context.inlines(value, (*_HERE, key)), key)


def _period(context: Context) -> nodes.Blocks:
    period = context.strategi.strategi.periode
    if period is None or _shown(context, "periode"):
        return ()
    return paragraph(context.words(context.terms.period(period), (*_HERE, "periode")))


def _participation(context: Context) -> nodes.Blocks:
    if _shown(context, "medvirkning"):
        return ()
    return context.blocks(context.strategi.strategi.medvirkning, (*_HERE, "medvirkning"))


def _adopted(context: Context) -> nodes.Blocks:
    if _shown(context, "vedtak"):
        return ()
    return adoptions(context, Target(context.strategi.strategi.vedtak, (*_HERE, "vedtak"), "vedtak"))


def adoptions(context: Context, target: Target) -> nodes.Blocks:
    """Give a paragraph for each adoption: its own words, else "Vedtatt av ORGAN DATO, sak SAK"."""
    found: list[nodes.Block] = []
    for at, adoption in enumerate(target.value):
        found.extend(paragraph(_adoption(context, adoption, (*target.path, at))))
    return tuple(found)


def _adoption(context: Context, adoption: Vedtak, path: Path) -> nodes.Inlines:
    if adoption.tekst:
        return context.inlines(adoption.tekst, (*path, "tekst"))
    words = context.terms.language.words["forside"]
    line = str(words["vedtatt"])
    if adoption.organ:
        line += f" {words['av']} {adoption.organ}"
    if adoption.dato:
        line += f" {context.terms.time(adoption.dato)}"
    if adoption.sak:
        line += f", {words['sak']} {adoption.sak}"
    if not (adoption.organ or adoption.dato or adoption.sak):
        return ()
    context.shown.update((*path, key) for key in ("organ", "dato", "sak"))
    return (nodes.Text(line),)


def _in_force(context: Context) -> nodes.Blocks:
    return () if _shown(context, "iverksatt") else in_force(context)


def in_force(context: Context) -> nodes.Blocks:
    """Say from when the strategy holds: "Gjelder fra 01.08.2024"."""
    point = context.strategi.strategi.iverksatt
    if point is None:
        return ()
    since = context.terms.word("forside", "gjelder_fra")
    return paragraph(context.words(f"{since} {context.terms.time(point)}", (*_HERE, "iverksatt")))


def _place_and_date(context: Context) -> nodes.Blocks:
    identity = context.strategi.strategi
    place = "" if _shown(context, "sted") else identity.sted
    date = context.terms.time(identity.dato) if identity.dato and not _shown(context, "dato") else ""
    context.shown.update({(*_HERE, "sted"), (*_HERE, "dato")})
    return paragraph((nodes.Text(f"{place} {date}".strip()),) if place or date else ())


def _municipality(context: Context) -> nodes.Blocks:
    if _shown(context, "kommune"):
        return ()
    return paragraph(context.words(context.terms.municipality(), (*_HERE, "kommune")))
