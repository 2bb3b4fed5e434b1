"""Why a value is not what its author meant: slips that are valid YAML and turn text to something else in silence."""

from __future__ import annotations

import re

from agstrategi.diagnostics import Path
from agstrategi.messages import MESSAGES
from agstrategi.source.places import Source

_GLUED_DASH = re.compile(r"-[^\W\d]")
_GLUED_COLON = re.compile(r"([^\W\d][\w-]*):(?!//)\S")


def advice(source: Source, path: Path) -> str:
    """A hint in bokmål for a value of the wrong shape at ``path``, or ``""``; the model puts it under its finding.

    Text where a list or mapping is expected: a dash or colon without the space after it. A mapping or list where text
    is expected: a colon in the text, or a text that begins with a bracket.
    """
    value, style = source.value(path), source.style(path)
    if isinstance(value, str):
        return _glued(value) if style == "" else ""
    if style in {"{", "["}:
        return MESSAGES["text-in-brackets"].hint.format(bracket=style)
    if isinstance(value, dict) and len(value) == 1:
        return MESSAGES["text-as-mapping"].hint.format(key=next(iter(value)))
    return ""


def _glued(value: str) -> str:
    if _GLUED_DASH.match(value):
        return MESSAGES["glued-dash"].hint
    glued = _GLUED_COLON.match(value)
    return MESSAGES["glued-colon"].hint.format(key=glued[1]) if glued else ""
