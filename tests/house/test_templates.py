"""Everything a template prints goes through the one gate that escapes it; a template does no escaping of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

# join hands on what macros made as plain text; the others escape twice, or not at all.
ROUND_THE_GATE = {"join", "safe", "e", "escape", "forceescape"}


def leaks(text: str) -> list[str]:
    """List what in a template's text goes round the gate, with its line."""
    tree = Environment(autoescape=True).parse(text)
    return [*_constants(tree), *_filters(tree), *_switches(tree)]


def _constants(tree: nodes.Template) -> Iterator[str]:
    """Find printed constants: they are folded into the page before the gate sees them."""
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if not isinstance(part, nodes.TemplateData) and _is_constant(part):
                yield f"{part.lineno}: prints a constant"


def _is_constant(part: nodes.Expr) -> bool:
    try:
        part.as_const()
    except nodes.Impossible:
        return False
    return True


def _filters(tree: nodes.Template) -> Iterator[str]:
    for used in tree.find_all(nodes.Filter):
        if used.name in ROUND_THE_GATE:
            yield f"{used.lineno}: filter {used.name}"


def _switches(tree: nodes.Template) -> Iterator[str]:
    for switch in tree.find_all(nodes.EvalContextModifier):
        yield f"{switch.lineno}: turns escaping on or off"


def test_our_templates_print_through_the_gate(root: Path) -> None:
    templates = sorted((root / "maler").rglob("*.j2"))
    if not templates:
        pytest.skip("there are no templates yet")
    found = {str(path.relative_to(root)): leaks(path.read_text(encoding="utf-8")) for path in templates}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'Hus & hage' }}",
        "{{ 'Hus ' ~ '& hage' }}",
        "{{ items|join(', ') }}",
        "{% set all = items|join %}",
        "{{ title|safe }}",
        "{{ title|e }}",
        "{% autoescape false %}{{ title }}{% endautoescape %}",
        "{% filter escape %}{{ title }}{% endfilter %}",
    ],
)
def test_a_way_round_the_gate_is_found(text: str) -> None:
    assert len(leaks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hus &amp; hage</p>",
        "{{ title }}",
        "{{ words['innhold'] }}",
        "{% for item in items %}{{ item }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{{ blocks(node.blocks) }}",
    ],
)
def test_what_goes_through_the_gate_is_no_leak(text: str) -> None:
    assert leaks(text) == []
