"""Japanese and English state the same, or they do not: the checks need no word of either beyond its rules."""

from __future__ import annotations

import pytest

from claimkit import Severity, Text, check

FAITHFUL = {
    "3人が死亡した。": "Three people died.",
    "約3000人が避難した。": "About 3,000 people were evacuated.",
    "1万2千人が集まった。": "12,000 people gathered.",
    "12億ドルの契約を結んだ。": "It signed a $1.2 billion contract.",
    "1億5000万円を寄付した。": "It donated 150 million yen.",
    "株価は30%超下落した。": "Shares fell more than 30 percent.",
    "数十人が負傷した。": "Dozens of people were injured.",
    "2024年12月16日に発表した。": "It was announced on December 16, 2024.",
    "令和6年5月1日に始まる。": "It begins on May 1, 2024.",
    "昨年、完成した。": "It was completed last year.",
    "3年前に建てられた。": "It was built three years ago.",
    "午後3時半に始まる。": "It begins at 3:30 p.m.",
    "3か月続いた。": "It lasted three months.",
    "住民の3分の1が反対した。": "One third of the residents objected.",
    "少なくとも12人が死亡した。": "At least 12 people died.",
    "18歳未満は入れない。": "Those under 18 are not admitted.",
    "支持率は5ポイント上がった。": "Approval rose 5 percentage points.",
    "気温は氷点下10度だった。": "The temperature was minus 10 degrees Celsius.",
    "時速60キロで走った。": "It drove at 60 kilometers per hour.",
    "50人弱が参加した。": "Nearly 50 people took part.",
    "8月15日から20日まで開く。": "It is open from August 15 to 20.",
    "1980年代の歌だ。": "It is a song of the 1980s.",
    "第3回大会で2位に入った。": "She came second in the third contest.",
}

UNFAITHFUL = {
    "3人が死亡した。": ("Two people died.", "quantity.number"),
    "1万2千人が集まった。": ("120,000 people gathered.", "quantity.scale"),
    "12億ドルの契約を結んだ。": ("It signed a $12 billion contract.", "quantity.scale"),
    "1億5000万円を寄付した。": ("It donated 15 million yen.", "quantity.scale"),
    "100ウォンを払った。": ("He paid 100 yen.", "unit.currency"),
    "株価は30%下落した。": ("Shares fell 13 percent.", "quantity.number"),
    "数百人が負傷した。": ("Dozens of people were injured.", "quantity.scale"),
    "2024年12月16日に発表した。": ("It was announced on November 16, 2024.", "date.month"),
    "令和6年5月1日に始まる。": ("It begins on May 1, 2006.", "date.year"),
    "3年前に建てられた。": ("It was built three months ago.", "date.mismatch"),
    "3か月続いた。": ("It ended in March.", "value.kind"),
    "午後3時半に始まる。": ("It begins at 4:30 p.m.", "clock.time"),
    "住民の3分の1が反対した。": ("Two thirds of the residents objected.", "quantity.number"),
    "18歳未満は入れない。": ("Those over 18 are not admitted.", "hedge.turned"),
    "5キロ離れている。": ("It is 50 kilometers away.", "quantity.scale"),
    "気温は氷点下10度だった。": ("The temperature was 10 degrees Celsius.", "quantity.number"),
}


@pytest.mark.parametrize("japanese, english", FAITHFUL.items())
def test_a_faithful_translation_has_no_findings_in_either_direction(japanese: str, english: str) -> None:
    texts = Text(japanese, "ja"), Text(english, "en")
    for original, translation in (texts, texts[::-1]):
        assert [found for found in check(original, translation) if found.severity is not Severity.INFO] == []


@pytest.mark.parametrize("japanese, english, code", [(japanese, *rest) for japanese, rest in UNFAITHFUL.items()])
def test_an_unfaithful_translation_is_found_in_either_direction(japanese: str, english: str, code: str) -> None:
    texts = Text(japanese, "ja"), Text(english, "en")
    for original, translation in (texts, texts[::-1]):
        assert code in {found.code for found in check(original, translation) if found.severity is Severity.ERROR}
