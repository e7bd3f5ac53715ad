"""What was asked for of ``claimkit check``, and the copies of files that are written for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click
from attrs import evolve, frozen

from claimkit.checks import Settings, Severity, find_settings, load_settings
from claimkit.cli import STANDARD_STREAM
from claimkit.cli.inputs import Input, name_when_fixed
from claimkit.cli.options import languages_to_skip, least_that_fails, reader
from claimkit.formats import Wanted
from claimkit.formats.sides import stated_day
from claimkit.messages import Message


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
    threshold: Severity | None
    is_document: bool
    corrects: bool
    fix_to: str | None
    overwrites: bool
    annotated: str | None
    takes_fuzzy: bool
    published: dt.date | None
    skipped: frozenset[str]
    accepted: frozenset[str]
    jobs: int


def request_of(  # noqa: PLR0913 - one parameter an option that is more than a field
    *,
    source: str | None,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    encoding: str | None,
    sheet: str | None,
    published: str | None,
    report_format: str | None,
    output: str | None,
    min_severity: str,
    fail_on: str | None,
    ignore: Iterable[str],
    skip_language: Iterable[str],
    accept: str | None,
    config: str | None,
    **fields: Any,  # noqa: ANN401 - the other fields, as the options of the same names have them
) -> Request:
    """Return what the options of the command ask for.

    Raises `claimkit.errors.SettingsError` for settings that cannot be understood.
    """
    day = stated_day(published)
    settings = find_settings(Path.cwd()) if config is None else load_settings(Path(config))
    skipped = languages_to_skip(skip_language, config)
    least = fail_on or least_that_fails(config)
    threshold = None if least == "never" else Severity(least)
    shown = Severity(min_severity)
    accepted = frozenset[str]()
    if accept is not None:
        from claimkit.reports.programs import identities_in

        accepted = identities_in(accept)
    return Request(
        wanted=Wanted(source, target, None if day else published, source_lang, target_lang, encoding, sheet),
        report_format=report_format or _form_of(output),
        output=None if output == STANDARD_STREAM else output,
        least=shown if threshold is None else min(shown, threshold),
        threshold=threshold,
        settings=evolve(settings, ignore=settings.ignore | set(ignore), language=reader(settings.language)),
        published=day,
        skipped=skipped,
        accepted=accepted,
        **fields,
    )


_FORMS = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".sarif": "sarif",
    ".xml": "junit",
    **dict.fromkeys(("", ".txt", ".log"), "text"),
}


def _form_of(output: str | None) -> str:
    """Return the form of report that the name of the output tells; raise if it tells another form of file."""
    suffix = Path(output or "").suffix.lower()
    if suffix not in _FORMS:
        message = Message(
            "{path}: no report is written as {suffix}; name it {forms}, or say its form with --format",
            path=output,
            suffix=suffix,
            forms=", ".join(filter(None, _FORMS)),
        )
        raise click.UsageError(message)
    return _FORMS[suffix]


@frozen
class Copies:
    """Where a file is written to with corrections, and where with notes."""

    fixed: Path | None = None
    annotated: Path | None = None


def copies_of(request: Request, inputs: Sequence[Input]) -> Mapping[str, Copies]:
    """Return where each file is written to.

    Raises if what will be written would take the place of something that is read, of something else written, or,
    unless that was asked for, of something that was there before.
    """
    if (request.corrects or request.fix_to or request.annotated) and STANDARD_STREAM in request.files:
        message = Message(
            "--fix and --annotate write a copy of a file; standard input is not one. Save it in a file first."
        )
        raise click.UsageError(message)
    copies = {each.file: _copies_of_one(each.file, request, len(inputs)) for each in inputs}
    taken = {Path(file).resolve() for each in inputs for file in (each.file, each.original) if file is not None}
    written = [path for each in copies.values() for path in (each.fixed, each.annotated) if path is not None]
    for path in written + ([] if request.output is None else [Path(request.output)]):
        if path.resolve() in taken:
            message = Message(
                "{path} would be written, and is read or written as another file, too; choose another name", path=path
            )
            raise click.UsageError(message)
        taken.add(path.resolve())
    existing = next(filter(Path.exists, written), None)
    if existing is not None and not request.overwrites:
        message = Message("{path} exists; move it away, or write over it with --force", path=existing)
        raise click.UsageError(message)
    return copies


def _copies_of_one(file: str, request: Request, number: int) -> Copies:
    path = Path(file)
    fixed = path.parent / name_when_fixed(path.name) if request.corrects else None
    fixed = _below(request.fix_to, path) if request.fix_to else fixed
    if request.annotated is None:
        return Copies(fixed)
    annotated = Path(request.annotated)
    if annotated.is_dir():
        annotated = _below(annotated, path)
    elif number > 1:
        message = Message(
            "--annotate {path}: there are {number} files to write, so name a folder that exists",
            path=annotated,
            number=number,
        )
        raise click.UsageError(message)
    return Copies(fixed, annotated)


def _below(folder: str | Path, file: Path) -> Path:
    """Return the place of a file in another folder, as ``cp --parents`` has it; nothing leads out of that folder."""
    return Path(folder, *(part for part in file.parts if part not in {file.anchor, ".."}))


@contextmanager
def written_whole(path: Path) -> Generator[BinaryIO]:
    """Give a stream to write a file to, which takes its place when all is written, and never if writing fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
