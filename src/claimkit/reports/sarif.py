"""The report for code scanning: SARIF 2.1.0, written as the pairs come."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import TextIO
from urllib.parse import quote

from attrs import Factory, define

from claimkit import __version__
from claimkit.checks import Finding, Severity
from claimkit.checks.registry import catalogue_rows
from claimkit.messages import Message, language_of
from claimkit.reports.report import INTERRUPTED, Checked, Tally, Unread, explanation, told
from claimkit.reports.visible import visible

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@define
class SarifReport:
    """One run: the checks as rules, a result for each finding, and what was not checked as notifications."""

    stream: TextIO
    language: str | None = None
    _is_open: bool = False
    _separator: str = ""
    _seen: Counter[str] = Factory(Counter[str])
    _unread: list[object] = Factory(list[object])

    def pair(self, checked: Checked) -> None:
        """Write a result for each finding."""
        self._open()
        for finding in checked.findings:
            self.stream.write(f"{self._separator}\n{_json(self._result(checked, finding))}")
            self._separator = ","

    def unread(self, row: Unread) -> None:
        """Keep it for the end."""
        location = _location(row.file, row.line, "")
        self._unread.append({"level": "error", "message": _message(row.message), "locations": [location]})

    def close(self, tally: Tally) -> None:
        """End the run, with what was not checked and whether all was."""
        self._open()
        if tally.interrupted:
            self._unread.append({"level": "error", "message": _message(INTERRUPTED.told(self.language))})
        invocation = {"executionSuccessful": not self._unread, "toolExecutionNotifications": self._unread}
        self.stream.write(f'\n],\n"invocations": [{_json(invocation)}]}}]}}\n')

    def _open(self) -> None:
        if self._is_open:
            return
        self._is_open = True
        driver = {"name": "claimkit", "version": __version__, "rules": _rules(self.language)}
        self.stream.write(f'{{"$schema": {_json(_SCHEMA)}, "version": "2.1.0", "runs": [{{\n')
        self.stream.write(f'"tool": {{"driver": {_json(driver)}}},\n')
        self.stream.write(f'"language": {_json(language_of(self.language))},\n')
        self.stream.write('"columnKind": "unicodeCodePoints",\n"results": [')

    def _result(self, checked: Checked, finding: Finding) -> dict[str, object]:
        segment = checked.segment
        return {
            "ruleId": finding.code,
            "level": _LEVELS[finding.severity],
            "message": _message(told(finding, self.language)),
            "locations": [_location(checked.file, segment.line, segment.name)],
            "partialFingerprints": {"primaryLocationLineHash": self._fingerprint(checked, finding)},
            "properties": {"original": visible(segment.original), "translation": visible(segment.translation)},
        }

    def _fingerprint(self, checked: Checked, finding: Finding) -> str:
        """Tell a finding from every other, and the same however far its line has moved.

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
    """Return a message; a text of strangers makes no link in it, and its braces stand for no argument."""
    return {"text": visible(text).replace("](", "] (").replace("{", "{{").replace("}", "}}")}


def _location(file: str, line: int | None, name: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        place["region"] = {"startLine": line}
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


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)
