"""The language as JSON Schema (2020-12), for editors and for programs that check YAML.

``schema()`` is the whole strategy, ``schema("verdier")`` what a folder's ``verdier.yaml`` holds, and
``schema("satsingsområder/")`` what each file in a folder of that name holds.
"""

from __future__ import annotations

from agstrategi.schema.build import keys, schema, text
from agstrategi.schema.scalars import Schema

__all__ = ["Schema", "keys", "schema", "text"]
