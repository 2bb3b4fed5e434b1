"""Read a strategy, file or folder, with every scalar kept as it is written."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any, TypeAlias

from ruamel.yaml import YAML

Data: TypeAlias = Any
"""Plain YAML data: dicts, lists and strings."""


def load(path: Path) -> dict[str, Data]:
    """The data of a strategy: of a file, or of a folder's ``strategi.yaml`` and the files and folders beside it."""
    if path.is_file():
        return dict(_read(path))
    data: dict[str, Data] = dict(_read(path / "strategi.yaml"))
    for part in sorted(path.iterdir()):
        key = unicodedata.normalize("NFC", part.stem)
        if part.is_dir():
            files = sorted(part.glob("*.yaml"), key=lambda file: unicodedata.normalize("NFC", file.name))
            if files:
                data[key] = [_read(file) for file in files]
        elif part.suffix == ".yaml" and part.name != "strategi.yaml":
            data[key] = _read(part)
    return data


def _read(path: Path) -> Data:
    yaml = YAML(typ="base", pure=True)
    return _nfc(yaml.load(path.read_text(encoding="utf-8-sig")))


def _nfc(data: Data) -> Data:
    if isinstance(data, dict):
        return {unicodedata.normalize("NFC", str(key)): _nfc(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_nfc(value) for value in data]
    return data
