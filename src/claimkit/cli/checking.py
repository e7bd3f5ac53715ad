"""The work of ``claimkit check``: read segments, check each, report what was found, write corrected copies."""

from __future__ import annotations

import io
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO

import click
from attrs import define, frozen

from claimkit.checks import Document, Finding, Findings, Settings, Severity, check, repair
from claimkit.claims import Text
from claimkit.cli import BAD_INPUT
from claimkit.cli.progress import watched
from claimkit.errors import RecordError, UnknownLocaleError
from claimkit.formats import Segment, Table, Unreadable, Wanted, read
from claimkit.reports import Checked, Report, Tally, Unread, open_report
from claimkit.reports.visible import visible

STANDARD_INPUT = "-"

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
    is_document: bool = False
    corrects: bool = False


def check_files(request: Request) -> int:
    """Check the files of a request and return the exit status."""
    _refuse_overwriting(request)
    tally = Tally()
    with _report_stream(request) as stream:
        report = open_report(request.report_format, stream)
        for file in request.files:
            FileCheck(request, file, report, tally).run()
        report.close(tally)
    if tally.unread_files or tally.unread_rows:
        return BAD_INPUT
    return _FOUND_ERRORS if tally.findings[Severity.ERROR] else 0


def _refuse_overwriting(request: Request) -> None:
    """Raise if what will be written would take the place of something that is read, or of something else written."""
    if request.corrects and STANDARD_INPUT in request.files:
        message = "--fix writes a copy beside a file; standard input is none. Save it in a file first."
        raise click.UsageError(message)
    taken = {Path(file).resolve() for file in request.files}
    copies = [str(_copy_of(file)) for file in dict.fromkeys(request.files)] if request.corrects else []
    for written in copies + ([] if request.output is None else [request.output]):
        if Path(written).resolve() in taken:
            message = f"{written} would be written, and is read or written as another file, too; choose another name"
            raise click.UsageError(message)
        taken.add(Path(written).resolve())


def _copy_of(file: str) -> Path:
    path = Path(file)
    return path.with_name(f"{path.stem}.fixed{path.suffix}")


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
    _passed_over: int = 0
    _document: Document | None = None

    def run(self) -> None:
        """Check every segment of the file, or say why that cannot be done."""
        self._document = Document(self.request.settings) if self.request.is_document else None
        try:
            with ExitStack() as stack:
                opened = stack.enter_context(self._opened())
                stream = stack.enter_context(watched(opened, visible(self.file), self.request.output))
                table = read(stream, self.file, self.request.wanted, self.request.input_format)
                copy = stack.enter_context(_written_whole(_copy_of(self.file))) if self.request.corrects else None
                self._check_entries(table, copy)
                self.tally.files += 1
        except RecordError as error:
            self._give_up(str(error))
        except BrokenPipeError:  # whoever reads the report has gone away: the file is not to blame
            raise
        except OSError as error:
            self._give_up(f"{self.file}: {error.strerror or error}")
        if self._passed_over > _TOLD:
            _tell(f"{self.file}: {self._passed_over - _TOLD} more rows could not be read")

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        return nullcontext(sys.stdin.buffer) if self.file == STANDARD_INPUT else Path(self.file).open("rb")

    def _check_entries(self, table: Table, copy: BinaryIO | None) -> None:
        for entry in table.entries():
            raw = entry.raw
            if isinstance(entry, Segment):
                raw = self._check_segment(entry, table)
            elif isinstance(entry, Unreadable):
                self._pass_over(entry.line, str(entry.error))
            if copy is not None:
                copy.write(raw.encode("utf-8", "surrogateescape"))

    def _check_segment(self, segment: Segment, table: Table) -> str:
        """Check and report a segment; return its row, corrected if that was asked for."""
        try:
            found = findings_of(segment, self.request.settings, self._document)
        except UnknownLocaleError as error:
            self._pass_over(segment.line, f"{self.file}:{segment.line}: {error}")
            return segment.raw
        shown = tuple(finding for finding in found if self._is_shown(finding))
        checked = Checked(self.file, segment, shown)
        self.tally.add(checked, tuple(finding for finding in found if not self._is_shown(finding)))
        if not shown:
            return segment.raw
        self.report.pair(checked)
        return self._corrected(checked, table) if self.request.corrects else segment.raw

    def _is_shown(self, finding: Finding) -> bool:
        return finding.severity >= self.request.least

    def _corrected(self, checked: Checked, table: Table) -> str:
        segment = checked.segment
        translation = repair(segment.translation, checked.findings)
        rewritten = None if translation == segment.translation else table.rewritten(segment, translation)
        self.tally.corrected += rewritten is not None
        return segment.raw if rewritten is None else rewritten

    def _pass_over(self, line: int, message: str) -> None:
        """Report a row that cannot be checked."""
        self.tally.unread_rows += 1
        self._passed_over += 1
        self.report.unread(Unread(self.file, line, message))
        if self._passed_over <= _TOLD:
            _tell(message)

    def _give_up(self, message: str) -> None:
        """Report that the file cannot be checked."""
        self.tally.unread_files += 1
        self.report.unread(Unread(self.file, None, message))
        _tell(message)


def findings_of(segment: Segment, settings: Settings, document: Document | None = None) -> Findings:
    """Check a segment, as part of a document if it is; where its columns name no language, the text itself tells."""
    columns = segment.columns
    original = _text(segment.original, columns.original_language)
    translation = _text(segment.translation, columns.translation_language)
    if document is None:
        return check(original, translation, settings=settings, published=segment.published)
    found = document.check(original, translation, published=segment.published, name=f"line {segment.line}")
    return Findings((*found.findings, *(inconsistency.finding for inconsistency in found.inconsistencies)))


def _text(content: str, language: str | None) -> Text | str:
    return content if language is None else Text(content, language)


def _tell(what: str) -> None:
    """Say in one line on standard error what could not be read."""
    click.echo(visible(what), err=True)
