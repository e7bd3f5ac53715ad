"""Reports for programs: JSON, SARIF 2.1.0 for code scanning, JUnit XML, and annotations of GitHub Actions."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from attrs import Factory, define, frozen

from claimkit import __version__
from claimkit.checks import Finding, Severity
from claimkit.checks.finding import finding_records
from claimkit.checks.registry import catalogue_rows
from claimkit.formats import Segment, State
from claimkit.formats.segment import Written, record_error
from claimkit.messages import Message, language_of
from claimkit.reports.marking import visible
from claimkit.reports.report import INTERRUPTED, SEVERITIES, Checked, Report, Tally, Unread, explanation, told

VERSION = 1
"""The version of the form of both reports; it rises when a reader would have to change."""


@define
class JsonReport(Report):
    """One JSON document: ``version``, the ``pairs`` with findings, what was not checked, and a ``summary``."""

    stream: TextIO
    language: str | None = None
    _opening: str = f'{{"version": {VERSION}, "pairs": ['
    _unread: list[object] = Factory(list[object])
    _left: list[object] = Factory(list[object])

    def pair(self, checked: Checked) -> None:
        """Write the pair with its findings."""
        self.stream.write(f"{self._opening}\n{_json(pair_record(checked))}")
        self._opening = ","

    def unread(self, row: Unread) -> None:
        """Keep it for the end of the document."""
        self._unread.append(unread_record(row))

    def left(self, file: str, segment: Segment) -> None:
        """Keep it for the end of the document."""
        self._left.append(left_record(file, segment))

    def close(self, tally: Tally) -> None:
        """Write the rest of the document."""
        opening = "" if self._opening == "," else self._opening
        rest = f'"unreadable": {_json(self._unread)},\n"not_checked": {_json(self._left)}'
        rest += f',\n"summary": {_json(summary_record(tally))}'
        self.stream.write(f"{opening}\n],\n{rest}}}\n")


@frozen
class JsonLinesReport(Report):
    """A JSON object a line, its ``type`` first: a pair with findings, what was not checked, and last the summary."""

    stream: TextIO
    language: str | None = None

    def pair(self, checked: Checked) -> None:
        """Write the pair with its findings."""
        self._write("pair", pair_record(checked))

    def unread(self, row: Unread) -> None:
        """Write it and what is wrong with it."""
        self._write("unreadable", unread_record(row))

    def left(self, file: str, segment: Segment) -> None:
        """Write where it is and why it was not checked."""
        self._write("not_checked", left_record(file, segment))

    def close(self, tally: Tally) -> None:
        """Write the summary."""
        self._write("summary", summary_record(tally))

    def _write(self, kind: str, record: dict[str, object]) -> None:
        self.stream.write(_json({"type": kind, **record}) + "\n")


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)


def pair_record(checked: Checked) -> dict[str, object]:
    """Return a pair as JSON has it."""
    segment = checked.segment
    return {
        "file": checked.file,
        "line": segment.line,
        "id": segment.name or None,
        "original": segment.original,
        "translation": segment.translation,
        "findings": finding_records(checked.findings),
    }


def identities(record: Mapping[str, Any]) -> list[str]:
    """Return, for each finding in the record of a pair, what it is known by wherever the pair stands."""
    texts = record["original"], record["translation"]
    return [_json([*texts, each["code"], each["original"], each["translation"]]) for each in record["findings"]]


def identities_in(path: str) -> frozenset[str]:
    """Return what the findings in a report of the form ``jsonl`` are known by.

    Raises `claimkit.errors.RecordError` for a line that is not one of such a report.
    """
    found: set[str] = set()
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").split("\n"), 1):
        try:
            record: Any = json.loads(line) if line.strip() else {}
            found.update(identities(record) if record.get("type") == "pair" else ())
        except (ValueError, LookupError, TypeError, AttributeError):
            what = Message("this is not a line of a report that was written with --format jsonl")
            raise record_error(path, number, what) from None
    return frozenset(found)


def unread_record(row: Unread) -> dict[str, object]:
    """Return a row or a file that was not checked as JSON has it; for a file the line is null."""
    return {"file": row.file, "line": row.line, "message": row.message}


def left_record(file: str, segment: Segment) -> dict[str, object]:
    """Return a segment that was not checked as JSON has it."""
    return {"file": file, "line": segment.line, "id": segment.name or None, "state": segment.state.value}


def summary_record(tally: Tally) -> dict[str, object]:
    """Return what was counted as JSON has it."""
    return {
        "files": tally.files,
        "pairs": tally.pairs,
        "pairs_with_findings": tally.flagged,
        "unreadable": {"files": tally.unread_files, "rows": tally.unread_rows},
        "not_checked": {state.value: tally.states[state] for state in State if state is not State.TRANSLATED},
        "files_in_other_languages": tally.others,
        "accepted": tally.accepted,
        "corrected": tally.corrected,
        "interrupted": tally.interrupted,
        "findings": {severity.value: tally.findings[severity] for severity in SEVERITIES},
        "hidden": {severity.value: tally.hidden[severity] for severity in SEVERITIES},
    }


_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

# In these encodings the byte of a line feed is not the end of a line.
_WIDE = ("utf-16", "utf-32")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@define
class SarifReport(Report):
    """One run: the checks as rules, a result for each finding, and what was not checked as notifications."""

    stream: TextIO
    language: str | None = None
    _separator: str = ""
    _at: tuple[str, int, int] = ("", 1, 0)
    _seen: Counter[str] = Factory(Counter[str])
    _unread: list[object] = Factory(list[object])

    def __attrs_post_init__(self) -> None:
        driver = {"name": "claimkit", "version": __version__, "rules": _rules(self.language)}
        self.stream.write(f'{{"$schema": {_json(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n')
        self.stream.write(f'"tool": {{"driver": {_json(driver)}}},\n')
        self.stream.write(f'"language": {_json(language_of(self.language))},\n')
        self.stream.write('"columnKind": "utf16CodeUnits",\n"results": [')

    def pair(self, checked: Checked) -> None:
        """Write a result for each finding."""
        for finding in checked.findings:
            self.stream.write(f"{self._separator}\n{_json(self._result(checked, finding))}")
            self._separator = ","

    def unread(self, row: Unread) -> None:
        """Keep it for the end."""
        location = _location(row.file, {} if row.at is None else {"startLine": row.at}, "")
        self._unread.append({"level": "error", "message": _message(row.message), "locations": [location]})

    def close(self, tally: Tally) -> None:
        """End the run, with what was not checked and whether all was."""
        if tally.interrupted:
            self._unread.append({"level": "error", "message": _message(INTERRUPTED.told(self.language))})
        invocation = {"executionSuccessful": not self._unread, "toolExecutionNotifications": self._unread}
        self.stream.write(f'\n],\n"invocations": [{_json(invocation)}]}}]}}\n')

    def _result(self, checked: Checked, finding: Finding) -> dict[str, object]:
        segment = checked.segment
        return {
            "ruleId": finding.code,
            "level": _LEVELS[finding.severity],
            "message": _message(told(finding, self.language)),
            "locations": [_location(checked.file, self._region(checked, finding), segment.name)],
            "partialFingerprints": {"primaryLocationLineHash": self._fingerprint(checked, finding)},
            "properties": {"original": visible(segment.original), "translation": visible(segment.translation)},
        }

    def _region(self, checked: Checked, finding: Finding) -> dict[str, int]:
        """Return where the words of a finding stand, or the whole translation where it lacks them.

        The file is read on from the translation before, for they come in its order.
        """
        region = {} if checked.segment.line is None else {"startLine": checked.segment.line}
        place, span = checked.segment.place, finding.translation
        if not isinstance(place, Written) or place.encoding.startswith(_WIDE):
            return region
        whole = place.where(0, len(place.text))
        found = whole if span is None else place.where(span.start, span.end)
        if whole is None or found is None:
            return region
        file, number, first = self._at
        if file != checked.file or whole[0] < first:
            number, first = 1, 0
        with suppress(OSError), Path(checked.file).open("rb") as stream:
            for name, byte in (("", whole[0]), ("start", found[0]), ("end", found[1])):
                stream.seek(first)
                while (line := stream.readline()).endswith(b"\n") and first + len(line) <= byte:
                    number, first = number + 1, first + len(line)
                if not name:
                    self._at = checked.file, number, first
                    continue
                before = line[: byte - first].decode(place.encoding, "replace").removeprefix("\ufeff")
                region |= {f"{name}Line": number, f"{name}Column": len(before.encode("utf-16-le")) // 2 + 1}
        return region

    def _fingerprint(self, checked: Checked, finding: Finding) -> str:
        """Return what tells a finding from every other, the same however far its line has moved.

        GitHub follows a result by this name of a fingerprint alone, and takes a number behind a colon for the first,
        second, ... of the same.
        """
        segment = checked.segment
        parts = [finding.code, _uri(checked.file), segment.name, segment.context, segment.original, segment.translation]
        parts += ["" if span is None else str(span.start) for span in (finding.original, finding.translation)]
        digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
        self._seen[digest] += 1
        return f"{digest}:{self._seen[digest]}"


def _rules(language: str | None) -> list[dict[str, object]]:
    return [
        {
            "id": code,
            "shortDescription": {"text": text},
            **({} if (address := explanation(code)) is None else {"helpUri": address}),
            "help": {
                "text": Message(
                    '{finds} MQM: {mqm}. ITS 2.0: {its}. To turn it off: ignore = ["{code}"] in claimkit.toml.',
                    finds=text,
                    mqm=mqm,
                    its=its,
                    code=code,
                ).told(language)
            },
            "defaultConfiguration": {"level": _LEVELS[severity]},
            "properties": {"tags": [code.partition(".")[0]], "mqm": str(mqm), "its": str(its)},
        }
        for code, severity, text, mqm, its in catalogue_rows(language)
    ]


def _message(text: str) -> dict[str, str]:
    """Return a message; a text of strangers does not make a link in it, nor its braces an argument."""
    return {"text": visible(text).replace("](", "] (").replace("{", "{{").replace("}", "}}")}


def _location(file: str, region: dict[str, int], name: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
    if region:
        place["region"] = region
    location: dict[str, object] = {"physicalLocation": place}
    if name:
        location["logicalLocations"] = [{"name": visible(name), "kind": "resource"}]
    return location


def _uri(file: str) -> str:
    """Return the URI of a file, relative where its path is.

    >>> _uri("po/ko 1.po"), _uri("a:b.csv"), _uri(chr(0xD800))
    ('po/ko%201.po', 'a%3Ab.csv', '%ED%A0%80')
    """
    path = Path(file)
    if path.is_absolute():
        return path.as_uri()
    try:
        return quote(path.as_posix(), errors="surrogateescape")
    except UnicodeEncodeError:  # Windows allows half a pair of surrogates in a name
        return quote(path.as_posix(), errors="surrogatepass")


# What no XML document may hold, and `visible` leaves: https://www.w3.org/TR/xml/#charsets.
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


@define
class _Suite:
    """The test cases of a file, written, and how many of them ended how."""

    cases: list[str] = Factory(list[str])
    ends: Counter[str] = Factory(Counter[str])


@define
class JunitReport(Report):
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
        self._add(row.file, row.at, "" if row.line else "whole file", inner, "errors")

    def _add(self, file: str, line: int | None, name: str, inner: str = "", end: str | None = None) -> None:
        suite = self._suites[file]
        if end is not None:
            suite.ends[end] += 1
        place = "" if line is None else f' line="{line}"'
        case = f"classname={_quoted(file)} name={_quoted(_name(line, name))} file={_quoted(file)}{place}"
        suite.cases.append(f"<testcase {case}>{inner}</testcase>")

    def close(self, tally: Tally) -> None:
        """Write the suites; a file without findings is a test that passes, as a suite needs one."""
        for name in tally.names:
            if not self._suites[name].cases:
                self._add(name, None, "all pairs")
        if tally.interrupted:
            inner = f"<error message={_quoted(INTERRUPTED.told(self.language))}/>"
            self._add("claimkit", None, "interrupted", inner, "errors")
        suites = self._suites.values()
        total = _counts(sum(len(each.cases) for each in suites), sum((each.ends for each in suites), Counter[str]()))
        self.stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        self.stream.write(f'<testsuites name="claimkit" {total}>\n')
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


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions:
# what would end a command or a value.
_IN_MESSAGE = {ord(sign): f"%{ord(sign):02X}" for sign in "%\r\n"}
_IN_VALUE = {ord(sign): f"%{ord(sign):02X}" for sign in "%\r\n:,"}


@frozen
class GithubReport(Report):
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
        self.stream.write(command("error", row.file, row.at, title, row.message))

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
