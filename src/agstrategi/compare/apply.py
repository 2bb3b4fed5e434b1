"""A comparison done: from the old strategy's normal form to the new one's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agstrategi.compare.parts import Part
from agstrategi.compare.result import Change, Comparison, Ref, Values
from agstrategi.diagnostics import Path

Norm = tuple[Part, ...]


def apply(old: Norm | Sequence[Norm], comparison: Comparison) -> Norm:
    """Give the new strategy's normal form from the old one's (or those of several) and what became of its parts.

    Pairs are read out of the old form and their fields' words changed run by run; what is new, split or merged is taken
    from the comparison. ``apply(norm(a), compare(a, b)) == norm(b)`` for all strategies. Raises KeyError and ValueError
    where the comparison is not of ``old``.
    """
    forms: Sequence[Norm] = (old,) if not old or isinstance(old[0], Part) else old  # type: ignore[assignment]
    known = {(source, part.path): part for source, form in enumerate(forms) for part in form}
    parts = [part for change in comparison.changes for part in _became(change, known)]
    return tuple(part for _, part in sorted(parts, key=lambda one: one[0]))


def _became(change: Change, known: dict[tuple[int, Path], Part]) -> Iterator[tuple[int, Part]]:
    before = [known[ref.source, ref.path] for ref in change.old]
    is_pair = len(before) == len(change.new) == 1
    for ref in change.new:
        yield ref.at, _part(change.kind, ref, _changed(before[0].values, change) if is_pair else ref.values)


def _part(kind: str, ref: Ref, values: Values) -> Part:
    return Part(kind, ref.path, values, None, ref.field, ref.id, ref.written)


def _changed(values: Values, change: Change) -> Values:
    """Change the fields of a part and put them in the order of the new one."""
    texts = dict(values)
    for one in change.fields:
        if " ".join(words for sign, words in one.ops if sign != "+") != texts.get(one.field, ""):
            raise ValueError(one.field)
        texts[one.field] = " ".join(words for sign, words in one.ops if sign != "-")
    order = [key for key, _ in change.new[0].values]
    return tuple((key, texts[key]) for key in sorted((key for key in texts if texts[key]), key=order.index))
