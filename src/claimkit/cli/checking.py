"""The work of ``claimkit check``: read segments, check each, report what was found, write corrected copies."""

from __future__ import annotations

import datetime as dt
import io
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import BinaryIO, TextIO

import click
from attrs import Factory, define, evolve, frozen

from claimkit.batch import Outcome, Workers
from claimkit.checks import Document, Finding, Findings, Settings, Severity, check, repair
from claimkit.claims import Text
from claimkit.cli import BAD_INPUT, STANDARD_STREAM
from claimkit.cli.inputs import Input, are_texts, inputs_of, name_when_fixed
from claimkit.cli.running import held, interruptible, watched
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError, WorkerError
from claimkit.formats import Note, Opened, Patch, Place, Segment, State, Unreadable, Wanted, read
from claimkit.formats.opening import AnyFormat
from claimkit.formats.segment import file_error, sides_of
from claimkit.messages import Message, counted, named
from claimkit.messages import told as in_language
from claimkit.reports import Checked, Report, Tally, Unread, open_report
from claimkit.reports.marking import visible
from claimkit.reports.report import told

# Where two texts stand that are in no file.
_COMMAND_LINE = Message("command line")

_FOUND_ERRORS = 1

# So many rows of a file that cannot be read are told one by one on standard error.
_TOLD = 20


@frozen
class Request:
    """What was asked for on the command line."""

    files: tuple[str, ...]
    wanted: Wanted
    input_format: str | None
    report_format: str
    output: str | None
    least: Severity
    settings: Settings
    threshold: Severity | None = Severity.ERROR
    is_document: bool = False
    corrects: bool = False
    annotated: str | None = None
    takes_fuzzy: bool = False
    published: dt.date | None = None
    jobs: int = 1

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The files to check, and the files of their originals."""
        return inputs_of(self.files, self.wanted, self.input_format)


def check_files(request: Request) -> int:
    """Check the files, or the two texts, of a request and return the exit status."""
    tally = Tally()
    if are_texts(request.files):
        with _reported(request, tally) as report:
            _check_texts(request, report, tally)
    else:
        inputs = request.inputs
        copies = _copies(request, inputs)
        with (
            _reported(request, tally) as report,
            Workers(partial(findings_of, settings=request.settings), request.jobs) as workers,
        ):
            for each in inputs:
                own = copies.get(each.file, Copies())
                FileCheck(request, each.file, report, tally, workers, each.original, own).run()
    if tally.unread_files or tally.unread_rows:
        return BAD_INPUT
    severe = (severity for severity in Severity if request.threshold is not None and severity >= request.threshold)
    return _FOUND_ERRORS if any(tally.findings[severity] for severity in severe) else 0


@contextmanager
def _reported(request: Request, tally: Tally) -> Generator[Report]:
    """Give the report, and end it with what was counted, also where the user stops the check."""
    with _report_stream(request) as stream, interruptible():
        report = None
        try:
            with held():  # loading a form may take longer than a hand on the keyboard
                report = open_report(request.report_format, stream, request.settings.language)
            yield report
        except KeyboardInterrupt:
            tally.interrupted = True
            with held():
                (report or open_report(request.report_format, stream, request.settings.language)).close(tally)
                stream.flush()
            raise
        with held():
            report.close(tally)


@frozen
class Copies:
    """Where a file is written to with corrections, and where with notes."""

    fixed: Path | None = None
    annotated: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Those that were asked for."""
        return tuple(path for path in (self.fixed, self.annotated) if path is not None)


def _copies(request: Request, inputs: Sequence[Input]) -> Mapping[str, Copies]:
    """Return where each file is written to.

    Raises if what will be written would take the place of something that is read, or of something else written.
    """
    if (request.corrects or request.annotated) and STANDARD_STREAM in request.files:
        message = Message(
            "--fix and --annotate write a copy of a file; standard input is none. Save it in a file first."
        )
        raise click.UsageError(message)
    copies = {each.file: _copies_of(each.file, request, len(inputs)) for each in inputs}
    taken = {Path(file).resolve() for each in inputs for file in (each.file, each.original) if file is not None}
    written = [path for each in copies.values() for path in each.paths]
    for path in written + ([] if request.output is None else [Path(request.output)]):
        if path.resolve() in taken:
            message = Message(
                "{path} would be written, and is read or written as another file, too; choose another name", path=path
            )
            raise click.UsageError(message)
        taken.add(path.resolve())
    return copies


def _copies_of(file: str, request: Request, number: int) -> Copies:
    path = Path(file)
    fixed = path.parent / name_when_fixed(path.name) if request.corrects else None
    if request.annotated is None:
        return Copies(fixed)
    path_of_notes = Path(request.annotated)
    if path_of_notes.is_dir():
        return Copies(fixed, path_of_notes / path.name)
    if number > 1:
        message = Message(
            "--annotate {path}: there are {number} files to write, so name a folder that exists",
            path=path_of_notes,
            number=number,
        )
        raise click.UsageError(message)
    return Copies(fixed, path_of_notes)


