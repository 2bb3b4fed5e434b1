"""Packages (ZIP files of parts) whose bytes depend on their contents alone: fixed order, fixed dates."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from agstrategi.writers.docx.xml import HEAD, escape

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

TYPES = "[Content_Types].xml"
_FIRST = (TYPES, "_rels/.rels", "word/document.xml")
_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP file can say
_RIGHTS = 0o100644 << 16
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def pack(parts: Mapping[str, bytes], *, squeeze: bool = False) -> bytes:
    """Write parts as a package; one that nobody keeps need not be squeezed."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = archive.compression
            entry.external_attr = _RIGHTS
            entry.create_system = 3  # the same on every machine
            archive.writestr(entry, parts[name])
    return out.getvalue()


def contents(package: OpcPackage, written: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts of a package, those that are ``written`` in place of what it holds under their names."""
    parts = {"_rels/.rels": package.rels.xml}
    kinds = {}
    for part in package.iter_parts():
        name = str(part.partname)
        kinds[name] = part.content_type
        parts[name[1:]] = written.get(name) or part.blob
        if part.rels:
            parts[part.partname.rels_uri[1:]] = part.rels.xml
    return {TYPES: _types(kinds), **parts}


def _types(kinds: Mapping[str, str]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{escape(name)}" ContentType="{escape(kind)}"/>' for name, kind in sorted(kinds.items())
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
