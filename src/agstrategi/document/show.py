"""Showing something where ``vis`` says, or where it stands in the usual order: its heading, texts and items."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.diagnostics import Fault, Path
from agstrategi.document import fields, front, items, tables
from agstrategi.document.context import Context, View, as_kind, lead, paragraph
from agstrategi.model.base import Del, Samling
from agstrategi.model.identity import Kommune, Vedtak
from agstrategi.model.parts import Forord, Visjon
from agstrategi.model.plan import Barekraft, Oppfolging, Programar
from agstrategi.model.time import Periode
from agstrategi.model.work import Ansvar
from agstrategi.outline.names import ids
from agstrategi.outline.paths import Target, written
from agstrategi.outline.texts import holds

_USUAL_FORMS = {
    "definisjoner": "innledet",
    "verdier": "innledet",
    "roller": "innledet",
    "forventninger": "innledet",
    "perspektiver": "innledet",
    "fn_mål": "innledet",
    "mål": "overskrifter",
    "satsingsområder": "overskrifter",
    "områder": "overskrifter",
    "dimensjoner": "overskrifter",
    "hovedgrep": "overskrifter",
}
_NAMES_ONLY = {"navn", "ramse"}
_LANGUAGE_HEADED = {"forord", "definisjoner", "forankring", "visjon", "etikk", "vedlegg"}


def show(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:
    """Show what a path leads to, under its heading where it has one. A circle of ``vis`` is a fault (AG024)."""
    if target.path in context.stack:
        context.faults.append(Fault("circle", (*view.path, "vis"), {"path": written(context.strategi, target.path)}))
        return ()
    context.stack.append(target.path)
    heading = _heading(context, target, view)
    inner = level + 1 if heading and not view.compact else level
    found = (*_own_lead(context, target, view), *_body(context, target, view, inner))
    context.stack.pop()
    if not heading or not (found or view.tittel):
        return found
    if view.compact:
        return (*paragraph((nodes.Strong(heading),), "etikett"), *found)
    return (nodes.Section(heading, level, target.key, found, kind=target.concept or target.key, origin=target.path),)


def _own_lead(context: Context, target: Target, view: View) -> nodes.Blocks:
    """Give the view's lead-in before something that is no collection (a collection places its own)."""
    if isinstance(target.value, Samling) or not view.ledetekst:
        return ()
    return lead(context.blocks(view.ledetekst, (*view.path, "ledetekst")))


def _heading(context: Context, target: Target, view: View) -> nodes.Inlines:
    if view.tittel is not None:
        return context.inlines(view.tittel, (*view.path, "tittel")) if view.tittel else ()
    value = target.value
    if isinstance(value, Samling) and "tittel" in value.model_fields_set and view.som not in _NAMES_ONLY:
        return context.inlines(value.tittel, (*target.path, "tittel"))
    if not view.usual or (isinstance(value, Samling) and _lead(context, target, view, form_of(target, view))):
        return ()
    return usual_heading(context, target)


def usual_heading(context: Context, target: Target) -> nodes.Inlines:
    """Give the heading of a register or field in the usual arrangement: its concept's, or the language's word."""
    if target.concept:
        word = context.terms.concept(target.concept).heading
    else:
        word = context.terms.word("deler", target.key) if target.key in _LANGUAGE_HEADED else ""
    return (nodes.Text(word),) if word else ()


