"""The fields of an item as blocks: texts, points, who and when, and the collections inside it."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.document.context import Context, View, joined, lead, paragraph, run_in
from agstrategi.languages import capitalised
from agstrategi.model.base import Samling
from agstrategi.model.blocks import Punkt
from agstrategi.model.parts import Definisjon, FnMal, Forankring, Forventning, Vedlegg
from agstrategi.model.time import Tidspunkt
from agstrategi.model.work import Ansvar, Hovedgrep
from agstrategi.outline.names import printed_number, short_name, title_of
from agstrategi.outline.paths import Target
from agstrategi.outline.terms import written
from agstrategi.text import safe_address

_LABELLED = {"ansvar", "start", "frist", "status", "kostnad"}
NAMING = frozenset({"tittel", "begrep", "til", "nummer", "undertittel"})
"""Keys that make up an item's name."""
_LINKED = {Forankring, Vedlegg}
"""Items whose name leads to their address."""
_DETAILS = ("kilde", "nå", "målverdi", "år")


def title(context: Context, item: Target, automatic: str = "") -> nodes.Inlines:
    """Give an item's name with its number: its own, else the automatic one."""
    found = name(context, item)
    number = number_of(item) or automatic
    if not number:
        return found
    return (nodes.Text(f"{number} "), *found) if found else (nodes.Text(number),)


def number_of(item: Target) -> str:
    """Give an item's own number as it is printed, or ``""``."""
    number = item.value.held("nummer")
    return printed_number(number) if number and type(item.value) is not FnMal else ""


def is_named(item: Target) -> bool:
    """Tell whether an item has something to be called by; an expectation's lead-in takes the place of a name."""
    value, kind = item.value, type(item.value)
    if kind is FnMal:
        return bool(value.nummer or value.tittel)
    if kind is Forventning:
        return bool(value.til) and not value.ledetekst
    return bool(title_of(value))


def name(context: Context, item: Target) -> nodes.Inlines:
    """Give what an item is called, without its number."""
    kind = type(item.value)
    if not is_named(item):
        return ()
    if kind is FnMal:
        return _un_goal(context, item)
    if kind is Forventning:
        return context.words(parties(context, item.value.til), (*item.path, "til"))
    key = "begrep" if kind is Definisjon else "tittel"
    found = context.inlines(getattr(item.value, key), (*item.path, key))
    return _linked(context, item, found) if kind in _LINKED else found


def _un_goal(context: Context, item: Target) -> nodes.Inlines:
    value = item.value
    concept = context.terms.concept("fn_mål").en
    number = context.words(value.nummer, (*item.path, "nummer"))
    words = context.inlines(value.tittel, (*item.path, "tittel"))
    return joined([(nodes.Text(capitalised(concept)),), number, words], " ")


def _linked(context: Context, item: Target, words: nodes.Inlines) -> nodes.Inlines:
    key = next((key for key in ("url", "fil") if item.value.held(key)), "")
    address = item.value.held(key)
    if not address or not safe_address(address):
        return words
    context.shown.add((*item.path, key))
    return (nodes.Link(address, words),)


def parties(context: Context, names: tuple[str, ...]) -> str:
    """Join those who are named: a role's id prints the role's title, a free name itself."""
    return context.terms.listed(tuple([context.roles.get(name, name) for name in names])) if names else ""


def short(context: Context, item: Target) -> nodes.Inlines:
    """Give an item's short name, without a number: for lists of names, forms and column heads."""
    if people := item.value.held("til", ()):
        return context.words(parties(context, people), (*item.path, "til"))
    key = next((key for key in ("kortnavn", "tittel", "begrep") if item.value.held(key)), "")
    if key == "kortnavn":
        return context.words(item.value.kortnavn, (*item.path, key))
    if key and not isinstance(item.value, FnMal):
        return context.inlines(getattr(item.value, key), (*item.path, key))
    return name(context, item) or (nodes.Text(short_name(item.value)),)


