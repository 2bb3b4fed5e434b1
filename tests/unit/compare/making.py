"""Strategies for the tests of comparison: from YAML as an author writes it, and from chance."""

from __future__ import annotations

import textwrap
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from agstrategi.compare import compare
from agstrategi.compare.result import Change, Comparison
from agstrategi.model.load import load
from agstrategi.model.strategi import Strategi
from agstrategi.source import parse

Data = dict[str, Any]

HEAD = "strategi: {tittel: Arbeidsgiverstrategi, kommune: Storvik}\n"
LISTS = ("verdier", "utfordringer", "mål", "satsingsområder", "tiltak", "hovedgrep", "ambisjoner")


def read(body: str) -> Strategi:
    """Read a strategy of Storvik from YAML; ``strategi:`` is put before it where it lacks one."""
    text = textwrap.dedent(body)
    found = load(parse(text if "strategi:" in text else HEAD + text, "strategi.yaml").value or _fail(text))
    assert found.value is not None, found.diagnostics
    return found.value


def _fail(text: str) -> Any:  # noqa: ANN401 - never returns
    raise AssertionError(text)


def build(data: Data) -> Strategi:
    """Make a strategy of plain data."""
    return Strategi.model_validate(deepcopy(data))


def differences(old: str, new: str) -> Comparison:
    """Compare two strategies written in YAML."""
    return compare(read(old), read(new))


def told(comparison: Comparison) -> list[Change]:
    """Give the changes that there is something to tell of."""
    return [change for change in comparison.changes if change.changed]


def only(comparison: Comparison) -> Change:
    """Give the one change that there is something to tell of."""
    changes = told(comparison)
    assert len(changes) == 1, changes
    return changes[0]


# --- by chance -------------------------------------------------------------------------------------------------------

# fmt: off
_WORDS = [
    "skal", "bør", "ikke", "alle", "ledere", "ansatte", "hvert", "år", "12", "30", "%", "kommunen", "gir",
    "følger", "opp", "fraværet,", "heltid.", "lærlinger,", "turnus", "«raus»", '"raus"', "samtale",
    "kompetanse", "ny", "plan", "for", "og", "i", "å", "med", "på", "to", "tre", "*viktig*", "**nå**",
    "[side](https://x.example/a)", "rådmannen", "kommunedirektøren",
]
# fmt: on
texts = st.lists(st.sampled_from(_WORDS), min_size=0, max_size=14).map(" ".join)
titles = st.lists(st.sampled_from(_WORDS[:30]), min_size=1, max_size=5).map(" ".join)
_ids = st.sampled_from(["", "", "a", "b", "c", "d", "e", "f"])


def _item(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    whole = st.fixed_dictionaries({"tittel": titles}, optional={"tekst": texts, **fields})
    return st.tuples(whole, _ids).map(lambda pair: {**pair[0], **({"id": pair[1]} if pair[1] else {})})


def _own_ids(items: list[Data]) -> list[Data]:
    """Let an id stand once in a list."""
    seen: set[str] = set()
    for item in items:
        if item.get("id") in seen:
            del item["id"]
        seen.add(item.get("id", ""))
    return items


def _list(items: st.SearchStrategy[Data], most: int = 4) -> st.SearchStrategy[list[Data]]:
    return st.lists(items, max_size=most).map(deepcopy).map(_own_ids)


measures = _item(
    ansvar=st.lists(st.sampled_from(["rådmannen", "HR", "lederne"]), min_size=1, max_size=2, unique=True),
    frist=st.sampled_from(["2024", "2024-K2", "2025-01-31", "2026-12"]),
    status=st.sampled_from(["planlagt", "pågår", "fullført", "avbrutt"]),
    punkter=st.lists(texts, max_size=3),
    erstatter=st.lists(st.sampled_from("abc"), max_size=2, unique=True),
)
areas = _item(
    tiltak=_list(measures),
    ambisjoner=st.lists(texts, max_size=3),
    hovedgrep=_list(_item(tiltak=_list(measures, 2)), 2),
    faktorer=st.lists(st.sampled_from(["Mestring", "Autonomi"]), max_size=2, unique=True),
)
data = st.fixed_dictionaries(
    {"strategi": st.just({"tittel": "Strategi", "kommune": "Storvik"})},
    optional={
        "visjon": texts,
        "etikk": st.lists(texts, max_size=3).map("\n\n".join),
        "verdier": _list(_item()),
        "utfordringer": _list(_item(erstatter=st.lists(st.sampled_from("abc"), max_size=1))),
        "mål": _list(_item(tiltak=_list(measures, 2))),
        "satsingsområder": _list(areas),
        "kapitler": st.lists(
            st.fixed_dictionaries({"tittel": titles, "innhold": st.lists(texts, max_size=3)}), max_size=3
        ),
    },
).map(deepcopy)
