"""``python -m agstrategi`` is the command ``agstrategi``."""

from __future__ import annotations

import sys

from agstrategi.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
