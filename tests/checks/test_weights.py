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


TURNED = [
    ("65세 이상이다.", "They are 65 or younger.", "hedge.turned", Severity.ERROR),
    ("최소 3명이 남았다.", "At most three were left.", "hedge.turned", Severity.ERROR),
    ("비가 900mm 이상 내렸다.", "Up to 900 mm of rain fell.", "hedge.turned", Severity.WARNING),
    ("300명 넘게 왔다.", "Almost 300 came.", "hedge.turned", Severity.WARNING),
    ("무게는 500kg에 가깝다.", "It weighs more than 1,000 pounds.", "hedge.turned", Severity.INFO),
    ("만료 3개월 전까지 알려야 한다.", "Notice is due no later than three months before it ends.", "", None),
    (
        "해지하려면 30일 전까지 알려야 한다.",
        "Give notice at least 30 days before you cancel.",
        "hedge.drift",
        Severity.INFO,
    ),
    ("그는 3년 전 떠났다.", "He left at least three years ago.", "hedge.drift", Severity.WARNING),
    ("오전 9시부터 오후 5시까지 연다.", "It opens at 9 a.m.", "date.omitted", Severity.WARNING),
    (
        "12명이 5번 틀려 20분 잠겼다.",
        "12 people failed and were locked out for 20 minutes.",
        "quantity.omitted",
        Severity.WARNING,
    ),
    ("5번 틀려 20분 잠겼다.", "They failed and were locked out for 20 minutes.", "quantity.omitted", Severity.INFO),
    ("한 명이 숨졌다.", "Two people were killed.", "quantity.number", Severity.ERROR),
    ("2명이 숨졌다.", "One person died.", "quantity.number", Severity.ERROR),
    ("한 명이 떠났다.", "Two people spoke.", "quantity.added", Severity.INFO),
    ("나흘 만에 반등했다.", "It snapped a three-day losing streak.", "duration.length", Severity.INFO),
    ("나흘 만에 반등했다.", "It snapped a two-day losing streak.", "duration.length", Severity.ERROR),
    ("낮 기온이 35도까지 올랐다.", "It was 85 degrees Fahrenheit at noon.", "unit.conversion", Severity.ERROR),
    ("낮 기온이 35도까지 올랐다.", "It was 95 degrees Fahrenheit at noon.", "", None),
    ("닷새 동안 열린다.", "It opens on the 5th.", "duration.counted", Severity.WARNING),
    ("1~20일 수출이 늘었다.", "Exports rose in the first 20 days.", "", None),
    ("손님 약 20명이 왔다.", "About two dozen guests came.", "", None),
    ("열 살 이상이다.", "They are 12 or older.", "quantity.digit", Severity.ERROR),
    ("기온이 약 20도였다.", "It was about 24 degrees.", "quantity.digit", Severity.ERROR),
    ("노동절에 쉰다.", "They are off on Labor Day.", "", None),
    ("현충일에 쉰다.", "They are off on Memorial Day.", "", None),
    ("추석에 쉰다.", "They are off on Thanksgiving.", "", None),
    ("성탄절에 쉰다.", "They are off on Labor Day.", "date.mismatch", Severity.ERROR),
    ("지수는 나흘 만에 2600을 되찾았다.", "It snapped a losing streak to reclaim 2,600.", "quantity.streak", None),
    (
        "5년 만에 1월 18일에 열었다.",
        "It opened on January 16, for the first time in five years.",
        "date.day",
        Severity.ERROR,
    ),
]


@pytest.mark.parametrize("original, translation, code, weight", TURNED)
def test_what_may_be_meant_alike_weighs_less(
    original: str, translation: str, code: str, weight: Severity | None
) -> None:
    found = {each.code: each.severity for each in check(Text(original, "ko"), Text(translation, "en"))}
    assert found.get(code) is weight
    assert code or Severity.ERROR not in found.values()
