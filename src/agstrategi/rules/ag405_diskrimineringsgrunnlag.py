"""AG405: an outdated or partial list of the grounds of discrimination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.lists.grounds import GROUNDS, NYNORSK
from agstrategi.rules.support.sentences import spans

RULE = Rule(
    code="AG405",
    name="diskrimineringsgrunnlag",
    severity=Severity.ADVARSEL,
    what="En liste over diskrimineringsgrunnlag er ufullstendig eller bruker ord som loven har gått bort fra.",
    why="Den som ikke finner seg igjen i lista, kan tro at vernet ikke gjelder. Loven verner mot diskriminering på "
    "flere "
    "grunnlag enn eldre tekster nevner.",
    bad="etikk: Ingen skal diskrimineres på grunn av kjønn, alder, religion eller seksuell legning.\n",
    good="etikk: Ingen skal diskrimineres på noe grunnlag som likestillings- og diskrimineringsloven § 6 nevner.\n",
    mend="Vis til loven, eller nevn alle grunnlagene: kjønn, graviditet, permisjon ved fødsel eller adopsjon, "
    "omsorgsoppgaver, etnisitet, religion, livssyn, funksjonsnedsettelse, seksuell orientering, kjønnsidentitet, "
    "kjønnsuttrykk og alder.",
    messages={
        "mangler": "lista over diskrimineringsgrunnlag mangler {mangler}",
        "eldre": "{eldre} er eldre ord for grunnlag i loven",
        "begge": "lista over diskrimineringsgrunnlag mangler {mangler}; {eldre} er eldre ord",
    },
    source="Lov om likestilling og forbud mot diskriminering (likestillings- og diskrimineringsloven) § 6.",
)
_CUE = re.compile(
    r"diskriminer|forskjellsbehandl|trakasser|uavhengig av|uansett|på grunn av|dårligere behandle|utan omsyn til"
    r"|uten hensyn til|på bakgrunn av|ulik behandling|særbehandl",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"for eksempel|til dømes|f\.eks|t\.d\.|blant annet|mellom anna|bl\.a|m\.a\.|slik som|og så videre|osv\."
    r"|eller andre|§ ?6\b",
    re.IGNORECASE,
)
_USUAL = ("kjønn", "alder", "religion", "etni", "Kjønn", "Alder")
"""No list of grounds is without all of these."""
_LIST = 3
"""Grounds that make a list."""


def check(case: Case) -> Iterator[Hit]:
    """Look at sentences that speak of discrimination and name several grounds."""
    for text in case.having(*_USUAL):
        if text.kind != "navn" and _CUE.search(text.prose):
            for start, end in spans(text.prose):
                if _CUE.search(text.prose, start, end):
                    yield from _grounds_in(case, text, start, end)


@cache
def _pattern() -> re.Pattern[str]:
    named = "|".join(f"(?P<n{at}>{now})" for at, (now, _) in enumerate(GROUNDS.values()))
    older = "|".join(f"(?P<o{at}>{old})" for at, (_, old) in enumerate(GROUNDS.values()) if old)
    return re.compile(rf"(?<![\w-])(?:{older}|{named})(?![\w-])", re.IGNORECASE)


def _grounds_in(case: Case, text: Text, start: int, end: int) -> Iterator[Hit]:
    matches = list(_pattern().finditer(text.prose, start, end))
    found = {int((match.lastgroup or "n0")[1:]) for match in matches}
    if len(found) < _LIST:
        return
    older = [f"«{match[0]}»" for match in matches if (match.lastgroup or "").startswith("o")]
    missing = [_called(case, name) for at, name in enumerate(GROUNDS) if at not in found]
    if _EXAMPLES.search(text.prose, start, end):
        missing = []
    message = "begge" if missing and older else "mangler" if missing else "eldre" if older else ""
    if message:
        fields = {"mangler": case.terms.listed(tuple(missing)), "eldre": case.terms.listed(tuple(older))}
        yield Hit(text.path, message, fields, (matches[0].start(), matches[-1].end()))


def _called(case: Case, name: str) -> str:
    return NYNORSK.get(name, name) if case.language == "nn" else name
