"""What is measured. A benchmark is one function that takes a Bench and yields its rows; CASES lists them in order."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.generate import strategies, strategy
from bench.measure import Cost, FailedError, by_turns, loop, run, typical, words


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, the measure, and the target as the highest value that is good enough.

    ``unit`` is s (processor seconds), x (times what ``what`` names) or MiB; no ``target``: for knowing only.
    """

    what: str
    value: float
    unit: str
    target: float | None = None


class Bench:
    """What the benchmarks share: a folder to work in, how often to repeat, and costs that several compare with."""

    def __init__(self, folder: Path, repeat: int, count: int, pandoc: str) -> None:
        """Work in ``folder``; repeat short runs ``repeat`` times; build ``count`` strategies in the long ones."""
        self.folder = folder
        self.repeat = repeat
        self.count = count
        self.pandoc = pandoc
        self.program = Path(sys.executable).with_name("agstrategi")

    def cost(self, *arguments: str | Path) -> Cost:
        """Give the typical cost of one agstrategi command."""
        return typical([self.program, *arguments], self.folder, self.repeat)

    def build(self, *arguments: str | Path) -> Cost:
        """Give the cost of one build into an empty folder, run once: for the long runs."""
        return run([self.program, "build", *arguments], self.folder)

    def write(self, name: str, text: str) -> Path:
        """Write a file into the folder and give its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    @cached_property
    def one(self) -> Path:
        """One strategy of about 3,000 words."""
        return self.write("one.yaml", strategy(0))

    @property
    def example(self) -> Path:
        """The example with all that a strategy may hold, of 4,000 words: figures, pictures, tables, footnotes."""
        return Path(__file__).resolve().parents[1] / "eksempler" / "fjellvik-2023"

    @cached_property
    def strategies(self) -> dict[str, Path]:
        """The strategy of about 3,000 words, and a real one where such lie beside the repository."""
        real = Path(__file__).resolve().parents[2] / "shared" / "strategier" / "stange" / "strategi.yaml"
        return {"made up": self.one, **({"real": real} if real.is_file() else {})}

    @cached_property
    def all(self) -> list[Path]:
        """Write as many strategies as Norway has municipalities, in a file each."""
        return [self.write(f"all/{number:03}.yaml", text) for number, text in enumerate(strategies(self.count))]

    @cached_property
    def markdown(self) -> list[Path]:
        """Write the text of all strategies as our Markdown: what pandoc gets to read."""
        self.build(*self.all, "--format", "md", "--output", "markdown")
        return sorted((self.folder / "markdown").glob("*.md"))

    @cached_property
    def pandoc_one(self) -> list[str | Path]:
        """The command for Markdown to HTML of the one strategy with pandoc."""
        self.build(self.one, "--format", "md", "--output", "one")
        return [self.pandoc, "-s", next((self.folder / "one").glob("*.md")), "-o", "pandoc.html"]

    @cached_property
    def pandoc_all(self) -> Cost:
        """What a loop of pandoc takes for Markdown to HTML of all strategies."""
        return loop([[self.pandoc, "-s", source, "-o", "pandoc.html"] for source in self.markdown], self.folder)


_TEXTS = ("--format", "md", "--format", "html", "--format", "docx-tekst")
"""The formats of text: what pandoc's Markdown to HTML is fairly measured against."""


def start(bench: Bench) -> Iterator[Row]:
    """Bare Python, pandoc, and what a user waits for at the prompt."""
    asked: list[list[str | Path]] = [["--help"], ["validate", bench.one]]
    commands: list[list[str | Path]] = [[sys.executable, "-c", "pass"], bench.pandoc_one]
    commands += [[bench.program, *arguments] for arguments in asked]
    bare, pandoc, *ours = by_turns(commands, bench.folder, bench.repeat)
    yield Row("python -c pass", bare.cpu, "s")
    yield Row("pandoc md -> html, one strategy", pandoc.cpu, "s")
    for arguments, cost in zip(asked, ours, strict=True):
        yield Row(f"agstrategi {arguments[0]}", cost.cpu, "s")
        yield Row(f"agstrategi {arguments[0]} / pandoc", cost.cpu / pandoc.cpu, "x")


def one(bench: Bench) -> Iterator[Row]:
    """Build one strategy."""
    forms = (["--format", "html", "--output", "html"], [*_TEXTS, "--output", "three"], ["--output", "usual"])
    builds: list[list[str | Path]] = [[bench.program, "build", bench.one, *form] for form in forms]
    pandoc, html, three, usual = by_turns([bench.pandoc_one, *builds], bench.folder, bench.repeat)
    yield Row("build -f html, one strategy", html.cpu, "s")
    yield Row("build -f html, one strategy / pandoc", html.cpu / pandoc.cpu, "x", 5)
    yield Row("build, one strategy, md, html and docx-tekst / pandoc", three.cpu / pandoc.cpu, "x")
    yield Row("build, one strategy, html, docx and pdf / pandoc", usual.cpu / pandoc.cpu, "x")


