"""AG111: a period that outlives the council that adopted the strategy."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.periods import elections_within, longer_than

RULE = Rule(
    code="AG111",
    name="periode-valg",
    severity=Severity.ADVARSEL,
    what="Perioden er lengre enn fire år eller går over et kommunevalg, og det står ikke når strategien skal rulleres.",
    why=(
        "Arbeidsgiverpolitikken er kommunestyrets. Et nytt kommunestyre bør få ta stilling til den, og en strategi "
        "som gjelder lenge, må ses på underveis. En periode i hele år regnes fra høst til høst: 2019–2023 er fire år."
    ),
    bad="strategi:\n  periode: 2020-2030\n",
    good="strategi:\n  periode: 2020-2030\noppfølging:\n  tekst: Vi ser på strategien hvert år.\n"
    "  rullering: {strategi: etter valg}\n",
    mend=(
        "La perioden følge valgperioden, eller skriv under `oppfølging` når strategien rulleres: "
        "`rullering: etter valg` eller `rullering: hvert 2. år`."
    ),
    messages={
        "lang": "perioden er lengre enn fire år, og det står ikke når strategien rulleres",
        "lang-valg": "perioden er lengre enn fire år og går over {valg}, og det står ikke når strategien rulleres",
        "valg": "perioden går over {valg}, og det står ikke når strategien rulleres",
    },
    source="Valgloven: kommunestyrevalg holdes i september hvert fjerde år (2019, 2023, 2027).",
)
_YEARS = 4


def check(case: Case) -> Iterator[Hit]:
    """Find periods that need a revision that nobody has planned."""
    period = case.strategi.strategi.periode
    if period is None or case.strategi.oppfolging.rullering.strategi:
        return
    elections, is_long = elections_within(period), longer_than(period, _YEARS)
    if elections or is_long:
        message = "-".join(name for name, so in (("lang", is_long), ("valg", elections)) if so)
        yield Hit(("strategi", "periode"), message, {"valg": _worded(elections)})


def _worded(years: list[int]) -> str:
    word = "kommunevalget" if len(years) == 1 else "kommunevalgene"
    return f"{word} i september " + " og ".join(map(str, years))
