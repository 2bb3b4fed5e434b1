"""A part: one thing that is compared as a whole, with its fields in normal form and what it is found again by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from agstrategi.compare.result import Values
from agstrategi.diagnostics import Path

OWN_TEXT = ("begrep", "tittel", "undertittel", "utdyping", "tekst", "ledetekst", "punkter")
"""Fields whose words say what a part is: likeness is likeness of these."""
_LABEL = 4
"""A label before a colon has at most so many words."""


@dataclass(frozen=True, slots=True)
class Part:
    """One value, goal, measure … or one paragraph; equal to another where its place, kind and words are.

    ``parent`` is the path of the part it stands in, ``under`` the author's key that it stands under there (or at the
    top). ``id`` is the written id or a derived one, ``replaces`` what its ``erstatter`` says.
    """

    kind: str
    path: Path
    values: Values
    parent: Path | None = field(default=None, compare=False)
    under: str = field(default="", compare=False)
    id: str = field(default="", compare=False)
    written: bool = field(default=False, compare=False)
    replaces: tuple[str, ...] = field(default=(), compare=False)

    def value(self, name: str) -> str:
        """Give a field's text, ``""`` where the part has none."""
        return next((text for key, text in self.values if key == name), "")

    @property
    def name(self) -> str:
        """What names it: its title or term, of a text the label before its first colon; ``""`` where nothing does."""
        if self.kind == "tekst":
            label, colon, _ = self.value("tekst").partition(": ")
            return label if colon and label.count(" ") < _LABEL else ""
        return self.value("tittel") or self.value("begrep")

    def own_text(self) -> Iterator[str]:
        """Give the texts that say what it is."""
        return (text for key, text in self.values if key in OWN_TEXT)
