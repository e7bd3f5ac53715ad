"""Findings: how severe they are, what a tuple of them tells, and the edits that some carry."""

import json
import operator
from collections.abc import Callable
from itertools import product

import pytest

from claimkit import Edit, Finding, Findings, Severity, Span, check, check_document
from claimkit.checks import DocumentFindings
from claimkit.errors import InvalidValueError

PAIR = ("약 1,000명이 3km를 걸었다.", "1,000 people walked 3 miles.")
COMPARISONS = (operator.lt, operator.le, operator.gt, operator.ge)
IN_ORDER = [Severity.INFO, Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("compare", COMPARISONS, ids=lambda compare: compare.__name__)
def test_severities_are_ordered_by_how_much_they_matter(compare: Callable[[object, object], bool]) -> None:
    for (left, one), (right, other) in product(enumerate(IN_ORDER), repeat=2):
        assert compare(one, other) is compare(left, right)


def test_the_worst_and_the_slightest_severity_can_be_told() -> None:
    assert sorted(Severity) == sorted([Severity.ERROR, Severity.INFO, Severity.WARNING]) == IN_ORDER
    assert (min(IN_ORDER), max(IN_ORDER)) == (Severity.INFO, Severity.ERROR)


@pytest.mark.parametrize("compare", COMPARISONS, ids=lambda compare: compare.__name__)
def test_a_severity_is_not_ordered_by_the_alphabet(compare: Callable[[object, object], bool]) -> None:
    with pytest.raises(TypeError, match="not beside 'warning'"):
        compare(Severity.ERROR, "warning")
    with pytest.raises(TypeError, match="not beside 'warning'"):
        compare("warning", Severity.ERROR)


def test_a_severity_is_its_name_in_every_other_way() -> None:
    name: str = Severity.ERROR
    assert name == "error"
    assert name in {"error", "fatal"}
    assert (f"{Severity.ERROR}", json.dumps(Severity.ERROR)) == ("error", '"error"')


def test_findings_tell_whether_a_translation_may_go_out() -> None:
    findings = check(*PAIR)
    assert [finding.code for finding in findings.errors] == ["unit.measure"]
    assert [finding.code for finding in findings.warnings] == ["hedge.drift"]
    assert findings.worst is Severity.ERROR
    assert findings.warnings.worst is Severity.WARNING


def test_no_findings_are_an_empty_tuple() -> None:
    findings = check("어선 50만 척이 대피했다.", "500,000 fishing boats took shelter.")
    assert not findings.errors
    assert findings.worst is None
    assert (repr(findings), str(findings)) == ("()", "no findings")
    assert findings == ()


def test_findings_are_a_tuple_in_every_way() -> None:
    findings = check(*PAIR)
    assert findings == tuple(findings)
    assert hash(findings) == hash(tuple(findings))
    assert findings[:1] == (findings[0],)
    assert repr(findings) == repr(tuple(findings))


def test_printed_findings_stand_one_in_a_line() -> None:
    findings = check(*PAIR)
    assert str(findings).splitlines() == [str(finding) for finding in findings]


def test_a_document_has_all_its_findings_together() -> None:
    found = check_document(
        [("1,000여 명 모여", "Over 1,000 gather"), ("1,000여 명, 500척", "About 1,000 people, 50 ships")]
    )
    assert isinstance(found, DocumentFindings)
    assert [finding.code for finding in found.findings] == ["quantity.scale", "consistency.hedge"]
    assert found.findings.worst is Severity.ERROR


@pytest.mark.parametrize("text", ["10 ships", "", "a 12"])
def test_an_edit_of_another_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="not '12'"):
        Edit(Span(0, 2, "12"), "20").apply(text)


def test_a_severity_of_a_finding_is_compared_with_another() -> None:
    findings = [Finding("date.month", severity, "") for severity in IN_ORDER]
    assert Findings(findings).worst is Severity.ERROR
    assert [found.severity for found in findings if found.severity >= Severity.WARNING] == IN_ORDER[1:]
