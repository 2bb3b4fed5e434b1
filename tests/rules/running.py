"""Runs one rule on one YAML text, and reads the findings that the text itself says it should give.

A case file has its expected findings in comments on the lines above them:

    # AG204: har ingen frist          a finding of AG204 on the next line whose message holds these words
    # AG204@17: har ingen frist       the same, in column 17
    # AG604+3@5: «tilstede»           three lines further down (inside a block of text no comment can stand)

Several such comments may stand above one line. ``# i dag: 2023-11-01`` sets the day that counts as today, and
``# filer: kart.svg råd.pdf`` names the only files that the strategy's folder has.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from agstrategi import rules as package
from agstrategi.diagnostics import Place
from agstrategi.document.compile import compile_strategy
from agstrategi.model.load import load
from agstrategi.rules.base import Hit
from agstrategi.rules.case import Case
from agstrategi.rules.registry import Check
from agstrategi.source import Source, parse

FOLDER = Path(__file__).parent
TODAY = dt.date(2024, 5, 1)
UNKNOWN = frozenset({"rauuse"})
"""What the speller of the cases does not know."""
_EXPECTED = re.compile(r"#\s*(AG[0-9]{3})(?:\+([0-9]+))?(?:@([0-9]+))?:\s*(.*)")
_TODAY = re.compile(r"#\s*i dag:\s*([0-9-]+)")
_FILES = re.compile(r"#\s*filer:\s*(.*)")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A finding: its place's line and column (from 1), its code and what it says."""

    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a case file announces; ``column`` 0 means any."""

    line: int
    column: int
    code: str
    words: str

    def fits(self, found: Found) -> bool:
        """Tell whether a finding is the one announced."""
        here = (self.line, self.code) == (found.line, found.code) and self.column in {0, found.column}
        return here and self.words in found.message


def rule_names() -> list[str]:
    """List the modules of rules by name, without importing them."""
    return sorted(module.name for module in iter_modules(package.__path__) if module.name.startswith("ag"))


@cache
def check_of(code: str) -> Check:
    """Load one rule by its code; the others may be half written."""
    name = next((name for name in rule_names() if name.startswith(f"{code.lower()}_")), "")
    assert name, f"no rule has the code {code}"
    module = import_module(f"{package.__name__}.{name}")
    return Check(module.RULE, module.check)


def read(text: str) -> Source:
    """Read a case; it must be right YAML."""
    result = parse(text, "strategi.yaml")
    assert result.value is not None
    assert result.diagnostics == ()
    return result.value


def case_of(source: Source) -> Case:
    """Prepare a strategy for rules; it must be right in the language."""
    loaded = load(source)
    assert loaded.diagnostics == ()
    assert loaded.value is not None
    compiled = compile_strategy(loaded.value)
    case = Case(
        loaded.value,
        compiled.document,
        compiled.shown,
        _today(source),
        source.data,
        styles=source.style,
        exists=_exists(source),
    )
    case.speller = lambda words: frozenset(words) & UNKNOWN
    return case


def _today(source: Source) -> dt.date:
    match = _TODAY.search(source.text(source.files[0]))
    return dt.date.fromisoformat(match[1]) if match else TODAY


def _exists(source: Source) -> Callable[[str], bool]:
    match = _FILES.search(source.text(source.files[0]))
    there = match[1].split() if match else None
    return lambda name: there is None or name in there


def findings(check: Check, text: str) -> list[Found]:
    """Run a rule on a strategy and give its findings in their order in the text."""
    source = read(text)
    return sorted(_found(check, hit, source) for hit in check.run(case_of(source)))


def _found(check: Check, hit: Hit, source: Source) -> Found:
    place = place_of(hit, source)
    message = check.rule.messages[hit.message].format(**hit.fields)
    return Found(place.line, place.column, check.rule.code, message)


def place_of(hit: Hit, source: Source) -> Place:
    """Find where a hit stands in the text."""
    if hit.span is not None:
        return source.place_in(hit.path, *hit.span)
    return source.place(hit.path, key=hit.at_key)


def expected(text: str) -> list[Expected]:
    """Read the announced findings: each belongs to the first line below it that is no comment."""
    source = read(text)
    own = {comment.line: comment.text for comment in source.comments(source.files[0]) if comment.own_line}
    found = []
    for line, comment in own.items():
        if match := _EXPECTED.match(comment):
            code, further, column, words = match.groups()
            target = next(at for at in range(line, line + len(own) + 1) if at not in own)
            found.append(Expected(target + int(further or 0), int(column or 0), code, words))
    return found


def differences(found: list[Found], wanted: list[Expected]) -> list[str]:
    """Say what was found and not announced, and what was announced and not found."""
    left = list(found)
    missing = []
    for one in wanted:
        fitting = next((other for other in left if one.fits(other)), None)
        if fitting is None:
            missing.append(f"not found: line {one.line}:{one.column} {one.code} {one.words}")
        else:
            left.remove(fitting)
    return missing + [f"found: line {one.line}:{one.column} {one.code} {one.message}" for one in left]


def whole(fragment: str) -> str:
    """Make a rule's example a strategy of its own: give it the title and municipality that it leaves out."""
    identity = "  tittel: Arbeidsgiverstrategi\n  kommune: Fjellvik\n"
    if re.search(r"^strategi:\s*$", fragment, re.MULTILINE):
        missing = "".join(
            line for line in identity.splitlines(keepends=True) if f"\n{line.split(':')[0]}:" not in fragment
        )
        return re.sub(r"^strategi:\s*\n", f"strategi:\n{missing}", fragment, count=1, flags=re.MULTILINE)
    return f"strategi:\n{identity}{fragment}"
