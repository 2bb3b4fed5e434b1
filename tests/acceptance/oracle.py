"""What the outline of a strategy shows, read from its YAML and the page of the language alone.

Stands on nothing of the product: another reading of the same page, to be compared with what the product writes.
A level is the level of a heading that a block would bring; chapters are at 2.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from . import blocks, prose
from .blocks import INLINE, head, paras, titled, yes
from .dates import date
from .front import Frame, fact, frame, front_line, front_page, labelled_fact
from .labels import MARKS
from .shape import Grid, Head, Items, Loose, Node, Nodes, Para, Shown, fold
from .source import Data, load
from .things import ENTITIES, FACTS, FIELDS, Many, One, Plain, Target, field_of, many, name, numbered, resolve, title

_SOM = {
    **dict.fromkeys(("verdi", "rolle", "forventning", "definisjon", "perspektiv", "fn_mål"), "innledet"),
    **dict.fromkeys(("utfordring", "mulighet", "ambisjon", "faktorer", "indikator", "forankring", "vedlegg"), "liste"),
    **dict.fromkeys(("mål", "delmål", "områdemål", "satsingsområde", "delområde", "dimensjon"), "overskrifter"),
    "hovedgrep": "overskrifter",
    "handlingsprogram": "matrise",
}
_COLUMNS = ("ansvar", "frist", "status")


def read(path: Path) -> Shown:
    """What the document of the strategy in this file or folder shows."""
    return Oracle(frame(load(path))).document()


@dataclass(slots=True)
class Oracle:
    """One strategy on its way to what it shows.

    ``fronted`` gathers the front page's fields that the outline shows; ``forms`` counts the forms to fill in.
    """

    of: Frame
    fronted: set[str] = field(default_factory=set)
    forms: int = 0

    def document(self) -> Shown:
        """The whole document; the body first, since the front page leaves out what stands there."""
        data, identity = self.of.data, self.of.data["strategi"]
        if "kapitler" in data:
            body: Nodes = tuple(node for chapter in data["kapitler"] for node in self.chapter(chapter, 2))
        else:
            body = self.fields(One("", data), 2)
        body = blocks.number_headings(body) if yes(identity.get("nummerering", "")) else body
        front = front_page(self.of, self.fronted)
        mark = MARKS[self.of.labels.lang].get(str(identity.get("status", "")), ())
        return Shown(prose.line(str(identity["tittel"])), front, mark, body)

    # --- chapters and blocks -----------------------------------------------------------------------------------------

    def chapter(self, chapter: dict[str, Data], level: int, inside: One | None = None) -> Nodes:
        """A chapter: its heading and subtitle, then its blocks one level down; an untitled one is its blocks alone."""
        words, number = prose.line(str(chapter.get("tittel", ""))), str(chapter.get("nummer", ""))
        if not words:
            return self.content(chapter.get("innhold", []), level, inside)
        below = paras(prose.line(str(chapter.get("undertittel", ""))))
        top = Head(level, numbered(number, words), own_number=bool(number))
        return (top, *below, *self.content(chapter.get("innhold", []), level + 1, inside))

    def content(self, content: Data, level: int, inside: One | None = None) -> Nodes:
        """An ``innhold``, block by block."""
        return tuple(node for block in content or [] for node in self.block(block, level, inside, content))

    def block(self, block: Data, level: int, inside: One | None, siblings: Data = ()) -> Nodes:
        """One block of an ``innhold``."""
        if isinstance(block, str):
            return prose.text(block)
        if "vis" in block:
            return self.vis(block, level, inside, siblings)
        if "kapittel" in block:
            return self.chapter(block["kapittel"], level, inside)
        if "skjema" in block:
            form = block["skjema"]
            self.forms += 1
            areas = self._register(form["for"], inside)
            return (*prose.text(str(form.get("instruks", ""))), *self._form(areas, str(self.forms), form, level))
        return self._figure(block["figur"], level, inside) if "figur" in block else blocks.simple(block)

    # --- vis ---------------------------------------------------------------------------------------------------------

    def vis(self, block: dict[str, Data], level: int, inside: One | None, siblings: Data = ()) -> Nodes:
        """A ``vis`` block: a register, a thing, a field, or what of the fields is left."""
        if block["vis"] == "resten":
            assert inside
            return self.fields(inside, level, skip=blocks.shown_fields(siblings))
        if block["vis"].startswith("strategi/"):
            self.fronted.add(block["vis"].split("/")[1])
        return self.show(resolve(self.of.data, block["vis"], inside), block, level)

    def show(self, target: Target, options: dict[str, Data], level: int) -> Nodes:
        """What a path leads to, with a ``vis`` block's options."""
        if isinstance(target, Many):
            return self.many(target, options, level)
        top = head(level, str(options.get("tittel", "")))
        level += len(top)
        if isinstance(target, Plain):
            return (*top, *self.plain(target.owner, target.name))
        if target.concept in FIELDS and target.concept not in {*ENTITIES, "tiltak"}:
            return (*top, *self._whole(target, options, level))
        alone = Many(target.concept, (target.item,))
        form = self.som(alone, {}) if target.concept != "tiltak" else ""
        som = str(options.get("som") or ("overskrifter" if form == "overskrifter" else "innledet"))
        return (*top, *self.items(alone, options, level, som))

    def _whole(self, target: One, options: dict[str, Data], level: int) -> Nodes:
        vision, more = str(target.item.get("tekst", "")), str(target.item.get("utdyping", ""))
        if target.concept == "visjon" and "felter" not in options and vision and fold(vision) in fold(more):
            return prose.text(more)
        return self.fields(target, level, only=options.get("felter"))

    def fields(self, thing: One, level: int, only: Data = None, skip: frozenset[str] = frozenset()) -> Nodes:
        """The fields of a thing in the default arrangement: all in their order, or ``only`` these."""
        out: list[Node] = []
        for path in only if only is not None else FIELDS[thing.concept]:
            key, _, inner = path.partition("/")
            if key in thing.item and key not in {"tittel", *skip}:
                out.extend(titled(self._label(thing, key, only), self._field(thing, key, inner, level)))
        return tuple(out)

    def _label(self, thing: One, key: str, only: Data) -> str:
        """The concept's name before the text of a key action whose ``utdyping`` is shown with it."""
        both = thing.concept == "hovedgrep" and key == "tekst" and thing.item.get("utdyping")
        return self.of.labels.one("hovedgrep") if both and (only is None or "utdyping" in only) else ""

    def _field(self, thing: One, key: str, inner: str, level: int) -> Nodes:
        target = field_of(thing, key)
        if isinstance(target, Many):
            return self.many(target, {"felter": [inner]} if inner else {}, level, default=True)
        if isinstance(target, One):
            top = head(level, self.of.labels.heading(target.concept))
            return (*top, *self.show(target, {}, level + len(top)))
        return self.plain(thing, key)

    # --- collections -------------------------------------------------------------------------------------------------

    def many(self, held: Many, options: dict[str, Data], level: int, *, default: bool = False) -> Nodes:
        """A collection: heading, introduction, lead-in, items, closing text."""
        if "utvalg" in options:
            held = replace(held, items=tuple(held.member(key) for key in options["utvalg"]))
        som = self.som(held, options)
        lead = self._lead(held, options, som)
        top = head(level, self._heading(held, options, default=default, lead=lead))
        own = {} if som in {"navn", "ramse"} else held.settings
        in_table = held.concept == "tiltak" and som == "tabell" and "kolonner" not in options
        return (
            *top,
            *prose.text(str(own.get("innledning", ""))),
            *paras("" if in_table else prose.line(lead)),
            *self.items(held, {**options, "ledetekst": lead}, level + len(top), som),
            *prose.text(str(own.get("avslutning", ""))),
        )

    def som(self, held: Many, options: dict[str, Data]) -> str:
        """How the items stand: the block's word, the collection's, else the default of the concept."""
        if given := options.get("som") or held.settings.get("som"):
            return str(given)
        if held.concept == "tiltak":
            return "tabell" if any(item.get(key) for item in held.items for key in _COLUMNS) else "liste"
        return _SOM[held.concept]

    def _lead(self, held: Many, options: dict[str, Data], som: str) -> str:
        if "ledetekst" in options:
            return str(options["ledetekst"])
        if som in {"navn", "ramse"}:
            return ""
        return str(held.settings["ledetekst"]) if "ledetekst" in held.settings else self.of.labels.lead(held.concept)

    def _heading(self, held: Many, options: dict[str, Data], *, default: bool, lead: str) -> str:
        asked = default or options.get("som") not in {"navn", "ramse"}
        for given in (options, held.settings if asked else {}):
            if "tittel" in given:
                return str(given["tittel"])
        return self.of.labels.heading(held.concept) if default and not lead else ""

    def items(self, held: Many, options: dict[str, Data], level: int, som: str = "") -> Nodes:
        """The items of a collection, without its texts."""
        som, only = som or self.som(held, options), options.get("felter")
        som = "innledet" if som == "overskrifter" and level >= INLINE else som
        things = [One(held.concept, item) for item in held.items if not only or blocks.has_any(item, only)]
        count = yes(options.get("nummerert", held.settings.get("nummerert", "")))
        match som:
            case "navn":
                return (Items(tuple(paras(self._name(thing)) for thing in things), count),)
            case "ramse":
                return paras(self.of.labels.joined([self._name(thing) for thing in things]))
            case "matrise":
                return blocks.programmes(held, self._area_names(), level)
            case "tabell":
                return (self._table(things, options, count=count),)
            case "liste" | "nummerert":
                return self._listed(things, only, ordered=som == "nummerert" or count)
        numbers = [f"{place}." if count else "" for place in range(1, len(things) + 1)]
        shown = [self._standing(thing, auto, only, level, som) for thing, auto in zip(things, numbers, strict=True)]
        return tuple(node for nodes in shown for node in nodes)

    def _listed(self, things: list[One], only: Data, *, ordered: bool) -> Nodes:
        """A list; where an item has a number of its own, the others' numbers are words beside it."""
        mixed = ordered and any(_own_number(thing) for thing in things)
        autos = [f"{place}." if mixed else "" for place in range(1, len(things) + 1)]
        points = tuple(self.run_in(thing, auto, only) for thing, auto in zip(things, autos, strict=True))
        return (Items(points, ordered and not mixed),) if points else ()

    def full_title(self, thing: One, auto: str = "") -> str:
        """A thing's title with its number, written or automatic."""
        return numbered(_own_number(thing) or auto, title(self.of.data, self.of.labels, thing))

    def _name(self, thing: One) -> str:
        return name(self.of.data, self.of.labels, thing)

    def _area_names(self) -> dict[str, str]:
        return blocks.area_names(self.of.data, self.of.labels)

    # --- one item ----------------------------------------------------------------------------------------------------

    def _standing(self, thing: One, auto: str, only: Data, level: int, som: str) -> Nodes:
        """An item under a heading of its own, as paragraphs, or run in."""
        if som in {"innledet", "avsnitt"}:
            return self.run_in(thing, auto, only)
        words = self.full_title(thing, auto)
        if not words or (only is not None and "tittel" not in only):
            return self.body(thing, only, level)
        below = paras(prose.line(str(thing.item.get("undertittel", ""))))
        top = Head(level, words, own_number=bool(_own_number(thing) or auto))
        return (top, *below, *self.body(thing, only, level + 1))

    def run_in(self, thing: One, auto: str = "", only: Data = None) -> Nodes:
        """Title and text run together: "Tittel: tekst"; a term that its text holds is not said twice."""
        item, words = thing.item, self.full_title(thing, auto)
        if thing.concept == "definisjon" and fold(str(item.get("begrep"))) in fold(str(item.get("tekst"))):
            words = ""
        if thing.concept in {"indikator", "forankring"}:
            facts = [words, *(str(item[key]) for key in _LOOSE[thing.concept] if item.get(key))]
            return (Loose(tuple(fact for fact in facts if fact)),)
        body = self.body(thing, only, INLINE)
        if only is not None and "tittel" not in only:
            return body
        return titled(words, body) if words else blocks.after_number(_own_number(thing) or auto, body)

    def body(self, thing: One, only: Data, level: int) -> Nodes:
        """What stands under (or after) a thing's title."""
        if thing.concept in ENTITIES:
            if only is None and "innhold" in thing.item:
                return self.content(thing.item["innhold"], level, thing)
            return self.fields(thing, level, only)
        if thing.concept == "tiltak":
            names = [key for key in (FIELDS["tiltak"] if only is None else only) if key in thing.item]
            return tuple(node for key in names if key != "tittel" for node in self._detail(thing, key, level))
        told = only is None or "tekst" in only
        address = Para("", (), tuple(str(thing.item[key]) for key in ("url", "fil") if thing.item.get(key)))
        return (
            *(blocks.lead_and_points(thing.item, text_first=False) if told else ()),
            *((address,) if address.also else ()),
        )

    def _detail(self, thing: One, key: str, level: int) -> Nodes:
        """A field of a measure that stands outside a table: facts with their concept's name before them."""
        if key in FACTS:
            return labelled_fact(self.of, key, thing.item[key])
        target = field_of(thing, key)
        if isinstance(target, Many):
            return self.many(target, {}, level, default=True)
        return self.plain(thing, key)

    def plain(self, owner: One, key: str) -> Nodes:
        """A plain field as it prints."""
        value = owner.item.get(key, "")
        if owner.concept == "strategi":
            return paras(date(str(value), self.of.form)) if key == "dato" else front_line(self.of, key)
        if owner.concept == "tiltak" and key == "punkter":
            return blocks.lead_and_points({**owner.item, "tekst": ""})
        if key == "underskrifter":
            return tuple(node for who in value for part in ("navn", "rolle") for node in paras(str(who.get(part, ""))))
        if key in FACTS:
            said = fact(self.of, key, value)
            return blocks.perhaps_titled(self.of.labels.one(key), said) if owner.concept == "oppfølging" else said
        return prose.text(str(value))

    # --- tables, figures, forms --------------------------------------------------------------------------------------

    def _table(self, things: list[One], options: dict[str, Data], *, count: bool) -> Grid:
        columns = options.get("kolonner") or self._own_columns(things, str(options.get("ledetekst", "")))
        autos = [f"{place}." if count else "" for place in range(1, len(things) + 1)]
        rows = [
            tuple(self._cell(thing, column["felter"], auto) for column in columns)
            for thing, auto in zip(things, autos, strict=True)
        ]
        concept = things[0].concept if things else ""
        heads = [str(column.get("tittel", self._column_head(concept, column["felter"][0]))) for column in columns]
        return Grid(tuple(paras(prose.line(text)) for text in heads), tuple(row for row in rows if any(row)))

    def _column_head(self, concept: str, key: str) -> str:
        labels = self.of.labels
        return labels.one(concept) if key == "tittel" else labels.heading(FIELDS.get(concept, {}).get(key, ""))

    def _own_columns(self, things: list[One], lead: str) -> list[dict[str, Data]]:
        """The columns that an author who names none gets: a measure's, or the title and then what any item has."""
        labels, concept = self.of.labels, things[0].concept
        if concept != "tiltak":
            words = labels.columns()
            held = [key for key in words if any(thing.item.get(key) for thing in things)]
            own = [{"tittel": words[key], "felter": [key]} for key in held]
            return [{"tittel": labels.one(concept), "felter": ["tittel"]}, *own]
        what = {"tittel": lead or labels.heading("tiltak"), "felter": ["tittel", "tekst", "punkter"]}
        facts = [key for key in _COLUMNS if any(thing.item.get(key) for thing in things)]
        return [what, *({"tittel": labels.heading(key), "felter": [key]} for key in facts)]

    def _cell(self, thing: One, names: list[str], auto: str) -> Nodes:
        out: list[Node] = []
        for key in names:
            if key != "tittel" and key in thing.item:
                held = field_of(thing, key)
                listed = self.many(held, {"som": "liste"}, INLINE) if isinstance(held, Many) else self.plain(thing, key)
                several = self.of.labels.one(key) if key in FACTS and len(names) > 1 else ""
                out.extend(blocks.perhaps_titled(several, titled(self._label(thing, key, names), listed)))
        if "tittel" not in names:
            return tuple(out)
        words = self.full_title(thing, auto)
        return titled(words, tuple(out)) if words else blocks.after_number(_own_number(thing) or auto, tuple(out))

    def _figure(self, figure: dict[str, Data], level: int, inside: One | None) -> Nodes:
        """A figure as text: lead-in, top, parts, bottom, caption."""
        parts = figure.get("deler", [])
        if isinstance(parts, str):
            held = self._register(parts, inside)
            things = [One(held.concept, item) for item in held.items]
            points = [blocks.part(self.full_title(thing), self.body(thing, None, INLINE)) for thing in things]
        else:
            points = [self._part(part, level, inside) for part in parts]
        return (
            *paras(prose.line(str(figure.get("ledetekst", "")))),
            *self._edge(figure.get("topp", []), level, inside),
            *((Items(tuple(points)),) if points else ()),
            *self._edge(figure.get("bunn", []), level, inside),
            *paras(prose.line(str(figure.get("tittel", "")))),
        )

    def _edge(self, edge: Data, level: int, inside: One | None) -> Nodes:
        return prose.text(edge) if isinstance(edge, str) else self.content(edge, level, inside)

    def _part(self, part: Data, level: int, inside: One | None) -> Nodes:
        if isinstance(part, str) or "sitat" in part:
            return self.block(part, level, inside)
        label = prose.line(str(part.get("tittel", "")))
        held = self.vis({**part, "tittel": ""}, level, inside) if "vis" in part else blocks.lead_and_points(part)
        return blocks.part(label, held)

    def _register(self, path: str, inside: One | None) -> Many:
        target = resolve(self.of.data, path, inside)
        assert isinstance(target, Many)
        return target

    def _form(self, areas: Many, number: str, form: dict[str, Data], level: int) -> Nodes:
        out: list[Node] = []
        for place, item in enumerate(areas.items, 1):
            own = f"{number}.{place}"
            out.append(Head(level, f"{own} {self._name(One(areas.concept, item))}", own_number=True))
            below = many("delområde", item.get("områder", []))
            leaf = paras(prose.line(str(form.get("ledetekst", ""))))
            out.extend(self._form(below, own, form, level + 1) if below.items else leaf)
        return tuple(out)


_LOOSE = {"indikator": ("kilde", "nå", "målverdi", "år"), "forankring": ("henvisning", "periode")}


def _own_number(thing: One) -> str:
    return "" if thing.concept in {"fn_mål", "tiltak"} else str(thing.item.get("nummer", ""))
