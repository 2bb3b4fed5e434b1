"""The strategy's own fields: its front page, its municipality's own words, its vision."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.compare.result import Values
from agstrategi.compare.texts import joined, line
from agstrategi.compare.words import fold
from agstrategi.model.base import key_of
from agstrategi.model.identity import Begrep, Identitet, Kommune, Vedtak
from agstrategi.model.strategi import Strategi
from agstrategi.model.time import Periode


def identity(strategi: Strategi) -> Values:
    """Give the fields in the order in which they print; a concept of the municipality's own is ``begreper/tiltak``."""
    own = strategi.strategi
    found = (
        ("tittel", line(own.tittel)),
        ("undertittel", line(own.undertittel)),
        ("periode", _period(own.periode) if own.periode else ""),
        ("slagord", line(own.slagord)),
        ("medvirkning", joined(own.medvirkning)),
        ("vedtak", _adoptions(own)),
        ("iverksatt", str(own.iverksatt or "")),
        ("sted", fold(own.sted)),
        ("dato", str(own.dato or "")),
        ("kommune", _municipality(own.kommune)),
        ("status", own.status or ""),
        ("målform", own.language),
        ("visjon", joined(strategi.visjon.tekst)),
        ("utdyping", joined(strategi.visjon.utdyping)),
        *_concepts(own),
    )
    return tuple((key, text) for key, text in found if text)


def _period(period: Periode) -> str:
    """Give the years, as the front page does; the same in both forms of Norwegian."""
    years = [str(point.year) for point in (period.start, period.end) if point]
    if len(years) == 1:
        return f"mot {years[0]}" if period.end else f"fra {years[0]}"
    return "–".join(dict.fromkeys(years))


def _municipality(municipality: Kommune) -> str:
    return f"{fold(municipality.navn)} {municipality.type or 'kommune'}" if municipality.navn else ""


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