def many(bench: Bench) -> Iterator[Row]:
    """Build a strategy for every municipality in one process."""
    html = bench.build(*bench.all, "--format", "html", "--output", "all-html")
    three = bench.build(*bench.all, *_TEXTS, "--output", "all-three")
    yield Row(f"pandoc md -> html, loop over {bench.count}", bench.pandoc_all.cpu, "s")
    yield Row(f"build -f html, {bench.count} strategies", html.cpu, "s")
    yield Row(f"build -f html, {bench.count} strategies / pandoc loop", html.cpu / bench.pandoc_all.cpu, "x", 0.2)
    yield Row(f"build, {bench.count} strategies, three of text", three.cpu, "s")
    yield Row(f"build, {bench.count}, three of text / pandoc loop", three.cpu / bench.pandoc_all.cpu, "x", 0.4)
    yield Row(f"memory of build, {bench.count} strategies, three of text", three.memory, "MiB", 200)


def growth(bench: Bench) -> Iterator[Row]:
    """Ten times the measures in one file: how much more time over start-up."""
    sizes = {
        measures: bench.write(f"size-{measures}.yaml", strategy(0, measures=measures)) for measures in (1, 100, 1000)
    }
    commands: list[list[str | Path]] = [
        [bench.program, "build", path, *_TEXTS, "--output", path.stem] for path in sizes.values()
    ]
    costs = [cost.cpu for cost in by_turns(commands, bench.folder, bench.repeat)]
    yield Row("build, three of text, 500 measures", costs[1], "s")
    yield Row("build, three of text, 5,000 measures", costs[2], "s")
    yield Row("10 x the measures: time over start-up", (costs[2] - costs[0]) / (costs[1] - costs[0]), "x", 11)


def word(bench: Bench) -> Iterator[Row]:
    """Build Word documents."""
    source = bench.markdown[0]
    pandoc = typical([bench.pandoc, "-s", source, "-o", "pandoc.docx"], bench.folder, bench.repeat)
    cost = bench.cost("build", bench.one, "--format", "docx", "--output", "docx")
    yield Row("pandoc md -> docx, one strategy", pandoc.cpu, "s")
    yield Row("build -f docx, one strategy", cost.cpu, "s")
    yield Row("build -f docx, one strategy / pandoc", cost.cpu / pandoc.cpu, "x", 4)
    every = loop([[bench.pandoc, "-s", path, "-o", "pandoc.docx"] for path in bench.markdown], bench.folder)
    ours = bench.build(*bench.all, "--format", "docx", "--output", "all-docx")
    yield Row(f"build -f docx, {bench.count} strategies", ours.cpu, "s")
    yield Row(f"build -f docx, {bench.count} strategies / pandoc loop", ours.cpu / every.cpu, "x", 0.5)


def pages(bench: Bench) -> Iterator[Row]:
    """Build PDFs, beside what Typst takes for the same pages: to start costs as much as a dozen pages do."""
    for name, path in (("one strategy", bench.one), ("the full example", bench.example)):
        bare, ours = _typst(bench, path), bench.cost("build", path, "--format", "pdf", "--output", "pdf")
        yield Row(f"typst by itself, {name}", bare.cpu, "s")
        yield Row(f"build -f pdf, {name}", ours.cpu, "s")
        yield Row(f"build -f pdf, {name} / typst by itself", ours.cpu / bare.cpu, "x", 3)
    some = bench.all[:30]
    every = bench.build(*some, "--format", "pdf", "--output", "all-pdf").cpu
    each = _typst(bench, bench.one).cpu * len(some)
    yield Row(f"build -f pdf, {len(some)} strategies / typst {len(some)} times", every / each, "x")


def _typst(bench: Bench, path: Path) -> Cost:
    """Give what Typst takes for the pages of a strategy; they must be the same pages."""
    job, ours, bare = (bench.folder / f"{path.stem}-{name}" for name in ("job", "ours.pdf", "bare.pdf"))
    if not job.exists():
        run([sys.executable, "-c", _PAGES_JOB, path, job, ours], bench.folder)
    cost = typical([sys.executable, "-c", _BARE_PAGES, job, bare], bench.folder, bench.repeat)
    if ours.read_bytes() != bare.read_bytes():
        raise FailedError(["typst"], 0, "it made other pages by itself")
    return cost


# What a build gives Typst, kept in a folder; and Typst on that folder, with nothing of ours.
_PAGES_JOB = """
import json, sys
from pathlib import Path
from agstrategi.cli.main import main
from agstrategi.writers import pdf

def kept(job):
    folder = Path(sys.argv[2])
    folder.mkdir()
    for name, template in job.templates.items():
        (folder / name).write_bytes(template.read_bytes())
    for name, picture in job.pictures.items():
        (folder / name).write_bytes(picture)
    facts = {"data": json.dumps(job.data, ensure_ascii=False), "date": job.date}
    (folder / "job.json").write_text(json.dumps(facts), encoding="utf-8")
    return typeset(job)

typeset, pdf.typeset = pdf.typeset, kept
sys.exit(main(["build", sys.argv[1], "--format", "pdf", "--output", sys.argv[3]]))
"""
_BARE_PAGES = """
import datetime, json, sys
from pathlib import Path
import typst

folder = Path(sys.argv[1])
job = json.loads((folder / "job.json").read_text(encoding="utf-8"))
typst.compile(
    folder / "dokument.typ",
    output=sys.argv[2],
    root=folder,
    font_paths=typst.Fonts(include_system_fonts=False),
    sys_inputs={"data": job["data"]},
    pdf_standards=["ua-1", "a-2a"],
    timestamp=datetime.datetime.fromisoformat(job["date"] + "T12:00:00+00:00"),
)
"""


