"""Blocks that need nothing of the strategy round them, and small helpers of the oracle."""

from __future__ import annotations

from dataclasses import replace

from . import prose
from .labels import Labels
from .shape import Grid, Head, Items, Node, Nodes, Para
from .source import Data
from .things import Many, One, many, name, numbered


def paras(text: str) -> tuple[Para, ...]:
    """A paragraph, or nothing where there are no words."""
    return (Para(text),) if text else ()


INLINE = 99
"""From this level on there are no headings: inside a point, a cell, a figure."""


def head(level: int, text: str) -> tuple[Node, ...]:
    """A heading from a line of Markdown, or nothing; a label where a heading cannot be."""
    words = prose.line(text)
    if not words:
        return ()
    return (Head(level, words),) if level < INLINE else (label(words),)


def label(words: str) -> Para:
    """Words that stand for a heading; whether a colon follows is open."""
    return Para(words, (), () if words[-1] in ":.!?" else (f"{words}:",), label=True)


def yes(value: Data) -> bool:
    """Whether a yes/no field says yes."""
    return str(value) in {"true", "ja"}


def titled(title: str, nodes: Nodes) -> Nodes:
    """A title run in before the words that follow it; alone before a list or a table."""
    if not title or not nodes:
        return (*paras(title), *nodes)
    first = nodes[0]
    colon = "" if title[-1] in ":.!?" else ":"
    if isinstance(first, Para) and first.label:
        return (*paras(title), *nodes)
    if not isinstance(first, Para):
        return (label(title), *nodes)
    also = tuple(f"{title}{colon} {text}" for text in first.also)
    return (replace(first, text=f"{title}{colon} {first.text}", also=also), *nodes[1:])


def part(title: str, nodes: Nodes) -> Nodes:
    """A part of a figure: its label before its words, without colon where the figure is drawn."""
    said = titled(title, nodes)
    first = said[0] if said else None
    if title and nodes and isinstance(nodes[0], Para) and isinstance(first, Para) and first.text != title:
        return (replace(first, drawn=(f"{title} {nodes[0].text}",)), *said[1:])
    return said


def after_number(number: str, nodes: Nodes) -> Nodes:
    """A number before the first words of a thing that has no title."""
    if not number or not nodes:
        return nodes
    if not isinstance(first := nodes[0], Para) or first.label:
        return (Para(number), *nodes)
    return (replace(first, text=numbered(number, first.text)), *nodes[1:])


def perhaps_titled(title: str, nodes: Nodes) -> Nodes:
    """The same, where the language page leaves open whether the title is said at all."""
    said = titled(title, nodes)
    if not said or not nodes or not isinstance(first := nodes[0], Para) or not isinstance(said[0], Para):
        return nodes
    return (replace(said[0], also=(*said[0].also, first.text, *first.also)), *said[1:])


def lead_and_points(item: dict[str, Data], *, text_first: bool = True) -> Nodes:
    """The text, lead-in and points of a measure, an expectation, a figure's part, a programme's cell or a dimension."""
    text = prose.text(str(item.get("tekst", "")))
    lead = paras(prose.line(str(item.get("ledetekst", ""))))
    points = plain_list(item["punkter"]) if item.get("punkter") else ()
    return (*text, *lead, *points) if text_first else (*lead, *text, *points)


def plain_list(points: Data, *, ordered: bool = False) -> Nodes:
    """A list of texts, or of ``{tekst, punkter}``."""
    made = []
    for point in points:
        given = point if isinstance(point, dict) else {"tekst": point}
        made.append(lead_and_points(given))
    return (Items(tuple(made), ordered),)


def simple(block: dict[str, Data]) -> Nodes:
    """A block that stands on its own: text, list, quote, pull quote, table or box."""
    kind, value = next((key, held) for key, held in block.items() if key in _SIMPLE)
    return _SIMPLE[kind](value)


def _list(value: dict[str, Data]) -> Nodes:
    lead = paras(prose.line(str(value.get("ledetekst", ""))))
    return (*lead, *plain_list(value.get("punkter", []), ordered=yes(value.get("nummerert", ""))))


