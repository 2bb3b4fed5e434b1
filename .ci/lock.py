"""Print the exact version of everything installed beside this interpreter, as a requirements file.

Written to know nothing of where the packages came from: no index address, no path of the machine, no hashes that
would tie the list to one mirror's files.
"""

from __future__ import annotations

from importlib.metadata import distributions

TOOLS = {"pip", "setuptools", "wheel", "agstrategi"}
HEAD = "# Written by `make lock` from pyproject.toml; not by hand."


def main() -> None:
    """Print the list, sorted by name."""
    found = {dist.name: dist.version for dist in distributions() if dist.name.lower() not in TOOLS}
    print(HEAD)
    for name in sorted(found, key=str.lower):
        print(f"{name}=={found[name]}")


if __name__ == "__main__":
    main()
