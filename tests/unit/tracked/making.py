"""Word documents with tracked changes, for tests: of strategies in YAML, and of trees."""

from __future__ import annotations

from dataclasses import dataclass

from agstrategi.compare import compare
from agstrategi.compare.report.document import log
from agstrategi.compare.report.view import Selection, View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Comparison
from agstrategi.document import compile_strategy
from agstrategi.model.strategi import Strategi
from agstrategi.nodes import Document
from agstrategi.outline.terms import Terms
from agstrategi.tracked import Log, Version, tracked
from agstrategi.writers.docx import written
from agstrategi.writers.formats import Pictures
from agstrategi.writers.means import Means
from agstrategi.writers.templates import Templates
from unit.compare.making import read
from unit.tracked.word import ACCEPT, REJECT, form, settled
from unit.writers.sample import document

MEANS = Means(Templates())
SAY = {way: f"{way}: {{sted}}" for way in ("til", "fra", "til_ned", "til_opp", "fra_ned", "fra_opp", "også_endret")}


@dataclass(frozen=True, slots=True)
class Made:
    """A document with tracked changes, and both versions as they are alone."""

    tracked: bytes
    old: bytes
    new: bytes


def of_trees(old: Document, new: Document, pictures: Pictures | None = None) -> Made:
    """Track the changes between two trees that no comparison says anything of."""
    return _made(Comparison({}, ()), old, new, Log(document(), SAY), pictures)


def of_strategies(old: Strategi, new: Strategi) -> Made:
    """Track the changes between two strategies."""
    comparison = compare(old, new)
    wording = Wording(Terms(new))
    logged = Log(log(View(comparison, Selection()), wording), wording.words["sporet"])
    before, after = (compile_strategy(one).document for one in (old, new))
    return _made(comparison, before, after, logged, None)


def of_yaml(old: str, new: str) -> Made:
    """Track the changes between two strategies in YAML."""
    return of_strategies(read(old), read(new))


def _made(comparison: Comparison, old: Document, new: Document, logged: Log, pictures: Pictures | None) -> Made:
    made = tracked(comparison, Version(old, pictures), Version(new, pictures), logged, MEANS).content
    alone = [written(one, Means(MEANS.templates, pictures=pictures)).content for one in (old, new)]
    content = [one for one in (made, *alone) if isinstance(one, bytes)]
    return Made(*content)


def hold(made: Made) -> None:
    """Hold a document to the law: accepted it is the new version, rejected the old one."""
    assert form(settled(made.tracked, ACCEPT)) == form(made.new)
    assert form(settled(made.tracked, REJECT)) == form(made.old)
