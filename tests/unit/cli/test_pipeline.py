"""Whatever is written, every step answers: a strategy, its document, or findings with a place."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agstrategi.cli import attached
from agstrategi.document import compile_strategy
from agstrategi.model.base import Del, key_of
from agstrategi.model.blocks import KINDS, Figur, Kapittel, Liste, Sitat, Skjema, Tabell
from agstrategi.model.identity import Identitet
from agstrategi.model.load import examine
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Hovedgrep, Mal, Satsingsomrade, Tiltak
from agstrategi.source import parse
from agstrategi.writers import FORMATS, write
from agstrategi.writers.templates import Templates

PARTS: list[type[Del]] = [
    *(Strategi, Identitet, Satsingsomrade, Tiltak, Mal, Hovedgrep, Kapittel, Liste, Sitat, Figur, Tabell, Skjema),
    *KINDS.values(),
]
KEYS = sorted({key_of(name) for part in PARTS for name in part.model_fields} | {"punkter", "rader", "deler"})
WORDS = ["", "a", "verdier", "mål", "satsingsområder", "satsingsområder/a/tiltak", "resten", "tabell", "a: b", "2026"]
TEXTS = st.sampled_from(
    [*WORDS, "- a\n- b", "| a |\n|---|\n| b |", "[a](b.txt)", "Ord[^1]\n\n[^1]: Note", "![a](b.png)"]
)
DATA = st.recursive(
    TEXTS | st.none() | st.text(string.printable, max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=40,
)
TEMPLATES = Templates()


def flow(data: Any) -> str:  # noqa: ANN401
    """Write data as YAML in brackets, every text in quotes."""
    if isinstance(data, dict):
        return "{" + ", ".join(f'"{key}": {flow(value)}' for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    if data is None:
        return "~"
    escaped = str(data).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(one if one.isprintable() else " " for one in escaped) + '"'


@given(st.dictionaries(st.sampled_from(KEYS), DATA, max_size=8))
def test_every_strategy_gets_a_document_or_findings(data: dict[str, Any]) -> None:
    data.setdefault("strategi", {"tittel": "Plan", "kommune": "Nordvik"})
    source = parse(flow(data), "strategi.yaml", Path(__file__).parent).value
    assert source is not None
    loaded = examine(source)
    assert loaded.strategi is not None
    compiled = compile_strategy(loaded.strategi)
    faults = [*compiled.faults, *attached.attached_faults(loaded.strategi, source)]
    found = [*loaded.diagnostics, *(loaded.locate(fault, source) for fault in faults)]
    assert all(one.message and one.place.line == 1 for one in found)
    for form in (form.name for form in FORMATS.values() if form.in_templates):
        assert write(compiled.document, form, TEMPLATES).endswith("\n")
