"""Findings as Arrow has them: a list of structs, which Parquet keeps and data frames take apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import asdict

from claimkit.checks import Finding

if TYPE_CHECKING:
    import pyarrow as pa

FINDINGS = "claimkit_findings"
"""The column with the findings of a pair."""

ERROR = "claimkit_error"
"""The column that says whether one of the findings is an error."""


def findings_type() -> pa.DataType:
    """Return the type of the column with the findings."""
    import pyarrow as pa

    span = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("surface", pa.string())])
    finding = pa.struct(
        [
            ("code", pa.string()),
            ("severity", pa.string()),
            ("message", pa.string()),
            ("original", span),
            ("translation", span),
            ("expected", pa.string()),
            ("edit", pa.struct([("span", span), ("replacement", pa.string())])),
            ("mqm", pa.string()),
            ("its", pa.string()),
        ]
    )
    return pa.list_(finding)


def structs_of(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as plain dictionaries.

    >>> from claimkit.checks import Severity
    >>> (found,) = structs_of([Finding("date.month", Severity.ERROR, "May became March")])
    >>> found["code"], found["severity"], found["translation"]
    ('date.month', 'error', None)
    """
    return [{**asdict(finding), "severity": finding.severity.value} for finding in findings]
