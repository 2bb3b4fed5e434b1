"""A text before and after, word by word: what stays, what goes out, what comes in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from agstrategi.compare.result import Ops
from agstrategi.compare.words import FUNCTION_WORDS, bare

STAYS = 0.35
"""Where a smaller share of the words stays, the old and the new text are shown whole."""
_JOINED = 0.15
"""At most so many more words than necessary are shown as changed to join what reads better together."""


class Run(NamedTuple):
    """Words that stay (``same``), or what went out and what came in between two such runs."""

    same: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    into: tuple[str, ...] = ()


def runs(before: str, after: str) -> list[Run]:
    """Give the fewest words that change one text into the other; the same backwards with out and in exchanged."""
    return word_runs(before.split(), after.split())


def word_runs(old: list[str], new: list[str]) -> list[Run]:
    """Do what ``runs`` does with texts that are words already."""
    if new < old:
        return [Run(run.same, run.into, run.out) for run in _forward(new, old)]
    return list(_forward(old, new))


def _forward(old: list[str], new: list[str]) -> Iterator[Run]:
    out: tuple[str, ...] = ()
    into: tuple[str, ...] = ()
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            if out or into:
                yield Run(out=out, into=into)
                out, into = (), ()
            yield Run(same=tuple(old[code.src_start : code.src_end]))
        else:
            out += tuple(old[code.src_start : code.src_end])
            into += tuple(new[code.dest_start : code.dest_end])
    if out or into:
        yield Run(out=out, into=into)


def redline(before: str, after: str, found: Sequence[Run] | None = None) -> Ops:
    """Show a text before and after: deletions first, changes parted by one small word joined.

    Both texts are in normal form and can be read back exactly: the runs that are not ``+``, joined with a space, are
    the old one, those that are not ``-`` the new.
    """
    found = runs(before, after) if found is None else found
    return tuple(op for run in readable(found) for op in _ops(run))


def readable(found: Sequence[Run]) -> Sequence[Run]:
    """Join changes that read better together: those parted by one small word, or all where little stays."""
    stay = sum(len(run.same) for run in found)
    changed = sum(len(run.out) + len(run.into) for run in found)
    if stay * 2 < STAYS * (stay * 2 + changed):
        old = tuple(word for run in found for word in run.same + run.out)
        return [Run(out=old, into=tuple(word for run in found for word in run.same + run.into))]
    return _joined(found, int(changed * _JOINED) // 2)


def _ops(run: Run) -> Iterator[tuple[str, str]]:
    for sign, words in (("=", run.same), ("-", run.out), ("+", run.into)):
        if words:
            yield sign, " ".join(words)


def _joined(found: Sequence[Run], most: int) -> list[Run]:
    """Take up to ``most`` small words into the changes on both sides of them."""
    result: list[Run] = []
    for at, run in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        small = len(run.same) == 1 and bare(run.same[0]) in FUNCTION_WORDS
        if most and small and result and following is not None:
            result[-1] = Run(out=result[-1].out + run.same, into=result[-1].into + run.same)
            most -= 1
        elif result and not run.same and not result[-1].same:
            result[-1] = Run(out=result[-1].out + run.out, into=result[-1].into + run.into)
        else:
            result.append(run)
    return result
