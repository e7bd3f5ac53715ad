"""The report for CI systems that show tests: JUnit XML, a suite for each file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from attrs import Factory, define

from claimkit.reports.report import INTERRUPTED, Checked, Tally, Unread, told
from claimkit.reports.visible import visible

# What no XML document may hold, and `visible` leaves: https://www.w3.org/TR/xml/#charsets.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


@define
class _Suite:
    """The test cases of a file, written, and how many of them ended how."""

    cases: list[str] = Factory(list[str])
    ends: Counter[str] = Factory(Counter[str])


@define
class JunitReport:
    """A suite for each file: a test case for each pair with findings and each row not read, or one that passes.

    It is written at the end, for a suite begins with its counts.
    """

    stream: TextIO
    language: str | None = None
    _suites: defaultdict[str, _Suite] = Factory(lambda: defaultdict[str, _Suite](_Suite))

    def pair(self, checked: Checked) -> None:
        """Keep the test case of the pair; it fails if it makes the check fail, else it says what was found."""
        segment, findings = checked.segment, checked.findings
        said = [f"{finding.severity}: {told(finding, self.language)} [{finding.code}]" for finding in findings]
        sides = segment.sides
        said += [f"{sides.original}: {segment.original}", f"{sides.translation}: {segment.translation}"]
        body = "\n".join(escape(_shown(line)) for line in said)
        worst = max(findings, key=lambda finding: finding.severity)
        inner = (
            f"<failure message={_quoted(told(worst, self.language))} type={_quoted(worst.code)}>{body}</failure>"
            if checked.fails
            else f"<system-out>{body}</system-out>"
        )
        self._add(checked.file, segment.line, segment.name, inner, "failures" if checked.fails else None)

    def unread(self, row: Unread) -> None:
        """Keep it as a test case that could not run."""
        inner = f"<error message={_quoted(row.message)} type={_quoted('not checked')}/>"
        self._add(row.file, row.line, "", inner, "errors")

    def _add(self, file: str, line: int | None, name: str, inner: str = "", end: str | None = None) -> None:
        suite = self._suites[file]
        if end is not None:
            suite.ends[end] += 1
        place = "" if line is None else f' line="{line}"'
        case = f"classname={_quoted(file)} name={_quoted(_name(line, name))} file={_quoted(file)}{place}"
        suite.cases.append(f"<testcase {case}>{inner}</testcase>")

    def close(self, tally: Tally) -> None:
        """Write the suites; a file in which nothing was found is a test that passes, for no test is no success."""
        for name in tally.names:
            if not self._suites[name].cases:
                self._add(name, None, "all pairs")
        if tally.interrupted:
            self._add(
                "claimkit",
                None,
                "interrupted",
                f"<error message={_quoted(INTERRUPTED.told(self.language))}/>",
                "errors",
            )
        self.stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        total = Counter[str]()
        for suite in self._suites.values():
            total.update(suite.ends)
        self.stream.write(
            f'<testsuites name="claimkit" {_counts(sum(len(each.cases) for each in self._suites.values()), total)}>\n'
        )
        for name, suite in self._suites.items():
            self.stream.write(f"<testsuite name={_quoted(name)} {_counts(len(suite.cases), suite.ends)}>\n")
            self.stream.writelines(f"{case}\n" for case in suite.cases)
            self.stream.write("</testsuite>\n")
        self.stream.write("</testsuites>\n")


def _name(line: int | None, name: str) -> str:
    """Say where in its file a pair is, as the name of a test."""
    place = "whole file" if line is None else f"line {line}"
    return (f"{place} ({name})" if line is not None else name) if name else place


def _counts(tests: int, ends: Counter[str]) -> str:
    return f'tests="{tests}" failures="{ends["failures"]}" errors="{ends["errors"]}"'


def _shown(text: str) -> str:
    return _NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", visible(text))


def _quoted(text: str) -> str:
    return quoteattr(_shown(text))
