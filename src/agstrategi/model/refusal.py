"""How a part of the model says no."""

from __future__ import annotations

from typing import LiteralString, NoReturn

from pydantic_core import PydanticCustomError


def refuse(message: LiteralString, **fields: object) -> NoReturn:
    """Refuse a value: ``message`` is a key in ``messages/``, ``fields`` what its words name.

    Raises ``PydanticCustomError``, which ``errors.py`` turns into a finding.
    """
    raise PydanticCustomError(message, "", fields)
