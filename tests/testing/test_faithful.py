"""An assertion about a translation fails with both texts and the marks under them."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimkit import Settings, Text
from claimkit.testing import assert_faithful

FAITHFUL = ("어선 50만여 척이 대피했다.", "More than 500,000 fishing boats took shelter.")


def test_a_faithful_translation_passes() -> None:
    assert_faithful(*FAITHFUL)


def test_both_texts_are_shown_with_marks_under_them() -> None:
    with pytest.raises(AssertionError) as raised:
        assert_faithful(
            "서울에서 <b>3월 4일</b>에 어선 열두 척이", "On <b>May 4 twelve boats", languages=("ko", "en-GB")
        )
    assert str(raised.value).splitlines() == [
        "the translation does not state what its original states",
        "  ko    │ 서울에서 <b>3월 4일</b>에 어선 열두 척이",
        "        │             ^^^^^^^~~~~",
        "  en-GB │ On <b>May 4 twelve boats",
        "        │       ^^^^^",
        "  error: Korean says March 4 (3월 4일); English says May 4: another month [date.month]",
        "    should be: 4 March",
        "  warning: the translation lacks </b> [markup.missing]",
    ]


def test_what_can_be_repaired_fails_all_the_same() -> None:
    with pytest.raises(AssertionError, match=r"should be: Over 500,000"):
        assert_faithful(FAITHFUL[0], "Over 50,000 fishing boats took shelter.")


def test_one_says_what_matters() -> None:
    pair = Text("관객은 1,000여 명이었다.", "ko"), Text("There were 1,000 spectators.", "en")
    assert_faithful(*pair)
    with pytest.raises(AssertionError, match=r"warning: .*\[hedge\.drift\]"):
        assert_faithful(*pair, severity="warning")
    assert_faithful(*pair, settings=Settings(ignore=["hedge"]))


def test_the_day_of_publication_counts() -> None:
    pair = "공연은 지난 금요일에 열렸다.", "The concert was held on November 9."
    with pytest.raises(AssertionError, match="date"):
        assert_faithful(*pair, published=dt.date(2024, 11, 12))


def test_neither_hypothesis_nor_a_terminal_is_needed() -> None:
    program = (
        "import sys; sys.modules.update(hypothesis=None, rich=None, click=None)\n"
        "from claimkit.testing import assert_faithful\n"
        "assert_faithful('12척', '13 ships')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert "AssertionError: the translation does not state" in done.stderr


def test_pytest_points_at_the_test(tmp_path: Path) -> None:
    test = tmp_path / "test_fare.py"
    test.write_text(
        "from claimkit.testing import assert_faithful\ndef test_fare():\n    assert_faithful('1,250원', '1,520 won')\n",
        encoding="utf-8",
    )
    pytest_itself = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(test)]
    done = subprocess.run(pytest_itself, capture_output=True, encoding="utf-8", check=False, cwd=tmp_path)
    assert re.search(r"^> +assert_faithful\(", done.stdout, re.MULTILINE)
    assert re.search(r"^E +ko │ 1,250원\nE +│ \^{7}$", done.stdout, re.MULTILINE)
    assert "raise AssertionError" not in done.stdout


def test_the_message_is_in_the_language_of_the_settings() -> None:
    with pytest.raises(AssertionError) as raised:
        assert_faithful("어선 50만 척", "50,000 boats", settings=Settings(language="ko"))
    assert str(raised.value).splitlines() == [
        "번역문이 원문과 같은 내용을 말하지 않습니다",
        "  ko │ 어선 50만 척",
        "     │      ^^^^^^^",
        "  en │ 50,000 boats",
        "     │ ^^^^^^",
        (
            "  오류: 한국어 원문은 50만 척, 영어 번역문은 5만(50,000): 10배 작습니다(50 × 10,000 → 50 × 1,000) "
            "[quantity.scale]"
        ),
        "    수정안: 500,000",
    ]
