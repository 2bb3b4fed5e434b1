"""What ``build`` can make: documents of the tree, the poster, and data for other programs."""

from __future__ import annotations

from agstrategi.exports import EXPORTS
from agstrategi.writers import FORMATS
from agstrategi.writers.formats import POSTER_ENDINGS

__all__ = ["POSTER", "POSTER_ENDINGS", "SUFFIXES", "of_name"]

POSTER = "plakat"
"""The format that gives two files, a PDF and an SVG."""
SUFFIXES = (
    {form.name: form.suffix for form in FORMATS.values()}
    | {POSTER: f"-{POSTER}"}
    | {form.name: form.suffix for form in EXPORTS.values()}
)
"""The end of the files' names, by the format's name on the command line; that of a poster without its ending."""
_ENDINGS = (
    [(form.suffix, form.name) for form in FORMATS.values()]
    + [(f"{POSTER}.pdf", POSTER), (".svg", POSTER)]
    + [(form.ending, form.name) for form in EXPORTS.values()]
)


def of_name(file: str) -> str:
    """Give the format that a file's name ends in, the longest ending that fits; ``""`` where none does."""
    fitting = [known for known in _ENDINGS if file.lower().endswith(known[0])]
    return max(fitting, key=lambda known: len(known[0]))[1] if fitting else ""
