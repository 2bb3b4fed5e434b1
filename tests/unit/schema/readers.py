"""YAML as other programs read it, and what of it a JSON Schema sees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import yaml
from ruamel.yaml import YAML

READERS: dict[str, Callable[[str], Any]] = {
    "YAML 1.1": yaml.safe_load,
    "YAML 1.2": lambda text: YAML(typ="safe", pure=True).load(text),
}
"""PyYAML takes ``0301`` for 193 and ``nei`` for text; ruamel.yaml takes ``0301`` for 301."""


def as_json(value: Any) -> Any:  # noqa: ANN401 - whatever a reader made
    """Turn a reader's value into what JSON has: dates are text there, and so are keys."""
    if isinstance(value, dict):
        return {str(key): as_json(held) for key, held in value.items()}
    if isinstance(value, list):
        return [as_json(held) for held in value]
    return value.isoformat() if isinstance(value, dt.date) else value