def body(context: Context, item: Target, keys: tuple[str, ...] | None, view: View, level: int) -> nodes.Blocks:
    """Give an item's fields as blocks: ``keys`` in that order, or all of them in the usual one."""
    kind = type(item.value)
    wanted = keys if keys is not None else written(item.value)
    if keys is None and kind is Forankring:
        return ()
    if keys is None and kind is Vedlegg:
        return _attachment(context, item)
    strategy = kind is Hovedgrep and "utdyping" in wanted and bool(item.value.utdyping)
    found: list[nodes.Block] = []
    for key in wanted:
        blocks = _field(context, item, key, view, level)
        if strategy and key == "tekst" and blocks:
            blocks = run_in((nodes.Text(capitalised(context.terms.concept("hovedgrep").en)),), blocks)
        found.extend(blocks)
    return tuple(found)


def _attachment(context: Context, item: Target) -> nodes.Blocks:
    """Give what an attachment says; without a title to carry the link, its address."""
    words = context.target_blocks(item.field("tekst"))
    address = item.value.url or item.value.fil
    if item.value.tittel or not address:
        return words
    return (*words, *paragraph(_linked(context, item, (nodes.Text(address),))))


def _field(context: Context, item: Target, key: str, view: View, level: int) -> nodes.Blocks:
    head, _, rest = key.partition("/")
    target = item.filled(head)
    if target is None:
        return ()
    if isinstance(target.value, Samling):
        return _collection(context, target, rest, view, level)
    found = value_blocks(context, target)
    return run_in(label(context, head), found) if head in _LABELLED else found


def _collection(context: Context, target: Target, rest: str, view: View, level: int) -> nodes.Blocks:
    inner = View(felter=(rest,) if rest else None, path=view.path, usual=True, compact=view.compact)
    return context.show(target, inner, level)


def label(context: Context, key: str) -> nodes.Inlines:
    """Give the label of a small field: its concept's word, or the language's."""
    if key in {"ansvar", "frist", "status"}:
        return (nodes.Text(capitalised(context.terms.concept(key).en)),)
    return (nodes.Text(capitalised(context.terms.word("deler", key))),)


def value_blocks(context: Context, target: Target) -> nodes.Blocks:  # noqa: PLR0911 - one return a kind of value
    """Give a plain field's value as blocks, without a label."""
    value, kind = target.value, target.kind
    if kind == "tekst":
        found = context.target_blocks(target)
        return lead(found) if target.key == "ledetekst" else found
    if kind == "linje":
        return paragraph(context.inlines(value, target.path))
    if target.key == "status":
        return paragraph(context.words(context.terms.word("status", value), target.path))
    if target.key == "punkter":
        return (points(context, value, target.path),)
    if isinstance(value, Tidspunkt):
        return paragraph(context.words(context.terms.time(value), target.path))
    if isinstance(value, Ansvar):
        return responsible(context, target)
    return paragraph(context.words(str(value), target.path))


def responsible(context: Context, target: Target) -> nodes.Blocks:
    """Give who answers for something: the text, else the roles."""
    if target.value.tekst:
        return context.target_blocks(target.field("tekst"))
    return paragraph(context.words(parties(context, target.value.roller), (*target.path, "roller")))


def points(
    context: Context, value: tuple[Punkt, ...], path: tuple[str | int, ...], *, ordered: bool = False
) -> nodes.List:
    """Turn points, and the points inside them, into a list."""
    items = []
    for at, point in enumerate(value):
        inner = context.blocks(point.tekst, (*path, at, "tekst"))
        if point.punkter:
            inner = (*inner, points(context, point.punkter, (*path, at, "punkter")))
        items.append(nodes.Item(inner))
    return nodes.List(tuple(items), ordered=ordered)


def details(context: Context, item: Target) -> nodes.Inlines:
    """Give an indicator's source, present and wanted value as running words: "kilde KS, nå 8 %, målverdi 6 %"."""
    parts: list[nodes.Inlines] = []
    for key in _DETAILS:
        if target := item.filled(key):
            word = nodes.Text(context.terms.word("deler", key) + " ")
            parts.append((word, *context.inlines(target.value, target.path)))
    return joined(parts)


def reference(context: Context, item: Target) -> nodes.Inlines:
    """Give an anchoring as running words: "Kommuneloven § 5-11", "Planprogram, 2020–2024"."""
    words = name(context, item)
    place = context.inlines(item.value.henvisning, (*item.path, "henvisning"))
    period = context.words(item.value.periode, (*item.path, "periode"))
    separator = " " if item.value.henvisning.lstrip().startswith("§") else ", "
    return joined([joined([words, place], separator), period])
