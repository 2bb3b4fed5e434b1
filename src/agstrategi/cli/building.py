"""The work of ``build``: every input compiled, all names known, and only then the first file written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from agstrategi.cli import console
from agstrategi.cli.attached import picture
from agstrategi.cli.caches import cache_folder
from agstrategi.cli.carried import carry
from agstrategi.cli.forms import POSTER, POSTER_ENDINGS, SUFFIXES
from agstrategi.cli.keeping import overwritten
from agstrategi.cli.naming import stem
from agstrategi.cli.output import Output
from agstrategi.cli.pipeline import Strategy, fails, open_strategy
from agstrategi.cli.references import References
from agstrategi.cli.settings import Settings, settings
from agstrategi.cli.writing import CannotWrite, copy, write
from agstrategi.diagnostics import Diagnostic, Fault
from agstrategi.document.overview import overview
from agstrategi.document.poster import poster
from agstrategi.exports import EXPORTS, export
from agstrategi.model.load import located
from agstrategi.model.strategi import Strategi
from agstrategi.reports import Summary, text
from agstrategi.writers import FORMATS, Means, written
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.templates import Templates

if TYPE_CHECKING:  # it loads the rules
    from agstrategi.cli.reviewing import Reviewing

CLEAN, FINDINGS, CANNOT = 0, 1, 2
_NAMED_EACH = 12
_WORD = "docx"


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document and the input that it came from.

    ``path`` is None for standard output; ``files`` are copied beside it, each under the name that it has there.
    """

    argument: str
    path: Path | None
    content: bytes
    files: dict[str, Path]


