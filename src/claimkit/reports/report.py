"""What every report is told, and what it counts."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from attrs import Factory, define, frozen

from claimkit.checks import Finding, Severity
from claimkit.formats import Segment, State

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The severities, the worst first."""


INTERRUPTED = "interrupted: the rest was not checked"
"""What is said where the user stopped the check."""


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
        return f"{self.file}:{self.segment.label}" if self.segment.label else self.file


@frozen
class Unread:
    """A row of a file, or with no line the whole file, that could not be read and was not checked; and why."""

    file: str
    line: int | None
    message: str


@define
class Tally:
    """What was counted so far; *hidden* are findings too slight to be reported, *states* those of segments not checked.

    *names* are the files read to their end; where the check was *interrupted*, others were not.

    >>> print(Tally(files=1, pairs=3, flagged=1, findings=Counter({Severity.ERROR: 2})))
    3 pairs in 1 file: 2 errors and 0 warnings in 1 pair
    """

    files: int = 0
    pairs: int = 0
    flagged: int = 0
    unread_files: int = 0
    unread_rows: int = 0
    corrected: int = 0
    findings: Counter[Severity] = Factory(Counter[Severity])
    hidden: Counter[Severity] = Factory(Counter[Severity])
    states: Counter[State] = Factory(Counter[State])
    names: list[str] = Factory(list[str])
    interrupted: bool = False

    def add(self, checked: Checked, hidden: tuple[Finding, ...]) -> None:
        """Count a pair, the findings reported in it and those that are not."""
        self.pairs += 1
        self.flagged += bool(checked.findings)
        self.findings.update(finding.severity for finding in checked.findings)
        self.hidden.update(finding.severity for finding in hidden)

    def __str__(self) -> str:
        """Say it in a line."""
        listed = [
            counted(self.findings[severity], severity.value)
            for severity in SEVERITIES
            if self.findings[severity] or severity is not Severity.INFO
        ]
        read = counted(self.pairs, "pair") + (
            f" in {counted(self.files, 'file')}" if self.files or not self.pairs else ""
        )
        return f"{read}: {', '.join(listed[:-1])} and {listed[-1]} in {counted(self.flagged, 'pair')}"

    @property
    def remarks(self) -> tuple[str, ...]:
        """What else the reader must know: what was not checked, and what was corrected."""
        remarks = [INTERRUPTED] if self.interrupted else list[str]()
        for number, noun in ((self.unread_files, "file"), (self.unread_rows, "row")):
            if number:
                remarks.append(f"{counted(number, noun)} could not be read and {_was(number)} not checked")
        if self.states:
            listed = (f"{self.states[state]:,} {state}" for state in State if self.states[state])
            remarks.append(f"not checked: {', '.join(listed)}")
        if self.corrected:
            remarks.append(f"{counted(self.corrected, 'translation')} corrected")
        return tuple(remarks)

    @property
    def advice(self) -> tuple[str, ...]:
        """What else whoever runs the check must know: findings that are not shown, and how to see them."""
        if not (hidden := self.hidden.total()):
            return ()
        slightest = next(severity for severity in reversed(SEVERITIES) if self.hidden[severity])
        return (f"{counted(hidden, 'slighter finding')} not shown: --min-severity {slightest.value}",)


def told(finding: Finding) -> str:
    """Say in one line what is wrong and what it should be.

    >>> told(Finding("date.month", Severity.ERROR, "May became March", expected="May"))
    'May became March; should be: May'
    """
    return f"{finding.message}; should be: {finding.expected}" if finding.expected else finding.message


def counted(number: int, noun: str) -> str:
    """Write a number with its noun.

    >>> counted(1, "pair"), counted(1200, "pair")
    ('1 pair', '1,200 pairs')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


class Report(Protocol):
    """A report that is written as the pairs come."""

    def pair(self, checked: Checked) -> None:
        """Report a pair that has findings."""
        ...

    def unread(self, row: Unread) -> None:
        """Report a row or a file that was not checked."""
        ...

    def close(self, tally: Tally) -> None:
        """End the report with what was counted."""
        ...
