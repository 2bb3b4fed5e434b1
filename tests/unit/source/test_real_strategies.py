"""The real strategies are read word for word, and every word is found again where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path as FilePath

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from agstrategi.diagnostics import Path
from agstrategi.source import Data, Source, read

NAMES = ["alver", "nordre-land", "sandefjord", "sondre-land", "stange"]


@pytest.fixture(params=NAMES)
def strategy(request: pytest.FixtureRequest, shared: FilePath) -> Source:
    result = read(shared / "strategier" / request.param)
    assert result.diagnostics == ()
    assert result.value is not None
    return result.value


def texts(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield from texts(value, (*path, key))


def as_another_reader_has_it(node: Node) -> Data:
    if isinstance(node, MappingNode):
        return {key.value: as_another_reader_has_it(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [as_another_reader_has_it(item) for item in node.value]
    return node.value if node.value or getattr(node, "style", None) else None


def test_another_reader_reads_the_same(strategy: Source) -> None:
    text = strategy.text(strategy.files[0])
    assert strategy.data == as_another_reader_has_it(YAML(typ="safe", pure=True).compose(text))


def test_every_word_is_found_where_it_stands(strategy: Source) -> None:
    lines = strategy.text(strategy.files[0]).split("\n")
    count = 0
    for path, value in texts(strategy.data):
        for word in re.finditer(r"\S+", value):
            place = strategy.place_in(path, word.start(), word.end())
            count += 1
            assert place.line == place.end_line
            assert lines[place.line - 1][place.column - 1 : place.end_column - 1].replace('\\"', '"') == word[0]
    assert count > 1000


def test_every_key_is_found_where_it_stands(strategy: Source) -> None:
    lines = strategy.text(strategy.files[0]).split("\n")
    for path, _ in texts(strategy.data):
        for end in range(1, len(path) + 1):
            if isinstance(path[end - 1], str):
                place = strategy.place(path[:end], key=True)
                assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == path[end - 1]