@contextmanager
def _written_whole(path: Path) -> Generator[BinaryIO]:
    """Give a stream to write a file to, which takes its place when all is written, and never if writing fails."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _report_stream(request: Request) -> Generator[TextIO]:
    """Give the stream that the report is written to; what it cannot encode is written as escapes."""
    if request.output is not None:
        with Path(request.output).open("w", encoding="utf-8", errors="backslashreplace") as stream:
            yield stream
        return
    standard: TextIO = sys.stdout
    if isinstance(standard, io.TextIOWrapper):
        encoding = None if request.report_format == "text" else "utf-8"
        standard.reconfigure(encoding=encoding, errors="backslashreplace")
    yield standard


@define
class FileCheck:
    """The check of one file."""

    request: Request
    file: str
    report: Report
    tally: Tally
    workers: Workers[Segment | None, Findings]
    original: str | None = None
    copies: Copies = Copies()
    _passed_over: int = 0
    _fixes: list[Patch] = Factory(list[Patch])
    _notes: list[Patch] = Factory(list[Patch])
    _told: set[str] = Factory(set[str])

    def run(self) -> None:
        """Check every segment of the file, or say why that cannot be done."""
        if self.request.is_document:  # which remembers its segments, so that one process checks them all
            settings = self.request.settings
            self.workers = Workers(partial(findings_of, settings=settings, document=Document(settings)))
        try:
            if Path(self.file).is_dir():
                raise file_error(self.file, Message("no file in it holds translations by its name; name the files"))
            with ExitStack() as stack:
                original = None
                if self.original is not None:
                    original = stack.enter_context(Path(self.original).open("rb")), self.original
                opened = stack.enter_context(self._opened())
                stream = stack.enter_context(watched(opened, visible(self.file), self.request.output, self.tally))
                table = read(stream, self.file, self.request.wanted, self.request.input_format, original)
                self._refuse(table.form)
                self._check_entries(table)
            self._write(table.form)
            self.tally.files += 1
            self.tally.names.append(self.file)
        except RecordError as error:
            self._give_up(error.args[0])
        except BrokenPipeError:  # whoever reads the report has gone away: the file is not to blame
            raise
        except OSError as error:
            self._give_up(f"{error.filename or self.file}: {error.strerror or error}")
        if self._passed_over > _TOLD:
            more = counted(
                "{file}: {number:,} more row could not be read",
                "{file}: {number:,} more rows could not be read",
                self._passed_over - _TOLD,
                file=self.file,
            )
            self._tell(more)

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        return nullcontext(sys.stdin.buffer) if self.file == STANDARD_STREAM else Path(self.file).open("rb")

    def _refuse(self, form: AnyFormat) -> None:
        """Raise if something was asked for that the format does not have."""
        wanted = self.request.wanted
        if not form.has_columns and any((wanted.original, wanted.translation, wanted.published)):
            what = Message(
                "{format} has no columns: --source, --target and a column for --published are for tables",
                format=form.title,
            )
            raise file_error(self.file, what)
        if self.copies.annotated is not None and not form.takes_notes:
            what = Message(
                "{format} has no place for notes: --annotate is for XLIFF, PO, TMX, XLSX and Parquet", format=form.title
            )
            raise file_error(self.file, what)

    def _check_entries(self, table: Opened) -> None:
        """Check what is in the file.

        Raises `claimkit.errors.RecordError` if nothing is: who checks nothing must not take it for a success.
        """
        outcome = None
        for outcome in self.workers.run(map(self._dated, table), self._to_check):
            entry = outcome.given
            if isinstance(entry, Unreadable):
                self._pass_over(entry.line, entry.error.args[0])
            elif self._is_wanted(entry):
                self._report(entry, outcome)
            else:
                self.tally.states[entry.state] += 1
        if outcome is None:
            raise file_error(self.file, Message("there is no pair of texts in it"))

    def _dated(self, entry: Segment | Unreadable) -> Segment | Unreadable:
        """Give a segment the day that was asked for, unless it has its own."""
        if isinstance(entry, Unreadable) or entry.published or self.request.published is None:
            return entry
        return evolve(entry, published=self.request.published)

    def _is_wanted(self, segment: Segment) -> bool:
        return segment.state is State.TRANSLATED or (segment.state is State.FUZZY and self.request.takes_fuzzy)

    def _to_check(self, entry: Segment | Unreadable) -> Segment | None:
        """Return what a worker is given of an entry: the place in the file is of no use to it."""
        return evolve(entry, place=None) if isinstance(entry, Segment) and self._is_wanted(entry) else None

    def _report(self, segment: Segment, outcome: Outcome[Segment | Unreadable, Findings]) -> None:
        """Report what was found in a segment; keep what is to be written of it."""
        error = outcome.error
        if isinstance(error, UnknownLocaleError | InvalidValueError | WorkerError):
            place = f"{self.file}:{segment.label}"
            message = Message("{place}: {message}", place=place, message=error.args[0])
            self._pass_over(segment.line, message, once=str(error))
            return
        checked = _reported_pair(self.request, self.report, self.tally, self.file, segment, outcome.found)
        if not checked.findings or segment.place is None:
            return
        if self.copies.fixed is not None:
            self._correct(checked, segment.place)
        if self.copies.annotated is not None:
            self._notes.extend(
                segment.place.annotated(
                    [note_of(finding, self.request.settings.language) for finding in checked.findings]
                )
            )

    def _correct(self, checked: Checked, place: Place) -> None:
        translation = repair(checked.segment.translation, checked.findings)
        if translation == checked.segment.translation:
            return
        if patches := place.rewritten(translation):
            self.tally.corrected += 1
            self._fixes.extend(patches)
        else:
            self._tell(
                Message(
                    "{place}: not corrected, for that cannot be written there safely; correct it by hand",
                    place=checked.place,
                )
            )

    def _write(self, form: AnyFormat) -> None:
        """Write the copies that were asked for."""
        copies = (
            (self.copies.fixed, self._fixes, form.write),
            (self.copies.annotated, self._notes, form.annotate or form.write),
        )
        for path, patches, write in copies:
            if path is not None:
                with Path(self.file).open("rb") as source, _written_whole(path) as target:
                    write(source, patches, target)

    def _pass_over(self, line: int | None, message: str, once: str | None = None) -> None:
        """Report a row that cannot be checked; what is wrong with many of them is told *once*."""
        with held():
            self.tally.unread_rows += 1
            self.report.unread(Unread(self.file, line, in_language(message, self.request.settings.language)))
        if once is not None and once in self._told:
            return
        self._told.add(once or message)
        self._passed_over += 1
        if self._passed_over <= _TOLD:
            self._tell(message)

    def _give_up(self, message: str) -> None:
        """Report that the file cannot be checked."""
        with held():
            self.tally.unread_files += 1
            self.report.unread(Unread(self.file, None, in_language(message, self.request.settings.language)))
        self._tell(message)

    def _tell(self, message: str) -> None:
        _tell(in_language(message, self.request.settings.language))


def _check_texts(request: Request, report: Report, tally: Tally) -> None:
    """Check two texts that stand on the command line."""
    original, translation = request.files
    sides = sides_of(request.wanted.original_language, request.wanted.translation_language)
    segment = Segment(original, translation, sides, published=request.published)
    try:
        found = findings_of(segment, request.settings)
    except (UnknownLocaleError, InvalidValueError) as error:
        tally.unread_rows += 1
        message = in_language(error.args[0], request.settings.language)
        report.unread(Unread(_COMMAND_LINE, None, message))
        _tell(message)
        return
    _reported_pair(request, report, tally, _COMMAND_LINE, segment, found)
    tally.names.append(_COMMAND_LINE)


def _reported_pair(  # noqa: PLR0913, PLR0917 - what a pair is, and where it is told
    request: Request, report: Report, tally: Tally, file: str, segment: Segment, found: Findings
) -> Checked:
    """Count what was found in a pair, and report what matters enough to be shown."""
    shown = tuple(finding for finding in found if finding.severity >= request.least)
    checked = Checked(file, segment, shown, request.threshold)
    with held():
        tally.add(checked, tuple(finding for finding in found if finding.severity < request.least))
        if shown:
            report.pair(checked)
    return checked


def note_of(finding: Finding, language: str | None) -> Note:
    """Return a finding as a note in a file."""
    severity = in_language(named(finding.severity), language)
    text = f"claimkit: {severity}: {told(finding, language)} [{finding.code}]"
    return Note(visible(text), finding.severity is Severity.ERROR, finding.its, finding)


def findings_of(segment: Segment | None, settings: Settings, document: Document | None = None) -> Findings:
    """Check a segment, as part of a document if it is; where its sides name no language, the text itself tells.

    Nothing is found where there is no segment to check.
    """
    if segment is None:
        return Findings()
    sides, published = segment.sides, segment.published
    original = _text(segment.original, sides.original_language)
    translation = _text(segment.translation, sides.translation_language)
    if document is None:
        return check(original, translation, settings=settings, published=published)
    place = (
        Message("unit {name}", name=segment.name)
        if segment.line is None
        else Message("line {number}", number=segment.line)
    )
    found = document.check(original, translation, published=published, name=place)
    return Findings((*found.findings, *(inconsistency.finding for inconsistency in found.inconsistencies)))


def _text(content: str, language: str | None) -> Text | str:
    return content if language is None else Text(content, language)


def _tell(what: str) -> None:
    """Say in one line on standard error what could not be read."""
    click.echo(visible(what), err=True)
