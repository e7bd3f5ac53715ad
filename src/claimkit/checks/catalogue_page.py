"""The catalogue page: the table of all checks in the documentation, made from what the checks say of themselves."""

from __future__ import annotations

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.registry import AMOUNT, HEDGE, catalogue
from claimkit.messages import Message, looked_up, told

_OF_DOCUMENTS = {
    AMOUNT: Message("One figure of the original reads as two amounts in two segments of a document."),
    HEDGE: Message("One figure of the original is hedged in two ways in two segments of a document."),
}


def catalogue_rows(language: str | None = None) -> list[tuple[str, Severity, str, MQM, ITS]]:
    """Return every code, those of documents among them, with severity, what it finds in words, MQM and ITS type.

    >>> [code for code, *_ in catalogue_rows()][-1]
    'consistency.hedge'
    """
    rows = [
        (check.code, check.severity, looked_up(" ".join(check.description.split()), language), check.mqm, check.its)
        for check in catalogue().values()
    ]
    rows += [
        (code, Severity.WARNING, told(text, language), MQM.INCONSISTENCY, ITS.INCONSISTENCY)
        for code, text in _OF_DOCUMENTS.items()
    ]
    return rows


def catalogue_table() -> str:
    """Return the Markdown table of all codes, with severity, what is looked for, and the types of MQM and ITS 2.0.

    >>> print(catalogue_table().splitlines()[0])
    | code | severity | finds | MQM; ITS 2.0 |
    """
    lines = [
        f'| <span id="{code}">`{code}`</span> | {severity} | {text} | {mqm}; {its} |'
        for code, severity, text, mqm, its in catalogue_rows()
    ]
    return "\n".join(["| code | severity | finds | MQM; ITS 2.0 |", "| --- | --- | --- | --- |", *lines])


if __name__ == "__main__":
    print(catalogue_table())  # noqa: T201 - the table is for the page
