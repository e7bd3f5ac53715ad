"""The work of ``claimkit check``: read segments, check each, report what was found, write corrected copies."""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO, cast

import click
from attrs import Factory, define, evolve, frozen

from claimkit.batch import Outcome, Workers
from claimkit.checks import Document, Finding, Findings, Settings, Severity, check, repair
from claimkit.cli import BAD_INPUT, STANDARD_STREAM
from claimkit.cli.inputs import are_texts, exists, inputs_of
from claimkit.cli.languages import in_their_languages, lacking, languages_of, without_rules
from claimkit.cli.options import reason
from claimkit.cli.request import Copies, Request, copies_of, written_whole
from claimkit.cli.running import held, interruptible, watched
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError, WorkerError
from claimkit.formats import Note, Patch, Place, Segment, State, Unreadable, Wanted, read
from claimkit.formats.opening import AnyFormat
from claimkit.formats.segment import Sides, file_error, left_over, sides_of
from claimkit.formats.sides import language_of
from claimkit.locales import canonical, script_of
from claimkit.messages import Message, counted, named, told
from claimkit.reports import Checked, Report, Tally, Unread, open_report
from claimkit.reports.marking import visible
from claimkit.reports.report import told as in_a_line

# Where two texts stand that are in no file.
_COMMAND_LINE = Message("command line")

_FOUND_ERRORS = 1

# So many rows of a file that cannot be read are told one by one on standard error.
_TOLD = 20


def check_files(request: Request) -> int:
    """Check the files, or the two texts, of a request and return the exit status."""
    tally = Tally()
    texts = are_texts(request.files)
    if texts or not any(exists(file) or Path(file).suffix or file == STANDARD_STREAM for file in request.files):
        if not texts or len(request.files) != 2 or not any(map(str.strip, request.files)):
            message = Message(
                "there is no file {name}; to check a text, name it and its translation, each in quotation marks, "
                "and a single word with a blank behind it",
                name=repr(request.files[0]),
            )
            raise click.UsageError(message)
        with _running(request, tally) as run:
            _check_texts(run)
    else:
        inputs = inputs_of(request.files, request.wanted, request.input_format, request.fix_to)
        copies = copies_of(request, inputs)
        with (
            _running(request, tally) as run,
            Workers(partial(findings_of, settings=request.settings), request.jobs) as workers,
        ):
            for each in inputs:
                wanted = evolve(request.wanted, picks=each.is_found)
                FileCheck(run, each.file, workers, each.original, copies[each.file], wanted).run()
            if tally.others and not (tally.files or tally.unread_files):
                named = ", ".join(request.files)
                message = Message("{file}: no file in it is in the languages that were asked for", file=named)
                run.unread(named, None, message, rows=0)
                run.tell(message)
    if tally.unread_files or tally.unread_rows:
        return BAD_INPUT
    severe = (severity for severity in Severity if request.threshold is not None and severity >= request.threshold)
    return _FOUND_ERRORS if any(tally.findings[severity] for severity in severe) else 0


@frozen
class _Run:
    """A check that is under way: what was asked for, what reports it, and what was counted."""

    request: Request
    report: Report
    tally: Tally

    def pair(self, file: str, segment: Segment, found: Findings) -> Checked:
        """Count what was found in a pair, and report what was not accepted and matters enough to be shown."""
        accepted = self.request.accepted
        left = list(found)
        if accepted:
            from claimkit.reports.programs import identities, pair_record

            names = identities(pair_record(Checked(file, segment, found)))
            left = [finding for finding, name in zip(found, names, strict=True) if name not in accepted]
        shown = tuple(finding for finding in left if finding.severity >= self.request.least)
        checked = Checked(file, segment, shown, self.request.threshold)
        with held():
            self.tally.accepted += len(found) - len(left)
            self.tally.add(checked, tuple(finding for finding in left if finding.severity < self.request.least))
            if shown:
                self.report.pair(checked)
        return checked

    def unread(self, file: str, line: int | None, message: str, *, rows: int = 1) -> None:
        """Count what cannot be checked, a row or else the whole file, and report it."""
        with held():
            self.tally.unread_rows += rows
            self.tally.unread_files += not rows
            self.report.unread(Unread(file, line, told(message, self.request.settings.language)))

    def tell(self, message: str) -> None:
        """Say in one line on standard error what could not be read."""
        click.echo(visible(message, self.request.settings.language), err=True)


