"""What every report is told, and what it counts; and the forms of reports, each opened by its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, TextIO, cast

from attrs import Factory, define, frozen

from claimkit.checks import Finding, Severity
from claimkit.formats import Segment, State
from claimkit.messages import Joined, Message, counted, named

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The severities, the worst first."""


INTERRUPTED = Message("interrupted: the rest was not checked")
"""What is said where the user stopped the check."""


_NAMED = 3
"""So many segments of a state are named."""


@frozen
class Checked:
    """A segment of a file and the findings to report in it; one as severe as *threshold* makes the check fail."""

    file: str
    segment: Segment
    findings: tuple[Finding, ...]
    threshold: Severity | None = Severity.ERROR

    @property
    def fails(self) -> bool:
        """Whether a finding is as severe as what makes the check fail."""
        return self.threshold is not None and any(finding.severity >= self.threshold for finding in self.findings)

    @property
    def place(self) -> str:
        """The file, and the segment in it where it has a line or a name."""
        label = self.segment.label
        return Message("{file}:{place}", file=self.file, place=label) if label else self.file


@frozen
class Unread:
    """A row of a file, or with no line the whole file, that could not be read and was not checked; and why."""

    file: str
    line: int | None
    message: str

    @property
    def at(self) -> int | None:
        """The line to show; one of them may make the whole file unreadable."""
        found = re.match(rf"{re.escape(self.file)}:(\d+)\b", self.message)
        return int(found[1]) if self.line is None and found else self.line


