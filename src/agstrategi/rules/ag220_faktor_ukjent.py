"""AG220: a factor that is not in 10-FAKTOR."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.parts import Faktor
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.factors import known_names, name_of, read_factor
from agstrategi.rules.support.parts import of
from agstrategi.suggest import nearest

RULE = Rule(
    code="AG220",
    name="faktor-ukjent",
    severity=Severity.ADVARSEL,
    what="En faktor er ikke blant de ti i 10-FAKTOR.",
    why="Faktorene viser hva som blir målt i medarbeiderundersøkelsen. En faktor som ikke finnes der, blir ikke målt.",
    bad="mål:\n  - tittel: Hel stilling er det vanlige\n    faktorer: [Flexibilitetsvilje]\n",
    good="mål:\n  - tittel: Hel stilling er det vanlige\n    faktorer: [Fleksibilitetsvilje]\n",
    mend="Skriv navnet slik KS gjør. `agstrategi rule AG221` lister de ti.",
    messages={
        "funn": "«{faktor}» er ikke en av de ti faktorene i 10-FAKTOR; mente du «{nær}»?",
        "ukjent": "«{faktor}» er ikke en av de ti faktorene i 10-FAKTOR",
    },
    source="KS og Linda Lai: 10-FAKTOR. En innføring i de ti faktorene (2015).",
)


def check(case: Case) -> Iterator[Hit]:
    """Find factors under no known name."""
    for path, factor in of(case, Faktor):
        if not factor.tittel.strip() or read_factor(factor.tittel, case.language).number:
            continue
        near = nearest(factor.tittel.strip().lower(), known_names())
        number = read_factor(near, case.language).number if near else 0
        message = "funn" if number else "ukjent"
        fields = {"faktor": factor.tittel.strip(), "nær": name_of(number, case.language) if number else ""}
        yield Hit((*path, "tittel"), message, fields)
