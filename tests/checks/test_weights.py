"""Weights: what may be one half of a misreading is a warning, what cannot is an error."""

from __future__ import annotations

import pytest

from claimkit import Severity, Text, check

IN_PART = [
    ("한 시간 걸렸다.", "ko", "It took three hours.", "en", Severity.WARNING),
    ("1시간 걸렸다.", "ko", "It took 3 hours.", "en", Severity.ERROR),
    ("Er zahlte 4.850 Franken.", "de", "He paid 850 francs.", "en", Severity.WARNING),
    ("Er zahlte 4.850 Franken.", "de", "He paid 4,950 francs.", "en", Severity.ERROR),
    ("4시에 시작한다.", "ko", "It starts at half past four.", "en", Severity.WARNING),
    ("4시 20분에 시작한다.", "ko", "It starts at half past four.", "en", Severity.ERROR),
    ("열 척이 떠났다.", "ko", "A thousand ships left.", "en", Severity.WARNING),
    ("만 척이 떠났다.", "ko", "A thousand ships left.", "en", Severity.ERROR),
    ("10척이 떠났다.", "ko", "1,000 ships left.", "en", Severity.ERROR),
]


@pytest.mark.parametrize("original, one, translation, other, weight", IN_PART)
def test_a_value_that_may_be_read_in_part_is_a_warning(
    original: str, one: str, translation: str, other: str, weight: Severity
) -> None:
    findings = check(Text(original, one), Text(translation, other))
    assert findings.worst is weight
    assert weight is Severity.ERROR or all(finding.edit is None for finding in findings)