@define
class Tally:
    """What was counted so far; *hidden* are findings too slight to be reported, *states* those of segments not checked.

    *places* are the first of the segments that somebody has yet to work on, *others* files in other languages than
    those asked for. *names* are the files read to their end; where the check was *interrupted*, others were not.

    >>> print(Tally(files=1, pairs=3, flagged=1, findings=Counter({Severity.ERROR: 2})))
    3 pairs in 1 file: 2 errors and 0 warnings in 1 pair
    """

    files: int = 0
    pairs: int = 0
    flagged: int = 0
    unread_files: int = 0
    unread_rows: int = 0
    others: int = 0
    accepted: int = 0
    corrected: int = 0
    findings: Counter[Severity] = Factory(Counter[Severity])
    hidden: Counter[Severity] = Factory(Counter[Severity])
    states: Counter[State] = Factory(Counter[State])
    places: dict[State, list[str]] = Factory(lambda: {State.FUZZY: [], State.UNTRANSLATED: []})
    names: list[str] = Factory(list[str])
    interrupted: bool = False

    def add(self, checked: Checked, hidden: tuple[Finding, ...]) -> None:
        """Count a pair, the findings reported in it and those that are not."""
        self.pairs += 1
        self.flagged += bool(checked.findings)
        self.findings.update(finding.severity for finding in checked.findings)
        self.hidden.update(finding.severity for finding in hidden)

    def leave(self, file: str, segment: Segment) -> None:
        """Count a segment that is not checked."""
        self.states[segment.state] += 1
        places = self.places.get(segment.state, [])
        place = Checked(file, segment, ()).place
        if len(places) < _NAMED and place not in places:
            places.append(place)

    def __str__(self) -> str:
        return str(self.summary)

    @property
    def summary(self) -> Message:
        """What was counted, in a line."""
        read = counted_pairs(self.pairs)
        if self.files or not self.pairs:
            read = Message("{pairs} in {files}", pairs=read, files=counted_files(self.files))
        errors, warnings, infos = (counted_findings(severity, self.findings[severity]) for severity in SEVERITIES)
        counts = {"read": read, "errors": errors, "warnings": warnings, "flagged": counted_pairs(self.flagged)}
        if not self.findings[Severity.INFO]:
            return Message("{read}: {errors} and {warnings} in {flagged}", **counts)
        return Message("{read}: {errors}, {warnings} and {infos} in {flagged}", infos=infos, **counts)

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What else the reader must know: what was not checked, and what was corrected."""
        remarks = [INTERRUPTED] if self.interrupted else list[Message]()
        if number := self.unread_files:
            remarks.append(counted("{number:,} file was not checked", "{number:,} files were not checked", number))
        if number := self.unread_rows:
            remarks.append(counted("{number:,} row was not checked", "{number:,} rows were not checked", number))
        if self.states or self.others:
            listed = [
                Message("{number:,} {state}", number=self.states[state], state=named(state))
                for state in State
                if self.states[state]
            ]
            if number := self.others:
                files = counted("{number:,} file in another language", "{number:,} files in other languages", number)
                listed.append(files)
            remarks.append(Message("not checked: {states}", states=Joined(listed, ", ")))
            for state, places in self.places.items():
                if places:
                    shown = Joined([*places, *["..."] * (self.states[state] > len(places))], ", ")
                    remarks.append(Message("{state}: {places}", state=named(state), places=shown))
        if number := self.accepted:
            remarks.append(
                counted("{number:,} accepted finding left out", "{number:,} accepted findings left out", number)
            )
        if number := self.corrected:
            remarks.append(counted("{number:,} translation corrected", "{number:,} translations corrected", number))
        return tuple(remarks)

    @property
    def advice(self) -> tuple[Message, ...]:
        """What else whoever runs the check must know: findings that are not shown, and how to see them."""
        if not (number := self.hidden.total()):
            return ()
        slightest = next(severity for severity in reversed(SEVERITIES) if self.hidden[severity])
        return (
            counted(
                "{number:,} less severe finding not shown: --min-severity {severity}",
                "{number:,} less severe findings not shown: --min-severity {severity}",
                number,
                severity=slightest.value,
            ),
        )


def told(finding: Finding, language: str | None = None) -> str:
    """Say in one line what is wrong and what it should be.

    >>> told(Finding("date.month", Severity.ERROR, "May became March", expected="May"))
    'May became March; should be: May'
    """
    if not finding.expected:
        return finding.message
    message = Message("{message}; should be: {expected}", message=finding.message, expected=finding.expected)
    return message.told(language)


def counted_pairs(number: int) -> Message:
    """Write how many pairs there are."""
    return counted("{number:,} pair", "{number:,} pairs", number)


def counted_files(number: int) -> Message:
    """Write how many files there are."""
    return counted("{number:,} file", "{number:,} files", number)


def counted_findings(severity: Severity, number: int) -> Message:
    """Write how many findings of a severity there are.

    >>> counted_findings(Severity.ERROR, 1), counted_findings(Severity.INFO, 1200)
    ('1 error', '1,200 infos')
    """
    return {
        Severity.ERROR: counted("{number:,} error", "{number:,} errors", number),
        Severity.WARNING: counted("{number:,} warning", "{number:,} warnings", number),
        Severity.INFO: counted("{number:,} info", "{number:,} infos", number),
    }[severity]


class Report(Protocol):
    """A report that is written as the pairs come."""

    def pair(self, checked: Checked) -> None:
        """Report a pair that has findings."""
        ...

    def unread(self, row: Unread) -> None:
        """Report a row or a file that was not checked."""
        ...

    def left(self, file: str, segment: Segment) -> None:
        """Report a segment that was not checked; most forms tell it with what was counted."""
        del file, segment

    def close(self, tally: Tally) -> None:
        """End the report with what was counted."""
        ...


REPORTS: Mapping[str, tuple[str, str]] = {
    "text": ("terminal", "terminal_report"),
    "json": ("programs", "JsonReport"),
    "jsonl": ("programs", "JsonLinesReport"),
    "html": ("page", "PageReport"),
    "sarif": ("programs", "SarifReport"),
    "github": ("programs", "GithubReport"),
    "junit": ("programs", "JunitReport"),
}
"""The forms of reports by their names: the module of each, which is loaded when it is asked for, and what begins it."""


def open_report(name: str, stream: TextIO, language: str | None = None) -> Report:
    """Begin a report on a stream, in one of the forms of `REPORTS` and the language of its reader.

    >>> from io import StringIO
    >>> page = StringIO()
    >>> open_report("text", page).close(Tally(files=1, pairs=3))
    >>> print(page.getvalue(), end="")
    3 pairs in 1 file: 0 errors and 0 warnings in 0 pairs
    """
    module, begin = REPORTS[name]
    return cast("Report", getattr(import_module(f"claimkit.reports.{module}"), begin)(stream, language))


_LABEL = "documentation"


@cache
def explanation(code: str) -> str | None:
    """Return the address of what the documentation says of a code; ``None`` if the project names no address."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("claimkit").get_all("Project-URL") or []
    except PackageNotFoundError:  # copied into another project
        return None
    addresses = (address for label, _, address in (each.partition(", ") for each in named) if label.lower() == _LABEL)
    return next((f"{address.rstrip('/')}/reference/checks.html#{code}" for address in addresses), None)