def _body(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:  # noqa: PLR0911 - one a kind
    value = target.value
    if isinstance(value, Samling):
        return _collection(context, target, view, level)
    if target.is_item:
        return _item(context, target, view, level)
    if isinstance(value, (Forord, Visjon, Barekraft, Oppfolging)):
        return _register(context, target, view, level)
    if isinstance(value, tuple):
        return _tuple(context, target, view, level)
    if not value:
        return ()
    if target.key == "iverksatt":
        return front.in_force(context)
    if isinstance(value, Periode):
        return paragraph(context.words(context.terms.period(value), target.path))
    if isinstance(value, Kommune):
        return paragraph(context.words(context.terms.municipality(), target.path))
    if isinstance(value, Del) and not isinstance(value, Ansvar):
        return fields.body(context, target, None, view, level)
    found = fields.value_blocks(context, target)
    return as_kind(found, "slagord") if target.key == "slagord" else found


def _tuple(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:
    if target.value and isinstance(target.value[0], Programar):
        return tables.programme(context, target, level, compact=view.compact)
    if target.value and isinstance(target.value[0], Vedtak):
        context.shown.add(target.path)
        return front.adoptions(context, target)
    if target.key == "underskrifter":
        return _signatures(context, target)
    if target.key == "punkter":
        return (fields.points(context, target.value, target.path),)
    return paragraph(context.words(context.terms.listed(tuple(map(str, target.value))), target.path))


def _item(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:
    """Show one item that a path names: headed where its kind is, else run in."""
    form = view.som or _USUAL_FORMS.get(target.key, "innledet")
    form = "innledet" if form in {"liste", "nummerert", "tabell"} or view.compact else form
    return items.FORMS[form](context, [target], view, level)


def _register(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:
    value = target.value
    if isinstance(value, Visjon):
        return _vision(context, target)
    if isinstance(value, Forord):
        return (*context.target_blocks(target.field("tekst")), *_signatures(context, target.field("underskrifter")))
    return fields.body(context, target, view.felter, view, level)


def _vision(context: Context, target: Target) -> nodes.Blocks:
    vision = target.field("tekst")
    around = target.field("utdyping")
    shown = context.target_blocks(vision)
    if around.value and holds(around.value, vision.value):
        return context.target_blocks(around)
    return (*as_kind(shown, "visjon"), *context.target_blocks(around))


def _signatures(context: Context, target: Target) -> nodes.Blocks:
    found: list[nodes.Block] = []
    for at, signature in enumerate(target.value):
        path = (*target.path, at)
        name = context.words(signature.navn, (*path, "navn"))
        role = context.words(signature.rolle, (*path, "rolle"))
        both = (*name, nodes.Break(), *role) if name and role else (*name, *role)
        found.extend(paragraph(both, "underskrift"))
    return tuple(found)


def _collection(context: Context, target: Target, view: View, level: int) -> nodes.Blocks:
    form = form_of(target, view)
    chosen = _chosen(target, view)
    lead_in = _lead(context, target, view, form)
    numbered = view.nummerert if view.nummerert is not None else target.value.nummerert
    shown = view._replace(nummerert=numbered, som=form)
    if form in {"tabell", "matrise"}:
        heads_column = tables.takes_lead(target, view) and bool(lead_in)
        table = tables.table(context, target, chosen, shown, lead_in if heads_column else ())
        body = table if heads_column and table else (*lead_in, *table)
    else:
        body = (*lead_in, *items.FORMS[form](context, chosen, shown, level))
    if form in _NAMES_ONLY:
        return body
    return (*_text(context, target, "innledning"), *body, *_text(context, target, "avslutning"))


def _text(context: Context, target: Target, key: str) -> nodes.Blocks:
    field = target.filled(key)
    return context.target_blocks(field) if field else ()


def form_of(target: Target, view: View) -> str:
    """Give the form of a collection: the view's, its own, or the usual one for its kind."""
    own: str | None = view.som or target.value.som
    if own is None:
        own = _USUAL_FORMS.get(target.key, "liste")
        if target.key == "tiltak" and any(item.ansvar or item.frist or item.status for item in target.value.punkter):
            own = "tabell"
        if view.kolonner:
            own = "tabell"
    return "innledet" if view.compact and own == "overskrifter" else own


def _chosen(target: Target, view: View) -> items.Items:
    every = target.items()
    if view.utvalg is None:
        return every
    by_id = dict(zip(ids(target.value), every, strict=True))
    return [by_id[wanted] for wanted in view.utvalg if wanted in by_id]


def _lead(context: Context, target: Target, view: View, form: str) -> nodes.Blocks:
    """Give the lead-in of a collection: the view's, its own, or the concept's (not where only names are shown)."""
    if view.ledetekst is not None:
        return lead(context.blocks(view.ledetekst, (*view.path, "ledetekst"))) if view.ledetekst else ()
    if form in _NAMES_ONLY:
        return ()
    if target.value.ledetekst:
        return lead(context.target_blocks(target.field("ledetekst")))
    concept = target.concept
    if concept not in context.leads:
        context.leads[concept] = _usual_lead(context, concept)
    return context.leads[concept]


def _usual_lead(context: Context, concept: str) -> nodes.Blocks:
    words = context.terms.concept(concept).lead if concept else ""
    path: Path = ("strategi", "begreper", concept, "ledetekst")
    return lead(context.blocks(words, path)) if words else ()
