"""The language as JSON Schema: valid, explained key by key, fresh, and of one mind with ``validate``."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from agstrategi.model.base import Del, Samling, key_of
from agstrategi.model.strategi import Strategi
from agstrategi.schema import keys, schema, text
from agstrategi.schema.words import descriptions, section
from docs.keys import parts
from unit.schema.readers import READERS, as_json

ROOT = Path(__file__).resolve().parents[3]
COPIES = ROOT / "docs" / "skjema"
WHOLE = schema()
EXAMPLES = sorted(path for path in (ROOT / "eksempler").rglob("*.yaml"))
LANGUAGE = "# yaml-language-server: $schema="


def properties(made: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give each key with the part that it stands in and its schema."""
    for name, part in made["$defs"].items():
        for key, value in part.get("properties", {}).items():
            yield name, key, value


def copies() -> list[str]:
    """Give the keys whose schemas are kept: the whole, and those that the example in a folder points at."""
    folder = ROOT / "eksempler" / "bjorkefjord"
    files = sorted(path.stem for path in folder.glob("*.yaml") if path.stem != "strategi")
    return ["", *files, *(f"{path.name}/" for path in sorted(folder.iterdir()) if path.is_dir())]


def copy_of(key: str) -> str:
    """Name the file that holds the schema of a key; a list's item after its list."""
    return f"{key.replace('/', '-punkt') or 'strategi'}.schema.json"


@pytest.mark.parametrize("key", ["", *keys()])
def test_it_is_a_valid_schema(key: str) -> None:
    Draft202012Validator.check_schema(schema(key))


@pytest.mark.parametrize("key", ["", *keys()])
def test_every_reference_leads_somewhere(key: str) -> None:
    made = schema(key)
    wanted = {part.split('"')[0] for part in json.dumps(made).split("#/$defs/")[1:]}
    assert wanted == set(made["$defs"])


def test_every_key_is_explained_with_an_example() -> None:
    found = list(properties(WHOLE))
    assert len(found) > 200
    lacking = [(part, key) for part, key, value in found if not (value.get("description") and value.get("examples"))]
    assert lacking == []


def test_explanations_are_whole_sentences() -> None:
    said = [(part, key, value["description"]) for part, key, value in properties(WHOLE)]
    assert [one for one in said if not one[2].endswith(".")] == []


def test_every_example_is_right() -> None:
    wrong = [
        (part, key, example)
        for part, key, value in properties(WHOLE)
        for example in value["examples"]
        if not Draft202012Validator({**value, "$defs": WHOLE["$defs"]}).is_valid(example)
    ]
    assert wrong == []


def test_every_example_is_right_in_the_language_too() -> None:
    for part in parts():
        name = next(iter(part.__pydantic_generic_metadata__["args"] or [part])).__name__
        known = WHOLE["$defs"].get(f"{name}Samling" if issubclass(part, Samling) else name, {})
        for key, value in known.get("properties", {}).items():
            for example in value["examples"]:
                TypeAdapter(part).validate_python({**needed(part, known), key: example})


def needed(part: type[Del], known: dict[str, Any]) -> dict[str, Any]:
    """Give the keys that a part must have, each with its first example."""
    names = [key_of(name) for name, field in part.model_fields.items() if field.is_required()]
    return {name: known["properties"][name]["examples"][0] for name in names}


def test_nothing_is_explained_that_is_not_there() -> None:
    known: dict[str, set[str]] = {}
    for part in parts():
        known.setdefault(section(part), {"hva"}).update(map(key_of, part.model_fields))
    every = set().union(*known.values())
    explained = {name: set(found) for name, found in descriptions().items()}
    assert explained.pop("felles") <= every
    assert {name: found - known.get(name, set()) for name, found in explained.items()} == {
        name: set() for name in explained
    }


@pytest.mark.parametrize("key", copies())
def test_the_copies_are_fresh(key: str) -> None:
    path = COPIES / copy_of(key)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text(key), encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text(key), "run `make golden`"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_example_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(LANGUAGE)
    named = (path.parent / first.removeprefix(LANGUAGE)).resolve()
    in_list = path.parent.parent.name == "bjorkefjord"
    assert named.name == copy_of(f"{path.parent.name}/" if in_list else path.stem if path.stem != "strategi" else "")
    assert named.is_file()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_examples_pass(path: Path, reader: str) -> None:
    content = path.read_text(encoding="utf-8")
    named = (path.parent / content.splitlines()[0].removeprefix(LANGUAGE)).resolve()
    validator = Draft202012Validator(json.loads(named.read_text(encoding="utf-8")))
    assert [error.json_path for error in validator.iter_errors(as_json(READERS[reader](content)))] == []


@pytest.mark.parametrize("reader", READERS)
def test_the_real_strategies_pass(shared: Path, reader: str) -> None:
    validator = Draft202012Validator(WHOLE)
    for path in sorted((shared / "strategier").glob("*/strategi.yaml")):
        read = as_json(READERS[reader](path.read_text(encoding="utf-8")))
        assert [error.json_path for error in validator.iter_errors(read)] == [], path.parent.name


@pytest.mark.parametrize("value", ["0301", "1.10", "ja", "nei", "no", "true", "12", "1e3", "", "~", "2024-01-02"])
@pytest.mark.parametrize("reader", READERS)
def test_a_name_a_line_and_a_text_may_look_like_something_else(value: str, reader: str) -> None:
    content = f"strategi: {{tittel: {value}, kommune: Nordvik, sted: {value}, medvirkning: {value}}}"
    assert Draft202012Validator(WHOLE).is_valid(as_json(READERS[reader](content)))


def test_the_top_level_is_the_whole_strategy() -> None:
    top = WHOLE["$defs"]["Strategi"]
    assert list(top["properties"]) == [key_of(name) for name in Strategi.model_fields]
    assert top["required"] == ["strategi"]


@pytest.mark.parametrize("key", ["", "verdier/x", "punkter"])
def test_only_keys_of_the_top_level_have_schemas(key: str) -> None:
    assert key not in keys()
    if key:
        with pytest.raises(KeyError):
            schema(key)
