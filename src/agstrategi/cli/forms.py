"""What ``build`` can make: documents of the tree, and data for other programs."""

from __future__ import annotations

from agstrategi.exports import EXPORTS
from agstrategi.writers import FORMATS

SUFFIXES = {form.name: form.suffix for form in FORMATS.values()} | {form.name: form.suffix for form in EXPORTS.values()}
"""The end of the files' names, by the format's name on the command line."""
_ENDINGS = {form.name: form.suffix for form in FORMATS.values()} | {form.name: form.ending for form in EXPORTS.values()}


def of_name(file: str) -> str:
    """Give the format that a file's name ends in, the longest ending that fits; ``""`` where none does."""
    fitting = [form for form, ending in _ENDINGS.items() if file.lower().endswith(ending)]
    return max(fitting, key=lambda form: len(_ENDINGS[form])) if fitting else ""
