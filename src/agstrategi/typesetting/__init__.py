"""Setting pages with Typst: templates and data in, PDF or SVG out, and what was refused as values.

Text reaches a template as data and is never pasted into markup. Each job runs in a folder of its own that holds what
it needs and nothing else, for Typst follows links out of the folder that it is told to stay in.
"""

from __future__ import annotations
