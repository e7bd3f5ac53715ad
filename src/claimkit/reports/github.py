"""The report for a job of GitHub Actions: workflow commands, which it shows as annotations beside the lines."""

from __future__ import annotations

from typing import TextIO

from attrs import frozen

from claimkit.checks import Severity
from claimkit.messages import Message
from claimkit.reports.report import Checked, Tally, Unread, told
from claimkit.reports.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions:
# what would end a command or a value.
_IN_MESSAGE = {ord(sign): f"%{ord(sign):02X}" for sign in "%\r\n"}
_IN_VALUE = {ord(sign): f"%{ord(sign):02X}" for sign in "%\r\n:,"}


@frozen
class GithubReport:
    """A command a line for every finding and every row that was not checked, and the summary in plain words."""

    stream: TextIO
    language: str | None = None

    def pair(self, checked: Checked) -> None:
        """Write a command for each finding."""
        segment = checked.segment
        for finding in checked.findings:
            title = f"{finding.code} ({segment.name})" if segment.name else finding.code
            message = told(finding, self.language)
            self.stream.write(command(_COMMANDS[finding.severity], checked.file, segment.line, title, message))

    def unread(self, row: Unread) -> None:
        """Write it as an error."""
        title = Message("not checked").told(self.language)
        self.stream.write(command("error", row.file, row.line, title, row.message))

    def close(self, tally: Tally) -> None:
        """Write the summary; no line of it is a command."""
        for line in (tally.summary, *tally.remarks, *tally.advice):
            self.stream.write(f"{visible(line.told(self.language))}\n")


def command(name: str, file: str, line: int | None, title: str, message: str) -> str:
    r"""Return the line of a workflow command.

    >>> command("error", "a,b.csv", 3, "date.month", "100% wrong"), command("notice", "a.csv", None, "t", "m")
    ('::error file=a%2Cb.csv,line=3,title=date.month::100%25 wrong\n', '::notice file=a.csv,title=t::m\n')
    """
    values = {"file": file, "line": line, "title": title}
    listed = ",".join(
        f"{key}={visible(str(value)).translate(_IN_VALUE)}" for key, value in values.items() if value is not None
    )
    return f"::{name} {listed}::{visible(message).translate(_IN_MESSAGE)}\n"