def poster(bench: Bench) -> Iterator[Row]:
    """Build a poster, against Typst alone with the same template and data."""
    run([sys.executable, "-c", _POSTER_JOB, bench.one, bench.folder / "job"], bench.folder)
    bare = typical([sys.executable, "-c", _BARE_TYPST, bench.folder / "job"], bench.folder, bench.repeat)
    cost = bench.cost("build", bench.one, "--format", "plakat", "--output", "plakat")
    yield Row("bare typst, the poster's template and data to PDF and SVG", bare.cpu, "s")
    yield Row("build -f plakat, one strategy", cost.cpu, "s")
    yield Row("build -f plakat, one strategy / bare typst", cost.cpu / bare.cpu, "x", 2)
    yield Row("memory of build -f plakat, one strategy", cost.memory, "MiB")


def checks(bench: Bench) -> Iterator[Row]:
    """Run all rules: what they add to one strategy, and a strategy for every municipality against check-jsonschema."""
    for name, path in bench.strategies.items():
        commands: list[list[str | Path]] = [[sys.executable, "-c", script, path] for script in ("pass", *_RULES)]
        bare, with_rules, without = (cost.cpu for cost in by_turns(commands, bench.folder, bench.repeat))
        yield Row(f"all rules on one strategy ({name})", with_rules - without, "s")
        yield Row(f"all rules on one strategy ({name}) / python -c pass", (with_rules - without) / bare, "x", 8)
    schema = bench.write("strategi.schema.json", words([bench.program, "schema"]))
    ours = run([bench.program, "validate", *bench.all, "--today", "2024-05-01"], bench.folder).cpu
    yield Row(f"agstrategi validate, {bench.count} strategies", ours, "s")
    for name, start in (("by itself", _WITHOUT_C), ("with the C parser that we bring", _WITH_C)):
        command: list[str | Path] = [sys.executable, "-c", start, "--schemafile", schema, *bench.all]
        theirs = run(command, bench.folder).cpu
        yield Row(f"check-jsonschema {name}, {bench.count} strategies", theirs, "s")
        target = 0.5 if start is _WITHOUT_C else None
        yield Row(f"agstrategi validate / check-jsonschema {name}", ours / theirs, "x", target)


# The same start either way, the command line with it, so that the difference is the rules: their import and their work.
_RULES = tuple(
    f"""
import datetime, sys
from agstrategi.cli import pipeline, reviewing, usage
strategy = pipeline.open_strategy(sys.argv[1])
if {run_rules}:
    reviewing.Reviewing(datetime.date(2024, 5, 1)).review(strategy)
"""
    for run_rules in (True, False)
)
_WITH_C = "from check_jsonschema import main; main()"
# ruamel.yaml no longer asks for its C parser, so check-jsonschema installed by itself reads YAML in Python.
_WITHOUT_C = f"import sys; sys.modules['ruamel.yaml.clib'] = sys.modules['_ruamel_yaml'] = None; {_WITH_C}"


# Lays the poster's job out in a folder, as the program does before it calls Typst.
_POSTER_JOB = """
import json, pathlib, sys
from agstrategi.cli import pipeline
from agstrategi.document.poster import poster
from agstrategi.writers import Means, poster as writer
from agstrategi.writers.templates import Templates

def lay_out(job, *_):
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir()
    for name, template in job.templates.items():
        (folder / name).write_bytes(template.read_bytes())
    (folder / "data.json").write_text(json.dumps(job.data, ensure_ascii=False), encoding="utf-8")
    sys.exit()

writer.typeset = lay_out
strategi, compiled, _ = pipeline.open_strategy(sys.argv[1]).whole
writer.posted(poster(strategi, compiled.document), Means(Templates()))
"""
_BARE_TYPST = """
import pathlib, sys, typst
root = pathlib.Path(sys.argv[1])
room = {"root": root, "font_paths": typst.Fonts(include_system_fonts=False)}
room["sys_inputs"] = {"data": (root / "data.json").read_text(encoding="utf-8")}
for form in ("pdf", "svg"):
    standards = ["ua-1", "a-2a"] if form == "pdf" else []
    typst.compile(root / "plakat.typ", root / f"plakat.{form}", format=form, pdf_standards=standards, **room)
"""

CASES: list[Callable[[Bench], Iterator[Row]]] = [start, one, many, growth, word, pages, poster, checks]
