"""The words of a document in bokmål and nynorsk: labels, dates, lists and the forms of concepts.

The words themselves stand in ``nb.yaml`` and ``nn.yaml``; a new language is one more file with the same keys.
"""

from __future__ import annotations

from agstrategi.languages.language import Concept, Language, capitalised, language

__all__ = ["Concept", "Language", "capitalised", "language"]
