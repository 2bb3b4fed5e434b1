"""A strategy in a few lines of YAML, and its action plan as a dictionary a measure."""

from __future__ import annotations

from agstrategi.exports.plan import ActionPlan, Value, action_plan
from agstrategi.model.strategi import Strategi
from agstrategi.source import parse

FRONT = "strategi: {tittel: Arbeidsgiverstrategi, kommune: Lund, vedtak: {dato: 2025-06-19}}\n"
EVERYWHERE = """
roller:
  - {id: hr, tittel: HR-avdelingen}
mål:
  - id: heltid
    tittel: Hel stilling er *det vanlige*
    kortnavn: Heltid
    tiltak: [Under et mål]
    mål:
      - {id: turnus, tittel: God turnus, tiltak: [{tekst: Under et delmål, start: 2025}]}
  - {id: helse, tittel: Folk er på jobb}
satsingsområder:
  - id: ledelse
    tittel: Ledelse
    støtter: [helse]
    mål: [{tittel: Trygge ledere, tiltak: [Under områdets mål]}]
    hovedgrep: [{tittel: Lære, tiltak: [Under et hovedgrep]}]
    tiltak:
      - id: kurs
        tittel: Kurs
        tekst: |
          Alle ledere, se [planen](https://lund.example/plan).

          - nye
          - gamle
        ledetekst: "Først:"
        punkter: [melde på, {tekst: møte, punkter: [presis]}]
        ansvar: [hr, verneombudet]
        start: 2025-09
        frist: 2026-K2
        status: pågår
        indikatorer: [{tittel: Deltakere, kilde: HR, nå: 3, målverdi: 30, år: 2026}]
        støtter: [heltid, turnus]
        notat: Ikke vis dette
    områder: [{tittel: Ledere av ledere, tiltak: [{tekst: Under et delområde, ansvar: "**Alle** ledere"}]}]
"""


def plan(yaml: str) -> ActionPlan:
    """Give the action plan of YAML; ``strategi:`` is put in where it is left out."""
    whole = yaml if "strategi:" in yaml.split("\n", maxsplit=1)[0] else FRONT + yaml
    source = parse(whole.encode(), "strategi.yaml").value
    assert source is not None
    return action_plan(Strategi.model_validate(source.data))


def rows(yaml: str) -> list[dict[str, Value]]:
    """Give the measures of YAML, each by the key of its column."""
    made = plan(yaml)
    keys = [column.key for column in made.columns]
    return [dict(zip(keys, row, strict=True)) for row in made.rows]


def measure(**fields: str) -> str:
    """Give YAML with one measure, its fields as JSON strings."""
    written = ", ".join(f"{key}: {value}" for key, value in fields.items())
    return f"satsingsområder: [{{tittel: Ledelse, tiltak: [{{{written}}}]}}]"
