"""The laws of markup: it moves no place and hedges nothing, in any locale; signs of comparison do."""

from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit import extract
from claimkit.extraction.inline import without
from claimkit.extraction.surroundings import without_markup
from claimkit.locales import available
from claimkit.values import Hedge, Quantity

tags = st.sampled_from(available())
numbers = st.integers(100, 999)
markup = st.sampled_from(
    ["<b>", "</b>", "<br/>", '<g id="1">', "<x id='2'/>", "<!-- note -->", "->", "-->", "=>", "<->", ">>", "> ", "> > "]
)
comparisons = st.sampled_from([(">", Hedge.OVER), ("<", Hedge.UNDER), (">=", Hedge.AT_LEAST), ("<=", Hedge.AT_MOST)])
before_signs = st.sampled_from(["", "(", "n ", "n", "</b>", "[<b>"])
pieces = st.one_of(markup, comparisons.map(lambda each: each[0]), st.characters(), st.sampled_from("<>-=~/!a3 \n'\"@"))


@given(st.lists(pieces, max_size=20).map("".join))
def test_no_place_moves_and_only_brackets_go(text: str) -> None:
    made = without_markup(text)
    assert len(made) == len(text)
    assert made == text or ("<" in text or ">" in text)


@given(tag=tags, number=numbers, before=markup, behind=markup)
def test_markup_around_a_number_hedges_nothing(tag: str, number: int, before: str, behind: str) -> None:
    for text in (f"{before}{number}", f"{before}{number}{behind}", f"\n{before}{number}"):
        assert [mention.value for mention in extract(text, tag)] == [Quantity(number)]


@given(tag=tags, number=numbers, sign=comparisons, before=before_signs, gap=st.sampled_from(["", " "]))
def test_a_sign_of_comparison_hedges(tag: str, number: int, sign: tuple[str, Hedge], before: str, gap: str) -> None:
    assume(not gap or len(sign[0]) > 1 or any(map(str.isalnum, without(before))))  # else a line that is quoted
    found = extract(f"{before}{sign[0]}{gap}{number}", tag)
    assert [mention.value for mention in found] == [Quantity(number, hedge=sign[1])]
