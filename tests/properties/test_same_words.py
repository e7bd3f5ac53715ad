"""The law of the same words: two languages may read them differently, but they never contradict themselves."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Text, check
from claimkit.authoring.examples import examples
from claimkit.checks import Severity
from claimkit.locales import available

tags = st.sampled_from(available())
FRAGMENTS = (
    "1,234",
    "1.234",
    "3/4",
    "10.12.2024",
    "10/12/24",
    "8 GB",
    "1 234,5",
    "12.5",
    "6:30",
    "2-3",
    "1'000",
    "5 m",
)
# What two translators may write around the same figure.
AROUND = (("A: {}.", "B ({})"), ("{}", "« {} »"), ("X = {}; Y", "Y: {}"))


@cache
def texts(tag: str) -> tuple[str, ...]:
    return tuple(example.text for example in examples(tag))


def wrong(one: str, one_tag: str, other: str, other_tag: str) -> list[str]:
    findings = check(Text(one, one_tag), Text(other, other_tag))
    return [str(each) for each in findings if each.severity is Severity.ERROR and not each.code.startswith("language.")]


@given(tag=tags, other=tags, third=tags, data=st.data())
def test_a_text_never_contradicts_itself(tag: str, other: str, third: str, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts(tag)) | st.sampled_from(FRAGMENTS))
    assert wrong(text, other, text, third) == []
    assert wrong(text, other, f" {text}\n", third) == []


@given(tag=tags, other=tags, around=st.sampled_from(AROUND), figure=st.sampled_from(FRAGMENTS))
def test_a_figure_never_contradicts_itself_in_another_sentence(
    tag: str, other: str, around: tuple[str, str], figure: str
) -> None:
    one, two = (each.format(figure) for each in around)
    assert wrong(one, tag, two, other) == []
