"""The score: how much of what two texts state is stated by both."""

import pytest

from claimkit import score


@pytest.mark.parametrize(
    "original,translation,expected",
    [
        ("어선 500척이 떠났다.", "500 boats left.", 1.0),
        ("어선이 떠났다.", "The boats left.", 1.0),
        ("어선 500척이 떠났다.", "50 boats left.", 0.0),
        ("어선 500척이 떠났다.", "", 0.0),
        ("어선 500척이 떠났다.", "어선 500척이 떠났다.", 0.0),
        ("어선 500척이 떠났다.", "The boats left.", 0.0),
        ("약 500척이 떠났다.", "500 boats left.", 0.5),
        ("500여 척이 떠났다.", "More than 500 boats left.", 1.0),
        ("500여 척이 떠났다.", "Some 500 boats left.", 1.0),
        ("500척이 떠나고 세 척이 왔다.", "500 boats left.", 2 / 3),
        ("500척, 600척, 700척", "500, 600 and 7,000 boats", 0.5),
    ],
)
def test_the_score_is_the_share_of_facts_that_both_texts_state(
    original: str, translation: str, expected: float
) -> None:
    assert score(original, translation) == pytest.approx(expected)


def test_a_pair_with_a_contradiction_scores_less_than_one_that_leaves_a_little_out() -> None:
    whole = "2021년 500척, 600척, 700척과 세 사람"
    left_out = score(whole, "500, 600 and 700 boats in 2021")
    wrong = score(whole, "500, 600 and 7,000 boats in 2021, with three people")
    assert wrong <= 0.5 < left_out


@pytest.mark.parametrize("texts", [("", ""), (" ", "\n"), ("배 3척", ""), ("", "3 ships"), ("\u200b", "\u200b")])
def test_a_pair_that_is_empty_scores_nothing(texts: tuple[str, str]) -> None:
    assert score(*texts) == 0
