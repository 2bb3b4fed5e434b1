"""Requirements that several rules rest on, as they are cited."""

from __future__ import annotations


def wcag(criterion: str, what: str) -> str:
    """Cite a success criterion of WCAG 2.1 and the regulation that makes it a duty for municipalities."""
    return (
        f"WCAG 2.1, kriterium {criterion} ({what}). Kravet gjelder for kommuner etter forskrift om universell "
        "utforming av IKT-løsninger § 4."
    )


PLAIN_LANGUAGE = "Språkloven § 9: Offentlige organer skal bruke et klart og korrekt språk, tilpasset målgruppen."
KS_PLAIN = "KS og Stavanger kommune, veilederen «Klarspråk for alle»"