@dataclass(slots=True)
class Building:
    """One run of ``build``: where documents go, whose templates and Word document come first, what came of it so far.

    ``strict`` is how strategies are looked at where warnings stop them, None where they do not.
    """

    target: Output
    template: str
    strict: Reviewing | None
    reference: str = ""
    code: int = CLEAN
    made: list[Made] = field(default_factory=list)
    _sources: list[str] = field(default_factory=list)
    _told: set[Diagnostic] = field(default_factory=set)
    _templates: dict[Path | None, Templates] = field(default_factory=dict)
    _references: References = field(default_factory=References)

    def add(self, argument: str) -> None:
        """Compile one input; what is wrong with it does not stop the others."""
        strategy = open_strategy(argument)
        self._tell(strategy.diagnostics)
        if strategy.source:
            self._sources += strategy.source.files
        if not strategy.opened:
            self.code = CANNOT
        if strategy.sound and not (self.strict and self._refuses(strategy, self.strict)):
            self._write(strategy)

    def finish(self) -> int:
        """Write all that was made, or nothing where two inputs would be one file; gives the exit code."""
        if self._one_name() or self._a_source():
            return CANNOT
        written = 0
        for made in self.made:
            try:
                written += self._save(made)
            except CannotWrite as fault:
                self.code = CANNOT
                console.say(f"{fault.path.as_posix()}: {fault.reason}", fault.hint)
        if len(self.made) > _NAMED_EACH:
            console.out(f"Skrev {written} filer, {len(self.made) - written} var uendret.\n")
        return self.code

    def _write(self, strategy: Strategy) -> None:
        """Write the documents of one input, in its own look or not at all: another would help nobody."""
        found = self._settings_of(strategy)
        self._tell(found.diagnostics)
        if fails(found.diagnostics):
            return
        for form in self.target.forms:
            try:
                made = self._document(strategy, form, found)
            except TemplateFault as fault:
                self._tell((fault.diagnostic,))
            else:
                self.made.extend(made)

    def _document(self, strategy: Strategy, form: str, found: Settings) -> list[Made]:
        """Make one document; none where the format cannot hold it."""
        strategi, compiled, source = strategy.whole
        path = self._path(strategi, form)
        if form in EXPORTS:
            return self._file(strategy, path, *export(strategi, form))
        means = self._means(strategy, form, found)
        if means is None:
            return []
        if form == POSTER:
            return self._poster(strategy, path, means)
        document, files = compiled.document, {}
        if FORMATS[form].has_overview:
            document = replace(document, overview=overview(strategi, compiled))
        if path:
            folder = f"{path.name.removesuffix(FORMATS[form].suffix)}-filer"
            carried = carry(document, source, folder, pictures=not FORMATS[form].holds_pictures)
            document, files = carried.document, carried.files
        made = written(document, form, means)
        self._tell(made.diagnostics)
        content = made.content.encode("utf-8") if isinstance(made.content, str) else made.content
        if self.strict and fails(made.diagnostics, strict=True):
            content = None
        return self._file(strategy, path, content, made.faults, files)

    def _means(self, strategy: Strategy, form: str, found: Settings) -> Means | None:
        """Give what a document is written with; None where the Word document that it begins from cannot be used."""
        strategi, _, source = strategy.whole
        named = Path(self.reference) if self.reference else found.reference
        reference = self._references.of(named if form == _WORD else None)
        self._tell(reference.diagnostics)
        if reference.diagnostics:
            return None
        pictures = partial(picture, source.root)
        return Means(self._templates_of(found), strategi, pictures, found.profile, reference.value, found.paper)

    def _poster(self, strategy: Strategy, path: Path | None, means: Means) -> list[Made]:
        """Make a poster: the file that ``path`` names, or beside each other all that it gives."""
        from agstrategi.writers.poster import posted  # noqa: PLC0415 - few builds need it and what it brings

        strategi, compiled, _ = strategy.whole
        if path is None:
            return []
        made = posted(poster(strategi, compiled.document), means)
        self._tell(made.diagnostics)
        if self.target.file:
            return self._file(strategy, path, made.files.get(path.suffix.lower()), made.faults)
        files = [(path.with_name(path.name + ending), made.files.get(ending)) for ending in POSTER_ENDINGS]
        return [one for name, content in files for one in self._file(strategy, name, content, made.faults)]

    def _file(
        self,
        strategy: Strategy,
        path: Path | None,
        content: bytes | None,
        faults: Sequence[Fault],
        files: dict[str, Path] | None = None,
    ) -> list[Made]:
        """Tell what was found while a file was made; give the file, where there is one to give."""
        _, _, source = strategy.whole
        found = tuple(located(fault, source) for fault in faults)
        self._tell(found)
        if content is None or (self.strict and fails(found, strict=True)):
            self.code = max(self.code, FINDINGS)
            return []
        return [Made(strategy.argument, path, content, files or {})]

    def _path(self, strategi: Strategi, form: str) -> Path | None:
        folder = self.target.folder
        return folder / f"{name_of(strategi)}{SUFFIXES[form]}" if folder else self.target.file

    def _templates_of(self, found: Settings) -> Templates:
        """Give the templates that the command line names, else those of the settings, else ours."""
        folder = Path(self.template) if self.template else found.templates
        if folder not in self._templates:
            self._templates[folder] = Templates(folder, cache_folder())
        return self._templates[folder]

    @staticmethod
    def _settings_of(strategy: Strategy) -> Settings:
        _, _, source = strategy.whole
        return settings(source.root, PurePosixPath(source.files[0]).parent.as_posix())

    def _refuses(self, strategy: Strategy, strict: Reviewing) -> bool:
        """Tell whether ``validate --strict`` would fail, and say so."""
        found = strict.review(strategy)
        if not fails(found, strict=True):
            return False
        self.code = max(self.code, FINDINGS)
        counted = text.found(Summary.of(found, 1))
        console.say(f"{strategy.argument}: ikke bygget ({counted})", "«agstrategi validate» viser hva som må rettes")
        return True

    def _tell(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Print findings, each once in a run, and let them count."""
        new = [found for found in diagnostics if found not in self._told]
        self._told.update(new)
        console.err("".join(f"{line}\n" for line in text.lines(new)))
        if fails(tuple(diagnostics)):
            self.code = max(self.code, FINDINGS)

    def _one_name(self) -> bool:
        """Tell of inputs that would overwrite each other."""
        inputs: defaultdict[Path | None, list[str]] = defaultdict(list)
        for made in self.made:
            inputs[made.path].append(made.argument)
        clashes = dict.fromkeys(tuple(names) for names in inputs.values() if len(names) > 1)
        for names in clashes:
            different = list(dict.fromkeys(names))
            if len(different) == 1:
                console.say(f"{names[0]} er oppgitt flere ganger; ingenting er skrevet")
                continue
            console.say(
                f"{' og '.join(different)} ville fått filer med samme navn; ingenting er skrevet",
                "gi strategiene ulik tittel eller periode, eller bygg dem i hver sin mappe med -o",
            )
        return bool(clashes)

    def _a_source(self) -> bool:
        """Tell where a document would take the place of a strategy that it may have been made from."""
        source = overwritten((made.path for made in self.made if made.path), self._sources)
        if source:
            console.say(f"{source} er en strategi, og blir ikke skrevet over", "gi dokumentet et annet navn etter -o")
        return bool(source)

    def _save(self, made: Made) -> bool:
        if made.path is None:
            console.document(made.content)
            return True
        for name, file in made.files.items():
            copy(file, made.path.parent / name)
        new = write(made.path, made.content)
        if len(self.made) <= _NAMED_EACH:
            console.out(f"{'Skrev' if new else 'Uendret:'} {made.path.as_posix()}\n")
        return new


def name_of(strategi: Strategi) -> str:
    """Name a strategy's files without their ending."""
    identity = strategi.strategi
    period = identity.periode
    whole = (period.start.year, period.end.year) if period and period.start and period.end else ()
    return stem(identity.kommune.navn, identity.tittel, list(dict.fromkeys(whole)))
