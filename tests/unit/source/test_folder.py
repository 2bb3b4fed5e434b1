"""A strategy as a folder: a file for a key, a folder for a list, and everything still in its place."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from agstrategi.diagnostics import Place, Result
from agstrategi.source import Entry, Source, Unopened, read, read_folder

MAIN = {"strategi.yaml": "strategi:\n  tittel: Nær folk\n"}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def lay(files: dict[str, str], folder: str = "plan") -> str:
    for name, text in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def source(result: Result[Source]) -> Source:
    assert result.diagnostics == ()
    assert result.value is not None
    return result.value


def found(result: Result[Source]) -> list[tuple[str, str, int]]:
    return [(one.code, one.place.file, one.place.line) for one in result.diagnostics]


def test_a_single_file_is_read_alone() -> None:
    lay({"a.yaml": "strategi:\n  tittel: A\n", "verdier.yaml": "- x\n"})
    read_alone = source(read("plan/a.yaml"))
    assert read_alone.data == {"strategi": {"tittel": "A"}}
    assert read_alone.files == ("plan/a.yaml",)
    assert read_alone.root == Path("plan")


def test_files_hold_keys_and_folders_hold_lists() -> None:
    lay(
        MAIN
        | {
            "visjon.yaml": "Vi vil vokse\n",
            "verdier.yaml": "# Verdiene\npunkter:\n  - Åpen\n",
            "satsingsområder/20-tjenester.yaml": "tittel: Tjenester\n",
            "satsingsområder/10-ledelse.yaml": "tittel: Ledelse\n",
        }
    )
    whole = source(read("plan"))
    assert whole.data == {
        "strategi": {"tittel": "Nær folk"},
        "visjon": "Vi vil vokse",
        "verdier": {"punkter": ["Åpen"]},
        "satsingsområder": [{"tittel": "Ledelse"}, {"tittel": "Tjenester"}],
    }
    assert whole.place(("verdier", "punkter", 0)) == Place("plan/verdier.yaml", 3, 5, 3, 9)
    assert whole.place(("verdier",)) == Place("plan/verdier.yaml", 2, 1, 3, 9)
    assert whole.place(("verdier",), key=True) == Place("plan/verdier.yaml")
    assert whole.place_in(("visjon",), 3, 6) == Place("plan/visjon.yaml", 1, 4, 1, 7)
    assert whole.place(("satsingsområder", 1, "tittel")) == Place("plan/satsingsområder/20-tjenester.yaml", 1, 9, 1, 18)
    assert whole.place(("satsingsområder",)) == Place("plan/satsingsområder/10-ledelse.yaml")
    assert whole.comments("plan/verdier.yaml")[0].text == "# Verdiene"


def test_naming_the_main_file_means_its_folder() -> None:
    lay(MAIN | {"verdier.yaml": "- x\n"})
    assert source(read("plan/strategi.yaml")).data == source(read("plan")).data
    assert source(read("plan/strategi.yaml")).files == ("plan/strategi.yaml", "plan/verdier.yaml")


def test_the_folder_one_stands_in_adds_nothing_to_names(monkeypatch: pytest.MonkeyPatch) -> None:
    lay(MAIN)
    monkeypatch.chdir("plan")
    assert source(read(".")).files == source(read("strategi.yaml")).files == ("strategi.yaml",)


def test_items_stand_in_the_order_a_file_manager_shows() -> None:
    lay(MAIN | {f"verdier/{name}.yaml": f"tittel: {name}\n" for name in ("10-c", "2-b", "1-a", "B", "a")})
    assert source(read("plan")).value(("verdier",)) == [{"tittel": name} for name in ("1-a", "2-b", "10-c", "a", "B")]


def test_file_names_from_a_mac_are_the_same_names() -> None:
    apart = unicodedata.normalize("NFD", "mål")
    lay(MAIN | {f"{apart}.yaml": "- x\n", f"{unicodedata.normalize('NFD', 'satsingsområder')}/1.yaml": "tittel: y\n"})
    assert source(read("plan")).value(("mål", 0)) == "x"
    assert source(read("plan")).value(("satsingsområder", 0, "tittel")) == "y"


def test_what_is_no_part_of_the_strategy_is_left_alone() -> None:
    lay(
        MAIN
        | {
            "agstrategi.toml": "mal = 'x'\n",
            "notat.md": "# Notat\n",
            ".pre-commit-config.yaml": "repos: []\n",
            ".github/x.yaml": "a: [\n",
            "bilder/kart.svg": "<svg/>",
            "strategi – kopi.yaml": "strategi:\n  tittel: Gammel\n",
            "alver/strategi.yaml": "strategi:\n  tittel: En annen\n",
        }
    )
    assert source(read("plan")).data == {"strategi": {"tittel": "Nær folk"}}


@pytest.mark.parametrize(
    "earlier", ["2019.yaml", "./2019.yaml", "forrige/2019.yaml", "forrige\\2019.yaml", "[2019.yaml]"]
)
def test_the_version_that_it_replaces_is_no_part_of_it(earlier: str) -> None:
    main = {"strategi.yaml": f"strategi:\n  erstatter: {earlier}\n"}
    lay(main | {("forrige/2019.yaml" if "forrige" in earlier else "2019.yaml"): "tittel: x\n"})
    assert list(source(read("plan")).data or ()) == ["strategi"]


def test_a_misspelt_file_name_becomes_a_key_that_the_model_can_refuse() -> None:
    lay(MAIN | {"veridier.yml": "- x\n"})
    whole = source(read("plan"))
    assert whole.value(("veridier",)) == ["x"]
    assert whole.place(("veridier",), key=True) == Place("plan/veridier.yml")


def test_an_empty_file_for_a_key_is_an_empty_value() -> None:
    lay(MAIN | {"verdier.yaml": "# kommer\n", "mål/1.yaml": ""})
    whole = source(read("plan"))
    assert whole.data == {"strategi": {"tittel": "Nær folk"}, "verdier": None, "mål": [None]}
    assert whole.place(("mål", 0)) == Place("plan/mål/1.yaml")


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"strategi.yaml": "strategi:\n  tittel: x\nverdier: [a]\n", "verdier.yaml": "- b\n"}, "plan/strategi.yaml:3"),
        (MAIN | {"verdier.yaml": "- a\n", "verdier/1.yaml": "tittel: b\n"}, "plan/verdier"),
        (MAIN | {"verdier.yaml": "- a\n", "verdier.yml": "- b\n"}, "plan/verdier.yaml:1"),
        (MAIN | {"strategi.yml": "strategi:\n  tittel: b\n"}, "plan/strategi.yaml:1"),
    ],
)
def test_a_key_in_two_places_names_both(more: dict[str, str], place: str) -> None:
    lay(more)
    result = read("plan")
    (one,) = result.diagnostics
    assert one.code == "AG022"
    assert place in one.message
    assert one.place.file.startswith("plan/")
    assert not one.message.endswith(f"{one.place.file}:1")
    assert result.value is not None


def test_mistakes_in_all_files_come_in_one_run() -> None:
    lay({"strategi.yaml": "strategi: x: y\n", "verdier.yaml": "\t- a\n", "mål.yaml": "a: b\na: c\n"})
    assert found(read("plan")) == [
        ("AG002", "plan/strategi.yaml", 1),
        ("AG003", "plan/mål.yaml", 2),
        ("AG002", "plan/verdier.yaml", 1),
    ]
    assert read("plan").value is None


def test_a_file_that_repeats_its_own_key_is_told_so_and_read() -> None:
    lay(MAIN | {"verdier.yaml": "verdier:\n  - x\n"})
    result = read("plan")
    assert found(result) == [("AG010", "plan/verdier.yaml", 1)]
    assert result.value is not None
    assert result.value.value(("verdier", 0)) == "x"


def test_a_file_with_several_items_is_told_so_and_read() -> None:
    lay(MAIN | {"verdier/1.yaml": "- x\n- y\n", "verdier/2.yaml": "z\n"})
    result = read("plan")
    assert found(result) == [("AG012", "plan/verdier/1.yaml", 1)]
    assert result.value is not None
    assert result.value.value(("verdier",)) == ["x", "y", "z"]
    assert result.value.place(("verdier", 1)) == Place("plan/verdier/1.yaml", 2, 3, 2, 4)


def test_a_folder_inside_a_list_is_not_lost_in_silence() -> None:
    lay(MAIN | {"verdier/1.yaml": "x\n", "verdier/mer/2.yaml": "y\n"})
    assert found(read("plan")) == [("AG010", "plan/verdier/mer", 1)]


def test_all_files_together_have_one_limit() -> None:
    lay(MAIN | {f"k{n}.yaml": "# " + "x" * 3_000_000 for n in range(3)})
    assert found(read("plan")) == [("AG001", "plan/k2.yaml", 1)]


def test_the_main_file_of_a_folder_must_hold_keys() -> None:
    lay({"strategi.yaml": "", "verdier.yaml": "- x\n"})
    assert found(read("plan")) == [("AG002", "plan/strategi.yaml", 1)]


@pytest.mark.parametrize("name", ["verdier.yaml", "verdier", "strategi.yaml"])
def test_a_link_out_of_the_folder_is_not_followed(name: str) -> None:
    lay({"hemmelig.yaml": "- passord\n", "1.yaml": "passord\n"}, "ute")
    lay(MAIN)
    Path("plan", name).unlink(missing_ok=True)
    Path("plan", name).symlink_to(Path("ute" if name == "verdier" else "ute/hemmelig.yaml").resolve())
    result = read("plan")
    assert found(result) == [("AG023", f"plan/{name}", 1)]
    assert "passord" not in str(result)
    assert not isinstance(result, Unopened)


def test_a_link_inside_the_folder_is_followed() -> None:
    lay(MAIN | {"felles/felles.txt": "- x\n"})
    Path("plan/verdier.yaml").symlink_to("felles/felles.txt")
    assert source(read("plan")).value(("verdier",)) == ["x"]


def test_a_link_to_nothing_is_a_file_that_is_missing() -> None:
    lay(MAIN)
    Path("plan/verdier.yaml").symlink_to("borte.yaml")
    assert found(read("plan")) == [("AG023", "plan/verdier.yaml", 1)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_ordinary_file_is_not_waited_for() -> None:
    lay(MAIN)
    os.mkfifo("plan/verdier.yaml")
    assert found(read("plan")) == [("AG001", "plan/verdier.yaml", 1)]


class Tree:
    """A store of files that is no folder on disk, as a version in git."""

    def read(self, path: str, limit: int) -> bytes:
        """Give a file's content."""
        return {"strategi.yaml": b"strategi:\n  tittel: x\n", "verdier/1.yaml": b"tittel: y\n"}[path][:limit]

    def entries(self, path: str) -> Sequence[Entry]:
        """List a folder."""
        if path:
            return [Entry("1.yaml", is_folder=False)]
        return [Entry("verdier", is_folder=True), Entry("strategi.yaml", is_folder=False)]


def test_a_strategy_is_read_from_any_store_of_files() -> None:
    whole = source(read_folder(Tree(), "v2023:plan", Path("plan")))
    assert whole.value(("verdier", 0, "tittel")) == "y"
    assert whole.files == ("v2023:plan/strategi.yaml", "v2023:plan/verdier/1.yaml")
