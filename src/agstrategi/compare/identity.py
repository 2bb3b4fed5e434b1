"""The strategy's own fields: its front page, its municipality's own words, its vision."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.compare.result import Values
from agstrategi.compare.texts import joined, line
from agstrategi.compare.words import fold
from agstrategi.model.base import key_of
from agstrategi.model.identity import Begrep, Identitet, Vedtak
from agstrategi.model.strategi import Strategi
from agstrategi.outline.terms import Terms


def identity(strategi: Strategi) -> Values:
    """Give the fields in the order in which they print; a concept of the municipality's own is ``begreper/tiltak``."""
    own = strategi.strategi
    terms = Terms(strategi)
    found = (
        ("tittel", line(own.tittel)),
        ("undertittel", line(own.undertittel)),
        ("periode", terms.period(own.periode) if own.periode else ""),
        ("slagord", line(own.slagord)),
        ("medvirkning", joined(own.medvirkning)),
        ("vedtak", _adoptions(own)),
        ("iverksatt", str(own.iverksatt or "")),
        ("sted", fold(own.sted)),
        ("dato", str(own.dato or "")),
        ("kommune", fold(terms.municipality())),
        ("status", own.status or ""),
        ("målform", own.language),
        ("visjon", joined(strategi.visjon.tekst)),
        ("utdyping", joined(strategi.visjon.utdyping)),
        *_concepts(own),
    )
    return tuple((key, text) for key, text in found if text)


def _adoptions(own: Identitet) -> str:
    return "; ".join(text for adoption in own.vedtak if (text := _adoption(adoption)))


def _adoption(adoption: Vedtak) -> str:
    case = f"sak {fold(adoption.sak)}" if adoption.sak else ""
    return line(adoption.tekst) or ", ".join(filter(None, (fold(adoption.organ), str(adoption.dato or ""), case)))


def _concepts(own: Identitet) -> Iterator[tuple[str, str]]:
    for name in type(own.begreper).model_fields:
        concept = getattr(own.begreper, name)
        if isinstance(concept, Begrep):
            yield f"begreper/{key_of(name)}", _concept(concept)


def _concept(concept: Begrep) -> str:
    forms = dict.fromkeys(filter(None, (fold(concept.en), fold(concept.flere))))
    said = [" / ".join(forms)]
    if concept.overskrift is not None:
        said.append(f"overskrift: {line(concept.overskrift) or '–'}")
    if concept.ledetekst:
        said.append(f"ledetekst: {joined(concept.ledetekst)}")
    return ", ".join(filter(None, said))