@contextmanager
def _running(request: Request, tally: Tally) -> Generator[_Run]:
    """Open the report, and end it with what was counted, also where the user stops the check."""
    with _report_stream(request) as stream, interruptible():
        report = None
        try:
            with held():  # loading a form may take longer than a hand on the keyboard
                report = open_report(request.report_format, stream, request.settings.language)
            yield _Run(request, report, tally)
        except KeyboardInterrupt:
            tally.interrupted = True
            with held():
                (report or open_report(request.report_format, stream, request.settings.language)).close(tally)
                stream.flush()
            raise
        with held():
            report.close(tally)


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

    _run: _Run
    file: str
    workers: Workers[Segment | None, Findings]
    original: str | None
    copies: Copies
    wanted: Wanted
    _passed_over: int = 0
    _fixes: list[Patch] = Factory(list[Patch])
    _left: int = 0
    _notes: list[Patch] = Factory(list[Patch])
    _told: set[str] = Factory(set[str])
    without_rules: Counter[str] = Factory(Counter[str])
    _added: list[Segment] = Factory(list[Segment])
    _unchecked: Callable[[int, str], Patch] | None = None

    @property
    def _request(self) -> Request:
        return self._run.request

    def run(self) -> None:
        """Check every segment of the file, or say why that cannot be done."""
        if self._request.is_document:  # which remembers its segments, so that one process checks them all
            settings = self._request.settings
            self.workers = Workers(partial(findings_of, settings=settings, document=Document(settings)))
        said = self.wanted.sides(None, language_of(self.file))
        try:
            if Path(self.file).is_dir():
                next(Path(self.file).iterdir(), None)  # which raises where the folder cannot be read
                raise file_error(self.file, Message("no file in it holds translations by its name; name the files"))
            with ExitStack() as stack:
                original = None
                if self.original is not None:
                    original = stack.enter_context(Path(self.original).open("rb")), self.original
                opened = cast("BinaryIO", stack.enter_context(click.open_file(self.file, "rb")))
                stream = stack.enter_context(watched(opened, visible(self.file), self._request.output, self._run.tally))
                table = read(stream, self.file, self.wanted, self._request.input_format, original)
                self._refuse(table.form)
                self._unchecked = table.form.unchecked if self.copies.annotated else None
                first = next(table.entries, None)
                said = first.sides if isinstance(first, Segment) else said
                if self.wanted.excludes(said):
                    raise file_error(self.file, "")  # which is counted, and not told
                self._tell_others(said)
                entries = table if first is None else chain([first], table)
                self._check_entries(in_their_languages(entries) if table.form.has_columns else entries)
            self._write(table.form)
            self._run.tally.files += 1
            self._run.tally.names.append(self.file)
        except RecordError as error:
            if self.wanted.excludes(said):
                self._run.tally.others += 1
            else:
                self._give_up(error.args[0])
        except BrokenPipeError:  # whoever reads the report has gone away: the file is not to blame
            raise
        except OSError as error:
            named = (self.original, self.file) if isinstance(error, FileNotFoundError) else ()
            missing = ", ".join(name for name in named if name is not None and not exists(name))
            self._give_up(Message("{file}: {what}", file=missing or error.filename or self.file, what=reason(error)))
        if self._passed_over > _TOLD:
            more = counted(
                "{file}: {number:,} more row was not checked; all are listed in a report with --format jsonl",
                "{file}: {number:,} more rows were not checked; all are listed in a report with --format jsonl",
                self._passed_over - _TOLD,
                file=self.file,
            )
            self._run.tell(more)

    def _refuse(self, form: AnyFormat) -> None:
        """Raise if something was asked for that the format does not have."""
        wanted = self._request.wanted
        if not form.has_columns and any((wanted.original, wanted.translation, wanted.published)):
            what = Message(
                "{format} has no columns: --source, --target and a column for --published are for tables",
                format=form.title,
            )
            if wanted.published and not (wanted.original or wanted.translation):
                what = Message("{text} is not a day such as 2024-05-31", text=repr(wanted.published))
            raise file_error(self.file, what)
        if self.copies.annotated is not None and not form.takes_notes:
            what = Message(
                "{format} has no place for notes: --annotate is for XLIFF, PO, TMX, XLSX and Parquet", format=form.title
            )
            raise file_error(self.file, what)

    def _tell_others(self, sides: Sides) -> None:
        if sides.others:  # which are columns that may hold texts, too
            pair, others = f"{sides.original!r} > {sides.translation!r}", ", ".join(map(repr, sides.others))
            self._run.tell(
                Message("{file}: compared: {pair}; not compared: {others}", file=self.file, pair=pair, others=others)
            )

    def _check_entries(self, table: Iterable[Segment | Unreadable]) -> None:
        """Check what is in the file.

        Raises `claimkit.errors.RecordError` if nothing is: who checks nothing must not take it for a success.
        """
        outcome = None
        for outcome in self.workers.run(map(self._as_asked, table), self._to_check):
            entry = outcome.given
            if isinstance(entry, Unreadable):
                self._pass_over(entry.line, entry.error.args[0], rows=entry.rows)
            elif not self._is_wanted(entry):
                self._mark(entry.line, named(entry.state))
                with held():
                    self._run.tally.leave(self.file, entry)
                    self._run.report.left(self.file, entry)
                if entry.state is State.ADDED:
                    self._added.append(entry)
            elif (tag := without_rules(entry)) is not None:
                self._mark(entry.line, lacking(self.file, tag, 1))
                self.without_rules[tag] += 1
            else:
                self._report(entry, outcome)
        for tag, number in self.without_rules.items():
            self._give_up(lacking(self.file, tag, number), rows=number)
        if self._added:
            self._run.tell(left_over(self.file, self._added))
        if outcome is None:
            raise file_error(self.file, Message("there is no pair of texts in it"))

    def _as_asked(self, entry: Segment | Unreadable) -> Segment | Unreadable:
        """Skip a segment in a language that is left out; give another the day asked for, unless it has its own."""
        if isinstance(entry, Unreadable):
            return entry
        if any(map(self._is_skipped, languages_of(entry))) or self.wanted.excludes(entry.sides):
            return evolve(entry, state=State.SKIPPED)
        if entry.published or self._request.published is None:
            return entry
        return evolve(entry, published=self._request.published)

    def _is_skipped(self, tag: str) -> bool:
        names = f"{canonical(tag)}-", f"{tag.partition('-')[0]}-{script_of(tag)}-"  # zh-CN is zh-Hans, too
        return any(name.startswith(f"{skipped}-") for skipped in self._request.skipped for name in names)

    def _is_wanted(self, segment: Segment) -> bool:
        return segment.state is State.TRANSLATED or (segment.state is State.FUZZY and self._request.takes_fuzzy)

    def _to_check(self, entry: Segment | Unreadable) -> Segment | None:
        """Return what a worker is given of an entry: the place in the file is of no use to it."""
        if isinstance(entry, Unreadable) or not self._is_wanted(entry) or without_rules(entry) is not None:
            return None
        return evolve(entry, place=None)

    def _report(self, segment: Segment, outcome: Outcome[Segment | Unreadable, Findings]) -> None:
        """Report what was found in a segment; keep what is to be written of it."""
        error = outcome.error
        if isinstance(error, UnknownLocaleError | InvalidValueError | WorkerError):
            place = f"{self.file}:{segment.label}"
            message = Message("{place}: {message}", place=place, message=_said(error))
            self._pass_over(segment.line, message, once=str(error))
            return
        checked = self._run.pair(self.file, segment, outcome.found)
        if not checked.findings or segment.place is None:
            return
        if self.copies.fixed is not None:
            self._correct(checked, segment.place)
        if self.copies.annotated is not None:
            language = self._request.settings.language
            self._notes.extend(segment.place.annotated([_note_of(each, language) for each in checked.findings]))

    def _correct(self, checked: Checked, place: Place) -> None:
        self._left += sum(found.edit is None for found in checked.findings if found.severity is Severity.ERROR)
        translation = repair(checked.segment.translation, checked.findings)
        if translation == checked.segment.translation:
            return
        if patches := place.rewritten(translation):
            self._run.tally.corrected += 1
            self._fixes.extend(patches)
        else:
            self._run.tell(
                Message(
                    "{place}: not corrected, for that cannot be written there safely; correct it by hand",
                    place=checked.place,
                )
            )

    def _write(self, form: AnyFormat) -> None:
        """Write the copies that were asked for; none where nothing was corrected."""
        copies = (
            (self.copies.fixed, self._fixes, form.write),
            (self.copies.annotated, self._notes, form.annotate or form.write),
        )
        for path, patches, write in copies:
            if path is not None and path == self.copies.fixed and not patches:
                self._run.tell(Message("{file}: nothing was corrected, so that no copy is written", file=self.file))
            elif path is not None:
                with Path(self.file).open("rb") as source, written_whole(path) as target:
                    write(source, patches, target)
                if path == self.copies.fixed:
                    self._run.tell(Message("{file}: the corrected copy is {path}", file=self.file, path=str(path)))
        if self.copies.fixed is not None and self._left:
            self._run.tell(
                counted(
                    "{file}: {number:,} error is left to correct by hand, for no correction is sure to be right",
                    "{file}: {number:,} errors are left to correct by hand, for no correction is sure to be right",
                    self._left,
                    file=self.file,
                )
            )

    def _pass_over(self, line: int | None, message: str, once: str | None = None, rows: int = 1) -> None:
        """Report a row that cannot be checked, or some; what is wrong with many of them is told *once*."""
        self._run.unread(self.file, line, message, rows=rows)
        self._mark(line, message)
        if once is not None and once in self._told:
            return
        self._told.add(once or message)
        self._passed_over += 1
        if self._passed_over <= _TOLD:
            self._run.tell(message)

    def _mark(self, line: int | None, message: str) -> None:
        """Keep why a row was not checked, for a copy that says of every row what was found."""
        if self._unchecked is not None and line is not None:
            self._notes.append(self._unchecked(line, told(message, self._request.settings.language)))

    def _give_up(self, message: str, rows: int = 0) -> None:
        """Report in one line that the file cannot be checked, or so many rows of it."""
        self._run.unread(self.file, None, message, rows=rows)
        self._run.tell(message)


