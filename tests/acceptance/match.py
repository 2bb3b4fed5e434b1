"""Compare the words that a document must show with the words that it has.

The expectation is a small automaton, because a few things may be written in more than one way (a table as nested lists
in Markdown, a draft's mark anywhere on the front page, facts whose wording is open). Everything else is word for word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from .shape import Grid, Head, Items, Loose, Node, Nodes, Para, Shown

ANY = "\0any"
_GAP = 4


def split(text: str) -> list[str]:
    """The words of a text: NFC, split at white space."""
    return unicodedata.normalize("NFC", text).split()


def bare(word: str) -> str:
    """A word without the punctuation round it, small letters, dashes alike; for facts of open wording."""
    return word.replace("–", "-").strip(".,:;()[]«»\"'“”→/-—").casefold()


@dataclass(slots=True)
class Automaton:
    """States with word edges ``(word, loose, target)`` and free edges."""

    edges: list[list[tuple[str, bool, int]]] = field(default_factory=list)
    free: list[list[int]] = field(default_factory=list)
    nested_tables: bool = False
    drawn: bool = False

    def state(self) -> int:
        """A new state."""
        self.edges.append([])
        self.free.append([])
        return len(self.edges) - 1

    def words(self, start: int, words: Iterable[str], *, loose: bool = False) -> int:
        """Exactly these words from ``start``; gives the state after them."""
        for word in words:
            end = self.state()
            self.edges[start].append((word, loose, end))
            start = end
        return start

    def either(self, ends: Iterable[int]) -> int:
        """Join alternatives that end in these states."""
        join = self.state()
        for end in ends:
            self.free[end].append(join)
        return join

    def gap(self, start: int, most: int = _GAP) -> int:
        """Up to ``most`` words of any kind."""
        ends = [start]
        for _ in range(most):
            ends.append(self.words(ends[-1], [ANY]))
        return self.either(ends)

    def nodes(self, start: int, nodes: Nodes) -> int:
        """The nodes one after another."""
        for node in nodes:
            start = self.node(start, node)
        return start

    def node(self, start: int, node: Node) -> int:
        """One node."""
        match node:
            case Head(text=text):
                return self.words(start, split(text))
            case Para(text=text, also=also, drawn=drawn):
                said = (text, *also, *(drawn if self.drawn else ()))
                return self.either([self.words(start, split(words)) for words in said])
            case Loose(values):
                return self.either([self._facts(start, order) for order in permutations(values)])
            case Items(points):
                for point in points:
                    start = self.nodes(start, point)
                return start
            case Grid():
                return self._grid(start, node)

    def _facts(self, start: int, values: Sequence[str]) -> int:
        for value in values:
            start = self.words(self.gap(start), [w for w in map(bare, split(value)) if w], loose=True)
        return self.gap(start)

    def _grid(self, start: int, grid: Grid) -> int:
        start = self.words(start, split(grid.caption))
        ends = [self._plain_grid(start, grid)]
        if self.nested_tables and grid.head:
            ends += [self._listed_grid(start, grid, colon=colon, first=first) for colon in "-:" for first in (0, 1)]
        return self.either(ends)

    def _plain_grid(self, start: int, grid: Grid) -> int:
        for row in ((grid.head,) if grid.head else ()) + grid.rows:
            for cell in row:
                start = self.nodes(start, cell)
        return start

    def _listed_grid(self, start: int, grid: Grid, *, colon: str, first: int) -> int:
        """Row by row, the column's head before each cell that is not empty (``first``: from the second column on)."""
        for row in grid.rows:
            for number, (head, cell) in enumerate(zip(grid.head, row, strict=True)):
                if not cell:
                    continue
                if number >= first:
                    start = self.words(start, _label(head, colon))
                start = self.nodes(start, cell)
        return start


def _label(head: Nodes, colon: str) -> list[str]:
    words = [word for node in head if isinstance(node, Para) for word in split(node.text)]
    if words and colon == ":" and words[-1][-1] not in ":.!?":
        words[-1] += ":"
    return words


def expect(shown: Shown, *, nested_tables: bool = False, drawn: bool = False) -> tuple[Automaton, int, int]:
    """The automaton of a document, its first and its last state."""
    auto = Automaton(nested_tables=nested_tables, drawn=drawn)
    first = auto.state()
    if not shown.mark:
        return auto, first, auto.nodes(first, (Head(1, shown.title), *shown.front, *shown.body))
    return auto, first, auto.nodes(_marked(auto, first, shown), shown.body)


def _marked(auto: Automaton, first: int, shown: Shown) -> int:
    """The front page with the draft's mark once, before any of its lines or after the last."""
    front: Nodes = (Head(1, shown.title), *shown.front)
    ends = [
        auto.nodes(auto.nodes(first, (*front[:place], Para(shown.mark[0], (), shown.mark[1:]))), front[place:])
        for place in range(len(front) + 1)
    ]
    return auto.either(ends)


def difference(shown: Shown, actual: Sequence[str], *, nested_tables: bool = False, drawn: bool = False) -> str:
    """Nothing where the words are those expected, else the first difference with what stands round it.

    ``nested_tables``: a table may be lists, row by row; ``drawn``: a figure's labels may stand without colon.
    """
    auto, first, last = expect(shown, nested_tables=nested_tables, drawn=drawn)
    states = _closure(auto, {first})
    for place, word in enumerate(actual):
        after = {end for s in states for want, loose, end in auto.edges[s] if _same(want, word, loose=loose)}
        if not after:
            return _report(auto, states, actual, place)
        states = _closure(auto, after)
    return "" if last in states else _report(auto, states, actual, len(actual))


def _same(want: str, word: str, *, loose: bool) -> bool:
    return want == ANY or want == (bare(word) if loose else word)


def _closure(auto: Automaton, states: set[int]) -> set[int]:
    todo, seen = list(states), set(states)
    while todo:
        for end in auto.free[todo.pop()]:
            if end not in seen:
                seen.add(end)
                todo.append(end)
    return seen


def _report(auto: Automaton, states: set[int], actual: Sequence[str], place: int) -> str:
    before, after = actual[max(0, place - 12) : place], actual[place : place + 12]
    wanted = sorted({" ".join(_ahead(auto, s)) for s in states if auto.edges[s]}) or ["(the end)"]
    return "\n".join(
        [
            f"the words differ at word {place + 1}",
            f"  after:    … {' '.join(before)}",
            f"  expected: {' ⏐ '.join(wanted)} …",
            f"  found:    {' '.join(after) or '(the end)'} …",
        ]
    )


def _ahead(auto: Automaton, state: int, most: int = 12) -> list[str]:
    """The next words from a state along one path, to show a reader."""
    out: list[str] = []
    while len(out) < most:
        step = next((s for s in sorted(_closure(auto, {state})) if auto.edges[s]), None)
        if step is None:
            break
        word, _, state = auto.edges[step][0]
        out.append("*" if word == ANY else word)
    return out
