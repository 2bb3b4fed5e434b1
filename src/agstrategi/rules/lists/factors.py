"""The ten factors of 10-FAKTOR, the employee survey of KS, with names that municipalities also use.

Source: KS, 10-FAKTOR. The nynorsk names are ours, made from words that municipalities use; no official list is known.
"""

from __future__ import annotations

PRODUCT = "10-FAKTOR"

NAMES: dict[str, tuple[str, ...]] = {
    "nb": (
        "Oppgavemotivasjon", "Mestringstro", "Autonomi", "Bruk av kompetanse", "Mestringsorientert ledelse",
        "Rolleklarhet", "Relevant kompetanseutvikling", "Fleksibilitetsvilje", "Mestringsklima", "Nyttemotivasjon",
    ),
    "nn": (
        "Oppgåvemotivasjon", "Meistringstru", "Autonomi", "Bruk av kompetanse", "Meistringsorientert leiing",
        "Rolleklarleik", "Relevant kompetanseutvikling", "Fleksibilitetsvilje", "Meistringsklima", "Nyttemotivasjon",
    ),
}  # fmt: skip
"""The names in order, number 1 first, by language."""

ALIASES: dict[str, int] = {
    "indre motivasjon": 1,
    "mestringstru": 2,
    "selvstendighet": 3,
    "sjølvstende": 3,
    "kompetansemobilisering": 4,
    "mestringsorientert leiing": 5,
    "meistringsorientert leiarskap": 5,
    "rolleklårleik": 6,
    "kompetanseutvikling": 7,
    "prososial motivasjon": 10,
}
"""Other names in small letters, and the number of the factor that they mean."""
