"""What in a text is not language, where it is easily mistaken."""

import pytest

from claimkit import Text, check, extract, repair
from claimkit.extraction.inline import compared, things


@pytest.mark.parametrize(
    "text, found",
    [
        ("The value `{name}' has type `{kind}'.", ["{name}", "{kind}"]),
        ("Run `a b` and `c`.", ["`a b`", "`c`"]),
        ("See <<original entry>> below", []),
        ('<alert for "%(stock)s" is %(status)s>', ["%(stock)s", "%(status)s"]),
        ('<a href="%(url)s" hidden>new</a>', ['<a href="%(url)s" hidden>', "</a>"]),
        ("{0, number} of {day, date, ::yMMMd}, {a, b}", ["{0, number}", "{day, date, ::yMMMd}"]),
        ("%#@boats@ and %arg of %args", ["%#@boats@", "%arg"]),
        ("<img src='a.png' width=12 /> <br/>", ["<img src='a.png' width=12 />", "<br/>"]),
        ("took %.3fs, 5%d", ["%.3f"]),
        ("https://example.org/Mu%C3%B1oz of %d%s", ["%d", "%s"]),
        ("Ten[2] or 11[3][4] of [5], list [6]", ["[2]", "[3][4]"]),
    ],
)
def test_what_is_a_thing_and_what_is_not(text: str, found: list[str]) -> None:
    assert [thing.surface for thing in things(text)] == found


def test_the_style_of_a_placeholder_may_differ() -> None:
    assert compared("{n, number, integer} on {day, date, short}") == compared("{day,date,::yMMMd} {n}")


@pytest.mark.parametrize(
    "text, surface",
    [("30%% 이상 할인", "30%% 이상"), ("%d회 12%%p", "12%%p"), ("20%", "20%")],
)
def test_two_signs_of_per_cent_are_one_as_printf_writes_it(text: str, surface: str) -> None:
    assert [mention.surface for mention in extract(text, "ko")] == [surface]


def test_a_correction_writes_a_sign_of_per_cent_as_the_text_does() -> None:
    original, translation = Text("Save 20%% now", "en"), Text("지금 30%% 할인", "ko")
    findings = check(original, translation)
    assert repair(translation.content, findings) == "지금 20%% 할인"
    assert not check(Text("Under 20%%", "en"), Text("20%% 미만", "ko"))
