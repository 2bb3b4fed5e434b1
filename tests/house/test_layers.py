"""The walls of the house: who may know whom."""

from __future__ import annotations

import pytest

from house.modules import PACKAGE, Module, all_modules, imports

# From the ground up. Rooms on one floor do not know each other; a room knows the floors below its own.
FLOORS = [
    {""},  # the package itself: its version
    {"messages", "suggest"},
    {"diagnostics"},
    {"nodes", "typesetting"},
    {"marks"},
    {"text"},
    {"source"},
    {"languages"},
    {"model"},
    {"outline"},
    {"rules", "document", "compare"},
    {"writers", "exports", "reports", "schema", "fix"},
    {"tracked"},
    {"cli"},
    {"__main__"},
]
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
# Narrower than the floors say: a writer turns nodes into text and knows nothing of what they came from.
ONLY = {
    "writers": {"", "messages", "suggest", "diagnostics", "nodes", "typesetting"},
    "reports": {"", "messages", "diagnostics", "rules"},
    "tracked": {"", "diagnostics", "nodes", "compare", "writers"},
}


def trespasses(modules: list[Module]) -> list[str]:
    """List every import that goes up, or sideways between rooms, or into a room outside what is allowed."""
    return [
        f"{module.name} imports {name}"
        for module in modules
        for name in imports(module)
        if name.split(".")[0] == PACKAGE and not _may(module.room, _room(name))
    ]


def _room(name: str) -> str:
    room = name.partition(".")[2].partition(".")[0]
    return room if room in FLOOR else ""  # a member of the package itself, such as its version


def _may(room: str, other: str) -> bool:
    if room == other:
        return True
    return FLOOR[other] < FLOOR[room] and other in ONLY.get(room, FLOOR)


def cycles(modules: list[Module]) -> list[str]:
    """List every module that reaches itself through imports, late ones included."""
    names = {module.name for module in modules}
    graph = {module.name: {_target(name, names) for name in imports(module)} - {""} for module in modules}
    return sorted(name for name in graph if name in _reached(name, graph))


def _target(name: str, names: set[str]) -> str:
    """Find the module that an imported name lives in: the name itself, or what it is a member of."""
    if name in names:
        return name
    parent = name.rpartition(".")[0]
    return parent if parent in names else ""


def _reached(start: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    queue = list(graph[start])
    while queue:
        name = queue.pop()
        if name not in seen:
            seen.add(name)
            queue.extend(graph[name])
    return seen


def test_every_room_has_a_floor() -> None:
    assert {module.room for module in all_modules()} <= FLOOR.keys()


def test_lower_rooms_do_not_know_higher_ones() -> None:
    assert trespasses(all_modules()) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("agstrategi.model.goal", "from agstrategi.outline import paths"),
        ("agstrategi.model.goal", "def late():\n    import agstrategi.cli.main"),
        ("agstrategi.rules.ag101", "from agstrategi.document import build"),
        ("agstrategi.compare", "from agstrategi import rules"),
        ("agstrategi.writers.html", "from ..model import goal"),
        ("agstrategi.writers.html", "if TYPE_CHECKING:\n    from agstrategi.outline import paths"),
        ("agstrategi.reports.text", "from agstrategi.nodes import Document"),
        ("agstrategi.tracked", "from agstrategi.document import compile_strategy"),
        ("agstrategi.writers.docx", "from agstrategi.tracked import tracked"),
    ],
)
def test_a_forbidden_import_is_seen(name: str, text: str) -> None:
    assert len(trespasses([Module(name, text)])) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("agstrategi.cli.build", "from agstrategi.writers import html"),
        ("agstrategi.model.goal", "from agstrategi.model.measure import Measure"),
        ("agstrategi.writers.html", "from agstrategi.nodes import Document"),
        ("agstrategi.cli.main", "from agstrategi import __version__"),
        ("agstrategi.outline", "import json"),
    ],
)
def test_an_import_downwards_is_no_fault(name: str, text: str) -> None:
    assert trespasses([Module(name, text)]) == []


def test_no_module_imports_itself_through_others() -> None:
    assert cycles(all_modules()) == []


def test_a_cycle_is_seen() -> None:
    there = Module("agstrategi.model.goal", "from agstrategi.model.measure import Measure")
    back = Module("agstrategi.model.measure", "def late():\n    from agstrategi.model import goal")
    assert cycles([there, back]) == ["agstrategi.model.goal", "agstrategi.model.measure"]