def _quote(value: dict[str, Data]) -> Nodes:
    lead = paras(prose.line(str(value.get("ledetekst", ""))))
    said = ", ".join(prose.line(str(value[key])) for key in ("kilde", "verk", "år") if value.get(key))
    nodes: list[Node] = [*lead, *prose.text(str(value["tekst"])), *(() if lead else paras(said))]
    last = nodes[-1]
    if value.get("url") and isinstance(last, Para):
        nodes[-1] = replace(last, notes=(*last.notes, str(value["url"])))
    return tuple(nodes)


def _pull(value: Data) -> Nodes:
    return prose.text(str(value["tekst"]) if isinstance(value, dict) else str(value))


def _table(value: dict[str, Data]) -> Nodes:
    columns = tuple(paras(prose.line(str(column))) for column in value.get("kolonner", []))
    rows = tuple(tuple(prose.text(str(cell)) for cell in row) for row in value["rader"])
    return (Grid(columns, rows, prose.line(str(value.get("tittel", "")))),)


def _box(value: dict[str, Data]) -> Nodes:
    return (*paras(prose.line(str(value.get("tittel", "")))), *prose.text(str(value.get("tekst", ""))))


_SIMPLE = {
    "tekst": lambda value: prose.text(str(value)),
    "liste": _list,
    "sitat": _quote,
    "uthevet": _pull,
    "tabell": _table,
    "boks": _box,
}


def has_any(item: dict[str, Data], fields: list[str]) -> bool:
    """Whether an item has any of these fields (``hovedgrep/tekst``: any of whose key actions has a text)."""
    for path in fields:
        key, _, inner = path.partition("/")
        held = item.get(key)
        if held and (not inner or any(inner in part.item for part in _parts(held))):
            return True
    return False


def _parts(held: Data) -> list[One]:
    return [One("", item) for item in many("", held).items]


def shown_fields(siblings: Data) -> frozenset[str]:
    """The first steps of every ``vis`` under these blocks, for what ``vis: resten`` leaves out."""
    if isinstance(siblings, list):
        return frozenset(step for block in siblings for step in shown_fields(block))
    if not isinstance(siblings, dict):
        return frozenset()
    own = {str(siblings["vis"]).split("/")[0]} if "vis" in siblings else set()
    return frozenset(own).union(*(shown_fields(value) for value in siblings.values()))


def area_names(data: dict[str, Data], labels: Labels) -> dict[str, str]:
    """The column head of every focus area and sub-area, by id."""
    found: dict[str, str] = {}
    todo = list(many("satsingsområde", data.get("satsingsområder", [])).items)
    for item in todo:
        found[str(item.get("id", ""))] = name(data, labels, One("satsingsområde", item))
        todo.extend(many("delområde", item.get("områder", [])).items)
    return found


def programmes(held: Many, areas: dict[str, str], level: int) -> Nodes:
    """The action programme, year by year; a year heads its table only where there are more."""
    out: list[Node] = []
    for year in held.items:
        out.extend(head(level, str(year.get("år", "")) if len(held.items) > 1 else ""))
        out.append(programme(year, areas))
    return tuple(out)


def programme(year: dict[str, Data], areas: dict[str, str]) -> Grid:
    """A year of the action programme as a table: a column an area, before them the rows' titles where any has one."""
    columns, rows = year["kolonner"], year["rader"]
    titles = any(row.get("tittel") for row in rows)
    top = (((),) if titles else ()) + tuple(paras(areas[str(column)]) for column in columns)
    made = []
    for row in rows:
        cells = tuple(_cell(row.get("celler", {}).get(column, "")) for column in columns)
        made.append(((paras(prose.line(str(row.get("tittel", "")))),) if titles else ()) + cells)
    return Grid(top, tuple(made))


def _cell(cell: Data) -> Nodes:
    if isinstance(cell, str):
        return prose.text(cell)
    return tuple(n for part in cell for n in titled(prose.line(str(part.get("tittel", ""))), lead_and_points(part)))


def number_headings(nodes: Nodes) -> Nodes:
    """Automatic numbers on the headings that have none of their own: "1.", "1.1", "1.1.1"."""
    counts: list[int] = []
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, Head):
            depth = node.level - 1
            counts = [*counts, 0][:depth] if len(counts) >= depth else [*counts, *([0] * (depth - len(counts)))]
            counts[-1] += 1
            if not node.own_number:
                number = ".".join(map(str, counts)) + ("." if depth == 1 else "")
                node = replace(node, text=f"{number} {node.text}")  # noqa: PLW2901
        out.append(node)
    return tuple(out)