# How a program names the language of a text.
_IN_CODE = re.compile(r"Text\(content, [^)]*\)")


def _said(error: Exception) -> str:
    """Return what an error says; a language is named by options here."""
    said: str = error.args[0]
    return _IN_CODE.sub("--source-lang or --target-lang", said) if isinstance(error, UnknownLocaleError) else said


def _check_texts(run: _Run) -> None:
    original, translation = run.request.files
    sides = sides_of(run.request.wanted.original_language, run.request.wanted.translation_language)
    segment = Segment(original, translation, sides, published=run.request.published)
    try:
        found = findings_of(segment, run.request.settings)
    except (UnknownLocaleError, InvalidValueError) as error:
        run.unread(_COMMAND_LINE, None, _said(error))
        run.tell(_said(error))
        return
    run.pair(_COMMAND_LINE, segment, found)
    run.tally.names.append(_COMMAND_LINE)


def _note_of(finding: Finding, language: str | None) -> Note:
    text = f"claimkit: {told(named(finding.severity), language)}: {in_a_line(finding, language)} [{finding.code}]"
    return Note(visible(text), finding.severity is Severity.ERROR, finding.its, finding)


def findings_of(segment: Segment | None, settings: Settings, document: Document | None = None) -> Findings:
    """Check a segment, as part of a document if it is; where its sides name no language, the text itself tells.

    Nothing is found where there is no segment to check.
    """
    if segment is None:
        return Findings()
    published = segment.published
    original, translation = segment.sides.texts(segment.original, segment.translation)
    if document is None:
        return check(original, translation, settings=settings, published=published)
    place = Message("line {number}", number=segment.line) if segment.line else Message("unit {name}", name=segment.name)
    found = document.check(original, translation, published=published, name=place)
    return Findings((*found.findings, *(inconsistency.finding for inconsistency in found.inconsistencies)))
