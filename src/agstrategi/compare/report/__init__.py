"""A comparison told to people: as a document, as lines for a terminal, as data, and as lines to paste.

``Told`` (in ``view``) is what is shown of a comparison; ``rows`` puts each change in words, once for all formats.
"""
